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
  "(?:\\w{3,}(?:itis|pathy|iasis|emia|plasia|trophy|sclerosis|coccosis|mycosis)|\\w*(?:"           \
  "amyloidosis|"                                                                                   \
  "sarcoidosis|endometriosis|tuberculosis|aspergillosis)|(?:[\\w'-]+ "                             \
  ")?(?:syndrome|disease|fracture|"                                                                \
  "infarction|aneurysm|pseudoaneurysm|abscess|cyst|fistula|hernia|perforation|dissection|"         \
  "embolism|"                                                                                      \
  "thrombosis|rupture|deficiency|dystrophy|intussusception|volvulus|torsion))"
#define NAME_END                                                                                   \
  ")(?= (?:in|with|who|that|due|caused|after|following|associated|secondary|presenting|treated|"   \
  "occurring|mimicking|complicated|of|as|and|diagnosed|successfully)\\b|[.,;:( ]|\\Z)"
#define TREATED                                                                                    \
  "\\b(?:\\w+ectomy|resection|surgery|operation|irradiation|radiotherapy|chemotherapy|"            \
  "chemoradio\\w+|therapy|treatment|treated|operated(?: on)?|transplantation|dissection)\\b"

/* What the report is about, what tissue showed, what was treated, and what else has a name. */
typedef enum
{
  ABOUT,
  TISSUE,
  TREATED_FOR,
  OTHER,
} Way;

static const struct
{
  Way way;
  const char *pattern;
} patterns[] = {
  /* we report a 40-year-old woman with a mesenteric leiomyosarcoma */
  { ABOUT,
    "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\b(?:\\d+[ -]years?[ "
    "-]old|young|elderly)\\b[^.;,]{0,40},? (?:with|diagnosed with|suffering from|affected by) "
    "(?:an? )?(?:case of )?" BEFORE TUMOR BEHIND },
  { ABOUT, "\\bcases? of (?:an? )?" BEFORE TUMOR BEHIND },
  /* a 60-year-old man with gastric cancer received */
  { ABOUT,
    "-old [^.;,]{0,40}?\\b(?:man|woman|male|female|patient|boy|girl|gentleman|lady)s?(?: patient)? "
    "with (?:an? )?" BEFORE TUMOR BEHIND },
  /* was found to have ovarian cancer */
  { ABOUT,
    "\\b(?:found|noted|discovered|shown|confirmed|proven) to have (?:an? )?" BEFORE TUMOR BEHIND },
  /* pathology showed an adenocarcinoma of the colon */
  { TISSUE,
    "\\b(?:(?:immuno)?histo|patho|biops|microscop|cytolog|autops|resected specimen)\\w*\\b"
    "[^.;]{0,90}?\\b(?:showed|revealed|confirmed|demonstrated|consistent with|compatible "
    "with|identified|indicated|diagnosed|was|proved|suggested|disclosed|established)(?: to be| as| "
    "with| of)? " GRADE BEFORE TUMOR BEHIND },
  /* the findings were consistent with a neuroendocrine tumour */
  { TISSUE,
    "\\b(?:findings|features|appearances?|picture|results)\\b[^.;]{0,60}?\\b(?:consistent with|"
    "compatible with|in keeping with|diagnostic of|typical of|characteristic of)(?: an?)? " BEFORE
      TUMOR BEHIND },
  /* the lung adenocarcinoma was stage IV */
  { TISSUE, "\\b(?:the |his |her |, )" BEFORE TUMOR BEHIND
            " was (?:[a-z]+ )?(?:characteri[sz]ed as|classified as|staged|stage)\\b" },
  /* stage III laryngeal carcinoma */
  { TISSUE, "\\bstage [IV]+[ABC]?\\d? " BEFORE TUMOR BEHIND },
  /* total gastrectomy for stomach cancer */
  { TREATED_FOR,
    TREATED "[^.;,]{0,60}? (?:for|of) (?:an? |the |his |her |known )*" BEFORE TUMOR BEHIND },
  { TREATED_FOR, "\\w+ectomy\\b[^.;,]{0,60}? for (?:an? |the |his |her )*(?<name>(?:[a-z]+ ){1,3}"
                 "(?-i:SCC|HCC|RCC|NSCLC|GIST|ESCC|PDAC))\\b" },
  /* advanced gastric cancer was identified on screening */
  { OTHER,
    "(?:\\A|[,;] |\\band )(?:an? |the )?" BEFORE TUMOR BEHIND
    " (?:was|were) (?:\\w+ly )?(?:identified|found|detected|discovered|diagnosed|confirmed)\\b" },
  /* we report a case of sarcoidosis */
  { OTHER,
    "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\bcase of (?:an? )?" BEFORE DISEASE NAME_END },
  { OTHER,
    "\\b(?:report|present|describe)s?\\b[^.;]{0,60}?\\b(?:\\d+[ -]years?[ -]old)\\b[^.;,]{0,40},? "
    "(?:with|diagnosed with|suffering from|affected by) (?:an? )?" BEFORE DISEASE NAME_END },
  /* renal biopsy revealed membranous nephropathy */
  { TISSUE,
    "\\b(?:histo|patho|biops)\\w*\\b[^.;]{0,60}?\\b(?:revealed|confirmed|demonstrated|consistent "
    "with|compatible with|diagnosed|established)(?: an?)? " BEFORE DISEASE NAME_END },
};

