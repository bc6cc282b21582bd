/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-studies-private.h"

#include <string.h>

#include "model/cw-pathology.h"
#include "notation/ihc/cw-ihc-private.h"

/* Sentences about stains are handed to the reader of immunohistochemistry; what it finds counts
 * when the marker is known. */

/* Stains of microbes and those of every slide. */
#define NO_MICROBE                                                                                 \
  "(?<!Gram[ -])(?<!Gram's )(?<!fast )(?<!AFB )(?<!Neelsen )(?<!Giemsa )(?<!blood[ -])"            \
  "(?<!fungal )(?<!white )(?<!ink )(?<!eosin )(?<!H&E )(?<!Grocott )(?<!GMS )"
#define CUE                                                                                        \
  "\\b(?:immuno-?(?:cyto-?)?(?:histo-?)?chem\\w*|immuno-?stain\\w*|immuno-?phenotyp\\w*|"          \
  "immuno-?reactiv\\w*|IHC|" NO_MICROBE                                                            \
  "stain(?:ed|ing|ings|s)?|immuno-?label\\w*|immuno-?(?:posi|nega)tiv\\w*"                         \
  "|"                                                                                              \
  "immuno-?(?:profile|marker|express)\\w*)\\b|over-?expression of (?:the )?(?:HER|c-?erb)|"        \
  "\\bexpress\\w* (?:of )?(?:the )?(?:ER|PR|HER-?2|(?:o?estrogen|progesterone) receptors?)\\b|"    \
  "\\bHER-?2(?:[ /-]?neu)?(?: (?:status|score|protein|receptor|expression))*"                      \
  "(?: (?:was|were|is)(?: strongly| weakly)? (?:positive|negative|equivocal)|(?: was|:)? "         \
  "\\(?[0-3]\\+)|"                                                                                 \
  "\\bhormon(?:e|al) receptors?\\b|"                                                               \
  "\\b(?:nuclear|cytoplasmic|membran\\w+) (?:stain|express|positiv|negativ|reactiv|immun)\\w*|"    \
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
  "lost|loss|deficien\\w*|intact|lack(?:ed|s|ing)?|absent|absence|detected|label\\w*|mutant|"      \
  "wild-?type|scored?|focal\\w*|diffuse\\w*|highlight\\w*|TPS|CPS)\\b|[\\w)]\\+|\\([+-]|"          \
  " \\+ve\\b|\\d ?%"
/* The names are also those of what is measured in blood, of immunity and of genes. */
#define NO_TISSUE                                                                                  \
  "\\b(?:serum|plasma(?! cells?\\b)|serolog\\w*|blood|levels?|counts?|tit(?:er|re)s?|"             \
  "cerebrospinal|CSF|urine|ng|U|IU|pg|mg|lymphocyte subsets?|subpopulations?|values|"              \
  "antiglobulin|Coombs|agglutinins?|autoantibod\\w*|antibody tests?|tumou?r markers|cultures?|"    \
  "stimulat\\w+|degranulat\\w+|"                                                                   \
  "swabs?|ELISA|vasculitis|PR3|immunoassay|HIV|ANCA|antinuclear|immunity|immune (?:system|"        \
  "function|status|response)|immuno-?(?:defici|suppress|compromi)\\w*|lymphop(?:a?e)ni\\w*|"       \
  "deplet\\w+|Th[12]|stem[- ]cells?|(?:leuk)?apheresis|cells/kg|control (?:tissue|slides?|"        \
  "sections?)|activit(?:y|ies)|(?:normal|reference) (?:range|value|limit)s?|mm3)\\b"
#define GENES                                                                                      \
  "\\b(?:mutations?|mutated(?! (?:pattern|type|expression))|(?<!related )genes?(?! "               \
  "\\d)|genetic\\w*|genomic|exons?|"                                                               \
  "PCR|polymerase|sequenc\\w+|fusions?|rearrange\\w*|(?<!nuclear )transloc\\w*|variants?|"         \
  "amplif\\w*|deletions?|transcripts?|alleles?|FISH|NGS|fluorescen\\w+ in[- ]situ)\\b"
/* What is known of a disease is no result: so the present tense with one of these. */
#define GENERAL                                                                                    \
  "\\b(?:usually|typically|often|commonly|frequently|generally|characteristically|classically|"    \
  "known to|hallmark|differential diagnos\\w+|unlike|may be|can be|most (?:of )?(?:such|these|"    \
  "cases|tumou?rs)|in (?:up to |about |approximately )?\\d+(?:-\\d+)? ?% of (?:the )?(?:cases|"    \
  "patients|tumou?rs))(?!\\w)"
