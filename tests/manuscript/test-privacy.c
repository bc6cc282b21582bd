/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-journal-check.h"
#include "manuscript/cw-privacy-check.h"

/* What the ordinary checks say of words that tell who the patient is: each kind where it fires, and
 * what looks like it and is none. */

static CwEntity *
make_case (const char *kind, const char *words)
{
  CwEntity *root = build_case ();
  CwEntity *patient = build_child (root, "patient");

  build_set (patient, "initials", "QZ");
  build_set (patient, "record-number", "HN-4711");
  build_row (root, "authors", "given-names", "Ke", "family-name", "Cheng", NULL);
  build_row (root, "authors", "given-names", "Quinn", "family-name", "Zeller", NULL);
  build_row (root, "affiliations", "institution", "Lund Hospital", "city", "Lund", NULL);
  build_row (root, "sections", "kind", kind, "text", words, NULL);
  return root;
}

static GPtrArray *
check (CwEntity *root)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (CwCaseText) text = cw_case_text_new (CW_CASE (root));

  cw_privacy_check (findings, CW_CASE (root), text);
  return findings;
}

/* ---- sentences ---- */

static const struct
{
  const char *words;
  const char *rule;
  const char *quote; /* what is pointed at */
} found[] = {
  /* people without a title */
  { "Li Wei was referred by his doctor.", "name", "Li Wei" },
  { "He was referred by Anna Schmidt.", "name", "Anna Schmidt" },
  { "She was referred to us by her neighbour Karin Holm.", "name", "Karin Holm" },
  { "Maria Lopez Garcia was admitted with fever.", "name", "Maria Lopez Garcia" },
  { "Johann van der Berg presented with a lump.", "name", "Johann van der Berg" },
  { "John Doe underwent surgery.", "name", "John Doe" },
  { "After two weeks Wang Fang died.", "name", "Wang Fang" },
  { "Then Peter O’Brien, was transferred to us.", "name", "Peter O’Brien" },
  { "He was seen by Jean-Luc Martin in the clinic.", "name", "Jean-Luc Martin" },
  { "He was operated on by our colleague Erik Lund.", "name", "Erik Lund" },
  { "He was brought in by his wife Maria.", "name", "Maria" },
  { "His wife, Maria, noticed the lump.", "name", "Maria" },
  { "Her husband Karl Meier was told.", "name", "Karl Meier" },
  { "His general practitioner, Olga Petrova, had seen him.", "name", "Olga Petrova" },
  { "He was under the care of Anna Schmidt.", "name", "Anna Schmidt" },
  { "The nurse Kim noticed a rash.", "name", "Kim" },
  { "The daughter of Zhang Min was ill too.", "name", "Zhang Min" },
  { "Her name is Rosa Klein.", "name", "Rosa Klein" },
  { "Patient J.D. had a fever.", "name", "J.D." },
  { "A man (A. B.) had a fever.", "name", "A. B." },
  { "Mr. Wang Lei had a fever.", "name", "Mr. Wang Lei" },
  { "Dr. Smith examined him.", "name", "Dr. Smith" },
  { "Referred by Anna Schmidt, he came to us.", "name", "Anna Schmidt" },
  { "Wei Cheng was admitted with fever.", "name", "Wei Cheng" },
  { "Peter Cheng was referred by his doctor.", "name", "Peter Cheng" },
  { "Dong Cheng was admitted with fever.", "name", "Dong Cheng" },
  { "Drew Cheng was admitted with fever.", "name", "Drew Cheng" },
  { "He was accompanied by Ahmed Al-Sayed.", "name", "Ahmed Al-Sayed" },
  { "The patient Wang Lei was a farmer.", "name", NULL },
  /* towns */
  { "He was a resident of Wuhan.", "place", "Wuhan" },
  { "He was transferred from Leipzig.", "place", "Leipzig" },
  { "She had been referred from San Sebastián for surgery.", "place", "San Sebastián" },
  { "A 27-year-old farmer from Leshan had a lump.", "place", "Leshan" },
  { "A woman from Frankfurt am Main had a lump.", "place", "Frankfurt am Main" },
  { "He lives in Uppsala with his parents.", "place", "Uppsala" },
  { "He has lived for ten years in Novosibirsk.", "place", "Novosibirsk" },
  { "She was born in Rio de Janeiro.", "place", "Rio de Janeiro" },
  { "He had moved to Rotterdam a year before.", "place", "Rotterdam" },
  { "She had been seen in a clinic in Novara.", "place", "Novara" },
  { "He worked as a miner near Bochum.", "place", "Bochum" },
  { "He returned to Hyderabad after treatment.", "place", "Hyderabad" },
  { "He came from the village of Bergen.", "place", NULL },
  { "His doctor in Aarhus had taken a sample.", "place", "Aarhus" },
  { "She was flown to Tromsø.", "place", "Tromsø" },
  { "He was a native of Porto.", "place", "Porto" },
  { "He was employed in the shipyard at Gdynia.", "place", "Gdynia" },
  { "He came from Leshan village.", "place", NULL },
  { "Their home is 12 Main Street.", "place", NULL },
  { "Residing in Kuching, she had no insurance.", "place", "Kuching" },
  { "He studied in Heidelberg.", "place", "Heidelberg" },
  { "He was sent home to Mombasa.", "place", "Mombasa" },
  { "She was admitted to a hospital in Ljubljana.", "place", "Ljubljana" },
  { "An immigrant from Aleppo was admitted.", "place", "Aleppo" },
  /* houses */
  { "He was treated at Shengjing Hospital.", "institution", "Shengjing Hospital" },
  { "She came to Leipzig University Hospital.", "institution", "Leipzig University Hospital" },
  { "He went to the Hospital of Lund.", "institution", "Hospital of Lund" },
  { "She went to Zhongshan hospital.", "institution", "Zhongshan hospital" },
  /* numbers and addresses */
  { "His hospital number was 0012345.", "number", "hospital number was 0012345" },
  { "The sample (MRN: 4711002) was lost.", "number", "MRN: 4711002" },
  { "Patient ID A-20391 was scanned.", "number", "Patient ID A-20391" },
  { "Her phone number is 028 8542 2114.", "contact", NULL },
  { "He can be reached at wang@example.org.", "contact", "wang@example.org" },
  { "He called from +86 138 1234 5678.", "contact", "+86 138 1234 5678" },
  /* ages and days */
  { "A 92-year-old woman had a lump.", "age", "92-year-old" },
  { "She was aged 101.", "age", "aged 101" },
  { "He was born on 3 May 1992.", "date", "3 May 1992" },
  { "She was admitted on 2019-05-14 with fever.", "date", "2019-05-14" },
  { "On June 2, 2021, he died.", "date", "June 2, 2021" },
  /* what is recorded */
  { "Patient QZ had a fever.", "identifier", "QZ" },
  { "His number is hn 4711.", "identifier", "hn 4711" },
};

