/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-case-page.h"

#include <glib/gi18n.h>

#include "ui/cw-computed-section.h"
#include "ui/cw-entity-form.h"
#include "ui/cw-entity-list-view.h"
#include "widgets/cw-tab-stop.h"

/* One page of a case: its forms and grids, one below the other. */

struct _CwCasePage
{
  GtkWidget parent_instance;

  CwRecord *record;
  const CwPageDescription *page;
  GtkWidget *scroller;
  GtkWidget *box;
  GPtrArray *forms; /* CwEntityForm, with the entity as data */
  GPtrArray *lists; /* CwEntityListView */
};

G_DEFINE_FINAL_TYPE (CwCasePage, cw_case_page, GTK_TYPE_WIDGET)

static gboolean
part_filter (const CwField *field, gpointer user_data)
{
  return cw_page_part_shows (user_data, field);
}

static void
add_form (CwCasePage *self, CwEntity *entity, const CwPagePart *part, const char *title)
{
  GtkWidget *form = cw_entity_form_new (self->record, entity, title, part_filter, (gpointer)part);

  g_object_set_data_full (G_OBJECT (form), "cw-entity", g_object_ref (entity), g_object_unref);
  g_ptr_array_add (self->forms, form);
  gtk_box_append (GTK_BOX (self->box), form);
}

static void
add_list (CwCasePage *self, CwEntity *parent, const CwField *field)
{
  GtkWidget *view = cw_entity_list_view_new (self->record, parent, field);

  g_ptr_array_add (self->lists, view);
  gtk_box_append (GTK_BOX (self->box), view);
}

/* A child with its rows, one below the other. */
static void
add_child (CwCasePage *self, CwEntity *child, const CwPagePart *part, const char *title)
{
  add_form (self, child, part, title);
  CW_FOREACH_FIELD (cw_entity_get_info (child), field)
    if (field->kind == &cw_kind_list && !(field->flags & CW_FIELD_HIDDEN))
      add_list (self, child, field);
}

static void
add_part (CwCasePage *self, const CwPagePart *part)
{
  CwEntity *root = cw_record_get_root (self->record);
  const CwField *field = cw_entity_info_find (cw_entity_get_info (root), part->field);

  if (field == NULL)
    add_form (self, root, part, part->title ? _ (part->title) : NULL);
  else if (field->kind == &cw_kind_child)
    add_child (self, cw_entity_get_child (root, field), part,
               _ (part->title ? part->title : field->label));
  else
    add_list (self, root, field);
}

/**
 * cw_case_page_focus:
 * @self: a page
 * @entity: an entity edited on it
 * @field: (nullable): name of a field of it
 *
 * Puts the cursor where the field is edited.
 */
void
cw_case_page_focus (CwCasePage *self, CwEntity *entity, const char *field)
{
  for (guint i = 0; i < self->forms->len; i++)
    if (g_object_get_data (self->forms->pdata[i], "cw-entity") == entity && field &&
        cw_entity_form_focus (self->forms->pdata[i], field))
      return;
  for (guint i = 0; i < self->lists->len; i++)
    if (cw_entity_list_view_focus (self->lists->pdata[i], entity, field))
      return;
  gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

/* A table has no cells yet when its page is new, so that Tab would pass it over. */
static gboolean
cw_case_page_grab_focus (GtkWidget *widget)
{
  CwCasePage *self = CW_CASE_PAGE (widget);
  GtkWidget *first = gtk_widget_get_first_child (self->box);

  if (CW_IS_ENTITY_LIST_VIEW (first))
    return gtk_widget_grab_focus (first);
  return (gtk_widget_get_state_flags (self->box) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
         gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
cw_case_page_dispose (GObject *object)
{
  CwCasePage *self = CW_CASE_PAGE (object);

  g_ptr_array_set_size (self->forms, 0);
  g_ptr_array_set_size (self->lists, 0);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_case_page_parent_class)->dispose (object);
}

static void
cw_case_page_finalize (GObject *object)
{
  CwCasePage *self = CW_CASE_PAGE (object);

  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->lists);
  G_OBJECT_CLASS (cw_case_page_parent_class)->finalize (object);
}

static void
cw_case_page_class_init (CwCasePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_case_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_case_page_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cw_case_page_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = cw_tab_stop_pass;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "casepage");
}

static void
cw_case_page_init (CwCasePage *self)
{
  self->forms = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "cw-page");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_case_page_new:
 * @record: the record that is edited
 * @page: which page
 *
 * Returns: (transfer floating): the page with all its controls
 */
GtkWidget *
cw_case_page_new (CwRecord *record, const CwPageDescription *page)
{
  CwCasePage *self = g_object_new (CW_TYPE_CASE_PAGE, NULL);

  self->record = g_object_ref (record);
  self->page = page;
  for (const CwPagePart *part = page->parts; !cw_page_part_is_last (part); part++)
    add_part (self, part);
  if (cw_computed_section_is_for (page))
    gtk_box_append (GTK_BOX (self->box), cw_computed_section_new (record, page));
  return GTK_WIDGET (self);
}
