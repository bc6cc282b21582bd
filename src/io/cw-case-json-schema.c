/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-schema.h"

#include <string.h>

#include "io/cw-case-json-private.h"
#include "io/cw-data-dictionary.h"
#include "model/cw-article.h"
#include "model/cw-review.h"
#include "model/cw-registry.h"
#include "rules/cw-masked-value.h"

/* The documentation of the format that a machine can check: JSON Schema, draft 2020-12, generated
 * from the field tables. The committed copy is data/casewright.schema.json. */

static const char *const format_description =
  "A case report as structured facts. A member that is absent is not recorded; null is never "
  "written and never accepted. An empty text is a recorded empty text. Numbers keep the digits as "
  "typed: 0.10 stays 0.10. Rows of a list carry an id; references hold the id of another row of "
  "the same record. Members that are not described here are kept and written back, except inside "
  "values and images, where there are none.";

#define UUID_PATTERN "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
#define DECIMAL_PATTERN "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"
#define DATE_PATTERN "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$"
#define LINE_PATTERN "^[^\\u0000-\\u0008\\u000A-\\u001F]*$"
#define PROSE_PATTERN "^[^\\u0000-\\u0008\\u000B-\\u001F]*$"

static void
add_text (CwJsonWriter *writer, const char *key, const char *text)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_string (writer, text);
}

static void
add_raw (CwJsonWriter *writer, const char *key, const char *json)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_raw (writer, json);
}

static void
begin (CwJsonWriter *writer, const char *key)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_object (writer);
}

static void
add_ref (CwJsonWriter *writer, const char *name)
{
  g_autofree char *ref = g_strconcat ("#/$defs/", name, NULL);

  add_text (writer, "$ref", ref);
}

static void
add_string (CwJsonWriter *writer, const char *pattern)
{
  add_text (writer, "type", "string");
  add_text (writer, "pattern", pattern);
}

/* ---- fields ---- */

static void
add_choices (CwJsonWriter *writer, const CwField *field)
{
  cw_json_writer_key (writer, "oneOf");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < field->n_choices; i++)
    {
      cw_json_writer_begin_object (writer);
      add_text (writer, "const", field->choices[i].nick);
      add_text (writer, "title", field->choices[i].label);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
add_limits (CwJsonWriter *writer, const CwField *field)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (field->range.minimum == field->range.maximum)
    return;
  cw_json_writer_key (writer, "minimum");
  cw_json_writer_number_text (
    writer, g_ascii_formatd (number, sizeof number, "%.15g", field->range.minimum));
  cw_json_writer_key (writer, "maximum");
  cw_json_writer_number_text (
    writer, g_ascii_formatd (number, sizeof number, "%.15g", field->range.maximum));
}

static void
add_unit_choices (CwJsonWriter *writer, const CwField *field)
{
  g_autoptr (GPtrArray) units = cw_field_list_units (field);

  if (field->units == NULL)
    {
      add_raw (writer, "unit", "false");
      return;
    }
  begin (writer, "unit");
  if (units->len == 0)
    {
      add_string (writer, "^[^\\s]{1,64}$");
    }
  else
    {
      cw_json_writer_key (writer, "enum");
      cw_json_writer_begin_array (writer);
      for (guint i = 0; i < units->len; i++)
        cw_json_writer_string (writer, units->pdata[i]);
      cw_json_writer_end_array (writer);
    }
  cw_json_writer_end_object (writer);
}

static void
add_ref_element (CwJsonWriter *writer, const char *name)
{
  cw_json_writer_begin_object (writer);
  add_ref (writer, name);
  cw_json_writer_end_object (writer);
}

static void
add_quantity (CwJsonWriter *writer, const CwField *field)
{
  cw_json_writer_key (writer, "oneOf");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_object (writer);
  add_text (writer, "type", "number");
  add_limits (writer, field);
  cw_json_writer_end_object (writer);
  cw_json_writer_begin_object (writer);
  add_ref (writer, "quantity");
  begin (writer, "properties");
  add_unit_choices (writer, field);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
  add_ref_element (writer, "unreadable");
  cw_json_writer_end_array (writer);
}

static void
add_date (CwJsonWriter *writer)
{
  cw_json_writer_key (writer, "oneOf");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_object (writer);
  add_string (writer, DATE_PATTERN);
  cw_json_writer_end_object (writer);
  add_ref_element (writer, "masked");
  add_ref_element (writer, "unreadable");
  cw_json_writer_end_array (writer);
}

static void
add_list (CwJsonWriter *writer, const CwField *field)
{
  add_text (writer, "type", "array");
  begin (writer, "items");
  add_ref (writer, cw_entity_type_get_info (field->entity_type ())->name);
  add_raw (writer, "required", "[\"id\"]");
  begin (writer, "properties");
  begin (writer, "id");
  add_ref (writer, "uuid");
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
}

static void
add_child (CwJsonWriter *writer, const CwField *field)
{
  add_ref (writer, cw_entity_type_get_info (field->entity_type ())->name);
  add_raw (writer, "not", "{ \"required\": [\"id\"] }");
}

static void add_value (CwJsonWriter *writer, const CwField *field);

