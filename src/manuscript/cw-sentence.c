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
 *   <figure>                        the figure and panels that show the entity at hand
 *   (*drug:<drug|detailed>*)        the pattern for each drug inside the entity at hand, joined
 *   (+history-item?status=absent:<history|bare>*)   the same of those that it holds of, by "or"
 *
 * Facts of the type of the entity at hand are those of that entity. Conditions, joined by "&":
 * "status=done", "status!=absent", "dose=" (not recorded), "adverse-event=." (the one at hand). */

typedef struct
{
  CwCase *root;
  CwEntity *entity;
  const char *at;
} Filling;

static gboolean read_pattern (Filling *self, const char *end, GString *out);

/* ---- conditions ---- */

static gboolean
holds_one (CwEntity *entity, CwEntity *at_hand, const char *condition)
{
  const char *sign = strstr (condition, "=");
  gboolean is_not = sign && sign > condition && sign[-1] == '!';
  g_autofree char *name = sign ? g_strndup (condition, sign - condition - is_not) : NULL;
  g_autofree char *text = cw_entity_dup_by_name (entity, name);
  const char *wanted = sign ? sign + 1 : "";

  if (g_str_equal (wanted, "."))
    wanted = at_hand ? cw_entity_get_id (at_hand) : "";
  return (g_strcmp0 (text ? text : "", wanted) == 0) != is_not;
}

/* Whether what @condition (nullable) says is true of @entity. */
static gboolean
holds (CwEntity *entity, CwEntity *at_hand, const char *condition)
{
  g_auto (GStrv) conditions = g_strsplit (condition ? condition : "", "&", -1);

  for (guint i = 0; conditions[i]; i++)
    if (!holds_one (entity, at_hand, conditions[i]))
      return FALSE;
  return TRUE;
}

/**
 * cw_sentence_holds:
 * @entity: an entity of a case
 * @condition: (nullable): conditions as in a pattern, joined by "&"
 *
 * Returns: whether all of them are true of @entity
 */
gboolean
cw_sentence_holds (CwEntity *entity, const char *condition)
{
  return holds (entity, NULL, condition);
}

/* ---- facts ---- */

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

  if (!is_sequence)
    return cw_english_join_with (facts, has_commas ? ";" : ",", "and");
  out = g_string_new (NULL);
  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (out, "%s%s", i ? ", followed by " : "", (const char *)facts->pdata[i]);
  return g_string_free (out, FALSE);
}

/**
 * cw_sentence_has_comma:
 * @root: a case
 * @source: words with facts
 *
 * Returns: whether they have a comma as printed, so that a list of them needs semicolons; what
 *   stands in parentheses does not count
 */
gboolean
cw_sentence_has_comma (CwCase *root, const char *source)
{
  g_autofree char *text = cw_sentence_dup_printed (root, source);
  guint depth = 0;

  for (const char *at = text; *at; at++)
    {
      depth += *at == '(';
      depth -= *at == ')' && depth;
      if ((*at == ',' || *at == ';') && depth == 0)
        return TRUE;
    }
  return FALSE;
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
      has_commas = has_commas || cw_sentence_has_comma (self->root, fact);
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
  if (g_str_equal (name, "figure"))
    return self->entity ? cw_sentence_point_to_figure (self->root, self->entity) : NULL;
  return is_list ? bind_all (self, name, wordings, *place == '+')
                 : bind (self, name, is_own ? self->entity : NULL, wordings);
}

/* ---- lists of clauses ---- */

/* Where the list that begins at @at ends. */
static const char *
find_end (const char *at)
{
  const char *end = strstr (at, "*)");

  return end ? end : at + strlen (at);
}

/* The entities of a list: those inside the entity at hand, or of the case that point to it. */
static GPtrArray *
list_entities (Filling *self, const char *type, const char *condition)
{
  gboolean points = condition && strstr (condition, "=.");
  CwEntity *inside = self->entity && !points ? self->entity : CW_ENTITY (self->root);
  g_autoptr (GPtrArray) all = cw_entity_collect (inside, type);
  GPtrArray *entities = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (holds (all->pdata[i], self->entity, condition))
      g_ptr_array_add (entities, all->pdata[i]);
  return entities;
}

/* Reads behind "(*"; %NULL when nothing can be said of any of them. */
static char *
read_list (Filling *self, const char *last)
{
  const char *end = find_end (self->at);
  g_autofree char *inside = g_strndup (self->at, end - self->at);
  char *pattern = strchr (inside, ':');
  char *condition;
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) entities = NULL;
  gboolean has_commas = FALSE;

  self->at = *end ? end + 2 : end;
  if (pattern == NULL)
    return NULL;
  *pattern++ = '\0';
  condition = strchr (inside, '?');
  if (condition)
    *condition++ = '\0';
  entities = list_entities (self, inside, condition);
  for (guint i = 0; i < entities->len; i++)
    {
      char *clause = cw_sentence_fill (self->root, entities->pdata[i], pattern);

      if (clause == NULL)
        continue;
      has_commas = has_commas || cw_sentence_has_comma (self->root, clause);
      g_ptr_array_add (clauses, clause);
    }
  return cw_english_join_with (clauses, has_commas ? ";" : ",", last);
}

static gboolean
take (GString *out, char *words)
{
  g_autofree char *taken = words;

  g_string_append (out, words ? words : "");
  return words != NULL;
}

/* Reads what begins with @c, behind it. */
static gboolean
read_piece (Filling *self, char c, GString *out)
{
  if (c == '<')
    return take (out, read_fact (self));
  if (c == '(' && (*self->at == '*' || *self->at == '+'))
    return take (out, read_list (self, *self->at++ == '*' ? "and" : "or"));
  if (c == '{')
    {
      g_autoptr (GString) inside = g_string_new (NULL);

      if (read_pattern (self, "}", inside))
        g_string_append (out, inside->str);
      return TRUE;
    }
  g_string_append_c (out, c);
  return TRUE;
}

/* Reads up to one of the bytes of @end. Returns whether everything that was needed is recorded. */
static gboolean
read_pattern (Filling *self, const char *end, GString *out)
{
  gboolean is_complete = TRUE;

  while (*self->at && !strchr (end, *self->at))
    {
      char c = *self->at++;

      is_complete = read_piece (self, c, out) && is_complete;
    }
  if (*self->at)
    self->at++;
  return is_complete;
}

/**
 * cw_sentence_dup_printed:
 * @root: a case
 * @source: prose with facts
 *
 * Returns: (transfer full): the words of all blocks one behind the other, facts as they are said
 *   now
 */
char *
cw_sentence_dup_printed (CwCase *root, const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      g_string_append (out, i ? "\n" : "");
      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];
          g_autofree char *fact = run->kind == CW_PROSE_FACT
                                    ? cw_fact_dup_text (root, run->text, run->target, run->wording)
                                    : NULL;

          g_string_append (out, fact ? fact : run->text);
        }
    }
  return g_string_free (out, FALSE);
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

  return read_pattern (&self, "", out) ? g_strdup (out->str) : NULL;
}
