/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-care-items.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What CARE (consensus 2013, explained 2017) asks of a case report, in this application's own
 * words: the statement itself may not be copied here and is linked instead. One list of items
 * carries the evidence; the layouts only group it. */

#define REQUIRED CW_CARE_ASPECT_REQUIRED
#define EACH (CW_CARE_ASPECT_REQUIRED | CW_CARE_ASPECT_EVERY)

static const CwCareAspect aspects_1[] = {
  { "1.title", N_ ("Title"), N_ ("Give the case a title that names its focus."), REQUIRED,
    "title" },
};

static const CwCareAspect aspects_2[] = {
  { "2.keywords", N_ ("Key words"), N_ ("Add two to five key words."), REQUIRED, "keywords" },
};

static const CwCareAspect aspects_3a[] = {
  { "3a.unique", N_ ("What is special"),
    N_ ("Write the background of the abstract: what is special and what it adds."), REQUIRED,
    "sections:abstract-background" },
};

static const CwCareAspect aspects_3b[] = {
  { "3b.findings", N_ ("Symptoms and findings"),
    N_ ("Write the case part of the abstract with the main symptoms and findings."), REQUIRED,
    "sections:abstract-case-presentation" },
};

static const CwCareAspect aspects_3c[] = {
  { "3c.course", N_ ("Diagnosis, treatment and outcome"),
    N_ ("Name diagnosis, treatment and outcome in the case part of the abstract."), REQUIRED,
    "sections:abstract-case-presentation" },
};

static const CwCareAspect aspects_3d[] = {
  { "3d.lesson", N_ ("Lesson"), N_ ("End the abstract with what there is to learn."), REQUIRED,
    "sections:abstract-conclusions" },
};

static const CwCareAspect aspects_4[] = {
  { "4.introduction", N_ ("Introduction"),
    N_ ("Write the introduction: why this case is worth telling, with references."), REQUIRED,
    "sections:introduction" },
};

static const CwCareAspect aspects_5a[] = {
  { "5a.age", N_ ("Age"), N_ ("Record the patient's age."), REQUIRED, "patient.age" },
  { "5a.sex", N_ ("Sex"), N_ ("Record the patient's sex."), REQUIRED, "patient.sex" },
  { "5a.background", N_ ("Ethnicity or occupation"),
    N_ ("Record ethnicity or occupation where they matter and identify nobody."), REQUIRED,
    "patient.ethnicity" },
};

static const CwCareAspect aspects_5b[] = {
  { "5b.complaint", N_ ("Complaint"), N_ ("Record what the patient came with."), REQUIRED,
    "complaints.complaint" },
};

static const CwCareAspect aspects_5c[] = {
  { "5c.medical", N_ ("Medical history"),
    N_ ("Record earlier illnesses, operations and medication, or that there were none."), REQUIRED,
    "history:medical" },
  { "5c.family", N_ ("Family history"),
    N_ ("Record the family history, or that nothing is known of one."), REQUIRED,
    "history:family" },
  { "5c.psychosocial", N_ ("Psychosocial history"),
    N_ ("Record work, habits and living conditions as far as they matter."), REQUIRED,
    "history:psychosocial" },
  { "5c.genetic", N_ ("Genetic information"), N_ ("Record genetic information where there is any."),
    0, "history:genetic" },
};

static const CwCareAspect aspects_5d[] = {
  { "5d.intervention", N_ ("Past treatment"),
    N_ ("Record earlier treatment of this illness, or that there was none."), REQUIRED,
    "interventions.intervention" },
  { "5d.outcome", N_ ("What it achieved"), N_ ("Say what each earlier treatment achieved."), EACH,
    "interventions.outcome" },
};

static const CwCareAspect aspects_6[] = {
  { "6.finding", N_ ("Examination findings"),
    N_ ("Record what the physical examination showed, normal findings that matter included."),
    REQUIRED, "examinations.finding" },
};

