/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-prose.h"
#include "model/cw-article.h"
#include "model/cw-review.h"
#include "model/cw-snapshot.h"
#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

/**
 * CwManuscriptRun:
 * @kind: what it was in the source; words, facts in their wording, citations, cross references.
 * @style: #CwProseStyle flags.
 * @text: as it is printed: "27-year-old", "[1–3]", "Fig. 1A–C".
 * @target: (nullable): of a citation the numbers of the references, separated by blanks; of a cross
 *   reference the id of the figure or table.
 * @is_unresolved: whether @text is only the source, because there is no such fact, work or figure.
 * @start: first byte in the source of its field.
 * @end: the byte behind its last one.
 * @cell: column of the table it stands in, from 0.
 *
 * Text of one style.
 */
typedef struct
{
  CwProseRunKind kind;
  CwProseStyle style;
  char *text;
  char *target;
  gboolean is_unresolved;
  gsize start;
  gsize end;
  guint cell;
} CwManuscriptRun;

/**
 * CwManuscriptBlock:
 * @kind: what it is.
 * @runs: (element-type CwManuscriptRun): its text.
 * @n_cells: how many cells a row of a table has, else 0.
 * @number: what an item is numbered with, else 0.
 * @entity_id: (nullable): the entity its text is typed in.
 * @field: (nullable): its field.
 * @paragraph: the how manieth block of its part it is, from 1.
 *
 * A paragraph, an item of a list, a row of a table or its caption, which begins with
 * %CW_MANUSCRIPT_LABEL_RUNS runs for "Table 2. ". A heading inside a part has kind
 * %CW_PROSE_HEADING.
 */
typedef struct
{
  CwProseBlockKind kind;
  GPtrArray *runs;
  guint n_cells;
  guint number;
  char *entity_id;
  const char *field;
  guint paragraph;
} CwManuscriptBlock;

/* The label of a caption, and a blank. */
#define CW_MANUSCRIPT_LABEL_RUNS 2

/**
 * CwManuscriptPartKind:
 * @CW_MANUSCRIPT_ABSTRACT: a part of the abstract.
 * @CW_MANUSCRIPT_BODY: a section of the article.
 * @CW_MANUSCRIPT_BACK: a declaration, behind the body.
 *
 * Where a part belongs.
 */
typedef enum
{
  CW_MANUSCRIPT_ABSTRACT,
  CW_MANUSCRIPT_BODY,
  CW_MANUSCRIPT_BACK,
} CwManuscriptPartKind;

/**
 * CwManuscriptPart:
 * @kind: where it belongs.
 * @nick: what it is: "introduction", "consent"; a kind of section or a declaration.
 * @heading: (nullable): its heading as printed; %NULL when its text goes on under the one before.
 * @blocks: (element-type CwManuscriptBlock): its text.
 * @entity_id: (nullable): the section or the declarations it comes from.
 * @n_words: how many words it has as printed.
 *
 * A stretch of the article under one heading.
 */
typedef struct
{
  CwManuscriptPartKind kind;
  const char *nick;
  char *heading;
  GPtrArray *blocks;
  char *entity_id;
  guint n_words;
} CwManuscriptPart;

/**
 * CwManuscriptAuthor:
 * @given_names: (nullable): given names.
 * @family_name: family name.
 * @degrees: (nullable): academic degrees.
 * @orcid: (nullable): ORCID.
 * @email: (nullable): e-mail address.
 * @is_corresponding: whether letters go to this author.
 * @is_equal: whether this author contributed as much as the other marked ones.
 * @affiliations: (element-type guint): numbers of the affiliations, from 1.
 *
 * Somebody who signs the article.
 */
typedef struct
{
  char *given_names;
  char *family_name;
  char *degrees;
  char *orcid;
  char *email;
  gboolean is_corresponding;
  gboolean is_equal;
  GArray *affiliations;
} CwManuscriptAuthor;

/**
 * CwManuscriptPanel:
 * @letter: (nullable): its letter.
 * @has_image: whether it has an image that may be shown.
 * @is_withheld: whether it has one that may not, because the part that is shown cannot be read.
 * @alternative_text: (nullable): what it shows, in words.
 *
 * A panel of a figure.
 */
typedef struct
{
  char *letter;
  gboolean has_image;
  gboolean is_withheld;
  char *alternative_text;
} CwManuscriptPanel;

