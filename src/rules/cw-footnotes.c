/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-footnotes.h"

/* The marks of the footnotes of a table. They are not stored: a mark follows from where its
 * footnote is met first when the shown table is read. */

struct _CwFootnotes
{
  GPtrArray *footnotes; /* CwFootnote: those that are met, as they are met, then the others */
  GPtrArray *marks; /* of those that are met */
  GHashTable *places; /* "subject key" -> GPtrArray of CwFootnote that hang there */
  gboolean is_spaced; /* marks of letters and numbers need something between them */
};

/* ---- one mark ---- */

/* The order of most journals, as in the AMA Manual of Style (11th ed., 4.1.3). */
static const char *const symbols[] = { "*", "†", "‡", "§", "‖", "¶", "#" };

static char *
dup_letters (guint index)
{
  GString *mark = g_string_new (NULL);

  for (guint rest = index + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (mark, (char)('a' + (rest - 1) % 26));
  return g_string_free (mark, FALSE);
}

static char *
dup_symbols (guint index)
{
  GString *mark = g_string_new (NULL);

  for (guint i = 0; i <= index / G_N_ELEMENTS (symbols); i++)
    g_string_append (mark, symbols[index % G_N_ELEMENTS (symbols)]);
  return g_string_free (mark, FALSE);
}

/**
 * cw_footnotes_dup_mark:
 * @style: a #CwFootnoteStyle; 0 stands for letters
 * @index: which footnote, from 0
 *
 * Returns: (transfer full): its mark: a to z, then aa; * † ‡ § ‖ ¶ #, then **; or a number from 1
 */
char *
cw_footnotes_dup_mark (int style, guint index)
{
  if (style == CW_FOOTNOTE_STYLE_NUMBERS)
    return g_strdup_printf ("%u", index + 1);
  return style == CW_FOOTNOTE_STYLE_SYMBOLS ? dup_symbols (index) : dup_letters (index);
}

/* ---- where they hang ---- */

static char *
dup_place (const char *subject, const char *key)
{
  return g_strconcat (subject, " ", key ? key : "", NULL);
}

static void
hang (CwFootnotes *self, CwFootnote *footnote, const char *subject, const char *key)
{
  g_autofree char *place = dup_place (subject, key);
  GPtrArray *hung = g_hash_table_lookup (self->places, place);

  if (hung == NULL)
    {
      hung = g_ptr_array_new ();
      g_hash_table_insert (self->places, g_steal_pointer (&place), hung);
    }
  if (!g_ptr_array_find (hung, footnote, NULL))
    g_ptr_array_add (hung, footnote);
}

static void
hang_all (CwFootnotes *self, CwReview *review)
{
  GListModel *list = G_LIST_MODEL (review->footnotes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (list, i);
      GListModel *anchors = G_LIST_MODEL (footnote->anchors);

      for (guint j = 0; j < g_list_model_get_n_items (anchors); j++)
        {
          g_autoptr (CwFootnoteAnchor) anchor = g_list_model_get_item (anchors, j);

          if (anchor->subject)
            hang (self, footnote, anchor->subject, anchor->field);
        }
    }
}

/* ---- reading the table ---- */

static void
meet (CwFootnotes *self, const char *subject, const char *key)
{
  g_autofree char *place = dup_place (subject, key);
  GPtrArray *hung = g_hash_table_lookup (self->places, place);

  for (guint i = 0; hung && i < hung->len; i++)
    if (!g_ptr_array_find (self->footnotes, hung->pdata[i], NULL))
      g_ptr_array_add (self->footnotes, g_object_ref (hung->pdata[i]));
}

static void
meet_row (CwFootnotes *self, GPtrArray *columns, const char *row_id)
{
  /* What hangs at the row as a whole stands where the row begins. */
  meet (self, row_id, NULL);
  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      if (!column->is_hidden)
        meet (self, row_id, column->key);
    }
}

static void
meet_all (CwFootnotes *self, CwReview *review)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  GListModel *rows = G_LIST_MODEL (review->cases);

  if (g_hash_table_size (self->places) == 0)
    return;
  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      if (!column->is_hidden && column->column)
        meet (self, cw_entity_get_id (CW_ENTITY (column->column)), NULL);
    }
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);

      meet_row (self, columns, cw_entity_get_id (row));
    }
}

static void
add_others (CwFootnotes *self, CwReview *review)
{
  GListModel *list = G_LIST_MODEL (review->footnotes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (list, i);

      if (!g_ptr_array_find (self->footnotes, footnote, NULL))
        g_ptr_array_add (self->footnotes, g_steal_pointer (&footnote));
    }
}

