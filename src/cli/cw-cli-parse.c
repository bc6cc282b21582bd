/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "notation/event/cw-event.h"
#include "notation/ihc/cw-ihc.h"
#include "notation/regimen/cw-regimen.h"

/* Clinical shorthand: what was understood and what was not. */

/* One kind of shorthand; a further kind is a further row. What is read of a whole report is more
 * than a notation, so it is printed by its own function. */
typedef struct
{
  const char *name;
  CwNotation *(*parse) (const char *text);
  void (*write_json) (CwJsonWriter *writer, const CwNotation *notation);
  void (*append_text) (GString *out, const CwNotation *notation);
  void (*write_candidates) (CwJsonWriter *writer, const CwNotation *notation); /* or NULL */
  gboolean (*print) (const char *text, gboolean json, GError **error);
} Reader;

static const Reader readers[] = {
  { "ihc", cw_ihc_parse, cw_cli_write_stains, cw_cli_append_stains },
  { "regimen", cw_regimen_read_course, cw_cli_write_regimen, cw_cli_append_regimen },
  { "events", cw_event_parse, cw_cli_write_events, cw_cli_append_events, cw_cli_write_candidates },
  { "report", .print = cw_cli_print_report },
};

/**
 * cw_cli_parse_get_kind:
 * @index: from 0
 *
 * Returns: (nullable): a kind of shorthand that can be read, %NULL after the last
 */
const char *
cw_cli_parse_get_kind (guint index)
{
  return index < G_N_ELEMENTS (readers) ? readers[index].name : NULL;
}

static const Reader *
find_reader (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (strcmp (readers[i].name, name) == 0)
        return &readers[i];
      g_string_append_printf (names, "%s%s", i ? ", " : "", readers[i].name);
    }
  g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
               _ ("There is no kind of shorthand “%s”; there is: %s."), name, names->str);
  return NULL;
}

/* A zero byte ends no text: it is read as white space, so that all offsets stay true. */
static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    text[i] = data[i] ? data[i] : ' ';
  text[size] = '\0';
  return text;
}

static gboolean
print_json (const Reader *reader, const CwNotation *notation, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "items");
  reader->write_json (writer, notation);
  if (reader->write_candidates)
    {
      cw_json_writer_key (writer, "candidates");
      reader->write_candidates (writer, notation);
    }
  cw_json_writer_key (writer, "unparsed");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->unparsed->len; i++)
    {
      const CwNotationRest *rest = notation->unparsed->pdata[i];

      cw_cli_write_rest (writer, rest->text, rest->offset);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static gboolean
print_text (const Reader *reader, const CwNotation *notation, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  reader->append_text (out, notation);
  if (notation->unparsed->len)
    g_string_append_printf (out, "%s%s\n", out->len ? "\n" : "", _ ("Not understood:"));
  for (guint i = 0; i < notation->unparsed->len; i++)
    {
      const CwNotationRest *rest = notation->unparsed->pdata[i];
      g_autofree char *line = cw_cli_dup_line (rest->text);
      g_autofree char *offset = g_strdup_printf ("%" G_GSIZE_FORMAT, rest->offset);

      g_string_append_printf (out, "  %s  ", line);
      g_string_append_printf (out, _ ("(byte %s)"), offset);
      g_string_append_c (out, '\n');
    }
  return cw_cli_print (out->str, error);
}

static gboolean
print_reading (const Reader *reader, const char *text, gboolean json, GError **error)
{
  g_autoptr (CwNotation) notation = NULL;

  if (reader->print)
    return reader->print (text, json, error);
  notation = reader->parse (text);
  return json ? print_json (reader, notation, error) : print_text (reader, notation, error);
}

/**
 * cw_cli_run_parse:
 * @cli: the call
 * @error: return location
 *
 * The command “parse”: clinical shorthand as facts.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_parse (CwCli *cli, GError **error)
{
  const Reader *reader = find_reader (cw_cli_get_argument (cli, 0), error);
  const char *file = cw_cli_get_argument (cli, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (reader == NULL)
    return CW_CLI_USAGE;
  bytes = cw_cli_read_file (cli, file ? file : "-", error);
  if (bytes == NULL)
    return CW_CLI_FAILED;
  text = dup_text (bytes);
  return print_reading (reader, text, cw_cli_has (cli, "json"), error) ? CW_CLI_DONE
                                                                       : CW_CLI_FAILED;
}
