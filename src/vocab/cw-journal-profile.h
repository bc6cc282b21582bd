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
 * @nick: a kind of section ("introduction", "abstract-background") or a declaration ("consent").
 * @heading: (nullable): the heading the journal wants; %NULL for none.
 * @is_required: whether the journal asks for it.
 * @when_empty: (nullable): what is printed when nothing is recorded: "Not applicable".
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
 * CwProfileLimit:
 * @key: what is limited: "abstract-words", "keywords", "words", "references", "figures".
 * @least: the least number, or 0.
 * @most: the highest number, or 0 for none.
 * @source: (nullable): address of the page that says so.
 * @checked: (nullable): when it was looked at: "2026-11".
 * @is_verified: whether it was read on the journal's or publisher's own page.
 *
 * A limit. It is a warning, never a wall.
 */
typedef struct
{
  char *key;
  guint least;
  guint most;
  char *source;
  char *checked;
  gboolean is_verified;
} CwProfileLimit;

/**
 * CwJournalProfile:
 * @id: name of its file: "bmc"; never renamed.
 * @name: what it is called: "BMC series".
 * @citation_mark: how a citation is printed.
 * @csl_style: (nullable): name of the style for its list of references.
 * @abstract: (element-type CwProfileSection): parts of the abstract.
 * @body: (element-type CwProfileSection): sections of the article.
 * @back: (element-type CwProfileSection): declarations.
 * @limits: (element-type CwProfileLimit): all limits.
 *
 * What a journal wants. A profile is a file of data.
 */
typedef struct
{
  char *id;
  char *name;
  CwCitationMark citation_mark;
  char *csl_style;
  GPtrArray *abstract;
  GPtrArray *body;
  GPtrArray *back;
  GPtrArray *limits;
} CwJournalProfile;

CwJournalProfile *cw_journal_profile_load (GBytes *file, const char *id, GError **error);
CwJournalProfile *cw_journal_profile_new_bundled (const char *id, GError **error);
const char *const *cw_journal_profile_list_bundled (void);
void cw_journal_profile_free (CwJournalProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwJournalProfile, cw_journal_profile_free)

const CwProfileLimit *cw_journal_profile_get_limit (const CwJournalProfile *self, const char *key);

G_END_DECLS
