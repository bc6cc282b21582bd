/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* For each rule cases in which it speaks and cases in which it must be silent. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-check.h"

typedef void (*Build) (CwEntity *root);

/* ---- cases ---- */

static void
unreadable (CwEntity *root)
{
  build_set (build_child (root, "patient"), "age", "twenty-seven");
}

static void
readable (CwEntity *root)
{
  build_set (build_child (root, "patient"), "age", "27");
}

static void
ends_before (CwEntity *root)
{
  build_row (root, "regimens", "name", "VI", "start", "2019-07", "end", "2019-06", NULL);
}

static void
ends_in_same_month (CwEntity *root)
{
  build_row (root, "regimens", "start", "2019-07-14", "end", "2019-07", NULL);
  build_row (root, "regimens", "start", "2019-07", "end", "2019", NULL);
  build_row (root, "regimens", "start", "2019-07", "end", "2019-06~", NULL);
  build_row (root, "regimens", "start", "2019-07", NULL);
}

static void
event_ends_before (CwEntity *root)
{
  build_row (root, "adverse-events", "onset", "2019-09-02", "end", "2019-09-01", NULL);
}

static void
lost_reference (CwEntity *root)
{
  build_row (root, "imaging", "figure", "01890000-0000-7000-8000-000000000001", NULL);
}

static void
wrong_reference (CwEntity *root)
{
  CwEntity *specimen = build_row (root, "specimens", "site", "Abdomen", NULL);

  build_row (root, "imaging", "figure", cw_entity_get_id (specimen), NULL);
}

static void
kept_reference (CwEntity *root)
{
  CwEntity *figure = build_row (root, "figures", "label", "Fig. 1", NULL);

  build_row (root, "imaging", "figure", cw_entity_get_id (figure), NULL);
}

static void
identifying (CwEntity *root)
{
  build_set (build_child (root, "patient"), "initials", "A. B.");
}

static void
proteinuria_4 (CwEntity *root)
{
  build_row (root, "adverse-events", "term", "Proteinuria", "grade", "4", NULL);
}

static void
written_proteinuria_4 (CwEntity *root)
{
  build_row (root, "adverse-events", "as-written", "proteinuria", "grade", "4", NULL);
}

static void
proteinuria_3 (CwEntity *root)
{
  build_row (root, "adverse-events", "term", "Proteinuria", "as-written", "proteinuria", "grade",
             "3", "grading-system", "ctcae-5", NULL);
}

static void
proteinuria_4_who (CwEntity *root)
{
  build_row (root, "adverse-events", "term", "Proteinuria", "grade", "4", "grading-system", "who",
             NULL);
}

static void
unknown_term (CwEntity *root)
{
  build_row (root, "adverse-events", "term", "Green hair", "grade", "4", NULL);
}

static void
no_term (CwEntity *root)
{
  build_row (root, "adverse-events", "as-written", "hematochezia", "grade", "3", NULL);
}

static void
no_term_no_grade (CwEntity *root)
{
  build_row (root, "adverse-events", "as-written", "hematochezia", NULL);
}

static void
cycles_7_of_6 (CwEntity *root)
{
  build_row (root, "regimens", "cycles-planned", "6", "cycles-given", "7", NULL);
}

static void
cycles_6_of_6 (CwEntity *root)
{
  build_row (root, "regimens", "cycles-planned", "6", "cycles-given", "6", NULL);
  build_row (root, "regimens", "cycles-planned", "4-6", "cycles-given", "5", NULL);
  build_row (root, "regimens", "cycles-planned", ">=6", "cycles-given", "7", NULL);
  build_row (root, "regimens", "cycles-given", "7", NULL);
}

static void
flat_square_metres (CwEntity *root)
{
  build_row (build_row (root, "regimens", NULL), "drugs", "name", "vincristine", "dose",
             "1.4 mg/m2", "basis", "flat", NULL);
}

static void
square_metres (CwEntity *root)
{
  CwEntity *regimen = build_row (root, "regimens", NULL);

  build_row (regimen, "drugs", "dose", "1.4 mg/m2", "basis", "body-surface", NULL);
  build_row (regimen, "drugs", "dose", "2 mg", "basis", "flat", NULL);
  build_row (regimen, "drugs", "dose", "1.4 mg/m2", NULL);
}

static void
same_marker_differs (CwEntity *root)
{
  CwEntity *panel = build_row (root, "panels", NULL);

  build_row (panel, "stains", "marker", "Desmin", "result", "positive", NULL);
  build_row (panel, "stains", "marker", "des", "result", "negative", NULL);
}

static void
same_marker_agrees (CwEntity *root)
{
  CwEntity *panel = build_row (root, "panels", NULL);

  build_row (panel, "stains", "marker", "Desmin", "result", "positive", NULL);
  build_row (panel, "stains", "marker", "Desmin", "result", "positive", NULL);
  build_row (panel, "stains", "marker", "Desmin", NULL);
  build_row (build_row (root, "panels", NULL), "stains", "marker", "Desmin", "result", "negative",
             NULL);
}

