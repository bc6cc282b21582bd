/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* "developed occipital infarcts after", "development of endometriosis during": where only the name
 * of what happened can stand, whatever stands there is one, although no list has it. */

#define NAME_ELEMENTS_MAX 6

/* What can be said to have developed and is no harm, or that of the disease that is treated. */
#define NO_EVENTS                                                                                  \
  "response responses remission relapse relapses recurrence recurrences progression regression "   \
  "resistance tolerance antibody antibodies autoantibodies metastasis metastases metastatic "      \
  "pregnancy "                                                                                     \
  "improvement improvements relief benefit benefits recovery effect effects event events need "    \
  "problem problems complication complications lesion lesions mass masses node nodes deposit "     \
  "deposits spread outcome outcomes result results course immunity resolution "                    \
  "stabilization control normalization treatment therapy therapies return reduction mutation "     \
  "mutations issues time pattern levels level dose doses use survival efficacy "                   \
  "success management experience sign signs episodes episode onset features evidence findings "    \
  "attempt attempts trial trials exposure care quality cost costs study case cases report "        \
  "reports hospitalization surgery transplantation withdrawal hour hours day days week weeks "     \
  "month months year years minutes half following initiation administration introduction "         \
  "discontinuation cessation intake entity constellation spectrum variety combination array host " \
  "range picture form forms detection evaluation assessment identification "                       \
  "measurement monitoring prediction prevention comparison determination analysis admission "      \
  "admissions consultation referral surveillance insertion placement removal replacement "         \
  "infusion infusions injection injections biopsy examination investigation"

/* What says too little alone. */
#define NO_NAMES                                                                                   \
  "symptom symptoms reaction reactions condition conditions disease diseases disorder nodule "     \
  "nodules tumor tumors tumour tumours growth "                                                    \
  "death toxicity toxicities manifestations manifestation illness disorders change changes "       \
  "decrease increase rise drop decline elevation failure one two three both following something "  \
  "limitation limitations nothing more much many such these those it them similar same another "   \
  "other others multiple "                                                                         \
  "serious various several no any some what syndrome temperature liver kidney skin marrow heart "  \
  "lung eye brain muscle nerve bone bowel acute severe chronic rapid sudden new unusual overt "    \
  "profound marked dramatic significant recurrent progressive prolonged subacute transient "       \
  "delayed early late first second third mild moderate life worsening frank abrupt diffuse "       \
  "bilateral unilateral generalized localized extensive painful massive increased decreased "      \
  "abnormal possible probable apparent dry irritating fulminant general type types form kind "     \
  "dissemination ovulation conception patient patients dogs cats rats mice men women children "    \
  "infants four five six seven eight nine ten symptomatic he she it they all"

/* What ends a name although the reader knows nothing of it. */
#define BEHIND_NAME                                                                                \
  "following while whilst when within since upon under despite although before until prior "       \
  "requiring required necessitating secondary due involving affecting resulting leading that who " \
  "which where shortly soon approximately about early immediately several few because after "      \
  "during associated attributed attributable related and or but without treated necessitated "     \
  "responding responded responds responsive over consistent concurrent concomitant coincident "    \
  "temporally after between "                                                                      \
  "throughout presumably probably possibly likely whose is was were are has have had did "         \
  "seen found noted visible detected demonstrated documented"

/* Whether the word at @at stands behind a name without being part of it. */
gboolean
cw_event_ends_name (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, BEHIND_NAME);
}

/* Whether the word at @at, the last of what could be a name, names nothing that harms. */
gboolean
cw_event_is_no_name (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, NO_EVENTS " " NO_NAMES) || cw_event_is_tumor (scan, at);
}

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* "developed", "development of": whether what stands behind the element at @at is what happened. */
static gboolean
opens_slot (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  if (cw_scan_is (scan, element->first, "of") && at > 0 &&
      cw_scan_is (scan, get (elements, at - 1)->first, "complained complaining complaint"))
    return TRUE;
  if (cw_event_opens_name (scan, elements, at))
    return TRUE;
  return element->kind == CW_EVENT_CUE &&
         (cw_scan_is (scan, element->last - 1,
                      "developed developing develop experienced experiencing experience") ||
          (cw_scan_is (scan, element->last - 1, "of") &&
           cw_scan_is (scan, element->first, "onset occurrence development appearance emergence")));
}

/* "'" and those of Unicode, unlike the line of "a_s". */
static gboolean
is_apostrophe (const CwScan *scan, guint at)
{
  guchar first = (guchar)scan->text[cw_scan_get (scan, at)->start];

  return first == '\'' || first == '`' || first >= 0x80;
}

