/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"
#include "base/cw-patterns.h"
#include "model/cw-article.h"
#include "model/cw-snapshot.h"
#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

/* What stands for words that were left out. */
#define CW_DEIDENTIFY_LEFT_OUT "[…]"

/* A stretch of a text, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} CwStretch;

/* What typed words may tell. */
typedef enum
{
  CW_TELLS_AGE,
  CW_TELLS_DATE,
  CW_TELLS_INSTITUTION,
  CW_TELLS_CITY,
  CW_TELLS_PLACE,
  CW_TELLS_NAME,
  CW_TELLS_CONTACT,
  CW_TELLS_NUMBER,
} CwTells;

typedef struct
{
  CwTells what;
  gsize start;
  gsize end;
} CwTelling;

GArray *cw_stretch_list_bound (const char *text, gboolean is_prose);
GArray *cw_stretch_list (const GRegex *regex, const char *text, const GArray *bound);
char *cw_stretch_replace (const char *text, const GArray *stretches, const char *words);

typedef struct _CwTeller CwTeller;

CwTeller *cw_teller_new (CwCase *root, gboolean hides_work);
void cw_teller_free (CwTeller *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwTeller, cw_teller_free)
GArray *cw_teller_list (const CwTeller *self, const char *text, gboolean is_prose, gboolean others);

char *cw_typed_mask_age (const char *quote);
char *cw_typed_mask_date (const char *quote, const CwDate *presentation);
gboolean cw_typed_is_year (const char *quote);
gsize cw_typed_find_range (const char *text, gsize floor, gsize start);
char *cw_typed_mask_range (const char *head, const char *quote, const CwDate *presentation);
void cw_typed_append_interval (GString *words, const char *interval);
void cw_typed_append_age (GString *words, const char *age);

GRegex *cw_deidentify_new_date_regex (void);
char *cw_deidentify_widen_blanks (const char *pattern);

const char *cw_grammar_get_pattern (CwTells what);
gboolean cw_grammar_is_name (CwTells what, const char *words);

/* What is recorded of the patient and must not be read in the article. */
typedef struct
{
  GRegex *regex;
  const CwField *field;
  char *initials; /* in capital letters, or NULL */
  gboolean is_sure; /* whether it means nobody and nothing else */
} CwIdentifier;

gboolean cw_deidentify_is_abbreviation (const char *initials);
GPtrArray *cw_identifier_list (const CwSnapshot *patient);

/* What is known while the words of a case are masked. */
typedef struct
{
  CwDeidentified *masked;
  CwEntity *record; /* without dates */
  CwEntity *facts; /* with dates, to compute from */
  GPtrArray *identifiers; /* of the patient, as recorded */
  CwTeller *teller;
  CwPatterns *patterns;
  GRegex *dates; /* that words are which only say when */
  CwDate *presentation; /* from which months are counted, or NULL */
} CwMaskedWords;

void cw_deidentify_add_finding (CwMaskedWords *self,
                                const char *rule,
                                const char *entity_id,
                                const char *field,
                                char *message);
void cw_deidentify_freeze_facts (CwMaskedWords *self, CwSnapshot *entity, const CwField *field);

G_END_DECLS