static const char *const silent[] = {
  /* eponyms, tests and staging */
  "Hodgkin lymphoma was diagnosed.",
  "Kaplan-Meier curves were drawn by the authors.",
  "Ewing Sarcoma was considered.",
  "Gleason Score was 9.",
  "Giemsa Stain was negative.",
  "Crohn Disease was excluded by colonoscopy.",
  "He was examined by Gram Stain and culture.",
  "The lesion was seen by Doppler Ultrasound.",
  "Guillain-Barré syndrome was found.",
  "His mother had Parkinson disease.",
  "Her father had Hodgkin lymphoma.",
  "His brother, Caucasian, was healthy.",
  "A Foley catheter and a Hickman line were placed.",
  "It was Child-Pugh class A, Karnofsky 80.",
  "Lynch Syndrome was excluded by sequencing.",
  "Murphy Sign was positive.",
  /* makers and drugs */
  "It was stained with antibodies (Roche, Basel, Switzerland).",
  "Anlotinib (Chia Tai Tianqing, Nanjing, China) was given.",
  "Sequencing was done with a panel from Illumina (San Diego, CA).",
  "He was treated by Yunnan Baiyao.",
  "Glivec and Taxol were stopped.",
  "Samples were sent to Foundation Medicine.",
  /* wards and departments */
  "He was referred to Medical Oncology.",
  "She was transferred to Intensive Care.",
  "He was referred from Internal Medicine.",
  "He was seen by Infectious Diseases.",
  "She was referred by General Surgery.",
  "He was admitted to Neurology and then to Cardiology.",
  "The patient was seen by Radiation Oncology.",
  "She was referred to Plastic Surgery from Dermatology.",
  "He was transferred from Ward 4 to the ICU.",
  "Outpatient Clinic visits were monthly.",
  /* countries, peoples, months */
  "He had moved from China to Germany.",
  "A 27-year-old man from Sri Lanka had a lump.",
  "A woman of Italian origin had a lump.",
  "A man from West Africa had a lump.",
  "She lives in the United States.",
  "He was a resident of Texas.",
  "He was admitted to a hospital in January.",
  "He was seen in our clinic in May and in June.",
  "She is a citizen of South Korea.",
  "She was born in Sweden.",
  /* beginnings of sentences and parts of the article */
  "Physical Examination was normal.",
  "Computed Tomography was repeated.",
  "Both Patients underwent surgery.",
  "The patient in Case 1 was older.",
  "Patient from Group A did well.",
  "Serum Creatinine was high.",
  "Unfortunately the patient died.",
  "After Cycle Two he was admitted.",
  "His wife was told.",
  "Her family came with her.",
  "Written Consent was given.",
  /* the literature and the authors */
  "It was described by Smith et al. in three patients.",
  "A patient was treated by Zhang Wei et al. [3].",
  "Dr. Cheng wrote the text.",
  "Professor Cheng wrote the text.",
  "He was referred by Ke Cheng.",
  "It was published in The Lancet Oncology.",
  /* the ethics committee */
  "The ethics committee of Lund Hospital approved the report.",
  /* numbers that are none of a person */
  "The trial number is NCT01234567.",
  "His platelet number was 120000.",
  "He was given 1200-2000 mg, and 27.5 kg were lost.",
  "The phone was lost.",
  /* ages and days that are no matter */
  "An 89-year-old woman had a lump.",
  "He received it for 95 weeks.",
  "He was admitted in May 2019.",
  "A scan of 14 May 2019 showed a mass.",
  "HN-47112 and QZA are others.",
};

