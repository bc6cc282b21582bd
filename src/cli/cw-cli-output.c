/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-output.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "cli/cw-cli-private.h"
#include "io/cw-safe-file.h"

/* What goes to the terminal: data to the standard output, everything said to the standard error.
 * Text of a record never reaches a terminal with its control characters. */

/* The largest document that is read from the standard input. */
#define INPUT_MAX ((gsize)1 << 30)
#define INPUT_STEP ((gsize)1 << 16)

/* A bar that moves more often than this only costs time. */
#define PROGRESS_PAUSE (G_USEC_PER_SEC / 10)

/* ---- text ---- */

static gboolean
is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/**
 * cw_cli_dup_line:
 * @text: any text
 *
 * Returns: (transfer full): the text in one line, with blanks in place of line breaks and other
 *   control characters
 */
char *
cw_cli_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, is_control (c) ? ' ' : c);
    }
  return g_strstrip (g_string_free (line, FALSE));
}

/**
 * cw_cli_append_indented:
 * @out: a text that is being built, at the beginning of a line or after a label
 * @text: any text
 * @indent: blanks before every line but the first
 *
 * Appends text that may have several lines, and ends the last one.
 */
void
cw_cli_append_indented (GString *out, const char *text, guint indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *line = cw_cli_dup_line (lines[i]);

      if (i > 0 && *line)
        g_string_append_printf (out, "%*s", (int)indent, "");
      g_string_append (out, line);
      g_string_append_c (out, '\n');
    }
}

/* ---- standard output ---- */

static void
set_write_error (int code, GError **error)
{
  if (code == EPIPE)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE,
                         _ ("Nobody reads the standard output any more."));
  else
    g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The standard output cannot be written: %s."),
                 g_strerror (code));
}

static gboolean
write_all (const char *data, gsize size, GError **error)
{
  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, MIN (size, INPUT_MAX));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_write_error (errno, error);
          return FALSE;
        }
      data += n;
      size -= n;
    }
  return TRUE;
}

/**
 * cw_cli_print:
 * @text: UTF-8
 * @error: return location
 *
 * Writes a result to the standard output.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when it could not all be written, or with
 *   %G_IO_ERROR_BROKEN_PIPE when its reader went away
 */
gboolean
cw_cli_print (const char *text, GError **error)
{
  return write_all (text, strlen (text), error);
}

/**
 * cw_cli_print_bytes:
 * @bytes: any bytes
 * @error: return location
 *
 * As cw_cli_print(), for bytes.
 *
 * Returns: %FALSE with an error as cw_cli_print()
 */
gboolean
cw_cli_print_bytes (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return write_all (data, size, error);
}

/* ---- standard input ---- */

/**
 * cw_cli_read_input:
 * @cli: a call
 * @error: return location
 *
 * Reads the standard input to its end.
 *
 * Returns: (transfer full) (nullable): what it held; %NULL with %CW_ERROR_CANCELLED,
 *   %CW_ERROR_UNREADABLE when it is larger than 1 GiB, or %CW_ERROR_FAILED
 */
GBytes *
cw_cli_read_input (CwCli *cli, GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *step = g_malloc (INPUT_STEP);
  g_autoptr (GError) failure = NULL;
  gssize n;

  while ((n = g_input_stream_read (stream, step, INPUT_STEP, cw_cli_get_cancellable (cli),
                                   &failure)) > 0 &&
         content->len + (gsize)n <= INPUT_MAX)
    g_byte_array_append (content, step, n);
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
  if (n > 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                         _ ("The standard input is larger than 1 GiB."));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, _ ("Cancelled."));
  else
    g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The standard input cannot be read: %s"),
                 failure->message);
  return NULL;
}

/* ---- standard error ---- */

/**
 * cw_cli_read_file:
 * @cli: the call
 * @file: a file, or "-" for the standard input
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all of it; or %NULL with %CW_ERROR_NOT_FOUND
 */
GBytes *
cw_cli_read_file (CwCli *cli, const char *file, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *content;
  gsize size;

  if (strcmp (file, "-") == 0)
    return cw_cli_read_input (cli, error);
  if (g_file_get_contents (file, &content, &size, &failure))
    return g_bytes_new_take (content, size);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("“%s” cannot be read: %s"), file,
               failure->message);
  return NULL;
}

/**
 * cw_cli_hint_at_force:
 * @error: (nullable): what came back from writing a file
 *
 * Adds the way out when the file is there already.
 */
void
cw_cli_hint_at_force (GError **error)
{
  if (error && g_error_matches (*error, CW_ERROR, CW_ERROR_CONSTRAINT))
    {
      g_autofree char *message = g_strdup ((*error)->message);

      g_clear_error (error);
      /* Translators: %s is a sentence. */
      g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT, _ ("%s With --force it is replaced."),
                   message);
    }
}

/**
 * cw_cli_say:
 * @cli: a call
 * @message: a translated sentence
 *
 * Tells the user something, unless only errors are wanted.
 */
void
cw_cli_say (CwCli *cli, const char *message)
{
  if (cw_cli_has (cli, "quiet"))
    return;
  cw_cli_end_progress (cli);
  g_printerr ("%s\n", message);
}

