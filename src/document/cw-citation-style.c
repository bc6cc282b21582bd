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

struct _CwCitationStyle
{
  GHashTable *known; /* checksum of style and references -> text */
};

/* One run of pandoc, which ends when it is done, cancelled or too slow. */
typedef struct
{
  GSubprocess *process;
  GMainLoop *loop;
  GBytes *output;
  GError *error;
  gboolean timed_out;
} Run;

/**
 * cw_citation_style_new:
 *
 * Returns: (transfer full): something that formats references and remembers what it made
 */
CwCitationStyle *
cw_citation_style_new (void)
{
  CwCitationStyle *self = g_new0 (CwCitationStyle, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
  const char *sentence = NULL;

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
    g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, sentence);
  return sentence
           ? NULL
           : g_strndup (g_bytes_get_data (run->output, NULL), g_bytes_get_size (run->output));
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

/**
 * cw_citation_style_format:
 * @self: something that formats; used from one thread at a time
 * @publications: (element-type CwSnapshot): the references in the order of the list
 * @style: (nullable): "vancouver", or the name of an installed style of the Citation Style Language
 * @cancellable: (nullable): to stop
 * @error: return location
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
  g_autofree char *key = NULL;
  const char *known;
  char *text;

  if (cw_citation_style_is_built_in (style))
    return format_vancouver (publications);
  json = cw_reference_write (publications, CW_REFERENCE_FORMAT_CSL_JSON, error);
  key = json ? make_key (json, style) : NULL;
  known = key ? g_hash_table_lookup (self->known, key) : NULL;
  if (key == NULL || known)
    return g_strdup (known);
  text = format_with_pandoc (json, style, cancellable, error);
  if (text)
    g_hash_table_insert (self->known, g_steal_pointer (&key), g_strdup (text));
  return text;
}
