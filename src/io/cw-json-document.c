/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-document.h"

#include "io/cw-json-cursor.h"

#include <string.h>

/* One JSON text as a tree of nodes, each of which remembers where it stood
 * and how it was written. The tree is built from what the scanner found, not
 * by the parser of json-glib, which recurses without bound, repairs what it
 * should refuse and forgets how a number was typed. */

struct _CwJsonDocument
{
  GBytes *bytes;
  const char *text;
  gsize first_line;
  char *path_prefix;
  JsonNode *root;
  GArray *spans;
  GHashTable *places;
  GPtrArray *lexemes;
  GStringChunk *lexeme_texts;
};

/* The containers that are open while the tree is built. */
typedef struct
{
  JsonNode *nodes[CW_JSON_DEPTH_CAP];
  gsize ends[CW_JSON_DEPTH_CAP];
  guint depth;
  GString *meaning;
} Builder;

static const CwJsonSpan *
get_span (CwJsonDocument *self, guint index)
{
  return &g_array_index (self->spans, CwJsonSpan, index);
}

/* The index of the span of @node, or -1 when it is no node of the document. */
static gssize
find_place (CwJsonDocument *self, JsonNode *node)
{
  gpointer place = NULL;

  if (!g_hash_table_lookup_extended (self->places, node, NULL, &place))
    return -1;
  return (gssize)GPOINTER_TO_UINT (place);
}

/* What the quoted text at @offset means, lent until the next call, or %NULL
 * when it contains U+0000: C strings, the tree and the library would all cut
 * it there. The tree copies what it is given, so one buffer serves all. */
static const char *
read_string (CwJsonDocument *self, Builder *builder, gsize offset, gsize length)
{
  const char *inside = self->text + offset + 1;
  GString *meaning = builder->meaning;

  g_string_truncate (meaning, 0);
  cw_json_lexeme_append_unescaped (meaning, (const guint8 *)inside, length - 2);
  return memchr (meaning->str, '\0', meaning->len) == NULL ? meaning->str : NULL;
}

static gboolean
fits_integer (const char *lexeme, gint64 *value)
{
  return strpbrk (lexeme, ".eE") == NULL &&
         g_ascii_string_to_signed (lexeme, 10, G_MININT64, G_MAXINT64, value, NULL);
}

static JsonNode *
build_number (CwJsonDocument *self, guint index)
{
  const CwJsonSpan *span = get_span (self, index);
  char *lexeme =
    g_string_chunk_insert_len (self->lexeme_texts, self->text + span->offset, span->length);
  gint64 value = 0;

  g_ptr_array_index (self->lexemes, index) = lexeme;
  if (fits_integer (lexeme, &value))
    return json_node_init_int (json_node_alloc (), value);
  return json_node_init_double (json_node_alloc (), g_ascii_strtod (lexeme, NULL));
}

static JsonNode *
build_string (CwJsonDocument *self, Builder *builder, const CwJsonSpan *span)
{
  const char *meaning = read_string (self, builder, span->offset, span->length);

  return meaning != NULL ? json_node_init_string (json_node_alloc (), meaning) : NULL;
}

