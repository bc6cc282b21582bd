/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-quantity.h"
#include "notation/ihc/cw-ihc.h"
#include "vocab/cw-vocabulary.h"

G_BEGIN_DECLS

/* What a piece of the text is by its letters alone. */
typedef enum
{
  CW_IHC_WORD, /* letters, digits and what joins them */
  CW_IHC_NUMBER, /* digits, perhaps with a decimal point */
  CW_IHC_RATIO, /* 8/18, 7/8 */
  CW_IHC_SIGN, /* any run of plus and minus */
  CW_IHC_PERCENT, /* % */
  CW_IHC_COMPARE, /* <, >, at most, at least, about */
  CW_IHC_OPEN, /* ( */
  CW_IHC_CLOSE, /* ) */
  CW_IHC_BRACKET, /* [ … ] as a whole */
  CW_IHC_QUOTE, /* " … " as a whole */
  CW_IHC_COMMA,
  CW_IHC_COLON,
  CW_IHC_SLASH,
  CW_IHC_STOP, /* ends a clause: ; or . or an empty line */
  CW_IHC_OTHER,
} CwIhcTokenKind;

/* What a word means. */
typedef enum
{
  CW_IHC_UNKNOWN,
  CW_IHC_RESULT,
  CW_IHC_INTENSITY,
  CW_IHC_EXTENT,
  CW_IHC_PATTERN,
  CW_IHC_SCORING,
  CW_IHC_COMPARATOR,
  CW_IHC_NOT,
  CW_IHC_NONE, /* no, without, lack of */
  CW_IHC_LOSS,
  CW_IHC_CLONE,
  CW_IHC_FOR,
  CW_IHC_AND,
  CW_IHC_VERB, /* was, were: the result follows */
  CW_IHC_BUT,
  CW_IHC_DONE, /* performed, tested: with a “not” before it */
  CW_IHC_BOTH,
  CW_IHC_GLUE, /* says nothing by itself */
} CwIhcMeaning;

typedef struct
{
  gsize offset;
  guint16 length;
  guint16 value; /* row in the table of words */
  guint8 kind;
  guint8 meaning;
  guint8 flags;
} CwIhcToken;

#define CW_IHC_SPACE_BEFORE 1
#define CW_IHC_LINE_BEFORE 2
#define CW_IHC_USED 4
#define CW_IHC_UNREAD 8 /* within what was used, but not understood */
#define CW_IHC_DECIMAL 16 /* a share such as “1,5”, no part of a name */
#define CW_IHC_BROKEN 32 /* a word that goes on in the next line, or has a soft hyphen */

/* Everything that can be said of one stain. Texts are NULL when nothing was said. */
typedef struct
{
  const char *result;
  const char *intensity;
  const char *scoring;
  char *percent;
  char *score;
  char *clone;
  char *note;
  GString *pattern;
  gboolean is_focal;
  gboolean is_seen; /* “expression was seen”: positive unless something else is said */
  gboolean is_named; /* “immunohistochemistry showed A”: likewise, unless there is a number */
  gboolean is_lost; /* also where “aberrant” made it more exact */
  gboolean is_none; /* “no”, “neither”: a word of staining behind it does not undo it */
  gboolean is_graded; /* the intensity was written as a number, as in “2+” */
  gboolean is_pair; /* “+/+”, “+/-”: perhaps the signs of two markers */
  gboolean is_range; /* “1+ to 2+” */
  guint8 low;
  guint8 high;
} CwIhcFacts;

GArray *cw_ihc_tokenise (const char *text);

void cw_ihc_word_classify (const char *text, CwIhcToken *token);
const char *cw_ihc_word_get_value (const CwIhcToken *token);
gboolean cw_ihc_word_has_value (const CwIhcToken *token, const char *value);
gboolean cw_ihc_word_is_extent (const char *word);

extern const char cw_ihc_further_names[]; /* apart by "|" */

