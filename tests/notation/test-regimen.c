/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

#include <string.h>

#include "regimen-blind.h"
#include "regimen-cases.h"

/* Facts are compared as strings "2.dose=85 mg/m2": which entity, field, value. */

static const struct
{
  const char *key;
  const char *field;
} drug_keys[] = {
  { "drug", "name" },
  { "dose", "dose" },
  { "basis", "basis" },
  { "route", "route" },
  { "freq", "frequency" },
  { "times", "times-per-day" },
  { "days", "days" },
  { "on", "on-days" },
  { "off", "off-days" },
  { "in", "cycles" },
  { "infusion", "infusion-time" },
  { "note", "note" },
};

static const struct
{
  const char *key;
  const char *field;
} regimen_keys[] = {
  { "name", "name" },
  { "line", "line" },
  { "phase", "phase" },
  { "cycle", "cycle-length" },
  { "cycles", "cycles-planned" },
  { "given", "cycles-given" },
  { "end", "end-text" },
  { "note", "note" },
};

static const struct
{
  const char *key;
  const char *field;
} course_keys[] = {
  { "rt", "dose" },   { "fractions", "fractions" },
  { "site", "site" }, { "technique", "technique" },
  { "note", "note" },
};

static void
add_fact (GPtrArray *facts, const char *entity, guint number, const char *key, const char *value)
{
  if (value)
    g_ptr_array_add (facts, g_strdup_printf ("%s%u.%s=%s", entity, number, key, value));
}

#define ADD_ALL(keys, entity, number, snapshot)                                                    \
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)                                                  \
  add_fact (facts, entity, number, keys[k].key, cw_snapshot_get_text (snapshot, keys[k].field))

static GPtrArray *
get_drugs (const CwSnapshot *regimen)
{
  return regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
}

static void
list_regimen_facts (const CwSnapshot *regimen, GPtrArray *facts)
{
  ADD_ALL (regimen_keys, "regimen", 0, regimen);
  for (guint i = 0; i < get_drugs (regimen)->len; i++)
    ADD_ALL (drug_keys, "drug", i, get_drugs (regimen)->pdata[i]);
}

static GPtrArray *
list_facts (const CwRegimenReading *reading)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  if (reading->regimen)
    list_regimen_facts (reading->regimen, facts);
  for (guint i = 0; i < reading->radiotherapy->len; i++)
    ADD_ALL (course_keys, "rt", i, reading->radiotherapy->pdata[i]);
  for (guint i = 0; i < reading->unparsed->len; i++)
    add_fact (facts, "left", i, "?", ((CwRegimenPiece *)reading->unparsed->pdata[i])->text);
  return facts;
}

/* What follows from the other facts of a drug, told by the test in its own way. */
static void
add_derived (GPtrArray *facts, guint number, const char *key, const char *value, gboolean divided)
{
  static const char *const times[][2] = { { "once daily", "1" },
                                          { "twice daily", "2" },
                                          { "three times daily", "3" },
                                          { "every 8 hours", "3" } };

  if (g_str_equal (key, "dose"))
    add_fact (facts, "drug", number, "basis",
              strstr (value, "/m2")   ? "body-surface"
              : strstr (value, "/kg") ? "body-weight"
              : strstr (value, "AUC") ? "auc"
                                      : "flat");
  for (guint i = 0; g_str_equal (key, "freq") && !divided && i < G_N_ELEMENTS (times); i++)
    if (g_str_equal (times[i][0], value))
      add_fact (facts, "drug", number, "times", times[i][1]);
}

static void
read_gold_entity (const char *text, guint *counts, GPtrArray *facts)
{
  static const char *const names[] = { "regimen", "drug", "rt", "left" };
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  guint kind = g_str_has_prefix (text, "drug=") ? 1
               : g_str_has_prefix (text, "rt=") ? 2
               : g_str_has_prefix (text, "?=")  ? 3
                                                : 0;
  gboolean divided = strstr (text, "note=dose per day") != NULL;

  for (guint i = 0; parts[i]; i++)
    {
      char *value = strchr (parts[i], '=');

      /* "<=6" has the sign in it. */
      g_assert_nonnull (value);
      *value++ = '\0';
      add_fact (facts, names[kind], counts[kind], parts[i], value);
      if (kind == 1)
        add_derived (facts, counts[kind], parts[i], value, divided);
    }
  counts[kind]++;
}

static GPtrArray *
list_gold (const char *gold)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) entities = g_strsplit (gold, "|", -1);
  guint counts[4] = { 0 };

  for (guint i = 0; entities[i]; i++)
    if (*entities[i])
      read_gold_entity (entities[i], counts, facts);
  return facts;
}

