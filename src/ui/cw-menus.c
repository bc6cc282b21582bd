/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-menus.h"

/**
 * cw_menus_append:
 * @menu: a menu
 * @label: what the item says; an underline in it is shown as one
 * @action: the name of an action
 * @target: the text it is for
 *
 * Appends an item whose label is the user's own.
 */
void
cw_menus_append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}
