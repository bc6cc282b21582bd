/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "plot/cw-page-layout.h"
#include "rules/cw-care.h"

G_BEGIN_DECLS

/**
 * CwCarePlace:
 * @place: page, lines and paragraph.
 * @telling: how it tells: %CW_CARE_TOLD_WHOLE is a whole section or legend, and not only a
 *   paragraph; of %CW_CARE_TOLD_SECTION the place is that of the heading.
 * @heading: (nullable): the heading it stands under; %NULL on the title page.
 * @entity_id: the entity that the text is typed in.
 * @field: its field.
 * @start: first byte in what is typed there.
 * @end: the byte behind the last one; %G_MAXSIZE for all of it, where no words are known.
 *
 * Where an article tells what an item of CARE asks for.
 */
typedef struct
{
  CwPagePlace place;
  CwCareTelling telling;
  char *heading;
  char *entity_id;
  const char *field;
  gsize start;
  gsize end;
} CwCarePlace;

/**
 * CwCarePlaces:
 * @report: what the case reports, and the article tells.
 * @leaves: (element-type CwCarePlace): of each item its places in the order of the pages, possibly
 *   none.
 * @has_line_numbers: whether the pages are printed with numbers of lines.
 *
 * Where an article tells what CARE asks for. Holds copies only.
 */
typedef struct
{
  CwCareReport *report;
  GPtrArray *leaves[CW_CARE_N_ITEMS];
  gboolean has_line_numbers;
} CwCarePlaces;

CwCarePlaces *cw_care_places_new (CwCase *root,
                                  CwCareReport *report,
                                  const CwManuscript *manuscript,
                                  const CwPageLayout *layout);
CwCarePlaces *cw_care_places_new_from_record (CwDocument *document,
                                              const CwSnapshot *record,
                                              CwCareReport *report,
                                              GError **error);
void cw_care_places_new_async (CwDocument *document,
                               CwRecord *record,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CwCarePlaces *cw_care_places_new_finish (GAsyncResult *result, GError **error);
void cw_care_places_free (CwCarePlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCarePlaces, cw_care_places_free)

char *cw_care_places_describe_place (const CwCarePlaces *self, const CwCarePlace *place);
char *cw_care_places_describe (const CwCarePlaces *self, guint item);
GPtrArray *cw_care_places_list (const CwCarePlaces *self);
int
cw_care_places_find (const CwCarePlaces *self, const char *entity_id, const char *field, gsize at);

G_END_DECLS
