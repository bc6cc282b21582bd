/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "ui/cw-prose-buffer-private.h"

/* What chips show when the facts have changed. Citations that stand beside each other are printed
 * as one, "[1–3]": there each chip shows a piece of it, so that the source stays one work a chip
 * and what is seen can be selected, copied and deleted as a whole. */

typedef struct
{
  GtkTextTag *tag;
  int start;
  int end;
} Chip;

/* ---- one chip ---- */

static char *
tell (CwProseBuffer *self, const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  const CwProseRun *run = ((CwProseBlock *)blocks->pdata[0])->runs->pdata[0];

  return cw_prose_buffer_tell (self, run, source);
}

static char *
dup_chip_text (GtkTextBuffer *buffer, const Chip *chip, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (buffer, start, chip->start);
  gtk_text_buffer_get_iter_at_offset (buffer, end, chip->end);
  return gtk_text_iter_get_text (start, end);
}

static gboolean
is_at (GtkTextBuffer *buffer, GtkTextMark *mark, const GtkTextIter *place)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
  return gtk_text_iter_equal (&at, place);
}

/* Puts other words in the place of a chip; @end goes behind them. The cursor and the other end of
 * the selection stay before the chip when they were there. */
static void
replace_chip (GtkTextBuffer *buffer,
              const Chip *chip,
              GtkTextIter *start,
              GtkTextIter *end,
              const char *text)
{
  GtkTextMark *const marks[] = { gtk_text_buffer_get_insert (buffer),
                                 gtk_text_buffer_get_selection_bound (buffer) };
  const gboolean was_before[] = { is_at (buffer, marks[0], start),
                                  is_at (buffer, marks[1], start) };
  CwProseStyle style = cw_prose_tags_get_style (start);

  gtk_text_buffer_delete (buffer, start, end);
  gtk_text_buffer_insert_with_tags (buffer, end, text, -1, chip->tag, NULL);
  cw_prose_tags_apply (buffer, chip->start, end, style);
  gtk_text_buffer_get_iter_at_offset (buffer, start, chip->start);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (was_before[i])
      gtk_text_buffer_move_mark (buffer, marks[i], start);
}

/* Shows @piece, or what is printed for the chip alone when it is %NULL. Returns by how many
 * characters the chip grows. */
static int
refresh_chip (CwProseBuffer *self, const Chip *chip, const char *piece)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *source = cw_prose_tags_get_source (chip->tag);
  g_autofree char *own = piece ? g_strdup (piece) : tell (self, source);
  const char *text = own && *own ? own : source;
  GtkTextIter start, end;
  g_autofree char *shown = dup_chip_text (buffer, chip, &start, &end);

  cw_prose_tags_mark_chip (chip->tag, own == NULL);
  if (g_str_equal (shown, text))
    return 0;
  replace_chip (buffer, chip, &start, &end, text);
  return gtk_text_iter_get_offset (&end) - chip->end;
}

/* ---- neighbours ---- */

/* A character for each chip, and what is left for the last. */
static GStrv
split (const char *text, guint n)
{
  GStrv pieces = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *next = *text ? g_utf8_next_char (text) : text;
      gboolean is_short = *next == '\0';

      pieces[i] = i + 1 == n ? g_strdup (text)
                  : is_short ? g_strdup (CW_PROSE_NOTHING_LEFT)
                             : g_strndup (text, next - text);
      text = is_short ? text : next;
    }
  return pieces;
}

static gboolean
is_citation (const GtkTextIter *place)
{
  GtkTextTag *tag = cw_prose_tags_find_chip (place);

  return tag && g_str_has_prefix (cw_prose_tags_get_source (tag), "[@");
}

/* Takes the chip at @at, and goes behind it. */
static void
take_chip (GArray *chips, GString *source, GtkTextIter *at)
{
  Chip chip = { cw_prose_tags_find_chip (at), gtk_text_iter_get_offset (at), 0 };

  gtk_text_iter_forward_to_tag_toggle (at, chip.tag);
  chip.end = gtk_text_iter_get_offset (at);
  g_array_append_val (chips, chip);
  g_string_append (source, cw_prose_tags_get_source (chip.tag));
}

/* The chip at @at and the citations beside it, when it is one. */
static void
take_group (GArray *chips, GString *source, GtkTextIter *at)
{
  gboolean can_join = is_citation (at);
  CwProseStyle style = cw_prose_tags_get_style (at);

  take_chip (chips, source, at);
  while (can_join)
    {
      GtkTextIter next = *at;

      if (gtk_text_iter_get_char (&next) == ' ')
        gtk_text_iter_forward_char (&next);
      if (!is_citation (&next) || cw_prose_tags_get_style (&next) != style)
        return;
      if (!gtk_text_iter_equal (&next, at))
        g_string_append_c (source, ' ');
      *at = next;
      take_chip (chips, source, at);
    }
}

/* Goes behind the group. */
static void
refresh_group (CwProseBuffer *self, GtkTextIter *at, gboolean joined_only)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (Chip));
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  int offset;

  take_group (chips, source, at);
  if (joined_only && chips->len == 1)
    return;
  offset = gtk_text_iter_get_offset (at);
  text = chips->len > 1 ? tell (self, source->str) : NULL;
  pieces = text ? split (text, chips->len) : NULL;
  for (guint i = chips->len; i-- > 0;)
    offset += refresh_chip (self, &g_array_index (chips, Chip, i), pieces ? pieces[i] : NULL);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), at, offset);
}

/* Asks what every chip shows, or only those that stand beside others. */
void
cw_prose_buffer_refresh_chips (CwProseBuffer *self, gboolean joined_only)
{
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &at);
  while (cw_prose_tags_find_chip (&at) || gtk_text_iter_forward_to_tag_toggle (&at, NULL))
    if (cw_prose_tags_find_chip (&at))
      refresh_group (self, &at, joined_only);
}
