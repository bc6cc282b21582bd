/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-mention.h"

/* Numbers in prose are recognised with their meaning, and others are left alone. */

static const char *const kinds[] = { "age",   "sex",       "pronoun",      "date",   "duration",
                                     "grade", "response",  "dose",         "cycles", "marker",
                                     "vital", "panels",    "lesions",      "size",   "cases",
                                     "share", "statistic", "cycle-length", "route",  "line",
                                     "stage", "tnm",       "amount",       "trend" };
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == CW_MENTION_TREND + 1);

static void
append_time (GString *out, const CwTimePoint *when)
{
  if (when->cycle)
    g_string_append_printf (out, "@%u", when->cycle);
  if (when->date)
    {
      g_autofree char *date = cw_date_to_string (when->date);

      g_string_append_printf (out, "@%s", date);
    }
  if (when->is_baseline)
    g_string_append (out, "@baseline");
  if (when->is_maintenance)
    g_string_append (out, "@maintenance");
  if (when->is_last)
    g_string_append (out, "@last");
}

static void
append_mention (GString *out, const CwMention *mention)
{
  g_autofree char *words = cw_mention_dup_words (mention);

  g_string_append_printf (out, "%s%s:%s", out->len ? "; " : "", kinds[mention->kind], words);
  if (mention->value)
    g_string_append_printf (out, "=%s", mention->value);
  if (mention->subject)
    g_string_append_printf (out, " of %s", mention->subject);
  append_time (out, &mention->when);
}

