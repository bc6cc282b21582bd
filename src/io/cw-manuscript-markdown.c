/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-clean-text.h"
#include "io/cw-manuscript-sink-private.h"

/* Markdown as pandoc reads it: metadata in front, anchors that citations and cross references lead
 * to. Whatever was typed is text: each sign that pandoc could take for a mark is escaped. */

typedef struct
{
  CwManuscriptSink base;
  GString *out;
  guint number; /* of the next item, 0 for bullets */
  gboolean is_line_start;
} Markdown;

static GString *
out_of (CwManuscriptSink *sink)
{
  return ((Markdown *)sink)->out;
}

/* ---- text ---- */

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p; p++)
    {
      gboolean twice = strchr ("-.", *p) && (p[1] == *p || (p > text && p[-1] == *p));

      if (strchr ("\\`*_{}[]<>~^$@|&", *p) || twice)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* How many letters at the begin of a line count an item of a list, as in "1.", "a)" and "iv.". */
static gsize
measure_counter (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  gsize roman = strspn (text, "ivxlcdmIVXLCDM");
  gsize length = digits ? digits : roman ? roman : g_ascii_isalpha (*text) ? 1 : 0;

  if (text[length] == '\0' || !strchr (".)", text[length]) || !strchr (" ", text[length + 1]))
    return 0;
  return length;
}

/* At the begin of a line some signs are marks that are none inside of it. */
static void
append_first (GString *out, const char *text)
{
  gsize length;

  text += strspn (text, " ");
  if (*text && strchr ("-+:=%(#", *text))
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, *text++);
    }
  length = measure_counter (text);
  if (length > 0)
    {
      g_string_append_len (out, text, (gssize)length);
      g_string_append_c (out, '\\');
      g_string_append_c (out, text[length]);
      text += length + 1;
    }
  append_escaped (out, text);
}

static void
append_text (Markdown *self, const char *text)
{
  g_autofree char *clean = cw_clean_text (text);

  g_strdelimit (clean, "\n\t", ' ');
  if (self->is_line_start)
    append_first (self->out, clean);
  else
    append_escaped (self->out, clean);
  self->is_line_start = FALSE;
}

/* Raised and lowered text holds no blank, unless it is escaped. */
static void
append_script (Markdown *self, const char *text, char mark)
{
  g_autofree char *clean = cw_clean_text (text);
  g_auto (GStrv) words = NULL;

  g_strdelimit (clean, "\n\t", ' ');
  words = g_strsplit (clean, " ", -1);
  g_string_append_c (self->out, mark);
  for (guint i = 0; words[i]; i++)
    {
      g_string_append (self->out, i ? "\\ " : "");
      append_escaped (self->out, words[i]);
    }
  g_string_append_c (self->out, mark);
  self->is_line_start = FALSE;
}

/* A mark must touch its words, and not the mark of other words. */
static void
append_styled (Markdown *self, const char *text, guint style)
{
  const char *mark = (style & CW_PROSE_STRONG) && (style & CW_PROSE_EMPHASIS) ? "***"
                     : style & CW_PROSE_STRONG                                ? "**"
                     : style & CW_PROSE_EMPHASIS                              ? "*"
                                                                              : "";
  gboolean is_marked = *mark && text[strspn (text, " ")];
  gsize before = is_marked ? strspn (text, " ") : 0;
  g_autofree char *words = g_strdup (text + before);
  gsize length = strlen (words);

  g_string_append_len (self->out, text, (gssize)before);
  if (is_marked)
    {
      g_strchomp (words);
      g_string_append (
        self->out, self->out->len && self->out->str[self->out->len - 1] == '*' ? "<!-- -->" : "");
      g_string_append (self->out, mark);
    }
  if (style & (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT))
    append_script (self, words, style & CW_PROSE_SUPERSCRIPT ? '^' : '~');
  else
    append_text (self, words);
  if (!is_marked)
    return;
  g_string_append (self->out, mark);
  g_string_append_len (self->out, text + before + strlen (words),
                       (gssize)(length - strlen (words)));
}

static const char *
get_anchor (CwLink link)
{
  return link == CW_LINK_REFERENCE ? "ref" : link == CW_LINK_FIGURE ? "fig" : "tbl";
}

static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  Markdown *self = (Markdown *)sink;

  if (piece->link)
    g_string_append_c (self->out, '[');
  append_styled (self, piece->text, piece->style);
  if (piece->link)
    g_string_append_printf (self->out, "](#%s-%u)", get_anchor (piece->link), piece->number);
}

/* ---- metadata ---- */

/* Text between quotes in the metadata; pandoc reads it as Markdown. */
static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *clean = cw_clean_text (text);
  g_autoptr (GString) escaped = g_string_new (NULL);

  g_strdelimit (clean, "\n\t", ' ');
  append_escaped (escaped, clean);
  g_string_append_c (out, '"');
  for (const char *p = escaped->str; *p; p++)
    g_string_append_printf (out, strchr ("\"\\", *p) ? "\\%c" : "%c", *p);
  g_string_append_c (out, '"');
}

