/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-preview-window.h"

#include <glib/gi18n.h>

#include "ui/cw-dialogs.h"
#include "ui/cw-page-view.h"
#include "ui/cw-preview-print.h"
#include "ui/cw-settled.h"

/* The article as it will be printed. It follows the edits of the case; the work is done in a
 * thread, and meanwhile the pages before are shown. */

#define ZOOM_STEP 1.2

struct _CwPreviewWindow
{
  AdwWindow parent_instance;

  CwDocument *document;
  CwRecord *record;
  CwArticlePages *pages; /* or NULL */
  CwArticlePagesChoice choice;
  GCancellable *cancellable;
  gboolean is_working;
  gboolean is_stale; /* something has changed since the work began */

  CwPageView *view;
  GtkLabel *count;
  GtkLabel *notice;
  GtkSpinner *spinner;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (CwPreviewWindow, cw_preview_window, ADW_TYPE_WINDOW)

/* ---- what is said ---- */

static void
show_count (CwPreviewWindow *self)
{
  guint n = self->pages ? cw_page_layout_get_n_pages (self->pages->layout) : 0;
  g_autofree char *text =
    n ? g_strdup_printf (_ ("Page %u of %u"), cw_page_view_get_page (self->view), n)
      : g_strdup ("");

  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
show_notice (CwPreviewWindow *self)
{
  guint n = self->pages->n_unresolved;
  g_autofree char *missing =
    g_strdup_printf (ngettext ("%u fact, reference or figure that the text asks for is not there; "
                               "it is printed in red as it is typed.",
                               "%u facts, references or figures that the text asks for are not "
                               "there; they are printed in red as they are typed.",
                               n),
                     n);
  g_autofree char *journal = g_strdup_printf (_ ("As %s wants it"), self->pages->journal);

  gtk_label_set_text (self->notice, n ? missing : journal);
}

/* ---- laying out ---- */

static void lay_out (gpointer user_data);

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwPreviewWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CwArticlePages *pages = cw_article_pages_new_finish (result, &error);

  self->is_working = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&pages, cw_article_pages_unref);
      return;
    }
  gtk_spinner_stop (self->spinner);
  if (pages)
    {
      g_clear_pointer (&self->pages, cw_article_pages_unref);
      self->pages = pages;
      cw_page_view_set_pages (self->view, pages);
      show_count (self);
      show_notice (self);
    }
  else
    gtk_label_set_text (self->notice, error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", self->pages != NULL);
  if (self->is_stale)
    lay_out (self);
}

static void
lay_out (gpointer user_data)
{
  CwPreviewWindow *self = user_data;

  self->is_stale = self->is_working;
  if (self->is_working)
    return;
  self->is_working = TRUE;
  gtk_spinner_start (self->spinner);
  cw_article_pages_new_async (self->document, self->record, &self->choice, self->cancellable,
                              laid_out_cb, g_object_ref (self));
}

static void
switched_cb (CwPreviewWindow *self, GParamSpec *property, GtkCheckButton *button)
{
  gboolean *choice = g_object_get_data (G_OBJECT (button), "cw-choice");

  *choice = gtk_check_button_get_active (button);
  lay_out (self);
}

static void
paper_changed_cb (CwPreviewWindow *self, GParamSpec *property, GtkDropDown *papers)
{
  self->choice.paper = (CwPaper)gtk_drop_down_get_selected (papers);
  lay_out (self);
}

/* ---- actions ---- */

static void
go_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwPreviewWindow *self = CW_PREVIEW_WINDOW (widget);
  int page = (int)cw_page_view_get_page (self->view) + g_variant_get_int32 (parameter);

  cw_page_view_go_to (self->view, (guint)MAX (page, 1));
}

static void
zoom_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwPreviewWindow *self = CW_PREVIEW_WINDOW (widget);
  int step = g_variant_get_int32 (parameter);
  double zoom = cw_page_view_get_zoom (self->view);

  cw_page_view_set_zoom (self->view, step == 0  ? 1
                                     : step > 0 ? zoom * ZOOM_STEP
                                                : zoom / ZOOM_STEP);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwPreviewWindow *self = CW_PREVIEW_WINDOW (widget);

  if (self->pages)
    cw_preview_print (GTK_WINDOW (self), self->pages, self->choice.paper,
                      cw_page_view_get_page (self->view));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwPreviewWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (cw_article_pages_save_finish (result, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("The article was saved")));
  else
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The article could not be saved"), error->message);
}

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwPreviewWindow *self = owner;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  /* Nothing may be written over the library that is open. */
  if (cw_document_check_foreign (self->document, path, &error))
    cw_article_pages_save_async (self->document, self->record, &self->choice, path,
                                 self->cancellable, saved_cb, g_object_ref (self));
  else
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The article could not be saved"), error->message);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_dialogs_choose_file (GTK_WINDOW (widget), CW_FILE_EXPORT, "manuscript.pdf", NULL, chosen_cb,
                          widget, NULL);
}

/* ---- the window ---- */

