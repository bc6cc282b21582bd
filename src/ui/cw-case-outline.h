/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwPagePart:
 * @field: the record's own list or child that is edited, or %NULL for its own values.
 * @values: with a child or %NULL @field: names of the values to show, separated by spaces;
 *   %NULL for all of them.
 * @title: heading of the part (`N_()`), or %NULL for the field's label.
 *
 * One block of a page.
 */
typedef struct
{
  const char *field;
  const char *values;
  const char *title;
} CwPagePart;

/**
 * CwPageDescription:
 * @id: stored and used in actions.
 * @title: what the outline calls it (`N_()`).
 * @icon: symbolic icon.
 * @parts: the blocks, ended by one whose fields are all %NULL; none on a page that is no
 *   form of its own.
 *
 * One page of a case or a review. Together its pages show every field once; a test sees to it.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon;
  const CwPagePart *parts;
} CwPageDescription;

#define CW_PAGE_CARE "care"
#define CW_PAGE_MANUSCRIPT "manuscript"
#define CW_PAGE_REPORT "report"
#define CW_PAGE_TIMELINE "timeline"
#define CW_PAGE_TABLE "table"
#define CW_PAGE_STATISTICS "statistics"
#define CW_PAGE_REVIEW_FIGURES "review-figures"

const CwPageDescription *cw_case_outline_get_pages (GType root, guint *n_pages);
const CwPageDescription *cw_case_outline_find (GType root, const char *id);
const CwPageDescription *cw_case_outline_find_for (CwEntity *entity, const char *field);
gboolean cw_page_part_is_last (const CwPagePart *part);
gboolean cw_page_part_shows (const CwPagePart *part, const CwField *field);
gboolean cw_page_is_form (const CwPageDescription *page);
gboolean cw_page_is_recorded (const CwPageDescription *page, CwEntity *root);

G_END_DECLS
