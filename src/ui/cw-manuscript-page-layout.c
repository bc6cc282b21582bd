/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "manuscript/cw-fact.h"
#include "ui/cw-case-page.h"
#include "ui/cw-manuscript-page-private.h"

/* What stands beside the text: nothing at all, so that it can be written in peace, or a form of the
 * case, so that a fact is mended while the sentence that says it is in sight. */

/* A line that the eye finds back from, in characters; and the margins of the page. */
#define LINE_CHARACTERS 80
#define MARGINS 60
#define FORM_WIDTH 320

/* ---- nothing but the text ---- */

static int
get_line_width (CwManuscriptPage *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return LINE_CHARACTERS * width / PANGO_SCALE + MARGINS;
}

/**
 * cw_manuscript_page_set_focused:
 * @self: a page
 * @focused: whether there is nothing but the text in the window
 *
 * Then lines are no longer than the eye can follow, and Escape leaves.
 */
void
cw_manuscript_page_set_focused (CwManuscriptPage *self, gboolean focused)
{
  self->is_focused = focused;
  gtk_widget_set_size_request (self->column, focused ? get_line_width (self) : -1, -1);
  gtk_widget_set_halign (self->column, focused ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static gboolean
leave_focus (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return CW_MANUSCRIPT_PAGE (widget)->is_focused &&
         gtk_widget_activate_action (widget, "win.focus-mode", NULL);
}

/* ---- a form beside the text ---- */

static gboolean
is_form (const CwPageDescription *page)
{
  return cw_page_is_form (page) && !g_str_equal (page->id, CW_PAGE_MANUSCRIPT);
}

static const CwPageDescription *
get_nth_form (guint position)
{
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_CASE, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    if (is_form (&pages[i]) && position-- == 0)
      return &pages[i];
  return NULL;
}

static void
show_form (CwManuscriptPage *self, const CwPageDescription *page)
{
  GtkWidget *old = gtk_widget_get_last_child (self->form);

  if (CW_IS_CASE_PAGE (old))
    gtk_box_remove (GTK_BOX (self->form), old);
  gtk_box_append (GTK_BOX (self->form), cw_case_page_new (self->record, page));
  gtk_widget_set_vexpand (gtk_widget_get_last_child (self->form), TRUE);
}

static void
page_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CwManuscriptPage *self)
{
  show_form (self, get_nth_form (gtk_drop_down_get_selected (choice)));
}

static GtkWidget *
make_choice (CwManuscriptPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  const CwPageDescription *page;
  GtkWidget *choice;

  for (guint i = 0; (page = get_nth_form (i)); i++)
    gtk_string_list_append (titles, _ (page->title));
  choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (titles)), NULL);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_widget_set_tooltip_text (choice, _ ("Which form stands beside the text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Form beside the text"), -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (page_chosen_cb), self);
  return choice;
}

static GtkWidget *
make_form (CwManuscriptPage *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_tooltip_text (close, _ ("Close the form"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close the form"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "manuscript.close-form");
  gtk_widget_add_css_class (close, "flat");
  self->form_choice = make_choice (self);
  gtk_box_append (GTK_BOX (header), self->form_choice);
  gtk_box_append (GTK_BOX (header), close);
  gtk_widget_add_css_class (header, "cw-find");
  gtk_box_append (GTK_BOX (form), header);
  gtk_widget_set_size_request (form, FORM_WIDTH, -1);
  return form;
}

static void
open_form (CwManuscriptPage *self, guint position)
{
  if (self->form == NULL)
    {
      self->form = make_form (self);
      gtk_paned_set_end_child (GTK_PANED (self->paned), self->form);
      gtk_paned_set_position (GTK_PANED (self->paned), gtk_widget_get_width (self->paned) / 2);
      show_form (self, get_nth_form (0));
      gtk_widget_activate_action (GTK_WIDGET (self), "case.place-panes", NULL);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->form_choice), position);
}

/* ---- the fact under the cursor ---- */

static const char *
get_chip (CwManuscriptPage *self)
{
  CwProseBuffer *buffer = self->current ? cw_section_editor_get_buffer (self->current) : NULL;
  GtkTextIter place;
  const char *chip;

  if (buffer == NULL)
    return NULL;
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &place,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  chip = cw_prose_buffer_get_chip (buffer, &place);
  if (chip == NULL && gtk_text_iter_backward_char (&place))
    chip = cw_prose_buffer_get_chip (buffer, &place);
  return chip;
}

static CwFact *
find_fact (CwManuscriptPage *self)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (get_chip (self));
  const CwProseBlock *block = blocks->len ? blocks->pdata[0] : NULL;
  const CwProseRun *run = block && block->runs->len ? block->runs->pdata[0] : NULL;

  return run && run->kind == CW_PROSE_FACT
           ? cw_fact_find (CW_CASE (cw_record_get_root (self->record)), run->text, run->target)
           : NULL;
}

static gboolean
show_fact (CwManuscriptPage *self)
{
  g_autoptr (CwFact) fact = find_fact (self);
  CwEntity *entity =
    fact ? cw_entity_lookup (cw_record_get_root (self->record), fact->entity_id) : NULL;
  const CwPageDescription *page = entity ? cw_case_outline_find_for (entity, fact->field) : NULL;

  for (guint i = 0; page && get_nth_form (i); i++)
    if (get_nth_form (i) == page)
      {
        open_form (self, i);
        cw_case_page_focus (CW_CASE_PAGE (gtk_widget_get_last_child (self->form)), entity,
                            fact->field);
        return TRUE;
      }
  return FALSE;
}

/* The fact at the cursor; without one the form that stands there, or the first. */
static void
show_form_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (show_fact (self))
    return;
  if (self->form == NULL)
    open_form (self, 0);
  gtk_widget_grab_focus (gtk_widget_get_last_child (self->form));
}

static void
close_form_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  GtkWidget *form = self->form;

  self->form = self->form_choice = NULL;
  if (self->current)
    gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (self->current)));
  if (form)
    gtk_paned_set_end_child (GTK_PANED (self->paned), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.place-panes", NULL);
}

/* ---- the page ---- */

/* The text, and room for a form at its right. */
GtkWidget *
cw_manuscript_page_lay_out (CwManuscriptPage *self, GtkWidget *text)
{
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), text);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_resize_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_vexpand (self->paned, TRUE);
  return self->paned;
}

static void
add_button (GtkWidget *box,
            GtkWidget *button,
            const char *icon,
            const char *tooltip,
            const char *action)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

/* Buttons for both. */
GtkWidget *
cw_manuscript_page_make_layout_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  add_button (box, gtk_button_new (), "view-dual-symbolic",
              _ ("Form of the fact at the cursor beside the text (F4)"), "manuscript.show-form");
  add_button (box, gtk_toggle_button_new (), "view-fullscreen-symbolic",
              _ ("Nothing but the text (F11)"), "win.focus-mode");
  return box;
}

/* The actions and keys of both. */
void
cw_manuscript_page_install_layout (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.show-form", NULL, show_form_action);
  gtk_widget_class_install_action (klass, "manuscript.close-form", NULL, close_form_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F4, 0, "manuscript.show-form", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F4, GDK_SHIFT_MASK, "manuscript.close-form",
                                       NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, leave_focus, NULL);
}

/**
 * cw_manuscript_page_has_form:
 * @self: a page
 *
 * Returns: whether a form stands beside the text
 */
gboolean
cw_manuscript_page_has_form (CwManuscriptPage *self)
{
  return self->form != NULL;
}
