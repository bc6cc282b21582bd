/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-cell-panel.h"

#include <glib/gi18n.h>

#include "model/cw-absence.h"
#include "model/cw-review-notes.h"
#include "rules/cw-footnotes.h"
#include "ui/cw-entity-form.h"

/* What stands behind one cell of a review: why it is empty, the words of the source, the second
 * reader's value, and footnotes. */

struct _CwCellPanel
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwReportedCase *row; /* NULL when no cell is meant */
  char *key;
  guint rebuild_idle;
  gboolean hanging; /* a footnote, whose box shows it already */

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *title; /* lent by the box; NULL while no cell is shown */
};

G_DEFINE_FINAL_TYPE (CwCellPanel, cw_cell_panel, GTK_TYPE_WIDGET)

static CwReview *
get_review (CwCellPanel *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

/* The columns of this moment; the panel outlives changes of them. */
static const CwTableColumn *
find_column (CwCellPanel *self, GPtrArray *columns)
{
  return cw_review_table_find_column (columns, self->key);
}

static void
begin (CwCellPanel *self, const char *label)
{
  cw_history_begin (cw_record_get_history (self->record), label);
}

static void
end (CwCellPanel *self)
{
  cw_history_end (cw_record_get_history (self->record));
}

/* ---- building blocks ---- */

static GtkWidget *
add_heading (CwCellPanel *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "cw-list-heading");
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
add_text (CwCellPanel *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
}

static GtkWidget *
add_button (CwCellPanel *self, const char *text, void (*clicked) (CwCellPanel *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
remove_cb (GtkButton *button, CwCellPanel *self)
{
  CwEntity *entity = g_object_get_data (G_OBJECT (button), "cw-entity");

  cw_history_break (cw_record_get_history (self->record));
  if (cw_entity_get_parent (entity))
    cw_entity_remove (entity);
}

static void
add_form (CwCellPanel *self, CwEntity *entity, const char *remove_label)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (remove_label);

  gtk_widget_add_css_class (card, "cw-detail");
  gtk_box_append (GTK_BOX (card), cw_entity_form_new (self->record, entity, NULL, NULL, NULL));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_object_set_data_full (G_OBJECT (button), "cw-entity", g_object_ref (entity), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (GTK_BOX (card), button);
  gtk_box_append (GTK_BOX (self->box), card);
}

/* ---- why there is no value ---- */

static void
absence_cb (GtkButton *button, CwCellPanel *self)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  const CwTableColumn *column = find_column (self, columns);
  CwAbsence absence = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cw-absence"));

  if (column == NULL || self->row == NULL)
    return;
  begin (self, column->label);
  cw_review_table_set_cell (self->row, column, cw_absence_get_canonical (absence), NULL);
  end (self);
}

static void
add_absences (CwCellPanel *self, const CwTableColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const CwKind *kind = cw_field_get_value_kind (column->field);
  gboolean has_no = kind == &cw_kind_text || kind == &cw_kind_quantity;

  if (column->field->kind != &cw_kind_cell)
    return;
  gtk_widget_add_css_class (box, "linked");
  for (CwAbsence i = CW_ABSENCE_NOT_MENTIONED; i <= CW_ABSENCE_NONE; i++)
    {
      GtkWidget *button;

      if (i == CW_ABSENCE_NONE && !has_no)
        continue;
      button = gtk_button_new_with_label (cw_absence_get_label (i));
      g_object_set_data (G_OBJECT (button), "cw-absence", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (absence_cb), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (self->box), box);
}

/* ---- quotes ---- */

static void
add_quote_cb (CwCellPanel *self)
{
  begin (self, _ ("Add a quote"));
  cw_review_add_quote (get_review (self), self->row, self->key);
  end (self);
}

static void
add_quotes (CwCellPanel *self)
{
  const char *id = cw_entity_get_id (CW_ENTITY (self->row));
  g_autoptr (GPtrArray) quotes =
    cw_evidence_list_for (CW_ENTITY (get_review (self)), id, self->key);

  add_heading (self, _ ("What the source says"));
  for (guint i = 0; i < quotes->len; i++)
    add_form (self, quotes->pdata[i], _ ("Remove the quote"));
  add_button (self, _ ("Add a _quote"), add_quote_cb);
}

/* ---- the second reader ---- */

static void
add_reading_cb (CwCellPanel *self)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  const CwTableColumn *column = find_column (self, columns);

  if (column == NULL)
    return;
  begin (self, _ ("Add a second reading"));
  cw_review_add_second_reading (get_review (self), self->row, column);
  end (self);
}

static void
add_reading (CwCellPanel *self)
{
  CwSecondReading *reading =
    cw_review_find_second_reading (get_review (self), self->row, self->key);

  add_heading (self, _ ("Second reader"));
  if (reading)
    add_form (self, CW_ENTITY (reading), _ ("Remove the second reading"));
  else
    add_button (self, _ ("Add a _second reading"), add_reading_cb);
}

/* ---- footnotes ---- */

static void
footnote_cb (GtkCheckButton *check, CwCellPanel *self)
{
  CwFootnote *footnote = g_object_get_data (G_OBJECT (check), "cw-footnote");
  CwEntity *subject = g_object_get_data (G_OBJECT (check), "cw-subject");
  const char *key = subject == CW_ENTITY (self->row) ? self->key : NULL;

  begin (self, _ ("Footnote"));
  self->hanging = TRUE;
  cw_footnote_hang (footnote, subject, key, gtk_check_button_get_active (check));
  self->hanging = FALSE;
  end (self);
}

static void
add_footnote_check (CwCellPanel *self, CwFootnote *footnote, CwEntity *subject, const char *text)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);
  const char *key = subject == CW_ENTITY (self->row) ? self->key : NULL;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               cw_footnote_find_anchor (footnote, subject, key) != NULL);
  g_object_set_data_full (G_OBJECT (check), "cw-footnote", g_object_ref (footnote), g_object_unref);
  g_object_set_data_full (G_OBJECT (check), "cw-subject", g_object_ref (subject), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (footnote_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), check);
}

