/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "score.h"

#include <locale.h>

#include "model/cw-article.h"
#include "model/cw-registry.h"

#include "score-gold.h"

/* Prints precision and recall of a reader per field, and asserts what is asked of it. A wrong value
 * is one too many and one missed; a fact the reader left to the rest is missed. */

/* The goal, where no other floor is given. */
#define PRECISION 0.95
#define RECALL 0.90
#define MAX_ENTITIES 16

typedef struct
{
  guint right;
  guint found;
  guint wanted;
} Count;

typedef struct
{
  const ScoreKind *kind;
  const char *file;
  double precision; /* the least that is accepted */
  double recall;
  const char *text; /* whose differences are not yet told */
  guint strings;
  Count counts[MAX_ENTITIES][SCORE_MAX_FIELDS];
} Score;

/* Text comes from published articles, never from a patient's record. */
static void
tell (Score *self, const ScoreEntity *entity, guint field, const char *want, const char *is)
{
  if (!g_test_verbose ())
    return;
  if (self->text)
    g_test_message ("%s", self->text);
  self->text = NULL;
  g_test_message ("    %s %s: %s, not %s", entity->name, entity->fields[field], is ? is : "nothing",
                  want ? want : "nothing");
}

static void
count_value (Score *self, guint entity, guint field, const char *want, const char *is)
{
  Count *count = &self->counts[entity][field];

  if (want && g_str_equal (want, "?"))
    return;
  count->wanted += want != NULL;
  count->found += is != NULL;
  if (want && is && score_value_is (want, is))
    count->right++;
  else if (want || is)
    tell (self, &score_entities[entity], field, want, is);
}

/* One of both may be missing, but not both. */
static void
count_item (Score *self, const ScoreItem *item, const CwSnapshot *snapshot)
{
  guint entity = item ? item->entity : score_entity_find (snapshot->info->name);
  const char *const *fields = score_entities[entity].fields;

  for (guint i = 0; fields[i]; i++)
    count_value (self, entity, i, item ? item->values[i] : NULL,
                 snapshot ? cw_snapshot_get_text (snapshot, fields[i]) : NULL);
}

typedef enum
{
  MATCH_EXACT,
  MATCH_PART,
  MATCH_ORDER,
  N_MATCHES,
} Match;

static gboolean
matches (const ScoreItem *item, const CwSnapshot *snapshot, Match match)
{
  const ScoreEntity *entity = &score_entities[item->entity];
  const char *want = item->values[0];
  const char *is;

  if (!g_str_equal (entity->name, snapshot->info->name))
    return FALSE;
  if (match == MATCH_ORDER)
    return !entity->is_named;
  is = cw_snapshot_get_text (snapshot, entity->fields[0]);
  if (want == NULL || is == NULL)
    return FALSE;
  return match == MATCH_EXACT ? score_value_is (want, is) : score_value_contains (want, is);
}

/* Takes the first of @found that matches @item out of it. */
static const CwSnapshot *
take (GPtrArray *found, const ScoreItem *item, Match match)
{
  for (guint i = 0; i < found->len; i++)
    if (matches (item, found->pdata[i], match))
      return g_ptr_array_remove_index (found, i);
  return NULL;
}

/* What must be there comes first, so that what may be there takes nothing away from it. */
static void
match_items (Score *self, GPtrArray *items, GPtrArray *found, Match match, gboolean is_optional)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ScoreItem *item = items->pdata[i];
      const CwSnapshot *snapshot;

      if (item->is_optional != is_optional)
        continue;
      snapshot = take (found, item, match);
      if (snapshot == NULL)
        continue;
      if (!is_optional)
        count_item (self, item, snapshot);
      g_ptr_array_remove_index (items, i--);
    }
}

static void
score_string (Score *self, const ScoreString *string)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_copy (string->items, NULL, NULL);
  gpointer reading = self->kind->read (string->text, found);

  /* The copy only borrows the items. */
  g_ptr_array_set_free_func (items, NULL);
  self->strings++;
  self->text = string->text;
  for (Match match = MATCH_EXACT; match < N_MATCHES; match++)
    {
      match_items (self, items, found, match, FALSE);
      match_items (self, items, found, match, TRUE);
    }
  for (guint i = 0; i < items->len; i++)
    if (!((ScoreItem *)items->pdata[i])->is_optional)
      count_item (self, items->pdata[i], NULL);
  for (guint i = 0; i < found->len; i++)
    count_item (self, NULL, found->pdata[i]);
  self->kind->free (reading);
}

