/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/cw-export.h"
#include "manuscript/cw-care-told.h"
#include "rules/cw-care.h"
#include "rules/cw-check.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-export-article.h"
#include "ui/cw-export-job.h"
#include "ui/cw-settings.h"

/* Before anything is written it says which files will be, where, what they replace, and what the
 * case still lacks. */

#define MAX_FILES (CW_EXPORT_N_FORMATS * CW_EXPORT_N_LAYOUTS + CW_EXPORT_ARTICLE_MAX_FILES)

#define CW_TYPE_EXPORT_DIALOG (cw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CwExportDialog, cw_export_dialog, CW, EXPORT_DIALOG, AdwWindow)

struct _CwExportDialog
{
  AdwWindow parent_instance;

  CwDocument *document;
  CwRecord *record;
  CwSnapshot *snapshot; /* what is exported: the case when the dialog opened */
  CwJobBar *bar;
  char *folder;

  GtkWidget *formats[CW_EXPORT_N_FORMATS];
  GtkWidget *layouts[CW_EXPORT_N_LAYOUTS];
  GtkWidget *article;
  GtkWidget *folder_label;
  GtkWidget *files_label;
  GtkWidget *export;
};

G_DEFINE_FINAL_TYPE (CwExportDialog, cw_export_dialog, ADW_TYPE_WINDOW)

static gboolean
is_chosen (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static guint
add_manuscripts (CwExportDialog *self, CwExportFile *files)
{
  CwManuscriptExport manuscripts[CW_EXPORT_ARTICLE_MAX_FILES];
  guint n = cw_export_article_list (CW_EXPORT_ARTICLE (self->article), manuscripts);

  for (guint i = 0; i < n; i++)
    files[i] = (CwExportFile){ .is_manuscript = TRUE, .manuscript = manuscripts[i] };
  return n;
}

static guint
list_files (CwExportDialog *self, CwExportFile *files)
{
  guint n_files = 0;

  for (guint format = 0; format < CW_EXPORT_N_FORMATS; format++)
    for (guint layout = 0; is_chosen (self->formats[format]) && layout < CW_EXPORT_N_LAYOUTS;
         layout++)
      if (cw_export_format_has_layout (format) ? is_chosen (self->layouts[layout]) : layout == 0)
        files[n_files++] = (CwExportFile){ .format = format, .layout = layout };
  return n_files + add_manuscripts (self, files + n_files);
}

static gboolean
is_there (CwExportDialog *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
describe_files (CwExportDialog *self, const CwExportFile *files, guint n_files, GString *text)
{
  guint n_replaced = 0;

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = cw_export_file_dup_name (&files[i], self->snapshot);
      gboolean there = is_there (self, name);

      g_string_append_printf (text, "%s%s%s", i ? "\n" : "", name,
                              there ? _ (" (replaces a file)") : "");
      n_replaced += there;
    }
  return n_replaced;
}

static void
update (CwExportDialog *self)
{
  CwExportFile files[MAX_FILES];
  guint n_files = list_files (self, files);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any_layout = FALSE;

  describe_files (self, files, n_files, text);
  for (guint format = 0; format < CW_EXPORT_N_FORMATS; format++)
    any_layout |= cw_export_format_has_layout (format) && is_chosen (self->formats[format]);
  for (guint layout = 0; layout < CW_EXPORT_N_LAYOUTS; layout++)
    gtk_widget_set_sensitive (self->layouts[layout], any_layout);
  gtk_label_set_text (GTK_LABEL (self->files_label),
                      n_files ? text->str : _ ("Nothing is chosen."));
  gtk_widget_set_sensitive (self->export, n_files > 0);
}

/* ---- folder ---- */

static void
show_folder (CwExportDialog *self)
{
  g_autofree char *shown = g_filename_display_name (self->folder);

  gtk_label_set_text (GTK_LABEL (self->folder_label), shown);
  update (self);
}

static void
folder_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwExportDialog *self = owner;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (g_file_peek_path (file) == NULL)
    return;
  g_free (self->folder);
  self->folder = g_file_get_path (file);
  show_folder (self);
}

static void
choose_folder (CwExportDialog *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  cw_dialogs_choose_file (GTK_WINDOW (self), CW_FILE_FOLDER, NULL, folder, folder_chosen_cb, self,
                          NULL);
}

/* ---- writing ---- */

static void
start (CwExportDialog *self)
{
  CwExportFile files[MAX_FILES];
  guint n_files = list_files (self, files);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (window == NULL || cw_job_bar_is_running (self->bar))
    return;
  if (g_utf8_validate (self->folder, -1, NULL))
    g_settings_set_string (cw_settings_get (), "export-folder", self->folder);
  cw_export_job_start (window, self->bar, self->document, g_steal_pointer (&self->snapshot),
                       self->folder, files, n_files);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
replace_answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  if (g_str_equal (answer, "replace"))
    start (owner);
}

