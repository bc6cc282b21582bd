/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>
#include <zip.h>

#include "base/cw-error.h"
#include "io/cw-ctcae-file.h"
#include "io/cw-safe-file.h"
#include "io/cw-table-file.h"
#include "vocab/cw-vocabulary.h"

/* The file of the National Cancer Institute, with sentences of our own in it. */

#define HEADING                                                                                    \
  "MedDRA Code\tMedDRA SOC\tCTCAE Term\tGrade 1  \tGrade 2\tGrade 3\tGrade 4\tGrade 5\t"           \
  "Definition\tNavigational Note\n"

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static CwCtcaeCriteria *
read_bytes (GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  CwCtcaeCriteria *criteria = cw_ctcae_file_read (bytes, "a file", "2026-01-02", problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (criteria);
  return criteria;
}

static CwCtcaeCriteria *
read_text (const char *text, GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes, problems);
}

static void
assert_grade (CwCtcaeCriteria *criteria, const char *term, guint grade, const char *expected)
{
  const CwCtcaeCriterion *criterion = cw_ctcae_criteria_lookup (criteria, term);

  g_assert_nonnull (criterion);
  g_assert_cmpstr (criterion->grades[grade - 1], ==, expected);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_ctcae_file_read (bytes, "a file", NULL, problems, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
}

/* ---- text ---- */

static void
test_tabs (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = read_text (
    HEADING "10000001\tBlood disorders\tAnaemia\tA bit low\t Lower \tVery low\tDanger\tDeath"
            "\tToo few red cells\tNone\n"
            "10000002\t\tHiccups\tNow and then\t-\t –\t -\t—\t\t\n",
    problems);
  const CwCtcaeCriterion *hiccups = cw_ctcae_criteria_lookup (criteria, "hiccups");

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (cw_ctcae_criteria_get_n_terms (criteria), ==, 2);
  /* In American spelling as well, and without the spaces around it. */
  assert_grade (criteria, "anemia", 2, "Lower");
  assert_grade (criteria, "Anaemia", 5, "Death");
  /* The organ class of the line above, no grade where a dash of any kind stands. */
  g_assert_cmpstr (hiccups->organ_class, ==, "Blood disorders");
  g_assert_cmpstr (hiccups->grades[0], ==, "Now and then");
  for (guint i = 1; i < CW_CTCAE_N_GRADES; i++)
    g_assert_null (hiccups->grades[i]);
  g_assert_null (hiccups->definition);
  g_assert_cmpstr (cw_ctcae_criteria_get_source (criteria), ==, "a file");
  g_assert_cmpstr (cw_ctcae_criteria_get_date (criteria), ==, "2026-01-02");
  g_assert_null (cw_ctcae_criteria_lookup (criteria, "no such term"));
  g_assert_null (cw_ctcae_criteria_lookup (criteria, NULL));
}

static void
test_commas (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria =
    read_text ("\xef\xbb\xbfSome title\r\n\r\nsoc,term,grade1,grade2,grade3,grade4,grade5\r\n"
               "Eyes,Itching,\"A little, \"\"here\"\" and\r\nthere\",\"\",-,-,-\r\n",
               problems);

  g_assert_cmpuint (problems->len, ==, 0);
  assert_grade (criteria, "Itching", 1, "A little, \"here\" and there");
  assert_grade (criteria, "Itching", 2, NULL);
}

/* Each line that cannot be used is named, and the others are read. */
static void
test_faults (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = read_text (HEADING "1\tEyes\t\tMild\t-\t-\t-\t-\n"
                                                            "2\tEyes\tGlare\t-\t-\t-\t-\t-\n"
                                                            "\n"
                                                            "3\tEyes\tItch\tMild\t-\t-\t-\t-\n"
                                                            "4\tEyes\tItch\tOther\t-\t-\t-\t-\n",
                                                    problems);

  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpstr (problems->pdata[0], ==, "Line 2: it names no term.");
  g_assert_cmpstr (problems->pdata[1], ==, "Line 3: “Glare” has no grade.");
  g_assert_cmpstr (problems->pdata[2], ==,
                   "Line 6: “Itch” is there a second time; the first is kept.");
  g_assert_cmpuint (cw_ctcae_criteria_get_n_terms (criteria), ==, 1);
  assert_grade (criteria, "Itch", 1, "Mild");
}

/* What spreadsheets call text: wide characters, and the code page of the machine. */
static void
test_encodings (void)
{
  static const char *const text = "term\tgrade1\tgrade2\tgrade3\tgrade4\tgrade5\n"
                                  "Fièvre\t≥38\t-\t-\t-\t-\n";
  static const char narrow[] = "term\tgrade1\tgrade2\tgrade3\tgrade4\tgrade5\n"
                               "Fi\xe8vre\t\xb1"
                               "1\t-\t-\t-\t-\n";
  g_autoptr (GPtrArray) problems = new_problems ();
  gsize length;
  g_autofree char *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (wide, length);
  g_autoptr (CwCtcaeCriteria) from_wide = read_bytes (bytes, problems);
  g_autoptr (CwCtcaeCriteria) from_narrow = read_text (narrow, problems);

  assert_grade (from_wide, "Fièvre", 1, "≥38");
  assert_grade (from_narrow, "Fièvre", 1, "±1");
}

/* ---- workbooks ---- */

typedef struct
{
  const char *path;
  const char *content;
} Part;

static GBytes *
pack (const Part *parts, guint n_parts)
{
  zip_source_t *memory = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *archive = zip_open_from_source (memory, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_stat_t about;
  guint8 *data;

  zip_source_keep (memory);
  for (guint i = 0; i < n_parts; i++)
    zip_file_add (archive, parts[i].path,
                  zip_source_buffer (archive, parts[i].content, strlen (parts[i].content), 0), 0);
  g_assert_cmpint (zip_close (archive), ==, 0);
  zip_stat_init (&about);
  zip_source_stat (memory, &about);
  data = g_malloc (about.size);
  zip_source_open (memory);
  g_assert_cmpint (zip_source_read (memory, data, about.size), ==, (zip_int64_t)about.size);
  zip_source_close (memory);
  zip_source_free (memory);
  return g_bytes_new_take (data, about.size);
}

#define SHEET(rows) "<worksheet xmlns='x'><sheetData>" rows "</sheetData></worksheet>"
#define TEXT(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define HEADING_ROW                                                                                \
  "<row r='3'>" TEXT ("CTCAE Term") TEXT ("Grade 1") TEXT ("Grade 2") TEXT ("Grade 3")             \
    TEXT ("Grade 4") TEXT ("Grade 5") "</row>"

static const char *const strings =
  "<?xml version='1.0'?><sst xmlns='x'><si><t>MedDRA SOC</t></si><si><t>CTCAE Term</t></si>"
  "<si><r><t>Grade</t></r><r><t xml:space='preserve"
  "'> 1</t></r></si><si><t>Grade 2</t></si><si><t>Grade 3</t></si><si><t>Grade 4</t></si>"
  "<si><t>Grade 5</t></si><si><t>Definition</t></si><si><t>Eye things</t></si>"
  "<si><t>Itching &amp; more<rPh><t>read aloud</t></rPh></t></si><si><t>Hardly_x000D_\nany</t></si>"
  "<si><t> -</t></si><si/></sst>";

static const char *const sheet = SHEET (
  "<row r='1'><c r='A1' t='str'><v>A title</v></c></row>"
  "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c><c r='D2' t='s'><v>2</v></c>"
  "<c r='E2' t='s'><v>3</v></c><c r='F2' t='s'><v>4</v></c><c r='G2' t='s'><v>5</v></c>"
  "<c r='H2' t='s'><v>6</v></c><c r='I2' t='s'><v>7</v></c></row>"
  "<row r='5'><c r='A5'><v>10023084</v></c><c r='B5' t='s'><v>8</v></c><c r='C5' t='s'><v>9</v></c>"
  "<c r='D5' t='s'><v>10</v></c><c r='E5' t='s'><v>11</v></c><c r='G5' t='inlineStr'><is><t>Much"
  "</t></is></c><c r='H5' t='s'><v>99999</v></c><c r='I5' t='s'><v>12</v></c></row>");

static void
test_workbook (void)
{
  const Part parts[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "xl/sharedStrings.xml", strings },
    { "xl/worksheets/sheet2.xml", SHEET ("<row r='1'><c t='str'><v>Never read</v></c></row>") },
    { "xl/worksheets/sheet1.xml", sheet },
  };
  g_autoptr (GBytes) bytes = pack (parts, G_N_ELEMENTS (parts));
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = read_bytes (bytes, problems);
  const CwCtcaeCriterion *itching = cw_ctcae_criteria_get (criteria, 0);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (cw_ctcae_criteria_get_n_terms (criteria), ==, 1);
  g_assert_cmpstr (itching->term, ==, "Itching & more");
  g_assert_cmpstr (itching->organ_class, ==, "Eye things");
  g_assert_cmpstr (itching->grades[0], ==, "Hardly any");
  g_assert_null (itching->grades[1]);
  g_assert_null (itching->grades[2]);
  g_assert_cmpstr (itching->grades[3], ==, "Much");
  g_assert_null (itching->grades[4]);
}

/* Cells that do not say where they are, and texts that are in the cells. */
static void
test_plain_workbook (void)
{
  const Part parts[] = {
    { "xl/worksheets/sheet1.xml",
      SHEET (HEADING_ROW "<row>" TEXT ("Itch") TEXT ("Mild") "</row>") },
  };
  g_autoptr (GBytes) bytes = pack (parts, 1);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = read_bytes (bytes, problems);

  assert_grade (criteria, "Itch", 1, "Mild");
}

/* ---- hostile files ---- */

static void
refuse_parts (const char *strings_part, const char *sheet_part)
{
  const Part parts[] = {
    { "xl/sharedStrings.xml", strings_part },
    { "xl/worksheets/sheet1.xml", sheet_part },
  };
  g_autoptr (GBytes) bytes = pack (parts, 2);

  assert_refused (bytes);
}

static void
test_no_table (void)
{
  static const char *const texts[] = {
    "",
    "\n\n\n",
    "a,b\n1,2\n",
    "\"",
    "term\tgrade1\n",
    HEADING,
    "PK\x03\x04 and nothing else",
    "\xff\xfe\x41",
    "\xff\xff\xff\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      assert_refused (bytes);
    }
  refuse_parts ("<sst/>", "<worksheet><sheetData><row>");
  refuse_parts ("<sst><si>", SHEET (HEADING_ROW "<row>" TEXT ("Itch") TEXT ("Mild") "</row>"));
  refuse_parts ("<sst/>", "not XML at all");
  refuse_parts ("<sst/>", "");
}

/* Entities that grow, and outside files, begin with a document type. */
static void
test_document_type (void)
{
  refuse_parts (
    "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>",
    SHEET (HEADING_ROW "<row>" TEXT ("Itch") TEXT ("Mild") "</row>"));
  refuse_parts ("<sst/>", "<!DOCTYPE w SYSTEM 'file:///etc/passwd'>" SHEET (
                            HEADING_ROW "<row>" TEXT ("Itch") TEXT ("Mild") "</row>"));
}

/* A few kilobytes that unpack to more than anybody has. */
static void
test_bomb (void)
{
  g_autoptr (GString) cells = g_string_new ("<sst>");
  g_autofree char *many = g_strnfill (30000, 'x');
  g_autoptr (GString) rows = g_string_new ("<worksheet><sheetData>");

  for (guint i = 0; i < 2600; i++)
    g_string_append_printf (cells, "<si><t>%s</t></si>", many);
  g_string_append (cells, "</sst>");
  refuse_parts (cells->str, SHEET (HEADING_ROW "<row>" TEXT ("Itch") TEXT ("Mild") "</row>"));

  /* One long text, and many cells that mean it. */
  g_string_printf (cells, "<sst><si><t>%s</t></si></sst>", many);
  for (guint i = 0; i < 3000; i++)
    g_string_append (rows, "<row><c t='s'><v>0</v></c></row>");
  g_string_append (rows, "</sheetData></worksheet>");
  refuse_parts (cells->str, rows->str);
}

/* Every byte of a good file, spoilt: it is read or refused, and nothing else happens. */
static void
test_spoilt (void)
{
  const Part parts[] = { { "xl/sharedStrings.xml", strings },
                         { "xl/worksheets/sheet1.xml", sheet } };
  g_autoptr (GBytes) good = pack (parts, 2);
  gsize size;
  const guint8 *data = g_bytes_get_data (good, &size);
  guint n_refused = 0;

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CwCtcaeCriteria) criteria = NULL;

      copy[i] ^= 0x55;
      bytes = g_bytes_new_take (g_steal_pointer (&copy), size);
      criteria = cw_ctcae_file_read (bytes, "a file", NULL, problems, NULL);
      n_refused += criteria == NULL;
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* ---- as it is kept ---- */

static void
test_store (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = read_text (
    HEADING "1\tEyes\tItch\t\"\"\"So to say\"\" itching\"\t-\t-\tMuch\t-\tWhat it is\n", problems);
  g_autoptr (GBytes) stored = cw_ctcae_file_store (criteria);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwCtcaeCriteria) restored = cw_ctcae_file_restore (stored, &error);
  const CwCtcaeCriterion *itch;
  gsize size;
  const char *data = g_bytes_get_data (stored, &size);

  g_assert_no_error (error);
  g_assert_cmpstr (cw_ctcae_criteria_get_source (restored), ==, "a file");
  g_assert_cmpstr (cw_ctcae_criteria_get_date (restored), ==, "2026-01-02");
  itch = cw_ctcae_criteria_get (restored, 0);
  g_assert_cmpstr (itch->grades[0], ==, "\"So to say\" itching");
  g_assert_cmpstr (itch->grades[3], ==, "Much");
  g_assert_cmpstr (itch->organ_class, ==, "Eyes");
  g_assert_cmpstr (itch->definition, ==, "What it is");

  /* Cut off or changed anywhere it is not taken for whole. */
  for (gsize i = 0; i < size; i += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;

      copy[i] ^= 1;
      changed = g_bytes_new_take (g_steal_pointer (&copy), size);
      g_assert_null (cw_ctcae_file_restore (cut, NULL));
      g_assert_null (cw_ctcae_file_restore (changed, NULL));
    }
}

