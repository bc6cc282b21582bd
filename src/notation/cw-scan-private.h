/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CW_TOKEN_END,
  CW_TOKEN_WORD,
  CW_TOKEN_NUMBER,
  CW_TOKEN_SIGN,
} CwTokenKind;

/* A word, number or sign; @word is folded: lower case, plain dashes, no superscripts. */
typedef struct
{
  gsize start;
  gsize end;
  const char *word;
  guint8 kind; /* CwTokenKind */
  guint8 glued; /* no space stands before it */
  guint8 capital; /* a capital letter is in it */
  guint8 expanded; /* @word is not what was written, but what that stands for */
} CwToken;

/* The line in tokens; one END token closes it. */
typedef struct
{
  const char *text;
  GStringChunk *words;
  GArray *tokens;
  GArray *marks; /* guint: tokens that a reader has marked, in order; or NULL */
} CwScan;

CwScan *cw_scan_new (const char *text);
void cw_scan_join_decimals (CwScan *self, const char *units);
void cw_scan_free (CwScan *self);
const CwToken *cw_scan_get (const CwScan *self, guint at);
gboolean cw_scan_is (const CwScan *self, guint at, const char *words);
gboolean cw_scan_is_sign (const CwScan *self, guint at, char sign);
gboolean cw_scan_is_hyphen (const CwScan *self, guint at);
guint cw_scan_take_integer (const CwScan *self, guint at, guint *value);
guint cw_scan_take_phrase (const CwScan *self, guint at, const char *phrase);
guint cw_scan_take_phrases (const CwScan *self, guint at, const char *const *list);
guint cw_scan_skip_dash (const CwScan *scan, guint at);
void cw_scan_mark (CwScan *self, gboolean (*is_marked) (const CwScan *self, guint at));
gboolean cw_scan_has_mark (const CwScan *self, guint first, guint last);
char *cw_scan_dup (const CwScan *self, guint first, guint last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwScan, cw_scan_free)

G_END_DECLS