/* Length in tokens of the known marker that begins at @first, or 0. */
guint cw_ihc_marker_match (const char *text, const GArray *tokens, guint first);
char *cw_ihc_marker_dup_name (const char *as_written);
gboolean cw_ihc_marker_is_known (const char *as_written);
gboolean cw_ihc_marker_has_word (const char *word);
gboolean cw_ihc_marker_has_break (const char *head);
gboolean cw_ihc_marker_is_loss (const char *marker);
gboolean cw_ihc_marker_is_graded (const char *marker);
const char *cw_ihc_marker_find_epcam (const char *marker, const char *as_written);

void cw_ihc_decimal_widen (const char *text, const GArray *tokens, CwIhcToken *token);

gsize cw_ihc_broken_get_gap (const char *at);
gboolean cw_ihc_broken_is_one (const char *start, gsize length, const char *tail, gsize past);
gboolean cw_ihc_broken_is_result (const char *word, gsize length);
gboolean cw_ihc_broken_equals (const char *text, gsize length, const char *word);
char *cw_ihc_broken_dup_whole (const char *text, gsize length);

void cw_ihc_facts_clear (CwIhcFacts *self);
gboolean cw_ihc_facts_merge (CwIhcFacts *self, const CwIhcFacts *other);
gboolean cw_ihc_facts_are_empty (const CwIhcFacts *self);
gboolean cw_ihc_facts_contradict (const CwIhcFacts *self, const CwIhcFacts *other);
gboolean
cw_ihc_facts_disagree (const CwIhcFacts *self, const CwIhcFacts *other, const char *marker);
gboolean cw_ihc_facts_make_dash (const CwIhcFacts *told, const CwIhcFacts *sign);
gboolean cw_ihc_facts_fit (const CwIhcFacts *self, const char *marker, guint n);
void cw_ihc_facts_add_note (CwIhcFacts *self, const char *note);
CwSnapshot *
cw_ihc_facts_to_stain (const CwIhcFacts *self, const char *marker, const char *as_written);

/* More stains than any panel has; what comes after them is kept unread. */
#define CW_IHC_ITEMS_MAX 5000
/* More than one clause has. */
#define CW_IHC_CLAUSE_ITEMS_MAX 200

/* A marker of the clause that is being read. */
typedef struct
{
  char *marker;
  char *as_written;
  gsize offset;
  gsize end;
  guint first; /* its own pieces */
  guint past;
  gboolean is_joined; /* to the one before, by a slash or “and” */
  gboolean is_bound; /* something was said of it */
  gboolean is_headed; /* what was said stood before it */
  gboolean is_told_apart; /* its specimen was looked for */
  CwIhcFacts facts;
} CwIhcItem;

/* The reader on its way through the text. */
typedef struct
{
  const char *text;
  GArray *tokens;
  CwNotation *result;
  GArray *items; /* of this clause */
  GArray *done; /* of the clauses before */
  GHashTable *by_marker; /* 1 + position in @done */
  guint list_close; /* behind the last list in parentheses that a result stands before */
  gboolean is_grouped; /* every sign is told of all the markers of its group */
  gboolean names_moc31; /* so that BerEP4 is another antibody */
  gboolean is_prose; /* sentences: a marker that comes again is the same stain */
  guint first_open; /* first item nothing was said of yet */
  guint held_first; /* items before “but not A”, of which a verb may be told behind it */
  guint held_past;
  guint said_first; /* where what is said begins */
  guint last_from; /* what was said last was said of items from here on */
  gboolean at_item; /* nothing stands between here and the last item */
  gboolean has_verb;
  gboolean is_joining;
  gboolean shows; /* “showed”, and no word since that is not known */
  gboolean has_noun; /* “expression”, “staining” stands in this clause */
  gboolean is_test; /* “immunohistochemistry” does */
  gboolean is_exempt; /* “except” stands before what comes */
  gboolean tells_gene; /* “mutation” stands in this clause */
  gboolean is_gene; /* the last name was one of a gene */
  /* What was said before the markers it is about. */
  CwIhcFacts header;
  gboolean has_header;
  gboolean is_listed; /* by a colon: semicolons do not end it */
  gboolean is_once; /* a sign before one marker */
  gboolean is_headed; /* the clause began with a line that begins with a result */
  gboolean is_placed; /* where it is stained was said of one marker of a list */
  guint header_first;
  guint header_past;
  guint header_items;
} CwIhcReader;

