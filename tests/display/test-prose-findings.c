/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-prose-finding-row.h"
#include "ui/cw-prose-findings.h"

/* What is found in the prose stands beside it and is answered there, each answer one step. */

static void
set (CwEntity *entity, const char *name, const char *text)
{
  g_assert_true (cw_entity_set_typed (entity, find_field (entity, name), text, NULL));
}

static CwSection *
add_section (Fixture *self, const char *text)
{
  CwEntity *section = cw_entity_insert (self->root, find_field (self->root, "sections"), 0, NULL);

  set (CW_ENTITY (CW_CASE (self->root)->patient), "age", "27");
  set (section, "kind", "case-presentation");
  set (section, "text", text);
  return CW_SECTION (section);
}

static void
undo (Fixture *self)
{
  g_assert_true (cw_history_undo (self->history, NULL));
}

#define HAS(self, words) (find_label ((self)->shown, words) != NULL)
#define MESSAGE "The text says “28”"

static void
test_use (Fixture *self, gconstpointer data)
{
  CwSection *section = add_section (self, "A 28-year-old man came.");

  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE));
  g_assert_nonnull (find_label (self->shown, "A 28-year-old man came."));
  g_signal_emit_by_name (find_button (self->shown, "Use the fact"), "clicked");
  g_assert_cmpstr (section->text, ==, "A 27-year-old man came.");
  WAIT_FOR (!HAS (self, MESSAGE));
  undo (self);
  g_assert_cmpstr (section->text, ==, "A 28-year-old man came.");
  WAIT_FOR (HAS (self, MESSAGE));
}

static void
test_fix (Fixture *self, gconstpointer data)
{
  CwEntity *patient = CW_ENTITY (CW_CASE (self->root)->patient);

  add_section (self, "A 28-year-old man came.");
  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE));
  g_signal_emit_by_name (find_button (self->shown, "Fix the fact"), "clicked");
  assert_text (patient, "age", "28 a");
  WAIT_FOR (!HAS (self, MESSAGE));
  undo (self);
  assert_text (patient, "age", "27 a");
}

static void
test_keep (Fixture *self, gconstpointer data)
{
  GListModel *kept = G_LIST_MODEL (CW_CASE (self->root)->kept_texts);
  GtkWidget *menu, *entry;

  add_section (self, "A 28-year-old man came.");
  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE));
  menu = find_type (self->shown, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  entry =
    find_type (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu))), GTK_TYPE_ENTRY);
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (self->problem); /* a reason is asked for */
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "He had his birthday");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 1);
  WAIT_FOR (!HAS (self, MESSAGE));
  undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 0);
  WAIT_FOR (HAS (self, MESSAGE));
}

/* The button that asks for the reason in the row with this message. */
static GtkMenuButton *
find_keep (Fixture *self, const char *message)
{
  GtkWidget *row =
    gtk_widget_get_ancestor (find_label (self->shown, message), CW_TYPE_PROSE_FINDING_ROW);

  return find_type (row, GTK_TYPE_MENU_BUTTON);
}

static GtkEditable *
find_reason (GtkMenuButton *button)
{
  return find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_ENTRY);
}

#define OTHER "The text says “woman”"

/* A fact is used, and before the rows have followed a reason is given for another word of the same
 * sentence: it goes to the sentence as it reads now. */
static void
test_use_and_keep (Fixture *self, gconstpointer data)
{
  GListModel *kept = G_LIST_MODEL (CW_CASE (self->root)->kept_texts);
  CwSection *section = add_section (self, "A 28-year-old woman came.");
  g_autoptr (CwEntity) row = NULL;
  GtkMenuButton *button;

  set (CW_ENTITY (CW_CASE (self->root)->patient), "sex", "male");
  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE) && HAS (self, OTHER));
  button = find_keep (self, OTHER);
  g_signal_emit_by_name (find_button (self->shown, "Use the fact"), "clicked");
  g_assert_cmpstr (section->text, ==, "A 27-year-old woman came.");
  gtk_menu_button_popup (button);
  gtk_editable_set_text (find_reason (button), "She prefers it");
  settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  g_assert_cmpstr (gtk_editable_get_text (find_reason (button)), ==, "She prefers it");
  g_signal_emit_by_name (find_reason (button), "activate");
  g_assert_null (self->problem);
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 1);
  row = g_list_model_get_item (kept, 0);
  assert_text (row, "quote", "A 27-year-old woman came.");
  WAIT_FOR (!HAS (self, MESSAGE) && !HAS (self, OTHER));
}

