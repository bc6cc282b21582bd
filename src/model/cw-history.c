/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-history.h"

#include <glib/gi18n-lib.h>

#include "base/cw-text.h"

/* The log of everything done to one record: undo, audit and merge are read from it. It listens
 * to the root's change signal, so no edit can escape it. */

/* Typing goes on in the same step as long as the pauses are shorter than this. */
#define TYPING_PAUSE G_USEC_PER_SEC

struct _CwHistory
{
  GObject parent_instance;

  CwEntity *root;
  gulong change_handler;
  char *author;
  GPtrArray *groups; /* every group, in order; owns them */
  GPtrArray *undo_stack; /* the groups that undo would take back, last on top */
  GPtrArray *redo_stack;
  GHashTable *unsaved; /* set of groups */
  CwHistoryGroup *open; /* the group that takes the next change, or NULL */
  char *pending_label; /* of a begun group in which nothing happened yet */
  guint depth; /* of begin and end */
  gboolean open_is_typing;
  gint64 last_change; /* monotonic */
};

G_DEFINE_FINAL_TYPE (CwHistory, cw_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint changed_signal;

/* ---- stacks ---- */

static void
pop (GPtrArray *stack)
{
  if (stack->len > 0)
    g_ptr_array_set_size (stack, stack->len - 1);
}

static void
push_group (CwHistory *self, CwHistoryGroup *group)
{
  switch (group->kind)
    {
    case CW_HISTORY_EDIT:
      g_ptr_array_set_size (self->redo_stack, 0);
      g_ptr_array_add (self->undo_stack, group);
      break;
    case CW_HISTORY_UNDO:
      pop (self->undo_stack);
      g_ptr_array_add (self->redo_stack, group);
      break;
    case CW_HISTORY_REDO:
      pop (self->redo_stack);
      g_ptr_array_add (self->undo_stack, group);
      break;
    default:
      g_assert_not_reached ();
    }
}

static CwHistoryGroup *
get_last (const GPtrArray *groups)
{
  return groups->len ? groups->pdata[groups->len - 1] : NULL;
}

static CwHistoryGroup *
open_group (CwHistory *self, CwHistoryKind kind, const char *label)
{
  const CwHistoryGroup *last = get_last (self->groups);
  guint number = last ? last->number + 1 : 1;
  CwHistoryGroup *group = cw_history_group_new (number, kind, label);

  group->author = g_strdup (self->author);
  g_ptr_array_add (self->groups, group);
  push_group (self, group);
  return group;
}

static void
notify_state (CwHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- recording ---- */

static char *
make_label (CwEntity *entity, const CwChange *change)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), change->field);
  const char *label = _ (cw_entity_get_info (entity)->label);
  g_autofree char *what = cw_text_inside_sentence (label);

  switch (change->operation)
    {
    case CW_CHANGE_INSERT:
      /* Translators: %s is a kind of row, such as "Adverse event". */
      return g_strdup_printf (_ ("Add %s"), what);
    case CW_CHANGE_REMOVE:
      return g_strdup_printf (_ ("Remove %s"), what);
    case CW_CHANGE_MOVE:
      return g_strdup_printf (_ ("Move %s"), what);
    case CW_CHANGE_SET:
    default:
      /* Translators: first a kind of row, then a field of it. */
      return field ? g_strdup_printf (_ ("%s: %s"), label, _ (field->label)) : g_strdup (label);
    }
}

static gboolean
is_typing_on (CwHistory *self, const CwChange *change)
{
  return self->open && self->open_is_typing && cw_history_group_continues (self->open, change) &&
         g_get_monotonic_time () - self->last_change < TYPING_PAUSE;
}

static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, CwHistory *self)
{
  if (self->depth == 0 && !is_typing_on (self, change))
    {
      g_autofree char *label = make_label (entity, change);

      self->open = open_group (self, CW_HISTORY_EDIT, label);
      self->open_is_typing = TRUE;
    }
  else if (self->open == NULL)
    {
      self->open = open_group (self, CW_HISTORY_EDIT, self->pending_label);
      self->open_is_typing = FALSE;
    }
  cw_history_group_add (self->open, change);
  self->last_change = g_get_monotonic_time ();
  g_hash_table_add (self->unsaved, self->open);
  notify_state (self);
}

/**
 * cw_history_begin:
 * @self: a history
 * @label: what the author is doing, translated
 *
 * Opens a group: all changes up to the matching cw_history_end() are one step. Groups nest; the
 * outermost counts.
 */
void
cw_history_begin (CwHistory *self, const char *label)
{
  if (self->depth++ > 0)
    return;
  self->open = NULL;
  g_free (self->pending_label);
  self->pending_label = g_strdup (label);
}

/**
 * cw_history_begin_again:
 * @self: a history
 * @label: what the author is doing, translated
 *
 * Opens the last step once more for what follows from it, up to cw_history_end(): both are taken
 * back at once. After an undo or a redo it opens a group as cw_history_begin() does.
 */
