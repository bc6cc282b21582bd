/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include <zip.h>

#include "base/cw-error.h"
#include "io/cw-review-reader.h"

/* Tables of every format as the programs write them, and files that mean harm. */

static void
append_cells (GString *out, GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const CwRawCell *cell = cells->pdata[i];
      g_autofree char *marks = cell->marks ? g_strjoinv (",", cell->marks) : NULL;

      g_string_append_printf (out, "|%s%s%s", cell->text, marks ? "^" : "", marks ? marks : "");
    }
  g_string_append (out, "|\n");
}

/* All that was read, one line each. */
static char *
describe (const CwRawTable *table)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "[%s] %s\n", table->name, table->title ? table->title : "");
  append_cells (out, table->header);
  for (guint i = 0; i < table->rows->len; i++)
    append_cells (out, ((CwRawRow *)table->rows->pdata[i])->cells);
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwRawNote *note = table->notes->pdata[i];

      g_string_append_printf (out, "%s: %s\n", note->mark ? note->mark : "note", note->text);
    }
  for (guint i = 0; i < table->terms->len; i++)
    {
      const CwRawTerm *term = table->terms->pdata[i];

      g_string_append_printf (out, "%s = %s\n", term->abbreviation, term->meaning);
    }
  for (guint i = 0; i < table->problems->len; i++)
    {
      const CwRawProblem *problem = table->problems->pdata[i];

      g_string_append_printf (out, "problem %u,%u: %s\n", problem->line, problem->column,
                              problem->text);
    }
  return g_string_free (out, FALSE);
}

static GPtrArray *
read_well (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *tables = cw_review_reader_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tables;
}

static GPtrArray *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new_take (content, length);
  return read_well (bytes);
}

static void
assert_table (GPtrArray *tables, guint index, const char *expected)
{
  g_autofree char *found = describe (tables->pdata[index]);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_file (const char *name, const char *expected)
{
  g_autoptr (GPtrArray) tables = read_file (name);

  g_assert_cmpuint (tables->len, ==, 1);
  assert_table (tables, 0, expected);
}

static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) tables = read_well (bytes);

  assert_table (tables, 0, expected);
}

/* ---- the published table ---- */

#define HEADING                                                                                    \
  "|References|Gender|Age|Site of primary tumor|Surgery|Targeted therapy|Treatment line|"
#define ROWS                                                                                       \
  "|[12]|Male|32|Mesentery|Yes|Apatinib|2nd|No|PR|\n"                                              \
  "|[13]|Male|31|Abdominal cavity|Yes|Apatinib|2nd|Yes|PR|\n"                                      \
  "|[14]|Male|32|Pleural surface|Yes|Pazopanib|2nd|No|PR|\n"                                       \
  "|[15]|Male|21|Pelvis|No|Temsirolimus|3rd|No|SD|\n"                                              \
  "|[18]|Male|38|Peritoneal cavity|Yes|Anlotinib|1st|No|SD|\n"                                     \
  "|Our case|Male|27|Pelvic and abdominal cavity|No|Anlotinib|1st and maintenance|Yes|PR|\n"       \
  "a: Including chemotherapy and/or radiotherapy\n"                                                \
  "b: Not mentioned\n"
#define PUBLISHED(name)                                                                            \
  "[" name "] Summary of the cases of DSRCT\n" HEADING "Other therapy^a|Treatment response|\n"     \
  "|[11]|Male|69|Peritoneal cavity|Yes|No|NA^b|Yes|NA^b|\n" ROWS

static void
test_published (void)
{
  g_autoptr (GPtrArray) word = read_file ("table1.docx");
  g_autoptr (GPtrArray) workbook = read_file ("table1.xlsx");

  assert_file ("table1.html", PUBLISHED ("Table 1"));
  assert_file ("table1.ods", PUBLISHED ("Tabelle1"));
  assert_table (word, 0, PUBLISHED ("Table 1"));
  assert_table (word, 1, "[Table 2] \n|Drug|Dose|\n|anlotinib|12 mg|\n");
  assert_table (workbook, 0, PUBLISHED ("Cases"));
  assert_table (workbook, 1,
                "[Values] \n|Study|Date|Change|Given|\n|Shi|2019-07-14|-45 %|TRUE|\n"
                "|Shi|2019-07-15|0.3||\n");
  /* Its marks are letters of the text now: only who knows the columns can tell. */
  assert_file ("table1.csv",
               "[] Summary of the cases of DSRCT\n" HEADING "Other therapya|Treatment response|\n"
               "|[11]|Male|69|Peritoneal cavity|Yes|No|NAb|Yes|NAb|\n" ROWS);
}

