/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lists what is so of the events that texts name, for build-aux/fit-event-weights: a line of the
 * input is a name of the text, a tab and the text; of the output, that name and what
 * cw_event_list_features() says. */

static void
list_features (const char *name, const char *text)
{
  g_autoptr (GPtrArray) features = cw_event_list_features (text);

  for (guint i = 0; i < features->len; i++)
    printf ("%s\t%s\n", name, (const char *)features->pdata[i]);
}

int
main (void)
{
  char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) > 0)
    {
      char *tab = strchr (line, '\t');

      line[strcspn (line, "\n")] = '\0';
      if (tab)
        {
          *tab = '\0';
          list_features (line, tab + 1);
        }
    }
  free (line);
  return 0;
}
