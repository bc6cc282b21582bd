/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-speller.h"

#include "ui/cw-settings.h"

/* The dictionaries of the preferences, the same in every window. They are loaded in a thread when
 * somebody first asks, and again when the preferences change. */

struct _CwSpeller
{
  GObject parent_instance;

  CwSpelling *spelling;
  char *problem;
  GCancellable *loading;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwSpeller, cw_speller, G_TYPE_OBJECT)

static void
changed_cb (CwSpeller *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer language, GCancellable *cancellable)
{
  GError *error = NULL;
  CwSpelling *spelling = cw_spelling_new (GPOINTER_TO_UINT (language), NULL, &error);

  if (spelling)
    g_task_return_pointer (task, spelling, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CwSpeller *self = CW_SPELLER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSpelling) spelling = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  self->problem = error ? g_strdup (error->message) : NULL;
  self->spelling = g_steal_pointer (&spelling);
  if (self->spelling)
    g_signal_connect_object (self->spelling, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
load (CwSpeller *self)
{
  guint language = (guint)g_settings_get_enum (cw_settings_get (), "spelling-language");
  g_autoptr (GTask) task = NULL;

  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->spelling);
  g_clear_pointer (&self->problem, g_free);
  if (g_settings_get_boolean (cw_settings_get (), "check-spelling"))
    {
      self->loading = g_cancellable_new ();
      task = g_task_new (self, self->loading, loaded_cb, NULL);
      g_task_set_task_data (task, GUINT_TO_POINTER (language), NULL);
      g_task_run_in_thread (task, load_in_thread);
    }
  changed_cb (self);
}

static void
cw_speller_finalize (GObject *object)
{
  CwSpeller *self = CW_SPELLER (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->spelling);
  g_free (self->problem);
  G_OBJECT_CLASS (cw_speller_parent_class)->finalize (object);
}

static void
cw_speller_class_init (CwSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_speller_finalize;
  signals[CHANGED] = g_signal_new ("changed", CW_TYPE_SPELLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cw_speller_init (CwSpeller *self)
{
  g_signal_connect_object (cw_settings_get (), "changed::check-spelling", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cw_settings_get (), "changed::spelling-language", G_CALLBACK (load),
                           self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * cw_speller_get:
 *
 * The dictionaries are the same in every window. The signal "changed" tells that others are there,
 * or none, or that more words are right.
 *
 * Returns: (transfer none): who has them
 */
CwSpeller *
cw_speller_get (void)
{
  static CwSpeller *speller;

  if (speller == NULL)
    speller = g_object_new (CW_TYPE_SPELLER, NULL);
  return speller;
}

/**
 * cw_speller_get_spelling:
 * @self: who has the dictionaries
 *
 * Returns: (transfer none) (nullable): who knows words; %NULL when spelling is not checked, cannot
 *   be, or not yet
 */
CwSpelling *
cw_speller_get_spelling (CwSpeller *self)
{
  return self->spelling;
}

/**
 * cw_speller_get_problem:
 * @self: who has the dictionaries
 *
 * Returns: (transfer none) (nullable): a sentence when spelling should be checked and cannot be
 */
const char *
cw_speller_get_problem (CwSpeller *self)
{
  return self->problem;
}
