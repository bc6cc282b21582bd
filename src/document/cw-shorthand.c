/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-shorthand-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "model/cw-pathology.h"
#include "model/cw-snapshot.h"
#include "model/cw-treatment.h"
#include "notation/event/cw-event.h"
#include "notation/ihc/cw-ihc.h"
#include "notation/regimen/cw-regimen.h"

/* Clinical shorthand into a case: which list can be filled from which notation. */

/* ---- notations ---- */

/* The stains as a panel of their own, with the words they were read from. */
static CwNotation *
parse_panel (const char *text)
{
  g_autoptr (CwNotation) stains = cw_ihc_parse (text);
  CwNotation *notation = cw_notation_new ();
  CwSnapshot *panel;
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_PANEL);
  guint list = cw_entity_info_find (info, "stains")->index;

  if (stains->items->len > 0)
    {
      panel = cw_snapshot_new (info, NULL);
      g_ptr_array_extend_and_steal (panel->items[list], g_ptr_array_ref (stains->items));
      if (cw_text_check (text, NULL))
        panel->texts[cw_entity_info_find (info, "as-written")->index] = g_strdup (text);
      cw_notation_take_item (notation, panel, 0, strlen (text));
    }
  g_ptr_array_extend_and_steal (notation->unparsed, g_ptr_array_ref (stains->unparsed));
  return notation;
}

static int
compare_rests (gconstpointer a, gconstpointer b)
{
  const CwNotationRest *first = *(CwNotationRest *const *)a, *second = *(CwNotationRest *const *)b;

  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

/* A text may tell of several kinds of rows; the words of another list stay unread. */
static CwNotation *
keep_only (CwNotation *notation, const char *text, const char *entity)
{
  gsize length = strlen (text);

  for (guint i = notation->items->len; i > 0; i--)
    {
      const CwSnapshot *item = notation->items->pdata[i - 1];
      CwNotationSpan span = g_array_index (notation->spans, CwNotationSpan, i - 1);

      if (g_str_equal (item->info->name, entity))
        continue;
      /* An item of the whole text shares its words with those that stay. */
      if (span.length < length)
        cw_notation_add_rest (notation, text, span.offset, span.length);
      g_ptr_array_remove_index (notation->items, i - 1);
      g_array_remove_index (notation->spans, i - 1);
    }
  g_ptr_array_sort (notation->unparsed, compare_rests);
  return notation;
}

static CwNotation *
parse_regimen (const char *text)
{
  return keep_only (cw_regimen_read (text), text, "regimen");
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
  return keep_only (cw_regimen_read (text), text, "radiotherapy-course");
}

static CwNotation *
parse_adverse_events (const char *text)
{
  return keep_only (cw_event_parse (text), text, "adverse-event");
}

static CwNotation *
parse_assessments (const char *text)
{
  return keep_only (cw_event_parse (text), text, "assessment");
}

/* A drug is written as a regimen of its own. */
static char *
format_drug (const CwSnapshot *drug)
{
  g_autoptr (CwSnapshot) regimen =
    cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_REGIMEN), NULL);
  GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
  char *line;

  g_ptr_array_add (drugs, (gpointer)drug);
  line = cw_regimen_format (regimen);
  g_ptr_array_steal_index (drugs, 0);
  return line;
}

/* One kind of row each; further kinds are further rows. */
static const CwShorthandNotation notations[] = {
  { "panel", N_ ("Read a panel of stains"), parse_panel,
    N_ ("Type or paste the line of a pathology report for a new panel…"), cw_ihc_format },
  { "stain", N_ ("Read a panel of stains"), cw_ihc_parse,
    N_ ("Type or paste the line of the pathology report…"), cw_ihc_format },
  { "regimen", N_ ("Read a regimen"), parse_regimen,
    N_ ("Type or paste a regimen as it stands in the chart…"), cw_regimen_format },
  { "drug", N_ ("Read drugs"), parse_drugs, N_ ("Type or paste drugs with dose and days…"),
    format_drug },
  { "radiotherapy-course", N_ ("Read radiotherapy"), parse_radiotherapy,
    N_ ("Type or paste radiotherapy, such as 50.4 Gy in 28 fractions…") },
  { "adverse-event", N_ ("Read adverse events"), parse_adverse_events,
    N_ ("Type or paste what the chart says of adverse events…"), cw_event_format },
  { "assessment", N_ ("Read responses"), parse_assessments,
    N_ ("Type or paste what the chart says of the response…"), cw_event_format },
};