static void
export_cb (CwExportDialog *self)
{
  const CwDialogAnswer answers[] = { { CW_ANSWER_CANCEL, _ ("_Cancel"), FALSE },
                                     { "replace", _ ("_Replace"), TRUE } };
  CwExportFile files[MAX_FILES];
  guint n_files = list_files (self, files);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_replaced = describe_files (self, files, n_files, text);
  g_autofree char *heading = NULL;

  if (n_replaced == 0)
    {
      start (self);
      return;
    }
  heading =
    g_strdup_printf (ngettext ("Replace %u file?", "Replace %u files?", n_replaced), n_replaced);
  cw_dialogs_ask (GTK_WINDOW (self), heading,
                  _ ("What stands in the folder under these names is lost."), answers,
                  G_N_ELEMENTS (answers), replace_answered_cb, self, NULL);
}

/* ---- making ---- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_check (CwExportDialog *self, const char *label, gboolean active)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  return check;
}

static GtkWidget *
make_choices (CwExportDialog *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_attach (GTK_GRID (grid), make_label (_ ("Formats"), "heading"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (_ ("Layouts of the checklist"), "heading"), 1, 0, 1,
                   1);
  for (guint i = 0; i < CW_EXPORT_N_FORMATS; i++)
    {
      self->formats[i] = make_check (self, cw_export_format_get_label (i),
                                     i == CW_EXPORT_JSON || i == CW_EXPORT_CARE_PDF);
      gtk_grid_attach (GTK_GRID (grid), self->formats[i], 0, 1 + (int)i, 1, 1);
    }
  for (guint i = 0; i < CW_EXPORT_N_LAYOUTS; i++)
    {
      self->layouts[i] =
        make_check (self, cw_export_layout_get_label (i), i == CW_EXPORT_LAYOUT_FORM);
      gtk_grid_attach (GTK_GRID (grid), self->layouts[i], 1, 1 + (int)i, 1, 1);
    }
  return grid;
}

static GtkWidget *
make_folder_row (CwExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Choose _folder…"));

  self->folder_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->folder_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->folder_label), PANGO_ELLIPSIZE_START);
  gtk_widget_set_hexpand (self->folder_label, TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_folder), self);
  gtk_box_append (GTK_BOX (box), self->folder_label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_care_label (CwRecord *record)
{
  CwEntity *root = cw_record_get_root (record);
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  g_autoptr (GPtrArray) findings = cw_check_case (root);
  g_autofree char *text = NULL;
  guint met, total;

  /* What is recorded only is not reported to anybody who reads the article. */
  cw_care_told_find (report, CW_CASE (root), NULL, findings);
  cw_care_report_count (report, &met, &total);
  if (met >= total)
    return make_label (_ ("The case reports every item of CARE that applies."), NULL);
  text = g_strdup_printf (
    ngettext ("CARE: %u of %u items is reported. The checklist shows what is missing.",
              "CARE: %u of %u items are reported. The checklist shows what is "
              "missing.",
              met),
    met, total);
  return make_label (text, "warning");
}

static GtkWidget *
make_body (CwExportDialog *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (body, "cw-export");
  self->files_label = make_label (NULL, "cw-export-files");
  gtk_label_set_selectable (GTK_LABEL (self->files_label), TRUE);
  gtk_widget_set_focusable (self->files_label, FALSE);
  gtk_box_append (GTK_BOX (body), make_care_label (self->record));
  gtk_box_append (GTK_BOX (body), make_choices (self));
  self->article = cw_export_article_new (self->snapshot);
  g_signal_connect_swapped (self->article, "changed", G_CALLBACK (update), self);
  gtk_box_append (GTK_BOX (body), self->article);
  gtk_box_append (GTK_BOX (body), make_label (_ ("Folder"), "heading"));
  gtk_box_append (GTK_BOX (body), make_folder_row (self));
  gtk_box_append (GTK_BOX (body), make_label (_ ("Files that will be written"), "heading"));
  gtk_box_append (GTK_BOX (body), self->files_label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), body);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
cw_export_dialog_finalize (GObject *object)
{
  CwExportDialog *self = CW_EXPORT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->record);
  g_clear_object (&self->bar);
  g_clear_pointer (&self->snapshot, cw_snapshot_free);
  g_free (self->folder);
  G_OBJECT_CLASS (cw_export_dialog_parent_class)->finalize (object);
}

static void
cw_export_dialog_class_init (CwExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_export_dialog_finalize;
}

static void
cw_export_dialog_init (CwExportDialog *self)
{
}

/**
 * cw_export_dialog_show:
 * @parent: the window of the library
 * @document: the library
 * @record: the case to export
 * @bar: where the work shows itself
 *
 * Asks what to export and where, and starts it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
cw_export_dialog_show (GtkWindow *parent, CwDocument *document, CwRecord *record, CwJobBar *bar)
{
  CwExportDialog *self =
    g_object_new (CW_TYPE_EXPORT_DIALOG, "modal", TRUE, "transient-for", parent,
                  "destroy-with-parent", TRUE, "title", _ ("Export"), "default-width", 620, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->snapshot = cw_record_snapshot (record);
  self->bar = g_object_ref (bar);
  self->folder = cw_settings_dup_export_folder ();
  gtk_box_append (GTK_BOX (box), cw_dialogs_make_header (GTK_WINDOW (self), _ ("_Export"),
                                                         G_CALLBACK (export_cb)));
  self->export = gtk_window_get_default_widget (GTK_WINDOW (self));
  gtk_box_append (GTK_BOX (box), make_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_focus (GTK_WINDOW (self), self->export);
  show_folder (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
