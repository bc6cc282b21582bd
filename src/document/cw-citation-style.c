/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-citation-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-helper-process.h"
#include "io/cw-reference.h"
#include "io/cw-style-file.h"
#include "rules/cw-vancouver.h"

/* Reference lists in a citation style. Vancouver is built in; every other style of the Citation
 * Style Language is the work of pandoc, if it is there. What came out is remembered. */

#define TIMEOUT_SECONDS 120

/* While an article is written its list changes with each work that is cited. */
#define KNOWN_MAX 32

struct _CwCitationStyle
{
  GMutex lock; /* of known */
  GHashTable *known; /* checksum of style and references -> Answer */
};

/* What pandoc made of a list, or why it made nothing: a list that it cannot format now it cannot
 * format when the page is laid out again. */
typedef struct
{
  char *text;
  GError *error;
} Answer;

/* One run of pandoc, which ends when it is done, cancelled or too slow. */
typedef struct
{
  GSubprocess *process;
  GMainLoop *loop;
  GBytes *output;
  GError *error;
  gboolean timed_out;
} Run;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_free (self->text);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * cw_citation_style_new:
 *
 * Returns: (transfer full): something that formats references and remembers what it made
 */
CwCitationStyle *
cw_citation_style_new (void)
{
  CwCitationStyle *self = g_new0 (CwCitationStyle, 1);

  g_mutex_init (&self->lock);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  return self;
}

/**
 * cw_citation_style_free:
 * @self: (nullable) (transfer full): something that formats
 *
 * Frees it.
 */
void
cw_citation_style_free (CwCitationStyle *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * cw_citation_style_is_built_in:
 * @style: (nullable): name of a style, or %NULL for the usual one
 *
 * Returns: whether it needs nothing but this program
 */
gboolean
cw_citation_style_is_built_in (const char *style)
{
  return style == NULL || g_str_equal (style, "vancouver") || g_str_equal (style, "icmje");
}

static char *
format_vancouver (GPtrArray *publications)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < publications->len; i++)
    {
      g_autofree char *line = cw_vancouver_format (publications->pdata[i]);

      g_string_append_printf (out, "%u. %s\n", i + 1, line);
    }
  return g_string_free (out, FALSE);
}

/* ---- pandoc ---- */

static char *
find_pandoc (GError **error)
{
  char *program = g_find_program_in_path ("pandoc");

  if (program == NULL)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("Styles other than Vancouver are formatted by the program pandoc, "
                            "which is not installed."));
  return program;
}

static void
communicate_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;

  g_subprocess_communicate_finish (run->process, result, &run->output, NULL, &run->error);
  g_main_loop_quit (run->loop);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Run *run = user_data;

  run->timed_out = TRUE;
  g_subprocess_force_exit (run->process);
  return G_SOURCE_REMOVE;
}

static char *
finish_run (Run *run, GCancellable *cancellable, GError **error)
{
  const char *sentence = NULL, *data;
  gsize length;

  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, _ ("Formatting was cancelled."));
      return NULL;
    }
  if (run->timed_out)
    sentence = _ ("pandoc did not answer in time and was stopped.");
  else if (run->error || !g_subprocess_get_successful (run->process))
    sentence = _ ("pandoc could not format the references in this style.");
  if (sentence)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, sentence);
      return NULL;
    }
  data = g_bytes_get_data (run->output, &length);
  return length ? g_strndup (data, length) : g_strdup ("");
}

/* The references go through a file in memory: no note of the author reaches a disk, and writing
 * into a pipe would end this program when pandoc does not read to the end. */
static GSubprocess *
start_pandoc (const char *const *call, GBytes *input, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  int memory = cw_memory_file_new (input);

  if (memory < 0)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, _ ("There is not enough memory."));
      return NULL;
    }
  g_subprocess_launcher_take_stdin_fd (launcher, memory);
  return g_subprocess_launcher_spawnv (launcher, call, error);
}

/* The loop has a context of its own, so that it can run in any thread. */
static char *
run_pandoc (const char *const *call, GBytes *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (TIMEOUT_SECONDS);
  Run run = { .loop = loop };
  char *text;

  g_main_context_push_thread_default (context);
  run.process = start_pandoc (call, input, &run.error);
  if (run.process)
    {
      g_source_set_callback (timeout, timeout_cb, &run, NULL);
      g_source_attach (timeout, context);
      g_subprocess_communicate_async (run.process, NULL, cancellable, communicate_cb, &run);
      g_main_loop_run (loop);
      if (g_cancellable_is_cancelled (cancellable))
        g_subprocess_force_exit (run.process);
      g_subprocess_wait (run.process, NULL, NULL);
      g_source_destroy (timeout);
    }
  g_main_context_pop_thread_default (context);
  text = finish_run (&run, cancellable, error);
  g_clear_object (&run.process);
  g_clear_pointer (&run.output, g_bytes_unref);
  g_clear_error (&run.error);
  return text;
}

