/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

#include "forms.h"

/* The words that stand around a drug and its dose: those that lead to the dose, what the drug is
 * dissolved in, how long it runs; and those that are no drug. */

static const CwSnapshot *
find_drug (const CwRegimenReading *reading, const char *name)
{
  const GPtrArray *drugs =
    reading->regimen
      ? reading->regimen->items[cw_entity_info_find (reading->regimen->info, "drugs")->index]
      : NULL;

  for (guint i = 0; drugs && i < drugs->len; i++)
    if (g_strcmp0 (cw_snapshot_get_text (drugs->pdata[i], "name"), name) == 0)
      return drugs->pdata[i];
  return NULL;
}

static void
test_facts (void)
{
  static const struct
  {
    const char *text;
    const char *drug;
    const char *field;
    const char *value;
  } rows[] = {
    { "TXL was given at a dose of 70 mg/m2 every week", "TXL", "dose", "70 mg/m2" },
    { "TXL was given weekly at a dose of 70 mg/m2", "TXL", "frequency", "once weekly" },
    { "TXL has been administered at 70 mg/m2", "TXL", "dose", "70 mg/m2" },
    { "ribavirin administered orally at a dose of 600 mg", "ribavirin", "route", "oral" },
    { "methotrexate was administered as a loading dose of 6,000 mg/m2", "methotrexate", "dose",
      "6000 mg/m2" },
    { "docetaxel at a starting dose of 60 mg/m2", "docetaxel", "dose", "60 mg/m2" },
    { "docetaxel 75 mg/m2 in 250 mL NS over 1 h d1", "docetaxel", "infusion-time", "1 h" },
    { "docetaxel 75 mg/m2 diluted in 0.9% NS or D5W over 1 h", "docetaxel", "infusion-time",
      "1 h" },
    { "docetaxel 75 mg/m2 in normal saline 250 mL over 1 h", "docetaxel", "infusion-time", "1 h" },
    { "docetaxel 75 mg/m2 in normal saline 250 mL", "normal saline", NULL, NULL },
    { "methotrexate 1 g/m2 for a period of one hour", "methotrexate", "infusion-time", "1 h" },
    { "received 30-min intravenous gemcitabine 1000 mg/m2", "gemcitabine", "infusion-time",
      "30 min" },
    { "received 24-hour 5-FU 2600 mg/m2", "5-FU", "infusion-time", "24 h" },
    { "gemcitabine 30 min i.v. infusion at 1,000 mg/m2", "gemcitabine", "infusion-time", "30 min" },
    { "docetaxel 75 mg/m2, 24-hour urine collection", "docetaxel", "infusion-time", NULL },
    { "docetaxel 75 mg/m2, 24-hour urine protein 1 g", "urine protein", NULL, NULL },
    { "S-1 80 mg/m2 for 3 weeks, followed by a 2-week drug holiday", "S-1", "off-days", "14 d" },
    { "docetaxel 30 mg/m2/week for 3 consecutive weeks, followed by 1 week off", "docetaxel",
      "on-days", "21 d" },
    { "etoposide 50 mg/m2 orally for 21 consecutive days", "etoposide", "days", "1-21" },
    { "paclitaxel 70 mg/m2 dd 1,8,15 q21", "paclitaxel", "days", "1, 8, 15" },
    { "paclitaxel 100 mg/body weekly", "paclitaxel", "dose", "100 mg" },
    { "carboplatin (area under the concentration curve [AUC], 5)", "carboplatin", "dose",
      "5 {AUC}" },
    { "carboplatin AUC 6 mg/mL.min", "carboplatin", "dose", "6 {AUC}" },
    { "clindamycin 900 mg IV q.6h. along with morphine", "clindamycin", "frequency",
      "every 6 hours" },
    { "cyanocobalamin 1 mg qweek", "cyanocobalamin", "frequency", "once weekly" },
    { "cefazolin 30 mg/kg/8 hr IV", "cefazolin", "frequency", "every 8 hours" },
    { "heparin 18 units/kg/2 h", "heparin", NULL, NULL },
    { "start Aranesp 60 mcg every two weeks", "Aranesp", "dose", "60 ug" },
    { "cisplatin (80 mg/m2) and etoposide (300, 400, 500 mg/m2)", "cisplatin", "dose", "80 mg/m2" },
    { "cisplatin (80 mg/m2) and etoposide (300, 400, 500 mg/m2)", "etoposide", NULL, NULL },
    { "600 mg participated in the study", "participated", NULL, NULL },
    { "rounded to the nearest 250 mg increment", "increment", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);
      const CwSnapshot *drug = find_drug (reading, rows[i].drug);

      if ((drug != NULL) != (rows[i].field != NULL))
        g_error ("“%s”: %s is %s drug", rows[i].text, rows[i].drug, drug ? "a" : "no");
      if (drug)
        check_text (rows[i].text, drug, rows[i].field, rows[i].value);
    }
}

/* Two doses of one drug are two rows only where it was given twice. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    guint n_drugs;
    const char *name; /* of the regimen */
  } rows[] = {
    { "cisplatin (80 mg/m2) and etoposide (300, 400, 500 mg/m2)", 1, NULL },
    { "VTD consisted of bortezomib 1.3 mg/m2 and dexamethasone 40 mg/day", 2, "VTD" },
    { "Treatment consisted of bortezomib 1.3 mg/m2 and dexamethasone 40 mg/day", 2, NULL },
    { "FOLFOX: oxaliplatin 85 mg/m2, 5-FU 400 mg/m2", 2, "FOLFOX" },
    { "applied in patient groups: oxaliplatin 85 mg/m2, 5-FU 400 mg/m2", 2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);
      const CwField *drugs = cw_entity_info_find (reading->regimen->info, "drugs");

      g_assert_cmpuint (reading->regimen->items[drugs->index]->len, ==, rows[i].n_drugs);
      check_text (rows[i].text, reading->regimen, "name", rows[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-words/facts", test_facts);
  g_test_add_func ("/regimen-words/numbers", test_numbers);
  return g_test_run ();
}
