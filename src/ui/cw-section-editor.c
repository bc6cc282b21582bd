/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-section-editor.h"

#include <glib/gi18n.h>

#include "manuscript/cw-section-draft.h"
#include "model/cw-article.h"
#include "ui/cw-field-text.h"
#include "ui/cw-prose-clipboard.h"
#include "ui/cw-prose-drag.h"
#include "widgets/cw-drop-down.h"
#include "widgets/cw-prose-view.h"

/* One section of the article: what it is, its heading, how long it is, and its text. */

/* "Case presentation" stays whole where the kind of the section beside it is cut short. */
#define HEADING_WIDTH_CHARS 17
#define HEADING_LEAST_CHARS 14

/* Prose is all in sight; the page scrolls. */
#define MAX_LINES 400

struct _CwSectionEditor
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwEntity *section;
  GtkWidget *box;
  GtkWidget *kind; /* GtkDropDown */
  GtkWidget *heading; /* GtkEntry */
  GtkWidget *count; /* GtkLabel */
  GtkWidget *draft; /* GtkButton */
  GtkWidget *menu; /* GtkMenuButton */
  CwProseView *prose;
  CwProseBuffer *buffer;
  CwProseSpelling *spelling;
  gboolean setting; /* the change under way comes from here */
};

G_DEFINE_FINAL_TYPE (CwSectionEditor, cw_section_editor, GTK_TYPE_WIDGET)

static const CwField *
get_field (CwSectionEditor *self, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (self->section), name);
}

/* Says it below the page. */
static void
tell (CwSectionEditor *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", sentence);
}

/* ---- showing ---- */

static void
show_text (CwSectionEditor *self)
{
  g_autofree char *text = cw_entity_dup_text (self->section, get_field (self, "text"));

  cw_prose_buffer_set_source (self->buffer, text);
}

static void
show_heading (CwSectionEditor *self)
{
  g_autofree char *text = cw_field_text_get (self->section, get_field (self, "heading"));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->heading))) == 0)
    return;
  /* The entry is empty for a moment: taken as typed, that would be a step and end what can be
   * redone. */
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->heading), text ? text : "");
  self->setting = FALSE;
}

static void
show_kind (CwSectionEditor *self)
{
  int kind = CW_SECTION (self->section)->kind;
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (get_field (self, "kind"), &n);
  const char *label = kind > 0 && kind <= (int)n ? _ (choices[kind - 1].label) : _ ("Section");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind),
                              kind > 0 ? (guint)kind - 1 : GTK_INVALID_LIST_POSITION);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->heading), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cw_prose_view_get_view (self->prose)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Undo, or another window. */
static void
notify_cb (CwEntity *section, GParamSpec *pspec, CwSectionEditor *self)
{
  if (self->setting)
    return;
  if (g_str_equal (pspec->name, "text"))
    show_text (self);
  else if (g_str_equal (pspec->name, "heading"))
    show_heading (self);
  else if (g_str_equal (pspec->name, "kind"))
    show_kind (self);
}

/* ---- typing ---- */

