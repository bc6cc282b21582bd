/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-studies-private.h"

#include <string.h>

/* Tissue that was taken, and what it looked like. */

#define SHOWED                                                                                     \
  "\\b(?:(?:had |has )?(?:showed|shown|showing|revealed|revealing|demonstrated|confirmed|"         \
  "disclosed|identified|noted|(?<!was )(?<!were )(?<!been )(?:found|reported)(?! (?:in|on|to|at|"  \
  "by)\\b))(?: (?:it|this|them) (?:to be|as)| as)?|"                                               \
  "(?:was|were) (?:highly )?(?:consistent with|compatible with|suggestive of|in favou?r of|"       \
  "indicative of|in keeping with))\\b"

typedef struct
{
  const char *pattern;
  const char *method;
} Method;

static const Method methods[] = {
  { "fine[- ]needle|aspiration cytology|FNA", "fine-needle-aspiration" },
  { "core[- ]needle|core biops|needle|tru-?cut", "core-needle-biopsy" },
  { "incisional", "incisional-biopsy" },
  { "excisional", "excisional-biopsy" },
  { "endoscopic|colonoscopic|bronchoscopic", "endoscopic-biopsy" },
  { "marrow", "bone-marrow" },
  { "biops", "biopsy-not-specified" },
};

#define BIOPSY                                                                                     \
  "\\b(?:(?<guidance>(?:CT|computed tomography|ultraso(?:und|nography)|US|EUS|MRI|imaging?|"       \
  "fluoroscopy|endoscopic ultrasound|stereotactic)(?: |-)guided|endoscopic ultrasound-guided) "    \
  ")?(?<kind>(?:(?:percutaneous|open|"                                                             \
  "surgical|transbronchial|endoscopic|colonoscopic|bronchoscopic|core|core-needle|core "           \
  "needle|fine[- ]needle|needle|"                                                                  \
  "tru-?cut|punch|shave|incisional|excisional|repeat|transjugular|endomyocardial|trephine) "       \
  ")*(?:(?<site>bone marrow|(?:cervical |inguinal |axillary |supraclavicular |mediastinal "        \
  ")?lymph node|skin|"                                                                             \
  "liver|renal|kidney|muscle|lung|pleural|brain|breast|gastric|duodenal|colonic|rectal|prostate|"  \
  "thyroid|nerve|temporal artery|endometrial|cervical|"                                            \
  "peritoneal|omental|mass|tumou?r|lesion|salivary "                                               \
  "gland|cardiac|myocardial|synovial|bone|mucosal|scalp|nasal|testicular|adrenal) )?(?:needle "    \
  ")?(?:biops(?:y|ies)|aspiration cytology|aspiration|aspirates?|FNA))\\b"

#define DONE                                                                                       \
  "\\b(?:performed|showed|showing|revealed|revealing|demonstrated|confirmed|obtained|taken|done|"  \
  "underwent|carried out|"                                                                         \
  "disclosed|consistent with|undertaken|diagnosed|specimens?)\\b"

static const char *
get_method (const char *words)
{
  for (guint i = 0; words && i < G_N_ELEMENTS (methods); i++)
    if (g_regex_match_simple (methods[i].pattern, words, G_REGEX_CASELESS, 0))
      return methods[i].method;
  return NULL;
}

/* A full stop ends it, but not that of "0.5 cm" or "E. histolytica". */
#define HISTOLOGY_END                                                                              \
  ";(?![^()]{0,80}\\))|: (?:staining|immuno)|(?<!\\b(?-i:[A-Z]))\\.(?=[ \"]|\\Z)|"                 \
  ",? and,? (?:then |this |eventually |subsequently |finally |for [\\w ]{3,30}, )?(?:the "         \
  "(?:patient|decision)|he|"                                                                       \
  "she|we)\\b|,? (?:which|that|who) (?:was|were) (?:\\w+ly "                                       \
  ")?(?:treated|managed|removed|resected)\\b|"                                                     \
  ",? and (?:[\\w-]+ ){1,5}(?:was|were) (?:\\w+ly |then |also )*(?:diagnosed|made|started|given|"  \
  "confirmed|performed|established|initiated|discharged|treated|negative|positive)\\b|"            \
  ",? (?:therefore|thus|hence|consequently|so)\\b|,? and "                                         \
  "(?:immunohistochem|immunostain|molecular|the (?:tumou?r )?cells|was|were|(?:[\\w-]+ ){0,3}"     \
  "cultures? (?:grew|revealed|showed|yielded))|,? with "                                           \
  "immunohistochem| \\(?Figs?\\b|,? on (?:the basis)"

