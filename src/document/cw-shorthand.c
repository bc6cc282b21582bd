/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-shorthand-private.h"

#include <glib/gi18n-lib.h>

#include "model/cw-snapshot.h"

/* Clinical shorthand into a case: a text is read, and becomes rows of a list. */

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
  self->wanted = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->wanted, self->notation->candidates->len);
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
  g_array_unref (self->wanted);
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

/* The list of @info that holds rows such as @item; NULL when there is none. */
const CwField *
cw_shorthand_find_list (const CwEntityInfo *info, const CwSnapshot *item)
{
  CW_FOREACH_FIELD (info, field)
    if (field->entity_type && cw_entity_type_get_info (field->entity_type ()) == item->info)
      return field;
  return NULL;
}

/**
 * cw_shorthand_get_n_rows:
 * @self: a reading
 *
 * Returns: how many rows it would make, with those of a list beside and the candidates that are
 *   wanted
 */
guint
cw_shorthand_get_n_rows (const CwShorthand *self)
{
  guint n_rows = self->notation->items->len;

  for (guint i = 0; i < self->wanted->len; i++)
    n_rows += g_array_index (self->wanted, gboolean, i);
  return n_rows;
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

/* What is no row of @list goes to the end of its own list beside. */
static CwEntity *
insert_row (const CwSnapshot *item, CwEntity *parent, const CwField *list, guint *position)
{
  const CwField *own = cw_entity_type_get_info (list->entity_type ()) == item->info
                         ? list
                         : cw_shorthand_find_list (cw_entity_get_info (parent), item);

  if (own == list)
    return cw_snapshot_insert (item, parent, list, (*position)++);
  return own ? cw_snapshot_insert (item, parent, own, G_MAXUINT) : NULL;
}

/**
 * cw_shorthand_apply:
 * @self: a reading, which is used up
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @position: where the rows go; an empty row that is there gives way
 * @row: (out) (optional) (nullable): id of the first row that came in
 *
 * Makes the rows, as one step of undo. Rows of a list beside, such as the radiotherapy that a
 * regimen is given with, go to the end of that list.
 *
 * Returns: how many rows came in; 0 when nothing was changed
 */
guint
cw_shorthand_apply (CwShorthand *self,
                    CwRecord *record,
                    CwEntity *parent,
                    guint position,
                    char **row)
{
  g_autoptr (GPtrArray) items = cw_shorthand_list_rows (self);

  if (row)
    *row = NULL;
  if (items->len == 0)
    return 0;
  cw_history_begin (cw_record_get_history (record), _ (self->kind->label));
  drop_empty_row (parent, self->list, position);
  for (guint i = 0; i < items->len; i++)
    {
      const CwEntity *entity = insert_row (items->pdata[i], parent, self->list, &position);

      if (row && entity && *row == NULL)
        *row = g_strdup (cw_entity_get_id ((CwEntity *)entity));
    }
  keep_as_written (parent, self->text);
  cw_history_end (cw_record_get_history (record));
  cw_record_flush (record);
  g_ptr_array_set_size (self->notation->items, 0);
  for (guint i = 0; i < self->wanted->len; i++)
    cw_shorthand_set_wanted (self, i, FALSE);
  return items->len;
}

/* ---- words as they came ---- */

/* Where the words of a row stand that nobody could read. */
static const CwField *
find_written (const CwField *list)
{
  const CwEntityInfo *info = cw_entity_type_get_info (list->entity_type ());
  const CwField *field = cw_entity_info_find (info, "as-written");

  return field ? field : cw_entity_info_find (info, "note");
}

/**
 * cw_shorthand_can_keep:
 * @list: a list field that has a notation
 *
 * Returns: whether cw_shorthand_keep() has a place for the words
 */
gboolean
cw_shorthand_can_keep (const CwField *list)
{
  return find_written (list) != NULL;
}

/**
 * cw_shorthand_keep:
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @list: a list of which cw_shorthand_can_keep() is true
 * @position: where the row goes; an empty row that is there gives way
 * @text: words in which nothing was understood
 *
 * Makes a row that holds the words as they are, as one step of undo.
 *
 * Returns: %FALSE when the words cannot be stored
 */
gboolean
cw_shorthand_keep (CwRecord *record,
                   CwEntity *parent,
                   const CwField *list,
                   guint position,
                   const char *text)
{
  const CwField *field = find_written (list);
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autofree char *canonical = NULL;
  CwEntity *row;

  if (field->kind != &cw_kind_prose)
    g_strdelimit (words, "\r\n", ' ');
  if (*words == '\0' || !cw_field_parse (field, words, &canonical, NULL))
    return FALSE;
  cw_history_begin (cw_record_get_history (record), _ ("Keep as written"));
  drop_empty_row (parent, list, position);
  row = cw_entity_insert (parent, list, position, NULL);
  cw_entity_set (row, field, canonical, NULL);
  cw_history_end (cw_record_get_history (record));
  cw_record_flush (record);
  return TRUE;
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
  cw_shorthand_know_case (reading, cw_record_get_root (record));
  if (rest)
    *rest = cw_shorthand_dup_rest (reading);
  return cw_shorthand_apply (reading, record, parent, position, NULL);
}
