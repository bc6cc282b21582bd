/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include "vocab/cw-search-key.h"

#include <string.h>

/* Whether an event was told of before and is meant again. */

static char *
dup_key (const char *words)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (words);

  return key ? g_strdup (key->compact) : g_strdup (words);
}

/* The row that was told of before and is meant again. A mild event that is of grade 3 now is
 * another one. */
static guint
find_seen (const CwEventReader *self, const char *key, const char *grade)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));
  const CwSnapshot *item;
  const char *before;

  if (row == 0)
    return CW_EVENT_NONE;
  item = cw_event_reader_get_row (self, row - 1)->item;
  before = cw_snapshot_get_text (item, "grade");
  if (before == NULL && grade)
    return cw_snapshot_get_text (item, "note") ? CW_EVENT_NONE : row - 1;
  return grade == NULL || g_str_equal (before, grade) ? row - 1 : CW_EVENT_NONE;
}

#define STEM_BYTES 6

/* "became depressed", and later "the depression": a state is named by its event. */
static gboolean
is_state_of (const char *name, const char *words)
{
  static const char *const endings[] = { "ed", "ic", "ous", "ive", NULL };

  for (guint i = 0; endings[i] && strchr (name, ' ') == NULL && strchr (words, ' ') == NULL; i++)
    if (g_str_has_suffix (name, endings[i]) && !g_str_equal (name, words) &&
        strlen (name) > STEM_BYTES && strncmp (name, words, STEM_BYTES) == 0)
      return TRUE;
  return FALSE;
}

/* What is called by several names. */
static const char *const synonyms[][7] = {
  { "hepatotoxicity", "hepatitis", "liver injury", "liver dysfunction", "hepatic dysfunction",
    "hepatic injury", "liver damage" },
  { "nephrotoxicity", "renal failure", "kidney injury", "renal dysfunction", "renal impairment",
    "kidney failure", "renal injury" },
  { "cardiotoxicity", "cardiomyopathy", "heart failure", "cardiac dysfunction", "cardiac failure",
    "left ventricular dysfunction", "ventricular dysfunction" },
  { "lung toxicity", "pulmonary toxicity", "pneumonitis", "lung injury",
    "interstitial lung disease", "interstitial pneumonitis", "pneumonopathy" },
  { "neurotoxicity", "encephalopathy", "neurological toxicity", "leukoencephalopathy",
    "neurologic toxicity", "central nervous toxicity", "brain toxicity" },
};

/* "hepatotoxicity", and later "the liver dysfunction". */
static gboolean
is_synonym (const char *name, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      gboolean has_name = FALSE, has_words = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (synonyms[i]); j++)
        {
          has_name = has_name || g_str_has_suffix (name, synonyms[i][j]);
          has_words = has_words || g_str_equal (words, synonyms[i][j]);
        }
      if (has_name && has_words)
        return TRUE;
    }
  return FALSE;
}

/* "the gross liver dysfunction", "this nephrotoxicity": one that was told. */
static gboolean
is_definite (const CwEventReader *self, guint at)
{
  at -= at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_WORD);
  return at > 0 && cw_event_reader_starts_with (self, at - 1, "the this his her");
}

/* "The fever, rash and eosinophilia": the article is that of all. */
static gboolean
is_in_definite_list (const CwEventReader *self, guint at)
{
  while (at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_TERM)))
    at--;
  return at > 0 && cw_event_reader_starts_with (self, at - 1, "the these");
}

#define SKIN                                                                                       \
  "rash rashes eruption eruptions exanthem exanthema dermatitis purpura urticaria hives "          \
  "erythema vasculitis pustulosis necrolysis erythroderma dermatosis lesions"

/* Words that are used of the same thing, once it has been told. */
static const struct
{
  const char *called; /* last word of what is named again */
  const char *names; /* last words of what it may be */
} others[] = {
  { "swelling swellings edema oedema", "angioedema angiooedema edema oedema swelling" },
  { "rash eruption exanthem exanthema lesions dermatosis dermatoses", SKIN },
  { "bleeding hemorrhage haemorrhage",
    "bleeding hemorrhage haemorrhage hematemesis haematemesis melena epistaxis hematochezia" },
  { "pyrexia fever", "fever pyrexia" },
};

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *)all, word);
}

static const char *
get_last_word (const char *words)
{
  const char *space = strrchr (words, ' ');

  return space ? space + 1 : words;
}

/* "angioedema", and later "the swelling". */
static gboolean
is_other_word (const char *name, const char *words)
{
  g_autofree char *small = g_ascii_strdown (get_last_word (name), -1);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (has_word (others[i].called, get_last_word (words)) && has_word (others[i].names, small))
      return TRUE;
  return FALSE;
}

/* Whether "the lesions" at @at are those of the skin that the sentence before told of. */
gboolean
cw_event_reader_is_lesion_told (const CwEventReader *self, guint at)
{
  const char *name;

  if (at == 0 || !cw_event_reader_starts_with (self, at, "lesions lesion eruption eruptions") ||
      !cw_event_reader_starts_with (self, at - 1, "the these his her skin all cutaneous") ||
      !cw_event_reader_is_open (self) || self->recent->len == 0)
    return FALSE;
  name = cw_snapshot_get_text (
    cw_event_reader_get_row (
      self, g_array_index (self->recent, CwEventMention, self->recent->len - 1).row)
      ->item,
    "as-written");
  return name && is_other_word (name, "lesions");
}

