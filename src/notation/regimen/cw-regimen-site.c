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

/* No dose stands farther behind the word for the radiotherapy. */
#define LEAD_MAX 10

CwSnapshot *
cw_regimen_draft_add_course (CwRegimenDraft *self)
{
  CwSnapshot *course =
    cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_RADIOTHERAPY_COURSE), NULL);

  g_ptr_array_add (self->courses, course);
  g_array_set_size (self->course_spans, self->courses->len);
  return course;
}

/* The course that still waits for its dose, or a new one. */
CwSnapshot *
cw_regimen_draft_start_course (CwRegimenDraft *self)
{
  CwSnapshot *course = self->courses->len ? self->courses->pdata[self->courses->len - 1] : NULL;

  return course && cw_snapshot_get_text (course, "dose") == NULL
           ? course
           : cw_regimen_draft_add_course (self);
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
  "re vmat-sib imrt-sib sib-imrt brachy sequential simultaneous delivered to of in entire wbrt pci "
  "tumor-bed radiochemotherapy brachytherapy";

/* The last word of what is radiated. */
static const char site_words[] =
  "brain breast breasts pelvis mediastinum prostate lung lungs liver neck esophagus oesophagus "
  "rectum cervix vagina cuff bladder bed cavity axilla axillae hip femur sacrum spine vertebra "
  "vertebrae nodes node ln lns wall bone bones skull thorax chest abdomen spleen orbit orbits "
  "nasopharynx oropharynx larynx hypopharynx tongue parotid stomach pancreas testis testes scalp "
  "humerus rib ribs tibia ilium knee shoulder clavicle hemithorax hemipelvis neuraxis rul rml rll "
  "lul lll iliac retroperitoneum uterus vulva anus head bodies lymphatics";

/* "L4", "T8": a vertebra, in capitals and without a blank; "T2" is the stage of a tumour where no
 * "to" stands before it. */
static gboolean
is_vertebra (const CwRegimenDraft *self, guint at, gboolean led)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  guint number = 0;

  return element->last == element->first + 2 && cw_scan_is (self->scan, element->first, "l t") &&
         cw_scan_get (self->scan, element->first)->capital &&
         cw_scan_take_integer (self->scan, element->first + 1, &number) && number <= 12 &&
         number > (led || cw_scan_is (self->scan, element->first, "l") ? 0 : 4);
}

static gboolean
is_site_word (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_element_is (self, at, site_words);
}

static gboolean
is_part_of_site (const CwRegimenDraft *self, guint at)
{
  /* "tumour bed" */
  if (cw_regimen_draft_element_is (self, at, "tumor tumour") &&
      cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_WORD &&
      cw_regimen_draft_element_is (self, at + 1, "bed"))
    return TRUE;
  return !cw_regimen_draft_is_prose (self, at) && !cw_regimen_draft_get (self, at)->used &&
         !cw_regimen_draft_element_is (self, at, radiation_words) &&
         !cw_regimen_draft_element_is (self, at, no_sites);
}

static gboolean
set_site (CwRegimenDraft *self, guint first, guint end)
{
  CwRegimenRun site = { first, first, end, end };
  g_autofree char *text = cw_regimen_run_dup_name (self, &site);

  if (!cw_notation_set (self->courses->pdata[self->courses->len - 1], "site", text))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      cw_regimen_draft_get (self, i)->kind = CW_REGIMEN_WORD;
      cw_regimen_draft_get (self, i)->used = TRUE;
    }
  return TRUE;
}

/* "left breast", "R cerebellar cavity": up to the last word of @first to before @end that names a
 * site, from the last word before it that is none of it. */
static gboolean
take_named_site (CwRegimenDraft *self, guint first, guint end)
{
  while (end > first && !is_site_word (self, end - 1))
    end--;
  for (guint i = end; i > first; i--)
    if (!is_part_of_site (self, i - 1))
      first = i;
  /* "vaginal cuff": the first word is that of a route, too. */
  if (end > first && first > 0 && cw_regimen_draft_get_kind (self, first - 1) == CW_REGIMEN_ROUTE &&
      cw_scan_is (self->scan, cw_regimen_draft_get (self, first - 1)->first, "vaginal rectal"))
    first--;
  return end > first && end - first <= CW_REGIMEN_NAME_WORDS_MAX && set_site (self, first, end);
}

/* "Whole-brain radiotherapy": what is left of the words is the site. */
static gboolean
take_rest (CwRegimenDraft *self, const CwRegimenRun *run)
{
  CwRegimenRun site = { run->first, run->name, run->name, run->end };

  while (site.name_end < run->end && !cw_regimen_draft_get (self, site.name_end)->used)
    site.name_end++;
  while (site.name < site.name_end && cw_regimen_draft_element_is (self, site.name, no_sites))
    site.name++;
  return cw_regimen_run_has_name (&site) &&
         site.name_end - site.name <= CW_REGIMEN_NAME_WORDS_MAX &&
         set_site (self, site.name, site.name_end);
}

