/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-organ-words.h"
#include "notation/report/diagnosis/cw-report-diagnosis-private.h"

#include <string.h>

/* Where a tumour has spread to. */

/* Any adjective of a place will do right before "metastasis", but one of number, time, kind or
 * look. */
#define PLACED                                                                                     \
  "(?:(?!\\w*(?:chronous|chronic|scopic(?:al)?|logic(?:al)?|lytic|blastic|symptomatic|graphic(?:"  \
  "al)?|"                                                                                          \
  "toxic|genic|clonal|numeral)\\b|(?:additional|several|initial|potential|regional|local|final|"   \
  "typical|atypical|clinical|partial|total|minimal|systemic|lymphatic|h(?:a?e)?matogenous|"        \
  "numerous|obvious|previous|various|vascular|nodular|solitary|primary|secondary|focal|"           \
  "multifocal|"                                                                                    \
  "unifocal|lateral|unilateral|cystic|necrotic|ha?emorrhagic|sclerotic|hypermetabolic|metabolic|"  \
  "metastatic|occult|unusual|historical|eventual|subsequent|radical|surgical|squamous|ductal|"     \
  "lobular|urothelial|[a-z]+cellular|lymphovascular|"                                              \
  "definitive|"                                                                                    \
  "suspicious|extra\\w+|usual|general|residual|special|serial|similar|particular|singular|"        \
  "sporadic|"                                                                                      \
  "epithelial|mesenchymal|endocrine|malignant|oncologic|critical|likely|real|actual|optional|"     \
  "possible|drastic|dramatic|specific|non-specific|therapeutic|diagnostic|oligo\\w*|sarcomatous|"  \
  "carcinomatous|papillary|follicular|medullary|serous|mucinous|glandular|cellular)\\b)"           \
  "[a-z-]{2,}(?:[ae]al|al|ar|ary|ic|ous))"
#define ORGAN CW_REPORT_ORGAN
#define PLACE "(?:" ORGAN "|" CW_REPORT_WHERE PLACED ")"
#define ORGANS                                                                                     \
  "(?<sites>" ORGAN                                                                                \
  "(?:(?: \\([^()]{1,30}\\))?(?:,? as well as |, |,? and (?:also )?| or |/)(?:to |in |of |on )?"   \
  "(?:the |both |his |her |multiple |several )*" ORGAN ")*)\\b"
#define SPREAD "(?:deposits?|lesions?|disease|nodules?|tumou?rs?|spread|involvement|foci|masse?s?)"
#define FOUND                                                                                      \
  "(?: \\([^()]{1,30}\\))?(?:,? (?:which )?(?:was|were|had been) (?:\\w+ly |also |then |later )*"  \
  "(?:found|detected|identified|seen|present|noted|located|observed|diagnosed|discovered|"         \
  "confirmed|revealed|evident|suspected))?"
/* "metastasis of gastric cancer": where it comes from. */
#define NOT_ORIGIN                                                                                 \
  "(?! (?:[\\w-]+ "                                                                                \
  "){0,3}?(?:\\w*carcinomas?|cancers?|\\w*sarcomas?|lymphomas?|melanomas?|tumou?rs?|"              \
  "neoplasms?|malignanc\\w+|blastomas?|primary|origin)\\b)"
#define MALIGNANT                                                                                  \
  "(?:\\w*carcinoma|\\w*sarcoma|\\w*blastoma|melanoma|cancer|tumou?r|seminoma|thymoma)"
#define NODES                                                                                      \
  "(?:axillary|cervical|inguinal|pelvic|regional|mediastinal|para-?aortic|hilar|supraclavicular|"  \
  "retroperitoneal|sentinel|perigastric|mesenteric|iliac|popliteal|left|right|bilateral)"
#define INTO                                                                                       \
  "(?: via [^.;,]{3,30}?)? (?:to|in|within|involving|of|into|at|affecting) (?:both "               \
  ")?(?:" CW_REPORT_NUMBER " )?(?:the |his "                                                       \
  "|her )?"

static void
add_site (CwReportReader *self, CwReportRange range, const char *number)
{
  CwSnapshot *item = cw_report_row_new ("metastatic-sites");
  g_autoptr (GMatchInfo) front = NULL;
  g_autofree char *words = NULL;
  g_autofree char *site = NULL;
  gsize first, past;

  /* "to the lymph nodes and to the liver". */
  if (cw_report_match_in (self, "\\G(?:to|in|of|on) (?:the |both |his |her )?", range.first,
                          range.past, &front) &&
      cw_report_get_range (front, NULL, &first, &past))
    range.first = past;
  range.past = cw_report_find_end (self, " ?\\(", range.first, range.past);
  words = cw_report_dup_item (self, range);
  site = cw_report_name_organ (words);

  cw_report_set (item, "site", site);
  if (number && g_ascii_isdigit (*number))
    cw_report_set (item, "number", number);
  else
    cw_report_set (item, "number-text", number);
  cw_report_take_row (self, "metastatic-sites", item, range.first, range.past);
}

