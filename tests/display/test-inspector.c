/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "document/cw-case-findings.h"
#include "editing-fixtures.h"
#include "rules/cw-finding.h"
#include "ui/cw-inspector.h"
#include "widgets/cw-widgets.h"

/* The inspector says of a case what the command line and the submission say of it. */

static GPtrArray *
find_all (Fixture *self)
{
  g_autoptr (CwSnapshot) record = cw_record_snapshot (self->record);
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = cw_case_findings_new (self->document, record, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

/* The first finding of a rule, or NULL. */
static const CwFinding *
find_rule (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

/* Rows of the list of checks that lead somewhere: not those that show others. */
static guint
count_checks (Fixture *self, gboolean visible_only)
{
  GtkWidget *list = find_type (self->shown, GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row;
       row = gtk_widget_get_next_sibling (row))
    n += gtk_actionable_get_action_name (GTK_ACTIONABLE (row)) != NULL &&
         (!visible_only || gtk_widget_get_visible (row));
  return n;
}

/* Asks for all that is behind a row "5 more like this". */
static void
unfold (Fixture *self)
{
  GtkWidget *list = find_type (self->shown, GTK_TYPE_LIST_BOX);
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (row)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)) == NULL)
        g_assert_true (gtk_widget_activate (row));
      row = next;
    }
}

static gboolean
is_shown (Fixture *self, const CwFinding *finding)
{
  unfold (self);
  return finding && find_label (self->shown, finding->message) != NULL;
}

/* What is found in facts, article and figures, each of it once: prose and CARE have lists of their
 * own. */
static void
test_same (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = find_all (self);
  g_autoptr (CwSnapshot) record = cw_record_snapshot (self->record);
  g_autoptr (GHashTable) outcomes = NULL;
  g_autoptr (GPtrArray) checks =
    cw_case_findings_new_checks (self->document, record, &outcomes, TRUE, NULL, NULL);
  guint n = 0;

  g_assert_nonnull (find_rule (checks, "submission-picture"));
  for (guint i = 0; i < checks->len; i++)
    n += find_rule (findings, ((const CwFinding *)checks->pdata[i])->rule) != NULL;
  g_assert_cmpuint (n, ==, checks->len);
  g_assert_cmpuint (checks->len, <, findings->len);
  show (self, cw_inspector_new (self->document, self->record));
  WAIT_FOR (is_shown (self, find_rule (checks, "submission-picture")));
  WAIT_FOR (count_checks (self, FALSE) == checks->len);
  for (guint i = 0; i < checks->len; i++)
    g_assert_true (is_shown (self, checks->pdata[i]));
}

/* Regimens that end before they begin. */
static void
add_regimens (Fixture *self, guint n)
{
  cw_history_begin (self->history, "add");
  for (guint i = 0; i < n; i++)
    {
      CwEntity *regimen =
        cw_entity_insert (self->root, find_field (self->root, "regimens"), G_MAXUINT, NULL);

      cw_entity_set_by_name (regimen, "start", "2021-03", NULL);
      cw_entity_set_by_name (regimen, "end", "2020-03", NULL);
    }
  cw_history_end (self->history);
}

/* A row that leads nowhere takes no focus. */
static GSimpleActionGroup *
make_case_actions (void)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show = g_simple_action_new ("show-field", G_VARIANT_TYPE ("(ss)"));

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show));
  return actions;
}

/* Six regimens that lack the same are one row until all are asked for. */
static void
test_folds (Fixture *self, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = make_case_actions ();
  GtkWidget *list, *focus;
  guint n_all;

  add_regimens (self, 6);
  show (self, cw_inspector_new (NULL, self->record));
  gtk_widget_insert_action_group (self->shown, "case", G_ACTION_GROUP (actions));
  WAIT_FOR (find_label (self->shown, "5 more like this"));
  list = find_type (self->shown, GTK_TYPE_LIST_BOX);
  n_all = count_checks (self, FALSE);
  g_assert_cmpuint (n_all, >=, count_checks (self, TRUE) + 5);
  unfold (self);
  g_assert_cmpuint (count_checks (self, TRUE), ==, n_all);
  g_assert_null (find_label (self->shown, "5 more like this"));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, list));
  /* What was asked for stays in sight when there is more of it. */
  add_regimens (self, 1);
  WAIT_FOR (count_checks (self, FALSE) > n_all);
  g_assert_cmpuint (count_checks (self, TRUE), ==, count_checks (self, FALSE));
}

/* An article that is begun lacks most sections: one line says so. */
static void
test_folds_sections (Fixture *self, gconstpointer data)
{
  show (self, cw_inspector_new (self->document, self->record));
  WAIT_FOR (find_label (self->shown, "CARE asks for “Background”"));
  WAIT_FOR (find_label (self->shown, "6 more like this"));
  unfold (self);
  g_assert_nonnull (find_label (self->shown, "CARE asks for “Introduction”"));
}

/* It follows the figures, and undo. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  const CwField *list = find_field (self->root, "figures");
  g_autoptr (GPtrArray) findings = NULL;
  CwEntity *figure;

  show (self, cw_inspector_new (self->document, self->record));
  cw_history_begin (self->history, "add");
  figure = cw_entity_insert (self->root, list, G_MAXUINT, NULL);
  cw_entity_set_by_name (figure, "caption", "What nobody drew.", NULL);
  cw_history_end (self->history);
  findings = find_all (self);
  for (guint i = findings->len; i > 0; i--)
    if (g_strcmp0 (((CwFinding *)findings->pdata[i - 1])->entity_id, cw_entity_get_id (figure)) !=
        0)
      g_ptr_array_remove_index (findings, i - 1);
  WAIT_FOR (is_shown (self, find_rule (findings, "submission-picture")));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (!is_shown (self, find_rule (findings, "submission-picture")));
  g_assert_true (cw_history_redo (self->history, NULL));
  WAIT_FOR (is_shown (self, find_rule (findings, "submission-picture")));
}

/* The window may close while the figures are composed. */
static void
test_closed (Fixture *self, gconstpointer data)
{
  show (self, cw_inspector_new (self->document, self->record));
  settle ();
}

/* Without a library the facts are looked at. */
static void
test_facts (Fixture *self, gconstpointer data)
{
  show (self, cw_inspector_new (NULL, self->record));
  settle ();
  g_assert_null (find_label (self->shown, "Fig. 1"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/inspector/" path, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("same", test_same);
  ADD ("folds", test_folds);
  g_test_add ("/inspector/folds/sections", Fixture, NULL, set_up, test_folds_sections, tear_down);
  ADD ("follows", test_follows);
  ADD ("closed", test_closed);
  ADD ("facts", test_facts);
  return g_test_run ();
}
