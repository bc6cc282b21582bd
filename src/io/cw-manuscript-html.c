/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-clean-text.h"
#include "io/cw-manuscript-sink-private.h"

/* The article as a page that can be read aloud: one file that needs nothing else, carries no
 * script, and is well-formed XML at the same time. */

typedef struct
{
  CwManuscriptSink base;
  GString *out;
} Page;

/* No '<' or '&' may stand here, or the file would no longer be XML. */
static const char style_sheet[] =
  "\n:root { color-scheme: light dark; }\n"
  "body { font: 1.05rem/1.6 Georgia, serif; margin: 2rem auto; max-width: 46rem;"
  " padding: 0 1rem; overflow-wrap: break-word; }\n"
  "h1, h2, h3, h4, th, figcaption, .caption, .note { font-family: system-ui, sans-serif; }\n"
  "h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2rem; }\n"
  "h3 { font-size: 1.1rem; } h4 { font-size: 1rem; }\n"
  ".affiliation, .note, figcaption, .caption { font-size: 0.92rem; margin: 0.25rem 0; }\n"
  ".scroll { overflow-x: auto; }\n"
  "table { border-collapse: collapse; border-block: 2px solid; font-size: 0.85rem;"
  " line-height: 1.35; width: 100%; }\n"
  "caption { text-align: start; padding-bottom: 0.4rem; }\n"
  "th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem; }\n"
  "thead th { border-bottom: 1px solid; } tbody th { font-weight: normal; }\n"
  "figure { margin: 1.5rem 0; } img { max-width: 100%; height: auto; }\n"
  "sup, sub { line-height: 0; }\n"
  "@media print { body { max-width: none; margin: 0; font-size: 11pt; }"
  " thead { display: table-header-group; } tr, figure { break-inside: avoid; }"
  " h1, h2, h3, h4 { break-after: avoid; } }\n";

/* What parts are to a screen reader (Digital Publishing WAI-ARIA Module 1.1). */
static const struct
{
  const char *nick;
  const char *role;
} roles[] = {
  { "introduction", "doc-introduction" },
  { "conclusions", "doc-conclusion" },
  { "acknowledgements", "doc-acknowledgments" },
};

static GString *
out_of (CwManuscriptSink *sink)
{
  return ((Page *)sink)->out;
}

/* ---- text ---- */

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *clean = cw_clean_text (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (out, escaped);
}

static const struct
{
  guint style;
  const char *name;
} elements[] = {
  { CW_PIECE_UNRESOLVED, "mark" }, { CW_PROSE_EMPHASIS, "em" },   { CW_PROSE_STRONG, "strong" },
  { CW_PROSE_SUPERSCRIPT, "sup" }, { CW_PROSE_SUBSCRIPT, "sub" },
};

static const char *
get_anchor (CwLink link)
{
  return link == CW_LINK_REFERENCE ? "ref" : cw_link_get_word (link);
}

static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  GString *out = out_of (sink);

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (piece->style & elements[i].style)
      g_string_append_printf (out, "<%s>", elements[i].name);
  if (piece->link)
    g_string_append_printf (out, "<a href=\"#%s-%u\"%s>", get_anchor (piece->link), piece->number,
                            piece->link == CW_LINK_REFERENCE ? " role=\"doc-biblioref\"" : "");
  append_escaped (out, piece->text);
  g_string_append (out, piece->link ? "</a>" : "");
  for (guint i = G_N_ELEMENTS (elements); i-- > 0;)
    if (piece->style & elements[i].style)
      g_string_append_printf (out, "</%s>", elements[i].name);
}

/* ---- sections ---- */

static void
append_heading (GString *out, guint level, const char *heading)
{
  g_string_append_printf (out, "<h%u>", MIN (level, 6));
  append_escaped (out, heading);
  g_string_append_printf (out, "</h%u>\n", MIN (level, 6));
}

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  GString *out = out_of (sink);

  if (matter == CW_MATTER_FRONT)
    g_string_append (out, "<header>\n");
  else if (matter != CW_MATTER_BODY)
    {
      g_string_append_printf (out, "<section%s>\n",
                              matter == CW_MATTER_ABSTRACT     ? " role=\"doc-abstract\""
                              : matter == CW_MATTER_REFERENCES ? " role=\"doc-bibliography\""
                                                               : "");
      append_heading (out, 2, heading);
      g_string_append (out, matter == CW_MATTER_REFERENCES ? "<ol>\n" : "");
    }
}

static void
end_matter (CwManuscriptSink *sink, CwMatter matter)
{
  g_string_append (out_of (sink), matter == CW_MATTER_FRONT        ? "</header>\n"
                                  : matter == CW_MATTER_REFERENCES ? "</ol>\n</section>\n"
                                  : matter == CW_MATTER_BODY       ? ""
                                                                   : "</section>\n");
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  GString *out = out_of (sink);

  g_string_append (out, "<section");
  for (guint i = 0; nick && level == 1 && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].nick, nick))
      g_string_append_printf (out, " role=\"%s\"", roles[i].role);
  g_string_append (out, ">\n");
  append_heading (out, level + 1, heading);
}

static void
end_section (CwManuscriptSink *sink)
{
  g_string_append (out_of (sink), "</section>\n");
}

/* ---- lines ---- */

static const struct
{
  const char *begin;
  const char *end;
} lines[] = {
  [CW_LINE_TITLE] = { "<h1 dir=\"auto\">", "</h1>\n" },
  [CW_LINE_AUTHORS] = { "<p class=\"authors\">", "</p>\n" },
  [CW_LINE_AFFILIATION] = { "<p class=\"affiliation\">", "</p>\n" },
  [CW_LINE_NOTE] = { "<p class=\"note\">", "</p>\n" },
  [CW_LINE_TEXT] = { "<p dir=\"auto\">", "</p>\n" },
  [CW_LINE_ITEM] = { "<li dir=\"auto\">", "</li>\n" },
  [CW_LINE_LEGEND] = { "<p dir=\"auto\">", "</p>\n" },
  [CW_LINE_TABLE_NOTE] = { "<p class=\"note\">", "</p>\n" },
};

