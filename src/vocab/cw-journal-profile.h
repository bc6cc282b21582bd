/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwCitationMark:
 * @CW_CITATION_MARK_BRACKETS: [1–3].
 * @CW_CITATION_MARK_PARENTHESES: (1–3).
 * @CW_CITATION_MARK_SUPERSCRIPT: raised.
 *
 * How a citation is printed.
 */
typedef enum
{
  CW_CITATION_MARK_BRACKETS,
  CW_CITATION_MARK_PARENTHESES,
  CW_CITATION_MARK_SUPERSCRIPT,
} CwCitationMark;

/**
 * CwProfileSection:
 * @nick: a kind of section ("introduction", "abstract-background"), "perspective", or a declaration
 *   ("consent").
 * @heading: (nullable): the heading the journal wants; %NULL for none: its text goes on under the
 *   heading before it.
 * @is_required: whether the journal asks for it.
 * @when_empty: (nullable): what is printed when nothing is recorded: "Not applicable"; never for
 *   funding, competing interests and contributions, which are statements of the authors.
 *
 * A section of an article in a journal, in the order it wants.
 */
typedef struct
{
  char *nick;
  char *heading;
  gboolean is_required;
  char *when_empty;
} CwProfileSection;

/**
 * CwProfilePart:
 * @CW_PROFILE_ABSTRACT: the abstract.
 * @CW_PROFILE_BODY: the article.
 * @CW_PROFILE_BACK: the declarations.
 *
 * Where a section stands.
 */
typedef enum
{
  CW_PROFILE_ABSTRACT,
  CW_PROFILE_BODY,
  CW_PROFILE_BACK,
} CwProfilePart;

#define CW_PROFILE_N_PARTS (CW_PROFILE_BACK + 1)

/**
 * CwProfileLimit:
 * @key: what is limited, see below.
 * @least: the least number, or 0.
 * @most: the highest number, or 0 for none.
 * @source: (nullable): address of the page that says so.
 * @checked: (nullable): when it was looked at: "2026-11".
 * @is_verified: whether it was read on the journal's or publisher's own page.
 * @note: (nullable): a remark, in English; of a limit that the user set the reason.
 *
 * A limit. It is a warning, never a wall. Of the article: "abstract-words", "words" (of the body),
 * "keywords", "references", "figures", "tables", "authors", "title-words", "title-characters",
 * "running-title-characters", "learning-points". Of the file of a figure: "figure-dpi",
 * "figure-megabytes", "figure-lettering" and "figure-line", both in points.
 */
typedef struct
{
  char *key;
  double least;
  double most;
  char *source;
  char *checked;
  gboolean is_verified;
  char *note;
} CwProfileLimit;

/**
 * CwProfileRule:
 * @key: what is ruled, see below.
 * @values: (array zero-terminated=1): what it says, possibly nothing.
 * @source: (nullable): as of a limit.
 * @checked: (nullable): as of a limit.
 * @is_verified: as of a limit.
 * @note: (nullable): as of a limit.
 *
 * A rule that is not a number: "sections" and "declarations" say where their lists come from;
 * "title-with", "title-without" and "consent-with" hold words; "title-without-details" and
 * "text-without-details" hold "age", "sex", "dates" and "institution"; "author-details" holds
 * "orcid"; "figure-widths" holds millimetres in digits, "figure-formats" endings of files; "files"
 * what is handed in beside the manuscript: "figures", "cover-letter", "care-checklist",
 * "consent-form"; "checklist" names the one that is wanted; "double-spacing", "line-numbers",
 * "blind-review", "abstract-headings" and "tables-as-text" hold "yes" or "no".
 */
typedef struct
{
  char *key;
  char **values;
  char *source;
  char *checked;
  gboolean is_verified;
  char *note;
} CwProfileRule;

/**
 * CwJournalProfile:
 * @id: name of its file: "bmc"; never renamed.
 * @name: what it is called: "BMC series".
 * @aliases: (array zero-terminated=1): what else it is called: journals of a series, short forms.
 * @citation_mark: how a citation is printed.
 * @csl_style: (nullable): name of the style for its list of references.
 * @abstract: (element-type CwProfileSection): parts of the abstract.
 * @body: (element-type CwProfileSection): sections of the article.
 * @back: (element-type CwProfileSection): declarations.
 * @limits: (element-type CwProfileLimit): all limits.
 * @rules: (element-type CwProfileRule): all other rules.
 *
 * What a journal wants. A profile is a file of data.
 */
typedef struct
{
  char *id;
  char *name;
  char **aliases;
  CwCitationMark citation_mark;
  char *csl_style;
  GPtrArray *abstract;
  GPtrArray *body;
  GPtrArray *back;
  GPtrArray *limits;
  GPtrArray *rules;
  /*< private >*/
  GKeyFile *file; /* as it was read: what this program does not know is written back */
} CwJournalProfile;

/* The profile of an article without a journal: sections in the order of CARE, no limits but its. */
#define CW_JOURNAL_PROFILE_DEFAULT "care"

CwJournalProfile *cw_journal_profile_load (GBytes *file, const char *id, GError **error);
GBytes *cw_journal_profile_store (const CwJournalProfile *self);
CwJournalProfile *cw_journal_profile_copy (const CwJournalProfile *self, const char *id);
CwJournalProfile *cw_journal_profile_new_bundled (const char *id, GError **error);
const char *const *cw_journal_profile_list_bundled (void);
void cw_journal_profile_free (CwJournalProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwJournalProfile, cw_journal_profile_free)

gboolean cw_journal_profile_is_id (const char *text);
gboolean cw_journal_profile_is_called (const CwJournalProfile *self, const char *text);
const CwJournalProfile *cw_journal_profile_find (const GPtrArray *profiles, const char *text);

const CwProfileLimit *cw_journal_profile_get_limit (const CwJournalProfile *self, const char *key);
const CwProfileRule *cw_journal_profile_get_rule (const CwJournalProfile *self, const char *key);
gboolean
cw_journal_profile_rules (const CwJournalProfile *self, const char *key, const char *value);
const CwProfileSection *cw_journal_profile_get_section (const CwJournalProfile *self,
                                                        const char *nick);

void cw_journal_profile_set_name (CwJournalProfile *self, const char *name);
void cw_journal_profile_set_limit (CwJournalProfile *self,
                                   const char *key,
                                   double least,
                                   double most,
                                   const char *note);

void cw_journal_profile_set_rule (CwJournalProfile *self,
                                  const char *key,
                                  const char *const *values,
                                  const char *note);
void cw_journal_profile_set_citations (CwJournalProfile *self,
                                       CwCitationMark mark,
                                       const char *csl_style);
GPtrArray *cw_journal_profile_get_part (const CwJournalProfile *self, CwProfilePart part);
gboolean
cw_journal_profile_arrange (CwJournalProfile *self, CwProfilePart part, const char *const *nicks);
void cw_journal_profile_set_section (CwJournalProfile *self,
                                     CwProfileSection *section,
                                     const char *heading,
                                     gboolean is_required);

const char *cw_citation_mark_to_string (CwCitationMark mark);

G_END_DECLS
