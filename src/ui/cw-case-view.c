/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-case-view.h"

#include <glib/gi18n.h>

#include "document/cw-our-row.h"
#include "model/cw-article.h"
#include "model/cw-review.h"
#include "ui/cw-care-page.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-page.h"
#include "ui/cw-case-panes.h"
#include "ui/cw-focus.h"
#include "ui/cw-inspector.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-outline.h"
#include "ui/cw-report-page.h"
#include "ui/cw-review-figures-page.h"
#include "ui/cw-statistics-page.h"
#include "ui/cw-table-page.h"
#include "ui/cw-text-place.h"
#include "ui/cw-timeline-page.h"

/* An open case or review: the outline at the left, the page in the middle, at the right of a case
 * the inspector. Pages are made when they are first shown. */

struct _CwCaseView
{
  GtkWidget parent_instance;

  CwDocument *document; /* NULL for none */
  CwRecord *record;
  CwOurRow *ours; /* of a review */
  GtkWidget *outline;
  GtkWidget *stack;
  gboolean focus_wanted; /* nothing but the text beside the article */
  CwInspector *inspector; /* of a case */
  CwCasePanes *panes; /* outline | stack | inspector */
};

G_DEFINE_FINAL_TYPE (CwCaseView, cw_case_view, GTK_TYPE_WIDGET)

enum
{
  PROP_INSPECTOR_POSSIBLE = 1,
};

static GType
get_root_type (CwCaseView *self)
{
  return G_OBJECT_TYPE (cw_record_get_root (self->record));
}

static const CwPageDescription *
find_page (CwCaseView *self, const char *id)
{
  return cw_case_outline_find (get_root_type (self), id);
}

static GtkWidget *
make_page (CwCaseView *self, const CwPageDescription *page)
{
  if (g_str_equal (page->id, CW_PAGE_CARE))
    return cw_care_page_new (self->document, self->record);
  if (g_str_equal (page->id, CW_PAGE_MANUSCRIPT))
    return cw_manuscript_page_new (self->document, self->record);
  if (g_str_equal (page->id, CW_PAGE_REPORT))
    return cw_report_page_new (self->record);
  if (g_str_equal (page->id, CW_PAGE_TIMELINE))
    return cw_timeline_page_new (self->record);
  if (g_str_equal (page->id, CW_PAGE_TABLE))
    return cw_table_page_new (self->record, self->ours);
  if (g_str_equal (page->id, CW_PAGE_STATISTICS))
    return cw_statistics_page_new (self->document, self->record, self->ours);
  if (g_str_equal (page->id, CW_PAGE_REVIEW_FIGURES))
    return cw_review_figures_page_new (self->record, self->ours);
  return cw_case_page_new (self->record, page);
}

static GtkWidget *
ensure_page (CwCaseView *self, const CwPageDescription *page)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (GTK_STACK (self->stack), page->id);

  if (widget == NULL)
    {
      widget = make_page (self, page);
      gtk_stack_add_named (GTK_STACK (self->stack), widget, page->id);
    }
  return widget;
}

/**
 * cw_case_view_get_record:
 * @self: a view
 *
 * Returns: (transfer none): the record it shows
 */
CwRecord *
cw_case_view_get_record (CwCaseView *self)
{
  return self->record;
}

/**
 * cw_case_view_get_page:
 * @self: a view
 *
 * Returns: id of the page in sight
 */
const char *
cw_case_view_get_page (CwCaseView *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}

