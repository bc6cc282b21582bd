/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "article-fixtures.h"
#include "io/cw-sample.h"
#include "writer-fixtures.h"

/* What other programs say of the written article: validators, pandoc, LaTeX, a word processor. */

typedef void (*Check) (const CwManuscript *article, const CwManuscriptOptions *options);

/* The article with everything in it, an empty one, and the sample under three journals. */
static void
check_all (Check check)
{
  static const char *const journals[] = { "bmc", "bmj-case-reports", "cureus" };
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL), table = cw_sample_load_review (NULL);
  g_autoptr (CwCase) root = CW_CASE (cw_snapshot_to_entity (sample));
  g_autoptr (CwCase) nothing = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwReview) review = CW_REVIEW (cw_snapshot_to_entity (table));
  g_autoptr (CwManuscript) empty = cw_manuscript_new (nothing, NULL, NULL, NULL);
  const CwManuscriptOptions no_journal = get_article_options (NULL);

  check (empty, &no_journal);
  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (CwJournalProfile) profile = load_profile (journals[i]);
      g_autoptr (CwManuscript) made = new_manuscript (profile);
      g_autoptr (CwManuscript) article = cw_manuscript_new (root, NULL, review, profile);
      CwManuscriptOptions options = get_article_options (profile);

      check (made, &options);
      check (article, &options);
      options.is_blind = TRUE;
      check (made, &options);
    }
}

static void
check_jats (const CwManuscript *article, const CwManuscriptOptions *options)
{
  g_autofree char *schema =
    dup_schema ("jats-1.3-publishing-xsd", "JATS-journalpublishing1-3-mathml3.xsd", "xmllint");
  const char *arguments[] = { "xmllint", "--noout", "--nonet", "--schema", schema, "%", NULL };
  g_autofree char *text = write_article_text (article, CW_MANUSCRIPT_FORMAT_JATS, options);

  assert_well_formed (text);
  if (schema)
    g_assert_true (run_tool (text, strlen (text), "article.xml", arguments));
}

static void
test_jats_schema (void)
{
  check_all (check_jats);
}

static void
check_odt (const CwManuscript *article, const CwManuscriptOptions *options)
{
  static const char *const parts[] = { "META-INF/manifest.xml", "content.xml", "styles.xml",
                                       "meta.xml" };
  g_autoptr (GBytes) bytes = write_article (article, CW_MANUSCRIPT_FORMAT_ODT, options);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *schema = dup_schema (
        "odf-1.3-rng", i ? "OpenDocument-v1.3-schema.rng" : "OpenDocument-v1.3-manifest-schema.rng",
        "jing");
      const char *arguments[] = { "jing", "-i", schema, "%", NULL };
      g_autofree char *text = dup_zip_part (bytes, parts[i]);

      assert_well_formed (text);
      if (schema)
        g_assert_true (run_tool (text, strlen (text), "part.xml", arguments));
    }
}

static void
test_odt_schema (void)
{
  check_all (check_odt);
}

static void
check_docx (const CwManuscript *article, const CwManuscriptOptions *options)
{
  const char *validator = g_getenv ("CASEWRIGHT_OOXML_VALIDATOR");
  const char *arguments[] = { validator, "%", NULL };
  g_autoptr (GBytes) bytes = write_article (article, CW_MANUSCRIPT_FORMAT_DOCX, options);

  if (validator)
    g_assert_true (run_tool (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             "article.docx", arguments));
  else
    g_test_skip ("CASEWRIGHT_OOXML_VALIDATOR does not name the validator of Office Open XML");
}

static void
test_docx_schema (void)
{
  check_all (check_docx);
}

static void
check_latex (const CwManuscript *article, const CwManuscriptOptions *options)
{
  static const char *const arguments[] = { "pdflatex", "-interaction=nonstopmode", "-halt-on-error",
                                           "%", NULL };
  g_autofree char *text = write_article_text (article, CW_MANUSCRIPT_FORMAT_LATEX, options);

  g_assert_true (run_tool (text, strlen (text), "article.tex", arguments));
}

static void
test_latex_compiles (void)
{
  g_autofree char *program = g_find_program_in_path ("pdflatex");

  if (program && g_test_slow ())
    check_all (check_latex);
  else
    g_test_skip ("pdflatex is not installed, or the slow tests are not wanted");
}

