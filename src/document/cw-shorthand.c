/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-shorthand.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/cw-snapshot.h"
#include "notation/cw-event.h"
#include "notation/cw-ihc.h"
#include "notation/cw-regimen.h"

/* Clinical shorthand into a case: which list can be filled from which notation. */

/* A text may tell of several kinds of rows; those of another list stay unread. */
static CwNotation *
keep_only (CwNotation *notation, const char *entity)
{
  for (guint i = notation->items->len; i > 0; i--)
    {
      const CwSnapshot *item = notation->items->pdata[i - 1];

      if (g_str_equal (item->info->name, entity))
        continue;
      g_ptr_array_remove_index (notation->items, i - 1);
      g_array_remove_index (notation->spans, i - 1);
    }
  return notation;
}

static CwNotation *
parse_regimen (const char *text)
{
  return keep_only (cw_regimen_read (text), "regimen");
}

/* Only the drugs: the regimen they go into is there already. */
static CwNotation *
parse_drugs (const char *text)
{
  g_autoptr (CwNotation) regimen = parse_regimen (text);
  CwNotation *notation = cw_notation_new ();
  const CwSnapshot *line = regimen->items->len ? regimen->items->pdata[0] : NULL;
  GPtrArray *drugs = line ? line->items[cw_entity_info_find (line->info, "drugs")->index] : NULL;

  while (drugs && drugs->len > 0)
    cw_notation_take_item (notation, g_ptr_array_steal_index (drugs, 0), 0, strlen (text));
  for (guint i = 0; i < regimen->unparsed->len; i++)
    {
      const CwNotationRest *rest = regimen->unparsed->pdata[i];

      cw_notation_add_rest (notation, text, rest->offset, rest->length);
    }
  return notation;
}

static CwNotation *
parse_radiotherapy (const char *text)
{
  return keep_only (cw_regimen_read (text), "radiotherapy-course");
}

static CwNotation *
parse_adverse_events (const char *text)
{
  return keep_only (cw_event_parse (text), "adverse-event");
}

static CwNotation *
parse_assessments (const char *text)
{
  return keep_only (cw_event_parse (text), "assessment");
}

static const struct
{
  const char *entity;
  const char *label;
  CwNotation *(*parse) (const char *text);
} notations[] = {
  { "stain", N_ ("Read a panel of stains"), cw_ihc_parse },
  { "regimen", N_ ("Read a regimen"), parse_regimen },
  { "drug", N_ ("Read drugs"), parse_drugs },
  { "radiotherapy-course", N_ ("Read radiotherapy"), parse_radiotherapy },
  { "adverse-event", N_ ("Read adverse events"), parse_adverse_events },
  { "assessment", N_ ("Read responses"), parse_assessments },
};

static int
find_notation (const CwField *list)
{
  const CwEntityInfo *info = cw_entity_type_get_info (list->entity_type ());

  for (guint i = 0; i < G_N_ELEMENTS (notations); i++)
    if (g_str_equal (notations[i].entity, info->name))
      return i;
  return -1;
}

/**
 * cw_shorthand_is_for:
 * @list: a list field
 *
 * Returns: whether there is a notation in which its rows are written down
 */
gboolean
cw_shorthand_is_for (const CwField *list)
{
  return find_notation (list) >= 0;
}

static guint
count_recorded (const CwSnapshot *item)
{
  guint count = 0;

  for (guint i = 0; i < item->info->n_fields; i++)
    count += item->texts[i] != NULL || (item->items[i] && item->items[i]->len > 0);
  return count;
}

/* Whether @text is all that the row has to say for itself. */
static gboolean
is_one_cell (const CwSnapshot *item, const char *text)
{
  const CwField *field = cw_entity_info_find (item->info, "as-written");
  guint count = count_recorded (item);
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (count > 2)
    return FALSE;
  return count < 2 || (field && g_strcmp0 (item->texts[field->index], words) == 0);
}

/* "Desmin" alone is a word for one cell; "Desmin (+)" says more than a cell can hold. */
static gboolean
says_enough (const CwNotation *notation, const char *text)
{
  return notation->items->len > 1 ||
         (notation->items->len == 1 && !is_one_cell (notation->items->pdata[0], text));
}

static char *
join_rest (const CwNotation *notation)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < notation->unparsed->len; i++)
    {
      const CwNotationRest *part = notation->unparsed->pdata[i];

      g_string_append_printf (rest, "%s%s", i ? " … " : "", part->text);
    }
  return rest->len ? g_strdup (rest->str) : NULL;
}

/* The words as they came stay beside what was read from them. */
static void
keep_as_written (CwEntity *parent, const char *text)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (parent), "as-written");

  if (field && !cw_entity_is_recorded (parent, field))
    cw_entity_set (parent, field, text, NULL);
}

/* The row in which the text was pasted is there for nothing else. */
static void
drop_empty_row (CwEntity *parent, const CwField *list, guint position)
{
  g_autoptr (CwEntity) row = g_list_model_get_item (cw_entity_get_list (parent, list), position);

  if (row && cw_entity_is_empty (row))
    cw_entity_remove (row);
}

/**
 * cw_shorthand_insert:
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @list: a list that has a notation
 * @position: where the rows go
 * @text: valid UTF-8 in that notation, such as "Des (+), CD56 (+), EMA (−)"
 * @rest: (out) (optional) (nullable): what was not understood
 *
 * Reads the text into rows, as one step of undo. Text that is no more than one word is left to the
 * cell it is meant for.
 *
 * Returns: how many rows came in; 0 when nothing was changed
 */
guint
cw_shorthand_insert (CwRecord *record,
                     CwEntity *parent,
                     const CwField *list,
                     guint position,
                     const char *text,
                     char **rest)
{
  int which = find_notation (list);
  g_autoptr (CwNotation) notation = which >= 0 ? notations[which].parse (text) : NULL;

  if (notation == NULL || !says_enough (notation, text))
    return 0;
  cw_history_begin (cw_record_get_history (record), _ (notations[which].label));
  drop_empty_row (parent, list, position);
  for (guint i = 0; i < notation->items->len; i++)
    cw_snapshot_insert (notation->items->pdata[i], parent, list, position + i);
  keep_as_written (parent, text);
  cw_history_end (cw_record_get_history (record));
  cw_record_flush (record);
  if (rest)
    *rest = join_rest (notation);
  return notation->items->len;
}
