/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-form-row-private.h"
#include "widgets/cw-tab-stop.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_LABEL,
  PROP_CONTEXT,
  PROP_PLACEHOLDER,
  PROP_PROBLEM,
  PROP_HINT,
  PROP_BADGE,
  PROP_IDENTIFYING,
  PROP_FULL_WIDTH,
  PROP_LABEL_ABOVE,
  N_PROPS
};

enum
{
  EDITED,
  FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CwFormRow, cw_form_row, GTK_TYPE_WIDGET)

/**
 * cw_form_row_get_private:
 * @self: a row
 *
 * Gets what all kinds of rows share.
 *
 * Returns: (transfer none): the private part
 */
CwFormRowPrivate *
cw_form_row_get_private (CwFormRow *self)
{
  return cw_form_row_get_instance_private (self);
}

static gboolean
replace_string (char **place, const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

static void
update_name (CwFormRow *self)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);
  const char *label = gtk_label_get_label (GTK_LABEL (priv->label));
  /* Translators: name of a field, then of the form it stands in, for screen readers. */
  g_autofree char *name = priv->context != NULL
                            ? g_strdup_printf (_ ("%1$s, %2$s"), label, priv->context)
                            : g_strdup (label);

  if (priv->focus_widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus_widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_description (CwFormRow *self)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);
  const char *description = priv->problem != NULL ? priv->problem : priv->hint;

  if (priv->focus_widget == NULL)
    return;
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->focus_widget),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (priv->focus_widget),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (priv->focus_widget), GTK_ACCESSIBLE_STATE_INVALID,
    priv->problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static GtkWidget *
build_badge (const char *css_class)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_add_css_class (badge, "cw-badge");
  if (css_class != NULL)
    gtk_widget_add_css_class (badge, css_class);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (badge, FALSE);
  return badge;
}

static void
build_label (CwFormRowPrivate *priv)
{
  priv->label_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (priv->label_box, "cw-label");
  priv->label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (priv->label), 0);
  gtk_label_set_wrap (GTK_LABEL (priv->label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (priv->label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (priv->label), 20);
  gtk_widget_set_hexpand (priv->label, TRUE);
  priv->badge = build_badge (NULL);
  priv->identifying = build_badge ("identifying");
  /* Translators: short mark of a field that may identify the patient. */
  gtk_label_set_label (GTK_LABEL (priv->identifying), C_ ("badge", "ID"));
  gtk_widget_set_tooltip_text (priv->identifying, _ ("May identify the patient"));
  gtk_widget_set_hexpand (priv->label_box, FALSE);
  gtk_box_append (GTK_BOX (priv->label_box), priv->label);
  gtk_box_append (GTK_BOX (priv->label_box), priv->identifying);
  gtk_box_append (GTK_BOX (priv->label_box), priv->badge);
}

static void
leave_cb (GtkEventControllerFocus *controller, CwFormRow *self)
{
  cw_form_row_finish (self);
}

static gboolean
cw_form_row_grab_focus (GtkWidget *widget)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (CW_FORM_ROW (widget));

  return priv->focus_widget != NULL && gtk_widget_child_focus (priv->control, GTK_DIR_TAB_FORWARD);
}

