/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "base/cw-error.h"
#include "case-builder.h"
#include "document-fixtures.h"
#include "document/cw-case-findings.h"
#include "manuscript/cw-deidentify-case.h"
#include "package-fixtures.h"

/* What a journal is handed: the right files, the same bytes, and of a masked case nothing that
 * tells who it was. */

#define PAGES "manuscript.docx manuscript.pdf title-page.docx cover-letter.docx "
#define REST_WITH(DECLARATIONS)                                                                    \
  "care-checklist.docx " DECLARATIONS " consent-index.docx case-data.json checks.json "            \
  "checks.html manifest.xml SHA256SUMS"
#define REST REST_WITH ("declarations.docx")

static const char *const journals[] = { "bmc", "bmj-case-reports", "cureus" };

static void
test_files (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  g_autoptr (CwRecord) review =
    cw_document_new_sample_review (document, cw_record_get_id (sample), NULL);

  cw_record_flush_sync (sample, NULL);
  cw_record_flush_sync (review, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (CwSubmission) first = make_submission (document, sample, journals[i], FALSE);
      g_autoptr (CwSubmission) again = make_submission (document, sample, journals[i], FALSE);
      g_autoptr (GBytes) one = cw_package_to_zip (first->package, NULL);
      g_autoptr (GBytes) two = cw_package_to_zip (again->package, NULL);
      g_autofree char *names = list_names (first);

      g_assert_cmpstr (names, ==, PAGES "table-1.docx table-1.html " REST);
      g_assert_true (g_bytes_equal (one, two));
    }
  g_clear_object (&review);
  g_clear_object (&sample);
  close_library (document);
}

static const CwSubmissionCheck *
find_check (const CwSubmission *submission, const char *rule)
{
  for (guint i = 0; i < submission->checks->len; i++)
    if (g_str_equal (((CwSubmissionCheck *)submission->checks->pdata[i])->rule, rule))
      return submission->checks->pdata[i];
  return NULL;
}

static void
test_checks (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  g_autoptr (CwSubmission) bmj = make_submission (document, sample, "bmj-case-reports", FALSE);
  g_autoptr (CwSubmission) bmc = make_submission (document, sample, "bmc", FALSE);

  g_assert_cmpint (find_check (bmj, "journal-title-without")->state, ==, CW_SUBMISSION_FAILED);
  g_assert_cmpint (find_check (bmj, "journal-words")->state, ==, CW_SUBMISSION_PASSED);
  g_assert_cmpint (find_check (bmc, "journal-abstract-words")->state, ==, CW_SUBMISSION_PASSED);
  g_assert_cmpint (find_check (bmc, "journal-figure-line")->state, ==, CW_SUBMISSION_UNCHECKED);
  /* The figures of the sample have no pictures: their files cannot be judged, nor be right. */
  g_assert_cmpint (find_check (bmc, "journal-figure-dpi")->state, ==, CW_SUBMISSION_UNCHECKED);
  g_assert_cmpint (find_check (bmc, "submission-picture")->state, ==, CW_SUBMISSION_FAILED);
  g_assert_null (find_check (bmc, "journal-title-without"));
  g_clear_object (&sample);
  close_library (document);
}

/* ---- a case that could be told ---- */

static char *
add_picture (CwDocument *document)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 20, 10);
  g_autoptr (GBytes) bytes = NULL;
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_fill (pixbuf, 0x33669900);
  /* A hospital system writes the name beside the pixels. */
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, "tEXt::Comment",
                                            "Lund Infirmary, Ke Cheng, 2019-08-20", NULL));
  bytes = g_bytes_new_take (data, length);
  return cw_document_put_image (document, bytes, "image/png", NULL);
}

static void
fill_authors (CwEntity *root)
{
  CwEntity *house = build_row (root, "affiliations", "institution", "Lund Infirmary", NULL);
  CwEntity *author = build_row (root, "authors", "family-name", "Chengstrom", "given-names", "Ke",
                                "email", "ke@lund.example", "corresponding", "yes", NULL);

  build_set (house, "city", "Lund");
  build_row (author, "affiliations", "affiliation", cw_entity_get_id (house), NULL);
  build_set (build_child (root, "declarations"), "acknowledgements", "We thank Ke Chengstrom.");
}

