/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The writer is killed at any moment: every edit it was told is saved must be there, with its
 * place in the history. The writer is this program again, so that no thread survives a fork. */

#define KILLS 40
#define RECORD_ID "0197a1b2-0000-7000-8000-000000000042"

/* Saves one edit after the other and says so on standard output. */
static int
write_for_ever (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = cw_store_open (path, CW_STORE_CREATE, &error);
  g_autoptr (CwStoredRecord) record = store ? cw_store_load (store, RECORD_ID, NULL) : NULL;
  g_autoptr (CwEntity) root = NULL;
  g_autoptr (CwHistory) history = NULL;
  guint n;

  if (store == NULL)
    g_error ("%s", error->message);
  root = record ? cw_snapshot_to_entity (record->root) : cw_entity_new (CW_TYPE_CASE, RECORD_ID);
  history = cw_history_new (root);
  if (record)
    cw_history_load (history, g_steal_pointer (&record->groups));
  for (n = cw_history_get_groups (history)->len + 1;; n++)
    {
      g_autofree char *text = g_strdup_printf ("edit %u", n);
      CwBatch *batch = cw_batch_new ();

      cw_entity_set_by_name (root, "note", text, NULL);
      cw_history_break (history);
      cw_batch_put (batch, RECORD_ID, cw_snapshot_new_shallow (root), NULL, NULL, 0);
      cw_batch_add_groups (batch, RECORD_ID, cw_history_steal_unsaved (history));
      if (!cw_store_write (store, batch, &error))
        g_error ("%s", error->message);
      if (write (STDOUT_FILENO, &n, sizeof n) != sizeof n)
        return 1;
    }
}

/* The number of the last edit that was acknowledged, or @last. */
static guint
kill_writer (const char *program, const char *path, gboolean in_opening, guint last)
{
  char *arguments[] = { (char *)program, (char *)"--write", (char *)path, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;
  int output;
  guint n;

  g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, &output, NULL, &error);
  g_assert_no_error (error);
  /* The first edit shows that it is open. */
  if (!in_opening && read (output, &n, sizeof n) == sizeof n)
    last = n;
  g_usleep (g_test_rand_int_range (0, 40000));
  kill (pid, SIGKILL);
  while (read (output, &n, sizeof n) == sizeof n)
    last = n;
  close (output);
  waitpid (pid, NULL, 0);
  return last;
}

static void
assert_kept (const char *path, guint last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = open_library (path, 0);
  g_autoptr (CwStoredRecord) record = cw_store_load (store, RECORD_ID, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  /* One more than acknowledged may have reached the disk, before each of the last two kills. */
  g_assert_cmpuint (record->groups->len, >=, last);
  g_assert_cmpuint (record->groups->len, <=, last + 2);
  text = g_strdup_printf ("edit %u", record->groups->len);
  g_assert_cmpstr (cw_snapshot_get_text (record->root, "note"), ==, text);
}

static void
test_kill (gconstpointer program)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "test.casewright");
  guint last = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      guint acknowledged = kill_writer (program, path, i % 4 == 3, last);

      last = MAX (acknowledged, last);
      if (i % 2)
        {
          g_autofree char *count = NULL;

          assert_kept (path, last);
          count = read_sql (path, "SELECT count(*) FROM history_group");
          last = atoi (count);
        }
    }
  g_test_message ("%u edits", last);
  g_assert_cmpuint (last, >, KILLS);
  remove_test_folder (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *program = NULL;

  if (argc == 3 && strcmp (argv[1], "--write") == 0)
    return write_for_ever (argv[2]);
  program = g_file_read_link ("/proc/self/exe", NULL);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/store/kill", program, test_kill);
  return g_test_run ();
}
