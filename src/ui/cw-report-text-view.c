/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-report-text-view.h"

#include <glib/gi18n.h>

/* The text of a report, with every place marked that a fact was read from. */

typedef struct
{
  gsize start; /* in characters, as the text view counts */
  gsize end;
  CwDraftFact *fact; /* lent by the draft; NULL for words that nobody recognised */
  GtkTextTag *tag; /* how it is marked now, or NULL */
} Place;

struct _CwReportTextView
{
  GtkWidget parent_instance;

  CwReportDraft *draft;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkTextTag *tags[CW_DRAFT_DISMISSED + 1];
  GtkTextTag *differing;
  GtkTextTag *candidate;
  GtkTextTag *current;
  GtkTextTag *unread;
  GArray *places;
  CwDraftFact *shown; /* lent by the draft */
  gboolean moved; /* there are other places */
  gboolean stale; /* the marks are to be set when the text comes into sight */
  guint scroll; /* waits until the text has its size */
};

G_DEFINE_FINAL_TYPE (CwReportTextView, cw_report_text_view, GTK_TYPE_WIDGET)

static guint fact_chosen_signal;
static guint words_chosen_signal;
static guint words_activated_signal;

/* ---- places ---- */

/* A text view lays out a whole line at a time: longer ones make it slow. */
#define LINE_BYTES 1200

static gboolean
ends_sentence (char letter)
{
  return letter == '.' || letter == '!' || letter == '?';
}

/* Long paragraphs get line ends in the place of spaces, behind a sentence where there is one, so
 * that every place stays where it is. */
static char *
break_lines (const CwSourceText *text)
{
  char *lines = g_strndup (text->text, text->length);
  gsize start = 0;

  for (gsize i = 1; i < text->length; i++)
    {
      gsize length = i - start;

      if (lines[i] == '\n')
        start = i;
      else if (lines[i] == ' ' && length > LINE_BYTES &&
               (ends_sentence (lines[i - 1]) || length > 3 * LINE_BYTES))
        {
          lines[i] = '\n';
          start = i;
        }
    }
  return lines;
}

static void
add_places (CwReportTextView *self, const CwNotationSpan *spans, guint n_spans, CwDraftFact *fact)
{
  gsize length = cw_report_draft_get_text (self->draft)->length;

  for (guint i = 0; i < n_spans; i++)
    {
      Place place = { MIN (spans[i].offset, length),
                      MIN (spans[i].offset + spans[i].length, length), fact, NULL };

      g_array_append_val (self->places, place);
    }
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const gsize *first = *(const gsize *const *)a, *second = *(const gsize *const *)b;

  return *first < *second ? -1 : *first > *second;
}

/* Bytes, as the spans come, into the characters that the text view counts: all ends in their order,
 * so that the way through the text is walked but once. */
static void
count_characters (CwReportTextView *self)
{
  const char *text = cw_report_draft_get_text (self->draft)->text;
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();
  gsize byte = 0, character = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      g_ptr_array_add (ends, &place->start);
      g_ptr_array_add (ends, &place->end);
    }
  g_ptr_array_sort (ends, compare_ends);
  for (guint i = 0; i < ends->len; i++)
    {
      gsize *end = ends->pdata[i];

      character += (gsize)g_utf8_pointer_to_offset (text + byte, text + *end);
      byte = *end;
      *end = character;
    }
}

static void
collect_places (CwReportTextView *self)
{
  guint n_facts = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  const CwNotationSpan *spans;
  guint n_spans;

  for (guint i = 0; i < n_facts; i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (G_LIST_MODEL (self->draft), i);

      spans = cw_draft_fact_get_spans (fact, &n_spans);
      add_places (self, spans, n_spans, fact);
    }
  spans = cw_report_draft_get_unread (self->draft, &n_spans);
  add_places (self, spans, n_spans, NULL);
  count_characters (self);
}

/* Facts can share words: the shortest stretch is the one that is meant. */
static CwDraftFact *
find_fact (CwReportTextView *self, gsize character)
{
  const Place *found = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->fact && character >= place->start && character < place->end &&
          (found == NULL || place->end - place->start < found->end - found->start))
        found = place;
    }
  return found ? found->fact : NULL;
}

/* ---- marks ---- */

static GtkTextTag *
get_tag (CwReportTextView *self, const Place *place)
{
  if (place->fact == NULL)
    return self->unread;
  if (cw_draft_fact_differs (place->fact))
    return self->differing;
  if (cw_draft_fact_is_candidate (place->fact))
    return self->candidate;
  return self->tags[cw_draft_fact_get_state (place->fact)];
}