#define PAST                                                                                       \
  "\\b(?:was|were|had|did|(?<!\\bis )(?<!\\bare )(?:show|reveal|demonstrat|express|stain|display|" \
  "exhibit|confirm)ed)\\b"

#define IN_TISSUE                                                                                  \
  "\\b(?:cells?|tumou?rs?|neoplasm|lesions?|biops\\w*|specimens?|nuclear|cytoplasmic|"             \
  "membran\\w*|receptors?|histolog\\w*|patholog\\w*|H-score|Allred|clone)\\b"

#define AMBIGUOUS                                                                                  \
  "\\A(?:ER|PR|AR|FH|CEA|AFP|PSA|CA125|CA19-9|CA15-3|ALK|EGFR|HER2|ROS1|NUT|Rb|BRAF V600E|"        \
  "c-MYC|MTAP|IDH1|NSE|MPO|factor|von Willebrand|vWF|myeloperoxidase|CD4|CD8|IgA|IgD|IgE|IgG|"     \
  "IgG4|IgM|immunoglobulin|C4d|C3d|C1q|Kappa|Lambda|Calcitonin|Thyroglobulin|Insulin|glucagon|"    \
  "gastrin|somatostatin|serotonin|prolactin|PRL|ACTH|adrenocorticotropic|GH|growth hormone|TSH|"   \
  "thyroid-stimulating|FSH|follicle|LH|luteinizing|PTH|parathyroid hormone|thyroid peroxidase|"    \
  "VIP|vasoactive|hCG|beta-hCG|human chorionic|beta-human|beta human|HHV|human herpes|EBV|"        \
  "Epstein|CMV|cytomegalovirus|HSV|herpes simplex|VZV|varicella|adenovirus|parvovirus|JC virus|"   \
  "BK virus|polyomavirus|toxoplasma|Treponema|Helicobacter|H\\. pylori|HBcAg|"                     \
  "hepatitis B core)(?:[ -]|\\z)"

/* Such names alone, without another marker, mean a stain of tissue no more often than not. */
static gboolean
is_ambiguous (const CwSnapshot *stain)
{
  const char *marker = cw_snapshot_get_text (stain, "marker");

  return marker && g_regex_match_simple (AMBIGUOUS, marker, G_REGEX_CASELESS, 0);
}

static gboolean
is_stained (const CwSnapshot *stain)
{
  const char *written = cw_snapshot_get_text (stain, "as-written");
  const char *marker = cw_snapshot_get_text (stain, "marker");

  return (cw_snapshot_get_text (stain, "result") || cw_snapshot_get_text (stain, "percent") ||
          cw_snapshot_get_text (stain, "score")) &&
         ((marker && cw_ihc_marker_is_known (marker)) ||
          (written && cw_ihc_marker_is_known (written)));
}

static gboolean
is_told_alike (const CwSnapshot *stain, const CwSnapshot *other)
{
  return is_stained (other) && g_strcmp0 (cw_snapshot_get_text (stain, "result"),
                                          cw_snapshot_get_text (other, "result")) == 0;
}

/* “CD3, FMC9, and CD10 were negative”: a name that nobody knows is one of a marker between two of
 * markers of which the same is said, or behind two of them. */
static gboolean
is_listed (const CwNotation *reading, guint i)
{
  const CwSnapshot *stain = reading->items->pdata[i];
  const char *written = cw_snapshot_get_text (stain, "as-written");
  guint alike = 0;

  if (written == NULL || !cw_snapshot_get_text (stain, "result") ||
      !g_regex_match_simple ("\\A(?=.*[A-Z].*[A-Z0-9])[\\w/-]{3,10}\\z", written, 0, 0))
    return FALSE;
  for (guint j = i > 2 ? i - 2 : 0; j < reading->items->len && j < i + 2; j++)
    alike += j != i && is_told_alike (stain, reading->items->pdata[j]);
  return alike > 1;
}

#define DISEASE                                                                                    \
  "(?:\\w(?:oma|omas|emia|aemia)|tumou?r|cancer)\\b.*\\d|melanoma|insulinoma|lymphoma kinase"

/* Where names such as “B-cell lymphoma 2” and “Wilms tumor 1” stand, which are those of no disease.
 */
