/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-review-bar.h"

#include <glib/gi18n.h>

#include "model/cw-review-table.h"

/* What the numbers and the figures of a review are asked for: which groups, and whether our case is
 * among the rows. */

struct _CwReviewBar
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwOurRow *ours;
  GPtrArray *keys; /* of the columns in the list; the first place is for none */
  gboolean is_filling;

  GtkWidget *box;
  GtkWidget *by;
  GtkWidget *with_ours;
};

G_DEFINE_FINAL_TYPE (CwReviewBar, cw_review_bar, GTK_TYPE_WIDGET)

static guint changed_signal;

/**
 * cw_review_bar_get_by:
 * @self: a bar
 *
 * Returns: (nullable): key of the column that sets groups apart; %NULL for none
 */
const char *
cw_review_bar_get_by (CwReviewBar *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->by));

  return selected < self->keys->len ? self->keys->pdata[selected] : NULL;
}

/**
 * cw_review_bar_get_with_ours:
 * @self: a bar
 *
 * Returns: whether there is an our case and it is wanted
 */
gboolean
cw_review_bar_get_with_ours (CwReviewBar *self)
{
  return cw_our_row_get (self->ours) != NULL &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_ours));
}

static void
changed_cb (CwReviewBar *self)
{
  if (!self->is_filling)
    g_signal_emit (self, changed_signal, 0);
}

static guint
find_key (CwReviewBar *self, const char *key)
{
  for (guint i = 1; key && i < self->keys->len; i++)
    if (g_str_equal (self->keys->pdata[i], key))
      return i;
  return 0;
}

/* The columns that are shown, except the reference: each row has its own. */
static void
fill (CwReviewBar *self)
{
  g_autoptr (GPtrArray) columns =
    cw_review_table_list_columns (CW_REVIEW (cw_record_get_root (self->record)));
  g_autofree char *by = g_strdup (cw_review_bar_get_by (self));
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->keys, 0);
  g_ptr_array_add (self->keys, NULL);
  gtk_string_list_append (labels, _ ("All cases together"));
  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      if (column->is_hidden || column->field->kind != &cw_kind_cell)
        continue;
      g_ptr_array_add (self->keys, g_strdup (column->key));
      gtk_string_list_append (labels, column->label);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->by), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->by), find_key (self, by));
  self->is_filling = FALSE;
}

static void
change_cb (CwReviewBar *self, const CwChange *change, CwEntity *entity)
{
  if (g_str_equal (change->entity_name, "review-column"))
    fill (self);
}

static void
ours_cb (CwReviewBar *self)
{
  gtk_widget_set_visible (self->with_ours, cw_our_row_get (self->ours) != NULL);
  changed_cb (self);
}

static void
cw_review_bar_dispose (GObject *object)
{
  CwReviewBar *self = CW_REVIEW_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->ours);
  g_clear_object (&self->record);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  G_OBJECT_CLASS (cw_review_bar_parent_class)->dispose (object);
}

static void
cw_review_bar_class_init (CwReviewBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_review_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewbar");

  /**
   * CwReviewBar::changed:
   * @self: a bar
   *
   * Something else is asked for, or our case says something else.
   */
  changed_signal = g_signal_new ("changed", CW_TYPE_REVIEW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
cw_review_bar_init (CwReviewBar *self)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Groups:"));

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->by = gtk_drop_down_new (NULL, NULL);
  self->with_ours = gtk_check_button_new_with_mnemonic (_ ("With _our case"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->with_ours), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->by);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->by), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_widget_add_css_class (self->box, "cw-library-search");
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->by);
  gtk_box_append (GTK_BOX (self->box), self->with_ours);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->by, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->with_ours, "toggled", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cw_review_bar_new:
 * @record: an open review
 * @ours: its our case
 *
 * Returns: (transfer floating): a bar that asks for all rows together, ours among them
 */
GtkWidget *
cw_review_bar_new (CwRecord *record, CwOurRow *ours)
{
  CwReviewBar *self = g_object_new (CW_TYPE_REVIEW_BAR, NULL);

  self->record = g_object_ref (record);
  self->ours = g_object_ref (ours);
  fill (self);
  ours_cb (self);
  g_signal_connect_object (ours, "changed", G_CALLBACK (ours_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cw_record_get_root (record), "change", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
