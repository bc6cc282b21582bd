/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-library-model"

#include "document/cw-library-model.h"

#include "base/cw-error.h"
#include "document/cw-document-private.h"

/* The library as a list, of which only the rows in sight are ever loaded. Rows are slots: they
 * stand for a position, and a new search fills the same rows anew. GTK 4.8 asks for every added
 * row when a list is replaced; slots keep a keystroke on a hundred thousand cases cheap. */

/* Saves come in bursts; the list is asked again once. */
#define RELOAD_MILLISECONDS 120

struct _CwLibraryRow
{
  GObject parent_instance;

  CwSummary *summary; /* NULL until loaded */
  gint64 number;
};

G_DEFINE_FINAL_TYPE (CwLibraryRow, cw_library_row, G_TYPE_OBJECT)

enum
{
  PROP_SUMMARY = 1,
  N_ROW_PROPERTIES
};

static GParamSpec *row_properties[N_ROW_PROPERTIES];

struct _CwLibraryModel
{
  GObject parent_instance;

  CwDocument *document;
  CwStoreQuery query;
  GArray *numbers;
  GHashTable *rows; /* position -> CwLibraryRow, weak: the list widget holds them */
  GCancellable *querying;
  gboolean loaded;
  guint reload;
  guint fill;
};

static void cw_library_model_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwLibraryModel,
                               cw_library_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cw_library_model_init_list))

enum
{
  PROP_LOADED = 1,
  N_MODEL_PROPERTIES
};

static GParamSpec *model_properties[N_MODEL_PROPERTIES];

/* ---- a row ---- */

/**
 * cw_library_row_get_summary:
 * @self: a row
 *
 * Returns: (nullable): what it shows now, or %NULL while it is being loaded. Listen to
 *   notify::summary.
 */
const CwSummary *
cw_library_row_get_summary (CwLibraryRow *self)
{
  return self->summary;
}

static void
take_summary (CwLibraryRow *row, CwSummary *summary)
{
  g_clear_pointer (&row->summary, cw_summary_free);
  row->summary = summary;
  g_object_notify_by_pspec (G_OBJECT (row), row_properties[PROP_SUMMARY]);
}

static void
cw_library_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boxed (value, CW_LIBRARY_ROW (object)->summary);
}

static void
cw_library_row_finalize (GObject *object)
{
  g_clear_pointer (&CW_LIBRARY_ROW (object)->summary, cw_summary_free);
  G_OBJECT_CLASS (cw_library_row_parent_class)->finalize (object);
}

static void
cw_library_row_class_init (CwLibraryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_library_row_finalize;
  G_OBJECT_CLASS (klass)->get_property = cw_library_row_get_property;
  row_properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL, CW_TYPE_SUMMARY,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_ROW_PROPERTIES, row_properties);
}

static void
cw_library_row_init (CwLibraryRow *self)
{
}

/* ---- filling the rows in sight ---- */

static gboolean
is_stale (CwLibraryModel *self, guint position, const CwLibraryRow *row)
{
  return position < self->numbers->len &&
         row->number != g_array_index (self->numbers, gint64, position);
}

static CwLibraryRow *
get_row_by_number (CwLibraryModel *self, gint64 number)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (((CwLibraryRow *)row)->number == number)
      return row;
  return NULL;
}

static void
filled_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwLibraryModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries =
    cw_store_load_summaries_finish (CW_STORE (store), result, &error);

  if (summaries == NULL)
    {
      g_warning ("rows of the library could not be loaded");
      return;
    }
  for (guint i = 0; i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];
      CwLibraryRow *row = get_row_by_number (self, summary->number);

      if (row)
        take_summary (row, cw_summary_copy (summary));
    }
}

static gboolean
fill_cb (gpointer user_data)
{
  CwLibraryModel *self = user_data;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer position, row;

  self->fill = 0;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &position, &row))
    if (is_stale (self, GPOINTER_TO_UINT (position), row))
      {
        ((CwLibraryRow *)row)->number =
          g_array_index (self->numbers, gint64, GPOINTER_TO_UINT (position));
        g_array_append_val (numbers, ((CwLibraryRow *)row)->number);
      }
  if (numbers->len > 0 && cw_document_is_open (self->document))
    cw_store_load_summaries_async (cw_document_get_store (self->document),
                                   (const gint64 *)numbers->data, numbers->len, NULL, filled_cb,
                                   g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
schedule_fill (CwLibraryModel *self)
{
  if (self->fill == 0)
    self->fill = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

/* ---- asking ---- */

static void
mark_stale (CwLibraryModel *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    ((CwLibraryRow *)row)->number = 0;
}

static void
take_numbers (CwLibraryModel *self, GArray *numbers)
{
  guint old_length = self->numbers->len;

  g_array_unref (self->numbers);
  self->numbers = numbers;
  mark_stale (self);
  schedule_fill (self);
  if (numbers->len > old_length)
    g_list_model_items_changed (G_LIST_MODEL (self), old_length, 0, numbers->len - old_length);
  else if (numbers->len < old_length)
    g_list_model_items_changed (G_LIST_MODEL (self), numbers->len, old_length - numbers->len, 0);
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), model_properties[PROP_LOADED]);
}

