/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "article-fixtures.h"
#include "base/cw-error.h"
#include "io/cw-sample.h"
#include "writer-fixtures.h"

/* The article in every format. */

static CwJournalProfile *
load_profile (const char *id)
{
  g_autoptr (GError) error = NULL;
  CwJournalProfile *profile = cw_journal_profile_new_bundled (id, &error);

  g_assert_no_error (error);
  return profile;
}

static GBytes *
write_well (const CwManuscript *self, CwManuscriptFormat format, const CwManuscriptOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cw_manuscript_write (self, format, options, &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
is_archive (CwManuscriptFormat format)
{
  return format == CW_MANUSCRIPT_FORMAT_DOCX || format == CW_MANUSCRIPT_FORMAT_ODT;
}

static char *
dup_text (GBytes *bytes, CwManuscriptFormat format)
{
  if (format == CW_MANUSCRIPT_FORMAT_DOCX)
    return dup_zip_part (bytes, "word/document.xml");
  if (format == CW_MANUSCRIPT_FORMAT_ODT)
    return dup_zip_part (bytes, "content.xml");
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_text (const CwManuscript *self, CwManuscriptFormat format, const CwManuscriptOptions *options)
{
  g_autoptr (GBytes) bytes = write_well (self, format, options);

  return dup_text (bytes, format);
}

/* Everything in a file that is text, its parts one after the other. */
static char *
dup_everything (GBytes *bytes, CwManuscriptFormat format)
{
  g_autoptr (GPtrArray) names = is_archive (format) ? list_zip_parts (bytes) : NULL;
  GString *all = g_string_new (NULL);

  if (names == NULL)
    return dup_text (bytes, format);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *part = dup_zip_part (bytes, names->pdata[i]);

      g_string_append (all, part);
    }
  return g_string_free (all, FALSE);
}

/* ---- golden files ---- */

static void
test_golden (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  const CwManuscriptOptions options = get_article_options (profile);

  for (CwManuscriptFormat format = 0; format < CW_MANUSCRIPT_N_FORMATS; format++)
    {
      g_autofree char *text = write_text (article, format, &options);
      g_autofree char *file =
        g_strdup_printf ("article.%s%s", cw_manuscript_format_get_suffix (format),
                         is_archive (format) ? ".xml" : "");

      assert_golden_text ("manuscript", file, text);
    }
}

/* Whatever is not the text is the same for every article of a journal. */
static void
test_golden_parts (void)
{
  static const char *const parts[] = { "word/styles.xml", "word/numbering.xml" };
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  const CwManuscriptOptions options = get_article_options (profile);
  g_autoptr (GBytes) docx = write_well (article, CW_MANUSCRIPT_FORMAT_DOCX, &options);
  g_autoptr (GBytes) odt = write_well (article, CW_MANUSCRIPT_FORMAT_ODT, &options);
  g_autofree char *styles = dup_zip_part (odt, "styles.xml");

  assert_golden_text ("manuscript", "article.odt.styles.xml", styles);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = dup_zip_part (docx, parts[i]);
      g_autofree char *file = g_strdup_printf ("article.docx.%s", parts[i] + strlen ("word/"));

      assert_golden_text ("manuscript", file, text);
    }
}

static void
test_reproducible (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("jmcr");

  for (CwManuscriptFormat format = 0; format < CW_MANUSCRIPT_N_FORMATS; format++)
    {
      g_autoptr (CwManuscript) first = new_manuscript (profile);
      const CwManuscriptOptions options = get_article_options (profile);
      g_autoptr (GBytes) one = write_well (first, format, &options);
      g_autoptr (GBytes) two = write_well (first, format, &options);

      g_assert_true (g_bytes_equal (one, two));
    }
}

/* ---- who may not be seen ---- */

static void
assert_hidden (const char *text)
{
  static const char *const hidden[] = {
    HIDDEN_PLACE,          HIDDEN_FUNDING, HIDDEN_THANKS, "ng@example.org",
    "0000-0002-1825-0097", "ngstr",        "Müller, ",    "Jörg"
  };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_null (strstr (text, hidden[i]));
}

static void
test_blind (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  CwManuscriptOptions options = get_article_options (profile);

  for (CwManuscriptFormat format = 0; format < CW_MANUSCRIPT_N_FORMATS; format++)
    {
      g_autoptr (GBytes) open = write_well (article, format, &options);
      g_autoptr (GBytes) blind = NULL;
      g_autofree char *text = NULL, *shown = dup_everything (open, format);

      g_assert_nonnull (strstr (shown, HIDDEN_PLACE));
      g_assert_nonnull (strstr (shown, HIDDEN_FUNDING));
      options.is_blind = TRUE;
      blind = write_well (article, format, &options);
      options.is_blind = FALSE;
      text = dup_everything (blind, format);
      assert_hidden (text);
      g_assert_nonnull (strstr (text, "Written consent was given."));
    }
}

/* ---- single sections ---- */

static void
assert_section (const CwManuscript *article, const char *section, const char *expected)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  CwManuscriptOptions options = get_article_options (profile);
  g_autofree char *text = NULL;

  options.section = section;
  text = write_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_sections (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);

  assert_section (article, "abstract",
                  "Background\nWhy [1].\n\nConclusions\nSo a 27-year-old patient.\n");
  assert_section (article, "abstract-background", "Why [1].\n");
  assert_section (article, "conclusions", "What we learnt\nEnd.\n");
  assert_section (article, "acknowledgements", "We thank " HIDDEN_THANKS ".\n");
  assert_section (article, "consent", "Written consent was given.\n");
  assert_section (article, "perspective", "I feel fine.\n");
}

