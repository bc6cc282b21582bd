/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "document/cw-review-heading.h"
#include "model/cw-publication.h"
#include "model/cw-snapshot.h"
#include "review-fixtures.h"

/* Tables on their way into a review: columns, cells, absences, footnotes, and what is there
 * already.
 */

static void
import_text (CwReview *review, const char *text)
{
  g_autoptr (CwReviewImport) import = begin_import_text (review, text);

  cw_review_import_apply (import, NULL);
}

/* ---- the published table ---- */

#define PUBLISHED                                                                                  \
  "|References|Gender|Age|Site of primary tumor|Surgery|Targeted therapy|Treatment line|Other "    \
  "therapy^a|Treatment response|\n"                                                                \
  "|[11]|male|69 a|Peritoneal cavity|yes|?none|?not-mentioned^b|Yes|?not-mentioned^b|\n"           \
  "|[12]|male|32 a|Mesentery|yes|Apatinib|2nd|?none|pr|\n"                                         \
  "|[13]|male|31 a|Abdominal cavity|yes|Apatinib|2nd|Yes|pr|\n"                                    \
  "|[14]|male|32 a|Pleural surface|yes|Pazopanib|2nd|?none|pr|\n"                                  \
  "|[15]|male|21 a|Pelvis|no|Temsirolimus|3rd|?none|sd|\n"                                         \
  "|[18]|male|38 a|Peritoneal cavity|yes|Anlotinib|1st|?none|sd|\n"                                \
  "|Our case|male|27 a|Pelvic and abdominal cavity|no|Anlotinib|1st and maintenance|Yes|pr|\n"     \
  "a: Including chemotherapy and/or radiotherapy\n"                                                \
  "b: Not mentioned\n"

static void
test_published (gconstpointer name)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwReviewImport) import = begin_import_file (review, name);
  g_autoptr (CwImportPreview) preview = cw_review_import_preview (import);
  g_autoptr (GPtrArray) ambiguous = cw_review_import_list_ambiguous (import);

  g_assert_cmpuint (preview->rows->len, ==, 7);
  g_assert_cmpuint (preview->n_new, ==, 7);
  g_assert_cmpuint (preview->problems->len, ==, 0);
  cw_review_import_apply (import, NULL);
  assert_review (review, PUBLISHED);
  g_assert_cmpstr (review->table_title, ==, "Summary of the cases of DSRCT");
  g_assert_cmpstr (review->not_mentioned_mark, ==, "NA");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (review->columns)), ==, 9);
}

static void
test_undo (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwHistory) history = cw_history_new (CW_ENTITY (review));
  g_autofree char *before = describe_review (review);
  g_autoptr (CwReviewImport) import = begin_import_file (review, "table1.html");

  cw_review_import_apply (import, history);
  assert_review (review, PUBLISHED);
  g_assert_true (cw_history_undo (history, NULL));
  assert_review (review, before);
  g_assert_null (review->table_title);
  g_assert_false (cw_history_can_undo (history));
  g_assert_true (cw_history_redo (history, NULL));
  assert_review (review, PUBLISHED);
}

/* A window reads and takes some rows at a time; what comes of it is the same. */
static void
test_in_parts (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwHistory) history = cw_history_new (CW_ENTITY (review));
  g_autoptr (CwReviewImport) import = begin_import_file (review, "table1.html");
  CwImportReading *reading;
  CwImportTaking *taking;

  reading = cw_import_reading_new (import);
  g_assert_cmpuint (cw_import_reading_step (reading, 2), ==, 5);
  cw_import_reading_free (reading);
  reading = cw_import_reading_new (import);
  while (cw_import_reading_step (reading, 1) > 0)
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (review->cases)), ==, 0);
  taking = cw_import_taking_new (import, cw_import_reading_finish (reading), history);
  g_assert_cmpuint (cw_import_taking_step (taking, 4), ==, 3);
  g_assert_cmpuint (cw_import_taking_step (taking, 4), ==, 0);
  cw_import_taking_finish (taking);
  assert_review (review, PUBLISHED);
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_false (cw_history_can_undo (history));
}

/* ---- headings ---- */

static void
test_headings (void)
{
  static const struct
  {
    const char *heading;
    const char *key;
  } rows[] = {
    { "Gender", "sex" },
    { "Sex (M/F)", "sex" },
    { "Author, year", "citation" },
    { "First_author", "citation" },
    { "Study", "citation" },
    { "ORR", "best-response" },
    { "PFS (months)", "progression-free-survival" },
    { "PFS, mo", "progression-free-survival" },
    { "Progression-free survival [months]", "progression-free-survival" },
    { "Age (y)", "age" },
    { "Site of Primary Tumour", "primary-site" },
    { "record_id", "source-key" },
    { "年龄", "age" },
    { "Favourite colour", NULL },
    { "", NULL },
    { "|", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].heading);
      g_assert_cmpstr (cw_review_heading_guess (rows[i].heading), ==, rows[i].key);
    }
}

