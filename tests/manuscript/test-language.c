/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-inspect.h"
#include "model/cw-publication.h"
#include "model/cw-snapshot.h"

/* The customs of a journal: each rule with a text where it fires and one where it must not. */

static const CwFinding *
find (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

static const struct
{
  const char *rule;
  const char *fires;
  const char *silent;
} rows[] = {
  { "abbreviation-twice",
    "The multidisciplinary team (MDT) met. The multidisciplinary team (MDT) met again.",
    "The multidisciplinary team (MDT) met. The MDT met again." },
  { "abbreviation-late", "The MDT met. The multidisciplinary team (MDT) decided.",
    "The multidisciplinary team (MDT) met. The MDT decided." },
  { "abbreviation-unused", "The multidisciplinary team (MDT) met.",
    "The multidisciplinary team (MDT) met. Both MDTs agreed." },
  { "figure-missing", "See Fig. 2.", "See Fig. 1 and Fig. S2." },
  { "panel-missing", "See Fig. 1C.", "See Figs. 1A and 1B." },
  { "panel-missing", "See Figs. 1A–C.", "See Figs. 1A–B." },
  { "table-missing", "See Table 4.", "See Table S4." },
  { "table-missing", "See Table 2.\n| A | B |\n| 1 | 2 |", "See Table 1.\n| A | B |\n| 1 | 2 |" },
  { "table-order", "See Table 2 and Table 1.\n| A |\n\nText.\n| B |",
    "See Table 1 and Table 2.\n| A |\n\nText.\n| B |" },
  { "figure-not-cited", "CT showed a mass.", "CT showed a mass (Fig. 1)." },
  { "panel-not-cited", "CT showed a mass (Fig. 1A).", "CT showed a mass (Fig. 1A, B)." },
  { "reference-order", "It is rare [1]. It is known [3].",
    "It is rare [1, 2]. It is known [3-5]." },
  { "reference-order", "It is rare [1-5]. It is known [28].",
    "It is rare [1-5]. It is known [678]. It is seen [9]." },
  { "reference-order", "It is rare [2].", "It is rare [678]. It is known [9]." },
  { "references-mixed", "It is rare [1]. It is known [@a].", "It is rare [@b]. It is known [@a]." },
  { "reference-lost", "It is known [@gone].", "It is known [@a]." },
  { "reference-lost", "It is known [@lee2021].", "It is known [@lee2020]." },
  { "fact-lost", "He was {nothing|x}.", "He was {age|adjective}, with {no such chip}." },
  { "fact-lost", "He was {age|colour}.", "He was {age}." },
  { "figure-lost", "See {figure:01890000-0000-7000-8000-00000000dead}.", "See Fig. 1." },
  { "table-lost", "See {table}.", "See the table." },
  { "table-lost", "See {table:a}.", "See {table:a}.\n{table:a|caption} A\n| x |" },
  { "table-lost", "{table:a|caption} A\nText.", "{table:a|caption} A\n\n| x |" },
  { "table-twice", "{table:a|caption} A\n| x |\n{table:a|caption} B\n| y |",
    "{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |" },
  { "table-not-cited", "He came.\n{table:a|caption} A\n| x |",
    "He came, see {table:a}.\n{table:a|caption} A\n| x |" },
  { "table-order",
    "See {table:b} and {table:a}.\n{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |",
    "See {table:a} and {table:b}.\n{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |" },
  { "tables-mixed", "See Table 1 and {table:a}.\n{table:a|caption} A\n| x |",
    "See {table:a}.\n{table:a|caption} A\n| x |" },
  { "table-without-caption", "He came.\n| x |\n| y |", "Table 1. A\n| x |\n| y |" },
  { "table-without-caption", "{table:a|caption} A\n| x |\nThen.\n| y |",
    "{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |" },
  { "still-to-be-written", "[The lessons of this case, with caution.]",
    "The lessons are known [1]. “[The patient] said so.”" },
  { "drug-trade-name", "He was given Glivec.", "He was given imatinib (Glivec)." },
  { "unit", "He received 50 mcg of fentanyl.", "He received 50 µg of fentanyl." },
  { "unit", "He received 2.0 mg of vincristine.", "Creatinine was 2.0 mg/dL." },
  { "unit", "He received 9.0 g of ifosfamide.", "He lost 9.0 g/d of protein, then 2.0 g/24 h." },
  { "unit", "He received .5 mg.", "He received 0.5 mg." },
  { "claim-proof", "Our study confirmed the value of the drug.",
    "The diagnosis was confirmed by biopsy." },
  { "claim-proof", "Our case proves the value of the drug.",
    "Ours is the first case; among them our case is the first confirmed infection." },
  { "claim-proof", "This confirms the efficacy of osimertinib.",
    "This confirms the efficacy of osimertinib [3]." },
  { "claim-proof", "Our case demonstrates that anlotinib is effective.",
    "Our case does not demonstrate that anlotinib is effective." },
  { "claim-proof", "These results prove that the combination was highly effective.",
    "These results may help to show whether the combination is effective." },
  { "claim-proof", "This case demonstrates the safety and efficacy of the drug.",
    "This case demonstrates the importance of a biopsy. Trials demonstrated the efficacy of it." },
  { "abbreviation-undefined", "The TACE was not considered. Later TACE was.",
    "CT, MRI, DNA, KRAS, EGFR, HER2 and IgG were seen in stage IIIA; the EMA stain and CD56 too." },
  { "abbreviation-undefined", "Brain injuries led to TBI; the TBI was severe.",
    "Traumatic brain injuries (TBIs) led to organ failure (also known as MODS) in TBI; MODS ended. "
    "Trimethoprim-sulfamethoxazole (TMP/SMX) was given; TMP and SMX stopped." },
  { "abbreviation-undefined", "MDT-based care was chosen; the MDT met.",
    "MDT (multidisciplinary team) care was chosen; the MDT met. NaCl was given at McBurney." },
  { "drug-trade-name", "He was given Rocephin.", "He was given ceftriaxone (Rocephin®)." },
  { "claim-first", "This is the first-ever patient who was treated so.",
    "To our knowledge this is the first-ever patient who was treated so." },
  { "claim-proof", "This proves that the drug works.", "One patient proves no rule." },
  { "claim-cause", "Our case demonstrates that anlotinib causes bleeding.",
    "Our case shows that anlotinib may cause bleeding." },
  { "claim-safe", "The combination was safe and effective.",
    "The combination may be safe and effective. It was safe and effective in trials [3]." },
  { "claim-standard", "Anlotinib should be the standard of care.",
    "Anlotinib should be the standard comparator in trials. Biopsy is the gold standard." },
  { "claim-cure", "The regimen cured the patient.", "The regimen may have cured the patient." },
  { "claim-unprecedented", "The response was unprecedented.",
    "The COVID-19 pandemic was unprecedented." },
  { "claim-frequency", "In our case, the most common adverse events were rash and fever.",
    "In several studies the most common adverse events were rash and fever [2]." },
  { "claim-first", "This is the first case of its kind.",
    "To our knowledge this is the first case of its kind." },
  { "claim-significant", "The mass was significantly reduced.", "The mass was smaller." },
  { "claim-systematic-review", "In this article we include a systematic review.",
    "In this article we include a systematic review of PubMed." },
  { "ctcae-version", "The patient had grade 3 proteinuria.",
    "The patient had grade 3 proteinuria (CTCAE version 5.0)." },
  { "event-not-in-ctcae", "The patient had grade 3 hematochezia.",
    "The patient had grade 3 proteinuria." },
  { "usual-test", "CT showed a mass.", "FISH showed a rearrangement of EWSR1." },
};

static CwEntity *
make_case (void)
{
  CwEntity *root = build_case ();
  CwEntity *figure = build_row (root, "figures", "label", "Fig. 1", NULL);

  build_row (figure, "panels", "letter", "A", NULL);
  build_row (figure, "panels", "letter", "B", NULL);
  build_set (build_child (root, "patient"), "age", "27 a");
  build_set (build_child (root, "diagnosis"), "name", "Desmoplastic small round cell tumor");
  return root;
}

static GPtrArray *
make_works (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_PUBLICATION);
  GPtrArray *works = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  CwSnapshot *work;

  g_ptr_array_add (works, cw_snapshot_new (info, "a"));
  g_ptr_array_add (works, cw_snapshot_new (info, "b"));
  work = works->pdata[1];
  work->texts[cw_entity_info_find (info, "citation-key")->index] = g_strdup ("lee2020");
  return works;
}

