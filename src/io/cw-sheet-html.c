/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The HTML form of a sheet: one file that needs nothing else, carries no script, and is well-formed
 * XML at the same time, so that both kinds of reader take it.
 */
#include "config.h"

#include "io/cw-sheet-html.h"

/* Colours keep a contrast of at least 4.5 to 1 in both schemes.  No '<' or '&' may stand here, or
 * the file would no longer be XML. */
static const char style_sheet[] =
  "\n:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #ffffff; --dim: #5c5c62;"
  " --line: #b9b9c0; --band: #eef1f6; --met: #14662b; --partly: #7a4a00; --missing: #a3161a;"
  " --na: #55555c; }\n"
  "@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --paper: #1d1d20;"
  " --dim: #b0b0b8; --line: #55555e; --band: #2a2d34; --met: #7fd99a; --partly: #f0b95a;"
  " --missing: #ff9a94; --na: #b5b5bd; } }\n"
  "body { color: var(--ink); background: var(--paper); font: 1rem/1.45 system-ui, sans-serif;"
  " max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }\n"
  "h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.25rem; }\n"
  "h2 { font-size: 1.15rem; margin: 1.5rem 0 0.25rem; }\n"
  ".subtitle, footer, .dim { color: var(--dim); }\n"
  ".subtitle { margin: 0; }\n"
  "p, td, th, li, caption, h1 { overflow-wrap: anywhere; white-space: pre-wrap; }\n"
  ".unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;"
  " clip-path: inset(50%); }\n"
  ".scroll { overflow-x: auto; margin: 1.25rem 0; }\n"
  "table { border-collapse: collapse; width: 100%; table-layout: fixed; }\n"
  "caption { text-align: start; font-weight: 600; padding: 0 0 0.4rem; }\n"
  "th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.5rem;"
  " border-bottom: 1px solid var(--line); }\n"
  "thead th { border-bottom: 2px solid var(--ink); }\n"
  "tbody th { font-weight: normal; }\n"
  "tr.section th { background: var(--band); font-weight: 700; }\n"
  ".strong { font-weight: 700; }\n"
  ".mark { font-weight: 700; white-space: nowrap; }\n"
  ".met { color: var(--met); } .partly { color: var(--partly); }\n"
  ".missing { color: var(--missing); } .not-applicable { color: var(--na); }\n"
  "@media print { :root { color-scheme: light; --ink: #000000; --paper: #ffffff;"
  " --dim: #444444; --line: #999999; --band: #eeeeee; --met: #14662b; --partly: #7a4a00;"
  " --missing: #a3161a; --na: #55555c; }\n"
  "body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }\n"
  ".scroll { overflow: visible; } thead { display: table-header-group; }\n"
  "tr { break-inside: avoid; } tr.section, h1, h2, caption { break-after: avoid; }\n"
  "@page { margin: 18mm; } }\n";

static const char *const mark_classes[CW_SHEET_N_MARKS] = {
  [CW_SHEET_MARK_MET] = "met",
  [CW_SHEET_MARK_PARTLY] = "partly",
  [CW_SHEET_MARK_MISSING] = "missing",
  [CW_SHEET_MARK_NOT_APPLICABLE] = "not-applicable",
};

static void
append_escaped (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, escaped);
}

static void
append_element (GString *html, const char *opening, const char *text, const char *closing)
{
  g_string_append (html, opening);
  append_escaped (html, text);
  g_string_append (html, closing);
}

static void
append_raised (GString *html, const char *raised)
{
  if (raised != NULL)
    append_element (html, "<sup>", raised, "</sup>");
}

static void
append_head (GString *html, CwSheet *self)
{
  g_string_append_printf (
    html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
    cw_sheet_get_language (self));
  g_string_append (html,
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                   " style-src 'unsafe-inline'\"/>\n"
                   "<meta name=\"viewport\" content=\"width=device-width, "
                   "initial-scale=1\"/>\n");
  if (cw_sheet_get_author (self) != NULL)
    append_element (html, "<meta name=\"author\" content=\"", cw_sheet_get_author (self), "\"/>\n");
  append_element (html, "<title>", cw_sheet_get_title (self), "</title>\n");
  g_string_append (html, "<style>");
  g_string_append (html, style_sheet);
  g_string_append (html, "</style>\n</head>\n<body>\n");
}

static void
append_opening (GString *html, CwSheet *self)
{
  const char *const *subtitles = cw_sheet_get_subtitles (self);
  const char *const *intro = cw_sheet_get_intro (self);

  append_element (html, "<header>\n<h1>", cw_sheet_get_title (self), "</h1>\n");
  for (guint i = 0; subtitles != NULL && subtitles[i] != NULL; i++)
    append_element (html, "<p class=\"subtitle\">", subtitles[i], "</p>\n");
  g_string_append (html, "</header>\n<main>\n");
  for (guint i = 0; intro != NULL && intro[i] != NULL; i++)
    append_element (html, "<p>", intro[i], "</p>\n");
}

