/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-evidence-mark.h"

#include <glib/gi18n.h>

#include "model/cw-evidence.h"
#include "widgets/cw-quote-button.h"

/* The words of a source beside the value, or the row, that was taken from them. */

typedef struct
{
  GtkWidget *mark;
  CwEntity *entity;
  const CwField *field;
  guint idle; /* an update that waits, or 0 */
} Binding;

static void
binding_free (gpointer data, GClosure *closure)
{
  Binding *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_object_unref (self->entity);
  g_free (self);
}

static void
append_source (GString *text, const CwEvidence *evidence)
{
  g_autofree char *page = evidence->page ? cw_quantity_to_string (evidence->page) : NULL;

  if (evidence->source && page)
    /* Translators: where a quote was found: a file or citation, and the page in it. */
    g_string_append_printf (text, _ ("%s, page %s"), evidence->source, page);
  else if (evidence->source)
    g_string_append (text, evidence->source);
}

static char *
describe (GPtrArray *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CwEvidence *evidence = found->pdata[i];

      if (i > 0)
        g_string_append (text, "\n\n");
      if (evidence->quote)
        g_string_append_printf (text, "“%s”\n", evidence->quote);
      append_source (text, evidence);
    }
  return found->len ? g_strdup (g_strchomp (text->str)) : NULL;
}

/* Most values have no evidence, and a page has many: the button is made when it is needed. */
static void
show (Binding *self, const char *text, const char *about)
{
  GtkWidget *button = gtk_widget_get_first_child (self->mark);

  /* An empty box would still get the spacing of its neighbours. */
  gtk_widget_set_visible (self->mark, text != NULL);
  if (text == NULL && button == NULL)
    return;
  if (button == NULL)
    {
      button = cw_quote_button_new ();
      gtk_box_append (GTK_BOX (self->mark), button);
    }
  cw_quote_button_set_quote (button, text, about);
}

/* Cases have it, and reviews; references have none. */
static gboolean
has_evidence (CwEntity *root)
{
  return cw_entity_info_find (cw_entity_get_info (root), "evidence") != NULL;
}

static void
update (Binding *self)
{
  CwEntity *root = cw_entity_get_root (self->entity);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  /* A row that was removed is its own root; the form that shows it goes in an idle of its own. */
  if (!has_evidence (root))
    return;
  found = cw_evidence_list_for (root, cw_entity_get_id (self->entity),
                                self->field ? self->field->name : NULL);
  text = describe (found);
  title = self->field ? NULL : cw_entity_dup_title (self->entity);
  show (self, text, self->field ? _ (self->field->label) : title);
}

static gboolean
idle_cb (gpointer user_data)
{
  Binding *self = user_data;

  self->idle = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Evidence comes in bursts, a value at a time; each mark looks once they have settled. */
static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, Binding *self)
{
  if (CW_IS_EVIDENCE (entity) && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

/**
 * cw_evidence_mark_new:
 * @entity: an entity of a record
 * @field: (nullable): a field of it, or %NULL for the row as a whole
 *
 * The mark shows itself when there is evidence, and follows it.
 *
 * Returns: (transfer floating): the mark
 */
GtkWidget *
cw_evidence_mark_new (CwEntity *entity, const CwField *field)
{
  CwEntity *root = cw_entity_get_root (entity);
  Binding *self;
  GClosure *closure;
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_visible (mark, FALSE);
  if (!has_evidence (root))
    return mark;
  self = g_new0 (Binding, 1);
  self->mark = mark;
  self->entity = g_object_ref (entity);
  self->field = field;
  closure = g_cclosure_new (G_CALLBACK (change_cb), self, binding_free);
  g_object_watch_closure (G_OBJECT (self->mark), closure);
  g_signal_connect_closure (root, "change", closure, FALSE);
  update (self);
  return mark;
}
