/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-profile-shelf.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-safe-file.h"

/* The profiles of journals: those that come with the application, and those of the user in a
 * folder beside the libraries. A file of the user stands in front of the bundled one of its id. */

#define ENDING ".profile"
#define MAX_FILE_BYTES ((gsize)1024 * 1024)
#define MAX_FILES 500

struct _CwProfileShelf
{
  GObject parent_instance;

  char *folder; /* NULL for that of the user */
  GPtrArray *profiles; /* CwJournalProfile, by name; NULL until somebody asks */
  GHashTable *own; /* ids of those that are the user's */
  GPtrArray *problems;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwProfileShelf, cw_profile_shelf, G_TYPE_OBJECT)

static void
forget (CwProfileShelf *self)
{
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

static void
cw_profile_shelf_finalize (GObject *object)
{
  CwProfileShelf *self = CW_PROFILE_SHELF (object);

  forget (self);
  g_free (self->folder);
  G_OBJECT_CLASS (cw_profile_shelf_parent_class)->finalize (object);
}

static void
cw_profile_shelf_class_init (CwProfileShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_profile_shelf_finalize;
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_PROFILE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_profile_shelf_init (CwProfileShelf *self)
{
}

/* The folder of the user is beside the default library. */
static char *
dup_folder (CwProfileShelf *self)
{
  return self->folder
           ? g_strdup (self->folder)
           : g_build_filename (g_get_user_data_dir (), "casewright", "profiles", NULL);
}

/**
 * cw_profile_shelf_new:
 * @folder: (nullable) (type filename): where the user's profiles are; %NULL for the usual place
 *
 * Reads nothing yet. The signal "changed" tells that a profile came, went or became another; what
 * was lent before is gone then.
 *
 * Returns: (transfer full): the shelf
 */
CwProfileShelf *
cw_profile_shelf_new (const char *folder)
{
  CwProfileShelf *self = g_object_new (CW_TYPE_PROFILE_SHELF, NULL);

  self->folder = g_strdup (folder);
  return self;
}

static char *
dup_path (CwProfileShelf *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, ENDING, NULL);
  g_autofree char *folder = dup_folder (self);

  return g_build_filename (folder, name, NULL);
}

/* ---- reading ---- */

static CwJournalProfile *
read_own (CwProfileShelf *self, const char *id)
{
  g_autofree char *path = dup_path (self, id);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cw_safe_file_read (path, MAX_FILE_BYTES, &error);
  CwJournalProfile *profile = bytes ? cw_journal_profile_load (bytes, id, &error) : NULL;

  if (error)
    g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", name, error->message));
  return profile;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Ids of the files in the folder, sorted. */
static GPtrArray *
list_own (CwProfileShelf *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = dup_folder (self);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && ids->len < MAX_FILES && (name = g_dir_read_name (folder)))
    {
      g_autofree char *id = NULL;

      if (!g_str_has_suffix (name, ENDING))
        continue;
      id = g_strndup (name, strlen (name) - strlen (ENDING));
      if (cw_journal_profile_is_id (id))
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static void
add_own (CwProfileShelf *self)
{
  g_autoptr (GPtrArray) ids = list_own (self);

  for (guint i = 0; i < ids->len; i++)
    {
      CwJournalProfile *profile = read_own (self, ids->pdata[i]);

      if (profile == NULL)
        continue;
      g_ptr_array_add (self->profiles, profile);
      g_hash_table_add (self->own, g_strdup (profile->id));
    }
}

static void
add_bundled (CwProfileShelf *self)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  for (guint i = 0; ids[i]; i++)
    if (!g_hash_table_contains (self->own, ids[i]))
      g_ptr_array_add (self->profiles, cw_journal_profile_new_bundled (ids[i], NULL));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const CwJournalProfile *first = *(CwJournalProfile *const *)a;
  const CwJournalProfile *second = *(CwJournalProfile *const *)b;
  int order = g_utf8_collate (first->name, second->name);

  return order ? order : strcmp (first->id, second->id);
}

static void
load (CwProfileShelf *self)
{
  if (self->profiles)
    return;
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_journal_profile_free);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  add_own (self);
  add_bundled (self);
  g_ptr_array_sort (self->profiles, compare_names);
}

/**
 * cw_profile_shelf_get_profiles:
 * @self: a shelf
 *
 * Returns: (transfer none) (element-type CwJournalProfile): every profile, sorted by name; lent
 *   until "changed"
 */
GPtrArray *
cw_profile_shelf_get_profiles (CwProfileShelf *self)
{
  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), NULL);
  load (self);
  return self->profiles;
}