/* What nothing fits becomes a column of the author, and its cells say of which type. */
static void
test_own_columns (void)
{
  g_autoptr (CwReview) review = new_review ();

  import_text (review, "Study,Cycles,Size (mm),Dose/day,Alive?,First seen,Grade,Story,DOI\n"
                       "A,4,12,12 mg,Yes,2019-07,low,once,10.1/a\n"
                       "B,6,8,8 mg,no,2020-01-02,high,upon,10.1/b\n"
                       "C,,NA,4 mg,Yes,2020-02,low,a,10.1/c\n"
                       "D,2,7,,No,,high,time,\n");
  assert_review (review, "|Study|Cycles:quantity|Size:quantity|Dose/day:quantity|Alive?:yes-no|"
                         "First seen:date|Grade:code|Story:text|DOI:text|\n"
                         "|A|4|12 mm|12 mg|yes|2019-07|low|once|10.1/a|\n"
                         "|B|6|8 mm|8 mg|no|2020-01-02|high|upon|10.1/b|\n"
                         "|C||!NA|4 mg|yes|2020-02|low|a|10.1/c|\n"
                         "|D|2|7 mm||no||high|time||\n");
}

static void
test_words (void)
{
  g_autoptr (CwReview) review = new_review ();

  import_text (review, "Author;Sex;Age;PFS (months);Surgery;Outcome;Best response\n"
                       "A;M;5 mo;12,5;1;died;Partial response\n"
                       "B;woman;32;>8;0;NED;stable\n");
  assert_review (review, "|Author|Sex|Age|PFS (months)|Surgery|Outcome|Best response|\n"
                         "|A|male|5 mo|12.5 mo|yes|dead|pr|\n"
                         "|B|female|32 a|>8 mo|no|no-evidence|sd|\n");
}

/* Below "Surgery" some tables answer, others name the operation. */
static void
test_operations (void)
{
  g_autoptr (CwReview) named = new_review ();
  g_autoptr (CwReview) answered = new_review ();

  import_text (named, "Study,Age,Operation\nA,14 years old,Total resection\n"
                      "B,3 months old,Biopsy\nC,39 years old,NA\nD,1 year old,\n");
  assert_review (named, "|Study|Age|Operation:text|\n|A|14 a|Total resection|\n"
                        "|B|3 mo|Biopsy|\n|C|39 a|!NA|\n|D|1 a||\n");
  import_text (answered, "Study,Operation\nA,Total resection\nB,Yes\nC,n\n");
  assert_review (answered, "|Study|Operation|\n|A|!Total resection|\n|B|yes|\n|C|no|\n");
}

static void
test_programs (void)
{
  g_autoptr (CwReview) redcap = new_review ();
  g_autoptr (CwReview) r = new_review ();
  g_autoptr (CwReview) chinese = new_review ();
  g_autoptr (CwReviewImport) import = begin_import_file (redcap, "redcap.csv");
  g_autoptr (CwReviewImport) second = begin_import_file (r, "r-write.csv");
  g_autoptr (CwReviewImport) third = begin_import_file (chinese, "excel-chinese.csv");

  cw_review_import_apply (import, NULL);
  assert_review (redcap, "|redcap_event_name:code|Age|Sex|Surgery|response_complete:quantity|\n"
                         "|baseline_arm_1|69 a|!1|yes|2|1\n|baseline_arm_1|32 a|!1|yes|2|2\n");
  cw_review_import_set_ambiguous (second, CW_IMPORT_AMBIGUOUS_NOT_MENTIONED);
  cw_review_import_apply (second, NULL);
  assert_review (r, "|study_id|Age|Sex|response|\n|ramspott2018|69 a|male|?not-mentioned|\n"
                    "|shi2019|32 a|male|pr|\n");
  cw_review_import_apply (third, NULL);
  assert_review (chinese, "|性别|年龄|原发部位|\n|male|32 a|腹腔|1\n|female|41 a|盆腔|2\n");
}

/* ---- what cannot be read ---- */

static void
test_problems (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwReviewImport) import =
    begin_import_text (review, "Study,Age,Response\nA,old,better\nB,32,PR,lost\nC,?,!\n");
  g_autoptr (CwImportPreview) preview = cw_review_import_preview (import);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < preview->problems->len; i++)
    {
      const CwImportProblem *problem = preview->problems->pdata[i];

      g_assert_true (strlen (problem->reason) > 10);
      g_string_append_printf (found, "%u %s: %s\n", problem->line, problem->heading, problem->text);
    }
  g_assert_cmpstr (found->str, ==,
                   "2 Age: old\n2 Response: better\n3 : lost\n4 Age: ?\n"
                   "4 Response: !\n");
  cw_review_import_apply (import, NULL);
  assert_review (review, "|Study|Age|Response|Column 4:text|\n|A|!old|!better||\n"
                         "|B|32 a|pr|lost|\n|C|!?|!!||\n");
}

