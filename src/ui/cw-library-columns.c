/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-library-columns.h"

#include <glib/gi18n.h>

#include "model/cw-article.h"

/* The columns of the library list. Their sorters never compare rows: they only make the headers
 * clickable and tell which one was clicked; the database sorts. */

#define CARE_BAR_WIDTH 56

typedef struct
{
  CwLibrarySort sort;
  const char *title;
  guint characters; /* how wide, in characters */
  guint min_characters;
  void (*show) (GtkWidget *cell, const CwSummary *summary);
} Column;

/* Where a probe of the view's sorter leaves the column it asked first. */
typedef struct
{
  const Column *asked;
} Probe;

static Probe probe;

/* ---- texts ---- */

static void
show_text (GtkWidget *cell, const char *text)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static gboolean
is_review (const CwSummary *summary)
{
  return g_str_equal (summary->kind, "review");
}

static void
show_title (GtkWidget *cell, const CwSummary *summary)
{
  gboolean untitled = *summary->title == '\0';

  show_text (cell, !untitled             ? summary->title
                   : is_review (summary) ? _ ("Untitled review")
                                         : _ ("Untitled case"));
  if (untitled)
    gtk_widget_add_css_class (cell, "dim-label");
  else
    gtk_widget_remove_css_class (cell, "dim-label");
}

static void
show_patient (GtkWidget *cell, const CwSummary *summary)
{
  show_text (cell, summary->patient);
}

static void
show_diagnosis (GtkWidget *cell, const CwSummary *summary)
{
  show_text (cell, summary->diagnosis);
}

static void
show_status (GtkWidget *cell, const CwSummary *summary)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  const CwField *field = cw_entity_info_find (info, "status");
  g_autofree char *text = *summary->status ? cw_field_describe (field, summary->status) : NULL;

  show_text (cell, is_review (summary) ? _ ("Review") : text);
}

static void
show_modified (GtkWidget *cell, const CwSummary *summary)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (summary->modified / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  /* Translators: date and time in the library list. */
  g_autofree char *text =
    local ? g_date_time_format (local, C_ ("date and time", "%Y-%m-%d %H:%M")) : NULL;

  show_text (cell, text);
}

static void
show_care (GtkWidget *cell, const CwSummary *summary)
{
  GtkWidget *bar = gtk_widget_get_first_child (cell);
  GtkWidget *label = gtk_widget_get_last_child (cell);
  g_autofree char *text = g_strdup_printf ("%u/%u", summary->care_met, summary->care_total);

  gtk_widget_set_visible (bar, summary->care_total > 0);
  gtk_widget_set_visible (label, summary->care_total > 0);
  gtk_level_bar_set_max_value (GTK_LEVEL_BAR (bar), MAX (summary->care_total, 1));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), MIN (summary->care_met, summary->care_total));
  gtk_inscription_set_text (GTK_INSCRIPTION (label), text);
}

static const Column columns[] = {
  { CW_LIBRARY_SORT_TITLE, N_ ("Title"), 40, 22, show_title },
  { CW_LIBRARY_SORT_PATIENT, N_ ("Patient"), 12, 8, show_patient },
  { CW_LIBRARY_SORT_DIAGNOSIS, N_ ("Diagnosis"), 24, 12, show_diagnosis },
  { CW_LIBRARY_SORT_STATUS, N_ ("Status"), 11, 8, show_status },
  { CW_LIBRARY_SORT_CARE, N_ ("CARE"), 5, 5, show_care },
  { CW_LIBRARY_SORT_MODIFIED, N_ ("Modified"), 16, 16, show_modified },
};

/* ---- cells ---- */

static GtkWidget *
make_inscription (const Column *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->min_characters);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->characters);
  return cell;
}

static GtkWidget *
make_care_cell (const Column *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bar = gtk_level_bar_new ();
  GtkWidget *label = make_inscription (column);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "cw-care-bar");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_size_request (bar, CARE_BAR_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("CARE items reported"), -1);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
update_cell (GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "cw-column");
  CwLibraryRow *row = gtk_list_item_get_item (item);
  const CwSummary *summary = row ? cw_library_row_get_summary (row) : NULL;

  if (summary)
    column->show (gtk_list_item_get_child (item), summary);
}

typedef struct
{
  const Column *column;
  GCallback menu_cb;
  gpointer user_data;
} Setup;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Setup *setup)
{
  const Column *column = setup->column;
  GtkWidget *cell =
    column->sort == CW_LIBRARY_SORT_CARE ? make_care_cell (column) : make_inscription (column);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_object_set_data (G_OBJECT (click), "cw-item", item);
  g_signal_connect (click, "pressed", setup->menu_cb, setup->user_data);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  g_object_set_data (G_OBJECT (item), "cw-column", (gpointer)column);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::summary",
                           G_CALLBACK (update_cell), item, G_CONNECT_SWAPPED);
  update_cell (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_cell, item);
}

static void
free_setup (gpointer setup, GClosure *closure)
{
  g_free (setup);
}

/* ---- sorting ---- */

static int
note_column (gconstpointer a, gconstpointer b, gpointer column)
{
  if (probe.asked == NULL)
    probe.asked = column;
  return -1;
}

/**
 * cw_library_columns_get_sort:
 * @view: a view with these columns
 * @sort: (out): by what the author wants the list
 * @descending: (out): whether the largest comes first
 *
 * GTK 4.8 does not say which header was clicked. Its sorter asks the column's own sorter first, and
 * turns the answer round when the order is descending; so it is asked about nothing.
 *
 * Returns: %FALSE when no header was clicked
 */
gboolean
cw_library_columns_get_sort (GtkColumnView *view, CwLibrarySort *sort, gboolean *descending)
{
  GtkOrdering answer;

  probe.asked = NULL;
  answer = gtk_sorter_compare (gtk_column_view_get_sorter (view), view, view);
  if (probe.asked == NULL)
    return FALSE;
  *sort = probe.asked->sort;
  *descending = answer == GTK_ORDERING_LARGER;
  return TRUE;
}

/* ---- making ---- */

static GtkColumnViewColumn *
make_column (const Column *column, GCallback menu_cb, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (_ (column->title), factory);
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (note_column, (gpointer)column, NULL));
  Setup *setup = g_new0 (Setup, 1);

  setup->column = column;
  setup->menu_cb = menu_cb;
  setup->user_data = user_data;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), setup, free_setup, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->sort == CW_LIBRARY_SORT_TITLE);
  return view_column;
}

/**
 * cw_library_columns_add:
 * @view: an empty view
 * @menu_cb: handler of #GtkGestureClick::pressed for the secondary button on a cell; the gesture
 *   carries the #GtkListItem as "cw-item"
 * @user_data: for @menu_cb
 *
 * Adds the columns of the library list, the last edited first.
 */
void
cw_library_columns_add (GtkColumnView *view, GCallback menu_cb, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (&columns[i], menu_cb, user_data);

      gtk_column_view_append_column (view, column);
      if (columns[i].sort == CW_LIBRARY_SORT_MODIFIED)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
}
