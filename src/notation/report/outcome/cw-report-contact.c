/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

#include <string.h>

/* How the patient was when last heard of. Who went home or was well at a visit was alive: that
 * holds until a later sentence tells that the patient came back ill, or died. */

#define WHO                                                                                        \
  "\\b(?:patient(?!')|he|she|who|child|infant|boy|girl|man|woman|lady|gentleman|baby|neonate|"     \
  "newborn)"

/* Out of the hospital; from one ward to another is no way home. */
#define HOME                                                                                       \
  "(?:" WHO " |\\b(?:was|is|got|were) (?:[\\w-]+ ){0,3}?|\\bcould (?:\\w+ly )?be |"                \
  "(?<!after )(?<!since )\\bbeing |(?:,|\\band|\\bthen) (?:\\w+ly |then |later |finally )*)"       \
  "(?<said>(?:discharged|dismissed)(?! (?:from|of) (?:the |our |an? )?(?:\\w+ )?"                  \
  "(?:ICU|[PNC]ICU|CCU|HDU|PACU|intensive|critical|coronary|intermediate|high|step|recovery|"      \
  "emergency|ED|ER|casualty|endoscopy|operating|theatre|wound|sinus|fistula|abscess|drain|ear|"    \
  "nipple|clinic|follow-?up|army|prison))"                                                         \
  "(?! (?:\\w+ ){0,2}(?:to|into) (?:the |a |our )?(?:[\\w-]+ )?(?:ward|floor|ICU)\\b)|"            \
  "sent home|allowed (?:to go )?home|(?:transferred|moved) to (?:an? |the )?(?:[\\w-]+ )?"         \
  "(?:rehabilitation|nursing home)(?! ward| unit| department)|"                                    \
  "(?:went|returned) home|left (?:the |our )?hospital)\\b|"                                        \
  "\\bwe (?:\\w+ly |then |later )?(?<said>discharged) (?:him|her|the (?:patient|child|baby))\\b"

/* What runs out of a wound. */
#define FLUID                                                                                      \
  "\\b(?:pus|fluids?|secretions?|materials?|exudates?|blood|stools?|bile|urine|shock|current)\\b"  \
  "[^.;,]{0,40}\\Z"

/* "is doing well", "remains asymptomatic" */
#define WELL                                                                                       \
  WHO                                                                                              \
    " (?:[\\w,()'-]+ "                                                                             \
    "){0,10}?(?:is|was|been|be|do(?:ing|es|ne)?|did|remain(?:s|ed)?|stay(?:s|ed)?|"                \
    "feel(?:s|ing)?|felt|keeping) (?:\\w+ly |very |quite |still |otherwise |now |doing |also )*"   \
    "(?<said>well(?!-| (?:\\w+ed|known|grown|worn)\\b)|healthy|asymptomatic|"                      \
    "(?:symptom|pain|complaint)[- ]?free|free (?:of|from) (?:all |any |\\w+ )?"                    \
    "(?:symptoms?|complaints?|pain)|without (?:any )?(?:symptoms|complaints)|"                     \
    "in (?:an? )?(?:\\w+ly |very |overall |general |clinical )*"                                   \
    "(?:good|excellent|stable|perfect|satisfactory) (?:\\w+ ){0,2}(?:health|condition|shape))\\b"

/* "made an uneventful recovery", "recovered completely", "continues to recover well" */
#define RECOVERED                                                                                  \
  WHO " (?:[\\w,()'-]+ ){0,8}?(?<said>(?:made|had|has|achieved|gained|attained) (?:an? |the "      \
      ")?(?:[\\w-]+ ){0,3}?"                                                                       \
      "recovery|(?:fully|completely|uneventfully) recovered|recovered (?:\\w+ly )?(?:fully|"       \
      "completely|uneventfully|well|without|(?:his|her) |and (?:was|is) (?:\\w+ly )?discharged)|"  \
      "continue[sd]? to (?:recover|do|be|feel) well|survived(?= and\\b|[.,;]|\\Z))\\b"

/* What is told of before the disease of the report, and of other houses. */
#define HISTORY                                                                                    \
  "\\b(?:previous(?:ly)?|prior|earlier|ago|history|recently|had been|outside hospital|elsewhere|"  \
  "initially|at (?:the )?(?:local|another|outside)|until|before (?:the |this |her |his )?"         \
  "(?:\\w+ )?(?:admission|presentation|visit|referral|onset)|years? "                              \
  "before|if|whether|plan\\w*)\\b"

