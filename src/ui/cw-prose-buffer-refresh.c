/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "ui/cw-prose-buffer-private.h"

/* What chips show when the facts have changed. Citations that stand beside each other are printed
 * as one, "[1–3]": there each chip shows a piece of it, so that the source stays one work a chip
 * and what is seen can be selected, copied and deleted as a whole. */

/* ---- one chip ---- */

static char *
tell (CwProseBuffer *self, const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  const CwProseRun *run = ((CwProseBlock *)blocks->pdata[0])->runs->pdata[0];

  return cw_prose_buffer_tell (self, run, source);
}

static gboolean
is_at (GtkTextBuffer *buffer, GtkTextMark *mark, const GtkTextIter *place)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
  return gtk_text_iter_equal (&at, place);
}

/* Puts other words in the place of a chip, which is made anew. The cursor and the other end of the
 * selection stay before it when they were there. Returns by how many characters it grows. */
static int
replace_chip (CwProseBuffer *self,
              GtkTextIter *start,
              GtkTextIter *end,
              const char *text,
              const char *source,
              gboolean is_unresolved)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextMark *const marks[] = { gtk_text_buffer_get_insert (buffer),
                                 gtk_text_buffer_get_selection_bound (buffer) };
  const gboolean was_before[] = { is_at (buffer, marks[0], start),
                                  is_at (buffer, marks[1], start) };
  CwProseStyle style = cw_prose_tags_get_style (start);
  int offset = gtk_text_iter_get_offset (start), past = gtk_text_iter_get_offset (end);

  gtk_text_buffer_delete (buffer, start, end);
  cw_prose_chips_put (self, end, text, source, is_unresolved);
  cw_prose_tags_apply (buffer, offset, end, style);
  gtk_text_buffer_get_iter_at_offset (buffer, start, offset);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (was_before[i])
      gtk_text_buffer_move_mark (buffer, marks[i], start);
  return gtk_text_iter_get_offset (end) - past;
}

/* Shows @piece, or what is printed for the chip alone when it is %NULL. Returns by how many
 * characters the chip grows. */
static int
refresh_chip (CwProseBuffer *self, CwProseChip *chip, const char *piece)
{
  g_autofree char *source = g_strdup (chip->source);
  g_autofree char *own = piece ? g_strdup (piece) : tell (self, source);
  const char *text = own && *own ? own : source;
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, chip->start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &end, chip->end);
  shown = gtk_text_iter_get_text (&start, &end);
  if (!g_str_equal (shown, text))
    return replace_chip (self, &start, &end, text, source, own == NULL);
  cw_prose_chips_mark (self, chip, own == NULL);
  return 0;
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
  CwProseChip *chip = cw_prose_chips_find (place);

  return chip && g_str_has_prefix (chip->source, "[@");
}

/* Takes the chip at @at, and goes behind it. */
static void
take_chip (GPtrArray *chips, GString *source, GtkTextIter *at)
{
  CwProseChip *chip = cw_prose_chips_find (at);

  gtk_text_iter_set_offset (at, chip->end);
  g_ptr_array_add (chips, chip);
  g_string_append (source, chip->source);
}

/* The chip at @at and the citations beside it, when it is one. */
static void
take_group (GPtrArray *chips, GString *source, GtkTextIter *at)
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

/* The chip that begins at @offset and those that are printed with it. Returns where they end. */
static int
refresh_group (CwProseBuffer *self, int offset, gboolean joined_only)
{
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &at, offset);
  take_group (chips, source, &at);
  offset = gtk_text_iter_get_offset (&at);
  if (joined_only && chips->len == 1)
    return offset;
  text = chips->len > 1 ? tell (self, source->str) : NULL;
  pieces = text ? split (text, chips->len) : NULL;
  for (guint i = chips->len; i-- > 0;)
    offset += refresh_chip (self, chips->pdata[i], pieces ? pieces[i] : NULL);
  return offset;
}

/* Asks what every chip shows, or only those that stand beside others. */
void
cw_prose_buffer_refresh_chips (CwProseBuffer *self, gboolean joined_only)
{
  int offset = 0;

  for (CwProseChip *chip; (chip = cw_prose_chips_find_next (self, offset)) != NULL;)
    offset = refresh_group (self, chip->start, joined_only);
}