void
cw_history_begin_again (CwHistory *self, const char *label)
{
  CwHistoryGroup *last = get_last (self->groups);
  gboolean is_outermost = self->depth == 0;

  cw_history_begin (self, label);
  if (!is_outermost || last == NULL || last->kind != CW_HISTORY_EDIT)
    return;
  self->open = last;
  self->open_is_typing = FALSE;
}

/**
 * cw_history_end:
 * @self: a history
 *
 * Closes the group opened by cw_history_begin().
 */
void
cw_history_end (CwHistory *self)
{
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;
  self->open = NULL;
  g_clear_pointer (&self->pending_label, g_free);
}

/**
 * cw_history_break:
 * @self: a history
 *
 * Ends a run of typing: the next key starts a step of its own. Called when focus leaves a field.
 */
void
cw_history_break (CwHistory *self)
{
  if (self->depth == 0)
    self->open = NULL;
}

/**
 * cw_history_is_in_step:
 * @self: a history
 *
 * Returns: whether a group is being filled, or an undo or redo is under way
 */
gboolean
cw_history_is_in_step (CwHistory *self)
{
  return self->depth > 0;
}

/**
 * cw_history_set_reason:
 * @self: a history
 * @reason: (nullable): why the last step was done
 *
 * Adds the reason to the last step, for the audit.
 */
void
cw_history_set_reason (CwHistory *self, const char *reason)
{
  CwHistoryGroup *group;

  if (self->groups->len == 0)
    return;
  group = self->groups->pdata[self->groups->len - 1];
  g_free (group->reason);
  group->reason = g_strdup (reason);
  g_hash_table_add (self->unsaved, group);
  notify_state (self);
}

/* ---- undo and redo ---- */

