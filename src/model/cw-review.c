/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-review.h"

#include <glib/gi18n-lib.h>

#include "model/cw-evidence.h"
#include "model/cw-reported-case.h"

/* A review of the literature: how it was searched, the table of the cases, and what hangs on its
 * cells. A cell is named by its row and the key of its column, see cw-review-table.h. */

static const CwFieldChoice review_type_choices[] = {
  { "narrative", N_ ("Literature review"), NULL },
  { "systematic", N_ ("Systematic review"), NULL },
  { "scoping", N_ ("Scoping review"), NULL },
  { "pooled", N_ ("Pooled analysis of cases"), NULL },
};

static const CwFieldChoice footnote_style_choices[] = {
  { "letters", N_ ("a, b, c"), NULL },
  { "symbols", N_ ("*, †, ‡"), NULL },
  { "numbers", N_ ("1, 2, 3"), NULL },
};

static const CwFieldChoice column_type_choices[] = {
  { "text", N_ ("Text"), NULL },     { "number", N_ ("Number"), NULL },
  { "choice", N_ ("Choice"), NULL }, { "yes-no", N_ ("Yes or no"), NULL },
  { "date", N_ ("Date"), NULL },
};

static const CwField literature_search_fields[] = {
  CW_TEXT (CwLiteratureSearch,
           database,
           N_ ("Database"),
           .flags = CW_FIELD_TITLE,
           .since = 3,
           .hint = N_ ("PubMed, Embase, CNKI")),
  CW_TEXT (CwLiteratureSearch, platform, N_ ("Platform"), .since = 3, .hint = N_ ("Ovid, EBSCO")),
  CW_DATE (CwLiteratureSearch, date, N_ ("Searched on"), .since = 3),
  CW_PROSE (CwLiteratureSearch,
            strategy,
            N_ ("Search string"),
            .flags = CW_FIELD_TITLE_DETAIL,
            .since = 3),
  CW_QUANTITY (CwLiteratureSearch, hits, N_ ("Hits"), .range = { 0, 10000000 }, .since = 3),
  CW_PROSE (CwLiteratureSearch, note, N_ ("Note"), .since = 3),
};

CW_DEFINE_ENTITY (CwLiteratureSearch,
                  cw_literature_search,
                  "literature-search",
                  N_ ("Search"),
                  literature_search_fields)

#define COUNT(Type, member, label)                                                                 \
  CW_QUANTITY (Type, member, label, .range = { 0, 10000000 }, .since = 3)

static const CwField exclusion_fields[] = {
  CW_TEXT (CwExclusion, reason, N_ ("Reason"), .flags = CW_FIELD_TITLE | CW_FIELD_LONG, .since = 3),
  COUNT (CwExclusion, reports, N_ ("Reports")),
  CW_TRISTATE (CwExclusion, other_methods, N_ ("Found by other methods"), .since = 3),
};

CW_DEFINE_ENTITY (CwExclusion, cw_exclusion, "exclusion", N_ ("Exclusion"), exclusion_fields)

/* The boxes of the PRISMA 2020 flow diagram for new reviews with searches of databases, registers
 * and other sources (Page et al., BMJ 2021;372:n71, figure 1). */
