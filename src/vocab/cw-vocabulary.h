/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwVocabularyKind:
 * @CW_VOCABULARY_CTCAE: adverse event terms of CTCAE v5; group is the organ class, detail the
 *   grades that exist as digits ("123").
 * @CW_VOCABULARY_ANTIBODY: immunohistochemistry markers; code is NCIt, group the localisation,
 *   detail the gene symbols. Columns: "gene-symbols", "localisation", "scoring", "ncit".
 * @CW_VOCABULARY_DOSE_FREQUENCY: how often a drug is given; the term is the safe wording, detail
 *   the usual abbreviation. See cw_dose_frequency_lookup().
 * @CW_VOCABULARY_UNIT: units; the term is the print form, code is UCUM, group the kind of
 *   quantity. See cw_unit_lookup(), which heeds upper and lower case.
 * @CW_VOCABULARY_DIAGNOSIS: tumour types; code is OncoTree, group the tissue, detail the main
 *   type. Columns: "ncit", "parent".
 * @CW_VOCABULARY_ANALYTE: laboratory analytes; group is the section of the laboratory, detail
 *   the usual UCUM units separated by "|".
 * @CW_VOCABULARY_MODALITY: imaging modalities; code is the DICOM modality where one exists.
 * @CW_VOCABULARY_EVENT: names of adverse events beside those of CTCAE and their synonyms, as they
 *   stand in running text; group is what it takes to tell one: "stated" is enough, or it has to be
 *   "tied" to a medicine or a time on treatment, or more than that because it is "vague", or it is
 *   "never" one although it is a term of CTCAE.
 * @CW_VOCABULARY_ABBREVIATION: abbreviations that stand without a definition; group is what they
 *   are of, of which "familiar" means that they are defined but need not be used again; detail is
 *   the guide that says so.
 * @CW_VOCABULARY_TRADE_NAME: trade names of drugs; detail is the international nonproprietary
 *   name.
 *
 * The vocabularies that come with the application.
 */
typedef enum
{
  CW_VOCABULARY_CTCAE,
  CW_VOCABULARY_ANTIBODY,
  CW_VOCABULARY_DOSE_FREQUENCY,
  CW_VOCABULARY_UNIT,
  CW_VOCABULARY_DIAGNOSIS,
  CW_VOCABULARY_ANALYTE,
  CW_VOCABULARY_MODALITY,
  CW_VOCABULARY_EVENT,
  CW_VOCABULARY_ABBREVIATION,
  CW_VOCABULARY_TRADE_NAME,
} CwVocabularyKind;

#define CW_VOCABULARY_N_KINDS (CW_VOCABULARY_TRADE_NAME + 1)

/**
 * CwVocabularyMatchKind:
 * @CW_VOCABULARY_MATCH_EXACT: the whole name, code or synonym was typed.
 * @CW_VOCABULARY_MATCH_PREFIX: it begins with what was typed.
 * @CW_VOCABULARY_MATCH_WORD_PREFIX: words in it begin with what was typed.
 * @CW_VOCABULARY_MATCH_SUBSTRING: what was typed stands somewhere inside.
 *
 * How good a match is, best first.
 */
typedef enum
{
  CW_VOCABULARY_MATCH_EXACT,
  CW_VOCABULARY_MATCH_PREFIX,
  CW_VOCABULARY_MATCH_WORD_PREFIX,
  CW_VOCABULARY_MATCH_SUBSTRING,
} CwVocabularyMatchKind;

/**
 * CwVocabularyRelation:
 * @CW_VOCABULARY_RELATION_EXACT: name, code or synonym mean the same as the term.
 * @CW_VOCABULARY_RELATION_BROADER: the term says more than the synonym, its nearest home.
 * @CW_VOCABULARY_RELATION_NARROWER: the term says less than the synonym.
 * @CW_VOCABULARY_RELATION_CHOOSE: one of several candidates; the author has to choose.
 *
 * What the matched word means for the term it led to.
 */
typedef enum
{
  CW_VOCABULARY_RELATION_EXACT,
  CW_VOCABULARY_RELATION_BROADER,
  CW_VOCABULARY_RELATION_NARROWER,
  CW_VOCABULARY_RELATION_CHOOSE,
} CwVocabularyRelation;

typedef struct _CwVocabulary CwVocabulary;

/**
 * CwVocabularyTerm:
 * @term: the name to show and to store, never %NULL.
 * @code: (nullable): its code, %NULL when it has none.
 * @group: (nullable): what it belongs to; see [enum@Cw.VocabularyKind].
 * @detail: (nullable): a short extra; see [enum@Cw.VocabularyKind].
 * @synonyms: (array zero-terminated=1): other names of it, possibly none.
 *
 * One entry of a vocabulary. Read-only, lives as long as the program.
 */
typedef struct
{
  const char *term;
  const char *code;
  const char *group;
  const char *detail;
  const char *const *synonyms;
  /*< private >*/
  const char *const *cells;
} CwVocabularyTerm;

/**
 * CwVocabularyMatch:
 * @term: the term found.
 * @matched: the name, code or synonym that matched, as written in the vocabulary.
 * @kind: how it matched.
 * @relation: what @matched means for @term.
 *
 * One result of a search. The strings belong to the vocabulary.
 */
typedef struct
{
  const CwVocabularyTerm *term;
  const char *matched;
  CwVocabularyMatchKind kind;
  CwVocabularyRelation relation;
} CwVocabularyMatch;

const CwVocabulary *cw_vocabulary_get (CwVocabularyKind kind);
guint cw_vocabulary_get_n_terms (const CwVocabulary *self);
const CwVocabularyTerm *cw_vocabulary_get_term (const CwVocabulary *self, guint position);
const char *cw_vocabulary_get_value (const CwVocabulary *self,
                                     const CwVocabularyTerm *term,
                                     const char *column);
const CwVocabularyTerm *cw_vocabulary_lookup (const CwVocabulary *self, const char *text);
gboolean cw_vocabulary_resolve (const CwVocabulary *self,
                                const char *text,
                                const CwVocabularyTerm **term,
                                CwVocabularyRelation *relation);
GPtrArray *cw_vocabulary_list_names (const CwVocabulary *self);
GPtrArray *cw_vocabulary_search (const CwVocabulary *self, const char *text, guint max);

G_END_DECLS
