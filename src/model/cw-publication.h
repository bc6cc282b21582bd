/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* What kind of work it is. Zero is "not recorded". */
typedef enum
{
  CW_PUBLICATION_TYPE_ARTICLE = 1,
  CW_PUBLICATION_TYPE_BOOK,
  CW_PUBLICATION_TYPE_CHAPTER,
  CW_PUBLICATION_TYPE_CONFERENCE,
  CW_PUBLICATION_TYPE_THESIS,
  CW_PUBLICATION_TYPE_REPORT,
  CW_PUBLICATION_TYPE_PREPRINT,
  CW_PUBLICATION_TYPE_WEBPAGE,
  CW_PUBLICATION_TYPE_DATASET,
  CW_PUBLICATION_TYPE_SOFTWARE,
  CW_PUBLICATION_TYPE_OTHER,
} CwPublicationType;

/* What a person did for a work. Zero is "not recorded", and stands for the author. */
typedef enum
{
  CW_CONTRIBUTOR_ROLE_AUTHOR = 1,
  CW_CONTRIBUTOR_ROLE_EDITOR,
  CW_CONTRIBUTOR_ROLE_TRANSLATOR,
} CwContributorRole;

/* Whether the work still stands. Zero is "not recorded". */
typedef enum
{
  CW_RETRACTION_NONE = 1,
  CW_RETRACTION_CONCERN,
  CW_RETRACTION_CORRECTED,
  CW_RETRACTION_RETRACTED,
} CwRetraction;

#define CW_TYPE_CONTRIBUTOR (cw_contributor_get_type ())
G_DECLARE_FINAL_TYPE (CwContributor, cw_contributor, CW, CONTRIBUTOR, CwEntity)

/* Somebody who made a work, in the order of its title page. An organisation has a family name
 * alone. Members are read-only: write with cw_entity_set(). */
struct _CwContributor
{
  CwEntity parent_instance;

  char *family_name;
  char *given_names;
  char *suffix;
  int role; /* CwContributorRole */
};

#define CW_TYPE_PUBLICATION (cw_publication_get_type ())
G_DECLARE_FINAL_TYPE (CwPublication, cw_publication, CW, PUBLICATION, CwEntity)

/* A published work. Members are read-only: write with cw_entity_set(). */
struct _CwPublication
{
  CwEntity parent_instance;

  int type; /* CwPublicationType */
  char *title;
  char *container_title;
  char *journal_abbreviation;
  CwDate *issued;
  char *volume;
  char *issue;
  char *pages;
  char *article_number;
  char *edition;
  char *publisher;
  char *place;
  char *doi;
  char *pmid;
  char *pmcid;
  char *issn;
  char *isbn;
  char *url;
  CwDate *accessed;
  char *language;
  char *keywords;
  char *abstract;
  int retraction; /* CwRetraction */
  char *citation_key;
  char *note;
  char *further_fields;
  GListStore *contributors; /* CwContributor */
};

#define CW_TYPE_BIBLIOGRAPHY (cw_bibliography_get_type ())
G_DECLARE_FINAL_TYPE (CwBibliography, cw_bibliography, CW, BIBLIOGRAPHY, CwEntity)

/* The references of a library: there is one, and all its cases cite from it. Members are read-only:
 * write with cw_entity_set(). */
struct _CwBibliography
{
  CwEntity parent_instance;

  char *title;
  GListStore *publications; /* CwPublication */
};

G_END_DECLS
