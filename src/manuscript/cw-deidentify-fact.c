/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-journal-check-private.h"
#include "manuscript/cw-prose.h"

/* Facts that are bound into the prose of a masked case: they follow the masked values, and where
 * those say an interval or nothing, words take their place. */

/* The interval that a date of the masked case holds, behind the mark of unreadable text. */
static char *
dup_interval (CwMaskedWords *self, const char *entity_id, const CwField *field)
{
  CwEntity *entity = cw_entity_lookup (self->record, entity_id);
  g_autofree char *text = entity ? cw_entity_dup_text (entity, field) : NULL;

  return text && *text == '!' ? g_strdup (text + 1) : NULL;
}

static char *
dup_english_date (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);
  g_autoptr (CwDate) date = text ? cw_date_parse (text, NULL) : NULL;

  return cw_english_dup_date (date);
}

/* "CT on 14 May 2019" becomes "CT in month 3", or "CT 2 months before presentation". NULL when the
 * date is not said. */
static char *
reword_date (const char *words, const char *date, const char *interval)
{
  const char *day = g_str_has_prefix (date, "about ") ? date + strlen ("about ") : date;
  const char *said = strstr (words, date) ? date : day;
  const char *at = strstr (words, said);
  g_autoptr (GString) out = at ? g_string_new_len (words, at - words) : NULL;

  if (at == NULL)
    return NULL;
  cw_typed_append_interval (out, interval);
  g_string_append (out, at + strlen (said));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What a fact says, with the interval for the date of the entity that it is a fact of. NULL when it
 * says none, or still tells a date. */
static char *
reword_fact (CwMaskedWords *self, const CwFact *fact, const char *words)
{
  CwEntity *entity = cw_entity_lookup (self->facts, fact->entity_id);

  if (entity == NULL)
    return NULL;
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      gboolean is_date = field->kind == &cw_kind_date;
      g_autofree char *date = is_date ? dup_english_date (entity, field) : NULL;
      g_autofree char *interval = date ? dup_interval (self, fact->entity_id, field) : NULL;
      g_autofree char *reworded = interval ? reword_date (words, date, interval) : NULL;
      g_autofree char *left = reworded ? cw_journal_find_date (self->patterns, reworded) : NULL;

      if (reworded && left == NULL)
        return g_steal_pointer (&reworded);
    }
  return NULL;
}

/* A length of time that the case computes from its dates tells none of them. */
static gboolean
is_computed (CwMaskedWords *self, const CwFact *fact, const char *words)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  g_autofree char *date = cw_journal_find_date (self->patterns, words);

  return date == NULL && g_strcmp0 (fact->entity_name, info->name) == 0;
}

/* What a fact must say that the masked case cannot say any more: an interval for a date; a length
 * of time stays; other words that dates had a part in are those of the masked case, or are lost.
 * NULL: the fact may stay bound. */
static char *
freeze_fact (CwMaskedWords *self, const CwProseRun *run, gboolean *is_lost)
{
  g_autofree char *before =
    cw_fact_dup_text (CW_CASE (self->facts), run->text, run->target, run->wording);
  g_autofree char *after =
    cw_fact_dup_text (CW_CASE (self->record), run->text, run->target, run->wording);
  g_autoptr (CwFact) fact = NULL;
  g_autofree char *reworded = NULL;

  if (before == NULL || g_strcmp0 (before, after) == 0)
    return NULL;
  fact = cw_fact_find (CW_CASE (self->facts), run->text, run->target);
  reworded = fact ? reword_fact (self, fact, before) : NULL;
  if (reworded)
    return g_steal_pointer (&reworded);
  if (fact && is_computed (self, fact, before))
    return g_steal_pointer (&before);
  *is_lost = after == NULL;
  return after ? g_steal_pointer (&after) : g_strdup (CW_DEIDENTIFY_LEFT_OUT);
}

static void
replace (char **text, const CwProseRun *run, const char *words)
{
  g_autofree char *escaped = cw_prose_escape (words);
  char *changed = g_strdup_printf ("%.*s%s%s", (int)run->start, *text, escaped, *text + run->end);

  g_free (*text);
  *text = changed;
}

/* Says what the facts in the prose of a field may not say any more as words of their own.
 * From the last to the first, so that the places of those in front stay. */
void
cw_deidentify_freeze_facts (CwMaskedWords *self, CwSnapshot *entity, const CwField *field)
{
  char **text = &entity->texts[field->index];
  g_autoptr (GPtrArray) blocks = strchr (*text, '{') ? cw_prose_parse (*text) : NULL;

  for (guint i = blocks ? blocks->len : 0; i-- > 0;)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = block->runs->len; j-- > 0;)
        {
          const CwProseRun *run = block->runs->pdata[j];
          gboolean is_lost = FALSE;
          g_autofree char *words =
            run->kind == CW_PROSE_FACT ? freeze_fact (self, run, &is_lost) : NULL;

          if (is_lost)
            cw_deidentify_add_finding (
              self, "deidentify-fact", entity->id, field->name,
              g_strdup_printf (_ ("The fact {%s} tells a date and was left out; say it "
                                  "as an interval."),
                               run->text));
          if (words)
            replace (text, run, words);
        }
    }
}
