/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "io/cw-json-document.h"
#include "io/cw-json-scan.h"
#include "io/cw-json-splitter.h"
#include "io/cw-json-writer.h"

#include "base/cw-error.h"

#include <string.h>

/* Arbitrary bytes for the JSON scanner, document, writer and splitter. */

static void
require_sentence (const GError *error)
{
  fuzz_require (error != NULL, "a failure has an error");
  fuzz_require (error->domain == CW_ERROR && error->code == CW_ERROR_UNREADABLE, "the right code");
  fuzz_require (g_utf8_validate (error->message, -1, NULL), "a message is UTF-8");
}

static void write_node (CwJsonWriter *writer, CwJsonDocument *document, JsonNode *node);

static void
write_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  gpointer *pair = user_data;

  cw_json_writer_key (pair[0], name);
  write_node (pair[0], pair[1], node);
}

static void
write_object (CwJsonWriter *writer, CwJsonDocument *document, JsonNode *node)
{
  gpointer pair[] = { writer, document };

  cw_json_writer_begin_object (writer);
  json_object_foreach_member (json_node_get_object (node), write_member_cb, pair);
  cw_json_writer_end_object (writer);
}

static void
write_array (CwJsonWriter *writer, CwJsonDocument *document, JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);

  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < json_array_get_length (array); i++)
    write_node (writer, document, json_array_get_element (array, i));
  cw_json_writer_end_array (writer);
}

static void
check_place (CwJsonDocument *document, JsonNode *node)
{
  g_autofree char *source = cw_json_document_dup_source (document, node);
  g_autofree char *path = cw_json_document_dup_path (document, node);

  fuzz_require (cw_json_scan (source, strlen (source), G_MAXSIZE, NULL, NULL), "a slice is valid");
  fuzz_require (cw_json_document_get_line (document, node) > 0, "a node has a line");
  fuzz_require (g_utf8_validate (path, -1, NULL), "a path is UTF-8");
}

static void
write_node (CwJsonWriter *writer, CwJsonDocument *document, JsonNode *node)
{
  const char *lexeme = cw_json_document_get_lexeme (document, node);

  check_place (document, node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (writer, document, node);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (writer, document, node);
  else if (JSON_NODE_HOLDS_NULL (node))
    cw_json_writer_null (writer);
  else if (lexeme != NULL)
    cw_json_writer_number_text (writer, lexeme);
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    cw_json_writer_boolean (writer, json_node_get_boolean (node));
  else
    cw_json_writer_string (writer, json_node_get_string (node));
}

static GBytes *
write_document (CwJsonDocument *document)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

  write_node (writer, document, cw_json_document_get_root (document));
  return cw_json_writer_end (writer);
}

/* What was read, written, read and written again is the same bytes. */
static void
check_round_trip (CwJsonDocument *document)
{
  g_autoptr (GBytes) once = write_document (document);
  g_autoptr (CwJsonDocument) again = cw_json_document_new_from_bytes (once, NULL);
  g_autoptr (GBytes) twice = NULL;

  fuzz_require (again != NULL, "what is written can be read");
  twice = write_document (again);
  fuzz_require (g_bytes_equal (once, twice), "writing is stable");
}

static gboolean
take_record_cb (const CwJsonRecord *record, gpointer user_data, GError **error)
{
  GBytes *bytes = user_data;
  g_autoptr (GBytes) slice = g_bytes_new_from_bytes (bytes, record->offset, record->length);
  g_autoptr (CwJsonDocument) document =
    cw_json_document_new_from_slice (slice, record->line, "/records/0", NULL);

  fuzz_require (cw_json_scan (g_bytes_get_data (slice, NULL), record->length, 256, NULL, NULL) ||
                  record->header == NULL,
                "a record is valid and within its cap");
  if (record->header != NULL)
    fuzz_require (cw_json_scan (record->header, strlen (record->header), G_MAXSIZE, NULL, NULL),
                  "a header is valid");
  return TRUE;
}

static void
check_splitter (GBytes *bytes, gboolean is_valid)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *header = NULL;
  CwJsonFileKind kind = cw_json_splitter_run (bytes, 256, take_record_cb, bytes, &header, &error);

  if (kind == CW_JSON_FILE_UNREADABLE)
    {
      require_sentence (error);
      return;
    }
  /* Depth counts from each record, so the splitter may take what the scanner
   * finds two levels too deep, and nothing else. */
  fuzz_require (is_valid || kind == CW_JSON_FILE_RECORDS,
                "the splitter is as strict as the scanner");
  fuzz_require ((header != NULL) == (kind == CW_JSON_FILE_RECORDS), "records come with a header");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwJsonDocument) document = NULL;
  gboolean is_valid = cw_json_scan ((const char *)data, size, CW_JSON_SIZE_CAP, NULL, &error);

  if (!is_valid)
    require_sentence (error);
  document = cw_json_document_new_from_bytes (bytes, NULL);
  fuzz_require (is_valid || document == NULL, "a document is as strict as the scanner");
  if (document != NULL)
    check_round_trip (document);
  check_splitter (bytes, is_valid);
  return 0;
}
