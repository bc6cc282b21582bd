/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "model/cw-article.h"
#include "model/cw-entity-walk.h"
#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-menus.h"
#include "ui/cw-speller.h"
#include "ui/cw-text-place.h"

/* Spelling is looked at when nothing else is to be done, the sections in sight first; the menu of a
 * misspelt word offers what could be meant. */

/* The window goes on after so many microseconds. */
#define SLICE 5000
#define MAX_SUGGESTIONS 6

/* ---- looking ---- */

static gboolean
knows (const char *word, gpointer user_data)
{
  CwManuscriptPage *self = user_data;

  return cw_spelling_words_contain (self->words, word) ||
         cw_spelling_knows (cw_speller_get_spelling (cw_speller_get ()), word);
}

static gboolean
is_in_sight (CwManuscriptPage *self, GtkWidget *editor)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (editor, self->scroller, &bounds) &&
         bounds.origin.y < (float)gtk_widget_get_height (self->scroller) &&
         bounds.origin.y + bounds.size.height > 0;
}

static gboolean
work (CwManuscriptPage *self, gboolean in_sight)
{
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    if ((!in_sight || is_in_sight (self, editor)) &&
        cw_prose_spelling_work (cw_section_editor_get_spelling (CW_SECTION_EDITOR (editor)), knows,
                                self))
      return TRUE;
  return FALSE;
}

static gboolean
slice_cb (gpointer user_data)
{
  CwManuscriptPage *self = user_data;
  gint64 until = g_get_monotonic_time () + SLICE;

  while (g_get_monotonic_time () < until)
    if (!work (self, TRUE) && !work (self, FALSE))
      {
        self->spelling_idle = 0;
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

static void
queue (CwManuscriptPage *self)
{
  if (self->spelling_idle == 0 && cw_speller_get_spelling (cw_speller_get ()))
    self->spelling_idle = g_idle_add_full (G_PRIORITY_LOW, slice_cb, self, NULL);
}

/* Other dictionaries, or more words that are right. */
static void
restart (CwManuscriptPage *self)
{
  gboolean is_on = cw_speller_get_spelling (cw_speller_get ()) != NULL;

  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    {
      CwProseSpelling *spelling = cw_section_editor_get_spelling (CW_SECTION_EDITOR (editor));

      if (!is_on)
        cw_prose_spelling_clear (spelling);
      else
        cw_prose_spelling_restart (spelling);
    }
  if (is_on)
    queue (self);
  else
    g_clear_handle_id (&self->spelling_idle, g_source_remove);
}

/* ---- words of the case ---- */

static void
learn (CwManuscriptPage *self, const char *type, const char *name)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (cw_record_get_root (self->record), type);

  for (guint i = 0; i < entities->len; i++)
    {
      CwEntity *entity = entities->pdata[i];
      g_autofree char *text =
        cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), name));

      cw_spelling_words_add (self->words, text);
    }
}

/* Names of authors and drugs of the case are right. */
void
cw_manuscript_page_learn_names (CwManuscriptPage *self)
{
  guint before = cw_spelling_words_get_size (self->words);

  learn (self, "author", "given-names");
  learn (self, "author", "family-name");
  learn (self, "drug", "name");
  learn (self, "supportive-drug", "name");
  if (cw_spelling_words_get_size (self->words) != before)
    restart (self);
}

/* ---- the menu ---- */

static gboolean
find_asked (CwManuscriptPage *self, GtkTextIter *start, GtkTextIter *end)
{
  if (self->asked == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (cw_section_editor_get_buffer (self->asked)),
                                      start, self->asked_at);
  return cw_prose_spelling_find (cw_section_editor_get_spelling (self->asked), start, end);
}

/* What could be meant by a misspelt word, and what makes it right. */
static void
add_spelling (GMenu *menu, const char *word)
{
  g_auto (GStrv) words =
    cw_spelling_suggest (cw_speller_get_spelling (cw_speller_get ()), word, MAX_SUGGESTIONS);
  g_autoptr (GMenu) suggestions = g_menu_new (), keeping = g_menu_new ();

  for (guint i = 0; words[i]; i++)
    cw_menus_append (suggestions, words[i], "manuscript.replace-word", words[i]);
  g_menu_append (keeping, _ ("_Add to Dictionary"), "manuscript.add-word");
  g_menu_append (keeping, _ ("I_gnore in This Case"), "manuscript.ignore-word");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (suggestions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (keeping));
}