static void
change_tag (CwReportTextView *self, const Place *place, GtkTextTag *old_tag, GtkTextTag *new_tag)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)place->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)place->end);
  if (old_tag)
    gtk_text_buffer_remove_tag (buffer, old_tag, &start, &end);
  if (new_tag)
    gtk_text_buffer_apply_tag (buffer, new_tag, &start, &end);
}

/* Only what reads differently is marked anew: each mark makes the view measure its line again. */
static void
mark_places (CwReportTextView *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  for (guint i = 0; !self->stale && i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);
      GtkTextTag *tag = get_tag (self, place);

      if (tag != place->tag)
        change_tag (self, place, place->tag, tag);
      place->tag = tag;
    }
}

static void
mark_shown (CwReportTextView *self, CwDraftFact *fact, gboolean shown)
{
  for (guint i = 0; fact && i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->fact == fact)
        change_tag (self, place, shown ? NULL : self->current, shown ? self->current : NULL);
    }
}

static const Place *
find_place (CwReportTextView *self, CwDraftFact *fact)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).fact == fact)
      return &g_array_index (self->places, Place, i);
  return NULL;
}

static gboolean
scroll_cb (gpointer user_data)
{
  CwReportTextView *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const Place *place = find_place (self, self->shown);
  GtkTextIter iter;

  self->scroll = 0;
  if (place == NULL)
    return G_SOURCE_REMOVE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)place->start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer), 0,
                                TRUE, 0, 0.25);
  return G_SOURCE_REMOVE;
}

/**
 * cw_report_text_view_show_fact:
 * @self: a text
 * @fact: (nullable): a fact of its draft
 *
 * Marks where the fact stands and brings the first place into sight.
 */
void
cw_report_text_view_show_fact (CwReportTextView *self, CwDraftFact *fact)
{
  if (self->shown == fact)
    return;
  mark_shown (self, self->shown, FALSE);
  mark_shown (self, fact, TRUE);
  self->shown = fact;
  /* A view that has not measured its lines yet would scroll to somewhere else. */
  if (self->scroll == 0)
    self->scroll = g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 10, scroll_cb, self, NULL);
}

/* ---- choosing in the text ---- */

/* A sentence in which nothing was recognised: pointing at it chooses its words. */
static void
choose_unread (CwReportTextView *self, gsize character)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->fact || character < place->start || character >= place->end)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)place->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)place->end);
      gtk_text_buffer_select_range (buffer, &start, &end);
      return;
    }
}

static void
choose_at (CwReportTextView *self, const GtkTextIter *iter)
{
  gsize character = (gsize)gtk_text_iter_get_offset (iter);
  CwDraftFact *fact = find_fact (self, character);

  if (fact)
    g_signal_emit (self, fact_chosen_signal, 0, fact);
  else
    choose_unread (self, character);
}

/**
 * cw_report_text_view_get_words:
 * @self: a text
 * @words: (out): where the words that are selected stand in the text of the draft
 *
 * Returns: whether words are selected
 */
gboolean
cw_report_text_view_get_words (CwReportTextView *self, CwNotationSpan *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const char *text = cw_report_draft_get_text (self->draft)->text;
  GtkTextIter start, end;
  const char *first, *past;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  first = g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&start));
  past = g_utf8_offset_to_pointer (first, gtk_text_iter_get_offset (&end) -
                                            gtk_text_iter_get_offset (&start));
  words->offset = (gsize)(first - text);
  words->length = (gsize)(past - first);
  return TRUE;
}

/**
 * cw_report_text_view_drop_words:
 * @self: a text
 *
 * Selects no words any more.
 */
void
cw_report_text_view_drop_words (CwReportTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &start);
}

static void
has_selection_cb (CwReportTextView *self)
{
  g_signal_emit (self, words_chosen_signal, 0);
}

static void
mark_set_cb (GtkTextBuffer *buffer,
             const GtkTextIter *iter,
             GtkTextMark *mark,
             CwReportTextView *self)
{
  if (gtk_text_buffer_get_has_selection (buffer) &&
      (mark == gtk_text_buffer_get_insert (buffer) ||
       mark == gtk_text_buffer_get_selection_bound (buffer)))
    g_signal_emit (self, words_chosen_signal, 0);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwReportTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  /* Words that were drawn over are meant themselves, not the fact below them. */
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  choose_at (self, &iter);
}

static gboolean
choose_at_cursor (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwReportTextView *self = CW_REPORT_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter iter;

  if (gtk_text_buffer_get_has_selection (buffer))
    {
      g_signal_emit (self, words_activated_signal, 0);
      return TRUE;
    }
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  choose_at (self, &iter);
  return TRUE;
}

