/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-spill.h"

#include <glib/gstdio.h>

#include "base/cw-text.h"
#include "io/cw-case-json.h"
#include "io/cw-safe-file.h"

/* Where a record goes that its library cannot take: a disk is full, a share is gone. The file is
 * an ordinary case file, so that it can be imported wherever there is room. */

static char *
get_directory (void)
{
  return g_build_filename (g_get_user_state_dir (), "casewright", "unsaved", NULL);
}

static char *
get_path (const char *name)
{
  g_autofree char *directory = get_directory ();
  g_autofree char *file = g_strconcat (name, ".json", NULL);

  return g_build_filename (directory, file, NULL);
}

/**
 * cw_spill_make_name:
 * @record_id: a record that could not be saved
 *
 * A name no copy has yet: what an earlier session left holds edits that are nowhere else, and is
 * never written over.
 *
 * Returns: (transfer full): the name, without folder and ending
 */
char *
cw_spill_make_name (const char *record_id)
{
  g_autofree char *unique = cw_id_new ();

  return g_strconcat (record_id, ".", unique, NULL);
}

/**
 * cw_spill_write:
 * @record: a record that could not be saved
 * @name: what cw_spill_make_name() gave; a copy of that name is replaced
 *
 * Keeps the record in the user's state directory. If even that fails there is nothing more to
 * be done but to keep it in memory and try the library again.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
cw_spill_write (const CwSnapshot *record, const char *name)
{
  g_autofree char *directory = get_directory ();
  g_autofree char *path = get_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = cw_case_json_write (record, NULL, &error);

  return g_mkdir_with_parents (directory, 0700) == 0 && json &&
         cw_safe_file_write (path, json, CW_SAFE_FILE_FORCE, &error);
}

/**
 * cw_spill_remove:
 * @name: name of the copy of a record that is safe now, without folder and ending
 *
 * Removes the copy.
 */
void
cw_spill_remove (const char *name)
{
  g_autofree char *path = get_path (name);

  g_unlink (path);
}

/**
 * cw_spill_list:
 *
 * Returns: (transfer full) (element-type filename): the copies left by an earlier run
 */
GPtrArray *
cw_spill_list (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *directory = get_directory ();
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (directory, name, NULL));
  return paths;
}