/* A word of a name: "nodules" and "cancer" may be, where a word before says of what kind. */
static gboolean
is_part (const CwScan *scan, GArray *elements, guint at, guint first)
{
  const CwEventElement *element = get (elements, at);

  if (element->is_medicine || cw_scan_get (scan, element->first)->kind == CW_TOKEN_END)
    return FALSE;
  switch (element->kind)
    {
    case CW_EVENT_WORD:
      return cw_scan_get (scan, element->first)->kind == CW_TOKEN_WORD &&
             !cw_scan_is (scan, element->first, BEHIND_NAME) &&
             (at == first || !g_str_has_suffix (cw_scan_get (scan, element->first)->word, "ly"));
    case CW_EVENT_OTHER_THING:
      return cw_event_is_tumor (scan, element->first);
    case CW_EVENT_ANAPHOR:
      return at > first && cw_scan_is (scan, element->first, "abnormalities eruption eruptions");
    case CW_EVENT_SIGN:
      /* "B-cell lymphoma", "Kaposi's sarcoma". */
      return at > first && at + 1 < elements->len && cw_scan_get (scan, element->first)->glued &&
             cw_scan_get (scan, element->last)->glued &&
             (cw_scan_is_sign (scan, element->first, '-') ||
              (cw_scan_is (scan, element->last, "s") && is_apostrophe (scan, element->first)));
    case CW_EVENT_GLUE:
      return at > first && cw_scan_is (scan, element->first, "s") &&
             get (elements, at - 1)->kind == CW_EVENT_SIGN;
    default:
      return FALSE;
    }
}

/* Whether the name may end before @at. */
static gboolean
may_end (const CwScan *scan, GArray *elements, guint at)
{
  if (at >= elements->len)
    return TRUE;
  switch (get (elements, at)->kind)
    {
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
      return FALSE;
    case CW_EVENT_OUTCOME:
      return !cw_scan_is (scan, get (elements, at)->first, "fatal lethal reversible persistent");
    case CW_EVENT_WORD:
      return cw_scan_is (scan, get (elements, at)->first, BEHIND_NAME) ||
             g_str_has_suffix (cw_scan_get (scan, get (elements, at)->first)->word, "ly") ||
             (cw_scan_get (scan, get (elements, at)->first)->kind == CW_TOKEN_NUMBER &&
              !cw_scan_get (scan, get (elements, at)->first)->glued);
    case CW_EVENT_TERM:
    case CW_EVENT_ANAPHOR:
    case CW_EVENT_HEAD:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_DRUG:
      return FALSE;
    case CW_EVENT_SIGN:
      return !cw_scan_is_sign (scan, get (elements, at)->first, '-');
    case CW_EVENT_OPEN:
      /* "cytomegalovirus (CMV) infection": the noun is still to come. */
      return at + 1 >= elements->len || get (elements, at + 1)->kind != CW_EVENT_TERM ||
             !cw_scan_is_sign (scan, get (elements, at + 1)->first + 1, ')');
    default:
      return !get (elements, at)->is_medicine;
    }
}