static void
stable_after_pd (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "disease-status", "stable");
  build_row (root, "assessments", "overall", "pd", "date", "2021-06", NULL);
  build_row (root, "assessments", "overall", "pr", "date", "2020-08", NULL);
}

static void
progressive_after_pd (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "disease-status", "progressive");
  build_row (root, "assessments", "overall", "pr", "date", "2020-08", NULL);
  build_row (root, "assessments", "overall", "pd", "date", "2021-06", NULL);
}

static void
stable_later (CwEntity *root)
{
  stable_after_pd (root);
  build_set (build_child (root, "outcome"), "disease-status-date", "2021-12");
}

static void
stable_order_unknown (CwEntity *root)
{
  stable_after_pd (root);
  build_row (root, "assessments", "overall", "sd", "date", "2021", NULL);
}

static void
stable_undated_behind (CwEntity *root)
{
  stable_after_pd (root);
  build_row (root, "assessments", "overall", "sd", "label", "last", NULL);
}

static void
best_too_good (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "best-response", "cr");
  build_row (root, "assessments", "overall", "pr", NULL);
}

static void
best_too_bad (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "best-response", "sd");
  build_row (root, "assessments", "overall", "pr", NULL);
  build_row (root, "assessments", "overall", "pr", NULL);
}

static void
best_agrees (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "best-response", "pr");
  build_row (root, "assessments", "overall", "baseline", NULL);
  build_row (root, "assessments", "overall", "pr", NULL);
  build_row (root, "assessments", "overall", "pd", NULL);
}

static void
best_unconfirmed (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "best-response", "sd");
  build_row (root, "assessments", "overall", "pr", NULL);
  build_row (root, "assessments", "overall", "sd", NULL);
}

static void
dead (CwEntity *root)
{
  build_set (build_child (root, "outcome"), "vital-status", "dead");
}

static void
dead_told (CwEntity *root)
{
  dead (root);
  build_set (build_child (root, "outcome"), "vital-status-date", "2021");
  build_set (build_child (root, "outcome"), "cause-of-death", "Sarcoma");
}

static void
authors_plain (CwEntity *root)
{
  build_row (root, "authors", "family-name", "Li", NULL);
}

static void
authors_complete (CwEntity *root)
{
  CwEntity *affiliation = build_row (root, "affiliations", "institution", "Hospital", NULL);
  CwEntity *author = build_row (root, "authors", "family-name", "Li", "corresponding", "yes", NULL);

  build_row (author, "affiliations", "affiliation", cw_entity_get_id (affiliation), NULL);
}

static void
authors_two_corresponding (CwEntity *root)
{
  authors_complete (root);
  build_row (root, "authors", "family-name", "Liu", "corresponding", "yes", NULL);
}

static void
one_keyword (CwEntity *root)
{
  build_row (root, "keywords", "term", "case report", NULL);
}

static void
two_keywords (CwEntity *root)
{
  one_keyword (root);
  build_row (root, "keywords", "term", "sarcoma", NULL);
}

static void
section_twice (CwEntity *root)
{
  build_row (root, "sections", "kind", "discussion", NULL);
  build_row (root, "sections", "kind", "discussion", NULL);
}

static void
sections_differ (CwEntity *root)
{
  build_row (root, "sections", "kind", "discussion", NULL);
  build_row (root, "sections", "kind", "conclusions", NULL);
  build_row (root, "sections", "kind", "other", NULL);
  build_row (root, "sections", "kind", "other", NULL);
  build_row (root, "sections", "heading", "Without kind", NULL);
  build_row (root, "sections", "heading", "Without kind", NULL);
}

static void
reason_for_nothing (CwEntity *root)
{
  build_row (root, "care-reasons", "item", "14", "reason", "None.", NULL);
}

static void
reason_for_item (CwEntity *root)
{
  build_row (root, "care-reasons", "item", "12", "reason", "None.", NULL);
  build_row (root, "care-reasons", "item", "8d.stage", "reason", "None.", NULL);
}

/* ---- the table ---- */

