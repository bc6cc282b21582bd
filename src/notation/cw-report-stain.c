/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

#include "model/cw-pathology.h"
#include "notation/cw-ihc-private.h"

/* Sentences about stains are handed to the reader of immunohistochemistry; what it finds counts
 * when the marker is known. */

#define CUE                                                                                        \
  "\\b(?:immuno-?(?:cyto-?)?(?:histo-?)?chem\\w*|immuno-?stain\\w*|immuno-?phenotyp\\w*|"          \
  "immuno-?reactiv\\w*|IHC|stain(?:ed|ing|ings|s)?|immuno-?label\\w*|immuno-?(?:posi|nega)tiv\\w*" \
  "|"                                                                                              \
  "immuno-?(?:profile|marker|express)\\w*)\\b|over-?expression of (?:the )?(?:HER|c-?erb)|"        \
  "\\b(?:tumou?r|neoplastic|atypical|malignant|spindle|lesional|blast|epithelioid) cells? "        \
  "[^.;]{0,40}?\\b(?:positive|"                                                                    \
  "negative|expressed|express|expression)\\b|\\bKi-?67\\b|\\bMIB-?1\\b|\\bPD-?L1\\b"
#define FOLLOWS                                                                                    \
  "\\A(?:They|It|These cells|The cells|The tumou?r cells|The lesional cells|However, "             \
  "they|Staining|In addition|"                                                                     \
  "Additionally|Focal|Stains?|CD\\d+|All) "                                                        \
  ".*\\b(?:positive|negative|express\\w*|stain\\w*|reactiv\\w*|retained|lost|positivity)\\b|"      \
  "\\bKi-?"                                                                                        \
  "67\\b"
/* Words with a sign behind each marker need no cue. */
#define SIGNS "(?:\\b[\\w/-]{2,12} ?\\([+-][^)]{0,14}\\)[,; ]+(?:and )?){2}"

/* How any stain is told; then it is the names of the markers that tell whether it is one. */
#define TOLD                                                                                       \
  "\\b(?:positiv\\w*|negativ\\w*|(?:co-?|over-?)?express\\w*|reactiv\\w*|retained|preserved|"      \
  "lost|loss|intact|lack(?:ed|s|ing)?|absent|absence|detected|label\\w*|mutant|wild-?type|"        \
  "scored?|focal\\w*|diffuse\\w*|highlight\\w*|TPS|CPS)\\b|[\\w)]\\+|\\([+-]|\\d ?%"
/* The names are also those of what is measured in blood and of genes. */
#define NO_TISSUE                                                                                  \
  "\\b(?:serum|plasma|serolog\\w*|blood|levels?|counts?|tit(?:er|re)s?|cerebrospinal|CSF|urine|"   \
  "ng|U|IU|pg|mg|mutations?|mutated|genes?|genetic\\w*|genomic|exons?|PCR|polymerase|sequenc\\w+|" \
  "fusions?|rearrange\\w*|transloc\\w*|variants?|amplif\\w*|deletions?|transcripts?|alleles?|"     \
  "lymphocyte subsets?|subpopulations?|values|antiglobulin|Coombs|agglutinins?|"                   \
  "autoantibod\\w*|antibody tests?|tumou?r markers|cultures?|swabs?)\\b"

#define IN_TISSUE                                                                                  \
  "\\b(?:cells?|tumou?rs?|neoplasm|lesions?|biops\\w*|specimens?|nuclear|cytoplasmic|"             \
  "membran\\w*|receptors?|histolog\\w*|patholog\\w*|H-score|Allred|clone)\\b"

/* Such names alone, without another marker, mean a stain of tissue no more often than not. */
static gboolean
is_ambiguous (const CwSnapshot *stain)
{
  static const char *const names[] = {
    "ER",    "PR",         "AR",     "FH",         "CEA",
    "AFP",   "PSA",        "CA125",  "CA19-9",     "ALK",
    "EGFR",  "HER2",       "ROS1",   "Calcitonin", "Thyroglobulin",
    "IgG4",  "Kappa",      "Lambda", "hCG",        "Rb",
    "NUT",   "BRAF V600E", "EBER",   "c-MYC",      "MTAP",
    "HHV-8", "NSE",        "CD4",    "CD8",        "Insulin",
    NULL,
  };
  const char *marker = cw_snapshot_get_text (stain, "marker");

  return marker && g_strv_contains (names, marker);
}

static gboolean
is_stained (const CwSnapshot *stain)
{
  const char *written = cw_snapshot_get_text (stain, "as-written");
  const char *marker = cw_snapshot_get_text (stain, "marker");

  return (cw_snapshot_get_text (stain, "result") || cw_snapshot_get_text (stain, "percent")) &&
         ((marker && cw_ihc_marker_is_known (marker)) ||
          (written && cw_ihc_marker_is_known (written)));
}

/* Takes the known stains out of the reading; says where they stand. */
static gboolean
take_stains (CwNotation *reading, CwSnapshot *panel, CwReportRange *range)
{
  const CwField *list = cw_entity_info_find (panel->info, "stains");
  GPtrArray *stains = panel->items[list->index];

  for (guint i = 0; i < reading->items->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (reading->spans, CwNotationSpan, i);

      if (!is_stained (reading->items->pdata[i]))
        continue;
      if (stains->len == 0)
        range->first = span->offset;
      range->past = MAX (range->past, span->offset + span->length);
      g_ptr_array_add (stains, reading->items->pdata[i]);
      reading->items->pdata[i] = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_STAIN), NULL);
    }
  return stains->len > 0;
}

