/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "editing-fixtures.h"
#include "ui/cw-export-article.h"
#include "ui/cw-export-dialog.h"

/* The dialog that writes a case as files. */

static gboolean
is_check (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) &&
         g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static GtkWindow *
open_dialog (Fixture *self)
{
  g_autoptr (CwJobBar) bar = g_object_ref_sink (g_object_new (CW_TYPE_JOB_BAR, NULL));
  GtkWindow *dialog =
    cw_export_dialog_show (GTK_WINDOW (self->window), self->document, self->record, bar);

  WAIT_FOR (find_label (GTK_WIDGET (dialog), "Manuscript"));
  return dialog;
}

static void
choose (CwExportArticle *article, const char *label)
{
  GtkWidget *check = find_widget (GTK_WIDGET (article), is_check, label);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* The journal is that of the case; each format that is chosen is one file, or two. */
static void
test_manuscript (Fixture *self, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (self);
  CwExportArticle *article = find_type (GTK_WIDGET (dialog), CW_TYPE_EXPORT_ARTICLE);
  CwManuscriptExport files[CW_EXPORT_ARTICLE_MAX_FILES];

  g_assert_cmpuint (cw_export_article_list (article, files), ==, 0);
  choose (article, "Word document");
  g_assert_cmpuint (cw_export_article_list (article, files), ==, 1);
  g_assert_cmpstr (files[0].profile_id, ==, "bmc");
  g_assert_cmpint (files[0].format, ==, CW_MANUSCRIPT_FORMAT_DOCX);
  choose (article, "Also without the names of the authors, for blind review");
  g_assert_cmpuint (cw_export_article_list (article, files), ==, 2);
  g_assert_true (files[1].is_blind && !files[0].is_blind);
  gtk_window_destroy (dialog);
}

static gboolean
lists_file (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), name);
}

/* The dialog says at once what will be written, and another journal is another name. */
static void
test_names (Fixture *self, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (self);
  CwExportArticle *article = find_type (GTK_WIDGET (dialog), CW_TYPE_EXPORT_ARTICLE);
  GtkDropDown *journal = find_type (GTK_WIDGET (article), GTK_TYPE_DROP_DOWN);

  choose (article, "OpenDocument text");
  g_assert_nonnull (find_widget (GTK_WIDGET (dialog), lists_file, "manuscript-bmc-0189"));
  gtk_drop_down_set_selected (journal, gtk_drop_down_get_selected (journal) ? 0 : 1);
  g_assert_null (find_widget (GTK_WIDGET (dialog), lists_file, "manuscript-bmc-0189"));
  g_assert_nonnull (find_widget (GTK_WIDGET (dialog), lists_file, "manuscript-"));
  gtk_window_destroy (dialog);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up_sample, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/export-dialog/manuscript", test_manuscript);
  add ("/export-dialog/names", test_names);
  return g_test_run ();
}
