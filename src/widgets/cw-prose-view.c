/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-view.h"

#include "widgets/cw-prose-paste.h"
#include "widgets/cw-prose-text.h"
#include "widgets/cw-wheel.h"
#include "widgets/cw-tab-stop.h"

#define DEFAULT_MAX_LINES 16
#define MARGIN 6
/* More text than fits into the highest view need not be measured. */
#define MEASURED_CHARACTERS_A_LINE 375

/* Plain text in a frame that is as high as its lines: without text it takes one. */
struct _CwProseView
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *scrolled;
  GtkTextView *view;
  GtkWidget *placeholder;
  int max_lines;
  gboolean showing;
  guint idle;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwProseView, cw_prose_view, GTK_TYPE_WIDGET)

static void
update_placeholder (CwProseView *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0;

  gtk_widget_set_visible (self->placeholder, empty);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* What of the looks of a tag changes how high a line is and where it is broken. */
static void
add_attributes (PangoAttrList *list, GtkTextTag *tag, guint start, guint end)
{
  gboolean has_weight, has_style, has_rise, has_scale;
  int weight, rise;
  PangoStyle style;
  double scale;

  g_object_get (tag, "weight-set", &has_weight, "weight", &weight, "style-set", &has_style, "style",
                &style, "rise-set", &has_rise, "rise", &rise, "scale-set", &has_scale, "scale",
                &scale, NULL);
  if (has_weight)
    add_attribute (list, pango_attr_weight_new (weight), start, end);
  if (has_style)
    add_attribute (list, pango_attr_style_new (style), start, end);
  if (has_rise)
    add_attribute (list, pango_attr_rise_new (rise), start, end);
  if (has_scale)
    add_attribute (list, pango_attr_scale_new (scale), start, end);
}

/* The looks of what stands between two places in a line. */
static PangoAttrList *
list_attributes (const GtkTextIter *start, const GtkTextIter *end)
{
  PangoAttrList *list = pango_attr_list_new ();
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&at);
      GtkTextIter next = at;

      if (!gtk_text_iter_forward_to_tag_toggle (&next, NULL) ||
          gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      for (GSList *tag = tags; tag; tag = tag->next)
        add_attributes (list, tag->data, (guint)gtk_text_iter_get_line_index (&at),
                        gtk_text_iter_get_line (&next) > gtk_text_iter_get_line (&at)
                          ? G_MAXUINT
                          : (guint)gtk_text_iter_get_line_index (&next));
      at = next;
    }
  return list;
}

/* The height of the line that begins at @start. */
static int
measure_line (PangoLayout *layout, const GtkTextIter *start, const GtkTextIter *limit)
{
  GtkTextIter end = *start;
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;
  int height;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  if (gtk_text_iter_compare (&end, limit) > 0)
    end = *limit;
  text = gtk_text_iter_get_text (start, &end);
  attributes = list_attributes (start, &end);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* The view itself knows its height only once it has laid its text out in idle moments. It lays
 * lines out one by one, each with the looks of its tags and a height in whole pixels. */
static int
measure_text (CwProseView *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  GtkTextIter at, limit;
  int height = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (1, width - 2 * (MARGIN + 2)) * PANGO_SCALE);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_get_iter_at_offset (buffer, &limit, self->max_lines * MEASURED_CHARACTERS_A_LINE);
  do
    height += measure_line (layout, &at, &limit);
  while (gtk_text_iter_forward_line (&at) && gtk_text_iter_compare (&at, &limit) < 0);
  /* The last line is empty when the text ends with a line end. */
  if (gtk_text_iter_is_end (&at) && gtk_text_iter_starts_line (&at) &&
      gtk_text_buffer_get_char_count (buffer) > 0)
    height += measure_line (layout, &at, &at);
  return height;
}

static void
update_height (CwProseView *self)
{
  GtkAdjustment *across =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  int width = (int)gtk_adjustment_get_page_size (across);
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "Xg");
  int line_height = 0, height = 0;

  pango_layout_get_pixel_size (line, NULL, &line_height);
  if (width > 1)
    height = measure_text (self, width);
  /* Where all is in sight there is no bar, which would keep short prose from being short. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  height > self->max_lines * line_height ? GTK_POLICY_AUTOMATIC
                                                                         : GTK_POLICY_EXTERNAL);
  height = CLAMP (height, line_height, self->max_lines * line_height);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled),
                                              height + 2 * MARGIN);
}

/* Text that is all in sight has no reason to be scrolled; typing a new line scrolls before the view
 * has grown. */
static void
scrolled_cb (GtkAdjustment *adjustment, CwProseView *self)
{
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (self->scrolled), NULL, &policy);
  if (policy == GTK_POLICY_EXTERNAL && gtk_adjustment_get_value (adjustment) > 0)
    gtk_adjustment_set_value (adjustment, 0);
}

static gboolean
idle_cb (gpointer user_data)
{
  CwProseView *self = user_data;

  self->idle = 0;
  update_height (self);
  return G_SOURCE_REMOVE;
}

/* A new width is told in the middle of an allocation, which is no time to ask for another. */
static void
queue_height (CwProseView *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static void
changed_cb (GtkTextBuffer *buffer, CwProseView *self)
{
  update_placeholder (self);
  /* Tags are applied after their text is in. */
  queue_height (self);
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
cw_prose_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CW_PROSE_VIEW (widget)->view));
}

