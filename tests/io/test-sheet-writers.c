/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "sheet-fixtures.h"

#include "io/cw-clean-text.h"
#include "io/cw-sheet-docx.h"
#include "io/cw-sheet-html.h"
#include "io/cw-sheet-pdf.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

typedef GBytes *(*Writer) (CwSheet *, GError **);
typedef CwSheet *(*Maker) (void);

static const Maker makers[] = {
  sheet_fixture_new_small,
  sheet_fixture_new_hostile,
  sheet_fixture_new_empty,
  sheet_fixture_new_tall,
};

static GBytes *
write_fixture (Writer writer, Maker maker)
{
  g_autoptr (CwSheet) sheet = maker ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = writer (sheet, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
copy_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
stay_silent_cb (void *context, const char *format, ...)
{
}

/* Every forbidden byte makes libxml2 fail here, so parsing is the assertion. */
static xmlDocPtr
parse_xml (const char *data, gsize length)
{
  xmlDocPtr document = xmlReadMemory (data, (int)length, "part.xml", NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_HUGE);

  g_assert_nonnull (document);
  return document;
}

static int
count_nodes (xmlDocPtr document, const char *path)
{
  xmlXPathContextPtr context = xmlXPathNewContext (document);
  xmlXPathObjectPtr result;
  int count;

  xmlXPathRegisterNs (context, BAD_CAST "w",
                      BAD_CAST "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  result = xmlXPathEvalExpression (BAD_CAST path, context);
  g_assert_nonnull (result);
  count = result->nodesetval != NULL ? result->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);
  return count;
}

static void
test_clean_text (void)
{
  g_autofree char *plain = cw_clean_text ("a\tb\nc – 病");
  g_autofree char *ends = cw_clean_text ("a\r\nb\rc\xc2\x85"
                                         "d");
  g_autofree char *bad = cw_clean_text ("\x01|\xff|\xef\xbf\xbf|\xc2\x80|\xf0\x9f\xbf\xbe");
  g_autofree char *none = cw_clean_text (NULL);

  g_assert_cmpstr (plain, ==, "a\tb\nc – 病");
  g_assert_cmpstr (ends, ==, "a\nb\nc\nd");
  g_assert_cmpstr (bad, ==, "\uFFFD|\uFFFD|\uFFFD|\uFFFD|\uFFFD");
  g_assert_cmpstr (none, ==, "");
}

static void
test_sheet_values (void)
{
  g_autoptr (CwSheet) sheet = sheet_fixture_new_small ();
  g_autoptr (CwSheet) odd = sheet_fixture_new_hostile ();

  g_assert_cmpuint (cw_sheet_get_n_columns (sheet), ==, 3);
  g_assert_cmpuint (cw_sheet_get_n_rows (sheet), ==, 7);
  g_assert_cmpstr (cw_sheet_get_section (sheet, 0), ==, "Title and key words");
  g_assert_null (cw_sheet_get_section (sheet, 1));
  g_assert_cmpstr (cw_sheet_get_cell (sheet, 6, 2)->text, ==, "");
  g_assert_cmpfloat (cw_sheet_get_column_share (sheet, 1), ==, 0.625);
  g_assert_cmpint (cw_sheet_get_cell (sheet, 2, 1)->mark, ==, CW_SHEET_MARK_PARTLY);
  g_assert_cmpstr (cw_sheet_get_language (odd), ==, "en");
}

static void
test_reproducible (gconstpointer data)
{
  Writer writer = (Writer)data;

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (GBytes) first = write_fixture (writer, makers[i]);
      g_autoptr (GBytes) second = NULL;

      if (i == 0)
        g_usleep (1100 * 1000);
      second = write_fixture (writer, makers[i]);
      g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                       g_bytes_get_data (second, NULL), g_bytes_get_size (second));
    }
}

