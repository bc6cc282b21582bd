/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-criteria-shelf.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/cw-error.h"
#include "io/cw-ctcae-file.h"
#include "io/cw-safe-file.h"

/* Where the criteria that the user has loaded are kept: a folder beside the libraries. They are
 * read when somebody first asks for them. */

/* NCI's workbook has less than 1 MB. */
#define MAX_FILE_BYTES ((gsize)32 * 1024 * 1024)

struct _CwCriteriaShelf
{
  GObject parent_instance;

  char *folder;
  CwCtcaeCriteria *criteria;
  char *problem;
  gboolean is_loaded; /* or was tried to be */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwCriteriaShelf, cw_criteria_shelf, G_TYPE_OBJECT)

static void
cw_criteria_shelf_finalize (GObject *object)
{
  CwCriteriaShelf *self = CW_CRITERIA_SHELF (object);

  g_clear_object (&self->criteria);
  g_free (self->folder);
  g_free (self->problem);
  G_OBJECT_CLASS (cw_criteria_shelf_parent_class)->finalize (object);
}

static void
cw_criteria_shelf_class_init (CwCriteriaShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_criteria_shelf_finalize;
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_CRITERIA_SHELF, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_criteria_shelf_init (CwCriteriaShelf *self)
{
}

/**
 * cw_criteria_shelf_dup_default_folder:
 *
 * Returns: (transfer full) (type filename): the folder of the user, beside the default library
 */
char *
cw_criteria_shelf_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "casewright", "vocabulary", NULL);
}

/**
 * cw_criteria_shelf_new:
 * @folder: (nullable) (type filename): where the criteria are kept; %NULL for the user's own
 *
 * Reads nothing yet. The signal "changed" tells that other criteria are there, or none.
 *
 * Returns: (transfer full): the shelf
 */
CwCriteriaShelf *
cw_criteria_shelf_new (const char *folder)
{
  CwCriteriaShelf *self = g_object_new (CW_TYPE_CRITERIA_SHELF, NULL);

  self->folder = folder ? g_strdup (folder) : cw_criteria_shelf_dup_default_folder ();
  return self;
}

static char *
dup_path (CwCriteriaShelf *self)
{
  return g_build_filename (self->folder, "ctcae.tsv", NULL);
}

static void
put (CwCriteriaShelf *self, CwCtcaeCriteria *criteria, const char *problem)
{
  g_set_object (&self->criteria, criteria);
  g_free (self->problem);
  self->problem = g_strdup (problem);
  self->is_loaded = TRUE;
}

static void
load (CwCriteriaShelf *self)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cw_safe_file_read (path, MAX_FILE_BYTES, &error);
  g_autoptr (CwCtcaeCriteria) criteria = bytes ? cw_ctcae_file_restore (bytes, &error) : NULL;

  /* Most users never load any. */
  if (g_error_matches (error, CW_ERROR, CW_ERROR_NOT_FOUND))
    g_clear_error (&error);
  put (self, criteria, error ? error->message : NULL);
}

/**
 * cw_criteria_shelf_get:
 * @self: a shelf
 *
 * Returns: (transfer none) (nullable): the criteria; %NULL when none are loaded, or what is kept of
 *   them cannot be read
 */
CwCtcaeCriteria *
cw_criteria_shelf_get (CwCriteriaShelf *self)
{
  g_return_val_if_fail (CW_IS_CRITERIA_SHELF (self), NULL);
  if (!self->is_loaded)
    load (self);
  return self->criteria;
}

/**
 * cw_criteria_shelf_get_problem:
 * @self: a shelf
 *
 * Returns: (transfer none) (nullable): a sentence when what is kept cannot be read
 */
const char *
cw_criteria_shelf_get_problem (CwCriteriaShelf *self)
{
  cw_criteria_shelf_get (self);
  return self->problem;
}

/* ---- loading a file ---- */

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
keep (const char *folder, const char *path, CwCtcaeCriteria *criteria, GError **error)
{
  g_autoptr (GBytes) bytes = cw_ctcae_file_store (criteria);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return cw_safe_file_write (path, bytes, CW_SAFE_FILE_FORCE, error);
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The folder “%s” cannot be made: %s"), folder,
               g_strerror (errno));
  return FALSE;
}