static const struct
{
  const char *rule;
  CwSeverity severity;
  Build fires;
  Build silent;
  const char *entity; /* of the place to look at first */
  const char *field;
} rows[] = {
  { "unreadable-value", CW_SEVERITY_ERROR, unreadable, readable, "patient", "age" },
  { "end-before-start", CW_SEVERITY_ERROR, ends_before, ends_in_same_month, "regimen", "end" },
  { "end-before-start", CW_SEVERITY_ERROR, event_ends_before, NULL, "adverse-event", "end" },
  { "lost-reference", CW_SEVERITY_ERROR, lost_reference, kept_reference, "imaging-study",
    "figure" },
  { "lost-reference", CW_SEVERITY_ERROR, wrong_reference, kept_reference, "imaging-study",
    "figure" },
  { "identifying", CW_SEVERITY_NOTE, identifying, readable, "patient", "initials" },
  { "grade-not-defined", CW_SEVERITY_ERROR, proteinuria_4, proteinuria_3, "adverse-event",
    "grade" },
  { "grade-not-defined", CW_SEVERITY_ERROR, written_proteinuria_4, proteinuria_4_who,
    "adverse-event", "grade" },
  { "unknown-ctcae-term", CW_SEVERITY_NOTE, unknown_term, proteinuria_3, "adverse-event", "term" },
  { "ctcae-term-missing", CW_SEVERITY_NOTE, no_term, no_term_no_grade, "adverse-event", "term" },
  { "ctcae-term-missing", CW_SEVERITY_NOTE, no_term, written_proteinuria_4, "adverse-event",
    "term" },
  { "more-cycles-than-planned", CW_SEVERITY_WARNING, cycles_7_of_6, cycles_6_of_6, "regimen",
    "cycles-given" },
  { "dose-against-basis", CW_SEVERITY_WARNING, flat_square_metres, square_metres, "drug", "basis" },
  { "marker-twice", CW_SEVERITY_WARNING, same_marker_differs, same_marker_agrees, "stain",
    "result" },
  { "status-against-assessment", CW_SEVERITY_ERROR, stable_after_pd, progressive_after_pd,
    "outcome", "disease-status" },
  { "status-against-assessment", CW_SEVERITY_ERROR, stable_after_pd, stable_later, "outcome",
    "disease-status" },
  { "status-against-assessment", CW_SEVERITY_ERROR, stable_after_pd, stable_order_unknown,
    "outcome", "disease-status" },
  { "status-against-assessment", CW_SEVERITY_ERROR, stable_after_pd, stable_undated_behind,
    "outcome", "disease-status" },
  { "best-response-against-assessments", CW_SEVERITY_WARNING, best_too_good, best_agrees, "outcome",
    "best-response" },
  { "best-response-against-assessments", CW_SEVERITY_WARNING, best_too_bad, best_unconfirmed,
    "outcome", "best-response" },
  { "death-without-date", CW_SEVERITY_NOTE, dead, dead_told, "outcome", "vital-status-date" },
  { "death-without-cause", CW_SEVERITY_NOTE, dead, dead_told, "outcome", "cause-of-death" },
  { "author-without-affiliation", CW_SEVERITY_WARNING, authors_plain, authors_complete, "author",
    "affiliations" },
  { "corresponding-author-missing", CW_SEVERITY_WARNING, authors_plain, authors_complete, "case",
    "authors" },
  { "corresponding-authors", CW_SEVERITY_NOTE, authors_two_corresponding, authors_complete,
    "author", "corresponding" },
  { "keyword-count", CW_SEVERITY_WARNING, one_keyword, two_keywords, "case", "keywords" },
  { "section-twice", CW_SEVERITY_WARNING, section_twice, sections_differ, "section", "kind" },
  { "unknown-care-item", CW_SEVERITY_WARNING, reason_for_nothing, reason_for_item, "care-reason",
    "item" },
};

static const CwFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

static void
assert_places_exist (CwEntity *root, const CwFinding *finding)
{
  g_assert_cmpuint (finding->places->len, >, 0);
  for (guint i = 0; i < finding->places->len; i++)
    {
      const CwFindingPlace *place = finding->places->pdata[i];
      CwEntity *entity = cw_entity_lookup (root, place->entity_id);

      g_assert_nonnull (entity);
      g_assert_cmpstr (cw_entity_get_info (entity)->name, ==, place->entity_name);
      g_assert_nonnull (cw_entity_info_find (cw_entity_get_info (entity), place->field));
    }
}

static void
test_rule (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwEntity) other = build_case ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) silence = NULL;
  const CwFinding *finding;

  rows[i].fires (root);
  findings = cw_check_case (root);
  finding = find (findings, rows[i].rule);
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, rows[i].severity);
  g_assert_cmpstr (finding->entity_name, ==, rows[i].entity);
  g_assert_cmpstr (finding->field, ==, rows[i].field);
  g_assert_true (g_str_has_suffix (finding->message, "."));
  assert_places_exist (root, finding);
  if (rows[i].silent == NULL)
    return;
  rows[i].silent (other);
  silence = cw_check_case (other);
  g_assert_null (find (silence, rows[i].rule));
}

static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) findings = cw_check_case (root);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* Every pair of facts is named, and the worst comes first. */
static void
test_message (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) findings = NULL;
  const CwFinding *finding;

  identifying (root);
  stable_after_pd (root);
  one_keyword (root);
  findings = cw_check_case (root);
  g_assert_cmpuint (findings->len, ==, 3);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->rule, ==, "status-against-assessment");
  g_assert_nonnull (strstr (finding->message, "Stable disease"));
  g_assert_nonnull (strstr (finding->message, "Progressive disease"));
  g_assert_cmpuint (finding->places->len, ==, 2);
  g_assert_cmpint (((CwFinding *)findings->pdata[1])->severity, ==, CW_SEVERITY_WARNING);
  g_assert_cmpint (((CwFinding *)findings->pdata[2])->severity, ==, CW_SEVERITY_NOTE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/empty", test_empty);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/%s/%u", rows[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }
  g_test_add_func ("/check/message", test_message);
  return g_test_run ();
}