static char *
dup_rule (const char *kind)
{
  return g_strconcat ("privacy-", kind, NULL);
}

static const CwFinding *
find (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

static void
assert_quoted (const CwFinding *finding, const char *words, const char *quote)
{
  const CwFindingPlace *place = finding->places->pdata[0];
  g_autofree char *at = g_strndup (words + place->start, place->end - place->start);

  g_assert_cmpstr (at, ==, quote);
  g_assert_cmpstr (place->field, ==, "text");
  g_assert_nonnull (strstr (words, place->quote));
  g_assert_nonnull (strstr (finding->origin, "45 CFR 164.514(b)(2)(i)"));
}

static void
test_found (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (found), >=, 60);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (CwEntity) root = make_case ("case-presentation", found[i].words);
      g_autoptr (GPtrArray) findings = check (root);
      g_autofree char *rule = dup_rule (found[i].rule);
      const CwFinding *finding = find (findings, rule);

      g_test_message ("%s", found[i].words);
      g_assert_nonnull (finding);
      g_assert_cmpint (finding->severity, ==,
                       g_str_equal (found[i].rule, "identifier") ? CW_SEVERITY_ERROR
                                                                 : CW_SEVERITY_WARNING);
      if (found[i].quote)
        assert_quoted (finding, found[i].words, found[i].quote);
    }
}

