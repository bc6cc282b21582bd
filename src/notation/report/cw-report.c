/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"
#include "notation/report/cw-report.h"
#include "notation/report/diagnosis/cw-report-diagnosis-private.h"
#include "notation/report/diagnosis/cw-report-mention-private.h"
#include "notation/report/outcome/cw-report-outcome-private.h"
#include "notation/report/patient/cw-report-patient-private.h"
#include "notation/report/studies/cw-report-studies-private.h"
#include "notation/report/treatment/cw-report-treatment-private.h"

typedef void (*Recognise) (CwReportReader *self);

/* Which sentences a recogniser is shown. */
typedef enum
{
  AROUND, /* title page and keywords */
  AIM, /* what is said of the report itself, wherever it stands */
  PATIENT, /* the case */
  MENTION, /* the case, and what the discussion says of the patient */
  ELSEWHERE, /* what is none of these */
} Audience;

typedef struct
{
  Audience audience;
  Recognise read;
} Recogniser;

/* In this order: what is read later may speak of what was read before. */
static const Recogniser recognisers[] = {
  { AROUND, cw_report_read_front },
  { PATIENT, cw_report_read_patient },
  { PATIENT, cw_report_read_presentation },
  { PATIENT, cw_report_read_history },
  { PATIENT, cw_report_read_laboratory },
  { PATIENT, cw_report_read_imaging },
  { PATIENT, cw_report_read_specimen },
  { PATIENT, cw_report_read_stains },
  { PATIENT, cw_report_read_molecular },
  { PATIENT, cw_report_read_diagnosis },
  { AIM, cw_report_read_about },
  { PATIENT, cw_report_read_tumor },
  { PATIENT, cw_report_read_suspicion },
  { PATIENT, cw_report_read_decision },
  { PATIENT, cw_report_read_procedures },
  { PATIENT, cw_report_read_operations },
  { PATIENT, cw_report_read_operation_verbs },
  { PATIENT, cw_report_read_support },
  { MENTION, cw_report_read_events },
  { PATIENT, cw_report_read_change },
  { PATIENT, cw_report_read_treatment },
  { MENTION, cw_report_read_outcome },
  { ELSEWHERE, cw_report_read_far_tables },
};

static CwReportReader *
new_reader (CwPatterns *patterns, const char *text)
{
  CwReportReader *self = g_new0 (CwReportReader, 1);

  self->text = cw_report_text_new (text);
  self->sentences = cw_report_split (self->text);
  self->patterns = cw_patterns_ref (patterns);
  self->abbreviations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->drugs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->complaints = g_ptr_array_new ();
  self->mentions = cw_report_mentions_new ();
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_report_fact_free);
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_report_fact_free);
  cw_report_find_abbreviations (self);
  self->may_have_second = TRUE;
  cw_report_judge_subjects (self);
  cw_report_prepare_events (self);
  return self;
}

static void
free_reader (CwReportReader *self)
{
  cw_report_text_free (self->text);
  g_array_unref (self->sentences);
  cw_patterns_unref (self->patterns);
  g_hash_table_unref (self->abbreviations);
  g_hash_table_unref (self->drugs);
  g_hash_table_unref (self->renamed);
  g_array_unref (self->events);
  g_ptr_array_unref (self->complaints);
  g_array_unref (self->mentions);
  cw_report_table_free (self->table);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_audience (const CwReportSentence *sentence, Audience audience)
{
  if (sentence->is_beyond)
    return FALSE;
  if (audience == PATIENT)
    return sentence->is_patient && sentence->section != CW_REPORT_DISCUSSION;
  if (audience == AIM)
    return sentence->section == CW_REPORT_CASE ? sentence->is_patient
                                               : sentence->section != CW_REPORT_BACK;
  if (audience == MENTION)
    return sentence->is_patient;
  if (audience == ELSEWHERE)
    return !is_audience (sentence, PATIENT) && sentence->section != CW_REPORT_FRONT;
  return sentence->section == CW_REPORT_FRONT || sentence->section == CW_REPORT_KEYWORDS;
}

static void
read_sentence (CwReportReader *self, const CwReportSentence *sentence, GArray *unread)
{
  guint before = self->n_found;
  CwNotationSpan span;

  self->sentence = sentence;
  self->n_sentence++;
  self->words =
    g_strndup (self->text->plain->str + sentence->first, sentence->past - sentence->first);
  for (guint i = 0; i < G_N_ELEMENTS (recognisers); i++)
    if (is_audience (sentence, recognisers[i].audience))
      recognisers[i].read (self);
  if (self->n_found == before && !sentence->is_understood && sentence->is_patient &&
      sentence->section == CW_REPORT_CASE)
    {
      cw_report_text_get_span (self->text, sentence->first, sentence->past, &span);
      g_array_append_val (unread, span);
    }
  g_clear_pointer (&self->words, g_free);
}

/**
 * cw_report_parse_with:
 * @patterns: what readings share: the patterns that they look for, compiled once
 * @text: the text of a published or dictated case report; any bytes up to the zero
 *
 * Reads the facts that a case can record from the sentences about its patient. Headings tell
 * where the case is presented; where there are none the whole text counts. What the literature is
 * said to have found, what is negated and what was only thought of is left out. A fact that is
 * said again has one span for each time. Takes time in proportion to the length of the text.
 *
 * Returns: (transfer full): what was understood
 */
CwReport *
cw_report_parse_with (CwPatterns *patterns, const char *text)
{
  CwReport *self = g_new0 (CwReport, 1);
  CwReportReader *reader = new_reader (patterns, text);

  self->unread = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  cw_report_read_title (reader);
  for (guint i = 0; i < reader->sentences->len; i++)
    read_sentence (reader, &g_array_index (reader->sentences, CwReportSentence, i), self->unread);
  cw_report_settle_diagnosis (reader);
  cw_report_settle_contact (reader);
  cw_report_settle_follow_up (reader);
  cw_report_settle_absence (reader);
  cw_report_finish_facts (reader);
  cw_report_settle_candidates (reader);
  cw_report_add_unread_clauses (reader, self->unread);
  self->facts = g_steal_pointer (&reader->facts);
  self->candidates = g_steal_pointer (&reader->candidates);
  free_reader (reader);
  return self;
}

/**
 * cw_report_parse:
 * @text: as for cw_report_parse_with()
 *
 * Reads a single report; who reads more keeps the patterns and uses cw_report_parse_with().
 *
 * Returns: (transfer full): what was understood
 */
CwReport *
cw_report_parse (const char *text)
{
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();

  return cw_report_parse_with (patterns, text);
}

/**
 * cw_report_free:
 * @self: (nullable) (transfer full): a report
 *
 * Frees the report and its facts.
 */
void
cw_report_free (CwReport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->candidates);
  g_array_unref (self->unread);
  g_free (self);
}
