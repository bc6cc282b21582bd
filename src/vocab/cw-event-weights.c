/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-event-weights.h"

#include "vocab/cw-vocabulary-resource.h"

#include <gio/gio.h>
#include <string.h>

/* What the words around the name of an event say of whether it came of a treatment. */

#define EVENT_WEIGHTS_PATH "/org/casewright/Casewright/vocab/event-weights.tsv"

/* Both columns of the table, without copies: the keys are words of the text that it keeps. */
typedef struct
{
  char *text;
  GHashTable *weights; /* feature -> its weight in thousandths */
} EventWeights;

static void
take_line (EventWeights *self, char *line)
{
  char *tab = strchr (line, '\t');

  if (line[0] == '#' || tab == NULL)
    return;
  *tab = '\0';
  g_hash_table_insert (self->weights, line,
                       GINT_TO_POINTER ((int)g_ascii_strtoll (tab + 1, NULL, 10)));
}

static EventWeights *
build (void)
{
  EventWeights *self = g_new0 (EventWeights, 1);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (cw_vocabulary_get_resource (), EVENT_WEIGHTS_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  self->weights = g_hash_table_new (g_str_hash, g_str_equal);
  if (bytes == NULL)
    return self;
  self->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (char *line = self->text, *next; line && *line; line = next)
    {
      next = strchr (line, '\n');
      if (next)
        *next++ = '\0';
      take_line (self, line);
    }
  return self;
}

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
    g_once_init_leave (&built, (gsize)build ());
  return GPOINTER_TO_INT (g_hash_table_lookup (((EventWeights *)built)->weights, feature)) / 1000.0;
}
