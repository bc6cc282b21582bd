/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "reference-fixtures.h"

/* Files that are damaged or made to harm: what can be read is read, and it ends. */

static GString *
repeat (const char *head, const char *piece, guint n, const char *tail)
{
  GString *out = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append (out, piece);
  return g_string_append (out, tail);
}

static void
check_texts (const CwSnapshot *entity)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];
      const char *text = entity->texts[field->index];

      g_assert_true (text == NULL || cw_text_check (text, NULL));
      g_assert_true (text == NULL || field->kind != &cw_kind_text || strchr (text, '\n') == NULL);
      for (guint i = 0; items && i < items->len; i++)
        check_texts (items->pdata[i]);
    }
}

/* Reads it in every format; everything that comes out can be kept in a library. */
static CwReferenceReading *
survive (GString *text, CwReferenceFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  CwReferenceReading *kept = NULL;

  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    {
      g_autoptr (CwReferenceReading) reading = cw_reference_read (bytes, i, NULL, NULL);

      g_assert_nonnull (reading);
      g_assert_cmpuint (reading->problems->len, <=, 100);
      for (guint j = 0; j < reading->items->len; j++)
        check_texts (reading->items->pdata[j]);
      if (i == format)
        kept = g_steal_pointer (&reading);
    }
  g_string_free (text, TRUE);
  return kept;
}

static void
test_long_line (void)
{
  g_autoptr (CwReferenceReading) ris =
    survive (repeat ("TY  - JOUR\nTI  - ", "word ", 200000, "\nPY  - 2001\nER  - \n"),
             CW_REFERENCE_FORMAT_RIS);
  g_autoptr (CwReferenceReading) huge =
    survive (repeat ("TY  - JOUR\nTI  - ", "word ", 2000000, "\nPY  - 2001\nER  - \n"),
             CW_REFERENCE_FORMAT_RIS);

  g_assert_cmpuint (strlen (get_text (ris->items, 0, "title")), ==, 999999);
  g_assert_null (get_text (huge->items, 0, "title"));
  g_assert_cmpstr (get_text (huge->items, 0, "issued"), ==, "2001");
  g_assert_cmpuint (huge->n_problems, ==, 1);
}

static void
test_depth (void)
{
  g_autoptr (GString) closed = repeat ("", "}", 500000, ",\n year = 2001}\n");
  g_autoptr (CwReferenceReading) bibtex = survive (
    repeat ("@article{a, title = {x", "{", 500000, closed->str), CW_REFERENCE_FORMAT_BIBTEX);
  g_autoptr (CwReferenceReading) open =
    survive (repeat ("@article{a, title = {x", "{", 500000, ""), CW_REFERENCE_FORMAT_BIBTEX);
  g_autoptr (CwReferenceReading) json =
    survive (repeat ("[{\"title\": ", "[", 500000, ""), CW_REFERENCE_FORMAT_CSL_JSON);
  g_autoptr (CwReferenceReading) xml = survive (
    repeat ("<xml><records><record>", "<titles>", 200000, ""), CW_REFERENCE_FORMAT_ENDNOTE_XML);

  g_assert_cmpstr (get_text (bibtex->items, 0, "title"), ==, "x");
  g_assert_cmpstr (get_text (open->items, 0, "title"), ==, "x");
  g_assert_cmpuint (json->n_problems, >, 0);
  g_assert_cmpuint (xml->n_problems, >, 0);
}

static void
test_many_values (void)
{
  g_autoptr (CwReferenceReading) words =
    survive (repeat ("TY  - JOUR\n", "KW  - a\nN1  - b\nC1  - c\nTI  - d\n", 100000, ""),
             CW_REFERENCE_FORMAT_RIS);
  g_autoptr (CwReferenceReading) names =
    survive (repeat ("TY  - JOUR\n", "AU  - A, B\n", 100000, "ER  - \n"), CW_REFERENCE_FORMAT_RIS);
  g_autoptr (CwReferenceReading) fields =
    survive (repeat ("@article{a,\n", "x = {y,\n", 100000, "}\n"), CW_REFERENCE_FORMAT_BIBTEX);
  g_autoptr (CwReferenceReading) entries =
    survive (repeat ("", "@article{a, title = {\n", 100000, ""), CW_REFERENCE_FORMAT_BIBTEX);

  g_assert_cmpuint (words->items->len, ==, 1);
  g_assert_cmpuint (names->items->len, ==, 1);
  g_assert_cmpuint (fields->items->len, ==, 1);
  g_assert_cmpuint (entries->n_problems, >, 0);
}