/* ---- there and back ---- */

/* The page is no whole document, so a root is put around it. */
static void
assert_hostile_paragraph (const char *html)
{
  g_autofree char *page = g_strdup_printf ("<html>%s</html>", html);
  xmlDoc *document = parse_xml (page);
  g_autoptr (GPtrArray) paragraphs = list_xml_values (document, "//p");

  g_assert_true (contains_text (paragraphs, HOSTILE_TEXT));
  xmlFreeDoc (document);
}

/* pandoc reads the very words again, with their styles and lists. */
static void
test_markdown_pandoc (void)
{
  static const char *const command[] = { "pandoc", "-f",   "markdown-smart",
                                         "-t",     "html", "--wrap=none",
                                         "%",      NULL };
  static const char *const marks[] = {
    "<em>27-year-old</em>",
    "cm<sup>2</sup>",
    "CO<sub>2</sub>",
    "<strong>large</strong>",
    "<strong><em>both</em></strong>",
    "<ol start=\"3\"",
    "<td",
    "<a href=\"#ref-1\"",
    "id=\"ref-5\"",
    "id=\"fig-1\"",
    "<a href=\"#tbl-1\"",
  };
  g_autofree char *program = g_find_program_in_path ("pandoc");
  g_autoptr (CwManuscript) article = new_manuscript (NULL);
  const CwManuscriptOptions options = get_article_options (NULL);
  g_autofree char *text = write_article_text (article, CW_MANUSCRIPT_FORMAT_MARKDOWN, &options);
  g_autofree char *html = NULL;

  if (program == NULL)
    {
      g_test_skip ("pandoc is not installed");
      return;
    }
  g_assert_true (run_tool_for_output (text, strlen (text), "article.md", command, &html));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_test_message ("%s", marks[i]);
      g_assert_nonnull (strstr (html, marks[i]));
    }
  assert_hostile_paragraph (html);
}

/* A word processor opens the file and writes it again: the words are there, and so is what lives on
 * in it: fields, links, headings and the table. */
static void
assert_round_trip (const CwManuscript *article, CwManuscriptFormat format)
{
  static const char *const kept[] = {
    "27-year-old",       "Follow-up &amp; more",
    "vincristine",       "CO",
    "Our case",          "Scan",
    "SEQ Figure",        "REF ",
    "Heading1",          "superscript",
    "lnNumType",         "A second para",
    "Hidden University", "A mass",
  };
  const char *suffix = cw_manuscript_format_get_suffix (format);
  g_autofree char *name = g_strdup_printf ("article.%s", suffix);
  g_autofree char *profile_folder =
    g_strdup_printf ("-env:UserInstallation=file://%s/office", g_get_user_cache_dir ());
  /* Its own warnings are none of ours. */
  const char *command[] = { "env",
                            "-u",
                            "G_DEBUG",
                            "soffice",
                            profile_folder,
                            "--headless",
                            "--convert-to",
                            "docx:MS Word 2007 XML",
                            "--outdir",
                            "back",
                            "%",
                            NULL };
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  const CwManuscriptOptions options = get_article_options (profile);
  g_autoptr (GBytes) bytes = write_article (article, format, &options);
  g_autoptr (GBytes) back = convert_file (bytes, name, command, "back/article.docx");
  g_autofree char *text = dup_zip_part (back, "word/document.xml");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s: %s", suffix, kept[i]);
      g_assert_nonnull (strstr (text, kept[i]));
    }
}

static void
test_office (void)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);

  if (program == NULL || !g_test_slow ())
    {
      g_test_skip ("LibreOffice is not installed, or the slow tests are not wanted");
      return;
    }
  assert_round_trip (article, CW_MANUSCRIPT_FORMAT_DOCX);
  assert_round_trip (article, CW_MANUSCRIPT_FORMAT_ODT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/manuscript-tools/jats-schema", test_jats_schema);
  g_test_add_func ("/manuscript-tools/odt-schema", test_odt_schema);
  g_test_add_func ("/manuscript-tools/docx-schema", test_docx_schema);
  g_test_add_func ("/manuscript-tools/latex-compiles", test_latex_compiles);
  g_test_add_func ("/manuscript-tools/markdown-pandoc", test_markdown_pandoc);
  g_test_add_func ("/manuscript-tools/office", test_office);
  return g_test_run ();
}