static JsonNode *
build_object (void)
{
  g_autoptr (JsonObject) object = json_object_new ();

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
build_array (void)
{
  g_autoptr (JsonArray) array = json_array_new ();

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
build_node (CwJsonDocument *self, Builder *builder, guint index)
{
  const CwJsonSpan *span = get_span (self, index);

  switch (self->text[span->offset])
    {
    case '{':
      return build_object ();
    case '[':
      return build_array ();
    case '"':
      return build_string (self, builder, span);
    case 't':
    case 'f':
      return json_node_init_boolean (json_node_alloc (), self->text[span->offset] == 't');
    case 'n':
      return json_node_init_null (json_node_alloc ());
    default:
      return build_number (self, index);
    }
}

/* Hands @node to its parent, which is the innermost container; FALSE when
 * its name contains U+0000. */
static gboolean
attach (CwJsonDocument *self, Builder *builder, JsonNode *node, const CwJsonSpan *span)
{
  JsonNode *parent = builder->depth > 0 ? builder->nodes[builder->depth - 1] : NULL;
  const char *name;

  if (parent == NULL)
    {
      self->root = node;
      return TRUE;
    }
  if (JSON_NODE_HOLDS_OBJECT (parent))
    {
      name = read_string (self, builder, span->key_offset, span->key_length);
      if (name == NULL)
        {
          json_node_unref (node);
          return FALSE;
        }
      json_object_set_member (json_node_get_object (parent), name, node);
    }
  else
    json_array_add_element (json_node_get_array (parent), node);
  json_node_set_parent (node, parent);
  return TRUE;
}

static gboolean
build_one (CwJsonDocument *self, Builder *builder, guint index)
{
  const CwJsonSpan *span = get_span (self, index);
  JsonNode *node;

  while (builder->depth > 0 && span->offset >= builder->ends[builder->depth - 1])
    builder->depth--;
  node = build_node (self, builder, index);
  if (node == NULL || !attach (self, builder, node, span))
    return FALSE;
  g_hash_table_insert (self->places, node, GUINT_TO_POINTER (index));
  if (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))
    {
      builder->nodes[builder->depth] = node;
      builder->ends[builder->depth++] = (gsize)span->offset + span->length;
    }
  return TRUE;
}

/* A text with U+0000 is the only thing that is valid JSON and cannot be
 * built; the message names the value that holds it or the object whose
 * member is named so. */
static gboolean
fail_nul (CwJsonDocument *self, CwJsonCursor *cursor, const Builder *builder, guint index)
{
  g_autofree char *path = g_strdup (self->path_prefix);

  if (builder->depth > 0)
    {
      g_free (path);
      path = cw_json_document_dup_path (self, builder->nodes[builder->depth - 1]);
    }
  cursor->path_prefix = path;
  return cw_json_cursor_fail (cursor, cursor->start + get_span (self, index)->offset,
                              CW_JSON_FLAW_NUL);
}

static gboolean
build_tree (CwJsonDocument *self, CwJsonCursor *cursor)
{
  g_autoptr (GString) meaning = g_string_new (NULL);
  Builder builder = { .depth = 0, .meaning = meaning };

  g_ptr_array_set_size (self->lexemes, (int)self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    if (!build_one (self, &builder, i))
      return fail_nul (self, cursor, &builder, i);
  return TRUE;
}

static CwJsonDocument *
allocate (GBytes *bytes, gsize first_line, const char *path_prefix)
{
  CwJsonDocument *self = g_new0 (CwJsonDocument, 1);
  gsize size = 0;

  self->bytes = g_bytes_ref (bytes);
  self->text = g_bytes_get_data (bytes, &size);
  self->first_line = first_line;
  self->path_prefix = g_strdup (path_prefix);
  self->spans = g_array_new (FALSE, FALSE, sizeof (CwJsonSpan));
  self->places = g_hash_table_new (NULL, NULL);
  self->lexemes = g_ptr_array_new ();
  self->lexeme_texts = g_string_chunk_new (256);
  return self;
}

/**
 * cw_json_document_new_from_bytes:
 * @bytes: a JSON text; the document keeps a reference.
 * @error: return location for an error.
 *
 * Reads a JSON text into a tree of nodes.
 *
 * The text passes [func@json_scan] with the usual caps first. Beyond that a
 * document has at most %CW_JSON_VALUE_CAP values and %CW_JSON_MEMBER_CAP
 * members in one object, and no text or name in it contains U+0000.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 *   to %CW_ERROR_UNREADABLE, naming line, column, place and reason.
 */
CwJsonDocument *
cw_json_document_new_from_bytes (GBytes *bytes, GError **error)
{
  return cw_json_document_new_from_slice (bytes, 1, "", error);
}

/**
 * cw_json_document_new_from_slice:
 * @bytes: a JSON text cut out of a larger one; the document keeps a reference.
 * @first_line: the line of the larger text on which @bytes begins, from 1.
 * @path_prefix: the JSON pointer to @bytes in the larger text, such as
 *   `/records/12`, or an empty string.
 * @error: return location for an error.
 *
 * Reads one value of a larger text, so that lines and paths are those of the
 * larger text. Offsets, and columns on the first line, count from the start
 * of @bytes.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 *   as in [ctor@JsonDocument.new_from_bytes].
 */
CwJsonDocument *
cw_json_document_new_from_slice (GBytes *bytes,
                                 gsize first_line,
                                 const char *path_prefix,
                                 GError **error)
{
  g_auto (CwJsonCursor) cursor = { 0 };
  g_autoptr (CwJsonDocument) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (first_line > 0, NULL);
  g_return_val_if_fail (path_prefix != NULL, NULL);

  self = allocate (bytes, first_line, path_prefix);
  cw_json_cursor_init (&cursor, self->text != NULL ? self->text : "", g_bytes_get_size (bytes),
                       error);
  cursor.spans = self->spans;
  cursor.first_line = cursor.line = first_line;
  cursor.path_prefix = path_prefix;
  cursor.value_cap = CW_JSON_VALUE_CAP;
  cursor.member_cap = CW_JSON_MEMBER_CAP;
  if (!cw_json_cursor_read_text (&cursor, CW_JSON_SIZE_CAP) || !build_tree (self, &cursor))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cw_json_document_free:
 * @self: (transfer full) (nullable): a document.
 *
 * Frees the document, its tree and its reference to the text. Nodes the
 * caller took a reference to live on but belong to no document.
 */
void
cw_json_document_free (CwJsonDocument *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->lexemes, g_ptr_array_unref);
  g_clear_pointer (&self->lexeme_texts, g_string_chunk_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path_prefix);
  g_free (self);
}

/**
 * cw_json_document_get_root:
 * @self: a document.
 *
 * Lends the tree. It must not be changed: the other functions know the nodes
 * that were read, not what was put in their place. Integers of up to 64 bits
 * are integer nodes, all other numbers are doubles; how a number was written
 * is what [method@JsonDocument.get_lexeme] says.
 *
 * Returns: (transfer none): the node of the whole text.
 */
JsonNode *
cw_json_document_get_root (CwJsonDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * cw_json_document_get_line:
 * @self: a document.
 * @node: a node of its tree.
 *
 * Tells on which line a value begins.
 *
 * Returns: the line, counted from 1; 0 for a node of another tree.
 */
gsize
cw_json_document_get_line (CwJsonDocument *self, JsonNode *node)
{
  gssize place;

  g_return_val_if_fail (self != NULL, 0);
  place = find_place (self, node);
  g_return_val_if_fail (place >= 0, 0);

  return get_span (self, (guint)place)->line;
}

/**
 * cw_json_document_get_offset:
 * @self: a document.
 * @node: a node of its tree.
 *
 * Tells at which byte of the text a value begins.
 *
 * Returns: the offset in bytes, counted from 0.
 */
gsize
cw_json_document_get_offset (CwJsonDocument *self, JsonNode *node)
{
  gssize place;

  g_return_val_if_fail (self != NULL, 0);
  place = find_place (self, node);
  g_return_val_if_fail (place >= 0, 0);

  return get_span (self, (guint)place)->offset;
}

/**
 * cw_json_document_get_lexeme:
 * @self: a document.
 * @node: a node of its tree.
 *
 * Lends a number exactly as it was typed, such as `1.50` or `-0`.
 *
 * Returns: (transfer none) (nullable): the number, valid as long as @self, or
 *   %NULL when @node is no number.
 */
const char *
cw_json_document_get_lexeme (CwJsonDocument *self, JsonNode *node)
{
  gssize place;

  g_return_val_if_fail (self != NULL, NULL);
  place = find_place (self, node);
  g_return_val_if_fail (place >= 0, NULL);

  return g_ptr_array_index (self->lexemes, place);
}

/**
 * cw_json_document_dup_source:
 * @self: a document.
 * @node: a node of its tree.
 *
 * Copies a value byte by byte as it stands in the text, with its inner white
 * space, so that what is not understood can be written back unchanged.
 *
 * Returns: (transfer full): the JSON text of the value.
 */
char *
cw_json_document_dup_source (CwJsonDocument *self, JsonNode *node)
{
  const CwJsonSpan *span;
  gssize place;

  g_return_val_if_fail (self != NULL, NULL);
  place = find_place (self, node);
  g_return_val_if_fail (place >= 0, NULL);

  span = get_span (self, (guint)place);
  return g_strndup (self->text + span->offset, span->length);
}

static gsize
find_index (JsonArray *array, JsonNode *node)
{
  gsize index = 0;

  while (json_array_get_element (array, (guint)index) != node)
    index++;
  return index;
}

static void
prepend_step (CwJsonDocument *self, GString *path, JsonNode *parent, JsonNode *node)
{
  g_autoptr (GString) step = g_string_new (NULL);

  if (JSON_NODE_HOLDS_OBJECT (parent))
    {
      const CwJsonSpan *span = get_span (self, (guint)find_place (self, node));

      cw_json_cursor_append_key (step, (const guint8 *)self->text + span->key_offset + 1,
                                 span->key_length - 2);
    }
  else
    g_string_append_printf (step, "/%" G_GSIZE_FORMAT,
                            find_index (json_node_get_array (parent), node));
  g_string_prepend (path, step->str);
}

/**
 * cw_json_document_dup_path:
 * @self: a document.
 * @node: a node of its tree.
 *
 * Describes where a value stands, for messages: a JSON pointer such as
 * `/regimens/0/drugs/2/dose`. Very long names are cut.
 *
 * Returns: (transfer full): the path; an empty string for the whole text.
 */
char *
cw_json_document_dup_path (CwJsonDocument *self, JsonNode *node)
{
  g_autoptr (GString) path = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (find_place (self, node) >= 0, NULL);

  for (JsonNode *parent = json_node_get_parent (node); parent != NULL;
       node = parent, parent = json_node_get_parent (node))
    prepend_step (self, path, parent, node);
  g_string_prepend (path, self->path_prefix);
  return g_string_free (g_steal_pointer (&path), FALSE);
}
