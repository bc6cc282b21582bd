/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "reference-fixtures.h"

/* Files as reference managers write them. The works are real; the files are not. */

#define DSRCT "10.1097/00000478-199106000-00001"

typedef struct
{
  const char *name;
  CwReferenceFormat format;
  guint n_items;
  guint n_problems;
} File;

static const File files[] = {
  { "endnote.ris", CW_REFERENCE_FORMAT_RIS, 2, 0 },
  { "zotero.ris", CW_REFERENCE_FORMAT_RIS, 2, 0 },
  { "refworks.ris", CW_REFERENCE_FORMAT_RIS, 1, 0 },
  { "wos.ris", CW_REFERENCE_FORMAT_RIS, 1, 0 },
  { "mendeley.bib", CW_REFERENCE_FORMAT_BIBTEX, 2, 0 },
  { "jabref.bib", CW_REFERENCE_FORMAT_BIBTEX, 3, 0 },
  { "pubmed.nbib", CW_REFERENCE_FORMAT_NBIB, 2, 0 },
  { "zotero.json", CW_REFERENCE_FORMAT_CSL_JSON, 2, 0 },
  { "endnote.xml", CW_REFERENCE_FORMAT_ENDNOTE_XML, 1, 0 },
  { "latin-1.ris", CW_REFERENCE_FORMAT_RIS, 1, 0 },
  { "utf-16.ris", CW_REFERENCE_FORMAT_RIS, 1, 0 },
  { "no-end.ris", CW_REFERENCE_FORMAT_RIS, 2, 3 },
  { "unbalanced.bib", CW_REFERENCE_FORMAT_BIBTEX, 3, 2 },
};

static void
test_file (gconstpointer data)
{
  const File *file = data;
  g_autoptr (CwReferenceReading) reading = read_fixture (file->name);
  g_autoptr (CwReferenceReading) again = NULL;

  g_assert_cmpint (reading->format, ==, file->format);
  for (guint i = 0; i < reading->problems->len; i++)
    {
      const CwReferenceProblem *problem = reading->problems->pdata[i];

      g_test_message ("line %" G_GSIZE_FORMAT ": %s", problem->line, problem->reason);
    }
  g_assert_cmpuint (reading->items->len, ==, file->n_items);
  g_assert_cmpuint (reading->n_problems, ==, file->n_problems);
  if (!cw_reference_format_can_write (file->format))
    return;
  again = write_and_read (reading->items, file->format);
  assert_same_publications (again->items, reading->items);
}

/* The same article out of seven programs. */
static void
test_one_article (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CwReferenceReading) reading = read_fixture (files[i].name);
      g_autofree char *names = dup_names (reading->items, 0);

      if (g_strcmp0 (get_text (reading->items, 0, "doi"), DSRCT) != 0)
        continue;
      g_assert_true (g_str_has_prefix (get_text (reading->items, 0, "title"), "Intra-abdominal "));
      g_assert_true (g_str_has_prefix (get_text (reading->items, 0, "issued"), "1991-06") ||
                     g_str_equal (files[i].name, "endnote.ris"));
      g_assert_cmpstr (get_text (reading->items, 0, "volume"), ==, "15");
      g_assert_cmpstr (get_text (reading->items, 0, "issue"), ==, "6");
      g_assert_true (g_str_has_prefix (get_text (reading->items, 0, "pages"), "499"));
      g_assert_cmpstr (get_text (reading->items, 0, "type"), ==, "article");
      g_assert_true (g_str_has_prefix (names, "author:Gerald|W"));
      if (strstr (files[i].name, "jabref") == NULL)
        g_assert_cmpstr (get_text (reading->items, 0, "pmid"), ==, "1709557");
    }
}

static void
assert_texts (GPtrArray *items, guint index, ...)
{
  va_list arguments;
  const char *field;

  va_start (arguments, index);
  while ((field = va_arg (arguments, const char *)))
    g_assert_cmpstr (get_text (items, index, field), ==, va_arg (arguments, const char *));
  va_end (arguments);
}

