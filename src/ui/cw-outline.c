/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-outline.h"

#include <glib/gi18n.h>

#include "document/cw-review-work.h"
#include "model/cw-article.h"
#include "rules/cw-check.h"
#include "rules/cw-review-check.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-settled.h"
#include "widgets/cw-tab-stop.h"

/* The pages of a case down the side, each with its state: nothing yet, begun, or something that
 * wants a look. */

struct _CwOutline
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwReviewWork *work; /* looks for the findings of a review, or NULL */
  GHashTable *problems; /* page -> how many findings it has */
  GtkWidget *scroller;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CwOutline, cw_outline, GTK_TYPE_WIDGET)

static guint page_selected_signal;

static const CwPageDescription *
get_page (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "cw-page");
}

static GtkWidget *
make_row (const CwPageDescription *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (page->icon);
  GtkWidget *label = gtk_label_new (_ (page->title));
  GtkWidget *mark = gtk_image_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "cw-page", (gpointer)page);
  g_object_set_data (G_OBJECT (row), "cw-mark", mark);
  return row;
}

/* ---- state ---- */

/* Counts on which page each finding is, except mere notes. */
static void
count_problems (CwOutline *self, const GPtrArray *findings)
{
  CwEntity *root = cw_record_get_root (self->record);

  g_hash_table_remove_all (self->problems);
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];
      CwEntity *entity = cw_entity_lookup (root, finding->entity_id);
      const CwPageDescription *page = finding->severity != CW_SEVERITY_NOTE && entity
                                        ? cw_case_outline_find_for (entity, finding->field)
                                        : NULL;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->problems, page));

      if (page)
        g_hash_table_insert (self->problems, (gpointer)page, GUINT_TO_POINTER (n + 1));
    }
}

static void
show_state (GtkListBoxRow *row, gboolean recorded, guint problems)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), "cw-mark");
  const CwPageDescription *page = get_page (row);
  const char *state = !cw_page_is_form (page) ? NULL
                      : recorded              ? _ ("begun")
                                              : _ ("nothing recorded");
  g_autofree char *worry = NULL;
  g_autofree char *name = NULL;

  if (problems > 0)
    worry = g_strdup_printf (ngettext ("%u finding", "%u findings", problems), problems);
  gtk_image_set_from_icon_name (GTK_IMAGE (mark), problems   ? "dialog-warning-symbolic"
                                                  : recorded ? "object-select-symbolic"
                                                             : NULL);
  gtk_widget_set_opacity (mark, problems ? 1 : 0.55);
  if (problems)
    gtk_widget_add_css_class (mark, "cw-partly");
  else
    gtk_widget_remove_css_class (mark, "cw-partly");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), worry ? worry : state);
  name = g_strjoin (", ", _ (page->title), worry ? worry : state, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_states (CwOutline *self)
{
  CwEntity *root = cw_record_get_root (self->record);

  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        return;
      show_state (row, cw_page_is_recorded (get_page (row), root),
                  GPOINTER_TO_UINT (g_hash_table_lookup (self->problems, get_page (row))));
    }
}

static gpointer
check_review (CwReview *review, gpointer data, GCancellable *cancellable)
{
  return cw_review_check (review);
}

static void
show_findings (gconstpointer findings, gpointer user_data)
{
  CwOutline *self = user_data;

  count_problems (self, findings);
  show_states (self);
}

/* A review can have thousands of rows: the findings of before stay until the new ones come. */
static void
update (gpointer user_data)
{
  CwOutline *self = user_data;
  CwEntity *root = cw_record_get_root (self->record);
  g_autoptr (GPtrArray) findings = CW_IS_CASE (root) ? cw_check_case (root) : NULL;

  if (findings)
    count_problems (self, findings);
  if (self->work)
    cw_review_work_start (self->work, NULL, NULL);
  show_states (self);
}

/* ---- selection ---- */

/**
 * cw_outline_select:
 * @self: an outline
 * @page: id of a page
 *
 * Marks the page that is in sight.
 */
void
cw_outline_select (CwOutline *self, const char *page)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);

      if (row == NULL)
        return;
      if (!g_str_equal (get_page (row)->id, page))
        continue;
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
      /* The arrows go on from the page in sight. */
      if (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CwOutline *self)
{
  if (row)
    g_signal_emit (self, page_selected_signal, 0, get_page (row)->id);
}

/* Enter goes on from choosing a page to working on it; the arrows and the pointer stay here. */
static void
entered_cb (GtkListBox *list, CwOutline *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.focus-page", NULL);
}

static void
cw_outline_dispose (GObject *object)
{
  CwOutline *self = CW_OUTLINE (object);

  g_clear_pointer (&self->work, cw_review_work_free);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->problems, g_hash_table_unref);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_outline_parent_class)->dispose (object);
}

static void
cw_outline_class_init (CwOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_outline_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "outline");

  /**
   * CwOutline::page-selected:
   * @self: an outline
   * @page: id of the page
   *
   * The author chose a page.
   */
  page_selected_signal = g_signal_new ("page-selected", CW_TYPE_OUTLINE, G_SIGNAL_RUN_FIRST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cw_outline_init (CwOutline *self)
{
  self->problems = g_hash_table_new (NULL, NULL);
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller),
                                 cw_tab_stop_new (self->list));
  gtk_widget_set_size_request (self->scroller, 216, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_after (self->list, "activate-cursor-row", G_CALLBACK (entered_cb), self);
}

/**
 * cw_outline_new:
 * @record: an open record
 *
 * Returns: (transfer floating): its outline
 */
GtkWidget *
cw_outline_new (CwRecord *record)
{
  CwOutline *self = g_object_new (CW_TYPE_OUTLINE, NULL);
  guint n_pages;
  CwEntity *root = cw_record_get_root (record);
  const CwPageDescription *pages = cw_case_outline_get_pages (G_OBJECT_TYPE (root), &n_pages);

  self->record = g_object_ref (record);
  if (CW_IS_REVIEW (root))
    self->work = cw_review_work_new (record, check_review, (GDestroyNotify)g_ptr_array_unref,
                                     show_findings, self);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
    CW_IS_CASE (root) ? _ ("Pages of the case") : _ ("Pages of the review"), -1);
  for (guint i = 0; i < n_pages; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (&pages[i]));
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
