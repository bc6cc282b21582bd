/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* Writing a case: fields in the order of their tables, then what was kept of a file's unknown
 * members. The same record always gives the same bytes. */

static gboolean write_members (CwJsonWriter *writer, const CwSnapshot *row, GError **error);

static gboolean
fail_unknown (const CwSnapshot *row, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               _ ("The members that were kept with %s %s are damaged and cannot be written."),
               row->info->name, row->id);
  return FALSE;
}

/* ---- unknown members ---- */

/* Scans kept members; the caller clears @source whatever comes back. */
static gboolean
open_unknown (const CwSnapshot *row, GBytes **bytes, CwCaseJsonSource *source, GError **error)
{
  *bytes = g_bytes_new_static (row->unknown, strlen (row->unknown));
  if (cw_case_json_source_init (source, *bytes, NULL, NULL, 0, NULL) &&
      cw_case_json_source_get_type (source, 0) == '{')
    return TRUE;
  return fail_unknown (row, error);
}

static gboolean
is_empty_row (const CwSnapshot *row)
{
  if (row->unknown)
    return FALSE;
  CW_FOREACH_FIELD (row->info, field)
    {
      if (row->texts[field->index])
        return FALSE;
      if (field->kind == &cw_kind_list && row->items[field->index]->len > 0)
        return FALSE;
      if (field->kind == &cw_kind_child && !is_empty_row (cw_snapshot_get_child (row, field)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_written (const CwSnapshot *row, const CwField *field)
{
  if (cw_field_is_scalar (field))
    return row->texts[field->index] != NULL;
  if (field->kind == &cw_kind_list)
    return row->items[field->index]->len > 0;
  return !is_empty_row (cw_snapshot_get_child (row, field));
}

/* A member may have become a field since it was kept: a value recorded since then counts. */
static gboolean
is_superseded (const CwSnapshot *row, const char *name)
{
  const CwField *field = cw_entity_info_find (row->info, name);

  return g_str_equal (name, "id") || g_str_equal (name, CW_CASE_JSON_FILE_MEMBERS) ||
         (field && is_written (row, field));
}

/* Members of @object in @source, with the names that @skip says left out. */
static void
copy_members (CwJsonWriter *writer,
              CwCaseJsonSource *source,
              CwJsonPlace object,
              const CwSnapshot *row,
              gboolean (*skip) (const CwSnapshot *row, const char *name))
{
  CwJsonPlace place;

  CW_CASE_JSON_FOREACH (source, object, place)
  {
    gsize length;
    const char *key = cw_case_json_source_get_key (source, place, &length);
    g_autofree char *name = g_strndup (key, length);
    g_autofree char *raw = NULL;

    if (skip (row, name))
      continue;
    raw = cw_case_json_source_dup_raw (source, place);
    cw_json_writer_key (writer, name);
    cw_json_writer_raw (writer, raw);
  }
}

static gboolean
write_unknown (CwJsonWriter *writer, const CwSnapshot *row, GError **error)
{
  g_auto (CwCaseJsonSource) source = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  if (row->unknown == NULL)
    return TRUE;
  if (!open_unknown (row, &bytes, &source, error))
    return FALSE;
  copy_members (writer, &source, 0, row, is_superseded);
  return TRUE;
}

static gboolean
is_file_member (const CwSnapshot *row, const char *name)
{
  static const char *const names[] = { "format", "version", "id", "case", "images", "records" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
write_file_members (CwJsonWriter *writer, const CwSnapshot *record, GError **error)
{
  g_auto (CwCaseJsonSource) source = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  CwJsonPlace members;

  if (record->unknown == NULL)
    return TRUE;
  if (!open_unknown (record, &bytes, &source, error))
    return FALSE;
  if (!cw_case_json_source_find (&source, 0, CW_CASE_JSON_FILE_MEMBERS, &members))
    return TRUE;
  if (cw_case_json_source_get_type (&source, members) != '{')
    return fail_unknown (record, error);
  copy_members (writer, &source, members, record, is_file_member);
  return TRUE;
}

/* ---- rows ---- */

static gboolean
write_list (CwJsonWriter *writer, const GPtrArray *items, GError **error)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < items->len; i++)
    {
      const CwSnapshot *item = items->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_json_writer_key (writer, "id");
      cw_json_writer_string (writer, item->id);
      if (!write_members (writer, item, error))
        return FALSE;
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  return TRUE;
}

static gboolean
write_child (CwJsonWriter *writer, const CwSnapshot *child, GError **error)
{
  cw_json_writer_begin_object (writer);
  if (!write_members (writer, child, error))
    return FALSE;
  cw_json_writer_end_object (writer);
  return TRUE;
}

static gboolean
write_field (CwJsonWriter *writer, const CwSnapshot *row, const CwField *field, GError **error)
{
  cw_json_writer_key (writer, field->name);
  if (cw_field_is_scalar (field))
    return cw_case_json_value_write (writer, field, row->texts[field->index], error);
  if (field->kind == &cw_kind_list)
    return write_list (writer, row->items[field->index], error);
  return write_child (writer, cw_snapshot_get_child (row, field), error);
}

static gboolean
write_members (CwJsonWriter *writer, const CwSnapshot *row, GError **error)
{
  CW_FOREACH_FIELD (row->info, field)
    if (is_written (row, field) && !write_field (writer, row, field, error))
      return FALSE;
  return write_unknown (writer, row, error);
}

/* The object of one record, with format and version when it stands alone. */
gboolean
cw_case_json_write_record (CwJsonWriter *writer,
                           const CwSnapshot *record,
                           GHashTable *images,
                           gboolean alone,
                           GError **error)
{
  const CwCaseJsonRoot *root = cw_case_json_root_of (record->info);

  cw_json_writer_begin_object (writer);
  if (alone)
    {
      cw_json_writer_key (writer, "format");
      cw_json_writer_string (writer, root->format);
      cw_json_writer_key (writer, "version");
      cw_json_writer_number_text (writer, G_STRINGIFY (CW_CASE_JSON_VERSION));
    }
  cw_json_writer_key (writer, "id");
  cw_json_writer_string (writer, record->id);
  cw_json_writer_key (writer, root->name);
  if (!write_child (writer, record, error))
    return FALSE;
  if (images && g_hash_table_size (images) > 0)
    {
      cw_json_writer_key (writer, "images");
      cw_case_json_images_write (writer, images);
    }
  if (!write_file_members (writer, record, error))
    return FALSE;
  cw_json_writer_end_object (writer);
  return TRUE;
}

/**
 * cw_case_json_write:
 * @record: a case
 * @images: (nullable) (element-type utf8 CwImageData): the images of its figures by their SHA-256
 *   checksum, or %NULL to leave them out
 * @error: return location
 *
 * Writes a case as one JSON file, from which cw_case_json_read() makes an equal case.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %CW_ERROR_INVALID_VALUE when the
 *   record is damaged
 */
GBytes *
cw_case_json_write (const CwSnapshot *record, GHashTable *images, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

  g_return_val_if_fail (record != NULL, NULL);

  if (!cw_case_json_write_record (writer, record, images, TRUE, error))
    return NULL;
  return cw_json_writer_end (writer);
}
