/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-article.h"

#include <glib/gi18n-lib.h>

#include "model/cw-check.h"

/* What the article says of itself: the case as the root of everything, who wrote it, and its key
 * words. */

static const CwFieldChoice article_type_choices[] = {
  { "case-report", N_ ("Case report"), NULL },
  { "case-series", N_ ("Case series"), NULL },
  { "case-report-review", N_ ("Case report and literature review"), NULL },
  { "clinical-image", N_ ("Clinical image"), NULL },
  { "letter", N_ ("Letter"), NULL },
};

static const CwFieldChoice case_status_choices[] = {
  { "draft", N_ ("Draft"), NULL },         { "ready", N_ ("Ready to submit"), NULL },
  { "submitted", N_ ("Submitted"), NULL }, { "revision", N_ ("In revision"), NULL },
  { "accepted", N_ ("Accepted"), NULL },   { "published", N_ ("Published"), NULL },
};

static const CwFieldChoice section_kind_choices[] = {
  { "abstract-background", N_ ("Abstract: background"), "3a.unique" },
  { "abstract-case-presentation", N_ ("Abstract: case presentation"), "3b.findings 3c.course" },
  { "abstract-conclusions", N_ ("Abstract: conclusions"), "3d.lesson" },
  { "introduction", N_ ("Introduction"), "4.introduction" },
  { "case-presentation", N_ ("Case presentation"), NULL },
  { "timeline", N_ ("Timeline"), "7.timeline" },
  { "discussion", N_ ("Discussion"), NULL },
  { "strengths-limitations", N_ ("Strengths and limitations"), "11a.limitations" },
  { "literature", N_ ("Relevant literature"), "11b.literature" },
  { "rationale", N_ ("Rationale for the conclusions"), "11c.rationale" },
  { "conclusions", N_ ("Conclusions and take-away lessons"), "11d.lesson" },
  { "learning-points", N_ ("Learning points"), "11d.lesson" },
  { "other", N_ ("Other section"), NULL },
};

static const CwFieldChoice credit_role_choices[] = {
  { "conceptualization", N_ ("Conceptualization"), NULL },
  { "data-curation", N_ ("Data curation"), NULL },
  { "formal-analysis", N_ ("Formal analysis"), NULL },
  { "funding-acquisition", N_ ("Funding acquisition"), NULL },
  { "investigation", N_ ("Investigation"), NULL },
  { "methodology", N_ ("Methodology"), NULL },
  { "project-administration", N_ ("Project administration"), NULL },
  { "resources", N_ ("Resources"), NULL },
  { "software", N_ ("Software"), NULL },
  { "supervision", N_ ("Supervision"), NULL },
  { "validation", N_ ("Validation"), NULL },
  { "visualization", N_ ("Visualization"), NULL },
  { "writing-original-draft", N_ ("Writing – original draft"), NULL },
  { "writing-review-editing", N_ ("Writing – review & editing"), NULL },
};

static const CwField affiliation_fields[] = {
  CW_TEXT (CwAffiliation, institution, N_ ("Institution"), .flags = CW_FIELD_TITLE),
  CW_TEXT (CwAffiliation, department, N_ ("Department")),
  CW_TEXT (CwAffiliation, city, N_ ("City")),
  CW_TEXT (CwAffiliation, country, N_ ("Country")),
};

CW_DEFINE_ENTITY (CwAffiliation,
                  cw_affiliation,
                  "affiliation",
                  N_ ("Affiliation"),
                  affiliation_fields)

static const CwField author_affiliation_fields[] = {
  CW_REFERENCE (CwAuthorAffiliation,
                affiliation,
                N_ ("Affiliation"),
                "affiliation",
                .flags = CW_FIELD_TITLE),
};

CW_DEFINE_ENTITY (CwAuthorAffiliation,
                  cw_author_affiliation,
                  "author-affiliation",
                  N_ ("Affiliation of an author"),
                  author_affiliation_fields)

