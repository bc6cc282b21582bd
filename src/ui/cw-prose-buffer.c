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
  int typing_at; /* where what is typed gets the typing style, in characters, or -1 */
  CwProseStyle typing_style;
};

G_DEFINE_FINAL_TYPE (CwProseBuffer, cw_prose_buffer, GTK_TYPE_TEXT_BUFFER)

/* ---- chips ---- */

/* What is shown for a chip, or %NULL when it points to nothing. */
char *
cw_prose_buffer_tell (CwProseBuffer *self, const CwProseRun *run, const char *source)
{
  return self->func (run, source, self->user_data);
}

static void
insert_chip (CwProseBuffer *self, GtkTextIter *place, const CwProseRun *run, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *text = cw_prose_buffer_tell (self, run, source);
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

/* ---- typing ---- */

#define STARS (CW_PROSE_EMPHASIS | CW_PROSE_STRONG)

/* Emphasis begins with a word: in the middle of one it could not be written down. Raised and
 * lowered text begins anywhere. */
static CwProseStyle
get_sayable (const GtkTextIter *place, CwProseStyle style)
{
  GtkTextIter before = *place;
  gunichar c;

  if (!gtk_text_iter_backward_char (&before))
    return style;
  c = gtk_text_iter_get_char (&before);
  return c >= 0x80 || g_unichar_isalnum (c) ? style & ~(STARS & ~cw_prose_tags_get_style (&before))
                                            : style;
}

/* Gives what was typed between the character @start and @end the style that was asked for. */
static void
style_typed (CwProseBuffer *self, int start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter begin;
  CwProseStyle style;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, start);
  style = get_sayable (&begin, self->typing_style);
  self->is_showing = TRUE;
  for (guint bit = CW_PROSE_EMPHASIS; bit <= CW_PROSE_SUBSCRIPT; bit <<= 1)
    gtk_text_buffer_remove_tag (buffer, cw_prose_tags_get (buffer, bit), &begin, end);
  cw_prose_tags_apply (buffer, start, end, style);
  self->is_showing = FALSE;
  self->typing_at = gtk_text_iter_get_offset (end);
  g_signal_emit_by_name (buffer, "changed");
}

/* Measures the mark of an item at the start of @line, in bytes; that of the next one goes into
 * @next.
 */
static gsize
measure_item_mark (const char *line, char **next)
{
  gsize digits = strspn (line, "0123456789");

  if (g_str_has_prefix (line, "- "))
    {
      *next = g_strdup ("- ");
      return strlen (*next);
    }
  if (digits == 0 || digits > 2 || !g_str_has_prefix (line + digits, ". "))
    return 0;
  *next = g_strdup_printf ("%u. ", (guint)g_ascii_strtoull (line, NULL, 10) + 1);
  return digits + 2;
}

/* A line that ends behind an item begins the next one; behind an empty item the list ends. @place
 * is where the new line begins. */
static void
go_on_with_list (GtkTextBuffer *buffer, GtkTextIter *place)
{
  GtkTextIter start = *place, end;
  g_autofree char *line = NULL, *next = NULL;
  gsize mark;

  gtk_text_iter_backward_line (&start);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  line = gtk_text_iter_get_text (&start, &end);
  mark = cw_prose_tags_find_chip (&start) ? 0 : measure_item_mark (line, &next);
  if (mark && line[mark])
    gtk_text_buffer_insert (buffer, place, next, -1);
  else if (mark)
    gtk_text_buffer_delete (buffer, &start, place);
}

static void
cw_prose_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (buffer);

  go_to_chip_start (start);
  go_to_chip_end (end);
  if (self->typing_at >= 0 && !self->is_showing)
    self->typing_at =
      gtk_text_iter_get_offset (end) == self->typing_at ? gtk_text_iter_get_offset (start) : -1;
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->delete_range (buffer, start, end);
}

/* Nothing is typed into a chip: it goes behind. */
static void
cw_prose_buffer_insert_text (GtkTextBuffer *buffer,
                             GtkTextIter *place,
                             const char *text,
                             int length)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (buffer);
  int start;

  go_to_chip_end (place);
  start = gtk_text_iter_get_offset (place);
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->insert_text (buffer, place, text, length);
  if (self->is_showing)
    return;
  if (self->typing_at == start)
    style_typed (self, start, place);
  if (length == 1 && *text == '\n')
    go_on_with_list (buffer, place);
}

/* Who goes elsewhere types there as it is there. */
static void
cw_prose_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *place, GtkTextMark *mark)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (buffer);

  if (mark == gtk_text_buffer_get_insert (buffer) &&
      gtk_text_iter_get_offset (place) != self->typing_at)
    self->typing_at = -1;
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->mark_set (buffer, place, mark);
}

/* GTK drags and pastes within one view with the tags behind the text: told again when it is whole.
 */
static void
cw_prose_buffer_apply_tag (GtkTextBuffer *buffer,
                           GtkTextTag *tag,
                           const GtkTextIter *start,
                           const GtkTextIter *end)
{
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->apply_tag (buffer, tag, start, end);
  if (cw_prose_tags_get_source (tag) && !CW_PROSE_BUFFER (buffer)->is_showing)
    g_signal_emit_by_name (buffer, "changed");
}

/* ---- showing ---- */

