/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-preview-print.h"

#include <glib/gi18n.h>

#include "ui/cw-dialogs.h"

/* The pages that are looked at, on paper. */

static GtkPageSetup *
make_setup (CwPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
    gtk_paper_size_new (paper == CW_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/* A wide table lies on its side. */
static void
request_setup_cb (GtkPrintOperation *operation,
                  GtkPrintContext *context,
                  int page,
                  GtkPageSetup *setup,
                  CwArticlePages *pages)
{
  double width, height;

  cw_page_layout_get_size (pages->layout, (guint)page + 1, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              CwArticlePages *pages)
{
  cw_page_layout_paint (pages->layout, (guint)page + 1,
                        gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  /* Of an operation that did not fail GTK must not be asked for the error. */
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error)
    cw_dialogs_tell (parent, _ ("The article could not be printed"), error->message);
}

static void
unref_pages (gpointer pages, GClosure *closure)
{
  cw_article_pages_unref (pages);
}

/**
 * cw_preview_make_print:
 * @pages: what to print
 * @paper: what it is laid out for
 * @page: the page that is meant by the current one, from 1
 *
 * Returns: (transfer full): an operation that prints the pages as they are, a wide one on its side
 */
GtkPrintOperation *
cw_preview_make_print (CwArticlePages *pages, CwPaper paper, guint page)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (paper);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  /* Who prints into a file gets it where files are looked for, not where the program was started.
   */
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, "manuscript");
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)cw_page_layout_get_n_pages (pages->layout));
  gtk_print_operation_set_current_page (operation, (int)page - 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _ ("Article"));
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (request_setup_cb),
                         cw_article_pages_ref (pages), unref_pages, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         cw_article_pages_ref (pages), unref_pages, 0);
  return operation;
}

/**
 * cw_preview_print:
 * @parent: the window that asks
 * @pages: what to print
 * @paper: what it is laid out for
 * @page: the page in sight, from 1
 *
 * Asks for a printer and prints the pages as they are.
 */
void
cw_preview_print (GtkWindow *parent, CwArticlePages *pages, CwPaper paper, guint page)
{
  g_autoptr (GtkPrintOperation) operation = cw_preview_make_print (pages, paper, page);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * cw_preview_get_default_paper:
 *
 * Returns: the paper of the country
 */
CwPaper
cw_preview_get_default_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? CW_PAPER_LETTER
                                                                            : CW_PAPER_A4;
}