static GPtrArray *
inspect (CwEntity *root, const char *text)
{
  g_autoptr (GPtrArray) works = make_works ();
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  GPtrArray *findings = cw_inspect (CW_CASE (root), NULL, works);

  cw_entity_remove (section);
  return findings;
}

static void
test_rules (void)
{
  g_autoptr (CwEntity) root = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = inspect (root, rows[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, rows[i].silent);

      g_test_message ("%s: %s", rows[i].rule, rows[i].fires);
      g_assert_nonnull (find (found, rows[i].rule));
      g_test_message ("silent: %s", rows[i].silent);
      g_assert_null (find (none, rows[i].rule));
    }
}

/* What is lost is found without the rest, and found the same. */
static void
test_chips (void)
{
  static const char text[] = "He was {nothing|x}, see {figure:gone} and [@gone]. It is rare [3].";
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (GPtrArray) works = make_works ();
  g_autoptr (GPtrArray) all = inspect (root, text);
  g_autoptr (GPtrArray) chips = NULL;

  build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  chips = cw_inspect_chips (CW_CASE (root), NULL, works);
  g_assert_cmpuint (chips->len, ==, 3);
  for (guint i = 0; i < chips->len; i++)
    {
      const CwFinding *finding = chips->pdata[i];

      g_assert_cmpstr (find (all, finding->rule)->message, ==, finding->message);
    }
  g_assert_nonnull (find (all, "reference-order"));
}