typedef struct
{
  guint right;
  guint found;
  guint wanted;
} Score;

static Score *
get_score (GHashTable *scores, const char *fact)
{
  const char *start = strchr (fact, '.') + 1;
  g_autofree char *field = g_strndup (start, strchr (start, '=') - start);
  Score *score = g_hash_table_lookup (scores, field);

  if (score == NULL)
    {
      score = g_new0 (Score, 1);
      g_hash_table_insert (scores, g_strdup (field), score);
    }
  return score;
}

static void
score_case (const RegimenGold *gold, GHashTable *scores, gboolean show)
{
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (gold->text);
  g_autoptr (GPtrArray) found = list_facts (reading);
  g_autoptr (GPtrArray) wanted = list_gold (gold->gold);

  for (guint i = 0; i < wanted->len; i++)
    {
      get_score (scores, wanted->pdata[i])->wanted++;
      if (g_ptr_array_find_with_equal_func (found, wanted->pdata[i], g_str_equal, NULL))
        get_score (scores, wanted->pdata[i])->right++;
      else if (show)
        g_test_message ("“%s”: missed %s", gold->text, (char *)wanted->pdata[i]);
    }
  for (guint i = 0; i < found->len; i++)
    {
      get_score (scores, found->pdata[i])->found++;
      if (show && !g_ptr_array_find_with_equal_func (wanted, found->pdata[i], g_str_equal, NULL))
        g_test_message ("“%s”: wrong %s", gold->text, (char *)found->pdata[i]);
    }
}

static void
print_score (const char *name, const Score *score)
{
  g_test_message ("%-10s precision %5.3f (%u/%u)  recall %5.3f (%u/%u)", name,
                  score->found ? (double)score->right / score->found : 1.0, score->right,
                  score->found, score->wanted ? (double)score->right / score->wanted : 1.0,
                  score->right, score->wanted);
}

static Score
score_all (const RegimenGold *cases, guint n, gboolean show)
{
  g_autoptr (GHashTable) scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, value;
  Score total = { 0 };

  for (guint i = 0; i < n; i++)
    score_case (&cases[i], scores, show);
  g_hash_table_iter_init (&iter, scores);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const Score *score = value;

      print_score (name, score);
      /* What is left over is counted by itself: it is no fact. */
      if (g_str_equal (name, "?"))
        continue;
      total.right += score->right;
      total.found += score->found;
      total.wanted += score->wanted;
    }
  print_score ("all", &total);
  return total;
}

static void
test_sentences (void)
{
  Score total = score_all (sentence_cases, G_N_ELEMENTS (sentence_cases), TRUE);

  g_assert_cmpuint (total.right, ==, total.wanted);
  g_assert_cmpuint (total.right, ==, total.found);
}

static void
test_open (void)
{
  Score total = score_all (open_cases, G_N_ELEMENTS (open_cases), TRUE);

  g_assert_cmpuint (G_N_ELEMENTS (open_cases), >=, 60);
  g_assert_cmpuint (total.right, ==, total.wanted);
  g_assert_cmpuint (total.right, ==, total.found);
}

/* One line may name what failed without anybody tuning the parser on it. */
static void
test_blind (void)
{
  Score total = score_all (blind_cases, G_N_ELEMENTS (blind_cases), g_test_verbose ());

  g_assert_cmpuint (G_N_ELEMENTS (blind_cases), >=, 20);
  g_assert_cmpuint (total.right * 100, >=, total.found * 95);
  g_assert_cmpuint (total.right * 100, >=, total.wanted * 90);
}

static void
check_leftovers (const RegimenGold *gold)
{
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (gold->text);
  g_autoptr (GPtrArray) found = list_facts (reading);
  g_autoptr (GPtrArray) wanted = list_gold (gold->gold);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < reading->unparsed->len; i++)
    {
      const CwRegimenPiece *piece = reading->unparsed->pdata[i];

      g_assert_cmpmem (gold->text + piece->offset, strlen (piece->text), piece->text,
                       strlen (piece->text));
    }
  for (guint i = 0; i < wanted->len; i++)
    if (g_str_has_prefix (wanted->pdata[i], "left"))
      g_assert_true (g_ptr_array_find_with_equal_func (found, wanted->pdata[i], g_str_equal, NULL));
  for (guint i = 0; i < found->len; i++)
    if (g_str_has_prefix (found->pdata[i], "left"))
      g_assert_true (g_ptr_array_find_with_equal_func (wanted, found->pdata[i], g_str_equal, NULL));
}

static void
test_leftovers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (open_cases); i++)
    check_leftovers (&open_cases[i]);
}

