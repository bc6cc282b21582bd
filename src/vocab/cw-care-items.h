/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwCareAspectFlags:
 * @CW_CARE_ASPECT_REQUIRED: an item without it is at most partly reported.
 * @CW_CARE_ASPECT_EVERY: every row that can carry it must do so, such as the route of each drug.
 *
 * How an aspect counts. An aspect without flags is welcome evidence, but may be absent.
 */
typedef enum
{
  CW_CARE_ASPECT_REQUIRED = 1 << 0,
  CW_CARE_ASPECT_EVERY = 1 << 1,
} CwCareAspectFlags;

/**
 * CwCareAspect:
 * @id: the item, a dot and a word: "5a.age".
 * @label: what it is called (`N_()`).
 * @advice: what to do when it is missing (`N_()`).
 * @flags: see #CwCareAspectFlags.
 * @place: where one records it: names of fields from the case down, separated by dots, and after
 *   a colon the kind of row to add: "patient.age", "sections:introduction".
 *
 * One thing that an item asks for.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *advice;
  CwCareAspectFlags flags;
  const char *place;
} CwCareAspect;

/**
 * CwCareItem:
 * @id: "1" to "13", with a letter where an item has parts: "5a".
 * @topic: the heading it stands under (`N_()`).
 * @text: what it asks for, in this application's own words (`N_()`).
 * @aspects: what it is made of.
 * @n_aspects: how many.
 *
 * One item of CARE at its finest division.
 */
typedef struct
{
  const char *id;
  const char *topic;
  const char *text;
  const CwCareAspect *aspects;
  guint n_aspects;
} CwCareItem;

#define CW_CARE_N_ITEMS 30

/**
 * CwCareLayout:
 * @CW_CARE_LAYOUT_PAPER: the 28 lines published in 2013.
 * @CW_CARE_LAYOUT_FORM: the 30 lines of the form that journals ask for.
 * @CW_CARE_LAYOUT_EQUATOR: the 13 lines of the form in the EQUATOR style.
 *
 * The forms in which the same items are handed in.
 */
typedef enum
{
  CW_CARE_LAYOUT_PAPER,
  CW_CARE_LAYOUT_FORM,
  CW_CARE_LAYOUT_EQUATOR,
} CwCareLayout;

#define CW_CARE_N_LAYOUTS (CW_CARE_LAYOUT_EQUATOR + 1)

/**
 * CwCareRow:
 * @id: number of the line in this layout.
 * @topic: the heading (`N_()`).
 * @text: what it asks for, in this application's own words (`N_()`).
 * @items: the items it covers, separated by spaces.
 *
 * One line of a layout.
 */
typedef struct
{
  const char *id;
  const char *topic;
  const char *text;
  const char *items;
} CwCareRow;

/**
 * CwCareForm:
 * @nick: what stands in file names: "paper".
 * @label: what the layout is called (`N_()`).
 * @columns: headings of the three columns (`N_()`).
 * @link: where the official text is.
 * @rows: its lines.
 * @n_rows: how many.
 *
 * One layout.
 */
typedef struct
{
  const char *nick;
  const char *label;
  const char *columns[3];
  const char *link;
  const CwCareRow *rows;
  guint n_rows;
} CwCareForm;

const CwCareItem *cw_care_get_items (void);
const CwCareItem *cw_care_find_item (const char *id);
const CwCareAspect *cw_care_find_aspect (const char *id, guint *item);
gboolean cw_care_row_covers (const CwCareRow *row, const char *item);
const CwCareForm *cw_care_get_form (CwCareLayout layout);

G_END_DECLS