static void
fill_case (CwDocument *document, CwEntity *root)
{
  g_autofree char *picture = add_picture (document);
  CwEntity *patient = build_child (root, "patient");
  CwEntity *assessment = build_row (root, "assessments", "date", "2019-08-20", NULL);
  CwEntity *figure = build_row (root, "figures", "title", "Scan", "kind", "radiology", NULL);
  g_autofree char *text = g_strdup_printf (
    "{patient|article-capital} came on {presentation.date}; at {assessment.date:%s} the scan was "
    "better.",
    cw_entity_get_id (assessment));

  build_set (root, "title", "A lump");
  build_set (patient, "age", "27 a");
  build_set (patient, "sex", "male");
  build_set (patient, "initials", "QXZ");
  build_set (patient, "record-number", "471199");
  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  build_set (build_child (root, "declarations"), "consent", "written-patient");
  build_set (build_child (root, "declarations"), "consent-date", "2019-06-03");
  build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  build_row (figure, "panels", "image", picture, "deidentification", "checked", NULL);
  build_row (root, "figures", "title", "Course", "kind", "timeline", NULL);
  fill_authors (root);
}

/* Only these say who wrote it. */
static gboolean
is_signed (const char *name)
{
  return g_str_has_suffix (name, "-for-editor.docx");
}

static void
assert_silent (const CwPackageFile *file)
{
  static const char *const patient[] = {
    "QXZ",         "471199",         "2019-05-14",  "2019-08-20", "2019-06-03",
    "14 May 2019", "20 August 2019", "27-year-old", "27 years",   "27 y"
  };
  static const char *const authors[] = { "Chengstrom", "Infirmary", "ke@lund.example" };

  g_test_message ("%s", file->name);
  for (guint i = 0; i < G_N_ELEMENTS (patient); i++)
    {
      g_test_message ("%s", patient[i]);
      g_assert_false (file_says (file, patient[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (authors) && !is_signed (file->name); i++)
    g_assert_false (file_says (file, authors[i]));
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A lump", NULL);
  g_autoptr (CwSubmission) plain = NULL;
  g_autoptr (CwSubmission) masked = NULL;
  GPtrArray *files;
  g_autofree char *names = NULL;

  fill_case (document, cw_record_get_root (record));
  cw_record_flush_sync (record, NULL);
  plain = make_submission (document, record, "bmc", FALSE);
  masked = make_submission (document, record, "bmc", TRUE);
  files = cw_package_get_files (masked->package);
  for (guint i = 0; i < files->len; i++)
    assert_silent (files->pdata[i]);
  names = list_names (masked);
  g_assert_cmpstr (names, ==,
                   "manuscript-for-editor.docx manuscript-anonymous.docx manuscript-anonymous.pdf "
                   "title-page-for-editor.docx cover-letter-for-editor.docx "
                   "figure-1.png figure-2.pdf " REST_WITH ("declarations-for-editor.docx"));
  /* What stands there instead, and that the search above can find something. */
  g_assert_true (file_says (cw_package_find (masked->package, "manuscript-for-editor.docx"),
                            "20–29-year-old man"));
  g_assert_true (
    file_says (cw_package_find (masked->package, "manuscript-for-editor.docx"), "month 3"));
  g_assert_true (file_says (cw_package_find (masked->package, "case-data.json"), "month 3"));
  g_assert_true (
    file_says (cw_package_find (masked->package, "title-page-for-editor.docx"), "Chengstrom"));
  g_assert_true (
    file_says (cw_package_find (plain->package, "manuscript.docx"), "27-year-old man"));
  g_assert_true (file_says (cw_package_find (plain->package, "case-data.json"), "2019-08-20"));
  g_assert_true (file_says (cw_package_find (plain->package, "case-data.json"), "Chengstrom"));
  g_assert_false (file_says (cw_package_find (plain->package, "consent-index.docx"), "2019-06-03"));
  g_clear_object (&record);
  close_library (document);
}

/* ---- what was cropped away ---- */

/* Half of it red, which nobody is to see, half of it blue. */
static GBytes *
make_halves (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 400, 200);
  g_autoptr (GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, 200, 200);
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_fill (pixbuf, SHOWN_BLUE);
  gdk_pixbuf_fill (left, HIDDEN_RED);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL));
  return g_bytes_new_take (data, length);
}

