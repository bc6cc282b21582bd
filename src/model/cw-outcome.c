/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-outcome.h"

#include <glib/gi18n-lib.h>

/* How it ended, or stands, and what the patient says. */

static const CwFieldChoice vital_status_choices[] = {
  { "alive", N_ ("Alive"), NULL },
  { "dead", N_ ("Dead"), NULL },
  { "lost", N_ ("Lost to follow-up"), NULL },
};

static const CwFieldChoice disease_status_choices[] = {
  { "no-evidence", N_ ("No evidence of disease"), NULL },
  { "complete-response", N_ ("Complete response"), NULL },
  { "partial-response", N_ ("Partial response"), NULL },
  { "stable", N_ ("Stable disease"), NULL },
  { "progressive", N_ ("Progressive disease"), NULL },
  { "recurrence", N_ ("Recurrence"), NULL },
};

static const CwFieldChoice best_response_choices[] = {
  { "cr", N_ ("Complete response (CR)"), NULL },   { "pr", N_ ("Partial response (PR)"), NULL },
  { "sd", N_ ("Stable disease (SD)"), NULL },      { "non-cr-non-pd", N_ ("Non-CR/non-PD"), NULL },
  { "pd", N_ ("Progressive disease (PD)"), NULL }, { "ne", N_ ("Not evaluable (NE)"), NULL },
};

static const CwFieldChoice tolerability_choices[] = {
  { "well", N_ ("Well tolerated"), NULL },
  { "acceptable", N_ ("Acceptable"), NULL },
  { "poor", N_ ("Poorly tolerated"), NULL },
};

static const CwFieldChoice adherence_choices[] = {
  { "full", N_ ("Full"), NULL },
  { "partial", N_ ("Partial"), NULL },
  { "poor", N_ ("Poor"), NULL },
  { "refused", N_ ("Refused"), NULL },
};

static const CwField outcome_fields[] = {
  CW_CODE (CwOutcome,
           vital_status,
           N_ ("Vital status"),
           vital_status_choices,
           .care = "10a.clinician"),
  CW_DATE (CwOutcome, vital_status_date, N_ ("As of")),
  CW_TEXT (CwOutcome,
           vital_status_text,
           N_ ("As of, in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: at last visit")),
  CW_CODE (CwOutcome,
           disease_status,
           N_ ("Disease status"),
           disease_status_choices,
           .care = "10a.clinician"),
  CW_DATE (CwOutcome, disease_status_date, N_ ("Disease status as of")),
  CW_TEXT (CwOutcome, cause_of_death, N_ ("Cause of death")),
  CW_CODE (CwOutcome, best_response, N_ ("Best overall response"), best_response_choices),
  CW_TRISTATE (CwOutcome, best_response_confirmed, N_ ("Best response confirmed")),
  CW_QUANTITY (CwOutcome,
               duration_of_response,
               N_ ("Duration of response"),
               .units = "mo wk d a",
               .range = { 0, 1500 }),
  CW_TEXT (CwOutcome, duration_of_response_text, N_ ("Duration of response, as written")),
  CW_QUANTITY (CwOutcome,
               progression_free_survival,
               N_ ("Progression-free survival"),
               .units = "mo wk d a",
               .range = { 0, 1500 }),
  CW_QUANTITY (CwOutcome,
               overall_survival,
               N_ ("Overall survival"),
               .units = "mo wk d a",
               .range = { 0, 1500 }),
  CW_QUANTITY (CwOutcome, follow_up, N_ ("Follow-up"), .units = "mo wk d a", .range = { 0, 1500 }),
  CW_CODE (CwOutcome,
           tolerability,
           N_ ("Tolerability"),
           tolerability_choices,
           .care = "10c.tolerability"),
  CW_PROSE (CwOutcome,
            tolerability_text,
            N_ ("Tolerability, in words"),
            .care = "10c.tolerability"),
  CW_CODE (CwOutcome, adherence, N_ ("Adherence"), adherence_choices, .care = "10c.adherence"),
  CW_TEXT (CwOutcome,
           adherence_method,
           N_ ("How adherence was known"),
           .care = "10c.adherence",
           .flags = CW_FIELD_LONG),
  CW_TRISTATE (CwOutcome,
               adverse_events_absent,
               N_ ("No adverse events occurred"),
               .care = "10d.event",
               .hint = N_ ("CARE wants their absence said as well")),
  CW_PROSE (CwOutcome, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwOutcome, cw_outcome, "outcome", N_ ("Outcome"), outcome_fields)

static const CwField perspective_fields[] = {
  CW_PROSE (CwPerspective, text, N_ ("Perspective"), .care = "12.perspective"),
  CW_TEXT (CwPerspective, source, N_ ("How it was obtained")),
  CW_DATE (CwPerspective, date, N_ ("Date")),
};

CW_DEFINE_ENTITY (CwPerspective,
                  cw_perspective,
                  "perspective",
                  N_ ("Patient perspective"),
                  perspective_fields)

static const CwField score_fields[] = {
  CW_TEXT (CwScore,
           instrument,
           N_ ("Instrument"),
           .flags = CW_FIELD_TITLE,
           .hint = N_ ("EORTC QLQ-C30")),
  CW_TEXT (CwScore, domain, N_ ("Domain")),
  CW_DATE (CwScore, date, N_ ("Date")),
  CW_QUANTITY (CwScore, value, N_ ("Score"), .range = { -1000, 10000 }, .care = "10a.patient"),
  CW_TEXT (CwScore,
           relative_time,
           N_ ("Time in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_PROSE (CwScore, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwScore, cw_score, "score", N_ ("Patient-reported score"), score_fields)
