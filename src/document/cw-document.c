/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-document"

#include "document/cw-document.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-record-private.h"
#include "io/cw-safe-file.h"

/* One open library, whatever windows look at it. Two windows on one record share one CwRecord,
 * so they cannot disagree. */

struct _CwDocument
{
  GObject parent_instance;

  CwStore *store;
  CwCitationStyle *citation_style; /* remembers the lists of its articles */
  char *author;
  GHashTable *records; /* id -> weak CwRecord */
  guint n_adopted; /* tells a load whether records were opened meanwhile */
  gboolean is_closing;
};

G_DEFINE_FINAL_TYPE (CwDocument, cw_document, G_TYPE_OBJECT)

static guint library_changed_signal;

/* ---- opening and closing ---- */

/**
 * cw_document_dup_default_path:
 *
 * Returns: (transfer full) (type filename): the user's own library
 */
char *
cw_document_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "casewright", "library.casewright", NULL);
}

static gboolean
make_directory (const char *path, GError **error)
{
  g_autofree char *directory = g_path_get_dirname (path);

  if (g_mkdir_with_parents (directory, 0700) == 0)
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The folder “%s” cannot be made."), directory);
  return FALSE;
}

/**
 * cw_document_open:
 * @path: (type filename): a library file
 * @flags: see #CwDocumentFlags
 * @error: return location
 *
 * Opens a library. Nobody else can open it until it is closed.
 *
 * Returns: (transfer full) (nullable): the library; or %NULL with %CW_ERROR_BUSY (held by somebody
 *   else), %CW_ERROR_NEWER_VERSION, %CW_ERROR_UNREADABLE, %CW_ERROR_NOT_FOUND, %CW_ERROR_FAILED
 */
CwDocument *
cw_document_open (const char *path, CwDocumentFlags flags, GError **error)
{
  g_autoptr (CwDocument) self = NULL;
  gboolean create = (flags & CW_DOCUMENT_CREATE) && !g_file_test (path, G_FILE_TEST_EXISTS);
  CwStoreFlags store_flags =
    (create ? CW_STORE_CREATE : 0) | (flags & CW_DOCUMENT_READ_ONLY ? CW_STORE_READ_ONLY : 0);

  if (create && !make_directory (path, error))
    return NULL;
  self = g_object_new (CW_TYPE_DOCUMENT, NULL);
  self->store = cw_store_open (path, store_flags, error);
  return self->store ? g_steal_pointer (&self) : NULL;
}

static CwRecord *
find_record (CwDocument *self, const char *id)
{
  GWeakRef *weak = g_hash_table_lookup (self->records, id);

  return weak ? g_weak_ref_get (weak) : NULL;
}

static GPtrArray *
list_open_records (CwDocument *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer weak;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &weak))
    {
      CwRecord *record = g_weak_ref_get (weak);

      if (record)
        g_ptr_array_add (records, record);
    }
  return records;
}

/**
 * cw_document_close:
 * @self: a library
 * @error: return location
 *
 * Writes everything that is unsaved, waits for it, and lets go of the file.
 *
 * Returns: %FALSE when edits could not be written; they are then kept aside in a file
 */
gboolean
cw_document_close (CwDocument *self, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  gboolean saved = TRUE;

  if (self->store == NULL || self->is_closing)
    return TRUE;
  /* Waiting runs the main loop, where anything can happen, but no record is opened any more. */
  self->is_closing = TRUE;
  records = list_open_records (self);
  for (guint i = 0; i < records->len; i++)
    if (!cw_record_flush_sync (records->pdata[i], saved ? error : NULL))
      saved = FALSE;
  /* The closed store stays: a thread that is late is refused by it, and does not miss it. */
  cw_store_close (self->store);
  return saved;
}

/**
 * cw_document_get_path:
 * @self: an open library
 *
 * Returns: (type filename): where it is
 */
const char *
cw_document_get_path (CwDocument *self)
{
  return cw_store_get_path (self->store);
}

/**
 * cw_document_check_foreign:
 * @self: a library
 * @path: (type filename): a file that is to be read or written
 * @error: return location
 *
 * Keeps the library's own file from being read as something else: closing it would drop the lock.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when @path is the file of the library
 */
