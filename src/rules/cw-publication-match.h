/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwPublicationMatch:
 * @CW_PUBLICATION_MATCH_NONE: two works.
 * @CW_PUBLICATION_MATCH_POSSIBLE: two works or one: a person has to look. A preprint and its
 * article, or the same title under two identifiers.
 * @CW_PUBLICATION_MATCH_LIKELY: the same title, year and first author.
 * @CW_PUBLICATION_MATCH_CERTAIN: the same DOI, PMID or PMCID.
 *
 * Whether two references are one work.
 */
typedef enum
{
  CW_PUBLICATION_MATCH_NONE,
  CW_PUBLICATION_MATCH_POSSIBLE,
  CW_PUBLICATION_MATCH_LIKELY,
  CW_PUBLICATION_MATCH_CERTAIN,
} CwPublicationMatch;

/**
 * CwPublicationGroup:
 * @match: how sure it is, for the least sure of them.
 * @indexes: (element-type guint): which publications, ascending.
 *
 * References that are one work.
 */
typedef struct
{
  CwPublicationMatch match;
  GArray *indexes;
} CwPublicationGroup;

GPtrArray *cw_publication_find_duplicates (GPtrArray *publications);
char *cw_publication_dup_title_key (const char *title);

G_END_DECLS