static char *
format_with_pandoc (GBytes *json, const char *style, GCancellable *cancellable, GError **error)
{
  g_autofree char *program = find_pandoc (error);
  g_autofree char *path = program ? cw_style_file_find (style, error) : NULL;
  g_autofree char *option = path ? g_strconcat ("--csl=", path, NULL) : NULL;
  const char *const call[] = { program,      "--from=csljson", "--to=plain", "--wrap=none",
                               "--citeproc", option,           NULL };

  return path ? run_pandoc (call, json, cancellable, error) : NULL;
}

static char *
make_key (GBytes *json, const char *style)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *)style, (gssize)strlen (style) + 1);
  g_checksum_update (checksum, g_bytes_get_data (json, NULL), (gssize)g_bytes_get_size (json));
  return g_strdup (g_checksum_get_string (checksum));
}

/* Whether it is known what becomes of the list: @text, or @error. */
static gboolean
find_known (CwCitationStyle *self, const char *key, char **text, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const Answer *answer = g_hash_table_lookup (self->known, key);

  if (answer == NULL)
    return FALSE;
  *text = g_strdup (answer->text);
  if (answer->error)
    g_propagate_error (error, g_error_copy (answer->error));
  return TRUE;
}

/* A program that was not there may be installed, and what was cancelled may be asked for again. */
static gboolean
is_final (const GError *error)
{
  return error == NULL || g_error_matches (error, CW_ERROR, CW_ERROR_FAILED);
}

/* Takes @key. */
static void
remember (CwCitationStyle *self, char *key, const char *text, const GError *error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Answer *answer = g_new0 (Answer, 1);

  answer->text = g_strdup (text);
  answer->error = error ? g_error_copy (error) : NULL;
  if (g_hash_table_size (self->known) >= KNOWN_MAX)
    g_hash_table_remove_all (self->known);
  g_hash_table_insert (self->known, key, answer);
}

/**
 * cw_citation_style_format:
 * @self: something that formats
 * @publications: (element-type CwSnapshot): the references in the order of the list
 * @style: (nullable): "vancouver", or the name of an installed style of the Citation Style Language
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the reference list as plain text; or %NULL with
 *   %CW_ERROR_NOT_FOUND when the style, its parent or pandoc is not there, %CW_ERROR_FAILED or
 *   %CW_ERROR_CANCELLED
 */
char *
cw_citation_style_format (CwCitationStyle *self,
                          GPtrArray *publications,
                          const char *style,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *key = NULL;
  char *text = NULL;

  if (cw_citation_style_is_built_in (style))
    return format_vancouver (publications);
  json = cw_reference_write (publications, CW_REFERENCE_FORMAT_CSL_JSON, error);
  key = json ? make_key (json, style) : NULL;
  if (key == NULL || find_known (self, key, &text, error))
    return text;
  text = format_with_pandoc (json, style, cancellable, &cause);
  if (is_final (cause))
    remember (self, g_steal_pointer (&key), text, cause);
  if (cause)
    g_propagate_error (error, g_steal_pointer (&cause));
  return text;
}

/* ---- one by one ---- */

/* Behind "3.", "3", "[3]" or "(3)" with its blanks; NULL when @line does not begin with @number. */
static const char *
skip_number (const char *line, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  line += strspn (line, " \t([");
  if (!g_str_has_prefix (line, digits) || g_ascii_isdigit (line[strlen (digits)]))
    return NULL;
  line += strlen (digits);
  line += strspn (line, ")].:");
  return *line == '\0' || strchr (" \t", *line) ? line + strspn (line, " \t") : NULL;
}

/* One entry stands in one line, and lines without words between them. */
static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i]; i++)
    {
      const char *words;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      words = skip_number (lines[i], entries->len + 1);
      if (words == NULL)
        return NULL;
      g_ptr_array_add (entries, g_strdup (words));
    }
  return g_steal_pointer (&entries);
}

/**
 * cw_citation_style_list:
 * @self: something that formats
 * @publications: (element-type CwSnapshot): the references in the order of the list
 * @style: the name of an installed style of the Citation Style Language
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Safe in any thread.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): each reference without its number; %NULL
 *   with the errors of cw_citation_style_format(), with %CW_ERROR_INVALID_VALUE when the style does
 *   not number in the order of the list, and %CW_ERROR_FAILED when the entries cannot be told apart
 */
GPtrArray *
cw_citation_style_list (CwCitationStyle *self,
                        GPtrArray *publications,
                        const char *style,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *path = cw_style_file_find (style, error);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (path == NULL || !cw_style_file_check_numbered (style, path, error))
    return NULL;
  text = cw_citation_style_format (self, publications, style, cancellable, error);
  if (text == NULL)
    return NULL;
  entries = split (text);
  if (entries && entries->len == publications->len)
    return g_steal_pointer (&entries);
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
               _ ("What pandoc made of the references in the style “%s” is no numbered list."),
               style);
  return NULL;
}
