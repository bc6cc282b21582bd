/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-import-problems.h"

#include <glib/gi18n.h>

/* The cells of a table that could not be read. There may be as many as the table has cells, so the
 * items are made when they come in sight. */

#define AT_ONCE 30

/* ---- one of them ---- */

#define CW_TYPE_PROBLEM_ITEM (cw_problem_item_get_type ())
G_DECLARE_FINAL_TYPE (CwProblemItem, cw_problem_item, CW, PROBLEM_ITEM, GObject)

struct _CwProblemItem
{
  GObject parent_instance;

  GPtrArray *problems; /* CwImportProblem */
  guint index;
};

G_DEFINE_FINAL_TYPE (CwProblemItem, cw_problem_item, G_TYPE_OBJECT)

static void
cw_problem_item_finalize (GObject *object)
{
  g_ptr_array_unref (CW_PROBLEM_ITEM (object)->problems);
  G_OBJECT_CLASS (cw_problem_item_parent_class)->finalize (object);
}

static void
cw_problem_item_class_init (CwProblemItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_problem_item_finalize;
}

static void
cw_problem_item_init (CwProblemItem *self)
{
}

/* ---- all of them ---- */

#define CW_TYPE_PROBLEM_LIST (cw_problem_list_get_type ())
G_DECLARE_FINAL_TYPE (CwProblemList, cw_problem_list, CW, PROBLEM_LIST, GObject)

struct _CwProblemList
{
  GObject parent_instance;

  GPtrArray *problems;
};

static void cw_problem_list_add_model (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwProblemList,
                               cw_problem_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cw_problem_list_add_model))

static GType
cw_problem_list_get_item_type (GListModel *model)
{
  return CW_TYPE_PROBLEM_ITEM;
}

static guint
cw_problem_list_get_n_items (GListModel *model)
{
  return CW_PROBLEM_LIST (model)->problems->len;
}

static gpointer
cw_problem_list_get_item (GListModel *model, guint position)
{
  CwProblemList *self = CW_PROBLEM_LIST (model);
  CwProblemItem *item;

  if (position >= self->problems->len)
    return NULL;
  item = g_object_new (CW_TYPE_PROBLEM_ITEM, NULL);
  item->problems = g_ptr_array_ref (self->problems);
  item->index = position;
  return item;
}

static void
cw_problem_list_add_model (GListModelInterface *interface)
{
  interface->get_item_type = cw_problem_list_get_item_type;
  interface->get_n_items = cw_problem_list_get_n_items;
  interface->get_item = cw_problem_list_get_item;
}

static void
cw_problem_list_finalize (GObject *object)
{
  g_ptr_array_unref (CW_PROBLEM_LIST (object)->problems);
  G_OBJECT_CLASS (cw_problem_list_parent_class)->finalize (object);
}

static void
cw_problem_list_class_init (CwProblemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_problem_list_finalize;
}

static void
cw_problem_list_init (CwProblemList *self)
{
}

/* ---- cells ---- */

typedef struct
{
  const char *title;
  guint characters;
  gboolean expand;
  char *(*dup_text) (const CwImportProblem *problem);
} Column;

static char *
dup_line (const CwImportProblem *problem)
{
  return g_strdup_printf ("%u", problem->line);
}

static char *
dup_heading (const CwImportProblem *problem)
{
  return g_strdup (problem->heading);
}

static char *
dup_text (const CwImportProblem *problem)
{
  return g_strdelimit (g_strdup (problem->text), "\n\r\t", ' ');
}

static char *
dup_reason (const CwImportProblem *problem)
{
  return g_strdup (problem->reason);
}

static const Column columns[] = {
  { N_ ("Row"), 5, FALSE, dup_line },
  { N_ ("Column"), 14, FALSE, dup_heading },
  { N_ ("Text"), 15, FALSE, dup_text },
  { N_ ("Why it cannot be read"), 40, TRUE, dup_reason },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->characters / 2);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->characters);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  CwProblemItem *problem = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = column->dup_text (problem->problems->pdata[problem->index]);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, column->expand ? text : NULL);
}

static void
add_column (GtkColumnView *view, const Column *described)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column =
    gtk_column_view_column_new (_ (described->title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer)described);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer)described);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, described->expand);
  gtk_column_view_append_column (view, column);
}

/* ---- as many as somebody looks at ---- */

static gboolean
grow_cb (gpointer data)
{
  GtkSliceListModel *slice = g_object_get_data (data, "cw-slice");
  guint size = slice ? gtk_slice_list_model_get_size (slice) : 0;

  if (slice && size < g_list_model_get_n_items (gtk_slice_list_model_get_model (slice)))
    gtk_slice_list_model_set_size (slice, size + AT_ONCE);
  return G_SOURCE_REMOVE;
}

/* The view makes a row of widgets for two hundred items, of which a screen shows twenty. */
static void
scrolled_cb (GtkAdjustment *adjustment, GtkWidget *scroller)
{
  double page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) + 2 * page >= gtk_adjustment_get_upper (adjustment))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grow_cb, g_object_ref (scroller), g_object_unref);
}

/**
 * cw_import_problems_show:
 * @scroller: made by cw_import_problems_new()
 * @problems: (element-type CwImportProblem): cells that could not be read
 *
 * Shows others.
 */
void
cw_import_problems_show (GtkWidget *scroller, GPtrArray *problems)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  CwProblemList *list = g_object_new (CW_TYPE_PROBLEM_LIST, NULL);
  GtkSliceListModel *slice;

  list->problems = g_ptr_array_ref (problems);
  slice = gtk_slice_list_model_new (G_LIST_MODEL (list), 0, AT_ONCE);
  g_object_set_data_full (G_OBJECT (scroller), "cw-slice", g_object_ref (slice), g_object_unref);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view),
                             GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (slice))));
}

/**
 * cw_import_problems_new:
 *
 * Returns: (transfer floating): an empty list of cells that could not be read
 */
GtkWidget *
cw_import_problems_new (void)
{
  GtkWidget *view = gtk_column_view_new (NULL), *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (GTK_COLUMN_VIEW (view), &columns[i]);
  gtk_widget_add_css_class (view, "cw-library");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cells that could not be read"), -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 150);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                    "value-changed", G_CALLBACK (scrolled_cb), scroller);
  return scroller;
}
