/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "io/cw-reference.h"
#include "manuscript/cw-answer.h"
#include "model/cw-history.h"
#include "model/cw-reported-case.h"
#include "rules/cw-publication-match.h"
#include "rules/cw-publication-merge.h"
#include "rules/cw-row-reference.h"
#include "rules/cw-vancouver.h"

static GPtrArray *
read_bibtex (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (CwReferenceReading) reading =
    cw_reference_read (bytes, CW_REFERENCE_FORMAT_BIBTEX, NULL, NULL);

  g_assert_cmpuint (reading->n_problems, ==, 0);
  return g_ptr_array_ref (reading->items);
}

/* ---- Vancouver ---- */

/* The printed references are those of "Samples of Formatted References for Authors of Journal
 * Articles", National Library of Medicine (www.nlm.nih.gov/bsd/uniform_requirements.html), and of
 * the ICMJE list it continues, with the year alone where a volume is named. */
static const struct
{
  const char *entry;
  const char *printed;
} samples[] = {
  { "@article{a, author={Halpern, S. D. and Ubel, P. A. and Caplan, A. L.}, title={Solid-organ "
    "transplantation in HIV-infected patients}, shortjournal={N Engl J Med}, year=2002, month=jul, "
    "day=25, volume=347, number=4, pages={284--287}}",
    "Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl "
    "J "
    "Med. 2002;347(4):284-7." },
  { "@article{a, author={Rose, M. E. and Huerbin, M. B. and Melick, J. and Marion, D. W. and "
    "Palmer, "
    "A. M. and Schiding, J. K. and Kochanek, P. M.}, title={Regulation of interstitial excitatory "
    "amino acid concentrations after cortical contusion injury}, shortjournal={Brain Res}, "
    "year=2002, volume=935, number={1-2}, pages={40--46}}",
    "Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of "
    "interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. "
    "2002;935(1-2):40-6." },
  { "@article{a, author={{Diabetes Prevention Program Research Group}}, title={Hypertension, "
    "insulin, and proinsulin in participants with impaired glucose tolerance}, "
    "journal={Hypertension}, year=2002, volume=40, number=5, pages={679--686}}",
    "Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in "
    "participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86." },
  { "@article{a, author={Vallancien, Guy and Emberton, Mark and Harving, Niels and van Moorselaar, "
    "R "
    "Jeroen and {Alf-One Study Group}}, title={Sexual dysfunction in 1,274 European men suffering "
    "from lower urinary tract symptoms}, shortjournal={J Urol}, year=2003, volume=169, number=6, "
    "pages={2257-2261}}",
    "Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual "
    "dysfunction "
    "in 1,274 European men suffering from lower urinary tract symptoms. J Urol. "
    "2003;169(6):2257-61." },
  { "@article{a, title={21st century heart solution may have a sting in the tail}, "
    "shortjournal={BMJ}, year=2002, volume=325, number=7357, pages=184}",
    "21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184." },
  { "@article{a, author={Geraud, G. and Spierings, E. L. and Keywood, C.}, title={Tolerability and "
    "safety of frovatriptan with short- and long-term use for treatment of migraine and in "
    "comparison with sumatriptan}, journal={Headache}, year=2002, volume=42, number={Suppl 2}, "
    "pages={S93--S99}}",
    "Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and "
    "long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42 "
    "Suppl 2:S93-9." },
  { "@article{a, author={Banit, D. M. and Kaufer, H. and Hartford, J. M.}, title={Intraoperative "
    "frozen section analysis in revision total joint arthroplasty}, shortjournal={Clin Orthop "
    "Relat "
    "Res}, year=2002, number=401, pages={230--238}}",
    "Banit DM, Kaufer H, Hartford JM. Intraoperative frozen section analysis in revision total "
    "joint "
    "arthroplasty. Clin Orthop Relat Res. 2002;(401):230-8." },
  { "@article{a, title={Outreach: bringing HIV-positive individuals into care}, journal={HRSA "
    "Careaction}, year=2002, month=jun, pages={1--6}}",
    "Outreach: bringing HIV-positive individuals into care. HRSA Careaction. 2002 Jun:1-6." },
  { "@book{a, author={Murray, P. R. and Rosenthal, K. S. and Kobayashi, G. S. and Pfaller, M. A.}, "
    "title={Medical microbiology}, edition=4, address={St. Louis}, publisher={Mosby}, year=2002}",
    "Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: "
    "Mosby; 2002." },
  { "@book{a, editor={Gilstrap, III, L. C. and Cunningham, F. G. and VanDorsten, J. P.}, "
    "title={Operative obstetrics}, edition={2nd ed}, address={New York}, publisher={McGraw-Hill}, "
    "year=2002}",
    "Gilstrap LC 3rd, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. 2nd ed. New "
    "York: "
    "McGraw-Hill; 2002." },
  { "@incollection{a, author={Meltzer, P. S. and Kallioniemi, A. and Trent, J. M.}, "
    "title={Chromosome alterations in human solid tumors}, editor={Vogelstein, B. and Kinzler, K. "
    "W.}, booktitle={The genetic basis of human cancer}, address={New York}, "
    "publisher={McGraw-Hill}, year=2002, pages={93--113}}",
    "Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: "
    "Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; "
    "2002. p. 93-113." },
  { "@phdthesis{a, author={Borkowski, M. M.}, title={Infant sleep and feeding: a telephone survey "
    "of "
    "Hispanic Americans}, address={Mount Pleasant (MI)}, school={Central Michigan University}, "
    "year=2002}",
    "Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans "
    "[dissertation]. Mount Pleasant (MI): Central Michigan University; 2002." },
};