static void
focus_page (CwCaseView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (CW_IS_CASE_PAGE (page) || CW_IS_TABLE_PAGE (page))
    gtk_widget_grab_focus (page);
  else if (!(gtk_widget_get_state_flags (page) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_alone (CwCaseView *self)
{
  return self->focus_wanted && g_strcmp0 (cw_case_view_get_page (self), CW_PAGE_MANUSCRIPT) == 0;
}

/* A report and its facts need the width, and so do an article and the form beside it; what is
 * missing is seen when they are in. */
static CwCasePlacement
choose_placement (CwCaseView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (is_alone (self))
    return CW_CASE_PLACEMENT_ALONE;
  if (CW_IS_REPORT_PAGE (page) ||
      (CW_IS_MANUSCRIPT_PAGE (page) && cw_manuscript_page_has_form (CW_MANUSCRIPT_PAGE (page))))
    return CW_CASE_PLACEMENT_WIDE;
  return CW_CASE_PLACEMENT_FULL;
}

/* The inspector of a case, the panel beside the table of a review. */
static gboolean
is_inspector_possible (CwCaseView *self)
{
  return self->ours ? g_strcmp0 (cw_case_view_get_page (self), CW_PAGE_TABLE) == 0
                    : choose_placement (self) == CW_CASE_PLACEMENT_FULL;
}

/* What stands beside the page in sight. */
static void
place_panes (CwCaseView *self)
{
  GtkWidget *table = gtk_stack_get_child_by_name (GTK_STACK (self->stack), CW_PAGE_TABLE);
  GtkWidget *article = gtk_stack_get_child_by_name (GTK_STACK (self->stack), CW_PAGE_MANUSCRIPT);

  if (table)
    cw_table_page_set_panel_visible (CW_TABLE_PAGE (table),
                                     cw_case_panes_wants_inspector (self->panes));
  if (article)
    cw_manuscript_page_set_focused (CW_MANUSCRIPT_PAGE (article), is_alone (self));
  cw_case_panes_place (self->panes, choose_placement (self));
  g_object_notify (G_OBJECT (self), "inspector-possible");
}

/**
 * cw_case_view_show_page:
 * @self: a view
 * @page: (nullable): id of a page; an unknown one changes nothing
 *
 * Shows a page, building it when this is the first time.
 */
void
cw_case_view_show_page (CwCaseView *self, const char *page)
{
  const CwPageDescription *description = find_page (self, page);
  gboolean is_new, has_focus;

  if (description == NULL)
    return;
  has_focus = (gtk_widget_get_state_flags (self->stack) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  is_new = gtk_stack_get_child_by_name (GTK_STACK (self->stack), description->id) == NULL;
  gtk_stack_set_visible_child (GTK_STACK (self->stack), ensure_page (self, description));
  place_panes (self);
  if (self->inspector)
    cw_inspector_set_page (self->inspector, description->id);
  /* The stack itself goes back to the control that had the focus when a page was left. */
  if (has_focus && is_new)
    focus_page (self);
  cw_outline_select (CW_OUTLINE (self->outline), description->id);
  cw_history_break (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

/**
 * cw_case_view_show_field:
 * @self: a view
 * @entity_id: id of an entity of the case
 * @field: (nullable): name of a field of it
 *
 * Takes the author to the place where a fact is edited.
 */
void
cw_case_view_show_field (CwCaseView *self, const char *entity_id, const char *field)
{
  CwEntity *entity = cw_entity_lookup (cw_record_get_root (self->record), entity_id);
  const CwPageDescription *page = entity ? cw_case_outline_find_for (entity, field) : NULL;

  if (page == NULL)
    return;
  cw_case_view_show_page (self, page->id);
  if (CW_IS_CASE_PAGE (ensure_page (self, page)))
    cw_case_page_focus (CW_CASE_PAGE (ensure_page (self, page)), entity, field);
  else if (CW_IS_TABLE_PAGE (ensure_page (self, page)))
    cw_table_page_focus (CW_TABLE_PAGE (ensure_page (self, page)), entity, field);
  else if (CW_IS_MANUSCRIPT_PAGE (ensure_page (self, page)))
    cw_manuscript_page_focus (CW_MANUSCRIPT_PAGE (ensure_page (self, page)), entity, field);
  cw_focus_show (GTK_WIDGET (self));
}

static GtkWidget *
get_focus (CwCaseView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

/**
 * cw_case_view_show_text:
 * @self: a view
 * @entity_id: id of an entity of the case
 * @field: name of a field of it
 * @start: first byte in what is typed there
 * @end: the byte behind the last one; %G_MAXSIZE for no words in particular
 *
 * Takes the author to words of the article, or of a legend, and selects them.
 */
void
cw_case_view_show_text (CwCaseView *self,
                        const char *entity_id,
                        const char *field,
                        gsize start,
                        gsize end)
{
  CwEntity *entity = cw_entity_lookup (cw_record_get_root (self->record), entity_id);

  cw_case_view_show_field (self, entity_id, field);
  if (entity)
    cw_text_place_select (get_focus (self), entity, field, start, end);
}

/**
 * cw_case_view_show_care:
 * @self: a view of a case
 * @entity_id: id of an entity of it
 * @field: name of a field of it
 * @at: a byte in what is typed there
 *
 * Takes the author to the item of the CARE checklist that is told there.
 */
void
cw_case_view_show_care (CwCaseView *self, const char *entity_id, const char *field, gsize at)
{
  const CwPageDescription *page = find_page (self, CW_PAGE_CARE);

  if (page == NULL)
    return;
  cw_case_view_show_page (self, page->id);
  cw_care_page_show_item (CW_CARE_PAGE (ensure_page (self, page)), entity_id, field, at);
}

/**
 * cw_case_view_focus_search:
 * @self: a view
 *
 * A review is searched in its table, from whichever page.
 *
 * Returns: whether the page in sight has a search of its own, which has the focus now
 */
gboolean
cw_case_view_focus_search (CwCaseView *self)
{
  GtkWidget *page;

  if (self->ours)
    cw_case_view_show_page (self, CW_PAGE_TABLE);
  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (CW_IS_MANUSCRIPT_PAGE (page))
    cw_manuscript_page_find (CW_MANUSCRIPT_PAGE (page));
  else if (CW_IS_TABLE_PAGE (page))
    cw_table_page_focus_search (CW_TABLE_PAGE (page));
  return CW_IS_MANUSCRIPT_PAGE (page) || CW_IS_TABLE_PAGE (page);
}

/**
 * cw_case_view_read_report:
 * @self: a view
 * @file: (nullable): the report, or %NULL when the author has still to choose one
 *
 * Shows the page on which a report becomes facts, and reads the file there.
 */
void
cw_case_view_read_report (CwCaseView *self, GFile *file)
{
  GtkWidget *page = ensure_page (self, find_page (self, CW_PAGE_REPORT));

  if (self->ours)
    cw_report_page_set_row (CW_REPORT_PAGE (page), NULL);
  cw_case_view_show_page (self, CW_PAGE_REPORT);
  if (file)
    cw_report_page_read_file (CW_REPORT_PAGE (page), file);
}

/**
 * cw_case_view_set_busy:
 * @self: a view
 * @busy: whether many rows are on their way in
 *
 * While it is busy the table does not show each of them.
 */
void
cw_case_view_set_busy (CwCaseView *self, gboolean busy)
{
  GtkWidget *table = gtk_stack_get_child_by_name (GTK_STACK (self->stack), CW_PAGE_TABLE);

  if (table)
    cw_table_page_set_busy (CW_TABLE_PAGE (table), busy);
}

/**
 * cw_case_view_set_inspector_visible:
 * @self: a view
 * @visible: whether to show the inspector
 *
 * Shows or hides what is missing and what contradicts.
 */
void
cw_case_view_set_inspector_visible (CwCaseView *self, gboolean visible)
{
  cw_case_panes_want_inspector (self->panes, visible);
  place_panes (self);
}

/**
 * cw_case_view_set_focus_mode:
 * @self: a view
 * @focused: whether the article shall stand alone
 *
 * Shows the article with nothing beside it, or what usually stands there. Other pages keep what is
 * beside them; a review has no article, and nothing changes.
 */
void
cw_case_view_set_focus_mode (CwCaseView *self, gboolean focused)
{
  self->focus_wanted = focused;
  if (focused)
    cw_case_view_show_page (self, CW_PAGE_MANUSCRIPT);
  place_panes (self);
}

static void
page_selected_cb (CwOutline *outline, const char *page, CwCaseView *self)
{
  if (g_strcmp0 (page, cw_case_view_get_page (self)) != 0)
    cw_case_view_show_page (self, page);
}

static void
show_field_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *entity_id, *field;

  g_variant_get (parameter, "(&s&s)", &entity_id, &field);
  cw_case_view_show_field (CW_CASE_VIEW (widget), entity_id, *field ? field : NULL);
}

static void
show_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *entity_id, *field;
  guint64 start, end;

  g_variant_get (parameter, "(&s&stt)", &entity_id, &field, &start, &end);
  cw_case_view_show_text (CW_CASE_VIEW (widget), entity_id, field, (gsize)start, (gsize)end);
}

static void
show_care_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *entity_id, *field;
  guint64 at;

  g_variant_get (parameter, "(&s&st)", &entity_id, &field, &at);
  cw_case_view_show_care (CW_CASE_VIEW (widget), entity_id, field, (gsize)at);
}

/* From where the cursor is. */
static void
find_care_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwCaseView *self = CW_CASE_VIEW (widget);
  CwTextPlace place;

  if (cw_text_place_find (get_focus (self), &place))
    cw_case_view_show_care (self, cw_entity_get_id (place.entity), place.field, place.at);
  else if (find_page (self, CW_PAGE_CARE))
    {
      cw_case_view_show_page (self, CW_PAGE_CARE);
      focus_page (self);
    }
}

/* An empty id is a new row. */
static void
read_row_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwCaseView *self = CW_CASE_VIEW (widget);
  const CwPageDescription *page = find_page (self, CW_PAGE_REPORT);
  const char *id = g_variant_get_string (parameter, NULL);

  if (page == NULL || self->ours == NULL)
    return;
  cw_report_page_set_row (CW_REPORT_PAGE (ensure_page (self, page)), *id ? id : NULL);
  cw_case_view_show_page (self, page->id);
}

static void
step_page (CwCaseView *self, int step)
{
  guint n_pages;
  const CwPageDescription *pages = cw_case_outline_get_pages (get_root_type (self), &n_pages);
  const CwPageDescription *current = find_page (self, cw_case_view_get_page (self));
  int index = (int)(current - pages) + step;

  if (index >= 0 && index < (int)n_pages)
    cw_case_view_show_page (self, pages[index].id);
}

static void
place_panes_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  place_panes (CW_CASE_VIEW (widget));
}

static void
next_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_page (CW_CASE_VIEW (widget), 1);
}