/* All mentions of a section of the case, in the order of the sentences. */
static char *
dup_mentions (const char *kind, const char *source)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCaseText) text = NULL;
  GString *out = g_string_new (NULL);

  build_row (root, "sections", "kind", kind, "text", source, NULL);
  text = cw_case_text_new (CW_CASE (root));
  for (guint i = 0; i < text->statements->len; i++)
    {
      const CwStatement *statement = text->statements->pdata[i];

      for (guint j = 0; j < statement->mentions->len; j++)
        append_mention (out, statement->mentions->pdata[j]);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *source;
  const char *mentions;
} rows[] = {
  { "A 27-year-old man was admitted.", "age:27; sex:man=male" },
  { "A boy of 5 months was admitted.", "age:5; sex:boy=male" },
  { "A 27-yo man was admitted.", "age:27; sex:man=male" },
  { "A man aged 27 was admitted.", "age:27; sex:man=male" },
  { "The patient, 27 years of age, was admitted.", "age:27" },
  { "A man aged 20 to 30 may have it; the patient, aged two weeks, was not.", "" },
  { "A 54-year-old-Caucasian-woman was admitted.", "age:54; sex:woman=female" },
  { "A man in his late forties was admitted.", "age:late forties; sex:man=male; pronoun:his=male" },
  { "Other cases include a 48-year-old woman with syncope.", "" },
  { "The patient was treated for 27 years.", "" },
  { "His 60-year-old mother was healthy.", "" },
  { "In May 2019, a 27-year-old man visited our hospital.",
    "age:27; sex:man=male; date:May 2019 of presentation" },
  { "He presented with pain for two weeks.", "pronoun:He=male; duration:two weeks of complaint" },
  { "The duration of response was 20.7 months.", "duration:20.7 months of response" },
  { "He was admitted to our unit and had continuous monitoring for 48 h.", "pronoun:He=male" },
  { "He had had pain since two months.", "pronoun:He=male; duration:two months of complaint" },
  { "The patient first presented with pain in June 2020.", "date:June 2020 of presentation" },
  { "CT was repeated after 3 months.", "" },
  { "After two active cycles, CT indicated a partial response (PR).",
    "response:partial response=pr@2; cycles:two" },
  { "CT in August 2020 showed PR and CT in June 2021 showed PD.",
    "response:PR=pr@2020-08; response:PD=pd@2021-06" },
  { "CT after 2 cycles in August 2020 showed PR, SD or PD.",
    "response:PR=pr; response:SD=sd; response:PD=pd; cycles:2" },
  { "PR was seen in August 2020; CT of June 2021 showed progression, and the patient was alive "
    "with "
    "stable disease at the time of the report.",
    "vital:alive=alive@last; response:PR=pr@2020-08; response:progression=pd@2021-06; "
    "response:stable disease=sd@last" },
  { "CT following two cycles demonstrated stable disease.", "response:stable disease=sd@2" },
  { "Restaging after 2 cycles demonstrated SD.", "response:SD=sd@2; cycles:2" },
  { "Scans showed a sustained partial response, but progression of disease in June of 2020.",
    "date:June of 2020 of event; response:partial response=pr" },
  { "After two courses CT showed stable disease.", "response:stable disease=sd@2; cycles:two" },
  { "After cycle 2 he had a complete remission.",
    "pronoun:he=male; response:complete remission=cr@2" },
  { "After a complete response, CT was repeated.", "" },
  { "PD-L1 was 80% and PR was negative.", "" },
  { "The patient was alive with stable disease at the time of reporting.",
    "vital:alive=alive@last; response:stable disease=sd@last" },
  { "The patient died of sepsis.", "vital:died=dead" },
  { "The patient expired two months later.", "vital:expired=dead" },
  { "The patient succumbed to his disease.",
    "pronoun:his=male; vital:succumbed to his disease=dead" },
  { "Complete response could not be achieved.", "" },
  { "Anlotinib was restarted at a lower dose of 8 mg.", "dose:8 mg of anlotinib" },
  { "He took 8 mg of anlotinib daily.", "pronoun:He=male; dose:8 mg of anlotinib" },
  { "Cyclophosphamide 500 mg/m² was given.", "dose:500 mg/m² of cyclophosphamide" },
  { "The maximum was 8 mg of anlotinib.", "" },
  { "A total of 6 cycles were given.", "cycles:6" },
  { "Six cycles were planned.", "" },
  { "Six cycles of chemotherapy were completed.", "cycles:Six" },
  { "He received 6 courses of chemotherapy.", "pronoun:He=male; cycles:6" },
  { "He received 6 courses of antibiotics.", "pronoun:He=male" },
  { "Carboplatin was given for six cycles.", "cycles:six" },
  { "Carboplatin was planned for six cycles.", "" },
  { "After eight courses of chemotherapy he was well.", "pronoun:he=male; cycles:eight" },
  { "CT showed masses at diagnosis (Fig. 1A–C).", "panels:Fig. 1A–C@baseline" },
  { "CT showed masses at diagnosis (Figs. 1A, C and 2B).",
    "panels:Figs. 1A, C@baseline; panels:2B" },
  { "CT showed masses at diagnosis (fig 1a-c).", "panels:fig 1a-c@baseline" },
  { "CT showed masses (Fig. S1A; configured 2A).", "" },
  { "Immunohistochemistry showed CD56 (+) and EMA (−).",
    "marker:CD56 (+)=positive of CD56; marker:EMA (−)=negative of EMA" },
  { "CD56 was negative.", "marker:CD56 was negative=negative of CD56" },
  { "CD4 was measured.", "" },
  { "The patient had grade 3 proteinuria.", "grade:3 of proteinuria" },
  { "He had G2 hematochezia.", "pronoun:He=male; grade:2 of hematochezia" },
  { "He suffered grade 2 fatigue and grade 3 diarrhea.",
    "pronoun:He=male; grade:2 of fatigue; grade:3 of diarrhea" },
  { "He had a G3 tumor.", "pronoun:He=male" },
  { "The patient had no grade 3 proteinuria.", "" },
  { "Grade 3 or 4 proteinuria was seen in other patients [4].", "" },
  { "A *27-year-old* **man** \\*came\\*.", "age:27; sex:man=male" },
  { "CT showed three liver metastases.", "lesions:three liver metastases of liver" },
  { "CT revealed a solitary nodule in the lung.", "lesions:solitary nodule in the lung of lung" },
  { "CT showed two new liver metastases.", "" },
  { "CT showed two nodules in the left lung.", "" },
  { "Follow-up CT showed two liver metastases.", "" },
  { "The two liver metastases were treated.", "" },
  { "CT showed a 5.2 × 4.1 cm mass in the pancreas.", "size:5.2 × 4.1 cm of pancreas" },
  { "Abdominal MRI showed a liver mass measuring 52 mm.", "size:52 mm of liver" },
  { "CT showed a mass of 52 mm in the liver and one of 3 cm in the lung.", "" },
  { "The resected liver mass measured 5.2 cm on CT.", "" },
  { "After two cycles, CT showed a liver mass of 2 cm.", "cycles:two" },
  { "CT showed a mass 5 cm away from the spleen.", "" },
  { "Carboplatin was repeated every three weeks.", "cycle-length:three weeks" },
  { "CT was repeated every three weeks.", "" },
  { "First-line oral capecitabine was given.", "line:First-line; route:oral=oral of capecitabine" },
  { "After first-line treatment he was well.", "pronoun:he=male" },
  { "The tumor was stage IIIA, cT2N1M0.", "stage:IIIA of IIIA; tnm:cT2N1M0 of cT2N1M0" },
  { "Stage 2 utilized an anterior approach.", "" },
  { "He had stage 3 chronic kidney disease.", "pronoun:He=male" },
  { "The serum CA 125 level rose to 1,250 U/mL.",
    "amount:1,250 U/mL of Cancer antigen 125; trend:CA 125 level rose=rose of Cancer antigen 125" },
  { "Hemoglobin was 8.2 g/dL (reference range 12-16 g/dL).", "amount:8.2 g/dL of Hemoglobin" },
  { "Hemoglobin fell from 12.1 g/dL to 8.2 g/dL.",
    "amount:12.1 g/dL of Hemoglobin; amount:8.2 g/dL of Hemoglobin; trend:Hemoglobin fell=fell of "
    "Hemoglobin" },
  { "White blood cell count (WBC) was 12.5 × 10^9/L; platelets, 90 × 10⁹/L.",
    "amount:12.5 × 10^9/L of White blood cells; amount:90 × 10⁹/L of Platelets" },
  { "The lactate dehydrogenase (LDH) level, which was 450 U/L (normal, <250 U/L), normalised.",
    "amount:450 U/L of Lactate dehydrogenase" },
  { "Hemoglobin was found to be 8.2 g/dL.", "amount:8.2 g/dL of Hemoglobin" },
  { "He had a normal level of calcium (9.8 mg/dL).",
    "pronoun:He=male; amount:9.8 mg/dL of Calcium" },
  { "The INR was 1.8 and platelets were 90.", "amount:1.8 of International normalised ratio" },
  { "The INR was kept at 2-3; the INR target was 2.5.", "" },
  { "Transfusion was given if hemoglobin fell below 7 g/dL.", "" },
  { "His mother had a hemoglobin of 7 g/dL.", "" },
  { "Albumin 20 g was given.", "dose:20 g of albumin" },
  { "CRP did not rise; PSA was not elevated.", "" },
  { "The tumor shrank by 45%.", "amount:45% of shrinkage" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *mentions = dup_mentions ("case-presentation", rows[i].source);

      g_test_message ("%s", rows[i].source);
      g_assert_cmpstr (mentions, ==, rows[i].mentions);
    }
}

