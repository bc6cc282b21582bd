/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

#include "forms.h"

/* The ways in which a dose, its days, the cycle and the number of cycles are written, each with
 * each: whatever stands beside it, what is read of a form is the same. */

static const Form doses[] = {
  { "75 mg/m2", "75 mg/m2" },     { "75mg/m²", "75 mg/m2" },
  { "75 mg/sqm", "75 mg/m2" },    { "75 mg per m2", "75 mg/m2" },
  { "AUC 5", "5 {AUC}" },         { "(AUC=5)", "5 {AUC}" },
  { "2 mg/kg", "2 mg/kg" },       { "1.5 g/m2", "1.5 g/m2" },
  { "1,500 mg", "1500 mg" },      { "200 mg flat", "200 mg" },
  { "75 mg/m2 IV", "75 mg/m2" },  { "75 mg/m2 IV over 1 h", "75 mg/m2" },
  { "75 mg/m2 i.v.", "75 mg/m2" }
};

static const Form days[] = {
  { "d1", "1" },
  { "D1", "1" },
  { "day 1", "1" },
  { "on day 1", "1" },
  { "d1,8", "1, 8" },
  { "d1, d8", "1, 8" },
  { "d1 and d8", "1, 8" },
  { "d1/d8", "1, 8" },
  { "d1+8", "1, 8" },
  { "days 1 & 8", "1, 8" },
  { "Day 1, Day 8", "1, 8" },
  { "d 1-3", "1-3" },
  { "days 1 to 3", "1-3" },
  { "d1–3", "1-3" },
  { "D1 - 3", "1-3" },
  { "d1-3, 8", "1-3, 8" },
  { "(d1, 8, 15)", "1, 8, 15" },
  { "d1 d8 d15", "1, 8, 15" },
};

static const Form cycles[] = { { "q3w", "21 d" },
                               { "q21d", "21 d" },
                               { "every 3 weeks", "21 d" },
                               { "q21", "21 d" },
                               { "q 3 wk", "21 d" },
                               { "every 21 days", "21 d" },
                               { "(q3w)", "21 d" },
                               { "3-weekly", "21 d" },
                               { "of a 21-day cycle", "21 d" },
                               { "every three weeks", "21 d" } };

static const Form counts[] = {
  { "", NULL },           { " x 6", "6" },           { " ×6", "6" },
  { " x6 cycles", "6" },  { " for 6 cycles", "6" },  { " 6 cycles", "6" },
  { "; 6 courses", "6" }, { " for six cycles", "6" }
};

static const CwSnapshot *
get_drug (const char *text, const CwSnapshot *regimen, guint i, guint n_drugs)
{
  const GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];

  if (drugs->len != n_drugs)
    g_error ("“%s”: %u drugs", text, drugs->len);
  return drugs->pdata[i];
}

static void
check_last_drug (const char *text,
                 const CwSnapshot *regimen,
                 guint n_drugs,
                 const char *field,
                 const char *wanted)
{
  check_text (text, get_drug (text, regimen, n_drugs - 1, n_drugs), field, wanted);
}

static CwRegimenReading *
read_line (const char *text)
{
  CwRegimenReading *reading = cw_regimen_parse (text);

  if (reading->regimen == NULL || reading->unparsed->len > 0)
    g_error ("“%s” is not read as a whole", text);
  return reading;
}

static void
check_line (const Form *dose,
            const Form *on,
            const Form *cycle,
            const Form *count,
            const char *between)
{
  g_autofree char *text = g_strconcat ("docetaxel ", dose->written, between, on->written, between,
                                       cycle->written, count->written, NULL);
  g_autoptr (CwRegimenReading) reading = read_line (text);
  const CwSnapshot *drug = get_drug (text, reading->regimen, 0, 1);

  check_text (text, drug, "name", "docetaxel");
  check_text (text, drug, "dose", dose->value);
  check_text (text, drug, "days", on->value);
  check_text (text, reading->regimen, "cycle-length", cycle->value);
  check_text (text, reading->regimen, "cycles-planned", count->value);
}

static void
test_doses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      check_line (&doses[i], &days[j], &cycles[0], &counts[1], " ");
}

static void
test_cycles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cycles); j++)
      for (guint k = 0; k < G_N_ELEMENTS (counts); k++)
        {
          check_line (&doses[0], &days[i], &cycles[j], &counts[k], " ");
          check_line (&doses[0], &days[i], &cycles[j], &counts[k], ", ");
        }
}

