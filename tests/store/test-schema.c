/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <string.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "model/cw-registry.h"
#include "store/cw-schema.h"

/* The text of the schema, and how a library of an older version becomes the present one. */

/* Two entities as three versions of the program would know them. */

typedef struct
{
  CwEntity parent_instance;

  char *name;
  char *later;
} TestItem;

typedef struct
{
  CwEntityClass parent_class;
} TestItemClass;

static GType test_item_get_type (void);

/* The rows below say another version than the macros do. */
#pragma GCC diagnostic ignored "-Woverride-init"

static const CwField item_fields[] = {
  CW_TEXT (TestItem, later, "Later", .since = 3),
  CW_TEXT (TestItem, name, "Name", .since = 2),
};

CW_DEFINE_ENTITY (TestItem, test_item, "test-item", "Item", item_fields)

typedef struct
{
  CwEntity parent_instance;

  char *title;
  char *second;
  char *third;
  GListStore *items;
} TestRoot;

typedef struct
{
  CwEntityClass parent_class;
} TestRootClass;

static GType test_root_get_type (void);

static const CwField root_fields[] = {
  CW_TEXT (TestRoot, third, "Third", .since = 3),
  CW_TEXT (TestRoot, title, "Title"),
  CW_TEXT (TestRoot, second, "Second", .since = 2),
  CW_LIST (TestRoot, items, "Items", test_item_get_type, .since = 2),
};

CW_DEFINE_ENTITY (TestRoot, test_root, "test-root", "Root", root_fields)

static CwStore *
open_version (const char *path, guint version, GError **error)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_entities (test_root_get_type ());
  CwStoreSetup setup = { .infos = infos, .version = version };

  return cw_store_open_full (path, CW_STORE_CREATE, &setup, error);
}

static CwStore *
expect_version (const char *path, guint version)
{
  g_autoptr (GError) error = NULL;
  CwStore *store = open_version (path, version, &error);

  g_assert_no_error (error);
  return store;
}

static void
write_text (CwStore *store, CwSnapshot *root)
{
  g_autoptr (GError) error = NULL;
  CwBatch *batch = cw_batch_new ();

  cw_batch_put_tree (batch, root);
  cw_store_write (store, batch, &error);
  g_assert_no_error (error);
}

static CwSnapshot *
make_root (guint version)
{
  CwSnapshot *root = cw_snapshot_new (cw_entity_type_get_info (test_root_get_type ()),
                                      "0197a1b2-0000-7000-8000-000000000001");

  root->texts[1] = g_strdup ("title");
  if (version >= 2)
    {
      root->texts[2] = g_strdup ("second");
      cw_snapshot_add (root, &root->info->fields[3], NULL)->texts[1] = g_strdup ("name");
    }
  if (version >= 3)
    {
      root->texts[0] = g_strdup ("third");
      ((CwSnapshot *)root->items[3]->pdata[0])->texts[0] = g_strdup ("later");
    }
  return root;
}

static void
assert_root (CwStore *store, guint version)
{
  g_autoptr (CwSnapshot) root = load_root (store, "0197a1b2-0000-7000-8000-000000000001");

  g_assert_cmpstr (root->texts[1], ==, "title");
  g_assert_cmpstr (root->texts[2], ==, version >= 2 ? "second" : NULL);
  g_assert_cmpstr (root->texts[0], ==, version >= 3 ? "third" : NULL);
  g_assert_cmpuint (root->items[3]->len, ==, version >= 2 ? 1 : 0);
}

/* Every way from one version to a later one, directly or step by step. */
static void
test_upgrade (void)
{
  char *folder = make_test_folder ();

  for (guint from = 1; from <= 3; from++)
    for (guint between = from; between <= 3; between++)
      {
        g_autofree char *name = g_strdup_printf ("l%u%u", from, between);
        g_autofree char *path = test_path (folder, name);
        g_autofree char *backup = g_strdup_printf ("%s.v%u-backup", path, from);
        CwStore *store = expect_version (path, from);

        write_text (store, make_root (from));
        g_object_unref (store);
        store = expect_version (path, between);
        assert_root (store, from);
        g_object_unref (store);
        store = expect_version (path, 3);
        assert_root (store, from);
        write_text (store, make_root (3));
        assert_root (store, 3);
        g_object_unref (store);
        g_assert_cmpint (g_file_test (backup, G_FILE_TEST_EXISTS), ==, from < 3);
      }
  remove_test_folder (folder);
}

/* The copy that was made first opens with the older version and holds the same. */
static void
test_backup (void)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autofree char *backup = g_strconcat (path, ".v1-backup", NULL);
  CwStore *store = expect_version (path, 1);

  write_text (store, make_root (1));
  g_object_unref (store);
  g_object_unref (expect_version (path, 3));
  store = expect_version (backup, 1);
  assert_root (store, 1);
  g_object_unref (store);
  remove_test_folder (folder);
}

static void
test_no_backup_no_upgrade (void)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autofree char *version = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) infos = cw_registry_list_entities (test_root_get_type ());
  CwStoreSetup setup = { .infos = infos, .version = 2 };

  g_object_unref (expect_version (path, 1));
  g_assert_null (cw_store_open_full (path, CW_STORE_READ_ONLY, &setup, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  version = read_sql (path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1");
  remove_test_folder (folder);
}

static void
test_refuses_mixture (void)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autoptr (GError) error = NULL;

  g_object_unref (expect_version (path, 2));
  run_sql (path, "PRAGMA user_version = 1");
  g_assert_null (open_version (path, 3, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_clear_error (&error);
  run_sql (path, "PRAGMA user_version = 3");
  g_assert_null (open_version (path, 3, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  remove_test_folder (folder);
}

static void
assert_name_is_free (const char *name, const char *const *taken)
{
  for (; *taken; taken++)
    g_assert_cmpstr (name, !=, *taken);
}

/* Names of entities and fields stand beside names of the store's own. */
static void
test_names (void)
{
  static const char *const tables[] = { "library", "record", "history_group", "history",
                                        "image",   "doc",    "words",         NULL };
  static const char *const columns[] = { "record",   "id",      "parent", "list",
                                         "position", "unknown", NULL };
  g_autoptr (GPtrArray) infos = cw_registry_list_entities (CW_TYPE_CASE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < infos->len; i++)
    {
      const CwEntityInfo *info = infos->pdata[i];

      assert_name_is_free (info->name, tables);
      g_assert_true (g_hash_table_add (seen, (gpointer)info->name));
      g_assert_cmpuint (info->n_fields + 6, <=, 100);
      CW_FOREACH_FIELD (info, field)
        {
          assert_name_is_free (field->name, columns);
          g_assert_cmpuint (field->since, <=, CW_SCHEMA_VERSION);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/schema/upgrade", test_upgrade);
  g_test_add_func ("/store/schema/backup", test_backup);
  g_test_add_func ("/store/schema/no-backup-no-upgrade", test_no_backup_no_upgrade);
  g_test_add_func ("/store/schema/refuses-mixture", test_refuses_mixture);
  g_test_add_func ("/store/schema/names", test_names);
  return g_test_run ();
}
