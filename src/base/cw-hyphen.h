/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwHyphenFlags:
 * @CW_HYPHEN_BEFORE: authors write a hyphen behind it, before a word that is %CW_HYPHEN_BEHIND.
 * @CW_HYPHEN_BEHIND: authors write a hyphen before it, behind a word that is %CW_HYPHEN_BEFORE.
 * @CW_HYPHEN_BEFORE_ALONE: authors write a hyphen behind it, whatever follows.
 * @CW_HYPHEN_BEHIND_ALONE: authors write a hyphen before it, whatever it follows.
 *
 * How a word stands in compounds such as "year-old" and "follow-up".
 */
typedef enum
{
  CW_HYPHEN_NONE = 0,
  CW_HYPHEN_BEFORE = 1 << 0,
  CW_HYPHEN_BEHIND = 1 << 1,
  CW_HYPHEN_BEFORE_ALONE = 1 << 2,
  CW_HYPHEN_BEHIND_ALONE = 1 << 3,
} CwHyphenFlags;

CwHyphenFlags cw_hyphen_look_up (const char *word, gsize length);

G_END_DECLS