static void
append_columns (GString *html, CwSheet *self)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE];
  guint n_columns = cw_sheet_get_n_columns (self);

  g_string_append (html, "<colgroup>");
  for (guint column = 0; column < n_columns; column++)
    {
      g_ascii_formatd (share, sizeof share, "%.2f", 100 * cw_sheet_get_column_share (self, column));
      g_string_append_printf (html, "<col style=\"width: %s%%\"/>", share);
    }
  g_string_append (html, "</colgroup>\n<thead>\n<tr>");
  for (guint column = 0; column < n_columns; column++)
    {
      append_element (html, "<th scope=\"col\">", cw_sheet_get_column_title (self, column), "");
      append_raised (html, cw_sheet_get_column_raised (self, column));
      g_string_append (html, "</th>");
    }
  g_string_append (html, "</tr>\n</thead>\n");
}

static void
append_cell (GString *html, CwSheet *self, const CwSheetCell *cell, gboolean heads_row)
{
  g_string_append (html, heads_row ? "<th scope=\"row\"" : "<td");
  if (cell->style == CW_SHEET_STYLE_STRONG)
    g_string_append (html, " class=\"strong\"");
  else if (cell->style == CW_SHEET_STYLE_DIM)
    g_string_append (html, " class=\"dim\"");
  g_string_append_c (html, '>');
  if (cell->mark != CW_SHEET_MARK_NONE)
    {
      g_string_append_printf (html, "<span class=\"mark %s\">", mark_classes[cell->mark]);
      append_element (html, "", cw_sheet_get_mark_label (self, cell->mark), "</span>");
      if (cell->text[0] != '\0')
        g_string_append (html, "<br/>");
    }
  append_escaped (html, cell->text);
  append_raised (html, cell->raised);
  g_string_append (html, heads_row ? "</th>" : "</td>");
}

static void
append_row (GString *html, CwSheet *self, guint row)
{
  guint n_columns = cw_sheet_get_n_columns (self);
  const char *section = cw_sheet_get_section (self, row);

  if (section != NULL)
    {
      if (row > 0)
        g_string_append (html, "</tbody>\n<tbody>\n");
      g_string_append_printf (html, "<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"%u\">",
                              n_columns);
      append_element (html, "", section, "</th></tr>\n");
      return;
    }
  g_string_append (html, "<tr>");
  for (guint column = 0; column < n_columns; column++)
    append_cell (html, self, cw_sheet_get_cell (self, row, column), column == 0);
  g_string_append (html, "</tr>\n");
}

/* The region is focusable so that a narrow screen can scroll the table with the keyboard.  A screen
 * reader needs a caption even where the title above makes it superfluous for the eye. */
static void
append_table (GString *html, CwSheet *self)
{
  const char *caption = cw_sheet_get_caption (self);

  if (cw_sheet_get_n_columns (self) == 0)
    return;
  g_string_append (html, "<div class=\"scroll\" role=\"region\" aria-labelledby=\"caption\" "
                         "tabindex=\"0\">\n<table>\n");
  if (caption != NULL)
    append_element (html, "<caption id=\"caption\">", caption, "</caption>\n");
  else
    append_element (html, "<caption id=\"caption\"><span class=\"unseen\">",
                    cw_sheet_get_title (self), "</span></caption>\n");
  append_columns (html, self);
  g_string_append (html, "<tbody>\n");
  for (guint row = 0; row < cw_sheet_get_n_rows (self); row++)
    append_row (html, self, row);
  g_string_append (html, "</tbody>\n</table>\n</div>\n");
}

static void
append_notes (GString *html, CwSheet *self)
{
  const char *const *notes = cw_sheet_get_notes (self);

  if (notes == NULL || notes[0] == NULL)
    return;
  append_element (html, "<h2>", cw_sheet_get_notes_title (self), "</h2>\n<ul>\n");
  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_string_append (html, "<li>");
      append_raised (html, cw_sheet_get_note_raised (self, i));
      append_element (html, "", notes[i], "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

static void
append_closing (GString *html, CwSheet *self)
{
  g_autofree char *date = g_date_time_format (cw_sheet_get_date (self), "%Y-%m-%d");

  g_string_append (html, "</main>\n<footer>\n<p>");
  if (cw_sheet_get_author (self) != NULL)
    append_element (html, "", cw_sheet_get_author (self), ", ");
  g_string_append_printf (html, "<time datetime=\"%s\">%s</time></p>\n</footer>\n", date, date);
  g_string_append (html, "</body>\n</html>\n");
}

/**
 * cw_sheet_to_html:
 * @self: a sheet
 * @error: return location for an error
 *
 * Writes a sheet as one self-contained HTML file without scripts.
 *
 * The same sheet always gives the same bytes.
 *
 * Returns: (transfer full): the file; writing HTML does not fail
 */
GBytes *
cw_sheet_to_html (CwSheet *self, GError **error)
{
  GString *html;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  html = g_string_sized_new (8192);
  append_head (html, self);
  append_opening (html, self);
  append_table (html, self);
  append_notes (html, self);
  append_closing (html, self);
  return g_string_free_to_bytes (html);
}