/* cw-ihc-reader.c */
const CwIhcToken *cw_ihc_reader_peek (const CwIhcReader *self, guint i);
gboolean cw_ihc_reader_is_bar (const CwIhcReader *self, guint i);
gboolean cw_ihc_reader_begins_line (const CwIhcReader *self, guint i);
char *cw_ihc_reader_dup_slice (const CwIhcReader *self, guint first, guint past);
void cw_ihc_reader_use (CwIhcReader *self, guint first, guint past);
void cw_ihc_reader_shut (CwIhcReader *self, guint first, guint past);
CwIhcItem *cw_ihc_reader_get_last (const CwIhcReader *self);
void cw_ihc_item_stretch (CwIhcReader *self, CwIhcItem *item, guint past);
void cw_ihc_reader_drop_header (CwIhcReader *self);
void cw_ihc_reader_set_header (CwIhcReader *self, CwIhcFacts *facts, guint first, guint past);
void cw_ihc_reader_emit_done (CwIhcReader *self);
void cw_ihc_reader_end_items (CwIhcReader *self);
void cw_ihc_reader_end_clause (CwIhcReader *self);
gboolean cw_ihc_reader_add (CwIhcReader *self,
                            const char *marker,
                            gsize offset,
                            gsize length,
                            guint first,
                            guint past);

gboolean cw_ihc_groups_are_shared (const CwIhcReader *self);
guint cw_ihc_heading_read (CwIhcReader *self, guint i);
gboolean cw_ihc_heading_begins (const CwIhcReader *self, guint i);
gboolean cw_ihc_lines_is_enclosed (const CwIhcReader *self, guint i);
guint cw_ihc_lines_read (CwIhcReader *self, guint i);
guint cw_ihc_lines_read_sign (CwIhcReader *self, guint i);