static const CwCareAspect aspects_7[] = {
  { "7.timeline", N_ ("Timeline"),
    N_ ("Add a timeline as a section or as a figure; the page “Timeline” draws it."), REQUIRED,
    "sections:timeline" },
};

static const CwCareAspect aspects_8a[] = {
  { "8a.method", N_ ("Tests"),
    N_ ("Record the tests that led to the diagnosis: laboratory, imaging, pathology."), REQUIRED,
    "imaging.modality" },
};

static const CwCareAspect aspects_8b[] = {
  { "8b.challenge", N_ ("Challenges"),
    N_ ("Say what made the diagnosis hard: access, cost, language or the disease itself."),
    REQUIRED, "diagnosis.challenges" },
};

static const CwCareAspect aspects_8c[] = {
  { "8c.reasoning", N_ ("Reasoning and differentials"),
    N_ ("Record the diagnoses that were considered and why they were given up."), REQUIRED,
    "differentials.diagnosis" },
};

static const CwCareAspect aspects_8d[] = {
  { "8d.prognosis", N_ ("Prognosis or extent"),
    N_ ("Record how far the disease had spread and what was expected of it."), REQUIRED,
    "diagnosis.prognosis" },
  { "8d.stage", N_ ("Stage"), N_ ("Record the stage where the disease is staged."), REQUIRED,
    "diagnosis.stage" },
};

static const CwCareAspect aspects_9a[] = {
  { "9a.kind", N_ ("Treatment"), N_ ("Record what was done: drugs, operations, radiotherapy."),
    REQUIRED, "regimens.name" },
};

static const CwCareAspect aspects_9b[] = {
  { "9b.dose", N_ ("Dose"), N_ ("Record the dose of every drug and course of radiotherapy."), EACH,
    "regimens.drugs.dose" },
  { "9b.route", N_ ("Route"), N_ ("Record how each drug was given."), EACH,
    "regimens.drugs.route" },
  { "9b.schedule", N_ ("Schedule"), N_ ("Record how often each drug was given."), EACH,
    "regimens.drugs.frequency" },
  { "9b.duration", N_ ("Duration"),
    N_ ("Record when each treatment began or how many cycles were given."), EACH,
    "regimens.start" },
};

static const CwCareAspect aspects_9c[] = {
  { "9c.change", N_ ("Changes"),
    N_ ("Record every change of treatment; if nothing was changed, say so."), REQUIRED,
    "dose-changes" },
  { "9c.reason", N_ ("Reasons"), N_ ("Say why each change was made."), EACH,
    "dose-changes.reason" },
};

static const CwCareAspect aspects_10a[] = {
  { "10a.clinician", N_ ("Assessed by clinicians"),
    N_ ("Record the response and how the patient is."), REQUIRED, "outcome.vital-status" },
  { "10a.patient", N_ ("Assessed by the patient"),
    N_ ("Record a score or outcome that the patient reported."), REQUIRED, "scores.value" },
};

static const CwCareAspect aspects_10b[] = {
  { "10b.test", N_ ("Follow-up tests"), N_ ("Record the important tests after treatment began."),
    REQUIRED, "assessments.modality" },
};

static const CwCareAspect aspects_10c[] = {
  { "10c.adherence", N_ ("Adherence"),
    N_ ("Record whether the treatment was taken as meant, and how this was known."), REQUIRED,
    "outcome.adherence" },
  { "10c.tolerability", N_ ("Tolerability"), N_ ("Record how well the treatment was borne."),
    REQUIRED, "outcome.tolerability" },
};

static const CwCareAspect aspects_10d[] = {
  { "10d.event", N_ ("Adverse events"),
    N_ ("Record the adverse events, or say expressly that there were none."), REQUIRED,
    "adverse-events" },
};

static const CwCareAspect aspects_11a[] = {
  { "11a.limitations", N_ ("Strengths and limitations"),
    N_ ("Write what is strong and what is weak in the handling of this case."), REQUIRED,
    "sections:strengths-limitations" },
};

