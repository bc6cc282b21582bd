/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "document/cw-shorthand-private.h"
#include "model/cw-entity-walk.h"
#include "model/cw-treatment.h"
#include "rules/cw-drug-role.h"

/* What is known beside the words that were read: the names and roles of drugs, and which drugs the
 * case has. */

/* ---- drugs ---- */

static void
set_text (CwSnapshot *item, const CwField *field, const char *text)
{
  g_free (item->texts[field->index]);
  item->texts[field->index] = g_strdup (text);
}

/* "5-FU" is fluorouracil; the words of the chart stand beside it. */
static void
name_drug (CwSnapshot *drug)
{
  const CwField *name = cw_entity_info_find (drug->info, "name");
  const CwField *role = cw_entity_info_find (drug->info, "role");
  const CwField *written = cw_entity_info_find (drug->info, "as-written");
  const char *inn = cw_drug_inn_from_name (drug->texts[name->index]);
  int known;

  if (inn && drug->texts[written->index] == NULL)
    set_text (drug, written, drug->texts[name->index]);
  if (inn)
    set_text (drug, name, inn);
  known = cw_drug_role_from_name (drug->texts[name->index]);
  if (known && drug->texts[role->index] == NULL)
    set_text (drug, role, role->choices[known - 1].nick);
}

/* Gives the drugs of what was read their nonproprietary names and, where these tell, roles. */
void
cw_shorthand_name_drugs (CwNotation *notation)
{
  for (guint i = 0; i < notation->items->len; i++)
    {
      CwSnapshot *item = notation->items->pdata[i];
      const CwField *list = cw_entity_info_find (item->info, "drugs");

      if (item->info->type == CW_TYPE_DRUG)
        name_drug (item);
      for (guint j = 0; list && j < item->items[list->index]->len; j++)
        name_drug (item->items[list->index]->pdata[j]);
    }
}

/* ---- drugs of the case in what was not understood ---- */

static GPtrArray *
list_drug_names (CwEntity *root)
{
  static const char *const kinds[] = { "drug", "supportive-drug" };
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) drugs = cw_entity_collect (root, kinds[i]);

      for (guint j = 0; j < drugs->len; j++)
        {
          char *name = NULL;

          g_object_get (drugs->pdata[j], "name", &name, NULL);
          if (name && *name)
            g_ptr_array_add (names, name);
        }
    }
  return names;
}

static gboolean
names_drug (const char *words, const GPtrArray *names)
{
  const char *inn = cw_drug_inn_from_name (words);

  for (guint i = 0; i < names->len; i++)
    if (cw_text_has_words (inn ? inn : words, names->pdata[i]))
      return TRUE;
  return FALSE;
}

/* "7.5 mg" goes on behind its stop. */
static gboolean
ends_clause (const char *text, gsize at)
{
  return strchr (";\n", text[at]) ||
         (strchr (".,", text[at]) && strchr (" \t\n", text[at + 1]) != NULL);
}

static CwNotationSpan
find_clause (const char *text, const CwNotationRest *rest)
{
  gsize first = rest->offset, past = rest->offset + rest->length;

  while (first > 0 && !ends_clause (text, first - 1))
    first--;
  while (text[past] && !ends_clause (text, past))
    past++;
  while (first < past && g_ascii_isspace (text[first]))
    first++;
  while (past > first && g_ascii_isspace (text[past - 1]))
    past--;
  return (CwNotationSpan){ first, past - first };
}

static gboolean
touches (CwNotationSpan a, CwNotationSpan b)
{
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

static gboolean
is_said_in (const CwNotation *notation, guint item, CwNotationSpan clause)
{
  if (touches (g_array_index (notation->spans, CwNotationSpan, item), clause))
    return TRUE;
  for (guint i = 0; i < notation->further->len; i++)
    {
      const CwNotationFurther *further = &g_array_index (notation->further, CwNotationFurther, i);

      if (further->item == item && touches (further->span, clause))
        return TRUE;
    }
  return FALSE;
}

/* Keeps the clause with each event that has its action from it; whether there is one. */
static gboolean
keep_clause (CwNotation *notation, const char *text, CwNotationSpan clause)
{
  g_autofree char *words = g_strndup (text + clause.offset, clause.length);
  gboolean kept = FALSE;

  for (guint i = 0; i < notation->items->len; i++)
    if (cw_snapshot_get_text (notation->items->pdata[i], "action") &&
        is_said_in (notation, i, clause))
      {
        cw_notation_add_note (notation->items->pdata[i], words);
        kept = TRUE;
      }
  return kept;
}

static void
drop_rests_in (CwNotation *notation, CwNotationSpan clause)
{
  for (guint i = notation->unparsed->len; i > 0; i--)
    {
      const CwNotationRest *rest = notation->unparsed->pdata[i - 1];

      if (rest->offset >= clause.offset &&
          rest->offset + rest->length <= clause.offset + clause.length)
        g_ptr_array_remove_index (notation->unparsed, i - 1);
    }
}

/**
 * cw_shorthand_know_case:
 * @self: a reading
 * @root: the case into which it goes
 *
 * "Anlotinib was discontinued" says what was done about an event, and with which drug. The action
 * has a field of its own; the words stay in the note of the event when the drug is one of the case,
 * and count as understood. Which drug is suspected is for the author to say.
 *
 * For the thread that has the case.
 */
void
cw_shorthand_know_case (CwShorthand *self, CwEntity *root)
{
  g_autoptr (GPtrArray) names = NULL;

  if (self->kind == NULL || !g_str_equal (self->kind->entity, "adverse-event"))
    return;
  names = list_drug_names (root);
  for (guint i = 0; i < self->notation->unparsed->len;)
    {
      const CwNotationRest *rest = self->notation->unparsed->pdata[i];
      CwNotationSpan clause = find_clause (self->text, rest);

      if (clause.length > rest->length && names_drug (rest->text, names) &&
          keep_clause (self->notation, self->text, clause))
        {
          drop_rests_in (self->notation, clause);
          i = 0;
        }
      else
        i++;
    }
}