static GArray *
find_names_of_diseases (CwReportReader *self, const CwNotation *reading)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CwReportRange));

  for (guint i = 0; i < reading->items->len; i++)
    {
      const char *written = cw_snapshot_get_text (reading->items->pdata[i], "as-written");
      CwReportRange name = { .first = g_array_index (reading->spans, CwNotationSpan, i).offset };

      name.past = name.first + (written ? strlen (written) : 0);
      if (written && strchr (written, ' ') && name.past <= strlen (self->words) &&
          self->words[name.past] != '-' && g_str_has_prefix (self->words + name.first, written) &&
          g_regex_match_simple (DISEASE, written, G_REGEX_CASELESS, 0))
        g_array_append_val (found, name);
    }
  return found;
}

/* Who reads the sentence for diseases does not see the names of markers. */
static void
hide (CwReportReader *self, const GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, i);

      memset (self->words + name->first, '_', name->past - name->first);
    }
}

/* Takes the known stains out of the reading; says where they stand. */
static gboolean
take_stains (CwNotation *reading, CwSnapshot *panel, CwReportRange *range)
{
  const CwField *list = cw_entity_info_find (panel->info, "stains");
  GPtrArray *stains = panel->items[list->index];
  g_autofree gboolean *taken = g_new0 (gboolean, reading->items->len + 1);

  for (guint i = 0; i < reading->items->len; i++)
    taken[i] = is_stained (reading->items->pdata[i]) || is_listed (reading, i);
  for (guint i = 0; i < reading->items->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (reading->spans, CwNotationSpan, i);

      if (!taken[i])
        continue;
      if (stains->len == 0)
        range->first = span->offset;
      range->past = MAX (range->past, span->offset + span->length);
      g_ptr_array_add (stains, reading->items->pdata[i]);
      reading->items->pdata[i] = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_STAIN), NULL);
    }
  return stains->len > 0;
}