static void
test_vancouver (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GPtrArray) items = read_bibtex (samples[i].entry);
      g_autofree char *printed = cw_vancouver_format (items->pdata[0]);

      g_assert_cmpstr (printed, ==, samples[i].printed);
    }
}

static void
test_vancouver_further (void)
{
  g_autoptr (GPtrArray) items = read_bibtex (
    "@article{a, author={Doe, J. and others}, title={Is it so?}, journal={J}, year=2020, volume=1, "
    "eid={e12}, doi={10.1000/1}}\n@misc{b}\n@misc{c, title={Nothing else}}");
  g_autofree char *first = cw_vancouver_format (items->pdata[0]);
  g_autofree char *last = cw_vancouver_format (items->pdata[items->len - 1]);

  g_assert_cmpstr (first, ==, "Doe J, et al. Is it so? J. 2020;1:e12. doi: 10.1000/1.");
  g_assert_cmpstr (last, ==, "Nothing else.");
}

static void
test_pages (void)
{
  static const char *const rows[][2] = {
    { "284–287", "284-7" }, { "2257-2261", "2257-61" }, { "S93-S99", "S93-9" },
    { "99-101", "99-101" }, { "e123", "e123" },         { "1-5, 8-9", "1-5, 8-9" },
    { "411–20", "411-20" }, { "12A-14A", "12A-14A" },   { "A12-B12", "A12-B12" },
    { "iii-vi", "iii-vi" }, { "100-100", "100" },       { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *pages = cw_vancouver_dup_pages (rows[i][0]);

      g_assert_cmpstr (pages, ==, rows[i][1]);
    }
}

/* ---- duplicates ---- */

static char *
describe (GPtrArray *groups)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const CwPublicationGroup *group = groups->pdata[i];

      g_string_append_printf (out, "%s%d:", i ? " " : "", group->match);
      for (guint j = 0; j < group->indexes->len; j++)
        g_string_append_printf (out, "%s%u", j ? "," : "",
                                g_array_index (group->indexes, guint, j));
    }
  return g_string_free (out, FALSE);
}

#define GERALD "author={Gerald, William}, year=1991, "
#define TITLE "title={Intra-abdominal desmoplastic small round-cell tumor"

static const struct
{
  const char *entries;
  const char *groups;
} sets[] = {
  /* The DOI in another case. */
  { "@article{a, title={One thing here}, doi={10.1/AbC1}} @article{b, title={Another}, "
    "doi={10.1/abc1}}",
    "3:0,1" },
  { "@article{a, title={x}, pmid=1} @article{b, title={y}, pmid=1} @article{c, title={z}, pmid=2}",
    "3:0,1" },
  /* Case, accents, punctuation and the missing subtitle. */
  { "@article{a, " GERALD TITLE "}} @article{b, " GERALD
    "title={INTRA ABDOMINAL Desmoplastic Small Round Cell Tumor.}} @article{c, " GERALD TITLE
    ": report of 19 cases}}",
    "2:0,1,2" },
  { "@article{a, author={M{\\\"u}ller, A}, year=2001, title={Über die Größe der Tumoren}} "
    "@article{b, author={Muller, A}, year=2001, title={Uber die Grosse der Tumoren}}",
    "2:0,1" },
  /* Another year, another author. */
  { "@article{a, " GERALD TITLE "}} @article{b, author={Gerald, W}, year=1998, " TITLE "}}", "" },
  { "@article{a, " GERALD TITLE "}} @article{b, author={Miller, H}, year=1991, " TITLE "}}", "" },
  /* A preprint and its article are for a person to decide. */
  { "@unpublished{a, author={Doe, J}, year=2020, title={A long enough title}} "
    "@article{b, author={Doe, J}, year=2021, title={A long enough title}}",
    "1:0,1" },
  /* So are two DOIs of one title. */
  { "@article{a, " GERALD "doi={10.1/1}, " TITLE "}} @article{b, " GERALD "doi={10.1/2}, " TITLE
    "}}",
    "1:0,1" },
  { "@misc{a, title={Editorial}, author={Doe, J}, year=2020} @misc{b, title={Editorial}, "
    "author={Doe, "
    "J}, year=2020}",
    "" },
  { "@misc{a, title={No author and no number at all}} @misc{b, title={No author and no number at "
    "all}}",
    "" },
};