/* "was discharged but returned two days later" */
#define RETURNED                                                                                   \
  "\\b(?:re-?admi\\w+|re-?hospitali\\w+|re-?present\\w*|returned (?:with|to (?:the |our )?"        \
  "(?:\\w+ )?(?:hospital|emergency|ED|department))|came back|presented (?:again|back|with|to)|"    \
  "relapsed|deteriorated|worsened)\\b"
#define BACK_AGAIN                                                                                 \
  RETURNED                                                                                         \
  "|\\b(?:was|is) (?:again )?(?:admitted|brought|hospitali[sz]ed|referred|transferred)\\b"

/* When it was, as the words have it. */
#define WHEN                                                                                       \
  "\\b(?:to (?:his |her |the |an? )?)?(?<when>(?:(?:at|on|during|until|till) )?(?:the |his |her "  \
  "|an? )?"                                                                                        \
  "(?:(?:last|latest|most recent|final) (?:follow-?up|visit|contact)(?: visit)?(?:,? (?:at "       \
  ")?" CW_REPORT_SPAN (                                                                            \
    "l") "(?: (?:later|post-?\\w+|after [\\w-]+))?)?|"                                             \
         "time of (?:the |this "                                                                   \
         ")?(?:writing|reporting|report|publication|submission)|" CW_REPORT_SPAN (                 \
           "a") "(?:'s?)?(?: of)? (?:(?:post-?\\w+|clinic|outpatient) "                            \
                ")?(?:follow-?up|visit|check-?up))|"                                               \
                "(?:to|until|till) (?:date|this day|now|today)|"                                   \
                "(?:at |after )?(?:the )?(?<!years )(?<!year )" CW_REPORT_SPAN (                   \
                  "b") " (?:later|post-?\\w+|(?:after|following|from|since) (?:the |his |her )?"   \
                       "(?:[\\w-]+ "                                                               \
                       ")?(?:discharge|surgery|operation|procedure|treatment|admission|"           \
                       "transplant\\w*|presentation|diagnosis|intervention))|"                     \
                       "on (?:the )?(?:\\w+ )?(?:post-?operative |hospital |hospitali[sz]ation )?" \
                       "day \\d+|on (?:the )?(?:\\w+ )?(?:post-?operative |hospital )day \\w+|"    \
                       "on the [\\w-]+ (?:post-?operative |hospital )?day|after " CW_REPORT_SPAN ( \
                         "c") ")\\b"

/* What may tell of the patient's death in words that are not understood. */
#define DEATH                                                                                      \
  "\\b(?:died|dies|deceased|demise|passed away|succumb\\w*|expired|autops(?:y|ies)|"               \
  "post-?mortem|comfort (?:care|measures)|palliative care|hospice|withdraw(?:n|al)? of (?:care|"   \
  "support|life)|brain death|asystole|did not survive|(?:fatal|lethal) (?:outcome|course))\\b"

static gboolean
is_forgotten (CwReportReader *self)
{
  const CwReportSentence *contact = self->contact_sentence;

  return contact->in_abstract == self->sentence->in_abstract &&
         self->sentence->section != CW_REPORT_DISCUSSION && cw_report_has (self, BACK_AGAIN) &&
         !cw_report_has (self, "-old\\b");
}

/* The fact that was concluded from words that do not hold any longer. */
static void
forget (CwReportReader *self)
{
  if (self->contact)
    g_ptr_array_remove (self->facts, self->contact);
  self->contact = NULL;
  self->contact_sentence = NULL;
}

/* "could be discharged": and was. */
#define COULD_BE                                                                                   \
  "\\A(?!.*\\b(?:if|may|might|planned|would|should|whether)\\b).*\\bcould (?:\\w+ly )?be \\Z"

/* Whether the patient was in touch with those who report when what stands at @at happened. */
static gboolean
is_contact (CwReportReader *self, gsize at, gsize past)
{
  return (!cw_report_is_hypothetical (self, at) || cw_report_has_in (self, COULD_BE, 0, at)) &&
         !cw_report_is_other (self, at) && !cw_report_has_in (self, HISTORY "|" FLUID, 0, at) &&
         !cw_report_has_in (self, RETURNED, past, strlen (self->words));
}

static gboolean
find_contact (CwReportReader *self, const char *pattern, CwReportRange *place)
{
  g_autoptr (GMatchInfo) match = NULL;

  return cw_report_match (self, pattern, &match) &&
         cw_report_get_range (match, "said", &place->first, &place->past) &&
         !cw_report_is_negated (self, place->first) && is_contact (self, place->first, place->past);
}

