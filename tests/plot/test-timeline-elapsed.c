/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The timeline of a masked case: no date in any word, the same marks, time since presentation. */
#include "config.h"

#include <string.h>

#include "manuscript/cw-deidentify-case.h"
#include "plot-fixtures.h"
#include "plot/cw-scene-file.h"
#include "plot/cw-timeline.h"

static CwScene *
draw_masked (CwEntity *root, double width)
{
  g_autoptr (CwSnapshot) record = cw_snapshot_new_from_entity (root);
  g_autoptr (CwDeidentified) masked = cw_deidentify_case (record);
  g_autoptr (CwSnapshot) facts = cw_deidentified_copy_for_drawing (masked);
  g_autoptr (CwEntity) copy = cw_snapshot_to_entity (facts);
  CwScene *scene = cw_timeline_new_elapsed (CW_CASE (copy), width);

  assert_sound (scene);
  return scene;
}

/* A four-digit year that is no dose, or the name of a month. */
#define DATE                                                                                       \
  "\\b(19|20)\\d\\d\\b(?![ "                                                                       \
  "\\x{A0}]mg)|January|February|March|April|\\bMay\\b|June|July|August|September"                  \
  "|October|November|December"

static void
assert_silent (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (DATE, 0, 0, NULL);

  if (text && g_regex_match (regex, text, 0, NULL))
    g_error ("“%s” tells a date", text);
}

static void
assert_no_date (const CwScene *scene)
{
  g_autofree char *table = cw_scene_to_table (scene);

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    assert_silent (cw_scene_get_item (scene, i)->text);
  assert_silent (table);
  assert_silent (cw_scene_get_title (scene));
  assert_silent (cw_scene_get_description (scene));
}

/* In the file itself as well: letters are drawn, so what can be read is title and description. */
static void
assert_no_date_in_svg (const CwScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = cw_scene_to_bytes (scene, CW_SCENE_SVG, 0, &error);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  words = g_regex_replace_literal (tags, text, -1, 0, " ", 0, NULL);
  g_assert_nonnull (strstr (words, "Timeline"));
  assert_silent (words);
}

static void
test_sample (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) plain = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_autoptr (CwScene) page = draw_masked (root, PAGE);
  g_autoptr (CwScene) column = draw_masked (root, COLUMN);

  assert_golden (page, "timeline-elapsed-176.txt");
  assert_golden (column, "timeline-elapsed-85.txt");
  assert_no_date (page);
  assert_no_date (column);
  assert_no_date_in_svg (page);
  g_assert_true (has_text (page, "Months since presentation"));
  g_assert_cmpstr (find_fact (page, "Presentation")->date, ==, "month 0");
  /* Presentation is known to the month. */
  g_assert_cmpstr (find_fact (page, "Progressive disease (PD)")->date, ==, "months 24 to 25");
  /* What the search above looks for is in the other figure. */
  g_assert_true (has_text (plain, "2021"));
}

/* A month is as wide as in the calendar: it is drawn as a band with bars at its ends. */
static void
test_partial (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) plain = NULL;
  g_autoptr (CwScene) masked = NULL;

  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  build_row (root, "imaging", "modality", "CT", "date", "2019-11", NULL);
  build_row (root, "imaging", "modality", "MRI", "date", "2019-09-20", NULL);
  build_row (root, "imaging", "modality", "PET", "date", "2021", NULL);
  plain = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  masked = draw_masked (root, PAGE);
  g_assert_cmpuint (cw_scene_get_n_facts (masked), ==, cw_scene_get_n_facts (plain));
  for (int i = 0; i < (int)cw_scene_get_n_facts (plain); i++)
    for (CwSceneKind kind = CW_SCENE_BOX; kind <= CW_SCENE_DISC; kind++)
      g_assert_cmpuint (count_items (masked, i, kind), ==, count_items (plain, i, kind));
  g_assert_cmpstr (find_fact (masked, "CT")->date, ==, "months 5 to 6");
  g_assert_cmpstr (find_fact (masked, "MRI")->date, ==, "month 4");
  g_assert_cmpstr (find_fact (masked, "PET")->date, ==, "months 12 to 36");
  assert_no_date (masked);
}

