/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CW_SEARCH_KEY_MAX_BYTES:
 *
 * Longer text is no term of any vocabulary and is not folded at all.
 */
#define CW_SEARCH_KEY_MAX_BYTES 1024

/**
 * CwSearchKey:
 * @compact: the folded text without any space, never empty.
 * @length: bytes of @compact.
 * @starts: (element-type guint16): offset in @compact of the first byte of each word.
 *
 * Text as it is compared: case, accents, hyphens, spaces and British or American
 * spelling no longer matter.
 */
typedef struct
{
  char *compact;
  gsize length;
  GArray *starts;
} CwSearchKey;

CwSearchKey *cw_search_key_new (const char *text);
void cw_search_key_free (CwSearchKey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSearchKey, cw_search_key_free)

G_END_DECLS