static void
insert_run (CwProseBuffer *self, GtkTextIter *place, const CwProseRun *run, const char *source)
{
  int start = gtk_text_iter_get_offset (place);
  g_autofree char *own = g_strndup (source + run->start, run->end - run->start);

  if (run->kind == CW_PROSE_TEXT)
    gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, run->text, -1);
  else
    insert_chip (self, place, run, own);
  cw_prose_tags_apply (GTK_TEXT_BUFFER (self), start, place, run->style);
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
insert_block (CwProseBuffer *self, GtkTextIter *place, const CwProseBlock *block, const char *line)
{
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

/* Blanks at the edges are no prose, but stay. */
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
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, line, (int)block->start);
  insert_block (self, place, block, line);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, line + block->end, -1);
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
  cw_prose_buffer_refresh_chips (self, TRUE);
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
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return cw_prose_buffer_dup_range (self, &start, &end);
}

/**
 * cw_prose_buffer_dup_range:
 * @self: a buffer
 * @start: a place in it
 * @end: a place behind it
 *
 * Returns: (transfer full): the source of what stands between them; of chips all or nothing
 */
char *
cw_prose_buffer_dup_range (CwProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GString *out = g_string_new (NULL);
  GtkTextIter at = *start, past = *end;

  go_to_chip_start (&at);
  go_to_chip_end (&past);
  for (;;)
    {
      GtkTextIter line_end = at;
      g_autofree char *line = NULL;

      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_iter_forward_to_line_end (&line_end);
      if (gtk_text_iter_compare (&line_end, &past) > 0)
        line_end = past;
      line = cw_prose_buffer_write_line (&at, &line_end);
      g_string_append (out, line);
      if (gtk_text_iter_get_line (&line_end) >= gtk_text_iter_get_line (&past))
        break;
      g_string_append_c (out, '\n');
      gtk_text_iter_forward_line (&at);
    }
  return g_string_free (out, FALSE);
}

/**
 * cw_prose_buffer_dup_words:
 * @self: a buffer
 * @start: a place in it
 * @end: a place behind it
 *
 * Returns: (transfer full): what is shown between them; of chips all or nothing, and nothing of
 *   those for which their neighbours speak
 */
char *
cw_prose_buffer_dup_words (CwProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter from = *start, to = *end;
  g_autofree char *shown = NULL;
  g_auto (GStrv) parts = NULL;

  go_to_chip_start (&from);
  go_to_chip_end (&to);
  shown = gtk_text_iter_get_text (&from, &to);
  parts = g_strsplit (shown, CW_PROSE_NOTHING_LEFT, -1);
  return g_strjoinv ("", parts);
}

/* ---- facts that changed ---- */

/**
 * cw_prose_buffer_refresh:
 * @self: a buffer
 *
 * Asks again what every chip shows. The source stays what it is.
 */
void
cw_prose_buffer_refresh (CwProseBuffer *self)
{
  self->is_showing = TRUE;
  cw_prose_buffer_refresh_chips (self, FALSE);
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
  cw_prose_buffer_refresh_chips (self, TRUE);
  self->is_showing = FALSE;
  gtk_text_buffer_end_user_action (buffer);
  g_signal_emit_by_name (buffer, "changed");
}

static void
widen (GtkTextIter *start, GtkTextIter *end, CwProseStyle style)
{
  if (style & STARS && gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  go_to_chip_start (start);
  go_to_chip_end (end);
}

/* The style that both sides of the cursor have is that of what is typed there. */
static void
toggle_typing (CwProseBuffer *self, const GtkTextIter *place, CwProseStyle style)
{
  int offset = gtk_text_iter_get_offset (place);
  GtkTextIter before = *place;

  if (self->typing_at != offset)
    self->typing_style = gtk_text_iter_backward_char (&before)
                           ? cw_prose_tags_get_style (&before) & cw_prose_tags_get_style (place)
                           : CW_PROSE_PLAIN;
  self->typing_at = offset;
  self->typing_style ^= style;
  if (self->typing_style & style & (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT))
    self->typing_style = (self->typing_style & STARS) | style;
}

/* The selection, or the word around the cursor, which can only be emphasised as a whole. */
static gboolean
find_styled (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, CwProseStyle style)
{
  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return TRUE;
  if (!(style & STARS) || !gtk_text_iter_inside_word (start) || gtk_text_iter_starts_word (start))
    return FALSE;
  gtk_text_iter_forward_word_end (end);
  gtk_text_iter_backward_word_start (start);
  return TRUE;
}

/**
 * cw_prose_buffer_toggle_style:
 * @self: a buffer
 * @style: one style
 *
 * Gives the selection a style, or takes it away when all of it has it. Without a selection what is
 * typed next is meant; emphasis in the middle of a word means the word.
 */
void
cw_prose_buffer_toggle_style (CwProseBuffer *self, CwProseStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag = cw_prose_tags_get (buffer, style);
  GtkTextIter start, end, toggle;

  if (!find_styled (buffer, &start, &end, style))
    {
      toggle_typing (self, &start, style);
      return;
    }
  widen (&start, &end, style);
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
  GTK_TEXT_BUFFER_CLASS (klass)->mark_set = cw_prose_buffer_mark_set;
  GTK_TEXT_BUFFER_CLASS (klass)->apply_tag = cw_prose_buffer_apply_tag;
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
  self->typing_at = -1;
  cw_prose_tags_add (GTK_TEXT_BUFFER (self));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  return self;
}
