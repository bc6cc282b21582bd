/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/cw-case-findings.h"
#include "document/cw-submission-private.h"
#include "io/cw-json-writer.h"
#include "io/cw-sheet-html.h"
#include "manuscript/cw-journal-check.h"

/* Every rule of the journal and every check of the case, and how it came out. */

/* ---- what failed ---- */

/* Takes @finding. What is only worth knowing is for the reader to judge. */
static void
add_failure (CwSubmissionWork *work, CwFinding *finding)
{
  CwSubmissionCheck *check = g_new0 (CwSubmissionCheck, 1);

  check->rule = finding->rule;
  check->state =
    finding->severity == CW_SEVERITY_NOTE ? CW_SUBMISSION_UNCHECKED : CW_SUBMISSION_FAILED;
  check->message = cw_finding_dup_sentences (finding);
  check->finding = finding;
  g_ptr_array_add (work->submission->checks, check);
}

/* Takes all of @findings. */
static void
add_failures (CwSubmissionWork *work, GPtrArray *findings)
{
  for (CwSeverity severity = CW_SEVERITY_ERROR; severity <= CW_SEVERITY_NOTE; severity++)
    for (guint i = 0; i < findings->len; i++)
      if (findings->pdata[i] && ((CwFinding *)findings->pdata[i])->severity == severity)
        add_failure (work, g_steal_pointer (&findings->pdata[i]));
}

/* Copies, because the masked case keeps its own. */
static void
add_masked (CwSubmissionWork *work, GPtrArray *findings)
{
  const CwDeidentified *masked = work->submission->masked;

  for (guint i = 0; masked && i < masked->findings->len; i++)
    {
      const CwFinding *source = masked->findings->pdata[i];
      CwFinding *copy = cw_finding_new (source->rule, source->severity, g_strdup (source->message));
      CwEntity *entity = cw_entity_lookup (work->root, source->entity_id);

      if (entity)
        cw_finding_add_place (copy, entity, source->field);
      g_ptr_array_add (findings, copy);
    }
}

static GPtrArray *
find_failures (CwSubmissionWork *work)
{
  g_autoptr (CwEntity) original = cw_snapshot_to_entity (work->original);
  const CwCaseArticle article = { CW_CASE (original), CW_CASE (work->root), work->sources,
                                  work->manuscript, work->options->profile };
  GPtrArray *findings = cw_case_findings_collect (&article, g_ptr_array_ref (work->findings));

  if (work->is_blind && !cw_journal_profile_rules (work->options->profile, "blind-review", "yes"))
    g_ptr_array_extend_and_steal (
      findings,
      cw_journal_check_blind (work->manuscript, work->options->profile, CW_CASE (work->root)));
  add_masked (work, findings);
  return findings;
}

/* ---- what passed ---- */

/* What is found in a figure has a name of its own: "figure-format" for the rule
 * "journal-figure-formats". */
static gboolean
is_figure_rule (const char *failed, const char *rule)
{
  return g_str_has_prefix (failed, "figure-") && g_str_has_prefix (rule, "journal-figure-") &&
         g_str_has_prefix (rule + strlen ("journal-"), failed);
}

static gboolean
has_failed (CwSubmissionWork *work, const char *rule)
{
  const GPtrArray *checks = work->submission->checks;

  for (guint i = 0; i < checks->len; i++)
    {
      const char *failed = ((CwSubmissionCheck *)checks->pdata[i])->rule;

      if (g_str_equal (failed, rule) || is_figure_rule (failed, rule))
        return TRUE;
    }
  return FALSE;
}

/* Takes @message. */
static void
add_rule (CwSubmissionWork *work, const char *key, CwSubmissionState state, char *message)
{
  g_autofree char *rule = g_strconcat ("journal-", key, NULL);
  g_autofree char *owned = message;
  CwSubmissionCheck *check;

  if (has_failed (work, rule))
    return;
  check = g_new0 (CwSubmissionCheck, 1);
  check->rule = g_intern_string (rule);
  check->state = state;
  check->message = g_steal_pointer (&owned);
  g_ptr_array_add (work->submission->checks, check);
}

static char *
dup_limit (const CwProfileLimit *limit)
{
  if (limit->least > 0 && limit->most > 0)
    return g_strdup_printf (_ ("%s: %g to %g"), limit->key, limit->least, limit->most);
  return limit->most > 0 ? g_strdup_printf (_ ("%s: at most %g"), limit->key, limit->most)
                         : g_strdup_printf (_ ("%s: at least %g"), limit->key, limit->least);
}