/* The notation of a kind of entity, or NULL. */
const CwShorthandNotation *
cw_shorthand_find (const CwEntityInfo *info)
{
  for (guint i = 0; i < G_N_ELEMENTS (notations); i++)
    if (g_str_equal (notations[i].entity, info->name))
      return &notations[i];
  return NULL;
}

static const CwShorthandNotation *
find_notation (const CwField *list)
{
  return cw_shorthand_find (cw_entity_type_get_info (list->entity_type ()));
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
  return find_notation (list) != NULL;
}

/**
 * cw_shorthand_get_hint:
 * @list: a list field that has a notation
 *
 * Returns: (transfer none): a translated line that asks for the text
 */
const char *
cw_shorthand_get_hint (const CwField *list)
{
  const CwShorthandNotation *notation = find_notation (list);

  return notation && notation->hint ? _ (notation->hint)
                                    : _ ("Type or paste how it is written in the notes…");
}

/* ---- reading ---- */

/**
 * cw_shorthand_read:
 * @list: a list field that has a notation
 * @text: valid UTF-8 in that notation, of any length
 *
 * Reads a text and changes nothing. Takes time in proportion to the text; any thread may do it.
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwShorthand *
cw_shorthand_read (const CwField *list, const char *text)
{
  CwShorthand *self = g_new0 (CwShorthand, 1);

  self->list = list;
  self->kind = find_notation (list);
  self->text = g_strdup (text);
  self->notation = self->kind ? self->kind->parse (text) : cw_notation_new ();
  return self;
}

/**
 * cw_shorthand_free:
 * @self: (nullable) (transfer full): a reading
 *
 * Frees the reading.
 */
void
cw_shorthand_free (CwShorthand *self)
{
  if (self == NULL)
    return;
  cw_notation_free (self->notation);
  g_free (self->text);
  g_free (self);
}

typedef struct
{
  const CwField *list;
  char *text;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->text);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *self = data;

  g_task_return_pointer (task, cw_shorthand_read (self->list, self->text),
                         (GDestroyNotify)cw_shorthand_free);
}

/**
 * cw_shorthand_read_async:
 * @list: a list field that has a notation
 * @text: valid UTF-8 in that notation
 * @cancellable: (nullable): after it nobody wants the result
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * cw_shorthand_read() in a thread, for text whose reading somebody would notice.
 */
void
cw_shorthand_read_async (const CwField *list,
                         const char *text,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->list = list;
  request->text = g_strdup (text);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * cw_shorthand_read_finish:
 * @result: what the callback got
 * @error: %G_IO_ERROR_CANCELLED when it was cancelled
 *
 * Ends cw_shorthand_read_async().
 *
 * Returns: (transfer full) (nullable): what was understood and what was not
 */
CwShorthand *
cw_shorthand_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cw_shorthand_get_n_rows:
 * @self: a reading
 *
 * Returns: how many rows it would make
 */
guint
cw_shorthand_get_n_rows (const CwShorthand *self)
{
  return self->notation->items->len;
}

/* ---- into the case ---- */

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
 * cw_shorthand_apply:
 * @self: a reading, which is used up
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @position: where the rows go; an empty row that is there gives way
 *
 * Makes the rows, as one step of undo.
 *
 * Returns: how many rows came in; 0 when nothing was changed
 */
guint
cw_shorthand_apply (CwShorthand *self, CwRecord *record, CwEntity *parent, guint position)
{
  GPtrArray *items = self->notation->items;
  guint n_items = items->len;

  if (n_items == 0)
    return 0;
  cw_history_begin (cw_record_get_history (record), _ (self->kind->label));
  drop_empty_row (parent, self->list, position);
  for (guint i = 0; i < n_items; i++)
    cw_snapshot_insert (items->pdata[i], parent, self->list, position + i);
  keep_as_written (parent, self->text);
  cw_history_end (cw_record_get_history (record));
  cw_record_flush (record);
  g_ptr_array_set_size (items, 0);
  return n_items;
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
  g_autoptr (CwShorthand) reading = NULL;

  if (!cw_shorthand_is_for (list))
    return 0;
  reading = cw_shorthand_read (list, text);
  if (!says_enough (reading->notation, text))
    return 0;
  if (rest)
    *rest = cw_shorthand_dup_rest (reading);
  return cw_shorthand_apply (reading, record, parent, position);
}