static void
test_ris (void)
{
  g_autoptr (CwReferenceReading) endnote = read_fixture ("endnote.ris");
  g_autoptr (CwReferenceReading) zotero = read_fixture ("zotero.ris");
  g_autoptr (CwReferenceReading) refworks = read_fixture ("refworks.ris");
  g_autoptr (CwReferenceReading) no_end = read_fixture ("no-end.ris");
  g_autofree char *names = dup_names (endnote->items, 1);
  const char *further = get_text (endnote->items, 0, "further-fields");

  assert_texts (endnote->items, 0, "abstract",
                "Two lines of an abstract,\nthe second of which stands alone.", "pages", "499-513",
                "keywords", "Abdominal Neoplasms/*pathology; Desmin", "issued", "1991",
                "journal-abbreviation", "Am J Surg Pathol", NULL);
  g_assert_nonnull (strstr (further, "ris:C1  not a field of ours"));
  g_assert_nonnull (strstr (further, "ris:ID  17"));
  assert_texts (endnote->items, 1, "type", "book", "isbn", "978-0-323-01213-7", "place",
                "St. Louis", "edition", "4th", NULL);
  g_assert_cmpstr (names, ==,
                   "author:Murray|Patrick R.|; author:Rosenthal|K. S.|; "
                   "author:World Health Organization||");
  assert_texts (zotero->items, 0, "pages", "499–513", "issued", "1991-06", "note", NULL, "accessed",
                "2022", NULL);
  assert_texts (zotero->items, 1, "issued", "2002", "type", "thesis", NULL);
  g_assert_nonnull (strstr (get_text (zotero->items, 1, "further-fields"), "2002///Spring"));
  assert_texts (refworks->items, 0, "container-title", "Brain research", "journal-abbreviation",
                "Brain Res", "pages", "40–46", "issue", "1-2", "abstract", "Abstract in N2.", NULL);
  assert_texts (no_end->items, 1, "title", "Second", "issued", "!in press", NULL);
}

static void
test_bibtex (void)
{
  g_autoptr (CwReferenceReading) jabref = read_fixture ("jabref.bib");
  g_autoptr (CwReferenceReading) mendeley = read_fixture ("mendeley.bib");
  g_autofree char *names = dup_names (jabref->items, 1);
  g_autofree char *corporate = dup_names (jabref->items, 0);

  assert_texts (jabref->items, 0, "container-title", "The American journal of surgical pathology",
                "doi", DSRCT, "title", "Intra-abdominal desmoplastic Small round-cell tumor",
                "citation-key", "Gerald1991", NULL);
  g_assert_true (g_str_has_suffix (corporate, "author:Study Group on Desmoplastic Tumors||"));
  /* From the proceedings it stands in. */
  assert_texts (jabref->items, 1, "container-title", "Sarcoma meeting", "publisher",
                "Springer Verlag", "issued", "2002", "title",
                "The α-smooth muscle actin and TGF-β₁ in Ewing sarcoma", "pages", "12–17", NULL);
  g_assert_cmpstr (names, ==,
                   "author:Müller|Józef|; author:Ludwig van der Berg|Jr|; "
                   "author:García de la Cruz|María|; author:Sørensen|Åge|; editor:Meyer|Anna|");
  assert_texts (mendeley->items, 0, "issued", "1991-06", "keywords", "Desmin,Desmoplastic tumour",
                "abstract", "An abstract with <5% of cells.\nA second paragraph.", NULL);
  g_assert_nonnull (
    strstr (get_text (mendeley->items, 0, "further-fields"), "bibtex:mendeley-groups  "));
}