/* Every name that is offered can be written, and all of them hold all there is. */
static void
test_every_section (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("cureus");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  g_autoptr (GPtrArray) names = cw_manuscript_list_sections (article);
  CwManuscriptOptions options = get_article_options (profile);

  g_assert_cmpuint (names->len, >, 12);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = NULL;

      options.section = names->pdata[i];
      text = write_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);
      g_assert_cmpstr (text, !=, "");
    }
}

static void
test_wrong_section (void)
{
  g_autoptr (CwManuscript) article = new_manuscript (NULL);
  CwManuscriptOptions options = get_article_options (NULL);
  g_autoptr (GError) unknown = NULL, other = NULL;

  options.section = "poem";
  g_assert_null (cw_manuscript_write (article, CW_MANUSCRIPT_FORMAT_TEXT, &options, &unknown));
  g_assert_error (unknown, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (unknown->message, "introduction"));
  options.section = "abstract";
  g_assert_null (cw_manuscript_write (article, CW_MANUSCRIPT_FORMAT_HTML, &options, &other));
  g_assert_error (other, CW_ERROR, CW_ERROR_INVALID_VALUE);
}

/* ---- what is not there ---- */

static void
test_unresolved (void)
{
  static const char *const sources[] = { "{weight}", "[@nobody]" };
  g_autoptr (CwManuscript) article = new_manuscript (NULL);
  const CwManuscriptOptions options = get_article_options (NULL);
  g_autofree char *text = write_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);

  g_assert_cmpuint (cw_manuscript_count_unresolved (article), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_assert_nonnull (strstr (text, sources[i]));
  g_assert_nonnull (strstr (text, "{figure:gone}"));
}

static void
test_empty (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwManuscript) article = cw_manuscript_new (root, NULL, NULL, NULL);
  const CwManuscriptOptions options = get_article_options (NULL);

  for (CwManuscriptFormat format = 0; format < CW_MANUSCRIPT_N_FORMATS; format++)
    {
      g_autofree char *text = write_text (article, format, &options);

      if (format != CW_MANUSCRIPT_FORMAT_TEXT && format != CW_MANUSCRIPT_FORMAT_MARKDOWN &&
          format != CW_MANUSCRIPT_FORMAT_LATEX)
        assert_well_formed (text);
    }
}

/* A word-processing document of more columns is damaged for its reader. */
static void
test_too_wide (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (GString) row = g_string_new ("|");
  g_autoptr (CwManuscript) article = NULL;
  const CwManuscriptOptions options = get_article_options (NULL);
  CwEntity *section = cw_entity_insert (
    CW_ENTITY (root), cw_entity_info_find (cw_entity_get_info (CW_ENTITY (root)), "sections"), 0,
    NULL);
  g_autoptr (GBytes) odt = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 64; i++)
    g_string_append (row, " x |");
  cw_entity_set_by_name (section, "text", row->str, NULL);
  article = cw_manuscript_new (root, NULL, NULL, NULL);
  g_assert_null (cw_manuscript_write (article, CW_MANUSCRIPT_FORMAT_DOCX, &options, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
  odt = write_well (article, CW_MANUSCRIPT_FORMAT_ODT, &options);
}

/* ---- structure ---- */

static xmlDoc *
parse (const char *text)
{
  xmlDoc *document = xmlReadMemory (text, (int)strlen (text), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

/* The values that an XPath finds. */
static GPtrArray *
list_values (xmlDoc *document, const char *path)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, context);

  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *value = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_ptr_array_add (values, g_strdup ((const char *)value));
      xmlFree (value);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return values;
}

static gboolean
contains (GPtrArray *values, const char *value)
{
  return g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL);
}