/* ---- text ---- */

static void
test_programs (void)
{
  assert_file ("excel-chinese.csv",
               "[] \n|编号|性别|年龄|原发部位|\n|1|男|32|腹腔|\n|2|女|41|盆腔|\n");
  assert_file ("excel-german.csv", "[] \n|Autor|Jahr|Größe (mm)|Bemerkung|\n"
                                   "|Müller|2019|12,5|Rückfall; nach 3 Monaten|\n"
                                   "|Weiß|2020|8,25|–|\n");
  assert_file ("excel-unicode.txt",
               "[] \n|Author|Year|Best response|\n|Ramspott|2018|NR|\n|Shi|2019|PR\nconfirmed|\n");
  assert_file ("excel-utf8.csv", "[] \n|Author|Year|Dose|\n|Ikeue|2016|007|\n|Thijs|2010|-5|\n");
  assert_file ("libreoffice.csv", "[] \n|Study|Age|PFS (months)|Remark|\n"
                                  "|Chen, 2021|38|11|said \"no\"|\n|Shi, 2019|32|4||\n"
                                  "NA = not available\nPFS = progression-free survival\n");
  assert_file ("google-sheets.tsv", "[] \n|Author|Sex|ORR|\n|Shi|M|PR|\n|Tian|M|ND|\n");
  assert_file ("r-write.csv", "[] \n||study_id|age|sex|response|\n|1|ramspott2018|69|male|NA|\n"
                              "|2|shi2019|32|male|PR|\n");
  assert_file ("redcap.csv",
               "[] \n|record_id|redcap_event_name|age|sex|surgery|response_complete|\n"
               "|1|baseline_arm_1|69|1|1|2|\n|2|baseline_arm_1|32|1|1|2|\n");
  assert_file ("bars.txt", "[] \n|Study|Age|Sex|\n|Shi|32|male|\n|Tian|31|male|\n");
}

static void
test_text (void)
{
  assert_text ("sep=;\na;b\n1;2,5\n", "[] \n|a|b|\n|1|2,5|\n");
  assert_text ("a,b\r1,2\r", "[] \n|a|b|\n|1|2|\n");
  assert_text ("Study\nShi\nTian", "[] \n|Study|\n|Shi|\n|Tian|\n");
  assert_text ("a,b\n\"x \"\"y\"\" z\" more,2\n\"open,3\n",
               "[] \n|a|b|\n|x \"y\" z more|2|\n|\"open|3|\n");
  assert_text ("a,b\n<table>,<tr>\n", "[] \n|a|b|\n|<table>|<tr>|\n");
  assert_text ("Version:0.9\nStartHTML:00\n<html><table><tr><td>a<td>b<tr><td>1<td>2</table>",
               "[Table 1] \n|a|b|\n|1|2|\n");
  assert_text ("a,b\n'=1+1,'quoted'\n", "[] \n|a|b|\n|=1+1|'quoted'|\n");
  assert_text ("a,b\n1\n1,2,3\n,,\n4,5\n",
               "[] \n|a|b||\n|1|||\n|1|2|3|\n|4|5||\nproblem 2,0: 1\nproblem 3,3: 3\n");
}

/* Marks that are explained are marks, others are text. */
static void
test_marks (void)
{
  assert_text ("<table><tr><th>Study<th>CEA (10<sup>9</sup>/L)<sup>*</sup></tr>"
               "<tr><td>Shi<sup>1,2</sup><td>5<sup>a</sup></tr></table><p>* At baseline</p>"
               "<p>1 First</p><p>2 Second</p>",
               "[Table 1] \n|Study|CEA (10⁹/L)^*|\n|Shi^1,2|5a|\n*: At baseline\n1: First\n"
               "2: Second\n");
  assert_text ("Study,Response\nShi [a],PR*†\nTian [12],SD\n\n[a] Letter\n* Star\n† Dagger\n",
               "[] \n|Study|Response|\n|Shi^a|PR^*,†|\n|Tian [12]|SD|\na: Letter\n*: Star\n"
               "†: Dagger\n");
  assert_text ("<table><tr><td>a<td>b<tr><td>1<sup>a</sup><td>2<sup>b</sup></table>"
               "<p><sup>a</sup>One; <sup>b</sup> Two.</p>",
               "[Table 1] \n|a|b|\n|1^a|2^b|\na: One\nb: Two.\n");
}

