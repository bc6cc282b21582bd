/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-list.h"

#include <glib/gi18n.h>

#include "ui/cw-prose-buffer-private.h"
#include "ui/cw-prose-list-private.h"

/* Lists of prose. The mark of an item stands at the start of its line as in the source, "- " or
 * "1. ". Numbers follow when items come and go: those that counted on from the changed place go on
 * counting from it, while numbers that somebody chose otherwise stay. */

/* More digits are no number of an item. */
#define MAX_NUMBER 999

/* ---- reading ---- */

static gunichar
next_char (GtkTextIter *place)
{
  gunichar c = gtk_text_iter_ends_line (place) || cw_prose_chips_find (place)
                 ? 0
                 : gtk_text_iter_get_char (place);

  if (c)
    gtk_text_iter_forward_char (place);
  return c;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t';
}

/* A bar behind a backslash is a sign of the cell. */
static gboolean
ends_with_bar (const GtkTextIter *line)
{
  GtkTextIter end = *line;

  gtk_text_iter_forward_to_line_end (&end);
  while (gtk_text_iter_backward_char (&end) && is_blank (gtk_text_iter_get_char (&end)))
    ;
  if (gtk_text_iter_compare (line, &end) >= 0 || gtk_text_iter_get_char (&end) != '|' ||
      cw_prose_chips_find (&end))
    return FALSE;
  gtk_text_iter_backward_char (&end);
  return gtk_text_iter_get_char (&end) != '\\';
}

static void
read_number (CwProseMark *mark, gunichar first, GtkTextIter *at)
{
  gunichar c = first;

  for (; c < 0x80 && g_ascii_isdigit (c) && mark->number <= MAX_NUMBER / 10; c = next_char (at))
    mark->number = mark->number * 10 + (c - '0');
  mark->kind = c == '.' && next_char (at) == ' ' ? CW_PROSE_NUMBER : CW_PROSE_PARAGRAPH;
}

static void
read_kind (CwProseMark *mark, const GtkTextIter *start, GtkTextIter *at)
{
  gunichar c = next_char (at);

  if (c == '-')
    mark->kind = next_char (at) == ' ' ? CW_PROSE_BULLET : CW_PROSE_PARAGRAPH;
  else if (c == '#')
    mark->kind =
      next_char (at) == '#' && next_char (at) == ' ' ? CW_PROSE_HEADING : CW_PROSE_PARAGRAPH;
  else if (c == '|')
    mark->kind = ends_with_bar (start) ? CW_PROSE_TABLE_ROW : CW_PROSE_PARAGRAPH;
  else if (c < 0x80 && g_ascii_isdigit (c))
    read_number (mark, c, at);
}

/* What stands at the start of @line. */
CwProseMark
cw_prose_list_read_mark (GtkTextBuffer *buffer, int line)
{
  CwProseMark mark = { CW_PROSE_PARAGRAPH, 0, 0, 0 };
  GtkTextIter start, at;

  if (line < 0 || !gtk_text_buffer_get_iter_at_line (buffer, &start, line))
    return mark;
  while (is_blank (gtk_text_iter_get_char (&start)) && !cw_prose_chips_find (&start))
    gtk_text_iter_forward_char (&start);
  mark.indent = gtk_text_iter_get_line_offset (&start);
  at = start;
  read_kind (&mark, &start, &at);
  if (mark.kind != CW_PROSE_PARAGRAPH)
    mark.length = gtk_text_iter_get_line_offset (&at) - mark.indent;
  if (mark.kind != CW_PROSE_NUMBER)
    mark.number = 0;
  return mark;
}

static gboolean
is_item (CwProseMark mark)
{
  return mark.kind == CW_PROSE_BULLET || mark.kind == CW_PROSE_NUMBER;
}

/* Whether nothing stands on the line behind its mark. */
static gboolean
is_bare (GtkTextBuffer *buffer, int line, CwProseMark mark)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &at, line, mark.indent + mark.length);
  while (is_blank (gtk_text_iter_get_char (&at)))
    gtk_text_iter_forward_char (&at);
  return gtk_text_iter_ends_line (&at);
}

/* ---- writing ---- */

/* Marks have no style, whatever stands around them: they would be no marks in the source. */
static void
insert_bare (GtkTextBuffer *buffer, GtkTextIter *place, const char *text)
{
  int offset = gtk_text_iter_get_offset (place);
  GtkTextIter start;

  gtk_text_buffer_insert (buffer, place, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  for (guint bit = CW_PROSE_EMPHASIS; bit <= CW_PROSE_SUBSCRIPT; bit <<= 1)
    gtk_text_buffer_remove_tag (buffer, cw_prose_tags_get (buffer, bit), &start, place);
}

/* Puts @text in the place of the mark. */
static void
replace_mark (GtkTextBuffer *buffer, int line, CwProseMark mark, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, mark.indent);
  end = start;
  gtk_text_iter_forward_chars (&end, mark.length);
  gtk_text_buffer_delete (buffer, &start, &end);
  insert_bare (buffer, &start, text);
}

