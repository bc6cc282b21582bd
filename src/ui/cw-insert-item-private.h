/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-insert-popover.h"

G_BEGIN_DECLS

/* Something that can be put into prose. */
struct _CwInsertItem
{
  GObject parent_instance;

  char *title; /* as it will stand there */
  char *detail; /* what it is */
  char *source; /* of the prose */
  char *key; /* what the search looks at */
  char *title_key; /* what it looks at first */
  char *detail_key;
};

guint cw_insert_item_get_rank (CwInsertItem *self, char **words);

G_END_DECLS
