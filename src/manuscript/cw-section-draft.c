/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"

/* A first version of each section, from the facts, in the order that CARE gives (items 3 to 13).
 * Every number is bound. What no fact can say is asked of the author in square brackets. */

#define PARAGRAPH TRUE

static const CwDraftSentence sentences[] = {
  /* Abstract, CARE 3. */
  { "abstract-background",
    PARAGRAPH,
    NULL,
    NULL,
    { "[What is unique about this case and what it adds.] We report <patient|article> with "
      "<diagnosis|value>{, treated with <+regimen|drugs>}.",
      "[What is unique about this case and what it adds.]" } },
  { "abstract-case-presentation",
    PARAGRAPH,
    NULL,
    NULL,
    { "<patient|article-capital> presented with <*complaint|value>.",
      "The patient presented with <*complaint|value>." } },
  { "abstract-case-presentation",
    FALSE,
    NULL,
    NULL,
    { "The diagnosis was <diagnosis|defined,value>." } },
  { "abstract-case-presentation",
    FALSE,
    NULL,
    NULL,
    { "The patient received <+regimen|course,drugs>." } },
  { "abstract-case-presentation",
    FALSE,
    NULL,
    NULL,
    { "Adverse events were <adverse-events|list>." } },
  { "abstract-case-presentation",
    FALSE,
    NULL,
    NULL,
    { "The best response was <best-response|words>{, and the response lasted "
      "<duration-of-response>}." } },
  { "abstract-case-presentation",
    FALSE,
    NULL,
    NULL,
    { "At the last follow-up the patient was <outcome|disease,value>." } },
  { "abstract-conclusions",
    PARAGRAPH,
    NULL,
    NULL,
    { "[The one lesson to take away from this case.]" } },

  /* Introduction, CARE 4. */
  { "introduction",
    PARAGRAPH,
    NULL,
    NULL,
    { "[What is known about <diagnosis|value>, with references, and why this case is worth "
      "reporting.]",
      "[What is known about the disease, with references, and why this case is worth "
      "reporting.]" } },
  { "introduction",
    PARAGRAPH,
    NULL,
    NULL,
    { "Here we report <patient|article> with <diagnosis|value>{, treated with <+regimen|drugs>}. "
      "The report follows the CARE guideline." } },

  /* The case, CARE 5 to 10. */
  { "case-presentation",
    PARAGRAPH,
    NULL,
    NULL,
    { "<patient|article-capital> presented{ in <presentation.date>} with "
      "<*complaint|duration,value>.",
      "The patient presented{ in <presentation.date>} with <*complaint|duration,value>.",
      "<patient|article-capital> presented{ in <presentation.date>}." } },
  { "case-presentation", FALSE, NULL, NULL, { "The history included <*history|value>." } },
  { "case-presentation",
    FALSE,
    NULL,
    NULL,
    { "Examination showed <*examination.finding|value>." } },
  { "case-presentation",
    FALSE,
    NULL,
    NULL,
    { "Laboratory tests showed <*laboratory|named,value>." } },
  { "case-presentation",
    PARAGRAPH,
    "imaging-study",
    NULL,
    { "Findings on <imaging|region,value> in <imaging-study.date> were "
      "<imaging-study.findings|value>.",
      "Findings on <imaging|region,value> (<imaging-study.relative-time|value>) were "
      "<imaging-study.findings|value>.",
      "Findings on <imaging|region,value> were <imaging-study.findings|value>." } },
  { "case-presentation",
    PARAGRAPH,
    "specimen",
    NULL,
    { "Histology of the <specimen|value>{ of <specimen.site>} showed "
      "<specimen.histology|value>." } },
  { "case-presentation",
    FALSE,
    "panel",
    NULL,
    { "Immunohistochemistry was <ihc|sentence>.",
      "Immunohistochemistry was positive for <ihc|positive>.",
      "Immunohistochemistry was negative for <ihc|negative>." } },
  { "case-presentation", FALSE, NULL, NULL, { "Molecular testing: <*molecular|result,value>." } },
  { "case-presentation",
    FALSE,
    NULL,
    NULL,
    { "The diagnosis was <diagnosis|defined,value>{, stage <diagnosis.stage|as-recorded>}{, with "
      "metastases to <metastases>}." } },
  { "case-presentation",
    PARAGRAPH,
    "regimen",
    NULL,
    { "The patient received <regimen|course,drugs>{ from <regimen.start>}{ to <regimen.end>}." } },
  { "case-presentation", FALSE, NULL, NULL, { "Doses were as follows: <*drug|schedule,dosed>." } },
  { "case-presentation",
    FALSE,
    "procedure",
    "status=done",
    { "The patient underwent <procedure|date,value>." } },
  { "case-presentation",
    FALSE,
    "procedure",
    "status=refused",
    { "The patient declined <procedure|value>." } },
  { "case-presentation",
    FALSE,
    "procedure",
    "status=not-possible",
    { "It was not possible to perform <procedure|value>." } },
  { "case-presentation",
    FALSE,
    "radiotherapy-course",
    NULL,
    { "Radiotherapy of <radiotherapy|fractions,dose> was given{ to "
      "<radiotherapy-course.site>}." } },
  { "case-presentation", PARAGRAPH, NULL, NULL, { "Adverse events were <adverse-events|list>." } },
  { "case-presentation",
    FALSE,
    "dose-change",
    NULL,
    { "<dose-change|capital>{ (<dose-change.reason|value>)}." } },
  { "case-presentation",
    FALSE,
    "outcome",
    "adverse-events-absent=yes",
    { "No adverse events occurred." } },
  { "case-presentation",
    PARAGRAPH,
    NULL,
    NULL,
    { "Assessments of the response showed <*response|cycle,date,words>." } },
  { "case-presentation",
    FALSE,
    NULL,
    NULL,
    { "The best overall response was <best-response|defined,words>{, and the duration of response "
      "was <duration-of-response>}." } },
  { "case-presentation",
    FALSE,
    NULL,
    NULL,
    { "At the last follow-up{ in <outcome.vital-status-date>} the patient was "
      "<outcome|disease,value>." } },

  /* Discussion and lessons, CARE 11. */
  { "discussion",
    PARAGRAPH,
    NULL,
    NULL,
    { "[What this case shows, and how it compares with what is published.]" } },
  { "discussion",
    FALSE,
    NULL,
    NULL,
    { "In this patient the best response to <+regimen|drugs> was <best-response|words>." } },
  { "strengths-limitations",
    PARAGRAPH,
    NULL,
    NULL,
    { "This report describes a single patient, so cause and effect cannot be shown. [Further "
      "strengths "
      "and limitations.]" } },
  { "rationale",
    PARAGRAPH,
    NULL,
    NULL,
    { "[Why you conclude what you conclude, and what else may explain the course.]" } },
  { "conclusions",
    PARAGRAPH,
    NULL,
    NULL,
    { "[The lessons of this case, with the caution that one patient asks for.]" } },

  /* Declarations, CARE 13. */
  { "consent",
    PARAGRAPH,
    "declarations",
    "consent=written-patient",
    { "Written informed consent for publication was obtained from the patient." } },
  { "consent",
    PARAGRAPH,
    "declarations",
    "consent=written-guardian",
    { "Written informed consent for publication was obtained from the patient's parent or "
      "guardian." } },
  { "consent",
    PARAGRAPH,
    "declarations",
    "consent=written-next-of-kin",
    { "Written informed consent for publication was obtained from the patient's next of kin." } },
  { "consent",
    PARAGRAPH,
    "declarations",
    "consent=verbal",
    { "Verbal informed consent for publication was obtained from the patient." } },
  { "consent",
    PARAGRAPH,
    "declarations",
    "consent=waived",
    { "The ethics committee waived consent for publication." } },
};