/* Each link leads to an id, and no id is there twice. */
static void
assert_links (const char *text, const char *ids_path, const char *links_path, guint least)
{
  xmlDoc *document = parse (text);
  g_autoptr (GPtrArray) ids = list_values (document, ids_path);
  g_autoptr (GPtrArray) links = list_values (document, links_path);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (seen, ids->pdata[i]));
  g_assert_cmpuint (links->len, >=, least);
  for (guint i = 0; i < links->len; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (links->pdata[i], " #", -1);

      for (char **word = words; *word; word++)
        g_assert_true (**word == '\0' || strstr ("REF\\h", *word) || contains (ids, *word));
    }
  xmlFreeDoc (document);
}

static void
test_links (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmj-case-reports");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  const CwManuscriptOptions options = get_article_options (profile);
  g_autofree char *jats = write_text (article, CW_MANUSCRIPT_FORMAT_JATS, &options);
  g_autofree char *html = write_text (article, CW_MANUSCRIPT_FORMAT_HTML, &options);
  g_autofree char *docx = write_text (article, CW_MANUSCRIPT_FORMAT_DOCX, &options);
  g_autofree char *odt = write_text (article, CW_MANUSCRIPT_FORMAT_ODT, &options);

  assert_links (jats, "//@id", "//@rid", 9);
  assert_links (html, "//@id", "//a/@href", 7);
  assert_links (html, "//@id", "//@aria-labelledby", 1);
  assert_links (docx, "//*[local-name()='bookmarkStart']/@*[local-name()='name']",
                "//*[local-name()='hyperlink']/@*[local-name()='anchor']", 4);
  assert_links (docx, "//*[local-name()='bookmarkStart']/@*[local-name()='name']",
                "//*[local-name()='fldSimple']/@*[starts-with(.,' REF')]", 3);
  assert_links (odt, "//*[local-name()='bookmark']/@*[local-name()='name']",
                "//*[local-name()='a']/@*[local-name()='href']", 4);
  assert_links (odt, "//*[local-name()='sequence']/@*[local-name()='ref-name']",
                "//*[local-name()='sequence-ref']/@*[local-name()='ref-name']", 3);
}

/* Headings go down one step at a time, pictures have words, heads of tables say of what. */
static void
test_accessible (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmc");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  const CwManuscriptOptions options = get_article_options (profile);
  g_autofree char *html = write_text (article, CW_MANUSCRIPT_FORMAT_HTML, &options);
  xmlDoc *document = parse (html);
  g_autoptr (GPtrArray) languages = list_values (document, "/html/@lang");
  g_autoptr (GPtrArray) pictures = list_values (document, "//img[not(@alt) or @alt='']");
  g_autoptr (GPtrArray) heads = list_values (document, "//th[not(@scope)]");
  g_autoptr (GPtrArray) captions = list_values (document, "//figure[not(figcaption)]");
  g_autoptr (GPtrArray) roles = list_values (document, "//@role");
  char level = '0';

  g_assert_cmpstr (languages->pdata[0], ==, "en");
  g_assert_cmpuint (pictures->len + heads->len + captions->len, ==, 0);
  g_assert_true (contains (roles, "doc-bibliography") && contains (roles, "doc-abstract"));
  for (const char *p = strstr (html, "<h1"); p; p = strstr (p + 1, "<h"))
    if (g_ascii_isdigit (p[2]))
      {
        g_assert_cmpint (p[2], <=, level + 1);
        level = p[2];
      }
  g_assert_cmpint (level, >, '1');
  xmlFreeDoc (document);
}

