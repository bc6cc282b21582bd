/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-dicom.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "io/cw-helper-paths.h"
#include "io/cw-image-private.h"
#include "io/helper/cw-dicom-helper.h"

/* Pictures of a hospital's archive. Only the pixels are asked for: name, number and dates stand in
 * the header, which nothing here reads. */

static gboolean
judge (const CwHelperResult *result, GError **error)
{
  if (result->end != CW_HELPER_ENDED || result->status == CW_DICOM_HELPER_FAILED)
    return cw_image_judge_helper (result, error);
  if (result->status == CW_DICOM_HELPER_DONE)
    return TRUE;
  g_set_error_literal (
    error, CW_ERROR, CW_ERROR_UNREADABLE,
    result->status == CW_DICOM_HELPER_ABSENT
      ? _ ("This is a DICOM file, which carries the patient's data. Its picture alone can be read "
           "when the package dcmtk is installed; or export the picture as PNG, JPEG or TIFF.")
      : _ ("This DICOM file holds no picture that can be read: it is damaged, or packed in a way "
           "such as JPEG 2000. Export the picture as PNG, JPEG or TIFF."));
  return FALSE;
}

/**
 * cw_dicom_read_picture:
 * @file: the bytes of a DICOM file
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Decodes the first picture, uncompressed or JPEG, in the greys of the window that the file names
 * first, without overlays; in another process with at most 1 GiB of memory and 10 seconds. May
 * block for seconds; call it from a thread.
 *
 * Returns: (transfer full) (nullable): a PNG that is still to go through cw_image_import(); %NULL
 *   with %CW_ERROR_UNREADABLE when it cannot be decoded or the decoder is not installed,
 *   %CW_ERROR_CANCELLED, %CW_ERROR_FAILED
 */
GBytes *
cw_dicom_read_picture (GBytes *file, GCancellable *cancellable, GError **error)
{
  static const CwHelperProgram program = { "CASEWRIGHT_DICOM_HELPER", CW_DICOM_HELPER_PATH };
  g_auto (CwHelperResult) result = { 0 };

  if (!cw_image_check_bytes (file, error))
    return NULL;
  cw_helper_run (&program, file, &result, cancellable);
  return judge (&result, error) ? g_steal_pointer (&result.output) : NULL;
}
