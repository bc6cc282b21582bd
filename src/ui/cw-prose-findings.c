/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-findings.h"

#include <glib/gi18n.h>

#include "document/cw-article-sources.h"
#include "document/cw-case-checks.h"
#include "document/cw-references.h"
#include "ui/cw-prose-finding-row.h"
#include "ui/cw-settled.h"

/* What is found in the prose of a case, each with its quotes and its answers. It is read in a
 * thread, so that no key waits for it, and follows the typing at a distance; while somebody gives a
 * reason the rows stay as they are. */

/* Rows beyond these are counted only: whoever has answered them sees the next. */
#define MOST_ROWS 60

struct _CwProseFindings
{
  GtkWidget parent_instance;

  CwDocument *document; /* or NULL */
  CwRecord *record;
  CwReview *review; /* whose own case it is, or NULL */
  GPtrArray *works; /* copies of those that can be cited, or NULL */
  GCancellable *cancellable; /* of loading them */
  GCancellable *reading; /* of the prose under way, or NULL */
  gboolean is_reading; /* a thread looks at @review, also one that was told to give up */
  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *rows;
  GtkWidget *more;
  gboolean is_loading;
  gboolean is_stale;
  gboolean is_fresh; /* the works were loaded for what is looked for now */
};

G_DEFINE_FINAL_TYPE (CwProseFindings, cw_prose_findings, GTK_TYPE_WIDGET)

/* The row in which the author gives a reason, or NULL. */
static CwProseFindingRow *
find_asking (CwProseFindings *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row;
       row = gtk_widget_get_next_sibling (row))
    if (cw_prose_finding_row_is_asking (CW_PROSE_FINDING_ROW (row)))
      return CW_PROSE_FINDING_ROW (row);
  return NULL;
}

/* While somebody gives a reason the rows stay, and the reason goes to what is found now. Where
 * nothing is left to keep, and nothing was typed, the question goes. */
static gboolean
is_asking (CwProseFindings *self, GPtrArray *findings)
{
  CwProseFindingRow *row = find_asking (self);

  if (row == NULL)
    return FALSE;
  if (cw_prose_finding_row_renew (row, findings) || cw_prose_finding_row_has_reason (row))
    return TRUE;
  cw_prose_finding_row_stop_asking (row);
  return FALSE;
}

/* The row that holds the focus, or -1. */
static int
find_focus (CwProseFindings *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  int i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); focus && row;
       row = gtk_widget_get_next_sibling (row), i++)
    if (gtk_widget_is_ancestor (focus, row))
      return i;
  return -1;
}

/* Where a row was answered the next one is at hand. */
static void
restore_focus (CwProseFindings *self, int at)
{
  GtkWidget *row = at >= 0 ? gtk_widget_get_first_child (self->rows) : NULL;

  for (; row && at > 0 && gtk_widget_get_next_sibling (row); at--)
    row = gtk_widget_get_next_sibling (row);
  if (row)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void update (gpointer user_data);

static void
update_later (gpointer user_data)
{
  g_autoptr (CwProseFindings) self = user_data;

  if (self->record && self->is_stale)
    update (self);
}

/* The row that closes is still at work. */
static void
closed_cb (CwProseFindings *self)
{
  g_idle_add_once (update_later, g_object_ref (self));
}

/* Nobody shall go on answering what is no longer so. */
static void
answered_cb (CwProseFindings *self)
{
  self->is_stale = TRUE;
  closed_cb (self);
}

/* (element-type CwProseFindingRow): the rows in which a reason was begun and not given. */
static GPtrArray *
list_begun (CwProseFindings *self)
{
  GPtrArray *begun = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row;
       row = gtk_widget_get_next_sibling (row))
    if (cw_prose_finding_row_has_reason (CW_PROSE_FINDING_ROW (row)))
      g_ptr_array_add (begun, g_object_ref (row));
  return begun;
}

static void
add_row (CwProseFindings *self, CwFinding *finding, const GPtrArray *begun)
{
  GtkWidget *row = cw_prose_finding_row_new (self->record, finding);

  for (guint i = 0; i < begun->len; i++)
    cw_prose_finding_row_take_reason (CW_PROSE_FINDING_ROW (row), begun->pdata[i]);
  g_signal_connect_object (row, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
show_rows (CwProseFindings *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) begun = list_begun (self);
  guint n = MIN (findings->len, MOST_ROWS);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < n; i++)
    add_row (self, g_steal_pointer (&findings->pdata[i]), begun);
}

