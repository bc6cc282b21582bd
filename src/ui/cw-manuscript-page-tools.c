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

#define FIRST_ROWS 3
#define FIRST_COLUMNS 3

/* ---- actions ---- */

static CwProseBuffer *
get_buffer (CwManuscriptPage *self)
{
  return self->current ? cw_section_editor_get_buffer (self->current) : NULL;
}

/* A tool that could do nothing says so by the bell. */
static void
go_back (CwManuscriptPage *self, gboolean is_done)
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
  go_back (self, TRUE);
}

static void
list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current)
    go_back (self, cw_prose_list_toggle (get_buffer (self),
                                         (CwProseBlockKind)g_variant_get_int32 (parameter)));
}

static void
insert_table_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  gboolean is_done;
  guint n_rows, n_columns;

  if (self->current == NULL)
    return;
  g_variant_get (parameter, "(uu)", &n_rows, &n_columns);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->table));
  is_done = cw_prose_table_insert (get_buffer (self), n_rows, n_columns);
  go_back (self, is_done);
  if (!is_done)
    gtk_widget_activate_action (widget, "win.show-problem", "s",
                                _ ("There is a table here already: write a line between them, or "
                                   "they become one."));
}

static void
change_table_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current == NULL)
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->table));
  go_back (self, cw_prose_table_change (get_buffer (self),
                                        (CwProseTableChange)g_variant_get_int32 (parameter)));
}

static void
ask_table_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current)
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->table));
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

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
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
  g_signal_connect (view, "backspace", G_CALLBACK (backspace_cb), self);
}

/* ---- buttons ---- */

static void
name_button (GtkWidget *button, const char *tooltip)
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
  name_button (button, tooltip);
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
  add_tool (box, gtk_button_new_with_label ("x²"), _ ("Superscript"), "manuscript.style",
            CW_PROSE_SUPERSCRIPT);
  add_tool (box, gtk_button_new_with_label ("x₂"), _ ("Subscript"), "manuscript.style",
            CW_PROSE_SUBSCRIPT);
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

/* ---- the table ---- */

typedef struct
{
  CwManuscriptPage *page;
  GtkWidget *rows; /* GtkSpinButton */
  GtkWidget *columns; /* GtkSpinButton */
} TableSize;

/* What was typed into a number counts, also without leaving it. */
static guint
get_size (GtkWidget *spin)
{
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  return (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

static void
insert_cb (TableSize *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "manuscript.insert-table", "(uu)",
                              get_size (self->rows), get_size (self->columns));
}

static GtkWidget *
add_size (GtkWidget *grid, int row, const char *label, int first, int most)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);
  GtkWidget *name = gtk_label_new_with_mnemonic (label);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), first);
  gtk_label_set_mnemonic_widget (GTK_LABEL (name), spin);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  NULL, -1);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (GTK_GRID (grid), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), spin, 1, row, 1, 1);
  return spin;
}

/* Return in a number does what the button says. */
static gboolean
return_cb (GtkWidget *grid, GVariant *args, gpointer user_data)
{
  insert_cb (user_data);
  return TRUE;
}

static void
insert_on_return (GtkWidget *grid, TableSize *size)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, 0),
                      gtk_callback_action_new (return_cb, size, NULL)));
  gtk_widget_add_controller (grid, keys);
}

static GtkWidget *
make_size (CwManuscriptPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Insert Table"));
  TableSize *size = g_new0 (TableSize, 1);

  size->page = self;
  size->rows = add_size (grid, 0, _ ("_Rows"), FIRST_ROWS, CW_PROSE_TABLE_MAX_ROWS);
  size->columns = add_size (grid, 1, _ ("_Columns"), FIRST_COLUMNS, CW_PROSE_TABLE_MAX_COLUMNS);
  gtk_grid_attach (GTK_GRID (grid), button, 0, 2, 2, 1);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (insert_cb), size);
  insert_on_return (grid, size);
  g_object_set_data_full (G_OBJECT (grid), "cw-size", size, g_free);
  return grid;
}

static GtkWidget *
make_change (const char *label, CwProseTableChange change)
{
  GtkWidget *button =
    cw_manuscript_page_make_action_button (label, NULL, "manuscript.change-table");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int)change);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  return button;
}

static const struct
{
  const char *label;
  CwProseTableChange change;
} changes[] = {
  { N_ ("Add Row Above"), CW_PROSE_TABLE_ROW_ABOVE },
  { N_ ("Add Row Below"), CW_PROSE_TABLE_ROW_BELOW },
  { N_ ("Delete Row"), CW_PROSE_TABLE_REMOVE_ROW },
  { N_ ("Add Column Before"), CW_PROSE_TABLE_COLUMN_BEFORE },
  { N_ ("Add Column After"), CW_PROSE_TABLE_COLUMN_AFTER },
  { N_ ("Delete Column"), CW_PROSE_TABLE_REMOVE_COLUMN },
};

/* Adds to the menu of a text what can be done to the table at its cursor. */
void
cw_manuscript_page_add_table_menu (CwManuscriptPage *self, CwSectionEditor *editor, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (!cw_prose_table_has_cursor (cw_section_editor_get_buffer (editor)))
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.change-table", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (changes[i].label), NULL);

      g_menu_item_set_action_and_target (item, "manuscript.change-table", "i",
                                         (int)changes[i].change);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GtkWidget *
make_table_popover (CwManuscriptPage *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_size (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_box_append (GTK_BOX (box), make_change (_ (changes[i].label), changes[i].change));
  gtk_widget_add_css_class (box, "cw-table-tools");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/* Rows and columns are those of the table at the cursor. */
static void
table_opened_cb (GtkWidget *popover, CwManuscriptPage *self)
{
  gboolean is_inside = self->current && cw_prose_table_has_cursor (get_buffer (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.change-table", is_inside);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.insert-table",
                                 self->current && !is_inside);
}

static GtkWidget *
make_table (CwManuscriptPage *self)
{
  self->table = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->table), _ ("Table"));
  name_button (self->table, _ ("Table (Ctrl+F12)"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->table), make_table_popover (self));
  g_signal_connect (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->table)), "map",
                    G_CALLBACK (table_opened_cb), self);
  return self->table;
}

/* The tools, which work as soon as the cursor stands in a section. */
GtkWidget *
cw_manuscript_page_make_tools (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  add_styles (box);
  add_lists (box);
  gtk_box_append (GTK_BOX (box), make_table (self));
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
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, 0, "manuscript.list", "i",
                                       CW_PROSE_NUMBER);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, GDK_SHIFT_MASK, "manuscript.list", "i",
                                       CW_PROSE_BULLET);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, GDK_CONTROL_MASK, "manuscript.ask-table",
                                       NULL);
}

/* The actions and keys of the tools. */
void
cw_manuscript_page_install_tools (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.style", "i", style_action);
  gtk_widget_class_install_action (klass, "manuscript.list", "i", list_action);
  gtk_widget_class_install_action (klass, "manuscript.ask-table", NULL, ask_table_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-table", "(uu)", insert_table_action);
  gtk_widget_class_install_action (klass, "manuscript.change-table", "i", change_table_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-fact", NULL, insert_fact_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-citation", NULL,
                                   insert_citation_action);
  add_bindings (klass);
}
