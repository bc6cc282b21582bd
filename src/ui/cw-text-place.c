/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-text-place.h"

#include <string.h>

#include "ui/cw-entity-grid.h"
#include "ui/cw-field-row.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-section-editor.h"

/* Where a byte of what is recorded stands on the screen, and back. Prose shows neither its marks
 * nor the source of its chips, so that a line is mapped letter by letter. */

/* What was never seen has no height before it was drawn once, and views find theirs bit by bit: the
 * page is scrolled until the words have stayed in sight, and not much longer than a moment. */
#define SETTLE_MILLISECONDS 30
#define LOOKS_TO_STAY 3
#define MOST_LOOKS 20

/* ---- a line ---- */

/* Of each character that is shown of a line, and of one more, its byte in the source. */
typedef struct
{
  CwProseBuffer *buffer;
  GtkTextIter start;
  const char *source;
  GArray *bytes; /* gsize */
} Map;

static void
map_as_typed (Map *self, gsize from, gsize to)
{
  for (gsize at = from; at < to; at += g_utf8_skip[(guchar)self->source[at]])
    g_array_append_val (self->bytes, at);
}

/* A backslash is not shown before the sign that it means. */
static void
map_words (Map *self, const CwProseRun *run)
{
  gsize at = run->start;

  for (const char *c = run->text; *c; c = g_utf8_next_char (c))
    {
      g_array_append_val (self->bytes, at);
      if (self->source[at] == '\\' && self->source[at + 1] == *c)
        at++;
      at += g_utf8_skip[(guchar)*c];
    }
}

/* All that a chip shows stands where it begins. */
static void
map_chip (Map *self, const CwProseRun *run)
{
  GtkTextIter at = self->start;
  const char *chip;

  gtk_text_iter_forward_chars (&at, (int)self->bytes->len);
  chip = cw_prose_buffer_get_chip (self->buffer, &at);
  while (chip && cw_prose_buffer_get_chip (self->buffer, &at) == chip)
    {
      g_array_append_val (self->bytes, run->start);
      gtk_text_iter_forward_char (&at);
    }
}

/* Rows of tables stand as their source, with their chips. */
static void
map_row (Map *self, const CwProseBlock *block)
{
  gsize at = block->start;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];

      if (run->kind == CW_PROSE_TEXT)
        continue;
      map_as_typed (self, at, run->start);
      map_chip (self, run);
      at = run->end;
    }
  map_as_typed (self, at, block->end);
}

static void
map_block (Map *self, const CwProseBlock *block)
{
  map_as_typed (self, 0, block->start);
  if (block->kind == CW_PROSE_TABLE_ROW)
    {
      map_row (self, block);
      return;
    }
  map_as_typed (self, block->start, block->words);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];

      if (run->kind == CW_PROSE_TEXT)
        map_words (self, run);
      else
        map_chip (self, run);
    }
}

static GArray *
map_line (GtkTextBuffer *buffer, const GtkTextIter *start, const char *source)
{
  GArray *bytes = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize length = strlen (source), at = 0;

  if (CW_IS_PROSE_BUFFER (buffer))
    {
      Map self = { CW_PROSE_BUFFER (buffer), *start, source, bytes };
      g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
      const CwProseBlock *block = blocks->len ? blocks->pdata[0] : NULL;

      if (block)
        map_block (&self, block);
      at = block ? block->end : 0;
    }
  for (; at < length; at += g_utf8_skip[(guchar)source[at]])
    g_array_append_val (bytes, at);
  g_array_append_val (bytes, length);
  return bytes;
}

/* Where the line of @source that @at is in begins; how many lines stand before it in @n. */
static gsize
find_line (const char *source, gsize at, int *n)
{
  gsize start = 0;

  *n = 0;
  for (gsize i = 0; source[i] && i < at; i++)
    if (source[i] == '\n')
      {
        start = i + 1;
        ++*n;
      }
  return start;
}

static GArray *
map_line_at (GtkTextBuffer *buffer, const char *source, gsize start, const GtkTextIter *place)
{
  g_autofree char *line = g_strndup (source + start, strcspn (source + start, "\n"));

  return map_line (buffer, place, line);
}

