/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-event-weights.h"

#include "vocab/cw-vocabulary-private.h"

/* What the words around the name of an event say of whether it came of a treatment. */

/**
 * cw_event_weights_get:
 * @feature: something that is so of a named event in its sentence, as "event-weights.tsv" names it
 *
 * How much @feature speaks for or against the event having come of a treatment of the patient: the
 * natural logarithm of how it changes the odds. The weights were fitted to sentences in which
 * others had marked the harm that a medicine did; ORIGINS.tsv tells which. Any thread may ask.
 *
 * Returns: the weight; 0 for what the table does not have
 */
double
cw_event_weights_get (const char *feature)
{
  static gsize built;

  if (g_once_init_enter (&built))
    g_once_init_leave (&built, (gsize)cw_vocabulary_load_numbers ("event-weights.tsv"));
  return GPOINTER_TO_INT (g_hash_table_lookup ((GHashTable *)built, feature)) / 1000.0;
}
