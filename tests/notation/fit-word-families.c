/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-scan-private.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* fit-word-families < texts > data/vocab/word-families.tsv
 *
 * Finds families of words that stand between the same words. A line of the input is a text. For
 * each word that is seen often enough its neighbours are counted, by how much oftener than by
 * chance they stand there (positive pointwise mutual information); the counts are thrown together
 * into DIMENSIONS sums with random signs, which keeps the angles between words; and the words are
 * put into FAMILIES by those angles (spherical k-means). The same families come of the same texts.
 */

#define FEWEST 8
#define FAMILIES 300
#define CONTEXTS 2000 /* the most frequent words, which alone are looked for as neighbours */
#define DIMENSIONS 256
#define ROUNDS 20
#define HEAVIEST 40.0 /* no word counts more than this for the middle of its family */

/* Neighbours further away count less. */
static const int offsets[] = { -1, 1, -2, 2 };
static const double shares[] = { 1.0, 1.0, 0.5, 0.5 };
#define SLOTS (CONTEXTS * G_N_ELEMENTS (offsets))

typedef float Vector[DIMENSIONS];

typedef struct
{
  char *word;
  guint count;
  guint rank;
} Word;

typedef struct
{
  GHashTable *known; /* name -> Word */
  GPtrArray *words; /* Word, as they come, or by how often they do */
  GArray *text; /* Word * of each token */
} Corpus;

/* ---- reading ---- */

static void
add_word (Corpus *self, const char *name)
{
  Word *word = g_hash_table_lookup (self->known, name);

  if (word == NULL)
    {
      word = g_new0 (Word, 1);
      word->word = g_strdup (name);
      g_hash_table_insert (self->known, word->word, word);
      g_ptr_array_add (self->words, word);
    }
  word->count++;
  g_array_append_val (self->text, word);
}

static void
add_text (Corpus *self, const char *text)
{
  g_autoptr (CwScan) scan = cw_scan_new (text);

  for (guint i = 0; cw_scan_get (scan, i)->kind != CW_TOKEN_END; i++)
    add_word (self,
              cw_scan_get (scan, i)->kind == CW_TOKEN_NUMBER ? "0" : cw_scan_get (scan, i)->word);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *one = *(Word *const *)a, *two = *(Word *const *)b;

  return one->count != two->count ? (one->count < two->count ? 1 : -1)
                                  : strcmp (one->word, two->word);
}

static void
rank_words (Corpus *self)
{
  g_ptr_array_sort (self->words, compare_words);
  for (guint i = 0; i < self->words->len; i++)
    ((Word *)self->words->pdata[i])->rank = i;
}

static void
read_texts (Corpus *self)
{
  char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) > 0)
    add_text (self, line);
  free (line);
  rank_words (self);
}

static guint
count_frequent (const Corpus *self)
{
  guint n = 0;

  while (n < self->words->len && ((Word *)self->words->pdata[n])->count >= FEWEST)
    n++;
  return n;
}

/* ---- neighbours ---- */

typedef struct
{
  GHashTable **counts; /* of each word: slot + 1 -> how often */
  double *of_word;
  double of_slot[SLOTS];
  double all;
} Neighbours;

static void
count_pair (Neighbours *self, guint word, guint slot)
{
  gpointer key = GUINT_TO_POINTER (slot + 1);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts[word], key));

  g_hash_table_insert (self->counts[word], key, GUINT_TO_POINTER (count + 1));
  self->of_word[word]++;
  self->of_slot[slot]++;
  self->all++;
}

static void
count_neighbours (Neighbours *self, const Corpus *corpus, guint n)
{
  for (guint i = 2; i + 2 < corpus->text->len; i++)
    {
      guint word = g_array_index (corpus->text, Word *, i)->rank;

      for (guint o = 0; word < n && o < G_N_ELEMENTS (offsets); o++)
        {
          guint place = (guint)((int)i + offsets[o]);
          guint context = g_array_index (corpus->text, Word *, place)->rank;

          if (context < CONTEXTS)
            count_pair (self, word, context * G_N_ELEMENTS (offsets) + o);
        }
    }
}

/* One sign for each slot and dimension, always the same. */
static float
get_sign (guint slot, guint dimension)
{
  guint64 hash = ((guint64)slot << 32 | dimension) + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (hash ^ (hash >> 31)) & 1 ? 1 : -1;
}

static void
normalise (Vector vector)
{
  double sum = 0;

  for (guint d = 0; d < DIMENSIONS; d++)
    sum += (double)vector[d] * vector[d];
  for (guint d = 0; d < DIMENSIONS && sum > 0; d++)
    vector[d] = (float)(vector[d] / sqrt (sum));
}

