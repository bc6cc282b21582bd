/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "model/cw-publication.h"
#include "model/cw-review.h"
#include "ui/cw-window-private.h"

/* What stands in the header and on the task bar. */

static char *
dup_library_name (CwWindow *self)
{
  g_autofree char *name = g_filename_display_basename (cw_document_get_path (self->document));

  if (g_str_has_suffix (name, ".casewright"))
    name[strlen (name) - strlen (".casewright")] = '\0';
  return g_steal_pointer (&name);
}

static char *
dup_case_title (CwWindow *self)
{
  CwEntity *root = cw_record_get_root (self->record);
  g_autofree char *title =
    cw_entity_dup_text (root, cw_entity_info_find (cw_entity_get_info (root), "title"));

  if (CW_IS_BIBLIOGRAPHY (root))
    return g_strdup (_ ("References"));
  if (title && *title)
    return g_steal_pointer (&title);
  return g_strdup (CW_IS_REVIEW (root) ? _ ("Untitled review") : _ ("Untitled case"));
}

/**
 * cw_window_update_title:
 * @self: a window
 *
 * Says in the title what is in sight.
 */
void
cw_window_update_title (CwWindow *self)
{
  g_autofree char *library = dup_library_name (self);
  g_autofree char *title = self->record ? dup_case_title (self) : g_strdup ("Casewright");
  g_autofree char *window_title =
    g_strdup_printf ("%s – %s", self->record ? title : library, "Casewright");

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, library);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}
