/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-kind.h"

static gboolean
parse_date (const CwField *field, const char *text, char **canonical, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autoptr (CwDate) date = NULL;

  if (*plain == '\0')
    return TRUE;
  date = cw_date_parse (plain, error);
  if (date == NULL)
    return FALSE;
  *canonical = cw_date_to_string (date);
  return TRUE;
}

static void
store_date (gpointer member, const CwField *field, const char *canonical)
{
  CwDate **date = member;

  g_clear_pointer (date, cw_date_free);
  if (canonical == NULL)
    return;
  if (*canonical != '!')
    *date = cw_date_parse (canonical, NULL);
  if (*date == NULL)
    *date = cw_date_new_unreadable (*canonical == '!' ? canonical + 1 : canonical);
}

static char *
dup_date (gconstpointer member, const CwField *field)
{
  const CwDate *date = *(CwDate *const *)member;

  if (date == NULL)
    return NULL;
  return date->unreadable ? g_strconcat ("!", date->unreadable, NULL) : cw_date_to_string (date);
}

static void
clear_date (gpointer member)
{
  g_clear_pointer ((CwDate **)member, cw_date_free);
}

static char *
describe_date (const CwField *field, const char *canonical)
{
  return g_strdup (*canonical == '!' ? canonical + 1 : canonical);
}

const CwKind cw_kind_date = {
  .name = "date",
  .parse = parse_date,
  .store = store_date,
  .dup = dup_date,
  .clear = clear_date,
  .describe = describe_date,
};
