/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-date.h"
#include "io/cw-csl-private.h"
#include "io/cw-json-cursor.h"
#include "io/cw-json-document.h"
#include "io/cw-reference-date.h"
#include "io/cw-reference-private.h"

/* CSL-JSON: an array of items, or one item. Each item is built and dropped on its own, so that a
 * long file needs no more memory than its references. */

#define ITEM_MAX ((gsize)16 * 1024 * 1024)

typedef struct
{
  CwReferenceDraft *draft;
  CwJsonDocument *document;
  GBytes *bytes;
} Csl;

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                  : NULL;
}

/* A text or number as it was typed. */
static const char *
read_text (Csl *self, JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  return cw_json_document_get_lexeme (self->document, node);
}

static void
keep_source (Csl *self, const char *name, JsonNode *node)
{
  g_autofree char *source = cw_json_document_dup_source (self->document, node);

  cw_reference_draft_keep (self->draft, name, g_strdelimit (source, "\n", ' '));
}

/* ---- names ---- */

static void
add_name (Csl *self, const char *role, JsonObject *name)
{
  const char *literal = get_text (name, "literal");
  const char *family = get_text (name, "family");
  const char *dropping = get_text (name, "dropping-particle");
  const char *particle = get_text (name, "non-dropping-particle");
  g_autofree char *whole =
    g_strjoin ("", dropping ? dropping : "", dropping ? " " : "", particle ? particle : "",
               particle ? " " : "", family ? family : "", NULL);

  if (literal)
    cw_reference_draft_add_contributor (self->draft, role, literal, NULL, NULL);
  else
    cw_reference_draft_add_contributor (self->draft, role, whole, get_text (name, "given"),
                                        get_text (name, "suffix"));
}

static gboolean
read_names (Csl *self, const char *name, JsonNode *node)
{
  static const char *const roles[] = { "author", "editor", "translator", NULL };
  JsonArray *names;

  if (!g_strv_contains (roles, name) || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  names = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (names); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (names, i)))
      add_name (self, name, json_array_get_object_element (names, i));
  return TRUE;
}

/* ---- dates ---- */

static guint
read_part (JsonArray *parts, guint index)
{
  JsonNode *node =
    index < json_array_get_length (parts) ? json_array_get_element (parts, index) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return 0;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return cw_reference_month_parse (json_node_get_string (node))
             ? cw_reference_month_parse (json_node_get_string (node))
             : (guint)g_ascii_strtoull (json_node_get_string (node), NULL, 10);
  return (guint)CLAMP (json_node_get_int (node), 0, 9999);
}

static gboolean
is_circa (JsonObject *date)
{
  JsonNode *node = json_object_get_member (date, "circa");

  return node && JSON_NODE_HOLDS_VALUE (node) &&
         (json_node_get_value_type (node) == G_TYPE_STRING || json_node_get_boolean (node) ||
          json_node_get_int (node));
}

static CwDate *
read_date_parts (JsonObject *date)
{
  JsonNode *node = json_object_get_member (date, "date-parts");
  JsonArray *dates = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonArray *parts;

  if (dates == NULL || json_array_get_length (dates) != 1 ||
      !JSON_NODE_HOLDS_ARRAY (json_array_get_element (dates, 0)))
    return NULL;
  parts = json_array_get_array_element (dates, 0);
  return cw_date_new (read_part (parts, 0), read_part (parts, 1), read_part (parts, 2),
                      is_circa (date));
}

static void
read_date (Csl *self, const char *field, const char *name, JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (CwDate) date = object ? read_date_parts (object) : NULL;
  g_autofree char *canonical = date ? cw_date_to_string (date) : NULL;
  const char *words = object ? get_text (object, "raw") : read_text (self, node);

  if (object && words == NULL)
    words = get_text (object, "literal");
  if (canonical)
    cw_reference_draft_replace (self->draft, field, canonical);
  else if (words)
    cw_reference_date_set (self->draft, field, name, words);
  if ((canonical == NULL && words == NULL) || (object && json_object_has_member (object, "season")))
    keep_source (self, name, node);
}

/* ---- items ---- */