static void
test_silent (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (silent), >=, 60);
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      g_autoptr (CwEntity) root = make_case ("case-presentation", silent[i]);
      g_autoptr (GPtrArray) findings = check (root);

      for (guint j = 0; j < findings->len; j++)
        g_test_message ("%s: %s", silent[i], ((CwFinding *)findings->pdata[j])->message);
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

/* What somebody typed without an end is looked at once, not again from each of its words. */
static void
test_long (void)
{
  static const char *const words[] = {
    "Aa",  "Aa-", "Aa ",     "by ",       "a-",   "lived a ",        "referred by a a a ",
    "12 ", "A. ", "Li Wei ", "his wife ", "was ", "hospital no. 1 ", "transferred from Aa ",
    "1-",  "@a.", "no. 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CwEntity) root = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      while (text->len < 40 * 1024)
        g_string_append (text, words[i]);
      root = make_case ("case-presentation", text->str);
      findings = check (root);
      g_assert_null (find (findings, "privacy-identifier"));
    }
}

/* ---- for blind reviewers ---- */

static GPtrArray *
check_blind (const char *kind, const char *words, const char *ethics)
{
  g_autoptr (CwEntity) root = make_case (kind, words);
  CwEntity *declarations = build_child (root, "declarations");
  g_autoptr (CwManuscript) article = NULL;
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);

  if (ethics)
    build_set (declarations, "ethics", ethics);
  build_set (declarations, "funding", "Grants 81802676 and ZK-2207741 of 2019.");
  build_set (declarations, "acknowledgements", "We thank Quinn Zeller of Lund.");
  article = cw_manuscript_new (CW_CASE (root), NULL, NULL, profile);
  return cw_journal_check_blind (article, profile, CW_CASE (root));
}