/* Strings of strings and books of chapters double what they cost with every step. */
static void
test_growth (void)
{
  GString *strings = g_string_new ("@string{a0 = {0123456789}}\n");
  g_autoptr (CwReferenceReading) macros = NULL, books = NULL;
  g_autoptr (GString) book = repeat ("@book{b, title = {", "0123456789", 100000, "}}\n");

  for (guint i = 1; i < 60; i++)
    g_string_append_printf (strings, "@string{a%u = a%u # a%u # a%u}\n", i, i - 1, i - 1, i - 1);
  g_string_append (strings, "@article{x, title = a59}\n");
  macros = survive (strings, CW_REFERENCE_FORMAT_BIBTEX);
  books = survive (repeat (book->str, "@inbook{c, crossref = {b}, title = {t}}\n", 20000, ""),
                   CW_REFERENCE_FORMAT_BIBTEX);
  g_assert_cmpuint (macros->items->len, ==, 1);
  g_assert_cmpuint (books->items->len, ==, 20001);
}

static void
test_entities (void)
{
  g_autoptr (CwReferenceReading) xml =
    survive (g_string_new ("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b "
                           "\"&a;&a;\">]><xml><records><record><titles><title>&b;</title></titles>"
                           "</record></records></xml>"),
             CW_REFERENCE_FORMAT_ENDNOTE_XML);

  g_assert_cmpuint (xml->items->len, ==, 0);
  g_assert_cmpuint (xml->n_problems, ==, 1);
}

static void
test_odd_bytes (void)
{
  GString *zero = g_string_new ("TY  - JOUR\nTI  - a");
  GString *cut = g_string_new ("\xff\xfe");
  g_autoptr (CwReferenceReading) ris = NULL;

  g_string_append_len (zero,
                       "\0"
                       "b\x01\nPY  - 2001\r\nER  - \xff\xc3",
                       24);
  ris = survive (zero, CW_REFERENCE_FORMAT_RIS);
  g_assert_cmpstr (get_text (ris->items, 0, "title"), ==, "a b\xef\xbf\xbd");
  g_string_append_len (cut, "T\0Y\0 \0\xd8", 7);
  cw_reference_reading_free (survive (cut, CW_REFERENCE_FORMAT_RIS));
}

/* Every beginning of every fixture, and every fixture with a byte turned over. */
static void
test_damaged_fixtures (void)
{
  static const char *const names[] = { "endnote.ris", "jabref.bib",  "mendeley.bib", "pubmed.nbib",
                                       "zotero.json", "endnote.xml", "utf-16.ris" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (names) * 100; i++)
    {
      g_autoptr (GBytes) bytes = load_fixture (names[i % G_N_ELEMENTS (names)]);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);
      GString *text = g_string_new_len (data, size);

      if (i % 2)
        g_string_truncate (text, g_rand_int_range (rand, 0, (int)size));
      else
        text->str[g_rand_int_range (rand, 0, (int)size)] ^=
          (char)(1 << g_rand_int_range (rand, 0, 8));
      cw_reference_reading_free (survive (text, CW_REFERENCE_FORMAT_RIS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/reference-hostile/long-line", test_long_line);
  g_test_add_func ("/io/reference-hostile/depth", test_depth);
  g_test_add_func ("/io/reference-hostile/many-values", test_many_values);
  g_test_add_func ("/io/reference-hostile/growth", test_growth);
  g_test_add_func ("/io/reference-hostile/entities", test_entities);
  g_test_add_func ("/io/reference-hostile/odd-bytes", test_odd_bytes);
  g_test_add_func ("/io/reference-hostile/damaged-fixtures", test_damaged_fixtures);
  return g_test_run ();
}