/* ---- sentences ---- */

static gboolean
holds (CwEntity *entity, const char *condition)
{
  g_auto (GStrv) sides = condition ? g_strsplit (condition, "=", 2) : NULL;
  const CwField *field = sides ? cw_entity_info_find (cw_entity_get_info (entity), sides[0]) : NULL;
  g_autofree char *text = field ? cw_entity_dup_text (entity, field) : NULL;

  return condition == NULL || g_strcmp0 (text, sides[1]) == 0;
}

static char *
fill (CwCase *root, CwEntity *entity, const CwDraftSentence *sentence)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentence->patterns) && sentence->patterns[i]; i++)
    {
      char *text = cw_sentence_fill (root, entity, sentence->patterns[i]);

      if (text)
        return text;
    }
  return NULL;
}

static void
append (GString *out, gboolean begins, const char *text)
{
  if (out->len)
    g_string_append (out, begins ? "\n\n" : " ");
  g_string_append (out, text);
}

static void
append_for (GString *out, CwCase *root, const CwDraftSentence *sentence, gboolean *begins)
{
  g_autoptr (GPtrArray) entities =
    cw_entity_collect (CW_ENTITY (root), sentence->entity ? sentence->entity : "case");

  for (guint i = 0; i < entities->len; i++)
    {
      CwEntity *entity = entities->pdata[i];
      g_autofree char *text =
        holds (entity, sentence->condition) ? fill (root, entity, sentence) : NULL;

      if (text == NULL)
        continue;
      append (out, *begins, text);
      *begins = FALSE;
    }
}

/**
 * cw_section_draft:
 * @root: a case
 * @nick: a kind of section ("case-presentation") or a declaration ("contributions")
 *
 * Writes a first version from what is recorded. It goes nowhere by itself: the author's text is
 * never touched.
 *
 * Returns: (transfer full) (nullable): the source of the draft, its facts bound; %NULL when nothing
 * is recorded that belongs there
 */
char *
cw_section_draft (CwCase *root, const char *nick)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean begins = FALSE;

  if (g_str_equal (nick, "timeline"))
    return cw_section_draft_timeline (root);
  if (g_str_equal (nick, "contributions"))
    return cw_section_draft_contributions (root);
  if (g_str_equal (nick, "competing-interests"))
    return cw_section_draft_interests (root);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].section, nick))
      {
        begins = begins || sentences[i].begins;
        append_for (out, root, &sentences[i], &begins);
      }
  return out->len ? g_strdup (out->str) : NULL;
}
