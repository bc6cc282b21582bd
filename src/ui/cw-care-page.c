/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-care-page.h"

#include <glib/gi18n.h>

#include "model/cw-article.h"
#include "rules/cw-care.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-settled.h"
#include "widgets/cw-tab-stop.h"

/* The CARE checklist of the case: every item with its state, what satisfies it or what is
 * missing, and the author's reasons for what does not apply. */

struct _CwCarePage
{
  GtkWidget parent_instance;

  CwRecord *record;
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CwCarePage, cw_care_page, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *style;
} looks[] = {
  [CW_CARE_MISSING] = { "list-add-symbolic", "dim-label" },
  [CW_CARE_PARTLY] = { "content-loading-symbolic", "cw-partly" },
  [CW_CARE_MET] = { "object-select-symbolic", "success" },
  [CW_CARE_NOT_APPLICABLE] = { "action-unavailable-symbolic", "dim-label" },
};

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
}

/* Three facts show that an item is reported; the rest is on the pages. */
static char *
describe (const CwCareLeaf *leaf)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (leaf->evidence->len, 3); i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];
      g_autofree char *line = g_str_equal (evidence->title, evidence->text)
                                ? g_strdup (evidence->text)
                                : g_strdup_printf ("%s: %s", evidence->title, evidence->text);

      append_line (text, line);
    }
  if (leaf->evidence->len > 3)
    {
      guint more = leaf->evidence->len - 3;
      g_autofree char *line = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      append_line (text, line);
    }
  for (guint i = 0; i < leaf->gaps->len; i++)
    append_line (text, ((CwCareGap *)leaf->gaps->pdata[i])->message);
  if (leaf->reason)
    append_line (text, leaf->reason);
  return g_strdup (text->str);
}

static GtkWidget *
make_row (const CwCareLeaf *leaf)
{
  g_autofree char *title = g_strdup_printf ("%s  %s – %s", leaf->item->id, _ (leaf->item->topic),
                                            cw_care_status_get_label (leaf->status));
  g_autofree char *text = describe (leaf);
  const CwCareGap *gap = leaf->gaps->len ? leaf->gaps->pdata[0] : NULL;
  const CwCareEvidence *evidence = leaf->evidence->len ? leaf->evidence->pdata[0] : NULL;

  return cw_finding_row_new (looks[leaf->status].icon, looks[leaf->status].style, title,
                             *text ? text : _ (leaf->item->text),
                             gap        ? gap->entity_id
                             : evidence ? evidence->entity_id
                                        : NULL,
                             gap        ? gap->field
                             : evidence ? evidence->field
                                        : NULL);
}

/* Place of the row that has the focus, or -1. */
static int
get_focus_index (CwCarePage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  if (row == NULL || !(gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return -1;
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
update (gpointer user_data)
{
  CwCarePage *self = user_data;
  g_autoptr (CwCareReport) report = cw_care_evaluate (cw_record_get_root (self->record));
  int focus = get_focus_index (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (&report->leaves[i]));
  if (focus >= 0)
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), focus)));
}

static void
cw_care_page_dispose (GObject *object)
{
  CwCarePage *self = CW_CARE_PAGE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_care_page_parent_class)->dispose (object);
}

static void
cw_care_page_class_init (CwCarePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_care_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "carepage");
}

static void
cw_care_page_init (CwCarePage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "cw-page");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "cw-findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("CARE checklist"), -1);
  gtk_box_append (GTK_BOX (self->box), cw_tab_stop_new (self->list));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_care_page_new:
 * @record: an open record
 *
 * Returns: (transfer floating): its CARE checklist
 */
GtkWidget *
cw_care_page_new (CwRecord *record)
{
  CwCarePage *self = g_object_new (CW_TYPE_CARE_PAGE, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *reasons = cw_entity_info_find (cw_entity_get_info (root), "care-reasons");

  self->record = g_object_ref (record);
  gtk_box_append (GTK_BOX (self->box), cw_entity_list_view_new (record, root, reasons));
  /* At once, so that the focus has somewhere to go. */
  update (self);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
