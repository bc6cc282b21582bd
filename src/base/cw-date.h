/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CW_TYPE_DATE (cw_date_get_type ())

/**
 * CwDate:
 * @year: 1 to 9999, or 0 when unreadable.
 * @month: 1 to 12, or 0 when not known.
 * @day: 1 to 31, or 0 when not known.
 * @approximate: the source says "about" (EDTF "~").
 * @unreadable: what was typed when it could not be understood, else %NULL.
 *
 * A date as precise as the source, in the Extended Date/Time Format (ISO 8601-2, level 1):
 * "2019", "2019-07", "2019-07-14", "2019~". A day that was not reported is never invented.
 * Members are read-only; "not recorded" is a %NULL #CwDate.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
  gboolean approximate;
  char *unreadable;
} CwDate;

GType cw_date_get_type (void) G_GNUC_CONST;

CwDate *cw_date_new (guint year, guint month, guint day, gboolean approximate);
CwDate *cw_date_new_unreadable (const char *text);
CwDate *cw_date_parse (const char *text, GError **error);
CwDate *cw_date_copy (const CwDate *self);
void cw_date_free (CwDate *self);
char *cw_date_to_string (const CwDate *self);
const char *cw_date_get_month_name (guint month);
gboolean cw_date_is_readable (const CwDate *self);
void cw_date_get_earliest (const CwDate *self, GDate *date);
void cw_date_get_latest (const CwDate *self, GDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwDate, cw_date_free)

G_END_DECLS
