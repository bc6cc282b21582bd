/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-field-row.h"

#include <glib/gi18n.h>

#include "ui/cw-evidence-mark.h"
#include "ui/cw-field-suggest.h"
#include "ui/cw-field-text.h"
#include "widgets/cw-choice-row.h"
#include "widgets/cw-prose-row.h"
#include "widgets/cw-text-row.h"
#include "widgets/cw-tristate-row.h"

/* The default form row of a field, made from its row in the field table. */

#define BINDING_KEY "cw-field-row"

typedef struct
{
  CwFormRow *row;
  CwRecord *record;
  CwEntity *entity;
  const CwField *field;
  char *typed; /* what the suggestions were for */
  gboolean editing; /* what stands in the control is the author's, not ours to tidy */
  gboolean setting; /* the change under way comes from the control itself */
} Binding;

static void
binding_free (gpointer data, GClosure *closure)
{
  Binding *self = data;

  g_object_unref (self->record);
  g_object_unref (self->entity);
  g_free (self->typed);
  g_free (self);
}

static void
show_value (Binding *self)
{
  g_autofree char *text = cw_field_text_get (self->entity, self->field);
  g_autofree char *problem = cw_entity_dup_problem (self->entity, self->field);

  cw_form_row_set_value (self->row, text);
  cw_form_row_set_problem (self->row, problem);
}

/* Undo, or another window: what the control shows is out of date, even under the cursor. */
static void
notify_cb (CwEntity *entity, GParamSpec *pspec, Binding *self)
{
  if (self->setting)
    return;
  self->editing = FALSE;
  show_value (self);
}

static gboolean
set_from_control (Binding *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  self->setting = TRUE;
  done = self->typed && self->field->verbatim
           ? cw_field_text_take (self->entity, self->field, text, self->typed, NULL, &error)
           : cw_field_text_set (self->entity, self->field, text, &error);
  self->setting = FALSE;
  cw_form_row_set_problem (self->row, done ? NULL : error->message);
  return done;
}

static void
edited_cb (CwFormRow *row, const char *text, Binding *self)
{
  self->editing = TRUE;
  /* A half-typed title is no reference yet; it is looked up when the field is left. */
  if (self->field->kind != &cw_kind_reference)
    set_from_control (self, text);
}

