/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-section-draft-private.h"

/* A first version of each section, from the facts, in the order that CARE gives (items 3 to 13).
 * Every number is bound. What no fact can say is asked of the author in square brackets. How a
 * pattern is read stands in cw-sentence.c; "~" and "_" are the patient, or "He" and "he". */

#define BEGINS(section, ...)                                                                       \
  {                                                                                                \
    section, TRUE, NULL, NULL, NULL, { __VA_ARGS__ }                                               \
  }
#define SAYS(section, ...)                                                                         \
  {                                                                                                \
    section, FALSE, NULL, NULL, NULL, { __VA_ARGS__ }                                              \
  }
#define EACH(section, begins, entity, condition, ...)                                              \
  {                                                                                                \
    section, begins, entity, condition, NULL, { __VA_ARGS__ }                                      \
  }
#define WRITES(section, begins, function)                                                          \
  {                                                                                                \
    section, begins, NULL, NULL, function, { NULL }                                                \
  }

#define CASE "case-presentation"
#define CASE_ABSTRACT "abstract-case-presentation"
#define WHO "<patient|article-capital>"
#define STAGED_DIAGNOSIS                                                                           \
  "<diagnosis|value>{, stage <diagnosis.stage|as-recorded>}{ (<diagnosis.tnm|as-recorded>)}{, "    \
  "with metastases to <metastases>}."

