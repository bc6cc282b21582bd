/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "ui/cw-prose-buffer-private.h"

/* From what stands in the buffer to the source of prose, a line at a time. Signs that happen to be
 * marks are escaped only where they would be read as marks, so that "HLA-B*57:01" stays itself in
 * the source, too; the source is read back to see whether it says what it should. */

/* A stretch of one style, or a chip. */
typedef struct
{
  const char *chip; /* its source, or NULL */
  CwProseStyle style;
  char *text;
} Piece;

typedef enum
{
  WRITE_PLAIN,
  WRITE_ESCAPED,
  WRITE_WITHOUT_STYLES,
  N_WRITES,
} Write;

static void
piece_clear (Piece *piece)
{
  g_free (piece->text);
}

static void
add_piece (GArray *pieces, const GtkTextIter *start, const GtkTextIter *end)
{
  CwProseChip *chip = cw_prose_chips_find (start);
  Piece piece = { chip ? chip->source : NULL, cw_prose_tags_get_style (start),
                  gtk_text_iter_get_text (start, end) };
  Piece *last = pieces->len ? &g_array_index (pieces, Piece, pieces->len - 1) : NULL;

  if (last && last->chip == piece.chip && (piece.chip || last->style == piece.style))
    {
      char *joined = g_strconcat (last->text, piece.text, NULL);

      g_free (last->text);
      last->text = joined;
      piece_clear (&piece);
      return;
    }
  g_array_append_val (pieces, piece);
}

/* Tags that are no styles, such as the lines below misspelt words, end nothing. */
static GtkTextIter
find_piece_end (const GtkTextIter *start, const GtkTextIter *limit)
{
  CwProseBuffer *buffer = CW_PROSE_BUFFER (gtk_text_iter_get_buffer (start));
  CwProseStyle style = cw_prose_tags_get_style (start);
  int offset = gtk_text_iter_get_offset (start);
  CwProseChip *chip = cw_prose_chips_find_next (buffer, offset);
  int past = gtk_text_iter_get_offset (limit);
  GtkTextIter end = *start;

  if (chip)
    past = MIN (past, chip->start > offset ? chip->start : chip->end);
  if (chip && chip->start <= offset)
    gtk_text_iter_set_offset (&end, past);
  /* Letter by letter: GTK would look for the next toggle up to the end of the buffer. */
  else
    do
      gtk_text_iter_forward_char (&end);
    while (gtk_text_iter_get_offset (&end) < past &&
           (!gtk_text_iter_toggles_tag (&end, NULL) || cw_prose_tags_get_style (&end) == style));
  return end;
}

static GArray *
list_pieces (const GtkTextIter *start, const GtkTextIter *end)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  GtkTextIter at = *start;

  g_array_set_clear_func (pieces, (GDestroyNotify)piece_clear);
  while (gtk_text_iter_compare (&at, end) < 0)
    {
      GtkTextIter next = find_piece_end (&at, end);

      add_piece (pieces, &at, &next);
      at = next;
    }
  return pieces;
}

/* ---- writing ---- */

static const CwProseStyle order[] = { CW_PROSE_SUPERSCRIPT, CW_PROSE_SUBSCRIPT };

/* Stars of both emphases stand together, "***both***", and go on where only raised text begins:
 * "*BRAF^{V600E}*". */
typedef struct
{
  GString *out;
  GString *blanks; /* at the end of the last piece: they stand outside of the marks */
  CwProseStyle open; /* emphasis that is on */
} Writer;

#define STARS (CW_PROSE_EMPHASIS | CW_PROSE_STRONG)

static void
append_stars (GString *out, CwProseStyle style)
{
  g_string_append (
    out, "***" + 3 - ((style & CW_PROSE_EMPHASIS ? 1 : 0) + (style & CW_PROSE_STRONG ? 2 : 0)));
}

static void
append_raised (GString *out, CwProseStyle style, gboolean is_closing)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (style & order[i])
      g_string_append (out, cw_prose_style_get_mark (order[i], is_closing));
}

/* Ends one emphasis and begins the other, with the blanks between them. */
static void
change_stars (Writer *self, CwProseStyle style)
{
  style &= STARS;
  if (style != self->open)
    append_stars (self->out, self->open);
  g_string_append_len (self->out, self->blanks->str, self->blanks->len);
  g_string_truncate (self->blanks, 0);
  if (style != self->open)
    append_stars (self->out, style);
  self->open = style;
}

static void
append_piece (Writer *self, const Piece *piece, const char *words, Write how)
{
  g_autofree char *escaped = how == WRITE_PLAIN || piece->chip ? NULL : cw_prose_escape (words);
  const char *text = piece->chip ? piece->chip : escaped ? escaped : words;
  gsize before = strspn (text, " "), length = strlen (text);
  CwProseStyle style = how == WRITE_WITHOUT_STYLES ? CW_PROSE_PLAIN : piece->style;

  while (length > before && text[length - 1] == ' ')
    length--;
  g_string_append_len (self->blanks, text, before);
  if (length > before)
    {
      change_stars (self, style);
      append_raised (self->out, style, FALSE);
      g_string_append_len (self->out, text + before, length - before);
      append_raised (self->out, style, TRUE);
    }
  g_string_append (self->blanks, text + length);
}

/* The mark that makes the line a heading or an item stands in its first piece, and stays a mark. */
static gsize
measure_mark (GArray *pieces)
{
  const Piece *first = pieces->len ? &g_array_index (pieces, Piece, 0) : NULL;
  g_autoptr (GPtrArray) blocks = cw_prose_parse (first && first->chip == NULL ? first->text : NULL);
  const CwProseBlock *block = blocks->len ? blocks->pdata[0] : NULL;

  return block && block->kind != CW_PROSE_TABLE_ROW ? block->words - block->start : 0;
}

