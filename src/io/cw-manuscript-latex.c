/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-latex.h"
#include "io/cw-manuscript-sink-private.h"

/* The article for LaTeX: the class article and packages that every distribution has. References,
 * figures and tables are numbered by LaTeX, in the same order. */

/* What a line of A4 paper has room for between the margins, in millimetres. */
#define LINE_MM 160.0

typedef struct
{
  CwManuscriptSink base;
  GString *out;
  gsize caption_start;
  char *caption; /* of the table that begins */
} Latex;

static GString *
out_of (CwManuscriptSink *sink)
{
  return ((Latex *)sink)->out;
}

/* ---- text ---- */

static void
append_text (GString *out, const char *text)
{
  g_autofree char *encoded = cw_latex_encode_print (text);

  /* Behind the end of a row or an item these would be taken for its options. */
  if (strchr ("[*", *encoded) && out->len && strchr ("& \n", out->str[out->len - 1]))
    g_string_append (out, "{}");
  g_string_append (out, encoded);
}

static const struct
{
  guint style;
  const char *command;
} commands[] = {
  { CW_PIECE_UNRESOLVED, "\\textcolor{red}{" },
  { CW_PROSE_EMPHASIS, "\\textit{" },
  { CW_PROSE_STRONG, "\\textbf{" },
  { CW_PROSE_SUPERSCRIPT, "\\textsuperscript{" },
  { CW_PROSE_SUBSCRIPT, "\\textsubscript{" },
};

/* "Fig.~\ref{figure-1}" */
static void
append_reference (GString *out, const CwPiece *piece)
{
  g_string_append_printf (
    out, piece->link == CW_LINK_FIGURE ? "Fig.~\\ref{figure-%u}" : "Table~\\ref{table-%u}",
    piece->number);
}

static void
write_piece (CwManuscriptSink *sink, const CwPiece *piece)
{
  GString *out = out_of (sink);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (piece->style & commands[i].style)
      g_string_append (out, commands[i].command);
  if (piece->link)
    append_reference (out, piece);
  else
    append_text (out, piece->text);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (piece->style & commands[i].style)
      g_string_append_c (out, '}');
}

/* The package cite sorts and joins the numbers. */
static void
write_citation (CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  g_auto (GStrv) numbers = g_strsplit (run->target, " ", -1);

  g_string_append (out_of (sink), "\\cite{");
  for (guint i = 0; numbers[i]; i++)
    g_string_append_printf (out_of (sink), "%sref-%s", i ? "," : "", numbers[i]);
  g_string_append_c (out_of (sink), '}');
}

/* ---- sections and lines ---- */

static void
append_heading (GString *out, guint level, const char *heading)
{
  static const char *const names[] = { "section", "subsection", "subsubsection" };

  g_string_append_printf (out, "\\%s*{", names[CLAMP (level, 1, 3) - 1]);
  append_text (out, heading);
  g_string_append (out, "}\n\n");
}

static void
begin_matter (CwManuscriptSink *sink, CwMatter matter, const char *heading)
{
  GString *out = out_of (sink);

  if (matter != CW_MATTER_FRONT && matter != CW_MATTER_BACK && matter != CW_MATTER_REFERENCES)
    g_string_append (out, "\\clearpage\n");
  if (matter == CW_MATTER_REFERENCES)
    g_string_append_printf (out, "\\begin{thebibliography}{%u}\n",
                            sink->manuscript->references->len);
  else if (heading)
    append_heading (out, 1, heading);
}

static void
end_matter (CwManuscriptSink *sink, CwMatter matter)
{
  if (matter == CW_MATTER_REFERENCES)
    g_string_append (out_of (sink), "\\end{thebibliography}\n\n");
}

static void
begin_section (CwManuscriptSink *sink, guint level, const char *heading, const char *nick)
{
  append_heading (out_of (sink), level, heading);
}