/* ---- a text ---- */

/**
 * cw_text_place_get_iter:
 * @buffer: a buffer that shows a text of a record
 * @source: the text as it is recorded
 * @at: a byte in it
 * @place: (out): where it is shown; behind a chip of which it is not the first byte; the end of the
 *   text when that is shorter
 */
void
cw_text_place_get_iter (GtkTextBuffer *buffer, const char *source, gsize at, GtkTextIter *place)
{
  g_autoptr (GArray) bytes = NULL;
  guint i = 0;
  gsize start;
  int n;

  if (at > strlen (source))
    {
      gtk_text_buffer_get_end_iter (buffer, place);
      return;
    }
  start = find_line (source, at, &n);
  gtk_text_buffer_get_iter_at_line (buffer, place, n);
  bytes = map_line_at (buffer, source, start, place);
  while (i + 1 < bytes->len && start + g_array_index (bytes, gsize, i) < at)
    i++;
  gtk_text_iter_forward_chars (place, (int)i);
}

/**
 * cw_text_place_get_byte:
 * @buffer: a buffer that shows a text of a record
 * @source: the text as it is recorded
 * @place: a place in the buffer
 *
 * Returns: the byte in the text; within a chip that where the chip begins
 */
gsize
cw_text_place_get_byte (GtkTextBuffer *buffer, const char *source, const GtkTextIter *place)
{
  GtkTextIter line = *place;
  g_autoptr (GArray) bytes = NULL;
  const char *start = source;
  guint i;

  gtk_text_iter_set_line_offset (&line, 0);
  for (int n = gtk_text_iter_get_line (place); n > 0 && start; n--)
    start = strchr (start, '\n') ? strchr (start, '\n') + 1 : NULL;
  if (start == NULL)
    return strlen (source);
  bytes = map_line_at (buffer, source, start - source, &line);
  i = MIN ((guint)gtk_text_iter_get_line_offset (place), bytes->len - 1);
  return start - source + g_array_index (bytes, gsize, i);
}

/* ---- a control ---- */

static char *
dup_source (const CwTextPlace *place)
{
  char *text = cw_entity_dup_text (
    place->entity, cw_entity_info_find (cw_entity_get_info (place->entity), place->field));

  return text ? text : g_strdup ("");
}

static gsize
get_cursor (GtkWidget *control, const CwTextPlace *place)
{
  const char *text;

  if (GTK_IS_TEXT_VIEW (control))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
      g_autofree char *source = dup_source (place);
      GtkTextIter cursor;

      gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
      return cw_text_place_get_byte (buffer, source, &cursor);
    }
  if (!GTK_IS_EDITABLE (control))
    return 0;
  text = gtk_editable_get_text (GTK_EDITABLE (control));
  return g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (control))) - text;
}

/**
 * cw_text_place_find:
 * @control: (nullable): the control that has the focus
 * @place: (out): where its cursor stands
 *
 * Returns: whether it edits a section of the article, a field of a form or a cell of a row
 */
gboolean
cw_text_place_find (GtkWidget *control, CwTextPlace *place)
{
  GtkWidget *editor = control ? gtk_widget_get_ancestor (control, CW_TYPE_SECTION_EDITOR) : NULL;
  const CwField *field = NULL;

  if (control == NULL)
    return FALSE;
  if (editor)
    {
      place->entity = cw_section_editor_get_section (CW_SECTION_EDITOR (editor));
      place->field = GTK_IS_TEXT_VIEW (control) ? "text" : "heading";
    }
  else if (cw_field_row_find (control, &place->entity, &field) ||
           cw_entity_grid_find (control, &place->entity, &field))
    place->field = field->name;
  else
    return FALSE;
  place->at = get_cursor (control, place);
  return TRUE;
}

/**
 * cw_text_place_find_cursor:
 * @view: a view
 * @page: a widget that it is in
 *
 * Returns: where the cursor of @view stands in @page, in pixels; one pixel wide
 */
GdkRectangle
cw_text_place_find_cursor (GtkTextView *view, GtkWidget *page)
{
  GdkRectangle cursor;
  double x, y;
  int left, top;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &left,
                                         &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), page, left, top, &x, &y);
  return (GdkRectangle){ (int)x, (int)y, 1, cursor.height };
}

