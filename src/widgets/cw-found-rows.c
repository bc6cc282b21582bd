/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-found-rows.h"

#include <string.h>

/* The rows of a list that words were found in. A GtkFilterListModel asks its list for each row, and
 * a GListStore walks through a tree for it: with ten thousand rows that alone takes half a frame.
 * Here rows and texts stand side by side, and a search goes along the texts. */

typedef struct
{
  GObject *row;
  char *text; /* without case; NULL until it is wanted */
} Entry;

struct _CwFoundRows
{
  GObject parent_instance;

  GListModel *all; /* or NULL */
  CwFoundRowsText dup_text;
  gpointer user_data;
  char *words; /* without case, or NULL */
  GArray *entries; /* Entry, one for each row of @all */
  GArray *found; /* guint: positions among them, in order */
  guint n_prepared; /* no row before it is without a text */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwFoundRows,
                               cw_found_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return CW_FOUND_ROWS (model)->found->len;
}

static Entry *
get_entry (CwFoundRows *self, guint position)
{
  return &g_array_index (self->entries, Entry, position);
}

static guint
get_found (CwFoundRows *self, guint i)
{
  return g_array_index (self->found, guint, i);
}

static gpointer
get_item (GListModel *model, guint i)
{
  CwFoundRows *self = CW_FOUND_ROWS (model);

  return i < self->found->len ? g_object_ref (get_entry (self, get_found (self, i))->row) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- finding ---- */

static const char *
get_text (CwFoundRows *self, Entry *entry)
{
  if (entry->text == NULL)
    {
      g_autofree char *text = self->dup_text (entry->row, self->user_data);

      entry->text = g_utf8_casefold (text, -1);
    }
  return entry->text;
}

static gboolean
matches (CwFoundRows *self, guint position)
{
  return self->words == NULL ||
         strstr (get_text (self, get_entry (self, position)), self->words) != NULL;
}

/* Which of @n rows from @position are found. */
static GArray *
list_matches (CwFoundRows *self, guint position, guint n)
{
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = position; i < position + n; i++)
    if (matches (self, i))
      g_array_append_val (found, i);
  return found;
}

static guint
count_common_start (GArray *a, GArray *b)
{
  guint n = 0;

  while (n < a->len && n < b->len && g_array_index (a, guint, n) == g_array_index (b, guint, n))
    n++;
  return n;
}

static guint
count_common_end (GArray *a, GArray *b, guint start)
{
  guint n = 0;

  while (n < a->len - start && n < b->len - start &&
         g_array_index (a, guint, a->len - 1 - n) == g_array_index (b, guint, b->len - 1 - n))
    n++;
  return n;
}

/* Found in place of those that were found before; only what is between the same rows is told. */
static void
replace_found (CwFoundRows *self, GArray *found)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->found);
  guint start = count_common_start (before, found);
  guint kept = start + count_common_end (before, found, start);

  self->found = found;
  if (kept < before->len || kept < found->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - kept, found->len - kept);
}

/* ---- rows that come and go ---- */

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->row);
  g_clear_pointer (&entry->text, g_free);
}

static void
replace_entries (CwFoundRows *self, guint position, guint removed, guint added)
{
  g_autofree Entry *new = g_new0 (Entry, MAX (added, 1));

  for (guint i = 0; i < added; i++)
    new[i].row = g_list_model_get_item (self->all, position + i);
  g_array_remove_range (self->entries, position, removed);
  g_array_insert_vals (self->entries, position, new, added);
  self->n_prepared = MIN (self->n_prepared, position);
}