/* Whether each figure has its pictures; without one nothing can be said of them. */
static gboolean
has_pictures (CwSubmissionWork *work)
{
  return work->manuscript->figures->len > 0 && !has_failed (work, "submission-picture");
}

/* Lettering and lines are inside the pictures. */
static gboolean
is_limit_for_a_reader (CwSubmissionWork *work, const char *key)
{
  return g_str_equal (key, "figure-lettering") || g_str_equal (key, "figure-line") ||
         (g_str_has_prefix (key, "figure-") && !has_pictures (work));
}

static void
add_limits (CwSubmissionWork *work)
{
  const GPtrArray *limits = work->options->profile->limits;

  for (guint i = 0; i < limits->len; i++)
    {
      const CwProfileLimit *limit = limits->pdata[i];
      gboolean is_open = is_limit_for_a_reader (work, limit->key);

      add_rule (work, limit->key, is_open ? CW_SUBMISSION_UNCHECKED : CW_SUBMISSION_PASSED,
                dup_limit (limit));
    }
}

/* What nothing here looks at. */
static gboolean
is_rule_for_a_reader (CwSubmissionWork *work, const CwProfileRule *rule)
{
  static const char *const keys[] = { "consent-with", "author-details", "figure-widths",
                                      "tables-as-text", NULL };
  const char *const *values = (const char *const *)rule->values;

  return g_strv_contains (keys, rule->key) ||
         (g_str_has_prefix (rule->key, "figure-") && !has_pictures (work)) ||
         (g_str_equal (rule->key, "files") &&
          (g_strv_contains (values, "consent-form") || !has_pictures (work)));
}

/* These two only say where the lists of sections were read. */
static gboolean
is_origin (const CwProfileRule *rule)
{
  return g_str_equal (rule->key, "sections") || g_str_equal (rule->key, "declarations");
}

static void
add_rules (CwSubmissionWork *work)
{
  const GPtrArray *rules = work->options->profile->rules;

  for (guint i = 0; i < rules->len; i++)
    {
      const CwProfileRule *rule = rules->pdata[i];
      g_autofree char *values = g_strjoinv (", ", rule->values);

      if (is_origin (rule))
        continue;
      add_rule (work, rule->key,
                is_rule_for_a_reader (work, rule) ? CW_SUBMISSION_UNCHECKED : CW_SUBMISSION_PASSED,
                g_strdup_printf ("%s: %s", rule->key, values));
    }
}

static void
add_sections (CwSubmissionWork *work, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];
      g_autofree char *key = g_strconcat ("section-", section->nick, NULL);

      if (section->is_required)
        add_rule (work, key, CW_SUBMISSION_PASSED,
                  g_strdup (cw_journal_get_section_label (section->nick)));
    }
}

/* ---- as files ---- */

/* A message quotes what was found, which a masked package must not, nor a blind one what tells the
 * authors; the checks of a case quote its text and its facts. What was masked is told as it is said
 * now. */
static gboolean
may_quote (CwSubmissionWork *work, const CwFinding *finding)
{
  if (work->is_blind || work->submission->masked == NULL)
    return !work->is_blind;
  return finding->severity == CW_SEVERITY_NOTE && g_str_has_prefix (finding->rule, "deidentify-");
}

static const char *
get_message (CwSubmissionWork *work, const CwSubmissionCheck *check)
{
  return check->finding && !may_quote (work, check->finding)
           ? _ ("See this field in the application; the words are not repeated here.")
           : check->message;
}

static void
write_member (CwJsonWriter *writer, const char *key, const char *text)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_string (writer, text);
}