/* Whether the cursor is in sight in @page already. Nothing moves by degrees: a page that is left
 * meanwhile would go on moving. */
static gboolean
scroll_page (GtkTextView *view, GtkScrolledWindow *page)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (page);
  double height = gtk_adjustment_get_page_size (down);
  GdkRectangle cursor;

  if (height <= 0 || gtk_widget_get_height (GTK_WIDGET (view)) == 0)
    return FALSE;
  cursor = cw_text_place_find_cursor (view, GTK_WIDGET (page));
  if (cursor.y >= 0 && cursor.y + cursor.height <= height)
    return TRUE;
  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + cursor.y - height / 3);
  return FALSE;
}

/* Scrolls the view and its page to the cursor, as prose that is all in sight does not scroll
 * itself. Whether the cursor was in sight already. */
static gboolean
scroll_to_cursor (GtkTextView *view)
{
  gboolean is_in_sight = TRUE;

  for (GtkWidget *w = GTK_WIDGET (view); w; w = gtk_widget_get_parent (w))
    if (GTK_IS_SCROLLED_WINDOW (w) && !scroll_page (view, GTK_SCROLLED_WINDOW (w)))
      is_in_sight = FALSE;
  return is_in_sight;
}

/* A view whose cursor shall be in sight. */
typedef struct
{
  GtkTextView *view; /* NULL when it is gone */
  guint n_looks;
  guint n_seen; /* looks in a row that saw it */
} Look;

static void
look_free (gpointer data)
{
  Look *self = data;

  g_clear_weak_pointer (&self->view);
  g_free (self);
}

static gboolean
look_cb (gpointer data)
{
  Look *self = data;

  if (self->view == NULL || ++self->n_looks > MOST_LOOKS)
    return G_SOURCE_REMOVE;
  self->n_seen = scroll_to_cursor (self->view) ? self->n_seen + 1 : 0;
  return self->n_seen < LOOKS_TO_STAY ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
look_for_cursor (GtkTextView *view)
{
  Look *self = g_new0 (Look, 1);

  g_set_weak_pointer (&self->view, view);
  g_timeout_add_full (G_PRIORITY_DEFAULT, SETTLE_MILLISECONDS, look_cb, self, look_free);
}

static void
select_in_view (GtkTextView *view, const char *source, gsize start, gsize end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter from, to;

  cw_text_place_get_iter (buffer, source, start, &from);
  to = from;
  if (end < G_MAXSIZE)
    cw_text_place_get_iter (buffer, source, end, &to);
  gtk_text_buffer_select_range (buffer, &from, &to);
  look_for_cursor (view);
}

/* Characters in front of a byte of @text, as far as it goes. */
static int
count_characters (const char *text, gsize at)
{
  return (int)g_utf8_strlen (text, (gssize)MIN (at, strlen (text)));
}

/**
 * cw_text_place_select:
 * @control: (nullable): the control that has the focus
 * @entity: an entity
 * @field: its field
 * @start: first byte in what is recorded
 * @end: the byte behind the last one; %G_MAXSIZE for no words in particular
 *
 * Selects words and scrolls to them; where none are meant in particular the cursor stands at the
 * first, or all of a line is selected. What is shorter than it was is selected as far as it goes.
 *
 * Returns: whether the control edits the text of that field
 */
gboolean
cw_text_place_select (GtkWidget *control,
                      CwEntity *entity,
                      const char *field,
                      gsize start,
                      gsize end)
{
  CwTextPlace place;
  g_autofree char *source = NULL;

  if (!cw_text_place_find (control, &place) || place.entity != entity ||
      !g_str_equal (place.field, field))
    return FALSE;
  source = dup_source (&place);
  if (GTK_IS_TEXT_VIEW (control))
    select_in_view (GTK_TEXT_VIEW (control), source, start, end);
  else if (GTK_IS_EDITABLE (control))
    gtk_editable_select_region (GTK_EDITABLE (control), count_characters (source, start),
                                count_characters (source, end));
  return GTK_IS_TEXT_VIEW (control) || GTK_IS_EDITABLE (control);
}