static void
write_mark (GtkTextBuffer *buffer, int line, CwProseMark mark, CwProseBlockKind kind, guint number)
{
  g_autofree char *text =
    kind == CW_PROSE_BULLET || number > MAX_NUMBER ? NULL : g_strdup_printf ("%u. ", number);

  replace_mark (buffer, line, mark, text ? text : "- ");
}

/* Items from @line on that count on from @was count on from @number instead. */
static void
renumber (GtkTextBuffer *buffer, int line, guint was, guint number)
{
  if (was == number)
    return;
  for (; number <= MAX_NUMBER; line++, was++, number++)
    {
      CwProseMark mark = cw_prose_list_read_mark (buffer, line);

      if (mark.kind != CW_PROSE_NUMBER || mark.number != was)
        return;
      write_mark (buffer, line, mark, CW_PROSE_NUMBER, number);
    }
}

/* ---- typing ---- */

static void
begin_item (GtkTextBuffer *buffer, GtkTextIter *place, CwProseMark above)
{
  int line = gtk_text_iter_get_line (place);
  g_autofree char *indent = g_strnfill (above.indent, ' ');
  int offset;

  insert_bare (buffer, place, indent);
  write_mark (buffer, line, (CwProseMark){ CW_PROSE_PARAGRAPH, above.indent, 0, 0 }, above.kind,
              above.number + 1);
  gtk_text_buffer_get_iter_at_line (buffer, place, line);
  offset =
    gtk_text_iter_get_offset (place) + above.indent + cw_prose_list_read_mark (buffer, line).length;
  if (above.kind == CW_PROSE_NUMBER)
    renumber (buffer, line + 1, above.number + 1, above.number + 2);
  gtk_text_buffer_get_iter_at_offset (buffer, place, offset);
}

static void
end_list (GtkTextBuffer *buffer, GtkTextIter *place, CwProseMark above)
{
  GtkTextIter start = *place;
  int line = gtk_text_iter_get_line (place) - 1;

  gtk_text_iter_backward_line (&start);
  gtk_text_buffer_delete (buffer, &start, place);
  if (above.kind == CW_PROSE_NUMBER)
    renumber (buffer, line + 1, above.number + 1, above.number);
  gtk_text_buffer_get_iter_at_line (buffer, place, line);
}

/* A line that ends behind an item begins the next one; behind an empty item the list ends. @place
 * is where the new line begins, and goes where typing goes on. */
void
cw_prose_list_go_on (CwProseBuffer *self, GtkTextIter *place)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int line = gtk_text_iter_get_line (place) - 1;
  CwProseMark above = cw_prose_list_read_mark (buffer, line);

  if (!is_item (above))
    return;
  self->is_showing = TRUE;
  if (is_bare (buffer, line, above))
    end_list (buffer, place, above);
  else
    begin_item (buffer, place, above);
  self->is_showing = FALSE;
  g_signal_emit_by_name (buffer, "changed");
}

/* After lines were joined to @line: @first is what was at its start, @last what was at the start of
 * the last of them. */
void
cw_prose_list_joined (CwProseBuffer *self, int line, CwProseMark first, CwProseMark last)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  CwProseMark above = cw_prose_list_read_mark (buffer, line - 1);
  CwProseMark mark = cw_prose_list_read_mark (buffer, line);
  CwProseMark below = cw_prose_list_read_mark (buffer, line + 1);
  guint number = above.number ? above.number + 1 : first.number;

  if (mark.number == 0)
    return;
  self->is_showing = TRUE;
  if (number && mark.number > number)
    renumber (buffer, line, mark.number, number);
  else if (below.number == last.number + 1 || below.number > mark.number)
    renumber (buffer, line + 1, below.number, mark.number + 1);
  self->is_showing = FALSE;
  g_signal_emit_by_name (buffer, "changed");
}

/* After several lines were put in, of which the first is @line; @before is what was at its start.
 * In a list, they and those behind them count on. */
void
cw_prose_list_inserted (CwProseBuffer *self, int line, int last, CwProseMark before)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  CwProseMark above = cw_prose_list_read_mark (buffer, line - 1), mark;
  guint number = above.number ? above.number + 1 : before.number;
  guint next = (before.number ? before.number : above.number) + 1;
  gboolean was_showing = self->is_showing;

  self->is_showing = TRUE;
  for (; number && line <= last && number <= MAX_NUMBER; line++, number++)
    {
      mark = cw_prose_list_read_mark (buffer, line);
      if (mark.number == 0)
        break;
      if (mark.number != number)
        write_mark (buffer, line, mark, CW_PROSE_NUMBER, number);
    }
  if (number && line > last)
    renumber (buffer, line, next, number);
  self->is_showing = was_showing;
  if (!was_showing)
    g_signal_emit_by_name (buffer, "changed");
}

