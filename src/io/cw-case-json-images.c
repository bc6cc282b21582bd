/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* Images in a file of cases: base64 under their checksum, which is checked on the way in. */

/**
 * cw_image_data_new:
 * @media_type: such as "image/png"
 * @bytes: the file; a reference is kept
 *
 * Returns: (transfer full): the image
 */
CwImageData *
cw_image_data_new (const char *media_type, GBytes *bytes)
{
  CwImageData *self = g_new0 (CwImageData, 1);

  self->media_type = g_strdup (media_type);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

/**
 * cw_image_data_free:
 * @self: (nullable) (transfer full): an image
 *
 * Frees the image.
 */
void
cw_image_data_free (CwImageData *self)
{
  if (self == NULL)
    return;
  g_free (self->media_type);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * cw_image_data_new_table:
 *
 * Returns: (transfer full) (element-type utf8 CwImageData): an empty table, from SHA-256 checksum
 *   to image
 */
GHashTable *
cw_image_data_new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify)cw_image_data_free);
}

static gboolean
fail (CwCaseJsonSource *source, CwJsonPlace place, const char *sentence)
{
  return cw_case_json_source_report (source, place, CW_ERROR_INVALID_VALUE, sentence);
}

static gboolean
checksum_is_valid (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
media_type_is_valid (const char *text)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789.+-";
  const char *subtype = text + strlen ("image/");

  return g_str_has_prefix (text, "image/") && *subtype && strlen (subtype) <= 64 &&
         subtype[strspn (subtype, allowed)] == '\0';
}

/* GLib decodes whatever it can find; a damaged image must be noticed. */
static gboolean
base64_is_valid (const char *text)
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  gsize length = strlen (text);
  gsize plain = strspn (text, alphabet);

  return length % 4 == 0 && length - plain <= 2 && strspn (text + plain, "=") == length - plain;
}

static gboolean
take_image (CwCaseJsonSource *source,
            CwJsonPlace place,
            const char *checksum,
            const char *media_type,
            char *data,
            GHashTable *images)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *actual = NULL;
  gsize length = 0;

  if (!media_type_is_valid (media_type))
    return fail (source, place, _ ("The “media-type” of an image begins with “image/”."));
  if (*data == '\0' || !base64_is_valid (data))
    return fail (source, place, _ ("The “data” of the image is not valid base64."));
  g_base64_decode_inplace (data, &length);
  bytes = g_bytes_new (data, length);
  actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (actual, checksum) != 0)
    return fail (source, place,
                 _ ("The image is damaged: its data do not have the SHA-256 checksum under which "
                    "it stands."));
  g_hash_table_insert (images, g_strdup (checksum), cw_image_data_new (media_type, bytes));
  return TRUE;
}

/* The two members, both texts, and nothing else. */
static gboolean
find_members (CwCaseJsonSource *source, CwJsonPlace image, char **media_type, char **data)
{
  CwJsonPlace place;
  guint n = 0;

  if (cw_case_json_source_get_type (source, image) != '{')
    return FALSE;
  CW_CASE_JSON_FOREACH (source, image, place) { n++; }
  if (n == 2 && cw_case_json_source_find (source, image, "media-type", &place) &&
      cw_case_json_source_get_type (source, place) == '"')
    *media_type = cw_case_json_source_dup_string (source, place);
  if (*media_type && cw_case_json_source_find (source, image, "data", &place) &&
      cw_case_json_source_get_type (source, place) == '"')
    *data = cw_case_json_source_dup_string (source, place);
  return *media_type && *data;
}

static gboolean
read_image (CwCaseJsonSource *source, CwJsonPlace place, GHashTable *images)
{
  g_autofree char *checksum = NULL;
  g_autofree char *media_type = NULL;
  g_autofree char *data = NULL;
  gsize length;
  const char *key = cw_case_json_source_get_key (source, place, &length);

  checksum = g_strndup (key, length);
  if (!checksum_is_valid (checksum))
    return fail (source, place,
                 _ ("An image stands under its SHA-256 checksum: 64 digits from 0 to f."));
  if (!find_members (source, place, &media_type, &data))
    return fail (source, place,
                 _ ("An image has exactly the members “media-type” and “data”, both texts."));
  return take_image (source, place, checksum, media_type, data, images);
}

/**
 * cw_case_json_images_read:
 * @source: the text
 * @place: the member "images"
 * @images: takes the images
 *
 * Returns: %FALSE to stop reading
 */
gboolean
cw_case_json_images_read (CwCaseJsonSource *source, CwJsonPlace place, GHashTable *images)
{
  CwJsonPlace image;

  if (cw_case_json_source_get_type (source, place) != '{')
    return fail (source, place, _ ("“images” must be an object."));
  CW_CASE_JSON_FOREACH (source, place, image)
  {
    if (!read_image (source, image, images))
      return FALSE;
  }
  return TRUE;
}

static int
compare_checksums (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
write_image (CwJsonWriter *writer, const char *checksum, const CwImageData *image)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  const guchar *bytes = g_bytes_get_data (image->bytes, &length);

  data = g_base64_encode (bytes, length);
  cw_json_writer_key (writer, checksum);
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "media-type");
  cw_json_writer_string (writer, image->media_type);
  cw_json_writer_key (writer, "data");
  cw_json_writer_string (writer, data);
  cw_json_writer_end_object (writer);
}

/**
 * cw_case_json_images_write:
 * @writer: a writer that expects a value
 * @images: (element-type utf8 CwImageData): the images
 *
 * Writes the images in the order of their checksums, so that a file is always the same.
 */
void
cw_case_json_images_write (CwJsonWriter *writer, GHashTable *images)
{
  guint n = 0;
  g_autofree gpointer *checksums = g_hash_table_get_keys_as_array (images, &n);

  qsort (checksums, n, sizeof *checksums, compare_checksums);
  cw_json_writer_begin_object (writer);
  for (guint i = 0; i < n; i++)
    write_image (writer, checksums[i], g_hash_table_lookup (images, checksums[i]));
  cw_json_writer_end_object (writer);
}