static void
write_places (CwJsonWriter *writer, const CwFinding *finding)
{
  cw_json_writer_key (writer, "fields");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; finding && i < finding->places->len; i++)
    {
      const CwFindingPlace *place = finding->places->pdata[i];

      cw_json_writer_begin_object (writer);
      write_member (writer, "entity", place->entity_name);
      write_member (writer, "id", place->entity_id);
      write_member (writer, "field", place->field);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_check (CwSubmissionWork *work, CwJsonWriter *writer, const CwSubmissionCheck *check)
{
  cw_json_writer_begin_object (writer);
  write_member (writer, "rule", check->rule);
  write_member (writer, "state", cw_submission_state_to_string (check->state));
  if (check->finding)
    write_member (writer, "severity", cw_severity_to_string (check->finding->severity));
  write_member (writer, "message", get_message (work, check));
  write_places (writer, check->finding);
  cw_json_writer_end_object (writer);
}

static void
write_masked (CwJsonWriter *writer, const CwDeidentified *masked)
{
  cw_json_writer_key (writer, "masked");
  cw_json_writer_begin_object (writer);
  for (CwMaskKind kind = 0; kind < CW_MASK_N_KINDS; kind++)
    {
      g_autofree char *n = g_strdup_printf ("%u", cw_deidentified_count (masked, kind));

      cw_json_writer_key (writer, cw_mask_kind_to_string (kind));
      cw_json_writer_number_text (writer, n);
    }
  cw_json_writer_end_object (writer);
}

static GBytes *
write_json (CwSubmissionWork *work)
{
  const CwSubmission *submission = work->submission;
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

  cw_json_writer_begin_object (writer);
  write_member (writer, "profile", work->options->profile->id);
  write_member (writer, "journal", work->options->profile->name);
  if (submission->masked)
    write_masked (writer, submission->masked);
  cw_json_writer_key (writer, "checks");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < submission->checks->len; i++)
    write_check (work, writer, submission->checks->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  return cw_json_writer_end (writer);
}

static void
add_row (CwSubmissionWork *work, CwSheet *sheet, const CwSubmissionCheck *check)
{
  static const CwSheetMark marks[] = {
    [CW_SUBMISSION_PASSED] = CW_SHEET_MARK_MET,
    [CW_SUBMISSION_FAILED] = CW_SHEET_MARK_MISSING,
    [CW_SUBMISSION_UNCHECKED] = CW_SHEET_MARK_NOT_APPLICABLE,
  };

  cw_sheet_add_row (sheet);
  cw_sheet_add_cell_full (sheet, get_message (work, check), CW_SHEET_STYLE_NORMAL,
                          marks[check->state]);
  cw_sheet_add_cell_full (sheet, check->rule, CW_SHEET_STYLE_DIM, CW_SHEET_MARK_NONE);
}

static GBytes *
write_html (CwSubmissionWork *work, GError **error)
{
  const CwSubmission *submission = work->submission;
  g_autoptr (CwSheet) sheet =
    /* Translators: the BCP 47 tag of the language you translate into, such as "de" or "zh-CN". */
    cw_sheet_new (_ ("Checks before submission"), C_ ("language tag", "en"), work->options->date);

  cw_sheet_add_subtitle (sheet, work->options->profile->name);
  cw_sheet_set_mark_label (sheet, CW_SHEET_MARK_MET, _ ("Passed"));
  cw_sheet_set_mark_label (sheet, CW_SHEET_MARK_MISSING, _ ("Failed"));
  cw_sheet_set_mark_label (sheet, CW_SHEET_MARK_NOT_APPLICABLE, _ ("To be judged"));
  for (CwMaskKind kind = 0; submission->masked && kind < CW_MASK_N_KINDS; kind++)
    {
      g_autofree char *line = g_strdup_printf ("%s: %u", cw_mask_kind_get_label (kind),
                                               cw_deidentified_count (submission->masked, kind));

      cw_sheet_add_intro (sheet, line);
    }
  cw_sheet_add_column (sheet, _ ("Rule or finding"), 4);
  cw_sheet_add_column (sheet, _ ("Name"), 1);
  for (guint i = 0; i < submission->checks->len; i++)
    add_row (work, sheet, submission->checks->pdata[i]);
  cw_sheet_seal (sheet);
  return cw_sheet_to_html (sheet, error);
}

/* Checks everything and adds what came out. */
gboolean
cw_submission_add_checks (CwSubmissionWork *work, GError **error)
{
  const CwJournalProfile *profile = work->options->profile;
  g_autoptr (GPtrArray) findings = find_failures (work);

  add_failures (work, findings);
  add_limits (work);
  add_rules (work);
  add_sections (work, profile->abstract);
  add_sections (work, profile->body);
  add_sections (work, profile->back);
  return cw_submission_add (work, "checks.json", "checks", "Checks", "application/json",
                            write_json (work)) &&
         cw_submission_add (work, "checks.html", "checks", "Checks", "text/html",
                            write_html (work, error));
}