/**
 * cw_prose_list_take_mark_back:
 * @self: a buffer
 *
 * Makes the item whose text begins at the cursor a paragraph, as one step; those behind it count on
 * without it.
 *
 * Returns: %FALSE when the cursor stands elsewhere, or something is selected
 */
gboolean
cw_prose_list_take_mark_back (CwProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;
  CwProseMark mark;
  int line;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  line = gtk_text_iter_get_line (&start);
  mark = cw_prose_list_read_mark (buffer, line);
  if (!is_item (mark) || gtk_text_iter_get_line_offset (&start) != mark.indent + mark.length)
    return FALSE;
  cw_prose_buffer_begin_edit (self, _ ("List"));
  replace_mark (buffer, line, (CwProseMark){ mark.kind, 0, mark.indent + mark.length, 0 }, "");
  if (mark.number)
    renumber (buffer, line + 1, mark.number + 1, mark.number);
  cw_prose_buffer_end_edit (self);
  return TRUE;
}

/* ---- the button ---- */

typedef struct
{
  int first;
  int last;
  gboolean is_single;
} Lines;

/* A selection that ends where a line begins does not mean that line. */
static Lines
get_lines (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  Lines lines;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  lines.first = gtk_text_iter_get_line (&start);
  lines.last = gtk_text_iter_get_line (&end);
  if (lines.last > lines.first && gtk_text_iter_starts_line (&end))
    lines.last--;
  lines.is_single = lines.first == lines.last;
  return lines;
}

/* Rows of tables are no items, nor are the empty lines between paragraphs; where the cursor stands
 * on one, an item begins. */
static gboolean
can_be_item (GtkTextBuffer *buffer, const Lines *lines, int line, CwProseMark mark)
{
  return mark.kind != CW_PROSE_TABLE_ROW &&
         (lines->is_single || is_item (mark) || !is_bare (buffer, line, mark));
}

static gboolean
find_other (GtkTextBuffer *buffer, const Lines *lines, CwProseBlockKind kind, guint *n)
{
  gboolean found = FALSE;

  *n = 0;
  for (int line = lines->first; line <= lines->last; line++)
    {
      CwProseMark mark = cw_prose_list_read_mark (buffer, line);

      if (!can_be_item (buffer, lines, line, mark))
        continue;
      found = found || mark.kind != kind;
      (*n)++;
    }
  return found;
}

/* What follows goes on counting from the items that are numbered now, or as if they were not
 * there. */
static void
count_on (GtkTextBuffer *buffer, int line, guint first, guint last, guint number)
{
  CwProseMark below = cw_prose_list_read_mark (buffer, line);

  if (number)
    renumber (buffer, line, below.number, number);
  else if (below.number && last && below.number == last + 1)
    renumber (buffer, line, below.number, first);
}

static void
set_kind (GtkTextBuffer *buffer, const Lines *lines, CwProseBlockKind kind)
{
  guint above = cw_prose_list_read_mark (buffer, lines->first - 1).number;
  guint number = kind == CW_PROSE_NUMBER ? above + 1 : 0, first = 0, last = 0;

  for (int line = lines->first; line <= lines->last; line++)
    {
      CwProseMark mark = cw_prose_list_read_mark (buffer, line);

      if (!can_be_item (buffer, lines, line, mark))
        continue;
      first = first ? first : mark.number;
      last = mark.number;
      if (kind == CW_PROSE_PARAGRAPH)
        replace_mark (buffer, line, (CwProseMark){ mark.kind, 0, mark.indent + mark.length, 0 },
                      "");
      else
        write_mark (buffer, line, mark, kind, number);
      number += number > 0;
    }
  count_on (buffer, lines->last + 1, first, last, number);
}

/**
 * cw_prose_list_toggle:
 * @self: a buffer
 * @kind: %CW_PROSE_BULLET or %CW_PROSE_NUMBER
 *
 * Makes the lines of the selection, or the line of the cursor, items of a list, as one step; when
 * all of them are already, paragraphs. Numbers count on from a list above, and those of a list
 * below follow.
 *
 * Returns: %FALSE when there is nothing that can be an item, such as in a table
 */
gboolean
cw_prose_list_toggle (CwProseBuffer *self, CwProseBlockKind kind)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  Lines lines = get_lines (buffer);
  guint n;
  gboolean has_other = find_other (buffer, &lines, kind, &n);

  g_return_val_if_fail (kind == CW_PROSE_BULLET || kind == CW_PROSE_NUMBER, FALSE);
  if (n == 0)
    return FALSE;
  cw_prose_buffer_begin_edit (self, _ ("List"));
  set_kind (buffer, &lines, has_other ? kind : CW_PROSE_PARAGRAPH);
  cw_prose_buffer_end_edit (self);
  return TRUE;
}
