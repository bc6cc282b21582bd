/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-history-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* The items of a list of earlier illnesses: where each ends, of what kind it is, and what was taken
 * for it. */

/* What is no illness, and no operation. */
#define NO_ITEM                                                                                    \
  "\\A(?:no|not|none|nothing|non-?contributory|negative|normal|un(?:remark|avail|obtain)able|"     \
  "unknown|insignificant|"                                                                         \
  "otherwise|only|also|that|uneventful|irrelevant|following|after|herbal)\\b|\\A(?:her|his|the|"   \
  "an?|multiple|several|"                                                                          \
  "many|various|other|recent|similar|significant|relevant|known|chronic|medical|surgical|past|"    \
  "same|underlying|such|these|any|further|cardiac|systemic|comorbid|major|previous) *"             \
  "(?:comorbidit(?:y|ies)|(?:medical )?(?:conditions?|problems?|issues?|illness(?:es)?|"           \
  "diseases?|disorders?)|symptoms?|complaints?|episodes?|events?|medications?|drugs?)?\\Z|"        \
  "\\A(?:diseases?|illness(?:es)?|disorders?|injur(?:y|ies)|trauma)\\Z|\\b(?:illness|disease "     \
  "of|present|similar|significant|relevant|note|trauma and|disorders? or|history)\\Z|"             \
  "\\b(?:presented|admitted|was|were|had|is|are|has|have|underwent|showed|revealed|he|she|this|"   \
  "being)\\b"

#define SYMPTOM_ONLY "\\A(?!.*\\b(?:disease|disorder|syndrome|ulcers?)\\b).*\\b" CW_REPORT_SYMPTOM

#define NO_SYMPTOM                                                                                 \
  "\\G(?:(?=.*\\b(?:disease|disorder|syndrome|ulcers?)\\b)|(?!.*\\b" CW_REPORT_SYMPTOM "))"
/* "intravenous drug use", "heavy smoking", but not "smoking cessation therapy" */
#define HABIT                                                                                      \
  "\\A(?:(?!(?:due|secondary|related|from|to)\\b)[\\w-]+ ){0,3}"                                   \
  "(?:" CW_REPORT_SUBSTANCE " " CW_REPORT_SUBSTANCE_USE "\\b|(?:alcoholism|alcoholic|smoking|"     \
  "tobacco|alcohol|IVDU|IVDA)\\Z)|\\Asmoking\\b(?! cess)"

/* What was done with hands, whatever it was done for; but not "infection after surgery". */
#define SURGICAL                                                                                   \
  "\\A(?:(?! (?:with|after|due|from|following|since|during) "                                      \
  ").){0,80}?(?:ectom(?:y|ies)|plast(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|surger(?:y|ies)|"       \
  "transplant(?:ation|ed)?|resection|repair(?:ed)?|bypass|graft(?:ing)?|replacement|fixation|"     \
  "operations?|operated|drainage|(?:c(?:a?e)sarean|c-) "                                           \
  "?(?:sections?|deliver(?:y|ies))|amputation|"                                                    \
  "implant(?:ation|ed)?|stent(?:s|ing)?|pacemaker|shunt|ablation|arthrodesis|desis|fusion|"        \
  "excision|removal|curettage|LASIK|(?<!aortic )(?<!artery )(?<!arterial )(?<!carotid )"           \
  "dissection|\\bsurgical|\\bCABG|\\bPCI|\\bTURP|arthroscopy)\\b"

typedef struct
{
  const char *pattern;
  const char *kind;
} Kind;

/* By what the item is; the first that fits. */
static const Kind kinds[] = {
  { "\\ballerg", "allergy" },
  { HABIT, "psychosocial" },
  { "\\b(?:travel\\w*|exposure|contacts?|bites?)\\b", "exposure" },
  { SURGICAL, "surgical" },
  { "\\b(?:medications?|(?:drug|steroid|corticosteroid|NSAIDs?|contraceptives?|anticoagulants?|"
    "antibiotics?|analgesics?|immunosuppress\\w+) (?:use|usage|intake|ingestion|exposure|therapy)|"
    "(?:intake|ingestion|usage) of)\\b",
    "medication" },
};