/* What the tissue showed, up to its stains. */
static gboolean
set_histology (CwReportReader *self, CwSnapshot *item, gsize from, gsize *past)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;
  gsize first, start;

  if (!cw_report_match_in (self, SHOWED "(?: that)?", from, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &first, &start))
    return FALSE;
  range = cw_report_trim (self, start,
                          cw_report_find_end (self, HISTOLOGY_END, start, strlen (self->words)));
  range.first += range.first < range.past && self->words[range.first] == '"';
  if (range.past < range.first + 3 ||
      cw_report_has_in (
        self,
        "\\G[^,]{0,30}\\([-+]\\)|\\G(?:positiv|negativ|immunoreact|similar to)|"
        "\\G(?:(?:the|this|our|suspected|clinical|initial|presumptive|"
        "provisional|radiological|preoperative|above|significant|similar|same) )*(?:diagnos[ie]s|"
        "findings?|suspicions?)(?:\\Z|,)",
        range.first, range.past))
    return FALSE;
  words = cw_report_dup_item (self, range);
  *past = range.past;
  return cw_report_set (item, "histology", words);
}

static char *
dup_site (CwReportReader *self, const GMatchInfo *match, gsize past)
{
  g_autoptr (GMatchInfo) behind = NULL;
  char *site = NULL;

  if (cw_report_match_in (self,
                          "\\G (?:specimens? )?(?:of|from) (?:the |an? |his |her "
                          ")?(?<site>(?:(?!was\\b|were\\b|and\\b|revealed|showed|under\\b|with\\b|"
                          "in\\b|confirmed|demonstrated)[\\w-]+ ?){1,5})",
                          past, strlen (self->words), &behind))
    site = cw_report_fetch (behind, "site");
  if (site == NULL)
    site = cw_report_fetch (match, "site");
  return site ? g_strstrip (site) : NULL;
}

static void
set_date (CwReportReader *self, CwSnapshot *item, CwReportRange specimen)
{
  CwReportRange place;
  g_autofree char *date = cw_report_find_date (self, specimen, &place);

  cw_report_set (item, "date", date);
}

static void
set_adviser (CwReportReader *self, CwSnapshot *item, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *adviser = NULL;

  if (!cw_report_match_in (self,
                           "\\G (?:suggested|advised|recommended) by (?:the |an? |our "
                           ")?(?<who>(?:(?!was\\b|were\\b|and\\b)[\\w-]+ ?){1,5})",
                           past, strlen (self->words), &match))
    return;
  adviser = cw_report_fetch (match, "who");
  cw_report_set (item, "advised-by", g_strstrip (adviser));
}

/* "aspiration pneumonia" and "aspiration of the abscess" take no tissue for a microscope. */
static gboolean
is_tissue (CwReportReader *self, const GMatchInfo *match, gsize past)
{
  g_autofree char *kind = cw_report_fetch (match, "kind");
  g_autofree char *site = cw_report_fetch (match, "site");

  if (!g_regex_match_simple ("(?:aspiration|aspirates?)\\Z", kind, G_REGEX_CASELESS, 0))
    return TRUE;
  return (site || get_method (kind)) &&
         !cw_report_has_in (self,
                            "\\G (?:pneumon\\w+|of (?:gastric|food|stomach|vomit\\w*|the "
                            "contents)|event|risk|syndrome|"
                            "(?:was|were) (?:attempted|unsuccessful))\\b",
                            past, strlen (self->words));
}

static gboolean
is_done (CwReportReader *self, gsize first, gsize past)
{
  return cw_report_has (self, DONE) && !cw_report_is_negated (self, first) &&
         !cw_report_has_in (
           self,
           "\\G[^.;]{0,60}\\b(?:refused|declined|not (?:performed|done|possible)|was "
           "(?:planned|recommended|considered))\\b",
           past, strlen (self->words)) &&
         !cw_report_has_in (self,
                            "\\b(?:refused|declined|recommended|planned|after|before|prior|"
                            "previous|awaiting)(?: [\\w-]+){0,3}\\Z",
                            0, first);
}