gboolean
cw_document_check_foreign (CwDocument *self, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);

  if (!cw_safe_file_is_same (cw_document_get_path (self), path))
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("“%s” is the library that is open."),
               shown);
  return FALSE;
}

/**
 * cw_document_is_read_only:
 * @self: an open library
 *
 * Returns: whether it can only be looked at
 */
gboolean
cw_document_is_read_only (CwDocument *self)
{
  return cw_store_is_read_only (self->store);
}

gboolean
cw_document_is_open (CwDocument *self)
{
  return !self->is_closing;
}

CwStore *
cw_document_get_store (CwDocument *self)
{
  return self->store;
}

/* Of all its articles, from any thread. */
CwCitationStyle *
cw_document_get_citation_style (CwDocument *self)
{
  return self->citation_style;
}

/**
 * cw_document_set_author:
 * @self: a library
 * @author: (nullable): who works here
 *
 * Names the author in the history of every record opened from now on.
 */
void
cw_document_set_author (CwDocument *self, const char *author)
{
  g_free (self->author);
  self->author = author && *author ? g_strdup (author) : NULL;
}

/* ---- records ---- */

/**
 * cw_document_refresh:
 * @self: a library
 *
 * Tells its lists that the records may read differently, as after an import.
 */
void
cw_document_refresh (CwDocument *self)
{
  g_signal_emit (self, library_changed_signal, 0);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static CwRecord *
adopt (CwDocument *self, CwEntity *root, GPtrArray *groups, gint64 created)
{
  CwRecord *record = cw_record_new (self->store, root, groups, created);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  self->n_adopted++;
  g_weak_ref_init (weak, record);
  g_hash_table_insert (self->records, g_strdup (cw_record_get_id (record)), weak);
  cw_history_set_author (cw_record_get_history (record), self->author);
  g_signal_connect_object (record, "saved", G_CALLBACK (cw_document_refresh), self,
                           G_CONNECT_SWAPPED);
  return record;
}

static CwRecord *
adopt_stored (CwDocument *self, CwStoredRecord *stored, GError **error)
{
  g_autoptr (CwSummary) summary = cw_store_find_summary (self->store, stored->root->id, error);

  if (summary == NULL)
    return NULL;
  return adopt (self, cw_snapshot_to_entity (stored->root), g_steal_pointer (&stored->groups),
                summary->created);
}

CwRecord *
cw_document_adopt_new (CwDocument *self, CwEntity *root)
{
  return adopt (self, root, NULL, g_get_real_time ());
}

/**
 * cw_document_open_record:
 * @self: a library
 * @id: a record's UUID
 * @error: return location
 *
 * Opens a record, or hands out the one that is open already.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with %CW_ERROR_NOT_FOUND
 */
CwRecord *
cw_document_open_record (CwDocument *self, const char *id, GError **error)
{
  CwRecord *record = find_record (self, id);
  g_autoptr (CwStoredRecord) stored = NULL;

  if (record)
    return record;
  stored = cw_store_load (self->store, id, error);
  return stored ? adopt_stored (self, stored, error) : NULL;
}

typedef struct
{
  char *id;
  guint n_adopted; /* when it was asked for */
} Load;

static void
load_free (gpointer data)
{
  Load *self = data;

  g_free (self->id);
  g_free (self);
}

static void load_later (CwDocument *self, GTask *task);

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CwDocument *self = g_task_get_source_object (task);
  const Load *load = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStoredRecord) stored = cw_store_load_finish (CW_STORE (store), result, &error);
  CwRecord *record = self->is_closing ? NULL : find_record (self, load->id);

  /* Somebody else may have opened it while we waited, and even have edited and closed it. */
  if (record == NULL && stored && !self->is_closing && load->n_adopted != self->n_adopted)
    {
      load_later (self, g_steal_pointer (&task));
      return;
    }
  if (record == NULL && stored && !self->is_closing)
    record = adopt_stored (self, stored, &error);
  if (record)
    g_task_return_pointer (task, record, g_object_unref);
  else if (error)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, CW_ERROR, CW_ERROR_CANCELLED, _ ("The library was closed."));
}