/* How many findings of a rule there are, and the words of the last. */
static guint
count (const GPtrArray *findings, const char *rule, const char **message)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule))
      {
        *message = ((const CwFinding *)findings->pdata[i])->message;
        n++;
      }
  return n;
}

/* What is lost is named as it was typed, with its section; so is what is not written yet. */
static void
test_lost (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (GPtrArray) findings =
    inspect (root, "It was {nothing|x} [@a; @nokey]. [The lessons of this case, with caution.]");
  const char *message = NULL;

  g_assert_cmpuint (count (findings, "fact-lost", &message), ==, 1);
  g_assert_cmpstr (message, ==,
                   "Case presentation: “{nothing|x}” asks for a fact that is not recorded.");
  g_assert_cmpuint (count (findings, "reference-lost", &message), ==, 1);
  g_assert_cmpstr (message, ==,
                   "Case presentation: “[@a; @nokey]” cites “nokey”, which is not in the library.");
  g_assert_cmpuint (count (findings, "still-to-be-written", &message), ==, 1);
  g_assert_cmpstr (message, ==,
                   "Case presentation: still to be written: “[The lessons of this case, with "
                   "caution.]”");
  g_assert_cmpint (find (findings, "still-to-be-written")->severity, ==, CW_SEVERITY_ERROR);
}

/* A figure or table that is not there is spoken of once, and its order not at all. */
static void
test_missing (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (GPtrArray) findings =
    inspect (root, "See Fig. 1A, B. See Fig. 3. It is seen again (Fig. 3). See Table 4.");
  const char *message = NULL;

  g_assert_cmpuint (count (findings, "figure-missing", &message), ==, 1);
  g_assert_cmpstr (message, ==, "There is no Fig. 3.");
  g_assert_null (find (findings, "figure-order"));
  g_assert_cmpuint (count (findings, "table-missing", &message), ==, 1);
  g_assert_cmpstr (message, ==, "There is no Table 4.");
  g_assert_null (find (findings, "table-order"));
}