/* "acute pancreatitis", and later "the cause of pancreatitis": a row of the sentences before whose
 * name ends with these @words. */
static guint
find_named (const CwEventReader *self, guint at, const char *words)
{
  g_autofree char *small = g_ascii_strdown (words, -1);
  g_autofree char *ending = g_strconcat (" ", small, NULL);

  for (guint i = 0; cw_event_reader_is_open (self) && i < self->recent->len; i++)
    {
      guint row = g_array_index (self->recent, CwEventMention, i).row;
      const char *name =
        cw_snapshot_get_text (cw_event_reader_get_row (self, row)->item, "as-written");

      if (name &&
          (is_state_of (name, small) || (is_definite (self, at) && is_synonym (name, small)) ||
           (is_in_definite_list (self, at) && cw_event_reader_is_aspect_of (self, at, row))))
        return row;
      if (name && g_str_has_suffix (name, ending) &&
          (at == 0 ||
           cw_event_reader_starts_with (self, at - 1, "the this his her of further more") ||
           /* "the fatal meningitis". */
           (at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_OUTCOME) &&
            cw_event_reader_starts_with (self, at - 2, "the this his her")) ||
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                       "of from in")))
        return row;
      if (name && at > 0 && cw_event_reader_starts_with (self, at - 1, "the this these") &&
          is_other_word (name, small))
        return row;
    }
  return CW_EVENT_NONE;
}

/* "hematochezia; the drug was stopped and the bleeding resolved": one that was told in a clause of
 * the same sentence. */
static guint
find_in_clause (const CwEventReader *self, guint at, const char *words)
{
  g_autofree char *small = g_ascii_strdown (words, -1);
  gboolean is_meant = at > 0 && cw_event_reader_starts_with (self, at - 1, "the this these");

  for (guint i = self->mentions->len; is_meant && i > 0; i--)
    {
      const CwEventMention *before = &g_array_index (self->mentions, CwEventMention, i - 1);
      const char *name =
        cw_snapshot_get_text (cw_event_reader_get_row (self, before->row)->item, "as-written");

      if (name && cw_event_reader_has_between (self, before->element, at, CW_EVENT_STOP) &&
          (is_synonym (name, small) || is_other_word (name, small)))
        return before->row;
    }
  return CW_EVENT_NONE;
}

/* A row of the sentences before that has one of the @names, or none. */
static guint
find_before (const CwEventReader *self, GHashTable *names, const char *name)
{
  guint row = name ? GPOINTER_TO_UINT (g_hash_table_lookup (names, name)) : 0;

  return row > 0 && row <= self->n_rows_before ? row - 1 : CW_EVENT_NONE;
}

/* "hepatic failure", told in a sentence before as "acute liver failure"; "AKI", told as "acute
 * kidney injury". */
static guint
find_variant (const CwEventReader *self, const char *words)
{
  g_autofree char *variant = cw_event_dup_variant (words);
  g_autofree char *alias = cw_event_reader_dup_alias (self, words);
  g_autofree char *other = alias ? dup_key (alias) : NULL;
  g_autofree char *key = dup_key (words);
  guint row = find_before (self, self->variants, variant);

  if (row == CW_EVENT_NONE)
    row = find_before (self, self->variants, key);
  return row == CW_EVENT_NONE ? find_before (self, self->seen, other) : row;
}

/* The row that the event at @at, called @words and of @grade or %NULL, was told by before;
 * %CW_EVENT_NONE when it is a new one. */
guint
cw_event_reader_find_known (const CwEventReader *self,
                            guint at,
                            const char *words,
                            const char *grade)
{
  g_autofree char *key = dup_key (words);
  guint row = find_seen (self, key, grade);

  if (row == CW_EVENT_NONE && grade == NULL)
    row = find_in_clause (self, at, words);
  if (row == CW_EVENT_NONE && grade == NULL)
    row = find_named (self, at, words);
  if (row == CW_EVENT_NONE && grade == NULL)
    row = find_variant (self, words);
  return row == CW_EVENT_NONE && grade == NULL ? cw_event_reader_find_kin (self, words) : row;
}

/* Notes that @row is what @words, which the event at @at is called, mean from here on. */
void
cw_event_reader_know (CwEventReader *self, guint at, const char *words, guint row)
{
  char *variant = cw_event_dup_variant (words);
  g_autofree char *alias = cw_event_reader_dup_alias (self, words);

  if (alias)
    g_hash_table_insert (self->variants, dup_key (alias), GUINT_TO_POINTER (row + 1));
  g_hash_table_insert (self->seen, dup_key (words), GUINT_TO_POINTER (row + 1));
  if (variant)
    g_hash_table_insert (self->variants, variant, GUINT_TO_POINTER (row + 1));
  cw_event_reader_note_kin (self, at, words, row);
}

/* Whether nothing in the text is called by @words, which is so for the last time. */
gboolean
cw_event_reader_meet (CwEventReader *self, const char *words)
{
  g_autofree char *key = dup_key (words);

  return !g_hash_table_contains (self->seen, key) &&
         g_hash_table_add (self->seen, g_steal_pointer (&key));
}
