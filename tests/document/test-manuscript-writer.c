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

/* Everything in a file that is text, its parts one after the other. */
static char *
dup_everything (GBytes *bytes, CwManuscriptFormat format)
{
  g_autoptr (GPtrArray) names = is_archive_format (format) ? list_zip_parts (bytes) : NULL;
  GString *all;

  if (names == NULL)
    return dup_article_text (bytes, format);
  all = g_string_new (NULL);
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
      g_autofree char *text = write_article_text (article, format, &options);
      g_autofree char *file =
        g_strdup_printf ("article.%s%s", cw_manuscript_format_get_suffix (format),
                         is_archive_format (format) ? ".xml" : "");

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
  g_autoptr (GBytes) docx = write_article (article, CW_MANUSCRIPT_FORMAT_DOCX, &options);
  g_autoptr (GBytes) odt = write_article (article, CW_MANUSCRIPT_FORMAT_ODT, &options);
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
      g_autoptr (GBytes) one = write_article (first, format, &options);
      g_autoptr (GBytes) two = write_article (first, format, &options);

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
      g_autoptr (GBytes) open = write_article (article, format, &options);
      g_autoptr (GBytes) blind = NULL;
      g_autofree char *text = NULL, *shown = dup_everything (open, format);

      g_assert_nonnull (strstr (shown, HIDDEN_PLACE));
      g_assert_nonnull (strstr (shown, HIDDEN_FUNDING));
      options.is_blind = TRUE;
      blind = write_article (article, format, &options);
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
  text = write_article_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);
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
      text = write_article_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);
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
  g_autofree char *text = write_article_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);
  g_autoptr (GPtrArray) lost = cw_manuscript_list_unresolved (article);

  g_assert_cmpuint (lost->len, ==, 3);
  for (guint i = 0; i < lost->len; i++)
    {
      const CwManuscriptLost *one = lost->pdata[i];
      g_autofree char *words = cw_manuscript_lost_describe (one);

      g_assert_nonnull (strstr (text, one->text));
      g_assert_true (g_str_has_prefix (words, one->place));
      g_assert_cmpuint (strlen (one->place), >, 0);
    }
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
      g_autofree char *text = write_article_text (article, format, &options);

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
  odt = write_article (article, CW_MANUSCRIPT_FORMAT_ODT, &options);
}

/* ---- structure ---- */

/* Each link leads to an id, and no id is there twice. */
static void
assert_links (const char *text, const char *ids_path, const char *links_path, guint least)
{
  xmlDoc *document = parse_xml (text);
  g_autoptr (GPtrArray) ids = list_xml_values (document, ids_path);
  g_autoptr (GPtrArray) links = list_xml_values (document, links_path);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (seen, ids->pdata[i]));
  g_assert_cmpuint (links->len, >=, least);
  for (guint i = 0; i < links->len; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (links->pdata[i], " #", -1);

      for (char **word = words; *word; word++)
        g_assert_true (**word == '\0' || strstr ("REF\\h", *word) || contains_text (ids, *word));
    }
  xmlFreeDoc (document);
}

