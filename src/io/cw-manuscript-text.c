/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-clean-text.h"
#include "io/cw-manuscript-sink-private.h"

/* Plain text for the fields of web forms: no marks but those that a typist would set. */

typedef struct
{
  CwManuscriptSink base;
  GString *out;
  guint number; /* of the next item, 0 for bullets */
  gboolean has_notes; /* in a table whose cells have footnotes */
} Text;

static GString *
out_of (CwManuscriptSink *sink)
{
  return ((Text *)sink)->out;
}

/* Parts are set off by an empty line. */
static void
end_paragraph (GString *out)
{
  if (out->len == 0)
    return;
  while (out->len && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  g_string_append (out, "\n\n");
}

static void
end_text_line (GString *out)
{
  if (out->len && out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
}

/* ---- letters ---- */

/* The raised or lowered letter, where there is one, as for "10⁹" and "CO₂"; marks stay as they are,
 * as in "Cheng¹,*". */
static const char *
get_script (const char *letter, gboolean is_raised)
{
  static const char *const above[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  static const char *const below[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" };

  if (g_ascii_isdigit (*letter))
    return is_raised ? above[*letter - '0'] : below[*letter - '0'];
  if (*letter == '+')
    return is_raised ? "⁺" : "₊";
  if (*letter == '-')
    return is_raised ? "⁻" : "₋";
  if (*letter == ',' || *letter == '*')
    return *letter == ',' ? "," : "*";
  return g_str_has_prefix (letter, "†") ? "†" : NULL;
}

static gboolean
append_script (GString *out, const char *text, gboolean is_raised)
{
  gsize before = out->len;

  for (; *text; text = g_utf8_next_char (text))
    {
      const char *letter = get_script (text, is_raised);

      if (letter == NULL)
        {
          g_string_truncate (out, before);
          return FALSE;
        }
      g_string_append (out, letter);
    }
  return TRUE;
}

/* Raised text in a table with notes is a mark of one; elsewhere, as in "1st", raising is not
 * missed. */
static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  Text *self = (Text *)sink;
  gboolean is_raised = piece->style & CW_PROSE_SUPERSCRIPT;
  g_autofree char *clean = cw_clean_text (piece->text);

  g_strdelimit (clean, "\n\t", ' ');
  if (!is_raised && !(piece->style & CW_PROSE_SUBSCRIPT))
    g_string_append (self->out, clean);
  else if (self->has_notes && is_raised)
    g_string_append_printf (self->out, "[%s]", clean);
  else if (!append_script (self->out, clean, is_raised))
    g_string_append (self->out, clean);
}

/* Raised numbers would melt into the words before them. */
static void
write_citation (CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  gboolean is_raised = run->style & CW_PROSE_SUPERSCRIPT;

  g_string_append_printf (out_of (sink), is_raised ? " [%s]" : "%s", run->text);
}

/* ---- lines ---- */

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  g_autofree char *capitals = heading ? g_utf8_strup (heading, -1) : NULL;

  end_paragraph (out_of (sink));
  if (capitals)
    g_string_append_printf (out_of (sink), "%s\n\n", capitals);
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  g_autofree char *clean = cw_clean_text (heading);
  g_autofree char *capitals = level == 1 ? g_utf8_strup (clean, -1) : NULL;

  end_paragraph (out_of (sink));
  g_string_append_printf (out_of (sink), "%s\n", capitals ? capitals : clean);
  if (level == 1)
    end_paragraph (out_of (sink));
}

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  Text *self = (Text *)sink;

  if (line != CW_LINE_ITEM)
    return;
  if (self->number)
    g_string_append_printf (self->out, "%u. ", self->number++);
  else
    g_string_append (self->out, "- ");
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  end_text_line (out_of (sink));
  if (line == CW_LINE_TITLE || line == CW_LINE_AUTHORS || line == CW_LINE_TEXT)
    end_paragraph (out_of (sink));
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  ((Text *)sink)->number = start;
}

static void
end_list (CwManuscriptSink *sink, guint start)
{
  end_paragraph (out_of (sink));
}

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  if (column > 0)
    g_string_append_c (out_of (sink), '\t');
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  g_string_append_c (out_of (sink), '\n');
}

static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  end_paragraph (out_of (sink));
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_autofree char *title = cw_manuscript_float_dup_title (item);

  g_string_append_printf (out_of (sink), "%s. ", item->label);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, title);
  cw_manuscript_put (sink, CW_PROSE_PLAIN,
                     title && cw_manuscript_float_has_words (item, kind) ? " " : NULL);
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  end_text_line (out_of (sink));
}

static void
begin_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  ((Text *)sink)->has_notes = kind == CW_LINK_TABLE && item->notes->len > 0;
}

static void
end_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  ((Text *)sink)->has_notes = FALSE;
  end_paragraph (out_of (sink));
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  g_string_append_printf (out_of (sink), "%u. ", reference->number);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, reference->text);
  end_text_line (out_of (sink));
}

static const CwManuscriptSinkClass text_class = {
  .begin_matter = begin_matter,
  .begin_section = begin_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .write_citation = write_citation,
  .begin_list = begin_list,
  .end_list = end_list,
  .end_table = end_table,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .begin_float = begin_float,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .end_float = end_float,
  .write_reference = write_reference,
};

/* Plain text; an empty section is an empty file. */
GBytes *
cw_manuscript_write_text (const CwManuscript *self, const CwManuscriptOptions *options)
{
  Text text = { .base = { &text_class, self, options }, .out = g_string_new (NULL) };

  cw_manuscript_walk (&text.base);
  end_paragraph (text.out);
  if (text.out->len > 1)
    g_string_truncate (text.out, text.out->len - 1);
  return g_string_free_to_bytes (text.out);
}
