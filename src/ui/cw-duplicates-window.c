/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-duplicates-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/cw-references.h"
#include "rules/cw-contributors.h"
#include "rules/cw-publication-merge.h"
#include "rules/cw-vancouver.h"
#include "ui/cw-job-bar.h"

/* References that seem to be one work, group by group: for each field in which they differ the
 * author chooses the value that stays. */

typedef struct
{
  GtkWindow *window;
  CwRecord *record;
  GPtrArray *groups; /* CwReferencesGroup; or NULL until they are found */
  guint current;
  guint *choices; /* by index of the field */
  GtkWidget *heading;
  GtkWidget *content;
  CwJobBar *bar;
  GCancellable *cancellable; /* of what is being done, or NULL */
  gboolean closing; /* as soon as that is over */
  gboolean gone; /* only its work still holds the window */
  GtkWidget *merge;
  GtkWidget *merge_all;
  GtkWidget *skip;
} Duplicates;

static void
duplicates_free (gpointer data)
{
  Duplicates *self = data;

  g_object_unref (self->record);
  g_clear_object (&self->bar);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self->choices);
  g_free (self);
}

static void show_group (Duplicates *self);

/* ---- values ---- */

static char *
describe_names (const CwSnapshot *publication)
{
  GPtrArray *names = cw_contributors_get (publication);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *family = cw_snapshot_get_text (names->pdata[i], "family-name");
      const char *given = cw_snapshot_get_text (names->pdata[i], "given-names");

      g_string_append_printf (out, "%s%s%s%s", i ? "; " : "", family ? family : "",
                              given ? ", " : "", given ? given : "");
    }
  return g_string_free (out, FALSE);
}

static char *
describe (const CwSnapshot *publication, const CwField *field)
{
  const char *text = cw_field_is_scalar (field) ? publication->texts[field->index] : NULL;

  if (!cw_field_is_scalar (field))
    return describe_names (publication);
  return text ? cw_field_describe (field, text) : g_strdup ("");
}

static void
chosen_cb (GtkCheckButton *button, Duplicates *self)
{
  const CwField *field = g_object_get_data (G_OBJECT (button), "cw-field");

  if (gtk_check_button_get_active (button))
    self->choices[field->index] =
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cw-source"));
}

static GtkWidget *
make_choice (Duplicates *self, const CwField *field, guint source, const char *text)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (field->label), text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 6);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "cw-field", (gpointer)field);
  g_object_set_data (G_OBJECT (button), "cw-source", GUINT_TO_POINTER (source));
  g_signal_connect (button, "toggled", G_CALLBACK (chosen_cb), self);
  return button;
}

/* One row: the field and what each of the references says. */
static void
add_field (Duplicates *self, GtkGrid *grid, GPtrArray *sources, const CwField *field, int row)
{
  guint preferred = cw_publication_merge_prefer (sources, field);
  GtkWidget *label = gtk_label_new (_ (field->label));
  GtkWidget *first = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *text = describe (sources->pdata[i], field);
      GtkWidget *button;

      if (*text == '\0')
        continue;
      button = make_choice (self, field, i, text);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
      first = first ? first : button;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), i == preferred);
      gtk_grid_attach (grid, button, (int)i + 1, row, 1, 1);
    }
}

/* ---- groups ---- */

static void
add_line (GtkGrid *grid, const CwSnapshot *source, int column)
{
  g_autofree char *text = cw_vancouver_format (source);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}

/* Notes, keywords and further fields are collected, so there is nothing to choose. */
static gboolean
is_collected (const CwField *field)
{
  static const char *const names[] = { "note", "keywords", "further-fields", NULL };

  return g_strv_contains (names, field->name);
}

static GtkWidget *
make_grid (Duplicates *self, GPtrArray *members)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autoptr (GPtrArray) sources = cw_references_snapshot_some (members);
  const CwEntityInfo *info = ((CwSnapshot *)sources->pdata[0])->info;
  int row = 1;

  g_free (self->choices);
  self->choices = g_new (guint, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    self->choices[i] = CW_PUBLICATION_MERGE_PREFERRED;
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_widget_add_css_class (grid, "cw-page");
  for (guint i = 0; i < sources->len; i++)
    add_line (GTK_GRID (grid), sources->pdata[i], (int)i + 1);
  CW_FOREACH_FIELD (info, field)
    if (!is_collected (field) && cw_publication_merge_differs (sources, field))
      add_field (self, GTK_GRID (grid), sources, field, row++);
  return grid;
}

static const char *
get_reason (CwPublicationMatch match)
{
  switch (match)
    {
    case CW_PUBLICATION_MATCH_CERTAIN:
      return _ ("Same DOI, PMID or PMCID");
    case CW_PUBLICATION_MATCH_LIKELY:
      return _ ("Same title, year and first author");
    case CW_PUBLICATION_MATCH_NONE:
    case CW_PUBLICATION_MATCH_POSSIBLE:
    default:
      return _ ("Perhaps one work, such as a preprint and its article");
    }
}

static void
set_choosing (Duplicates *self, gboolean choosing)
{
  gtk_widget_set_sensitive (self->content, choosing);
  gtk_widget_set_sensitive (self->merge, choosing);
  gtk_widget_set_sensitive (self->merge_all, choosing);
  gtk_widget_set_sensitive (self->skip, choosing);
}

static void
show_nothing (Duplicates *self, gboolean at_first)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), at_first ? _ ("No reference is there twice")
                                                              : _ ("That was the last group"));
  gtk_label_set_text (GTK_LABEL (self->heading), "");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->content), page);
  set_choosing (self, FALSE);
}