static void
test_blind (void)
{
  static const struct
  {
    const char *words;
    const char *ethics;
    const char *rule; /* NULL for none */
  } rows[] = {
    { "Quinn Zeller operated.", NULL, "blind-author" },
    { "Zeller Q. operated.", NULL, "blind-author" },
    { "Dr Cheng operated.", NULL, "blind-author" },
    { "Both were read by one author (QZ).", NULL, "blind-initials" },
    { "Both were read by one author (KC).", NULL, "blind-initials" },
    { "The text is new.", "KC asked the committee.", "blind-initials" },
    { "He came to Lund Hospital.", NULL, "blind-institution" },
    { "The text is new.", "The committee of Lund Hospital approved it.", "blind-institution" },
    { "In our previous work the same was seen.", NULL, "blind-own-work" },
    { "We have previously reported two patients.", NULL, "blind-own-work" },
    { "It was paid by 81802676.", NULL, "blind-grant" },
    { "It was paid by ZK-2207741.", NULL, "blind-grant" },
    { "Zeller et al. saw the same.", NULL, NULL },
    { "Cheng and colleagues saw the same.", NULL, NULL },
    { "The Zellerian sign and KCl were noted.", NULL, NULL },
    { "Our patient came in 2019.", NULL, NULL },
    { "Previous work of others reported the same.", NULL, NULL },
    { "We reported the scan to the team.", NULL, NULL },
    { "The text is new.", "The committee approved it.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) findings =
        check_blind ("case-presentation", rows[i].words, rows[i].ethics);

      g_test_message ("%s", rows[i].words);
      for (guint j = 0; j < findings->len; j++)
        g_test_message ("found: %s", ((CwFinding *)findings->pdata[j])->message);
      if (rows[i].rule)
        g_assert_nonnull (find (findings, rows[i].rule));
      else
        g_assert_cmpuint (findings->len, ==, 0);
    }
}

static void
assert_first (GListModel *rows, const char *field, const char *words)
{
  g_autoptr (CwEntity) row = g_list_model_get_item (rows, 0);
  g_autofree char *text =
    cw_entity_dup_text (row, cw_entity_info_find (cw_entity_get_info (row), field));

  g_assert_cmpstr (text, ==, words);
}

/* Data that go along say no name; what only looks like one is left: genes, and names of tests. */
static void
test_blind_data (void)
{
  g_autoptr (CwEntity) root = make_case ("case-presentation", "The gene ALK; Anna White operated.");
  CwEntity *declarations = build_child (root, "declarations");
  g_autoptr (CwSnapshot) data = NULL;
  g_autoptr (CwEntity) masked = NULL;
  CwCase *copy;

  build_row (root, "authors", "given-names", "A. L.", "family-name", "Kim", NULL);
  build_row (root, "authors", "given-names", "Anna", "family-name", "White", NULL);
  build_set (declarations, "ethics", "ALK asked the committee.");
  build_row (root, "molecular", "gene", "ALK", "partner", "EML4", NULL);
  build_row (root, "laboratory", "analyte", "White blood cell count", NULL);
  data = cw_snapshot_new_from_entity (root);
  cw_journal_mask_authors (data, CW_CASE (root));
  masked = cw_snapshot_to_entity (data);
  copy = CW_CASE (masked);
  g_assert_cmpstr (copy->declarations->ethics, ==, CW_DEIDENTIFY_LEFT_OUT " asked the committee.");
  assert_first (G_LIST_MODEL (copy->molecular), "gene", "ALK");
  assert_first (G_LIST_MODEL (copy->laboratory), "analyte", "White blood cell count");
  assert_first (G_LIST_MODEL (copy->sections), "text",
                "The gene ALK; " CW_DEIDENTIFY_LEFT_OUT " operated.");
}

/* ---- published reports ---- */

/* Passages of open-access case reports that are kept for the readers of reports: what they tell of
 * a place is told there; nobody is named. */
static const char *const published_places[] = { "Novara", "Mendoza", "Tunis" };

static gboolean
is_published (const char *message)
{
  for (guint i = 0; i < G_N_ELEMENTS (published_places); i++)
    if (strstr (message, published_places[i]))
      return TRUE;
  return FALSE;
}

static guint
add_passages (CwEntity *root, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "notation", name, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], "T "))
      {
        g_string_append_printf (text, "%s\n\n", lines[i] + 2);
        n++;
      }
  build_row (root, "sections", "kind", "case-presentation", "text", text->str, NULL);
  return n;
}

static void
test_published (void)
{
  static const char *const files[] = {
    "report-published.txt",         "report-published-2.txt",       "report-published-3.txt",
    "report-published-4.txt",       "report-published-5.txt",       "report-published-6.txt",
    "report-published-8.txt",       "report-published-blind-5.txt", "events-published.txt",
    "events-published-2.txt",       "events-published-3.txt",       "events-published-4.txt",
    "events-published-5.txt",       "events-published-6.txt",       "events-published-8.txt",
    "events-published-blind-5.txt",
  };
  guint n_passages = 0, n_true = 0, n_false = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) findings = NULL;

      n_passages += add_passages (root, files[i]);
      findings = check (root);
      for (guint j = 0; j < findings->len; j++)
        {
          const CwFinding *finding = findings->pdata[j];

          if (!g_str_equal (finding->rule, "privacy-name") &&
              !g_str_equal (finding->rule, "privacy-place"))
            continue;
          if (is_published (finding->message))
            n_true++;
          else
            {
              g_test_message ("%s", finding->message);
              n_false++;
            }
        }
    }
  g_assert_cmpuint (n_passages, >, 1000);
  g_assert_cmpuint (n_true, ==, G_N_ELEMENTS (published_places));
  g_assert_cmpuint (n_false, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/privacy/found", test_found);
  g_test_add_func ("/privacy/silent", test_silent);
  g_test_add_func ("/privacy/long", test_long);
  g_test_add_func ("/privacy/blind", test_blind);
  g_test_add_func ("/privacy/blind-data", test_blind_data);
  g_test_add_func ("/privacy/published", test_published);
  return g_test_run ();
}