/* A value of the kind within, or why there is none. */
static void
add_cell (CwJsonWriter *writer, const CwField *field)
{
  CwField inner = *field;

  inner.kind = field->inner;
  cw_json_writer_key (writer, "anyOf");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_object (writer);
  add_value (writer, &inner);
  cw_json_writer_end_object (writer);
  add_ref_element (writer, "absent");
  add_ref_element (writer, "unreadable");
  cw_json_writer_end_array (writer);
}

static void
add_value (CwJsonWriter *writer, const CwField *field)
{
  if (field->kind == &cw_kind_cell)
    add_cell (writer, field);
  else if (field->kind == &cw_kind_list)
    add_list (writer, field);
  else if (field->kind == &cw_kind_child)
    add_child (writer, field);
  else if (field->kind == &cw_kind_code)
    add_choices (writer, field);
  else if (field->kind == &cw_kind_tristate)
    add_text (writer, "type", "boolean");
  else if (field->kind == &cw_kind_quantity)
    add_quantity (writer, field);
  else if (field->kind == &cw_kind_date)
    add_date (writer);
  else if (field->kind == &cw_kind_reference)
    add_ref (writer, "uuid");
  else if (field->kind == &cw_kind_image)
    add_ref (writer, "sha256");
  else
    add_string (writer, field->kind == &cw_kind_prose ? PROSE_PATTERN : LINE_PATTERN);
}

static void
add_property (CwJsonWriter *writer, const CwField *field)
{
  g_autofree char *description = cw_data_dictionary_describe_field (field);

  begin (writer, field->name);
  add_text (writer, "title", field->label);
  add_text (writer, "description", description);
  add_value (writer, field);
  cw_json_writer_end_object (writer);
}

static void
add_entity (CwJsonWriter *writer, const CwEntityInfo *info)
{
  begin (writer, info->name);
  add_text (writer, "title", info->label);
  add_text (writer, "type", "object");
  begin (writer, "properties");
  CW_FOREACH_FIELD (info, field)
    add_property (writer, field);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
}

/* ---- the file ---- */

static void
add_record_properties (CwJsonWriter *writer, GType root)
{
  add_raw (writer, "id",
           "{ \"$ref\": \"#/$defs/uuid\", \"title\": \"Identifier\", \"description\": \"Identifies "
           "the record for ever; children that are always there derive theirs from it.\" }");
  begin (writer, cw_entity_type_get_info (root)->name);
  add_ref (writer, cw_entity_type_get_info (root)->name);
  add_raw (writer, "not", "{ \"required\": [\"id\"] }");
  cw_json_writer_end_object (writer);
  add_raw (writer, "images",
           "{ \"type\": \"object\", \"title\": \"Images\", \"description\": \"Image files by the "
           "SHA-256 checksum of their bytes.\", \"propertyNames\": { \"$ref\": "
           "\"#/$defs/sha256\" }, \"additionalProperties\": { \"$ref\": \"#/$defs/image\" } }");
}

static void
add_head (CwJsonWriter *writer, const char *format)
{
  begin (writer, "format");
  add_text (writer, "const", format);
  cw_json_writer_end_object (writer);
  begin (writer, "version");
  cw_json_writer_key (writer, "const");
  cw_json_writer_number_text (writer, G_STRINGIFY (CW_CASE_JSON_VERSION));
  cw_json_writer_end_object (writer);
}

/* A file of one record, or a record in a file of many. */
static void
add_record (CwJsonWriter *writer,
            const char *name,
            const char *title,
            GType root,
            const char *required)
{
  const char *format = cw_case_json_root_of (cw_entity_type_get_info (root))->format;

  begin (writer, name);
  add_text (writer, "title", title);
  add_text (writer, "type", "object");
  add_raw (writer, "required", required);
  begin (writer, "properties");
  add_head (writer, format);
  add_record_properties (writer, root);
  add_raw (writer, "records", "false");
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
}

static void
add_library (CwJsonWriter *writer)
{
  begin (writer, "library-file");
  add_text (writer, "title", "File of many cases and reviews");
  add_text (writer, "description", "“format” and “version” stand before “records”.");
  add_text (writer, "type", "object");
  add_raw (writer, "required", "[\"format\", \"version\", \"records\"]");
  begin (writer, "properties");
  add_head (writer, CW_CASE_JSON_LIBRARY_FORMAT);
  add_raw (writer, "records",
           "{ \"type\": \"array\", \"items\": { \"anyOf\": [{ \"$ref\": \"#/$defs/record\" }, "
           "{ \"$ref\": \"#/$defs/review-record\" }] } }");
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
}

static void
add_files (CwJsonWriter *writer)
{
  add_record (writer, "case-file", "File of one case", CW_TYPE_CASE,
              "[\"format\", \"version\", \"id\", \"case\"]");
  add_record (writer, "review-file", "File of one review", CW_TYPE_REVIEW,
              "[\"format\", \"version\", \"id\", \"review\"]");
  add_library (writer);
  add_record (writer, "record", "Case in a file of many", CW_TYPE_CASE, "[\"id\", \"case\"]");
  add_record (writer, "review-record", "Review in a file of many", CW_TYPE_REVIEW,
              "[\"id\", \"review\"]");
}

