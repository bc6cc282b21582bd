/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* Where a tumour has spread to. */

#define ORGAN                                                                                      \
  "(?:(?:left|right|bilateral|multiple|regional|distant|mediastinal|retroperitoneal|inguinal|"     \
  "axillary|cervical|supraclavicular|pelvic|para-?aortic|abdominal) )*"                            \
  "(?:lymph nodes?|nodal|(?:\\w+ lobe of the )?liver|hepatic|lungs?|pulmonary|bone "               \
  "marrow|bones?|osseous|skeletal|brain|cerebral|"                                                 \
  "leptomeningeal|peritoneal|peritoneum|omental|omentum|adrenal(?: "                               \
  "glands?)?|pleural|pleura|skin|cutaneous|spinal|"                                                \
  "spleen|splenic|ovarian|ovary|ovaries|pancreas|pancreatic|kidneys?|"                             \
  "renal|chest wall|abdominal wall|bladder|stomach|colon|breast|heart|orbit|choroid|scalp|"        \
  "muscles?|diaphragm|mediastinum|femur|sacrum|skull|central nervous system|small bowel|uterus|"   \
  "testis|parotid|gallbladder|humerus|scapula|tongue|maxilla|mandible|vertebral|vertebrae|ribs?|"  \
  "thyroid|spine|pelvis|mesentery|mesenteric|soft tissues?|aortic|aorta|cardiac|gastric|colonic|"  \
  "duodenal|intestinal|esophageal|oesophageal|orbital|choroidal|pituitary|breast|testicular|"      \
  "uterine|vaginal|vertebra|umbilical|tonsillar|gingival|muscular|ureteral|thoracic)"

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
  site = cw_report_dup_item (self, range);

  cw_report_set (item, "site", site);
  if (number && g_ascii_isdigit (*number))
    cw_report_set (item, "number", number);
  else
    cw_report_set (item, "number-text", number);
  cw_report_take_row (self, "metastatic-sites", item, range.first, range.past);
}

/* Adds the sites the sentence says the tumour has spread to. */
void
cw_report_read_metastases (CwReportReader *self)
{
  static const char *const patterns[] = {
    "\\b(?:(?<number>multiple|numerous|several|\\d{1,2}) )?(?<sites>" ORGAN
    "(?:(?:, | and |, and )" ORGAN ")*) (?:(?:and|or) (?:distant|regional) )?metasta(?:sis|ses|tic "
    "(?:deposits?|lesions?|disease|nodules?|tumou?rs?|spread))\\b",
    "\\bmetastatic (?:[\\w-]+ ){1,4}(?:involving|to|in|within) (?:both )?(?:the )?(?<sites>" ORGAN
    "(?:(?:, | and |, and )(?:the |both )?" ORGAN ")*)\\b",
    "\\b(?:metasta|(?:tumou?r|cancer|disease) (?:had )?)(?:spread|sis|ses|tic(?: "
    "(?:lesions?|disease|deposits?|spread|involvement))?|si[sz]ed)(?: "
    "(?:was|were) (?:found|detected|identified|seen|present|noted|located))? "
    "(?:to|in|within|involving|of|into) (?:both )?(?:the )?(?<sites>" ORGAN
    "(?:(?:, | and |, and | and also )(?:to |in |the |both )*" ORGAN ")*)\\b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autoptr (GArray) items = NULL;
      g_autofree char *number = NULL;
      gsize first, past;

      if (!cw_report_match (self, patterns[i], &match) ||
          !cw_report_get_range (match, "sites", &first, &past) ||
          cw_report_is_negated (self, first) || cw_report_is_hypothetical (self, first) ||
          cw_report_is_other (self, first) ||
          cw_report_has_in (self, "\\G[^.;,]{0,60}\\b(?:was|were) (?:ruled out|excluded|not)\\b",
                            past, strlen (self->words)))
        continue;
      number = cw_report_fetch (match, "number");
      items = cw_report_split_list (self, first, past);
      for (guint j = 0; j < items->len; j++)
        add_site (self, g_array_index (items, CwReportRange, j), items->len == 1 ? number : NULL);
      return;
    }
}