/* What is known to the year lies between full years: its own end, as a month 7, would tell that
 * presentation was in May. A time that is counted in cycles is no year. */
static void
test_years (void)
{
  static const char *const rows[][2] = {
    { "2018", "months −24 to 0" },
    { "2019", "months −12 to 12" },
    { "2020", "months 0 to 24" },
    { "2021", "months 12 to 36" },
  };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;
  CwEntity *event;

  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("Scan %u", i);

      build_row (root, "imaging", "modality", name, "date", rows[i][0], NULL);
    }
  event = build_row (root, "adverse-events", "term", "Rash maculo-papular", NULL);
  build_set (event, "onset", "2019-06-20");
  build_set (event, "end", "2020");
  scene = draw_masked (root, PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("Scan %u", i);

      g_assert_cmpstr (find_fact (scene, name)->date, ==, rows[i][1]);
    }
  g_assert_cmpstr (find_fact (scene, "Rash maculo-papular")->date, ==,
                   "month 1 until months 0 to 24");
  assert_no_date (scene);
}

/* Days, weeks and months, on both sides of presentation; without one the first event counts. */
static void
test_units (void)
{
  static const struct
  {
    const char *presentation;
    const char *first;
    const char *last;
    const char *title;
    const char *dates[2];
  } table[] = {
    { "2019-05-14", "2019-05-12", "2019-05-20", "Days since presentation", { "day −2", "day 6" } },
    { "2019-05-14",
      "2019-04-20",
      "2019-08-20",
      "Weeks since presentation",
      { "week −3", "week 14" } },
    { "2019-05-14",
      "2018-05-14",
      "2021-05-20",
      "Months since presentation",
      { "month −11", "month 24" } },
    { NULL,
      "2018-05-14",
      "2021-05-20",
      "Months since the first event of a known date",
      { "month 0", "month 36" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwScene) scene = NULL;

      if (table[i].presentation)
        build_set (build_child (root, "presentation"), "date", table[i].presentation);
      build_row (root, "imaging", "modality", "First", "date", table[i].first, NULL);
      build_row (root, "imaging", "modality", "Last", "date", table[i].last, NULL);
      scene = draw_masked (root, PAGE);
      g_test_message ("%s", table[i].title);
      g_assert_true (has_text (scene, table[i].title));
      g_assert_cmpstr (find_fact (scene, "First")->date, ==, table[i].dates[0]);
      g_assert_cmpstr (find_fact (scene, "Last")->date, ==, table[i].dates[1]);
      assert_no_date (scene);
    }
}

/* A presentation that is not known to the day does not become the first of its month or year, which
 * would tell the month of everything else. */
static void
test_vague_presentation (void)
{
  static const struct
  {
    const char *presentation;
    const char *onset;
    const char *last;
    const char *title;
    const char *dates[3];
  } table[] = {
    /* The same distance in another season: not a word differs. */
    { "2019",
      "2019-06-03",
      "2020-06-20",
      "Months since the first event of a known date",
      { "months −12 to 12", "month 0", "month 12" } },
    { "2019",
      "2019-02-03",
      "2020-02-20",
      "Months since the first event of a known date",
      { "months −12 to 12", "month 0", "month 12" } },
    { "2019",
      "2019-06",
      "2021",
      "Months since the first event of a known date",
      { "months −12 to 12", "month 0", "months 11 to 36" } },
    { "2019-06",
      "2019-06-03",
      "2019-08-20",
      "Months since presentation",
      { "month 0", "month 0", "months 1 to 2" } },
    /* The day of presentation is known, but not that of another: no days, from which follows on
     * which day of its month it was. */
    { "2019-06-13",
      "2019-06-15",
      "2019-06",
      "Days since presentation",
      { "day 0", "day 2", "month 0" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwScene) scene = NULL;

      build_set (build_child (root, "presentation"), "date", table[i].presentation);
      build_row (root, "imaging", "modality", "Onset", "date", table[i].onset, NULL);
      build_row (root, "imaging", "modality", "Last", "date", table[i].last, NULL);
      scene = draw_masked (root, PAGE);
      g_test_message ("%u: %s, %s, %s", i, find_fact (scene, "Presentation")->date,
                      find_fact (scene, "Onset")->date, find_fact (scene, "Last")->date);
      g_assert_true (has_text (scene, table[i].title));
      g_assert_cmpstr (find_fact (scene, "Presentation")->date, ==, table[i].dates[0]);
      g_assert_cmpstr (find_fact (scene, "Onset")->date, ==, table[i].dates[1]);
      g_assert_cmpstr (find_fact (scene, "Last")->date, ==, table[i].dates[2]);
      assert_no_date (scene);
    }
}

/* Dates of one case: presentation, two scans, a drug from and to, a pause of it of ten days, death.
 */
typedef struct
{
  const char *presentation, *vague, *exact, *start, *end, *pause, *death;
} Dates;

static CwEntity *
build_dated (const Dates *dates)
{
  CwEntity *root = build_case ();
  CwEntity *regimen, *drug;

  build_set (build_child (root, "presentation"), "date", dates->presentation);
  build_row (root, "imaging", "modality", "CT", "date", dates->vague, NULL);
  build_row (root, "imaging", "modality", "MRI", "date", dates->exact, NULL);
  regimen = build_row (root, "regimens", "name", "A", "start", dates->start, NULL);
  build_set (regimen, "end", dates->end);
  drug = build_row (regimen, "drugs", "name", "Drug", "dose", "10 mg", NULL);
  g_assert_nonnull (drug);
  if (dates->pause)
    build_row (root, "dose-changes", "drug", cw_entity_get_id (drug), "kind", "interrupt", "date",
               dates->pause, "duration", "10 d", NULL);
  build_set (build_child (root, "outcome"), "vital-status", "dead");
  build_set (build_child (root, "outcome"), "vital-status-date", dates->death);
  return root;
}

static char *
dup_svg (const Dates *dates)
{
  g_autoptr (CwEntity) root = build_dated (dates);
  g_autoptr (CwScene) scene = draw_masked (root, PAGE);
  g_autofree char *table = cw_scene_to_table (scene);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = cw_scene_to_bytes (scene, CW_SCENE_SVG, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  return g_strconcat (table, text, NULL);
}

/* Nothing can be measured in the file that its words do not tell: neither the day of presentation
 * between the ends of a month, nor days where months are told. */
static void
test_measured (void)
{
  static const Dates pairs[][2] = {
    /* Another day of presentation, the same months. */
    { { "2019-05-14", "2019-11", "2019-09-20", "2019-06-20", "2019-10-25", NULL, "2021-05-20" },
      { "2019-05-20", "2019-11", "2019-09-25", "2019-07-01", "2019-10-30", NULL, "2021-05-20" } },
    /* Presentation known to the month, in months of other lengths. */
    { { "2019-02", "2019-03", "2019-09-20", "2019-03-10", "2019-10-12", NULL, "2021-03-10" },
      { "2019-03", "2019-04", "2019-10-20", "2019-04-10", "2019-11-12", NULL, "2021-04-10" } },
    /* A drug since a month, a pause within one. */
    { { "2019-05-14", "2019-11", "2019-09-20", "2019-07", "2019-10-25", "2019-09-18",
        "2021-05-20" },
      { "2019-05-20", "2019-11", "2019-09-25", "2019-07", "2019-10-30", "2019-09-29",
        "2021-05-20" } },
    /* What is known to the year. */
    { { "2019-05-14", "2020", "2019-09-20", "2019-06-20", "2019-10-25", NULL, "2021" },
      { "2019-08-20", "2020", "2019-12-25", "2019-09-24", "2020-01-22", NULL, "2021" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *first = dup_svg (&pairs[i][0]);
      g_autofree char *second = dup_svg (&pairs[i][1]);
      Dates other = pairs[i][1];
      g_autofree char *third = NULL;

      other.exact = "2020-03-28";
      third = dup_svg (&other);
      g_test_message ("%u", i);
      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (first, !=, third);
    }
}

/* Words that were typed, and dates that nobody could read. */
static void
test_words (void)
{
  static const char *const words[] = {
    "Scan of 12 May 2020", "May 12, 2020", "in late July",
    "2019-07-14 at noon",  "14/07/19",     "the 2019 protocol",
    "Sept. 2019",          "1998",         "2019年7月14日",
    "as of 3rd of March",  "14.07.2019",   "June scan",
  };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;

  build_set (build_child (root, "presentation"), "date", "2019-05-14");
  build_row (root, "imaging", "modality", "CT", "date", "some time in May 2019", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      build_row (root, "procedures", "procedure", words[i], "date", "2019-07-14", NULL);
      build_row (root, "imaging", "modality", "MRI", "relative-time", words[i], NULL);
    }
  build_row (root, "procedures", "procedure", "Mesna 2000 mg after 12 cycles, 5/6 cores, 8806/3",
             "date", "2019-07-14", NULL);
  scene = draw_masked (root, PAGE);
  assert_no_date (scene);
  find_fact (scene, "Mesna 2000 mg after 12 cycles, 5/6 cores, 8806/3");
  g_assert_false (has_text (scene, "14/07"));
  g_assert_false (has_text (scene, "7月"));
}

static gboolean
has_event (const CwScene *scene, const char *event)
{
  for (guint i = 0; i < cw_scene_get_n_facts (scene); i++)
    if (g_str_equal (cw_scene_get_fact (scene, i)->event, event))
      return TRUE;
  return FALSE;
}

/* Names and amounts are no dates. */
static void
test_exact_words (void)
{
  static const struct
  {
    const char *typed;
    const char *drawn;
  } rows[] = {
    { "Scan 20190714", "Scan […]" },
    { "Scan of 14-Jul-2019", "Scan of […]" },
    { "Scan of 14-JUL-19, late", "Scan of […], late" },
    { "Scan 14JUL2019", "Scan […]" },
    { "June-July cycle", "[…]-[…] cycle" },
    { "Flare in May", "Flare in […]" },
    { "Flare of mid-May", "Flare of […]" },
    { "Flare on 3 May", "Flare on […]" },
    { "Flare, May 2019", "Flare, […]" },
    { "Flare, May 12", "Flare, […]" },
    { "May-Thurner syndrome", NULL },
    { "May–Thurner stent", NULL },
    { "Seen by Dr May", NULL },
    { "Dr Marchetti", NULL },
    { "Mayo score", NULL },
    { "Mayer-Rokitansky syndrome", NULL },
    { "Marchiafava disease", NULL },
    { "Augmentin", NULL },
    { "Ferritin 2000 ng/mL", NULL },
    { "Troponin 2000 pg/mL, 1900 µg and 2019 nmol", NULL },
    { "Tracer 2000 MBq", NULL },
    { "Lot 20191314", NULL },
  };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    build_row (root, "procedures", "procedure", rows[i].typed, "date", "2019-07-14", NULL);
  scene = draw_masked (root, PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].typed);
      g_assert_true (has_event (scene, rows[i].drawn ? rows[i].drawn : rows[i].typed));
    }
}

/* Nothing to count from, and nothing at all. */
static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) empty = draw_masked (root, COLUMN);
  g_autoptr (CwScene) scene = NULL;

  g_assert_cmpuint (cw_scene_get_n_facts (empty), ==, 0);
  build_row (root, "imaging", "modality", "CT", "date", "May 2019 or June", NULL);
  scene = draw_masked (root, COLUMN);
  assert_no_date (scene);
  g_assert_false (find_fact (scene, "CT")->is_placed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/timeline-elapsed/sample", test_sample);
  g_test_add_func ("/timeline-elapsed/partial", test_partial);
  g_test_add_func ("/timeline-elapsed/years", test_years);
  g_test_add_func ("/timeline-elapsed/units", test_units);
  g_test_add_func ("/timeline-elapsed/vague-presentation", test_vague_presentation);
  g_test_add_func ("/timeline-elapsed/measured", test_measured);
  g_test_add_func ("/timeline-elapsed/words", test_words);
  g_test_add_func ("/timeline-elapsed/exact-words", test_exact_words);
  g_test_add_func ("/timeline-elapsed/empty", test_empty);
  return g_test_run ();
}
