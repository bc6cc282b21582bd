/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* Drugs against symptoms. */

#define SUPPORT                                                                                    \
  "\\b(?:supportive|symptomatic|symptomatically|anti-?emetics?|premedication|prophylactic|"        \
  "prophylaxis|gastroprotection|analgesia|hydration)\\b"

/* Whether an event was told shortly before @at; what is given before the event is not against it.
 */
static gboolean
follows_event (const CwReportReader *self, gsize at)
{
  return self->event && self->event_sentence + 3 > self->n_sentence &&
         (self->event_sentence < self->n_sentence || self->event_first < at);
}

/* Whether one of the drugs stands in the stretch. */
static gboolean
holds_drug (const GArray *names, gsize first, gsize past)
{
  for (guint i = 0; i < names->len; i++)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, i);

      if (name->first >= first && name->first < past)
        return TRUE;
    }
  return FALSE;
}

/* "loperamide for diarrhea", "for the treatment of itching": what the sentence itself says that it
 * was given for, or NULL. */
static char *
dup_indication (CwReportReader *self, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!cw_report_match_in (
        self,
        "\\G[^.;]{0,80}? (?:for|against|to (?:treat|control|relieve|manage)) "
        "(?:the |his |her )?(?:(?:treatment|control|relief|management) of "
        "(?:the |his |her )?)?"
        "(?<why>(?!\\d|an?\\b|the\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b|"
        "ten\\b|several\\b|about\\b|further\\b|symptomatic\\b|supportive\\b|which\\b|"
        "use\\b|life\\b|long)"
        "[a-z][\\w-]+(?: (?!and\\b|was\\b|were\\b|with\\b|in\\b|at\\b|for\\b|on\\b|"
        "but\\b|which\\b|until\\b|after\\b|by\\b|to\\b|as\\b)[\\w-]+){0,3})",
        past, strlen (self->words), &match))
    return NULL;
  return cw_report_fetch (match, "why");
}

static void
add_supportive (CwReportReader *self, CwReportRange range, const char *route)
{
  CwSnapshot *item = cw_report_row_new ("supportive-drugs");
  g_autofree char *name = NULL;
  g_autofree char *indication = NULL;
  g_autoptr (GMatchInfo) head = NULL;
  gsize first, past;

  if (cw_report_match_in (self, "\\G(?:Chinese medicine|traditional Chinese medicine),? ",
                          range.first, range.past, &head) &&
      cw_report_get_range (head, NULL, &first, &past))
    range.first = past;
  name = cw_report_dup_item (self, range);
  if (strlen (name) < 4 || strlen (name) > 60 ||
      cw_report_has_in (self, "\\G(?:traditional )?Chinese medicine\\Z", range.first, range.past) ||
      g_ascii_strcasecmp (name, "Chinese medicine") == 0 || !cw_report_set (item, "name", name))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "route", route);
  indication = dup_indication (self, range.past);
  if (indication)
    cw_report_set (item, "indication", indication);
  else if (follows_event (self, range.first))
    {
      cw_report_set (item, "adverse-event", self->event->item->id);
      cw_report_set (item, "indication", cw_snapshot_get_text (self->event->item, "as-written"));
    }
  cw_report_take_row (self, "supportive-drugs", item, range.first, range.past);
}

/* In a list with drugs a name of which nothing is known is one more, unless it tells what happened.
 */
#define HAPPENED                                                                                   \
  "\\b(?:was|were|is|are|has|had|been|he|she|they|patient|treatment|therapy|care|surgery|"         \
  "therapies|measures?|management|support|fluids?|rest|diets?|agents?|drugs?|medications?|"        \
  "regimens?|products?|monitoring|[a-z]+(?:ed|ing|tions?|ments?|scopy|ectomy|ures))\\b"

static gboolean
is_drug_of_list (CwReportReader *self, const GArray *names, CwReportRange item)
{
  return holds_drug (names, item.first, item.past) ||
         !cw_report_has_in (self, HAPPENED, item.first, item.past);
}

