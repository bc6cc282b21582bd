/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

#define CW_TYPE_KEPT_TEXT (cw_kept_text_get_type ())
G_DECLARE_FINAL_TYPE (CwKeptText, cw_kept_text, CW, KEPT_TEXT, CwEntity)

/* A passage that stays as it is, although a rule found something. Members are read-only: write
 * with cw_entity_set(). */
struct _CwKeptText
{
  CwEntity parent_instance;

  char *rule;
  char *subject;
  char *field;
  char *quote;
  char *reason;
};

gboolean cw_kept_text_has (CwEntity *root,
                           const char *rule,
                           const char *subject,
                           const char *field,
                           const char *quote);

G_END_DECLS