/* The days of one drug are none of the next. */
static void
test_two_drugs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      {
        g_autofree char *text =
          g_strconcat ("docetaxel 75 mg/m2 ", days[i].written, ", cisplatin 80 mg/m2 ",
                       days[j].written, ", q3w x 6", NULL);
        g_autoptr (CwRegimenReading) reading = read_line (text);

        check_text (text, get_drug (text, reading->regimen, 0, 2), "days", days[i].value);
        check_text (text, get_drug (text, reading->regimen, 1, 2), "days", days[j].value);
        check_text (text, get_drug (text, reading->regimen, 1, 2), "dose", "80 mg/m2");
        check_text (text, reading->regimen, "cycle-length", "21 d");
      }
}

/* What is said of a drug whose dose has no unit, or of what is no drug, is said of no other. */
static void
test_no_unit (void)
{
  static const char *const befores[] = { "zoledronate 4 mg every 4 weeks", "docetaxel 75 mg/m2 d1",
                                         "cisplatin 75 mg/m2 IV" };
  static const char *const signs[] = { ", ", "; ", " + ", " and ", ". " };
  static const Form rows[] = {
    { "aciclovir 400 bd", "twice daily" },   { "aspirin 75-100 od", "once daily" },
    { "omeprazole 20 daily", "once daily" }, { "creatinine 80 daily", NULL },
    { "platelets 100 daily", NULL },         { "foo 400 bd", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    for (guint j = 0; j < G_N_ELEMENTS (signs); j++)
      for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
        {
          g_autofree char *text = g_strconcat (befores[i], signs[j], rows[k].written, NULL);
          g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text);
          guint n_drugs = rows[k].value ? 2 : 1;

          g_assert_nonnull (reading->regimen);
          g_assert_cmpuint (reading->unparsed->len, >=, 1);
          check_text (text, get_drug (text, reading->regimen, 0, n_drugs), "times-per-day", NULL);
          if (rows[k].value)
            {
              check_text (text, get_drug (text, reading->regimen, 1, 2), "dose", NULL);
              check_text (text, get_drug (text, reading->regimen, 1, 2), "frequency",
                          rows[k].value);
            }
        }
}

/* The days of each step of a taper begin behind those of the step before. */
static void
test_steps (void)
{
  static const char *const forms[] = { " x7d", " for 7 days", " ×7 d", " daily for 7 days" };
  static const char *const signs[] = { ", ", "; ", " then ", ", then ", " → " };
  static const char *const wanted[] = { "1-7", "8-14", "15-21" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (signs); j++)
      {
        g_autofree char *text = g_strconcat ("prednisolone 60 mg", forms[i], signs[j], "40 mg",
                                             forms[i], signs[j], "20 mg", forms[i], NULL);
        g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text);

        for (guint k = 0; k < G_N_ELEMENTS (wanted); k++)
          check_text (text, get_drug (text, reading->regimen, k, 3), "days", wanted[k]);
      }
}

/* Gray and fractions. */
static void
test_fractions (void)
{
  static const Form rows[] = {
    { "46 Gy/23#", "23" },         { "46 Gy in 23#", "23" },
    { "46 Gy / 23 #", "23" },      { "46Gy/23fx", "23" },
    { "46 Gy/23", "23" },          { "RT 46/23", "23" },
    { "46 Gy/23 days", NULL },     { "46 Gy in twenty-three fractions", "23" },
    { "46 Gy x1", "1" },           { "46 Gy, 23 fr", "23" },
    { "46 Gy 23f", "23" },         { "46 Gy to pelvis, 16 Fr catheter placed", NULL },
    { "46 Gy. 101 F.", NULL },     { "SBRT to two lung lesions, 46 Gy each", NULL },
    { "46 Gy x 2 courses", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].written);

      g_assert_cmpuint (reading->radiotherapy->len, ==, 1);
      check_text (rows[i].written, reading->radiotherapy->pdata[0], "dose", "46 Gy");
      check_text (rows[i].written, reading->radiotherapy->pdata[0], "fractions", rows[i].value);
    }
}