static Pixels
count_pixels_in (const CwSubmission *submission, const char *name)
{
  return count_pixels_of (cw_package_find (submission->package, name)->content);
}

/* What is cropped away is in no file, neither as pixels nor as data. */
static void
assert_nothing_hidden (const CwSubmission *submission, GBytes *picture)
{
  GPtrArray *files = cw_package_get_files (submission->package);
  gsize length;
  const guchar *bytes = g_bytes_get_data (picture, &length);
  /* Three bytes are four letters, so that this is found wherever the whole is written so. */
  g_autofree char *base64 = g_base64_encode (bytes, length / 3 * 3);

  for (guint i = 0; i < files->len; i++)
    {
      const CwPackageFile *file = files->pdata[i];

      g_test_message ("%s", file->name);
      g_assert_cmpuint (count_pixels_of (file->content).n_hidden, ==, 0);
      g_assert_false (file_says (file, base64));
    }
}

/* Every file shows the figure as it was composed, with its marks; the article itself does unless
 * the journal takes figures as files of their own. */
static void
test_cropped (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *journal;
    gboolean in_article;
  } cases[] = { { "bmc", FALSE }, { "care", TRUE } };
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A lump", NULL);
  g_autoptr (GBytes) halves = make_halves ();
  g_autofree char *picture = cw_document_put_image (document, halves, "image/png", NULL);
  CwEntity *figure =
    build_row (cw_record_get_root (record), "figures", "title", "Scan", "kind", "radiology", NULL);

  build_row (figure, "panels", "image", picture, "crop", "0.5 0 1 1", "marks",
             "circle 0.6 0.2 0.9 0.8", NULL);
  cw_record_flush_sync (record, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CwSubmission) submission =
        make_submission (document, record, cases[i].journal, FALSE);
      Pixels file = count_pixels_in (submission, "figure-1.png");
      Pixels article = count_pixels_in (submission, "manuscript.docx");

      assert_nothing_hidden (submission, halves);
      g_assert_cmpuint (file.n_shown, >, 0);
      g_assert_cmpuint (file.n_marks, >, 0);
      g_assert_cmpint (article.n_shown > 0, ==, cases[i].in_article);
      g_assert_cmpint (article.n_marks > 0, ==, cases[i].in_article);
    }
  g_clear_object (&record);
  close_library (document);
}

/* ---- what was typed ---- */

