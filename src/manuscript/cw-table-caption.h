/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/**
 * CwTableCaption:
 * @id: by which the text points to the table; only the first of several with one id is meant.
 * @words: what the author calls it, without marks; "" for nothing.
 * @entity_id: the entity in whose text it stands.
 * @field: the field.
 * @start: first byte of the caption in the text.
 *
 * A table in running text that has a caption.
 */
typedef struct
{
  char *id;
  char *words;
  char *entity_id;
  const char *field;
  gsize start;
} CwTableCaption;

GPtrArray *cw_table_caption_list (CwCase *root);

G_END_DECLS
