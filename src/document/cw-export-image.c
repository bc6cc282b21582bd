/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-private.h"
#include "io/cw-image-header.h"
#include "io/cw-image.h"
#include "io/cw-case-json.h"
#include "model/cw-panel-marks.h"

/* Images on their way out of the program: pixels and nothing else, and of the pixels only those
 * that are shown. What was cropped away may be the name of the patient. */

static gboolean
is_clean (GBytes *image)
{
  CwImageHeader header;

  cw_image_header_read (&header, image);
  return header.clean && cw_image_header_is_small (&header);
}

/**
 * cw_export_load_clean_image:
 * @checksum: an image
 * @document: (type CwDocument): the library that keeps it
 * @error: return location
 *
 * A #CwPanelLoad. What came through the gate is clean already, and decoding a JPEG again would lose
 * quality; what another program put into the library goes through the gate first.
 *
 * Returns: (transfer full): a PNG or JPEG file of pixels and nothing else that is small enough to
 * be decoded; %NULL with the errors of cw_document_load_image() and cw_image_import(), never the
 *   image as it is
 */
GBytes *
cw_export_load_clean_image (const char *checksum, gpointer document, GError **error)
{
  g_autoptr (GBytes) image = cw_document_load_image (document, checksum, NULL, error);

  if (image == NULL)
    return NULL;
  return is_clean (image) ? g_steal_pointer (&image) : cw_image_import (image, NULL, NULL, error);
}

/* ---- as data ---- */

static gboolean
is_unclean_cb (gpointer checksum, gpointer value, gpointer user_data)
{
  return !is_clean (((const CwImageData *)value)->bytes);
}

static void
drop_cropped (GHashTable *images, const CwSnapshot *snapshot)
{
  gboolean is_panel = snapshot->info->type == CW_TYPE_FIGURE_PANEL;
  const char *image = is_panel ? cw_snapshot_get_text (snapshot, "image") : NULL;
  CwPanelCrop crop;

  if (image &&
      cw_panel_crop_read (cw_snapshot_get_text (snapshot, "crop"), &crop) != CW_PANEL_CROP_ABSENT)
    g_hash_table_remove (images, image);
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];

      for (guint i = 0; items && i < items->len; i++)
        drop_cropped (images, items->pdata[i]);
    }
}

/* As cw_export_collect_images(), for readers who are not the author. An image is known by its
 * checksum and cannot be changed, so one that holds more than is shown stays at home. */
GHashTable *
cw_export_collect_shown_images (CwDocument *document, const CwSnapshot *record)
{
  GHashTable *images = cw_export_collect_images (document, record);

  g_hash_table_foreach_remove (images, is_unclean_cb, NULL);
  drop_cropped (images, record);
  return images;
}

static void
collect_images (CwDocument *document, const CwSnapshot *snapshot, GHashTable *images)
{
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const char *checksum = snapshot->texts[field->index];
      const GPtrArray *items = snapshot->items[field->index];

      for (guint i = 0; items && i < items->len; i++)
        collect_images (document, items->pdata[i], images);
      if (field->kind == &cw_kind_image && checksum && !g_hash_table_contains (images, checksum))
        {
          g_autofree char *media_type = NULL;
          g_autoptr (GBytes) bytes = cw_document_load_image (document, checksum, &media_type, NULL);

          if (bytes)
            g_hash_table_insert (images, g_strdup (checksum),
                                 cw_image_data_new (media_type, bytes));
        }
    }
}

/* The images that the record's panels show; one that is not in the library is left out. */
GHashTable *
cw_export_collect_images (CwDocument *document, const CwSnapshot *record)
{
  GHashTable *images = cw_image_data_new_table ();

  collect_images (document, record, images);
  return images;
}
