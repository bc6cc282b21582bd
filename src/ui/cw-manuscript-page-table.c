/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-prose-table.h"

/* The tool for tables: its popover asks how large a new one is, and changes that at the cursor, as
 * does the menu of the text. */

#define FIRST_ROWS 3
#define FIRST_COLUMNS 3

/* ---- actions ---- */

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
  is_done = cw_prose_table_insert (cw_section_editor_get_buffer (self->current), n_rows, n_columns);
  cw_manuscript_page_go_back (self, is_done);
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
  cw_manuscript_page_go_back (
    self, cw_prose_table_change (cw_section_editor_get_buffer (self->current),
                                 (CwProseTableChange)g_variant_get_int32 (parameter)));
}

static void
ask_table_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->current)
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->table));
}

/* ---- a new table ---- */

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

/* ---- the table at the cursor ---- */

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
  g_autoptr (GMenu) section = g_menu_new (), table = g_menu_new ();

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
  /* One line of the menu, whose end has to be in sight on a small screen too. */
  g_menu_append_submenu (table, _ ("_Table"), G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
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
  gboolean is_inside =
    self->current && cw_prose_table_has_cursor (cw_section_editor_get_buffer (self->current));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.change-table", is_inside);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.insert-table",
                                 self->current && !is_inside);
}

/* The button, with what can be done in its popover. */
GtkWidget *
cw_manuscript_page_make_table (CwManuscriptPage *self)
{
  self->table = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->table), _ ("Table"));
  cw_manuscript_page_name_tool (self->table, _ ("Table (Ctrl+F12)"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->table), make_table_popover (self));
  g_signal_connect (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->table)), "map",
                    G_CALLBACK (table_opened_cb), self);
  return self->table;
}

/* The actions and keys of the tool. */
void
cw_manuscript_page_install_table (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.ask-table", NULL, ask_table_action);
  gtk_widget_class_install_action (klass, "manuscript.insert-table", "(uu)", insert_table_action);
  gtk_widget_class_install_action (klass, "manuscript.change-table", "i", change_table_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F12, GDK_CONTROL_MASK, "manuscript.ask-table",
                                       NULL);
}
