/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Regimens that follow each other in one line. */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

static void
append_names (GString *names, const CwSnapshot *regimen)
{
  const GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
  const char *name = cw_snapshot_get_text (regimen, "name");

  if (name && drugs->len == 0)
    g_string_append_printf (names, "%s%s", names->len ? " " : "", name);
  for (guint i = 0; i < drugs->len; i++)
    g_string_append_printf (names, "%s%s",
                            i            ? "+"
                            : names->len ? " "
                                         : "",
                            cw_snapshot_get_text (drugs->pdata[i], "name"));
}

/* What comes after the cycles of a regimen is another one; what comes within a cycle is not. */
static void
test_course (void)
{
  static const struct
  {
    const char *text;
    const char *names;
    const char *second;
  } rows[] = {
    { "AC-T: doxorubicin 60 mg/m2 and cyclophosphamide 600 mg/m2 q3w x4, followed by weekly "
      "paclitaxel 80 mg/m2 x12",
      "doxorubicin+cyclophosphamide paclitaxel", "weekly paclitaxel 80 mg/m2 x12" },
    { "temozolomide 75 mg/m2 daily with RT, then 150-200 mg/m2 d1-5 q28d x6",
      "temozolomide temozolomide", "150-200 mg/m2 d1-5 q28d x6" },
    { "prednisone 60 mg daily, then 40 mg daily", "prednisone+prednisone", NULL },
    { "bevacizumab 5 mg/kg q2w, then capecitabine 1000 mg/m2 bid days 1-14 q3w",
      "bevacizumab capecitabine", "capecitabine 1000 mg/m2 bid days 1-14 q3w" },
    { "oxaliplatin 85 mg/m² d1, leucovorin 400 mg/m2, 5-FU 400 mg/m² bolus then 2400 mg/m² over "
      "46 h every 14 days × 12",
      "oxaliplatin+leucovorin+5-FU+5-FU", NULL },
    { "leucovorin 200 mg/m2 d1 followed by 5-FU 400 mg/m2 d1, q2w x 12", "leucovorin+5-FU", NULL },
    { "paclitaxel 175 mg/m2 q3w followed by carboplatin AUC 6 q3w", "paclitaxel+carboplatin",
      NULL },
    { "trastuzumab 8 mg/kg q3w x1 then trastuzumab 6 mg/kg q3w", "trastuzumab+trastuzumab", NULL },
    { "cisplatin 75 mg/m2 q3w x4, then pemetrexed 500 mg/m2 q3w x4, then docetaxel 75 mg/m2 q3w",
      "cisplatin pemetrexed docetaxel", "pemetrexed 500 mg/m2 q3w x4" },
    { "AC x4 then weekly paclitaxel x12", "AC paclitaxel", "weekly paclitaxel x12" },
    { "ddAC x4 -> paclitaxel q2w x4", "ddAC paclitaxel", "paclitaxel q2w x4" },
    { "R-CHOP x6, rituximab q8w x12", "R-CHOP rituximab", "rituximab q8w x12" },
    { "weekly docetaxel x 6, gemcitabine 1000 mg/m2 d1, 8 q21d x 4", "docetaxel gemcitabine",
      "gemcitabine 1000 mg/m2 d1, 8 q21d x 4" },
    { "nivolumab 3 mg/kg + ipilimumab 1 mg/kg q3w x4, then nivolumab 480 mg q4w",
      "nivolumab+ipilimumab nivolumab", "nivolumab 480 mg q4w" },
    { "carboplatin AUC 5 d1 + pemetrexed 500 mg/m2 d1 q3w x4 -> pem/pembro maint q3w until PD",
      "carboplatin+pemetrexed pem/pembro", "pem/pembro maint q3w until PD" },
    { "R-CHOP q21d x6, then R x2: rituximab 375 mg/m2 d1, prednisone 100 mg d1-5",
      "rituximab+prednisone", NULL },
    { "cisplatin 75 mg/m2 q3w x4, etoposide 100 mg/m2 q3w x4", "cisplatin+etoposide", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwNotation) notation = cw_regimen_read_course (rows[i].text);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < notation->items->len; j++)
        append_names (names, notation->items->pdata[j]);
      g_assert_cmpstr (names->str, ==, rows[i].names);
      if (rows[i].second)
        g_assert_cmpstr (cw_snapshot_get_text (notation->items->pdata[1], "as-written"), ==,
                         rows[i].second);
      for (guint j = 0; j < notation->unparsed->len; j++)
        {
          const CwNotationRest *rest = notation->unparsed->pdata[j];

          g_assert_true (g_str_has_prefix (rows[i].text + rest->offset, rest->text));
        }
    }
}

/* A line that says "then" without end is read as one, and in time. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("AC x4");
  g_autoptr (CwNotation) notation = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, ", then paclitaxel 80 mg/m2 q3w x4");
  notation = cw_regimen_read_course (text->str);
  g_assert_cmpuint (notation->items->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-course/lines", test_course);
  g_test_add_func ("/regimen-course/many", test_many);
  return g_test_run ();
}