/* What is said of the cases of this review, and of nobody else's. */
static void
test_review (void)
{
  static const struct
  {
    const char *kind;
    const char *source;
    const char *mentions;
  } said[] = {
    { "literature", "To date, six such cases have been reported.",
      "cases:To date, six such cases have been reported" },
    { "literature", "More than six cases have been reported.", "" },
    { "literature", "Six cases of renal tumours have been reported.", "" },
    { "discussion", "Six cases have been reported.", "" },
    { "discussion", "Six patients were included in our review.",
      "cases:Six patients were included in our review" },
    { "discussion", "Our literature review identified nine published cases.",
      "cases:Our literature review identified nine published cases" },
    { "discussion", "Our review identified nine patients with hypertension.", "" },
    { "literature", "Four of six patients achieved a partial response.",
      "share:Four of six patients achieved a partial response of pr" },
    { "literature", "Smith et al. saw a partial response in four of six patients.", "" },
    { "literature", "In a cohort, 4 of 6 patients were male.", "" },
    { "literature", "4/6 (67%) were male.", "share:4/6 (67%) were male of male" },
    { "discussion", "In our review, the median age was 32 years.",
      "statistic:median age was 32 years of age" },
    { "literature", "The median age was 21 years [4].", "" },
    { "literature", "The response rate was 50%.",
      "statistic:response rate was 50% of objective-rate" },
    { "discussion", "The response rate was 50%.", "" },
    { "literature", "The median PFS was 8.5 months.",
      "statistic:median PFS was 8.5 months of progression-free-survival" },
    { "case-presentation", "Six patients were included in our review.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *mentions = dup_mentions (said[i].kind, said[i].source);

      g_test_message ("%s", said[i].source);
      g_assert_cmpstr (mentions, ==, said[i].mentions);
    }
}

/* What the discussion says of others is no mention; what it says of our patient is. */
static void
test_subject (void)
{
  g_autofree char *others =
    dup_mentions ("discussion", "A 38-year-old man received six cycles in one study [4].");
  g_autofree char *ours =
    dup_mentions ("discussion", "In our patient CT after two cycles showed a partial response.");

  g_assert_cmpstr (others, ==, "");
  g_assert_cmpstr (ours, ==, "response:partial response=pr@2; cycles:two");
}

/* In a series the second patient is somebody else. */
static void
test_series (void)
{
  g_autofree char *mentions =
    dup_mentions ("case-presentation", "A 27-year-old man came. He had pain.\n\n"
                                       "Case 2: A 60-year-old woman came. She had pain.");

  g_assert_cmpstr (mentions, ==, "age:27; sex:man=male; pronoun:He=male");
  g_clear_pointer (&mentions, g_free);
  mentions = dup_mentions ("case-presentation", "A 27-year-old man came. MRI of case 1 and "
                                                "Case 2 is a 60-year-old woman with pain.");
  g_assert_cmpstr (mentions, ==, "age:27; sex:man=male");
}

/* Prose without end is read up to a limit, and its sentences are cut. */
static void
test_long (void)
{
  static const char *const pieces[] = {
    "X (y [1] {z ", ". ", "a. ", "a", "a-", "at ", "hemoglobin of 8 g/dL and "
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) source = g_string_new ("A 27-year-old man came. ");
      g_autofree char *mentions = NULL;

      while (source->len < 400000)
        g_string_append (source, pieces[i]);
      mentions = dup_mentions ("case-presentation", source->str);
      g_assert_true (g_str_has_prefix (mentions, "age:27; sex:man=male"));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mention/table", test_table);
  g_test_add_func ("/mention/review", test_review);
  g_test_add_func ("/mention/subject", test_subject);
  g_test_add_func ("/mention/series", test_series);
  g_test_add_func ("/mention/long", test_long);
  return g_test_run ();
}
