/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "notation/report/text/cw-report-phrases.h"

/* For how long the patient had complained. A length counts only when it stands beside the name of
 * a recorded complaint, or another word for it. */

/* Words for the same complaint, by their beginnings, in small letters. */
static const char *const groups[][8] = {
  { "mass", "lump", "swelling", "nodule", "bulge", "tumor", "tumour" },
  { "pain", "ache", "aching", "discomfort", "tenderness" },
  { "dyspn", "breathless", "shortness of breath", "short of breath" },
  { "fever", "pyrexia", "febrile" },
  { "hematochezia", "haematochezia", "rectal bleeding", "bloody stool", "blood in the stool" },
  { "hemoptysis", "haemoptysis", "coughing up blood", "coughing blood", "bloody sputum" },
  { "hematuria", "haematuria", "blood in the urine", "bloody urine" },
  { "fatigue", "tired", "weakness", "asthenia", "malaise" },
  { "diarrh", "loose stool" },
  { "dysphagia", "difficulty swallowing", "difficulty in swallowing" },
  { "jaundice", "icter" },
  { "edema", "oedema" },
  { "pruritus", "itch" },
  { "rash", "eruption", "skin lesion" },
  { "seizure", "convulsion" },
  { "distension", "distention", "bloating" },
  { "weight loss", "loss of weight", "lost weight" },
};

/* What stands beside a length of another complaint, or of its last turn. */
#define TURN                                                                                       \
  "\\b(?:worsen\\w*|aggravat\\w*|exacerbat\\w*|increas\\w*|progress(?!ive)\\w*|recurr\\w*|"        \
  "relaps\\w*|"                                                                                    \
  "intermittent\\w*|pregnan\\w*|after|following|"                                                  \
  "since(?! (?:the (?:past|last) )?" CW_REPORT_NUMBER ")|treated|therapy|treatment)\\b"

static gboolean
has_of_group (guint group, const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups[group]) && groups[group][i]; i++)
    if (strstr (folded, groups[group][i]))
      return TRUE;
  return FALSE;
}

/* How many bytes say what the history is of: up to who came with it. */
static gsize
get_history_length (const char *history)
{
  static const char *const ends[] = {
    " present", " who ",    " she ",     " he ",       " came",
    " was ",    " visited", " complain", " underwent", " and a "
  };
  gsize length = strcspn (history, ".,;");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (history, ends[i]);

      if (end)
        length = MIN (length, (gsize)(end - history));
    }
  return length;
}

/* Where the words lie that say what lasted: behind "history of", else before the number. */
static char *
dup_beside (const CwMention *mention)
{
  const char *words = mention->statement->words;
  const char *history = strstr (words + mention->past, "history of");
  gsize first = mention->first, past = mention->past;
  g_autofree char *beside = NULL;

  if (history && history - (words + past) < 10)
    past = (gsize)(history - words) + get_history_length (history);
  else
    while (first > 0 && strchr (".;", words[first - 1]) == NULL)
      first--;
  beside = past > mention->past ? g_strndup (words + mention->past, past - mention->past)
                                : g_strndup (words + first, mention->first - first);
  return g_utf8_casefold (beside, -1);
}

/* One of its longer words, or another word for it. */
static gboolean
names_complaint (const char *beside, const CwComplaint *complaint)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (complaint->complaint, NULL, NULL);
  g_autofree char *folded = g_utf8_casefold (complaint->complaint, -1);

  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) > 3 && strstr (beside, words[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (has_of_group (i, folded) && has_of_group (i, beside))
      return TRUE;
  return FALSE;
}

/* The number of a duration; "more than 4 months" is compared by its number. */
static gboolean
read_number (const CwComplaint *complaint, CwRange *days)
{
  g_autoptr (CwQuantity) number = NULL;

  if (!cw_quantity_is_readable (complaint->duration) || complaint->complaint == NULL)
    return FALSE;
  number = cw_quantity_new (CW_COMPARATOR_NONE, complaint->duration->number,
                            complaint->duration->high, complaint->duration->unit);
  return cw_range_read (number, "d", days);
}

static gboolean
differs (const CwMention *mention, const CwRange *days)
{
  return mention->number.low > days->high * 1.1 || mention->number.high < days->low * 0.9;
}

/* Of several lengths of time in a sentence any may be that of any complaint. */
static gboolean
is_only_duration (const CwMention *mention)
{
  const GPtrArray *mentions = mention->statement->mentions;

  for (guint i = 0; i < mentions->len; i++)
    if (mentions->pdata[i] != mention &&
        ((const CwMention *)mentions->pdata[i])->kind == CW_MENTION_DURATION)
      return FALSE;
  return TRUE;
}

/* The complaint of another duration; NULL when one of them agrees, or none is named. */
static CwComplaint *
find_against (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->complaints);
  g_autofree char *beside = dup_beside (mention);
  CwComplaint *against = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwComplaint) complaint = g_list_model_get_item (list, i);
      CwRange days;

      if (!read_number (complaint, &days))
        continue;
      if (!differs (mention, &days))
        return NULL;
      if (names_complaint (beside, complaint))
        against = complaint; /* the list holds it */
    }
  return against;
}

/* Two exact numbers cannot both stand. */
static CwSeverity
get_severity (CwProseCheck *self, const CwMention *mention, const CwComplaint *complaint)
{
  return mention->quantity->comparator == CW_COMPARATOR_NONE &&
             complaint->duration->comparator == CW_COMPARATOR_NONE &&
             g_list_model_get_n_items (G_LIST_MODEL (self->root->complaints)) == 1
           ? CW_SEVERITY_ERROR
           : CW_SEVERITY_WARNING;
}

void
cw_prose_check_complaint (CwProseCheck *self, const CwMention *mention)
{
  CwComplaint *against = is_only_duration (mention) ? find_against (self, mention) : NULL;
  g_autofree char *canonical = cw_quantity_to_string (mention->quantity);
  g_autofree char *words = NULL;
  CwFinding *finding;

  if (against == NULL || cw_patterns_has (self->text->patterns, TURN, mention->statement->words))
    return;
  words = cw_prose_finding_dup_length (mention, against->duration);
  finding =
    cw_prose_check_against_fact (self, "complaint-in-text", get_severity (self, mention, against),
                                 mention, CW_ENTITY (against), "duration");
  cw_prose_finding_use_fact (finding, mention, words);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (against), "duration", canonical);
}
