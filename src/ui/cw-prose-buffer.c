/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-buffer.h"

#include <string.h>

#include "ui/cw-prose-buffer-private.h"

/* Prose as a person edits it: words in their styles, and facts, citations and cross references as
 * chips that show what will be printed. A chip is inserted, deleted and passed over as one. The
 * source is the only thing that is kept. */

struct _CwProseBuffer
{
  GtkTextBuffer parent_instance;

  CwChipFunc func;
  gpointer user_data;
  gboolean is_showing; /* what changes was not typed */
};

G_DEFINE_FINAL_TYPE (CwProseBuffer, cw_prose_buffer, GTK_TYPE_TEXT_BUFFER)

/* ---- chips ---- */

static void
insert_chip (CwProseBuffer *self, GtkTextIter *place, const CwProseRun *run, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *text = self->func (run, source, self->user_data);
  GtkTextTag *tag = cw_prose_tags_make_chip (buffer, source);

  cw_prose_tags_mark_chip (tag, text == NULL);
  gtk_text_buffer_insert_with_tags (buffer, place, text && *text ? text : source, -1, tag, NULL);
}

/* Whether @place is inside a chip, not at its edge. */
static gboolean
is_inside (const GtkTextIter *place)
{
  GtkTextTag *tag = cw_prose_tags_find_chip (place);

  return tag && !gtk_text_iter_starts_tag (place, tag);
}

static void
go_to_chip_start (GtkTextIter *place)
{
  if (is_inside (place))
    gtk_text_iter_backward_to_tag_toggle (place, cw_prose_tags_find_chip (place));
}

static void
go_to_chip_end (GtkTextIter *place)
{
  if (is_inside (place))
    gtk_text_iter_forward_to_tag_toggle (place, cw_prose_tags_find_chip (place));
}

static void
cw_prose_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  go_to_chip_start (start);
  go_to_chip_end (end);
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->delete_range (buffer, start, end);
}

/* Nothing is typed into a chip: it goes behind. */
static void
cw_prose_buffer_insert_text (GtkTextBuffer *buffer,
                             GtkTextIter *place,
                             const char *text,
                             int length)
{
  go_to_chip_end (place);
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->insert_text (buffer, place, text, length);
}

/* ---- showing ---- */

static void
apply_style (CwProseBuffer *self, int start, const GtkTextIter *end, CwProseStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter begin;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, start);
  for (guint bit = CW_PROSE_EMPHASIS; bit <= CW_PROSE_SUBSCRIPT; bit <<= 1)
    if (style & bit)
      gtk_text_buffer_apply_tag (buffer, cw_prose_tags_get (buffer, bit), &begin, end);
}

static void
insert_run (CwProseBuffer *self, GtkTextIter *place, const CwProseRun *run, const char *source)
{
  int start = gtk_text_iter_get_offset (place);
  g_autofree char *own = g_strndup (source + run->start, run->end - run->start);

  if (run->kind == CW_PROSE_TEXT)
    gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, run->text, -1);
  else
    insert_chip (self, place, run, own);
  apply_style (self, start, place, run->style);
}

/* Rows of tables stand as their source, with their chips. */
static void
insert_row (CwProseBuffer *self, GtkTextIter *place, const CwProseBlock *block, const char *source)
{
  gsize at = block->start;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];

      if (run->kind == CW_PROSE_TEXT)
        continue;
      gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, source + at, (int)(run->start - at));
      insert_run (self, place, run, source);
      at = run->end;
    }
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, source + at, (int)(block->end - at));
}

static void
insert_line (CwProseBuffer *self, GtkTextIter *place, const char *line)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (line);
  const CwProseBlock *block = blocks->len ? blocks->pdata[0] : NULL;

  if (block == NULL)
    {
      gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, line, -1);
      return;
    }
  if (block->kind == CW_PROSE_TABLE_ROW)
    {
      insert_row (self, place, block, line);
      return;
    }
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, line + block->start,
                          (int)(block->words - block->start));
  for (guint i = 0; i < block->runs->len; i++)
    insert_run (self, place, block->runs->pdata[i], line);
}

static void
insert_lines (CwProseBuffer *self, GtkTextIter *place, const char *source)
{
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, "\n", 1);
      insert_line (self, place, lines[i]);
    }
}

/* Tags of chips that are gone would stay in the table for ever. */
static void
collect_chip (GtkTextTag *tag, gpointer user_data)
{
  if (cw_prose_tags_get_source (tag))
    g_ptr_array_add (user_data, tag);
}

static void
drop_chips (CwProseBuffer *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self));
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  gtk_text_tag_table_foreach (table, collect_chip, chips);
  for (guint i = 0; i < chips->len; i++)
    gtk_text_tag_table_remove (table, chips->pdata[i]);
}

/**
 * cw_prose_buffer_set_source:
 * @self: a buffer
 * @source: (nullable): text of a prose field
 *
 * Shows a text; the cursor stays where it was, as far as it can.
 */
void
cw_prose_buffer_set_source (CwProseBuffer *self, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter place;
  int cursor = 0;

  g_object_get (buffer, "cursor-position", &cursor, NULL);
  self->is_showing = TRUE;
  gtk_text_buffer_set_text (buffer, "", 0);
  drop_chips (self);
  gtk_text_buffer_get_start_iter (buffer, &place);
  insert_lines (self, &place, source ? source : "");
  gtk_text_buffer_get_iter_at_offset (buffer, &place, cursor);
  gtk_text_buffer_place_cursor (buffer, &place);
  self->is_showing = FALSE;
}

/**
 * cw_prose_buffer_is_showing:
 * @self: a buffer
 *
 * Returns: whether the change under way was not typed
 */
