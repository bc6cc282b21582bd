/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-care-page.h"

#include <glib/gi18n.h>

#include "document/cw-care-places.h"
#include "model/cw-article.h"
#include "rules/cw-care.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-focus.h"
#include "ui/cw-settled.h"
#include "widgets/cw-tab-stop.h"

/* The CARE checklist of the case: every item with its state, what satisfies it or what is
 * missing, and the author's reasons for what does not apply. */

struct _CwCarePage
{
  GtkWidget parent_instance;

  CwDocument *document; /* or NULL: then nothing is on a page */
  CwRecord *record;
  CwCarePlaces *places; /* as they were last found, or NULL */
  GCancellable *cancellable;
  gboolean is_working;
  gboolean is_stale; /* the case has changed since the work began, or while out of sight */
  char *asked_id; /* the text whose item shall be shown, once that is known, or NULL */
  char *asked_field;
  gsize asked_at;
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *list;
};

/* So many places of an item have a button. */
#define PLACES_MAX 4

G_DEFINE_FINAL_TYPE (CwCarePage, cw_care_page, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *style;
} looks[] = {
  [CW_CARE_MISSING] = { "list-add-symbolic", "dim-label" },
  [CW_CARE_PARTLY] = { "content-loading-symbolic", "cw-partly" },
  [CW_CARE_MET] = { "object-select-symbolic", "success" },
  [CW_CARE_NOT_APPLICABLE] = { "action-unavailable-symbolic", "dim-label" },
  [CW_CARE_UNTOLD] = { "document-edit-symbolic", "cw-partly" },
};

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
}

/* An item can be present and wrong. */
static void
append_conflict (GString *text, const char *conflict)
{
  /* Translators: %s is a sentence that says which facts contradict each other. */
  g_autofree char *line = g_strdup_printf (_ ("Not consistent: %s"), conflict);

  append_line (text, line);
}

/* Three facts show that an item is reported; the rest is on the pages. */
static char *
describe (const CwCareLeaf *leaf)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (leaf->evidence->len, 3); i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];
      g_autofree char *line = g_str_equal (evidence->title, evidence->text)
                                ? g_strdup (evidence->text)
                                : g_strdup_printf ("%s: %s", evidence->title, evidence->text);

      append_line (text, line);
    }
  if (leaf->evidence->len > 3)
    {
      guint more = leaf->evidence->len - 3;
      g_autofree char *line = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      append_line (text, line);
    }
  for (guint i = 0; i < leaf->gaps->len; i++)
    append_line (text, ((CwCareGap *)leaf->gaps->pdata[i])->message);
  for (guint i = 0; i < leaf->conflicts->len; i++)
    append_conflict (text, leaf->conflicts->pdata[i]);
  if (leaf->reason)
    append_line (text, leaf->reason);
  return g_strdup (text->str);
}

/* ---- places ---- */

/* A button for each place in the article: it leads to the text. */
static GtkWidget *
make_place (const CwCarePlaces *places, const CwCarePlace *place)
{
  g_autofree char *words = cw_care_places_describe_place (places, place);
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cw-care-place");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Go to the text"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.show-text");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sstt)", place->entity_id,
                                    place->field, (guint64)place->start, (guint64)place->end);
  return button;
}

static void
add_places (CwCarePage *self, GtkWidget *row, guint item)
{
  GPtrArray *list = self->places ? self->places->leaves[item] : NULL;
  GtkWidget *content = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *words = gtk_widget_get_last_child (content);

  for (guint i = 0; list && i < MIN (list->len, PLACES_MAX); i++)
    gtk_box_append (GTK_BOX (words), make_place (self->places, list->pdata[i]));
}

/* ---- rows ---- */

static GtkWidget *
make_row (const CwCareLeaf *leaf)
{
  gboolean is_wrong = leaf->status == CW_CARE_MET && leaf->conflicts->len > 0;
  CwCareStatus look = is_wrong ? CW_CARE_PARTLY : leaf->status;
  g_autofree char *title = g_strdup_printf ("%s  %s – %s", leaf->item->id, _ (leaf->item->topic),
                                            is_wrong ? _ ("Reported, not consistent")
                                                     : cw_care_status_get_label (leaf->status));
  g_autofree char *text = describe (leaf);
  const CwCareGap *gap = leaf->gaps->len ? leaf->gaps->pdata[0] : NULL;
  const CwCareEvidence *evidence = leaf->evidence->len ? leaf->evidence->pdata[0] : NULL;

  return cw_finding_row_new (looks[look].icon, looks[look].style, title,
                             *text ? text : _ (leaf->item->text),
                             gap        ? gap->entity_id
                             : evidence ? evidence->entity_id
                                        : NULL,
                             gap        ? gap->field
                             : evidence ? evidence->field
                                        : NULL);
}

