/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "source-fixtures.h"

#include <string.h>
#include <zip.h>

#include "base/cw-error.h"

/* Reports in all formats but PDF: old encodings, word processors, web pages. */

static void
assert_reads (const char *data, gsize length, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (CwSourceText) text = read_well (bytes);

  g_assert_cmpstr (text->text, ==, expected);
}

#define ASSERT_READS(data, expected) assert_reads (data, sizeof (data) - 1, expected)

static void
test_encodings (void)
{
  ASSERT_READS ("na\xc3\xafve 5\xc2\xa0\xc2\xb5g", "na\xc3\xafve 5 \xc2\xb5g\n");
  ASSERT_READS ("\xef\xbb\xbfna\xc3\xafve", "na\xc3\xafve\n");
  ASSERT_READS ("na\xefve 5\xa0\xb5g \x93quote\x94 \x80", "na\xc3\xafve 5 \xc2\xb5g "
                                                          "\xe2\x80\x9cquote\xe2\x80\x9d "
                                                          "\xe2\x82\xac\n");
  ASSERT_READS ("\xff\xfen\0a\0\xef\0v\0e\0", "na\xc3\xafve\n");
  ASSERT_READS ("\xfe\xff\0n\0a\0\xef\0v\0e", "na\xc3\xafve\n");
  ASSERT_READS ("n\0o\0 \0m\0a\0r\0k\0", "no mark\n");
  ASSERT_READS ("\xff\xfe\x3d\xd8\x00\xde!\0", "\xf0\x9f\x98\x80!\n");
  ASSERT_READS ("na\xc3\xafve but \xc3 damaged \xc3\xa9", "na\xc3\xafve but \xef\xbf\xbd damaged "
                                                          "\xc3\xa9\n");
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *data;
    CwSourceKind kind;
  } kinds[] = {
    { "", CW_SOURCE_EMPTY },
    { "  {\"a\":1}", CW_SOURCE_JSON },
    { "[1]", CW_SOURCE_JSON },
    { "\xef\xbb\xbf {", CW_SOURCE_JSON },
    { "A man", CW_SOURCE_TEXT },
    { "x\n%PDF-1.4", CW_SOURCE_PDF },
    { "PK\3\4", CW_SOURCE_WORD },
    { " <!DOCTYPE html><html>", CW_SOURCE_HTML },
    { "{\\rtf1", CW_SOURCE_OTHER },
    { "   ", CW_SOURCE_TEXT },
    { "\xef\xbb\xbf<html>", CW_SOURCE_HTML },
    { "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>", CW_SOURCE_HTML },
    { "\xef\xbb\xbf<?xml version='1.0'?><html xmlns='x'>", CW_SOURCE_HTML },
    { "<!-- saved from --> <!-- > -->\n<html lang='en'>", CW_SOURCE_HTML },
    { "<?xml version='1.0'?><article>", CW_SOURCE_TEXT },
    { "<!-- never ends <html>", CW_SOURCE_TEXT },
    { "<?", CW_SOURCE_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (kinds[i].data, strlen (kinds[i].data));

      g_assert_cmpint (cw_source_kind_guess (bytes), ==, kinds[i].kind);
    }
}

/* ---- word processors and web pages ---- */

static GBytes *
make_archive (const char *name, const char *content)
{
  zip_error_t error;
  zip_source_t *memory = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_t *archive = zip_open_from_source (memory, ZIP_CREATE, &error);
  zip_stat_t about;
  guint8 *data;

  zip_source_keep (memory);
  zip_file_add (archive, name, zip_source_buffer (archive, content, strlen (content), 0), 0);
  g_assert_cmpint (zip_close (archive), ==, 0);
  g_assert_cmpint (zip_source_open (memory), ==, 0);
  zip_source_stat (memory, &about);
  data = g_malloc (about.size);
  g_assert_cmpint (zip_source_read (memory, data, about.size), ==, (zip_int64_t)about.size);
  zip_source_close (memory);
  zip_source_free (memory);
  return g_bytes_new_take (data, about.size);
}

static void
assert_archive (const char *name, const char *content, const char *expected)
{
  g_autoptr (GBytes) bytes = make_archive (name, content);
  g_autoptr (CwSourceText) text = read_well (bytes);

  g_assert_cmpstr (text->text, ==, expected);
}

static void
test_word (void)
{
  assert_archive ("word/document.xml",
                  "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>A 27-year-old </w:t></w:r><w:r>"
                  "<w:t>man.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>\n<w:tbl><w:tr><w:tc>"
                  "<w:p><w:r><w:t>Grade</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r>"
                  "</w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
                  "A 27-year-old man.\n\nGrade\t3\n");
  assert_archive ("content.xml",
                  "<o:body xmlns:o='o'><o:p>A 27-year-old<o:s/><o:span>man</o:span>.<o:annotation>"
                  "<o:p>really?</o:p></o:annotation></o:p><o:h>Outcome</o:h></o:body>",
                  "A 27-year-old man.\n\nOutcome\n");
}

