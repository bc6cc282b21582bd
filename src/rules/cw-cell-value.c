/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-cell-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One cell of a review, read so that it can be counted and compared. What is missing is never
 * folded into "no", nor "no" into what is missing. */

static const char *const no_key = "no";

/**
 * cw_cell_value_clear:
 * @self: a value
 *
 * Frees what it holds.
 */
void
cw_cell_value_clear (CwCellValue *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->label, g_free);
  *self = (CwCellValue){ .state = CW_CELL_EMPTY };
}

/**
 * cw_cell_state_get_label:
 * @self: a state
 *
 * Returns: its translated name
 */
const char *
cw_cell_state_get_label (CwCellState self)
{
  static const char *const labels[CW_CELL_N_STATES] = {
    N_ ("Evaluable"), N_ ("Not mentioned"), N_ ("Not applicable"), N_ ("Empty"), N_ ("Unreadable"),
  };

  g_return_val_if_fail (self < CW_CELL_N_STATES, NULL);

  return _ (labels[self]);
}

/**
 * cw_cell_field_dup_unit:
 * @field: what the cells of a column hold
 *
 * Returns: (transfer full) (nullable): the unit in which its numbers are compared: the first of
 *   those that fit; %NULL for a bare number, and where the column does not hold numbers
 */
char *
cw_cell_field_dup_unit (const CwField *field)
{
  if (field->units == NULL || *field->units == '*')
    return NULL;
  return g_strndup (field->units, strcspn (field->units, " "));
}

/* ---- numbers ---- */

static CwCellBound
get_bound (const CwQuantity *quantity)
{
  switch (quantity->comparator)
    {
    case CW_COMPARATOR_MORE:
    case CW_COMPARATOR_AT_LEAST:
      return CW_CELL_ABOVE;
    case CW_COMPARATOR_LESS:
    case CW_COMPARATOR_AT_MOST:
      return CW_CELL_BELOW;
    case CW_COMPARATOR_ABOUT:
      return CW_CELL_ABOUT;
    default:
      return quantity->high ? CW_CELL_ABOUT : CW_CELL_EXACT;
    }
}

/**
 * cw_cell_value_read_number:
 * @self: (inout): a value that holds no number yet
 * @field: a field of numbers
 * @canonical: a canonical text
 *
 * Reads the number alone, as cw_cell_value_read_text() does.
 *
 * Returns: %FALSE when it cannot be understood, or not be compared in the unit of the field
 */
gboolean
cw_cell_value_read_number (CwCellValue *self, const CwField *field, const char *canonical)
{
  g_autoptr (CwQuantity) quantity = cw_quantity_parse (canonical, NULL);
  g_autofree char *unit = cw_cell_field_dup_unit (field);
  CwRange range;

  if (!cw_quantity_is_readable (quantity))
    return FALSE;
  self->bound = get_bound (quantity);
  quantity->comparator = CW_COMPARATOR_NONE;
  if (!cw_range_read (quantity, unit, &range))
    return FALSE;
  self->is_number = TRUE;
  /* Halves first: the sum of two very large numbers is none. */
  self->number = range.low / 2 + range.high / 2;
  return TRUE;
}

/* ---- words ---- */

/* "Wide  Excision" and "wide excision" are one answer. */
static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (plain, letter);
      else if (plain->len && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  return g_strchomp (g_string_free (plain, FALSE));
}

static char *
make_key (const CwKind *kind, const char *canonical)
{
  return kind == &cw_kind_code || kind == &cw_kind_tristate ? g_strdup (canonical)
                                                            : fold (canonical);
}

static void
set_absence (CwCellValue *self, CwAbsence absence)
{
  self->label = g_strdup (cw_absence_get_label (absence));
  self->state = absence == CW_ABSENCE_NOT_MENTIONED    ? CW_CELL_NOT_MENTIONED
                : absence == CW_ABSENCE_NOT_APPLICABLE ? CW_CELL_NOT_APPLICABLE
                                                       : CW_CELL_EVALUABLE;
  if (absence == CW_ABSENCE_NONE)
    self->key = g_strdup (no_key);
}

static void
set_answer (CwCellValue *self, const CwField *field, const char *canonical)
{
  const CwKind *kind = cw_field_get_value_kind (field);

  self->label = cw_field_describe_short (field, canonical);
  if (*canonical == '!' ||
      (kind == &cw_kind_quantity && !cw_cell_value_read_number (self, field, canonical)))
    {
      self->state = CW_CELL_UNREADABLE;
      return;
    }
  self->state = CW_CELL_EVALUABLE;
  self->key = make_key (kind, canonical);
}

/**
 * cw_cell_value_read_text:
 * @self: (out): the value; clear it with cw_cell_value_clear()
 * @field: what the cell holds
 * @canonical: (nullable): its canonical text
 *
 * Reads a cell. Numbers come in the first unit of the field, see cw_cell_field_dup_unit(); a month
 * is the twelfth part of a Julian year.
 */
void
cw_cell_value_read_text (CwCellValue *self, const CwField *field, const char *canonical)
{
  gboolean is_cell = field->kind == &cw_kind_cell;
  CwAbsence absence = is_cell ? cw_absence_read (canonical) : CW_ABSENCE_NOT_RECORDED;

  *self = (CwCellValue){ .state = CW_CELL_EMPTY };
  if (absence)
    set_absence (self, absence);
  else if (canonical && *canonical)
    set_answer (self, field, canonical);
  else
    self->label = g_strdup (cw_cell_state_get_label (CW_CELL_EMPTY));
}

/**
 * cw_cell_value_read:
 * @self: (out): the value; clear it with cw_cell_value_clear()
 * @row: a row
 * @column: a column of its review
 *
 * Reads a cell, see cw_cell_value_read_text().
 */
void
cw_cell_value_read (CwCellValue *self, CwReportedCase *row, const CwTableColumn *column)
{
  g_autofree char *canonical = cw_review_table_dup_cell (row, column);

  cw_cell_value_read_text (self, column->field, canonical);
}

/**
 * cw_cell_value_is:
 * @self: a value
 * @key: the key of an answer, in lower case
 *
 * Returns: whether that is the answer
 */
gboolean
cw_cell_value_is (const CwCellValue *self, const char *key)
{
  return g_strcmp0 (self->key, key) == 0;
}

/**
 * cw_cell_value_is_yes:
 * @self: a value
 *
 * Whether the patient had it: “Yes”, or the name of a drug in a column that says “No” where none
 * was given.
 *
 * Returns: whether there is an answer and it is not “no”
 */
gboolean
cw_cell_value_is_yes (const CwCellValue *self)
{
  return self->state == CW_CELL_EVALUABLE && !cw_cell_value_is (self, no_key);
}