/* What treatment is for in general, or might come to. */
#define IN_GENERAL                                                                                 \
  "\\b(?:includes?|survival|rates?|risks?|should|may|can|could|mimics?|generally|usually|often)"   \
  "\\b"

/* Keeps the first of each way; where several patterns tell of one, that which stands first. */
void
cw_report_read_tumor (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange *tumor = &self->tumors[patterns[i].way];
      CwReportRange range;
      gsize first, past;

      if (tumor->past > 0 || !cw_report_match (self, patterns[i].pattern, &match) ||
          !cw_report_get_range (match, "name", &first, &past) || past - first < 5 ||
          cw_report_is_negated (self, first) || cw_report_is_hypothetical (self, first) ||
          cw_report_is_other (self, first) ||
          (patterns[i].way >= TREATED_FOR && cw_report_has (self, IN_GENERAL)))
        continue;
      range = cw_report_trim (self, first, past);
      tumor->first = self->sentence->first + range.first;
      tumor->past = self->sentence->first + range.past;
    }
}

/* Words that any tumour can have. */
#define ANY_TUMOR                                                                                  \
  "\\A(?:cancer|carcinoma|adenocarcinoma|sarcoma|lymphoma|tumou?rs?|cell|metastatic|advanced|"     \
  "primary|recurrent|invasive|poorly|moderately|well|differentiated|left|right|of|the|stage|"      \
  "malignant|high-grade|low-grade|disease|syndrome|squamous|ductal|neoplasm)\\Z"

/* Whether both names have a word in common that tells an organ or a kind, or one has none. */
static gboolean
are_alike (CwReportReader *self, const char *a, const char *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", 12);
  g_autofree char *folded = g_ascii_strdown (b, -1);
  gboolean is_special = FALSE;

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *stem = g_ascii_strdown (words[i], MIN (strlen (words[i]), 5));

      if (strlen (stem) < 3 || cw_report_match_words (self, ANY_TUMOR, words[i]))
        continue;
      is_special = TRUE;
      if (strstr (folded, stem))
        return TRUE;
    }
  return !is_special;
}

/* Whether the name says nothing that a diagnosis that was told does not say. */
static gboolean
is_told (CwReportReader *self, const char *name, Way way)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];
      const char *told =
        g_str_equal (fact->target, "diagnosis") ? cw_snapshot_get_text (fact->item, "name") : NULL;

      if (told && (way == TISSUE || way == OTHER || are_alike (self, name, told) ||
                   are_alike (self, told, name)))
        return TRUE;
    }
  return FALSE;
}

static void
settle (CwReportReader *self, Way way)
{
  CwReportSentence place = { .first = self->tumors[way].first, .past = self->tumors[way].past };
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (place.past == 0)
    return;
  words = cw_report_text_dup (self->text, place.first, place.past);
  name = cw_report_expand (self, words);
  if (is_told (self, name, way))
    return;
  self->sentence = &place;
  cw_report_add_value (self, "diagnosis", "name", name, 0, place.past - place.first);
  self->sentence = NULL;
}

/* What tissue showed becomes the diagnosis when no other was told; what the report is about and
 * what was treated can be another disease of the same patient. */
void
cw_report_settle_diagnosis (CwReportReader *self)
{
  settle (self, TISSUE);
  settle (self, ABOUT);
  settle (self, TREATED_FOR);
  settle (self, OTHER);
}