/* ---- marks of more than one meaning ---- */

static void
assert_absence (const char *below, CwImportAmbiguous choice, const char *cell, guint n_ambiguous)
{
  g_autoptr (CwReview) review = new_review ();
  g_autofree char *text = g_strconcat ("Study,Dose\nA,NA\nB,1\n", below, NULL);
  g_autoptr (CwReviewImport) import = begin_import_text (review, text);
  g_autoptr (GPtrArray) ambiguous = cw_review_import_list_ambiguous (import);
  g_autoptr (CwImportPreview) preview = cw_review_import_preview (import);
  g_autoptr (CwReportedCase) row = NULL;

  g_assert_cmpuint (ambiguous->len, ==, n_ambiguous);
  g_assert_cmpuint (preview->ambiguous->len, ==, n_ambiguous);
  cw_review_import_set_ambiguous (import, choice);
  cw_review_import_apply (import, NULL);
  row = g_list_model_get_item (G_LIST_MODEL (review->cases), 0);
  g_assert_cmpstr (row->dose, ==, cell);
}

static void
test_ambiguous (void)
{
  assert_absence ("", CW_IMPORT_AMBIGUOUS_KEEP, "!NA", 1);
  assert_absence ("", CW_IMPORT_AMBIGUOUS_NOT_MENTIONED, "?not-mentioned", 1);
  assert_absence ("", CW_IMPORT_AMBIGUOUS_NOT_APPLICABLE, "?not-applicable", 1);
  assert_absence ("", CW_IMPORT_AMBIGUOUS_NONE, "?none", 1);
  assert_absence ("\n\"NA, not available\"\n", CW_IMPORT_AMBIGUOUS_NONE, "?not-mentioned", 0);
  assert_absence ("\n\"Abbreviations: NA = not applicable\"\n", CW_IMPORT_AMBIGUOUS_KEEP,
                  "?not-applicable", 0);
  assert_absence ("\nNA: a drug\n", CW_IMPORT_AMBIGUOUS_KEEP, "!NA", 1);
}

/* The legend that the table writes of its own accord is not kept, the rest of it is. */
static void
test_legend (void)
{
  g_autoptr (CwReview) review = new_review ();

  import_text (review, "Study,Response,Drug\nA,PR,VDC\nB,NR,IE\n\n\"PR, partial response; NR, not "
                       "reported; VDC, vincristine and others\"\n");
  assert_review (review, "|Study|Response|Drug:text|\n|A|pr|VDC|\n|B|?not-mentioned|IE|\n"
                         "-: VDC, vincristine and others\n");
  g_assert_cmpstr (review->not_mentioned_mark, ==, "NR");
}

/* ---- once more ---- */

static void
test_again (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwReportedCase) first = NULL;

  import_text (review, "record_id,Author,Age,Country\n7,Shi,32,China\n8,Tian,31,\n");
  first = g_list_model_get_item (G_LIST_MODEL (review->cases), 0);
  import_text (review, "record_id,Author,Age,Country\n8,Tian,33,\n9,New,20,US\n7,Shi H,,\n");
  assert_review (review, "|Author|Age|Country|\n|Shi H|32 a|China|7\n|Tian|33 a||8\n"
                         "|New|20 a|US|9\n");
  g_assert_true (g_list_model_get_n_items (G_LIST_MODEL (review->cases)) == 3);
}

static void
test_again_by_doi_and_citation (void)
{
  g_autoptr (CwReview) review = new_review ();

  import_text (review, "Author,DOI,Sex\nShi,10.1/ABC,M\nTian,,M\nTian,,F\n");
  import_text (review, "Author,DOI,Country\nShi H,https://doi.org/10.1/abc,China\n"
                       "tian,,Japan\nTian,,\nTian,,US\n");
  assert_review (review, "|Author|DOI:text|Sex|Country|\n|Shi H|https://doi.org/10.1/abc|male|"
                         "China|\n|tian||male|Japan|\n|Tian||female||\n|Tian|||US|\n");
}

static CwSnapshot *
make_publication (const char *doi, const char *pmid)
{
  g_autoptr (CwEntity) publication = cw_entity_new (CW_TYPE_PUBLICATION, NULL);

  cw_entity_set_by_name (publication, "doi", doi, NULL);
  cw_entity_set_by_name (publication, "pmid", pmid, NULL);
  return cw_snapshot_new_from_entity (publication);
}

