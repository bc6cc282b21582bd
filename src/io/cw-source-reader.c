/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-helper-paths.h"
#include "io/cw-helper-process.h"
#include "io/cw-source-private.h"
#include "io/helper/cw-pdf-helper.h"

/* The file of a report becomes its text. What a PDF can do harm with is met by another process. */

/* A scanned page can carry a stamp in letters; a report has more. */
#define MIN_LETTERS 25

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, sentence);
  return FALSE;
}

static gboolean
refuse_size (GError **error)
{
  g_autofree char *most = g_format_size_full (CW_SOURCE_TEXT_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The file is larger than %s."), most);
  return FALSE;
}

static gboolean
refuse_cancelled (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                       _ ("The reading of the report was stopped."));
  return FALSE;
}

/* ---- PDF ---- */

static gboolean
judge_status (int status, GError **error)
{
  switch (status)
    {
    case CW_PDF_HELPER_DONE:
      return TRUE;
    case CW_PDF_HELPER_ENCRYPTED:
      return refuse (error, _ ("The PDF is protected by a password; save it without one first."));
    case CW_PDF_HELPER_TOO_LARGE:
      g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The PDF has more than %d pages."),
                   CW_PDF_MAX_PAGES);
      return FALSE;
    case CW_PDF_HELPER_UNREADABLE:
      return refuse (error, _ ("The PDF is damaged or incomplete."));
    default:
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED,
                           _ ("The program that reads PDF files failed."));
      return FALSE;
    }
}

static gboolean
judge (const CwHelperResult *result, GError **error)
{
  switch (result->end)
    {
    case CW_HELPER_ENDED:
      return judge_status (result->status, error);
    case CW_HELPER_OUT_OF_TIME:
      return refuse (error, _ ("Reading the PDF takes too long; save it anew and try again."));
    case CW_HELPER_CRASHED:
      return refuse (error, _ ("The PDF is damaged or needs too much memory."));
    case CW_HELPER_CANCELLED:
      return refuse_cancelled (error);
    case CW_HELPER_NOT_STARTED:
    case CW_HELPER_NO_MEMORY:
    default:
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
                   _ ("The program that reads PDF files could not be started: %s"), result->reason);
      return FALSE;
    }
}

static gboolean
has_letters (const char *text)
{
  guint count = 0;

  for (const char *p = text; *p && count < MIN_LETTERS; p = g_utf8_next_char (p))
    count += g_unichar_isalpha (g_utf8_get_char (p));
  return count >= MIN_LETTERS;
}

/* What the helper says is text only as far as it can be checked. */
static char *
read_pdf (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static const CwHelperProgram program = { "CASEWRIGHT_PDF_HELPER", CW_PDF_HELPER_PATH };
  g_auto (CwHelperResult) result = { 0 };
  g_autofree char *text = NULL;
  gsize length = 0;
  const char *data;

  cw_helper_run (&program, bytes, &result, cancellable);
  if (!judge (&result, error))
    return NULL;
  data = g_bytes_get_data (result.output, &length);
  text = g_utf8_make_valid (data ? data : "", (gssize)length);
  if (has_letters (text))
    return g_steal_pointer (&text);
  refuse (error, _ ("The PDF holds pictures of pages but no text; let a program for text "
                    "recognition (OCR) read it first."));
  return NULL;
}

/* ---- any file ---- */

static gboolean
refuse_other (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > 4 && (memcmp (data, "{\\rt", 4) == 0 || memcmp (data, "\xd0\xcf\x11\xe0", 4) == 0))
    return refuse (error, _ ("This is the file of an old word processor; save it as .docx, .odt or "
                             "PDF, or paste its text."));
  return refuse (error, _ ("This is neither a PDF nor a text document."));
}

static char *
read_raw (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  switch (cw_source_kind_guess (bytes))
    {
    case CW_SOURCE_PDF:
      return read_pdf (bytes, cancellable, error);
    case CW_SOURCE_TEXT:
    case CW_SOURCE_JSON:
      return cw_source_decode (bytes, error);
    case CW_SOURCE_WORD:
      return cw_source_read_word (bytes, cancellable, error);
    case CW_SOURCE_HTML:
      return cw_source_read_html (bytes, cancellable, error);
    case CW_SOURCE_EMPTY:
      refuse (error, _ ("The file is empty."));
      return NULL;
    case CW_SOURCE_OTHER:
    default:
      refuse_other (bytes, error);
      return NULL;
    }
}

/**
 * cw_source_read_bytes:
 * @bytes: a report as PDF, .docx, .odt, HTML or as plain text of any encoding
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Reads the text of a report. A PDF is decoded in another process with at most 1 GiB of memory and
 * 60 seconds. May block for that long; call it from a thread.
 *
 * Returns: (transfer full) (nullable): the text; %NULL with %CW_ERROR_UNREADABLE when the file is
 *   empty, damaged, encrypted, scanned, too large or of another kind, %CW_ERROR_CANCELLED when
 *   stopped, %CW_ERROR_FAILED when the system refused
 */
CwSourceText *
cw_source_read_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *raw = NULL;

  if (g_bytes_get_size (bytes) > CW_SOURCE_TEXT_MAX_BYTES)
    {
      refuse_size (error);
      return NULL;
    }
  raw = read_raw (bytes, cancellable, &problem);
  if (g_cancellable_is_cancelled (cancellable))
    refuse_cancelled (error);
  else if (raw)
    return cw_source_text_new (raw);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* A device or a pipe would never end. */
static gboolean
is_readable_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (error, _ ("This is a folder or a device, not a file."));
  return g_file_info_get_size (info) <= CW_SOURCE_TEXT_MAX_BYTES || refuse_size (error);
}

/* One byte more than may be says that the file grew while it was read. */
static GBytes *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 piece[65536];
  gssize length;

  if (!is_readable_file (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  while ((length = g_input_stream_read (G_INPUT_STREAM (stream), piece, sizeof piece, cancellable,
                                        error)) > 0 &&
         content->len <= CW_SOURCE_TEXT_MAX_BYTES)
    g_byte_array_append (content, piece, (guint)length);
  return length < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static void
name_file (GFile *file, GError *problem, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name ? name : "");

  if (problem->domain == CW_ERROR)
    g_set_error (error, CW_ERROR, problem->code, "%s: %s", shown, problem->message);
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refuse_cancelled (error);
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no file “%s”."), shown);
  else
    g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The file “%s” cannot be read."), shown);
}

/**
 * cw_source_read:
 * @file: a file
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * As cw_source_read_bytes(), with the content of a file. The sentence of an error names it.
 *
 * Returns: (transfer full) (nullable): the text; also %NULL with %CW_ERROR_NOT_FOUND
 */
CwSourceText *
cw_source_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = load (file, cancellable, &problem);
  CwSourceText *text = bytes ? cw_source_read_bytes (bytes, cancellable, &problem) : NULL;

  if (text == NULL)
    name_file (file, problem, error);
  return text;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CwSourceText *text = cw_source_read (data, cancellable, &error);

  if (text)
    g_task_return_pointer (task, text, (GDestroyNotify)cw_source_text_free);
  else
    g_task_return_error (task, error);
}

/**
 * cw_source_read_async:
 * @file: a file
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * As cw_source_read(), in a thread.
 */
void
cw_source_read_async (GFile *file,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cw_source_read_async);
  /* The sentence of this room says what was stopped, GIO's would not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/**
 * cw_source_read_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as cw_source_read()
 */
CwSourceText *
cw_source_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