static void
cw_form_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (CW_FORM_ROW (object));

  switch (property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, priv->value);
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (priv->label)));
      break;
    case PROP_CONTEXT:
      g_value_set_string (value, priv->context);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, priv->placeholder);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, priv->problem);
      break;
    case PROP_HINT:
      g_value_set_string (value, priv->hint);
      break;
    case PROP_BADGE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (priv->badge)));
      break;
    case PROP_IDENTIFYING:
      g_value_set_boolean (value, gtk_widget_get_visible (priv->identifying));
      break;
    case PROP_FULL_WIDTH:
      g_value_set_boolean (value, priv->full_width);
      break;
    case PROP_LABEL_ABOVE:
      g_value_set_boolean (value, priv->label_above);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_form_row_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  CwFormRow *self = CW_FORM_ROW (object);

  switch (property_id)
    {
    case PROP_VALUE:
      cw_form_row_set_value (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      cw_form_row_set_label (self, g_value_get_string (value));
      break;
    case PROP_CONTEXT:
      cw_form_row_set_context (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      cw_form_row_set_placeholder (self, g_value_get_string (value));
      break;
    case PROP_PROBLEM:
      cw_form_row_set_problem (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      cw_form_row_set_hint (self, g_value_get_string (value));
      break;
    case PROP_BADGE:
      cw_form_row_set_badge (self, g_value_get_string (value), NULL);
      break;
    case PROP_IDENTIFYING:
      cw_form_row_set_identifying (self, g_value_get_boolean (value));
      break;
    case PROP_FULL_WIDTH:
      cw_form_row_set_full_width (self, g_value_get_boolean (value));
      break;
    case PROP_LABEL_ABOVE:
      cw_form_row_set_label_above (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_form_row_dispose (GObject *object)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (CW_FORM_ROW (object));

  priv->focus_widget = NULL;
  priv->control = NULL;
  g_clear_pointer (&priv->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_form_row_parent_class)->dispose (object);
}

static void
cw_form_row_finalize (GObject *object)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (CW_FORM_ROW (object));

  g_free (priv->value);
  g_free (priv->context);
  g_free (priv->problem);
  g_free (priv->placeholder);
  g_free (priv->hint);
  G_OBJECT_CLASS (cw_form_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_CONTEXT] = g_param_spec_string ("context", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", NULL, NULL, "", flags);
  properties[PROP_IDENTIFYING] = g_param_spec_boolean ("identifying", NULL, NULL, FALSE, flags);
  properties[PROP_FULL_WIDTH] = g_param_spec_boolean ("full-width", NULL, NULL, FALSE, flags);
  properties[PROP_LABEL_ABOVE] = g_param_spec_boolean ("label-above", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cw_form_row_class_init (CwFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cw_form_row_get_property;
  object_class->set_property = cw_form_row_set_property;
  object_class->dispose = cw_form_row_dispose;
  object_class->finalize = cw_form_row_finalize;
  widget_class->grab_focus = cw_form_row_grab_focus;
  widget_class->focus = cw_tab_stop_pass;
  install_properties (object_class);
  signals[EDITED] = g_signal_new ("edited", CW_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FINISHED] = g_signal_new ("finished", CW_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cwrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cw_form_row_init (CwFormRow *self)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  priv->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (priv->grid), 10);
  gtk_widget_set_parent (priv->grid, GTK_WIDGET (self));
  build_label (priv);
  gtk_grid_attach (GTK_GRID (priv->grid), priv->label_box, 0, 0, 1, 1);
  priv->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->message), 0);
  gtk_label_set_wrap (GTK_LABEL (priv->message), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (priv->message), 10);
  gtk_widget_add_css_class (priv->message, "cw-message");
  gtk_widget_set_visible (priv->message, FALSE);
  gtk_grid_attach (GTK_GRID (priv->grid), priv->message, 1, 1, 1, 1);
}

/**
 * cw_form_row_get_value:
 * @self: a row
 *
 * Gets the canonical text of the value.
 *
 * Returns: (nullable): the text, %NULL for not recorded
 */
const char *
cw_form_row_get_value (CwFormRow *self)
{
  g_return_val_if_fail (CW_IS_FORM_ROW (self), NULL);
  return cw_form_row_get_private (self)->value;
}

/**
 * cw_form_row_set_value:
 * @self: a row
 * @value: (nullable): canonical text; %NULL and "" are not recorded
 *
 * Shows a value. This is not an edit: "edited" stays silent. A value equal to what is shown
 * changes nothing, so the caret of somebody who is typing stays.
 */
void
cw_form_row_set_value (CwFormRow *self, const char *value)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->value, value))
    return;
  CW_FORM_ROW_GET_CLASS (self)->show_value (self, priv->value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * cw_form_row_take_edit:
 * @self: a row
 * @text: (nullable): what the person made of the value
 *
 * Takes over what a person did in the control and announces it with "edited". For kinds of rows.
 */
void
cw_form_row_take_edit (CwFormRow *self, const char *text)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);
  g_autofree char *value = NULL;

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->value, text))
    return;
  value = g_strdup (priv->value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  g_signal_emit (self, signals[EDITED], 0, value);
}

/**
 * cw_form_row_finish:
 * @self: a row
 *
 * Announces with "finished" that the person is done with the row. For kinds of rows.
 */
