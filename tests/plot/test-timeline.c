/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The timeline: the sample, partial and hostile dates, lanes, the table twin, hit tests. */
#include "config.h"

#include <string.h>

#include "model/cw-entity-walk.h"
#include "plot-fixtures.h"

/* ---- the sample ---- */

static void
test_golden (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) page = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_autoptr (CwScene) column = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  assert_golden (page, "timeline-176.txt");
  assert_golden (column, "timeline-85.txt");
  g_assert_cmpfloat (cw_scene_get_height (column), >, cw_scene_get_height (page));
}

static gboolean
has_date (CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (field->kind == &cw_kind_date && cw_entity_is_recorded (entity, field))
      return TRUE;
  return FALSE;
}

/* Declarations are about the article, not about the course. */
static void
assert_all_told (CwEntity *entity, const CwScene *scene)
{
  const char *name = cw_entity_get_info (entity)->name;

  if (has_date (entity) && strcmp (name, "declarations") != 0 &&
      cw_scene_find_fact_of (scene, cw_entity_get_id (entity)) < 0)
    g_error ("a %s with a date is not told of", name);
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (field->kind == &cw_kind_list)
      {
        GListModel *list = cw_entity_get_list (entity, field);

        for (guint i = 0; i < g_list_model_get_n_items (list); i++)
          {
            g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

            assert_all_told (item, scene);
          }
      }
    else if (field->kind == &cw_kind_child)
      assert_all_told (cw_entity_get_child (entity, field), scene);
}

static void
test_sample_is_told (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  static const char *const lists[] = { "adverse-event", "assessment", "decision", "procedure",
                                       "dose-change",   "drug",       "regimen",  "imaging-study" };

  assert_all_told (root, scene);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GPtrArray) rows = cw_entity_collect (root, lists[i]);

      for (guint j = 0; j < rows->len; j++)
        g_assert_cmpint (cw_scene_find_fact_of (scene, cw_entity_get_id (rows->pdata[j])), >=, 0);
    }
}

/* Every field of the model that holds a date, one at a time. */
static void
fill_dates (CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_date)
        build_set (entity, field->name, "2020-02");
      else if (field->kind == &cw_kind_child)
        fill_dates (cw_entity_get_child (entity, field));
      else if (field->kind == &cw_kind_list)
        fill_dates (cw_entity_insert (entity, field, 0, NULL));
    }
}

static void
test_every_date_is_told (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;

  fill_dates (root);
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  assert_all_told (root, scene);
}

static void
test_sample_moments (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  const CwSceneFact *event = find_fact (scene, "hematochezia");

  g_assert_cmpstr (event->date, ==, "After 2 cycles (computed: 2019-08-12…2019-09-11)");
  g_assert_true (event->is_placed);
  g_assert_cmpstr (find_fact (scene, "Progressive disease (PD)")->date, ==, "2021-06");
  g_assert_cmpstr (find_fact (scene, "vincristine")->date, ==, "2019-07 – 2019-11-04…2019-12-04");
  g_assert_false (find_fact (scene, "Tumour resection")->is_placed);
  g_assert_true (has_text (scene, "Counted in cycles"));
  g_assert_true (has_text (scene, "Not dated"));
}

static void
test_table (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_autofree char *table = cw_scene_to_table (scene);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "Date\tCategory\tEvent\tDetail");
  g_assert_cmpstr (lines[1], ==, "2019-05\tCourse\tPresentation\tSetting: Hospital");
  g_assert_cmpuint (g_strv_length (lines), ==, cw_scene_get_n_facts (scene) + 2);
  for (guint i = 0; lines[i + 1]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
    }
}

/* ---- hit tests ---- */

static void
test_hits (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  int index = cw_scene_find_fact_of (scene, "01890000-0000-7000-8000-000000000038");
  const CwSceneFact *fact = cw_scene_get_fact (scene, (guint)index);
  g_autofree char *sentence = cw_scene_fact_dup_sentence (fact);

  g_assert_cmpint (cw_scene_find_fact_at (scene, fact->x + 2, fact->y + fact->height / 2), ==,
                   index);
  g_assert_cmpint (cw_scene_find_fact_at (scene, -10, -10), ==, -1);
  g_assert_cmpstr (fact->field, ==, "onset-text");
  g_assert_nonnull (strstr (sentence, "Grade: 3"));
  g_assert_nonnull (strstr (sentence, "hematochezia"));
}

/* ---- marks ---- */

