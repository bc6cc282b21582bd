/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-history-list.h"

#include <glib/gi18n.h>

#include "base/cw-text.h"
#include "model/cw-article.h"
#include "model/cw-registry.h"

/* The history of a case as a list, the newest first, of which only what is in sight is made. */

#define MAX_FACTS 8
#define MAX_CHARACTERS 160

struct _CwHistoryStep
{
  GObject parent_instance;

  CwHistoryGroup *group;
};

G_DEFINE_FINAL_TYPE (CwHistoryStep, cw_history_step, G_TYPE_OBJECT)

struct _CwHistoryList
{
  GObject parent_instance;

  CwHistory *history;
  guint n_items;
};

static void cw_history_list_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CwHistoryList,
                               cw_history_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cw_history_list_init_list))

/* ---- a step ---- */

/**
 * cw_history_step_dup_heading:
 * @self: a step
 *
 * Returns: (transfer full): what was done
 */
char *
cw_history_step_dup_heading (CwHistoryStep *self)
{
  const char *label = self->group->label ? self->group->label : _ ("Edit");

  switch (self->group->kind)
    {
    case CW_HISTORY_UNDO:
      /* Translators: %s is what was undone, such as "Patient: Age". */
      return g_strdup_printf (_ ("Undone: %s"), label);
    case CW_HISTORY_REDO:
      /* Translators: %s is what was done again, such as "Patient: Age". */
      return g_strdup_printf (_ ("Done again: %s"), label);
    case CW_HISTORY_EDIT:
    default:
      return g_strdup (label);
    }
}

/**
 * cw_history_step_dup_origin:
 * @self: a step
 *
 * Returns: (transfer full): when, and who
 */
char *
cw_history_step_dup_origin (CwHistoryStep *self)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->group->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  /* Translators: date and time in the history, to the second. */
  g_autofree char *when =
    local ? g_date_time_format (local, C_ ("date and time", "%Y-%m-%d %H:%M:%S")) : g_strdup ("");

  return self->group->author ? g_strdup_printf ("%s · %s", when, self->group->author)
                             : g_steal_pointer (&when);
}

static char *
describe_value (const CwField *field, const char *canonical)
{
  if (canonical == NULL)
    return g_strdup (_ ("not recorded"));
  return field ? cw_field_describe (field, canonical) : g_strdup (canonical);
}

static char *
describe_set (const CwChange *change, const CwEntityInfo *info)
{
  const CwField *field = info ? cw_entity_info_find (info, change->field) : NULL;
  g_autofree char *old_value = describe_value (field, change->old_text);
  g_autofree char *new_value = describe_value (field, change->new_text);
  g_autofree char *before = NULL, *after = NULL;

  /* Of a long text the words that changed, which may stand at its end. */
  cw_text_shorten_pair (old_value, new_value, MAX_CHARACTERS, &before, &after);
  /* Translators: a field, its value before and its value after. */
  return g_strdup_printf (_ ("%s: %s → %s"), field ? _ (field->label) : change->field, before,
                          after);
}

static char *
describe_change (const CwChange *change)
{
  const CwEntityInfo *info = cw_registry_find (change->entity_name);
  const char *label = info ? _ (info->label) : change->entity_name;

  switch (change->operation)
    {
    case CW_CHANGE_INSERT:
      /* Translators: %s is a kind of row, such as "Adverse event". */
      return g_strdup_printf (_ ("Row added: %s"), label);
    case CW_CHANGE_REMOVE:
      /* Translators: %s is a kind of row, such as "Adverse event". */
      return g_strdup_printf (_ ("Row removed: %s"), label);
    case CW_CHANGE_MOVE:
      /* Translators: a kind of row, its place before and its place after. */
      return g_strdup_printf (_ ("Row moved: %s, %u → %u"), label, change->old_position + 1,
                              change->position + 1);
    case CW_CHANGE_SET:
    default:
      return describe_set (change, info);
    }
}

/**
 * cw_history_step_dup_facts:
 * @self: a step
 *
 * Returns: (transfer full): what changed, a fact a line, with the reason if one was given
 */
char *
cw_history_step_dup_facts (CwHistoryStep *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_changes = self->group->changes->len;

  for (guint i = 0; i < MIN (n_changes, MAX_FACTS); i++)
    {
      g_autofree char *line = describe_change (self->group->changes->pdata[i]);

      g_string_append_printf (text, "%s%s", i ? "\n" : "", line);
    }
  if (n_changes > MAX_FACTS)
    {
      guint more = n_changes - MAX_FACTS;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }
  if (self->group->reason)
    {
      /* Translators: %s is why the author changed it. */
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Because: %s"), self->group->reason);
    }
  return g_strdup (text->str);
}

static void
cw_history_step_finalize (GObject *object)
{
  cw_history_group_free (CW_HISTORY_STEP (object)->group);
  G_OBJECT_CLASS (cw_history_step_parent_class)->finalize (object);
}

static void
cw_history_step_class_init (CwHistoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_history_step_finalize;
}

static void
cw_history_step_init (CwHistoryStep *self)
{
}

/* ---- the list ---- */

static GType
cw_history_list_get_item_type (GListModel *list)
{
  return CW_TYPE_HISTORY_STEP;
}

static guint
cw_history_list_get_n_items (GListModel *list)
{
  return CW_HISTORY_LIST (list)->n_items;
}

static gpointer
cw_history_list_get_item (GListModel *list, guint position)
{
  CwHistoryList *self = CW_HISTORY_LIST (list);
  GPtrArray *groups = cw_history_get_groups (self->history);
  CwHistoryStep *step;

  if (position >= self->n_items || self->n_items > groups->len)
    return NULL;
  step = g_object_new (CW_TYPE_HISTORY_STEP, NULL);
  step->group = cw_history_group_copy (groups->pdata[self->n_items - 1 - position]);
  return step;
}

static void
cw_history_list_init_list (GListModelInterface *iface)
{
  iface->get_item_type = cw_history_list_get_item_type;
  iface->get_n_items = cw_history_list_get_n_items;
  iface->get_item = cw_history_list_get_item;
}

/* The log only grows, but its last group goes on changing while the author types, and is dropped
 * when nothing of it is left. */
static void
changed_cb (CwHistoryList *self)
{
  guint before = self->n_items;
  guint after = cw_history_get_groups (self->history)->len;
  guint common = MIN (before, after);
  guint kept = common > 0 ? common - 1 : 0;

  self->n_items = after;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before - kept, after - kept);
}

static void
cw_history_list_finalize (GObject *object)
{
  g_clear_object (&CW_HISTORY_LIST (object)->history);
  G_OBJECT_CLASS (cw_history_list_parent_class)->finalize (object);
}

static void
cw_history_list_class_init (CwHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_history_list_finalize;
}

static void
cw_history_list_init (CwHistoryList *self)
{
}

/**
 * cw_history_list_new:
 * @history: a case's history
 *
 * Returns: (transfer full): its steps (#CwHistoryStep), the newest first, kept up to date
 */
CwHistoryList *
cw_history_list_new (CwHistory *history)
{
  CwHistoryList *self = g_object_new (CW_TYPE_HISTORY_LIST, NULL);

  self->history = g_object_ref (history);
  self->n_items = cw_history_get_groups (history)->len;
  g_signal_connect_object (history, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
