/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "editing-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-view.h"
#include "ui/cw-evidence-mark.h"
#include "ui/cw-field-row.h"
#include "ui/cw-report-review.h"
#include "widgets/cw-form-row.h"
#include "widgets/cw-widgets.h"

/* The case view over a real library: every page is built, every field is found. */

static CwCaseView *
show_view (Fixture *self)
{
  GtkWidget *view = cw_case_view_new (self->document, self->record);

  show (self, view);
  return CW_CASE_VIEW (view);
}

static void
test_every_page (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_CASE, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      cw_case_view_show_page (view, pages[i].id);
      g_assert_cmpstr (cw_case_view_get_page (view), ==, pages[i].id);
      settle ();
    }
  cw_case_view_show_page (view, "no such page");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, pages[n_pages - 1].id);
}

/* Every field of the case stands on exactly one page. */
static void
test_outline_is_complete (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_CASE, &n_pages);

  CW_FOREACH_FIELD (info, field)
    {
      guint found = 0;

      for (guint i = 0; i < n_pages; i++)
        for (const CwPagePart *part = pages[i].parts; !cw_page_part_is_last (part); part++)
          if (cw_field_is_scalar (field) ? part->field == NULL && cw_page_part_shows (part, field)
                                         : g_strcmp0 (part->field, field->name) == 0)
            found++;
      if (field->flags & CW_FIELD_HIDDEN)
        g_assert_cmpuint (found, ==, 0);
      else if (found != 1)
        g_error ("the field %s stands on %u pages", field->name, found);
    }
}

typedef gboolean (*Wanted) (const CwEntityInfo *info, const char *name);

static gboolean
is_called (const CwEntityInfo *info, const char *name)
{
  return g_str_equal (info->name, name);
}

static gboolean
refers_to (const CwEntityInfo *info, const char *name)
{
  CW_FOREACH_FIELD (info, field)
    if (g_strcmp0 (field->target, name) == 0)
      return TRUE;
  return FALSE;
}

/* In the rows of a list or in what they hold. */
static gboolean
holds (const CwField *list, Wanted wanted, const char *name)
{
  const CwEntityInfo *info = cw_entity_type_get_info (list->entity_type ());

  if (wanted (info, name))
    return TRUE;
  CW_FOREACH_FIELD (info, field)
    if (field->kind == &cw_kind_list && holds (field, wanted, name))
      return TRUE;
  return FALSE;
}

/* What is referred to stands above what refers to it, and so is there first. */
static void
test_outline_follows_references (void)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  const CwPageDescription *page = cw_case_outline_find (CW_TYPE_CASE, "response");
  gboolean has_lesions = FALSE, has_assessments = FALSE;

  for (const CwPagePart *part = page->parts; !cw_page_part_is_last (part); part++)
    {
      const CwField *list = cw_entity_info_find (info, part->field);

      has_lesions = has_lesions || holds (list, is_called, "lesion");
      if (!holds (list, refers_to, "lesion"))
        continue;
      g_assert_true (has_lesions);
      has_assessments = TRUE;
    }
  g_assert_true (has_assessments);
}

static void
visit (CwCaseView *view, CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      const CwPageDescription *page = cw_case_outline_find_for (entity, field->name);

      if (field->flags & CW_FIELD_HIDDEN)
        continue;
      g_assert_nonnull (page);
      cw_case_view_show_field (view, cw_entity_get_id (entity), field->name);
      g_assert_cmpstr (cw_case_view_get_page (view), ==, page->id);
      if (field->kind == &cw_kind_child)
        visit (view, cw_entity_get_child (entity, field));
      else if (field->kind == &cw_kind_list)
        {
          g_autoptr (CwEntity) first =
            g_list_model_get_item (cw_entity_get_list (entity, field), 0);

          if (first)
            visit (view, first);
        }
    }
}

static void
test_show_every_field (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);

  settle ();
  visit (view, self->root);
  cw_case_view_show_field (view, "00000000-0000-0000-0000-000000000000", "title");
}

static void
test_row_is_bound (Fixture *self, gconstpointer data)
{
  CwEntity *patient = CW_ENTITY (CW_CASE (self->root)->patient);
  const CwField *age = cw_entity_info_find (cw_entity_get_info (patient), "age");
  GtkWidget *row = g_object_ref_sink (cw_field_row_new (self->record, patient, age));
  g_autofree char *text = NULL;

  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "27\u00a0y");
  cw_form_row_take_edit (CW_FORM_ROW (row), "31 weeks");
  text = cw_entity_dup_text (patient, age);
  g_assert_cmpstr (text, ==, "31 wk");
  cw_form_row_finish (CW_FORM_ROW (row));
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "31\u00a0wk");
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "27\u00a0y");
  g_assert_null (cw_form_row_get_problem (CW_FORM_ROW (row)));

  cw_form_row_take_edit (CW_FORM_ROW (row), "old");
  cw_form_row_finish (CW_FORM_ROW (row));
  g_assert_nonnull (cw_form_row_get_problem (CW_FORM_ROW (row)));
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "old");
  g_assert_false (cw_entity_is_recorded (patient, age));
  g_assert_finalize_object (row);
}