static const CwCareAspect aspects_11b[] = {
  { "11b.literature", N_ ("Literature"), N_ ("Discuss the relevant literature, with references."),
    REQUIRED, "sections:literature" },
};

static const CwCareAspect aspects_11c[] = {
  { "11c.rationale", N_ ("Rationale"),
    N_ ("Write what the conclusions rest on, cause and effect included."), REQUIRED,
    "sections:rationale" },
  { "11c.causality", N_ ("Cause of the adverse events"),
    N_ ("Say of each adverse event whether the treatment caused it."), 0,
    "adverse-events.attribution" },
};

static const CwCareAspect aspects_11d[] = {
  { "11d.lesson", N_ ("Main lessons"), N_ ("Write what readers should take away from the case."),
    REQUIRED, "sections:conclusions" },
};

static const CwCareAspect aspects_12[] = {
  { "12.perspective", N_ ("Patient perspective"),
    N_ ("Let the patient tell how the illness and its treatment were lived through."), REQUIRED,
    "perspective.text" },
};

static const CwCareAspect aspects_13[] = {
  { "13.consent", N_ ("Consent"), N_ ("Record who consented to publication, and how."), REQUIRED,
    "declarations.consent" },
};

#define ITEM(number, topic, text)                                                                  \
  {                                                                                                \
#number, topic, text, aspects_##number, G_N_ELEMENTS(aspects_##number)                         \
  }

/* Each table spells a line of its own; these are the ones that several of them share. */
#define TEXT_1 N_ ("What the report is about, and that it is a case report")
#define TEXT_2 N_ ("Two to five terms under which readers find it, “case report” among them")
#define TEXT_3A N_ ("What is special about the case and what it adds")
#define TEXT_4 N_ ("Short background that says why the case is worth telling, with references")
#define TEXT_5A N_ ("Age, sex and background of the patient, without identifying anybody")
#define TEXT_5B N_ ("What the patient came with")
#define TEXT_6 N_ ("What the physical examination showed")
#define TEXT_7 N_ ("The course at a glance, as a table or figure with dates")
#define TEXT_8A N_ ("Tests that were done and what they showed")
#define TEXT_8B N_ ("What stood in the way of the diagnosis")
#define TEXT_8C N_ ("How the diagnosis was reached and which others were considered")
#define TEXT_8D N_ ("Stage and expected course, where they apply")
#define TEXT_9A N_ ("Kinds of treatment: drugs, operations, prevention, self-care")
#define TEXT_9B N_ ("How treatment was given: dose, strength, route, schedule, duration")
#define TEXT_9C N_ ("What was changed in the treatment, and why")
#define TEXT_10A N_ ("Outcomes as judged by clinicians and by the patient")
#define TEXT_10B N_ ("Important tests during follow-up")
#define TEXT_10C N_ ("Whether treatment was taken and borne, and how this was known")
#define TEXT_10D N_ ("Adverse and unexpected events, or that there were none")
#define TEXT_11A N_ ("What was strong and what was weak in handling the case")
#define TEXT_11B N_ ("What the literature says, with references")
#define TEXT_11C N_ ("What the conclusions rest on, causes weighed")
#define TEXT_11D N_ ("What readers should take away")
#define TEXT_12 N_ ("The illness and its treatment as the patient saw them")
#define TEXT_13 N_ ("Whether the patient consented to publication")

#define TOPIC_TITLE N_ ("Title")
#define TOPIC_KEYWORDS N_ ("Key words")
#define TOPIC_ABSTRACT N_ ("Abstract")
#define TOPIC_INTRODUCTION N_ ("Introduction")
#define TOPIC_PATIENT N_ ("Patient information")
#define TOPIC_FINDINGS N_ ("Clinical findings")
#define TOPIC_TIMELINE N_ ("Timeline")
#define TOPIC_DIAGNOSIS N_ ("Diagnostic assessment")
#define TOPIC_TREATMENT N_ ("Treatment")
#define TOPIC_OUTCOMES N_ ("Follow-up and outcomes")
#define TOPIC_DISCUSSION N_ ("Discussion")
#define TOPIC_PERSPECTIVE N_ ("Patient perspective")
#define TOPIC_CONSENT N_ ("Informed consent")