/**
 * cw_profile_shelf_get_problems:
 * @self: a shelf
 *
 * Returns: (transfer none) (element-type utf8): a sentence for each file of the user that cannot be
 *   read; the bundled profile of its id is there instead
 */
GPtrArray *
cw_profile_shelf_get_problems (CwProfileShelf *self)
{
  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), NULL);
  load (self);
  return self->problems;
}

/**
 * cw_profile_shelf_lookup:
 * @self: a shelf
 * @id: id of a profile
 *
 * Returns: (transfer none) (nullable): the profile, lent until "changed"
 */
const CwJournalProfile *
cw_profile_shelf_lookup (CwProfileShelf *self, const char *id)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self);

  for (guint i = 0; i < profiles->len; i++)
    if (strcmp (((CwJournalProfile *)profiles->pdata[i])->id, id) == 0)
      return profiles->pdata[i];
  return NULL;
}

/**
 * cw_profile_shelf_find:
 * @self: a shelf
 * @journal: (nullable): the target journal of a case, as typed
 *
 * Returns: (transfer none): its profile, or that of CARE when no profile is called so; lent until
 *   "changed"
 */
const CwJournalProfile *
cw_profile_shelf_find (CwProfileShelf *self, const char *journal)
{
  return cw_journal_profile_find (cw_profile_shelf_get_profiles (self), journal);
}

/**
 * cw_profile_shelf_is_own:
 * @self: a shelf
 * @id: id of a profile
 *
 * Returns: whether the profile is a file of the user, which can be changed and removed
 */
gboolean
cw_profile_shelf_is_own (CwProfileShelf *self, const char *id)
{
  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), FALSE);
  load (self);
  return g_hash_table_contains (self->own, id);
}

/**
 * cw_profile_shelf_is_free:
 * @self: a shelf
 * @name: a name for a journal
 *
 * A case knows its journal by its name, so no two may be called the same. A journal of a series may
 * have a profile of its own.
 *
 * Returns: whether no journal is called so
 */
gboolean
cw_profile_shelf_is_free (CwProfileShelf *self, const char *name)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self);

  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < profiles->len; i++)
    {
      g_autofree char *taken = g_utf8_casefold (((CwJournalProfile *)profiles->pdata[i])->name, -1);

      if (strcmp (taken, wanted) == 0)
        return FALSE;
    }
  return TRUE;
}

/* ---- writing ---- */

static void
change (CwProfileShelf *self)
{
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cw_profile_shelf_reread:
 * @self: a shelf
 *
 * Forgets what was read: another program may have changed it.
 */
void
cw_profile_shelf_reread (CwProfileShelf *self)
{
  g_return_if_fail (CW_IS_PROFILE_SHELF (self));
  if (self->profiles)
    change (self);
}

/**
 * cw_profile_shelf_save:
 * @self: a shelf
 * @profile: a profile of any id; see cw_journal_profile_copy()
 * @error: return location
 *
 * Writes a file of the user, all or nothing.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when a text in it cannot stand in a file,
 *   %CW_ERROR_FAILED when it cannot be written; everything is then as it was
 */
gboolean
cw_profile_shelf_save (CwProfileShelf *self, const CwJournalProfile *profile, GError **error)
{
  g_autofree char *folder = NULL, *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CwJournalProfile) again = NULL;

  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), FALSE);

  folder = dup_folder (self);
  path = dup_path (self, profile->id);
  bytes = cw_journal_profile_store (profile);
  /* What could not be read again is not written. */
  again = cw_journal_profile_load (bytes, profile->id, error);
  if (again == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The folder “%s” cannot be made: %s"),
                   folder, g_strerror (errno));
      return FALSE;
    }
  if (!cw_safe_file_write (path, bytes, CW_SAFE_FILE_FORCE, error))
    return FALSE;
  change (self);
  return TRUE;
}

