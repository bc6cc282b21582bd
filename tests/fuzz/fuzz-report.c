/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "notation/report/text/cw-report-head.h"
#include "notation/report/cw-report.h"

/* Arbitrary bytes for the readers of whole reports and of what is printed around them. */

static void
check_spans (const char *text, const GArray *spans)
{
  gsize offset = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (spans, CwNotationSpan, i);

      fuzz_require (span->length > 0, "a span is not empty");
      fuzz_require (span->offset >= offset, "spans are in order");
      fuzz_require (span->offset + span->length <= strlen (text), "a span is inside");
      offset = span->offset;
    }
}

static void
check_head (const char *text)
{
  g_autoptr (CwReportHead) head = cw_report_head_parse (text);

  for (guint i = 0; i < CW_REPORT_HEAD_N_PARTS; i++)
    {
      const CwNotationSpan *span = &head->spans[i];

      if (head->texts[i] == NULL)
        continue;
      fuzz_require (span->length > 0, "a part of the head has a place");
      fuzz_require (span->offset + span->length <= strlen (text), "the place is inside");
      fuzz_require (g_utf8_validate (head->texts[i], -1, NULL), "a part of the head is text");
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  /* Kept from one input to the next: to compile them takes longer than to read. */
  static CwPatterns *patterns;
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (CwReport) report = NULL;
  gsize offset = 0;

  if (patterns == NULL)
    patterns = cw_patterns_new ();
  report = cw_report_parse_with (patterns, text);
  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      fuzz_require (fact->spans->len > 0, "a fact has a place");
      fuzz_require (fact->alternative_to < (int)i, "an alternative comes later");
      fuzz_require (g_array_index (fact->spans, CwNotationSpan, 0).offset >= offset,
                    "facts are in order");
      offset = g_array_index (fact->spans, CwNotationSpan, 0).offset;
      check_spans (text, fact->spans);
      fuzz_check_values (fact->item);
    }
  check_spans (text, report->unread);
  check_head (text);
  return 0;
}