static void
add_quote (CwEntity *root, CwEntity *subject, const char *field, const char *quote)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "evidence");
  CwEntity *evidence = cw_entity_insert (root, list, G_MAXUINT, NULL);

  g_assert_true (cw_entity_set_by_name (evidence, "subject", cw_entity_get_id (subject), NULL));
  g_assert_true (cw_entity_set_by_name (evidence, "field", field, NULL));
  g_assert_true (cw_entity_set_by_name (evidence, "quote", quote, NULL));
  g_assert_true (cw_entity_set_by_name (evidence, "source", "report.pdf", NULL));
  g_assert_true (cw_entity_set_by_name (evidence, "page", "3", NULL));
}

static void
test_evidence_beside_the_value (Fixture *self, gconstpointer data)
{
  CwEntity *patient = CW_ENTITY (CW_CASE (self->root)->patient);
  const CwField *age = cw_entity_info_find (cw_entity_get_info (patient), "age");
  GtkWidget *mark = g_object_ref_sink (cw_evidence_mark_new (patient, age));

  g_assert_false (gtk_widget_get_visible (mark));
  g_assert_null (gtk_widget_get_first_child (mark));
  cw_history_begin (self->history, "Accept");
  add_quote (self->root, patient, "age", "a <b>27</b>-year-old man");
  cw_history_end (self->history);
  WAIT_FOR (gtk_widget_get_visible (mark));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_first_child (mark)), ==,
                   "“a <b>27</b>-year-old man”\nreport.pdf, page 3");
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (!gtk_widget_get_visible (mark));
  g_assert_true (cw_history_redo (self->history, NULL));
  WAIT_FOR (gtk_widget_get_visible (mark));
  g_assert_finalize_object (mark);
}

static void
test_removed_under_the_cursor (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (self->root), "regimens");
  g_autoptr (CwEntity) regimen = g_list_model_get_item (cw_entity_get_list (self->root, list), 0);
  const CwField *drugs = cw_entity_info_find (cw_entity_get_info (regimen), "drugs");
  g_autoptr (CwEntity) drug = g_list_model_get_item (cw_entity_get_list (regimen, drugs), 1);

  settle ();
  cw_case_view_show_field (view, cw_entity_get_id (drug), "note");
  settle ();
  cw_history_begin (self->history, "remove");
  cw_entity_remove (regimen);
  cw_history_end (self->history);
  settle ();
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_nonnull (cw_entity_lookup (self->root, cw_entity_get_id (drug)));
}

/* Its evidence goes with it, and a mark must not ask the row that stands nowhere. */
static void
test_removed_with_evidence (Fixture *self, gconstpointer data)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (self->root), "regimens");
  g_autoptr (CwEntity) regimen = g_list_model_get_item (cw_entity_get_list (self->root, list), 0);
  GtkWidget *mark = g_object_ref_sink (
    cw_evidence_mark_new (regimen, cw_entity_info_find (cw_entity_get_info (regimen), "note")));

  cw_case_view_show_field (show_view (self), cw_entity_get_id (regimen), "note");
  add_quote (self->root, regimen, "note", "was given");
  WAIT_FOR (gtk_widget_get_visible (mark));
  cw_history_begin (self->history, "remove");
  cw_entity_remove (regimen);
  cw_history_end (self->history);
  settle ();
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (gtk_widget_get_visible (mark));
  g_assert_finalize_object (mark);
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

/* Three panes never make the window wider than a small screen; the outline gives way. */
static void
test_fits_small_screens (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (CW_TYPE_CASE, &n_pages);
  GtkWidget *outline = find_widget (GTK_WIDGET (view), is_of_type, "CwOutline");

  for (guint i = 0; i < n_pages; i++)
    {
      int minimum;

      cw_case_view_set_inspector_visible (view, FALSE);
      cw_case_view_show_page (view, pages[i].id);
      settle ();
      g_assert_true (gtk_widget_get_visible (outline));
      cw_case_view_set_inspector_visible (view, TRUE);
      settle ();
      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", pages[i].id, minimum);
      g_assert_cmpint (minimum, <=, 1024);
    }
}

/* A report is pasted into the page that was just chosen in the outline, which has the focus still.
 */
static void
test_paste_from_outline (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  GtkListBox *outline = GTK_LIST_BOX (find_type (GTK_WIDGET (view), GTK_TYPE_LIST_BOX));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)),
                          "Case presentation\n\nA 27-year-old man came with cough.\n");
  cw_case_view_show_page (view, "report");
  settle ();
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (outline))));
  settle ();
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (outline)));
  g_assert_null (find_type (GTK_WIDGET (view), CW_TYPE_REPORT_REVIEW));
  run_xdotool ("key ctrl+v");
  WAIT_FOR (find_type (GTK_WIDGET (view), CW_TYPE_REPORT_REVIEW) != NULL);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/case-view/" path, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char *argv[])
{
  /* The folders are our own already: build-aux/headless sees to it. */
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/case-view/outline-is-complete", test_outline_is_complete);
  g_test_add_func ("/case-view/outline-follows-references", test_outline_follows_references);
  ADD ("every-page", test_every_page);
  ADD ("fits-small-screens", test_fits_small_screens);
  ADD ("show-every-field", test_show_every_field);
  ADD ("row-is-bound", test_row_is_bound);
  ADD ("evidence-beside-the-value", test_evidence_beside_the_value);
  ADD ("removed-under-the-cursor", test_removed_under_the_cursor);
  ADD ("removed-with-evidence", test_removed_with_evidence);
  ADD ("paste-from-outline", test_paste_from_outline);
  return g_test_run ();
}
