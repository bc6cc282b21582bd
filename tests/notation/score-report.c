/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-article.h"
#include "notation/report/cw-report.h"

#include "score.h"

/* Returns: whether all that @from says went into @into. */
static gboolean
merge (CwSnapshot *into, const CwSnapshot *from)
{
  for (guint i = 0; i < from->info->n_fields; i++)
    if (from->texts[i] && into->texts[i])
      return FALSE;
  for (guint i = 0; i < from->info->n_fields; i++)
    if (from->texts[i])
      into->texts[i] = g_strdup (from->texts[i]);
  return TRUE;
}

/* The case has one patient, one outcome: each fact about them is a part of the same. */
static gboolean
merge_child (const CwReport *report, guint at)
{
  const CwReportFact *fact = report->facts->pdata[at];
  const CwField *field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), fact->target);

  if (field == NULL || field->kind != &cw_kind_child)
    return FALSE;
  for (guint i = 0; i < at; i++)
    {
      const CwReportFact *earlier = report->facts->pdata[i];

      if (g_str_equal (earlier->target, fact->target))
        return merge (earlier->item, fact->item);
    }
  return FALSE;
}

static CwPatterns *patterns;

static gpointer
read_report (const char *text, GPtrArray *found)
{
  CwReport *report = cw_report_parse_with (patterns, text);

  for (guint i = 0; i < report->facts->len; i++)
    if (!merge_child (report, i))
      score_add (found, ((CwReportFact *)report->facts->pdata[i])->item);
  return report;
}

static void
free_report (gpointer report)
{
  cw_report_free (report);
}

int
main (int argc, char **argv)
{
  static const ScoreKind kind = { "report", read_report, free_report };
  int status;

  patterns = cw_patterns_new ();
  status = score_run (argc, argv, &kind);
  cw_patterns_unref (patterns);
  return status;
}