static void
check_back (const CwSnapshot *regimen)
{
  g_autofree char *line = cw_regimen_format (regimen);
  g_autoptr (CwRegimenReading) again = cw_regimen_parse (line);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);

  list_regimen_facts (regimen, before);
  if (again->regimen)
    list_regimen_facts (again->regimen, after);
  g_ptr_array_add (before, NULL);
  g_ptr_array_add (after, NULL);
  for (guint i = 0; before->pdata[i] || after->pdata[i]; i++)
    if (g_strcmp0 (before->pdata[i], after->pdata[i]) != 0)
      g_error ("%s: %s is not %s", line, (char *)before->pdata[i], (char *)after->pdata[i]);
  g_assert_cmpuint (again->unparsed->len, ==, 0);
}

static void
test_format_of_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (open_cases) + G_N_ELEMENTS (blind_cases); i++)
    {
      const RegimenGold *gold = i < G_N_ELEMENTS (open_cases)
                                  ? &open_cases[i]
                                  : &blind_cases[i - G_N_ELEMENTS (open_cases)];
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (gold->text);

      if (reading->regimen)
        check_back (reading->regimen);
    }
}

static void
set (CwSnapshot *snapshot, const char *name, const char *value)
{
  const CwField *field = cw_entity_info_find (snapshot->info, name);

  g_clear_pointer (&snapshot->texts[field->index], g_free);
  g_assert_true (cw_field_parse (field, value, &snapshot->texts[field->index], NULL));
}

/* Empty strings stand for "not recorded". */
static const char *
pick (const char *const *values, guint n)
{
  const char *value = values[g_test_rand_int_range (0, (int)n)];

  return *value ? value : NULL;
}

#define PICK(...)                                                                                  \
  pick ((const char *const[]){ __VA_ARGS__ },                                                      \
        sizeof ((const char *const[]){ __VA_ARGS__ }) / sizeof (char *))

static void
fill_drug (CwSnapshot *drug)
{
  static const char *const frequencies[][2] = {
    { NULL, NULL },           { "once daily", "1" },
    { "twice daily", "2" },   { "three times daily", "3" },
    { "every 8 hours", "3" }, { "every other day", NULL },
    { "once weekly", NULL },  { "as needed", NULL }
  };
  static const char *const doses[][2] = { { "12 mg", "flat" },
                                          { "0.75 mg/m2", "body-surface" },
                                          { "1.8 g/m2", "body-surface" },
                                          { "2 mg/kg", "body-weight" },
                                          { "0.4 g/kg", "body-weight" },
                                          { "5 ug/kg", "body-weight" },
                                          { "150 [iU]/kg", "body-weight" },
                                          { "6000 [iU]/m2", "body-surface" },
                                          { "4 mL/kg", "body-weight" },
                                          { "5 {AUC}", "auc" },
                                          { "80-100 mg", "flat" },
                                          { "9 10*6.[iU]", "flat" },
                                          { "100 ug", "flat" },
                                          { "5 mL", "flat" },
                                          { "7400 MBq", "flat" } };
  guint frequency = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (frequencies));
  guint dose = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (doses));

  set (drug, "name", PICK ("cisplatin", "5-FU", "S-1", "nab-paclitaxel", "folinic acid", "顺铂"));
  set (drug, "dose", doses[dose][0]);
  set (drug, "basis", doses[dose][1]);
  set (drug, "route",
       PICK ("", "oral", "intravenous", "subcutaneous", "intramuscular", "rectal",
             "intraperitoneal", "intrathecal", "intra-arterial", "topical"));
  set (drug, "frequency", frequencies[frequency][0]);
  set (drug, "times-per-day", frequencies[frequency][1]);
  set (drug, "days", PICK ("", "1", "1-5", "1, 8, 15", "1-5, 8-12"));
  set (drug, "infusion-time", PICK ("", "46 h", "30 min", "2-3 h"));
  set (drug, "cycles", PICK ("", "", "1", "1-2"));
  set (drug, "note", PICK ("", "", "bolus", "loading dose", "maximum 2 mg"));
  if (g_test_rand_bit ())
    {
      set (drug, "on-days", "14 d");
      set (drug, "off-days", "7 d");
    }
}