/* A reason that was begun and not given is there when the question is asked again, though the rows
 * were listed anew meanwhile. */
static void
test_begun (Fixture *self, gconstpointer data)
{
  GtkMenuButton *button;

  add_section (self, "A 28-year-old woman came.");
  set (CW_ENTITY (CW_CASE (self->root)->patient), "sex", "male");
  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE) && HAS (self, OTHER));
  button = find_keep (self, OTHER);
  gtk_menu_button_popup (button);
  gtk_editable_set_text (find_reason (button), "She pre");
  gtk_menu_button_popdown (button);
  g_signal_emit_by_name (find_button (self->shown, "Use the fact"), "clicked");
  WAIT_FOR (!HAS (self, MESSAGE));
  g_assert_cmpstr (gtk_editable_get_text (find_reason (find_keep (self, OTHER))), ==, "She pre");
}

/* Where the fact was used there is nothing left to keep: the question goes before a word is typed.
 */
static void
test_nothing_to_keep (Fixture *self, gconstpointer data)
{
  add_section (self, "A 28-year-old man came.");
  show (self, cw_prose_findings_new (NULL, self->record));
  WAIT_FOR (HAS (self, MESSAGE));
  g_signal_emit_by_name (find_button (self->shown, "Use the fact"), "clicked");
  gtk_menu_button_popup (find_keep (self, MESSAGE));
  WAIT_FOR (!HAS (self, MESSAGE));
  g_assert_null (self->problem);
}

/* Where the button around a label leads, or NULL. */
static const char *
get_action (Fixture *self, const char *words)
{
  GtkWidget *label = find_label (self->shown, words);

  g_assert_nonnull (label);
  return gtk_actionable_get_action_name (
    GTK_ACTIONABLE (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)));
}

/* What the table of the review says stands beside the sentence; it leads nowhere in this window. */
static void
test_review (Fixture *self, gconstpointer data)
{
  g_autoptr (CwRecord) review =
    cw_document_new_sample_review (self->document, cw_record_get_id (self->record), NULL);
  CwSection *section = add_section (self, "The median age was 50 years.");

  g_assert_true (cw_record_flush_sync (review, NULL));
  set (CW_ENTITY (section), "kind", "literature");
  show (self, cw_prose_findings_new (self->document, self->record));
  WAIT_FOR (HAS (self, "The text says “median age was 50 years”"));
  g_assert_null (get_action (self, "Table of the review"));
  g_assert_cmpstr (get_action (self, "The median age was 50 years."), ==, "case.show-text");
  set (CW_ENTITY (section), "text", "The median age was 32 years.");
  WAIT_FOR (!HAS (self, "Table of the review"));
}

/* What a chip asks for and is not there is named; so is a work that is not in the library. */
static void
test_lost (Fixture *self, gconstpointer data)
{
  CwSection *section = add_section (self, "It was {nothing|x} [@nokey].");

  show (self, cw_prose_findings_new (self->document, self->record));
  WAIT_FOR (HAS (self, "Case presentation: “{nothing|x}” asks for a fact"));
  WAIT_FOR (HAS (self, "Case presentation: “[@nokey]” cites “nokey”"));
  set (CW_ENTITY (section), "text", "It was seen.");
  WAIT_FOR (!HAS (self, "Case presentation: “[@nokey]”"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/prose-findings/use", Fixture, NULL, set_up, test_use, tear_down);
  g_test_add ("/prose-findings/fix", Fixture, NULL, set_up, test_fix, tear_down);
  g_test_add ("/prose-findings/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/prose-findings/use-and-keep", Fixture, NULL, set_up, test_use_and_keep, tear_down);
  g_test_add ("/prose-findings/begun", Fixture, NULL, set_up, test_begun, tear_down);
  g_test_add ("/prose-findings/nothing-to-keep", Fixture, NULL, set_up, test_nothing_to_keep,
              tear_down);
  g_test_add ("/prose-findings/lost", Fixture, NULL, set_up, test_lost, tear_down);
  g_test_add ("/prose-findings/review", Fixture, NULL, set_up, test_review, tear_down);
  return g_test_run ();
}