/* The whole file, where it is at hand beside the project: all terms, and the grades we ship. */
static void
test_whole_file (void)
{
  const CwVocabulary *bundled = cw_vocabulary_get (CW_VOCABULARY_CTCAE);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", "ctcae_v5_nocodes.tsv", NULL);
  g_autoptr (GBytes) bytes = cw_safe_file_read (path, 1 << 24, NULL);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (CwCtcaeCriteria) criteria = NULL;

  if (bytes == NULL)
    {
      g_test_skip ("the file is not here");
      return;
    }
  criteria = read_bytes (bytes, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (cw_ctcae_criteria_get_n_terms (criteria), ==, 837);
  g_assert_cmpuint (cw_vocabulary_get_n_terms (bundled), ==, 837);
  for (guint i = 0; i < 837; i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (bundled, i);
      const CwCtcaeCriterion *criterion = cw_ctcae_criteria_lookup (criteria, term->term);

      g_assert_nonnull (criterion);
      g_assert_cmpstr (criterion->term, ==, term->term);
      g_assert_cmpstr (criterion->organ_class, ==, term->group);
      for (guint grade = CW_CTCAE_GRADE_MIN; grade <= CW_CTCAE_GRADE_MAX; grade++)
        g_assert_cmpint (criterion->grades[grade - 1] != NULL, ==,
                         cw_ctcae_grade_exists (term->term, grade));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ctcae-file/tabs", test_tabs);
  g_test_add_func ("/ctcae-file/commas", test_commas);
  g_test_add_func ("/ctcae-file/faults", test_faults);
  g_test_add_func ("/ctcae-file/encodings", test_encodings);
  g_test_add_func ("/ctcae-file/workbook", test_workbook);
  g_test_add_func ("/ctcae-file/plain-workbook", test_plain_workbook);
  g_test_add_func ("/ctcae-file/no-table", test_no_table);
  g_test_add_func ("/ctcae-file/document-type", test_document_type);
  g_test_add_func ("/ctcae-file/bomb", test_bomb);
  g_test_add_func ("/ctcae-file/spoilt", test_spoilt);
  g_test_add_func ("/ctcae-file/store", test_store);
  g_test_add_func ("/ctcae-file/whole-file", test_whole_file);
  return g_test_run ();
}