static void
test_format_of_any (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (CwRegimenReading) empty = cw_regimen_parse ("CHOP q21d");
      CwSnapshot *regimen = empty->regimen;
      guint n = (guint)g_test_rand_int_range (1, 6);

      set (regimen, "name", PICK ("", "FOLFOX6", "R-CHOP", "VAC"));
      set (regimen, "note", PICK ("", "dose-dense"));
      set (regimen, "phase", PICK ("", "adjuvant", "maintenance"));
      set (regimen, "line", PICK ("", "1", "2"));
      set (regimen, "cycle-length", PICK ("7 d", "14 d", "21 d", "1 mo"));
      set (regimen, "cycles-planned", PICK ("", "6", "4-6", "<=6"));
      set (regimen, "end-text", PICK ("", "until progression", "for 12 weeks"));
      for (guint i = 0; i < n; i++)
        fill_drug (cw_snapshot_add (regimen, cw_entity_info_find (regimen->info, "drugs"), NULL));
      check_back (regimen);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    const char *numbers;
  } rows[] = {
    { "1-5, 8", "1 2 3 4 5 8 " },
    { "1,8,15", "1 8 15 " },
    { "3", "3 " },
    { "5, 1-3, 2", "1 2 3 5 " },
    { NULL, "" },
    { "9998-9999", "9998 9999 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) days = cw_regimen_days (rows[i].text, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < days->len; j++)
        g_string_append_printf (text, "%u ", g_array_index (days, guint, j));
      g_assert_cmpstr (text->str, ==, rows[i].numbers);
    }
  for (const char *const *bad = (const char *const[]){ "0", "5-1", "x", "1-", "1;2", NULL }; *bad;
       bad++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cw_regimen_days (*bad, &error));
      g_assert_nonnull (error);
    }
}

static void
test_mean_daily_dose (void)
{
  static const struct
  {
    const char *text;
    double mean;
  } rows[] = {
    { "anlotinib 12 mg once daily, 2-week on/1-week off", 8.0 },
    { "anlotinib 8 mg once daily, 2-week on/1-week off", 8.0 * 14 / 21 },
    { "anlotinib 8 mg once daily, 1 week on, 1 week off", 4.0 },
    { "anlotinib 8 mg once daily", 0 },
    { "anlotinib 8-12 mg once daily, 1 week on, 1 week off", 0 },
    { "anlotinib 8 mg, 1 week on, 1 week off", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);
      double mean = 0;
      const char *unit = NULL;
      gboolean known =
        cw_regimen_mean_daily_dose (get_drugs (reading->regimen)->pdata[0], &mean, &unit);

      g_assert_cmpint (known, ==, rows[i].mean > 0);
      g_assert_cmpfloat_with_epsilon (mean, rows[i].mean, 1e-9);
      g_assert_cmpstr (unit, ==, known ? "mg" : NULL);
    }
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *text;
    const char *remark;
  } rows[] = {
    { "prednisone 5.0 mg daily", "5.0 mg" }, { "prednisone .5 mg daily", ".5 mg" },
    { "octreotide 100 μg bid", "100 μg" },   { "pazopanib 800 mg q.d.", "q.d." },
    { "interferon 500 IU qw", "500 IU" },    { "pazopanib 800 mg daily", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);

      g_assert_cmpuint (reading->remarks->len, ==, rows[i].remark ? 1 : 0);
      if (rows[i].remark)
        {
          const CwRegimenPiece *piece = reading->remarks->pdata[0];

          g_assert_cmpstr (piece->text, ==, rows[i].remark);
          g_assert_nonnull (piece->reason);
        }
    }
}

static double
time_line (const char *unit, gsize bytes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start;

  while (text->len < bytes)
    g_string_append (text, unit);
  start = g_get_monotonic_time ();
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text->str);
  g_assert_nonnull (reading->unparsed);
  return (double)(g_get_monotonic_time () - start);
}

/* Eight times the text must not take much more than eight times as long. */
static void
test_linear (void)
{
  static const char *const units[] = {
    "d1,",    "x ", "cisplatin 5 mg d1, ", "(", "until ", "a ", "q3w ", "both d1 ", "5", "t.", "1/",
    "mg/m2/", "- "
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      double small = time_line (units[i], 32 * 1024), large = time_line (units[i], 256 * 1024);

      g_test_message ("%s: %.0f and %.0f µs", units[i], small, large);
      g_assert_cmpfloat (large, <, 24 * small + 200000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen/open", test_open);
  g_test_add_func ("/regimen/sentences", test_sentences);
  g_test_add_func ("/regimen/blind", test_blind);
  g_test_add_func ("/regimen/leftovers", test_leftovers);
  g_test_add_func ("/regimen/format-of-cases", test_format_of_cases);
  g_test_add_func ("/regimen/format-of-any", test_format_of_any);
  g_test_add_func ("/regimen/days", test_days);
  g_test_add_func ("/regimen/mean-daily-dose", test_mean_daily_dose);
  g_test_add_func ("/regimen/remarks", test_remarks);
  g_test_add_func ("/regimen/linear", test_linear);
  return g_test_run ();
}
