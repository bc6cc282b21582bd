/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <gio/gio.h>

#include "model/cw-kind.h"

/* Child entities have tables of their own; the member only holds them. */

static void
clear_object (gpointer member)
{
  g_clear_object ((GObject **)member);
}

const CwKind cw_kind_list = {
  .name = "list",
  .clear = clear_object,
};

const CwKind cw_kind_child = {
  .name = "child",
  .clear = clear_object,
};