/**
 * cw_footnotes_new:
 * @review: a review
 *
 * Reads the table as a reader does: the headers of the shown columns, then the rows. The marks are
 * those of now: make them anew after a change.
 *
 * Returns: (transfer full): the footnotes with their marks
 */
CwFootnotes *
cw_footnotes_new (CwReview *review)
{
  CwFootnotes *self = g_new0 (CwFootnotes, 1);

  self->footnotes = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->is_spaced = review->footnote_style != CW_FOOTNOTE_STYLE_SYMBOLS;
  hang_all (self, review);
  meet_all (self, review);
  for (guint i = 0; i < self->footnotes->len; i++)
    g_ptr_array_add (self->marks, cw_footnotes_dup_mark (review->footnote_style, i));
  add_others (self, review);
  return self;
}

/**
 * cw_footnotes_free:
 * @self: (nullable) (transfer full): footnotes
 *
 * Frees them.
 */
void
cw_footnotes_free (CwFootnotes *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->footnotes);
  g_ptr_array_unref (self->marks);
  g_hash_table_unref (self->places);
  g_free (self);
}

/* ---- asking ---- */

/**
 * cw_footnotes_get_n:
 * @self: footnotes
 *
 * Returns: how many footnotes the review has
 */
guint
cw_footnotes_get_n (const CwFootnotes *self)
{
  return self->footnotes->len;
}

/**
 * cw_footnotes_get_n_used:
 * @self: footnotes
 *
 * Returns: how many of them a reader of the shown table meets; they come first
 */
guint
cw_footnotes_get_n_used (const CwFootnotes *self)
{
  return self->marks->len;
}

/**
 * cw_footnotes_get:
 * @self: footnotes
 * @index: less than cw_footnotes_get_n()
 *
 * Returns: (transfer none): the footnote in the order of print
 */
CwFootnote *
cw_footnotes_get (const CwFootnotes *self, guint index)
{
  return self->footnotes->pdata[index];
}

/**
 * cw_footnotes_get_mark:
 * @self: footnotes
 * @index: less than cw_footnotes_get_n()
 *
 * Returns: (nullable): its mark; %NULL when it hangs nowhere, or at nothing that is shown
 */
const char *
cw_footnotes_get_mark (const CwFootnotes *self, guint index)
{
  return index < self->marks->len ? self->marks->pdata[index] : NULL;
}

/**
 * cw_footnotes_find_mark:
 * @self: footnotes
 * @footnote_id: id of a footnote
 *
 * Returns: (nullable): its mark; %NULL when it has none
 */
const char *
cw_footnotes_find_mark (const CwFootnotes *self, const char *footnote_id)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (g_strcmp0 (cw_entity_get_id (self->footnotes->pdata[i]), footnote_id) == 0)
      return self->marks->pdata[i];
  return NULL;
}

static void
append_marks (const CwFootnotes *self, GString *marks, const char *subject, const char *key)
{
  g_autofree char *place = dup_place (subject, key);
  GPtrArray *hung = g_hash_table_lookup (self->places, place);

  /* In the order of the marks, whatever the order in which they were hung. */
  for (guint i = 0; hung && i < self->marks->len; i++)
    if (g_ptr_array_find (hung, self->footnotes->pdata[i], NULL))
      g_string_append_printf (marks, "%s%s", marks->len && self->is_spaced ? "," : "",
                              (char *)self->marks->pdata[i]);
}

/**
 * cw_footnotes_dup_header_marks:
 * @self: footnotes
 * @column: a column
 *
 * Returns: (transfer full): the marks at its header, "a,b" or "*†"; "" for none
 */
char *
cw_footnotes_dup_header_marks (const CwFootnotes *self, const CwTableColumn *column)
{
  GString *marks = g_string_new (NULL);

  if (column->column)
    append_marks (self, marks, cw_entity_get_id (CW_ENTITY (column->column)), NULL);
  return g_string_free (marks, FALSE);
}

/**
 * cw_footnotes_dup_cell_marks:
 * @self: footnotes
 * @row_id: id of a reported case
 * @key: (nullable): key of a column, or %NULL for what hangs at the row as a whole
 *
 * Returns: (transfer full): the marks at the cell, "a,b" or "*†"; "" for none
 */
char *
cw_footnotes_dup_cell_marks (const CwFootnotes *self, const char *row_id, const char *key)
{
  GString *marks = g_string_new (NULL);

  append_marks (self, marks, row_id, key);
  return g_string_free (marks, FALSE);
}