const CwDraftSentence cw_draft_sentences[] = {
  /* Abstract, CARE 3. */
  BEGINS ("abstract-background",
          "[What is unique about this case and what it adds.] We report <patient|article> with "
          "<diagnosis|value>{, treated with <+regimen|drugs>}.",
          "[What is unique about this case and what it adds.] We report a case of "
          "<diagnosis|value>{, treated with <+regimen|drugs>}.",
          "[What is unique about this case and what it adds.]"),
  BEGINS (CASE_ABSTRACT,
          WHO " presented with <*complaint|article>.",
          "The patient presented with <*complaint|article>."),
  EACH (CASE_ABSTRACT,
        FALSE,
        "diagnosis",
        "certainty!=suspected",
        "The diagnosis was <diagnosis|value>."),
  EACH (CASE_ABSTRACT,
        FALSE,
        "diagnosis",
        "certainty=suspected",
        "The suspected diagnosis was <diagnosis|value>."),
  WRITES (CASE_ABSTRACT, FALSE, cw_draft_write_course),
  SAYS (CASE_ABSTRACT,
        "The best overall response was <best-response|words>{, with a duration of "
        "response of <duration-of-response>}."),
  EACH (CASE_ABSTRACT,
        FALSE,
        "outcome",
        "vital-status=alive",
        "At the last follow-up, _ was <outcome|disease,value>."),
  EACH (CASE_ABSTRACT,
        FALSE,
        "outcome",
        "vital-status=dead",
        "~ died{ of <outcome.cause-of-death|value>}."),
  EACH (CASE_ABSTRACT, FALSE, "outcome", "vital-status=lost", "~ was lost to follow-up."),
  BEGINS ("abstract-conclusions", "[The one lesson to take away from this case.]"),

  /* Introduction, CARE 4. */
  BEGINS ("introduction",
          "[What is known about <diagnosis|value>, with references, and why this case is worth "
          "reporting.]",
          "[What is known about the disease, with references, and why this case is worth "
          "reporting.]"),
  BEGINS ("introduction",
          "Here we report <patient|article> with <diagnosis|value>{, treated with "
          "<+regimen|drugs>}. The report follows the CARE guideline.",
          "Here we report a case of <diagnosis|value>{, treated with <+regimen|drugs>}. The report "
          "follows the CARE guideline."),

  /* The case: who came and with what, CARE 5. */
  BEGINS (CASE,
          WHO " presented{ <presentation.date|when>} with "
              "<*complaint|full,article-duration,article-site,article>.",
          "The patient presented{ <presentation.date|when>} with "
          "<*complaint|full,article-duration,article-site,article>.",
          WHO " presented{ <presentation.date|when>}."),
  SAYS (CASE,
        "The medical history included "
        "(*history-item?status!=absent&kind!=family:<history|bare>{ "
        "<history-item.date|when>}*)."),
  SAYS (CASE,
        "The family history included "
        "(*history-item?status!=absent&kind=family:<history|relative,bare>*)."),
  SAYS (CASE,
        "There was no history of "
        "(+history-item?status=absent&kind!=family:<history|bare>*)."),
  SAYS (CASE,
        "There was no family history of "
        "(+history-item?status=absent&kind=family:<history|bare>*)."),
  SAYS (CASE, "~ <smoking|predicate>."),
  SAYS (CASE,
        "Previous interventions included (*intervention:<intervention|value>{ "
        "<intervention.date|when>}{ (<intervention.outcome|value>)}*)."),

  /* What was found, CARE 6 and 8. */
  BEGINS (CASE,
          "Examination showed <*examination|finding>; <*examination|measured>.",
          "Examination showed <*examination|finding>.",
          "On examination, <*examination|measured>."),
  SAYS (CASE, "The Eastern Cooperative Oncology Group performance status was <ecog>."),
  WRITES (CASE, FALSE, cw_draft_write_laboratory),
  WRITES (CASE, FALSE, cw_draft_write_investigations),
  EACH (CASE,
        FALSE,
        "panel",
        NULL,
        "Immunohistochemistry{ of the <ihc|specimen>} was <ihc|results>{ (<figure>)}."),
  SAYS (CASE,
        "Molecular testing was positive for "
        "(*molecular-result?result=detected:<molecular|value>*){ and negative for "
        "(*molecular-result?result=not-detected:<molecular|value>*)}.",
        "Molecular testing was negative for "
        "(*molecular-result?result=not-detected:<molecular|value>*)."),
  SAYS (CASE,
        "The differential diagnosis included (*differential:<differential.diagnosis|value>{ "
        "(<differential.excluded-because|value>)}*)."),
  EACH (CASE, FALSE, "diagnosis", "certainty!=suspected", "The diagnosis was " STAGED_DIAGNOSIS),
  EACH (CASE,
        FALSE,
        "diagnosis",
        "certainty=suspected",
        "The suspected diagnosis was " STAGED_DIAGNOSIS),

  /* What was done, CARE 9. */
  WRITES (CASE, TRUE, cw_draft_write_treatment),
  WRITES (CASE, FALSE, cw_draft_write_refusals),
  EACH (CASE,
        FALSE,
        "procedure",
        "status=not-possible",
        "It was not possible to perform <procedure|value>."),

  /* How it went, CARE 10. */
  BEGINS (CASE,
          "~ developed (*adverse-event:<adverse-event|graded,value>{ <adverse-event|when>}{ "
          "(<figure>)}*)."),
  SAYS (CASE, "<adverse-events|scale>."),
  SAYS (CASE,
        "[Name the scale, with its version, by which these were graded: "
        "(*adverse-event?grade!=&grading-system=:<adverse-event|value>*).]"),
  EACH (CASE,
        FALSE,
        "adverse-event",
        NULL,
        "<adverse-event|capital> was treated with "
        "(*supportive-drug?adverse-event=.:<supportive|detailed,value>{ from "
        "<supportive-drug.start|value>}*)."),
  WRITES (CASE, FALSE, cw_draft_write_dose_changes),
  SAYS (CASE, "<adverse-events|challenge>."),
  SAYS (CASE, "<adverse-events|resolution>."),
  EACH (CASE, FALSE, "outcome", "adverse-events-absent=yes", "No adverse events occurred."),
  EACH (CASE,
        FALSE,
        "outcome",
        "tolerability!=acceptable",
        "Treatment was <outcome.tolerability|value>."),
  EACH (CASE,
        FALSE,
        "outcome",
        "tolerability=acceptable",
        "The tolerability of treatment was <outcome.tolerability|value>."),
  EACH (
    CASE,
    FALSE,
    "outcome",
    "adherence!=refused",
    "Adherence to treatment was <outcome.adherence|value>{ (<outcome.adherence-method|value>)}."),
  BEGINS (CASE,
          "Response assessment according to <response-criteria> showed "
          "(*assessment:<response|words>{ <response|when>}{ (<figure>)}*).",
          "Response assessment showed (*assessment:<response|words>{ <response|when>}{ "
          "(<figure>)}*)."),
  WRITES (CASE, FALSE, cw_draft_write_later_imaging),
  WRITES (CASE, FALSE, cw_draft_write_later_laboratory),
  SAYS (CASE,
        "The best overall response was <best-response|words>{, and the duration of response "
        "was <duration-of-response>}."),
  SAYS (CASE,
        "Progression-free survival was <progression-free-survival>{, and overall survival "
        "was <overall-survival>}.",
        "Overall survival was <overall-survival>."),
  SAYS (CASE,
        "Patient-reported outcomes were as follows: (*score:<score.instrument|as-recorded>{ "
        "(<score.domain|value>)}, <score.value|value>{ <score.date|when>}*)."),
  EACH (CASE,
        FALSE,
        "outcome",
        "vital-status=alive",
        "At the last follow-up{ <outcome.vital-status-date|when>}, _ was "
        "<outcome|disease,value>."),
  EACH (CASE,
        FALSE,
        "outcome",
        "vital-status=dead",
        "~ died{ of <outcome.cause-of-death|value>}{ <outcome.vital-status-date|when>}."),
  EACH (CASE,
        FALSE,
        "outcome",
        "vital-status=lost",
        "~ was lost to follow-up{ <outcome.vital-status-date|when>}."),

  /* Discussion and lessons, CARE 11. */
  BEGINS ("discussion", "[What this case shows, and how it compares with what is published.]"),
  SAYS ("discussion",
        "In this patient with <diagnosis|value>, the best overall response was "
        "<best-response|article>{ (treatment: <+regimen|drugs>)}.",
        "In this patient, the best overall response was <best-response|article>{ (treatment: "
        "<+regimen|drugs>)}."),
  BEGINS ("strengths-limitations",
          "This report describes a single patient, so cause and effect cannot be shown. [Further "
          "strengths and limitations.]"),
  BEGINS ("rationale",
          "[Why you conclude what you conclude, and what else may explain the course.]"),
  BEGINS ("conclusions", "[The lessons of this case, with the caution that one patient asks for.]"),

  /* Declarations, CARE 13. */
  EACH ("consent",
        TRUE,
        "declarations",
        "consent=written-patient",
        "Written informed consent for publication was obtained from the patient."),
  EACH ("consent",
        TRUE,
        "declarations",
        "consent=written-guardian",
        "Written informed consent for publication was obtained from the patient's parent or "
        "guardian."),
  EACH ("consent",
        TRUE,
        "declarations",
        "consent=written-next-of-kin",
        "Written informed consent for publication was obtained from the patient's next of kin."),
  EACH ("consent",
        TRUE,
        "declarations",
        "consent=verbal",
        "Verbal informed consent for publication was obtained from the patient."),
  EACH ("consent",
        TRUE,
        "declarations",
        "consent=waived",
        "The ethics committee waived consent for publication."),
  { NULL },
};