static const char *
get_kind (CwReportReader *self, const char *word, const char *item)
{
  if (word && g_ascii_strncasecmp (word, "family", 6) == 0)
    return cw_report_match_words (self, HABIT, item) ? "psychosocial" : "family";
  if (word && (g_str_equal (word, "exposure") || g_str_equal (word, "psychosocial")))
    return word;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cw_report_match_words (self, kinds[i].pattern, item))
      return kinds[i].kind;
  if (word && g_ascii_strncasecmp (word, "surg", 4) == 0)
    return "surgical";
  if (word && g_ascii_strncasecmp (word, "social", 6) == 0)
    return "psychosocial";
  if (word && g_ascii_strncasecmp (word, "drug", 4) == 0)
    return "medication";
  return word && g_str_equal (word, "medication") ? word : "medical";
}

static void
take_item_date (CwReportReader *self, CwSnapshot *item, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  gsize first, past;

  if (!cw_report_match_in (self,
                           " (?:performed |diagnosed )?(?:in|since|on) (?<date>" CW_REPORT_DATE
                           "|" CW_REPORT_YEAR ")\\Z| \\((?:in |since )?(?<date>" CW_REPORT_DATE
                           "|" CW_REPORT_YEAR ")\\)\\Z",
                           range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  words = cw_report_fetch (match, "date");
  date = cw_report_read_date (words);
  cw_report_set (item, "date", date);
  range->past = first;
}

/* "any history of gout" in a list of what there was no history of; "remote appendectomy" */
static gsize
skip_front (CwReportReader *self, CwReportRange range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from, past = range.first;

  if (cw_report_match_in (self,
                          "\\G(?:(?:any|an?|the|past|prior|remote|distant|known|concomitant|"
                          "underlying|pre-?existing|co-?existing|status post|s/p|only|"
                          "(?:well[- ]|poorly |un)?(?:treated|controlled)|"
                          "(?:treated|managed|repaired) (?:with|by)) )*"
                          "(?:(?:previous )?(?:history|diagnosis|episodes?) of (?:an? )?)?"
                          "(?:(?:remote|distant|known) )*",
                          range.first, range.past, &match))
    cw_report_get_range (match, NULL, &from, &past);
  return past;
}

/* "in her mother" says whose a disease of the family is. */
static char *
take_relative (CwReportReader *self, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (
        self,
        " (?:in|on|for|from) (?:his|her|the|both|an?) (?<who>(?:[a-z-]+ ){0,2}?" CW_REPORT_RELATIVE
        "s?)\\Z",
        range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return NULL;
  range->past = first;
  return cw_report_fetch (match, "who");
}

/* A complaint that was taken as one is no history too. */
static gboolean
is_complaint (const CwReportReader *self, CwReportRange range)
{
  CwNotationSpan span;

  if (self->complaint_sentence != self->n_sentence)
    return FALSE;
  cw_report_text_get_span (self->text, self->sentence->first + range.first,
                           self->sentence->first + range.past, &span);
  for (guint i = 0; i < self->complaints->len; i++)
    {
      const CwReportFact *fact = self->complaints->pdata[i];
      const CwNotationSpan *last =
        &g_array_index (fact->spans, CwNotationSpan, fact->spans->len - 1);

      if (last->offset < span.offset + span.length && span.offset < last->offset + last->length)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_item (CwReportReader *self, CwReportRange range, const char *words, const char *status)
{
  return range.past > range.first + 2 && strlen (words) <= 80 &&
         !cw_report_match_words (self, NO_ITEM, words) && !is_complaint (self, range) &&
         !(g_str_equal (status, "absent") && cw_report_match_words (self, SYMPTOM_ONLY, words));
}

/*
 * cw_report_add_history:
 * @range: what the patient had or took, or what was done
 * @kind: (nullable): a word that tells the kind, or the kind itself
 */
void
cw_report_add_history (CwReportReader *self,
                       CwReportRange range,
                       const char *kind,
                       const char *status)
{
  CwSnapshot *item = cw_report_row_new ("history");
  g_autofree char *relative = NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (kind, "family") == 0)
    relative = take_relative (self, &range);
  take_item_date (self, item, &range);
  words = cw_report_dup_item (self, range);
  if (!is_item (self, range, words, status) || !cw_report_set (item, "item", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "kind", get_kind (self, kind, words));
  cw_report_set (item, "status", status);
  cw_report_set (item, "relative", relative);
  cw_report_take_row (self, "history", item, range.first, range.past);
}

/* How long ago it was and how long it has been. */
#define WHEN                                                                                       \
  " (?:about |approximately |around |some |over |more than |nearly |almost |at least "             \
  ")?" CW_REPORT_SPAN (                                                                            \
    "") " (?:ago|earlier|before|previously|prior)\\b|"                                             \
        " (?:for|over|since|during) (?:the )?(?:past |last |previous |more than |over |about |"    \
        "approximately |around |at least |almost |nearly |up to )*" CW_REPORT_NUMBER               \
        "(?:-| to )?\\d*[- ](?:years?|months?|weeks?|decades?)\\b|"                                \
        " of " CW_REPORT_NUMBER "[- ](?:years?|months?)'? (?:duration|standing|evolution)\\b|"     \
        " (?:for|since) (?:many|several|some|a few) (?:years|months)\\b|"                          \
        " (?:in|since|during) (?:early |late |his |her )?(?:childhood|infancy|adolescence|birth|"  \
        "remission|youth)\\b| as an? (?:child|infant|young)\\b| at (?:the |an )?age\\b| at \\d+ "  \
        "years\\b| " CW_REPORT_NUMBER " times\\b"

/* What was taken or done for it. */
#define TAKEN                                                                                      \
  ",? (?:(?:well |currently |previously |also |being |regularly |medically |poorly |now |still )*" \
  "(?:treated|managed|controlled|medicated|maintained|stabilized)(?: (?:with|by|on|using))?|on|"   \
  "taking|receiving|requiring|under|using|"                                                        \
  "for which (?:he|she|the patient) (?:was|is|had been|has been|took|received|takes))\\b"

/* What it came from or led to, which is nothing beside it. */
#define CAUSE                                                                                      \
  ",? (?:caused by|secondary to|due to|because of|complicated by|complicated with|resulting "      \
  "(?:in|from)|related to|attributed to|leading to|following|after|diagnosed|detected|confirmed|"  \
  "followed(?: up)? (?:by|at|in)|for which|without|manifest\\w+|presenting|hospitali[sz]ed|with "  \
  "no|not|including (?=(?:mild|severe)))\\b"

/* "atrial fibrillation on apixaban": where the name ends, and what is told behind it. */
#define TAIL_WORDS CW_REPORT_BRACKETS "(*SKIP)(*FAIL)|(?<cause>" CAUSE ")|(?<taken>" TAKEN ")|" WHEN
typedef enum
{
  TAIL_NONE,
  TAIL_TAKEN,
  TAIL_CAUSE,
  TAIL_WHEN, /* it is over, or has been there for long */
} Tail;

static Tail
cut_tail (CwReportReader *self, CwReportItems which, CwReportRange *item, gsize *behind)
{
  const char *pattern =
    which == CW_REPORT_CHRONIC_ITEMS ? TAIL_WORDS "|(?<taken> with)\\b" : TAIL_WORDS;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *cause = NULL;
  gsize first, past;

  if (!cw_report_match_in (self, pattern, item->first, item->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return TAIL_NONE;
  taken = cw_report_fetch (match, "taken");
  cause = cw_report_fetch (match, "cause");
  *behind = past;
  *item = cw_report_trim (self, item->first, first);
  return taken ? TAIL_TAKEN : cause ? TAIL_CAUSE : TAIL_WHEN;
}

static gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || strchr ("/-", c) != NULL;
}

/* Medicines that are told beside an illness; says whether there are any. */
gboolean
cw_report_add_medication (CwReportReader *self, gsize first, gsize past, const char *status)
{
  g_autoptr (GArray) drugs = NULL;

  if (past <= first)
    return FALSE;
  drugs = cw_report_list_drugs (self, first, past);
  for (guint i = 0; i < drugs->len; i++)
    {
      CwReportRange drug = g_array_index (drugs, CwReportRange, i);

      /* "buprenorphine/naloxone" is one. */
      while (drug.first > first && is_of_word (self->words[drug.first - 1]))
        drug.first--;
      while (drug.past < past && is_of_word (self->words[drug.past]))
        drug.past++;
      cw_report_add_history (self, drug, "medication", status);
    }
  return drugs->len > 0;
}

/* "(CAD)", "(previously on atorvastatin)" behind the name; a year stays for the date. */
static void
drop_brackets (CwReportReader *self, CwReportRange *item)
{
  gsize end;

  if (cw_report_has_in (self, "\\((?:in |since )?(?:\\w+ )?" CW_REPORT_YEAR "\\)\\Z", item->first,
                        item->past))
    return;
  end = cw_report_find_end (self, " " CW_REPORT_BRACKETS "\\Z", item->first, item->past);
  *item = cw_report_trim (self, item->first, end);
}

/* "mitral" and "aortic valve replacement" */
#define ADJECTIVE "\\A(?:[\\w-]+ ){0,2}[\\w-]+(?:al|ic|ar|ary|eal|ous|ive)\\Z"

static void
join_items (CwReportReader *self, GArray *items)
{
  for (guint i = items->len; i > 1; i--)
    {
      CwReportRange *before = &g_array_index (items, CwReportRange, i - 2);
      g_autofree char *words = cw_report_dup_item (self, *before);

      if (!cw_report_match_words (self, ADJECTIVE, words))
        continue;
      before->past = before[1].past;
      g_array_remove_index (items, i - 1);
    }
}

/* Whether what stands between two items parts more than "and": a comma, or "and a". */
static gboolean
is_parted (CwReportReader *self, gsize first, gsize past)
{
  return past > first && cw_report_has_in (self, ",|\\band an? ", first, past);
}

/* Behind the illness "with" tells what it was treated with. */
#define CHRONIC_ALONE "\\G(?:[\\w-]+,? ){0,3}?" CW_REPORT_CHRONIC "\\b"

static gboolean
is_wanted (CwReportReader *self, CwReportItems which, CwReportRange item)
{
  static const char *const patterns[] = { "", NO_SYMPTOM, CHRONIC_ALONE };

  return cw_report_has_in (self, patterns[which], item.first, item.past);
}

/*
 * cw_report_add_history_list:
 * @list: "hypertension treated with amlodipine and losartan, asthma and an appendectomy in 2010"
 * @which: the items that count
 *
 * Adds the illnesses of the list with the medicines that are told beside them; what caused an
 * illness is left out up to the next comma.
 */
void
cw_report_add_history_list (CwReportReader *self,
                            CwReportRange list,
                            const char *kind,
                            const char *status,
                            CwReportItems which)
{
  g_autoptr (GArray) items = cw_report_split_list (self, list.first, list.past);
  Tail before = TAIL_NONE;
  gsize end = list.first;

  /* "revealed no disease or operation" */
  if (cw_report_has_in (self, "\\G ?(?:no|not|none|nothing|neither)\\b", list.first, list.past))
    return;
  join_items (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);
      gsize behind = 0, past = item.past;

      if (is_parted (self, end, item.first))
        before = TAIL_NONE;
      end = past;
      if (before == TAIL_CAUSE ||
          (before == TAIL_TAKEN && cw_report_add_medication (self, item.first, item.past, status)))
        continue;
      if (cw_report_has_in (self, "\\G(?:treated|managed) (?:with|by)\\b", item.first, past) &&
          cw_report_add_medication (self, item.first, past, status))
        {
          before = TAIL_TAKEN;
          continue;
        }
      item.first = skip_front (self, item);
      before = cut_tail (self, which, &item, &behind);
      drop_brackets (self, &item);
      if (before == TAIL_WHEN || is_wanted (self, which, item))
        cw_report_add_history (self, item, kind, status);
      if (before == TAIL_TAKEN)
        cw_report_add_medication (self, behind, past, status);
    }
}