static const CwField contribution_fields[] = {
  CW_CODE (CwContribution, role, N_ ("Role"), credit_role_choices, .flags = CW_FIELD_TITLE),
};

CW_DEFINE_ENTITY (CwContribution,
                  cw_contribution,
                  "contribution",
                  N_ ("Contribution"),
                  contribution_fields)

static const CwField author_fields[] = {
  CW_TEXT (CwAuthor, given_names, N_ ("Given names")),
  CW_TEXT (CwAuthor, family_name, N_ ("Family name"), .flags = CW_FIELD_TITLE),
  CW_TEXT (CwAuthor, degrees, N_ ("Degrees"), .flags = CW_FIELD_ADVANCED),
  CW_TEXT (CwAuthor,
           orcid,
           N_ ("ORCID"),
           .check = cw_check_orcid,
           .hint = N_ ("0000-0002-1825-0097")),
  CW_TEXT (CwAuthor, email, N_ ("E-mail")),
  CW_TRISTATE (CwAuthor, corresponding, N_ ("Corresponding")),
  CW_TRISTATE (CwAuthor, equal_contribution, N_ ("Equal contribution")),
  CW_TEXT (CwAuthor, competing_interests, N_ ("Competing interests")),
  CW_LIST (CwAuthor,
           affiliations,
           N_ ("Affiliations"),
           cw_author_affiliation_get_type,
           .hint = N_ ("Choose from the affiliations of the article")),
  CW_LIST (CwAuthor,
           contributions,
           N_ ("Contributions"),
           cw_contribution_get_type,
           .hint = N_ ("Add what the author did, one role in each row")),
};

CW_DEFINE_ENTITY (CwAuthor, cw_author, "author", N_ ("Author"), author_fields)

static const CwField keyword_fields[] = {
  CW_TEXT (CwKeyword, term, N_ ("Keyword"), .flags = CW_FIELD_TITLE, .care = "2.keywords"),
  CW_TEXT (CwKeyword, mesh, N_ ("MeSH term")),
};

CW_DEFINE_ENTITY (CwKeyword, cw_keyword, "keyword", N_ ("Keyword"), keyword_fields)

static const CwField section_fields[] = {
  CW_CODE (CwSection, kind, N_ ("Section"), section_kind_choices),
  CW_TEXT (CwSection, heading, N_ ("Heading"), .flags = CW_FIELD_TITLE),
  CW_PROSE (CwSection, text, N_ ("Text"), .care = "@kind"),
};

CW_DEFINE_ENTITY (CwSection, cw_section, "section", N_ ("Section"), section_fields)

static const CwField care_reason_fields[] = {
  CW_TEXT (CwCareReason, item, N_ ("CARE item"), .flags = CW_FIELD_TITLE, .hint = N_ ("5c")),
  CW_PROSE (CwCareReason,
            reason,
            N_ ("Reason for not reporting"),
            .hint = N_ ("Not applicable, because…")),
};

CW_DEFINE_ENTITY (CwCareReason,
                  cw_care_reason,
                  "care-reason",
                  N_ ("Reason for not reporting"),
                  care_reason_fields)

static const CwField profile_note_fields[] = {
  CW_TEXT (CwProfileNote,
           rule,
           N_ ("Rule"),
           .flags = CW_FIELD_TITLE,
           .since = 4,
           .hint = N_ ("The name of the finding, such as “journal-abstract-words”")),
  CW_PROSE (CwProfileNote,
            note,
            N_ ("Reason"),
            .since = 4,
            .hint = N_ ("The editor allowed it, because…")),
};

CW_DEFINE_ENTITY (CwProfileNote,
                  cw_profile_note,
                  "profile-note",
                  N_ ("Exception from the journal’s rules"),
                  profile_note_fields)

