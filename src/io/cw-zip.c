/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-zip.h"

/* Archives that come from elsewhere: workbooks and word processor files. */

/**
 * cw_zip_open:
 * @bytes: a ZIP archive, which must stay as long as the archive is open
 * @reason: (out) (optional): why it cannot be read
 *
 * Opens an archive for reading; zip_discard() closes it.
 *
 * Returns: (transfer full) (nullable): the archive; %NULL for something else
 */
zip_t *
cw_zip_open (GBytes *bytes, char **reason)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  zip_error_t error;
  zip_source_t *source;
  zip_t *archive = NULL;

  zip_error_init (&error);
  source = zip_source_buffer_create (data, size, 0, &error);
  if (source)
    archive = zip_open_from_source (source, ZIP_RDONLY, &error);
  if (archive == NULL && reason)
    *reason = g_strdup (zip_error_strerror (&error));
  if (archive == NULL && source)
    zip_source_free (source);
  zip_error_fini (&error);
  return archive;
}
