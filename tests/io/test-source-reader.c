/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "source-fixtures.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/cw-error.h"

/* Files of reports: PDFs as journals print them, and everything that only looks like one. */

#define WIDTH 595.0
#define HEIGHT 842.0
#define SIZE 10.0

/* ---- a printer ---- */

typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
} Printer;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
start (Printer *self)
{
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, WIDTH, HEIGHT);
  self->cr = cairo_create (self->surface);
  cairo_select_font_face (self->cr, "DejaVu Serif", CAIRO_FONT_SLANT_NORMAL,
                          CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, SIZE);
}

static void
print (Printer *self, double x, double y, const char *text)
{
  cairo_move_to (self->cr, x, y);
  cairo_show_text (self->cr, text);
}

/* Lines below each other, as wide as they are. */
static void
print_lines (Printer *self, double x, double y, const char *const *lines)
{
  for (guint i = 0; lines[i]; i++)
    print (self, x, y + i * 12, lines[i]);
}

static GBytes *
finish (Printer *self)
{
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  return g_byte_array_free_to_bytes (self->bytes);
}

/* The words stand in the text in this order. */
static void
assert_order (const CwSourceText *text, const char *const *words)
{
  const char *p = text->text;

  for (guint i = 0; words[i]; i++)
    {
      const char *found = strstr (p, words[i]);

      if (found == NULL)
        g_error ("“%s” is missing or too early in: %s", words[i], text->text);
      p = found + strlen (words[i]);
    }
}

/* ---- columns ---- */

static const char *const left_lines[] = {
  "In May 2019, a 27-year-old man visited our",
  "hospital complaining of a palpable mass that",
  "had been present for longer than 4 months. CT",
  "of the abdomen showed multiple masses in the",
  "pelvic and abdominal cavities. Biopsy revealed",
  "a tumor and the patient received anlo-",
  NULL,
};

static const char *const right_lines[] = {
  "tinib at an initial dosage of 12 mg once daily.",
  "After two active cycles, CT indicated a partial",
  "response of the disease under anlotinib. The",
  "patient suffered grade 3 hematochezia, so that",
  "the drug was discontinued for a while, and it",
  "was resumed at a lower dose in the third cycle.",
  NULL,
};

static void
print_article_page (Printer *self, guint number)
{
  g_autofree char *page = g_strdup_printf ("Page %u of 3", number);

  print (self, 50, 30, "Author et al. Journal of Cases");
  print (self, 480, 30, page);
  if (number == 1)
    {
      cairo_set_font_size (self->cr, 18);
      print (self, 50, 80, "A long title that stands over both of the columns");
      cairo_set_font_size (self->cr, SIZE);
      print (self, 50, 120,
             "Background: These tumors are rare, and this is an abstract that spans the page from "
             "left to right.");
      print (self, 50, 132,
             "Conclusions: The treatment was effective, as the lines of this abstract say across "
             "the columns.");
    }
  if (number == 1)
    {
      print_lines (self, 50, 170, left_lines);
      print_lines (self, 315, 170, right_lines);
    }
  else
    print (self, 50, 170, number == 2 ? "A second page tells of it." : "The end of it follows.");
  print (self, 290, 820, number == 1 ? "1" : number == 2 ? "2" : "3");
  cairo_show_page (self->cr);
}

static void
test_columns (void)
{
  static const char *const order[] = {
    "A long title",
    "Background: These",
    "Conclusions:",
    "In May 2019",
    "mass that had been present",
    "received anlotinib at an initial dosage of 12 mg once daily. After two",
    "grade 3 hematochezia",
    "third cycle",
    "A second page",
    "The end of it",
    NULL,
  };
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (CwSourceText) text = NULL;

  start (&printer);
  for (guint page = 1; page <= 3; page++)
    print_article_page (&printer, page);
  pdf = finish (&printer);
  text = read_well (pdf);
  assert_order (text, order);
  g_assert_null (strstr (text->text, "Author et al."));
  g_assert_null (strstr (text->text, "Page 2"));
  g_assert_null (strstr (text->text, "anlo-"));
}