gboolean
cw_prose_buffer_is_showing (CwProseBuffer *self)
{
  return self->is_showing;
}

/**
 * cw_prose_buffer_dup_source:
 * @self: a buffer
 *
 * Returns: (transfer full): the source of what stands in it
 */
char *
cw_prose_buffer_dup_source (CwProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GString *out = g_string_new (NULL);

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      GtkTextIter start, end;
      g_autofree char *line = NULL;

      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      line = cw_prose_buffer_write_line (&start, &end);
      g_string_append_printf (out, "%s%s", i ? "\n" : "", line);
    }
  return g_string_free (out, FALSE);
}

/* ---- facts that changed ---- */

static void
refresh_chip (CwProseBuffer *self, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *source = cw_prose_tags_get_source (tag);
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  const CwProseRun *run = ((CwProseBlock *)blocks->pdata[0])->runs->pdata[0];
  g_autofree char *text = self->func (run, source, self->user_data);
  g_autofree char *shown = gtk_text_iter_get_text (start, end);
  CwProseStyle style = cw_prose_tags_get_style (start);
  int offset = gtk_text_iter_get_offset (start);

  cw_prose_tags_mark_chip (tag, text == NULL);
  if (g_str_equal (shown, text && *text ? text : source))
    return;
  gtk_text_buffer_delete (buffer, start, end);
  gtk_text_buffer_insert_with_tags (buffer, end, text && *text ? text : source, -1, tag, NULL);
  apply_style (self, offset, end, style);
}

/**
 * cw_prose_buffer_refresh:
 * @self: a buffer
 *
 * Asks again what every chip shows. The source stays what it is.
 */
void
cw_prose_buffer_refresh (CwProseBuffer *self)
{
  GtkTextIter at;

  self->is_showing = TRUE;
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &at);
  do
    {
      GtkTextTag *tag = cw_prose_tags_find_chip (&at);
      GtkTextIter end = at;

      if (tag == NULL || !gtk_text_iter_starts_tag (&at, tag))
        continue;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      refresh_chip (self, tag, &at, &end);
      at = end;
      gtk_text_iter_backward_char (&at);
    }
  while (gtk_text_iter_forward_to_tag_toggle (&at, NULL));
  self->is_showing = FALSE;
}

/* ---- editing ---- */

/**
 * cw_prose_buffer_insert:
 * @self: a buffer
 * @source: source of prose, such as a fact
 *
 * Inserts it in place of the selection, as one step.
 */
void
cw_prose_buffer_insert (CwProseBuffer *self, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter place;

  gtk_text_buffer_begin_user_action (buffer);
  /* A chip gets its tag after its text is in: it is told when it is whole. */
  self->is_showing = TRUE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  go_to_chip_end (&place);
  insert_lines (self, &place, source);
  gtk_text_buffer_place_cursor (buffer, &place);
  self->is_showing = FALSE;
  gtk_text_buffer_end_user_action (buffer);
  g_signal_emit_by_name (buffer, "changed");
}

/* A style begins with a word: in the middle of one it could not be written down. */
static void
widen (GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  go_to_chip_start (start);
  go_to_chip_end (end);
}

/**
 * cw_prose_buffer_toggle_style:
 * @self: a buffer
 * @style: one style
 *
 * Gives the selection a style, or takes it away when all of it has it. Without a selection the word
 * at the cursor is meant.
 */
void
cw_prose_buffer_toggle_style (CwProseBuffer *self, CwProseStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag = cw_prose_tags_get (buffer, style);
  GtkTextIter start, end, toggle;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      end = start;
      if (!gtk_text_iter_inside_word (&start) && !gtk_text_iter_ends_word (&start))
        return;
      if (!gtk_text_iter_ends_word (&end))
        gtk_text_iter_forward_word_end (&end);
      if (!gtk_text_iter_starts_word (&start))
        gtk_text_iter_backward_word_start (&start);
    }
  widen (&start, &end);
  toggle = start;
  if (gtk_text_iter_has_tag (&start, tag) && (!gtk_text_iter_forward_to_tag_toggle (&toggle, tag) ||
                                              gtk_text_iter_compare (&toggle, &end) >= 0))
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  g_signal_emit_by_name (buffer, "changed");
}

/**
 * cw_prose_buffer_get_chip:
 * @self: a buffer
 * @place: a place in it
 *
 * Returns: (nullable): the source of the chip at the place
 */
const char *
cw_prose_buffer_get_chip (CwProseBuffer *self, const GtkTextIter *place)
{
  GtkTextTag *tag = cw_prose_tags_find_chip (place);

  return tag ? cw_prose_tags_get_source (tag) : NULL;
}

static void
cw_prose_buffer_class_init (CwProseBufferClass *klass)
{
  GTK_TEXT_BUFFER_CLASS (klass)->delete_range = cw_prose_buffer_delete_range;
  GTK_TEXT_BUFFER_CLASS (klass)->insert_text = cw_prose_buffer_insert_text;
}

static void
cw_prose_buffer_init (CwProseBuffer *self)
{
}

/**
 * cw_prose_buffer_new:
 * @func: tells what a chip shows
 * @user_data: for @func
 *
 * Returns: (transfer full): an empty buffer
 */
CwProseBuffer *
cw_prose_buffer_new (CwChipFunc func, gpointer user_data)
{
  CwProseBuffer *self = g_object_new (CW_TYPE_PROSE_BUFFER, NULL);

  self->func = func;
  self->user_data = user_data;
  cw_prose_tags_add (GTK_TEXT_BUFFER (self));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  return self;
}
