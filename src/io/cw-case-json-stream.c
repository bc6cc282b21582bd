/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-stream.h"

#include <string.h>

#include "io/cw-case-json-private.h"

/* Writes a library to one file, one record after the other: only one of them is in memory. */

struct _CwCaseJsonStream
{
  GOutputStream *output;
  GCancellable *cancellable;
  gboolean has_records;
};

static gboolean
write_text (CwCaseJsonStream *self, const char *text, gsize length, GError **error)
{
  return g_output_stream_write_all (self->output, text, length, NULL, self->cancellable, error);
}

static gboolean
write_literal (CwCaseJsonStream *self, const char *text, GError **error)
{
  return write_text (self, text, strlen (text), error);
}

/**
 * cw_case_json_stream_new:
 * @output: where the file goes; a reference is kept, closing it is left to the caller
 * @cancellable: (nullable): stops the writing
 * @error: return location
 *
 * Begins a file of many cases.
 *
 * Returns: (transfer full) (nullable): the stream, or %NULL with the error of @output
 */
CwCaseJsonStream *
cw_case_json_stream_new (GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autoptr (CwCaseJsonStream) self = g_new0 (CwCaseJsonStream, 1);

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (output), NULL);

  self->output = g_object_ref (output);
  g_set_object (&self->cancellable, cancellable);
  if (!write_literal (self,
                      "{\n\"format\": \"" CW_CASE_JSON_LIBRARY_FORMAT "\",\n"
                      "\"version\": " G_STRINGIFY (CW_CASE_JSON_VERSION) ",\n\"records\": [",
                      error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cw_case_json_stream_add:
 * @self: a stream
 * @record: a case
 * @images: (nullable) (element-type utf8 CwImageData): its images
 * @error: return location
 *
 * Writes one record.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the record is damaged (nothing of it has been
 *   written then, and the next one can follow), or with the error of the output
 */
gboolean
cw_case_json_stream_add (CwCaseJsonStream *self,
                         const CwSnapshot *record,
                         GHashTable *images,
                         GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length = 0;

  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  if (!cw_case_json_write_record (writer, record, images, FALSE, error))
    return FALSE;
  bytes = cw_json_writer_end (writer);
  text = g_bytes_get_data (bytes, &length);
  if (!write_literal (self, self->has_records ? ",\n" : "\n", error))
    return FALSE;
  self->has_records = TRUE;
  /* Without the newline at the end, so that the comma follows the brace. */
  return write_text (self, text, length - 1, error);
}

/**
 * cw_case_json_stream_end:
 * @self: a stream
 * @error: return location
 *
 * Ends the file.
 *
 * Returns: %FALSE with the error of the output
 */
gboolean
cw_case_json_stream_end (CwCaseJsonStream *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return write_literal (self, "\n]\n}\n", error);
}

/**
 * cw_case_json_stream_free:
 * @self: (nullable) (transfer full): a stream
 *
 * Frees the stream.
 */
void
cw_case_json_stream_free (CwCaseJsonStream *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->output);
  g_clear_object (&self->cancellable);
  g_free (self);
}