static void
cw_prose_view_map (GtkWidget *widget)
{
  update_height (CW_PROSE_VIEW (widget));
  GTK_WIDGET_CLASS (cw_prose_view_parent_class)->map (widget);
}

static void
cw_prose_view_dispose (GObject *object)
{
  CwProseView *self = CW_PROSE_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_handle_id (&self->idle, g_source_remove);
  G_OBJECT_CLASS (cw_prose_view_parent_class)->dispose (object);
}

static void
cw_prose_view_class_init (CwProseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_prose_view_dispose;
  widget_class->map = cw_prose_view_map;
  widget_class->grab_focus = cw_prose_view_grab_focus;
  widget_class->focus = cw_tab_stop_pass;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[EDITED] = g_signal_new ("edited", CW_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_signal_new ("refused", CW_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                1, G_TYPE_STRING);
  g_signal_new ("pasting", CW_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0,
                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                GDK_TYPE_CLIPBOARD, GTK_TYPE_TEXT_ITER);
  g_signal_new ("paste-begun", CW_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("paste-ended", CW_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
take_buffer (CwProseView *self, GtkTextBuffer *buffer)
{
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, 0);
}

static void
build_view (CwProseView *self)
{
  self->view = GTK_TEXT_VIEW (cw_prose_text_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN + 2);
  gtk_text_view_set_right_margin (self->view, MARGIN + 2);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  take_buffer (self, gtk_text_view_get_buffer (self->view));
  cw_prose_paste_attach (self);
}

static void
build_placeholder (CwProseView *self)
{
  self->placeholder = gtk_label_new ("");
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->placeholder, "cw-prose-placeholder");
}

static void
cw_prose_view_init (CwProseView *self)
{
  self->max_lines = DEFAULT_MAX_LINES;
  build_view (self);
  build_placeholder (self);
  self->scrolled = gtk_scrolled_window_new ();
  cw_wheel_pass_on (self->scrolled);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
    G_CALLBACK (queue_height), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "value-changed",
    G_CALLBACK (scrolled_cb), self, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  gtk_widget_add_css_class (self->overlay, "cw-prose");
  gtk_widget_set_overflow (self->overlay, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

/**
 * cw_prose_view_new:
 *
 * Makes a view of plain text that is as high as its text, up to a limit. Tab leaves it. Signals:
 * "edited" when a person changed the text, "refused" with a sentence when something could not be
 * pasted, "pasting" with the clipboard and a place, or %NULL for in place of the selection, for who
 * pastes something better than plain text, and says so with %TRUE; "paste-begun" and "paste-ended"
 * around plain text.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
cw_prose_view_new (void)
{
  return g_object_new (CW_TYPE_PROSE_VIEW, NULL);
}

/**
 * cw_prose_view_set_max_lines:
 * @self: a view
 * @max_lines: from 1; it scrolls beyond them
 *
 * Limits the height. The limit is 16 lines at first.
 */
void
cw_prose_view_set_max_lines (CwProseView *self, int max_lines)
{
  g_return_if_fail (CW_IS_PROSE_VIEW (self) && max_lines > 0);
  self->max_lines = max_lines;
}

/**
 * cw_prose_view_set_buffer:
 * @self: a view
 * @buffer: a buffer of its own, with tags
 *
 * Shows another buffer. Its changes are announced like typing.
 */
void
cw_prose_view_set_buffer (CwProseView *self, GtkTextBuffer *buffer)
{
  g_return_if_fail (CW_IS_PROSE_VIEW (self) && GTK_IS_TEXT_BUFFER (buffer));
  g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (self->view), self);
  gtk_text_view_set_buffer (self->view, buffer);
  take_buffer (self, buffer);
  update_placeholder (self);
  queue_height (self);
}

/**
 * cw_prose_view_set_placeholder:
 * @self: a view
 * @placeholder: (nullable): what an empty view says
 *
 * Sets the faint line of an empty view.
 */
void
cw_prose_view_set_placeholder (CwProseView *self, const char *placeholder)
{
  g_return_if_fail (CW_IS_PROSE_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder != NULL ? placeholder : "");
}

/**
 * cw_prose_view_set_text:
 * @self: a view
 * @text: (nullable): valid UTF-8
 *
 * Replaces the text without announcing it; the cursor stays where it was, as far as it can.
 */
void
cw_prose_view_set_text (CwProseView *self, const char *text)
{
  GtkTextBuffer *buffer;
  int offset = 0;
  GtkTextIter place;

  g_return_if_fail (CW_IS_PROSE_VIEW (self));
  buffer = gtk_text_view_get_buffer (self->view);
  g_object_get (buffer, "cursor-position", &offset, NULL);
  self->showing = TRUE;
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_place_cursor (buffer, &place);
  self->showing = FALSE;
}

/**
 * cw_prose_view_dup_text:
 * @self: a view
 *
 * Reads the text.
 *
 * Returns: (transfer full): the text, "" when there is none
 */
char *
cw_prose_view_dup_text (CwProseView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (CW_IS_PROSE_VIEW (self), NULL);
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * cw_prose_view_get_view:
 * @self: a view
 *
 * Gets the text view, which has the focus and the accessible name.
 *
 * Returns: (transfer none): the text view
 */
GtkTextView *
cw_prose_view_get_view (CwProseView *self)
{
  g_return_val_if_fail (CW_IS_PROSE_VIEW (self), NULL);
  return self->view;
}
