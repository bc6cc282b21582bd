/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include "model/cw-treatment.h"

/* Courses of radiation, and where they were given. */

static const char radiation_words[] =
  "radiotherapy radiation rt xrt irradiation ebrt chemoradiation chemoradiotherapy external beam "
  "external-beam boost";

/* The course that still waits for its dose, or a new one. */
CwSnapshot *
cw_regimen_draft_start_course (CwRegimenDraft *self)
{
  CwSnapshot *course = self->courses->len ? self->courses->pdata[self->courses->len - 1] : NULL;

  if (course && cw_snapshot_get_text (course, "dose") == NULL)
    return course;
  course = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_RADIOTHERAPY_COURSE), NULL);
  g_ptr_array_add (self->courses, course);
  g_array_set_size (self->course_spans, self->courses->len);
  return course;
}

/* The elements from @first to before @end tell of the last course. */
void
cw_regimen_draft_cover (CwRegimenDraft *self, guint first, guint end)
{
  CwNotationSpan *span =
    &g_array_index (self->course_spans, CwNotationSpan, self->course_spans->len - 1);
  gsize start = cw_scan_get (self->scan, cw_regimen_draft_get (self, first)->first)->start;
  gsize past = cw_scan_get (self->scan, cw_regimen_draft_get (self, end - 1)->last - 1)->end;

  if (span->length == 0)
    span->offset = start;
  span->length = past - span->offset;
}

/* What stands before "radiotherapy" and tells when or how, not where. */
static const char no_sites[] =
  "throughout then local locoregional definitive radical preoperative postoperative pre-operative "
  "post-operative preop postop conventional conformal hypofractionated hyperfractionated "
  "fractionated prophylactic further additional consolidative external prior previous sib and or "
  "only alone with hdr ldr long-course short-course curative salvage upfront early delayed repeat "
  "re";

/* "Whole-brain radiotherapy": what is left of the words is the site. */
void
cw_regimen_run_take_site (CwRegimenDraft *self, const CwRegimenRun *run)
{
  CwRegimenRun site = { run->first, run->name, run->name, run->end };
  g_autofree char *text = NULL;
  gboolean named = FALSE;

  for (guint i = run->first; i < run->end; i++)
    if (cw_regimen_draft_element_is (self, i, radiation_words))
      {
        cw_regimen_draft_get (self, i)->used = TRUE;
        named = TRUE;
      }
  while (site.name_end < run->end && !cw_regimen_draft_get (self, site.name_end)->used)
    site.name_end++;
  while (site.name < site.name_end && cw_regimen_draft_element_is (self, site.name, no_sites))
    site.name++;
  cw_regimen_draft_start_course (self);
  cw_regimen_draft_cover (self, run->first, run->end);
  if (!named || !cw_regimen_run_has_name (&site) ||
      site.name_end - site.name > CW_REGIMEN_NAME_WORDS_MAX)
    return;
  text = cw_regimen_run_dup_name (self, &site);
  if (cw_notation_set (self->courses->pdata[self->courses->len - 1], "site", text))
    for (guint i = site.name; i < site.name_end; i++)
      cw_regimen_draft_get (self, i)->used = TRUE;
}