static void
test_links (void)
{
  g_autoptr (CwJournalProfile) profile = load_profile ("bmj-case-reports");
  g_autoptr (CwManuscript) article = new_manuscript (profile);
  const CwManuscriptOptions options = get_article_options (profile);
  g_autofree char *jats = write_article_text (article, CW_MANUSCRIPT_FORMAT_JATS, &options);
  g_autofree char *html = write_article_text (article, CW_MANUSCRIPT_FORMAT_HTML, &options);
  g_autofree char *docx = write_article_text (article, CW_MANUSCRIPT_FORMAT_DOCX, &options);
  g_autofree char *odt = write_article_text (article, CW_MANUSCRIPT_FORMAT_ODT, &options);

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
  g_autofree char *html = write_article_text (article, CW_MANUSCRIPT_FORMAT_HTML, &options);
  xmlDoc *document = parse_xml (html);
  g_autoptr (GPtrArray) languages = list_xml_values (document, "/html/@lang");
  g_autoptr (GPtrArray) pictures = list_xml_values (document, "//img[not(@alt) or @alt='']");
  g_autoptr (GPtrArray) heads = list_xml_values (document, "//th[not(@scope)]");
  g_autoptr (GPtrArray) captions = list_xml_values (document, "//figure[not(figcaption)]");
  g_autoptr (GPtrArray) roles = list_xml_values (document, "//@role");
  char level = '0';

  g_assert_cmpstr (languages->pdata[0], ==, "en");
  g_assert_cmpuint (pictures->len + heads->len + captions->len, ==, 0);
  g_assert_true (contains_text (roles, "doc-bibliography") &&
                 contains_text (roles, "doc-abstract"));
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
  g_autofree char *plain = write_article_text (article, CW_MANUSCRIPT_FORMAT_TEXT, &options);

  g_assert_nonnull (strstr (plain, "\n" HOSTILE_TEXT "\n"));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = write_article_text (article, formats[i], &options);
      xmlDoc *document = parse_xml (text);
      g_autoptr (GPtrArray) paragraphs = list_xml_values (document, "//p");

      g_assert_true (contains_text (paragraphs, HOSTILE_TEXT));
      xmlFreeDoc (document);
    }
}

/* Journals that want it get double lines and numbers. */
static GBytes *
get_other_picture_cb (const CwManuscriptFloat *figure, gpointer user_data)
{
  return g_bytes_new_static (user_data, strlen (user_data));
}

/* What is neither PNG nor JPEG, or is cut before its size, is no image to any format. */
static void
test_other_image (void)
{
  static const char *const files[] = { "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a",
                                       "\x89PNG\r\n\x1a\n", "" };
  g_autoptr (CwManuscript) article = new_manuscript (NULL);

  for (CwManuscriptFormat format = 0; format < CW_MANUSCRIPT_N_FORMATS; format++)
    {
      CwManuscriptOptions options = get_article_options (NULL);
      g_autoptr (GBytes) with = write_article (article, format, &options);
      g_autoptr (GBytes) without = NULL;

      options.get_picture = NULL;
      without = write_article (article, format, &options);
      g_assert_cmpint (g_bytes_equal (with, without), ==, format == CW_MANUSCRIPT_FORMAT_TEXT);
      options.get_picture = get_other_picture_cb;
      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        {
          g_autoptr (GBytes) other = NULL;

          options.picture_data = (gpointer)files[i];
          other = write_article (article, format, &options);
          g_assert_true (g_bytes_equal (other, without));
        }
    }
}

static void
test_layout (void)
{
  g_autoptr (CwJournalProfile) with = load_profile ("bmc"), without = load_profile ("care");
  g_autoptr (CwManuscript) article = new_manuscript (with);
  const CwManuscriptOptions double_options = get_article_options (with);
  const CwManuscriptOptions single_options = get_article_options (without);
  g_autoptr (GBytes) first = write_article (article, CW_MANUSCRIPT_FORMAT_DOCX, &double_options);
  g_autoptr (GBytes) second = write_article (article, CW_MANUSCRIPT_FORMAT_DOCX, &single_options);
  g_autofree char *document = dup_zip_part (first, "word/document.xml");
  g_autofree char *styles = dup_zip_part (first, "word/styles.xml");
  g_autofree char *other = dup_zip_part (second, "word/document.xml");
  g_autofree char *other_styles = dup_zip_part (second, "word/styles.xml");

  g_assert_nonnull (strstr (document, "lnNumType"));
  g_assert_nonnull (strstr (styles, "w:line=\"480\""));
  g_assert_null (strstr (other, "lnNumType"));
  g_assert_null (strstr (other_styles, "w:line=\"480\""));
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
  g_test_add_func ("/manuscript-writer/other-image", test_other_image);
  g_test_add_func ("/manuscript-writer/layout", test_layout);
  return g_test_run ();
}