static void
test_legend (void)
{
  assert_text ("a,b\n1,2\n\nAbbreviations: CR complete response, NA not applicable.\n",
               "[] \n|a|b|\n|1|2|\nCR = complete response\nNA = not applicable\n");
  assert_text ("a;b\n1;2\n\n\"NA: not available; -: none\"\n",
               "[] \n|a|b|\n|1|2|\nNA = not available\n- = none\n");
  assert_text ("a,b\n1,2\n\n\"All patients were men, and all of them smoked.\",\n",
               "[] \n|a|b|\n|1|2|\nnote: All patients were men, and all of them smoked.\n");
}

/* What stands in the first column alone is a row, unless something says that it is a note. */
static void
test_lone_cells (void)
{
  assert_text ("Study,Age\n\n[11] Ramspott,69\n[12] Shi,32\n[13] Tian\n",
               "[] \n|Study|Age|\n|[11] Ramspott|69|\n|[12] Shi|32|\n|[13] Tian||\n"
               "problem 5,0: [13] Tian\n");
  assert_text ("Study,Age\n\n[11] Ramspott,\n12 Shi,\n",
               "[] \n|Study|Age|\n|[11] Ramspott||\n|12 Shi||\n");
  assert_text ("Study,Age\nShi,[a]\n[12],\n\n[a] Not given\n1 Further\n",
               "[] \n|Study|Age|\n|Shi|^a|\n|[12]||\na: Not given\n1: Further\n");
}

static void
test_spans (void)
{
  assert_text ("<table><thead><tr><th rowspan=2>Study<th colspan=2>Survival</tr><tr><th>PFS<th>OS"
               "</tr></thead><tr><td rowspan=2>Shi<td>4<td>9</tr><tr><td>5<td>"
               "<table><tr><td>in</td><td>ner</td></tr></table></tr></table>",
               "[Table 1] \n|Study|Survival PFS|Survival OS|\n|Shi|4|9|\n|Shi|5|in ner|\n");
}

static GBytes *make_archive (const char *const *parts);