static const struct
{
  const char *begin;
  const char *end;
} lines[] = {
  [CW_LINE_TITLE] = { "{\\LARGE\\bfseries\\raggedright ", "\\par}\\bigskip\n\n" },
  [CW_LINE_AUTHORS] = { "\\noindent ", "\\par\\medskip\n\n" },
  [CW_LINE_AFFILIATION] = { "{\\small\\noindent ", "\\par}\n\n" },
  [CW_LINE_NOTE] = { "\\medskip\\noindent ", "\\par\n\n" },
  [CW_LINE_TEXT] = { "", "\n\n" },
  [CW_LINE_ITEM] = { "\\item ", "\n" },
  [CW_LINE_LEGEND] = { "\\par ", "\n" },
  [CW_LINE_TABLE_NOTE] = { "{\\footnotesize\\noindent ", "\\par}\n" },
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
  g_string_append (out_of (sink), start ? "\\begin{enumerate}\n" : "\\begin{itemize}\n");
  if (start > 1)
    g_string_append_printf (out_of (sink), "\\setcounter{enumi}{%u}\n", start - 1);
}

static void
end_list (CwManuscriptSink *sink, guint start)
{
  g_string_append (out_of (sink), start ? "\\end{enumerate}\n\n" : "\\end{itemize}\n\n");
}

/* ---- tables ---- */

static void
begin_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  Latex *self = (Latex *)sink;
  GString *out = self->out;

  if (table->table && !cw_manuscript_sink_follows (sink, table->table, CW_LINK_TABLE))
    g_string_append_printf (out, "\\setcounter{table}{%u}\n", table->table->number - 1);
  g_string_append (
    out, table->table && cw_manuscript_float_is_wide (table->table) ? "\\begin{landscape}\n" : "");
  g_string_append (out, "{\\small\\singlespacing\n\\begin{longtable}{@{}");
  for (guint i = 0; i < table->n_columns; i++)
    cw_latex_append_column (out, table->shares[i]);
  g_string_append (out, "@{}}\n");
  if (table->table)
    g_string_append_printf (out, "\\caption{%s}\\label{table-%u}\\\\\n", self->caption,
                            table->table->number);
  g_string_append (out, "\\toprule\n");
}

/* A table without a caption is not counted. */
static void
end_table (CwManuscriptSink *sink, const CwPrintTable *table)
{
  g_string_append (out_of (sink), "\\bottomrule\n\\end{longtable}\n}\n");
  g_string_append (out_of (sink), table->table ? "" : "\\addtocounter{table}{-1}\n");
}

static void
end_row (CwManuscriptSink *sink, const CwPrintTable *table, guint row)
{
  g_string_append (out_of (sink), row == 0 ? " \\\\\n\\midrule\n\\endhead\n" : " \\\\\n");
}

static void
begin_cell (CwManuscriptSink *sink, const CwPrintTable *table, guint row, guint column)
{
  g_string_append (out_of (sink), column ? " & " : "");
}

/* ---- figures and references ---- */

static void
begin_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  if (kind == CW_LINK_FIGURE)
    g_string_append (out_of (sink), "\\begin{figure}[htbp]\n\\centering\n");
}

static void
begin_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  g_autofree char *title = cw_manuscript_float_dup_title (item);
  GString *out = out_of (sink);

  ((Latex *)sink)->caption_start = out->len;
  if (kind != CW_LINK_FIGURE)
    {
      append_text (out, item->title ? item->title : "");
      return;
    }
  /* Only with a short form may a caption have more than one paragraph. */
  g_string_append (out, "\\caption[{");
  append_text (out, title ? title : "");
  g_string_append (out, "}]{");
  cw_manuscript_put (sink, CW_PROSE_STRONG, title);
  g_string_append (out, title && item->caption->len ? " " : "");
}

/* The caption of a table stands inside of it. */
static void
end_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  Latex *self = (Latex *)sink;

  if (kind == CW_LINK_FIGURE)
    {
      g_string_append_c (self->out, '\n');
      return;
    }
  g_free (self->caption);
  self->caption = g_strdup (self->out->str + self->caption_start);
  g_string_truncate (self->out, self->caption_start);
}