static void
test_names_of_bibtex (void)
{
  static const char *const rows[][2] = {
    { "Donald E. Knuth", "author:Knuth|Donald E.|" },
    { "Ludwig van Beethoven", "author:van Beethoven|Ludwig|" },
    { "van Beethoven, Ludwig", "author:van Beethoven|Ludwig|" },
    { "de la Cruz, Jr, Maria", "author:de la Cruz|Maria|Jr" },
    { "{Barnes and Noble} and Doe, J.", "author:Barnes and Noble||; author:Doe|J.|" },
    { "Doe, J. and others", "author:Doe|J.|; author:et al.||" },
    { "{\\'E}mile Zola", "author:Zola|Émile|" },
    { "Plato", "author:Plato||" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("@book{k, author = {%s}}", rows[i][0]);
      g_autoptr (CwReferenceReading) reading = read_text (text, CW_REFERENCE_FORMAT_BIBTEX);
      g_autofree char *names = dup_names (reading->items, 0);

      g_assert_cmpstr (names, ==, rows[i][1]);
    }
}

static void
test_nbib (void)
{
  g_autoptr (CwReferenceReading) reading = read_fixture ("pubmed.nbib");
  g_autofree char *names = dup_names (reading->items, 0);
  const char *further = get_text (reading->items, 0, "further-fields");

  g_assert_cmpstr (names, ==,
                   "author:Gerald|W L|; author:Miller|H K|; author:King|Martin Luther|Jr; "
                   "author:Sarcoma Study Group||");
  assert_texts (reading->items, 0, "pmid", "1709557", "doi", DSRCT, "issued", "1991-06", "keywords",
                "desmoplastic; round cell", "issn", "0147-5185", "abstract",
                "The clinical and pathologic features of 19 cases are described, in lines that are "
                "folded at a word.",
                "retraction", NULL, NULL);
  g_assert_nonnull (strstr (further, "nbib:MH  Humans"));
  g_assert_nonnull (strstr (further, "nbib:PT  Case Reports"));
  assert_texts (reading->items, 1, "retraction", "retracted", "issued", "1998-02-28", "pages",
                "637-41", NULL);
}

static void
test_csl (void)
{
  g_autoptr (CwReferenceReading) reading = read_fixture ("zotero.json");
  g_autofree char *names = dup_names (reading->items, 0);

  g_assert_cmpstr (names, ==,
                   "author:Gerald|William L.|; author:van der Berg|Jan|Jr; "
                   "author:Sarcoma Study Group||");
  assert_texts (reading->items, 0, "pmid", "1709557", "note", "Read twice", "issued", "1991-06",
                "accessed", "2022-03-14", "issue", "6", NULL);
  g_assert_nonnull (
    strstr (get_text (reading->items, 0, "further-fields"), "csl:x-own  {\"a\": [1, 2.50]}"));
  assert_texts (reading->items, 1, "type", "other", "issued", "2019~", "citation-key", "7", NULL);
}

static void
test_encodings (void)
{
  static const char *const names[] = { "latin-1.ris", "utf-16.ris" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CwReferenceReading) reading = read_fixture (names[i]);
      g_autofree char *authors = dup_names (reading->items, 0);

      g_assert_cmpstr (authors, ==, "author:Müller|Jürgen|");
      assert_texts (reading->items, 0, "title", "Über die “Größe” – ein Fall", NULL);
    }
}

static void
test_unbalanced (void)
{
  g_autoptr (CwReferenceReading) reading = read_fixture ("unbalanced.bib");
  const CwReferenceProblem *problem = reading->problems->pdata[0];

  assert_texts (reading->items, 0, "title", "An open brace", "issued", "2001", NULL);
  assert_texts (reading->items, 1, "title", "Complete", "issued", "2002", NULL);
  assert_texts (reading->items, 2, "title", "No end of this", "volume", "3", NULL);
  g_assert_cmpuint (problem->line, ==, 7);
}

/* What is made at random survives each format as far as the format goes. */
static void
test_round_trip (gconstpointer data)
{
  CwReferenceFormat format = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  g_autoptr (CwReferenceReading) once = NULL, twice = NULL;

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (made, make_publication (rand, i));
  once = write_and_read (made, format);
  g_assert_cmpuint (once->items->len, ==, made->len);
  if (format != CW_REFERENCE_FORMAT_NBIB)
    assert_same_publications (once->items, made);
  twice = write_and_read (once->items, format);
  assert_same_publications (twice->items, once->items);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "No reference at all.\n", "<html></html>", "1709557\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (cw_reference_read (bytes, CW_REFERENCE_FORMAT_UNKNOWN, NULL, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = load_fixture (files[i].name);
      g_autoptr (GError) error = NULL;

      g_assert_null (cw_reference_read (bytes, files[i].format, cancellable, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/io/reference/file/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_file);
    }
  for (guint i = 1; i < CW_REFERENCE_N_FORMATS; i++)
    {
      g_autofree char *path =
        g_strconcat ("/io/reference/round-trip/", cw_reference_format_get_nick (i), NULL);

      if (cw_reference_format_can_write (i))
        g_test_add_data_func (path, GUINT_TO_POINTER (i), test_round_trip);
    }
  g_test_add_func ("/io/reference/one-article", test_one_article);
  g_test_add_func ("/io/reference/ris", test_ris);
  g_test_add_func ("/io/reference/bibtex", test_bibtex);
  g_test_add_func ("/io/reference/bibtex-names", test_names_of_bibtex);
  g_test_add_func ("/io/reference/nbib", test_nbib);
  g_test_add_func ("/io/reference/csl", test_csl);
  g_test_add_func ("/io/reference/encodings", test_encodings);
  g_test_add_func ("/io/reference/unbalanced", test_unbalanced);
  g_test_add_func ("/io/reference/refused", test_refused);
  g_test_add_func ("/io/reference/cancelled", test_cancelled);
  return g_test_run ();
}
