/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-language-private.h"
#include "notation/report/text/cw-report-phrases.h"
#include "vocab/cw-vocabulary.h"

/* An abbreviation is defined once, at its first use, and used again; the abstract and the body of
 * an article each stand for themselves (ICMJE Recommendations, abbreviations and symbols). */

#define MOST_ABBREVIATIONS 500

/* What is known of one abbreviation in one part of the article. */
typedef struct
{
  const CwStatement *used; /* first without a definition */
  const CwStatement *defined;
  const CwStatement *defined_again;
  guint n_uses; /* without the definition */
  gboolean is_told; /* words in parentheses may say what it stands for */
} Usage;

static gboolean
is_part_of_word (char c)
{
  return g_ascii_isalnum (c) || c == '-' || (c & 0x80);
}

/* Two capitals at least, begun by one: "MDT", "PFS"; bare numbers and names are none. */
static gboolean
is_abbreviation (const char *word, gsize length)
{
  guint capitals = 0;

  for (gsize i = 0; i < length; i++)
    capitals += g_ascii_isupper (word[i]);
  return g_ascii_isupper (*word) && capitals >= 2 && length <= 10;
}

static Usage *
get_usage (GHashTable *usages, const char *word, gsize length)
{
  g_autofree char *key = g_strndup (word, length);
  Usage *usage = g_hash_table_lookup (usages, key);

  if (usage == NULL && g_hash_table_size (usages) < MOST_ABBREVIATIONS)
    {
      usage = g_new0 (Usage, 1);
      g_hash_table_insert (usages, g_steal_pointer (&key), usage);
    }
  return usage;
}

/* Behind the "s" of "(TBIs)". */
static gsize
skip_plural (const char *words, gsize past)
{
  return words[past] == 's' && words[past + 1] == ')' ? past + 1 : past;
}

/* Whether parentheses hold it, alone or with others, "(PET, CT)", "(TMP/SMX)", or end with it as
 * another name: "(also known as MODS)". */
static gboolean
is_enclosed (const char *words, gsize first, gsize past)
{
  if (words[past] == ')' && first >= 4 && strncmp (words + first - 4, " as ", 4) == 0)
    return TRUE;
  return first > 0 && strchr ("([/", words[first - 1]) && words[past] &&
         strchr (")],;/", words[past]);
}

/* Whether words in parentheses behind it begin with its letter: "CT (computed tomography)". */
static gboolean
is_explained (const char *words, gsize first, gsize past)
{
  const char *open = words + past;
  gsize length;

  if (!g_str_has_prefix (open, " (") && !g_str_has_prefix (open, " ["))
    return FALSE;
  length = strcspn (open + 2, ")]");
  return g_ascii_tolower (open[2]) == g_ascii_tolower (words[first]) &&
         memchr (open + 2, ' ', length) != NULL;
}

static void
take (GHashTable *usages, const CwStatement *statement, gsize first, gsize past)
{
  const char *words = statement->words;
  gsize close = skip_plural (words, past);
  gboolean is_in_parentheses = first > 0 && words[first - 1] == '(' && words[close] == ')';
  gboolean is_definition =
    is_in_parentheses && cw_report_find_long_form (words, first - 1, close) < first - 1;
  Usage *usage = get_usage (usages, words + first, past - first);
  gsize start, end;

  if (usage == NULL)
    return;
  /* What a chip says is spelt as the facts are. */
  usage->is_told |= !cw_statement_get_source (statement, first, past, &start, &end);
  usage->is_told |= is_enclosed (words, first, close) || is_explained (words, first, past);
  if (!is_definition)
    {
      usage->n_uses++;
      if (usage->used == NULL && usage->defined == NULL)
        usage->used = statement;
    }
  else if (usage->defined == NULL)
    usage->defined = statement;
  else if (usage->defined_again == NULL)
    usage->defined_again = statement;
}

/* "TRAEs" is the plural of "TRAE", and "CT-guided" uses "CT". */
static void
read_word (GHashTable *usages, const CwStatement *statement, gsize at, gsize length)
{
  const char *word = statement->words + at;
  const char *dash = memchr (word, '-', length);

  if (dash && dash > word + 1 && g_ascii_islower (dash[1]) && g_ascii_isupper (dash[-1]))
    length = (gsize)(dash - word);
  if (length > 2 && word[length - 1] == 's' && g_ascii_isupper (word[length - 2]))
    length--;
  if (is_abbreviation (word, length))
    take (usages, statement, at, at + length);
}