static const CwField study_flow_fields[] = {
  COUNT (CwStudyFlow, databases, N_ ("Records from databases")),
  COUNT (CwStudyFlow, registers, N_ ("Records from registers")),
  COUNT (CwStudyFlow, duplicates, N_ ("Duplicates removed")),
  COUNT (CwStudyFlow, automation, N_ ("Marked as ineligible by automation")),
  COUNT (CwStudyFlow, removed_otherwise, N_ ("Removed for other reasons")),
  COUNT (CwStudyFlow, screened, N_ ("Records screened")),
  COUNT (CwStudyFlow, screened_out, N_ ("Records excluded")),
  COUNT (CwStudyFlow, sought, N_ ("Reports sought")),
  COUNT (CwStudyFlow, not_retrieved, N_ ("Reports not retrieved")),
  COUNT (CwStudyFlow, assessed, N_ ("Reports assessed")),
  COUNT (CwStudyFlow, websites, N_ ("Records from websites")),
  COUNT (CwStudyFlow, organisations, N_ ("Records from organisations")),
  COUNT (CwStudyFlow, citation_searching, N_ ("Records from citation searching")),
  COUNT (CwStudyFlow, other_sought, N_ ("Other reports sought")),
  COUNT (CwStudyFlow, other_not_retrieved, N_ ("Other reports not retrieved")),
  COUNT (CwStudyFlow, other_assessed, N_ ("Other reports assessed")),
  COUNT (CwStudyFlow, studies_included, N_ ("Studies included")),
  COUNT (CwStudyFlow, reports_included, N_ ("Reports included")),
  CW_LIST (CwStudyFlow,
           exclusions,
           N_ ("Reports excluded, with reasons"),
           cw_exclusion_get_type,
           .since = 3,
           .hint = N_ ("Add each reason for which reports were excluded after reading")),
};

CW_DEFINE_ENTITY (CwStudyFlow, cw_study_flow, "study-flow", N_ ("Study flow"), study_flow_fields)

static const CwField review_column_fields[] = {
  CW_TEXT (CwReviewColumn, label, N_ ("Heading"), .flags = CW_FIELD_TITLE, .since = 3),
  CW_TEXT (CwReviewColumn,
           field,
           N_ ("Field"),
           .flags = CW_FIELD_HIDDEN,
           .since = 3,
           .hint =
             N_ ("Name of a field of a reported case; not recorded for a column of your own")),
  CW_CODE (CwReviewColumn, type, N_ ("Type"), column_type_choices, .since = 3),
  CW_TEXT (CwReviewColumn, unit, N_ ("Unit"), .since = 3, .hint = N_ ("mg, mm, months")),
  CW_PROSE (CwReviewColumn, choices, N_ ("Choices"), .since = 3, .hint = N_ ("One on each line")),
  CW_TRISTATE (CwReviewColumn, hidden, N_ ("Hidden"), .since = 3),
  CW_TRISTATE (CwReviewColumn, frozen, N_ ("Frozen"), .since = 3),
  CW_PROSE (CwReviewColumn, note, N_ ("Note"), .since = 3),
};

CW_DEFINE_ENTITY (CwReviewColumn,
                  cw_review_column,
                  "review-column",
                  N_ ("Column"),
                  review_column_fields)

static const CwField footnote_anchor_fields[] = {
  CW_REFERENCE (CwFootnoteAnchor,
                subject,
                N_ ("Hangs at"),
                NULL,
                .flags = CW_FIELD_HIDDEN,
                .since = 3,
                .hint = N_ ("A column for its header, or a row")),
  CW_TEXT (CwFootnoteAnchor,
           field,
           N_ ("Column"),
           .flags = CW_FIELD_HIDDEN,
           .since = 3,
           .hint = N_ ("Key of the column when the footnote hangs at a cell")),
};

CW_DEFINE_ENTITY (CwFootnoteAnchor,
                  cw_footnote_anchor,
                  "footnote-anchor",
                  N_ ("Place of a footnote"),
                  footnote_anchor_fields)