/* Footnotes of the page, and a heading inside the table. */
static void
test_word_footnotes (void)
{
  const char *parts[] = {
    "word/document.xml",
    "<w:d xmlns:w='w'><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Study</w:t></w:r></w:p></w:tc><w:tc><w:p>"
    "<w:r><w:t>Dose</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/>"
    "</w:tcPr><w:p><w:r><w:t>Adults</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Shi"
    "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r><w:r><w:footnoteReference "
    "w:id='2'/></w:r></w:p></w:tc></w:tr></w:tbl></w:d>",
    "word/footnotes.xml",
    "<w:f xmlns:w='w'><w:footnote w:id='1'><w:p><w:r><w:t>Other</w:t></w:r></w:p></w:footnote>"
    "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Reduced later</w:t></w:r>"
    "</w:p></w:footnote></w:f>",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_archive (parts);
  g_autoptr (GPtrArray) tables = read_well (bytes);

  assert_table (tables, 0,
                "[Table 1] \n|Study|Dose|\n|Adults||\n|Shi|12^2|\n2: Reduced later\n"
                "problem 2,0: Adults\n");
}

/* ---- hostile files ---- */

static void
assert_refused (GBytes *bytes, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = cw_review_reader_read (bytes, NULL, &error);

  g_assert_null (tables);
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static GBytes *
repeat (const char *begin, const char *piece, gsize size)
{
  GString *text = g_string_new (begin);

  while (text->len < size)
    g_string_append (text, piece);
  return g_string_free_to_bytes (text);
}

static void
test_large_text (void)
{
  g_autofree char *run = g_strnfill (60000, 'x');
  g_autoptr (GBytes) huge = repeat ("a,b\n", run, 70 * 1000 * 1000);
  g_autoptr (GBytes) rows = repeat ("a,b\n", "1,2\n", 1000 * 1000);
  g_autoptr (GBytes) columns = repeat ("a", ",a", 1000);
  g_autoptr (GBytes) cell = repeat ("a,b\n1,", "x", 100000);
  g_autoptr (GBytes) quote = repeat ("a,b\n1,\"x", "\n1,2", 100000);
  g_autoptr (GBytes) closed = NULL;
  gsize length;
  const char *data = g_bytes_get_data (quote, &length);
  char *text = g_strndup (data, length);

  text[length - 1] = '"';
  closed = g_bytes_new_take (text, length);
  assert_refused (huge, "up to 64 MiB can be read");
  assert_refused (rows, "row 20001: The table has more than 20000 rows");
  assert_refused (columns, "row 1, column 257: ");
  assert_refused (cell, "row 2, column 2: The cell holds more than 32 KiB");
  assert_refused (closed, "row 2, column 2: The cell holds more than 32 KiB");
}

static void
test_other_files (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) blank = g_bytes_new_static ("\n\n \n", 4);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.4", 8);
  g_autoptr (GBytes) binary = g_bytes_new_static ("\x7f"
                                                  "ELF\0\0\0\1",
                                                  8);
  g_autoptr (GBytes) broken = g_bytes_new_static ("PK\3\4xxxx", 8);

  assert_refused (nothing, "empty");
  assert_refused (blank, "no table");
  assert_refused (pdf, "PDF");
  assert_refused (binary, "no table");
  assert_refused (broken, "cannot be read");
}

static GBytes *
make_archive (const char *const *parts)
{
  zip_error_t error;
  zip_source_t *memory = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_t *archive = zip_open_from_source (memory, ZIP_CREATE, &error);
  zip_stat_t about;
  guint8 *data;

  zip_source_keep (memory);
  for (guint i = 0; parts[i]; i += 2)
    zip_file_add (archive, parts[i],
                  zip_source_buffer (archive, parts[i + 1], strlen (parts[i + 1]), 0), 0);
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
assert_part_refused (const char *name, const char *content, const char *words)
{
  const char *parts[] = { name, content, NULL };
  g_autoptr (GBytes) bytes = make_archive (parts);

  assert_refused (bytes, words);
}

/* Small files that unpack to large ones, and claims without end. */
static void
test_bombs (void)
{
  g_autofree char *run = g_strnfill (60000, 'x');
  g_autofree char *piece = g_strconcat ("<w:t>", run, "</w:t>", NULL);
  g_autoptr (GBytes) zeros = repeat ("<w:document xmlns:w='w'><w:p>", piece, 80 * 1000 * 1000);
  g_autofree char *bomb = g_strndup (g_bytes_get_data (zeros, NULL), g_bytes_get_size (zeros));

  assert_part_refused ("word/document.xml", bomb, "too large");
  assert_part_refused ("word/document.xml",
                       "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
                       "damaged");
  assert_part_refused ("content.xml",
                       "<d xmlns:table='t'><table:table table:name='S'><table:table-row "
                       "table:number-rows-repeated='1048576'><table:table-cell><p>x</p>"
                       "</table:table-cell></table:table-row></table:table></d>",
                       "S, row 20001: ");
  assert_part_refused ("content.xml",
                       "<d xmlns:table='t'><table:table table:name='S'><table:table-row>"
                       "<table:table-cell table:number-columns-repeated='16384'><p>x</p>"
                       "</table:table-cell></table:table-row></table:table></d>",
                       "S, row 1, column 257: ");
  assert_part_refused ("xl/workbook.xml", "<workbook><sheets/></workbook>", "no sheet");
  assert_part_refused ("other", "x", "neither");
}

static void
test_far_cell (void)
{
  const char *parts[] = {
    "xl/workbook.xml",
    "<w xmlns:r='r'><sheet name='Far' r:id='a'/></w>",
    "xl/_rels/workbook.xml.rels",
    "<w><Relationship Id='a' Target='s.xml'/></w>",
    "xl/s.xml",
    "<w><row r='7'><c r='XFD7'><v>1</v></c></row></w>",
    NULL,
  };
  g_autoptr (GBytes) bytes = make_archive (parts);

  assert_refused (bytes, "Far, row 7, column 16384: ");
}

static void
test_deep_page (void)
{
  g_autoptr (GBytes) deep = repeat ("<table><tr><td>", "<div>", 100000);
  g_autoptr (GBytes) tables = repeat ("", "<table><tr><td>a<td>b</tr></table>", 10000);

  assert_refused (deep, "damaged");
  assert_refused (tables, "more than 64 tables");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cw_review_reader_read (bytes, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-reader/published", test_published);
  g_test_add_func ("/review-reader/programs", test_programs);
  g_test_add_func ("/review-reader/text", test_text);
  g_test_add_func ("/review-reader/marks", test_marks);
  g_test_add_func ("/review-reader/legend", test_legend);
  g_test_add_func ("/review-reader/lone-cells", test_lone_cells);
  g_test_add_func ("/review-reader/spans", test_spans);
  g_test_add_func ("/review-reader/word-footnotes", test_word_footnotes);
  g_test_add_func ("/review-reader/large-text", test_large_text);
  g_test_add_func ("/review-reader/other-files", test_other_files);
  g_test_add_func ("/review-reader/bombs", test_bombs);
  g_test_add_func ("/review-reader/far-cell", test_far_cell);
  g_test_add_func ("/review-reader/deep-page", test_deep_page);
  g_test_add_func ("/review-reader/cancelled", test_cancelled);
  return g_test_run ();
}