/* Verbs and adjectives of giving are no part of a name; what tells the kind of a drug is. */
static void
test_names (void)
{
  static const char *const befores[] = { "delivers",
                                         "deliver",
                                         "adjunctive",
                                         "continues",
                                         "giving",
                                         "commences",
                                         "restarts",
                                         "restarting",
                                         "reinitiated",
                                         "resumes",
                                         "takes",
                                         "re-introduced",
                                         "additional",
                                         "repeat",
                                         "intermittent",
                                         "empirical",
                                         "was treated with concurrent",
                                         "alternating" };
  static const char *const names[] = { "lenvatinib", "liposomal doxorubicin", "nab-paclitaxel",
                                       "regular insulin", "long-acting octreotide" };
  static const char *const doses_of[] = { " 8 mg daily", " (8 mg) daily" };

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      for (guint k = 0; k < G_N_ELEMENTS (doses_of); k++)
        {
          g_autofree char *text =
            g_strconcat ("The patient ", befores[i], " ", names[j], doses_of[k], NULL);
          g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text);

          g_assert_nonnull (reading->regimen);
          check_text (text, get_drug (text, reading->regimen, 0, 1), "name", names[j]);
        }
}

/* What looks like a drug with a dose, and is none that is given. */
static void
test_no_drug (void)
{
  static const char *const texts[] = {
    "growth hormone stimulation testing with clonidine (0.15 mg/m2)",
    "clonidine test (0.15 mg/m2)",
    "dexamethasone 1 mg suppression test",
    "dexamethasone suppression test (1 mg)",
    "a provocation test using ergonovine 50 mcg",
    "she continued to take 300 mg daily",
    "ASCT d0",
    "the four assigned treatments (500 mg)",
    "increased from 20 to 40 mg of prednisolone daily",
    "prednisone was reduced from 40 mg to 20 mg daily",
    "a 20G needle was used",
    "needle 20 G",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (texts[i]);

      if (reading->regimen)
        g_error ("“%s”: read as a regimen", texts[i]);
      g_assert_cmpuint (reading->unparsed->len, >=, 1);
    }
}

