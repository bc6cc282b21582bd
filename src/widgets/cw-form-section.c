/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-form-section.h"

#include "widgets/cw-form-row.h"

/* A titled part of a page. It aligns the labels of its rows and lends them its title as context
 * for their accessible names. */
struct _CwFormSection
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *description;
  GtkWidget *form;
  GtkSizeGroup *labels;
  char *context;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CwFormSection, cw_form_section, GTK_TYPE_WIDGET)

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
cw_form_section_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CwFormSection *self = CW_FORM_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->description)));
      break;
    case PROP_CONTEXT:
      g_value_set_string (value, self->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_form_section_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  CwFormSection *self = CW_FORM_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      cw_form_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      cw_form_section_set_description (self, g_value_get_string (value));
      break;
    case PROP_CONTEXT:
      cw_form_section_set_context (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_form_section_dispose (GObject *object)
{
  CwFormSection *self = CW_FORM_SECTION (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->description, gtk_widget_unparent);
  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->labels);
  G_OBJECT_CLASS (cw_form_section_parent_class)->dispose (object);
}

static void
cw_form_section_finalize (GObject *object)
{
  g_free (CW_FORM_SECTION (object)->context);
  G_OBJECT_CLASS (cw_form_section_parent_class)->finalize (object);
}

static void
cw_form_section_class_init (CwFormSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cw_form_section_get_property;
  object_class->set_property = cw_form_section_set_property;
  object_class->dispose = cw_form_section_dispose;
  object_class->finalize = cw_form_section_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", flags);
  properties[PROP_CONTEXT] = g_param_spec_string ("context", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cwsection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_label (CwFormSection *self, GtkAccessibleRole role, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
cw_form_section_init (CwFormSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->title = build_label (self, GTK_ACCESSIBLE_ROLE_HEADING, "cw-section-title");
  self->description = build_label (self, GTK_ACCESSIBLE_ROLE_LABEL, "cw-section-description");
  self->form = cw_form_grid_new ();
  gtk_widget_set_parent (self->form, GTK_WIDGET (self));
}

/**
 * cw_form_section_new:
 * @title: (nullable): translated title
 * @description: (nullable): a translated sentence under the title
 *
 * Makes an empty section.
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
cw_form_section_new (const char *title, const char *description)
{
  return g_object_new (CW_TYPE_FORM_SECTION, "title", title, "description", description, NULL);
}

/**
 * cw_form_section_set_title:
 * @self: a section
 * @title: (nullable): translated title
 *
 * Sets the title. Rows that are added later are named with it, unless there is a context.
 */
void
cw_form_section_set_title (CwFormSection *self, const char *title)
{
  g_return_if_fail (CW_IS_FORM_SECTION (self));
  show_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * cw_form_section_set_description:
 * @self: a section
 * @description: (nullable): a translated sentence
 *
 * Sets the sentence under the title.
 */
void
cw_form_section_set_description (CwFormSection *self, const char *description)
{
  g_return_if_fail (CW_IS_FORM_SECTION (self));
  show_text (self->description, description);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/**
 * cw_form_section_set_context:
 * @self: a section
 * @context: (nullable): what rows added later are named with, %NULL for the title
 *
 * Sets the second part of the accessible names of rows.
 */
void
cw_form_section_set_context (CwFormSection *self, const char *context)
{
  g_return_if_fail (CW_IS_FORM_SECTION (self));
  g_free (self->context);
  self->context = g_strdup (context);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
adopt_row (CwFormSection *self, CwFormRow *row)
{
  cw_form_row_set_label_group (row, self->labels);
  if (cw_form_row_get_context (row) == NULL)
    cw_form_row_set_context (
      row, self->context != NULL ? self->context : gtk_label_get_label (GTK_LABEL (self->title)));
}

/**
 * cw_form_section_append:
 * @self: a section
 * @child: a row, or any other widget, which takes the full width
 *
 * Adds a row at the end.
 */
void
cw_form_section_append (CwFormSection *self, GtkWidget *child)
{
  gboolean full_width = TRUE;

  g_return_if_fail (CW_IS_FORM_SECTION (self) && GTK_IS_WIDGET (child));
  if (CW_IS_FORM_ROW (child))
    {
      adopt_row (self, CW_FORM_ROW (child));
      full_width = cw_form_row_get_full_width (CW_FORM_ROW (child));
    }
  cw_form_grid_append (CW_FORM_GRID (self->form), child, full_width);
}

/**
 * cw_form_section_get_form_grid:
 * @self: a section
 *
 * Gets the form the rows stand in.
 *
 * Returns: (transfer none): the form
 */
CwFormGrid *
cw_form_section_get_form_grid (CwFormSection *self)
{
  g_return_val_if_fail (CW_IS_FORM_SECTION (self), NULL);
  return CW_FORM_GRID (self->form);
}
