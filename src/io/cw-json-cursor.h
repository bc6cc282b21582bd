/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-json-lexeme.h"
#include "io/cw-json-scan.h"

G_BEGIN_DECLS

/* One open object or array. While a member or element is being read, the
 * path to it is taken from @key or @index; between two of them the path is
 * that of the container. */
typedef struct
{
  gboolean is_object;
  gboolean is_inside;
  gsize index;
  gsize key_offset;
  gsize key_length;
  guint first_key;
  gsize unescaped_mark;
  guint span;
} CwJsonFrame;

/* A place in a JSON text, with the containers that are open there. It reads
 * one value after the other without recursion; the scanner uses it for a
 * whole text, the splitter for one record at a time. @first_line and
 * @path_prefix say where the text stands in a larger one. @value_cap (with
 * @spans) and @member_cap bound what one text may cost in memory. Levels are
 * counted from @depth_floor. */
typedef struct
{
  const guint8 *start;
  const guint8 *at;
  const guint8 *end;
  const guint8 *hard_end;
  gsize size_cap;
  guint value_cap;
  guint member_cap;
  gsize first_line;
  gsize line;
  const char *path_prefix;
  guint depth;
  guint base_depth;
  guint depth_floor;
  CwJsonFrame frames[CW_JSON_DEPTH_CAP + 2];
  GArray *keys;
  GString *unescaped;
  GArray *spans;
  GError **error;
} CwJsonCursor;

void cw_json_cursor_init (CwJsonCursor *self, const char *text, gsize length, GError **error);
void cw_json_cursor_clear (CwJsonCursor *self);

gboolean cw_json_cursor_fail (CwJsonCursor *self, const guint8 *at, CwJsonFlaw flaw);
void cw_json_cursor_skip_space (CwJsonCursor *self);
gboolean cw_json_cursor_read_start (CwJsonCursor *self);
gboolean cw_json_cursor_read_end (CwJsonCursor *self);
gboolean cw_json_cursor_read_text (CwJsonCursor *self, gsize size_cap);
gboolean cw_json_cursor_open (CwJsonCursor *self, gboolean *opened);
gboolean cw_json_cursor_read_key (CwJsonCursor *self);
gboolean cw_json_cursor_check_keys (CwJsonCursor *self);
gboolean cw_json_cursor_next (CwJsonCursor *self, gboolean *closed);
gboolean cw_json_cursor_read_value (CwJsonCursor *self, gsize size_cap);

void cw_json_cursor_append_key (GString *path, const guint8 *key, gsize length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwJsonCursor, cw_json_cursor_clear)

G_END_DECLS
