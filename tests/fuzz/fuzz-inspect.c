/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "manuscript/cw-inspect.h"

/* Arbitrary bytes as the prose of a case, with facts that they can contradict. */

static void
set (CwEntity *entity, const char *name, const char *text)
{
  cw_entity_set_typed (entity, cw_entity_info_find (cw_entity_get_info (entity), name), text, NULL);
}

static CwEntity *
add (CwEntity *parent, const char *list)
{
  return cw_entity_insert (parent, cw_entity_info_find (cw_entity_get_info (parent), list), 0,
                           NULL);
}

static CwEntity *
make_case (const char *text)
{
  CwEntity *root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *section = add (root, "sections"), *regimen = add (root, "regimens");
  CwEntity *assessment = add (root, "assessments"), *event = add (root, "adverse-events");

  set (section, "kind", "case-presentation");
  set (section, "text", text);
  set (add (root, "figures"), "caption", text);
  set (CW_ENTITY (CW_CASE (root)->patient), "age", "27");
  set (regimen, "cycles-given", "6");
  set (add (regimen, "drugs"), "name", "anlotinib");
  set (assessment, "overall", "pr");
  set (assessment, "after-cycle", "2");
  set (event, "as-written", "proteinuria");
  set (event, "grade", "3");
  return root;
}

static void
check_place (CwEntity *root, const CwFindingPlace *place)
{
  CwEntity *entity = cw_entity_lookup (root, place->entity_id);
  g_autofree char *text = NULL;

  fuzz_require (entity != NULL, "a place is in the case");
  if (place->quote == NULL)
    return;
  text =
    cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), place->field));
  fuzz_require (place->start < place->end, "a passage is not empty");
  fuzz_require (place->end <= strlen (text), "a passage is inside");
  fuzz_require (g_utf8_validate (place->quote, -1, NULL), "a quote is text");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = fuzz_dup_text (data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autoptr (CwEntity) root = make_case (text);
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      for (guint j = 0; j < finding->places->len; j++)
        check_place (root, finding->places->pdata[j]);
    }
  return 0;
}