static void
show_more (CwProseFindings *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  gtk_label_set_text (GTK_LABEL (self->more), text);
  gtk_widget_set_visible (self->more, n > 0);
}

static void load (CwProseFindings *self);

/* A work may have been added since the works were loaded: none is lost before they are loaded
 * again. */
static gboolean
is_outdated (CwProseFindings *self, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len && self->document && !self->is_fresh; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, "reference-lost"))
      return TRUE;
  return FALSE;
}

static void
show_findings (CwProseFindings *self, GPtrArray *findings)
{
  int focus = find_focus (self);

  /* A window remembers where the focus was lost, and holds the rows for it. */
  if (focus >= 0)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  show_more (self, findings->len > MOST_ROWS ? findings->len - MOST_ROWS : 0);
  gtk_widget_set_visible (self->box, findings->len > 0);
  show_rows (self, findings);
  restore_focus (self, focus);
}

static void
take_findings (CwProseFindings *self, GPtrArray *findings)
{
  if (is_asking (self, findings))
    return;
  if (is_outdated (self, findings))
    {
      load (self);
      return;
    }
  self->is_stale = FALSE;
  self->is_fresh = FALSE;
  show_findings (self, findings);
}

static void update (gpointer user_data);

/* What was read of a text that has changed since is given up. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwProseFindings) self = user_data;
  g_autoptr (GPtrArray) findings = cw_case_inspect_finish (result, NULL);

  self->is_reading = FALSE;
  if (self->record == NULL)
    return;
  if (findings == NULL)
    {
      update (self);
      return;
    }
  g_clear_object (&self->reading);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_findings (self, findings);
}

static void
stop_reading (CwProseFindings *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* One reading at a time: two threads must not look at one review. */
static void
update (gpointer user_data)
{
  CwProseFindings *self = user_data;

  self->is_stale = TRUE;
  stop_reading (self);
  if (!CW_IS_CASE (cw_record_get_root (self->record)) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->is_loading || self->is_reading)
    return;
  self->is_reading = TRUE;
  self->reading = g_cancellable_new ();
  cw_case_inspect_async (self->record, self->review, self->works, self->reading, read_cb,
                         g_object_ref (self));
}

static void
loaded_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwProseFindings) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwArticleSources) sources = cw_article_sources_new_finish (result, &error);
  CwReview *review = sources ? sources->review : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_loading = FALSE;
  self->is_fresh = TRUE;
  g_clear_pointer (&self->works, g_ptr_array_unref);
  self->works = sources ? cw_references_snapshot_some (sources->works) : NULL;
  g_set_object (&self->review, review);
  update (self);
}

static void
load (CwProseFindings *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_loading = TRUE;
  cw_article_sources_new_async (self->document,
                                cw_snapshot_new_from_entity (cw_record_get_root (self->record)),
                                self->cancellable, loaded_cb, g_object_ref (self));
}

/* The review may have been edited meanwhile: what is found waits for it, and is looked for once. */
static void
map_cb (CwProseFindings *self)
{
  if (self->document)
    load (self);
  else if (self->is_stale)
    update (self);
}

static void
cw_prose_findings_dispose (GObject *object)
{
  CwProseFindings *self = CW_PROSE_FINDINGS (object);

  g_cancellable_cancel (self->cancellable);
  stop_reading (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_object (&self->review);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_prose_findings_parent_class)->dispose (object);
}

static void
cw_prose_findings_class_init (CwProseFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_prose_findings_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "prosefindings");
}

static void
cw_prose_findings_init (CwProseFindings *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->heading = gtk_label_new (_ ("In the text"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->more = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * cw_prose_findings_new:
 * @document: (nullable): the library, which may hold the review of the case
 * @record: an open record
 *
 * Returns: (transfer floating): what is found in its prose, worst first, with answers to each
 */
GtkWidget *
cw_prose_findings_new (CwDocument *document, CwRecord *record)
{
  CwProseFindings *self = g_object_new (CW_TYPE_PROSE_FINDINGS, NULL);

  g_set_object (&self->document, document);
  self->record = g_object_ref (record);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