static void
place_word (const Neighbours *self, guint word, Vector vector)
{
  for (guint slot = 0; slot < SLOTS; slot++)
    {
      double count =
        GPOINTER_TO_UINT (g_hash_table_lookup (self->counts[word], GUINT_TO_POINTER (slot + 1)));
      double information =
        count > 0 ? log (count * self->all / (self->of_word[word] * self->of_slot[slot])) : 0;

      if (information <= 0)
        continue;
      information *= count / (count + 1) * shares[slot % G_N_ELEMENTS (offsets)];
      for (guint d = 0; d < DIMENSIONS; d++)
        vector[d] += (float)information * get_sign (slot, d);
    }
  normalise (vector);
}

static Vector *
place_words (const Corpus *corpus, guint n)
{
  Vector *vectors = g_new0 (Vector, n);
  Neighbours *neighbours = g_new0 (Neighbours, 1);

  neighbours->counts = g_new (GHashTable *, n);
  neighbours->of_word = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    neighbours->counts[i] = g_hash_table_new (NULL, NULL);
  count_neighbours (neighbours, corpus, n);
  for (guint i = 0; i < n; i++)
    {
      place_word (neighbours, i, vectors[i]);
      g_hash_table_unref (neighbours->counts[i]);
    }
  g_free (neighbours->counts);
  g_free (neighbours->of_word);
  g_free (neighbours);
  return vectors;
}

/* ---- families ---- */

static guint
find_nearest (const Vector vector, const Vector *middles)
{
  guint nearest = 0;
  float best = -G_MAXFLOAT;

  for (guint k = 0; k < FAMILIES; k++)
    {
      float product = 0;

      for (guint d = 0; d < DIMENSIONS; d++)
        product += vector[d] * middles[k][d];
      if (product > best)
        {
          best = product;
          nearest = k;
        }
    }
  return nearest;
}

static void
find_middles (const Corpus *corpus,
              const Vector *vectors,
              const guint *families,
              guint n,
              Vector *middles)
{
  memset (middles, 0, sizeof (Vector) * FAMILIES);
  for (guint i = 0; i < n; i++)
    {
      double weight = MIN (sqrt (((Word *)corpus->words->pdata[i])->count), HEAVIEST);

      for (guint d = 0; d < DIMENSIONS; d++)
        middles[families[i]][d] += (float)weight * vectors[i][d];
    }
  for (guint k = 0; k < FAMILIES; k++)
    normalise (middles[k]);
}

/* Begins with frequent words, which are spread over the language. */
static guint *
find_families (const Corpus *corpus, const Vector *vectors, guint n)
{
  g_autofree Vector *middles = g_new (Vector, FAMILIES);
  guint *families = g_new0 (guint, n);

  for (guint k = 0; k < FAMILIES; k++)
    memcpy (middles[k], vectors[k * MIN (n, 4000) / FAMILIES], sizeof (Vector));
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < n; i++)
        families[i] = find_nearest (vectors[i], middles);
      find_middles (corpus, vectors, families, n, middles);
    }
  return families;
}

static void
free_word (gpointer data)
{
  g_free (((Word *)data)->word);
  g_free (data);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
print_families (const Corpus *corpus, const guint *families, guint n)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const char *word = ((Word *)corpus->words->pdata[i])->word;

      if (g_ascii_isalpha (word[0]) && g_utf8_validate (word, -1, NULL))
        g_ptr_array_add (lines, g_strdup_printf ("%s\t%u", word, families[i] + 1));
    }
  g_ptr_array_sort (lines, compare_names);
  printf ("word\tfamily\n");
  for (guint i = 0; i < lines->len; i++)
    printf ("%s\n", (char *)lines->pdata[i]);
}

int
main (void)
{
  Corpus corpus = { g_hash_table_new (g_str_hash, g_str_equal),
                    g_ptr_array_new_with_free_func (free_word),
                    g_array_new (FALSE, FALSE, sizeof (Word *)) };
  guint n;

  read_texts (&corpus);
  n = count_frequent (&corpus);
  if (n >= FAMILIES)
    {
      g_autofree Vector *vectors = place_words (&corpus, n);
      g_autofree guint *families = find_families (&corpus, vectors, n);

      print_families (&corpus, families, n);
    }
  g_hash_table_unref (corpus.known);
  g_ptr_array_unref (corpus.words);
  g_array_unref (corpus.text);
  return 0;
}