static void
previous_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_page (CW_CASE_VIEW (widget), -1);
}

static void
focus_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  focus_page (CW_CASE_VIEW (widget));
}

static void
cw_case_view_dispose (GObject *object)
{
  CwCaseView *self = CW_CASE_VIEW (object);

  g_clear_pointer ((GtkWidget **)&self->panes, gtk_widget_unparent);
  g_clear_object (&self->ours);
  g_clear_object (&self->document);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_case_view_parent_class)->dispose (object);
}

static void
cw_case_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INSPECTOR_POSSIBLE)
    g_value_set_boolean (value, is_inspector_possible (CW_CASE_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Who has just chosen the page in the outline pastes the report there. */
static gboolean
paste_into_page (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (CW_CASE_VIEW (widget)->stack));

  return CW_IS_REPORT_PAGE (page) && gtk_widget_activate_action (page, "report.paste", NULL);
}

static void
cw_case_view_class_init (CwCaseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_case_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = cw_case_view_get_property;

  /**
   * CwCaseView:inspector-possible:
   *
   * Whether the page in sight is one beside which the inspector, or the panel of a table, stands
   * when it is wanted.
   */
  g_object_class_install_property (
    G_OBJECT_CLASS (klass), PROP_INSPECTOR_POSSIBLE,
    g_param_spec_boolean ("inspector-possible", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "caseview");
  gtk_widget_class_install_action (widget_class, "case.show-field", "(ss)", show_field_action);
  gtk_widget_class_install_action (widget_class, "case.show-text", "(sstt)", show_text_action);
  gtk_widget_class_install_action (widget_class, "case.show-care", "(sst)", show_care_action);
  gtk_widget_class_install_action (widget_class, "case.find-care", NULL, find_care_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "case.find-care",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "case.read-row", "s", read_row_action);
  gtk_widget_class_install_action (widget_class, "case.focus-page", NULL, focus_page_action);
  gtk_widget_class_install_action (widget_class, "case.place-panes", NULL, place_panes_action);
  gtk_widget_class_install_action (widget_class, "case.next-page", NULL, next_page_action);
  gtk_widget_class_install_action (widget_class, "case.previous-page", NULL, previous_page_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "case.next-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "case.previous-page", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_into_page, NULL);
}

static void
cw_case_view_init (CwCaseView *self)
{
}

/**
 * cw_case_view_new:
 * @document: (nullable): its library, in which a review finds our case; %NULL for none
 * @record: an open record
 *
 * Returns: (transfer floating): the case, showing its first page
 */
GtkWidget *
cw_case_view_new (CwDocument *document, CwRecord *record)
{
  CwCaseView *self = g_object_new (CW_TYPE_CASE_VIEW, NULL);
  guint n_pages;

  self->record = g_object_ref (record);
  g_set_object (&self->document, document);
  if (CW_IS_REVIEW (cw_record_get_root (record)))
    self->ours = cw_our_row_new (document, record);
  self->outline = cw_outline_new (record);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  if (CW_IS_CASE (cw_record_get_root (record)))
    self->inspector = CW_INSPECTOR (cw_inspector_new (document, record));
  self->panes =
    CW_CASE_PANES (cw_case_panes_new (self->outline, self->stack, (GtkWidget *)self->inspector));
  gtk_widget_set_parent (GTK_WIDGET (self->panes), GTK_WIDGET (self));
  g_signal_connect (self->outline, "page-selected", G_CALLBACK (page_selected_cb), self);
  cw_case_view_show_page (self, cw_case_outline_get_pages (get_root_type (self), &n_pages)[0].id);
  return GTK_WIDGET (self);
}