static const CwCareItem items[CW_CARE_N_ITEMS] = {
  ITEM (1, TOPIC_TITLE, TEXT_1),
  ITEM (2, TOPIC_KEYWORDS, TEXT_2),
  ITEM (3a, TOPIC_ABSTRACT, TEXT_3A),
  ITEM (3b, TOPIC_ABSTRACT, N_ ("Main symptoms and important findings")),
  ITEM (3c, TOPIC_ABSTRACT, N_ ("Main diagnoses, treatments and outcomes")),
  ITEM (3d, TOPIC_ABSTRACT, N_ ("What there is to learn from it")),
  ITEM (4, TOPIC_INTRODUCTION, TEXT_4),
  ITEM (5a, TOPIC_PATIENT, TEXT_5A),
  ITEM (5b, TOPIC_PATIENT, TEXT_5B),
  ITEM (5c, TOPIC_PATIENT, N_ ("Medical, family, psychosocial and genetic history")),
  ITEM (5d, TOPIC_PATIENT, N_ ("Earlier treatment and what it achieved")),
  ITEM (6, TOPIC_FINDINGS, TEXT_6),
  ITEM (7, TOPIC_TIMELINE, TEXT_7),
  ITEM (8a, TOPIC_DIAGNOSIS, TEXT_8A),
  ITEM (8b, TOPIC_DIAGNOSIS, TEXT_8B),
  ITEM (8c, TOPIC_DIAGNOSIS, TEXT_8C),
  ITEM (8d, TOPIC_DIAGNOSIS, TEXT_8D),
  ITEM (9a, TOPIC_TREATMENT, TEXT_9A),
  ITEM (9b, TOPIC_TREATMENT, TEXT_9B),
  ITEM (9c, TOPIC_TREATMENT, TEXT_9C),
  ITEM (10a, TOPIC_OUTCOMES, TEXT_10A),
  ITEM (10b, TOPIC_OUTCOMES, TEXT_10B),
  ITEM (10c, TOPIC_OUTCOMES, TEXT_10C),
  ITEM (10d, TOPIC_OUTCOMES, TEXT_10D),
  ITEM (11a, TOPIC_DISCUSSION, TEXT_11A),
  ITEM (11b, TOPIC_DISCUSSION, TEXT_11B),
  ITEM (11c, TOPIC_DISCUSSION, TEXT_11C),
  ITEM (11d, TOPIC_DISCUSSION, TEXT_11D),
  ITEM (12, TOPIC_PERSPECTIVE, TEXT_12),
  ITEM (13, TOPIC_CONSENT, TEXT_13),
};

/* The lines that the paper and the form have in common. */
#define ROWS_FROM_6                                                                                \
  { "6", TOPIC_FINDINGS, TEXT_6, "6" }, { "7", TOPIC_TIMELINE, TEXT_7, "7" },                      \
    { "8a", TOPIC_DIAGNOSIS, TEXT_8A, "8a" }, { "8b", TOPIC_DIAGNOSIS, TEXT_8B, "8b" },            \
    { "8c", TOPIC_DIAGNOSIS, TEXT_8C, "8c" }, { "8d", TOPIC_DIAGNOSIS, TEXT_8D, "8d" },            \
    { "9a", TOPIC_TREATMENT, TEXT_9A, "9a" }, { "9b", TOPIC_TREATMENT, TEXT_9B, "9b" },            \
    { "9c", TOPIC_TREATMENT, TEXT_9C, "9c" }, { "10a", TOPIC_OUTCOMES, TEXT_10A, "10a" },          \
    { "10b", TOPIC_OUTCOMES, TEXT_10B, "10b" }, { "10c", TOPIC_OUTCOMES, TEXT_10C, "10c" },        \
    { "10d", TOPIC_OUTCOMES, TEXT_10D, "10d" }, { "11a", TOPIC_DISCUSSION, TEXT_11A, "11a" },      \
    { "11b", TOPIC_DISCUSSION, TEXT_11B, "11b" }, { "11c", TOPIC_DISCUSSION, TEXT_11C, "11c" },    \
    { "11d", TOPIC_DISCUSSION, TEXT_11D, "11d" }, { "12", TOPIC_PERSPECTIVE, TEXT_12, "12" },      \
  {                                                                                                \
    "13", TOPIC_CONSENT, TEXT_13, "13"                                                             \
  }

