/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-mention-private.h"
#include "notation/report/diagnosis/cw-report-tumor-words.h"

#include <string.h>

/* Where a report never says "the diagnosis was", the tumour that it names as the patient's or as
 * what the tissue showed is the diagnosis. */

/* What treatment is for in general, or might come to. */
#define IN_GENERAL                                                                                 \
  "\\b(?:includes?|survival(?! of an? "                                                            \
  ")|rates?|risks?|should|(?-i:may)|can|could|mimics?|generally|usually|often)"                    \
  "\\b|\\b(?:is|are) (?:the |an? )?(?:\\w+ "                                                       \
  ")?(?:treatment|associated|indicated|recommended|option|"                                        \
  "standard|mainstay|test|method|tool|modality|technique|gold|key|useful|controversial|performed)" \
  "\\b"

/* Who tells of a case does not speak in general, whatever comes behind its name. */
#define CASE_OF "\\b(?:report|present|describe|encounter)(?:s|ed)?\\b(?: [\\w-]+){0,6} cases? of "

/* What a drug did is an event, and no diagnosis. */
#define IS_EFFECT                                                                                  \
  "\\b(?:after|following|during|\\w*induced|due to|caused by|associated with|secondary to|while|"  \
  "taking|receiving|attributed to|related)\\b"

/* What only has the name of a tumour in front. */
#define OF_NAME                                                                                    \
  "\\G,? (?:(?:that|which) (?:was|were) )?(?:sensitive|resistant|susceptible)\\b|"                 \
  "\\G,? (?:or|versus|vs)\\b|"                                                                     \
  "\\G-(?:like|derived|related|associated)\\b|\\G (?:\\d+ "                                        \
  ")?(?:history|positive|negative|status|serology|gene|mutation|susceptibility|marker|screening|"  \
  "surgery|operation|repair|removal|excision|resection|drainage|therapy|treatment|"                \
  "antigen|"                                                                                       \
  "risk|(?:hospital|cent(?:er|re)|institute|registry|team|unit|department)s?|clinic|board|sacs?|"  \
  "contents?|"                                                                                     \
  "cavity|kinase|cells?|black|syndrome gene|cells? lines?)\\b"

/* What stands behind a disease that was not found after all. */
#define ONLY_THOUGHT                                                                               \
  "\\G[^.;,]{0,30}\\b(?:was|were|had been) (?:\\w+ly |first |also )?(?:suspected(?! and "          \
  "(?:[\\w-]+ ){0,3}(?:confirmed|proven|verified|established|diagnosed|found)|[^.;]{0,120}"        \
  "\\b(?:was|were|been) (?:\\w+ly |later |then )*(?:confirmed|proven)"                             \
  ")|excluded|ruled "                                                                              \
  "out|"                                                                                           \
  "considered|suggested(?! (?:by|on|and confirmed))|assumed|negative(?! for)|absent|not "          \
  "(?:seen|found|present|detected|confirmed))\\b|"                                                 \
  "\\G[^.;,]{0,40} (?:unlikely|improbable|doubtful|questionable)\\b"

/* A history counts where nothing else tells what the patient has. */
#define HISTORY                                                                                    \
  "\\bhistor(?:y|ies) (?:(?:was|is) (?:\\w+ )?for|of|included|includes)(?: "                       \
  "(?!that\\b|who\\b|which\\b|presented|developed|suffered|admitted|underwent|was\\b)[\\w'-]+,?){" \
  "0,6} ?\\Z"
#define OF_FAMILY "\\bfamil(?:y|ial)\\b(?: [\\w-]+,?){0,9} ?\\Z"

/* Changes of genes. */
#define OF_GENE                                                                                    \
  "\\b(?:base pair|bp|gene(?! mutant)|exon|intron|allele|chromosom\\w+|codon|missense|frameshift|" \
  "\\w+zygous|copy number|germline)\\b"

/* What it only looked like. */
#define LOOKS_LIKE                                                                                 \
  "\\b(?:(?:indicative|suggestive|reminiscent|characteristic) of|differential "                    \
  "diagnos[ei]s|mimick\\w*|resembl\\w+|thought "                                                   \
  "to "                                                                                            \
  "be|believed to be|assumed to "                                                                  \
  "be|considered|differentiat(?:e|ing)|distinguish\\w*|than|like|versus|unlike|(?:classification|" \
  "guidelines?|criteria|"                                                                          \
  "staging|association|society) (?:of|for|on))(?: [\\w-]+){0,5} ?\\Z"