static void
test_partial_date_is_no_point (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;
  const CwSceneFact *month, *day;

  build_row (root, "procedures", "procedure", "Month", "date", "2019-07", NULL);
  build_row (root, "procedures", "procedure", "Single", "date", "2019-09-10", NULL);
  build_row (root, "procedures", "procedure", "Refusal", "date", "2019-10-10", "status", "refused",
             NULL);
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  month = find_fact (scene, "Month");
  day = find_fact (scene, "Single");
  /* Two bars at the ends of a month, none at a day. */
  g_assert_cmpuint (
    count_items (scene, cw_scene_find_fact_of (scene, month->entity_id), CW_SCENE_PATH), ==, 2);
  g_assert_cmpuint (
    count_items (scene, cw_scene_find_fact_of (scene, day->entity_id), CW_SCENE_PATH), ==, 0);
  g_assert_true (has_text (scene, "Open mark"));
  g_assert_true (has_text (scene, "Refusal (Refused by the patient)"));
}

/* From where to where the boxes of a fact reach. */
static void
get_extent (const CwScene *scene, const char *event, double *left, double *right)
{
  int fact = cw_scene_find_fact_of (scene, find_fact (scene, event)->entity_id);

  *left = G_MAXDOUBLE;
  *right = 0;
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->kind != CW_SCENE_BOX || item->fact != fact || item->fill == CW_INK_PAPER)
        continue;
      *left = MIN (*left, item->x);
      *right = MAX (*right, item->x + item->width);
    }
}

/* Three days from 1 May are 1 to 3 May; an event that resolved after three days did on 4 May. */
static void
test_durations (void)
{
  static const struct
  {
    const char *list;
    const char *name;
    const char *start;
    const char *duration;
    const char *last;
  } table[] = {
    { "supportive-drugs", "name", "start", "30 d", "2020-05-30" },
    { "supportive-drugs", "name", "start", "4 wk", "2020-05-28" },
    { "adverse-events", "as-written", "onset", "30 d", "2020-05-31" },
    { "dose-changes", "reason", "date", "30 d", "2020-05-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwScene) scene = NULL;
      double left[2], right[2];
      CwEntity *row = build_row (root, table[i].list, table[i].name, "Lasted", table[i].start,
                                 "2020-05-01", "duration", table[i].duration, NULL);

      if (CW_IS_ADVERSE_EVENT (row))
        build_set (row, "grade", "1");
      build_row (root, "adverse-events", "as-written", "Ended", "grade", "1", "onset", "2020-05-01",
                 "end", table[i].last, NULL);
      scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
      get_extent (scene, "Lasted", &left[0], &right[0]);
      get_extent (scene, "Ended", &left[1], &right[1]);
      g_test_message ("%s for %s", table[i].list, table[i].duration);
      g_assert_cmpfloat_with_epsilon (left[0], left[1], 0.01);
      g_assert_cmpfloat_with_epsilon (right[0], right[1], 0.01);
    }
}

/* An end is not taken for the whole of it. */
static void
test_open_start (void)
{
  static const char *const ends[] = { "2020-05-10", "2020-05" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwScene) scene = NULL;
      g_autofree char *date = g_strconcat ("… – ", ends[i], NULL);
      double left, right, first, last;

      build_row (root, "procedures", "procedure", "First", "date", "2020-01-01", NULL);
      build_row (root, "procedures", "procedure", "Last", "date", "2020-12-31", NULL);
      build_row (root, "adverse-events", "as-written", "Fever", "end", ends[i], "grade", "2", NULL);
      scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
      g_assert_cmpstr (find_fact (scene, "Fever")->date, ==, date);
      g_assert_true (find_fact (scene, "Fever")->is_placed);
      g_assert_cmpint (cw_scene_find_fact_of (scene, find_fact (scene, "Fever")->entity_id), ==, 1);
      get_extent (scene, "Fever", &left, &right);
      get_extent (scene, "First", &first, &last);
      g_assert_cmpfloat (left, <=, first + 1);
      get_extent (scene, "Last", &first, &last);
      g_assert_cmpfloat (right, <, first);
      g_assert_cmpfloat (right, >, first / 4);
      g_assert_true (has_text (scene, "open at its left"));
      g_assert_cmpint (has_text (scene, "Band between bars"), ==, i == 1);
      assert_sound (scene);
    }
}