static GtkWidget *
make_button (const char *icon, const char *name, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_parsed (target));
  return button;
}

static void
add_switch (CwPreviewWindow *self, GtkWidget *box, const char *label, gboolean *choice)
{
  GtkWidget *button = gtk_check_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "cw-choice", choice);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (switched_cb), self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_papers (CwPreviewWindow *self)
{
  const char *const names[] = { "A4", _ ("US Letter"), NULL };
  GtkWidget *papers = gtk_drop_down_new_from_strings (names);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (papers), self->choice.paper);
  gtk_accessible_update_property (GTK_ACCESSIBLE (papers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Paper"), -1);
  g_signal_connect_swapped (papers, "notify::selected", G_CALLBACK (paper_changed_cb), self);
  return papers;
}

static GtkWidget *
make_options (CwPreviewWindow *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_switch (self, box, _ ("_Figures and tables in the text"), &self->choice.has_inline_floats);
  add_switch (self, box, _ ("_Anonymous, for blind review"), &self->choice.is_blind);
  gtk_box_append (GTK_BOX (box), make_papers (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Pages"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  return button;
}

static GtkWidget *
make_header (CwPreviewWindow *self)
{
  AdwHeaderBar *bar = ADW_HEADER_BAR (adw_header_bar_new ());

  self->count = GTK_LABEL (gtk_label_new (NULL));
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  adw_header_bar_pack_start (
    bar, make_button ("go-up-symbolic", _ ("Previous page (Page Up)"), "preview.go", "-1"));
  adw_header_bar_pack_start (
    bar, make_button ("go-down-symbolic", _ ("Next page (Page Down)"), "preview.go", "1"));
  adw_header_bar_pack_start (bar, GTK_WIDGET (self->count));
  adw_header_bar_pack_start (bar, GTK_WIDGET (self->spinner));
  adw_header_bar_pack_end (bar, make_options (self));
  adw_header_bar_pack_end (
    bar, make_button ("document-save-symbolic", _ ("Save as PDF (Ctrl+S)"), "preview.save", NULL));
  adw_header_bar_pack_end (
    bar, make_button ("document-print-symbolic", _ ("Print (Ctrl+P)"), "preview.print", NULL));
  adw_header_bar_pack_end (
    bar, make_button ("zoom-in-symbolic", _ ("Larger (Ctrl++)"), "preview.zoom", "1"));
  adw_header_bar_pack_end (
    bar, make_button ("zoom-out-symbolic", _ ("Smaller (Ctrl+−)"), "preview.zoom", "-1"));
  return GTK_WIDGET (bar);
}

static GtkWidget *
make_pages (CwPreviewWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = CW_PAGE_VIEW (cw_page_view_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "page-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, scroller);
  gtk_widget_set_vexpand (GTK_WIDGET (self->toasts), TRUE);
  return GTK_WIDGET (self->toasts);
}

static GtkWidget *
make_content (CwPreviewWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->notice = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->notice, TRUE);
  gtk_label_set_xalign (self->notice, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->notice), "cw-manuscript-bar");
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notice));
  gtk_box_append (GTK_BOX (box), make_pages (self));
  return box;
}

static void
cw_preview_window_dispose (GObject *object)
{
  CwPreviewWindow *self = CW_PREVIEW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->pages, cw_article_pages_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_preview_window_parent_class)->dispose (object);
}

static void
cw_preview_window_finalize (GObject *object)
{
  g_object_unref (CW_PREVIEW_WINDOW (object)->cancellable);
  G_OBJECT_CLASS (cw_preview_window_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    int step;
  } zooms[] = { { GDK_KEY_plus, 1 },   { GDK_KEY_equal, 1 },        { GDK_KEY_KP_Add, 1 },
                { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (klass, zooms[i].key, GDK_CONTROL_MASK, "preview.zoom", "i",
                                         zooms[i].step);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "preview.save", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
cw_preview_window_class_init (CwPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_preview_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_preview_window_finalize;
  gtk_widget_class_install_action (widget_class, "preview.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_action);
  add_keys (widget_class);
}

static void
cw_preview_window_init (CwPreviewWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->choice.paper = cw_preview_get_default_paper ();
  adw_window_set_content (ADW_WINDOW (self), make_content (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Preview"));
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 860);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * cw_preview_window_new:
 * @parent: the window of the case
 * @document: the library
 * @record: an open case
 *
 * Returns: (transfer none): a window with the pages of the article, which follow the edits
 */
GtkWidget *
cw_preview_window_new (GtkWindow *parent, CwDocument *document, CwRecord *record)
{
  CwPreviewWindow *self = g_object_new (CW_TYPE_PREVIEW_WINDOW, NULL);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  cw_dialogs_leave_parent_when_closed (GTK_WINDOW (self));
  /* Nobody waits for pages of a window that is closed. */
  g_signal_connect_swapped (self, "unrealize", G_CALLBACK (g_cancellable_cancel),
                            self->cancellable);
  lay_out (self);
  cw_settled_connect (record, GTK_WIDGET (self), lay_out, self);
  return GTK_WIDGET (self);
}