static void
add_pattern (CwJsonWriter *writer, const char *name, const char *title, const char *pattern)
{
  begin (writer, name);
  add_text (writer, "title", title);
  add_string (writer, pattern);
  cw_json_writer_end_object (writer);
}

static void
add_values (CwJsonWriter *writer)
{
  add_pattern (writer, "uuid", "UUID in lower case", UUID_PATTERN);
  add_pattern (writer, "sha256", "SHA-256 checksum of an image", "^[0-9a-f]{64}$");
  add_pattern (writer, "prose", "Text with line breaks", PROSE_PATTERN);
  begin (writer, "number");
  add_text (writer, "title", "Number as typed");
  add_text (
    writer, "description",
    "A decimal that JSON cannot write as a number, such as 007, stands in quotation marks.");
  add_raw (writer, "type", "[\"number\", \"string\"]");
  add_text (writer, "pattern", DECIMAL_PATTERN);
  cw_json_writer_end_object (writer);
  add_raw (writer, "quantity",
           "{ \"title\": \"Number with its unit\", \"type\": \"object\", \"required\": "
           "[\"value\"], \"properties\": { \"comparator\": { \"enum\": [\"<\", \"<=\", \">\", "
           "\">=\", \"~\"], \"description\": \"How the number stands to the true one.\" }, "
           "\"value\": { \"$ref\": \"#/$defs/number\" }, \"high\": { \"$ref\": "
           "\"#/$defs/number\", \"description\": \"Upper end of a range.\" }, \"unit\": { "
           "\"type\": \"string\", \"description\": \"UCUM code.\" } }, "
           "\"additionalProperties\": false }");
  add_raw (writer, "unreadable",
           "{ \"title\": \"What was typed and could not be understood\", \"type\": \"object\", "
           "\"required\": [\"unreadable\"], \"properties\": { \"unreadable\": { \"$ref\": "
           "\"#/$defs/prose\" } }, \"additionalProperties\": false }");
  begin (writer, "masked");
  add_text (writer, "title", "When it was, counted from presentation");
  add_text (writer, "description",
            "In a de-identified case: the month since presentation instead of the date.");
  add_text (writer, "type", "object");
  add_raw (writer, "required", "[\"masked\"]");
  begin (writer, "properties");
  begin (writer, "masked");
  add_string (writer, CW_MASK_INTERVAL_PATTERN);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
  add_raw (writer, "additionalProperties", "false");
  cw_json_writer_end_object (writer);
  add_raw (writer, "absent",
           "{ \"title\": \"Why a cell holds no value\", \"type\": \"object\", \"required\": "
           "[\"absent\"], \"properties\": { \"absent\": { \"enum\": [\"not-mentioned\", "
           "\"not-applicable\", \"none\"] } }, \"additionalProperties\": false }");
  add_raw (writer, "image",
           "{ \"title\": \"Image file\", \"type\": \"object\", \"required\": [\"media-type\", "
           "\"data\"], \"properties\": { \"media-type\": { \"type\": \"string\", \"pattern\": "
           "\"^image/[a-z0-9.+-]{1,64}$\" }, \"data\": { \"type\": \"string\", "
           "\"contentEncoding\": \"base64\", \"minLength\": 1, \"pattern\": "
           "\"^[A-Za-z0-9+/]*={0,2}$\" } }, \"additionalProperties\": false }");
}

/* Every entity that such a file can hold, each once. */
static GPtrArray *
list_entities (void)
{
  GPtrArray *entities = cw_registry_list_entities (CW_TYPE_CASE);
  g_autoptr (GPtrArray) others = cw_registry_list_entities (CW_TYPE_REVIEW);

  for (guint i = 0; i < others->len; i++)
    if (!g_ptr_array_find (entities, others->pdata[i], NULL))
      g_ptr_array_add (entities, others->pdata[i]);
  return entities;
}

/**
 * cw_case_json_schema_write:
 *
 * Writes the schema of files of cases (JSON Schema, draft 2020-12) from the field tables: every
 * property with its label and what the data dictionary says of it.
 *
 * Returns: (transfer full): the schema
 */
GBytes *
cw_case_json_schema_write (void)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GPtrArray) entities = list_entities ();

  cw_json_writer_begin_object (writer);
  add_text (writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
  add_text (writer, "$id", "urn:casewright:schema:case:" G_STRINGIFY (CW_CASE_JSON_VERSION));
  add_text (writer, "title", "Casewright cases, version " G_STRINGIFY (CW_CASE_JSON_VERSION));
  add_text (writer, "description", format_description);
  add_raw (writer, "oneOf",
           "[{ \"$ref\": \"#/$defs/case-file\" }, { \"$ref\": \"#/$defs/review-file\" }, "
           "{ \"$ref\": \"#/$defs/library-file\" }]");
  begin (writer, "$defs");
  add_files (writer);
  add_values (writer);
  for (guint i = 0; i < entities->len; i++)
    add_entity (writer, entities->pdata[i]);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_object (writer);
  return cw_json_writer_end (writer);
}