/* A reference of the group may have been removed or merged meanwhile. */
static gboolean
is_there (Duplicates *self, const CwReferencesGroup *group)
{
  for (guint i = 0; i < group->members->len; i++)
    if (cw_entity_get_root (group->members->pdata[i]) != cw_record_get_root (self->record))
      return FALSE;
  return TRUE;
}

static void
show_group (Duplicates *self)
{
  const CwReferencesGroup *group;
  g_autofree char *text = NULL;

  while (self->current < self->groups->len && !is_there (self, self->groups->pdata[self->current]))
    self->current++;
  if (self->current >= self->groups->len)
    {
      show_nothing (self, self->groups->len == 0);
      return;
    }
  group = self->groups->pdata[self->current];
  /* Translators: number of the group, number of groups, and why they seem to be one work. */
  text = g_strdup_printf (_ ("%u of %u: %s"), self->current + 1, self->groups->len,
                          get_reason (group->match));
  gtk_label_set_text (GTK_LABEL (self->heading), text);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->content),
                                 make_grid (self, group->members));
  set_choosing (self, TRUE);
}

static void
skip_cb (Duplicates *self)
{
  self->current++;
  show_group (self);
}

static void
merge_cb (Duplicates *self)
{
  const CwReferencesGroup *group = self->groups->pdata[self->current];

  if (is_there (self, group))
    cw_references_merge (self->record, group->members, self->choices);
  skip_cb (self);
}

/* ---- work ---- */

static void
begin_work (Duplicates *self, const char *title)
{
  set_choosing (self, FALSE);
  self->cancellable = cw_job_bar_start (self->bar, title);
}

/* Whether there is still something to show; else the window goes now. */
static gboolean
end_work (Duplicates *self)
{
  g_clear_object (&self->cancellable);
  cw_job_bar_finish (self->bar);
  if (self->closing && !self->gone)
    gtk_window_destroy (self->window);
  return !self->gone;
}

static void
found_cb (GObject *record, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  Duplicates *self = g_object_get_data (user_data, "cw-duplicates");

  self->groups = cw_references_find_duplicates_finish (result, NULL);
  self->closing |= self->groups == NULL; /* stopped */
  if (end_work (self))
    show_group (self);
}

static void
find_groups (Duplicates *self)
{
  begin_work (self, _ ("Looking for duplicates"));
  cw_references_find_duplicates_async (self->record, cw_job_bar_report, self->bar,
                                       self->cancellable, found_cb, g_object_ref (self->window));
}

static void
merged_cb (GObject *record, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  Duplicates *self = g_object_get_data (user_data, "cw-duplicates");
  guint n_gone;

  cw_references_merge_all_finish (result, &n_gone, NULL);
  cw_record_flush (self->record);
  if (end_work (self))
    show_group (self);
}

static void
merge_all_cb (Duplicates *self)
{
  begin_work (self, _ ("Merging"));
  cw_references_merge_all_async (self->record, cw_job_bar_report, self->bar, self->cancellable,
                                 merged_cb, g_object_ref (self->window));
}

static gboolean
close_request_cb (Duplicates *self)
{
  self->closing = TRUE;
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  return self->cancellable != NULL;
}

static void
destroy_cb (Duplicates *self)
{
  self->gone = TRUE;
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

/* ---- window ---- */

static GtkWidget *
make_button (Duplicates *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_foot (Duplicates *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->merge_all =
    make_button (self, _ ("Merge all that _surely are one"), G_CALLBACK (merge_all_cb));
  self->skip = make_button (self, _ ("_Leave as they are"), G_CALLBACK (skip_cb));
  self->merge = make_button (self, _ ("_Merge"), G_CALLBACK (merge_cb));
  gtk_widget_add_css_class (self->merge, "suggested-action");
  gtk_widget_set_hexpand (self->merge_all, TRUE);
  gtk_widget_set_halign (self->merge_all, GTK_ALIGN_START);
  gtk_widget_add_css_class (foot, "cw-job-bar");
  gtk_box_append (GTK_BOX (foot), self->merge_all);
  gtk_box_append (GTK_BOX (foot), self->skip);
  gtk_box_append (GTK_BOX (foot), self->merge);
  return foot;
}

static GtkWidget *
make_content (Duplicates *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heading = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_widget_add_css_class (self->heading, "heading");
  self->content = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->content);
  self->bar = g_object_ref_sink (g_object_new (CW_TYPE_JOB_BAR, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  return box;
}

/**
 * cw_duplicates_window_show:
 * @parent: the window of the library
 * @bibliography: its references
 *
 * Shows what seems to be there twice, group by group, as soon as it is found.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_duplicates_window_show (GtkWindow *parent, CwRecord *bibliography)
{
  Duplicates *self = g_new0 (Duplicates, 1);

  self->window = GTK_WINDOW (adw_window_new ());
  self->record = g_object_ref (bibliography);
  adw_window_set_content (ADW_WINDOW (self->window), make_content (self));
  g_object_set_data_full (G_OBJECT (self->window), "cw-duplicates", self, duplicates_free);
  gtk_window_set_title (self->window, _ ("Duplicates"));
  gtk_window_set_default_size (self->window, 860, 620);
  gtk_window_set_transient_for (self->window, parent);
  gtk_window_set_modal (self->window, TRUE);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  g_signal_connect_swapped (self->window, "close-request", G_CALLBACK (close_request_cb), self);
  g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (destroy_cb), self);
  find_groups (self);
  gtk_window_present (self->window);
  return self->window;
}
