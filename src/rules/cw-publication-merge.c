/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-publication-merge.h"

#include <string.h>

#include "rules/cw-contributors.h"

/* One reference out of several of the same work. Which value a field keeps is proposed here, and
 * can be chosen otherwise; numbers and keys that go are kept among the further fields, because
 * manuscripts may cite by them. */

static const char *
get_text (GPtrArray *sources, guint index, const CwField *field)
{
  return ((const CwSnapshot *)sources->pdata[index])->texts[field->index];
}

static int
rank_retraction (const char *text)
{
  static const char *const grave[] = { "none", "corrected", "concern", "retracted" };

  for (guint i = 0; i < G_N_ELEMENTS (grave); i++)
    if (strcmp (grave[i], text) == 0)
      return (int)i + 1;
  return 0;
}

/* How much a value says: more is better. */
static int
rank (const CwField *field, const char *text)
{
  if (text == NULL)
    return -1;
  if (strcmp (field->name, "retraction") == 0)
    return rank_retraction (text);
  /* The article is the work; "other" is what a format had no word for. */
  if (strcmp (field->name, "type") == 0)
    return strcmp (text, "other") == 0 ? 1 : strcmp (text, "preprint") == 0 ? 2 : 3;
  if (field->kind == &cw_kind_date)
    return *text == '!' ? 0 : (int)strcspn (text, "~");
  return (int)MIN (strlen (text), G_MAXINT);
}

static guint
prefer_contributors (GPtrArray *sources)
{
  guint best = CW_PUBLICATION_MERGE_PREFERRED;
  gsize best_length = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      GPtrArray *names = cw_contributors_get (sources->pdata[i]);
      gsize length = names->len * 1000;

      for (guint j = 0; j < names->len; j++)
        {
          const char *given = cw_snapshot_get_text (names->pdata[j], "given-names");

          length += given ? strlen (given) : 0;
        }
      if (length > best_length)
        {
          best = i;
          best_length = length;
        }
    }
  return best;
}

/**
 * cw_publication_merge_prefer:
 * @sources: (element-type CwSnapshot): references of one work
 * @field: a field of their table
 *
 * The value that says most: the longer text, the more precise date, the graver notice, the article
 * rather than its preprint, the list of more and fuller names. Of equals the first.
 *
 * Returns: which of the sources has it; %CW_PUBLICATION_MERGE_PREFERRED when none has one
 */
guint
cw_publication_merge_prefer (GPtrArray *sources, const CwField *field)
{
  guint best = CW_PUBLICATION_MERGE_PREFERRED;
  int best_rank = -1;

  if (!cw_field_is_scalar (field))
    return prefer_contributors (sources);
  for (guint i = 0; i < sources->len; i++)
    {
      int value = rank (field, get_text (sources, i, field));

      if (value > best_rank)
        {
          best = i;
          best_rank = value;
        }
    }
  return best;
}

static char *
dup_names (const CwSnapshot *publication)
{
  GPtrArray *names = cw_contributors_get (publication);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    CW_FOREACH_FIELD (((CwSnapshot *)names->pdata[i])->info, field)
      g_string_append_printf (out, "%s|",
                              ((CwSnapshot *)names->pdata[i])->texts[field->index] ?: "");
  return g_string_free (out, FALSE);
}

static char *
dup_value (GPtrArray *sources, guint index, const CwField *field)
{
  return cw_field_is_scalar (field) ? g_strdup (get_text (sources, index, field))
                                    : dup_names (sources->pdata[index]);
}

/**
 * cw_publication_merge_differs:
 * @sources: (element-type CwSnapshot): references of one work
 * @field: a field of their table
 *
 * Returns: whether at least two of them say something, and not the same
 */
gboolean
cw_publication_merge_differs (GPtrArray *sources, const CwField *field)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *value = dup_value (sources, i, field);

      if (value == NULL || *value == '\0')
        continue;
      if (first && strcmp (first, value) != 0)
        return TRUE;
      if (first == NULL)
        first = g_steal_pointer (&value);
    }
  return FALSE;
}