/* The way to the item of CARE that is told at @place. */
static void
add_care (GMenu *menu, CwSectionEditor *editor, const GtkTextIter *place)
{
  CwEntity *section = cw_section_editor_get_section (editor);
  const char *text = CW_SECTION (section)->text ? CW_SECTION (section)->text : "";
  guint64 at =
    cw_text_place_get_byte (GTK_TEXT_BUFFER (cw_section_editor_get_buffer (editor)), text, place);
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Show in CARE _Checklist"), NULL);
  g_autoptr (GMenu) care = g_menu_new ();

  g_menu_item_set_action_and_target (item, "case.show-care", "(sst)", cw_entity_get_id (section),
                                     "text", at);
  g_menu_append_item (care, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (care));
}

/* Before the menu opens: what it says about the word at @place, and the table at the cursor. */
static void
prepare_menu (CwManuscriptPage *self, GtkTextView *view, GtkTextIter *place)
{
  CwSectionEditor *editor =
    CW_SECTION_EDITOR (gtk_widget_get_ancestor (GTK_WIDGET (view), CW_TYPE_SECTION_EDITOR));
  GtkTextIter end;
  g_autofree char *word = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_set_weak_pointer (&self->asked, editor);
  if (cw_speller_get_spelling (cw_speller_get ()) &&
      cw_prose_spelling_find (cw_section_editor_get_spelling (editor), place, &end))
    {
      self->asked_at = gtk_text_iter_get_offset (place);
      word = gtk_text_iter_get_text (place, &end);
      add_spelling (menu, word);
    }
  cw_manuscript_page_add_table_menu (self, editor, menu);
  add_care (menu, editor, place);
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (menu));
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, CwManuscriptPage *self)
{
  GtkTextView *view =
    GTK_TEXT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter place, start, end;
  int left, top;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &left, &top);
  gtk_text_view_get_iter_at_location (view, &place, left, top);
  /* What the menu does, it does here, unless it was asked for on what is selected. */
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      !gtk_text_iter_in_range (&place, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &place);
  prepare_menu (self, view, &place);
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        CwManuscriptPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter place;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
      prepare_menu (self, view, &place);
    }
  return GDK_EVENT_PROPAGATE;
}

/* Asks for the words of @editor to be looked at, now and whenever they change. */
void
cw_manuscript_page_watch_spelling (CwManuscriptPage *self, CwSectionEditor *editor)
{
  GtkWidget *view = GTK_WIDGET (cw_section_editor_get_view (editor));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (cw_section_editor_get_spelling (editor), "changed", G_CALLBACK (queue),
                           self, G_CONNECT_SWAPPED);
  queue (self);
}

/* ---- what the menu does ---- */

static void
replace_word_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  GtkTextIter start, end;

  if (!find_asked (self, &start, &end))
    return;
  cw_manuscript_page_begin_step (self, _ ("Correct spelling"));
  cw_manuscript_page_put (GTK_TEXT_BUFFER (cw_section_editor_get_buffer (self->asked)), &start,
                          &end, g_variant_get_string (parameter, NULL));
  cw_manuscript_page_end_step (self);
}

static void
add_word_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  g_autofree char *word = NULL;
  g_autoptr (GError) error = NULL;
  GtkTextIter start, end;

  if (!find_asked (self, &start, &end))
    return;
  word = gtk_text_iter_get_text (&start, &end);
  if (!cw_spelling_add (cw_speller_get_spelling (cw_speller_get ()), word, &error))
    gtk_widget_activate_action (widget, "win.show-problem", "s", error->message);
}

static void
ignore_word_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  g_autofree char *word = NULL;
  GtkTextIter start, end;

  if (!find_asked (self, &start, &end))
    return;
  word = gtk_text_iter_get_text (&start, &end);
  cw_spelling_words_add (self->words, word);
  restart (self);
}

/* The actions of the menu. */
void
cw_manuscript_page_install_spelling (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.replace-word", "s", replace_word_action);
  gtk_widget_class_install_action (klass, "manuscript.add-word", NULL, add_word_action);
  gtk_widget_class_install_action (klass, "manuscript.ignore-word", NULL, ignore_word_action);
}

/* Begins to look, as soon as the dictionaries are there. */
void
cw_manuscript_page_start_spelling (CwManuscriptPage *self)
{
  self->words = cw_spelling_words_new ();
  g_signal_connect_object (cw_speller_get (), "changed", G_CALLBACK (restart), self,
                           G_CONNECT_SWAPPED);
}

void
cw_manuscript_page_stop_spelling (CwManuscriptPage *self)
{
  g_clear_handle_id (&self->spelling_idle, g_source_remove);
  g_clear_weak_pointer (&self->asked);
}
