/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-spelling.h"

#include "document/cw-spelling-words.h"
#include "ui/cw-prose-buffer-private.h"

/* The wavy lines below one text. What has still to be looked at has a tag of its own, which moves
 * with the text as it changes; both tags are no styles, so that they never reach the source. */

/* So many characters are looked at between two looks at the clock, and a word is no longer. */
#define CHUNK 250
#define LONGEST_WORD 80

struct _CwProseSpelling
{
  GObject parent_instance;

  GtkTextView *view; /* weak */
  GtkTextBuffer *buffer;
  GtkTextTag *misspelt;
  GtkTextTag *unchecked;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwProseSpelling, cw_prose_spelling, G_TYPE_OBJECT)

/* ---- what has to be looked at ---- */

/* A change at the edge of a word, or in it, makes another word of it. */
static void
widen (GtkTextIter *start, GtkTextIter *end)
{
  for (guint i = 0; i < LONGEST_WORD && !gtk_text_iter_starts_line (start); i++)
    {
      gtk_text_iter_backward_char (start);
      if (g_unichar_isspace (gtk_text_iter_get_char (start)))
        break;
    }
  for (guint i = 0; i < LONGEST_WORD && !gtk_text_iter_ends_line (end); i++)
    {
      if (g_unichar_isspace (gtk_text_iter_get_char (end)))
        break;
      gtk_text_iter_forward_char (end);
    }
}

static void
look_again (CwProseSpelling *self, const GtkTextIter *from, const GtkTextIter *to)
{
  GtkTextIter start = *from, end = *to;

  widen (&start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->unchecked, &start, &end);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter *end,
             const char *text,
             int length,
             CwProseSpelling *self)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int)g_utf8_strlen (text, length));
  look_again (self, &start, end);
}

static void
deleted_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, CwProseSpelling *self)
{
  look_again (self, start, end);
}

/* A word that was being typed is looked at when the cursor leaves it. */
static void
cursor_moved_cb (CwProseSpelling *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  if (gtk_text_iter_has_tag (&start, self->unchecked) ||
      gtk_text_iter_forward_to_tag_toggle (&start, self->unchecked))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- looking ---- */

static gboolean
is_being_typed (CwProseSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter cursor;

  if (self->view == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_compare (start, &cursor) <= 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

/* The word at the cursor, when nothing else of its surroundings has still to be looked at. */
static gboolean
is_held (CwProseSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  if (!is_being_typed (self, start, end) ||
      gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) > LONGEST_WORD)
    return FALSE;
  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    if (g_unichar_isspace (gtk_text_iter_get_char (&at)))
      return FALSE;
  return TRUE;
}

/* What a chip shows is said by the facts, not by the author. */
static gboolean
touches_chip (const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter last = *end;

  gtk_text_iter_backward_char (&last);
  return cw_prose_chips_find (start) || cw_prose_chips_find (&last);
}

static void
judge (CwProseSpelling *self,
       const GtkTextIter *start,
       const GtkTextIter *end,
       const char *word,
       CwWordFunc func,
       gpointer user_data)
{
  if (is_being_typed (self, start, end))
    {
      gtk_text_buffer_apply_tag (self->buffer, self->unchecked, start, end);
      return;
    }
  if (!touches_chip (start, end) && !func (word, user_data))
    gtk_text_buffer_apply_tag (self->buffer, self->misspelt, start, end);
}

/* A stretch that ends in the middle of a word would make two of it. */
static void
fit (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter limit = *start;

  gtk_text_iter_forward_chars (&limit, CHUNK);
  if (gtk_text_iter_compare (end, &limit) > 0)
    *end = limit;
  widen (start, end);
}

static void
look_at (CwProseSpelling *self,
         GtkTextIter *start,
         GtkTextIter *end,
         CwWordFunc func,
         gpointer data)
{
  g_autofree char *text = NULL;
  const char *at, *word, *last;
  gsize length;
  GtkTextIter from = *start, to;

  gtk_text_buffer_remove_tag (self->buffer, self->unchecked, start, end);
  gtk_text_buffer_remove_tag (self->buffer, self->misspelt, start, end);
  at = last = text = gtk_text_iter_get_slice (start, end);
  while (cw_spelling_next_word (&at, &word, &length))
    {
      g_autofree char *copy = g_strndup (word, length);

      gtk_text_iter_forward_chars (&from, (int)g_utf8_strlen (last, word - last));
      to = from;
      gtk_text_iter_forward_chars (&to, (int)g_utf8_strlen (word, (gssize)length));
      judge (self, &from, &to, copy, func, data);
      last = word;
    }
}

/* The first line of the text in sight. */
static void
get_first_in_sight (CwProseSpelling *self, GtkTextIter *place)
{
  GtkWidget *inner =
    self->view ? gtk_widget_get_ancestor (GTK_WIDGET (self->view), GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkWidget *outer =
    inner ? gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW)
          : NULL;
  double x, y;

  gtk_text_buffer_get_start_iter (self->buffer, place);
  if (outer && gtk_widget_translate_coordinates (outer, GTK_WIDGET (self->view), 0, 0, &x, &y) &&
      y > 0)
    gtk_text_view_get_line_at_y (self->view, place, (int)y, NULL);
}

/* From @place on, the next stretch that was not looked at and is not being typed. */
static gboolean
find_unchecked (CwProseSpelling *self, GtkTextIter *place, GtkTextIter *end)
{
  for (;;)
    {
      if (!gtk_text_iter_has_tag (place, self->unchecked) &&
          !gtk_text_iter_forward_to_tag_toggle (place, self->unchecked))
        return FALSE;
      if (!gtk_text_iter_has_tag (place, self->unchecked))
        return FALSE;
      *end = *place;
      gtk_text_iter_forward_to_tag_toggle (end, self->unchecked);
      if (!is_held (self, place, end))
        return TRUE;
      *place = *end;
    }
}

/**
 * cw_prose_spelling_work:
 * @self: the lines below a text
 * @func: tells whether a word is right
 * @user_data: for @func
 *
 * Looks at the next few lines: those in sight first, and never at the word that is being typed.
 *
 * Returns: %FALSE when all has been looked at
 */
gboolean
cw_prose_spelling_work (CwProseSpelling *self, CwWordFunc func, gpointer user_data)
{
  GtkTextIter place, end;

  get_first_in_sight (self, &place);
  if (!find_unchecked (self, &place, &end))
    {
      gtk_text_buffer_get_start_iter (self->buffer, &place);
      if (!find_unchecked (self, &place, &end))
        return FALSE;
    }
  fit (&place, &end);
  look_at (self, &place, &end, func, user_data);
  return TRUE;
}

/**
 * cw_prose_spelling_clear:
 * @self: the lines below a text
 *
 * Takes all lines away; nothing has to be looked at any more.
 */
void
cw_prose_spelling_clear (CwProseSpelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->misspelt, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->unchecked, &start, &end);
}

/**
 * cw_prose_spelling_restart:
 * @self: the lines below a text
 *
 * All of the text has to be looked at again. The lines stay until then.
 */
void
cw_prose_spelling_restart (CwProseSpelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->unchecked, &start, &end);
}