/* Lists of days in full, and what only looks like days of a list. */
static void
test_lists_of_days (void)
{
  static const Form rows[] = {
    { "d1 + d15", "1, 15" },
    { "d1 + 15", "1, 15" },
    { "days 1-4, 9-12 e 17-20", "1-4, 9-12, 17-20" },
    { "days 1, 8 et 15", "1, 8, 15" },
    { "d1, d15 cycle 1", "1, 15" },
    { "d1/8", "1, 8" },
    { "day 3/7", NULL },
    { "day 2/5", NULL },
    { "d1 + 8 mg ondansetron", "1" },
    { ", on day 5 switched to oral therapy", NULL },
    { ", on day 5 was stopped", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("docetaxel 75 mg/m2 ", rows[i].written, NULL);
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (text);
      const GPtrArray *drugs =
        reading->regimen->items[cw_entity_info_find (reading->regimen->info, "drugs")->index];

      check_text (text, drugs->pdata[0], "days", rows[i].value);
    }
}

/* "C1" behind a dose or days is a cycle and never a name. */
static void
test_cycle_marks (void)
{
  static const Form rows[] = {
    { "docetaxel 75 mg/m2 C1, 60 mg/m2 C2-6", "2-6" },
    { "docetaxel 75 mg/m2 d1 C1, 60 mg/m2 d1 C2", "2" },
    { "docetaxel 75 mg/m2 d1 (C4 omitted), restarted at 60 mg/m2 C5", "5" },
    { "ondansetron 8 mg; triamcinolone 40 mg C5-6 interlaminar injection", NULL },
    { "folic acid 5 mg od; prednisolone 1 mg/kg C3 and C4 low", NULL },
    { "docetaxel 75 mg/m2 d1, paclitaxel 80 mg/m2 C5 only", "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].written);
      const CwSnapshot *drug = get_drug (rows[i].written, reading->regimen, 1, 2);

      check_text (rows[i].written, drug, "cycles", rows[i].value);
    }
}

/* What is told of one drug, or of many patients, is not told of the whole. */
static void
test_parts (void)
{
  static const struct
  {
    const char *text;
    guint n_drugs;
    const char *field;
    const char *value;
    const char *of_last; /* a fact of the last drug */
    const char *last_value;
  } rows[] = {
    { "6 cycles of cyclophosphamide and methotrexate, then hormones with tamoxifen for 5 years", 2,
      "end-text", NULL, "note", NULL },
    { "trastuzumab 6 mg/kg q3w, letrozole 2.5 mg daily for 5 years", 2, "end-text", NULL, "note",
      "for 5 years" },
    { "sunitinib 50 mg daily for 2 years", 1, "end-text", "for 2 years", "note", NULL },
    { "AC x4 -> another antibody q3w until PD", 0, "end-text", NULL, NULL, NULL },
    { "AC x4 -> another antibody q3w until PD", 0, "cycle-length", NULL, NULL, NULL },
    { "docetaxel 75 mg/m2 q3w, 4 of 6 cycles given", 1, "cycles-planned", NULL, NULL, NULL },
    { "docetaxel 75 mg/m2 q3w, 4/6 cycles", 1, "cycles-planned", NULL, NULL, NULL },
    { "1st line FOLFOX x 12", 0, "line", "1", NULL, NULL },
    { "VDC alt. IE q14d x14", 0, "name", "VDC alt. IE", NULL, NULL },
    { "VDC alternating with IE q14d x14", 0, "name", "VDC alternating with IE", NULL, NULL },
    { "37 patients received 97 courses of AVD every 21 days", 0, "cycles-planned", NULL, NULL,
      NULL },
    { "both patients received 6 courses of AVD every 21 days", 0, "cycles-planned", "6", NULL,
      NULL },
    { "IVIG 0.4 g/kg/day x5 days; rituximab 375 mg/m2 weekly x 4", 2, "cycles-planned", NULL,
      "frequency", "once weekly" },
    { "rituximab 375 mg/m2 weekly x 4", 1, "cycles-planned", "4", "frequency", "once weekly" },
    { "cetuximab 250 mg/m2 weekly and gemcitabine 1000 mg/m2 d1, d15 q28d", 2, "cycle-length",
      "28 d", "days", "1, 15" },
    { "cabozantinib 40 mg daily; nivolumab 480 mg q4w", 2, "cycle-length", NULL, "frequency",
      "every 4 weeks" },
    { "docetaxel (75 mg/m2 d1) and capecitabine (1000 mg/m2 bid d1-14) every 3 weeks", 2,
      "cycle-length", "21 d", "days", "1-14" },
    { "blinatumomab 9 mcg/day CIV d1-7 then 28 mcg/day d8-28", 2, "cycle-length", NULL, "frequency",
      NULL },
    { "R-CHOP q21d x6, then R x2: rituximab 375 mg/m2 d1, prednisone 100 mg d1-5", 2,
      "cycles-planned", "6", "days", "1-5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);

      check_text (rows[i].text, reading->regimen, rows[i].field, rows[i].value);
      if (rows[i].of_last)
        check_last_drug (rows[i].text, reading->regimen, rows[i].n_drugs, rows[i].of_last,
                         rows[i].last_value);
    }
}

/* One fact of the last drug in forms that are less common, and what only looks like them. */
static void
test_facts (void)
{
  static const struct
  {
    const char *text;
    guint n_drugs;
    const char *field;
    const char *value;
  } rows[] = {
    { "enoxaparin 1 mg/kg s/c bd", 1, "route", "subcutaneous" },
    { "furosemide 40 mg 1-1-0", 1, "frequency", "twice daily" },
    { "furosemide 40 mg 1-0-0", 1, "frequency", "once daily" },
    { "furosemide 40 mg 1-1-1-1", 1, "frequency", "four times daily" },
    { "furosemide 40 mg 2-0-1", 1, "frequency", NULL },
    { "furosemide 40 mg 1-0", 1, "frequency", NULL },
    { "prednisolone 40 mg 7/7, 30 mg 7/7", 2, "days", "8-14" },
    { "amoxicillin 500 mg tds 14/7", 1, "days", "1-14" },
    { "amoxicillin 500 mg tds for 5/7", 1, "days", "1-5" },
    { "amoxicillin 500 mg tds 5/7", 1, "days", NULL },
    { "amoxicillin 500 mg tds, 14/7 seen again", 1, "days", NULL },
    { "amoxicillin 500 mg tds 14/7/2020", 1, "days", NULL },
    { "melphalan 140 mg/m2 day -2", 1, "note", "day -2" },
    { "fludarabine 30 mg/m2 on days -6 to -2", 1, "note", "days -6 to -2" },
    { "fulvestrant 500 mg IM d1, d15 cycle 1, then d1 q28", 2, "days", "1" },
    { "fulvestrant 500 mg IM d1, d15 cycle 1, then d1 q28", 2, "route", "intramuscular" },
    { "fludarabine 30 mg/m2 days 1 - 5", 1, "days", "1-5" },
    { "sunitinib 50 mg daily (4 wks on, 2 off)", 1, "off-days", "14 d" },
    { "temozolomide 150 mg/m2 5 days on, 2 off", 1, "off-days", "2 d" },
    { "capecitabine 1 g/m2 bd d1-14, 7 days' rest", 1, "off-days", "7 d" },
    { "capecitabine 1 g/m2 bd d1-14, then 7 days off", 1, "on-days", "14 d" },
    { "capecitabine 1 g/m2 bd d1, 8, 7 days off", 1, "off-days", NULL },
    { "capecitabine 1 g/m2 bd, 7 days off", 1, "off-days", NULL },
    { "cabozantinib 60 mg od -> 40 mg od", 2, "dose", "40 mg" },
    { "cabozantinib 60 mg od \u2192 40 mg od", 2, "dose", "40 mg" },
    { "palbociclib 125 mg q48h", 1, "frequency", "every other day" },
    { "busulfan 3.2 mg/kg day -7 to day -4", 1, "note", "day -7 to day -4" },
    { "cyclophosphamide 60 mg/kg day -3 and day -2", 1, "note", "day -3 and day -2" },
    { "trastuzumab 8 mg/kg LD", 1, "note", "loading dose" },
    { "trastuzumab 8 mg/kg LD, 6 mg/kg MD q3w", 2, "note", "maintenance dose" },
    { "carboplatin AUC 5, therefore cetuximab 400 mg/m2", 2, "name", "cetuximab" },
    { "rituximab 375 mg/m2 IV x 2/12", 1, "days", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);

      check_last_drug (rows[i].text, reading->regimen, rows[i].n_drugs, rows[i].field,
                       rows[i].value);
    }
}

/* Days at the end of a list are those of all of it, or of the last drug alone. */
static void
test_shared_days (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
  } rows[] = {
    { "XY: irinotecan 150 mg/m2, 5-FU 2400 mg/m2, d1 + d15 q28", "1, 15", "1, 15" },
    { "XY: irinotecan 150 mg/m2, 5-FU 2400 mg/m2 d1 + d15 q28", NULL, "1, 15" },
    { "XY: irinotecan 150 mg/m2 d1, 5-FU 2400 mg/m2, d1 + d15 q28", "1", "1, 15" },
    { "irinotecan 150 mg/m2, 5-FU 2400 mg/m2, d1, 8", NULL, "1, 8" },
    { "IT triple (methotrexate 12 mg, cytarabine 40 mg) d1, 8", "1, 8", "1, 8" },
    { "(methotrexate 12 mg, cytarabine 40 mg) d1-3", "1-3", "1-3" },
    { "gemcitabine 1000 mg/m2 + cisplatin 25 mg/m2 d1, 8 q21d", "1, 8", "1, 8" },
    { "cisplatin 75 mg/m2 and etoposide 100 mg/m2 d1-3 q21d", NULL, "1-3" },
    { "rituximab 375 mg/m2 weekly + cisplatin 25 mg/m2 d1, 8", NULL, "1, 8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);

      check_text (rows[i].text, get_drug (rows[i].text, reading->regimen, 0, 2), "days",
                  rows[i].first);
      check_text (rows[i].text, get_drug (rows[i].text, reading->regimen, 1, 2), "days",
                  rows[i].last);
    }
}

/* Where a course of radiation is given, how often, and whether it is a boost. */
static void
test_sites (void)
{
  static const struct
  {
    const char *text;
    const char *dose;
    const char *field;
    const char *value;
  } rows[] = {
    { "left breast 40 Gy in 15 fractions", "40 Gy", "site", "left breast" },
    { "Partial breast: 26 Gy in 5 fx", "26 Gy", "site", "Partial breast" },
    { "SBRT RUL 54 Gy/3 fx q48h", "54 Gy", "site", "RUL" },
    { "SBRT RUL 54 Gy/3 fx q48h", "54 Gy", "note", "every other day" },
    { "SBRT lung 54 Gy/3 fx, EOD", "54 Gy", "note", "every other day" },
    { "WBRT 20 Gy/5#", "20 Gy", "site", "whole brain" },
    { "WBRT 20/5", "20 Gy", "site", "whole brain" },
    { "60 Gy (in IMRT)", "60 Gy", "technique", "IMRT" },
    { "50.4 Gy in 28 fractions to the pelvis", "50.4 Gy", "site", "pelvis" },
    { "50.4 Gy/28 to pelvic lymph nodes", "50.4 Gy", "site", "pelvic lymph nodes" },
    { "50.4 Gy in 28 fractions to the referring centre", "50.4 Gy", "site", NULL },
    { "8 Gy single shot L4", "8 Gy", "site", "L4" },
    { "8 Gy in a single fraction", "8 Gy", "fractions", "1" },
    { "8 Gy single shot L4", "8 Gy", "fractions", "1" },
    { "8 Gy, T2 N0", "8 Gy", "site", NULL },
    { "60 Gy T2 tumour", "60 Gy", "site", NULL },
    { "Radiotherapy was delivered to the scar bed to a total dose of 22 Gy", "22 Gy", "site",
      "scar bed" },
    { "chemoradiotherapy of the upper mediastinum with 50.4 Gy", "50.4 Gy", "site",
      "upper mediastinum" },
    { "radiotherapy of the patient with 50.4 Gy", "50.4 Gy", "site", NULL },
    { "HDR vaginal cuff brachy 21 Gy (3 x 7 Gy)", "21 Gy", "site", "vaginal cuff" },
    { "HDR vaginal cuff brachy 21 Gy (3 x 7 Gy)", "21 Gy", "technique", "HDR" },
    { "HDR 4 x 7 Gy", NULL, "technique", "HDR" },
    { "boost 10 Gy / 5 fx tumour bed", "10 Gy", "site", "tumour bed" },
    { "sequential boost 10 Gy / 5 fx", "10 Gy", "note", "boost" },
    { "a 16 Gy boost in 8 fractions", "16 Gy", "note", "boost" },
    { "26 Gy in 5 fx, no boost", "26 Gy", "note", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);

      g_assert_cmpuint (reading->radiotherapy->len, ==, 1);
      check_text (rows[i].text, reading->radiotherapy->pdata[0], "dose", rows[i].dose);
      check_text (rows[i].text, reading->radiotherapy->pdata[0], rows[i].field, rows[i].value);
    }
}

/* How many courses of radiation a line tells of. */
static void
test_courses (void)
{
  static const struct
  {
    const char *text;
    guint n_courses;
    const char *dose; /* of the last one */
    const char *fractions;
  } rows[] = {
    { "HDR 7 Gy x 4 after 45 Gy/25 EBRT", 2, "45 Gy", "25" },
    { "45 Gy/25 EBRT then HDR 7 Gy x 4", 2, NULL, "4" },
    { "28 x 1.8 Gy (50.4 Gy)", 1, "50.4 Gy", "28" },
    { "50.4 Gy (28 x 180 cGy)", 1, "50.4 Gy", "28" },
    { "28 x 180 cGy (50.4 Gy)", 1, "50.4 Gy", "28" },
    { "WBRT 30/10", 1, "30 Gy", "10" },
    { "60 Gy (in IMRT)", 1, "60 Gy", NULL },
    { "VA RT 20/15, LT 20/20", 0, NULL, NULL },
    { "visual acuity RT 6/5", 0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i].text);
      const GPtrArray *courses = reading->radiotherapy;

      if (courses->len != rows[i].n_courses)
        g_error ("“%s”: %u courses", rows[i].text, courses->len);
      if (courses->len == 0)
        continue;
      check_text (rows[i].text, courses->pdata[courses->len - 1], "dose", rows[i].dose);
      check_text (rows[i].text, courses->pdata[courses->len - 1], "fractions", rows[i].fractions);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-forms/doses", test_doses);
  g_test_add_func ("/regimen-forms/cycles", test_cycles);
  g_test_add_func ("/regimen-forms/two-drugs", test_two_drugs);
  g_test_add_func ("/regimen-forms/no-unit", test_no_unit);
  g_test_add_func ("/regimen-forms/steps", test_steps);
  g_test_add_func ("/regimen-forms/fractions", test_fractions);
  g_test_add_func ("/regimen-forms/names", test_names);
  g_test_add_func ("/regimen-forms/no-drug", test_no_drug);
  g_test_add_func ("/regimen-forms/lists-of-days", test_lists_of_days);
  g_test_add_func ("/regimen-forms/cycle-marks", test_cycle_marks);
  g_test_add_func ("/regimen-forms/parts", test_parts);
  g_test_add_func ("/regimen-forms/facts", test_facts);
  g_test_add_func ("/regimen-forms/shared-days", test_shared_days);
  g_test_add_func ("/regimen-forms/sites", test_sites);
  g_test_add_func ("/regimen-forms/courses", test_courses);
  return g_test_run ();
}