static char *
write_pieces (GArray *pieces, gsize mark, Write how)
{
  g_autoptr (GString) blanks = g_string_new (NULL);
  Writer self = { g_string_new (NULL), blanks, CW_PROSE_PLAIN };

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      gsize skipped = i == 0 ? mark : 0;

      g_string_append_len (self.out, piece->text, skipped);
      append_piece (&self, piece, piece->text + skipped, how);
    }
  change_stars (&self, CW_PROSE_PLAIN);
  return g_string_free (self.out, FALSE);
}

/* ---- reading back ---- */

/* What is said, letter by letter: blanks have no style. */
static void
append_said (GString *out, CwProseStyle style, const char *text)
{
  for (const char *p = text; *p; p++)
    if (*p != ' ')
      {
        g_string_append_c (out, 'a' + (char)style);
        g_string_append_c (out, *p);
      }
}

static char *
dup_said (GArray *pieces)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->chip)
        g_string_append_printf (out, "<%d%s>", piece->style, piece->chip);
      else
        append_said (out, piece->style, piece->text);
    }
  return g_string_free (out, FALSE);
}

/* The marks at the start of a line are shown as they are, so they are said as they are. */
static char *
dup_said_by (const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];
      g_autofree char *mark = g_strndup (source + block->start, block->words - block->start);

      if (block->kind != CW_PROSE_TABLE_ROW)
        append_said (out, CW_PROSE_PLAIN, mark);
      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];
          g_autofree char *chip = g_strndup (source + run->start, run->end - run->start);

          if (run->kind == CW_PROSE_TEXT)
            append_said (out, run->style, run->text);
          else
            g_string_append_printf (out, "<%d%s>", run->style, chip);
        }
    }
  return g_string_free (out, FALSE);
}

/* Rows of tables are shown as their source. */
static gboolean
is_row (const char *line)
{
  gsize length = strlen (line);

  return length >= 2 && line[0] == '|' && line[length - 1] == '|';
}

/* The plainest way to write them that says what they say. */
static char *
choose_write (GArray *pieces)
{
  g_autofree char *said = dup_said (pieces);
  gsize mark = measure_mark (pieces);
  char *source = NULL;

  for (Write how = 0; how < N_WRITES; how++)
    {
      g_autofree char *read = NULL;

      g_free (source);
      source = write_pieces (pieces, mark, how);
      read = dup_said_by (source);
      if (is_row (source) || g_str_equal (said, read))
        break;
    }
  return source;
}

/* ---- replacing ---- */

/* A chip is the fact that would have to change: what touches one stays. */
gboolean
cw_prose_buffer_touches_chip (CwProseBuffer *buffer, const CwTextMatch *match)
{
  const CwProseChip *chip = cw_prose_chips_find_next (buffer, match->start);

  return chip && chip->start < match->end;
}

/* The piece from the character @start to @end, less what is replaced in it. What takes its place
 * comes with its first letter, and so in its style. */
static void
replace_in_piece (Piece *piece, CwProseBuffer *buffer, int start, int end, CwProseReplacing *self)
{
  GString *out = g_string_new (NULL);
  const char *at = piece->text;
  int place = start;

  for (; self->next < self->matches->len; self->next++)
    {
      const CwTextMatch *match = &g_array_index (self->matches, CwTextMatch, self->next);

      if (match->start >= end)
        break;
      if (cw_prose_buffer_touches_chip (buffer, match))
        continue;
      if (match->start >= start)
        {
          const char *next = g_utf8_offset_to_pointer (at, match->start - place);

          g_string_append_len (out, at, next - at);
          g_string_append (out, self->text);
          self->n_replaced++;
          at = next;
          place = match->start;
        }
      at = g_utf8_offset_to_pointer (at, MIN (match->end, end) - place);
      place = MIN (match->end, end);
      if (match->end > end)
        break;
    }
  g_string_append (out, at);
  g_free (piece->text);
  piece->text = g_string_free (out, FALSE);
}

/* Skips chips, whose text is not their source. */
static void
replace_in_pieces (GArray *pieces, const GtkTextIter *start, CwProseReplacing *replacing)
{
  CwProseBuffer *buffer = CW_PROSE_BUFFER (gtk_text_iter_get_buffer (start));
  int offset = gtk_text_iter_get_offset (start);

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      int past = offset + (int)g_utf8_strlen (piece->text, -1);

      if (piece->chip == NULL)
        replace_in_piece (piece, buffer, offset, past, replacing);
      offset = past;
    }
}

/* ---- lines ---- */

static char *
write_line (const GtkTextIter *start, const GtkTextIter *end, CwProseReplacing *replacing)
{
  g_autoptr (GArray) pieces = list_pieces (start, end);

  if (replacing)
    replace_in_pieces (pieces, start, replacing);
  return choose_write (pieces);
}

/* The source of what stands between two places that are not inside of chips. With @replacing,
 * something else stands in the place of matches. */
char *
cw_prose_buffer_write (const GtkTextIter *start,
                       const GtkTextIter *past,
                       CwProseReplacing *replacing)
{
  GString *out = g_string_new (NULL);
  GtkTextIter at = *start;

  for (;;)
    {
      GtkTextIter line_end = at;
      g_autofree char *line = NULL;

      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_iter_forward_to_line_end (&line_end);
      if (gtk_text_iter_compare (&line_end, past) > 0)
        line_end = *past;
      line = write_line (&at, &line_end, replacing);
      g_string_append (out, line);
      if (gtk_text_iter_get_line (&line_end) >= gtk_text_iter_get_line (past))
        break;
      g_string_append_c (out, '\n');
      gtk_text_iter_forward_line (&at);
    }
  return g_string_free (out, FALSE);
}
