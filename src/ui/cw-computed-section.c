/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-computed-section.h"

#include <glib/gi18n.h>

#include "document/cw-computed-values.h"
#include "ui/cw-computed-list.h"
#include "ui/cw-settled.h"

/* At the foot of a page, what follows from the facts that are entered above. It follows the typing
 * at a distance, and only while it is in sight. */

struct _CwComputedSection
{
  GtkWidget parent_instance;

  CwRecord *record;
  const CwPageDescription *page;
  GtkWidget *box;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CwComputedSection, cw_computed_section, GTK_TYPE_WIDGET)

/* On a page where nothing is recorded yet, that nothing can be computed is no news. */
static void
update (gpointer user_data)
{
  CwComputedSection *self = user_data;
  CwEntity *root = cw_record_get_root (self->record);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) own = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  all = cw_computed_values_get (self->record);
  own = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (cw_computed_list_is_of_page (all->pdata[i], self->page->id))
      g_ptr_array_add (own, all->pdata[i]);
  cw_computed_list_show (CW_COMPUTED_LIST (self->list), own);
  gtk_widget_set_visible (self->box, own->len > 0 && (cw_computed_list_count (own) > 0 ||
                                                      cw_page_is_recorded (self->page, root)));
}

static void
cw_computed_section_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_computed_section_parent_class)->map (widget);
  update (widget);
}

static void
cw_computed_section_dispose (GObject *object)
{
  CwComputedSection *self = CW_COMPUTED_SECTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_computed_section_parent_class)->dispose (object);
}

static void
cw_computed_section_class_init (CwComputedSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_computed_section_dispose;
  GTK_WIDGET_CLASS (klass)->map = cw_computed_section_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "computedsection");
}

static void
cw_computed_section_init (CwComputedSection *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _ ("Computed"), "xalign", 0.0, NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (title, "cw-section-title");
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_computed_section_is_for:
 * @page: a page of a case
 *
 * Returns: whether what is computed from its facts shall stand on the page itself
 */
gboolean
cw_computed_section_is_for (const CwPageDescription *page)
{
  static const char *const pages[] = {
    "immunohistochemistry", "treatment", "adverse-events", "response", "outcome", NULL
  };

  return g_strv_contains (pages, page->id);
}

/**
 * cw_computed_section_new:
 * @record: the record of a case
 * @page: the page on which it stands
 *
 * Returns: (transfer floating): the values of the page, none before it is in sight
 */
GtkWidget *
cw_computed_section_new (CwRecord *record, const CwPageDescription *page)
{
  CwComputedSection *self = g_object_new (CW_TYPE_COMPUTED_SECTION, NULL);

  self->record = g_object_ref (record);
  self->page = page;
  self->list = cw_computed_list_new (record, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->list);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
