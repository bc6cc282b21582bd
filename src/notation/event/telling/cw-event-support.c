/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What is given against the effects of a treatment, and tells by that that there were some. */

/* What is given against the effects of chemotherapy on the blood, and for nothing else. */
gboolean
cw_event_reader_is_growth_factor (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (
    self, at, "csf gcsf filgrastim pegfilgrastim lenograstim lipegfilgrastim molgramostim");
}

/* "Filgrastim was continued because of agranulocytosis". */
static gboolean
is_why_supported (const CwEventReader *self, guint at)
{
  gboolean is_linked = FALSE;

  if (!g_str_has_suffix (
        cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word,
        "penia") &&
      !cw_event_reader_starts_with (self, at, "agranulocytosis"))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 18; i--)
    {
      is_linked = is_linked || cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
                  cw_event_reader_starts_with (self, i - 1, "for");
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      if (is_linked && cw_event_reader_is_growth_factor (self, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* "nausea was managed with ondansetron": what is given against the effects of treatment. */
static gboolean
is_managed (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean managed = FALSE;

  for (guint i = at + 1; i < end && i < at + 12; i++)
    {
      managed = managed || cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT) ||
                cw_event_reader_is (self, i, CW_EVENT_OUTCOME);
      if (cw_event_reader_is (self, i, CW_EVENT_MAYBE) ||
          cw_scan_is (scan, cw_event_reader_get (self, i)->last, "prophylaxis premedication as"))
        return FALSE;
      if (managed &&
          cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                      "loperamide ondansetron granisetron palonosetron aprepitant antiemetics "
                      "antiemetic antidiarrheals antidiarrheal filgrastim pegfilgrastim mouthwash "
                      "mouthwashes csf gcsf"))
        return TRUE;
    }
  return FALSE;
}

/* Whether the event at @at is one that something was given against which is given against the
 * effects of treatment. */
gboolean
cw_event_reader_is_supported (const CwEventReader *self, guint at)
{
  return is_managed (self, at) || is_why_supported (self, at);
}
