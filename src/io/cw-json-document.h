/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CW_JSON_VALUE_CAP:
 *
 * How many values one document may hold; each costs up to about 300 bytes of memory.
 */
#define CW_JSON_VALUE_CAP 500000

/**
 * CW_JSON_MEMBER_CAP:
 *
 * How many members one object of a document may have. It bounds what names
 * chosen to collide in a hash table can cost.
 */
#define CW_JSON_MEMBER_CAP 256

typedef struct _CwJsonDocument CwJsonDocument;

CwJsonDocument *cw_json_document_new_from_bytes (GBytes *bytes, GError **error);
CwJsonDocument *cw_json_document_new_from_slice (GBytes *bytes,
                                                 gsize first_line,
                                                 const char *path_prefix,
                                                 GError **error);
void cw_json_document_free (CwJsonDocument *self);

JsonNode *cw_json_document_get_root (CwJsonDocument *self);
gsize cw_json_document_get_line (CwJsonDocument *self, JsonNode *node);
gsize cw_json_document_get_offset (CwJsonDocument *self, JsonNode *node);
const char *cw_json_document_get_lexeme (CwJsonDocument *self, JsonNode *node);
char *cw_json_document_dup_source (CwJsonDocument *self, JsonNode *node);
char *cw_json_document_dup_path (CwJsonDocument *self, JsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwJsonDocument, cw_json_document_free)

G_END_DECLS
