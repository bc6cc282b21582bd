/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-plot-panel.h"

#include <glib/gi18n.h>

#include "ui/cw-plot-export.h"

/* A figure with its heading, its buttons and, folded away below it, the same facts as a list. */

struct _CwPlotPanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CwPlotView *view;
  GtkWidget *heading;
  GtkWidget *tools;
  GtkWidget *expander;
  GtkWidget *zoom_out;
  GtkWidget *reset;
  GtkWidget *zoom_in;
  GtkStringList *rows; /* the sentences of the facts */
};

G_DEFINE_FINAL_TYPE (CwPlotPanel, cw_plot_panel, GTK_TYPE_WIDGET)

#define STEP 1.5
#define LIST_HEIGHT 260

/* Times to different events stand one below the other. */
static const char *
get_heading (CwPlotView *view)
{
  static const char *const headings[CW_PLOT_N_KINDS] = {
    [CW_PLOT_TIMELINE] = N_ ("Timeline"),
    [CW_PLOT_BURDEN] = N_ ("Tumour burden"),
    [CW_PLOT_CYCLE] = N_ ("One cycle"),
    [CW_PLOT_SWIMMER] = N_ ("Course of each case"),
    /* Translators: of a Kaplan-Meier curve */
    [CW_PLOT_SURVIVAL] = N_ ("Time to event"),
    [CW_PLOT_WATERFALL] = N_ ("Best change in size"),
    [CW_PLOT_FOREST] = N_ ("Response rates"),
    [CW_PLOT_FLOW] = N_ ("Study flow"),
  };

  if (cw_plot_view_get_kind (view) == CW_PLOT_SURVIVAL && cw_plot_view_get_scene (view))
    return cw_scene_get_title (cw_plot_view_get_scene (view));
  return _ (headings[cw_plot_view_get_kind (view)]);
}

/* ---- the list of facts ---- */

static void
list_facts (CwPlotPanel *self)
{
  CwScene *scene = cw_plot_view_get_scene (self->view);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cw_scene_get_n_facts (scene); i++)
    g_ptr_array_add (rows, cw_scene_fact_dup_sentence (cw_scene_get_fact (scene, i)));
  g_ptr_array_add (rows, NULL);
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          (const char *const *)rows->pdata);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkStringObject *row = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (row));
}

static void
activate_cb (CwPlotPanel *self, guint position)
{
  cw_plot_view_open_fact (self->view, (int)position);
}