static void
test_duplicates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (GPtrArray) items = read_bibtex (sets[i].entries);
      g_autoptr (GPtrArray) groups = cw_publication_find_duplicates (items);
      g_autofree char *found = describe (groups);

      g_assert_cmpstr (found, ==, sets[i].groups);
    }
}

/* Ten thousand works of which every tenth stands there twice. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) items = NULL, groups = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (
      text, "@article{k%u, author={Doe%u, J}, year=2001, title={The work number %u}}\n", i,
      i / 10 * 10, i % 10 == 1 ? i - 1 : i);
  items = read_bibtex (text->str);
  groups = cw_publication_find_duplicates (items);
  g_assert_cmpuint (groups->len, ==, 1000);
}

/* ---- merging ---- */

static const char *
get_text (const CwSnapshot *item, const char *field)
{
  return cw_snapshot_get_text (item, field);
}

static void
test_merge (void)
{
  g_autoptr (GPtrArray) items = read_bibtex (
    "@unpublished{doe, title={Short}, author={Doe, J}, year=2020, doi={10.1/1}, keywords={a; b}, "
    "note={seen}, extra={x}}"
    "@article{doe2021, title={A longer title}, author={Doe, Jane and Roe, R}, year=2020, "
    "month=may, "
    "keywords={b; c}, doi={10.1/22}, retraction={corrected}}");
  g_autoptr (CwSnapshot) merged = cw_publication_merge (items, NULL);
  const char *further = get_text (merged, "further-fields");

  g_assert_cmpstr (merged->id, ==, ((CwSnapshot *)items->pdata[0])->id);
  g_assert_cmpstr (get_text (merged, "title"), ==, "A longer title");
  g_assert_cmpstr (get_text (merged, "type"), ==, "article");
  g_assert_cmpstr (get_text (merged, "issued"), ==, "2020-05");
  g_assert_cmpstr (get_text (merged, "keywords"), ==, "a; b; c");
  g_assert_cmpstr (get_text (merged, "note"), ==, "seen");
  g_assert_cmpstr (get_text (merged, "retraction"), ==, "corrected");
  g_assert_cmpstr (get_text (merged, "doi"), ==, "10.1/22");
  g_assert_cmpuint (merged->items[cw_entity_info_find (merged->info, "contributors")->index]->len,
                    ==, 2);
  /* The numbers and keys that went are still there. */
  g_assert_nonnull (strstr (further, "also:doi  10.1/1"));
  g_assert_nonnull (strstr (further, "also:citation-key  doe"));
  g_assert_nonnull (strstr (further, "bibtex:extra  x"));
}

static void
test_merge_choice (void)
{
  g_autoptr (GPtrArray) items = read_bibtex (
    "@article{a, title={Short}, volume=1} @article{a, title={A longer title}, issue=2}");
  const CwSnapshot *first = items->pdata[0];
  g_autofree guint *choices = g_new (guint, first->info->n_fields);
  const CwField *title = cw_entity_info_find (first->info, "title");
  g_autoptr (CwSnapshot) merged = NULL;

  for (guint i = 0; i < first->info->n_fields; i++)
    choices[i] = CW_PUBLICATION_MERGE_PREFERRED;
  g_assert_true (cw_publication_merge_differs (items, title));
  g_assert_false (
    cw_publication_merge_differs (items, cw_entity_info_find (first->info, "volume")));
  g_assert_cmpuint (cw_publication_merge_prefer (items, title), ==, 1);
  choices[title->index] = 0;
  merged = cw_publication_merge (items, choices);
  g_assert_cmpstr (get_text (merged, "title"), ==, "Short");
  g_assert_cmpstr (get_text (merged, "volume"), ==, "1");
  g_assert_cmpstr (get_text (merged, "issue"), ==, "2");
}