static void
test_html_structure (void)
{
  g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_html, sheet_fixture_new_small);
  xmlDocPtr document = parse_xml (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpint (count_nodes (document, "/html[@lang='en-GB']/head/title"), ==, 1);
  g_assert_cmpint (count_nodes (document, "//script"), ==, 0);
  g_assert_cmpint (count_nodes (document, "//table/caption[.='Items and where they stand']"), ==,
                   1);
  g_assert_cmpint (count_nodes (document, "//thead//th[@scope='col']"), ==, 3);
  g_assert_cmpint (count_nodes (document, "//tbody//th[@scope='row']"), ==, 5);
  g_assert_cmpint (count_nodes (document, "//th[@scope='rowgroup'][@colspan='3']"), ==, 2);
  g_assert_cmpint (count_nodes (document, "//tbody"), ==, 2);
  g_assert_cmpint (count_nodes (document, "//span[@class='mark partly'][.='Partly met']"), ==, 1);
  g_assert_cmpint (count_nodes (document, "//*[@src or @href or @onload]"), ==, 0);
  xmlFreeDoc (document);
}

static void
test_html_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_html, makers[i]);
      g_autofree char *text = copy_text (bytes);
      xmlDocPtr document = parse_xml (text, strlen (text));
      htmlDocPtr html =
        htmlReadMemory (text, (int)strlen (text), NULL, NULL,
                        HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

      g_assert_cmpuint (strlen (text), ==, g_bytes_get_size (bytes));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_nonnull (html);
      g_assert_cmpint (count_nodes (document, "//script|//b"), ==, 0);
      g_assert_cmpint (count_nodes (html, "//script|//b"), ==, 0);
      xmlFreeDoc (html);
      xmlFreeDoc (document);
    }
}

static void
test_html_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "golden", "sheet.html", NULL);
  g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_html, sheet_fixture_new_small);
  g_autofree char *actual = copy_text (bytes);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CASEWRIGHT_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, actual, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (actual, ==, expected);
}

static zip_t *
open_zip (GBytes *bytes)
{
  zip_error_t reason;
  zip_source_t *source;
  zip_t *archive;

  zip_error_init (&reason);
  source =
    zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &reason);
  g_assert_nonnull (source);
  archive = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &reason);
  g_assert_nonnull (archive);
  zip_error_fini (&reason);
  return archive;
}

static xmlDocPtr
read_part (zip_t *archive, const char *path)
{
  zip_stat_t about;
  zip_file_t *file = zip_fopen (archive, path, 0);
  g_autofree char *data = NULL;

  g_assert_nonnull (file);
  g_assert_cmpint (zip_stat (archive, path, 0, &about), ==, 0);
  data = g_malloc (about.size + 1);
  g_assert_cmpint (zip_fread (file, data, about.size), ==, (zip_int64_t)about.size);
  zip_fclose (file);
  return parse_xml (data, about.size);
}

static void
test_docx_structure (void)
{
  g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_docx, sheet_fixture_new_small);
  zip_t *archive = open_zip (bytes);
  xmlDocPtr document = read_part (archive, "word/document.xml");
  xmlDocPtr styles = read_part (archive, "word/styles.xml");
  xmlDocPtr core = read_part (archive, "docProps/core.xml");

  g_assert_cmpstr (zip_get_name (archive, 0, 0), ==, "[Content_Types].xml");
  g_assert_cmpint (count_nodes (document, "//w:tr"), ==, 8);
  g_assert_cmpint (count_nodes (document, "//w:tr[w:trPr/w:tblHeader]"), ==, 1);
  g_assert_cmpint (count_nodes (document, "//w:gridSpan[@w:val='3']"), ==, 2);
  g_assert_cmpint (count_nodes (document, "//w:tc"), ==, 6 * 3 + 2);
  g_assert_cmpint (count_nodes (document, "//w:rStyle[@w:val='StatusMissing']"), ==, 1);
  g_assert_cmpint (count_nodes (document, "//w:p[w:pPr/w:pStyle/@w:val='Title']"), ==, 1);
  g_assert_cmpint (count_nodes (document, "//w:r[w:t='Two'][w:br][w:tab]"), ==, 1);
  g_assert_cmpint (count_nodes (styles, "//w:lang[@w:val='en-GB']"), ==, 1);
  g_assert_cmpint (count_nodes (core, "//*[local-name()='created'][.='2024-02-29T13:05:09Z']"), ==,
                   1);
  g_assert_cmpint (count_nodes (core, "//*[local-name()='creator'][.='A. Müller']"), ==, 1);
  xmlFreeDoc (document);
  xmlFreeDoc (styles);
  xmlFreeDoc (core);
  zip_discard (archive);
}