/* "CD68 and AE1/AE3 are positive and negative, respectively": the first is told of the first. */
static void
settle_respective (CwReportReader *self, CwSnapshot *panel)
{
  GPtrArray *stains = panel->items[cw_entity_info_find (panel->info, "stains")->index];
  static const char *const groups[] = { "first", "second" };
  g_autoptr (GMatchInfo) match = NULL;

  if (stains->len != G_N_ELEMENTS (groups) || !cw_report_has (self, "\\brespectively\\b") ||
      !cw_report_match (self, "\\b(?<first>posi|nega)tiv\\w* and (?<second>posi|nega)tiv", &match))
    return;
  for (guint i = 0; i < stains->len; i++)
    {
      g_autofree char *result = cw_report_fetch (match, groups[i]);

      cw_report_set (stains->pdata[i], "result",
                     g_ascii_tolower (*result) == 'p' ? "positive" : "negative");
    }
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

#define LEAD                                                                                       \
  "(?:(?:strong|weak|diffuse|focal|partial|patchy|uniform|nuclear|membranous|cytoplasmic)\\w* "    \
  "(?:and )?)*(?:immuno-?)?(?:(?:posi|nega|reac)tiv(?:e|ity)|stain(?:ing|ed)|express(?:ed|ion)|"   \
  "loss|label(?:l?ing|l?ed))(?: (?:positive|negative)(?:ly)?)?(?: (?:for|of|with|to|by))? (?:the " \
  ")?\\Z"

/* "positive for CK7": what is said before the first stain is said of it. */
static void
add_lead (CwReportReader *self, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match_in (self, "\\b" LEAD, range->first > 80 ? range->first - 80 : 0, range->first,
                          &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    range->first = first;
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

static gboolean
is_receptor (const CwSnapshot *stain)
{
  static const char *const names[] = { "ER", "PR", "HER2", NULL };

  return g_strv_contains (names, cw_snapshot_get_text (stain, "marker"));
}

/* Without a word of staining, two markers with their results speak for themselves, or one that
 * has no other meaning. */
static gboolean
are_told (CwReportReader *self, const CwSnapshot *panel)
{
  const GPtrArray *stains = panel->items[cw_entity_info_find (panel->info, "stains")->index];
  guint own = 0, receptors = 0;

  if (self->panel && self->panel_sentence + 2 >= self->n_sentence)
    return TRUE;
  for (guint i = 0; i < stains->len; i++)
    {
      own += !is_ambiguous (stains->pdata[i]);
      receptors += is_receptor (stains->pdata[i]);
    }
  return own > 0 || receptors > 1 || (stains->len > 1 && cw_report_has (self, IN_TISSUE));
}

#define SAID_TWICE                                                                                 \
  "\\b(?<out>(?:cluster of differentiation|cyto-?keratin) \\()(?-i:CD|CK)(?<close>\\)) ?(?=\\d)|"  \
  "\\b[a-z][\\w.]*(?<out>-)(?=,? (?:[\\w.]+-,? ){0,6}(?:and|or) [\\w.]+-(?:positive|negative))"

/* The words with "cluster of differentiation (CD) 68" told once and without the hyphen of "CD3- and
 * CD68-positive", which is no minus; places stay. */
static char *
dup_names (CwReportReader *self, gsize end)
{
  char *line = g_strndup (self->words, end);
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match_in (self, SAID_TWICE, 0, end, &match); more;
       more = g_match_info_next (match, NULL))
    {
      gsize first, past;

      if (cw_report_get_range (match, "out", &first, &past))
        memset (line + first, ' ', past - first);
      if (cw_report_get_range (match, "close", &first, &past))
        line[first] = ' ';
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

#define CLAUSE " (?:and|but|with|while|whereas) (?:the|an?|no|was|were|had|its|his|her|without)\\b"

/* Where the words about stains end that have no cue: before those about genes; 0 when there are
 * none. */
static gsize
get_end (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past, end = strlen (self->words);

  if (cw_report_has (self, NO_TISSUE))
    return 0;
  if (cw_report_match (self, GENES, &match) && cw_report_get_range (match, NULL, &first, &past))
    {
      for (end = first; end > 0 && !strchr (",;", self->words[end]) &&
                        !cw_report_has_in (self, "\\G" CLAUSE, end, first);
           end--)
        ;
    }
  return cw_report_has_in (self, TOLD, 0, end) ? end : 0;
}

/* How many cells of a kind are in the blood. */
#define SUBSETS                                                                                    \
  "\\b(?:reduc|decreas|low|absent|absen|elevat|increas|normal|deplet|diminish|few|lack)\\w*"       \
  "[^.;]{0,30}\\bCD\\d+\\+?(?:/CD\\d+\\+?)* ?(?:[BT]?[- ]?(?:cells?|lymphocytes?)|ratio)|"         \
  "\\bCD\\d+\\+?(?:/CD\\d+\\+?)* ?(?:(?:B|T|NK)?[- ]?(?:cells?|lymphocytes?)(?: ratio| counts?)?|" \
  "ratio)(?: (?:was|were|of|at|to|in|is|the|level|value|ratio|counts?|blood|peripheral))*[,:=]? "  \
  "?[(<>]?\\d"
#define NEOPLASTIC                                                                                 \
  "\\b(?:tumou?r|neopla|maligna|leuk|lymphoma|blast|clonal|monoclonal|abnormal|atypical|aberrant|" \
  "biops|specimen|lesion|tissue)"

/* "no abnormal cells were present based on CD3 and CD20 stains": stains without results. */
#define BASIS                                                                                      \
  "\\b(?:based on|on the basis of|by means of|using|according to|antibod(?:y|ies) (?:against|to|"  \
  "for)) (?-i:[A-Z][\\w-]*\\d|[A-Z]{3})[^.;]*\\b(?:stain\\w*|immuno\\w*|antibod\\w*|markers)|"     \
  "\\bstained (?:using|with) antibod(?:y|ies) (?:against|to|for)\\b"

/* What is known of a disease, what was counted in the blood, and how it was looked for. */
static gboolean
is_no_finding (CwReportReader *self)
{
  return (cw_report_has (self, GENERAL) && !cw_report_has (self, PAST)) ||
         (cw_report_has (self, BASIS) && !cw_report_has (self, TOLD)) ||
         (cw_report_has (self, SUBSETS) && !cw_report_has (self, NEOPLASTIC));
}

void
cw_report_read_stains (CwReportReader *self)
{
  gboolean is_cued = has_cue (self);
  gsize end = is_cued ? strlen (self->words) : get_end (self);
  CwReportRange range = { 0, 0 };
  g_autoptr (CwNotation) reading = NULL;
  g_autoptr (CwSnapshot) panel = NULL;
  g_autoptr (GArray) names = NULL;
  g_autofree char *line = NULL;

  if (end == 0 || is_no_finding (self))
    return;
  line = dup_names (self, end);
  reading = cw_ihc_parse (line);
  names = find_names_of_diseases (self, reading);
  panel = cw_report_row_new ("panels");
  if (!take_stains (reading, panel, &range) || (!is_cued && !are_told (self, panel)))
    return;
  settle_respective (self, panel);
  add_lead (self, &range);
  set_meaning (self, panel, range.past);
  if (!append_stains (self, panel, range))
    {
      g_autofree char *words = cw_report_dup_words (self, range.first, range.past);

      cw_report_set (panel, "as-written", words);
      self->panel =
        cw_report_take_row (self, "panels", g_steal_pointer (&panel), range.first, range.past);
    }
  self->panel_sentence = self->n_sentence;
  hide (self, names);
}
