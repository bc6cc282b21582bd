/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-row.h"

#include "base/cw-error.h"
#include "widgets/cw-clipboard.h"
#include "widgets/cw-wheel.h"

#define MAX_LINES 16
#define MARGIN 6
/* More text than fits into the highest view need not be measured. */
#define MEASURED_CHARACTERS 6000

/* Several lines of plain text in a view that is as high as they are: empty prose takes one line. */
struct _CwProseRow
{
  CwFormRow parent_instance;

  GtkWidget *overlay;
  GtkWidget *scrolled;
  GtkTextView *view;
  GtkWidget *placeholder;
  gboolean showing;
  guint idle;
};

G_DEFINE_FINAL_TYPE (CwProseRow, cw_prose_row, CW_TYPE_FORM_ROW)

static void
update_placeholder (CwProseRow *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0;

  gtk_widget_set_visible (self->placeholder, empty);
}

/* The view itself knows its height only once it has laid its text out in idle moments. */
static PangoLayout *
lay_out (CwProseRow *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  PangoLayout *layout;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, MEASURED_CHARACTERS);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (1, width - 2 * (MARGIN + 2)) * PANGO_SCALE);
  return layout;
}

static void
update_height (CwProseRow *self)
{
  GtkAdjustment *across =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  int width = (int)gtk_adjustment_get_page_size (across);
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "Xg");
  g_autoptr (PangoLayout) text = NULL;
  int line_height = 0, height = 0;

  pango_layout_get_pixel_size (line, NULL, &line_height);
  if (width > 1)
    {
      text = lay_out (self, width);
      pango_layout_get_pixel_size (text, NULL, &height);
    }
  /* Where all is in sight there is no bar, which would keep short prose from being short. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  height > MAX_LINES * line_height ? GTK_POLICY_AUTOMATIC
                                                                   : GTK_POLICY_EXTERNAL);
  height = CLAMP (height, line_height, MAX_LINES * line_height);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled),
                                              height + 2 * MARGIN);
}

static gboolean
idle_cb (gpointer user_data)
{
  CwProseRow *self = user_data;

  self->idle = 0;
  update_height (self);
  return G_SOURCE_REMOVE;
}

/* A new width is told in the middle of an allocation, which is no time to ask for another. */
static void
queue_height (CwProseRow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static void
cw_prose_row_show_value (CwFormRow *row, const char *value)
{
  CwProseRow *self = CW_PROSE_ROW (row);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  int offset = 0;
  GtkTextIter place;

  g_object_get (buffer, "cursor-position", &offset, NULL);
  self->showing = TRUE;
  gtk_text_buffer_set_text (buffer, value != NULL ? value : "", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_place_cursor (buffer, &place);
  self->showing = FALSE;
}

static void
cw_prose_row_show_placeholder (CwFormRow *row, const char *placeholder)
{
  gtk_label_set_label (GTK_LABEL (CW_PROSE_ROW (row)->placeholder),
                       placeholder != NULL ? placeholder : "");
}

static void
changed_cb (GtkTextBuffer *buffer, CwProseRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  update_placeholder (self);
  update_height (self);
  if (self->showing)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  cw_form_row_take_edit (CW_FORM_ROW (self), text);
}

static void
insert_pasted (CwProseRow *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (buffer));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwProseRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text != NULL)
    insert_pasted (self, text);
  else if (g_error_matches (error, CW_ERROR, CW_ERROR_INVALID_VALUE))
    cw_form_row_set_problem (CW_FORM_ROW (self), error->message);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The view's own paste would also take formatted text and pictures from another view. */
static void
paste_cb (GtkTextView *view, CwProseRow *self)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  cw_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), text_read_cb,
                                g_object_ref (self));
}

static void
cw_prose_row_map (GtkWidget *widget)
{
  update_height (CW_PROSE_ROW (widget));
  GTK_WIDGET_CLASS (cw_prose_row_parent_class)->map (widget);
}

static void
cw_prose_row_dispose (GObject *object)
{
  g_clear_handle_id (&CW_PROSE_ROW (object)->idle, g_source_remove);
  G_OBJECT_CLASS (cw_prose_row_parent_class)->dispose (object);
}

static void
cw_prose_row_class_init (CwProseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_prose_row_dispose;
  GTK_WIDGET_CLASS (klass)->map = cw_prose_row_map;
  CW_FORM_ROW_CLASS (klass)->show_value = cw_prose_row_show_value;
  CW_FORM_ROW_CLASS (klass)->show_placeholder = cw_prose_row_show_placeholder;
}

static void
build_view (CwProseRow *self)
{
  GtkTextBuffer *buffer;

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN + 2);
  gtk_text_view_set_right_margin (self->view, MARGIN + 2);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect (self->view, "paste-clipboard", G_CALLBACK (paste_cb), self);
}

static void
cw_prose_row_init (CwProseRow *self)
{
  build_view (self);
  self->scrolled = gtk_scrolled_window_new ();
  cw_wheel_pass_on (GTK_SCROLLED_WINDOW (self->scrolled));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
    G_CALLBACK (queue_height), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  self->placeholder = gtk_label_new ("");
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->placeholder, "cw-prose-placeholder");
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  gtk_widget_add_css_class (self->overlay, "cw-prose");
  gtk_widget_set_overflow (self->overlay, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (self->overlay, TRUE);
  cw_form_row_set_full_width (CW_FORM_ROW (self), TRUE);
  cw_form_row_set_control (CW_FORM_ROW (self), self->overlay, GTK_WIDGET (self->view));
}

/**
 * cw_prose_row_new:
 * @label: translated name of the field
 *
 * Makes a row for several lines of plain text, as high as its text, up to 16 lines. It takes the
 * full width of a form. Tab leaves it.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cw_prose_row_new (const char *label)
{
  return g_object_new (CW_TYPE_PROSE_ROW, "label", label, NULL);
}

/**
 * cw_prose_row_get_view:
 * @self: a row
 *
 * Gets the text view.
 *
 * Returns: (transfer none): the view
 */
GtkTextView *
cw_prose_row_get_view (CwProseRow *self)
{
  g_return_val_if_fail (CW_IS_PROSE_ROW (self), NULL);
  return self->view;
}