/* Rows are tied to the references of the library, and known by them. */
static void
test_publications (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (GPtrArray) publications =
    g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  g_autoptr (CwReportedCase) row = NULL;
  g_autoptr (CwReviewImport) import = NULL;
  g_autoptr (CwReviewImport) again = NULL;

  g_ptr_array_add (publications, make_publication ("10.1/A", "77"));
  import = begin_import_text (review, "Author,PMID\nShi,77\nTian,78\n");
  cw_review_import_set_publications (import, publications);
  cw_review_import_apply (import, NULL);
  row = g_list_model_get_item (G_LIST_MODEL (review->cases), 0);
  g_assert_cmpstr (row->publication, ==, ((CwSnapshot *)publications->pdata[0])->id);
  again = begin_import_text (review, "Author,DOI\nShi H,10.1/a\n");
  cw_review_import_set_publications (again, publications);
  cw_review_import_apply (again, NULL);
  assert_review (review, "|Author|PMID:text|DOI:text|\n|Shi H|77|10.1/a|\n|Tian|78||\n");
}

/* A file that says nothing new changes nothing. */
static void
test_again_unchanged (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwHistory) history = NULL;
  g_autoptr (CwReviewImport) import = begin_import_file (review, "table1.html");
  g_autoptr (CwReviewImport) again = NULL;

  cw_review_import_apply (import, NULL);
  history = cw_history_new (CW_ENTITY (review));
  again = begin_import_file (review, "table1.docx");
  cw_review_import_apply (again, history);
  assert_review (review, PUBLISHED);
  g_assert_false (cw_history_can_undo (history));
}

/* ---- the mapping ---- */

static void
test_mapping (void)
{
  const char *text = "Study,Who,a=b,Skip me\nA,M,1,x\nB,F,2,y\n";
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwReviewImport) import = begin_import_text (review, text);
  g_autoptr (CwReviewImport) later = begin_import_text (review, text);
  g_autofree char *lines = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_review_import_map_heading (import, "WHO", "sex", NULL));
  g_assert_true (cw_review_import_map_heading (import, "a=b", "remark", NULL));
  g_assert_true (cw_review_import_map_heading (import, "skip me", "none", NULL));
  g_assert_false (cw_review_import_map_heading (import, "nobody", "age", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (cw_review_import_map_heading (import, "Who", "colour", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  lines = cw_review_import_dup_mapping (import);
  g_assert_cmpstr (lines, ==, "Study=citation\nWho=sex\na=b=remark\nSkip me=none\n");
  cw_review_import_load_mapping (later, "nonsense\nWho=colour\nElse=age\n");
  cw_review_import_load_mapping (later, lines);
  cw_review_import_apply (later, NULL);
  assert_review (review, "|Study|Who|a=b|\n|A|male|1|\n|B|female|2|\n");
}

/* Two columns cannot be one. */
static void
test_mapping_twice (void)
{
  g_autoptr (CwReview) review = new_review ();
  g_autoptr (CwReviewImport) import =
    begin_import_text (review, "Author,Year,Published\nA,2019,2020\n");

  g_assert_true (cw_review_import_map (import, 2, "year", NULL));
  g_assert_cmpstr (cw_review_import_get_column (import, 1)->key, ==, "new");
  cw_review_import_apply (import, NULL);
  assert_review (review, "|Author|Year:quantity|Published|\n|A|2019|2020|\n");
}

int
main (int argc, char **argv)
{
  static const char *const published[] = { "table1.csv", "table1.html", "table1.docx",
                                           "table1.xlsx", "table1.ods" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *name = g_strconcat ("/review-import/published/", published[i], NULL);

      g_test_add_data_func (name, published[i], test_published);
    }
  g_test_add_func ("/review-import/undo", test_undo);
  g_test_add_func ("/review-import/in-parts", test_in_parts);
  g_test_add_func ("/review-import/headings", test_headings);
  g_test_add_func ("/review-import/own-columns", test_own_columns);
  g_test_add_func ("/review-import/words", test_words);
  g_test_add_func ("/review-import/operations", test_operations);
  g_test_add_func ("/review-import/programs", test_programs);
  g_test_add_func ("/review-import/problems", test_problems);
  g_test_add_func ("/review-import/ambiguous", test_ambiguous);
  g_test_add_func ("/review-import/legend", test_legend);
  g_test_add_func ("/review-import/again", test_again);
  g_test_add_func ("/review-import/again-by-doi-and-citation", test_again_by_doi_and_citation);
  g_test_add_func ("/review-import/publications", test_publications);
  g_test_add_func ("/review-import/again-unchanged", test_again_unchanged);
  g_test_add_func ("/review-import/mapping", test_mapping);
  g_test_add_func ("/review-import/mapping-twice", test_mapping_twice);
  return g_test_run ();
}