/* Place of the row that has the focus, or -1. */
static int
get_focus_index (CwCarePage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  if (row == NULL || !(gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return -1;
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
focus_row (CwCarePage *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  cw_focus_show (self->list);
}

/* What is told there, else what rests on another fact of the same row; the case itself has facts of
 * many items. */
static int
find_asked (CwCarePage *self, const char *id, const char *field)
{
  CwEntity *root = cw_record_get_root (self->record);
  int item = -1;

  if (self->places)
    item = cw_care_places_find (self->places, id, field, self->asked_at);
  if (self->places && item < 0 && !g_str_equal (id, cw_entity_get_id (root)))
    item = cw_care_places_find (self->places, id, NULL, 0);
  return item;
}

/* The way from the text to the item that it tells. */
static void
answer (CwCarePage *self)
{
  g_autofree char *id = g_steal_pointer (&self->asked_id);
  g_autofree char *field = g_steal_pointer (&self->asked_field);
  int item;

  if (id == NULL)
    return;
  item = find_asked (self, id, field);
  if (item >= 0)
    focus_row (self, item);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s",
                                _ ("No item of the CARE checklist is told here."));
}

static void
fill (CwCarePage *self)
{
  g_autoptr (CwCareReport) recorded =
    self->places ? NULL : cw_care_evaluate (cw_record_get_root (self->record));
  const CwCareReport *report = self->places ? self->places->report : recorded;
  int focus = get_focus_index (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      row = make_row (&report->leaves[i]);
      add_places (self, row, i);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
  if (focus >= 0)
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), focus)));
}

static gboolean
is_up_to_date (CwCarePage *self)
{
  return !self->is_working && !self->is_stale;
}

static void update (gpointer user_data);

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwCarePage) self = user_data;
  CwCarePlaces *places = cw_care_places_new_finish (result, NULL);

  self->is_working = FALSE;
  g_clear_pointer (&self->places, cw_care_places_free);
  self->places = places;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  fill (self);
  if (self->is_stale)
    update (self);
  else
    answer (self);
}

/* Nobody waits for pages that are not in sight. */
static void
update (gpointer user_data)
{
  CwCarePage *self = user_data;

  self->is_stale = self->is_working || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  if (self->document == NULL)
    {
      fill (self);
      return;
    }
  self->is_working = TRUE;
  cw_care_places_new_async (self->document, self->record, self->cancellable, found_cb,
                            g_object_ref (self));
}

/* Who went elsewhere meanwhile is not called back. */
static void
cw_care_page_unmap (GtkWidget *widget)
{
  g_clear_pointer (&CW_CARE_PAGE (widget)->asked_id, g_free);
  GTK_WIDGET_CLASS (cw_care_page_parent_class)->unmap (widget);
}

static void
cw_care_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_care_page_parent_class)->map (widget);
  if (CW_CARE_PAGE (widget)->is_stale)
    update (widget);
}

/* The first place of the item under the cursor. */
static void
show_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwCarePage *self = CW_CARE_PAGE (widget);
  int item = get_focus_index (self);
  GPtrArray *list = item >= 0 && self->places ? self->places->leaves[item] : NULL;
  const CwCarePlace *place = list && list->len ? list->pdata[0] : NULL;

  if (place)
    gtk_widget_activate_action (widget, "case.show-text", "(sstt)", place->entity_id, place->field,
                                (guint64)place->start, (guint64)place->end);
}

static void
cw_care_page_dispose (GObject *object)
{
  CwCarePage *self = CW_CARE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_care_page_parent_class)->dispose (object);
}

static void
cw_care_page_finalize (GObject *object)
{
  CwCarePage *self = CW_CARE_PAGE (object);

  g_clear_pointer (&self->places, cw_care_places_free);
  g_free (self->asked_id);
  g_free (self->asked_field);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (cw_care_page_parent_class)->finalize (object);
}

static void
cw_care_page_class_init (CwCarePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_care_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_care_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = cw_care_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = cw_care_page_unmap;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "carepage");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "care.show-text", NULL,
                                   show_text_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_j, GDK_CONTROL_MASK,
                                       "care.show-text", NULL);
}

static void
cw_care_page_init (CwCarePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "cw-page");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "cw-findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("CARE checklist"), -1);
  gtk_box_append (GTK_BOX (self->box), cw_tab_stop_new (self->list));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_care_page_new:
 * @document: (nullable): the library, which holds what the article cites
 * @record: an open record
 *
 * Returns: (transfer floating): its CARE checklist
 */
GtkWidget *
cw_care_page_new (CwDocument *document, CwRecord *record)
{
  CwCarePage *self = g_object_new (CW_TYPE_CARE_PAGE, NULL);
  CwEntity *root = cw_record_get_root (record);
  const CwField *reasons = cw_entity_info_find (cw_entity_get_info (root), "care-reasons");

  self->record = g_object_ref (record);
  g_set_object (&self->document, document);
  gtk_box_append (GTK_BOX (self->box), cw_entity_list_view_new (record, root, reasons));
  /* At once, so that the focus has somewhere to go. */
  fill (self);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}

/**
 * cw_care_page_show_item:
 * @self: a page
 * @entity_id: an entity that text of the article is typed in
 * @field: its field
 * @at: a byte in what is typed there
 *
 * Puts the cursor on the item that is told there, as soon as it is known; says so when none is.
 */
void
cw_care_page_show_item (CwCarePage *self, const char *entity_id, const char *field, gsize at)
{
  g_free (self->asked_id);
  self->asked_id = g_strdup (entity_id);
  g_free (self->asked_field);
  self->asked_field = g_strdup (field);
  self->asked_at = at;
  if (self->document == NULL || (self->places && is_up_to_date (self)))
    answer (self);
}
