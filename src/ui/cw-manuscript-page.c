/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-manuscript-page.h"

#include <glib/gi18n.h>

#include "model/cw-article.h"
#include "ui/cw-journal-panel.h"
#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-preview-window.h"
#include "ui/cw-settled.h"

/* The article as one text: its sections one below the other, each with its length, above them the
 * tools and what the journal allows. */

G_DEFINE_FINAL_TYPE (CwManuscriptPage, cw_manuscript_page, GTK_TYPE_WIDGET)

/* ---- sections ---- */

static GListModel *
get_sections (CwManuscriptPage *self)
{
  return G_LIST_MODEL (CW_CASE (cw_record_get_root (self->record))->sections);
}

static GtkWidget *
find_editor (CwManuscriptPage *self, CwEntity *section)
{
  GtkWidget *editor = gtk_widget_get_first_child (self->editors);

  while (editor && cw_section_editor_get_section (CW_SECTION_EDITOR (editor)) != section)
    editor = gtk_widget_get_next_sibling (editor);
  return editor;
}

static GtkWidget *
make_editor (CwManuscriptPage *self, CwEntity *section)
{
  GtkWidget *editor =
    cw_section_editor_new (self->record, section, cw_manuscript_page_tell_chip, self);

  cw_manuscript_page_watch_keys (self, CW_SECTION_EDITOR (editor));
  cw_manuscript_page_watch_tools (self, CW_SECTION_EDITOR (editor));
  cw_manuscript_page_follow (self, CW_SECTION_EDITOR (editor));
  cw_manuscript_page_watch_spelling (self, CW_SECTION_EDITOR (editor));
  return editor;
}

static void
remove_gone (CwManuscriptPage *self)
{
  GtkWidget *editor = gtk_widget_get_first_child (self->editors);

  while (editor)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (editor);
      CwEntity *section = cw_section_editor_get_section (CW_SECTION_EDITOR (editor));

      if (!g_list_store_find (G_LIST_STORE (get_sections (self)), section, NULL))
        gtk_box_remove (GTK_BOX (self->editors), editor);
      editor = next;
    }
}

/* An editor that is there already only changes its place, and keeps the cursor. */
static void
place_editors (CwManuscriptPage *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (get_sections (self)); i++)
    {
      g_autoptr (CwEntity) section = g_list_model_get_item (get_sections (self), i);
      GtkWidget *editor = find_editor (self, section);

      if (editor == NULL)
        {
          editor = make_editor (self, section);
          gtk_box_insert_child_after (GTK_BOX (self->editors), editor, previous);
        }
      else if (gtk_widget_get_prev_sibling (editor) != previous)
        gtk_box_reorder_child_after (GTK_BOX (self->editors), editor, previous);
      previous = editor;
    }
}

static void
update_editors (CwManuscriptPage *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  remove_gone (self);
  place_editors (self);
  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (get_sections (self)) == 0);
}

static gboolean
idle_cb (gpointer user_data)
{
  CwManuscriptPage *self = user_data;

  self->idle = 0;
  update_editors (self);
  return G_SOURCE_REMOVE;
}

/* A section that moves is gone for a moment; its editor shall not be. */
static void
sections_changed_cb (CwManuscriptPage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static CwEntity *
add_section (CwManuscriptPage *self, const char *kind)
{
  CwEntity *root = cw_record_get_root (self->record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "sections");
  CwEntity *section = cw_entity_insert (root, list, G_MAXUINT, NULL);

  cw_entity_set_by_name (section, "kind", kind, NULL);
  return section;
}

static void
add_section_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  CwHistory *history = cw_record_get_history (self->record);
  CwEntity *section;

  cw_history_break (history);
  cw_history_begin (history, _ ("Add section"));
  section = add_section (self, g_variant_get_string (parameter, NULL));
  cw_history_end (history);
  cw_manuscript_page_focus (self, section, NULL);
}

/* The sections that CARE asks for, in its order. */
static void
add_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const kinds[] = {
    "abstract-background",  "abstract-case-presentation",
    "abstract-conclusions", "introduction",
    "case-presentation",    "timeline",
    "discussion",           "conclusions",
  };
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  CwHistory *history = cw_record_get_history (self->record);

  cw_history_break (history);
  cw_history_begin (history, _ ("Add sections"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_section (self, kinds[i]);
  cw_history_end (history);
}

/* ---- parts ---- */

/* Pages need the library; without one there is nothing to print. */
static void
preview_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  GtkWidget *window =
    cw_preview_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->document, self->record);

  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
make_add_button (CwManuscriptPage *self)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_SECTION);
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (cw_entity_info_find (info, "kind"), &n);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, "manuscript.add-section", "s", choices[i].nick);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add Section"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_ ("The article has no sections yet. Start with those that "
                                       "CARE asks for; each can be drafted from "
                                       "the facts of the case."));
  GtkWidget *button = gtk_button_new_with_label (_ ("Start the Article"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "manuscript.add-all");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 48);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* ---- the page ---- */

static void
focus_editor (GtkWidget *editor)
{
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (CW_SECTION_EDITOR (editor))));
}