static void
begin_line (CwManuscriptSink *sink, CwLine line)
{
  g_string_append (out_of (sink), lines[line].begin);
}

static void
end_line (CwManuscriptSink *sink, CwLine line)
{
  g_string_append (out_of (sink), lines[line].end);
}

static void
begin_list (CwManuscriptSink *sink, guint start)
{
  if (start > 1)
    g_string_append_printf (out_of (sink), "<ol start=\"%u\">\n", start);
  else
    g_string_append (out_of (sink), start ? "<ol>\n" : "<ul>\n");
}

static void
end_list (CwManuscriptSink *sink, guint start)
{
  g_string_append (out_of (sink), start ? "</ol>\n" : "</ul>\n");
}

/* ---- tables ---- */

/* A narrow screen scrolls the table with the keyboard, so the region around it takes the focus. */
static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  GString *out = out_of (sink);

  g_string_append_printf (out, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" ");
  if (table->table)
    g_string_append_printf (out, "aria-labelledby=\"table-%u-caption\">\n<table>\n",
                            table->table->number);
  else
    g_string_append (out, "aria-label=\"Table\">\n<table>\n");
}

static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  g_string_append_printf (out_of (sink), "%s</table>\n</div>\n",
                          table->n_rows > 1 ? "</tbody>\n" : "");
}

static void
begin_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  g_string_append (out_of (sink), row == 0 ? "<thead>\n<tr>" : row == 1 ? "<tbody>\n<tr>" : "<tr>");
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  g_string_append (out_of (sink), row == 0 ? "</tr>\n</thead>\n" : "</tr>\n");
}

static gboolean
heads_row (const CwPrintTable *table, guint column)
{
  return table->heads_rows && column == 0;
}

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  g_string_append (out_of (sink), row == 0                    ? "<th scope=\"col\">"
                                  : heads_row (table, column) ? "<th scope=\"row\">"
                                                              : "<td>");
}

static void
end_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  g_string_append (out_of (sink), row == 0 || heads_row (table, column) ? "</th>" : "</td>");
}

/* ---- figures and references ---- */

static void
begin_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_string_append_printf (out_of (sink),
                          kind == CW_LINK_FIGURE ? "<figure id=\"figure-%u\">\n"
                                                 : "<div id=\"table-%u\">\n",
                          item->number);
}

static void
end_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_string_append (out_of (sink),
                   kind == CW_LINK_FIGURE ? "</figcaption>\n</figure>\n" : "</div>\n");
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_autofree char *label = g_strconcat (item->label, ". ", NULL);
  g_autofree char *title = cw_manuscript_float_dup_title (item);

  if (kind == CW_LINK_FIGURE)
    g_string_append (out_of (sink), "<figcaption>\n<p>");
  else
    g_string_append_printf (out_of (sink), "<p class=\"caption\" id=\"table-%u-caption\">",
                            item->number);
  cw_manuscript_put (sink, CW_PROSE_STRONG, label);
  cw_manuscript_put (sink, CW_PROSE_STRONG, title);
  cw_manuscript_put (sink, CW_PROSE_PLAIN,
                     title && cw_manuscript_float_has_words (item, kind) ? " " : NULL);
  g_string_append (out_of (sink), item->words ? "<strong>" : "");
}

static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_string_append (out_of (sink), item->words ? "</strong></p>\n" : "</p>\n");
}

static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *picture)
{
  GString *out = out_of (sink);
  gsize size;
  const guint8 *data = g_bytes_get_data (picture->file, &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  g_autofree char *words = cw_manuscript_figure_dup_words (figure);

  g_string_append (out, "<img alt=\"");
  append_escaped (out, words);
  g_string_append_printf (out, "\" src=\"data:%s;base64,%s\"/>\n", picture->media_type, base64);
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  GString *out = out_of (sink);

  g_string_append_printf (out, "<li id=\"ref-%u\">", reference->number);
  append_escaped (out, reference->text);
  g_string_append (out, "</li>\n");
}

static const CwManuscriptSinkClass html_class = {
  .begin_matter = begin_matter,
  .end_matter = end_matter,
  .begin_section = begin_section,
  .end_section = end_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .begin_list = begin_list,
  .end_list = end_list,
  .begin_table = begin_table,
  .end_table = end_table,
  .begin_row = begin_row,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .end_cell = end_cell,
  .begin_float = begin_float,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .write_picture = write_picture,
  .end_float = end_float,
  .write_reference = write_reference,
};

/* ---- the page ---- */

static void
append_head (GString *out, const CwManuscript *manuscript, const CwManuscriptOptions *options)
{
  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  append_escaped (out, options->language);
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                        "'none'; style-src 'unsafe-inline'; img-src data:\"/>\n"
                        "<meta name=\"viewport\" content=\"width=device-width, "
                        "initial-scale=1\"/>\n<title>");
  append_escaped (out, manuscript->title ? manuscript->title : "Manuscript");
  g_string_append_printf (out, "</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n<article>\n",
                          style_sheet);
}

GBytes *
cw_manuscript_write_html (const CwManuscript *self, const CwManuscriptOptions *options)
{
  Page page = { .base = { &html_class, self, options }, .out = g_string_new (NULL) };

  append_head (page.out, self, options);
  cw_manuscript_walk (&page.base);
  g_string_append (page.out, "</article>\n</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (page.out);
}