/**
 * CwManuscriptFloat:
 * @number: its number, by first mention; those that are never mentioned come last.
 * @label: "Fig. 1", "Table 1".
 * @title: (nullable): title of the figure, caption of the table of a review.
 * @words: (nullable) (unowned): of a table in the text its caption, label included.
 * @caption: (element-type CwManuscriptBlock): the legend of a figure, rows of a table in head and
 * body.
 * @notes: (element-type CwManuscriptBlock): what stands below a table.
 * @panels: (element-type CwManuscriptPanel): of a figure.
 * @entity_id: the figure, the review whose table it is, or the id in the caption of a table.
 * @is_mentioned: whether the text points to it.
 *
 * A figure or a table.
 */
typedef struct
{
  guint number;
  char *label;
  char *title;
  const CwManuscriptBlock *words;
  GPtrArray *caption;
  GPtrArray *notes;
  GPtrArray *panels;
  char *entity_id;
  gboolean is_mentioned;
} CwManuscriptFloat;

/**
 * CwManuscriptReference:
 * @number: its number, by first citation.
 * @text: as the list prints it.
 * @publication: its facts.
 *
 * A work in the list of references.
 */
typedef struct
{
  guint number;
  char *text;
  CwSnapshot *publication;
} CwManuscriptReference;

/**
 * CwManuscript:
 * @title: (nullable): title of the article.
 * @running_title: (nullable): short title.
 * @authors: (element-type CwManuscriptAuthor): in order.
 * @affiliations: (element-type utf8): in order of their numbers.
 * @keywords: (element-type utf8): in order.
 * @parts: (element-type CwManuscriptPart): abstract, body, declarations, in the order of the
 * profile.
 * @figures: (element-type CwManuscriptFloat): in order.
 * @tables: (element-type CwManuscriptFloat): that of the review, which stands behind the text.
 * @text_tables: (element-type CwManuscriptFloat): those that stand in the text under a caption, in
 *   order of their numbers.
 * @n_typed_tables: how many tables stand in the text, with a caption or without.
 * @numbered: (element-type utf8 CwManuscriptFloat): all figures and tables by their ids.
 * @references: (element-type CwManuscriptReference): in order.
 * @row_citations: (element-type utf8 utf8): of rows of the table whose work is in the list its
 *   number as printed, by their ids: "[18]".
 * @citations: (element-type utf8 utf8): keys of works, separated by blanks, that are cited together
 *   with how their citation is printed where it has no neighbours.
 * @reference_note: (nullable): a sentence why they do not read as the journal's own style has them;
 *   in Vancouver style they are readable everywhere.
 * @review_note: (nullable): a sentence on a review that may tell of the case and cannot be read.
 *
 * The article as it is printed: every fact in its wording, everything numbered. All writers and the
 * pages are made from it. Holds copies only, so that another thread may write it.
 */
typedef struct
{
  char *title;
  char *running_title;
  GPtrArray *authors;
  GPtrArray *affiliations;
  GPtrArray *keywords;
  GPtrArray *parts;
  GPtrArray *figures;
  GPtrArray *tables;
  GPtrArray *text_tables;
  guint n_typed_tables;
  GHashTable *numbered;
  GPtrArray *references;
  GHashTable *row_citations;
  GHashTable *citations;
  char *reference_note;
  char *review_note;
} CwManuscript;

CwManuscript *cw_manuscript_new (CwCase *root,
                                 GPtrArray *publications,
                                 CwReview *review,
                                 const CwJournalProfile *profile);
void cw_manuscript_free (CwManuscript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwManuscript, cw_manuscript_free)

GPtrArray *cw_manuscript_list_publications (const CwManuscript *self);
guint cw_manuscript_float_count_images (const CwManuscriptFloat *self);
char *cw_manuscript_dup_place (const char *entity_id, const char *field);
guint cw_manuscript_count_tables (const CwManuscript *self);
guint cw_manuscript_count_words (const CwManuscript *self, CwManuscriptPartKind kind);
guint cw_manuscript_count_words_of (const char *text);
char *cw_manuscript_block_dup_text (const CwManuscriptBlock *block);
char *cw_manuscript_part_dup_text (const CwManuscriptPart *part);
char *cw_manuscript_author_dup_name (const CwManuscriptAuthor *self);
char *cw_manuscript_join_authors (const CwManuscript *self, const char *separator);
char *cw_manuscript_float_dup_title (const CwManuscriptFloat *self);

G_END_DECLS