static void
test_pages (void)
{
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (CwSourceText) text = NULL;
  const char *second;

  start (&printer);
  print (&printer, 50, 100, "The first page of the report is here.");
  cairo_show_page (printer.cr);
  print (&printer, 50, 100, "Something else stands on the second page.");
  cairo_show_page (printer.cr);
  pdf = finish (&printer);
  text = read_well (pdf);
  second = strstr (text->text, "Something");
  g_assert_cmpuint (cw_source_text_get_page (text, 0), ==, 1);
  g_assert_cmpuint (cw_source_text_get_page (text, (gsize)(second - text->text)), ==, 2);
}

/* The rows of a table are read row by row, between the columns. */
static void
test_table (void)
{
  static const char *const order[] = { "third cycle", "Case Age Sex Response", "[11] 69 Male PR",
                                       "[12] 32 Male SD", NULL };
  static const char *const cells[3][4] = { { "Case", "Age", "Sex", "Response" },
                                           { "[11]", "69", "Male", "PR" },
                                           { "[12]", "32", "Male", "SD" } };
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (CwSourceText) text = NULL;

  start (&printer);
  print_lines (&printer, 50, 100, left_lines);
  print_lines (&printer, 315, 100, right_lines);
  for (guint row = 0; row < 3; row++)
    for (guint cell = 0; cell < 4; cell++)
      print (&printer, 50 + cell * 130, 250 + row * 14, cells[row][cell]);
  cairo_show_page (printer.cr);
  pdf = finish (&printer);
  text = read_well (pdf);
  assert_order (text, order);
}

/* A raised number is a note, not the end of the dose. */
static void
test_raised (void)
{
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (CwSourceText) text = NULL;
  double x, y;

  start (&printer);
  print (&printer, 50, 100, "The tumor was of grade 3");
  cairo_get_current_point (printer.cr, &x, &y);
  cairo_set_font_size (printer.cr, 6);
  print (&printer, x, y - 4, "12");
  cairo_get_current_point (printer.cr, &x, &y);
  cairo_set_font_size (printer.cr, SIZE);
  print (&printer, x, 100, " when it was found.");
  pdf = finish (&printer);
  text = read_well (pdf);
  g_assert_null (strstr (text->text, "312"));
  g_assert_nonnull (strstr (text->text, "grade 3"));
}

static void
test_ligature (void)
{
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (CwSourceText) text = NULL;

  start (&printer);
  print (&printer, 50, 100,
         "The \xef\xac\x81rst signi\xef\xac\x81"
         "cant finding was a mass.");
  pdf = finish (&printer);
  text = read_well (pdf);
  g_assert_nonnull (strstr (text->text, "The first significant finding"));
}

/* ---- what cannot be read ---- */

static void
assert_text_refused (const char *data, gssize length, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length < 0 ? strlen (data) : (gsize)length);

  assert_refused (bytes, CW_ERROR_UNREADABLE, words);
}

static const char encrypted[] =
  "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
  "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
  "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>> endobj\n"
  "4 0 obj <</Filter/Standard/V 1/R 2/O(abcdefghijklmnopqrstuvwxyz012345)"
  "/U(abcdefghijklmnopqrstuvwxyz012345)/P -4>> endobj\n"
  "trailer <</Root 1 0 R/Encrypt 4 0 R/Size 5"
  "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\n%%EOF\n";

static void
test_refused (void)
{
  assert_text_refused ("", 0, "empty");
  assert_text_refused ("%PDF-1.7\nnothing of the kind", -1, "damaged");
  assert_text_refused (encrypted, -1, "password");
  assert_text_refused ("PK\3\4 word/document.xml", -1, "no text document");
  assert_text_refused ("{\\rtf1 A man}", -1, "old word processor");
  assert_text_refused ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "neither");
}