/* The paper has no line of its own for the lesson of the abstract and for past treatment: its 3c
 * is the lesson, its 3b the whole case, its 5c the whole past. */
static const CwCareRow paper_rows[] = {
  { "1", TOPIC_TITLE, TEXT_1, "1" },
  { "2", TOPIC_KEYWORDS, TEXT_2, "2" },
  { "3a", TOPIC_ABSTRACT, TEXT_3A, "3a" },
  { "3b", TOPIC_ABSTRACT, N_ ("Symptoms, findings, diagnosis, treatment and outcome in short"),
    "3b 3c" },
  { "3c", TOPIC_ABSTRACT, N_ ("What there is to learn from it"), "3d" },
  { "4", TOPIC_INTRODUCTION, TEXT_4, "4" },
  { "5a", TOPIC_PATIENT, TEXT_5A, "5a" },
  { "5b", TOPIC_PATIENT, TEXT_5B, "5b" },
  { "5c", TOPIC_PATIENT,
    N_ ("Medical, family, psychosocial and genetic history; earlier treatment and its results"),
    "5c 5d" },
  ROWS_FROM_6,
};

static const CwCareRow form_rows[] = {
  { "1", TOPIC_TITLE, TEXT_1, "1" },
  { "2", TOPIC_KEYWORDS, TEXT_2, "2" },
  { "3a", TOPIC_ABSTRACT, TEXT_3A, "3a" },
  { "3b", TOPIC_ABSTRACT, N_ ("Main symptoms and important findings"), "3b" },
  { "3c", TOPIC_ABSTRACT, N_ ("Main diagnoses, treatments and outcomes"), "3c" },
  { "3d", TOPIC_ABSTRACT, N_ ("What there is to learn from it"), "3d" },
  { "4", TOPIC_INTRODUCTION, TEXT_4, "4" },
  { "5a", TOPIC_PATIENT, TEXT_5A, "5a" },
  { "5b", TOPIC_PATIENT, TEXT_5B, "5b" },
  { "5c", TOPIC_PATIENT, N_ ("Medical, family, psychosocial and genetic history"), "5c" },
  { "5d", TOPIC_PATIENT, N_ ("Earlier treatment and what it achieved"), "5d" },
  ROWS_FROM_6,
};

static const CwCareRow equator_rows[] = {
  { "1", TOPIC_TITLE, TEXT_1, "1" },
  { "2", TOPIC_KEYWORDS, TEXT_2, "2" },
  { "3", TOPIC_ABSTRACT,
    N_ ("What is special, the main findings, diagnosis, treatment, outcome and lesson"),
    "3a 3b 3c 3d" },
  { "4", TOPIC_INTRODUCTION, TEXT_4, "4" },
  { "5", TOPIC_PATIENT, N_ ("Who the patient is, the complaint, the history, earlier treatment"),
    "5a 5b 5c 5d" },
  { "6", TOPIC_FINDINGS, TEXT_6, "6" },
  { "7", TOPIC_TIMELINE, TEXT_7, "7" },
  { "8", TOPIC_DIAGNOSIS, N_ ("Tests, obstacles, reasoning with differentials, stage and outlook"),
    "8a 8b 8c 8d" },
  { "9", TOPIC_TREATMENT, N_ ("What was given, how it was given, what was changed and why"),
    "9a 9b 9c" },
  { "10", TOPIC_OUTCOMES,
    N_ ("Outcomes, follow-up tests, adherence and tolerability, adverse events"),
    "10a 10b 10c 10d" },
  { "11", TOPIC_DISCUSSION,
    N_ ("Strengths and limits, literature, what conclusions rest on, what to take away"),
    "11a 11b 11c 11d" },
  { "12", TOPIC_PERSPECTIVE, TEXT_12, "12" },
  { "13", TOPIC_CONSENT, TEXT_13, "13" },
};

