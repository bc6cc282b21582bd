/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-inspect.h"
#include "published-case.h"

static void
print_findings (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_test_message ("%s %s: %s", cw_severity_to_string (finding->severity), finding->rule,
                      finding->message);
      for (guint j = 0; j < finding->places->len; j++)
        {
          const CwFindingPlace *place = finding->places->pdata[j];

          g_test_message ("    %s.%s: %s", place->entity_name, place->field,
                          place->quote ? place->quote : "(value)");
        }
    }
}

static void
test_published (void)
{
  g_autoptr (CwEntity) root = published_case_new ();
  g_autoptr (GPtrArray) findings = NULL;

  if (root == NULL)
    {
      g_test_skip ("The text of the published case is not here.");
      return;
    }
  findings = cw_inspect (CW_CASE (root), NULL);
  print_findings (findings);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contradiction/published", test_published);
  return g_test_run ();
}