/* What is typed is never markup: the very text stands in every format that XML can be read from. */
static void
test_hostile (void)
{
  static const CwManuscriptFormat formats[] = { CW_MANUSCRIPT_FORMAT_JATS,
                                                CW_MANUSCRIPT_FORMAT_HTML };
  g_autoptr (CwManuscript) article = new_manuscript (NULL);
  const CwManuscriptOptions options = get_article_options (NULL);
  g_autofree char *plain = write_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);

  g_assert_nonnull (strstr (plain, "\n" HOSTILE_TEXT "\n"));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = write_text (article, formats[i], &options);
      xmlDoc *document = parse (text);
      g_autoptr (GPtrArray) paragraphs = list_values (document, "//p");

      g_assert_true (contains (paragraphs, HOSTILE_TEXT));
      xmlFreeDoc (document);
    }
}

/* Journals that want it get double lines and numbers. */
static void
test_layout (void)
{
  g_autoptr (CwJournalProfile) with = load_profile ("bmc"), without = load_profile ("care");
  g_autoptr (CwManuscript) article = new_manuscript (with);
  const CwManuscriptOptions double_options = get_article_options (with);
  const CwManuscriptOptions single_options = get_article_options (without);
  g_autoptr (GBytes) first = write_well (article, CW_MANUSCRIPT_FORMAT_DOCX, &double_options);
  g_autoptr (GBytes) second = write_well (article, CW_MANUSCRIPT_FORMAT_DOCX, &single_options);
  g_autofree char *document = dup_zip_part (first, "word/document.xml");
  g_autofree char *styles = dup_zip_part (first, "word/styles.xml");
  g_autofree char *other = dup_zip_part (second, "word/document.xml");
  g_autofree char *other_styles = dup_zip_part (second, "word/styles.xml");

  g_assert_nonnull (strstr (document, "lnNumType"));
  g_assert_nonnull (strstr (styles, "w:line=\"480\""));
  g_assert_null (strstr (other, "lnNumType"));
  g_assert_null (strstr (other_styles, "w:line=\"480\""));
}

/* ---- what others say ---- */

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
  g_autofree char *text = write_text (article, CW_MANUSCRIPT_FORMAT_JATS, options);

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
  g_autoptr (GBytes) bytes = write_well (article, CW_MANUSCRIPT_FORMAT_ODT, options);

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
  g_autoptr (GBytes) bytes = write_well (article, CW_MANUSCRIPT_FORMAT_DOCX, options);

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
  g_autofree char *text = write_text (article, CW_MANUSCRIPT_FORMAT_LATEX, options);

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
  xmlDoc *document = parse (page);
  g_autoptr (GPtrArray) paragraphs = list_values (document, "//p");

  g_assert_true (contains (paragraphs, HOSTILE_TEXT));
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
  g_autofree char *text = write_text (article, CW_MANUSCRIPT_FORMAT_MARKDOWN, &options);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/manuscript-writer/golden", test_golden);
  g_test_add_func ("/manuscript-writer/golden-parts", test_golden_parts);
  g_test_add_func ("/manuscript-writer/reproducible", test_reproducible);
  g_test_add_func ("/manuscript-writer/blind", test_blind);
  g_test_add_func ("/manuscript-writer/sections", test_sections);
  g_test_add_func ("/manuscript-writer/every-section", test_every_section);
  g_test_add_func ("/manuscript-writer/wrong-section", test_wrong_section);
  g_test_add_func ("/manuscript-writer/unresolved", test_unresolved);
  g_test_add_func ("/manuscript-writer/empty", test_empty);
  g_test_add_func ("/manuscript-writer/too-wide", test_too_wide);
  g_test_add_func ("/manuscript-writer/links", test_links);
  g_test_add_func ("/manuscript-writer/accessible", test_accessible);
  g_test_add_func ("/manuscript-writer/hostile", test_hostile);
  g_test_add_func ("/manuscript-writer/layout", test_layout);
  g_test_add_func ("/manuscript-writer/jats-schema", test_jats_schema);
  g_test_add_func ("/manuscript-writer/odt-schema", test_odt_schema);
  g_test_add_func ("/manuscript-writer/docx-schema", test_docx_schema);
  g_test_add_func ("/manuscript-writer/latex-compiles", test_latex_compiles);
  g_test_add_func ("/manuscript-writer/markdown-pandoc", test_markdown_pandoc);
  return g_test_run ();
}