static gboolean
has_finding (const CwDeidentified *masked, const char *rule, CwEntity *entity, const char *field)
{
  for (guint i = 0; i < masked->findings->len; i++)
    {
      const CwFinding *finding = masked->findings->pdata[i];

      if (g_str_equal (finding->rule, rule) && g_strcmp0 (finding->field, field) == 0 &&
          g_strcmp0 (finding->entity_id, cw_entity_get_id (entity)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Typed ages and dates are said as bands and intervals; the rest is pointed out with its place. */
static void
test_typed (void)
{
  static const char text[] = "On 14 May 2019 a 27-year-old man came to Lund Infirmary.";
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *story, *others;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  g_autoptr (CwEntity) copy = NULL;
  CwEntity *copied;

  fill_authors (root);
  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  story = build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  others = build_row (root, "sections", "kind", "literature", "text",
                      "In 1991 a 38-year-old man was described.", NULL);
  record = cw_snapshot_new_from_entity (root);
  masked = cw_deidentify_case (record);
  copy = cw_snapshot_to_entity (masked->record);
  copied = cw_entity_lookup (copy, cw_entity_get_id (story));
  g_assert_cmpstr (CW_SECTION (copied)->text, ==,
                   "In month 0 a 20–29-year-old man came to Lund Infirmary.");
  g_assert_true (has_finding (masked, "deidentify-age", story, "text"));
  g_assert_true (has_finding (masked, "deidentify-date", story, "text"));
  g_assert_true (has_finding (masked, "deidentify-institution", story, "text"));
  g_assert_true (has_finding (masked, "deidentify-place", story, "text"));
  g_assert_false (has_finding (masked, "deidentify-age", others, "text"));
  g_assert_false (has_finding (masked, "deidentify-date", others, "text"));
}

/* A length of time comes from the real days, also where they are no longer shown. */
static void
test_lengths (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  const CwSnapshot *section;
  const CwField *sections = cw_entity_info_find (cw_entity_get_info (root), "sections");

  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  build_row (root, "regimens", "start", "2019-06-01", NULL);
  build_set (build_child (root, "outcome"), "vital-status-date", "2021-06-01");
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  build_row (root, "sections", "kind", "case-presentation", "text",
             "Follow-up was {follow-up}, {nothing}.", NULL);
  record = cw_snapshot_new_from_entity (root);
  masked = cw_deidentify_case (record);
  section = masked->record->items[sections->index]->pdata[0];
  /* 749 days; a fact that there never was stays as it is typed. */
  g_assert_cmpstr (cw_snapshot_get_text (section, "text"), ==,
                   "Follow-up was 24.6 months, {nothing}.");
}

static char *
dup_masked_imaging (const char *date, gboolean *is_found)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  g_autofree char *text = NULL;
  const CwField *sections = cw_entity_info_find (cw_entity_get_info (root), "sections");
  CwEntity *scan, *story;

  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  scan = build_row (root, "imaging", "modality", "CT", "date", date, NULL);
  text = g_strdup_printf ("{imaging:%s|date} showed a mass.", cw_entity_get_id (scan));
  story = build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  record = cw_snapshot_new_from_entity (root);
  masked = cw_deidentify_case (record);
  *is_found = has_finding (masked, "deidentify-fact", story, "text");
  return g_strdup (cw_snapshot_get_text (masked->record->items[sections->index]->pdata[0], "text"));
}

/* Words that a date had a part in say the interval that the data say, however the date is said. */
static void
test_bound_dates (void)
{
  static const char *const dates[][2] = {
    { "2021-06-20", "CT in month 25" },
    { "2021-06", "CT in about month 25" },
    { "2019", "CT between 12 months before presentation and month 12" },
    { "2020~", "CT in about month 0 to 24" },
    { "2019-03-10", "CT 2 months before presentation" },
    { "2019-05-14~", "CT in about month 0" },
    { "1890", NULL },
    { "2101", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      gboolean is_found;
      g_autofree char *text = dup_masked_imaging (dates[i][0], &is_found);
      g_autofree char *expected = g_strdup_printf ("%s showed a mass.", dates[i][1]);

      g_test_message ("%s: %s", dates[i][0], text);
      g_assert_false (is_found);
      if (dates[i][1])
        g_assert_cmpstr (text, ==, expected);
      g_assert_null (strstr (text, dates[i][0]));
    }
}

/* ---- chips ---- */

static guint
count_unresolved (const GPtrArray *findings, const char *chip)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      n += g_str_equal (finding->rule, "submission-unresolved") && strstr (finding->message, chip);
    }
  return n;
}

/* Each chip that is lost is named once, by the prose or by the article, whatever their numbers. */
static void
test_unresolved (Fixture *self, gconstpointer data)
{
  static const char *const named[] = { "{nothing}", "{gone}", "{away}" };
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A lump", NULL);
  CwEntity *root = cw_record_get_root (record);
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text",
                                 "It was {nothing} and {nobody}.", NULL);
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwArticleSources) sources = cw_article_sources_new (document, snapshot, NULL);
  g_autoptr (CwManuscript) article = cw_manuscript_new (CW_CASE (root), NULL, NULL, profile);
  const CwCaseArticle made = { CW_CASE (root), CW_CASE (root), sources, article, profile };

  for (guint n = 0; n <= G_N_ELEMENTS (named); n++)
    {
      g_autoptr (GPtrArray) findings =
        g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);

      for (guint i = 0; i < n; i++)
        {
          CwFinding *lost = cw_finding_new ("fact-lost", CW_SEVERITY_ERROR, g_strdup (named[i]));

          cw_finding_add_passage (lost, cw_entity_get_id (section), "section", "text", named[i], 0,
                                  0);
          g_ptr_array_add (findings, lost);
        }
      cw_case_findings_add_article (findings, &made);
      g_assert_cmpuint (count_unresolved (findings, "{nothing}"), ==, n == 0);
      g_assert_cmpuint (count_unresolved (findings, "{nobody}"), ==, 1);
    }
  g_clear_object (&record);
  close_library (document);
}

/* ---- letter, limits ---- */