void
cw_form_row_finish (CwFormRow *self)
{
  g_return_if_fail (CW_IS_FORM_ROW (self));
  g_signal_emit (self, signals[FINISHED], 0);
}

/**
 * cw_form_row_set_control:
 * @self: a row
 * @control: what stands beside the label
 * @focus_widget: the widget that is named for assistive technology, @control or inside it
 *
 * Puts the control into the row. For kinds of rows, once, when they are made.
 */
void
cw_form_row_set_control (CwFormRow *self, GtkWidget *control, GtkWidget *focus_widget)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (CW_IS_FORM_ROW (self) && priv->control == NULL);
  priv->control = control;
  priv->focus_widget = focus_widget;
  gtk_grid_attach (GTK_GRID (priv->grid), control, 1, 0, 1, 1);
  gtk_widget_insert_after (control, priv->grid, priv->label_box);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (control, focus);
  cw_form_row_place_children (self);
  update_name (self);
}

/**
 * cw_form_row_get_label:
 * @self: a row
 *
 * Gets the label.
 *
 * Returns: the label
 */
const char *
cw_form_row_get_label (CwFormRow *self)
{
  g_return_val_if_fail (CW_IS_FORM_ROW (self), NULL);
  return gtk_label_get_label (GTK_LABEL (cw_form_row_get_private (self)->label));
}

/**
 * cw_form_row_set_label:
 * @self: a row
 * @label: translated name of the field
 *
 * Sets the label, which also names the control.
 */
void
cw_form_row_set_label (CwFormRow *self, const char *label)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  gtk_label_set_label (GTK_LABEL (priv->label), label != NULL ? label : "");
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * cw_form_row_get_context:
 * @self: a row
 *
 * Gets what is spoken after the label.
 *
 * Returns: (nullable): the name of the form
 */
const char *
cw_form_row_get_context (CwFormRow *self)
{
  g_return_val_if_fail (CW_IS_FORM_ROW (self), NULL);
  return cw_form_row_get_private (self)->context;
}

/**
 * cw_form_row_set_context:
 * @self: a row
 * @context: (nullable): translated name of the form the row stands in
 *
 * Makes the accessible name unique where two forms have a field of the same name.
 */
void
cw_form_row_set_context (CwFormRow *self, const char *context)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->context, context))
    return;
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

/**
 * cw_form_row_get_problem:
 * @self: a row
 *
 * Gets the sentence under the control.
 *
 * Returns: (nullable): the sentence
 */
const char *
cw_form_row_get_problem (CwFormRow *self)
{
  g_return_val_if_fail (CW_IS_FORM_ROW (self), NULL);
  return cw_form_row_get_private (self)->problem;
}

/**
 * cw_form_row_set_problem:
 * @self: a row
 * @problem: (nullable): a translated sentence, %NULL when all is well
 *
 * Marks the row as wrong and says why under the control.
 */
void
cw_form_row_set_problem (CwFormRow *self, const char *problem)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->problem, problem))
    return;
  gtk_label_set_label (GTK_LABEL (priv->message), priv->problem != NULL ? priv->problem : "");
  gtk_widget_set_visible (priv->message, priv->problem != NULL);
  if (priv->problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/**
 * cw_form_row_set_placeholder:
 * @self: a row
 * @placeholder: (nullable): an example of what to type
 *
 * Sets what an empty control shows faintly.
 */
void
cw_form_row_set_placeholder (CwFormRow *self, const char *placeholder)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->placeholder, placeholder))
    return;
  if (CW_FORM_ROW_GET_CLASS (self)->show_placeholder != NULL)
    CW_FORM_ROW_GET_CLASS (self)->show_placeholder (self, priv->placeholder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

/**
 * cw_form_row_set_hint:
 * @self: a row
 * @hint: (nullable): a translated sentence on what belongs here
 *
 * Sets the tooltip of the row, which is also its description.
 */
void
cw_form_row_set_hint (CwFormRow *self, const char *hint)
{
  CwFormRowPrivate *priv = cw_form_row_get_private (self);

  g_return_if_fail (CW_IS_FORM_ROW (self));
  if (!replace_string (&priv->hint, hint))
    return;
  gtk_widget_set_tooltip_text (priv->label_box, priv->hint);
  if (priv->control != NULL)
    gtk_widget_set_tooltip_text (priv->control, priv->hint);
  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}
