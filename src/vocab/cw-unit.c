/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-unit.h"

#include "vocab/cw-vocabulary.h"

#include <string.h>

/* No unit is as long as this; longer text is not even folded. */
#define UNIT_MAX_BYTES 64

/*
 * Spellings of units. Upper and lower case differ in meaning, so a spelling counts first as it
 * stands and then regardless of case. A spelling that two units share leads to %NULL.
 */
typedef struct
{
  GHashTable *as_written;
  GHashTable *any_case;
} Spellings;

/* Unlike the key of a search this keeps every sign that carries meaning, like "-" and ".". */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *folded = g_string_new (NULL);
  for (const char *at = normal != NULL ? normal : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      if (g_unichar_isspace (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT)
        continue;
      if (letter == 0x03bc)
        letter = 'u';
      else if (letter == 0x00d7)
        letter = 'x';
      else if (letter == 0x22c5)
        letter = 0x00b7;
      g_string_append_unichar (folded, letter);
    }
  return g_string_free (folded, FALSE);
}

static void
add_spelling (GHashTable *table, char *key, const CwVocabularyTerm *unit)
{
  gpointer other;
  if (g_hash_table_lookup_extended (table, key, NULL, &other) && other != unit)
    unit = NULL;
  g_hash_table_insert (table, key, (gpointer)unit);
}

static void
add_unit_spelling (Spellings *spellings, const char *text, const CwVocabularyTerm *unit)
{
  char *key = fold (text);
  add_spelling (spellings->any_case, g_utf8_casefold (key, -1), unit);
  add_spelling (spellings->as_written, key, unit);
}

static Spellings *
build_spellings (void)
{
  const CwVocabulary *units = cw_vocabulary_get (CW_VOCABULARY_UNIT);
  Spellings *spellings = g_new0 (Spellings, 1);
  spellings->as_written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  spellings->any_case = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (units); i++)
    {
      const CwVocabularyTerm *unit = cw_vocabulary_get_term (units, i);
      if (unit->code == NULL)
        continue;
      add_unit_spelling (spellings, unit->code, unit);
      add_unit_spelling (spellings, unit->term, unit);
      for (guint j = 0; unit->synonyms[j] != NULL; j++)
        add_unit_spelling (spellings, unit->synonyms[j], unit);
    }
  return spellings;
}

static const Spellings *
get_spellings (void)
{
  static gsize built;
  if (g_once_init_enter (&built))
    g_once_init_leave (&built, (gsize)build_spellings ());
  return (const Spellings *)built;
}

static const CwVocabularyTerm *
find_unit (const char *text)
{
  if (text == NULL || strnlen (text, UNIT_MAX_BYTES + 1) > UNIT_MAX_BYTES)
    return NULL;
  const Spellings *spellings = get_spellings ();
  g_autofree char *key = fold (text);
  gpointer unit;
  if (g_hash_table_lookup_extended (spellings->as_written, key, NULL, &unit))
    return unit;
  g_autofree char *any_case = g_utf8_casefold (key, -1);
  return g_hash_table_lookup (spellings->any_case, any_case);
}

/**
 * cw_unit_get_print:
 * @ucum_code: (nullable): a UCUM code such as "mg/m2"
 *
 * Lends the form in which a unit is printed, such as "mg/m²". Units that are not in the
 * bundled list are printed as their code.
 *
 * Returns: (transfer none) (nullable): the print form, or %NULL when the code is not in the list
 */
const char *
cw_unit_get_print (const char *ucum_code)
{
  const CwVocabularyTerm *unit = find_unit (ucum_code);
  return unit != NULL ? unit->term : NULL;
}

/**
 * cw_unit_get_kind:
 * @ucum_code: (nullable): a UCUM code
 *
 * Lends what a unit measures: "dose", "mass", "length", "area", "volume", "time", "lab" and so on,
 * the words of the bundled list.
 *
 * Returns: (transfer none) (nullable): the kind, or %NULL when the code is not in the list
 */
const char *
cw_unit_get_kind (const char *ucum_code)
{
  const CwVocabularyTerm *unit = find_unit (ucum_code);
  return unit != NULL ? unit->group : NULL;
}

/**
 * cw_unit_lookup:
 * @text: (nullable): a UCUM code, a print form or a usual spelling: "mg/m2", "mg/m²", "months"
 *
 * Finds the UCUM code of a unit as people write it. Case counts where it tells two units
 * apart, and is forgiven otherwise. "G/L" (grams or giga per litre) stays undecided.
 *
 * Returns: (transfer none) (nullable): the UCUM code, or %NULL when @text is unknown or could
 *   mean two units
 */
const char *
cw_unit_lookup (const char *text)
{
  const CwVocabularyTerm *unit = find_unit (text);
  return unit != NULL ? unit->code : NULL;
}