static void
read_type (Csl *self, const char *name)
{
  const char *type = cw_csl_type_from_name (name);

  cw_reference_draft_replace (self->draft, "type", type);
  if (strcmp (cw_csl_type_get_name (type), name) != 0)
    cw_reference_draft_keep (self->draft, "type", name);
}

/* What is no property of the schema stands in "custom". */
static gboolean
read_custom (Csl *self, const char *name, JsonNode *node)
{
  g_autoptr (GList) names = NULL;

  if (strcmp (name, "custom") != 0 || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  names = json_object_get_members (json_node_get_object (node));
  for (GList *at = names; at; at = at->next)
    keep_source (self, at->data, json_object_get_member (json_node_get_object (node), at->data));
  return TRUE;
}

static void
read_member (Csl *self, const char *name, JsonNode *node)
{
  const char *field = cw_csl_find_field (name);
  const char *text = read_text (self, node);

  if (strcmp (name, "type") == 0 && text)
    read_type (self, text);
  else if (strcmp (name, "issued") == 0 || strcmp (name, "accessed") == 0)
    read_date (self, name, name, node);
  else if (field && text)
    cw_reference_draft_set (self->draft, field, name, text);
  else if (strcmp (name, "id") != 0 && !read_names (self, name, node) &&
           !read_custom (self, name, node))
    keep_source (self, name, node);
}

static void
read_item (Csl *self, JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  JsonNode *id = json_object_get_member (object, "id");
  const char *key = id ? read_text (self, id) : NULL;

  for (GList *name = names; name; name = name->next)
    read_member (self, name->data, json_object_get_member (object, name->data));
  if (key && cw_reference_draft_get (self->draft, "citation-key") == NULL)
    cw_reference_draft_set (self->draft, "citation-key", "id", key);
}

static gboolean
read_slice (Csl *self, gsize offset, gsize length, gsize line)
{
  g_autoptr (GBytes) slice = g_bytes_new_from_bytes (self->bytes, offset, length);
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  self->document = cw_json_document_new_from_slice (slice, line, "", &error);
  root = self->document ? cw_json_document_get_root (self->document) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    cw_reference_draft_complain (self->draft, line,
                                 error ? error->message : _ ("This is no reference."));
  else
    {
      cw_reference_draft_begin (self->draft, line);
      read_item (self, json_node_get_object (root));
    }
  g_clear_pointer (&self->document, cw_json_document_free);
  return cw_reference_draft_end (self->draft);
}

static gboolean
read_value (Csl *self, CwJsonCursor *cursor)
{
  gsize offset = (gsize)(cursor->at - cursor->start);
  gsize line = cursor->line;

  if (!cw_json_cursor_read_value (cursor, ITEM_MAX))
    return FALSE;
  return read_slice (self, offset, (gsize)(cursor->at - cursor->start) - offset, line);
}

static gboolean
read_array (Csl *self, CwJsonCursor *cursor)
{
  gboolean opened = FALSE, closed;

  if (!cw_json_cursor_open (cursor, &opened))
    return FALSE;
  for (closed = !opened; !closed;)
    if (!read_value (self, cursor) || !cw_json_cursor_next (cursor, &closed))
      return FALSE;
  return TRUE;
}

/**
 * cw_csl_json_read:
 * @draft: where the references go
 * @text: decoded text
 * @length: bytes of it
 *
 * Reads CSL-JSON. What stands before a flaw of the file is kept.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
cw_csl_json_read (CwReferenceDraft *draft, const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GError) error = NULL;
  g_auto (CwJsonCursor) cursor;
  Csl self = { .draft = draft, .bytes = bytes };
  gboolean read;

  cw_json_cursor_init (&cursor, text, length, &error);
  read = cw_json_cursor_read_start (&cursor) &&
         (*cursor.at == '[' ? read_array (&self, &cursor) : read_value (&self, &cursor)) &&
         cw_json_cursor_read_end (&cursor);
  if (!read && error)
    cw_reference_draft_complain (draft, cursor.line, error->message);
  return !g_cancellable_is_cancelled (draft->cancellable);
}
