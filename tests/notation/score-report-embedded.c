/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-article.h"
#include "notation/report/cw-report.h"

#include "score.h"

/* What the readers of pathology strings, of regimen lines and of adverse events are measured with,
 * read as a sentence of a report: what one of them understands the reader of reports should not
 * lose on the way. The fourth argument names the sentence the string is put into. */

static const struct
{
  const char *name;
  const char *before;
  const char *behind;
} carriers[] = {
  { "alone", "", "" },
  { "showed", "Immunohistochemistry showed ", "." },
  { "revealed", "Immunohistochemical staining revealed ", "." },
  { "cells", "The tumour cells were ", "." },
  { "received", "She received ", "." },
  { "treated", "The patient was treated with ", "." },
  { "started", "He was started on ", " in March 2019." },
};

static const char *const counted[] = { "panels", "regimens", "radiotherapy", "adverse-events",
                                       "assessments" };

static guint carrier = 0;

/* Compiled once for all the strings. */
static CwPatterns *patterns;

static gpointer
read_embedded (const char *text, GPtrArray *found)
{
  g_autofree char *sentence =
    g_strconcat (carriers[carrier].before, text, carriers[carrier].behind, NULL);
  CwReport *report = cw_report_parse_with (patterns, sentence);

  for (guint i = 0; i < report->facts->len; i++)
    {
      CwReportFact *fact = report->facts->pdata[i];

      for (guint j = 0; j < G_N_ELEMENTS (counted); j++)
        if (g_str_equal (fact->target, counted[j]))
          score_add (found, fact->item);
    }
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
  static const ScoreKind kind = { "report-embedded", read_embedded, free_report };
  int result;

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (carriers); i++)
    if (g_str_equal (argv[argc - 1], carriers[i].name))
      carrier = i;
  patterns = cw_patterns_new ();
  result = score_run (argc, argv, &kind);
  cw_patterns_unref (patterns);
  return result;
}
