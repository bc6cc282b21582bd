/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-private.h"
#include "io/cw-safe-file.h"

/* Which library and which record a call means. */

/**
 * cw_cli_dup_library_path:
 * @self: a call
 *
 * Returns: (transfer full) (type filename): the library that is meant
 */
char *
cw_cli_dup_library_path (CwCli *self)
{
  const char *path = cw_cli_get (self, "library");

  return path ? g_strdup (path) : cw_document_dup_default_path ();
}

/**
 * cw_cli_open:
 * @self: a call
 * @flags: see #CwDocumentFlags
 * @error: return location
 *
 * Opens the library that is meant, once.
 *
 * Returns: (transfer none) (nullable): the library; or %NULL with a sentence, also when it is not
 *   there and @flags do not ask to make it
 */
CwDocument *
cw_cli_open (CwCli *self, CwDocumentFlags flags, GError **error)
{
  g_autofree char *path = cw_cli_dup_library_path (self);

  if (self->document)
    return self->document;
  if (!(flags & CW_DOCUMENT_CREATE) && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                   _ ("There is no library “%s”. The commands “new” and “import” make one."),
                   shown);
      return NULL;
    }
  return cw_cli_open_path (self, path, flags, error);
}

/**
 * cw_cli_open_path:
 * @self: a call
 * @path: (type filename): a library
 * @flags: see #CwDocumentFlags
 * @error: return location
 *
 * Opens this library instead of the one that is meant, unless one is open.
 *
 * Returns: (transfer none) (nullable): the library
 */
CwDocument *
cw_cli_open_path (CwCli *self, const char *path, CwDocumentFlags flags, GError **error)
{
  if (self->document == NULL)
    self->document = cw_document_open (path, flags, error);
  return self->document;
}

/**
 * cw_cli_close:
 * @self: a call
 * @error: return location
 *
 * Writes what is unsaved and lets go of the library.
 *
 * Returns: %FALSE when something could not be written
 */
gboolean
cw_cli_close (CwCli *self, GError **error)
{
  gboolean saved = self->document == NULL || cw_document_close (self->document, error);

  g_clear_object (&self->document);
  return saved;
}

/* ---- which record ---- */

static char *
join_records (GPtrArray *summaries)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];
      g_autofree char *title = cw_cli_dup_line (*summary->title ? summary->title : _ ("No title"));

      g_string_append_printf (lines, "\n  %s  %s", summary->id, title);
    }
  return g_string_free (lines, FALSE);
}

static void
keep_prefix (GPtrArray *summaries, const char *prefix)
{
  for (guint i = summaries->len; i > 0; i--)
    {
      const CwSummary *summary = summaries->pdata[i - 1];

      if (g_ascii_strncasecmp (summary->id, prefix, strlen (prefix)) != 0)
        g_ptr_array_remove_index (summaries, i - 1);
    }
}

static char *
resolve_prefix (GPtrArray *summaries, const char *id, GError **error)
{
  g_autofree char *choices = NULL;

  keep_prefix (summaries, id);
  if (summaries->len == 1)
    return g_strdup (((CwSummary *)summaries->pdata[0])->id);
  choices = join_records (summaries);
  if (summaries->len == 0)
    g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The library has no record “%s”."), id);
  else
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CHOICE,
                 _ ("Several records begin with “%s”:%s"), id, choices);
  return NULL;
}

/* Most of what is asked for is of a case; a review is meant only where there is nothing else. */
static void
prefer_cases (GPtrArray *summaries)
{
  gboolean has_case = FALSE;

  for (guint i = 0; i < summaries->len; i++)
    has_case |= g_str_equal (((CwSummary *)summaries->pdata[i])->kind, "case");
  for (guint i = summaries->len; has_case && i > 0; i--)
    if (!g_str_equal (((CwSummary *)summaries->pdata[i - 1])->kind, "case"))
      g_ptr_array_remove_index (summaries, i - 1);
}

static char *
resolve_only (GPtrArray *summaries, GError **error)
{
  g_autofree char *choices = NULL;

  prefer_cases (summaries);
  if (summaries->len == 1)
    return g_strdup (((CwSummary *)summaries->pdata[0])->id);
  choices = join_records (summaries);
  if (summaries->len == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The library holds no record."));
  else
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CHOICE,
                 _ ("The library holds several records, so name one by its id:%s"), choices);
  return NULL;
}

/**
 * cw_cli_resolve:
 * @self: a call whose library is open
 * @id: (nullable): an id or its beginning, %NULL for the only case, or the only record
 * @error: return location
 *
 * Finds the record that is meant; a record in the bin only by its whole id.
 *
 * Returns: (transfer full) (nullable): its whole id; %NULL with a usage error that names the
 *   choices, or with %CW_ERROR_NOT_FOUND
 */
char *
cw_cli_resolve (CwCli *self, const char *id, GError **error)
{
  g_autofree char *whole = id ? g_ascii_strdown (id, -1) : NULL;
  g_autoptr (GPtrArray) summaries = NULL;

  if (whole && cw_id_is_valid (whole))
    return g_steal_pointer (&whole);
  if (whole && (strlen (whole) < CW_CLI_ID_PREFIX || !g_utf8_validate (whole, -1, NULL)))
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CHOICE,
                   _ ("An id is named by at least %d of its first characters."), CW_CLI_ID_PREFIX);
      return NULL;
    }
  summaries = cw_document_list_summaries (self->document, NULL, error);
  if (summaries == NULL)
    return NULL;
  return whole ? resolve_prefix (summaries, whole, error) : resolve_only (summaries, error);
}

/**
 * cw_cli_open_record:
 * @self: a call
 * @id: (nullable): as for cw_cli_resolve()
 * @error: return location
 *
 * Opens the library for reading and the record that is meant.
 *
 * Returns: (transfer full) (nullable): the record
 */
CwRecord *
cw_cli_open_record (CwCli *self, const char *id, GError **error)
{
  CwDocument *document = cw_cli_open (self, CW_DOCUMENT_READ_ONLY, error);
  g_autofree char *whole = document ? cw_cli_resolve (self, id, error) : NULL;

  return whole ? cw_document_open_record (document, whole, error) : NULL;
}

/**
 * cw_cli_is_library:
 * @self: a call
 * @path: (type filename): a file
 *
 * A library must not be read or replaced as an ordinary file: closing any descriptor of it would
 * drop the lock of whoever holds it.
 *
 * Returns: whether @path is the library itself, under whatever name
 */
gboolean
cw_cli_is_library (CwCli *self, const char *path)
{
  g_autofree char *library = cw_cli_dup_library_path (self);

  return cw_safe_file_is_same (library, path);
}