/* Notes that the patient was alive, as the words at @place say without naming it. */
void
cw_report_note_contact (CwReportReader *self, CwReportRange place)
{
  CwReportFact *fact;
  guint before = self->facts->len;

  if (!is_contact (self, place.first, place.past))
    return;
  fact = cw_report_add_value (self, "outcome", "vital-status", "alive", place.first, place.past);
  if (self->facts->len > before)
    self->contact = fact;
  self->contact_sentence = self->sentence;
  self->contact_place = place;
  self->contact_is_visit = FALSE;
}

/* What the sentence tells of how the patient was. */
void
cw_report_read_contact (CwReportReader *self)
{
  CwReportRange place;

  if (cw_report_has (self, DEATH) && !cw_report_has (self, "\\b" CW_REPORT_RELATIVE "s?\\b"))
    self->is_death_told = TRUE;
  if (self->contact_sentence && is_forgotten (self))
    forget (self);
  if (cw_report_has (self, CW_REPORT_AT_THE_END) && find_contact (self, WELL, &place))
    {
      cw_report_note_contact (self, place);
      self->contact_is_visit = TRUE;
    }
  else if (find_contact (self, HOME, &place) || find_contact (self, RECOVERED, &place))
    cw_report_note_contact (self, place);
}

/* The time of the last contact is told by its own sentence. */
static gboolean
find_time (CwReportReader *self, gsize first, gsize past, GMatchInfo **match, CwReportRange *place)
{
  if (cw_report_match_in (self, WHEN, first, past, match) &&
      cw_report_get_range (*match, "when", &place->first, &place->past) &&
      !cw_report_has_in (self, "\\bfor (?:the |another |a further )?\\Z", 0, place->first))
    return TRUE;
  g_clear_pointer (match, g_match_info_unref);
  return FALSE;
}

/* "on the first day of surgery", "two days after the operation": since when belongs to it. */
static gsize
find_time_end (CwReportReader *self, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, end;

  if (cw_report_match_in (self,
                          "\\G (?:of|after|following|post) (?:the |his |her )?"
                          "(?:[a-z]+ )?(?:surgery|operation|procedure|admission|hospitali[sz]ation|"
                          "treatment|delivery|illness|intervention|transplantation)\\b",
                          past, strlen (self->words), &match) &&
      cw_report_get_range (match, NULL, &first, &end))
    return end;
  return past;
}

static void
add_time (CwReportReader *self)
{
  CwReportRange contact = self->contact_place;
  CwReportRange place;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = cw_report_find_date (self, contact, &place);
  g_autoptr (GMatchInfo) lead = NULL;
  g_autofree char *words = NULL;
  g_autofree char *span = NULL;
  gsize end = cw_report_find_end (self, "[;,]", contact.past, strlen (self->words));
  gsize start = 0;

  /* "discharged on day 7 and is well": that day is none of the visit's. */
  if (self->contact_is_visit &&
      cw_report_match_in (self, "\\A.*\\b(?:discharged|admitted)\\b.*?\\b(?:and|but) ", 0,
                          contact.first, &lead))
    cw_report_get_range (lead, NULL, &place.first, &start);

  if (date)
    cw_report_add_value (self, "outcome", "vital-status-date", date, place.first, place.past);
  else if (find_time (self, contact.past, end, &match, &place) ||
           find_time (self, start, contact.first, &match, &place))
    {
      place.past = find_time_end (self, place.past);
      words = cw_report_dup_words (self, place.first, place.past);
      cw_report_add_value (self, "outcome", "vital-status-text", words, place.first, place.past);
      span = cw_report_read_time (match, "b");
      if (span == NULL)
        span = cw_report_read_time (match, "c");
      if (span && self->contact_is_visit && !cw_report_is_followed (self))
        cw_report_add_value (self, "outcome", "follow-up", span, place.first, place.past);
    }
}

static gboolean
is_told (const CwReportReader *self, const char *status)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "outcome") &&
          g_strcmp0 (cw_snapshot_get_text (fact->item, "vital-status"), status) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Who died or was lost is not said to be alive; else the last contact tells when it was. */
void
cw_report_settle_contact (CwReportReader *self)
{
  if (self->contact == NULL)
    return;
  if (self->is_death_told || is_told (self, "dead") || is_told (self, "lost"))
    {
      forget (self);
      return;
    }
  self->sentence = self->contact_sentence;
  self->words = g_strndup (self->text->plain->str + self->sentence->first,
                           self->sentence->past - self->sentence->first);
  add_time (self);
  g_clear_pointer (&self->words, g_free);
}