static void
test_own_letter (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A lump", NULL);
  g_autoptr (CwSubmission) draft = NULL;
  g_autoptr (CwSubmission) own = NULL;
  g_autoptr (CwSubmission) whole = NULL;

  fill_case (document, cw_record_get_root (record));
  cw_record_flush_sync (record, NULL);
  draft = make_submission (document, record, "bmc", FALSE);
  build_set (build_child (cw_record_get_root (record), "declarations"), "cover-letter",
             "Respectfully, we submit this case.\n\nplease read of {patient|article}.");
  build_set (build_child (cw_record_get_root (record), "perspective"), "text", "I was afraid.");
  cw_record_flush_sync (record, NULL);
  own = make_submission (document, record, "bmc", FALSE);
  g_assert_true (file_says (cw_package_find (draft->package, "cover-letter.docx"), "BMC series"));
  g_assert_true (file_says (cw_package_find (own->package, "cover-letter.docx"),
                            "please read of a 27-year-old man"));
  g_assert_false (file_says (cw_package_find (own->package, "manuscript.docx"), "please read"));
  /* The form is added to what the author typed, and what is typed of it is not said twice. */
  g_assert_true (file_says (cw_package_find (own->package, "cover-letter.docx"), "BMC series"));
  g_assert_true (file_says (cw_package_find (own->package, "cover-letter.docx"), "Dear Editors"));
  g_assert_true (file_says (cw_package_find (own->package, "cover-letter.docx"), "sincerely"));
  build_set (build_child (cw_record_get_root (record), "declarations"), "cover-letter",
             "Dear Dr Ek,\n\nplease read.\n\nKind regards,\nKe");
  cw_record_flush_sync (record, NULL);
  whole = make_submission (document, record, "bmc", FALSE);
  g_assert_true (file_says (cw_package_find (whole->package, "cover-letter.docx"), "Dear Dr Ek"));
  g_assert_false (
    file_says (cw_package_find (whole->package, "cover-letter.docx"), "Dear Editors"));
  g_assert_false (file_says (cw_package_find (whole->package, "cover-letter.docx"), "sincerely"));
  g_assert_true (file_says (cw_package_find (own->package, "manuscript.docx"), "I was afraid"));
  g_assert_false (file_says (cw_package_find (own->package, "cover-letter.docx"), "I was afraid"));
  g_clear_object (&record);
  close_library (document);
}

/* What leads to the patient in a hospital is in no file, though nothing else is masked. */
static void
test_private (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } told[] = { { "initials", "QZX" },
               { "record-number", "HN4711" },
               { "note", "Cousin of Nurse Plum" } };
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A lump", NULL);
  g_autoptr (CwSubmission) submission = NULL;
  CwEntity *patient = build_child (cw_record_get_root (record), "patient");
  GPtrArray *files;

  fill_case (document, cw_record_get_root (record));
  build_set (patient, "occupation", "Baker");
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    build_set (patient, told[i].field, told[i].text);
  cw_record_flush_sync (record, NULL);
  submission = make_submission (document, record, "bmc", FALSE);
  files = cw_package_get_files (submission->package);
  for (guint i = 0; i < files->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (told); j++)
      g_assert_false (file_says (files->pdata[i], told[j].text));
  g_assert_true (file_says (cw_package_find (submission->package, "case-data.json"), "Baker"));
  g_clear_object (&record);
  close_library (document);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_review (document, "Cases", NULL);
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (GDateTime) day = get_day ();
  CwSubmissionOptions options = { profile, FALSE, TRUE, day };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  g_autoptr (CwSnapshot) article = cw_record_snapshot (sample);
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_submission_new (document, snapshot, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (cw_submission_new (document, article, &options, NULL, NULL, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
  g_clear_object (&record);
  g_clear_object (&sample);
  close_library (document);
}

#define ADD(name, func) g_test_add ("/submission/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("files", test_files);
  ADD ("checks", test_checks);
  ADD ("masked", test_masked);
  ADD ("cropped", test_cropped);
  ADD ("unresolved", test_unresolved);
  ADD ("own-letter", test_own_letter);
  ADD ("private", test_private);
  ADD ("refused", test_refused);
  g_test_add_func ("/submission/typed", test_typed);
  g_test_add_func ("/submission/lengths", test_lengths);
  g_test_add_func ("/submission/bound-dates", test_bound_dates);
  return g_test_run ();
}
