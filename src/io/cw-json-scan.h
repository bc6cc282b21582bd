/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CW_JSON_SIZE_CAP:
 *
 * The largest JSON text, in bytes, that is read unless the caller says otherwise.
 */
#define CW_JSON_SIZE_CAP ((gsize)64 * 1024 * 1024)

/**
 * CW_JSON_DEPTH_CAP:
 *
 * How many objects and arrays may be nested in each other.
 */
#define CW_JSON_DEPTH_CAP 64

/**
 * CW_JSON_NUMBER_CAP:
 *
 * How many characters a number may have.
 */
#define CW_JSON_NUMBER_CAP 100

/**
 * CwJsonSpan:
 * @offset: the first byte of the value, counted from the start of the text.
 * @length: how many bytes the value has.
 * @key_offset: the opening quotation mark of the name of the member.
 * @key_length: how many bytes the name has with both quotation marks; 0 when
 *   the value is no member of an object.
 * @line: the line the value begins on, counted from 1.
 *
 * Where one value stands in a JSON text.
 */
typedef struct
{
  guint32 offset;
  guint32 length;
  guint32 key_offset;
  guint32 key_length;
  guint32 line;
} CwJsonSpan;

gboolean
cw_json_scan (const char *text, gsize length, gsize size_cap, GArray *spans, GError **error);
gboolean cw_json_scan_is_number (const char *text);

G_END_DECLS