/**
 * cw_cli_complain:
 * @cli: (nullable): a call
 * @message: a translated sentence
 *
 * Tells the user what went wrong.
 */
void
cw_cli_complain (CwCli *cli, const char *message)
{
  /* It may quote what was typed, which need not be text. */
  g_autofree char *valid = g_utf8_make_valid (message, -1);

  if (cli)
    cw_cli_end_progress (cli);
  g_printerr ("%s: %s\n", CW_CLI_PROGRAM, valid);
}

/**
 * cw_cli_progress:
 * @done: how much is done
 * @total: of how much, or 0 when nobody knows
 * @user_data: a #CwCli
 *
 * Shows how far the work is, when somebody sits at the terminal. A #CwProgress.
 */
void
cw_cli_progress (guint done, guint total, gpointer user_data)
{
  CwCli *cli = user_data;
  gint64 now = g_get_monotonic_time ();

  if (now - cli->progress_time < PROGRESS_PAUSE || cw_cli_has (cli, "quiet") ||
      !isatty (STDERR_FILENO))
    return;
  cli->progress_time = now;
  cli->progress_is_shown = TRUE;
  g_printerr ("\r");
  if (total)
    g_printerr (_ ("%u of %u"), done, total);
  else
    g_printerr ("%u", done);
}

/**
 * cw_cli_end_progress:
 * @cli: a call
 *
 * Takes the progress off the terminal.
 */
void
cw_cli_end_progress (CwCli *cli)
{
  if (cli->progress_is_shown)
    g_printerr ("\r\033[K");
  cli->progress_is_shown = FALSE;
}

/* ---- members of JSON ---- */

/**
 * cw_cli_write_text:
 * @writer: where an object is open
 * @key: the name of a member
 * @text: (nullable): its text
 *
 * Writes the member; null when there is no text.
 */
void
cw_cli_write_text (CwJsonWriter *writer, const char *key, const char *text)
{
  cw_json_writer_key (writer, key);
  if (text)
    cw_json_writer_string (writer, text);
  else
    cw_json_writer_null (writer);
}

/**
 * cw_cli_write_number:
 * @writer: where an object is open
 * @key: the name of a member
 * @number: (nullable): its digits as they were written
 *
 * Writes the member; null when there is no number.
 */
void
cw_cli_write_number (CwJsonWriter *writer, const char *key, const char *number)
{
  cw_json_writer_key (writer, key);
  if (number)
    cw_json_writer_number_text (writer, number);
  else
    cw_json_writer_null (writer);
}

/**
 * cw_cli_write_integer:
 * @writer: where an object is open
 * @key: the name of a member
 * @number: its value
 *
 * Writes the member.
 */
void
cw_cli_write_integer (CwJsonWriter *writer, const char *key, guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  cw_cli_write_number (writer, key, digits);
}

/**
 * cw_cli_write_double:
 * @writer: where an object is open
 * @key: the name of a member
 * @is_known: whether @number is one
 * @number: its value, written with ten digits
 *
 * Writes the member; null when there is no number.
 */
void
cw_cli_write_double (CwJsonWriter *writer, const char *key, gboolean is_known, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  cw_cli_write_number (writer, key,
                       is_known ? g_ascii_formatd (digits, sizeof digits, "%.10g", number) : NULL);
}

/* ---- files ---- */

/**
 * cw_cli_write_output:
 * @cli: a call whose command has the options "output" and "force"
 * @bytes: what to write
 * @error: return location
 *
 * Writes what the command made to where --output says.
 *
 * Returns: %FALSE with a sentence when it could not be written
 */
gboolean
cw_cli_write_output (CwCli *cli, GBytes *bytes, GError **error)
{
  const char *output = cw_cli_get (cli, "output");
  g_autofree char *shown = g_filename_display_name (output);
  g_autofree char *message = g_strdup_printf (_ ("“%s” was written."), shown);
  CwSafeFileFlags flags = cw_cli_has (cli, "force") ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE;

  if (strcmp (output, "-") == 0)
    return cw_cli_print_bytes (bytes, error);
  if (!cw_safe_file_write (output, bytes, flags, error))
    {
      cw_cli_hint_at_force (error);
      return FALSE;
    }
  cw_cli_say (cli, message);
  return TRUE;
}

static void
write_file (CwJsonWriter *writer, const char *id, const char *file)
{
  cw_json_writer_begin_object (writer);
  if (*id)
    cw_cli_write_text (writer, "id", id);
  cw_cli_write_text (writer, "file", file);
  cw_json_writer_end_object (writer);
}

/**
 * cw_cli_print_written:
 * @ids: (element-type utf8): of which record each file is; "" for a whole library
 * @files: (element-type utf8): the names of the files
 * @error: return location
 *
 * Says with --json what was written.
 *
 * Returns: whether it could be printed
 */
gboolean
cw_cli_print_written (GPtrArray *ids, GPtrArray *files, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "written");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < files->len; i++)
    write_file (writer, ids->pdata[i], files->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}
