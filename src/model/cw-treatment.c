/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-treatment.h"

#include <glib/gi18n-lib.h>

#include "model/cw-check.h"

#include "vocab/cw-vocabulary.h"

/* What was given and done. */

static const CwFieldChoice phase_choices[] = {
  { "induction", N_ ("Induction"), NULL },     { "neoadjuvant", N_ ("Neoadjuvant"), NULL },
  { "adjuvant", N_ ("Adjuvant"), NULL },       { "combination", N_ ("Combination"), NULL },
  { "maintenance", N_ ("Maintenance"), NULL }, { "salvage", N_ ("Salvage"), NULL },
  { "palliative", N_ ("Palliative"), NULL },   { "consolidation", N_ ("Consolidation"), NULL },
};

static const CwFieldChoice intent_choices[] = {
  { "curative", N_ ("Curative"), NULL },
  { "palliative", N_ ("Palliative"), NULL },
  { "downstaging", N_ ("Downstaging for resection"), NULL },
  { "symptomatic", N_ ("Symptom control"), NULL },
  { "diagnostic", N_ ("Diagnostic"), NULL },
};

static const CwFieldChoice route_choices[] = {
  { "oral", N_ ("Oral"), NULL },
  { "intravenous", N_ ("Intravenous"), NULL },
  { "subcutaneous", N_ ("Subcutaneous"), NULL },
  { "intramuscular", N_ ("Intramuscular"), NULL },
  { "intraperitoneal", N_ ("Intraperitoneal"), NULL },
  { "intrathecal", N_ ("Intrathecal"), NULL },
  { "intra-arterial", N_ ("Intra-arterial"), NULL },
  { "topical", N_ ("Topical"), NULL },
  { "inhaled", N_ ("Inhaled"), NULL },
  { "rectal", N_ ("Rectal"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice dose_basis_choices[] = {
  { "flat", N_ ("Flat dose"), NULL },
  { "body-surface", N_ ("Per m² body surface"), NULL },
  { "body-weight", N_ ("Per kg body weight"), NULL },
  /* Translators: carboplatin dosing (Calvert) */
  { "auc", N_ ("Area under the curve"), NULL },
};

static const CwFieldChoice drug_role_choices[] = {
  { "antineoplastic", N_ ("Antineoplastic"), NULL },
  { "targeted", N_ ("Targeted"), NULL },
  { "immunotherapy", N_ ("Immunotherapy"), NULL },
  { "hormone", N_ ("Hormonal"), NULL },
  { "uroprotectant", N_ ("Uroprotectant"), NULL },
  { "supportive", N_ ("Supportive"), NULL },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice dose_change_kind_choices[] = {
  { "interrupt", N_ ("Interrupted"), NULL }, { "reduce", N_ ("Reduced"), NULL },
  { "increase", N_ ("Increased"), NULL },    { "reschedule", N_ ("Rescheduled"), NULL },
  { "restart", N_ ("Restarted"), NULL },     { "stop", N_ ("Stopped"), NULL },
  { "delay", N_ ("Delayed"), NULL },
};

static const CwFieldChoice margin_choices[] = {
  { "r0", N_ ("R0"), NULL },
  { "r1", N_ ("R1"), NULL },
  { "r2", N_ ("R2"), NULL },
  { "not-assessed", N_ ("Not assessed"), NULL },
};

static const CwFieldChoice procedure_status_choices[] = {
  { "done", N_ ("Done"), NULL },
  { "planned", N_ ("Planned"), NULL },
  { "refused", N_ ("Refused by the patient"), NULL },
  { "not-possible", N_ ("Not possible"), NULL },
};

static const CwField drug_fields[] = {
  CW_TEXT (CwDrug, name, N_ ("Drug (INN)"), .flags = CW_FIELD_TITLE, .care = "9a.kind"),
  CW_CODE (CwDrug, role, N_ ("Role"), drug_role_choices),
  CW_QUANTITY (CwDrug,
               dose,
               N_ ("Dose"),
               .units = "mg g ug mg/m2 g/m2 ug/m2 mg/kg g/kg ug/kg [iU] [iU]/kg [iU]/m2 10*6.[iU] "
                        "10*6.[iU]/m2 mL mL/kg {AUC} MBq GBq",
               .range = { 0, 10000000 },
               .care = "9b.dose",
               .flags = CW_FIELD_TITLE_DETAIL),
  CW_CODE (CwDrug, basis, N_ ("Basis"), dose_basis_choices, .flags = CW_FIELD_ADVANCED),
  CW_CODE (CwDrug, route, N_ ("Route"), route_choices, .care = "9b.route"),
  CW_TEXT (CwDrug,
           frequency,
           N_ ("Frequency"),
           .vocabulary = 1 + CW_VOCABULARY_DOSE_FREQUENCY,
           .care = "9b.schedule"),
  CW_QUANTITY (CwDrug,
               times_per_day,
               N_ ("Times a day"),
               .range = { 0, 24 },
               .flags = CW_FIELD_ADVANCED),
  CW_TEXT (CwDrug,
           days,
           N_ ("Days of cycle"),
           .check = cw_check_days,
           .hint = N_ ("1-5, 8"),
           .care = "9b.schedule"),
  CW_QUANTITY (CwDrug, on_days, N_ ("Days on"), .units = "d wk", .range = { 0, 400 }),
  CW_QUANTITY (CwDrug, off_days, N_ ("Days off"), .units = "d wk", .range = { 0, 400 }),
  CW_TEXT (CwDrug,
           cycles,
           N_ ("Cycles"),
           .check = cw_check_days,
           .hint = N_ ("1-2"),
           .flags = CW_FIELD_TITLE_DETAIL),
  CW_QUANTITY (CwDrug,
               infusion_time,
               N_ ("Infusion time"),
               .units = "h min d",
               .range = { 0, 1000 },
               .flags = CW_FIELD_ADVANCED),
  CW_DATE (CwDrug, start, N_ ("Start")),
  CW_DATE (CwDrug, end, N_ ("End")),
  CW_TEXT (CwDrug, as_written, N_ ("As written"), .flags = CW_FIELD_ADVANCED),
  CW_PROSE (CwDrug, note, N_ ("Note"), .flags = CW_FIELD_ADVANCED),
};

CW_DEFINE_ENTITY (CwDrug, cw_drug, "drug", N_ ("Drug"), drug_fields)

static const CwField regimen_fields[] = {
  CW_TEXT (CwRegimen, name, N_ ("Regimen"), .flags = CW_FIELD_TITLE, .care = "9a.kind"),
  CW_TEXT (CwRegimen, line, N_ ("Line"), .hint = N_ ("1, 2, maintenance")),
  CW_CODE (CwRegimen, phase, N_ ("Phase"), phase_choices),
  CW_CODE (CwRegimen, intent, N_ ("Intent"), intent_choices),
  CW_DATE (CwRegimen, start, N_ ("Start"), .care = "9b.duration"),
  CW_DATE (CwRegimen, end, N_ ("End")),
  CW_TEXT (CwRegimen,
           start_text,
           N_ ("Start in words"),
           .flags = CW_FIELD_ADVANCED | CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after surgery")),
  CW_TEXT (CwRegimen,
           end_text,
           N_ ("End in words"),
           .flags = CW_FIELD_ADVANCED | CW_FIELD_WHEN,
           .hint = N_ ("Without a date: at relapse")),
  CW_QUANTITY (CwRegimen,
               cycle_length,
               N_ ("Cycle length"),
               .units = "d wk mo",
               .range = { 0, 400 }),
  CW_QUANTITY (CwRegimen, cycles_planned, N_ ("Cycles planned"), .range = { 0, 200 }),
  CW_QUANTITY (CwRegimen,
               cycles_given,
               N_ ("Cycles given"),
               .range = { 0, 200 },
               .care = "9b.duration"),
  CW_QUANTITY (CwRegimen, delays, N_ ("Delays"), .units = "d wk", .range = { 0, 2000 }),
  CW_QUANTITY (CwRegimen,
               relative_dose_intensity,
               N_ ("Relative dose intensity"),
               .units = "%",
               .range = { 0, 300 }),
  CW_PROSE (CwRegimen, as_written, N_ ("As written")),
  CW_PROSE (CwRegimen, stop_reason, N_ ("Reason for stopping")),
  CW_PROSE (CwRegimen, note, N_ ("Note")),
  CW_LIST (CwRegimen,
           drugs,
           N_ ("Drugs"),
           cw_drug_get_type,
           .flags = CW_FIELD_TITLE_ROWS,
           .hint = N_ ("Add each drug with dose, route and days of the cycle")),
};

CW_DEFINE_ENTITY (CwRegimen, cw_regimen, "regimen", N_ ("Regimen"), regimen_fields)

static const CwField dose_change_fields[] = {
  CW_REFERENCE (CwDoseChange, drug, N_ ("Drug"), "drug"),
  CW_CODE (CwDoseChange, kind, N_ ("Change"), dose_change_kind_choices, .care = "9c.change"),
  CW_DATE (CwDoseChange, date, N_ ("Date")),
  CW_TEXT (CwDoseChange, cycle, N_ ("Cycle or time"), .hint = N_ ("Cycle 3")),
  CW_TEXT (CwDoseChange, from, N_ ("From")),
  CW_TEXT (CwDoseChange, to, N_ ("To")),
  CW_QUANTITY (CwDoseChange, duration, N_ ("Duration"), .units = "d wk mo", .range = { 0, 4000 }),
  CW_PROSE (CwDoseChange, reason, N_ ("Reason"), .flags = CW_FIELD_TITLE, .care = "9c.reason"),
  CW_REFERENCE (CwDoseChange,
                adverse_event,
                N_ ("Because of"),
                "adverse-event",
                .care = "9c.reason"),
};

CW_DEFINE_ENTITY (CwDoseChange,
                  cw_dose_change,
                  "dose-change",
                  N_ ("Dose change"),
                  dose_change_fields)

static const CwField procedure_fields[] = {
  CW_TEXT (CwProcedure, procedure, N_ ("Procedure"), .flags = CW_FIELD_TITLE, .care = "9a.kind"),
  CW_CODE (CwProcedure, status, N_ ("Status"), procedure_status_choices),
  CW_DATE (CwProcedure, date, N_ ("Date")),
  CW_CODE (CwProcedure, intent, N_ ("Intent"), intent_choices),
  CW_CODE (CwProcedure, margin, N_ ("Margins"), margin_choices),
  CW_PROSE (CwProcedure, findings, N_ ("Findings")),
  CW_PROSE (CwProcedure, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwProcedure, cw_procedure, "procedure", N_ ("Procedure"), procedure_fields)

static const CwField radiotherapy_course_fields[] = {
  CW_TEXT (CwRadiotherapyCourse, site, N_ ("Field"), .flags = CW_FIELD_TITLE, .care = "9a.kind"),
  CW_QUANTITY (CwRadiotherapyCourse,
               dose,
               N_ ("Total dose"),
               .units = "Gy cGy",
               .range = { 0, 200 },
               .care = "9b.dose"),
  CW_QUANTITY (CwRadiotherapyCourse, fractions, N_ ("Fractions"), .range = { 0, 200 }),
  CW_TEXT (CwRadiotherapyCourse, technique, N_ ("Technique")),
  CW_CODE (CwRadiotherapyCourse, intent, N_ ("Intent"), intent_choices),
  CW_DATE (CwRadiotherapyCourse, start, N_ ("Start")),
  CW_DATE (CwRadiotherapyCourse, end, N_ ("End")),
  CW_PROSE (CwRadiotherapyCourse, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwRadiotherapyCourse,
                  cw_radiotherapy_course,
                  "radiotherapy-course",
                  N_ ("Radiotherapy course"),
                  radiotherapy_course_fields)

static const CwField supportive_drug_fields[] = {
  CW_TEXT (CwSupportiveDrug, name, N_ ("Drug"), .flags = CW_FIELD_TITLE, .care = "9a.kind"),
  CW_TEXT (CwSupportiveDrug,
           botanical_name,
           N_ ("Botanical name and ingredients"),
           .flags = CW_FIELD_ADVANCED),
  CW_TEXT (CwSupportiveDrug, indication, N_ ("For")),
  CW_QUANTITY (CwSupportiveDrug,
               dose,
               N_ ("Dose"),
               .units = "mg g ug mL [iU] mg/kg g/kg ug/kg [iU]/kg mL/kg",
               .range = { 0, 10000000 }),
  CW_CODE (CwSupportiveDrug, route, N_ ("Route"), route_choices),
  CW_TEXT (CwSupportiveDrug,
           frequency,
           N_ ("Frequency"),
           .vocabulary = 1 + CW_VOCABULARY_DOSE_FREQUENCY),
  CW_QUANTITY (CwSupportiveDrug,
               duration,
               N_ ("Duration"),
               .units = "d wk mo h",
               .range = { 0, 4000 }),
  CW_DATE (CwSupportiveDrug, start, N_ ("Start")),
  CW_DATE (CwSupportiveDrug, end, N_ ("End")),
  CW_REFERENCE (CwSupportiveDrug, adverse_event, N_ ("Because of"), "adverse-event"),
  CW_PROSE (CwSupportiveDrug, note, N_ ("Note"), .flags = CW_FIELD_ADVANCED),
};

CW_DEFINE_ENTITY (CwSupportiveDrug,
                  cw_supportive_drug,
                  "supportive-drug",
                  N_ ("Supportive treatment"),
                  supportive_drug_fields)
