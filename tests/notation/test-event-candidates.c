/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"

#include <string.h>

/* What is named and not told as an adverse event is offered; what did not happen, happened to
 * somebody else or was there before is not. */

static const struct
{
  const char *text;
  const char *rows; /* separated by "|" */
  const char *candidates;
} cases[] = {
  { "After the second cycle he developed grade 3 neutropenia. In addition, the patient exhibited "
    "ascites and right pleural effusion.",
    "neutropenia", "ascites|right pleural effusion" },
  { "Radial nerve palsy left him with some numbness.", "", "Radial nerve palsy|numbness" },
  { "Amio: TSH < 0.01, FT4 48 -> thyrotoxicosis, pred 40.", "", "thyrotoxicosis" },
  /* once each, and not where the same words are a row */
  { "He had ascites. The ascites was drained. Ascites came back.", "", "ascites" },
  { "She had fever. After nivolumab she developed a rash. The rash and the fever resolved.", "rash",
    "fever" },
  { "Colitis G3 on C2. The colitis was treated in hospital.", "Colitis", "" },
  /* no events */
  { "There was no ascites and no pleural effusion.", "", "" },
  { "His mother had a stroke.", "", "" },
  { "She took metformin for diabetes and was well.", "", "" },
  { "Patients on this drug may develop colitis.", "", "" },
  { "Of 200 patients with melanoma 20 of 200 had colitis and 10 % of the patients had rash.", "",
    "" },
  { "Counselled re alopecia, neuropathy.", "", "" },
  { "Watch for withdrawal.", "", "" },
  { "CT showed a partial response.", "", "" },
  { "", "", "" },
};

static void
assert_words (const char *text, const GPtrArray *items, const char *wanted)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const CwSnapshot *item = items->pdata[i];

      if (g_str_equal (item->info->name, "adverse-event"))
        g_string_append_printf (words, "%s%s", words->len ? "|" : "",
                                cw_snapshot_get_text (item, "as-written"));
    }
  if (!g_str_equal (words->str, wanted))
    g_error ("“%s”: %s, not %s", text, words->str, wanted);
}

static void
test_candidates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (cases[i].text);

      assert_words (cases[i].text, notation->items, cases[i].rows);
      assert_words (cases[i].text, notation->candidates, cases[i].candidates);
    }
}

static gboolean
is_in_rest (const CwNotation *notation, CwNotationSpan span)
{
  for (guint i = 0; i < notation->unparsed->len; i++)
    {
      const CwNotationRest *rest = notation->unparsed->pdata[i];

      if (rest->offset < span.offset + span.length && span.offset < rest->offset + rest->length)
        return TRUE;
    }
  return FALSE;
}

/* A candidate stands where its words stand, behind those before it, and is still to be read. */
static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CwNotation) notation = cw_event_parse (cases[i].text);
      gsize before = 0;

      g_assert_cmpuint (notation->candidate_spans->len, ==, notation->candidates->len);
      for (guint j = 0; j < notation->candidates->len; j++)
        {
          CwNotationSpan span = g_array_index (notation->candidate_spans, CwNotationSpan, j);
          const char *words = cw_snapshot_get_text (notation->candidates->pdata[j], "as-written");

          g_assert_cmpuint (span.offset, >=, before);
          g_assert_cmpuint (span.length, ==, strlen (words));
          g_assert_cmpint (strncmp (cases[i].text + span.offset, words, span.length), ==, 0);
          g_assert_true (is_in_rest (notation, span));
          before = span.offset + span.length;
        }
    }
}

/* A whole report has candidates of its own. */
static void
test_report (void)
{
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (CwNotation) notation = cw_event_parse_report (cases[0].text, doubts);

  g_assert_cmpuint (notation->candidates->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-candidates/offered", test_candidates);
  g_test_add_func ("/event-candidates/places", test_places);
  g_test_add_func ("/event-candidates/report", test_report);
  return g_test_run ();
}
