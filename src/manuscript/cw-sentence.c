/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-sentence.h"

#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "manuscript/cw-prose.h"
#include "model/cw-entity-walk.h"

/* Sentences with places for facts. A sentence is written only when everything it needs is recorded:
 *
 *   <patient|article-capital>       a fact; the wordings behind the bar are tried in turn
 *   <*complaint|duration,value>     all facts of the name, joined: "a, b and c"
 *   <+regimen|drugs>                the same, one after the other: "a, followed by b"
 *   { in <presentation.date>}       left out when something in it is not recorded
 *
 * Facts of the type of the entity at hand are those of that entity. */

typedef struct
{
  CwCase *root;
  CwEntity *entity;
  const char *at;
} Filling;

/* The source of a fact in the first wording that says something, or %NULL. */
static char *
bind (Filling *self, const char *name, CwEntity *target, char **wordings)
{
  const CwField *field = target ? cw_entity_get_parent_field (target) : NULL;
  const char *id = field && field->kind == &cw_kind_list ? cw_entity_get_id (target) : NULL;

  for (guint i = 0; i == 0 || wordings[i]; i++)
    {
      g_autofree char *text = cw_fact_dup_text (self->root, name, id, wordings[i]);

      if (text)
        return cw_prose_format_fact (name, id, wordings[i]);
      if (wordings[i] == NULL)
        break;
    }
  return NULL;
}

/* Facts with commas inside are held apart by semicolons. */
static char *
join (GPtrArray *facts, gboolean is_sequence, gboolean has_commas)
{
  GString *out;

  if (!is_sequence && !has_commas)
    return cw_english_join (facts);
  out = g_string_new (NULL);
  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (out, "%s%s",
                            i == 0                                  ? ""
                            : is_sequence                           ? ", followed by "
                            : i + 1 < facts->len || facts->len == 2 ? "; "
                                                                    : "; and ",
                            (const char *)facts->pdata[i]);
  return g_string_free (out, FALSE);
}

static gboolean
has_comma (Filling *self, const char *fact)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (fact);
  const CwProseRun *run = ((CwProseBlock *)blocks->pdata[0])->runs->pdata[0];
  g_autofree char *text = cw_fact_dup_text (self->root, run->text, run->target, run->wording);

  return text && strchr (text, ',');
}

static char *
bind_all (Filling *self, const char *name, char **wordings, gboolean is_sequence)
{
  g_autoptr (GPtrArray) entities =
    cw_entity_collect (CW_ENTITY (self->root), cw_fact_get_entity_name (name));
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  gboolean has_commas = FALSE;

  for (guint i = 0; i < entities->len; i++)
    {
      char *fact = bind (self, name, entities->pdata[i], wordings);

      if (fact == NULL)
        continue;
      has_commas = has_commas || has_comma (self, fact);
      g_ptr_array_add (facts, fact);
    }
  return facts->len ? join (facts, is_sequence, has_commas) : NULL;
}

static char *
read_fact (Filling *self)
{
  gsize length = strcspn (self->at, ">");
  g_autofree char *place = g_strndup (self->at, length);
  gboolean is_list = *place == '*' || *place == '+';
  char *bar = strchr (place, '|');
  g_auto (GStrv) wordings = g_strsplit (bar ? bar + 1 : "", ",", -1);
  const char *name = place + is_list;
  gboolean is_own;

  if (bar)
    *bar = '\0';
  self->at += length + (self->at[length] == '>');
  is_own = self->entity &&
           g_strcmp0 (cw_fact_get_entity_name (name), cw_entity_get_info (self->entity)->name) == 0;
  return is_list ? bind_all (self, name, wordings, *place == '+')
                 : bind (self, name, is_own ? self->entity : NULL, wordings);
}

/* Reads up to @end. Returns whether everything that was needed is recorded. */
static gboolean
read_pattern (Filling *self, char end, GString *out)
{
  gboolean is_complete = TRUE;

  while (*self->at && *self->at != end)
    {
      char c = *self->at++;

      if (c == '<')
        {
          g_autofree char *fact = read_fact (self);

          is_complete = is_complete && fact;
          g_string_append (out, fact ? fact : "");
        }
      else if (c == '{')
        {
          g_autoptr (GString) inside = g_string_new (NULL);

          if (read_pattern (self, '}', inside))
            g_string_append (out, inside->str);
        }
      else
        g_string_append_c (out, c);
    }
  if (*self->at)
    self->at++;
  return is_complete;
}

/**
 * cw_sentence_fill:
 * @root: a case
 * @entity: (nullable): the entity the sentence is about
 * @pattern: a sentence with places for facts
 *
 * Returns: (transfer full) (nullable): the source of the sentence, its facts bound; %NULL when
 *   something that it needs is not recorded
 */
char *
cw_sentence_fill (CwCase *root, CwEntity *entity, const char *pattern)
{
  Filling self = { root, entity, pattern };
  g_autoptr (GString) out = g_string_new (NULL);

  return read_pattern (&self, '\0', out) ? g_strdup (out->str) : NULL;
}