static void
test_grades_are_digits (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;

  for (char grade[] = "1"; *grade <= '5'; ++*grade)
    build_row (root, "adverse-events", "as-written", "event", "onset", "2020-01-01", "grade", grade,
               NULL);
  build_row (root, "adverse-events", "as-written", "ungraded", "onset", "2020-01-01", NULL);
  scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  for (char grade[] = "1"; *grade <= '5'; ++*grade)
    g_assert_true (has_text (scene, grade));
  g_assert_true (has_text (scene, "?"));
}

/* A column of a journal is not longer than its page: 230 mm, and nothing is left out for it. */
static void
test_column_fits_page (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) column = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  g_autoptr (CwScene) page = draw_plot (CW_PLOT_TIMELINE, root, PAGE);

  g_test_message ("%g mm", cw_scene_get_height (column) / CW_SCENE_POINTS_PER_MM);
  g_assert_cmpfloat (cw_scene_get_height (column), <, 230 * CW_SCENE_POINTS_PER_MM);
  g_assert_cmpuint (cw_scene_get_n_facts (column), ==, cw_scene_get_n_facts (page));
  /* What is of one kind and time stands in one line, each fact in its own place. */
  g_assert_true (has_text (column, "Yunnan Baiyao"));
  g_assert_true (has_text (column, "hypertension, grade 3"));
  g_assert_cmpuint (
    count_items (column,
                 cw_scene_find_fact_of (column, find_fact (column, "Yunnan Baiyao")->entity_id),
                 CW_SCENE_TEXT),
    ==, 1);
}

/* Many names without a date, and words that are wider than a line, stay within it. */
static void
test_undated_in_line (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autofree char *wide = g_strnfill (300, 'w');
  g_autoptr (CwScene) scene = NULL;

  build_row (root, "imaging", "modality", "CT", "date", "2020-01-01", NULL);
  for (guint i = 0; i < 40; i++)
    build_row (root, "supportive-drugs", "name",
               i == 7   ? wide
               : i == 9 ? " "
                        : "ondansetron",
               "indication", "nausea", NULL);
  scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 41);
}

/* Whether a label stands below a place of the axis at @y. */
static gboolean
has_date_at (const CwScene *scene, double x, double y)
{
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->kind == CW_SCENE_TEXT && item->y > y && item->y < y + 8 && item->x <= x &&
          item->x + item->width >= x && item->x + item->width <= cw_scene_get_width (scene))
        return TRUE;
    }
  return FALSE;
}

/* No line of the axis is without its date, the last one neither. */
static void
test_every_tick_is_dated (void)
{
  g_autoptr (CwEntity) root = load_sample ();

  for (double width = 160; width < 900; width += 13)
    {
      g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, width);
      guint n = 0;

      for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
        {
          const CwSceneItem *item = cw_scene_get_item (scene, i);

          if (item->kind != CW_SCENE_PATH || item->stroke != CW_INK_GRID)
            continue;
          n++;
          g_test_message ("%g: %g", width, item->x);
          g_assert_true (has_date_at (scene, item->x, item->y + item->height));
        }
      g_assert_cmpuint (n, >, 1);
    }
}

/* An event without a date has no mark that could hold its grade: the list below the axis and the
 * table do. */
static void
test_undated_grade (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = NULL;

  build_row (root, "adverse-events", "as-written", "rash", "grade", "2", "onset", "2020-02-01",
             NULL);
  build_row (root, "adverse-events", "as-written", "proteinuria", "grade", "3", "onset-text",
             "During maintenance", NULL);
  build_row (root, "adverse-events", "as-written", "cough", NULL);
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  find_fact (scene, "rash");
  find_fact (scene, "proteinuria, grade 3");
  find_fact (scene, "cough");
  g_assert_true (has_text (scene, "Adverse events: proteinuria, grade 3 (During maintenance)"));
}

static void
test_outcome (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");
  g_autoptr (CwScene) alive = NULL, dead = NULL;

  build_set (outcome, "vital-status", "alive");
  build_set (outcome, "vital-status-date", "2020-03-04");
  alive = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  build_set (outcome, "vital-status", "dead");
  dead = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_assert_cmpuint (count_items (alive, 0, CW_SCENE_SHAPE), ==, 1); /* an arrow */
  g_assert_cmpuint (count_items (dead, 0, CW_SCENE_PATH), ==, 2); /* a cross */
}

/* ---- poor data ---- */

static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 0);
  g_assert_true (has_text (scene, "Nothing is recorded yet"));
  build_row (root, "decisions", "decision", "Wait", "relative-time", "Later", NULL);
  g_clear_pointer (&scene, cw_scene_unref);
  scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  g_assert_true (has_text (scene, "Decisions: Wait (Later)"));
}

