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

static const char *const patterns[] = {
  /* we report a 40-year-old woman with a mesenteric leiomyosarcoma */
  "\\b(?:report|present|describe)\\b[^.;]{0,60}?\\b(?:\\d+[ -]year[ "
  "-]old|young|elderly)\\b[^.;,]{0,40},? (?:with|diagnosed with|suffering from|affected by) (?:an? "
  ")?" BEFORE TUMOR BEHIND,
  "\\bcase of (?:an? )?" BEFORE TUMOR BEHIND,
  /* pathology showed an adenocarcinoma of the colon */
  "\\b(?:histo|patho|biops|microscop|cytolog)\\w*\\b[^.;]{0,90}?\\b(?:showed|revealed|confirmed|"
  "demonstrated|consistent with|compatible "
  "with|identified|indicated|diagnosed|was|proved|suggested)(?: to be| as| with| of)? " GRADE BEFORE
    TUMOR BEHIND,
  /* the lung adenocarcinoma was stage IV */
  "\\b(?:the |his |her |, )" BEFORE TUMOR BEHIND
  " was (?:[a-z]+ )?(?:characteri[sz]ed as|classified as|staged|stage)\\b",
  /* stage III laryngeal carcinoma */
  "\\bstage [IV]+[ABC]?\\d? " BEFORE TUMOR BEHIND,
};

/* Keeps the first of them. */
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
          cw_report_is_negated (self, first) || cw_report_is_hypothetical (self, first))
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