static void
test_scanned (void)
{
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;

  start (&printer);
  cairo_rectangle (printer.cr, 10, 10, 300, 300);
  cairo_fill (printer.cr);
  pdf = finish (&printer);
  assert_refused (pdf, CW_ERROR_UNREADABLE, "OCR");
}

static void
test_too_many_pages (void)
{
  Printer printer;
  g_autoptr (GBytes) pdf = NULL;

  start (&printer);
  for (guint i = 0; i < 2001; i++)
    cairo_show_page (printer.cr);
  pdf = finish (&printer);
  assert_refused (pdf, CW_ERROR_UNREADABLE, "2000 pages");
}

static void
test_too_large (void)
{
  gsize length = CW_SOURCE_TEXT_MAX_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (length, 'a'), length);

  assert_refused (bytes, CW_ERROR_UNREADABLE, "64.0");
}

static GBytes *
make_small_pdf (void)
{
  Printer printer;

  start (&printer);
  print_lines (&printer, 50, 100, left_lines);
  return finish (&printer);
}

/* Cut anywhere, or with bytes that are others: an answer, and never the end of this program. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) pdf = make_small_pdf ();
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (pdf, &length);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 24; round++)
    {
      gsize kept = round % 2 ? length : (gsize)g_rand_int_range (random, 20, (gint32)length);
      guint8 *copy = g_memdup2 (data, kept);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CwSourceText) text = NULL;

      for (guint i = 0; round % 2 && i < 40; i++)
        copy[g_rand_int_range (random, 10, (gint32)kept)] = (guint8)g_rand_int (random);
      bytes = g_bytes_new_take (copy, kept);
      text = cw_source_read_bytes (bytes, NULL, &error);
      g_assert_true ((text == NULL) == (error != NULL));
      if (error)
        g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
    }
}

static void
test_no_helper (void)
{
  g_autoptr (GBytes) pdf = make_small_pdf ();
  g_autofree char *kept = g_strdup (g_getenv ("CASEWRIGHT_PDF_HELPER"));

  g_setenv ("CASEWRIGHT_PDF_HELPER", "/nonexistent/helper", TRUE);
  assert_refused (pdf, CW_ERROR_FAILED, "could not be started");
  g_setenv ("CASEWRIGHT_PDF_HELPER", kept, TRUE);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) pdf = make_small_pdf ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cw_source_read_bytes (pdf, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

/* ---- files ---- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static CwSourceText *
read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  cw_source_read_async (file, cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cw_source_read_finish (result, error);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("casewright-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  g_autoptr (GBytes) pdf = make_small_pdf ();
  g_autoptr (CwSourceText) text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL);
  text = read_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text->text, "27-year-old man visited our hospital"));
  g_assert_null (read_file (missing, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (read_file (folder, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_file_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (read_file ("/", cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/source-reader/columns", test_columns);
  g_test_add_func ("/source-reader/pages", test_pages);
  g_test_add_func ("/source-reader/table", test_table);
  g_test_add_func ("/source-reader/raised", test_raised);
  g_test_add_func ("/source-reader/ligature", test_ligature);
  g_test_add_func ("/source-reader/refused", test_refused);
  g_test_add_func ("/source-reader/scanned", test_scanned);
  g_test_add_func ("/source-reader/too-many-pages", test_too_many_pages);
  g_test_add_func ("/source-reader/too-large", test_too_large);
  g_test_add_func ("/source-reader/damaged", test_damaged);
  g_test_add_func ("/source-reader/no-helper", test_no_helper);
  g_test_add_func ("/source-reader/cancelled", test_cancelled);
  g_test_add_func ("/source-reader/files", test_files);
  g_test_add_func ("/source-reader/file-cancelled", test_file_cancelled);
  return g_test_run ();
}