/* Each style that the document names must exist, and each part must be readable. */
static void
test_docx_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_docx, makers[i]);
      zip_t *archive = open_zip (bytes);

      for (zip_int64_t part = 0; part < zip_get_num_entries (archive, 0); part++)
        {
          xmlDocPtr document =
            read_part (archive, zip_get_name (archive, (zip_uint64_t)part, ZIP_FL_ENC_GUESS));

          xmlFreeDoc (document);
        }
      zip_discard (archive);
    }
}

/* Writes @bytes into a private folder, runs @arguments with the file's path appended. */
static char *
run_tool (GBytes *bytes, const char *name, gboolean *succeeded, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("casewright-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *output = NULL;
  int status = 0;

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer)(arguments[i][0] == '%' ? path : arguments[i]));
  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **)command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  *succeeded = g_spawn_check_wait_status (status, NULL);
  g_unlink (path);
  g_rmdir (folder);
  return g_steal_pointer (&output);
}

static gboolean
has_tool (const char *tool)
{
  g_autofree char *path = g_find_program_in_path (tool);
  g_autofree char *message = g_strdup_printf ("%s is not installed", tool);

  if (path == NULL)
    g_test_skip (message);
  return path != NULL;
}

static void
test_docx_schema (void)
{
  const char *validator = g_getenv ("CASEWRIGHT_OOXML_VALIDATOR");

  if (validator == NULL)
    {
      g_test_skip ("CASEWRIGHT_OOXML_VALIDATOR does not name the validator of Office Open XML");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      const char *arguments[] = { validator, "%", NULL };
      g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_docx, makers[i]);
      gboolean succeeded;
      g_autofree char *output = run_tool (bytes, "sheet.docx", &succeeded, arguments);

      if (strstr (output, "\"ok\": true") == NULL)
        g_test_message ("%s", output);
      g_assert_nonnull (strstr (output, "\"ok\": true"));
    }
}

static char *
read_pdf (GBytes *bytes)
{
  const char *arguments[] = { "pdftotext", "-layout", "-enc", "UTF-8", "%", "-", NULL };
  gboolean succeeded;
  char *text = run_tool (bytes, "sheet.pdf", &succeeded, arguments);

  g_assert_true (succeeded);
  return text;
}

static guint
count_text (const char *text, const char *part)
{
  guint count = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    count++;
  return count;
}

/* A machine without a font for a script prints boxes, and nothing can be read back from those. */
static gboolean
has_font_for (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  gboolean has_font;

  pango_layout_set_text (layout, text, -1);
  has_font = pango_layout_get_unknown_glyphs_count (layout) == 0;
  g_object_unref (layout);
  g_object_unref (context);
  return has_font;
}

static void
test_pdf_text (void)
{
  static const char *const expected[] = { "Checklist of a report",
                                          "Thirteen topics",
                                          "α ≥ 0.05 & β < 1",
                                          "病例报告",
                                          "Title and key words",
                                          "Partly met",
                                          "Missing",
                                          "Page 1, line 12",
                                          "A. Müller",
                                          "Own wording",
                                          "2024-02-29" };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (!has_tool ("pdftotext"))
    return;
  bytes = write_fixture (cw_sheet_to_pdf, sheet_fixture_new_small);
  text = read_pdf (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      if (!has_font_for (expected[i]))
        continue;
      g_assert_nonnull (strstr (text, expected[i]));
    }
}

