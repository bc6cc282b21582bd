/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be wrong with a JSON text. Each flaw has one sentence. */
typedef enum
{
  CW_JSON_FLAW_NONE,
  CW_JSON_FLAW_END,
  CW_JSON_FLAW_EMPTY,
  CW_JSON_FLAW_SIZE,
  CW_JSON_FLAW_DEPTH,
  CW_JSON_FLAW_BYTE_ORDER_MARK,
  CW_JSON_FLAW_UTF16,
  CW_JSON_FLAW_UTF8,
  CW_JSON_FLAW_TRAILING,
  CW_JSON_FLAW_VALUE,
  CW_JSON_FLAW_KEY,
  CW_JSON_FLAW_COLON,
  CW_JSON_FLAW_OBJECT_NEXT,
  CW_JSON_FLAW_ARRAY_NEXT,
  CW_JSON_FLAW_DUPLICATE,
  CW_JSON_FLAW_CONTROL,
  CW_JSON_FLAW_ESCAPE,
  CW_JSON_FLAW_HEX,
  CW_JSON_FLAW_SURROGATE,
  CW_JSON_FLAW_NUMBER,
  CW_JSON_FLAW_LEADING_ZERO,
  CW_JSON_FLAW_NUMBER_LONG,
  CW_JSON_FLAW_NUMBER_HUGE,
  CW_JSON_FLAW_NUL,
  CW_JSON_FLAW_MANY_VALUES,
  CW_JSON_FLAW_MANY_MEMBERS,
  CW_JSON_FLAW_NOT_OBJECT,
  CW_JSON_FLAW_NOT_RECORDS,
  CW_JSON_FLAW_NOT_RECORD,
} CwJsonFlaw;

char *cw_json_flaw_dup_sentence (CwJsonFlaw flaw, gsize size_cap);

const guint8 *cw_json_lexeme_skip_string (const guint8 *at,
                                          const guint8 *end,
                                          gboolean *escaped,
                                          CwJsonFlaw *flaw);
const guint8 *cw_json_lexeme_skip_number (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw);
const guint8 *cw_json_lexeme_skip_literal (const guint8 *at, const guint8 *end, CwJsonFlaw *flaw);

void cw_json_lexeme_append_unescaped (GString *out, const guint8 *at, gsize length);

G_END_DECLS