static void
end_float (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  if (kind == CW_LINK_FIGURE)
    g_string_append_printf (out_of (sink), "}\\label{figure-%u}\n\\end{figure}\n\n", item->number);
  else
    g_string_append (out_of (sink),
                     cw_manuscript_float_is_wide (item) ? "\\end{landscape}\n\n" : "\n");
}

/* The pictures are files of their own; without them the article still compiles. */
static void
write_picture (CwManuscriptSink *sink,
               const CwManuscriptFloat *figure,
               const CwPrintPicture *picture)
{
  g_autofree char *name = cw_manuscript_figure_dup_name (figure, picture);
  double share = picture->n_columns * 25.4 / CW_MANUSCRIPT_DPI / LINE_MM;
  char width[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (width, sizeof width, "%.2f", MIN (share, 1));
  g_string_append_printf (out_of (sink),
                          "\\IfFileExists{%s}{\\includegraphics[width=%s\\linewidth]{%s}}{}\n",
                          name, width, name);
}

static void
write_reference (CwManuscriptSink *sink, const CwManuscriptReference *reference)
{
  GString *out = out_of (sink);

  g_string_append_printf (out, "\\bibitem{ref-%u} ", reference->number);
  append_text (out, reference->text);
  g_string_append_c (out, '\n');
}

static const CwManuscriptSinkClass latex_class = {
  .begin_matter = begin_matter,
  .end_matter = end_matter,
  .begin_section = begin_section,
  .begin_line = begin_line,
  .end_line = end_line,
  .write_piece = write_piece,
  .write_citation = write_citation,
  .begin_list = begin_list,
  .end_list = end_list,
  .begin_table = begin_table,
  .end_table = end_table,
  .end_row = end_row,
  .begin_cell = begin_cell,
  .begin_float = begin_float,
  .begin_caption = begin_caption,
  .end_caption = end_caption,
  .write_picture = write_picture,
  .end_float = end_float,
  .write_reference = write_reference,
};

/* ---- letters ---- */

/* What pdfLaTeX does not know of itself. */
static const struct
{
  const char *letter;
  const char *command;
} letters[] = {
  { "α", "\\ensuremath{\\alpha}" },
  { "β", "\\ensuremath{\\beta}" },
  { "γ", "\\ensuremath{\\gamma}" },
  { "δ", "\\ensuremath{\\delta}" },
  { "ε", "\\ensuremath{\\epsilon}" },
  { "ζ", "\\ensuremath{\\zeta}" },
  { "η", "\\ensuremath{\\eta}" },
  { "θ", "\\ensuremath{\\theta}" },
  { "κ", "\\ensuremath{\\kappa}" },
  { "λ", "\\ensuremath{\\lambda}" },
  { "μ", "\\ensuremath{\\mu}" },
  { "ν", "\\ensuremath{\\nu}" },
  { "ξ", "\\ensuremath{\\xi}" },
  { "π", "\\ensuremath{\\pi}" },
  { "ρ", "\\ensuremath{\\rho}" },
  { "σ", "\\ensuremath{\\sigma}" },
  { "τ", "\\ensuremath{\\tau}" },
  { "φ", "\\ensuremath{\\phi}" },
  { "χ", "\\ensuremath{\\chi}" },
  { "ψ", "\\ensuremath{\\psi}" },
  { "ω", "\\ensuremath{\\omega}" },
  { "Γ", "\\ensuremath{\\Gamma}" },
  { "Δ", "\\ensuremath{\\Delta}" },
  { "Σ", "\\ensuremath{\\Sigma}" },
  { "Φ", "\\ensuremath{\\Phi}" },
  { "Ω", "\\ensuremath{\\Omega}" },
  { "≥", "\\ensuremath{\\geq}" },
  { "≤", "\\ensuremath{\\leq}" },
  { "≈", "\\ensuremath{\\approx}" },
  { "≠", "\\ensuremath{\\neq}" },
  { "∼", "\\ensuremath{\\sim}" },
  { "−", "\\ensuremath{-}" },
  { "→", "\\ensuremath{\\to}" },
  { "←", "\\ensuremath{\\leftarrow}" },
  { "↑", "\\ensuremath{\\uparrow}" },
  { "↓", "\\ensuremath{\\downarrow}" },
  { "∞", "\\ensuremath{\\infty}" },
  { "√", "\\ensuremath{\\surd}" },
  { "′", "\\ensuremath{'}" },
  { "″", "\\ensuremath{''}" },
  { "‐", "-" },
  { "‑", "\\mbox{-}" },
  { "\u2009", "\\," },
  { "\u202f", "\\," },
};

static const char *
find_letter (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_utf8_get_char (letters[i].letter) == letter)
      return letters[i].command;
  return NULL;
}