/* Notes, keywords and further fields are collected, each line or word once. */
static const char *
get_separator (const CwField *field)
{
  if (strcmp (field->name, "keywords") == 0)
    return "; ";
  return strcmp (field->name, "note") == 0 || strcmp (field->name, "further-fields") == 0 ? "\n"
                                                                                          : NULL;
}

static char *
collect (GPtrArray *sources, const CwField *field, const char *separator)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const char *text = get_text (sources, i, field);
      g_auto (GStrv) parts = g_strsplit (text ? text : "", separator, -1);

      for (guint j = 0; parts[j]; j++)
        if (*parts[j] && g_hash_table_add (seen, g_strdup (parts[j])))
          g_string_append_printf (out, "%s%s", out->len ? separator : "", parts[j]);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

static void
copy_names (CwSnapshot *merged, const CwSnapshot *source)
{
  const CwField *list = cw_entity_info_find (merged->info, "contributors");
  GPtrArray *names = cw_contributors_get (source);

  for (guint i = 0; i < names->len; i++)
    {
      const CwSnapshot *name = names->pdata[i];
      CwSnapshot *copy = cw_snapshot_add (merged, list, NULL);

      for (guint j = 0; j < name->info->n_fields; j++)
        copy->texts[j] = g_strdup (name->texts[j]);
    }
}

static gboolean
is_number (const CwField *field)
{
  static const char *const names[] = { "doi", "pmid", "pmcid", "url", "citation-key", NULL };

  return g_strv_contains (names, field->name);
}

static void
keep_numbers (CwSnapshot *merged, GPtrArray *sources, const CwField *field)
{
  char **further = &merged->texts[cw_entity_info_find (merged->info, "further-fields")->index];

  for (guint i = 0; i < sources->len; i++)
    {
      const char *text = get_text (sources, i, field);

      if (text && g_strcmp0 (text, merged->texts[field->index]) != 0)
        {
          char *longer = g_strdup_printf ("%s%salso:%s  %s", *further ? *further : "",
                                          *further ? "\n" : "", field->name, text);

          g_free (*further);
          *further = longer;
        }
    }
}

static void
merge_field (CwSnapshot *merged, GPtrArray *sources, const CwField *field, guint choice)
{
  const char *separator = get_separator (field);

  if (choice == CW_PUBLICATION_MERGE_PREFERRED && separator)
    {
      merged->texts[field->index] = collect (sources, field, separator);
      return;
    }
  if (choice == CW_PUBLICATION_MERGE_PREFERRED)
    choice = cw_publication_merge_prefer (sources, field);
  if (choice >= sources->len)
    return;
  if (cw_field_is_scalar (field))
    merged->texts[field->index] = g_strdup (get_text (sources, choice, field));
  else
    copy_names (merged, sources->pdata[choice]);
}

/**
 * cw_publication_merge:
 * @sources: (element-type CwSnapshot): references of one work, at least one
 * @choices: (nullable): for each field by its index which source it is taken from;
 *   %CW_PUBLICATION_MERGE_PREFERRED, or %NULL for all, lets the rule decide
 *
 * Returns: (transfer full): the one reference, with the id of the first
 */
CwSnapshot *
cw_publication_merge (GPtrArray *sources, const guint *choices)
{
  const CwSnapshot *first = sources->pdata[0];
  CwSnapshot *merged = cw_snapshot_new (first->info, first->id);

  CW_FOREACH_FIELD (first->info, field)
    merge_field (merged, sources, field,
                 choices ? choices[field->index] : CW_PUBLICATION_MERGE_PREFERRED);
  CW_FOREACH_FIELD (first->info, field)
    if (is_number (field))
      keep_numbers (merged, sources, field);
  return merged;
}
