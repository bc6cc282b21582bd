/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* Where a tumour has spread to. */

#define WHERE                                                                                      \
  "(?:(?:left|right|bilateral|both|multiple|regional|distant|mediastinal|retroperitoneal|"         \
  "inguinal|supradiaphragmatic|infradiaphragmatic|"                                                \
  "axillary|cervical|supraclavicular|infraclavicular|pelvic|para-?aortic|paratracheal|"            \
  "perigastric|"                                                                                   \
  "abdominal|thoracic|lumbar|sacral|iliac|hilar|mesenteric|intra-?abdominal|upper|lower|middle|"   \
  "anterior|posterior|proximal|distal|frontal|parietal|temporal|occipital|contralateral|"          \
  "[CTLS]\\d{1,2}(?:-[CTLS]?\\d{1,2})?|ipsilateral|peripancreatic|subcarinal|celiac|portal|"       \
  "femoral|parasternal|subcutaneous|"                                                              \
  "intramuscular|extra-?nodal|local|deep|superficial) )*"
#define ORGAN                                                                                      \
  WHERE                                                                                            \
  "(?:lymph nodes?|nodes?|nodal|(?:\\w+ lobe of the )?liver|hepatic|lungs?|pulmonary|bone "        \
  "marrow|bones?|osseous|bony|skeletal|skeleton|brain|cerebral|cerebell(?:ar|um)|"                 \
  "leptomeningeal|meninges|meningeal|dura(?: mater)?|dural|spinal cord|"                           \
  "peritoneal(?: cavity)?|peritoneum|omental|omentum|adrenal(?: "                                  \
  "glands?)?|adrenals|pleural|pleura|skin|cutaneous|subcutaneous(?: tissues?)?|spinal|"            \
  "spleen|splenic|ovarian|ovary|ovaries|pancreas|pancreatic|kidneys?|"                             \
  "renal|chest wall|abdominal wall|bladder|stomach|colon|breasts?|heart|orbits?|choroid|scalp|"    \
  "(?:psoas |gluteal |thigh |iliopsoas )?muscles?|diaphragm|mediastinum|femur|sacrum|skull|"       \
  "central nervous system|CNS|small (?:bowel|intestine)|uterus|"                                   \
  "testis|testes|testicles?|parotid(?: gland)?|gallbladder|humerus|scapula|tongue|maxilla|"        \
  "mandible|vertebral(?: bod(?:y|ies)| column)?|vertebrae|ribs?|"                                  \
  "thyroid(?: gland)?|spine|pelvis|mesentery|mesenteric|soft tissues?|aortic|aorta|cardiac|"       \
  "gastric|colonic|duodenal|duodenum|jejunum|jejunal|ileum|ileal|rectum|rectal|prostate|"          \
  "intestines?|intestinal|esophageal|oesophageal|o?esophagus|orbital|choroidal|pituitary(?: "      \
  "gland)?|testicular|uterine|cervix|vagina|vulva|penis|vaginal|vertebra|umbilical|umbilicus|"     \
  "tonsillar|tonsils?|gingival|gingiva|muscular|ureteral|ureter|urethra|larynx|trachea|bronchus|"  \
  "thymus|eyes?|eyelids?|retina|iris|nasal cavity|sternum|clavicle|ilium|tibia|fibula|calcaneus|"  \
  "appendix|hip|thigh|neck|pericardium|pericardial|myocardium|myocardial|(?:right|left) "          \
  "(?:atrium|ventricle)|seminal vesicles?|fallopian tubes?|retroperitoneum|thoracic|lymphatic|"    \
  "lobes? of the (?:lungs?|liver|brain))"
#define ORGANS                                                                                     \
  "(?<sites>" ORGAN                                                                                \
  "(?:(?: \\([^()]{1,30}\\))?(?:,? as well as |, |,? and (?:also )?| or |/)(?:to "                 \
  "|in )?(?:the |both |his |her )*" ORGAN ")*)\\b"
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
#define INTO " (?:to|in|within|involving|of|into|at|affecting) (?:both )?(?:the |his |her )?"

static void
add_site (CwReportReader *self, CwReportRange range, const char *number)
{
  CwSnapshot *item = cw_report_row_new ("metastatic-sites");
  g_autoptr (GMatchInfo) front = NULL;
  g_autofree char *site = NULL;
  gsize first, past;

  /* "to the lymph nodes and to the liver". */
  if (cw_report_match_in (self, "\\G(?:to|in) (?:the |both )?", range.first, range.past, &front) &&
      cw_report_get_range (front, NULL, &first, &past))
    range.first = past;
  range.past = cw_report_find_end (self, " ?\\(", range.first, range.past);
  site = cw_report_dup_item (self, range);

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

/* Adds the sites of one match, unless they were told by another, or not of the patient. */
static void
add_sites (CwReportReader *self, const GMatchInfo *match, GArray *told)
{
  g_autoptr (GArray) items = NULL;
  g_autofree char *number = NULL;
  CwReportRange range;

  if (!cw_report_get_range (match, "sites", &range.first, &range.past) ||
      is_told_elsewhere (told, range) || cw_report_is_negated (self, range.first) ||
      cw_report_is_hypothetical (self, range.first) || cw_report_is_other (self, range.first) ||
      cw_report_has_in (self, "\\G[^.;,]{0,60}\\b(?:was|were) (?:ruled out|excluded|not)\\b",
                        range.past, strlen (self->words)))
    return;
  g_array_append_val (told, range);
  number = cw_report_fetch (match, "number");
  items = cw_report_split_list (self, range.first, range.past);
  for (guint i = 0; i < items->len; i++)
    add_site (self, g_array_index (items, CwReportRange, i), items->len == 1 ? number : NULL);
}

/* Adds the sites the sentence says the tumour has spread to. */
void
cw_report_read_metastases (CwReportReader *self)
{
  static const char *const patterns[] = {
    /* multiple hepatic and pulmonary metastases; peritoneal carcinomatosis */
    "\\b(?:(?<number>multiple|numerous|several|\\d{1,2}) )?" ORGANS
    "(?: \\([^()]{1,30}\\))? (?:(?:and|or) (?:distant|regional) )?(?:metasta(?:sis|ses|tic " SPREAD
    ")|carcinomatosis|secondaries)\\b",
    /* metastatic adenocarcinoma involving the liver */
    "\\bmetastatic (?:(?!originating|arising|primary)[\\w-]+ ){1,4}(?:involving|to|in|within) "
    "(?:both )?"
    "(?:the )?" ORGANS NOT_ORIGIN,
    /* metastatic liver tumours */
    "\\bmetastatic " ORGANS " " SPREAD "\\b",
    /* metastases were found in the liver and lungs; the tumour had spread to */
    "\\b(?:metasta|(?:tumou?r|cancer|disease) (?:had |has )?(?:also )?)(?:spread|sis|ses|tic(?: "
    "(?:" SPREAD "))?|si[sz]ed)" FOUND INTO ORGANS NOT_ORIGIN,
    "\\b(?:spread|disseminat(?:ed|ion)|secondary (?:deposits|lesions))" FOUND INTO ORGANS
      NOT_ORIGIN,
  };
  g_autoptr (GArray) told = NULL;

  if (!cw_report_has (self, "metasta|\\bspread|disseminat|carcinomatosis|\\bsecondar"))
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
