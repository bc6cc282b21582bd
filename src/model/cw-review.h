/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* How the literature was looked through. Zero is "not recorded". */
typedef enum
{
  CW_REVIEW_TYPE_NARRATIVE = 1,
  CW_REVIEW_TYPE_SYSTEMATIC,
  CW_REVIEW_TYPE_SCOPING,
  CW_REVIEW_TYPE_POOLED,
} CwReviewType;

/* What numbers the footnotes. Zero is "not recorded", and stands for letters. */
typedef enum
{
  CW_FOOTNOTE_STYLE_LETTERS = 1,
  CW_FOOTNOTE_STYLE_SYMBOLS,
  CW_FOOTNOTE_STYLE_NUMBERS,
} CwFootnoteStyle;

/* What stands in a column that the author added. Zero is "not recorded", and stands for text. */
typedef enum
{
  CW_COLUMN_TYPE_TEXT = 1,
  CW_COLUMN_TYPE_NUMBER,
  CW_COLUMN_TYPE_CHOICE,
  CW_COLUMN_TYPE_YES_NO,
  CW_COLUMN_TYPE_DATE,
} CwColumnType;

#define CW_TYPE_LITERATURE_SEARCH (cw_literature_search_get_type ())
G_DECLARE_FINAL_TYPE (CwLiteratureSearch, cw_literature_search, CW, LITERATURE_SEARCH, CwEntity)

/* One search of one database (PRISMA 2020 items 6 and 7). Members are read-only: write with
 * cw_entity_set(). */
struct _CwLiteratureSearch
{
  CwEntity parent_instance;

  char *database;
  char *platform;
  CwDate *date;
  char *strategy;
  CwQuantity *hits;
  char *note;
};

#define CW_TYPE_EXCLUSION (cw_exclusion_get_type ())
G_DECLARE_FINAL_TYPE (CwExclusion, cw_exclusion, CW, EXCLUSION, CwEntity)

/* Why reports were excluded after they had been read. Members are read-only: write with
 * cw_entity_set(). */
struct _CwExclusion
{
  CwEntity parent_instance;

  char *reason;
  CwQuantity *reports;
  int other_methods; /* CwTristate: of those not found in databases */
};

#define CW_TYPE_STUDY_FLOW (cw_study_flow_get_type ())
G_DECLARE_FINAL_TYPE (CwStudyFlow, cw_study_flow, CW, STUDY_FLOW, CwEntity)

/* The numbers of the PRISMA 2020 flow diagram. Members are read-only: write with
 * cw_entity_set(). */
struct _CwStudyFlow
{
  CwEntity parent_instance;

  CwQuantity *databases;
  CwQuantity *registers;
  CwQuantity *duplicates;
  CwQuantity *automation;
  CwQuantity *removed_otherwise;
  CwQuantity *screened;
  CwQuantity *screened_out;
  CwQuantity *sought;
  CwQuantity *not_retrieved;
  CwQuantity *assessed;
  CwQuantity *websites;
  CwQuantity *organisations;
  CwQuantity *citation_searching;
  CwQuantity *other_sought;
  CwQuantity *other_not_retrieved;
  CwQuantity *other_assessed;
  CwQuantity *studies_included;
  CwQuantity *reports_included;
  GListStore *exclusions; /* CwExclusion */
};

#define CW_TYPE_REVIEW_COLUMN (cw_review_column_get_type ())
G_DECLARE_FINAL_TYPE (CwReviewColumn, cw_review_column, CW, REVIEW_COLUMN, CwEntity)

/* A column of the table, in the order of the list: one of the program, by the name of its field, or
 * one that the author added. Members are read-only: write with cw_entity_set(). */
struct _CwReviewColumn
{
  CwEntity parent_instance;

  char *label;
  char *field;
  int type; /* CwColumnType */
  char *unit;
  char *choices;
  int hidden; /* CwTristate */
  int frozen; /* CwTristate */
  char *note;
};

#define CW_TYPE_FOOTNOTE_ANCHOR (cw_footnote_anchor_get_type ())
G_DECLARE_FINAL_TYPE (CwFootnoteAnchor, cw_footnote_anchor, CW, FOOTNOTE_ANCHOR, CwEntity)

/* Where a footnote hangs: at the header of a column, or at a cell. Members are read-only: write
 * with cw_entity_set(). */
struct _CwFootnoteAnchor
{
  CwEntity parent_instance;

  char *subject; /* a column or a row */
  char *field; /* key of the column, when the subject is a row */
};

#define CW_TYPE_FOOTNOTE (cw_footnote_get_type ())
G_DECLARE_FINAL_TYPE (CwFootnote, cw_footnote, CW, FOOTNOTE, CwEntity)

/* A footnote of the table; its mark follows from where it hangs. Members are read-only: write with
 * cw_entity_set(). */
struct _CwFootnote
{
  CwEntity parent_instance;

  char *text;
  GListStore *anchors; /* CwFootnoteAnchor */
};

#define CW_TYPE_SECOND_READING (cw_second_reading_get_type ())
G_DECLARE_FINAL_TYPE (CwSecondReading, cw_second_reading, CW, SECOND_READING, CwEntity)

/* What two readers found for one cell, independently; the cell itself holds what they agreed on.
 * Members are read-only: write with cw_entity_set(). */
struct _CwSecondReading
{
  CwEntity parent_instance;

  char *subject; /* the row */
  char *field; /* key of the column */
  char *first;
  char *second;
  int agreed; /* CwTristate: whether the cell is settled */
  char *note;
};

#define CW_TYPE_REVIEW (cw_review_get_type ())
G_DECLARE_FINAL_TYPE (CwReview, cw_review, CW, REVIEW, CwEntity)

/* The cases published so far: a record of the library beside the cases. Members are read-only:
 * write with cw_entity_set(). */
struct _CwReview
{
  CwEntity parent_instance;

  char *title;
  int type; /* CwReviewType */
  char *question;
  char *registration;
  char *inclusion;
  char *exclusion;
  char *extraction;
  char *synthesis;
  char *our_case; /* id of a case of the library */
  char *table_title;
  int footnote_style; /* CwFootnoteStyle */
  char *not_mentioned_mark;
  char *not_applicable_mark;
  char *note;
  int deleted; /* CwTristate */
  CwStudyFlow *flow;
  GListStore *searches; /* CwLiteratureSearch */
  GListStore *columns; /* CwReviewColumn */
  GListStore *cases; /* CwReportedCase */
  GListStore *footnotes; /* CwFootnote */
  GListStore *second_readings; /* CwSecondReading */
  GListStore *evidence; /* CwEvidence */
};

G_END_DECLS