static const CwField footnote_fields[] = {
  CW_TEXT (CwFootnote, text, N_ ("Footnote"), .flags = CW_FIELD_TITLE | CW_FIELD_LONG, .since = 3),
  CW_LIST (CwFootnote,
           anchors,
           N_ ("Places"),
           cw_footnote_anchor_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
};

CW_DEFINE_ENTITY (CwFootnote, cw_footnote, "footnote", N_ ("Footnote"), footnote_fields)

static const CwField second_reading_fields[] = {
  CW_REFERENCE (CwSecondReading,
                subject,
                N_ ("Row"),
                "reported-case",
                .flags = CW_FIELD_HIDDEN,
                .since = 3),
  CW_TEXT (CwSecondReading, field, N_ ("Column"), .flags = CW_FIELD_HIDDEN, .since = 3),
  CW_TEXT (CwSecondReading, first, N_ ("First reader"), .since = 3),
  CW_TEXT (CwSecondReading, second, N_ ("Second reader"), .flags = CW_FIELD_TITLE, .since = 3),
  CW_TRISTATE (CwSecondReading, agreed, N_ ("Agreed"), .since = 3),
  CW_PROSE (CwSecondReading, note, N_ ("Note"), .since = 3),
};

CW_DEFINE_ENTITY (CwSecondReading,
                  cw_second_reading,
                  "second-reading",
                  N_ ("Second reading"),
                  second_reading_fields)

static const CwField review_fields[] = {
  CW_TEXT (CwReview, title, N_ ("Title"), .flags = CW_FIELD_TITLE | CW_FIELD_LONG, .since = 3),
  CW_CODE (CwReview, type, N_ ("Type of review"), review_type_choices, .since = 3),
  CW_PROSE (CwReview,
            question,
            N_ ("Question"),
            .since = 3,
            .hint = N_ ("Which patients, which treatment, which outcome")),
  CW_TEXT (CwReview, registration, N_ ("Registration"), .since = 3, .hint = N_ ("PROSPERO number")),
  CW_PROSE (CwReview, inclusion, N_ ("Inclusion criteria"), .since = 3),
  CW_PROSE (CwReview, exclusion, N_ ("Exclusion criteria"), .since = 3),
  CW_PROSE (CwReview,
            extraction,
            N_ ("Data extraction"),
            .since = 3,
            .hint = N_ ("Who read the reports, and how differences were settled")),
  CW_PROSE (CwReview, synthesis, N_ ("Methods and results"), .since = 3),
  CW_TEXT (CwReview, our_case, N_ ("Our case"), .flags = CW_FIELD_HIDDEN, .since = 3),
  CW_TEXT (CwReview, table_title, N_ ("Title of the table"), .flags = CW_FIELD_LONG, .since = 3),
  CW_CODE (CwReview, footnote_style, N_ ("Footnote marks"), footnote_style_choices, .since = 3),
  CW_TEXT (CwReview,
           not_mentioned_mark,
           N_ ("Mark for “not mentioned”"),
           .since = 3,
           .hint = N_ ("NM when nothing else is given")),
  CW_TEXT (CwReview,
           not_applicable_mark,
           N_ ("Mark for “not applicable”"),
           .since = 3,
           .hint = N_ ("N/A when nothing else is given")),
  CW_PROSE (CwReview, note, N_ ("Notes to self"), .since = 3),
  CW_TRISTATE (CwReview, deleted, N_ ("Deleted"), .flags = CW_FIELD_HIDDEN, .since = 3),
  CW_CHILD (CwReview, flow, N_ ("Study flow"), cw_study_flow_get_type, .since = 3),
  CW_LIST (CwReview,
           searches,
           N_ ("Searches"),
           cw_literature_search_get_type,
           .since = 3,
           .hint = N_ ("Add each database with its search string, date and hits")),
  CW_LIST (CwReview,
           columns,
           N_ ("Columns"),
           cw_review_column_get_type,
           .since = 3,
           .hint = N_ ("Add a column of your own, or one of the program on the page of the cases")),
  CW_LIST (CwReview,
           cases,
           N_ ("Reported cases"),
           cw_reported_case_get_type,
           .since = 3,
           .hint = N_ ("Add each published case, or import or paste a table")),
  CW_LIST (CwReview, footnotes, N_ ("Footnotes"), cw_footnote_get_type, .since = 3),
  CW_LIST (CwReview,
           second_readings,
           N_ ("Second readings"),
           cw_second_reading_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
  CW_LIST (CwReview,
           evidence,
           N_ ("Evidence"),
           cw_evidence_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
};

CW_DEFINE_ENTITY (CwReview, cw_review, "review", N_ ("Review"), review_fields)
