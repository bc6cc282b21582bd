/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-kind.h"
#include "vocab/cw-unit.h"

static const char *
get_print (const char *unit)
{
  const char *print = unit ? cw_unit_get_print (unit) : NULL;

  return print ? print : unit;
}

/* Units are looked at for every value of a library that is read, so the list is not split. */
static gboolean
unit_is_allowed (const CwField *field, const char *unit)
{
  gsize length = strlen (unit);
  const char *word = field->units;

  while (word && *word)
    {
      gsize word_length = strcspn (word, " ");

      if (word_length == length && strncmp (word, unit, length) == 0)
        return TRUE;
      word += word_length;
      word += strspn (word, " ");
    }
  return FALSE;
}

static char *
dup_default_unit (const CwField *field)
{
  if (field->units == NULL || *field->units == '*')
    return NULL;
  return g_strndup (field->units, strcspn (field->units, " "));
}

static gboolean
is_default_unit (const CwField *field, const char *unit)
{
  gsize length = field->units ? strcspn (field->units, " ") : 0;

  return strlen (unit) == length && strncmp (field->units, unit, length) == 0;
}

static gboolean
fail_unit (const CwField *field, const char *unit, GError **error)
{
  g_autoptr (GPtrArray) units = cw_field_list_units (field);
  g_autoptr (GString) list = g_string_new (NULL);

  if (field->units == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("This is a number without a unit; “%s” is one."), unit);
      return FALSE;
    }
  for (guint i = 0; i < units->len; i++)
    g_string_append_printf (list, "%s%s", i ? ", " : "", get_print (units->pdata[i]));
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               _ ("The unit “%s” does not fit here. Possible: %s."), unit, list->str);
  return FALSE;
}

/* Spelling to UCUM, and the default unit where none was typed. */
static gboolean
settle_unit (const CwField *field, CwQuantity *quantity, GError **error)
{
  gboolean any = g_strcmp0 (field->units, "*") == 0;
  const char *code = quantity->unit;

  if (code == NULL)
    {
      quantity->unit = dup_default_unit (field);
      return TRUE;
    }
  if (!unit_is_allowed (field, code) && cw_unit_lookup (code))
    code = cw_unit_lookup (code);
  if (!any && !unit_is_allowed (field, code))
    return fail_unit (field, quantity->unit, error);
  if (code != quantity->unit)
    {
      g_free (quantity->unit);
      quantity->unit = g_strdup (code);
    }
  return TRUE;
}

static gboolean
fail_range (const CwField *field, const CwQuantity *quantity, GError **error)
{
  g_autofree char *unit = dup_default_unit (field);

  if (unit == NULL)
    unit = g_strdup (quantity->unit);
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               _ ("%s is outside the possible range %g to %g%s%s."), quantity->number,
               field->range.minimum, field->range.maximum, unit ? " " : "",
               unit ? get_print (unit) : "");
  return FALSE;
}

/* The range is declared in the default unit; other units are left to the rules. */
static gboolean
check_range (const CwField *field, const CwQuantity *quantity, GError **error)
{
  double low = cw_quantity_get_low (quantity), high = cw_quantity_get_high (quantity);
  gboolean default_unit = quantity->unit == NULL || is_default_unit (field, quantity->unit);

  if (field->range.minimum == field->range.maximum)
    return TRUE;
  if (!default_unit && low >= 0)
    return TRUE;
  if (low >= field->range.minimum && (!default_unit || high <= field->range.maximum))
    return TRUE;
  return fail_range (field, quantity, error);
}

static gboolean
parse_quantity (const CwField *field, const char *text, char **canonical, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autoptr (CwQuantity) quantity = NULL;

  if (*plain == '\0')
    return TRUE;
  quantity = cw_quantity_parse (plain, error);
  if (quantity == NULL || !settle_unit (field, quantity, error) ||
      !check_range (field, quantity, error))
    return FALSE;
  *canonical = cw_quantity_to_string (quantity);
  return TRUE;
}

static void
store_quantity (gpointer member, const CwField *field, const char *canonical)
{
  CwQuantity **quantity = member;

  g_clear_pointer (quantity, cw_quantity_free);
  if (canonical == NULL)
    return;
  if (*canonical != '!')
    *quantity = cw_quantity_parse (canonical, NULL);
  if (*quantity == NULL)
    *quantity = cw_quantity_new_unreadable (*canonical == '!' ? canonical + 1 : canonical);
}

static char *
dup_quantity (gconstpointer member, const CwField *field)
{
  const CwQuantity *quantity = *(CwQuantity *const *)member;

  if (quantity == NULL)
    return NULL;
  return quantity->unreadable ? g_strconcat ("!", quantity->unreadable, NULL)
                              : cw_quantity_to_string (quantity);
}

static void
clear_quantity (gpointer member)
{
  g_clear_pointer ((CwQuantity **)member, cw_quantity_free);
}

static char *
describe_quantity (const CwField *field, const char *canonical)
{
  g_autoptr (CwQuantity) quantity = NULL;
  const char *unit;

  if (*canonical == '!')
    return g_strdup (canonical + 1);
  quantity = cw_quantity_parse (canonical, NULL);
  if (quantity == NULL)
    return g_strdup (canonical);
  unit = get_print (quantity->unit);
  return g_strconcat (cw_comparator_get_printed (quantity->comparator), quantity->number,
                      quantity->high ? "–" : "", quantity->high ? quantity->high : "",
                      unit ? "\u00a0" : "", unit ? unit : "", NULL);
}

const CwKind cw_kind_quantity = {
  .name = "quantity",
  .parse = parse_quantity,
  .store = store_quantity,
  .dup = dup_quantity,
  .clear = clear_quantity,
  .describe = describe_quantity,
};
