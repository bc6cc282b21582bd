/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* What the words of a name are: the noun, and the words before it that say of what kind it is. */

#define ADJECTIVES_MAX 3

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* Adjectives that say nothing of where or of what kind. */
#define EMPTY                                                                                      \
  "paraneoplastic similar clinical initial typical general additional original radiological "      \
  "radiographic radiologic signal histological histologic biochemical several "                    \
  "major final usual atypical minimal classical postoperative previous serious obvious various "   \
  "particular residual partial total vital normal abnormal ischemic thermal physical "             \
  "systemic specific characteristic nonspecific mechanical structural functional unusual "         \
  "principal sequential cumulative excessive preexisting pre-existing distinctive objective "      \
  "secondary further same different five "                                                         \
  "subjective familial paradoxical focal multifocal diffuse"

/* Whether the word at @at says nothing of where or of what kind. */
gboolean
cw_event_is_empty (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, EMPTY);
}

/* Whether the element says of what kind or where something is. */
gboolean
cw_event_is_adjective (const CwScan *scan, const CwEventElement *element)
{
  static const char *const endings[] = {
    "ic", "al", "ar", "ous", "oid", "ary", "ive", "form", NULL
  };
  const char *word = cw_scan_get (scan, element->first)->word;

  return element->kind == CW_EVENT_WORD && element->last == element->first + 1 &&
         (cw_event_ends_with_any (word, endings) || cw_event_is_organ (scan, element->first)) &&
         !cw_event_is_empty (scan, element->first);
}

/* "Kounis", the first word of the name of a syndrome, which need be no adjective. */
static gboolean
is_proper (const CwScan *scan, const CwEventElement *element, guint head)
{
  return element->kind == CW_EVENT_WORD && cw_scan_get (scan, element->first)->capital &&
         !element->is_medicine && cw_scan_is (scan, head, "syndrome");
}

/* Whether nothing but spaces parts the words, so that the name reads the same written out. */
gboolean
cw_event_is_plain (const CwScan *scan, GArray *elements, guint first, guint last)
{
  gsize end = cw_scan_get (scan, get (elements, last)->last - 1)->end;

  for (gsize i = cw_scan_get (scan, get (elements, first)->first)->start; i < end; i++)
    if (g_ascii_iscntrl (scan->text[i]) && !g_ascii_isspace (scan->text[i]))
      return FALSE;
  return TRUE;
}

/* "Sweet's". */
static gboolean
is_possessive (const CwScan *scan, GArray *elements, guint at)
{
  return at > 2 && cw_scan_is (scan, get (elements, at - 1)->first, "s") &&
         get (elements, at - 2)->kind == CW_EVENT_SIGN &&
         get (elements, at - 3)->kind == CW_EVENT_WORD;
}

/* The sign and the letter of "'s" within a name. */
gboolean
cw_event_is_possessive_mark (const CwScan *scan, GArray *elements, guint at)
{
  const CwEventElement *element = get (elements, at);

  if (element->kind == CW_EVENT_SIGN)
    return at + 1 < elements->len && cw_scan_is (scan, element->last, "s") &&
           cw_scan_get (scan, element->last)->glued;
  return cw_scan_is (scan, element->first, "s") && get (elements, at - 1)->kind == CW_EVENT_SIGN;
}

/* "anaphylactic-like". */
static gboolean
is_likeness (const CwScan *scan, GArray *elements, guint at)
{
  return at > 2 && cw_scan_is (scan, get (elements, at - 1)->first, "like") &&
         get (elements, at - 2)->kind == CW_EVENT_SIGN &&
         (get (elements, at - 3)->kind == CW_EVENT_WORD ||
          get (elements, at - 3)->kind == CW_EVENT_TERM) &&
         cw_event_is_plain (scan, elements, at - 3, at);
}

/* "corneal and retinal", before the @n words that were found: further words of what kind. */
static guint
count_other_adjectives (const CwScan *scan, GArray *elements, guint at, guint n)
{
  if (n == 0 || at < n + 2 || !cw_event_is_adjective (scan, get (elements, at - 1)) ||
      get (elements, at - n - 1)->kind != CW_EVENT_AND ||
      !cw_event_is_adjective (scan, get (elements, at - n - 2)) ||
      !cw_event_is_plain (scan, elements, at - n - 2, at))
    return 0;
  /* "was cyanotic and renal failure developed". */
  return at > n + 2 && cw_scan_is (scan, get (elements, at - n - 2)->first - 1,
                                   "was were is are became become been be remained")
           ? 0
           : 2;
}

/* How many elements before the one at @at say of what kind it is. */
guint
cw_event_count_adjectives (const CwScan *scan, GArray *elements, guint at)
{
  guint n = 0;

  while (n < ADJECTIVES_MAX && n < at && cw_event_is_adjective (scan, get (elements, at - n - 1)) &&
         cw_event_is_plain (scan, elements, at - n - 1, at))
    n++;
  if (n == 0 && (is_possessive (scan, elements, at) || is_likeness (scan, elements, at)))
    return 3;
  if (n > 0)
    return n + count_other_adjectives (scan, elements, at, n);
  return at > 0 && cw_event_is_plain (scan, elements, at - 1, at) &&
             is_proper (scan, get (elements, at - 1), get (elements, at)->first)
           ? 1
           : 0;
}

/* Makes the element at @at and @n before it one event; where it stands then. */
guint
cw_event_join_name (GArray *elements, guint at, guint n)
{
  CwEventElement *element = get (elements, at - n);

  element->kind = CW_EVENT_TERM;
  element->value = NULL;
  element->number = CW_EVENT_GUESSED;
  element->last = get (elements, at)->last;
  if (n)
    g_array_remove_range (elements, at - n + 1, n);
  return at - n;
}

/* Whether the events at @before and @at, which nothing parts, are one: "herpes simplex keratitis",
 * not "nausea vomiting". */
static gboolean
is_one_name (const CwScan *scan, GArray *elements, guint before, guint at)
{
  const CwEventElement *first = get (elements, before), *second = get (elements, at);

  return first->kind == CW_EVENT_TERM && second->kind == CW_EVENT_TERM &&
         cw_event_is_plain (scan, elements, before, at) &&
         (first->value == NULL || second->value == NULL ||
          g_str_has_suffix (cw_scan_get (scan, second->last - 1)->word, "itis") ||
          cw_scan_is (
            scan, second->last - 1,
            "infection infections rash pain headache headaches seizure seizures purpura"));
}

/* Makes one event of two that stand side by side: "hypersensitivity myocarditis", "Graves'
 * hyperthyroidism". What it is is told by the second. */
void
cw_event_join_neighbours (const CwScan *scan, GArray *elements)
{
  for (guint i = 1; i < elements->len; i++)
    {
      const CwEventElement second = *get (elements, i);
      guint n = i > 1 && cw_scan_is_sign (scan, get (elements, i - 1)->first, '\'') ? 2 : 1;

      if (!is_one_name (scan, elements, i - n, i))
        continue;
      i = cw_event_join_name (elements, i, n);
      get (elements, i)->value = second.value;
      get (elements, i)->number = second.number;
    }
}