/* What stands behind a slash is a word of its own. */
static void
read_statement (GHashTable *usages, const CwStatement *statement)
{
  const char *words = statement->words;

  for (gsize i = 0; words[i];)
    {
      gsize length = 0;

      if (!is_part_of_word (words[i]))
        {
          i++;
          continue;
        }
      while (is_part_of_word (words[i + length]))
        length++;
      read_word (usages, statement, i, length);
      i += length;
    }
}

/* ---- what needs no definition ---- */

static const CwVocabularyTerm *
find_known (const char *key)
{
  return cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ABBREVIATION), key);
}

/* Capitals and nothing else: "NaCl" and "McBurney" are no abbreviations, and what has a digit is a
 * name: a gene, a level of the spine, a product. */
static gboolean
is_all_capitals (const char *key)
{
  return key[strspn (key, G_CSET_A_2_Z)] == '\0';
}

/* "XII", and of stages "IIIA". */
static gboolean
is_roman (const char *key)
{
  gsize length = strspn (key, "IVX");

  return length > 0 && key[length + strspn (key + length, "ABC")] == '\0';
}

/* Markers are named by their short names; so are units. */
static gboolean
is_name (const char *key)
{
  return cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANTIBODY), key) ||
         cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_UNIT), key);
}

static gboolean
needs_definition (const char *key)
{
  const CwVocabularyTerm *known = find_known (key);

  return is_all_capitals (key) && !is_roman (key) &&
         (known == NULL || g_strcmp0 (known->group, "familiar") == 0) && !is_name (key);
}

/* ---- findings ---- */

/* One that is used once is better written out; of two letters it may be the initials of somebody.
 */
static void
report_undefined (CwProseCheck *self, const char *key, const Usage *usage)
{
  if (usage->used == NULL || usage->is_told || !needs_definition (key) ||
      (usage->n_uses == 1 && strlen (key) < 3))
    return;
  cw_prose_check_add_statement (
    self, "abbreviation-undefined", usage->n_uses > 1 ? CW_SEVERITY_WARNING : CW_SEVERITY_NOTE,
    usage->used,
    g_strdup_printf (_ ("The abbreviation “%s” is used and never defined (ICMJE)."), key));
}

static void
report (CwProseCheck *self, const char *key, const Usage *usage)
{
  if (usage->defined == NULL)
    {
      report_undefined (self, key, usage);
      return;
    }
  if (usage->defined_again)
    {
      CwFinding *finding = cw_prose_check_add_statement (
        self, "abbreviation-twice", CW_SEVERITY_NOTE, usage->defined_again,
        g_strdup_printf (_ ("The abbreviation “%s” is defined twice."), key));

      cw_prose_finding_add_statement (finding, usage->defined);
    }
  if (usage->used && usage->used != usage->defined)
    {
      CwFinding *finding = cw_prose_check_add_statement (
        self, "abbreviation-late", CW_SEVERITY_WARNING, usage->used,
        g_strdup_printf (_ ("The abbreviation “%s” is used before it is defined."), key));

      cw_prose_finding_add_statement (finding, usage->defined);
    }
  if (usage->n_uses == 0 && usage->defined_again == NULL && find_known (key) == NULL)
    cw_prose_check_add_statement (
      self, "abbreviation-unused", CW_SEVERITY_NOTE, usage->defined,
      g_strdup_printf (_ ("The abbreviation “%s” is defined and never used again."), key));
}

/* Words in capitals throughout are no abbreviations. */
static gboolean
is_heading (const CwStatement *statement)
{
  return strpbrk (statement->words, G_CSET_a_2_z) == NULL;
}

static void
check_part (CwProseCheck *self, gboolean is_abstract)
{
  g_autoptr (GHashTable) usages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) keys = NULL;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

      if (is_heading (statement))
        continue;
      if (is_abstract ? statement->passage->kind == CW_PASSAGE_ABSTRACT
                      : cw_language_is_body (statement))
        read_statement (usages, statement);
    }
  keys = g_list_sort (g_hash_table_get_keys (usages), (GCompareFunc)strcmp);
  for (GList *key = keys; key; key = key->next)
    report (self, key->data, g_hash_table_lookup (usages, key->data));
}

void
cw_language_check_abbreviations (CwProseCheck *self)
{
  check_part (self, TRUE);
  check_part (self, FALSE);
}