static gboolean
accept (CwCriteriaShelf *self, CwCtcaeCriteria *criteria, GPtrArray **found, GPtrArray **problems)
{
  put (self, criteria, NULL);
  if (problems)
    *problems = g_steal_pointer (found);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/* Reads and keeps; the shelf itself is not touched, so that any thread may do it. */
static CwCtcaeCriteria *
take_file (const char *folder,
           const char *path,
           GBytes *bytes,
           const char *source,
           GPtrArray *problems,
           GError **error)
{
  g_autofree char *today = dup_today ();
  g_autoptr (CwCtcaeCriteria) criteria = cw_ctcae_file_read (bytes, source, today, problems, error);

  if (criteria == NULL || !keep (folder, path, criteria, error))
    return NULL;
  return g_steal_pointer (&criteria);
}

/**
 * cw_criteria_shelf_import:
 * @self: a shelf
 * @bytes: a file as the publisher of CTCAE has it, see cw_ctcae_file_read()
 * @source: what it is called
 * @problems: (out) (transfer full) (optional) (element-type utf8): a sentence for each line that
 *   could not be used
 * @error: return location
 *
 * Replaces the criteria by those of a file. On failure everything stays as it was.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when the file is no such table, %CW_ERROR_FAILED when
 *   it cannot be kept
 */
gboolean
cw_criteria_shelf_import (CwCriteriaShelf *self,
                          GBytes *bytes,
                          const char *source,
                          GPtrArray **problems,
                          GError **error)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CwCtcaeCriteria) criteria =
    take_file (self->folder, path, bytes, source, found, error);

  if (criteria == NULL)
    return FALSE;
  return accept (self, criteria, &found, problems);
}

/* One import in a thread. */
typedef struct
{
  char *file; /* that is read */
  char *folder;
  char *path; /* where it is kept */
  GPtrArray *problems;
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_free (self->file);
  g_free (self->folder);
  g_free (self->path);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

static void
import_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Import *self = data;
  g_autofree char *name = g_filename_display_basename (self->file);
  g_autoptr (GBytes) bytes = NULL;
  CwCtcaeCriteria *criteria = NULL;
  GError *error = NULL;

  bytes = cw_safe_file_read (self->file, MAX_FILE_BYTES, &error);
  if (bytes)
    criteria = take_file (self->folder, self->path, bytes, name, self->problems, &error);
  if (criteria)
    g_task_return_pointer (task, criteria, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cw_criteria_shelf_import_async:
 * @self: a shelf
 * @path: (type filename): a file
 * @cancellable: (nullable): after it nobody wants to know; a file that was read is kept all the
 * same
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * cw_criteria_shelf_import() in a thread.
 */
void
cw_criteria_shelf_import_async (CwCriteriaShelf *self,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Import *import = g_new0 (Import, 1);

  import->file = g_strdup (path);
  import->folder = g_strdup (self->folder);
  import->path = dup_path (self);
  import->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, import, import_free);
  g_task_run_in_thread (task, import_thread);
}

/**
 * cw_criteria_shelf_import_finish:
 * @self: a shelf
 * @result: what the callback got
 * @problems: (out) (transfer full) (optional) (element-type utf8): as cw_criteria_shelf_import()
 * @error: return location
 *
 * Ends cw_criteria_shelf_import_async().
 *
 * Returns: as cw_criteria_shelf_import(), and %FALSE with %CW_ERROR_NOT_FOUND when there is no such
 *   file
 */
gboolean
cw_criteria_shelf_import_finish (CwCriteriaShelf *self,
                                 GAsyncResult *result,
                                 GPtrArray **problems,
                                 GError **error)
{
  Import *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (CwCtcaeCriteria) criteria = g_task_propagate_pointer (G_TASK (result), error);

  if (criteria == NULL)
    return FALSE;
  return accept (self, criteria, &import->problems, problems);
}

/**
 * cw_criteria_shelf_remove:
 * @self: a shelf
 * @error: return location
 *
 * Removes the criteria; the application's own short wording takes their place.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when the file cannot be removed
 */
gboolean
cw_criteria_shelf_remove (CwCriteriaShelf *self, GError **error)
{
  g_autofree char *path = dup_path (self);

  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("“%s” cannot be removed: %s"), path,
                   g_strerror (errno));
      return FALSE;
    }
  put (self, NULL, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
