/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-quantity.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"
#include "notation/cw-ihc.h"

/* Clinical shorthand: what was understood and what was not. */

/* One kind of shorthand; a further kind is a further row. */
typedef struct
{
  const char *name;
  CwNotation *(*parse) (const char *text);
  void (*write_json) (CwJsonWriter *writer, const CwNotation *notation);
  void (*append_text) (GString *out, const CwNotation *notation);
} Reader;

/* ---- immunohistochemistry ---- */

static void
write_text (CwJsonWriter *writer, const char *key, const char *text)
{
  cw_json_writer_key (writer, key);
  if (text)
    cw_json_writer_string (writer, text);
  else
    cw_json_writer_null (writer);
}

static void
write_number (CwJsonWriter *writer, const char *key, const char *number)
{
  cw_json_writer_key (writer, key);
  if (number)
    cw_json_writer_number_text (writer, number);
  else
    cw_json_writer_null (writer);
}

/* "<1 %" has an upper end and no lower one. */
static void
write_percent (CwJsonWriter *writer, const char *text)
{
  g_autoptr (CwQuantity) percent = text ? cw_quantity_parse (text, NULL) : NULL;
  gboolean is_below = percent && (percent->comparator == CW_COMPARATOR_LESS ||
                                  percent->comparator == CW_COMPARATOR_AT_MOST);

  write_number (writer, "percent", percent && !is_below ? percent->number : NULL);
  write_number (writer, "percent_max",
                percent == NULL ? NULL
                : is_below      ? percent->number
                                : percent->high);
}

static void
add_part (GPtrArray *parts, const char *text)
{
  if (text)
    g_ptr_array_add (parts, g_strdup (text));
}

/* What has no member of its own: score, clone, and the sign of a percentage. */
static char *
dup_note (const CwSnapshot *stain)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *percent = cw_snapshot_get_text (stain, "percent");
  const char *scoring = cw_snapshot_get_text (stain, "scoring");
  const char *score = cw_snapshot_get_text (stain, "score");
  const char *clone = cw_snapshot_get_text (stain, "clone");
  const CwField *field = cw_entity_info_find (stain->info, "scoring");
  const CwFieldChoice *choice = scoring ? cw_field_get_choice (field, scoring) : NULL;

  if (choice)
    g_ptr_array_add (parts, g_strjoin (" ", choice->label, score, NULL));
  if (percent && !g_ascii_isdigit (*percent))
    add_part (parts, percent);
  if (clone)
    g_ptr_array_add (parts, g_strconcat ("clone ", clone, NULL));
  add_part (parts, cw_snapshot_get_text (stain, "note"));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **)parts->pdata);
}

static void
write_stain (CwJsonWriter *writer, const CwSnapshot *stain)
{
  const char *intensity = cw_snapshot_get_text (stain, "intensity");
  g_autofree char *extent = cw_ihc_dup_extent (stain);
  g_autofree char *pattern = cw_ihc_dup_pattern (stain);
  g_autofree char *note = dup_note (stain);

  cw_json_writer_begin_object (writer);
  write_text (writer, "marker", cw_snapshot_get_text (stain, "marker"));
  write_text (writer, "as_written", cw_snapshot_get_text (stain, "as-written"));
  write_text (writer, "result", cw_snapshot_get_text (stain, "result"));
  write_text (writer, "intensity", intensity);
  write_text (writer, "extent", extent);
  write_percent (writer, cw_snapshot_get_text (stain, "percent"));
  write_text (writer, "pattern", pattern);
  write_text (writer, "note", note);
  cw_json_writer_end_object (writer);
}

static void
write_stains (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->items->len; i++)
    write_stain (writer, notation->items->pdata[i]);
  cw_json_writer_end_array (writer);
}

/* Pads by characters; printf would count bytes. */
static void
append_cell (GString *out, const char *text, glong width)
{
  g_autofree char *line = cw_cli_dup_line (text ? text : "");
  glong length = g_utf8_strlen (line, -1);

  g_string_append (out, line);
  g_string_append_printf (out, "%*s", (int)MAX (1, width - length), "");
}

static void
append_stains (GString *out, const CwNotation *notation)
{
  if (notation->items->len == 0)
    return;
  append_cell (out, _ ("Marker"), 20);
  append_cell (out, _ ("As written"), 20);
  append_cell (out, _ ("Result"), 20);
  g_string_append_printf (out, "%s\n", _ ("Details"));
  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwSnapshot *stain = notation->items->pdata[i];
      const CwField *field = cw_entity_info_find (stain->info, "result");
      const char *result = cw_snapshot_get_text (stain, "result");
      const CwFieldChoice *choice = result ? cw_field_get_choice (field, result) : NULL;
      const char *intensity = cw_snapshot_get_text (stain, "intensity");
      const char *percent = cw_snapshot_get_text (stain, "percent");
      g_autofree char *note = dup_note (stain);
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *details = NULL;

      append_cell (out, cw_snapshot_get_text (stain, "marker"), 20);
      append_cell (out, cw_snapshot_get_text (stain, "as-written"), 20);
      append_cell (out, choice ? _ (choice->label) : NULL, 20);
      if (intensity)
        g_ptr_array_add (parts, g_strdup_printf (_ ("intensity %s"), intensity));
      add_part (parts, percent && g_ascii_isdigit (*percent) ? percent : NULL);
      add_part (parts, cw_snapshot_get_text (stain, "pattern"));
      add_part (parts, note);
      g_ptr_array_add (parts, NULL);
      details = g_strjoinv (", ", (char **)parts->pdata);
      append_cell (out, details, 0);
      g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}

static const Reader readers[] = {
  { "ihc", cw_ihc_parse, write_stains, append_stains },
};

/* ---- any kind ---- */

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
  cw_json_writer_key (writer, "unparsed");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->unparsed->len; i++)
    {
      const CwNotationRest *rest = notation->unparsed->pdata[i];
      g_autofree char *offset = g_strdup_printf ("%" G_GSIZE_FORMAT, rest->offset);

      cw_json_writer_begin_object (writer);
      write_text (writer, "text", rest->text);
      write_number (writer, "offset", offset);
      cw_json_writer_end_object (writer);
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
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CwNotation) notation = NULL;
  g_autofree char *text = NULL;
  gboolean printed;

  if (reader == NULL)
    return CW_CLI_USAGE;
  bytes = cw_cli_read_file (cli, cw_cli_get_argument (cli, 1), error);
  if (bytes == NULL)
    return CW_CLI_FAILED;
  text = dup_text (bytes);
  notation = reader->parse (text);
  printed = cw_cli_has (cli, "json") ? print_json (reader, notation, error)
                                     : print_text (reader, notation, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}