static gboolean
is_history (CwReportReader *self, CwReportWay way, CwReportRange name)
{
  return cw_report_has_in (self, way == CW_REPORT_MENTIONED ? OF_FAMILY "|" LOOKS_LIKE : HISTORY, 0,
                           name.first);
}

/* Signs that end like names of diseases. */
#define SIGN                                                                                       \
  "(?:\\b(?:gait|truncal|limb|appendicular|hemibody|sensory) ataxia|\\bfilling "                   \
  "defects?|\\b(?:twisting|inversion|eversion|hyper(?:extension|flexion)|rotational|trivial|"      \
  "minor|"                                                                                         \
  "sports) (?:injur(?:y|ies)|trauma)(?: of (?:the |his |her )?[a-z "                               \
  "]+)?|\\b(?:ST|segment|marrow|respiratory|myocardial) depression|"                               \
  "(?:myeloid|erythroid|lymphoid|megakaryocytic|reactive) hyperplasia|mycobacterium "              \
  "tuberculosis|adenopath(?:y|ies)|granulomas|granulomata|(?:protein|h(?:a)?emat|py|olig|poly|an|" \
  "dys|"                                                                                           \
  "bacteri|"                                                                                       \
  "leu[ck]ocyt|glycos|albumin)uria|(?<!acro)megaly|effusions?|penia|hydronephrosis|atelectasis|"   \
  "spondylosis|(?<!bronchi)ectasis|"                                                               \
  "(?<!angi)ectasia|(?:portal|interface|lobular) "                                                 \
  "hepatitis|leu[ck]ocytosis|(?<!keto)acidosis|cholestasis|(?<!artery |ostial |aortic |mitral "    \
  "|pyloric "                                                                                      \
  "|tracheal |glottic "                                                                            \
  "|spinal |canal |ureteral |urethral |vein |valve |junction )stenosis)\\Z"

/* "suspected metastasis of a sigmoid cancer": what it came from is not only thought of. */
#define SPREAD_OF                                                                                  \
  "\\b(?:suspected|suspicious|possible|likely|concerning)[^.;,]{0,30}? metasta\\w+ (?:of|from) "   \
  "(?:an? |the |his |her "                                                                         \
  ")?(?:known |primary )?\\Z"

/* Whether what is short for something is short for a disease, as far as the text tells. */
static gboolean
is_short_for_disease (CwReportReader *self, CwReportRange name)
{
  g_autofree char *words = cw_report_dup_item (self, name);
  const char *last = strrchr (words, ' ');
  const char *meaning = g_hash_table_lookup (self->abbreviations, last ? last + 1 : words);

  return meaning == NULL ||
         cw_report_match_words (
           self, CW_REPORT_DISEASE "|" CW_REPORT_ANY_TUMOR "|\\b(?:infection|disease|syndrome)",
           meaning);
}

/* Whether the name is said of the patient, and to be so. */
static gboolean
is_asserted (CwReportReader *self, CwReportWay way, CwReportRange name)
{
  return name.past - name.first >= 2 &&
         !cw_report_has_in (self, SIGN "|" OF_GENE "|\\G(?:\\w+ )?metastatic disease\\Z",
                            name.first, name.past) &&
         (way != CW_REPORT_AIM || is_short_for_disease (self, name)) &&
         !cw_report_is_negated (self, name.first) &&
         (!cw_report_is_hypothetical (self, name.first) ||
          cw_report_has_in (self, SPREAD_OF, 0, name.first) ||
          cw_report_has_in (self, "\\G" CONFIRMED, name.past, strlen (self->words))) &&
         !is_history (self, way, name) && !cw_report_is_other (self, name.first) &&
         !cw_report_is_of_relative (self, name.first) &&
         !cw_report_has_in (self, OF_NAME "|" ONLY_THOUGHT, name.past, strlen (self->words)) &&
         !(way >= CW_REPORT_TREATED_FOR && cw_report_has (self, IN_GENERAL) &&
           !cw_report_has_in (self, CASE_OF "\\Z", 0, name.first)) &&
         !((way == CW_REPORT_OTHER || way == CW_REPORT_AIM) && cw_report_has (self, IS_EFFECT) &&
           cw_report_has_drug (self));
}

/* "mixed germ cell tumor (45% seminoma) and a left-sided seminoma": two tumours, or two diseases;
 * "a medullary carcinoma, a papillary carcinoma and an adenoma": a list of tumours. */