/* How many were found before this position. */
static guint
count_found_before (CwFoundRows *self, guint position)
{
  guint from = 0, to = self->found->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (get_found (self, middle) < position)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
items_changed_cb (CwFoundRows *self, guint position, guint removed, guint added)
{
  guint start = count_found_before (self, position);
  guint n_gone = count_found_before (self, position + removed) - start;
  g_autoptr (GArray) found = NULL;

  replace_entries (self, position, removed, added);
  found = list_matches (self, position, added);
  g_array_remove_range (self->found, start, n_gone);
  for (guint i = start; i < self->found->len; i++)
    g_array_index (self->found, guint, i) += added - removed;
  g_array_insert_vals (self->found, start, found->data, found->len);
  if (n_gone + found->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_gone, found->len);
}

/* ---- object ---- */

static void
cw_found_rows_dispose (GObject *object)
{
  CwFoundRows *self = CW_FOUND_ROWS (object);

  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_object (&self->all);
  g_array_set_size (self->found, 0);
  g_array_set_size (self->entries, 0);
  self->n_prepared = 0;
  G_OBJECT_CLASS (cw_found_rows_parent_class)->dispose (object);
}

static void
cw_found_rows_finalize (GObject *object)
{
  CwFoundRows *self = CW_FOUND_ROWS (object);

  g_array_unref (self->found);
  g_array_unref (self->entries);
  g_free (self->words);
  G_OBJECT_CLASS (cw_found_rows_parent_class)->finalize (object);
}

static void
cw_found_rows_class_init (CwFoundRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_found_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_found_rows_finalize;
}

static void
cw_found_rows_init (CwFoundRows *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * cw_found_rows_new:
 * @all: rows, any #GObject each
 * @dup_text: what is searched of a row
 * @user_data: for @dup_text; must outlive the list, or its last search
 *
 * Makes a list of all rows, until something is searched for.
 *
 * Returns: (transfer full): the list
 */
CwFoundRows *
cw_found_rows_new (GListModel *all, CwFoundRowsText dup_text, gpointer user_data)
{
  CwFoundRows *self = g_object_new (CW_TYPE_FOUND_ROWS, NULL);

  self->dup_text = dup_text;
  self->user_data = user_data;
  cw_found_rows_set_all (self, all);
  return self;
}

/**
 * cw_found_rows_set_all:
 * @self: a list
 * @all: (nullable): rows, or %NULL for none
 *
 * Searches other rows.
 */
void
cw_found_rows_set_all (CwFoundRows *self, GListModel *all)
{
  if (all == self->all)
    return;
  if (self->all)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_set_object (&self->all, all);
  items_changed_cb (self, 0, self->entries->len, all ? g_list_model_get_n_items (all) : 0);
  if (all)
    g_signal_connect_swapped (all, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/**
 * cw_found_rows_find:
 * @self: a list
 * @words: (nullable): what a row has to hold, in upper or lower case; %NULL or "" for all rows
 *
 * Shows the rows in which the words stand now. A row that changes later stays or stays away until
 * the next search: what is being edited does not vanish.
 */
void
cw_found_rows_find (CwFoundRows *self, const char *words)
{
  g_free (self->words);
  self->words = words && *words ? g_utf8_casefold (words, -1) : NULL;
  replace_found (self, list_matches (self, 0, self->entries->len));
}

/**
 * cw_found_rows_forget:
 * @self: a list
 * @row: (nullable): a row, or %NULL for all
 *
 * Says that the text of a row is another one now.
 */
void
cw_found_rows_forget (CwFoundRows *self, GObject *row)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (row == NULL || get_entry (self, i)->row == row)
      {
        g_clear_pointer (&get_entry (self, i)->text, g_free);
        self->n_prepared = MIN (self->n_prepared, i);
      }
}

/**
 * cw_found_rows_prepare:
 * @self: a list
 * @n: how many rows at most
 *
 * Puts the texts of some rows together, so that the next search need not.
 *
 * Returns: whether there are more rows without a text
 */
gboolean
cw_found_rows_prepare (CwFoundRows *self, guint n)
{
  guint end = self->n_prepared + MIN (n, self->entries->len - self->n_prepared);

  for (; self->n_prepared < end; self->n_prepared++)
    get_text (self, get_entry (self, self->n_prepared));
  return end < self->entries->len;
}