/* Of figures that are all there the order counts. */
static void
test_figure_order (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GPtrArray) gap = NULL;
  g_autoptr (GPtrArray) right = NULL;

  for (guint i = 0; i < 3; i++)
    build_row (root, "figures", "title", "Scan", NULL);
  wrong = inspect (root, "CT showed a mass (Fig. 2). Histology followed (Fig. 1).");
  gap = inspect (root, "CT showed a mass (Fig. 1). Histology followed (Figs. 3 and 4).");
  right = inspect (root, "CT (Fig. 1). Histology (Figs. 2A, B). See figure 1. PET (Figs. 2-4).");
  g_assert_nonnull (find (wrong, "figure-order"));
  g_assert_nonnull (find (gap, "figure-order"));
  g_assert_null (find (right, "figure-order"));
  g_assert_null (find (right, "figure-missing"));
}

/* An empty case has no prose that could be wrong. */
static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* The abstract and the body define their abbreviations each for itself. */
static void
test_parts (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) findings = NULL;

  build_row (root, "sections", "kind", "abstract-background", "text",
             "The multidisciplinary team (MDT) met. The MDT agreed.", NULL);
  findings = inspect (root, "The multidisciplinary team (MDT) met. The MDT agreed.");
  g_assert_null (find (findings, "abbreviation-twice"));
  g_assert_null (find (findings, "abbreviation-late"));
}

/* Figures that chips point to are numbered as they are met, whatever their place in the list. */
static void
test_chips_in_order (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *first = build_row (root, "figures", "title", "Scan", NULL);
  CwEntity *second = build_row (root, "figures", "title", "Histology", NULL);
  g_autofree char *text = g_strdup_printf ("Histology {figure:%s} came before CT {figure:%s}.",
                                           cw_entity_get_id (second), cw_entity_get_id (first));
  g_autoptr (GPtrArray) findings = NULL;

  build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  findings = cw_inspect (CW_CASE (root), NULL, NULL);
  g_assert_null (find (findings, "figure-order"));
  g_assert_null (find (findings, "figure-not-cited"));
}

/* A chip counts its figure first, wherever it stands; numbers that were typed do not follow. */
static void
test_mixed_figures (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *scan = build_row (root, "figures", "title", "Scan", NULL), *section;
  g_autofree char *chip = g_strdup_printf ("See {figure:%s}.", cw_entity_get_id (scan));
  g_autoptr (GPtrArray) mixed = NULL, chips = NULL, typed = NULL;

  build_row (root, "figures", "title", "Histology", NULL);
  section = build_row (root, "sections", "kind", "abstract-case-presentation", "text", chip, NULL);
  mixed = inspect (root, "CT (Fig. 1). Histology (Fig. 2).");
  g_assert_nonnull (find (mixed, "figures-mixed"));
  build_set (section, "text", "See the scan.");
  typed = inspect (root, "CT (Fig. 1). Histology (Fig. 2).");
  g_assert_null (find (typed, "figures-mixed"));
  chips = inspect (root, chip);
  g_assert_null (find (chips, "figures-mixed"));
}

/* A quote is what stands between its bytes, marks and all. */
static void
test_places (void)
{
  g_autoptr (CwEntity) root = make_case ();
  CwEntity *section =
    build_row (root, "sections", "kind", "case-presentation", "text",
               "He came – *early*. He was given **Glivec** [@a].\n\nIt went well.", NULL);
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);
  const CwFinding *finding = find (findings, "drug-trade-name");
  const CwFindingPlace *place;
  g_autofree char *between = NULL;

  g_assert_nonnull (finding);
  place = finding->places->pdata[0];
  g_assert_cmpstr (place->entity_id, ==, cw_entity_get_id (section));
  between = g_strndup (CW_SECTION (section)->text + place->start, place->end - place->start);
  g_assert_cmpstr (between, ==, place->quote);
  g_assert_cmpstr (place->quote, ==, "He was given **Glivec** [@a].");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/rules", test_rules);
  g_test_add_func ("/language/chips", test_chips);
  g_test_add_func ("/language/lost", test_lost);
  g_test_add_func ("/language/missing", test_missing);
  g_test_add_func ("/language/figure-order", test_figure_order);
  g_test_add_func ("/language/mixed-figures", test_mixed_figures);
  g_test_add_func ("/language/empty", test_empty);
  g_test_add_func ("/language/parts", test_parts);
  g_test_add_func ("/language/chips-in-order", test_chips_in_order);
  g_test_add_func ("/language/places", test_places);
  return g_test_run ();
}