static gboolean
read_biopsy (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *guidance = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *site = NULL;
  CwSnapshot *item;
  gsize first, past, end;

  if (!cw_report_match (self, BIOPSY, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || !is_done (self, first, past) ||
      !is_tissue (self, match, past))
    return FALSE;
  guidance = cw_report_fetch (match, "guidance");
  kind = cw_report_fetch (match, "kind");
  site = dup_site (self, match, past);
  item = cw_report_row_new ("specimens");
  cw_report_set (item, "method", get_method (kind));
  cw_report_set (item, "guidance", guidance);
  cw_report_set (item, "site", site);
  set_adviser (self, item, past);
  set_date (self, item, (CwReportRange){ first, past });
  end = past;
  set_histology (self, item, past, &end);
  self->specimen = cw_report_take_row (self, "specimens", item, first, end);
  return TRUE;
}

#define MICROSCOPY                                                                                 \
  "\\b(?:(?:histo-?|anatomo-?|cyto-?)?patholog\\w+|histolog\\w+|microscop(?:y|ic\\w*)|"            \
  "brush cytology|(?:resected|surgical|excised|operative|resection|biopsy|tissue) "                \
  "(?:specimens?|samples?|pieces?))"                                                               \
  "(?: (?:and (?:immuno\\w+|cytolog\\w+|histolog\\w+) )?(?:examinations?|exams?|analys[ei]s|"      \
  "evaluation|investigations?|sections?|slides|assessment|findings?|results?|features|"            \
  "stud(?:y|ies)|reports?|review))*(?: of (?:the )?(?<of>[\\w -]{3,60}?))? " SHOWED
/* "Histologically, the tumour was formed by spindle cells" */
#define SEEN_IN_TISSUE                                                                             \
  "\\A(?:Histologically|Microscopically|On (?:light )?(?:histology|microscopy|"                    \
  "(?:histopatholog\\w+|histolog\\w+|microscopic) "                                                \
  "(?:examination|analysis|evaluation|sections?))),? (?:there (?:was|were) )?"                     \
  "(?=[^.;]*\\b(?:was|were|showed|revealed|consisted|contained|had|demonstrated|composed|with)"    \
  "\\b)"
/* Words that need no other to say that they are of what is seen in the microscope. */
#define MADE_OF                                                                                    \
  "\\b(?:tumou?rs?|lesions?|mass(?:es)?|polyps?|nodules?|specimens?|cysts?|neoplasms?|walls?|"     \
  "infiltrates?|biops(?:y|ies)|it) (?:was|were|is) "                                               \
  "(?=(?:\\w+ly )*(?:composed|made up|formed|constituted)(?: \\w+ly)? (?:of|by)\\b"                \
  "[^.;]*\\b(?:cells?|\\w*carcinomas?|strom\\w+|gland\\w*|epithel\\w+|fibro\\w*|spindle|"          \
  "nuclei|follicles?|collagen\\w*|lamell\\w*|adip\\w*|muscle|cartilag\\w*|vessels|villi)\\b)"

/* What the microscope showed belongs to the tissue that was taken last. */
static void
take_histology (CwReportReader *self, CwSnapshot *item, gsize first, gsize past)
{
  if (self->specimen && self->specimen_sentence + 4 > self->n_sentence &&
      cw_report_set_missing (self->specimen->item, "histology",
                             cw_snapshot_get_text (item, "histology")))
    {
      cw_snapshot_free (item);
      cw_report_add_span (self, self->specimen, first, past);
      self->n_found++;
      return;
    }
  cw_report_take_row (self, "specimens", item, first, past);
}

/* What stands behind words that say where it was seen. */
static gboolean
read_seen (CwReportReader *self, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  CwSnapshot *item;
  CwReportRange range;
  gsize first, past;

  if (!cw_report_match (self, pattern, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
    return FALSE;
  range = cw_report_trim (self, past,
                          cw_report_find_end (self, HISTOLOGY_END, past, strlen (self->words)));
  if (range.past < range.first + 3)
    return FALSE;
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("specimens");
  cw_report_set (item, "histology", words);
  take_histology (self, item, first, range.past);
  return TRUE;
}

static void
read_histology (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwSnapshot *item;
  gsize first, past, end;

  if (read_seen (self, SEEN_IN_TISSUE))
    return;
  if (!cw_report_match (self, MICROSCOPY, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    {
      read_seen (self, MADE_OF);
      return;
    }
  item = cw_report_row_new ("specimens");
  end = past;
  if (set_histology (self, item, first, &end))
    take_histology (self, item, first, end);
  else
    cw_snapshot_free (item);
}

void
cw_report_read_specimen (CwReportReader *self)
{
  if (read_biopsy (self))
    self->specimen_sentence = self->n_sentence;
  else
    read_histology (self);
}