/* ---- rows of a review ---- */

static const char library[] =
  "@article{a, author={Shi, C. and Feng, Y.}, title={Apatinib}, year=2018, doi={10.1000/ABC.1}}\n"
  "@article{b, author={Chen, H. M.}, title={Anlotinib}, year=2019, pmid={30000001}}\n"
  "@article{c, author={Chen, L.}, title={Anlotinib again}, year=2019}\n"
  "@article{d, author={{van den Berg}, J.}, title={Pazopanib}, year=2020}\n";

static char *
dup_fit (GPtrArray *works, const char *citation, const char *year)
{
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  CwEntity *row = build_row (CW_ENTITY (review), "cases", "citation", citation, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  if (year)
    build_set (row, "year", year);
  findings = cw_row_reference_check (review, works);
  g_assert_cmpuint (findings->len, <=, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];
      const CwFindingAnswer *answer = finding->answers->pdata[0];

      g_assert_nonnull (strstr (finding->message, citation));
      g_assert_cmpstr (answer->entity_id, ==, cw_entity_get_id (row));
      for (guint j = 0; j < works->len; j++)
        if (g_str_equal (((CwSnapshot *)works->pdata[j])->id, answer->text))
          return g_strdup_printf ("%c", 'a' + j);
    }
  return NULL;
}

/* A row fits one work or is left alone. */
static void
test_rows (void)
{
  static const struct
  {
    const char *citation, *year, *work;
  } table[] = {
    { "Shi et al. [12]", "2018", "a" },
    { "Shi et al. (2018)", NULL, "a" },
    { "Shi C, Feng Y. 2018", "2018", "a" },
    { "Somebody, doi:10.1000/abc.1.", NULL, "a" },
    { "van den Berg and Li 2020", NULL, "d" },
    { "Chen HM, PMID: 30000001", NULL, "b" },
    /* two works, no year, another year, an identifier of another work, nobody */
    { "Chen et al.", "2019", NULL },
    { "Shi et al. [12]", NULL, NULL },
    { "Shi et al.", "2017", NULL },
    { "Shi 2018, doi 10.1000/other", NULL, NULL },
    { "2018", NULL, NULL },
  };
  g_autoptr (GPtrArray) works = read_bibtex (library);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *work = dup_fit (works, table[i].citation, table[i].year);

      g_test_message ("%s", table[i].citation);
      g_assert_cmpstr (work, ==, table[i].work);
    }
}

/* Tied once, it is not offered again, until that is undone. */
static void
test_bind (void)
{
  g_autoptr (GPtrArray) works = read_bibtex (library);
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  g_autoptr (CwHistory) history = cw_history_new (CW_ENTITY (review));
  CwEntity *row = build_row (CW_ENTITY (review), "cases", "citation", "Shi et al. 2018", NULL);
  g_autoptr (GPtrArray) offered = cw_row_reference_check (review, works), later = NULL;
  const CwFinding *finding = offered->pdata[0];
  const CwFindingAnswer *answer = finding->answers->pdata[0];
  g_autoptr (GError) error = NULL;

  cw_history_break (history);
  g_assert_null (CW_REPORTED_CASE (row)->publication);
  g_assert_true (cw_answer_apply (CW_ENTITY (review), finding, answer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (CW_REPORTED_CASE (row)->publication, ==, answer->text);
  later = cw_row_reference_check (review, works);
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_null (CW_REPORTED_CASE (row)->publication);
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_cmpstr (CW_REPORTED_CASE (row)->publication, ==, answer->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/publications/vancouver", test_vancouver);
  g_test_add_func ("/rules/publications/vancouver-further", test_vancouver_further);
  g_test_add_func ("/rules/publications/pages", test_pages);
  g_test_add_func ("/rules/publications/duplicates", test_duplicates);
  g_test_add_func ("/rules/publications/many", test_many);
  g_test_add_func ("/rules/publications/merge", test_merge);
  g_test_add_func ("/rules/publications/merge-choice", test_merge_choice);
  g_test_add_func ("/rules/publications/rows", test_rows);
  g_test_add_func ("/rules/publications/bind", test_bind);
  return g_test_run ();
}