#define BESIDE                                                                                     \
  "\\G(?: \\([^()]{1,90}\\))?(?:,? (?:and|as well as|along with|together with|with (?:an? )?"      \
  "(?:(?:associated|concomitant|concurrent|co-?existing|co-?existent|simultaneous|accompanying)"   \
  "|(?=synchronous )))|,(?= (?:an? )?(?:[\\w-]+ ){0,4}?" CW_REPORT_TUMOR                           \
  "(?: \\([^()]{1,40}\\))?,? and )) ?" NAMED
/* "a corneal laceration including a lens rupture and a cataract", "pneumonia, an empyema and": what
 * was seen together. */
#define SEEN_BESIDE                                                                                \
  "\\G(?: \\([^()]{1,90}\\))?(?:,? (?:and|as well as|along with|together with|including)|"         \
  ",(?= [^.;:]{3,90}? and )) ?" NAMED                                                              \
  "(?! (?:was|were|had|has) (?:\\w+ly )?(?:not|absent|normal|excluded|ruled))"

/* "bacteremia secondary to infective endocarditis": what lies behind it. */
#define BEHIND                                                                                     \
  "\\G(?: \\([^()]{1,90}\\))?,? (?:due to|secondary to|caused by|resulting from) (?:an? |the "     \
  ")?" NAMED

/* What came with it or of it: "complicated by a rupture", "with septic shock". */
#define WITH_IT                                                                                    \
  "\\G(?: \\([^()]{1,90}\\))?,? (?:(?:(?:and|which|that) )?(?:was |were )?complicated "            \
  "(?:by|with)|"                                                                                   \
  "(?:leading|led) to|(?:resulting|resulted) in|causing|accompanied by|associated with|with) "     \
  "(?:(?:an?|the|subsequent|fatal|severe|secondary|concomitant|concurrent|simultaneous|massive) "  \
  ")*" NAMED

/* Keeps what is told behind @before, and makes it that. */
static gboolean
keep_next (CwReportReader *self, const char *pattern, CwReportRange *before)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange name;

  if (!cw_report_match_in (self, pattern, before->past, strlen (self->words), &match) ||
      !cw_report_get_range (match, "name", &name.first, &name.past) ||
      (g_str_equal (pattern, BEHIND) &&
       cw_report_has_in (self, CW_REPORT_NO_CAUSE, name.first, name.past)) ||
      cw_report_has_in (self,
                        "\\G (?:was|were|is) (?:\\w+ly )?(?:excluded|ruled|absent|not|suspected)",
                        name.past, strlen (self->words)))
    return FALSE;
  cw_report_keep_beside (self, name);
  *before = name;
  return TRUE;
}

/* More than are ever told one behind the other. */
#define MOST_BESIDE 4

static void
keep_with (CwReportReader *self, const char *pattern, CwReportRange before)
{
  for (guint i = 0; i < MOST_BESIDE && keep_next (self, pattern, &before); i++)
    continue;
}

/*
 * cw_report_keep_told:
 * @way: how it is told
 * @pattern: words that tell a disease; its name is the group "name"
 *
 * Keeps what the sentence tells so.
 *
 * Returns: whether it tells anything
 */
gboolean
cw_report_keep_told (CwReportReader *self, CwReportWay way, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  gboolean is_told = FALSE;

  for (gboolean more = cw_report_match (self, pattern, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange name;

      if (!cw_report_get_range (match, "name", &name.first, &name.past) ||
          !is_asserted (self, way, name))
        continue;
      is_told = TRUE;
      name = cw_report_trim (self, name.first, name.past);
      if (!cw_report_keep_mention (self, way, name))
        continue;
      if (way == CW_REPORT_TISSUE || way == CW_REPORT_EARLIER || way == CW_REPORT_AIM ||
          way == CW_REPORT_ABOUT || way == CW_REPORT_OTHER)
        keep_with (self, BESIDE, name);
      if (way == CW_REPORT_SEEN || way == CW_REPORT_CAME_WITH)
        keep_with (self, SEEN_BESIDE, name);
      if (way == CW_REPORT_AIM || way == CW_REPORT_OTHER || way == CW_REPORT_SEEN ||
          way == CW_REPORT_CAME_WITH)
        keep_with (self, BEHIND, name);
      if (way == CW_REPORT_AIM)
        keep_with (self, WITH_IT, name);
    }
  return is_told;
}

void
cw_report_read_tumor (CwReportReader *self)
{
  if (!cw_report_has (self, CW_REPORT_DISEASE "|" CW_REPORT_ABBREVIATION
                                              "|tumou?r|neoplasm|malignancy|\\bcases? of"))
    return;
  for (guint i = 0; i < cw_report_n_tellings; i++)
    cw_report_keep_told (self, cw_report_tellings[i].way, cw_report_tellings[i].pattern);
}