static void
test_busy (void)
{
  g_autoptr (CwEntity) root = build_busy_case (500);
  g_autoptr (CwScene) page = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_autoptr (CwScene) column = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  g_assert_cmpuint (cw_scene_get_n_facts (page), ==, 501);
  g_assert_cmpuint (cw_scene_get_n_facts (column), ==, 501);
  /* Events share rows where there is room. */
  g_assert_cmpfloat (cw_scene_get_height (page), <, 500 * 11);
}

static void
test_hostile_dates (void)
{
  static const char *const dates[] = { "0001",       "9999",  "0001-01-01", "9999-12-31", "0000",
                                       "2020-13-45", "2020~", "yesterday",  "2019-07-14~" };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "0001", NULL);
  g_autoptr (CwScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      build_row (root, "adverse-events", "as-written", dates[i], "onset", dates[i], "end", "0001",
                 NULL);
      build_row (root, "radiotherapy", "site", dates[i], "start", dates[i], "end",
                 dates[G_N_ELEMENTS (dates) - 1 - i], NULL);
      build_row (regimen, "drugs", "name", "A", "dose", "1 mg", "start", dates[i], "end", "9999",
                 "on-days", "1 d", "off-days", "1 d", NULL);
    }
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  assert_all_told (root, scene);
  g_assert_true (has_text (scene, "5000"));
}

static void
test_hostile_texts (void)
{
  g_autofree char *huge = g_strnfill (10240, 'M');
  static const char *const texts[] = { "\u202Eabc\u202D\u2067def",
                                       "a\nb\tc",
                                       "שלום עולם مرحبا بالعالم",
                                       "<b>&amp;</b>",
                                       "\u0301\u0301\u0301",
                                       "👩‍👩‍👧‍👦",
                                       " " };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) column = NULL, page = NULL;

  build_row (root, "decisions", "decision", huge, "date", "2020-01-01", NULL);
  build_row (root, "procedures", "procedure", huge, NULL);
  build_row (root, "regimens", "name", huge, "start", "2020", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    build_row (root, "decisions", "decision", texts[i], "date", "2020-01-01", NULL);
  column = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  page = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  for (guint i = 0; i < cw_scene_get_n_items (page); i++)
    if (cw_scene_get_item (page, i)->text)
      for (const char *p = cw_scene_get_item (page, i)->text; *p; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x202E);
}

static void
test_hostile_numbers (void)
{
  static const char *const numbers[] = {
    "1e308 mg", "0 mg", "-5 mg", "x", "> 8 mg", "5-9 mg", "99999999999999999999 mg"
  };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "2020-01-01",
                                 "cycle-length", "0 d", "cycles-given", "200", NULL);
  g_autoptr (CwScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      build_row (regimen, "drugs", "name", "A", "dose", numbers[i], "start", "2020-01-01", "end",
                 "2020-02-01", "days", "1-9999", "cycles", "0-3,7", NULL);
      build_row (regimen, "drugs", "name", numbers[i], "dose", numbers[i], "on-days", "0 d",
                 "off-days", "0 d", NULL);
    }
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 2 * G_N_ELEMENTS (numbers));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/golden", test_golden);
  g_test_add_func ("/timeline/sample-is-told", test_sample_is_told);
  g_test_add_func ("/timeline/every-date-is-told", test_every_date_is_told);
  g_test_add_func ("/timeline/sample-moments", test_sample_moments);
  g_test_add_func ("/timeline/table", test_table);
  g_test_add_func ("/timeline/hits", test_hits);
  g_test_add_func ("/timeline/partial-date-is-no-point", test_partial_date_is_no_point);
  g_test_add_func ("/timeline/durations", test_durations);
  g_test_add_func ("/timeline/open-start", test_open_start);
  g_test_add_func ("/timeline/grades-are-digits", test_grades_are_digits);
  g_test_add_func ("/timeline/column-fits-page", test_column_fits_page);
  g_test_add_func ("/timeline/undated-in-line", test_undated_in_line);
  g_test_add_func ("/timeline/every-tick-is-dated", test_every_tick_is_dated);
  g_test_add_func ("/timeline/undated-grade", test_undated_grade);
  g_test_add_func ("/timeline/outcome", test_outcome);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/busy", test_busy);
  g_test_add_func ("/timeline/hostile-dates", test_hostile_dates);
  g_test_add_func ("/timeline/hostile-texts", test_hostile_texts);
  g_test_add_func ("/timeline/hostile-numbers", test_hostile_numbers);
  return g_test_run ();
}
