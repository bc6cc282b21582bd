/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"

#include <string.h>

/* How far a tumour had come: its stage, its TNM, and whether it could be resected. */

#define ONLY_THOUGHT "\\b(?:thought|believed|assumed|presumed|suspected) to (?:[\\w-]+ ){0,3}\\Z"
#define ONLY_SUSPECTED                                                                             \
  "\\G[^.;,]{0,40}\\b(?:was|were|had been) (?:first |\\w+ly )?"                                    \
  "(?:suspected|assumed|presumed|thought|considered|expected|excluded|ruled out)\\b"
#define SYSTEM                                                                                     \
  "(?<system>FIGO|Ann "                                                                            \
  "Arbor|AJCC|TNM|INSS|Lugano|IRS|UICC|INRG|Masaoka(?:-Koga)?|ENETS|ISS|R-ISS|Rai|Durie[ "         \
  "-]Salmon|COG|clinical|pathological|pathologic|postoperative|surgical|tumou?r)"
/* "stage was determined to be", "staged as", "stage: ". */
#define STAGE_IS                                                                                   \
  "(?:d(?: (?:as|at|to be))?|s| group(?:ing)?)?(?: \\([^()]{2,20}\\))?(?:(?: at "                  \
  "(?:diagnosis|presentation))?(?: (?:was|is|being))?(?: (?:\\w+ly |then "                         \
  ")?(?:determined|assessed|considered|classified|confirmed|found|estimated|defined|judged|"       \
  "upgraded)(?: (?:as|to be|to))?| of| as| to be)?(?: (?:" SYSTEM " )?stage)?|:) "
#define STAGE_NUMBER                                                                               \
  "(?<stage>(?-i:(?:IV|III|II|I)(?:[ -][A-C](?! [a-z])|[ABCEabc]\\d?)?|[1-4][A-C]?))\\b"
#define STAGE                                                                                      \
  "\\b(?:" SYSTEM                                                                                  \
  "[ -]?)?(?<!end-)(?<!early-)(?<!late-)(?<!two-)(?<!second-)(?<!single-)(?<!this )(?<!that "      \
  ")(?<!which )"                                                                                   \
  "(?:stage" STAGE_IS "|stage-|staging (?:was|is|of|revealed|showed)(?: stage)? "                  \
  "|(?-i:(?:[cp]|yp)[Ss]tage) ?|\\b(?<system>FIGO|Ann Arbor) )" STAGE_NUMBER

/* What has stages and is no tumour. */
#define OTHER_STAGES                                                                               \
  "\\b(?:kidney|CKD|renal|m?MRC|\\w*dyspno?ea|hidradenitis|Hurley|(?:pressure|decubitus) "         \
  "(?:ulcer|sore|injur)\\w*|Tanner|hypertension|fibrosis|"                                         \
  "encephalopathy|sleep|AKI|KDIGO|\\w*retinopathy|retinopathy|inversion|graft-versus-host|GVHD|"   \
  "prolapse|labou?r|(?:osteo|avascular |enterocolitis, "                                           \
  ")necrosis|necroti[sz]ing|Hoehn|lymphoedema|"                                                    \
  "lymphedema|anesthesia|macular|heart failure|tendon|arthritis|Kirkendall|ROP|NEC|two-stage|"     \
  "one-stage|transplantation of)\\b"

/* The first match that is not only thought of, "was first suspected"; @place is the group that
 * counts. What stands in brackets behind a negation, "no spread in 16 nodes (pT4N0M0)", is not
 * negated. */
static gboolean
match_settled (CwReportReader *self,
               const char *pattern,
               const char *place,
               gboolean can_be_negated,
               GMatchInfo **match,
               CwReportRange *range)
{
  for (gboolean more = cw_report_match (self, pattern, match); more;
       more = g_match_info_next (*match, NULL))
    if (cw_report_get_range (*match, place, &range->first, &range->past) &&
        !cw_report_is_hypothetical (self, range->first) &&
        !(can_be_negated && cw_report_is_negated (self, range->first)) &&
        !cw_report_has_in (self, ONLY_THOUGHT, 0, range->first) &&
        !cw_report_has_in (self, ONLY_SUSPECTED, range->past, strlen (self->words)))
      return TRUE;
  return FALSE;
}

static void
read_stage (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *system = NULL;
  CwReportRange range, place;

  if (!match_settled (self, STAGE, "stage", TRUE, &match, &range) ||
      cw_report_has (self, OTHER_STAGES))
    return;
  stage = cw_report_fetch (match, "stage");
  system = cw_report_fetch (match, "system");
  cw_report_add_value (self, "diagnosis", "stage", stage, range.first, range.past);
  if (cw_report_get_range (match, "system", &place.first, &place.past) &&
      !g_regex_match_simple ("patholog|surgical|tumou?r|clinical|operative", system,
                             G_REGEX_CASELESS, 0))
    cw_report_add_value (self, "diagnosis", "stage-system", system, place.first, place.past);
}

#define BETWEEN "(?:,? ?|/|-)"
/* "pT3N2M1", "T2, N1, M0", "pT1B pNX pMX"; vessels and margins can go on: "pT2NxM1L1V1R0". */
#define TNM                                                                                        \
  "(?-i:\\b(?:[cpr]|yp|yc)?T(?:[0-4]|x|X|is)[a-dA-D]?(?:\\(m\\))?" BETWEEN                         \
  "[cp]?N[0-3xX][a-c]?(?:\\((?:sn|mi|\\d+/\\d+)\\))?(?:" BETWEEN "(?:and )?[cp]?M[01xX][a-d]?)?"   \
  "(?![A-Za-z0-9])|\\b(?:[cpr]|yp|yc)?T[0-4][a-d]?N[0-3xX][a-c]?M[01xX](?=[LVRG][0-4]))"

static void
read_tnm (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *tnm = NULL;
  CwReportRange range;

  if (!match_settled (self, TNM, NULL, FALSE, &match, &range))
    return;
  tnm = cw_report_dup_words (self, range.first, range.past);
  cw_report_add_value (self, "diagnosis", "tnm", tnm, range.first, range.past);
}

static void
read_extent (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match (
        self,
        "\\b(?:extensive |diffuse |locally advanced |bulky )?unresectable "
        "(?:(?:extensive|metastatic|locally|advanced|primary) "
        "){0,2}(?:metastas[ei]s|disease|tumou?r|mass|lesions?|cancer)\\b|\\bextensive "
        "(?:unresectable )?(?:peritoneal |distant |lymph node )?metastas[ei]s\\b",
        &match) &&
      cw_report_get_range (match, NULL, &first, &past) && !cw_report_is_negated (self, first) &&
      !cw_report_is_hypothetical (self, first))
    {
      g_autofree char *words = cw_report_dup_words (self, first, past);

      cw_report_add_value (self, "diagnosis", "extent", words, first, past);
      if (g_regex_match_simple ("unresectable", words, G_REGEX_CASELESS, 0))
        cw_report_add_value (self, "diagnosis", "resectable", "no", first, past);
    }
}

/* Adds the stage, the TNM and the extent the sentence tells. */
void
cw_report_read_stage (CwReportReader *self)
{
  read_stage (self);
  read_tnm (self);
  read_extent (self);
}
