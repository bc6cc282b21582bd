/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-registry.h"

/* What holds the rows of a record together: every id once, every reference at a row of the right
 * kind, and no reference that leads in a circle. */

/**
 * cw_case_json_links_init:
 * @self: uninitialized
 *
 * Starts without rows and references.
 */
void
cw_case_json_links_init (CwCaseJsonLinks *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->walked = g_hash_table_new (NULL, NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (CwCaseJsonLink));
}

/**
 * cw_case_json_links_clear:
 * @self: links
 *
 * Frees what @self owns; rows belong to the record.
 */
void
cw_case_json_links_clear (CwCaseJsonLinks *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->walked, g_hash_table_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

/**
 * cw_case_json_links_add_row:
 * @self: links
 * @row: a record, or a row of a list
 *
 * Adds the row and its children, which can be pointed to whether the file names them or not.
 *
 * Returns: %FALSE when an id is already taken
 */
gboolean
cw_case_json_links_add_row (CwCaseJsonLinks *self, const CwSnapshot *row)
{
  gboolean added = g_hash_table_insert (self->rows, row->id, (gpointer)row);

  CW_FOREACH_FIELD (row->info, field)
    if (field->kind == &cw_kind_child)
      added = cw_case_json_links_add_row (self, cw_snapshot_get_child (row, field)) && added;
  return added;
}

static gboolean
fail_missing (CwCaseJsonSource *source, const CwCaseJsonLink *link, const char *id)
{
  g_autofree char *sentence = g_strdup_printf (
    _ ("%s: There is no row with the id “%s” in this record."), _ (link->field->label), id);

  return cw_case_json_source_report (source, link->place, CW_ERROR_INVALID_VALUE, sentence);
}

static gboolean
fail_kind (CwCaseJsonSource *source, const CwCaseJsonLink *link, const CwSnapshot *target)
{
  /* Translators: a field, the name of the row it points to, the name of what it needs. */
  g_autofree char *sentence =
    g_strdup_printf (_ ("%s: The id belongs to a row of “%s”, not of “%s”."),
                     _ (link->field->label), target->info->name, link->field->target);

  return cw_case_json_source_report (source, link->place, CW_ERROR_INVALID_VALUE, sentence);
}

/* A reference to a row of the same kind can go in a circle. Each walk marks the references it
 * takes and ends at one that is marked, so all walks together take each of them once. */
static gboolean
goes_in_circle (CwCaseJsonLinks *self, const CwCaseJsonLink *link)
{
  const CwSnapshot *row = link->row;

  while (row && row->info == link->row->info && row->texts[link->field->index])
    {
      char **reference = &row->texts[link->field->index];
      gpointer walk = g_hash_table_lookup (self->walked, reference);

      if (walk)
        return walk == link;
      g_hash_table_insert (self->walked, reference, (gpointer)link);
      row = g_hash_table_lookup (self->rows, *reference);
    }
  return FALSE;
}

static gboolean
check_link (CwCaseJsonLinks *self, CwCaseJsonSource *source, const CwCaseJsonLink *link)
{
  const char *id = link->row->texts[link->field->index];
  const CwSnapshot *target = g_hash_table_lookup (self->rows, id);
  g_autofree char *sentence = NULL;

  if (target == NULL)
    return fail_missing (source, link, id);
  if (!cw_field_can_refer_to (link->field, target->info->name))
    return fail_kind (source, link, target);
  if (target->info != link->row->info || !goes_in_circle (self, link))
    return TRUE;
  sentence = g_strdup_printf (_ ("%s: The references go in a circle."), _ (link->field->label));
  return cw_case_json_source_report (source, link->place, CW_ERROR_INVALID_VALUE, sentence);
}

/**
 * cw_case_json_links_check:
 * @self: links of a record that has been read
 * @source: the text
 *
 * Checks every reference.
 *
 * Returns: %FALSE to stop reading
 */
gboolean
cw_case_json_links_check (CwCaseJsonLinks *self, CwCaseJsonSource *source)
{
  for (guint i = 0; i < self->links->len; i++)
    if (!check_link (self, source, &g_array_index (self->links, CwCaseJsonLink, i)))
      return FALSE;
  return TRUE;
}