/* A letter that no font of pdfLaTeX has is printed as its number, so that the reader sees that it
 * is missing; other engines print it. */
static void
declare_letter (GString *out, gunichar letter)
{
  char text[8] = { 0 };
  const char *command = find_letter (letter);
  g_autofree char *number = g_strdup_printf ("\\fbox{\\tiny U+%04X}", letter);

  g_unichar_to_utf8 (letter, text);
  g_string_append_printf (out, "\\declareletter{%s}{%04X}{%s}\n", text, letter,
                          command ? command : number);
}

/* Declares whatever @body holds beyond the Latin letters of Europe, each letter once. */
static void
declare_letters (GString *out, const char *body)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_string_append (out, "\\newcommand*\\declareletter[3]{\\ifcsname u8:\\detokenize{#1}\\endcsname"
                        "\\else\\DeclareUnicodeCharacter{#2}{#3}\\fi}\n");
  for (const char *p = body; *p; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) > 0x17f &&
        g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (p))))
      declare_letter (out, g_utf8_get_char (p));
}

/* ---- the document ---- */

static const char *
get_cite_options (const CwJournalProfile *profile)
{
  return profile && profile->citation_mark == CW_CITATION_MARK_SUPERSCRIPT ? "[superscript]" : "";
}

static void
append_layout (GString *out, const CwJournalProfile *profile)
{
  g_string_append_printf (out, "\\usepackage%s{cite}\n", get_cite_options (profile));
  if (profile && profile->citation_mark == CW_CITATION_MARK_PARENTHESES)
    g_string_append (out, "\\renewcommand\\citeleft{(}\n\\renewcommand\\citeright{)}\n");
  g_string_append (out, "\\renewcommand\\figurename{Fig.}\n"
                        "\\makeatletter\n\\renewcommand\\@biblabel[1]{#1.}\n\\makeatother\n");
  if (cw_journal_profile_rules (profile, "double-spacing", "yes"))
    g_string_append (out, "\\doublespacing\n");
  if (cw_journal_profile_rules (profile, "line-numbers", "yes"))
    g_string_append (out, "\\linenumbers\n");
}

static void
append_preamble (GString *out, const CwManuscriptOptions *options, const char *body)
{
  g_string_append (out, "\\documentclass[12pt,a4paper]{article}\n"
                        "\\usepackage{iftex}\n\\ifPDFTeX\n\\usepackage[T1]{fontenc}\n"
                        "\\usepackage{textcomp}\n\\usepackage{lmodern}\n");
  declare_letters (out, body);
  g_string_append (out, "\\else\n\\usepackage{fontspec}\n\\fi\n"
                        "\\usepackage[margin=25mm]{geometry}\n"
                        "\\usepackage{array,booktabs,color,graphicx,lineno,longtable,lscape,"
                        "setspace}\n");
  append_layout (out, options->profile);
  g_string_append (out, "\n\\begin{document}\n\n");
}

GBytes *
cw_manuscript_write_latex (const CwManuscript *self, const CwManuscriptOptions *options)
{
  Latex latex = { .base = { &latex_class, self, options }, .out = g_string_new (NULL) };
  GString *out = g_string_new (NULL);

  cw_manuscript_walk (&latex.base);
  append_preamble (out, options, latex.out->str);
  g_string_append_len (out, latex.out->str, (gssize)latex.out->len);
  g_string_append (out, "\\end{document}\n");
  g_string_free (latex.out, TRUE);
  g_free (latex.caption);
  return g_string_free_to_bytes (out);
}