#define MAX_STEM_LENGTH 48

/* "My Journal (Sweden)" -> "my-journal-sweden". */
static char *
make_stem (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *stem = g_string_new (NULL);

  for (const char *c = ascii; *c && stem->len < MAX_STEM_LENGTH; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (stem, g_ascii_tolower (*c));
    else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  if (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "journal");
  return g_string_free (stem, FALSE);
}

/* A file that cannot be read has its id all the same. */
static char *
make_id (CwProfileShelf *self, const char *name)
{
  g_autofree char *stem = make_stem (name);
  char *id = g_strdup (stem);

  for (guint i = 2;; i++)
    {
      g_autofree char *path = dup_path (self, id);

      if (cw_profile_shelf_lookup (self, id) == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
        return id;
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
}

/**
 * cw_profile_shelf_duplicate:
 * @self: a shelf
 * @profile: the profile to begin with
 * @name: what the new one is called, not empty
 * @error: return location
 *
 * Makes a profile of the user from another one.
 *
 * Returns: (transfer full) (nullable): id of the new profile; %NULL with an error as
 *   cw_profile_shelf_save()
 */
char *
cw_profile_shelf_duplicate (CwProfileShelf *self,
                            const CwJournalProfile *profile,
                            const char *name,
                            GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CwJournalProfile) copy = NULL;

  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  id = make_id (self, name);
  copy = cw_journal_profile_copy (profile, id);
  if (strcmp (copy->name, name) != 0)
    cw_journal_profile_set_name (copy, name);
  return cw_profile_shelf_save (self, copy, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * cw_profile_shelf_import:
 * @self: a shelf
 * @path: (type filename): a profile that somebody else made
 * @error: return location
 *
 * Adds a copy of it to the profiles of the user.
 *
 * Returns: (transfer full) (nullable): id of the new profile; %NULL with %CW_ERROR_UNREADABLE when
 *   the file is no profile, %CW_ERROR_INVALID_VALUE when a journal is called so already, and the
 *   errors of cw_safe_file_read() and cw_profile_shelf_save()
 */
char *
cw_profile_shelf_import (CwProfileShelf *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CwJournalProfile) profile = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), NULL);

  bytes = cw_safe_file_read (path, MAX_FILE_BYTES, error);
  profile = bytes ? cw_journal_profile_load (bytes, "import", error) : NULL;
  if (profile == NULL)
    return NULL;
  name = g_strdup (profile->name);
  if (cw_profile_shelf_is_free (self, name))
    return cw_profile_shelf_duplicate (self, profile, name, error);
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               _ ("There is a journal called “%s” already."), name);
  return NULL;
}

/**
 * cw_profile_shelf_remove:
 * @self: a shelf
 * @id: id of a profile of the user
 * @error: return location
 *
 * Removes a file of the user. The bundled profile of that id, if there is one, comes back.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when it cannot be removed
 */
gboolean
cw_profile_shelf_remove (CwProfileShelf *self, const char *id, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CW_IS_PROFILE_SHELF (self), FALSE);
  g_return_val_if_fail (cw_journal_profile_is_id (id), FALSE);

  path = dup_path (self, id);
  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("“%s” cannot be removed: %s"), name,
                   g_strerror (errno));
      return FALSE;
    }
  change (self);
  return TRUE;
}