static gboolean
is_told_elsewhere (const GArray *told, CwReportRange range)
{
  for (guint i = 0; i < told->len; i++)
    {
      const CwReportRange *other = &g_array_index (told, CwReportRange, i);

      if (range.first < other->past && other->first < range.past)
        return TRUE;
    }
  return FALSE;
}

/* "none of the 14 nodes was positive", "a mass mimicking metastatic liver disease" */
#define NOT_SPREAD                                                                                 \
  "\\b(?:none|neither|no one|not one) of (?:[\\w-]+ "                                              \
  "){0,6}\\Z|\\b(?:mimick(?:ing|ed)|mimics?|simulating|"                                           \
  "resembl(?:ing|ed|es)|rather than|instead of|as opposed to|negative for) (?:an? |the "           \
  ")?(?:[\\w-]+ ){0,2}\\Z"

/* Adds the sites of one match, unless they or their metastases ("bone metastases of the spine")
 * were told by another, or not of the patient. */
static void
add_sites (CwReportReader *self, const GMatchInfo *match, GArray *told)
{
  g_autoptr (GArray) items = NULL;
  g_autofree char *number = NULL;
  CwReportRange range, whole;

  if (!cw_report_get_range (match, "sites", &range.first, &range.past) ||
      !cw_report_get_range (match, NULL, &whole.first, &whole.past) ||
      is_told_elsewhere (told, whole) || cw_report_is_negated (self, range.first) ||
      cw_report_is_hypothetical (self, range.first) || cw_report_is_other (self, range.first) ||
      cw_report_has_in (
        self,
        "\\G[^.;,]{0,60}\\b(?:was|were) (?:ruled out|excluded|not)\\b|"
        "\\G (?:metasta\\w+ "
        ")?(?:often|usually|generally|rarely|frequently|commonly|typically|(?-i:may)|"
        "can)\\b",
        range.past, strlen (self->words)))
    return;
  if (cw_report_has_in (self, NOT_SPREAD, 0, whole.first))
    return;
  g_array_append_val (told, whole);
  number = cw_report_fetch (match, "number");
  items = cw_report_split_list (self, range.first, range.past);
  for (guint i = 0; i < items->len; i++)
    add_site (self, g_array_index (items, CwReportRange, i), items->len == 1 ? number : NULL);
}

