/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-data-dictionary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/cw-json-writer.h"
#include "model/cw-registry.h"

/* What can be recorded, as the field tables say it, for people and for programs. */

/* ---- one field ---- */

static char *
dup_range (const CwField *field)
{
  if (field->range.minimum == field->range.maximum)
    return g_strdup ("");
  return g_strdup_printf ("%.15g–%.15g", field->range.minimum, field->range.maximum);
}

static char *
dup_choices (const CwField *field)
{
  GString *choices = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (choices, "%s%s", i ? ", " : "", field->choices[i].nick);
  return g_string_free (choices, FALSE);
}

/* CARE evidence of the field or, where the choice of a sibling decides, of that sibling. */
static char *
dup_care (const CwField *field)
{
  if (field->care == NULL)
    return g_strdup ("");
  if (*field->care == '@')
    return g_strdup_printf (_ ("by “%s”"), field->care + 1);
  return g_strdup (field->care);
}

/* Where a field leads: the rows it holds, or the rows it points to. */
static const char *
get_entity (const CwField *field)
{
  return field->entity_type ? cw_entity_type_get_info (field->entity_type ())->name : field->target;
}

static char *
dup_kind (const CwField *field)
{
  const char *entity = get_entity (field);

  return entity ? g_strdup_printf ("%s (%s)", field->kind->name, entity)
                : g_strdup (field->kind->name);
}

static void
append_sentence (GString *text, const char *format, const char *part)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, format);
  g_string_append (text, part);
  g_string_append_c (text, '.');
}

/**
 * cw_data_dictionary_describe_field:
 * @field: a field
 *
 * Says in the source language what the table knows of a field beyond its label: kind, help, units
 * (UCUM, the default first), range in the default unit, CARE evidence, and whether it can identify
 * the patient.
 *
 * Returns: (transfer full): sentences
 */
char *
cw_data_dictionary_describe_field (const CwField *field)
{
  GString *text = g_string_new (NULL);
  g_autofree char *kind = dup_kind (field);
  g_autofree char *range = dup_range (field);

  append_sentence (text, "Kind: ", kind);
  if (field->hint)
    append_sentence (text, "Help or example: ", field->hint);
  if (field->units)
    append_sentence (text, "Units: ", strcmp (field->units, "*") == 0 ? "any" : field->units);
  if (*range)
    append_sentence (text, "Range: ", range);
  if (field->care)
    append_sentence (text, *field->care == '@' ? "CARE item by the choice of " : "CARE item: ",
                     field->care + (*field->care == '@'));
  if (field->flags & CW_FIELD_IDENTIFYING)
    append_sentence (text, "Can identify the patient", "");
  return g_string_free (text, FALSE);
}

/* ---- text and Markdown ---- */

static const char *const headings[] = {
  N_ ("Entity"), N_ ("Field"),   N_ ("Label"), N_ ("Kind"),        N_ ("Units"),
  N_ ("Range"),  N_ ("Choices"), N_ ("CARE"),  N_ ("Identifying"), N_ ("Since"),
};

#define N_COLUMNS G_N_ELEMENTS (headings)

static GStrv
list_cells (const CwEntityInfo *info, const CwField *field)
{
  GStrv cells = g_new0 (char *, N_COLUMNS + 1);

  cells[0] = g_strdup (info->name);
  cells[1] = g_strdup (field->name);
  cells[2] = g_strdup (_ (field->label));
  cells[3] = dup_kind (field);
  cells[4] = g_strdup (field->units ? field->units : "");
  cells[5] = dup_range (field);
  cells[6] = dup_choices (field);
  cells[7] = dup_care (field);
  cells[8] = g_strdup (field->flags & CW_FIELD_IDENTIFYING ? _ ("yes") : "");
  cells[9] = g_strdup_printf ("%u", field->since);
  return cells;
}

static char *
write_text (const GPtrArray *entities)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", i ? "\t" : "", _ (headings[i]));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < entities->len; i++)
    {
      const CwEntityInfo *info = entities->pdata[i];

      CW_FOREACH_FIELD (info, field)
        {
          g_auto (GStrv) cells = list_cells (info, field);
          g_autofree char *line = g_strjoinv ("\t", cells);

          g_string_append_printf (text, "%s\n", line);
        }
    }
  return g_string_free (text, FALSE);
}

