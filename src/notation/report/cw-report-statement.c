/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-statement.h"

#include "notation/report/cw-report-private.h"

/**
 * cw_report_statement_free:
 * @self: (nullable) (transfer full): a statement
 *
 * Frees it.
 */
void
cw_report_statement_free (CwReportStatement *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_array_unref (self->map);
  g_free (self);
}

static CwReportStatement *
make_statement (const CwReportText *text, const CwReportSentence *sentence)
{
  CwReportStatement *self = g_new0 (CwReportStatement, 1);
  gsize length = sentence->past - sentence->first;

  self->words = g_strndup (text->plain->str + sentence->first, length);
  self->map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint)length + 1);
  g_array_append_vals (self->map, &g_array_index (text->map, guint32, sentence->first),
                       (guint)length + 1);
  self->is_patient = sentence->is_patient;
  return self;
}

/**
 * cw_report_list_statements:
 * @text: the text of a case report, with its headings; any bytes up to the zero
 *
 * Splits a report into sentences and settles for each whether it is about the patient, as
 * cw_report_parse() does. Takes time in proportion to the length of the text; what is beyond the
 * length of any report is left out.
 *
 * Returns: (transfer full) (element-type CwReportStatement): the sentences in order
 */
GPtrArray *
cw_report_list_statements (const char *text)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_report_statement_free);
  g_autoptr (CwReportText) plain = cw_report_text_new (text);
  g_autoptr (GArray) sentences = cw_report_split (plain);
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  CwReportReader reader = { .text = plain, .sentences = sentences, .patterns = patterns };

  cw_report_judge_subjects (&reader);
  for (guint i = 0; i < sentences->len; i++)
    {
      const CwReportSentence *sentence = &g_array_index (sentences, CwReportSentence, i);

      if (!sentence->is_beyond)
        g_ptr_array_add (statements, make_statement (plain, sentence));
    }
  return statements;
}
