/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-inspector.h"

#include <glib/gi18n.h>

#include "document/cw-case-checks.h"
#include "document/cw-computed-values.h"
#include "model/cw-entity-walk.h"
#include "rules/cw-care.h"
#include "rules/cw-check.h"
#include "ui/cw-computed-list.h"
#include "ui/cw-finding-list.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-prose-findings.h"
#include "ui/cw-settled.h"
#include "widgets/cw-tab-stop.h"

/* What is missing for CARE and what cannot stand together, each one click from its field. */

struct _CwInspector
{
  GtkWidget parent_instance;

  CwDocument *document; /* or NULL: then only the facts are looked at */
  CwRecord *record;
  GHashTable *outcomes; /* of its figures as they are, or NULL */
  GCancellable *cancellable;
  gboolean is_working;
  gboolean is_composing; /* the figures as they are; FALSE once they have changed */
  gboolean is_stale; /* the case has changed since the work began */
  GtkWidget *scroller;
  GtkWidget *progress;
  GtkWidget *progress_label;
  GtkWidget *findings_heading;
  GtkWidget *findings;
  GtkWidget *prose;
  GtkWidget *gaps_heading;
  GtkWidget *gaps;
  GtkWidget *derived_expander;
  GtkWidget *derived;
  const char *page; /* in view; interned, or NULL */
};

G_DEFINE_FINAL_TYPE (CwInspector, cw_inspector, GTK_TYPE_WIDGET)

static void
clear_list (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static void
show_progress (CwInspector *self, const CwCareReport *report)
{
  guint met, total;
  g_autofree char *text = NULL;

  cw_care_report_count (report, &met, &total);
  /* Translators: of how many items of the CARE checklist the facts are recorded; whether the text
   * tells them is said by the checklist. */
  text = g_strdup_printf (_ ("CARE: %u of %u recorded"), met, total);
  gtk_label_set_text (GTK_LABEL (self->progress_label), text);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->progress), total ? (double)met / total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
show_gap (CwInspector *self, const CwCareLeaf *leaf)
{
  const CwCareGap *gap = leaf->gaps->pdata[0];
  gboolean partly = leaf->status == CW_CARE_PARTLY;
  g_autofree char *title = g_strdup_printf ("%s  %s", leaf->item->id, _ (leaf->item->topic));

  gtk_list_box_append (
    GTK_LIST_BOX (self->gaps),
    cw_finding_row_new (partly ? "content-loading-symbolic" : "list-add-symbolic",
                        partly ? "cw-partly" : "dim-label", title, gap->message, gap->entity_id,
                        gap->field));
}

static void
show_care (CwInspector *self, const CwCareReport *report)
{
  guint n_open = 0;

  clear_list (self->gaps);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      const CwCareLeaf *leaf = &report->leaves[i];

      if ((leaf->status != CW_CARE_MISSING && leaf->status != CW_CARE_PARTLY) ||
          leaf->gaps->len == 0)
        continue;
      show_gap (self, leaf);
      n_open++;
    }
  gtk_widget_set_visible (self->gaps_heading, n_open > 0);
  gtk_widget_set_visible (self->gaps, n_open > 0);
}

/* ---- checks ---- */

static void
show_findings (CwInspector *self, GPtrArray *findings)
{
  cw_finding_list_show (GTK_LIST_BOX (self->findings), findings);
  gtk_widget_set_visible (self->findings_heading, findings->len > 0);
  gtk_widget_set_visible (self->findings, findings->len > 0);
}

static void
show_facts (CwInspector *self)
{
  g_autoptr (GPtrArray) findings = cw_check_case (cw_record_get_root (self->record));

  show_findings (self, findings);
}

static void start (CwInspector *self, gboolean composes);

/* Figures take time: first everything is told that is known without composing them. */
static void
go_on (CwInspector *self, gboolean was_composing)
{
  if (self->is_stale)
    start (self, FALSE);
  else if (self->outcomes == NULL && !was_composing)
    start (self, TRUE);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwInspector) self = user_data;
  g_autoptr (CwCaseChecks) checks = cw_case_checks_new_finish (result, NULL);
  gboolean was_composing = self->is_composing;

  self->is_working = self->is_composing = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (was_composing && checks)
    self->outcomes = g_steal_pointer (&checks->outcomes);
  if (checks)
    show_findings (self, checks->findings);
  else
    show_facts (self);
  go_on (self, was_composing || checks == NULL);
}

static void
start (CwInspector *self, gboolean composes)
{
  self->is_stale = self->is_working;
  if (self->is_working)
    return;
  self->is_working = TRUE;
  self->is_composing = composes;
  cw_case_checks_new_async (self->document, self->record, self->outcomes, composes,
                            self->cancellable, checked_cb, g_object_ref (self));
}

