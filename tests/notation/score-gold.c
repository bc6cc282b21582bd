/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "score-gold.h"

#include <string.h>

const ScoreEntity score_entities[] = {
  { "stain",
    TRUE,
    { "marker", "result", "intensity", "percent", "pattern", "clone", "scoring", "score",
      "note" } },
  { "regimen",
    FALSE,
    { "name", "line", "phase", "cycle-length", "cycles-planned", "cycles-given", "end-text" } },
  { "drug",
    TRUE,
    { "name", "dose", "basis", "route", "frequency", "days", "on-days", "off-days",
      "infusion-time" } },
  { "radiotherapy-course", FALSE, { "dose", "fractions", "site", "technique" } },
  { "adverse-event",
    TRUE,
    { "as-written", "term", "grade", "grading-system", "onset", "duration", "attribution", "action",
      "outcome" } },
  { "assessment", FALSE, { "overall", "criteria", "date", "after-cycle" } },
  { "patient", FALSE, { "age", "sex" } },
  { "presentation", FALSE, { "date" } },
  { "complaint", TRUE, { "complaint", "duration", "onset" } },
  { "diagnosis", FALSE, { "name", "date", "tnm", "stage" } },
  { "metastatic-site", TRUE, { "site" } },
  { "procedure", TRUE, { "procedure", "date" } },
  { "outcome",
    FALSE,
    { "vital-status", "vital-status-date", "disease-status", "follow-up", "cause-of-death" } },
  { NULL, FALSE, { NULL } },
};

/* The short keys of stains, as the older files have them. */
static const char *const stain_keys[][2] = {
  { "i", "intensity" }, { "%", "percent" }, { "p", "pattern" }, { "c", "clone" },
  { "s", "scoring" },   { "v", "score" },   { "n", "note" },
};

/**
 * score_entity_find:
 * @name: an entity's nick.
 *
 * Returns: its position in score_entities; that of the last row, which has no name, when it is not
 *   counted.
 */
guint
score_entity_find (const char *name)
{
  guint i = 0;

  while (score_entities[i].name && !g_str_equal (score_entities[i].name, name))
    i++;
  return i;
}

static void
item_set (ScoreItem *item, const char *field, const char *value)
{
  const ScoreEntity *entity = &score_entities[item->entity];

  for (guint i = 0; entity->fields[i]; i++)
    if (g_str_equal (entity->fields[i], field))
      {
        g_free (item->values[i]);
        item->values[i] = g_strdup (value);
        return;
      }
  g_error ("“%s” has no field “%s”", entity->name, field);
}

static void
item_set_stain (ScoreItem *item, guint part, const char *text)
{
  const char *value = strchr (text, '=');

  if (part == 0 || value == NULL)
    {
      item_set (item, part == 0 ? "marker" : "result", text);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (stain_keys); i++)
    if (g_str_has_prefix (text, stain_keys[i][0]))
      {
        g_autofree char *percent = g_strconcat (value + 1, " %", NULL);
        gboolean is_percent = *text == '%' && value[1] != '?';

        item_set (item, stain_keys[i][1], is_percent ? percent : value + 1);
      }
}

static void
item_set_part (ScoreItem *item, const char *text)
{
  g_auto (GStrv) pair = g_strsplit (text, "=", 2);

  if (g_strv_length (pair) != 2)
    g_error ("“%s” is not field=value", text);
  item_set (item, pair[0], pair[1]);
}

/* "CD99; positive; i=3", or the entity and its fields. */
static ScoreItem *
item_new (const char *line, gboolean is_optional)
{
  g_auto (GStrv) parts = g_strsplit (line, "; ", -1);
  ScoreItem *item = g_new0 (ScoreItem, 1);
  guint entity = score_entity_find (parts[0]);
  gboolean is_stain = score_entities[entity].name == NULL;

  item->is_optional = is_optional;
  item->entity = is_stain ? score_entity_find ("stain") : entity;
  for (guint i = is_stain ? 0 : 1; parts[i]; i++)
    if (is_stain)
      item_set_stain (item, i, parts[i]);
    else
      item_set_part (item, parts[i]);
  return item;
}

static void
item_free (gpointer data)
{
  ScoreItem *item = data;

  for (guint i = 0; i < SCORE_MAX_FIELDS; i++)
    g_free (item->values[i]);
  g_free (item);
}

static void
string_free (gpointer data)
{
  ScoreString *string = data;

  g_free (string->text);
  g_ptr_array_unref (string->items);
  g_free (string);
}

static ScoreString *
string_new (const char *text)
{
  ScoreString *string = g_new0 (ScoreString, 1);

  string->text = g_strcompress (text);
  string->items = g_ptr_array_new_with_free_func (item_free);
  return string;
}

/**
 * score_gold_load:
 * @path: a file of strings; its head says how it is written.
 * @error: (nullable): set when it cannot be read.
 *
 * Returns: (transfer full) (nullable) (element-type ScoreString): the strings, %NULL with @error
 *   set.
 */
GPtrArray *
score_gold_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (string_free);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, error))
    return NULL;
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      ScoreString *last = strings->len ? strings->pdata[strings->len - 1] : NULL;

      if (g_str_has_prefix (lines[i], "T "))
        g_ptr_array_add (strings, string_new (lines[i] + 2));
      else if (last && (g_str_has_prefix (lines[i], "I ") || g_str_has_prefix (lines[i], "O ")))
        g_ptr_array_add (last->items, item_new (lines[i] + 2, lines[i][0] == 'O'));
    }
  return g_steal_pointer (&strings);
}

/* Case, kinds of dashes and of white space make no other value. */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *normal = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *at = normal; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212)
        g_string_append_c (plain, '-');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, c);
      else if (plain->len && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  return g_strchomp (g_string_free (plain, FALSE));
}

static gboolean
has_word (const char *text, const char *words)
{
  gsize size = strlen (words);

  for (const char *at = strstr (text, words); at && size; at = strstr (at + 1, words))
    if ((at == text || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[size]))
      return TRUE;
  return FALSE;
}

static gboolean
is_any (const char *gold, const char *value, gboolean by_part)
{
  g_auto (GStrv) ways = g_strsplit (gold, "|", -1);
  g_autofree char *is = fold (value);

  for (guint i = 0; ways[i]; i++)
    {
      g_autofree char *way = fold (ways[i]);

      if (g_str_equal (way, is) || (by_part && (has_word (way, is) || has_word (is, way))))
        return TRUE;
    }
  return FALSE;
}

/**
 * score_value_is:
 * @gold: the ways to tell a value, apart by "|".
 * @value: what was found.
 *
 * Returns: whether @value is one of them.
 */
gboolean
score_value_is (const char *gold, const char *value)
{
  return is_any (gold, value, FALSE);
}

/**
 * score_value_contains:
 * @gold: the ways to tell a value, apart by "|".
 * @value: what was found.
 *
 * Returns: whether @value is a part of one of them, or one of them of it: it means that item, but
 *   its name is wrong.
 */
gboolean
score_value_contains (const char *gold, const char *value)
{
  return is_any (gold, value, TRUE);
}