static double
divide (guint part, guint all)
{
  return all ? (double)part / all : 1.0;
}

static void
print_count (const char *entity, const char *field, const Count *count)
{
  g_test_message ("%-20s %-18s precision %5.3f (%u/%u)  recall %5.3f (%u/%u)", entity, field,
                  divide (count->right, count->found), count->right, count->found,
                  divide (count->right, count->wanted), count->right, count->wanted);
}

static Count
print_table (const Score *self)
{
  Count all = { 0 };

  for (guint i = 0; score_entities[i].name; i++)
    for (guint j = 0; score_entities[i].fields[j]; j++)
      {
        const Count *count = &self->counts[i][j];

        if (count->found + count->wanted)
          print_count (score_entities[i].name, score_entities[i].fields[j], count);
        all.right += count->right;
        all.found += count->found;
        all.wanted += count->wanted;
      }
  g_test_message ("%u strings", self->strings);
  print_count ("all", "", &all);
  return all;
}

/* A value that the model would store in another way could never be found. */
static void
check_values (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  const ScoreItem *item = data;
  const ScoreEntity *entity = &score_entities[item->entity];
  const CwEntityInfo *info = cw_registry_find (entity->name);

  for (guint i = 0; entity->fields[i]; i++)
    {
      g_auto (GStrv) ways = item->values[i] ? g_strsplit (item->values[i], "|", -1) : NULL;

      for (guint j = 0; ways && ways[j] && !g_str_equal (ways[j], "?"); j++)
        {
          const CwField *field = cw_entity_info_find (info, entity->fields[i]);
          g_autofree char *stored = NULL;

          g_assert_nonnull (field);
          g_assert_true (cw_field_parse (field, ways[j], &stored, NULL));
          g_assert_cmpstr (stored, ==, ways[j]);
        }
    }
}

static void
test_score (gconstpointer data)
{
  Score score = *(const Score *)data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "notation", score.file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) strings = score_gold_load (path, &error);
  Count all;

  g_assert_no_error (error);
  for (guint i = 0; i < strings->len; i++)
    {
      const ScoreString *string = strings->pdata[i];

      g_ptr_array_foreach (string->items, check_values, NULL);
      score_string (&score, string);
    }
  all = print_table (&score);
  g_assert_cmpfloat (divide (all.right, all.found), >=, score.precision);
  g_assert_cmpfloat (divide (all.right, all.wanted), >=, score.recall);
}

/**
 * score_add:
 * @found: (element-type CwSnapshot): where to.
 * @snapshot: what was found.
 *
 * Adds @snapshot, and all below it, where the entity is counted.
 */
void
score_add (GPtrArray *found, CwSnapshot *snapshot)
{
  if (score_entities[score_entity_find (snapshot->info->name)].name)
    g_ptr_array_add (found, snapshot);
  for (guint i = 0; i < snapshot->info->n_fields; i++)
    if (snapshot->items[i])
      score_add_all (found, snapshot->items[i]);
}

/**
 * score_add_all:
 * @found: (element-type CwSnapshot): where to.
 * @snapshots: (element-type CwSnapshot): what was found.
 *
 * Adds each of @snapshots as score_add() does.
 */
void
score_add_all (GPtrArray *found, const GPtrArray *snapshots)
{
  for (guint i = 0; i < snapshots->len; i++)
    score_add (found, snapshots->pdata[i]);
}

/**
 * score_run:
 * @argc: the number of @argv.
 * @argv: the program's arguments: those of GLib's tests, of which --verbose lists each difference,
 *   then the name of a file in tests/data/notation, when it is not the usual one, and the least
 *   precision and recall that are accepted for it, when they are not those of the goal.
 * @kind: the reader.
 *
 * Runs the measurement as a test.
 *
 * Returns: the program's exit status.
 */
int
score_run (int argc, char **argv, const ScoreKind *kind)
{
  g_autofree char *usual = g_strconcat (kind->name, "-published.txt", NULL);
  g_autofree char *test = g_strconcat ("/score/", kind->name, NULL);
  Score score = { .kind = kind, .precision = PRECISION, .recall = RECALL };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  score.file = argc > 1 ? argv[1] : usual;
  if (argc > 3)
    {
      score.precision = g_ascii_strtod (argv[2], NULL);
      score.recall = g_ascii_strtod (argv[3], NULL);
    }
  g_test_add_data_func (test, &score, test_score);
  return g_test_run ();
}