/* Takes the task. */
static void
load_later (CwDocument *self, GTask *task)
{
  Load *load = g_task_get_task_data (task);

  load->n_adopted = self->n_adopted;
  cw_store_load_async (self->store, load->id, g_task_get_cancellable (task), loaded_cb, task);
}

/**
 * cw_document_open_record_async:
 * @self: a library
 * @id: a record's UUID
 * @cancellable: (nullable): to give up
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * As cw_document_open_record(), without waiting.
 */
void
cw_document_open_record_async (CwDocument *self,
                               const char *id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  CwRecord *record = find_record (self, id);
  Load *load = g_new0 (Load, 1);

  load->id = g_strdup (id);
  g_task_set_task_data (task, load, load_free);
  if (record)
    g_task_return_pointer (task, record, g_object_unref);
  else if (self->is_closing)
    g_task_return_new_error (task, CW_ERROR, CW_ERROR_CANCELLED, _ ("The library was closed."));
  else
    load_later (self, g_steal_pointer (&task));
}

/**
 * cw_document_open_record_finish:
 * @self: a library
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
CwRecord *
cw_document_open_record_finish (CwDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cw_document_list_summaries:
 * @self: a library
 * @search: (nullable): words to look for in all text
 * @error: return location
 *
 * All cases and reviews at once, for the command line; windows use #CwLibraryModel.
 *
 * Returns: (transfer full) (element-type CwSummary) (nullable): last edited first
 */
GPtrArray *
cw_document_list_summaries (CwDocument *self, const char *search, GError **error)
{
  CwStoreQuery query = { .search = (char *)search,
                         .kinds = CW_DOCUMENT_LISTED,
                         .descending = TRUE };
  g_autoptr (GArray) numbers = cw_store_query (self->store, &query, error);

  if (numbers == NULL)
    return NULL;
  return cw_store_load_summaries (self->store, (const gint64 *)numbers->data, numbers->len, error);
}

/* ---- images ---- */

/**
 * cw_document_put_image:
 * @self: a library that can be written
 * @image: an image that passed the gate of cw_image_import()
 * @media_type: "image/png" or "image/jpeg"
 * @error: return location
 *
 * Stores an image once, whatever panels show it.
 *
 * Returns: (transfer full) (nullable): its SHA-256, the value of an image field
 */
char *
cw_document_put_image (CwDocument *self, GBytes *image, const char *media_type, GError **error)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  CwBatch *batch = cw_batch_new ();

  cw_batch_put_image (batch, checksum, media_type, image);
  return cw_store_write (self->store, batch, error) ? g_steal_pointer (&checksum) : NULL;
}

/**
 * cw_document_load_image:
 * @self: a library
 * @checksum: value of an image field
 * @media_type: (out) (optional): its media type
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the image, or %NULL with %CW_ERROR_NOT_FOUND
 */
GBytes *
cw_document_load_image (CwDocument *self, const char *checksum, char **media_type, GError **error)
{
  return cw_store_load_image (self->store, checksum, media_type, error);
}

/* ---- object ---- */

static void
cw_document_dispose (GObject *object)
{
  CwDocument *self = CW_DOCUMENT (object);
  g_autoptr (GError) error = NULL;

  if (!cw_document_close (self, &error))
    g_warning ("a record could not be saved while closing");
  G_OBJECT_CLASS (cw_document_parent_class)->dispose (object);
}

static void
cw_document_finalize (GObject *object)
{
  CwDocument *self = CW_DOCUMENT (object);

  g_clear_object (&self->store);
  cw_citation_style_free (self->citation_style);
  g_hash_table_unref (self->records);
  g_free (self->author);
  G_OBJECT_CLASS (cw_document_parent_class)->finalize (object);
}

static void
cw_document_class_init (CwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cw_document_dispose;
  object_class->finalize = cw_document_finalize;

  /**
   * CwDocument::library-changed:
   *
   * The list of records may read differently.
   */
  library_changed_signal = g_signal_new ("library-changed", CW_TYPE_DOCUMENT, G_SIGNAL_RUN_FIRST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_document_init (CwDocument *self)
{
  self->citation_style = cw_citation_style_new ();
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weak_ref_free);
}