static GtkWidget *
make_list (CwPlotPanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)))),
    factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (list, "cw-plot-facts");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect_swapped (list, "activate", G_CALLBACK (activate_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Facts of the figure"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

/* Rows are made when somebody wants to see them. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, CwPlotPanel *self)
{
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, make_list (self));
}

static GtkWidget *
make_expander (CwPlotPanel *self)
{
  GtkWidget *expander = gtk_expander_new (_ ("The same facts as a list"));

  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
  return expander;
}

/* ---- heading ---- */

static void
zoom_in_cb (CwPlotPanel *self)
{
  cw_plot_view_set_zoom (self->view, cw_plot_view_get_zoom (self->view) * STEP);
}

static void
zoom_out_cb (CwPlotPanel *self)
{
  cw_plot_view_set_zoom (self->view, cw_plot_view_get_zoom (self->view) / STEP);
}

static void
reset_cb (CwPlotPanel *self)
{
  cw_plot_view_set_zoom (self->view, 1);
}

static GtkWidget *
add_button (CwPlotPanel *self,
            GtkWidget *box,
            const char *icon,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* A button that can do no more would let the focus fall out of the page. */
static void
set_zoomed (CwPlotPanel *self, gboolean is_zoomed)
{
  if (!is_zoomed && (gtk_widget_has_focus (self->zoom_out) || gtk_widget_has_focus (self->reset)))
    gtk_widget_grab_focus (self->zoom_in);
  gtk_widget_set_sensitive (self->zoom_out, is_zoomed);
  gtk_widget_set_sensitive (self->reset, is_zoomed);
}

/* A page has several figures, each with the same buttons: they say for which they are. */
static void
name_buttons (CwPlotPanel *self, const char *heading)
{
  for (GtkWidget *button = gtk_widget_get_first_child (self->tools); button;
       button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *name =
        g_strdup_printf ("%s, %s", gtk_widget_get_tooltip_text (button), heading);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
show_heading (CwPlotPanel *self)
{
  const char *heading = get_heading (self->view);

  if (g_strcmp0 (heading, gtk_label_get_text (GTK_LABEL (self->heading))) == 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  name_buttons (self, heading);
}

static void
changed_cb (CwPlotPanel *self)
{
  gboolean is_zoomed = cw_plot_view_get_zoom (self->view) > 1;
  gboolean has_facts = cw_scene_get_n_facts (cw_plot_view_get_scene (self->view)) > 0;

  /* A sentence in the place of a figure is neither enlarged nor saved. */
  gtk_widget_set_visible (self->tools, has_facts);
  gtk_widget_set_visible (self->expander, has_facts);
  set_zoomed (self, is_zoomed);
  show_heading (self);
  list_facts (self);
}

/* Only time can be stretched. */
static gboolean
has_time (CwPlotKind kind)
{
  return kind != CW_PLOT_WATERFALL && kind != CW_PLOT_FOREST && kind != CW_PLOT_FLOW;
}

static GtkWidget *
make_header (CwPlotPanel *self, CwPlotKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->heading, "cw-list-heading");
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_box_append (GTK_BOX (box), self->heading);
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->zoom_out = add_button (self, self->tools, "zoom-out-symbolic", _ ("Shorten time"),
                               G_CALLBACK (zoom_out_cb));
  self->reset = add_button (self, self->tools, "zoom-fit-best-symbolic", _ ("Show all of it"),
                            G_CALLBACK (reset_cb));
  self->zoom_in =
    add_button (self, self->tools, "zoom-in-symbolic", _ ("Stretch time"), G_CALLBACK (zoom_in_cb));
  gtk_widget_set_visible (self->zoom_out, has_time (kind));
  gtk_widget_set_visible (self->reset, has_time (kind));
  gtk_widget_set_visible (self->zoom_in, has_time (kind));
  gtk_box_append (GTK_BOX (self->tools), cw_plot_export_button_new (self->view));
  gtk_box_append (GTK_BOX (box), self->tools);
  return box;
}

/* ---- making ---- */

static void
cw_plot_panel_dispose (GObject *object)
{
  CwPlotPanel *self = CW_PLOT_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (cw_plot_panel_parent_class)->dispose (object);
}

static void
cw_plot_panel_class_init (CwPlotPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_plot_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "plotpanel");
}

static void
cw_plot_panel_init (CwPlotPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->rows = gtk_string_list_new (NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_plot_panel_get_view:
 * @self: a panel
 *
 * Returns: (transfer none): the figure
 */
CwPlotView *
cw_plot_panel_get_view (CwPlotPanel *self)
{
  return self->view;
}

/**
 * cw_plot_panel_new:
 * @record: an open record
 * @kind: which figure
 * @regimen: (nullable): the regimen of a cycle
 *
 * Returns: (transfer floating): the figure with what belongs to it
 */
GtkWidget *
cw_plot_panel_new (CwRecord *record, CwPlotKind kind, CwEntity *regimen)
{
  CwPlotPanel *self = g_object_new (CW_TYPE_PLOT_PANEL, NULL);
  GtkWidget *view = cw_plot_view_new (record, kind, regimen);

  self->view = CW_PLOT_VIEW (view);
  gtk_box_append (GTK_BOX (self->box), make_header (self, kind));
  gtk_box_append (GTK_BOX (self->box), view);
  self->expander = make_expander (self);
  gtk_box_append (GTK_BOX (self->box), self->expander);
  g_signal_connect_object (view, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