/* Newer programs read the shape of a text box, older ones its fallback. */
static void
test_text_box (void)
{
  assert_archive (
    "word/document.xml",
    "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v'><w:body><w:p><w:r>"
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r>"
    "<w:t>Grade 3 hematochezia.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Grade 3 "
    "hematochezia.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p><w:p><w:r><w:t>He was alive.</w:t></w:r></w:p></w:body>"
    "</w:document>",
    "Grade 3 hematochezia.\n\nHe was alive.\n");
}

static void
test_html (void)
{
  ASSERT_READS ("<?xml version='1.0' encoding='UTF-8'?>\n<!-- from a journal -->\n<!DOCTYPE html "
                "PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>\n<html xmlns='x'><head><title>x"
                "</title><script src='y'/></head><body><p>A 27-year-old<br/>man.</p></body></html>",
                "A 27-year-old man.\n");
  ASSERT_READS ("<!DOCTYPE html><html><head><title>x</title><script>alert(1)</script></head><body>"
                "<h1>Case report</h1><p>A 27-year-old\nman.<script>alert(2)</script></p><table><tr>"
                "<td>Grade</td><td>3</td></tr></table></body></html>",
                "Case report\n\nA 27-year-old man.\n\nGrade\t3\n");
}

/* Where the page does not say so, the bytes do; where they cannot, the page does, also when it
 * comes in pieces. */
static void
test_html_encodings (void)
{
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *page =
    g_strconcat ("<html><head><meta charset='gb2312'><title>", filler,
                 "</title></head><body><p>\xb2\xa1\xc0\xfd</p></body></html>", NULL);

  ASSERT_READS ("<html><p>na\xc3\xafve 5\xc2\xa0\xc2\xb5g &lt; &mu;", "na\xc3\xafve 5 \xc2\xb5g < "
                                                                      "\xce\xbc\n");
  ASSERT_READS ("<html><p>na\xefve</p>", "na\xc3\xafve\n");
  assert_reads (page, strlen (page), "\xe7\x97\x85\xe4\xbe\x8b\n");
}

static GBytes *
make_page (const char *begin, const char *piece, gsize size)
{
  GByteArray *page = g_byte_array_new ();

  g_byte_array_append (page, (const guint8 *)begin, (guint)strlen (begin));
  while (page->len < size)
    g_byte_array_append (page, (const guint8 *)piece, (guint)strlen (piece));
  return g_byte_array_free_to_bytes (page);
}

/* What is said without end adds nothing, and what is opened without end is no page. */
static void
test_html_limits (void)
{
  g_autoptr (GBytes) empty = make_page ("<html>A man.", "<p>", 1024 * 1024);
  g_autoptr (GBytes) deep = make_page ("<html>", "<div>", 1024 * 1024);
  g_autoptr (GBytes) tag = make_page ("<html><p ", "a b c=d ", 1024 * 1024);
  g_autoptr (GBytes) picture = make_page ("<html><p a='", "aaaaaaaaaaaaa", 1024 * 1024);
  g_autoptr (GBytes) large = make_page ("<html>", "<p>word", 16 * 1024 * 1024 + 1);
  g_autoptr (CwSourceText) text = read_well (empty);
  g_autoptr (CwSourceText) nothing = read_well (picture);

  g_assert_cmpstr (text->text, ==, "A man.\n");
  assert_refused (deep, CW_ERROR_UNREADABLE, "damaged");
  assert_refused (tag, CW_ERROR_UNREADABLE, "damaged");
  assert_refused (large, CW_ERROR_UNREADABLE, "larger than 16.0");
}

/* Stopped before it begins, it ends as soon as it looks; a page without end would be refused. */
static void
assert_stops (GBytes *bytes)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cw_source_read_bytes (bytes, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

static void
test_stopped (void)
{
  g_autoptr (GBytes) html = make_page ("<html>", "<div>", 100000);
  g_autoptr (GBytes) word = make_archive ("content.xml", "<p>A man");

  assert_stops (html);
  assert_stops (word);
}

/* A kilobyte that unpacks to more than any report, and entities that would. */
static void
test_bombs (void)
{
  g_autofree char *large = g_strnfill (CW_SOURCE_TEXT_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bomb = make_archive ("content.xml", large);
  g_autoptr (GBytes) entities =
    make_archive ("content.xml", "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                                 "<p>&b;&b;&b;</p>");
  g_autoptr (GBytes) cut = make_archive ("content.xml", "<p>A man");
  g_autoptr (CwSourceText) text = read_well (entities);

  assert_refused (bomb, CW_ERROR_UNREADABLE, "no text document");
  assert_refused (cut, CW_ERROR_UNREADABLE, "damaged");
  g_assert_cmpuint (text->length, <, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-formats/encodings", test_encodings);
  g_test_add_func ("/source-formats/kinds", test_kinds);
  g_test_add_func ("/source-formats/word", test_word);
  g_test_add_func ("/source-formats/text-box", test_text_box);
  g_test_add_func ("/source-formats/html", test_html);
  g_test_add_func ("/source-formats/html-encodings", test_html_encodings);
  g_test_add_func ("/source-formats/html-limits", test_html_limits);
  g_test_add_func ("/source-formats/stopped", test_stopped);
  g_test_add_func ("/source-formats/bombs", test_bombs);
  return g_test_run ();
}