static void
finished_cb (CwFormRow *row, Binding *self)
{
  /* What cannot be stored stays in the control, marked, until it is corrected. */
  if (!self->editing || set_from_control (self, cw_form_row_get_value (row)))
    {
      self->editing = FALSE;
      show_value (self);
    }
  cw_history_break (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static GPtrArray *
suggest_cb (const char *typed, gpointer user_data)
{
  Binding *self = user_data;

  g_free (self->typed);
  self->typed = g_strdup (typed);
  return cw_field_suggest (cw_entity_get_root (self->entity), self->field, typed);
}

static GtkWidget *
make_choice_row (CwEntity *entity, const CwField *field)
{
  guint n_options;
  g_autofree CwChoice *options = cw_field_text_list_offered (entity, field, &n_options);

  return cw_choice_row_new (_ (field->label), options, n_options);
}

/* What can be chosen depends on the other values of the row. */
static void
sibling_notify_cb (CwEntity *entity, GParamSpec *pspec, Binding *self)
{
  guint n_options;
  g_autofree CwChoice *options = cw_field_text_list_offered (entity, self->field, &n_options);

  cw_choice_row_set_choices (CW_CHOICE_ROW (self->row), options, n_options);
  if (!self->setting)
    show_value (self);
}

/* Whether it is a term depends on the other values of the row, by which its vocabulary is chosen.
 */
static void
doubt_notify_cb (CwEntity *entity, GParamSpec *pspec, Binding *self)
{
  if (!self->setting && !self->editing)
    show_value (self);
}

static GtkWidget *
make_row (CwEntity *entity, const CwField *field)
{
  if (field->kind == &cw_kind_prose)
    return cw_prose_row_new (_ (field->label));
  if (field->kind == &cw_kind_code)
    return make_choice_row (entity, field);
  if (field->kind == &cw_kind_tristate)
    return cw_tristate_row_new (_ (field->label));
  return cw_text_row_new (_ (field->label));
}

/* "5a" from "5a.age": the item of the CARE checklist that the field reports. */
static char *
make_badge (const CwField *field)
{
  g_auto (GStrv) words =
    field->care && *field->care != '@' ? g_strsplit_set (field->care, ". ", 2) : NULL;

  return words ? g_strdup (words[0]) : NULL;
}

static void
decorate (CwFormRow *row, CwEntity *entity, const CwField *field)
{
  g_autofree char *placeholder = cw_field_text_dup_placeholder (field);
  g_autofree char *hint = cw_field_text_dup_hint (field);
  g_autofree char *badge = make_badge (field);
  g_autofree char *meaning = NULL;

  cw_form_row_set_placeholder (row, placeholder);
  cw_form_row_set_hint (row, hint);
  if (badge)
    meaning = g_strdup_printf (_ ("Item %s of the CARE checklist"), badge);
  cw_form_row_set_badge (row, badge, meaning);
  if (field->flags & CW_FIELD_LONG)
    cw_form_row_set_full_width (row, TRUE);
  cw_form_row_set_identifying (row, (field->flags & CW_FIELD_IDENTIFYING) != 0);
  cw_form_row_add_mark (row, cw_evidence_mark_new (entity, field));
}

/* As long as the row is there. */
static void
listen (Binding *self, const char *signal, GCallback callback)
{
  GClosure *closure = g_cclosure_new (callback, self, NULL);

  g_object_watch_closure (G_OBJECT (self->row), closure);
  g_signal_connect_closure (self->entity, signal, closure, FALSE);
}

/**
 * cw_field_row_new:
 * @record: the record that is edited
 * @entity: an entity of it
 * @field: a scalar field of its table
 *
 * The form row of a field, bound both ways: every key reaches the model, every change of the
 * model (undo, another window) reaches the row.
 *
 * Returns: (transfer floating): a #CwFormRow
 */
GtkWidget *
cw_field_row_new (CwRecord *record, CwEntity *entity, const CwField *field)
{
  GtkWidget *row = make_row (entity, field);
  Binding *self = g_new0 (Binding, 1);
  g_autofree char *detailed = g_strconcat ("notify::", field->name, NULL);

  self->row = CW_FORM_ROW (row);
  self->record = g_object_ref (record);
  self->entity = g_object_ref (entity);
  self->field = field;
  decorate (self->row, entity, field);
  if (CW_IS_TEXT_ROW (row) && cw_field_has_suggestions (field))
    cw_text_row_set_suggest (CW_TEXT_ROW (row), suggest_cb, self);
  g_object_set_data (G_OBJECT (row), BINDING_KEY, self);
  show_value (self);
  g_signal_connect_data (row, "edited", G_CALLBACK (edited_cb), self, binding_free, 0);
  g_signal_connect (row, "finished", G_CALLBACK (finished_cb), self);
  listen (self, detailed, G_CALLBACK (notify_cb));
  if (field->offers)
    listen (self, "notify", G_CALLBACK (sibling_notify_cb));
  if (field->doubt)
    listen (self, "notify", G_CALLBACK (doubt_notify_cb));
  return row;
}

/**
 * cw_field_row_find:
 * @control: a control
 * @entity: (out) (transfer none): the entity
 * @field: (out): its field
 *
 * Returns: whether the control stands in a row of cw_field_row_new(), and then what the row edits
 */
gboolean
cw_field_row_find (GtkWidget *control, CwEntity **entity, const CwField **field)
{
  GtkWidget *row = gtk_widget_get_ancestor (control, CW_TYPE_FORM_ROW);
  const Binding *self = row ? g_object_get_data (G_OBJECT (row), BINDING_KEY) : NULL;

  if (self == NULL)
    return FALSE;
  *entity = self->entity;
  *field = self->field;
  return TRUE;
}