/**
 * cw_prose_spelling_find:
 * @self: the lines below a text
 * @start: (inout): a place in the text; the start of the word
 * @end: (out): the end of the word
 *
 * Finds the misspelt word at a place, which may also be its end.
 *
 * Returns: %FALSE when there is none
 */
gboolean
cw_prose_spelling_find (CwProseSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  if (!gtk_text_iter_has_tag (start, self->misspelt) &&
      !gtk_text_iter_ends_tag (start, self->misspelt))
    return FALSE;
  *end = *start;
  if (!gtk_text_iter_starts_tag (start, self->misspelt))
    gtk_text_iter_backward_to_tag_toggle (start, self->misspelt);
  if (!gtk_text_iter_ends_tag (end, self->misspelt) || gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_to_tag_toggle (end, self->misspelt);
  return TRUE;
}

/* ---- object ---- */

static void
cw_prose_spelling_dispose (GObject *object)
{
  CwProseSpelling *self = CW_PROSE_SPELLING (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->buffer);
  G_OBJECT_CLASS (cw_prose_spelling_parent_class)->dispose (object);
}

static void
cw_prose_spelling_class_init (CwProseSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_prose_spelling_dispose;
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_PROSE_SPELLING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_prose_spelling_init (CwProseSpelling *self)
{
}

/**
 * cw_prose_spelling_new:
 * @view: a view of prose, with its buffer
 *
 * Nothing is looked at until cw_prose_spelling_work() is called. The signal "changed" tells that
 * there is something to look at.
 *
 * Returns: (transfer full): the lines below its text
 */
CwProseSpelling *
cw_prose_spelling_new (GtkTextView *view)
{
  CwProseSpelling *self = g_object_new (CW_TYPE_PROSE_SPELLING, NULL);

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->misspelt =
    gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->unchecked = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb),
                           self, G_CONNECT_SWAPPED);
  cw_prose_spelling_restart (self);
  return self;
}