static const CwCareForm forms[CW_CARE_N_LAYOUTS] = {
  [CW_CARE_LAYOUT_PAPER] = { "paper",
                             N_ ("CARE checklist, 2013 paper"),
                             { N_ ("Item"), N_ ("What to report"), N_ ("Reported") },
                             "https://doi.org/10.1136/bcr-2013-201554",
                             paper_rows,
                             G_N_ELEMENTS (paper_rows) },
  [CW_CARE_LAYOUT_FORM] = { "form",
                            N_ ("CARE checklist, official form"),
                            { N_ ("Item"), N_ ("What to report"), N_ ("Reported on page/line") },
                            "https://www.care-statement.org/checklist",
                            form_rows,
                            G_N_ELEMENTS (form_rows) },
  [CW_CARE_LAYOUT_EQUATOR] = { "equator",
                               N_ ("CARE checklist, EQUATOR v1.1"),
                               { N_ ("Item"), N_ ("Item description"),
                                 N_ ("Location (or reason for not reporting)") },
                               "https://www.equator-network.org/reporting-guidelines/care/",
                               equator_rows,
                               G_N_ELEMENTS (equator_rows) },
};

/**
 * cw_care_get_items:
 *
 * Returns: (transfer none) (array fixed-size=30): the items in order
 */
const CwCareItem *
cw_care_get_items (void)
{
  return items;
}

/**
 * cw_care_find_item:
 * @id: (nullable): number of an item, such as "5a"
 *
 * Returns: (transfer none) (nullable): the item, or %NULL when there is none
 */
const CwCareItem *
cw_care_find_item (const char *id)
{
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    if (g_strcmp0 (items[i].id, id) == 0)
      return &items[i];
  return NULL;
}

static gboolean
starts_with_item (const char *id, gsize length, const CwCareItem *item)
{
  return strlen (item->id) == length && strncmp (item->id, id, length) == 0;
}

/**
 * cw_care_find_aspect:
 * @id: an aspect, such as "5a.age"; it may be followed by a space and more
 * @item: (out) (optional): place of its item in cw_care_get_items()
 *
 * Returns: (transfer none) (nullable): the aspect, or %NULL when there is none
 */
const CwCareAspect *
cw_care_find_aspect (const char *id, guint *item)
{
  gsize length = strcspn (id, " "), prefix = strcspn (id, ". ");

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; starts_with_item (id, prefix, &items[i]) && j < items[i].n_aspects; j++)
      {
        const CwCareAspect *aspect = &items[i].aspects[j];

        if (strlen (aspect->id) != length || strncmp (aspect->id, id, length) != 0)
          continue;
        if (item)
          *item = i;
        return aspect;
      }
  return NULL;
}

/**
 * cw_care_row_covers:
 * @row: a line of a layout
 * @item: number of an item
 *
 * Returns: whether the line asks for the item
 */
gboolean
cw_care_row_covers (const CwCareRow *row, const char *item)
{
  for (const char *id = row->items; *id; id += strspn (id, " "))
    {
      gsize length = strcspn (id, " ");

      if (strlen (item) == length && strncmp (id, item, length) == 0)
        return TRUE;
      id += length;
    }
  return FALSE;
}

/**
 * cw_care_get_form:
 * @layout: a layout
 *
 * Returns: (transfer none): what it looks like
 */
const CwCareForm *
cw_care_get_form (CwCareLayout layout)
{
  g_return_val_if_fail ((guint)layout < CW_CARE_N_LAYOUTS, NULL);

  return &forms[layout];
}