/* A bar would end the cell, "*" alone would begin a list. */
static void
append_cell (GString *text, const char *cell)
{
  g_string_append (text, " ");
  for (const char *p = cell; *p; p++)
    {
      if (strchr ("|*\\_[]<>", *p))
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
  g_string_append (text, " |");
}

static void
append_headings (GString *text)
{
  g_string_append_c (text, '|');
  for (guint i = 1; i < N_COLUMNS; i++)
    append_cell (text, _ (headings[i]));
  g_string_append (text, "\n|");
  for (guint i = 1; i < N_COLUMNS; i++)
    g_string_append (text, "---|");
  g_string_append_c (text, '\n');
}

static void
append_table (GString *text, const CwEntityInfo *info)
{
  g_string_append_printf (text, "\n## %s (`%s`)\n\n", _ (info->label), info->name);
  append_headings (text);
  CW_FOREACH_FIELD (info, field)
    {
      g_auto (GStrv) cells = list_cells (info, field);

      g_string_append_c (text, '|');
      for (guint i = 1; i < N_COLUMNS; i++)
        append_cell (text, cells[i]);
      g_string_append_c (text, '\n');
    }
}

static char *
write_markdown (const GPtrArray *entities)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "# %s\n", _ ("Data dictionary"));
  for (guint i = 0; i < entities->len; i++)
    append_table (text, entities->pdata[i]);
  return g_string_free (text, FALSE);
}

/* ---- JSON ---- */

static void
add_text (CwJsonWriter *writer, const char *key, const char *text)
{
  if (text == NULL)
    return;
  cw_json_writer_key (writer, key);
  cw_json_writer_string (writer, text);
}

static void
add_number (CwJsonWriter *writer, const char *key, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  cw_json_writer_key (writer, key);
  cw_json_writer_number_text (writer, g_ascii_formatd (text, sizeof text, "%.15g", number));
}

static void
add_words (CwJsonWriter *writer, const char *key, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);

  if (text == NULL)
    return;
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
  for (guint i = 0; words[i]; i++)
    if (*words[i])
      cw_json_writer_string (writer, words[i]);
  cw_json_writer_end_array (writer);
}

static void
add_choices (CwJsonWriter *writer, const CwField *field)
{
  if (field->n_choices == 0)
    return;
  cw_json_writer_key (writer, "choices");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < field->n_choices; i++)
    {
      cw_json_writer_begin_object (writer);
      add_text (writer, "value", field->choices[i].nick);
      add_text (writer, "label", field->choices[i].label);
      add_words (writer, "care", field->choices[i].care);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
add_field (CwJsonWriter *writer, const CwField *field)
{
  cw_json_writer_begin_object (writer);
  add_text (writer, "name", field->name);
  add_text (writer, "label", field->label);
  add_text (writer, "kind", field->kind->name);
  add_text (writer, "hint", field->hint);
  add_text (writer, "entity", get_entity (field));
  add_words (writer, "units", field->units);
  if (field->range.minimum != field->range.maximum)
    {
      add_number (writer, "minimum", field->range.minimum);
      add_number (writer, "maximum", field->range.maximum);
    }
  add_choices (writer, field);
  add_words (writer, "care", field->care);
  cw_json_writer_key (writer, "identifying");
  cw_json_writer_boolean (writer, (field->flags & CW_FIELD_IDENTIFYING) != 0);
  add_number (writer, "since", field->since);
  cw_json_writer_end_object (writer);
}

static void
add_entity (CwJsonWriter *writer, const CwEntityInfo *info)
{
  cw_json_writer_begin_object (writer);
  add_text (writer, "name", info->name);
  add_text (writer, "label", info->label);
  cw_json_writer_key (writer, "fields");
  cw_json_writer_begin_array (writer);
  CW_FOREACH_FIELD (info, field)
    add_field (writer, field);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

static char *
write_json (const GPtrArray *entities)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  cw_json_writer_begin_object (writer);
  add_text (writer, "format", "casewright-fields");
  add_number (writer, "version", CW_SCHEMA_VERSION);
  cw_json_writer_key (writer, "entities");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < entities->len; i++)
    add_entity (writer, entities->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  bytes = cw_json_writer_end (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_entities (const GPtrArray *entities, CwDataDictionaryFormat format)
{
  switch (format)
    {
    case CW_DATA_DICTIONARY_MARKDOWN:
      return write_markdown (entities);
    case CW_DATA_DICTIONARY_JSON:
      return write_json (entities);
    case CW_DATA_DICTIONARY_TEXT:
    default:
      return write_text (entities);
    }
}

/**
 * cw_data_dictionary_write_type:
 * @root: type of a root entity
 * @format: how
 *
 * Writes the data dictionary of @root and of every entity below it.
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
cw_data_dictionary_write_type (GType root, CwDataDictionaryFormat format)
{
  g_autoptr (GPtrArray) entities = cw_registry_list_entities (root);

  return write_entities (entities, format);
}

/**
 * cw_data_dictionary_write:
 * @format: how
 *
 * Writes the data dictionary: every entity and field of every kind of record, with kind, units,
 * range, choices, CARE evidence, whether it can identify the patient, and since which version it is
 * there.
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
cw_data_dictionary_write (CwDataDictionaryFormat format)
{
  g_autoptr (GPtrArray) entities = cw_registry_list_all ();

  return write_entities (entities, format);
}