/* What a figure looks like follows from its own fields and from the journal. */
static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, CwInspector *self)
{
  const CwField *top = entity ? cw_entity_get_top_field (entity) : NULL;

  if (change->operation == CW_CHANGE_REMOVE || g_strcmp0 (change->field, "target-journal") == 0 ||
      (top && g_str_equal (top->name, "figures")))
    {
      g_clear_pointer (&self->outcomes, g_hash_table_unref);
      self->is_composing = FALSE;
    }
}

/* ---- computed values ---- */

static void
append_values (GPtrArray *target, GPtrArray *values, const char *page, gboolean of_page)
{
  for (guint i = 0; i < values->len; i++)
    if (cw_computed_list_is_of_page (values->pdata[i], page) == of_page)
      g_ptr_array_add (target, values->pdata[i]);
}

/* What follows from the facts, those of the page in view first; the rows are made when they are
 * asked for. */
static void
show_derived (CwInspector *self)
{
  g_autoptr (GPtrArray) values = cw_computed_values_get (self->record);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *title = NULL;

  /* Translators: how many values are computed from the facts of the case. */
  title = g_strdup_printf (_ ("Computed (%u)"), cw_computed_list_count (values));
  gtk_expander_set_label (GTK_EXPANDER (self->derived_expander), title);
  if (!gtk_expander_get_expanded (GTK_EXPANDER (self->derived_expander)))
    return;
  append_values (sorted, values, self->page, TRUE);
  append_values (sorted, values, self->page, FALSE);
  cw_computed_list_show (CW_COMPUTED_LIST (self->derived), sorted);
}

/**
 * cw_inspector_set_page:
 * @self: an inspector
 * @page: id of the page of the case in view
 *
 * Lets the inspector begin with the computed values of that page.
 */
void
cw_inspector_set_page (CwInspector *self, const char *page)
{
  self->page = g_intern_string (page);
  if (gtk_widget_get_visible (GTK_WIDGET (self)) &&
      gtk_expander_get_expanded (GTK_EXPANDER (self->derived_expander)))
    show_derived (self);
}

static void
update (gpointer user_data)
{
  CwInspector *self = user_data;
  CwEntity *root = cw_record_get_root (self->record);
  g_autoptr (CwCareReport) report = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  report = cw_care_evaluate (root);
  show_progress (self, report);
  show_derived (self);
  show_care (self, report);
  if (self->document)
    start (self, FALSE);
  else
    show_facts (self);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
make_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "cw-findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
cw_inspector_dispose (GObject *object)
{
  CwInspector *self = CW_INSPECTOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_inspector_parent_class)->dispose (object);
}

static void
cw_inspector_finalize (GObject *object)
{
  CwInspector *self = CW_INSPECTOR (object);

  g_clear_pointer (&self->outcomes, g_hash_table_unref);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (cw_inspector_parent_class)->finalize (object);
}

static void
cw_inspector_class_init (CwInspectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_inspector_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "inspector");
}

static void
cw_inspector_init (CwInspector *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->cancellable = g_cancellable_new ();
  self->progress_label = make_heading ("");
  self->progress = gtk_level_bar_new ();
  self->findings_heading = make_heading (_ ("Checks"));
  self->findings = make_list (_ ("Checks"));
  self->gaps_heading = make_heading (_ ("Still missing for CARE"));
  self->gaps = make_list (_ ("Still missing for CARE"));
  gtk_box_append (GTK_BOX (box), self->progress_label);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->findings_heading);
  gtk_box_append (GTK_BOX (box), cw_tab_stop_new (self->findings));
  self->prose = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->prose);
  self->derived_expander = gtk_expander_new (NULL);
  gtk_box_append (GTK_BOX (box), self->derived_expander);
  gtk_box_append (GTK_BOX (box), self->gaps_heading);
  gtk_box_append (GTK_BOX (box), cw_tab_stop_new (self->gaps));
  gtk_widget_add_css_class (box, "cw-inspector");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  gtk_widget_set_size_request (self->scroller, 260, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_inspector_new:
 * @document: (nullable): the library
 * @record: an open record
 *
 * Returns: (transfer floating): its inspector, which follows the typing at a distance
 */
GtkWidget *
cw_inspector_new (CwDocument *document, CwRecord *record)
{
  CwInspector *self = g_object_new (CW_TYPE_INSPECTOR, NULL);

  g_set_object (&self->document, document);
  self->record = g_object_ref (record);
  g_signal_connect_object (cw_record_get_root (record), "change", G_CALLBACK (change_cb), self, 0);
  gtk_box_append (GTK_BOX (self->prose), cw_prose_findings_new (document, record));
  self->derived = cw_computed_list_new (record, FALSE);
  gtk_expander_set_child (GTK_EXPANDER (self->derived_expander), self->derived);
  g_signal_connect_swapped (self->derived_expander, "notify::expanded", G_CALLBACK (show_derived),
                            self);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  g_signal_connect (self, "show", G_CALLBACK (update), self);
  return GTK_WIDGET (self);
}
