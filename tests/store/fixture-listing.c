/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fixture-listing.h"

static void
append_line (GString *out, const char *first, const char *second, const char *text)
{
  g_autofree char *escaped = g_strescape (text ? text : "", NULL);

  g_string_append_printf (out, "%s %s%s%s\n", first, second, text ? " = " : "",
                          text ? escaped : "");
}

static void
list_entity (GString *out, const CwSnapshot *snapshot, const char *path)
{
  append_line (out, path, snapshot->id, NULL);
  if (snapshot->unknown)
    append_line (out, path, "*", snapshot->unknown);
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];

      if (snapshot->texts[field->index])
        append_line (out, path, field->name, snapshot->texts[field->index]);
      for (guint i = 0; items && i < items->len; i++)
        {
          g_autofree char *below = g_strdup_printf ("%s/%s[%u]", path, field->name, i);

          /* A child of which nothing is known may be one of a later version. */
          if (field->kind == &cw_kind_list || field->since == 1)
            list_entity (out, items->pdata[i], below);
        }
    }
}

static void
list_group (GString *out, const CwHistoryGroup *group)
{
  g_autofree char *head = g_strdup_printf ("group %u kind %d time %" G_GINT64_FORMAT, group->number,
                                           group->kind, group->time);

  append_line (out, head, "label", group->label);
  append_line (out, head, "author", group->author);
  append_line (out, head, "reason", group->reason);
  for (guint i = 0; i < group->changes->len; i++)
    {
      const CwChange *change = group->changes->pdata[i];
      g_autofree char *where = g_strdup_printf (
        "%s %s %s %s in %s at %u from %u", cw_change_operation_to_string (change->operation),
        change->entity_name, change->entity_id, change->field,
        change->parent_id ? change->parent_id : "-", change->position, change->old_position);

      append_line (out, where, "old", change->old_text);
      append_line (out, where, "new", change->new_text);
    }
}

static void
list_record (GString *out, CwStore *store, const CwSummary *summary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStoredRecord) record = cw_store_load (store, summary->id, &error);
  g_autofree char *numbers = g_strdup_printf (
    "%u of %u created %" G_GINT64_FORMAT " modified %" G_GINT64_FORMAT " deleted %d",
    summary->care_met, summary->care_total, summary->created, summary->modified, summary->deleted);

  g_assert_no_error (error);
  append_line (out, summary->kind, summary->id, summary->title);
  append_line (out, summary->patient, summary->diagnosis, summary->status);
  append_line (out, "care", numbers, NULL);
  list_entity (out, record->root, summary->kind);
  for (guint i = 0; i < record->groups->len; i++)
    list_group (out, record->groups->pdata[i]);
}

static void
list_image (GString *out, CwStore *store)
{
  g_autofree char *sum = g_strnfill (64, '0');
  g_autofree char *type = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = cw_store_load_image (store, sum, &type, NULL);

  g_assert_nonnull (bytes);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  append_line (out, "image", type, hash);
}

char *
list_library (CwStore *store)
{
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  append_line (out, "library", cw_store_get_library_id (store), NULL);
  for (guint deleted = 0; deleted < 2; deleted++)
    {
      CwStoreQuery query = { .sort = CW_STORE_SORT_CREATED, .deleted = deleted };
      g_autoptr (GArray) numbers = cw_store_query (store, &query, &error);
      g_autoptr (GPtrArray) summaries =
        cw_store_load_summaries (store, (const gint64 *)numbers->data, numbers->len, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < summaries->len; i++)
        list_record (out, store, summaries->pdata[i]);
    }
  list_image (out, store);
  return g_string_free (out, FALSE);
}