static void
test_pdf_tall_row (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (!has_tool ("pdftotext"))
    return;
  bytes = write_fixture (cw_sheet_to_pdf, sheet_fixture_new_tall);
  text = read_pdf (bytes);
  for (guint line = 0; line < 200; line++)
    {
      g_autofree char *name = g_strdup_printf ("line%03u", line);

      g_assert_cmpuint (count_text (text, name), ==, 1);
    }
  g_assert_cmpuint (count_text (text, "Reported on page"), ==, count_text (text, "\f"));
  g_assert_nonnull (strstr (text, "after"));
}

static void
test_pdf_long_table (void)
{
  g_autoptr (CwSheet) sheet = sheet_fixture_new_long (5000);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cw_sheet_to_pdf (sheet, &error);
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;
  guint n_pages;

  g_assert_no_error (error);
  if (!has_tool ("pdftotext"))
    return;
  text = read_pdf (bytes);
  n_pages = count_text (text, "\f");
  last = g_strdup_printf ("%u / %u\n", n_pages, n_pages);
  g_assert_cmpuint (count_text (text, "Reported on page"), ==, n_pages);
  g_assert_cmpuint (count_text (text, "Long table"), ==, n_pages);
  g_assert_nonnull (strstr (text, last));
  for (guint row = 0; row < 5000; row += 7)
    {
      g_autofree char *name = g_strdup_printf ("row%u ", row);

      g_assert_cmpuint (count_text (text, name), ==, 1);
    }
}

static void
test_pdf_check (void)
{
  if (!has_tool ("qpdf"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      const char *arguments[] = { "qpdf", "--check", "%", NULL };
      g_autoptr (GBytes) bytes = write_fixture (cw_sheet_to_pdf, makers[i]);
      gboolean succeeded;
      g_autofree char *output = run_tool (bytes, "sheet.pdf", &succeeded, arguments);

      g_test_message ("%s", output);
      g_assert_true (succeeded);
    }
}

static void
test_long_table (void)
{
  static const Writer writers[] = { cw_sheet_to_html, cw_sheet_to_docx };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (CwSheet) sheet = sheet_fixture_new_long (5000);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = writers[i](sheet, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  xmlSetGenericErrorFunc (NULL, stay_silent_cb);
  g_test_add_func ("/clean-text/replaces", test_clean_text);
  g_test_add_func ("/sheet/values", test_sheet_values);
  g_test_add_data_func ("/sheet-html/reproducible", cw_sheet_to_html, test_reproducible);
  g_test_add_func ("/sheet-html/structure", test_html_structure);
  g_test_add_func ("/sheet-html/hostile", test_html_hostile);
  g_test_add_func ("/sheet-html/golden", test_html_golden);
  g_test_add_data_func ("/sheet-docx/reproducible", cw_sheet_to_docx, test_reproducible);
  g_test_add_func ("/sheet-docx/structure", test_docx_structure);
  g_test_add_func ("/sheet-docx/hostile", test_docx_hostile);
  g_test_add_func ("/sheet-docx/schema", test_docx_schema);
  g_test_add_data_func ("/sheet-pdf/reproducible", cw_sheet_to_pdf, test_reproducible);
  g_test_add_func ("/sheet-pdf/text", test_pdf_text);
  g_test_add_func ("/sheet-pdf/tall-row", test_pdf_tall_row);
  g_test_add_func ("/sheet-pdf/long-table", test_pdf_long_table);
  g_test_add_func ("/sheet-pdf/check", test_pdf_check);
  g_test_add_func ("/sheet/long-table", test_long_table);
  return g_test_run ();
}
