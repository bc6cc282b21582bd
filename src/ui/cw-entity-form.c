/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-entity-form.h"

#include <glib/gi18n.h>

#include "ui/cw-field-row.h"
#include "ui/cw-image-row.h"
#include "widgets/cw-form-section.h"

/* A form made from an entity's field table: one row a field, in two columns where there is room. */

struct _CwEntityForm
{
  GtkWidget parent_instance;

  GtkWidget *section;
  GHashTable *rows; /* field name -> row */
};

G_DEFINE_FINAL_TYPE (CwEntityForm, cw_entity_form, GTK_TYPE_WIDGET)

/**
 * cw_entity_form_focus:
 * @self: a form
 * @field: name of a field
 *
 * Puts the cursor into the field's row.
 *
 * Returns: whether the form shows that field
 */
gboolean
cw_entity_form_focus (CwEntityForm *self, const char *field)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, field);

  if (row == NULL)
    return FALSE;
  gtk_widget_grab_focus (row);
  return TRUE;
}

static void
cw_entity_form_dispose (GObject *object)
{
  CwEntityForm *self = CW_ENTITY_FORM (object);

  g_hash_table_remove_all (self->rows);
  g_clear_pointer (&self->section, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_entity_form_parent_class)->dispose (object);
}

static void
cw_entity_form_finalize (GObject *object)
{
  g_hash_table_unref (CW_ENTITY_FORM (object)->rows);
  G_OBJECT_CLASS (cw_entity_form_parent_class)->finalize (object);
}

static void
cw_entity_form_class_init (CwEntityFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_entity_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_entity_form_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "entityform");
}

static void
cw_entity_form_init (CwEntityForm *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
}

static GtkWidget *
make_row (CwRecord *record, CwEntity *entity, const CwField *field)
{
  if (field->kind == &cw_kind_image)
    return cw_image_row_new (record, entity, field);
  return cw_field_row_new (record, entity, field);
}

/**
 * cw_entity_form_new:
 * @record: the record that is edited
 * @entity: an entity of it
 * @title: (nullable): heading
 * @filter: (nullable): which fields to show; %NULL shows all that are not hidden
 * @user_data: for @filter
 *
 * Returns: (transfer floating): the form; without a row when the filter leaves none
 */
GtkWidget *
cw_entity_form_new (CwRecord *record,
                    CwEntity *entity,
                    const char *title,
                    CwFieldFilter filter,
                    gpointer user_data)
{
  CwEntityForm *self = g_object_new (CW_TYPE_ENTITY_FORM, NULL);

  self->section = cw_form_section_new (title, NULL);
  if (title)
    cw_form_section_set_context (CW_FORM_SECTION (self->section), title);
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      GtkWidget *row;

      if (!cw_field_is_scalar (field) || (field->flags & CW_FIELD_HIDDEN) ||
          (filter && !filter (field, user_data)))
        continue;
      row = make_row (record, entity, field);
      cw_form_section_append (CW_FORM_SECTION (self->section), row);
      g_hash_table_insert (self->rows, (gpointer)field->name, row);
    }
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
