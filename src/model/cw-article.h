/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "model/cw-adverse-event.h"
#include "model/cw-declarations.h"
#include "model/cw-diagnosis.h"
#include "model/cw-evidence.h"
#include "model/cw-examination.h"
#include "model/cw-figure.h"
#include "model/cw-outcome.h"
#include "model/cw-pathology.h"
#include "model/cw-patient.h"
#include "model/cw-response.h"
#include "model/cw-treatment.h"

G_BEGIN_DECLS

/* What the journal will call the article. Zero is "not recorded". */
typedef enum
{
  CW_ARTICLE_TYPE_CASE_REPORT = 1,
  CW_ARTICLE_TYPE_CASE_SERIES,
  CW_ARTICLE_TYPE_CASE_REPORT_REVIEW,
  CW_ARTICLE_TYPE_CLINICAL_IMAGE,
  CW_ARTICLE_TYPE_LETTER,
} CwArticleType;

/* How far the article is. Zero is "not recorded". */
typedef enum
{
  CW_CASE_STATUS_DRAFT = 1,
  CW_CASE_STATUS_READY,
  CW_CASE_STATUS_SUBMITTED,
  CW_CASE_STATUS_REVISION,
  CW_CASE_STATUS_ACCEPTED,
  CW_CASE_STATUS_PUBLISHED,
} CwCaseStatus;

/* What a section of the manuscript is for. Zero is "not recorded". */
typedef enum
{
  CW_SECTION_KIND_ABSTRACT_BACKGROUND = 1,
  CW_SECTION_KIND_ABSTRACT_CASE_PRESENTATION,
  CW_SECTION_KIND_ABSTRACT_CONCLUSIONS,
  CW_SECTION_KIND_INTRODUCTION,
  CW_SECTION_KIND_CASE_PRESENTATION,
  CW_SECTION_KIND_TIMELINE,
  CW_SECTION_KIND_DISCUSSION,
  CW_SECTION_KIND_STRENGTHS_LIMITATIONS,
  CW_SECTION_KIND_LITERATURE,
  CW_SECTION_KIND_RATIONALE,
  CW_SECTION_KIND_CONCLUSIONS,
  CW_SECTION_KIND_LEARNING_POINTS,
  CW_SECTION_KIND_OTHER,
} CwSectionKind;

/* Contributor role, CRediT (ANSI/NISO Z39.104-2022). Zero is "not recorded". */
typedef enum
{
  CW_CREDIT_ROLE_CONCEPTUALIZATION = 1,
  CW_CREDIT_ROLE_DATA_CURATION,
  CW_CREDIT_ROLE_FORMAL_ANALYSIS,
  CW_CREDIT_ROLE_FUNDING_ACQUISITION,
  CW_CREDIT_ROLE_INVESTIGATION,
  CW_CREDIT_ROLE_METHODOLOGY,
  CW_CREDIT_ROLE_PROJECT_ADMINISTRATION,
  CW_CREDIT_ROLE_RESOURCES,
  CW_CREDIT_ROLE_SOFTWARE,
  CW_CREDIT_ROLE_SUPERVISION,
  CW_CREDIT_ROLE_VALIDATION,
  CW_CREDIT_ROLE_VISUALIZATION,
  CW_CREDIT_ROLE_WRITING_ORIGINAL_DRAFT,
  CW_CREDIT_ROLE_WRITING_REVIEW_EDITING,
} CwCreditRole;

#define CW_TYPE_AFFILIATION (cw_affiliation_get_type ())
G_DECLARE_FINAL_TYPE (CwAffiliation, cw_affiliation, CW, AFFILIATION, CwEntity)

/* An institution that authors share. Members are read-only: write with cw_entity_set(). */
struct _CwAffiliation
{
  CwEntity parent_instance;

  char *institution;
  char *department;
  char *city;
  char *country;
};

#define CW_TYPE_AUTHOR_AFFILIATION (cw_author_affiliation_get_type ())
G_DECLARE_FINAL_TYPE (CwAuthorAffiliation, cw_author_affiliation, CW, AUTHOR_AFFILIATION, CwEntity)

/* Where an author works. Members are read-only: write with cw_entity_set(). */
struct _CwAuthorAffiliation
{
  CwEntity parent_instance;

  char *affiliation;
};

#define CW_TYPE_CONTRIBUTION (cw_contribution_get_type ())
G_DECLARE_FINAL_TYPE (CwContribution, cw_contribution, CW, CONTRIBUTION, CwEntity)

/* What an author did. Members are read-only: write with cw_entity_set(). */
struct _CwContribution
{
  CwEntity parent_instance;