static void
queried_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwLibraryModel) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *numbers = cw_store_query_finish (CW_STORE (store), result, &error);

  if (numbers)
    take_numbers (self, numbers);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
           !g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED))
    g_warning ("the library could not be searched");
}

/* The newest question is the only one whose answer counts. */
static void
ask (CwLibraryModel *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  if (self->querying)
    g_cancellable_cancel (self->querying);
  g_set_object (&self->querying, NULL);
  if (!cw_document_is_open (self->document))
    return;
  self->querying = g_cancellable_new ();
  cw_store_query_async (cw_document_get_store (self->document), &self->query, self->querying,
                        queried_cb, g_object_ref (self));
}

static gboolean
reload_cb (gpointer user_data)
{
  CwLibraryModel *self = user_data;

  self->reload = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
library_changed_cb (CwLibraryModel *self)
{
  if (self->reload == 0)
    self->reload = g_timeout_add (RELOAD_MILLISECONDS, reload_cb, self);
}

/**
 * cw_library_model_set_search:
 * @self: a model
 * @search: (nullable): words to look for in all text
 *
 * Narrows the list; an empty search shows all.
 */
void
cw_library_model_set_search (CwLibraryModel *self, const char *search)
{
  if (g_strcmp0 (self->query.search, search) == 0)
    return;
  g_free (self->query.search);
  self->query.search = search && *search ? g_strdup (search) : NULL;
  ask (self);
}

/**
 * cw_library_model_set_sort:
 * @self: a model
 * @sort: by what
 * @descending: largest first
 *
 * Orders the list; the database does the work.
 */
void
cw_library_model_set_sort (CwLibraryModel *self, CwLibrarySort sort, gboolean descending)
{
  static const CwStoreSort sorts[] = {
    CW_STORE_SORT_MODIFIED, CW_STORE_SORT_TITLE, CW_STORE_SORT_PATIENT, CW_STORE_SORT_DIAGNOSIS,
    CW_STORE_SORT_STATUS,   CW_STORE_SORT_CARE,  CW_STORE_SORT_CREATED,
  };

  self->query.sort = sorts[sort];
  self->query.descending = descending;
  ask (self);
}

/**
 * cw_library_model_is_loaded:
 * @self: a model
 *
 * Returns: %FALSE until the first answer is there: an empty list before that is not an empty
 *   library
 */
gboolean
cw_library_model_is_loaded (CwLibraryModel *self)
{
  return self->loaded;
}

/* ---- the list ---- */

static GType
cw_library_model_get_item_type (GListModel *list)
{
  return CW_TYPE_LIBRARY_ROW;
}

static guint
cw_library_model_get_n_items (GListModel *list)
{
  return CW_LIBRARY_MODEL (list)->numbers->len;
}

static void
row_gone_cb (gpointer user_data, GObject *row)
{
  CwLibraryModel *self = user_data;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == row)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static gpointer
cw_library_model_get_item (GListModel *list, guint position)
{
  CwLibraryModel *self = CW_LIBRARY_MODEL (list);
  CwLibraryRow *row;

  if (position >= self->numbers->len)
    return NULL;
  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row)
    return g_object_ref (row);
  row = g_object_new (CW_TYPE_LIBRARY_ROW, NULL);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
  schedule_fill (self);
  return row;
}

static void
cw_library_model_init_list (GListModelInterface *iface)
{
  iface->get_item_type = cw_library_model_get_item_type;
  iface->get_n_items = cw_library_model_get_n_items;
  iface->get_item = cw_library_model_get_item;
}

static void
cw_library_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, CW_LIBRARY_MODEL (object)->loaded);
}

static void
cw_library_model_finalize (GObject *object)
{
  CwLibraryModel *self = CW_LIBRARY_MODEL (object);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_weak_unref (row, row_gone_cb, self);
  g_hash_table_unref (self->rows);
  g_clear_handle_id (&self->fill, g_source_remove);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_object (&self->querying);
  g_array_unref (self->numbers);
  g_free (self->query.search);
  g_strfreev (self->query.kinds);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_library_model_parent_class)->finalize (object);
}

static void
cw_library_model_class_init (CwLibraryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_library_model_finalize;
  G_OBJECT_CLASS (klass)->get_property = cw_library_model_get_property;
  model_properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_MODEL_PROPERTIES, model_properties);
}

static void
cw_library_model_init (CwLibraryModel *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new (NULL, NULL);
  self->query.kinds = g_strdupv (CW_DOCUMENT_LISTED);
  self->query.sort = CW_STORE_SORT_MODIFIED;
  self->query.descending = TRUE;
}

/**
 * cw_library_model_new:
 * @document: an open library
 *
 * Returns: (transfer full): its records, last edited first, kept up to date
 */
CwLibraryModel *
cw_library_model_new (CwDocument *document)
{
  CwLibraryModel *self = g_object_new (CW_TYPE_LIBRARY_MODEL, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "library-changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  return self;
}