/* "sequential boost 10 Gy": what is told of the course apart from its site. */
static gboolean
use_radiation_words (CwRegimenDraft *self, const CwRegimenRun *run)
{
  CwSnapshot *course = self->courses->pdata[self->courses->len - 1];
  gboolean named = FALSE;

  for (guint i = run->first; i < run->end; i++)
    {
      gboolean boost = cw_regimen_draft_element_is (self, i, "boost");

      if (boost && i > run->first && cw_regimen_draft_element_is (self, i - 1, "no without"))
        continue;
      if (boost)
        cw_notation_add_note (course, "boost");
      if (cw_regimen_draft_element_is (self, i, "wbrt"))
        cw_notation_set (course, "site", "whole brain");
      else if (!cw_regimen_draft_element_is (self, i, radiation_words))
        continue;
      cw_regimen_draft_get (self, i)->used = TRUE;
      named = TRUE;
    }
  return named;
}

/* The words before a dose of radiation. */
void
cw_regimen_run_take_site (CwRegimenDraft *self, const CwRegimenRun *run)
{
  gboolean named;

  cw_regimen_draft_start_course (self);
  cw_regimen_draft_cover (self, run->first, run->end);
  named = use_radiation_words (self, run);
  if (!take_named_site (self, run->first, run->end) && named)
    take_rest (self, run);
}

/* Whether a dose of radiation stands not far behind @at, with no sign between. */
static gboolean
leads_to_dose (const CwRegimenDraft *self, guint at)
{
  for (guint i = at; i < self->elements->len && i < at + LEAD_MAX; i++)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, i);

      if (kind == CW_REGIMEN_RADIATION)
        return TRUE;
      if (kind != CW_REGIMEN_FILLER && kind != CW_REGIMEN_WORD && kind != CW_REGIMEN_AND &&
          kind != CW_REGIMEN_TECHNIQUE)
        return FALSE;
    }
  return FALSE;
}

/* The word "radiotherapy" in @run, or "of" behind it before @run; where the site begins. */
static guint
find_site_behind_word (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  static const char names[] = "radiotherapy radiation rt xrt irradiation chemoradiation "
                              "chemoradiotherapy radiochemotherapy crt ccrt";
  guint before = cw_regimen_draft_skip_fillers_back (self, run->first);

  if (before < run->first && before > 0 &&
      cw_regimen_draft_get_kind (self, before - 1) == CW_REGIMEN_WORD &&
      cw_regimen_draft_element_is (self, before - 1, names))
    return run->first;
  for (guint i = run->first; i < run->end; i++)
    if (cw_regimen_draft_element_is (self, i, names))
      return i + 1;
  return run->end;
}

/* "Radiotherapy was delivered to the scar bed to a total dose of 22 Gy", "radiotherapy of the upper
 * mediastinum with 50.4 Gy": whether @run told where the course is given whose dose comes. */
gboolean
cw_regimen_run_lead_to_course (CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint first = find_site_behind_word (self, run);
  guint end = run->end;

  while (end > first && !is_site_word (self, end - 1))
    end--;
  if (end == first || !leads_to_dose (self, run->end))
    return FALSE;
  cw_regimen_draft_start_course (self);
  cw_regimen_draft_cover (self, first, end);
  return take_named_site (self, first, end);
}

static gboolean
tells_radiation (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_RADIATION || kind == CW_REGIMEN_FRACTIONS ||
         kind == CW_REGIMEN_RADIATION_NOTE;
}

/* "60 Gy in 30 fractions to the pelvis", "8 Gy/1 L4", "16 Gy boost": words behind the dose. */
gboolean
cw_regimen_run_follow_course (CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint before = run->first;
  guint first = run->first;
  guint end;
  gboolean led;

  before -= before > 0 && cw_regimen_draft_get_kind (self, before - 1) == CW_REGIMEN_CLOSE ? 1 : 0;
  if (before == 0 || !tells_radiation (cw_regimen_draft_get_kind (self, before - 1)) ||
      !cw_regimen_draft_get (self, before - 1)->used || self->courses->len == 0)
    return FALSE;
  if (cw_regimen_draft_element_is (self, first, "boost"))
    {
      cw_notation_add_note (self->courses->pdata[self->courses->len - 1], "boost");
      cw_regimen_draft_get (self, first)->used = TRUE;
      first++;
    }
  led = first < run->end && cw_regimen_draft_element_is (self, first, "to");
  first += led ? 1 : 0;
  first += led && first < run->end && cw_regimen_draft_element_is (self, first, "the") ? 1 : 0;
  for (end = first;
       end < run->end && is_part_of_site (self, end) && end < first + CW_REGIMEN_NAME_WORDS_MAX;
       end++)
    if (is_vertebra (self, end, led))
      return set_site (self, first, end + 1);
  while (end > first && !is_site_word (self, end - 1))
    end--;
  return end > first && set_site (self, first, end);
}