/* Where the article begins, or is begun. */
static void
focus_start (CwManuscriptPage *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->editors);

  if (first)
    focus_editor (first);
  else
    gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

/**
 * cw_manuscript_page_focus:
 * @self: a page
 * @entity: an entity of the case that is edited here
 * @field: (nullable): name of a field of it
 *
 * Puts the cursor into the text of a section or into what is kept against the journal. What is
 * about the sections as a whole leads to the first, or to the button that makes them.
 */
void
cw_manuscript_page_focus (CwManuscriptPage *self, CwEntity *entity, const char *field)
{
  GtkWidget *editor;

  if (self->idle)
    update_editors (self);
  editor = find_editor (self, entity);
  if (editor)
    focus_editor (editor);
  else if (self->journal == NULL ||
           !cw_journal_panel_focus (CW_JOURNAL_PANEL (self->journal), entity, field))
    focus_start (self);
}

static void
cw_manuscript_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_manuscript_page_parent_class)->map (widget);
  if (CW_MANUSCRIPT_PAGE (widget)->is_stale)
    cw_manuscript_page_look (widget);
}

static void
cw_manuscript_page_dispose (GObject *object)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->find_idle, g_source_remove);
  g_clear_handle_id (&self->find_source, g_source_remove);
  g_clear_pointer (&self->search, cw_prose_search_free);
  cw_manuscript_page_stop_spelling (self);
  g_clear_weak_pointer (&self->current);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->state, cw_article_state_free);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_manuscript_page_parent_class)->dispose (object);
}

static void
cw_manuscript_page_finalize (GObject *object)
{
  g_object_unref (CW_MANUSCRIPT_PAGE (object)->cancellable);
  cw_spelling_words_free (CW_MANUSCRIPT_PAGE (object)->words);
  G_OBJECT_CLASS (cw_manuscript_page_parent_class)->finalize (object);
}

static void
cw_manuscript_page_class_init (CwManuscriptPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_manuscript_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_manuscript_page_finalize;
  widget_class->map = cw_manuscript_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "manuscriptpage");
  gtk_widget_class_install_action (widget_class, "manuscript.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "manuscript.add-section", "s", add_section_action);
  gtk_widget_class_install_action (widget_class, "manuscript.add-all", NULL, add_all_action);
  cw_manuscript_page_install_tools (widget_class);
  cw_manuscript_page_install_table (widget_class);
  cw_manuscript_page_install_find (widget_class);
  cw_manuscript_page_install_find_bar (widget_class);
  cw_manuscript_page_install_spelling (widget_class);
  cw_manuscript_page_install_layout (widget_class);
}

static GtkWidget *
make_bar (CwManuscriptPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->tools = cw_manuscript_page_make_tools (self);
  gtk_widget_set_hexpand (self->tools, TRUE);
  gtk_box_append (GTK_BOX (bar), self->tools);
  gtk_box_append (GTK_BOX (bar),
                  cw_manuscript_page_make_action_button (
                    _ ("Preview"), _ ("The pages as they will be printed"), "manuscript.preview"));
  gtk_box_append (GTK_BOX (bar), cw_manuscript_page_make_layout_buttons ());
  gtk_widget_add_css_class (bar, "cw-manuscript-bar");
  return bar;
}

/* A line of its own: lengths, limits and the journal want the width. */
static GtkWidget *
make_summary (CwManuscriptPage *self)
{
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->summary, "cw-fact-quote");
  gtk_widget_add_css_class (self->summary, "cw-manuscript-summary");
  return self->summary;
}

static GtkWidget *
make_text (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->editors = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->empty = make_empty ();
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->editors);
  gtk_box_append (GTK_BOX (box), make_add_button (self));
  gtk_widget_add_css_class (box, "cw-page");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->column = box;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  return cw_manuscript_page_lay_out (self, self->scroller);
}

static void
cw_manuscript_page_init (CwManuscriptPage *self)
{
  self->cancellable = g_cancellable_new ();
  cw_manuscript_page_start_spelling (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), cw_manuscript_page_make_find (self));
  gtk_box_append (GTK_BOX (self->box), make_summary (self));
  gtk_box_append (GTK_BOX (self->box), make_text (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_manuscript_page_new:
 * @document: (nullable): the library, which holds the references
 * @record: an open case
 *
 * Returns: (transfer floating): the article of the case, to be written
 */
GtkWidget *
cw_manuscript_page_new (CwDocument *document, CwRecord *record)
{
  CwManuscriptPage *self = g_object_new (CW_TYPE_MANUSCRIPT_PAGE, NULL);

  self->record = g_object_ref (record);
  g_set_object (&self->document, document);
  if (document)
    {
      self->journal = cw_journal_panel_new (document, record);
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->editors)), self->journal);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "manuscript.preview", document != NULL);
  g_signal_connect_object (get_sections (self), "items-changed", G_CALLBACK (sections_changed_cb),
                           self, G_CONNECT_SWAPPED);
  cw_manuscript_page_watch_find (self);
  update_editors (self);
  cw_settled_connect (record, GTK_WIDGET (self), cw_manuscript_page_look, self);
  return GTK_WIDGET (self);
}