/* ---- object ---- */

static GtkTextTag *
make_tag (CwReportTextView *self, const char *color)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GdkRGBA background;

  gdk_rgba_parse (&background, color);
  return gtk_text_buffer_create_tag (buffer, NULL, "background-rgba", &background, NULL);
}

/* The colours let either theme's text show through; what they mean stands in the list as words. */
static void
make_tags (CwReportTextView *self)
{
  const GdkRGBA amber = { 0.78f, 0.53f, 0, 1 }, blue = { 0.21f, 0.52f, 0.89f, 1 };

  self->tags[CW_DRAFT_OPEN] = make_tag (self, "rgba(53,132,228,0.22)");
  self->tags[CW_DRAFT_ACCEPTED] = make_tag (self, "rgba(46,194,126,0.22)");
  self->tags[CW_DRAFT_DISMISSED] = make_tag (self, "rgba(119,118,123,0.14)");
  self->differing = make_tag (self, "rgba(229,165,10,0.30)");
  self->candidate = make_tag (self, "rgba(53,132,228,0.08)");
  g_object_set (self->candidate, "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &blue,
                NULL);
  self->current = make_tag (self, "rgba(53,132,228,0.25)");
  g_object_set (self->current, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  /* No background: one without opacity would be drawn as black. */
  self->unread =
    gtk_text_buffer_create_tag (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), NULL,
                                "underline", PANGO_UNDERLINE_ERROR, "underline-rgba", &amber, NULL);
}

static void
cw_report_text_view_map (GtkWidget *widget)
{
  CwReportTextView *self = CW_REPORT_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (cw_report_text_view_parent_class)->map (widget);
  if (self->stale)
    mark_places (self);
}

static void
cw_report_text_view_dispose (GObject *object)
{
  CwReportTextView *self = CW_REPORT_TEXT_VIEW (object);

  g_clear_handle_id (&self->scroll, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cw_report_text_view_parent_class)->dispose (object);
}

static void
cw_report_text_view_finalize (GObject *object)
{
  g_array_unref (CW_REPORT_TEXT_VIEW (object)->places);
  G_OBJECT_CLASS (cw_report_text_view_parent_class)->finalize (object);
}

static void
cw_report_text_view_class_init (CwReportTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_report_text_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_report_text_view_finalize;
  widget_class->map = cw_report_text_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reporttext");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, choose_at_cursor, NULL);

  /**
   * CwReportTextView::fact-chosen:
   * @fact: a fact
   *
   * The author pointed at the words of a fact.
   */
  fact_chosen_signal = g_signal_new ("fact-chosen", CW_TYPE_REPORT_TEXT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, CW_TYPE_DRAFT_FACT);

  /**
   * CwReportTextView::words-chosen:
   *
   * Other words are selected, or none any more: see cw_report_text_view_get_words().
   */
  words_chosen_signal = g_signal_new ("words-chosen", CW_TYPE_REPORT_TEXT_VIEW, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CwReportTextView::words-activated:
   *
   * Return was pressed on words that are selected.
   */
  words_activated_signal = g_signal_new ("words-activated", CW_TYPE_REPORT_TEXT_VIEW,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 18);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 18);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 24);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (view), 3);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (view), 3);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the report"), -1);
  return view;
}

static void
cw_report_text_view_init (CwReportTextView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkTextBuffer *buffer;

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->view = make_view ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  make_tags (self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (buffer, "notify::has-selection", G_CALLBACK (has_selection_cb), self);
  g_signal_connect (buffer, "mark-set", G_CALLBACK (mark_set_cb), self);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
items_changed_cb (CwReportTextView *self)
{
  self->moved = TRUE;
}

/* Once the author has made facts of some words, more places count and fewer are unread. */
static void
changed_cb (CwReportTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  if (!self->moved)
    {
      mark_places (self);
      return;
    }
  self->moved = FALSE;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  g_array_set_size (self->places, 0);
  collect_places (self);
  mark_places (self);
  mark_shown (self, self->shown, TRUE);
}

/**
 * cw_report_text_view_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): its text; the marks follow what becomes of the facts
 */
GtkWidget *
cw_report_text_view_new (CwReportDraft *draft)
{
  CwReportTextView *self = g_object_new (CW_TYPE_REPORT_TEXT_VIEW, NULL);
  g_autofree char *lines = break_lines (cw_report_draft_get_text (draft));

  self->draft = g_object_ref (draft);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), lines, -1);
  collect_places (self);
  mark_places (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
