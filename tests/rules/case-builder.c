/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "case-builder.h"

static const CwField *
find (CwEntity *entity, const char *name)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), name);

  if (field == NULL)
    g_error ("no field %s in %s", name, cw_entity_get_info (entity)->name);
  return field;
}

CwEntity *
build_case (void)
{
  return cw_entity_new (CW_TYPE_CASE, NULL);
}

CwEntity *
build_child (CwEntity *parent, const char *child)
{
  return cw_entity_get_child (parent, find (parent, child));
}

/* Text that cannot be understood is kept, as when it is typed. */
void
build_set (CwEntity *entity, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  cw_entity_set_typed (entity, find (entity, field), text, &error);
  g_assert_no_error (error);
}

CwEntity *
build_row (CwEntity *parent, const char *list, ...)
{
  const CwField *field = find (parent, list);
  guint n = g_list_model_get_n_items (cw_entity_get_list (parent, field));
  CwEntity *row = cw_entity_insert (parent, field, n, NULL);
  va_list arguments;

  va_start (arguments, list);
  for (const char *name; (name = va_arg (arguments, const char *));)
    build_set (row, name, va_arg (arguments, const char *));
  va_end (arguments);
  return row;
}