  int role; /* CwCreditRole */
};

#define CW_TYPE_AUTHOR (cw_author_get_type ())
G_DECLARE_FINAL_TYPE (CwAuthor, cw_author, CW, AUTHOR, CwEntity)

/* Somebody who wrote the article. Members are read-only: write with cw_entity_set(). */
struct _CwAuthor
{
  CwEntity parent_instance;

  char *given_names;
  char *family_name;
  char *degrees;
  char *orcid;
  char *email;
  int corresponding;
  int equal_contribution;
  char *competing_interests;
  GListStore *affiliations; /* CwAuthorAffiliation */
  GListStore *contributions; /* CwContribution */
};

#define CW_TYPE_KEYWORD (cw_keyword_get_type ())
G_DECLARE_FINAL_TYPE (CwKeyword, cw_keyword, CW, KEYWORD, CwEntity)

/* A term under which the article is found. Members are read-only: write with cw_entity_set(). */
struct _CwKeyword
{
  CwEntity parent_instance;

  char *term;
  char *mesh;
};

#define CW_TYPE_SECTION (cw_section_get_type ())
G_DECLARE_FINAL_TYPE (CwSection, cw_section, CW, SECTION, CwEntity)

/* A part of the manuscript in the author's own words. Members are read-only: write with
 * cw_entity_set(). */
struct _CwSection
{
  CwEntity parent_instance;

  int kind; /* CwSectionKind */
  char *heading;
  char *text;
};

#define CW_TYPE_CARE_REASON (cw_care_reason_get_type ())
G_DECLARE_FINAL_TYPE (CwCareReason, cw_care_reason, CW, CARE_REASON, CwEntity)

/* Why the article does not report something that CARE asks for. Members are read-only: write with
 * cw_entity_set(). */
struct _CwCareReason
{
  CwEntity parent_instance;

  char *item;
  char *reason;
};

#define CW_TYPE_PROFILE_NOTE (cw_profile_note_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileNote, cw_profile_note, CW, PROFILE_NOTE, CwEntity)

/* Why the article does not keep a rule of the journal. Members are read-only: write with
 * cw_entity_set(). */
struct _CwProfileNote
{
  CwEntity parent_instance;

  char *rule;
  char *note;
};

#define CW_TYPE_CASE (cw_case_get_type ())
G_DECLARE_FINAL_TYPE (CwCase, cw_case, CW, CASE, CwEntity)

/* A case report: the root of everything recorded about one patient. Members are read-only: write
 * with cw_entity_set(). */
struct _CwCase
{
  CwEntity parent_instance;

  char *title;
  char *running_title;
  int article_type; /* CwArticleType */
  char *target_journal;
  int status; /* CwCaseStatus */
  char *licence;
  char *doi;
  char *source;
  char *note;
  int deleted;
  GListStore *authors; /* CwAuthor */
  GListStore *affiliations; /* CwAffiliation */
  GListStore *keywords; /* CwKeyword */
  GListStore *sections; /* CwSection */
  CwPatient *patient;
  CwPresentation *presentation;
  GListStore *complaints; /* CwComplaint */
  GListStore *history; /* CwHistoryItem */
  GListStore *interventions; /* CwIntervention */
  GListStore *examinations; /* CwExamination */
  GListStore *laboratory; /* CwLaboratorySeries */
  GListStore *imaging; /* CwImagingStudy */
  GListStore *specimens; /* CwSpecimen */
  GListStore *panels; /* CwPanel */
  GListStore *molecular; /* CwMolecularResult */
  CwDiagnosis *diagnosis;
  GListStore *differentials; /* CwDifferential */
  GListStore *metastatic_sites; /* CwMetastaticSite */
  GListStore *decisions; /* CwDecision */
  GListStore *regimens; /* CwRegimen */
  GListStore *dose_changes; /* CwDoseChange */
  GListStore *procedures; /* CwProcedure */
  GListStore *radiotherapy; /* CwRadiotherapyCourse */
  GListStore *supportive_drugs; /* CwSupportiveDrug */
  GListStore *adverse_events; /* CwAdverseEvent */
  GListStore *lesions; /* CwLesion */
  GListStore *assessments; /* CwAssessment */
  CwOutcome *outcome;
  CwPerspective *perspective;
  GListStore *scores; /* CwScore */
  GListStore *figures; /* CwFigure */
  CwDeclarations *declarations;
  GListStore *care_reasons; /* CwCareReason */
  GListStore *evidence; /* CwEvidence */
  GListStore *profile_notes; /* CwProfileNote */
};

G_END_DECLS
