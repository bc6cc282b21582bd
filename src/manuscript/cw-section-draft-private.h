/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-section-draft.h"
#include "rules/cw-course-place.h"

G_BEGIN_DECLS

/* How many ways there are to say a sentence. */
#define CW_DRAFT_N_PATTERNS 4

/* A sentence of a draft. */
typedef struct
{
  const char *section; /* the section or declaration it belongs to */
  gboolean begins; /* whether a paragraph begins with it */
  const char *entity; /* NULL: said once; else for each entity of the type */
  const char *condition; /* NULL, or what has to hold of that entity */
  char *(*write) (CwCase *root); /* NULL, or writes it in the place of patterns */
  const char *patterns[CW_DRAFT_N_PATTERNS]; /* the first that can be filled is said */
} CwDraftSentence;

/* An entity and where it stands in the course. */
typedef struct
{
  CwEntity *entity;
  CwCoursePlace place;
  guint position; /* among those of the same place */
} CwDraftStep;

typedef char *(*CwDraftWriteStep) (const CwCourse *course,
                                   const CwDraftStep *step,
                                   gboolean begins);

GArray *cw_draft_steps_new (void);
void cw_draft_steps_add (GArray *steps,
                         const CwCourse *course,
                         const char *type,
                         const char *date,
                         const char *words);
void cw_draft_steps_sort (GArray *steps);
char *cw_draft_steps_write (const GArray *steps, const CwCourse *course, CwDraftWriteStep write);
gboolean cw_draft_step_is_later (const CwDraftStep *step, const CwCourse *course);

/* Ends with one without a section. */
extern const CwDraftSentence cw_draft_sentences[];

char *cw_draft_fill (CwCase *root, CwEntity *entity, gboolean begins, const char *const *patterns);
void cw_draft_append (GString *out, gboolean begins, const char *text);
char *cw_draft_abbreviate (CwCase *root, const char *nick, const char *source);

gboolean cw_draft_is_told_by_response (CwCase *root, CwEntity *entity);
char *cw_draft_write_laboratory (CwCase *root);
char *cw_draft_write_later_laboratory (CwCase *root);
char *cw_draft_write_investigations (CwCase *root);
char *cw_draft_write_later_imaging (CwCase *root);
char *cw_draft_write_treatment (CwCase *root);
char *cw_draft_write_refusals (CwCase *root);
char *cw_draft_write_course (CwCase *root);
char *cw_draft_write_dose_changes (CwCase *root);

char *cw_section_draft_timeline (CwCase *root);
char *cw_section_draft_contributions (CwCase *root);
char *cw_section_draft_interests (CwCase *root);

G_END_DECLS