/* Ends the step that undo takes back. */
static void
break_step (CwSectionEditor *self)
{
  cw_history_break (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static void
set (CwSectionEditor *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  self->setting = TRUE;
  if (!cw_entity_set_typed (self->section, get_field (self, name), text, &error))
    tell (self, error->message);
  self->setting = FALSE;
}

static void
step_begun_cb (CwProseBuffer *buffer, const char *label, CwSectionEditor *self)
{
  cw_history_break (cw_record_get_history (self->record));
  cw_history_begin (cw_record_get_history (self->record), label);
}

static void
step_ended_cb (CwProseBuffer *buffer, CwSectionEditor *self)
{
  cw_history_end (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static void
edited_cb (CwProseView *view, CwSectionEditor *self)
{
  g_autofree char *source = NULL;

  if (cw_prose_buffer_is_showing (self->buffer))
    return;
  source = cw_prose_buffer_dup_source (self->buffer);
  set (self, "text", source);
}

static void
refused_cb (CwProseView *view, const char *sentence, CwSectionEditor *self)
{
  tell (self, sentence);
}

static void
heading_changed_cb (GtkEditable *editable, CwSectionEditor *self)
{
  g_autofree char *text = cw_field_text_get (self->section, get_field (self, "heading"));

  if (!self->setting && g_strcmp0 (text ? text : "", gtk_editable_get_text (editable)) != 0)
    set (self, "heading", gtk_editable_get_text (editable));
}

/* A heading is one line; Return goes on below it. */
static void
heading_activate_cb (GtkEntry *entry, CwSectionEditor *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start;

  gtk_editable_select_region (GTK_EDITABLE (entry), -1, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_widget_grab_focus (GTK_WIDGET (cw_prose_view_get_view (self->prose)));
}

static void
kind_changed_cb (GtkDropDown *drop_down, GParamSpec *pspec, CwSectionEditor *self)
{
  guint n, selected = gtk_drop_down_get_selected (drop_down);
  const CwFieldChoice *choices = cw_field_get_choices (get_field (self, "kind"), &n);

  if (selected >= n || (int)selected + 1 == CW_SECTION (self->section)->kind)
    return;
  set (self, "kind", choices[selected].nick);
  show_kind (self);
  break_step (self);
}

/* ---- drafts and rows ---- */

static gboolean
has_line (char **lines, const char *line)
{
  return *line == '\0' || g_strv_contains ((const char *const *)lines, line);
}

/* "{imaging:7|defined}" -> "{imaging:7}": which wording a fact has depends on what stands in front
 * of it, and so on whether the draft stands there already. */
static char *
dup_without_wordings (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean is_fact = FALSE, is_wording = FALSE;

  for (const char *c = text ? text : ""; *c; c++)
    {
      is_fact = *c == '{' || (is_fact && *c != '}');
      is_wording = is_fact && (is_wording || *c == '|');
      if (!is_wording)
        g_string_append_c (out, *c);
    }
  return g_string_free (out, FALSE);
}

/* Takes @draft. What of it does not stand in @text yet, or %NULL. */
static char *
keep_new (char *draft, const char *text)
{
  g_autofree char *taken = draft;
  g_autofree char *bare = dup_without_wordings (text);
  g_auto (GStrv) written = g_strsplit (bare, "\n", -1);
  g_auto (GStrv) paragraphs = g_strsplit (draft ? draft : "", "\n\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; paragraphs[i]; i++)
    {
      g_autofree char *paragraph = dup_without_wordings (paragraphs[i]);
      g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);
      guint n = 0;

      while (lines[n] && has_line (written, lines[n]))
        n++;
      if (lines[n])
        g_string_append_printf (out, "%s%s", out->len ? "\n\n" : "", paragraphs[i]);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/* The draft goes behind what is written: it never takes the place of the author's words. */
static void
draft_cb (GtkButton *button, CwSectionEditor *self)
{
  CwCase *root = CW_CASE (cw_record_get_root (self->record));
  const CwField *field = get_field (self, "text");
  g_autofree char *nick = cw_entity_dup_text (self->section, get_field (self, "kind"));
  g_autofree char *draft = nick ? cw_section_draft (root, nick) : NULL;
  g_autofree char *text = cw_entity_dup_text (self->section, field);
  g_autofree char *joined = NULL;

  if (draft == NULL)
    {
      tell (self, _ ("Nothing is recorded yet that this section could say."));
      return;
    }
  draft = keep_new (g_steal_pointer (&draft), text);
  if (draft == NULL)
    {
      tell (self, _ ("The draft of this section stands here already."));
      return;
    }
  joined = text && *text ? g_strconcat (text, "\n\n", draft, NULL) : g_strdup (draft);
  break_step (self);
  cw_history_begin (cw_record_get_history (self->record), _ ("Draft"));
  cw_entity_set_typed (self->section, field, joined, NULL);
  cw_history_end (cw_record_get_history (self->record));
  break_step (self);
  gtk_widget_grab_focus (GTK_WIDGET (cw_prose_view_get_view (self->prose)));
}

static void
move (CwSectionEditor *self, int step)
{
  guint position = cw_entity_get_position (self->section);
  GListModel *list = cw_entity_get_list (cw_entity_get_parent (self->section),
                                         cw_entity_get_parent_field (self->section));

  if ((step < 0 && position == 0) || (step > 0 && position + 1 >= g_list_model_get_n_items (list)))
    return;
  break_step (self);
  cw_entity_move (self->section, position + step);
  break_step (self);
}

static void
move_up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CW_SECTION_EDITOR (widget), -1);
}

static void
move_down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (CW_SECTION_EDITOR (widget), 1);
}

/* Undo brings it back, so nobody is asked. */
static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwSectionEditor *self = CW_SECTION_EDITOR (widget);
  g_autoptr (CwSectionEditor) alive = g_object_ref (self);

  break_step (self);
  cw_entity_remove (self->section);
  break_step (self);
}

/* ---- parts ---- */

static GtkWidget *
make_kind (CwSectionEditor *self)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (get_field (self, "kind"), &n);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *kind;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  kind = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  cw_drop_down_let_shrink (GTK_DROP_DOWN (kind));
  gtk_widget_add_css_class (kind, "flat");
  gtk_widget_set_tooltip_text (kind, _ ("What this section is"));
  return kind;
}

static GtkWidget *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Move Up"), "section.move-up");
  g_menu_append (menu, _ ("Move Down"), "section.move-down");
  g_menu_append (menu, _ ("Delete Section"), "section.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("More about this section"));
  return button;
}

static GtkWidget *
make_header (CwSectionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->heading = gtk_entry_new ();
  /* The history of the whole case undoes. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->heading), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->heading), HEADING_LEAST_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->heading), HEADING_WIDTH_CHARS);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading, "cw-section-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Heading"), -1);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  self->kind = make_kind (self);
  self->draft = gtk_button_new_with_label (_ ("Draft"));
  gtk_widget_add_css_class (self->draft, "flat");
  gtk_widget_set_tooltip_text (self->draft,
                               _ ("Write a first version from the facts behind what is here"));
  self->menu = make_menu ();
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->kind);
  gtk_box_append (GTK_BOX (box), self->draft);
  gtk_box_append (GTK_BOX (box), self->menu);
  return box;
}

static void
focus_left_cb (GtkEventControllerFocus *focus, CwSectionEditor *self)
{
  break_step (self);
}

static void
connect_parts (CwSectionEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (self->section, "notify", G_CALLBACK (notify_cb), self, 0);
  g_signal_connect_object (self->buffer, "step-begun", G_CALLBACK (step_begun_cb), self, 0);
  g_signal_connect_object (self->buffer, "step-ended", G_CALLBACK (step_ended_cb), self, 0);
  g_signal_connect_object (self->prose, "edited", G_CALLBACK (edited_cb), self, 0);
  g_signal_connect_object (self->prose, "refused", G_CALLBACK (refused_cb), self, 0);
  g_signal_connect_object (self->heading, "changed", G_CALLBACK (heading_changed_cb), self, 0);
  g_signal_connect_object (self->heading, "activate", G_CALLBACK (heading_activate_cb), self, 0);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_changed_cb), self, 0);
  g_signal_connect_object (self->draft, "clicked", G_CALLBACK (draft_cb), self, 0);
}

static void
cw_section_editor_dispose (GObject *object)
{
  CwSectionEditor *self = CW_SECTION_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->spelling);
  g_clear_object (&self->buffer);
  g_clear_object (&self->section);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_section_editor_parent_class)->dispose (object);
}

static void
cw_section_editor_class_init (CwSectionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_section_editor_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sectioneditor");
  gtk_widget_class_install_action (widget_class, "section.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "section.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "section.remove", NULL, remove_action);
}

static void
cw_section_editor_init (CwSectionEditor *self)
{
}

/**
 * cw_section_editor_new:
 * @record: an open case
 * @section: a section of it
 * @func: tells what a fact, citation or cross reference shows
 * @user_data: for @func
 *
 * Returns: (transfer floating): the editor of the section
 */
GtkWidget *
cw_section_editor_new (CwRecord *record, CwEntity *section, CwChipFunc func, gpointer user_data)
{
  CwSectionEditor *self = g_object_new (CW_TYPE_SECTION_EDITOR, NULL);

  self->record = g_object_ref (record);
  self->section = g_object_ref (section);
  self->buffer = cw_prose_buffer_new (func, user_data);
  self->prose = CW_PROSE_VIEW (cw_prose_view_new ());
  cw_prose_view_set_max_lines (self->prose, MAX_LINES);
  cw_prose_view_set_placeholder (self->prose,
                                 _ ("Write here; type { for a fact and [@ for a reference"));
  cw_prose_view_set_buffer (self->prose, GTK_TEXT_BUFFER (self->buffer));
  cw_prose_buffer_set_case_id (self->buffer, cw_record_get_id (record));
  cw_prose_clipboard_attach (self->prose);
  cw_prose_drag_attach (self->prose);
  self->spelling = cw_prose_spelling_new (cw_prose_view_get_view (self->prose));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), make_header (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->prose));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  show_kind (self);
  show_heading (self);
  show_text (self);
  connect_parts (self);
  return GTK_WIDGET (self);
}

/**
 * cw_section_editor_get_section:
 * @self: an editor
 *
 * Returns: (transfer none): the section it edits
 */
CwEntity *
cw_section_editor_get_section (CwSectionEditor *self)
{
  return self->section;
}

/**
 * cw_section_editor_get_buffer:
 * @self: an editor
 *
 * Returns: (transfer none): its text
 */
CwProseBuffer *
cw_section_editor_get_buffer (CwSectionEditor *self)
{
  return self->buffer;
}

/**
 * cw_section_editor_get_view:
 * @self: an editor
 *
 * Returns: (transfer none): the view of its text
 */
GtkTextView *
cw_section_editor_get_view (CwSectionEditor *self)
{
  return cw_prose_view_get_view (self->prose);
}

/**
 * cw_section_editor_get_spelling:
 * @self: an editor
 *
 * Returns: (transfer none): the lines below its misspelt words
 */
CwProseSpelling *
cw_section_editor_get_spelling (CwSectionEditor *self)
{
  return self->spelling;
}

/**
 * cw_section_editor_set_count:
 * @self: an editor
 * @count: how long the section is, in words of the author's language
 * @is_warning: whether that is more than the journal wants
 *
 * Shows the length.
 */
void
cw_section_editor_set_count (CwSectionEditor *self, const char *count, gboolean is_warning)
{
  gtk_label_set_label (GTK_LABEL (self->count), count);
  if (is_warning)
    gtk_widget_add_css_class (self->count, "cw-partly");
  else
    gtk_widget_remove_css_class (self->count, "cw-partly");
}

/**
 * cw_section_editor_refresh:
 * @self: an editor
 *
 * Asks again what facts, citations and cross references show.
 */
void
cw_section_editor_refresh (CwSectionEditor *self)
{
  cw_prose_buffer_refresh (self->buffer);
}