guint cw_ihc_statement_read (CwIhcReader *self, guint i);
guint cw_ihc_noun_read (CwIhcReader *self, guint i);
void cw_ihc_noun_confirm (CwIhcReader *self);
gboolean cw_ihc_noun_begins_activity (const CwIhcReader *self, guint i);
gboolean cw_ihc_noun_is_preposition (const CwIhcReader *self, guint i);
gboolean cw_ihc_noun_is_proof (const CwIhcReader *self, guint i);
void cw_ihc_revised_shut (CwIhcReader *self);
void cw_ihc_general_shut (CwIhcReader *self);
void cw_ihc_background_shut (CwIhcReader *self);
void cw_ihc_specimen_note (CwIhcReader *self, CwIhcItem *item);
guint cw_ihc_sites_read (CwIhcReader *self, guint i);
gboolean cw_ihc_names_site (const CwIhcReader *self, guint first, guint past);
gboolean cw_ihc_modifier_is_of_next (const char *text, const GArray *tokens, guint i, guint end);
void cw_ihc_modifier_shed (CwIhcReader *self, guint said);
void cw_ihc_modifier_end (CwIhcReader *self, guint noun);
gboolean
cw_ihc_statement_tell_from (CwIhcReader *self, guint from, const CwIhcFacts *facts, guint past);
gboolean cw_ihc_statement_bind (CwIhcReader *self, guint i, const CwIhcFacts *facts, guint past);
guint cw_ihc_statement_find_subject (const CwIhcReader *self, guint first);
gboolean cw_ihc_share_begins_list (CwIhcReader *self, guint i);
guint cw_ihc_share_read_list (CwIhcReader *self, guint i);
gboolean cw_ihc_share_is_of_last (const CwIhcReader *self, const CwIhcFacts *facts);
gboolean cw_ihc_share_is_before (CwIhcReader *self, const CwIhcFacts *facts, guint past);
void cw_ihc_share_add_before (const CwIhcReader *self, guint i, CwIhcFacts *facts);
void cw_ihc_share_add_to_last (CwIhcReader *self);
gboolean cw_ihc_statement_deny (CwIhcReader *self, guint i);
guint cw_ihc_statement_skip_glue (const CwIhcReader *self, guint i);
void cw_ihc_statement_repeat (CwIhcReader *self, guint i);
guint cw_ihc_statement_skip_done (const CwIhcReader *self, guint i);
gboolean cw_ihc_names_is_unknown_item (const CwIhcReader *self, guint i);
gboolean cw_ihc_names_begins_list (const CwIhcReader *self, guint i);
void cw_ihc_rest_collect (CwIhcReader *self);
gboolean cw_ihc_is_place (const char *words);
guint cw_ihc_number_from_word (const char *word, gsize length);
guint cw_ihc_number_read (const char *text, const GArray *tokens, guint i, guint *past);
char *cw_ihc_number_dup_digits (const char *name);
gboolean cw_ihc_clone_is_name (const char *name);
guint cw_ihc_clone_read (CwIhcReader *self, guint i);
guint cw_ihc_table_read (CwIhcReader *self, guint i);
guint cw_ihc_enclosed_read (CwIhcReader *self, guint open);
gboolean cw_ihc_groups_begin_list (const CwIhcReader *self, guint first, guint past);
guint cw_ihc_groups_read_list (CwIhcReader *self, CwIhcFacts *facts, guint first, guint past);
gboolean
cw_ihc_told_add_score (CwIhcReader *self, const CwIhcFacts *facts, guint first, guint past);
guint cw_ihc_told_get_most (const char *scoring);
guint cw_ihc_told_read_gene (CwIhcReader *self, guint i);
guint cw_ihc_told_read_scores (CwIhcReader *self, guint i);
char *cw_ihc_names_dup_marker (const CwIhcReader *self, guint first, guint past);
void cw_ihc_names_add (CwIhcReader *self, const char *marker, guint first, guint past);
guint cw_ihc_names_match (const CwIhcReader *self, guint i);
guint cw_ihc_names_read (CwIhcReader *self, guint i);
void cw_ihc_reader_drop_genes (CwIhcReader *self, guint i);
void cw_ihc_reader_tell_gene (CwIhcReader *self, guint i);
gboolean cw_ihc_reader_is_gene (CwIhcReader *self, guint i);
gboolean cw_ihc_reader_goes_on_with_gene (const CwIhcReader *self, guint i);

const CwIhcToken *cw_ihc_token_peek (const GArray *tokens, guint i, guint end);
gboolean cw_ihc_token_ends_clause (const CwIhcToken *token);
gboolean cw_ihc_token_is_modifier (const CwIhcToken *token);
gboolean cw_ihc_token_is (const char *text, const CwIhcToken *token, const char *word);
gboolean
cw_ihc_token_is_one_of (const char *text, const CwIhcToken *token, const char *const *words);

/* Reads what is said of a stain from @first on; returns the first token that is no part of it. */
guint cw_ihc_phrase_read (const char *text,
                          const GArray *tokens,
                          guint first,
                          guint end,
                          CwIhcFacts *facts);
guint cw_ihc_percent_read (const char *text,
                           const GArray *tokens,
                           guint first,
                           guint end,
                           char **percent);

guint cw_ihc_percent_read_comparator (const char *text,
                                      const GArray *tokens,
                                      guint i,
                                      guint end,
                                      CwComparator *comparator);

guint
cw_ihc_sign_read (const char *text, const GArray *tokens, guint i, guint end, CwIhcFacts *found);

gboolean cw_ihc_is_of_entity (const char *text, const GArray *tokens, guint i);
gboolean cw_ihc_is_elsewhere (const char *text, const GArray *tokens, guint i);

CwSnapshot *cw_ihc_explicit_read (const char *text, const GArray *tokens, guint first, guint *end);
void cw_ihc_set_text (CwSnapshot *stain, const char *name, const char *text);
char *cw_ihc_unescape (const char *text, gsize length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwIhcFacts, cw_ihc_facts_clear)

G_END_DECLS