static gboolean
take_back (CwHistory *self, const CwHistoryGroup *group, GError **error)
{
  for (guint i = group->changes->len; i > 0; i--)
    {
      g_autoptr (CwChange) inverse = cw_change_new_inverse (group->changes->pdata[i - 1]);

      if (!cw_entity_apply (self->root, inverse, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
step (CwHistory *self, GPtrArray *stack, CwHistoryKind kind, GError **error)
{
  CwHistoryGroup *target;
  gboolean done;

  cw_history_break (self);
  g_return_val_if_fail (self->depth == 0 && stack->len > 0, FALSE);

  target = stack->pdata[stack->len - 1];
  self->depth++;
  self->open = open_group (self, kind, target->label);
  self->open_is_typing = FALSE;
  done = take_back (self, target, error);
  g_hash_table_add (self->unsaved, self->open);
  self->open = NULL;
  self->depth--;
  notify_state (self);
  return done;
}

static gboolean
has_step (const GPtrArray *stack)
{
  for (guint i = 0; i < stack->len; i++)
    if (!cw_history_group_is_idle (stack->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * cw_history_undo:
 * @self: a history that can undo
 * @error: return location
 *
 * Takes the last step back, as a new entry of the log.
 *
 * Returns: %FALSE with %CW_ERROR_CONSTRAINT when the record no longer fits the log
 */
gboolean
cw_history_undo (CwHistory *self, GError **error)
{
  while (self->undo_stack->len > 0 &&
         cw_history_group_is_idle (self->undo_stack->pdata[self->undo_stack->len - 1]))
    if (!step (self, self->undo_stack, CW_HISTORY_UNDO, error))
      return FALSE;
  return step (self, self->undo_stack, CW_HISTORY_UNDO, error);
}

/**
 * cw_history_redo:
 * @self: a history that can redo
 * @error: return location
 *
 * Does the last undone step again, as a new entry of the log.
 *
 * Returns: %FALSE with %CW_ERROR_CONSTRAINT when the record no longer fits the log
 */
gboolean
cw_history_redo (CwHistory *self, GError **error)
{
  while (self->redo_stack->len > 0 &&
         cw_history_group_is_idle (self->redo_stack->pdata[self->redo_stack->len - 1]))
    if (!step (self, self->redo_stack, CW_HISTORY_REDO, error))
      return FALSE;
  return step (self, self->redo_stack, CW_HISTORY_REDO, error);
}

/**
 * cw_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to take back
 */
gboolean
cw_history_can_undo (CwHistory *self)
{
  return has_step (self->undo_stack);
}

/**
 * cw_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is an undone step
 */
gboolean
cw_history_can_redo (CwHistory *self)
{
  return has_step (self->redo_stack);
}

static const char *
get_label (const GPtrArray *stack)
{
  for (guint i = stack->len; i > 0; i--)
    if (!cw_history_group_is_idle (stack->pdata[i - 1]))
      return ((CwHistoryGroup *)stack->pdata[i - 1])->label;
  return NULL;
}

/**
 * cw_history_get_undo_label:
 * @self: a history
 *
 * Returns: (nullable): what undo would take back
 */
const char *
cw_history_get_undo_label (CwHistory *self)
{
  return get_label (self->undo_stack);
}

/**
 * cw_history_get_redo_label:
 * @self: a history
 *
 * Returns: (nullable): what redo would do again
 */
const char *
cw_history_get_redo_label (CwHistory *self)
{
  return get_label (self->redo_stack);
}

/* ---- keeping ---- */

/**
 * cw_history_get_groups:
 * @self: a history
 *
 * Returns: (transfer none) (element-type CwHistoryGroup): the whole log, oldest first
 */
GPtrArray *
cw_history_get_groups (CwHistory *self)
{
  return self->groups;
}

/**
 * cw_history_load:
 * @self: a history without groups
 * @groups: (transfer full) (element-type CwHistoryGroup): the stored log, oldest first
 *
 * Takes up where the last session ended: undo works across it.
 */
void
cw_history_load (CwHistory *self, GPtrArray *groups)
{
  g_return_if_fail (self->groups->len == 0);

  g_ptr_array_unref (self->groups);
  self->groups = groups;
  for (guint i = 0; i < groups->len; i++)
    push_group (self, groups->pdata[i]);
  notify_state (self);
}

/**
 * cw_history_has_unsaved:
 * @self: a history
 *
 * Returns: whether cw_history_steal_unsaved() would give any group
 */
gboolean
cw_history_has_unsaved (CwHistory *self)
{
  return g_hash_table_size (self->unsaved) > 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const CwHistoryGroup *first = *(CwHistoryGroup *const *)a;
  const CwHistoryGroup *second = *(CwHistoryGroup *const *)b;

  return (first->number > second->number) - (first->number < second->number);
}

/**
 * cw_history_steal_unsaved:
 * @self: a history
 *
 * Copies of the groups that are new or longer than when they were last stolen. A group that is
 * still open can come again, longer, with the same number.
 *
 * Returns: (transfer full) (element-type CwHistoryGroup): the groups in order
 */
GPtrArray *
cw_history_steal_unsaved (CwHistory *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_history_group_free);
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    g_ptr_array_add (groups, cw_history_group_copy (group));
  g_hash_table_remove_all (self->unsaved);
  g_ptr_array_sort (groups, compare_numbers);
  return groups;
}

/**
 * cw_history_restore_unsaved:
 * @self: a history
 * @groups: (element-type CwHistoryGroup): groups whose saving failed
 *
 * Marks them as unsaved again.
 */
void
cw_history_restore_unsaved (CwHistory *self, GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    for (guint j = self->groups->len; j > 0; j--)
      if (((CwHistoryGroup *)self->groups->pdata[j - 1])->number ==
          ((CwHistoryGroup *)groups->pdata[i])->number)
        {
          g_hash_table_add (self->unsaved, self->groups->pdata[j - 1]);
          break;
        }
}

/**
 * cw_history_set_author:
 * @self: a history
 * @author: (nullable): who works here
 *
 * Names the author of what follows.
 */
void
cw_history_set_author (CwHistory *self, const char *author)
{
  g_free (self->author);
  self->author = g_strdup (author);
}

/* ---- object ---- */

static void
cw_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CwHistory *self = CW_HISTORY (object);

  g_value_set_boolean (value, id == PROP_CAN_UNDO ? cw_history_can_undo (self)
                                                  : cw_history_can_redo (self));
}

static void
cw_history_finalize (GObject *object)
{
  CwHistory *self = CW_HISTORY (object);

  g_signal_handler_disconnect (self->root, self->change_handler);
  g_object_unref (self->root);
  g_free (self->author);
  g_free (self->pending_label);
  g_hash_table_unref (self->unsaved);
  g_ptr_array_unref (self->undo_stack);
  g_ptr_array_unref (self->redo_stack);
  g_ptr_array_unref (self->groups);
  G_OBJECT_CLASS (cw_history_parent_class)->finalize (object);
}

static void
cw_history_class_init (CwHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cw_history_finalize;
  object_class->get_property = cw_history_get_property;
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * CwHistory::changed:
   *
   * Something was done, undone or redone.
   */
  changed_signal = g_signal_new ("changed", CW_TYPE_HISTORY, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
cw_history_init (CwHistory *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_history_group_free);
  self->undo_stack = g_ptr_array_new ();
  self->redo_stack = g_ptr_array_new ();
  self->unsaved = g_hash_table_new (NULL, NULL);
}

/**
 * cw_history_new:
 * @root: the root of a record
 *
 * Starts to record everything that happens to @root.
 *
 * Returns: (transfer full): a history without groups
 */
CwHistory *
cw_history_new (CwEntity *root)
{
  CwHistory *self = g_object_new (CW_TYPE_HISTORY, NULL);

  self->root = g_object_ref (root);
  self->change_handler = g_signal_connect (root, "change", G_CALLBACK (change_cb), self);
  return self;
}
