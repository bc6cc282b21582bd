/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-row-choice.h"

#include <glib/gi18n.h>

#include "model/cw-review.h"

/* Which row of the review a report fills: a new one, or one that is there already. */

struct _CwRowChoice
{
  GtkWidget parent_instance;

  CwReportDraft *draft;
  GtkWidget *list;
  GPtrArray *ids; /* of the rows behind "a new row"; its first is NULL */
};

G_DEFINE_FINAL_TYPE (CwRowChoice, cw_row_choice, GTK_TYPE_WIDGET)

static GListModel *
get_rows (CwRowChoice *self)
{
  CwRecord *record = cw_report_draft_get_record (self->draft);

  return G_LIST_MODEL (CW_REVIEW (cw_record_get_root (record))->cases);
}

static char *
dup_name (CwReportedCase *row, guint position)
{
  if (row->citation && *row->citation)
    return g_strdup (row->citation);
  /* Translators: a row of a table that names no reference, by its number. */
  return g_strdup_printf (_ ("Row %u"), position + 1);
}

static guint
find_chosen (CwRowChoice *self)
{
  CwReportedCase *row = cw_report_draft_get_row (self->draft);

  for (guint i = 1; row && i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], cw_entity_get_id (CW_ENTITY (row))) == 0)
      return i;
  return 0;
}

/* ---- following the draft ---- */

static void
chosen_cb (CwRowChoice *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));

  if (chosen < self->ids->len && chosen != find_chosen (self))
    cw_report_draft_set_row (self->draft, self->ids->pdata[chosen]);
}

static void
list_rows (CwRowChoice *self)
{
  GListModel *rows = get_rows (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, NULL);
  gtk_string_list_append (names, _ ("A new row"));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);

      g_ptr_array_add (ids, g_strdup (cw_entity_get_id (CW_ENTITY (row))));
      gtk_string_list_take (names, dup_name (row, i));
    }
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  self->ids = g_steal_pointer (&ids);
  g_signal_handlers_disconnect_by_func (self->list, chosen_cb, self);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->list), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), find_chosen (self));
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (chosen_cb), self);
}

/* The row comes with the first cell that is accepted, and goes when that is undone. */
static void
update (CwRowChoice *self)
{
  if (g_list_model_get_n_items (get_rows (self)) + 1 != self->ids->len)
    list_rows (self);
  else
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), find_chosen (self));
}

/* ---- object ---- */

static void
cw_row_choice_dispose (GObject *object)
{
  CwRowChoice *self = CW_ROW_CHOICE (object);

  if (self->list)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cw_row_choice_parent_class)->dispose (object);
}

static void
cw_row_choice_class_init (CwRowChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_row_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cw_row_choice_init (CwRowChoice *self)
{
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->list = gtk_drop_down_new (NULL, g_steal_pointer (&name));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->list), TRUE);
  gtk_widget_set_tooltip_text (self->list, _ ("The row that the report fills"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The row that the report fills"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * cw_row_choice_new:
 * @draft: a draft that fills a row
 *
 * Returns: (transfer floating): the choice, which follows the draft
 */
GtkWidget *
cw_row_choice_new (CwReportDraft *draft)
{
  CwRowChoice *self = g_object_new (CW_TYPE_ROW_CHOICE, NULL);

  self->draft = g_object_ref (draft);
  list_rows (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
