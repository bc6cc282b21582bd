/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The gate through which every picture comes in.  Behind it stand only pixels: what a camera, a
 * scanner or a hospital system wrote beside them is gone, and what would harm a decoder has been
 * met by a process that may be lost.  The bytes stay in memory all the way.
 */
#include "config.h"

#include "io/cw-image.h"

#include "base/cw-error.h"
#include "io/cw-helper-paths.h"
#include "io/cw-dicom.h"
#include "io/cw-image-header.h"
#include "io/cw-image-private.h"
#include "io/helper/cw-image-helper.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, sentence);
  return FALSE;
}

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
               _ ("The image has more than %d million pixels, or a side longer than %d pixels; "
                  "make it smaller first."),
               (int)(CW_IMAGE_MAX_PIXELS / 1000000), CW_IMAGE_MAX_SIDE);
  return FALSE;
}

static gboolean
check_kind (const CwImageHeader *header, GError **error)
{
  switch (header->kind)
    {
    case CW_IMAGE_KIND_PNG:
    case CW_IMAGE_KIND_JPEG:
    case CW_IMAGE_KIND_TIFF:
      return TRUE;
    case CW_IMAGE_KIND_SVG:
      return refuse (error, _ ("This is an SVG drawing, which may carry scripts and links; export "
                               "it as PNG first."));
    case CW_IMAGE_KIND_DICOM:
    case CW_IMAGE_KIND_OTHER:
    default:
      return refuse (error, _ ("This is not a PNG, JPEG, TIFF or DICOM image."));
    }
}

/* Whether the file is small enough to be looked into. */
gboolean
cw_image_check_bytes (GBytes *file, GError **error)
{
  g_autofree char *most = g_format_size (CW_IMAGE_MAX_BYTES);

  if (g_bytes_get_size (file) <= CW_IMAGE_MAX_BYTES)
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The image file is larger than %s."), most);
  return FALSE;
}

static gboolean
check_header (const CwImageHeader *header, GBytes *file, GError **error)
{
  if (!check_kind (header, error))
    return FALSE;
  if (!cw_image_check_bytes (file, error))
    return FALSE;
  if (!cw_image_header_is_small (header))
    return refuse_size (error);
  if (header->width == 0 || header->height == 0 || !header->complete)
    return refuse (error, _ ("The image is damaged or incomplete."));
  return TRUE;
}

static gboolean
fail_memory (const char *reason, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("There is no memory for the image: %s."),
               reason);
  return FALSE;
}

static gboolean
judge_status (int status, GError **error)
{
  switch (status)
    {
    case CW_IMAGE_HELPER_DONE:
      return TRUE;
    case CW_IMAGE_HELPER_TOO_LARGE:
      return refuse_size (error);
    case CW_IMAGE_HELPER_UNREADABLE:
      return refuse (error, _ ("The image is damaged or incomplete."));
    default:
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED,
                           _ ("The program that decodes images failed."));
      return FALSE;
    }
}

/* Of any program that decodes a picture: a sentence when it did not end with one. */
gboolean
cw_image_judge_helper (const CwHelperResult *result, GError **error)
{
  switch (result->end)
    {
    case CW_HELPER_ENDED:
      return judge_status (result->status, error);
    case CW_HELPER_OUT_OF_TIME:
      return refuse (error, _ ("Decoding the image takes too long; save it anew and try again."));
    case CW_HELPER_CRASHED:
      return refuse (error, _ ("The image is damaged or needs too much memory."));
    case CW_HELPER_CANCELLED:
      g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                           _ ("The import of the image was stopped; nothing was kept."));
      return FALSE;
    case CW_HELPER_NOT_STARTED:
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
                   _ ("The program that decodes images could not be started: %s"), result->reason);
      return FALSE;
    case CW_HELPER_NO_MEMORY:
    default:
      return fail_memory (result->reason, error);
    }
}

static GBytes *
recode (GBytes *file, GCancellable *cancellable, GError **error)
{
  static const CwHelperProgram program = { "CASEWRIGHT_IMAGE_HELPER", CW_IMAGE_HELPER_PATH };
  g_auto (CwHelperResult) result = { 0 };

  cw_helper_run (&program, file, &result, cancellable);
  return cw_image_judge_helper (&result, error) ? g_steal_pointer (&result.output) : NULL;
}

/* The helper met hostile bytes, so what it says is believed only as far as it can be checked. */
static gboolean
check_result (GBytes *clean, CwImageInfo *info, GError **error)
{
  CwImageHeader header;

  cw_image_header_read (&header, clean);
  if (cw_image_kind_get_media_type (header.kind) == NULL || !header.clean || header.width == 0 ||
      header.height == 0 || !cw_image_header_is_small (&header))
    return refuse (error, _ ("The image could not be freed of what is not picture."));
  if (info != NULL)
    {
      info->width = header.width;
      info->height = header.height;
      info->media_type = cw_image_kind_get_media_type (header.kind);
    }
  return TRUE;
}

/* Of a DICOM file its picture, else the file. @header tells of what is returned. */
static GBytes *
unwrap (GBytes *file, CwImageHeader *header, GCancellable *cancellable, GError **error)
{
  GBytes *picture;

  cw_image_header_read (header, file);
  if (header->kind != CW_IMAGE_KIND_DICOM)
    return g_bytes_ref (file);
  picture = cw_dicom_read_picture (file, cancellable, error);
  if (picture)
    cw_image_header_read (header, picture);
  return picture;
}

/**
 * cw_image_import:
 * @file: the bytes of a PNG, JPEG, TIFF or DICOM file
 * @info: (out caller-allocates) (optional): size and kind of the clean image
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Turns a picture file into one that holds pixels and nothing else.
 *
 * The picture is decoded in another process with at most 1 GiB of memory and 10 seconds, turned
 * upright as its camera noted, and encoded anew: a JPEG as JPEG of quality 95, all others as PNG.
 * Of a TIFF with several pages the first is taken, of a DICOM file the first picture, see
 * cw_dicom_read_picture().  May block for seconds; call it from a thread.
 *
 * Returns: (transfer full): the clean file; %NULL with %CW_ERROR_UNREADABLE when the file is
 * damaged, too large or of another kind, %CW_ERROR_CANCELLED when stopped, %CW_ERROR_FAILED when
 * the system refused
 */
GBytes *
cw_image_import (GBytes *file, CwImageInfo *info, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GBytes) clean = NULL;
  CwImageHeader header;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  picture = unwrap (file, &header, cancellable, error);
  if (picture == NULL || !check_header (&header, picture, error))
    return NULL;
  clean = recode (picture, cancellable, error);
  if (clean == NULL || !check_result (clean, info, error))
    return NULL;
  return g_steal_pointer (&clean);
}