/* How a sentence tells where a tumour has spread to. */
static const char *const patterns[] = {
  /* ocular metastases; hepatic and splenic melanoma metastases; liver and paracolic metastases */
  "\\b(?:(?<number>multiple|numerous|several|\\d{1,2}) )?(?<sites>(?:" PLACE
  "-?(?:,? and |, )){0,3}" PLACE ") (?:(?:melanoma|[a-z]{4,}oid) )?(?:mets|metasta(?:sis|ses|tic "
  "(?:disease|deposits|spread|involvement)))\\b",
  /* multiple hepatic and pulmonary metastases; peritoneal carcinomatosis */
  "\\b(?:(?<number>multiple|numerous|several|\\d{1,2}) )?" ORGANS
  "(?: \\([^()]{1,30}\\))? (?:(?:and|or) (?:distant|regional) )?(?:metasta(?:sis|ses|tic " SPREAD
  ")|carcinomatosis|secondaries|mets|dissemination|(?<=meningeal |peritoneal |pleural "
  ")spread|(?:tumou?r(?:al)? |cancer )?(?:seeding|implants))\\b",
  /* liver involvement by, metastatic infiltration of the adrenal glands */
  "\\bmetastatic (?:infiltration|involvement|invasion|seeding) (?:of|in|to) (?:both |the |his "
  "|her "
  ")*" ORGANS NOT_ORIGIN,
  /* metastatic adenocarcinoma involving the liver */
  "\\b(?:metastatic|disseminated(?= (?:[\\w-]+ ){0,3}" MALIGNANT ")) "
  "(?:(?!originating|arising|primary)[\\w-]+,? ){1,5}(?:involving|infiltrating|"
  "affecting|to|in|within) (?:both )?(?:the |his |her )?" ORGANS NOT_ORIGIN,
  /* a metastatic paraganglioma was detected in the first lumbar vertebral body */
  "\\bmetastatic (?:[\\w-]+ ){1,3}(?:was|were) (?:\\w+ly |also "
  ")?(?:found|detected|identified|seen|"
  "noted|located|observed|diagnosed|discovered|confirmed|revealed) (?:in|at|on) (?:both )?"
  "(?:the |his |her )?" ORGANS NOT_ORIGIN,
  /* disseminated disease involving her lungs and bones */
  "\\b(?:disseminated|metastatic|widespread) (?:disease|tumou?r|cancer|malignancy) (?:involving|"
  "affecting|in|to) (?:both )?(?:the |his |her )?" ORGANS NOT_ORIGIN,
  /* two of fifteen axillary lymph nodes were invaded by carcinoma */
  "\\b(?<sites>(?:(?:axillary|cervical|inguinal|pelvic|regional|mediastinal|para-?aortic|hilar|"
  "supraclavicular|retroperitoneal|sentinel) )*lymph nodes?) (?:was|were) (?:also |\\w+ly "
  ")?(?:invaded|"
  "infiltrated|involved|replaced) by (?:an? |the )?(?:[\\w-]+ ){0,3}(?:carcinoma|cancer|tumou?r|"
  "adenocarcinoma|melanoma|metasta)",
  /* with multiple lymph node involvement */
  "\\b(?:multiple|extensive|regional|distant) (?<sites>(?:[a-z-]+ ){0,2}lymph nodes?) "
  "involvement\\b",
  /* secondary bone involvement */
  "\\bsecondary " ORGANS " (?:" SPREAD "|locali[sz]ations?|locations?)\\b",
  /* a relapse in the lymph nodes */
  "\\b(?:recurrences?|relapses?|recurred|relapsed)(?: of [\\w-]+)? in (?:the |both "
  ")?(?=(?:[a-z-]+ "
  "){0,2}lymph nodes)" ORGANS,
  /* metastatic liver tumours */
  "\\bmetastatic " ORGANS " " SPREAD "\\b",
  /* metastases were found in the liver and lungs; the tumour had spread to */
  "\\b(?:(?:oligo|micro)?metasta|(?:tumou?r|cancer|disease) (?:had |has )?(?:also "
  ")?)(?:spread|sis|ses|tic(?: "
  "(?:" SPREAD "))?|si[sz]ed)" FOUND INTO ORGANS NOT_ORIGIN,
  "\\b(?:spread|disseminat(?:ed|ion)|secondary "
  "(?:deposits|lesions|locations?|tumou?rs?|growths?))" FOUND INTO ORGANS NOT_ORIGIN,
  /* the liver lesion was a metastasis */
  "\\b" ORGANS
  "(?: (?:lesions?|nodules?|mass(?:es)?|tumou?rs?))? (?:was|were|proved to be|turned out to be|"
  "(?:was|were) (?:\\w+ly )?(?:confirmed|found|considered|shown|diagnosed|identified) (?:as|to "
  "be)) "
  "(?:also )?(?:an? )?metasta(?:sis|ses|tic)\\b",
  /* marrow biopsy was reported as metastasis from adenocarcinoma */
  "\\b" ORGANS " (?:fluid |effusion |needle |core |core needle |punch )?(?:aspirat\\w+ and "
  ")?(?:biops\\w+|aspirat\\w+|specimens?|cytology)(?: done)? "
  "(?:(?:was|were) (?:reported|read|interpreted) "
  "as|showed|revealed|confirmed|demonstrated|was|were) "
  "(?:an? |the (?:presence|diagnosis) of )?(?:(?:infiltrat\\w+|involvement) by "
  ")?metasta(?:sis|ses|tic "
  "(?:" SPREAD "|[\\w-]*carcinoma|melanoma|\\w*sarcoma|(?-i:[A-Z]{3,5})))\\b",
  /* the colon was infiltrated by metastatic melanoma */
  "\\b" ORGANS "(?: \\([^()]{1,40}\\))? (?:was|were) (?:\\w+ly )?(?:infiltrated|invaded|involved|"
  "replaced) by (?:an? |the )?metasta(?:tic|sis|ses)\\b",
  /* recurrent disease was found in the lungs and nodes */
  "\\brecurrent (?:disease|tumou?r|cancer|lesions?)" FOUND " in (?:the |both )?(?=" ORGAN
  "(?:,| and| as well) )" ORGANS,
  /* nodules in both lungs consistent with metastases; nodules were found in his lungs, which were
   * identified as metastases */
  "\\b(?:lesions?|nodules?|mass(?:es)?|tumou?rs?|opacities)(?: (?:was|were) (?:\\w+ly |also "
  ")?(?:found|seen|"
  "detected|noted|discovered|present|observed|identified))? (?:in|of|at|on|throughout) (?:both "
  ")?(?:the |his |her )?" ORGANS
  ",? (?:(?:which|that) )?(?:(?:was|were) )?(?:consistent with|compatible with|in keeping "
  "with|diagnosed as|representing|proved to be|turned out to "
  "be|(?:confirmed|identified|recogni[sz]ed|interpreted|proven|shown|found) (?:as|to be)) "
  "(?:an? |multiple |distant |\\w+ )?metasta(?:sis|ses|tic)\\b",
  /* recurrence in the pancreas, liver and lung; in one organ alone it may be where it began */
  "\\b(?:recurrences?|relapses?|recurred|relapsed) in (?:the |both )?(?=" ORGAN
  "(?:,| and| as well) )" ORGANS,
  /* metastasis of a clear cell carcinoma to the thyroid gland */
  "\\bmetastas[ei]s (?:of|from) (?:an? |the |his |her )?(?:[\\w-]+ ){0,5}?" MALIGNANT
  " (?:to|in|into|within) (?:both )?(?:the |his |her )?" ORGANS,
  /* biopsies of the skin and the liver showed metastatic melanoma */
  "\\b(?:biops(?:y|ies)|aspirat\\w+|cytology) (?:of|from) (?:both )?(?:an? |the |his |her |this "
  "|these )?" ORGANS
  "(?: (?:lesions?|nodules?|mass(?:es)?|tumou?rs?))? (?:showed|revealed|confirmed|"
  "demonstrated|disclosed|was|were) (?:an? |the (?:presence|diagnosis) of (?:an? )?)?"
  "(?:positive for )?metasta(?:sis|ses|tic)\\b",
  /* of the 27 lymph nodes removed, one was positive; nodes were positive for carcinoma */
  "\\b(?<sites>(?:" NODES " )*lymph nodes?) (?:(?:removed|resected|examined|dissected|retrieved|"
  "harvested),? )?(?:" CW_REPORT_NUMBER
  " )?(?:was|were) (?:\\w+ly )?(?:metastatic|(?:tumou?r-)?positive"
  "(?: for (?:[\\w-]+ )?(?:" MALIGNANT "|malignan\\w+|metasta\\w+))?)(?=[.,;)]|\\Z| and\\b| \\()",
  /* stage IV disease with hepatic and osseous involvement */
  "\\b(?:stage IV[A-C]?|metastatic|disseminated) (?:(?!with\\b)[\\w-]+ ){1,4}with (?:the )?" ORGANS
  " involvement\\b",
  /* lung and liver lesions consistent with metastases */
  "\\b" ORGANS " (?:lesions?|nodules?|mass(?:es)?|tumou?rs?),? (?:(?:which )?(?:was|were) )?"
  "(?:consistent with|compatible with|diagnosed as|confirmed (?:as|to be)|proven to "
  "be|representing) "
  "(?:an? |multiple |distant )?metasta(?:sis|ses|tic)\\b",
  /* MRI of the brain showed multiple metastases; bone scintigraphy revealed metastases */
  "\\b(?:(?:MRI|CT|imaging|tomography|scan)(?: \\([A-Z]+\\))?(?: scans?)? of (?:the |his |her )?"
  "(?<sites>brain|spine|liver)|(?<sites>brain|bone|liver|spinal) (?:MRI|CT|scans?|scintigra\\w+|"
  "magnetic resonance imaging|computed tomography)(?: \\([A-Z]+\\))?(?: scans?)?) "
  "(?:showed|revealed|demonstrated|disclosed|confirmed|detected|identified) "
  "(?:(?:an?|multiple|several|numerous|two|three|new|small|solitary|single|diffuse|widespread) )*"
  "metasta(?:sis|ses|tic (?:" SPREAD "))(?! (?:in|to|of|at)\\b)",
  /* bone marrow infiltration by carcinoma */
  "\\b(?<sites>bone marrow) (?:infiltration|involvement|invasion) (?:by|with|of) (?:an? |the )?"
  "(?:[\\w-]+ ){0,3}?(?:carcinoma|adenocarcinoma|cancer|melanoma|neuroblastoma)\\b",
  /* the tumour metastasized to the ileocaecal valve */
  "\\b(?:metastasi[sz]ed|metasta(?:sis|ses)) to (?:the |his |her |both "
  ")(?<sites>(?:(?!and\\b|with\\b|"
  "in\\b|of\\b|was\\b|were\\b|primary|same|other|rest|following|point)[a-z-]+ "
  "){0,3}(?!same|other|"
  "patient)[a-z-]+)(?=[.;,]| and | was | were | after | in | with |\\Z)",
  /* metastases (lung, liver); distant metastases: the liver and the bones */
  "\\b(?:metasta(?:sis|ses)|metastatic " SPREAD ")(?: \\((?:in |to |the )*|: (?:the )?)" ORGANS
  "(?=[).,;]| (?:was|were|and)\\b|\\Z)",
  /* tumor deposits in the heart; the disease seeded the brain */
  "\\b(?:tumou?r|cancer|neoplastic|malignant|melanoma) "
  "(?:deposits?|implants?|dissemination|seeding|"
  "emboli)" FOUND INTO ORGANS NOT_ORIGIN,
  "\\b(?:spread|tumou?r|cancer|metasta\\w+)\\b[^.;]{0,40}? \\K(?:seeded|metastasi[sz]ed "
  "to|colonized) "
  "(?:both )?(?:the |his |her )?" ORGANS,
  /* pain in the ring finger due to metastasis from the lung */
  "\\b(?:pain|swelling|lesions?|nodules?|mass(?:es)?|fractures?) (?:in|of|at|on) (?:both )?(?:the "
  "|his "
  "|her |an? )?" ORGANS "(?: (?:was|were))? (?:due|secondary|related|attributed) to (?:an? )?"
  "metasta(?:sis|ses|tic)\\b",
  /* three of twelve axillary nodes contained metastases */
  "\\b(?<sites>(?:" NODES " )*(?:lymph )?nodes?) (?:(?:also|all) "
  ")?(?:contained|harbou?red|showed|had|revealed|demonstrated) "
  "(?:(?:an?|multiple|extensive|evidence of|the presence of) )*(?:micro)?metasta(?:sis|ses|tic)\\b",
  /* the tongue lesion was biopsied, and it was compatible with metastasis */
  "\\b" ORGANS " (?:lesions?|nodules?|mass(?:es)?|tumou?rs?)\\b[^.;]{0,50}?(?:and|which)(?: "
  "(?:it|this|that|they))? "
  "(?:was|were|proved|turned out) (?:(?:\\w+ly|to be) )?(?:consistent with|compatible with|in "
  "keeping with|diagnosed as|interpreted as|confirmed as|"
  "(?:reported|found) (?:as|to be)) (?:an? )?metasta(?:sis|ses|tic)\\b",
  /* the lesion in the mandible was a metastasis */
  "\\b(?:lesions?|nodules?|mass(?:es)?|tumou?rs?) (?:in|of|at|on) (?:the |his |her )?" ORGANS
  " (?:was|were|proved to be|turned out to be|"
  "(?:was|were) (?:\\w+ly )?(?:confirmed|found|shown|diagnosed|identified) (?:as|to be)) (?:an? "
  ")?metasta(?:sis|ses|tic)\\b",
  /* histology of the resected ileum showed secondary deposits */
  "\\b(?:histolog\\w+|patholog\\w+|examination|biops\\w+|resected) (?:of )?(?:the )?(?:resected "
  "|excised |removed )?" ORGANS
  " (?:showed|revealed|confirmed|demonstrated|disclosed) (?:an? |multiple )?(?:secondary "
  "(?:deposits?|tumou?r)|metasta(?:sis|ses|tic)|(?:infiltration|involvement) by metasta)",
};

/* Adds the sites the sentence says the tumour has spread to. */
void
cw_report_read_metastases (CwReportReader *self)
{
  g_autoptr (GArray) told = NULL;

  if (!cw_report_has (
        self, "metasta|\\bspread|disseminat|carcinomatosis|\\bsecondar|recurr|relaps|marrow|"
              "involvement|lymph node|seed|implants|deposits|\\bmets\\b"))
    return;
  /* Infections spread as well. */
  if (cw_report_has (self,
                     "infecti|abscess|sepsis|septic|tubercul|fung|bacter|rash|erythema|eruption") &&
      !cw_report_has (
        self, "metasta|tumou?r|cancer|carcin|sarcoma|melanoma|lymphoma|blastoma|malign|neoplas"))
    return;
  told = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, patterns[i], &match); more;
           more = g_match_info_next (match, NULL))
        add_sites (self, match, told);
    }
}