static const CwField case_fields[] = {
  CW_TEXT (CwCase,
           title,
           N_ ("Title"),
           .flags = CW_FIELD_TITLE | CW_FIELD_LONG,
           .care = "1.title",
           .hint = N_ ("Name the focus and the words “case report”")),
  CW_TEXT (CwCase, running_title, N_ ("Running title")),
  CW_CODE (CwCase, article_type, N_ ("Article type"), article_type_choices),
  CW_TEXT (CwCase, target_journal, N_ ("Target journal")),
  CW_CODE (CwCase, status, N_ ("Status"), case_status_choices),
  CW_TEXT (CwCase, licence, N_ ("Licence"), .flags = CW_FIELD_DOCUMENT),
  CW_TEXT (CwCase, doi, N_ ("DOI"), .check = cw_check_doi, .flags = CW_FIELD_DOCUMENT),
  CW_TEXT (CwCase,
           source,
           N_ ("Source"),
           .flags = CW_FIELD_LONG | CW_FIELD_DOCUMENT,
           .hint = N_ ("Where the facts come from, when the case has been published before")),
  CW_PROSE (CwCase, note, N_ ("Notes to self")),
  CW_TRISTATE (CwCase, deleted, N_ ("Deleted"), .flags = CW_FIELD_HIDDEN),
  CW_LIST (CwCase,
           authors,
           N_ ("Authors"),
           cw_author_get_type,
           .hint = N_ ("Add everybody who signs the article, in the order of the byline")),
  CW_LIST (CwCase,
           affiliations,
           N_ ("Affiliations"),
           cw_affiliation_get_type,
           .hint = N_ ("Add each department or institution once; authors choose theirs from here")),
  CW_LIST (CwCase,
           keywords,
           N_ ("Keywords"),
           cw_keyword_get_type,
           .hint = N_ ("Add two to five words, “case report” among them")),
  CW_LIST (CwCase,
           sections,
           N_ ("Sections"),
           cw_section_get_type,
           .hint = N_ ("Add the abstract and the sections of the article in the order of reading")),
  CW_CHILD (CwCase, patient, N_ ("Patient"), cw_patient_get_type),
  CW_CHILD (CwCase, presentation, N_ ("Presentation"), cw_presentation_get_type),
  CW_LIST (CwCase,
           complaints,
           N_ ("Complaints"),
           cw_complaint_get_type,
           .hint = N_ ("Add what brought the patient to you, one complaint in each row")),
  CW_LIST (CwCase,
           history,
           N_ ("History"),
           cw_history_item_get_type,
           .hint =
             N_ ("Add earlier illnesses, family history and habits, or that there were none")),
  CW_LIST (CwCase,
           interventions,
           N_ ("Past interventions"),
           cw_intervention_get_type,
           .hint =
             N_ ("Add what was done for this illness before it came to you, with its outcome")),
  CW_LIST (CwCase,
           examinations,
           N_ ("Examination findings"),
           cw_examination_get_type,
           .hint =
             N_ ("Add what the physical examination showed, normal findings that matter included")),
  CW_LIST (CwCase,
           laboratory,
           N_ ("Laboratory"),
           cw_laboratory_series_get_type,
           .hint = N_ ("Add each analyte once; its values over time stand below it")),
  CW_LIST (CwCase,
           imaging,
           N_ ("Imaging"),
           cw_imaging_study_get_type,
           .hint = N_ ("Add each scan in the order of time")),
  CW_LIST (CwCase,
           specimens,
           N_ ("Specimens"),
           cw_specimen_get_type,
           .hint = N_ ("Add each biopsy or resection specimen with its histology")),
  CW_LIST (CwCase,
           panels,
           N_ ("Immunohistochemistry"),
           cw_panel_get_type,
           .hint = N_ ("Add one panel for each specimen; its stains stand below it")),
  CW_LIST (CwCase,
           molecular,
           N_ ("Molecular results"),
           cw_molecular_result_get_type,
           .hint = N_ ("Add each gene or fusion that was tested, negative results included")),
  CW_CHILD (CwCase, diagnosis, N_ ("Diagnosis"), cw_diagnosis_get_type),
  CW_LIST (CwCase,
           differentials,
           N_ ("Differential diagnoses"),
           cw_differential_get_type,
           .hint = N_ ("Add what else was considered and what spoke against it")),
  CW_LIST (CwCase,
           metastatic_sites,
           N_ ("Metastatic sites"),
           cw_metastatic_site_get_type,
           .hint = N_ ("Add each organ with metastases")),
  CW_LIST (CwCase,
           decisions,
           N_ ("Decisions"),
           cw_decision_get_type,
           .hint = N_ ("Add each turning point: who decided, what was chosen and why")),
  CW_LIST (CwCase,
           regimens,
           N_ ("Regimens"),
           cw_regimen_get_type,
           .hint = N_ ("Add each regimen in the order of time; its drugs stand below it")),
  CW_LIST (CwCase,
           dose_changes,
           N_ ("Dose changes"),
           cw_dose_change_get_type,
           .hint = N_ ("Add each reduction, interruption or stop with its reason")),
  CW_LIST (CwCase,
           procedures,
           N_ ("Procedures"),
           cw_procedure_get_type,
           .hint = N_ ("Add operations and other procedures, refused or impossible ones included")),
  CW_LIST (CwCase,
           radiotherapy,
           N_ ("Radiotherapy"),
           cw_radiotherapy_course_get_type,
           .hint = N_ ("Add each course with its field, total dose and fractions")),
  CW_LIST (CwCase,
           supportive_drugs,
           N_ ("Supportive treatment"),
           cw_supportive_drug_get_type,
           .hint = N_ ("Add drugs against symptoms and adverse events")),
  CW_LIST (CwCase,
           adverse_events,
           N_ ("Adverse events"),
           cw_adverse_event_get_type,
           .hint = N_ ("Add each event with its grade; the suspected drugs stand below it")),
  CW_LIST (CwCase,
           lesions,
           N_ ("Lesions"),
           cw_lesion_get_type,
           .hint = N_ ("Add each lesion that is measured or followed")),
  CW_LIST (CwCase,
           assessments,
           N_ ("Response assessments"),
           cw_assessment_get_type,
           .hint = N_ ("Add each assessment of the response in the order of time")),
  CW_CHILD (CwCase, outcome, N_ ("Outcome"), cw_outcome_get_type),
  CW_CHILD (CwCase, perspective, N_ ("Patient perspective"), cw_perspective_get_type),
  CW_LIST (CwCase,
           scores,
           N_ ("Patient-reported scores"),
           cw_score_get_type,
           .hint = N_ ("Add each questionnaire with its date and score")),
  CW_LIST (CwCase,
           figures,
           N_ ("Figures"),
           cw_figure_get_type,
           .hint = N_ ("Add each figure with its caption and permission")),
  CW_CHILD (CwCase, declarations, N_ ("Declarations"), cw_declarations_get_type),
  CW_LIST (CwCase,
           care_reasons,
           N_ ("Reasons for not reporting"),
           cw_care_reason_get_type,
           .hint = N_ ("Add items of CARE that do not apply to this case, with the reason")),
  CW_LIST (CwCase,
           evidence,
           N_ ("Evidence"),
           cw_evidence_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 2,
           .hint = N_ ("Add the words of a source for a value that was taken from it")),
  CW_LIST (CwCase,
           profile_notes,
           N_ ("Exceptions from the journal’s rules"),
           cw_profile_note_get_type,
           .flags = CW_FIELD_ADVANCED,
           .since = 4,
           .hint =
             N_ ("Add rules of the journal that this article does not keep, with the reason")),
  CW_LIST (CwCase,
           kept_texts,
           N_ ("Kept texts"),
           cw_kept_text_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 4,
           .hint = N_ ("Add a passage that stays as it is although a rule found something")),
};

CW_DEFINE_ENTITY (CwCase, cw_case, "case", N_ ("Case"), case_fields)