#define MEANING                                                                                    \
  "\\b(?<meaning>(?:support(?:ing|ed|s|ive of)|consistent with|confirm(?:ing|ed)|compatible with|" \
  "suggest(?:ing|ive of)|indicating|in keeping with)\\b[^.;(]{3,150})"

static void
set_meaning (CwReportReader *self, CwSnapshot *panel, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match_in (self, MEANING, from, strlen (self->words), &match) &&
      cw_report_get_range (match, "meaning", &first, &past))
    {
      CwReportRange range = cw_report_trim (self, first, past);
      g_autofree char *words = cw_report_dup_item (self, range);

      cw_report_set (panel, "interpretation", words);
    }
}

/* A panel goes on in the next sentence. */
static gboolean
append_stains (CwReportReader *self, CwSnapshot *panel, CwReportRange range)
{
  const CwField *list = cw_entity_info_find (panel->info, "stains");
  GPtrArray *from = panel->items[list->index];
  GPtrArray *to;

  if (self->panel == NULL || self->panel_sentence + 1 != self->n_sentence)
    return FALSE;
  to = self->panel->item->items[list->index];
  while (from->len)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
  cw_report_set_missing (self->panel->item, "interpretation",
                         cw_snapshot_get_text (panel, "interpretation"));
  cw_report_add_span (self, self->panel, range.first, range.past);
  self->n_found++;
  return TRUE;
}

/* Without a word of staining, two markers with their results speak for themselves, or one that
 * has no other meaning. */
static gboolean
are_told (CwReportReader *self, const CwSnapshot *panel)
{
  const GPtrArray *stains = panel->items[cw_entity_info_find (panel->info, "stains")->index];
  guint own = 0;

  if (self->panel && self->panel_sentence + 2 >= self->n_sentence)
    return TRUE;
  for (guint i = 0; i < stains->len; i++)
    own += !is_ambiguous (stains->pdata[i]);
  return own > 0 || (stains->len > 1 && cw_report_has (self, IN_TISSUE));
}

static gsize
get_start (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match (self, "\\bimmuno-?(?:histo-?chem|stain|phenotyp)\\w*", &match) &&
      cw_report_get_range (match, NULL, &first, &past) &&
      cw_report_has_in (self, "\\G[^.;]{0,60}\\b(?:show|reveal|demonstrat|confirm|were|was|:)",
                        past, strlen (self->words)))
    return first;
  return 0;
}

#define SAID_TWICE                                                                                 \
  "\\b(?<out>(?:cluster of differentiation|cyto-?keratin) \\()(?-i:CD|CK)(?<close>\\)) ?(?=\\d)|"  \
  "\\b(?-i:[A-Z]+[\\w.]*)(?<out>-),? (?:and|or) (?=[\\w.]+-(?:positive|negative))"

/* The words with "cluster of differentiation (CD) 68" told once and without the hyphen of "CD3- and
 * CD68-positive", which is no minus; places stay. */
static char *
dup_names (CwReportReader *self, gsize start)
{
  char *line = g_strdup (self->words + start);
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (self, SAID_TWICE, start, strlen (self->words), &match);
       more; more = g_match_info_next (match, NULL))
    {
      gsize first, past;

      if (cw_report_get_range (match, "out", &first, &past))
        memset (line + first - start, ' ', past - first);
      if (cw_report_get_range (match, "close", &first, &past))
        line[first - start] = ' ';
    }
  return line;
}

static gboolean
has_cue (CwReportReader *self)
{
  gboolean follows = self->panel && self->panel_sentence + 1 == self->n_sentence;

  return cw_report_has (self, CUE) || cw_report_has (self, SIGNS) ||
         (follows && cw_report_has (self, FOLLOWS));
}

void
cw_report_read_stains (CwReportReader *self)
{
  gboolean is_cued = has_cue (self);
  CwReportRange range = { 0, 0 };
  g_autoptr (CwNotation) reading = NULL;
  g_autoptr (CwSnapshot) panel = NULL;
  g_autofree char *line = NULL;
  gsize start;

  if (!is_cued && (!cw_report_has (self, TOLD) || cw_report_has (self, NO_TISSUE)))
    return;
  start = get_start (self);
  line = dup_names (self, start);
  reading = cw_ihc_parse (line);
  panel = cw_report_row_new ("panels");
  if (!take_stains (reading, panel, &range) || (!is_cued && !are_told (self, panel)))
    return;
  range.first += start;
  range.past += start;
  set_meaning (self, panel, range.past);
  if (!append_stains (self, panel, range))
    {
      g_autofree char *words = cw_report_dup_words (self, range.first, range.past);

      cw_report_set (panel, "as-written", words);
      self->panel =
        cw_report_take_row (self, "panels", g_steal_pointer (&panel), range.first, range.past);
    }
  self->panel_sentence = self->n_sentence;
}
