/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-buffer.h"

#include <string.h>

#include "ui/cw-prose-buffer-private.h"
#include "ui/cw-prose-list-private.h"

/* Prose as a person edits it: words in their styles, and facts, citations and cross references as
 * chips that show what will be printed. A chip is inserted, deleted and passed over as one. The
 * source is the only thing that is kept. */

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
  g_autofree char *text = cw_prose_buffer_tell (self, run, source);

  cw_prose_chips_put (self, place, text && *text ? text : source, source, text == NULL);
}

/* ---- typing ---- */

static void
cw_prose_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (buffer);
  int line, offset;
  CwProseMark first, last;
  gboolean is_joining;

  cw_prose_chips_go_to_start (start);
  cw_prose_chips_go_to_end (end);
  line = gtk_text_iter_get_line (start);
  is_joining = !self->is_showing && gtk_text_iter_get_line (end) > line;
  first = cw_prose_list_read_mark (buffer, is_joining ? line : -1);
  last = cw_prose_list_read_mark (buffer, is_joining ? gtk_text_iter_get_line (end) : -1);
  if (self->typing_at >= 0 && !self->is_showing)
    self->typing_at =
      gtk_text_iter_get_offset (end) == self->typing_at ? gtk_text_iter_get_offset (start) : -1;
  cw_prose_chips_deleted (self, gtk_text_iter_get_offset (start), gtk_text_iter_get_offset (end));
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->delete_range (buffer, start, end);
  if (!is_joining)
    return;
  offset = gtk_text_iter_get_offset (start);
  cw_prose_list_joined (self, line, first, last);
  gtk_text_buffer_get_iter_at_offset (buffer, start, offset);
  *end = *start;
}

/* What comes with several lines, such as pasted text, is counted where it comes into a list. */
static void
take_line_ends (CwProseBuffer *self, GtkTextIter *place, int line, CwProseMark before)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextMark *end = gtk_text_buffer_create_mark (buffer, NULL, place, FALSE);

  cw_prose_list_inserted (self, line, gtk_text_iter_get_line (place), before);
  gtk_text_buffer_get_iter_at_mark (buffer, place, end);
  gtk_text_buffer_delete_mark (buffer, end);
}

/* Nothing is typed into a chip: it goes behind. */
static void
cw_prose_buffer_insert_text (GtkTextBuffer *buffer,
                             GtkTextIter *place,
                             const char *text,
                             int length)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (buffer);
  gboolean has_lines = !self->is_showing && memchr (text, '\n', (gsize)length) != NULL;
  int start, line;
  CwProseMark before;
  gboolean is_between;

  cw_prose_chips_go_to_end (place);
  start = gtk_text_iter_get_offset (place);
  line = gtk_text_iter_get_line (place);
  before = cw_prose_list_read_mark (buffer, has_lines ? line : -1);
  /* Who hears of the change finds the chips where they stand then. */
  is_between = cw_prose_chips_make_room (self, start, (int)g_utf8_strlen (text, length));
  GTK_TEXT_BUFFER_CLASS (cw_prose_buffer_parent_class)->insert_text (buffer, place, text, length);
  if (is_between)
    cw_prose_tags_clear_look (buffer, start, place);
  if (self->is_showing)
    return;
  if (self->typing_at == start)
    cw_prose_buffer_style_typed (self, start, place);
  if (has_lines && length == 1)
    cw_prose_list_go_on (self, place);
  else if (has_lines)
    take_line_ends (self, place, line, before);
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

/* Puts @source in at @place, which goes behind it. */
void
cw_prose_buffer_put_lines (CwProseBuffer *self, GtkTextIter *place, const char *source)
{
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), place, "\n", 1);
      insert_line (self, place, lines[i]);
    }
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
  gtk_text_buffer_get_start_iter (buffer, &place);
  cw_prose_buffer_put_lines (self, &place, source ? source : "");
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
  GtkTextIter at = *start, past = *end;

  cw_prose_chips_go_to_start (&at);
  cw_prose_chips_go_to_end (&past);
  return cw_prose_buffer_write (&at, &past, NULL);
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

  cw_prose_chips_go_to_start (&from);
  cw_prose_chips_go_to_end (&to);
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

/* ---- the case ---- */

/**
 * cw_prose_buffer_set_case_id:
 * @self: a buffer
 * @case_id: (nullable): the case whose facts it tells
 *
 * Text keeps its facts on the way from one buffer to another of the same case.
 */
void
cw_prose_buffer_set_case_id (CwProseBuffer *self, const char *case_id)
{
  g_free (self->case_id);
  self->case_id = g_strdup (case_id);
}

/**
 * cw_prose_buffer_get_case_id:
 * @self: a buffer
 *
 * Returns: (nullable): the case whose facts it tells
 */
const char *
cw_prose_buffer_get_case_id (CwProseBuffer *self)
{
  return self->case_id;
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
  CwProseChip *chip = cw_prose_chips_find (place);

  return chip ? chip->source : NULL;
}

static void
cw_prose_buffer_finalize (GObject *object)
{
  g_free (CW_PROSE_BUFFER (object)->case_id);
  g_ptr_array_unref (CW_PROSE_BUFFER (object)->chips);
  G_OBJECT_CLASS (cw_prose_buffer_parent_class)->finalize (object);
}

static void
cw_prose_buffer_class_init (CwProseBufferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_prose_buffer_finalize;
  GTK_TEXT_BUFFER_CLASS (klass)->delete_range = cw_prose_buffer_delete_range;
  GTK_TEXT_BUFFER_CLASS (klass)->insert_text = cw_prose_buffer_insert_text;
  GTK_TEXT_BUFFER_CLASS (klass)->mark_set = cw_prose_buffer_mark_set;
  g_signal_new ("step-begun", CW_TYPE_PROSE_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("step-ended", CW_TYPE_PROSE_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
cw_prose_buffer_init (CwProseBuffer *self)
{
  self->chips = cw_prose_chips_new ();
}

/**
 * cw_prose_buffer_new:
 * @func: tells what a chip shows
 * @user_data: for @func
 *
 * Signals: "step-begun" with a label and "step-ended" around what is one step of undo.
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