/* "acute", "clinical": what kind it is, not what. */
static gboolean
is_adjective (const CwScan *scan, guint at)
{
  static const char *const endings[] = {
    "ic", "al", "ar", "ous", "ive", "ary", "ory", "able", "ed"
  };
  const char *word = cw_scan_get (scan, at)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

/* "ankle, hand and facial swelling", "the left arm": a part of the body and nothing of it. */
static gboolean
is_part_alone (const CwScan *scan, GArray *elements, guint first, guint end)
{
  if (!cw_event_is_body_part (scan, get (elements, end - 1)->last - 1))
    return FALSE;
  for (guint i = first; i + 1 < end; i++)
    if (!cw_event_is_kind (scan, get (elements, i)->first))
      return FALSE;
  return TRUE;
}

/* Whether the words from @first up to @end name nothing that harms. */
static gboolean
is_no_event (const CwScan *scan, GArray *elements, guint first, guint end)
{
  guint head = get (elements, end - 1)->last - 1;

  /* "physical changes", "a similar reaction". */
  while (end - first > 1 && cw_event_is_empty (scan, get (elements, first)->first))
    first++;
  if (end - first == 1 && (cw_scan_is (scan, head, NO_NAMES) || cw_event_is_tumor (scan, head) ||
                           g_str_has_suffix (cw_scan_get (scan, head)->word, "ing")))
    return TRUE;
  if (is_part_alone (scan, elements, first, end))
    return TRUE;
  /* "extreme elevation of": of what? */
  if (cw_scan_is (scan, head + 1, "of") &&
      cw_scan_is (scan, head, "elevation elevations increase decrease decreases rise reduction"))
    return TRUE;
  /* "another attack": of what was told. */
  if (cw_scan_is (scan, get (elements, first)->first, "another second third further") &&
      cw_scan_is (scan, head, "attack attacks crisis flare fit one"))
    return TRUE;
  /* "brain metastases", "metastatic disease", "second progression". */
  for (guint i = first; i < end; i++)
    if (cw_scan_is (scan, get (elements, i)->first,
                    "metastasis metastases metastatic relapsed further"))
      return TRUE;
  /* "progressive disease", "pulmonary nodules" are those of a tumour. */
  if ((cw_scan_is (scan, head, "disease diseases") &&
       cw_scan_is (
         scan, get (elements, first)->first,
         "disseminated progressive stable residual measurable recurrent advanced systemic visceral "
         "bulky minimal new extensive")) ||
      (cw_scan_is (scan, head, "nodule nodules") &&
       !cw_scan_is (scan, get (elements, end - 2)->first,
                    "erythematous subcutaneous cutaneous painful tender rheumatoid skin dermal "
                    "necrobiotic violaceous inflammatory")))
    return TRUE;
  return cw_scan_is (scan, head, NO_EVENTS) || is_adjective (scan, head) ||
         cw_event_is_operation (scan, head) || cw_event_is_test (scan, head);
}

/* Where the unknown name that begins at @first ends; @first when there is none. */
guint
cw_event_find_slot_end (const CwScan *scan, GArray *elements, guint first)
{
  guint end = first;

  while (end < elements->len && end - first <= NAME_ELEMENTS_MAX &&
         is_part (scan, elements, end, first))
    end++;
  if (end == first || end - first > NAME_ELEMENTS_MAX || !may_end (scan, elements, end) ||
      get (elements, end - 1)->kind == CW_EVENT_SIGN || is_no_event (scan, elements, first, end))
    return first;
  return end;
}

/* "hand and foot deformities": a part of the body whose noun is still to come. */
static gboolean
begins_shared (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  return at + 2 < elements->len && element->kind == CW_EVENT_WORD &&
         cw_event_is_body_part (scan, element->first) &&
         (get (elements, at + 1)->kind == CW_EVENT_COMMA ||
          get (elements, at + 1)->kind == CW_EVENT_AND);
}

/* Whether a word for how it was stands at @at, which is no part of the name. */
static gboolean
is_manner (const CwScan *scan, GArray *elements, guint at)
{
  switch (get (elements, at)->kind)
    {
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
    case CW_EVENT_SERIOUS:
      return TRUE;
    case CW_EVENT_GLUE:
      return cw_scan_is (scan, get (elements, at)->first, "a an the of his her transient");
    case CW_EVENT_OUTCOME:
      return cw_scan_is (scan, get (elements, at)->first,
                         "reversible persistent fatal irreversible permanent");
    case CW_EVENT_WORD:
      if (begins_shared (scan, elements, at))
        return TRUE;
      /* "acute, severe", "acute onset of". */
      return at + 1 < elements->len &&
             cw_scan_is (scan, get (elements, at)->first,
                         "acute severe chronic rapid sudden new unusual overt profound marked "
                         "dramatic significant recurrent progressive prolonged subacute delayed "
                         "classic typical clinical two three several separate another onset "
                         "episode episodes signs features symptoms evidence attacks") &&
             (get (elements, at + 1)->kind == CW_EVENT_COMMA ||
              cw_scan_is (scan, get (elements, at + 1)->first,
                          "of onset episode episodes attacks signs symptoms severe mild form "
                          "separate transient"));
    case CW_EVENT_COMMA:
      return at + 1 < elements->len && (get (elements, at + 1)->kind != CW_EVENT_AND ||
                                        begins_shared (scan, elements, at - 1));
    case CW_EVENT_AND:
      return at > 1 && (begins_shared (scan, elements, at - 1) ||
                        (get (elements, at - 1)->kind == CW_EVENT_COMMA &&
                         begins_shared (scan, elements, at - 2)));
    default:
      return FALSE;
    }
}

/* Past "a", "the", "acute, severe" and "episodes of". */
static guint
skip_lead (const CwScan *scan, GArray *elements, guint at)
{
  guint first = at;

  while (at < elements->len && is_manner (scan, elements, at) &&
         !(at == first && get (elements, at)->kind == CW_EVENT_COMMA))
    at++;
  return at;
}

/* Whether the sentence names a medicine, or tells of a time on one. */
static gboolean
has_exposure (GArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    switch (get (elements, i)->kind)
      {
      case CW_EVENT_DRUG:
      case CW_EVENT_MEANWHILE:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
        return TRUE;
      default:
        if (get (elements, i)->is_medicine)
          return TRUE;
        break;
      }
  return FALSE;
}

/* Whether something stands at @at that ties a name to a medicine behind it; @loosely: also "after"
 * and "during". */
static gboolean
is_tie (const CwScan *scan, GArray *elements, guint at, gboolean loosely)
{
  const CwEventElement *element = get (elements, at);

  return element->kind == CW_EVENT_LINK ||
         (element->kind == CW_EVENT_CUE &&
          cw_scan_is (scan, element->last - 1, "induced caused")) ||
         cw_scan_is (scan, element->first,
                     "associated induced caused precipitated triggered attributed secondary due "
                     "related resulting complicating") ||
         (loosely && (element->kind == CW_EVENT_MEANWHILE || element->kind == CW_EVENT_ONSET ||
                      element->kind == CW_EVENT_CYCLES ||
                      cw_scan_is (scan, element->first, "after following during occurring upon")));
}

/* "X developed in", "X was observed": whether what stands before @at happened. */
static gboolean
is_verb_of_name (const CwScan *scan, GArray *elements, guint at)
{
  guint verb = at;

  if (verb + 1 < elements->len && get (elements, verb)->kind == CW_EVENT_AUXILIARY)
    return get (elements, verb + 1)->kind == CW_EVENT_CUE &&
           cw_scan_is (scan, get (elements, verb + 1)->last - 1, "observed noted detected seen");
  return verb < elements->len && get (elements, verb)->kind == CW_EVENT_CUE &&
         cw_scan_is (scan, get (elements, verb)->last - 1,
                     "developed occurred appeared ensued arose emerged");
}

/* "in the left eye", "(SIADH)", "in a patient": what may stand between a name and its tie. */
static guint
skip_tail (const CwScan *scan, GArray *elements, guint at)
{
  guint next = at;

  if (next + 2 < elements->len && get (elements, next)->kind == CW_EVENT_OPEN &&
      get (elements, next + 2)->kind == CW_EVENT_CLOSE)
    next += 3;
  if (next + 1 >= elements->len || !cw_scan_is (scan, get (elements, next)->first, "in of"))
    return next;
  for (guint i = next + 1; i < elements->len && i < next + 7; i++)
    if (is_tie (scan, elements, i, TRUE) || is_verb_of_name (scan, elements, i))
      return i;
    else if (get (elements, i)->kind != CW_EVENT_WORD && get (elements, i)->kind != CW_EVENT_GLUE)
      return next;
  return next;
}

static gboolean
leads_to_medicine (GArray *elements, guint at)
{
  for (guint i = at; i < elements->len && i < at + 10; i++)
    if (get (elements, i)->is_medicine || get (elements, i)->kind == CW_EVENT_DRUG ||
        get (elements, i)->kind == CW_EVENT_MEANWHILE ||
        get (elements, i)->kind == CW_EVENT_CYCLES || get (elements, i)->kind == CW_EVENT_ONSET)
      return TRUE;
    else if (get (elements, i)->kind == CW_EVENT_TERM || get (elements, i)->kind == CW_EVENT_STOP)
      return FALSE;
  return FALSE;
}

/* "a case of", "a second episode of". */
static gboolean
opens_case (const CwScan *scan, GArray *elements, guint at)
{
  return cw_scan_is (scan, get (elements, at)->last - 1, "of") && at > 0 &&
         cw_scan_is (scan, get (elements, at - 1)->last - 1,
                     "case cases episode episodes instance instances");
}

/* "four dogs", "the two women": who developed something, not what did. */
gboolean
cw_event_is_somebody (const CwScan *scan, GArray *elements, guint first, guint end)
{
  return cw_scan_is (scan, get (elements, first)->first,
                     "two three four five six seven eight nine ten the these this both one he she "
                     "all another our my") ||
         cw_scan_is (scan, get (elements, end - 1)->last - 1,
                     "patient patients dog dogs cat cats horse rat rats mouse mice man men woman "
                     "women child children infant infants boy girl twin twins neonate subject "
                     "subjects volunteers male female person student worker case brother sister "
                     "mother father");
}

/* Where a title or a sentence begins: at once, or behind "Case report:". */
static guint
find_start (const CwScan *scan, GArray *elements)
{
  for (guint i = 0; i < 3 && i + 1 < elements->len; i++)
    if (cw_scan_is_sign (scan, get (elements, i)->first, ':'))
      return i + 1;
  return 0;
}

/* The name that begins at @first becomes an event when it ends where it may. */
static void
guess_name (const CwScan *scan, GArray *elements, guint first, gboolean needs_tie, gboolean loosely)
{
  guint end, tie;

  first = skip_lead (scan, elements, first);
  end = cw_event_find_slot_end (scan, elements, first);
  if (end == first)
    return;
  tie = needs_tie ? skip_tail (scan, elements, end) : end;
  if (needs_tie && (tie >= elements->len || !leads_to_medicine (elements, tie + 1) ||
                    !(is_tie (scan, elements, tie, loosely) ||
                      (!cw_event_is_somebody (scan, elements, first, end) &&
                       is_verb_of_name (scan, elements, tie)))))
    return;
  first = cw_event_join_name (elements, end - 1, end - 1 - first);
  if (!needs_tie)
    get (elements, first)->number = CW_EVENT_TIED;
}

#define OPERATION_REACH 14

/* "the operation was complicated by": what stands behind it went wrong, whatever it is. */
static gboolean
opens_complication (const CwScan *scan, GArray *elements, guint at)
{
  guint by = get (elements, at)->last - 1;

  if (by < 2 || !cw_scan_is (scan, by, "by") || !cw_scan_is (scan, by - 1, "complicated marred"))
    return FALSE;
  /* "massive intracardiac/pulmonary thrombosis" has its name at the end. */
  for (guint i = by + 1; i < by + 6; i++)
    if (cw_scan_is_sign (scan, i, '/'))
      return FALSE;
  for (guint i = by - 1; i > 0 && by - i < OPERATION_REACH; i--)
    if (cw_event_is_operation (scan, i - 1) || cw_event_is_operative (scan, i - 1) ||
        cw_event_is_operating (scan, i - 1))
      return TRUE;
  return FALSE;
}

static void
guess_complications (const CwScan *scan, GArray *elements)
{
  for (guint i = 0; i + 1 < elements->len; i++)
    if (opens_complication (scan, elements, i))
      {
        guess_name (scan, elements, i + 1, FALSE, TRUE);
        i = cw_event_guess_list (scan, elements, skip_lead (scan, elements, i + 1)) - 1;
      }
}

/* "Trichomegaly after erlotinib": no verb tells that it is a sentence. */
static gboolean
is_title (const CwScan *scan, GArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    switch (get (elements, i)->kind)
      {
      case CW_EVENT_AUXILIARY:
      case CW_EVENT_CUE:
      case CW_EVENT_SHOWED:
      case CW_EVENT_MANAGEMENT:
      case CW_EVENT_NOT:
      case CW_EVENT_ANAPHOR:
      case CW_EVENT_RESPONSE:
        return FALSE;
      default:
        if (cw_scan_is (scan, get (elements, i)->first,
                        "we he she had has patients children adults women men rats mice study "
                        "trial volunteers versus effect effects"))
          return FALSE;
        break;
      }
  return TRUE;
}

/* Makes events of the words in @elements that no list has, where grammar tells that they are. */
void
cw_event_guess_slots (const CwScan *scan, GArray *elements)
{
  guess_complications (scan, elements);
  if (!has_exposure (elements))
    return;
  guess_name (scan, elements, find_start (scan, elements), TRUE, is_title (scan, elements));
  for (guint i = 0; i + 1 < elements->len; i++)
    if (opens_slot (scan, elements, i))
      {
        guess_name (scan, elements, i + 1, FALSE, TRUE);
        i = cw_event_guess_list (scan, elements, skip_lead (scan, elements, i + 1)) - 1;
      }
    else if (opens_case (scan, elements, i))
      guess_name (scan, elements, i + 1, TRUE, TRUE);
    else if (get (elements, i)->kind == CW_EVENT_TERM && cw_event_joins_item (elements, i + 1))
      i = cw_event_guess_list (scan, elements, i) - 1;
    else if (get (elements, i)->kind == CW_EVENT_TERM && i > 2)
      i = cw_event_guess_before (scan, elements, i);
}