static void
append_member (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "%s: ", name);
  append_quoted (out, text);
  g_string_append_c (out, '\n');
}

static void
append_metadata (Markdown *self)
{
  const CwManuscript *manuscript = self->base.manuscript;
  GPtrArray *keywords = manuscript->keywords;

  g_string_append (self->out, "---\n");
  append_member (self->out, "title", manuscript->title);
  append_member (self->out, "lang", self->base.options->language);
  g_string_append (self->out, keywords->len ? "keywords:\n" : "");
  for (guint i = 0; i < keywords->len; i++)
    {
      g_string_append (self->out, "  - ");
      append_quoted (self->out, keywords->pdata[i]);
      g_string_append_c (self->out, '\n');
    }
  g_string_append (self->out, "---\n\n");
}

/* ---- lines ---- */

static void
append_heading (Markdown *self, guint level, const char *heading)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->out, '#');
  g_string_append_c (self->out, ' ');
  append_text (self, heading);
  g_string_append (self->out, "\n\n");
}

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  if (heading)
    append_heading ((Markdown *)sink, 1, heading);
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  append_heading ((Markdown *)sink, level, heading);
}

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  Markdown *self = (Markdown *)sink;

  if (line == CW_LINE_ITEM && self->number)
    g_string_append_printf (self->out, "%u.  ", self->number++);
  else if (line == CW_LINE_ITEM)
    g_string_append (self->out, "-   ");
  self->is_line_start = TRUE;
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  g_string_append (out_of (sink), line == CW_LINE_ITEM ? "\n" : "\n\n");
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  ((Markdown *)sink)->number = start;
}

/* Without a comment between them two lists would be one. */
static void
end_list (CwManuscriptSink *sink, guint start)
{
  g_string_append (out_of (sink), "\n<!-- -->\n\n");
}

/* ---- tables ---- */

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  g_string_append (out_of (sink), column ? " | " : "| ");
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  GString *out = out_of (sink);

  g_string_append (out, " |\n");
  if (row > 0)
    return;
  for (guint i = 0; i < table->n_columns; i++)
    {
      int n = (int)(table->shares[i] * 4 * table->n_columns) + 3;

      g_string_append (out, "|");
      while (n-- > 0)
        g_string_append_c (out, '-');
    }
  g_string_append (out, "|\n");
}

static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  g_string_append_c (out_of (sink), '\n');
}

/* ---- figures and references ---- */

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_autofree char *title = cw_manuscript_float_dup_title (item);
  g_autofree char *label = g_strconcat (item->label, ".", NULL);

  g_string_append_printf (out_of (sink), "[]{#%s-%u}", get_anchor (kind), item->number);
  cw_manuscript_put (sink, CW_PROSE_STRONG, label);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, title ? " " : NULL);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, title);
  cw_manuscript_put (sink, CW_PROSE_PLAIN, " ");
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  GString *out = out_of (sink);

  while (out->len && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append (out, "\n\n");
}

static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *picture)
{
  Markdown *self = (Markdown *)sink;
  g_autofree char *name = cw_manuscript_figure_dup_name (figure, picture);
  g_autofree char *words = cw_manuscript_figure_dup_words (figure);

  g_string_append (self->out, "![");
  append_text (self, words);
  /* The backslash keeps it from becoming a figure with a caption of its own. */
  g_string_append_printf (self->out, "](%s)\\\n\n", name);
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  Markdown *self = (Markdown *)sink;

  g_string_append_printf (self->out, "%u.  []{#ref-%u}", reference->number, reference->number);
  append_text (self, reference->text);
  g_string_append (self->out, "\n");
}

static void
end_matter (CwManuscriptSink *sink, CwMatter matter)
{
  if (matter == CW_MATTER_REFERENCES)
    g_string_append_c (out_of (sink), '\n');
}

static void
write_front (CwManuscriptSink *sink)
{
  append_metadata ((Markdown *)sink);
  cw_manuscript_walk_byline (sink);
}

static const CwManuscriptSinkClass markdown_class = {
  .write_front = write_front,
  .begin_matter = begin_matter,
  .end_matter = end_matter,
  .begin_section = begin_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .begin_list = begin_list,
  .end_list = end_list,
  .end_table = end_table,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .write_picture = write_picture,
  .write_reference = write_reference,
};

GBytes *
cw_manuscript_write_markdown (const CwManuscript *self, const CwManuscriptOptions *options)
{
  Markdown markdown = { .base = { &markdown_class, self, options }, .out = g_string_new (NULL) };

  cw_manuscript_walk (&markdown.base);
  while (g_str_has_suffix (markdown.out->str, "\n\n"))
    g_string_truncate (markdown.out, markdown.out->len - 1);
  return g_string_free_to_bytes (markdown.out);
}
