/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Packs the parts of a document into one file. No time of writing is kept: the same parts always
 * give the same bytes.
 */
#include "config.h"

#include "io/cw-zip-pack.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "base/cw-error.h"

/* The first day that a zip can name, so that no time of writing is kept: 1980-01-01 00:00. */
#define ZIP_FIRST_DATE ((0 << 9) | (1 << 5) | 1)
#define ZIP_FIRST_TIME 0

typedef struct
{
  char *path;
  GBytes *content;
  gboolean stored; /* as it is, not compressed */
} Part;

struct _CwZipPack
{
  GPtrArray *parts;
};

static void
free_part (gpointer data)
{
  Part *part = data;

  g_free (part->path);
  g_bytes_unref (part->content);
  g_free (part);
}

/**
 * cw_zip_pack_new:
 *
 * Returns: (transfer full): a pack without parts
 */
CwZipPack *
cw_zip_pack_new (void)
{
  CwZipPack *self = g_new0 (CwZipPack, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  return self;
}

/**
 * cw_zip_pack_free:
 * @self: (transfer full): a pack
 *
 * Throws a pack away.
 */
void
cw_zip_pack_free (CwZipPack *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static Part *
add_part (CwZipPack *self, const char *path, GBytes *content)
{
  Part *part = g_new0 (Part, 1);

  part->path = g_strdup (path);
  part->content = g_bytes_ref (content);
  g_ptr_array_add (self->parts, part);
  return part;
}

/**
 * cw_zip_pack_add:
 * @self: a pack
 * @path: where the part stands; each path once
 * @content: the part
 *
 * Adds a part; parts are written in the order in which they were added.
 */
void
cw_zip_pack_add (CwZipPack *self, const char *path, GBytes *content)
{
  add_part (self, path, content);
}

/**
 * cw_zip_pack_add_stored:
 * @self: a pack
 * @path: where the part stands; each path once
 * @content: the part
 *
 * As cw_zip_pack_add(), without compression: readers of OpenDocument look for the media type at a
 * fixed place.
 */
void
cw_zip_pack_add_stored (CwZipPack *self, const char *path, GBytes *content)
{
  add_part (self, path, content)->stored = TRUE;
}

static gboolean
fail_zip (GError **error, const char *reason)
{
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The document could not be packed: %s."),
               reason);
  return FALSE;
}

/* The buffer is borrowed: the content must outlive the archive. */
static gboolean
store_part (zip_t *archive, const Part *part, GError **error)
{
  gsize length = 0;
  const void *data = g_bytes_get_data (part->content, &length);
  zip_source_t *source = zip_source_buffer (archive, data, length, 0);
  zip_int64_t index;

  if (source == NULL)
    return fail_zip (error, zip_strerror (archive));
  index = zip_file_add (archive, part->path, source, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      zip_source_free (source);
      return fail_zip (error, zip_strerror (archive));
    }
  if (part->stored && zip_set_file_compression (archive, (zip_uint64_t)index, ZIP_CM_STORE, 0) != 0)
    return fail_zip (error, zip_strerror (archive));
  if (zip_file_set_dostime (archive, (zip_uint64_t)index, ZIP_FIRST_TIME, ZIP_FIRST_DATE, 0) != 0 ||
      zip_file_set_external_attributes (archive, (zip_uint64_t)index, 0, ZIP_OPSYS_DOS, 0) != 0)
    return fail_zip (error, zip_strerror (archive));
  return TRUE;
}

static gboolean
fill_archive (zip_source_t *memory, GPtrArray *parts, GError **error)
{
  zip_error_t reason;
  zip_t *archive;
  gboolean stored = TRUE;

  zip_error_init (&reason);
  archive = zip_open_from_source (memory, ZIP_CREATE | ZIP_TRUNCATE, &reason);
  if (archive == NULL)
    {
      fail_zip (error, zip_error_strerror (&reason));
      zip_error_fini (&reason);
      return FALSE;
    }
  /* Closing the archive gives back one reference of the source, which is still to be read. */
  zip_source_keep (memory);
  for (guint i = 0; stored && i < parts->len; i++)
    {
      Part *part = g_ptr_array_index (parts, i);

      stored = store_part (archive, part, error);
    }
  if (!stored || zip_close (archive) != 0)
    {
      if (stored)
        fail_zip (error, zip_strerror (archive));
      zip_discard (archive);
      zip_error_fini (&reason);
      return FALSE;
    }
  zip_error_fini (&reason);
  return TRUE;
}

static GBytes *
read_memory (zip_source_t *memory, GError **error)
{
  zip_stat_t about;
  g_autofree guint8 *data = NULL;
  gboolean complete;

  zip_stat_init (&about);
  if (zip_source_stat (memory, &about) != 0 || zip_source_open (memory) != 0)
    {
      fail_zip (error, zip_error_strerror (zip_source_error (memory)));
      return NULL;
    }
  data = g_malloc (about.size);
  complete = zip_source_read (memory, data, about.size) == (zip_int64_t)about.size;
  zip_source_close (memory);
  if (!complete)
    {
      fail_zip (error, zip_error_strerror (zip_source_error (memory)));
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), about.size);
}

/**
 * cw_zip_pack_finish:
 * @self: a pack with its parts
 * @error: return location for an error
 *
 * Packs everything into one file.
 *
 * Returns: (transfer full): the file; %NULL with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_zip_pack_finish (CwZipPack *self, GError **error)
{
  zip_error_t reason;
  zip_source_t *memory;
  GBytes *file = NULL;

  zip_error_init (&reason);
  memory = zip_source_buffer_create (NULL, 0, 0, &reason);
  if (memory == NULL)
    fail_zip (error, zip_error_strerror (&reason));
  else if (fill_archive (memory, self->parts, error))
    file = read_memory (memory, error);
  g_clear_pointer (&memory, zip_source_free);
  zip_error_fini (&reason);
  return file;
}
