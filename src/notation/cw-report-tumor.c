/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* Where a report never says "the diagnosis was", the tumour that it names as the patient's or as
 * what the tissue showed is the diagnosis. */

#define TUMOR                                                                                      \
  "(?:(?!hematoma|haematoma|trauma|stoma|stroma|glaucoma|coma\\b|diploma|symptoma|granuloma)\\w*(" \
  "?:carcinoma|sarcoma|"                                                                           \
  "lymphoma|leuk(?:a)?emia|melanoma|blastoma|myeloma|glioma|mesothelioma|seminoma|germinoma|"      \
  "thymoma|meningioma|schwannoma|cytoma|adenoma|\\w{3,}oma)s?|cancer|(?:stromal|germ "             \
  "cell|neuroendocrine|"                                                                           \
  "round cell|nerve sheath|giant cell|phyllodes|carcinoid|rhabdoid|fibrous) "                      \
  "tumou?r|histiocytosis)"
#define BEFORE                                                                                     \
  "(?<name>(?:(?!an?\\b|the\\b|with\\b|of\\b|was\\b|is\\b|and\\b|his\\b|her\\b|history|grade\\b|"  \
  "stage|suspected|possible|metastases|prior|previous|diagnosed|showed|revealed|no\\b|this\\b|"    \
  "which\\b|that\\b|developed|from\\b|for\\b|had\\b|in\\b|as\\b|underlying|known|recurrence)"      \
  "[\\w/-]+ ){0,7}"
#define BEHIND                                                                                     \
  "(?: of the "                                                                                    \
  "(?:(?:left|right|upper|lower|ascending|descending|transverse|sigmoid|distal|proximal|anterior|" \
  "posterior|urinary) )?[a-z]+)?)\\b"
#define GRADE                                                                                      \
  "(?:an? |the )?(?:(?:[cp]?T\\S* ?)(?:[cp]?N\\S+ ?)?(?:[cp]?M\\S+ ?)?)?(?:grade \\w+ "            \
  ")?(?:\\(?stage \\w+\\)? )?"

/* Other diseases, where the words before say that it is what the report is about. */
#define DISEASE                                                                                    \
  "(?:\\w{3,}(?:itis|pathy|iasis|emia|plasia|trophy|sclerosis|coccosis|mycosis|myositis|"          \
  "amyloidosis|"                                                                                   \
  "sarcoidosis|endometriosis|tuberculosis|aspergillosis)|(?:[\\w'-]+ "                             \
  ")?(?:syndrome|disease|fracture|"                                                                \
  "infarction|aneurysm|pseudoaneurysm|abscess|cyst|fistula|hernia|perforation|dissection|"         \
  "embolism|"                                                                                      \
  "thrombosis|rupture|deficiency|dystrophy|intussusception|volvulus|torsion|myocarditis))"
#define NAME_END                                                                                   \
  ")(?= (?:in|with|who|that|due|caused|after|following|associated|secondary|presenting|treated|"   \
  "occurring|mimicking|complicated|of|as|and|diagnosed|successfully)\\b|[.,;:( ]|\\Z)"
#define TREATED                                                                                    \
  "\\b(?:\\w+ectomy|resection|surgery|operation|irradiation|radiotherapy|chemotherapy|"            \
  "chemoradio\\w+|therapy|treatment|treated|operated(?: on)?|transplantation|dissection)\\b"

static const char *const patterns[] = {
  /* we report a 40-year-old woman with a mesenteric leiomyosarcoma */
  "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\b(?:\\d+[ -]years?[ "
  "-]old|young|elderly)\\b[^.;,]{0,40},? (?:with|diagnosed with|suffering from|affected by) (?:an? "
  ")?"
  "(?:case of )?" BEFORE TUMOR BEHIND,
  "\\bcases? of (?:an? )?" BEFORE TUMOR BEHIND,
  /* pathology showed an adenocarcinoma of the colon */
  "\\b(?:(?:immuno)?histo|patho|biops|microscop|cytolog|autops|resected "
  "specimen)\\w*\\b[^.;]{0,90}?\\b"
  "(?:showed|revealed|confirmed|demonstrated|consistent with|compatible "
  "with|identified|indicated|diagnosed|was|proved|suggested|disclosed|established)(?: to be| as| "
  "with| of)? " GRADE BEFORE TUMOR BEHIND,
  /* the lung adenocarcinoma was stage IV */
  "\\b(?:the |his |her |, )" BEFORE TUMOR BEHIND
  " was (?:[a-z]+ )?(?:characteri[sz]ed as|classified as|staged|stage)\\b",
  /* stage III laryngeal carcinoma */
  "\\bstage [IV]+[ABC]?\\d? " BEFORE TUMOR BEHIND,
  /* total gastrectomy for stomach cancer */
  TREATED "[^.;,]{0,60}? (?:for|of) (?:an? |the |his |her |known |advanced )*" BEFORE TUMOR BEHIND,
  /* a 60-year-old man with gastric cancer received */
  "-old [^.;,]{0,40}?\\b(?:man|woman|male|female|patient|boy|girl|gentleman|lady)s?(?: patient)? "
  "with "
  "(?:an? )?" BEFORE TUMOR BEHIND,
  /* we report a case of sarcoidosis */
  "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\bcase of (?:an? )?" BEFORE DISEASE NAME_END,
  "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\b(?:\\d+[ -]years?[ -]old)\\b[^.;,]{0,40},? "
  "(?:with|diagnosed with|suffering from|affected by) (?:an? )?" BEFORE DISEASE NAME_END,
  /* renal biopsy revealed membranous nephropathy */
  "\\b(?:histo|patho|biops)\\w*\\b[^.;]{0,60}?\\b(?:revealed|confirmed|demonstrated|consistent "
  "with|"
  "compatible with|diagnosed|established)(?: an?)? " BEFORE DISEASE NAME_END,
};

/* Keeps the first of them; where several tell of one, the pattern that stands first. */
void
cw_report_read_tumor (CwReportReader *self)
{
  for (guint i = 0; self->tumor_past == 0 && i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange range;
      gsize first, past;

      if (!cw_report_match (self, patterns[i], &match) ||
          !cw_report_get_range (match, "name", &first, &past) || past - first < 5 ||
          cw_report_is_negated (self, first) || cw_report_is_hypothetical (self, first) ||
          cw_report_is_other (self, first))
        continue;
      range = cw_report_trim (self, first, past);
      self->tumor_first = self->sentence->first + range.first;
      self->tumor_past = self->sentence->first + range.past;
    }
}

static gboolean
has_name (const CwReportReader *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "diagnosis") && cw_snapshot_get_text (fact->item, "name"))
        return TRUE;
    }
  return FALSE;
}

/* The tumour becomes the diagnosis when no other was told. */
void
cw_report_settle_diagnosis (CwReportReader *self)
{
  CwReportSentence place = { .first = self->tumor_first, .past = self->tumor_past };
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (place.past == 0 || has_name (self))
    return;
  words = cw_report_text_dup (self->text, place.first, place.past);
  name = cw_report_expand (self, words);
  self->sentence = &place;
  cw_report_add_value (self, "diagnosis", "name", name, 0, place.past - place.first);
  self->sentence = NULL;
}