/* A list of drugs without doses that follows an event is against it. */
gboolean
cw_report_read_supportive (CwReportReader *self, const GArray *names)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GArray) items = NULL;
  g_autofree char *oral = NULL;
  gsize first, past, end;

  if (names->len == 0 ||
      (!follows_event (self, g_array_index (names, CwReportRange, 0).first) &&
       !cw_report_has (self, SUPPORT)) ||
      cw_report_has (
        self, "\\d "
              "?(?:m?g|(?:milli|micro)?grams?|gm|mcg|IU|UI|units)\\b|\\b(?:chemotherapy|"
              "maintenance|(?:first|second|third|"
              "fourth)[- ]line|cycles?|regimen|discontinu\\w+|"
              "adjusted|reduced|re-?started|refused|recommended|(?:may|might|would|could|should) "
              "(?:have|be|receive))\\b") ||
      !cw_report_match (
        self,
        "\\b(?:received|given|administered|treated with|treatment with|prescribed|managed with) "
        "(?:an? )?(?:supportive treatment (?:with|including) )?(?:(?<route>oral|intravenous) )?",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  oral = cw_report_fetch (match, "route");
  end = cw_report_find_end (
    self,
    "[.;]|,? (?:and "
    "(?:was|were|he|she|the|had|developed|experienced)|which|for|to|until|but|with|resulting)\\b",
    past, strlen (self->words));
  if (!holds_drug (names, past, end) || cw_report_is_other (self, past))
    return FALSE;
  items = cw_report_split_list (self, past, end);
  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);

      if (is_drug_of_list (self, names, item))
        add_supportive (self, item, i == 0 ? oral : NULL);
    }
  return items->len > 0;
}

/* What only a treatment brings about, by its name. */
#define BROUGHT_ABOUT                                                                              \
  "\\b(?:immune|treatment|therapy|chemotherapy|drug|radiation|immunotherapy)[- "                   \
  "](?:related|induced|associated) "

/* Whether the words name the event that was told shortly before, or one by its kind. */
static gboolean
is_against_event (CwReportReader *self, const char *why, gsize at)
{
  const char *written = self->event ? cw_snapshot_get_text (self->event->item, "as-written") : NULL;
  g_autofree char *folded = g_utf8_casefold (why, -1);
  g_autofree char *event = written ? g_utf8_casefold (written, -1) : NULL;

  return (event && follows_event (self, at) && strstr (folded, event)) ||
         cw_report_match_words (self, BROUGHT_ABOUT, why);
}

/* The row that tells of the drug already; "prednisone was tapered to 20 mg" goes on with it. */
static CwReportFact *
find_supportive (const CwReportReader *self, const char *name)
{
  for (guint i = self->facts->len; i > 0; i--)
    {
      CwReportFact *fact = self->facts->pdata[i - 1];
      const char *told = g_str_equal (fact->target, "supportive-drugs")
                           ? cw_snapshot_get_text (fact->item, "name")
                           : NULL;

      if (told && name && g_ascii_strcasecmp (told, name) == 0)
        return fact;
    }
  return NULL;
}

/* "Prednisone 1 mg/kg was started for the hepatitis": a drug with its dose that is against what
 * another one did is no regimen. Whether it was taken as such; @regimen is then used up. */
gboolean
cw_report_take_against_event (CwReportReader *self, CwSnapshot *regimen, gsize first, gsize past)
{
  static const char *const shared[] = { "name", "dose", "route", "frequency", NULL };
  const GPtrArray *drugs = cw_report_get_drugs (regimen);
  const CwSnapshot *drug = drugs->len == 1 ? drugs->pdata[0] : NULL;
  g_autofree char *why = drug ? dup_indication (self, first) : NULL;
  CwReportFact *told = drug ? find_supportive (self, cw_snapshot_get_text (drug, "name")) : NULL;
  CwSnapshot *item;

  if (told)
    {
      cw_report_add_span (self, told, first, past);
      self->n_found++;
      cw_snapshot_free (regimen);
      return TRUE;
    }
  if (why == NULL || !is_against_event (self, why, first))
    return FALSE;
  item = cw_report_row_new ("supportive-drugs");
  for (guint i = 0; shared[i]; i++)
    cw_report_set (item, shared[i], cw_snapshot_get_text (drug, shared[i]));
  cw_report_set (item, "indication", why);
  if (follows_event (self, first))
    cw_report_set (item, "adverse-event", self->event->item->id);
  cw_report_take_row (self, "supportive-drugs", item, first, past);
  cw_snapshot_free (regimen);
  return TRUE;
}