static void
new_footnote_cb (GtkEntry *entry, CwCellPanel *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (*text == '\0' || self->row == NULL)
    return;
  begin (self, _ ("Footnote"));
  cw_footnote_hang (cw_review_add_footnote (get_review (self), text), CW_ENTITY (self->row),
                    self->key, TRUE);
  end (self);
}

/* With the mark that it has in the table now. */
static char *
dup_marked (const CwFootnotes *footnotes, CwFootnote *footnote)
{
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (footnote));
  const char *mark = cw_footnotes_find_mark (footnotes, cw_entity_get_id (CW_ENTITY (footnote)));

  return mark ? g_strdup_printf ("[%s] %s", mark, title) : g_steal_pointer (&title);
}

static void
add_footnotes (CwCellPanel *self, const CwTableColumn *column)
{
  GListModel *list = G_LIST_MODEL (get_review (self)->footnotes);
  g_autoptr (CwFootnotes) footnotes = cw_footnotes_new (get_review (self));
  GtkWidget *entry = gtk_entry_new ();

  add_heading (self, _ ("Footnotes"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (list, i);
      g_autofree char *title = dup_marked (footnotes, footnote);
      /* Translators: a footnote that hangs at the heading of the column. */
      g_autofree char *heading = g_strdup_printf (_ ("%s (heading)"), title);

      add_footnote_check (self, footnote, CW_ENTITY (self->row), title);
      if (column->column)
        add_footnote_check (self, footnote, CW_ENTITY (column->column), heading);
    }
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("New footnote of this cell"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New footnote of this cell"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (new_footnote_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), entry);
}

/* ---- the whole ---- */

static void
clear (CwCellPanel *self)
{
  GtkWidget *child;

  self->title = NULL;
  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
}

static char *
dup_title (CwCellPanel *self, const CwTableColumn *column)
{
  g_autofree char *row = cw_entity_dup_title (CW_ENTITY (self->row));

  return g_strdup_printf ("%s · %s", row, column->label);
}

static void
add_title (CwCellPanel *self, const CwTableColumn *column)
{
  g_autofree char *text = dup_title (self, column);

  self->title = add_heading (self, text);
}

/* The row may be called otherwise now; what is typed below stays. */
static void
update_title (CwCellPanel *self)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  const CwTableColumn *column = find_column (self, columns);
  g_autofree char *text = column ? dup_title (self, column) : NULL;

  if (text)
    gtk_label_set_text (GTK_LABEL (self->title), text);
}

static void
rebuild (CwCellPanel *self)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  const CwTableColumn *column = find_column (self, columns);

  clear (self);
  if (self->row == NULL || column == NULL)
    return;
  add_title (self, column);
  if (cw_entity_get_root (CW_ENTITY (self->row)) != CW_ENTITY (get_review (self)))
    {
      add_text (self, _ ("This row follows the facts of the case and cannot be typed into."));
      return;
    }
  add_absences (self, column);
  add_quotes (self);
  add_reading (self);
  add_footnotes (self, column);
}

static gboolean
rebuild_idle_cb (gpointer user_data)
{
  CwCellPanel *self = user_data;

  self->rebuild_idle = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static void
queue_rebuild (CwCellPanel *self)
{
  if (self->rebuild_idle == 0)
    self->rebuild_idle = g_idle_add (rebuild_idle_cb, self);
}

/* What is typed into a form here must not take the form away under the cursor. */
static void
change_cb (CwCellPanel *self, const CwChange *change, CwEntity *entity)
{
  static const char *const shown[] = { "evidence", "second-reading", "footnote", "footnote-anchor",
                                       NULL };

  if (change->operation != CW_CHANGE_SET && !self->hanging &&
      g_strv_contains (shown, change->entity_name))
    queue_rebuild (self);
  if (self->title && entity && entity == (CwEntity *)self->row)
    update_title (self);
}

/**
 * cw_cell_panel_show:
 * @self: a panel
 * @row: (nullable): a reported case
 * @column: (nullable): a column
 *
 * Shows what stands behind a cell, or nothing.
 */
void
cw_cell_panel_show (CwCellPanel *self, CwReportedCase *row, const CwTableColumn *column)
{
  const char *key = column ? column->key : NULL;

  if (self->row == row && g_strcmp0 (self->key, key) == 0)
    return;
  g_set_object (&self->row, row);
  g_free (self->key);
  self->key = g_strdup (key);
  queue_rebuild (self);
}

static void
cw_cell_panel_dispose (GObject *object)
{
  CwCellPanel *self = CW_CELL_PANEL (object);

  g_clear_handle_id (&self->rebuild_idle, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_object (&self->record);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (cw_cell_panel_parent_class)->dispose (object);
}

static void
cw_cell_panel_class_init (CwCellPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_cell_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cellpanel");
}

static void
cw_cell_panel_init (CwCellPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "cw-inspector");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_size_request (self->scroller, 368, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_cell_panel_new:
 * @record: an open review
 *
 * Returns: (transfer floating): a panel that shows no cell yet
 */
GtkWidget *
cw_cell_panel_new (CwRecord *record)
{
  CwCellPanel *self = g_object_new (CW_TYPE_CELL_PANEL, NULL);

  self->record = g_object_ref (record);
  /* It can still be scrolled. */
  gtk_widget_set_sensitive (self->box, !cw_record_is_read_only (record));
  g_signal_connect_object (cw_record_get_root (record), "change", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
