/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-prose-list.h"
#include "ui/cw-prose-table.h"

/* The tools above the text: styles, lists, tables, and what is put in. They work on the section
 * that had the cursor last, which gets it back. */

#define PREEDIT_KEY "cw-preedit"

/* ---- actions ---- */

static CwProseBuffer *
get_buffer (CwManuscriptPage *self)
{
  return self->current ? cw_section_editor_get_buffer (self->current) : NULL;
}

/* The text has the keyboard again. A tool that could do nothing says so by the bell. */
void
cw_manuscript_page_go_back (CwManuscriptPage *self, gboolean is_done)
{
  GtkTextView *view = cw_section_editor_get_view (self->current);

  gtk_widget_grab_focus (GTK_WIDGET (view));
  if (!is_done)
    gtk_widget_error_bell (GTK_WIDGET (view));
}

static void
style_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current == NULL)
    return;
  cw_prose_buffer_toggle_style (get_buffer (self), (CwProseStyle)g_variant_get_int32 (parameter));
  cw_manuscript_page_go_back (self, TRUE);
}

static void
list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current)
    cw_manuscript_page_go_back (
      self,
      cw_prose_list_toggle (get_buffer (self), (CwProseBlockKind)g_variant_get_int32 (parameter)));
}

static void
insert_fact_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_manuscript_page_insert_fact (CW_MANUSCRIPT_PAGE (widget));
}

static void
insert_citation_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_manuscript_page_insert_citation (CW_MANUSCRIPT_PAGE (widget));
}

/* ---- keys in the text ---- */

/* The mark of an item goes as a whole. */
static void
backspace_cb (GtkTextView *view, CwManuscriptPage *self)
{
  if (cw_prose_list_take_mark_back (CW_PROSE_BUFFER (gtk_text_view_get_buffer (view))))
    g_signal_stop_emission_by_name (view, "backspace");
}

/* While signs are put together by an input method, keys are its own. */
static void
preedit_cb (GtkTextView *view, const char *preedit)
{
  g_object_set_data (G_OBJECT (view), PREEDIT_KEY, GINT_TO_POINTER (*preedit != '\0'));
}

/* Tab and Return go from cell to cell; behind the last cell Tab leaves the text, and behind a row
 * Return begins a line, as elsewhere. */
static gboolean
key_cb (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        CwManuscriptPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  CwProseBuffer *buffer = CW_PROSE_BUFFER (gtk_text_view_get_buffer (view));

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || g_object_get_data (G_OBJECT (view), PREEDIT_KEY))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Tab:
      return cw_prose_table_go_to_cell (buffer, 1);
    case GDK_KEY_ISO_Left_Tab:
      return cw_prose_table_go_to_cell (buffer, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return cw_prose_table_go_down (buffer);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Lets the keys of lists and tables work in @editor. */
void
cw_manuscript_page_watch_tools (CwManuscriptPage *self, CwSectionEditor *editor)
{
  GtkTextView *view = cw_section_editor_get_view (editor);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect (view, "preedit-changed", G_CALLBACK (preedit_cb), NULL);
  g_signal_connect (view, "backspace", G_CALLBACK (backspace_cb), self);
}

/* ---- buttons ---- */

/* Says what a button does that shows no words. */
void
cw_manuscript_page_name_tool (GtkWidget *button, const char *tooltip)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
}

/* Takes @button. It shows an icon, or the sign itself: raised and lowered text have no icon of the
 * theme. */
static void
add_tool (GtkWidget *box, GtkWidget *button, const char *tooltip, const char *action, int target)
{
  cw_manuscript_page_name_tool (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", target);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_styles (GtkWidget *box)
{
  add_tool (box, gtk_button_new_from_icon_name ("format-text-bold-symbolic"), _ ("Strong (Ctrl+B)"),
            "manuscript.style", CW_PROSE_STRONG);
  add_tool (box, gtk_button_new_from_icon_name ("format-text-italic-symbolic"),
            _ ("Emphasis (Ctrl+I)"), "manuscript.style", CW_PROSE_EMPHASIS);
  add_tool (box, gtk_button_new_with_label ("x²"), _ ("Superscript (Ctrl+Shift+P)"),
            "manuscript.style", CW_PROSE_SUPERSCRIPT);
  add_tool (box, gtk_button_new_with_label ("x₂"), _ ("Subscript (Ctrl+Shift+B)"),
            "manuscript.style", CW_PROSE_SUBSCRIPT);
}

static void
add_lists (GtkWidget *box)
{
  add_tool (box, gtk_button_new_from_icon_name ("view-list-bullet-symbolic"),
            _ ("Bulleted list (Shift+F12)"), "manuscript.list", CW_PROSE_BULLET);
  add_tool (box, gtk_button_new_from_icon_name ("view-list-ordered-symbolic"),
            _ ("Numbered list (F12)"), "manuscript.list", CW_PROSE_NUMBER);
}

/* A flat button that says what it does. */
GtkWidget *
cw_manuscript_page_make_action_button (const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* ---- the bar ---- */

/* The tools, which work as soon as the cursor stands in a section. */
GtkWidget *
cw_manuscript_page_make_tools (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  add_styles (box);
  add_lists (box);
  gtk_box_append (GTK_BOX (box), cw_manuscript_page_make_table (self));
  gtk_box_append (GTK_BOX (box), cw_manuscript_page_make_action_button (
                                   _ ("Fact"), _ ("Insert a fact that follows the data ({)"),
                                   "manuscript.insert-fact"));
  gtk_box_append (GTK_BOX (box), cw_manuscript_page_make_action_button (
                                   _ ("Reference"), _ ("Cite a reference of the library ([@)"),
                                   "manuscript.insert-citation"));
  gtk_widget_set_sensitive (box, FALSE);
  return box;
}

static void
add_bindings (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, GDK_CONTROL_MASK, "manuscript.style", "i",
                                       CW_PROSE_STRONG);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, GDK_CONTROL_MASK, "manuscript.style", "i",
                                       CW_PROSE_EMPHASIS);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "manuscript.style", "i", CW_PROSE_SUPERSCRIPT);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "manuscript.style", "i", CW_PROSE_SUBSCRIPT);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, 0, "manuscript.list", "i",
                                       CW_PROSE_NUMBER);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, GDK_SHIFT_MASK, "manuscript.list", "i",
                                       CW_PROSE_BULLET);
}

/* The actions and keys of the tools. */
void
cw_manuscript_page_install_tools (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.style", "i", style_action);
  gtk_widget_class_install_action (klass, "manuscript.list", "i", list_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-fact", NULL, insert_fact_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-citation", NULL,
                                   insert_citation_action);
  add_bindings (klass);
}
