/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-language-private.h"
#include "notation/cw-report-phrases.h"

/* An abbreviation is defined once, at its first use, and used again; the abstract and the body of
 * an article each stand for themselves. */

#define MOST_ABBREVIATIONS 500

/* What is known of one abbreviation in one part of the article. */
typedef struct
{
  const CwStatement *used; /* first without a definition */
  const CwStatement *defined;
  const CwStatement *defined_again;
  guint n_uses; /* without the definition */
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

static void
take (GHashTable *usages, const CwStatement *statement, gsize first, gsize past)
{
  const char *words = statement->words;
  gboolean is_in_parentheses = first > 0 && words[first - 1] == '(' && words[past] == ')';
  gboolean is_definition =
    is_in_parentheses && cw_report_find_long_form (words, first - 1, past) < first - 1;
  Usage *usage = get_usage (usages, words + first, past - first);

  if (usage == NULL)
    return;
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

/* "TRAEs" is the plural of "TRAE"; what stands behind a dash or slash is a word of its own. */
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
      if (length > 2 && words[i + length - 1] == 's' && g_ascii_isupper (words[i + length - 2]))
        {
          if (is_abbreviation (words + i, length - 1))
            take (usages, statement, i, i + length - 1);
        }
      else if (is_abbreviation (words + i, length))
        take (usages, statement, i, i + length);
      i += length;
    }
}

/* Better known than what they stand for: to define them is enough. */
static gboolean
is_known (const char *key)
{
  static const char *const known[] = { "CT",  "MRI", "PET", "DNA",     "RNA",
                                       "HIV", "ECG", "ICU", "COVID-19" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i], key))
      return TRUE;
  return FALSE;
}

static void
report (CwProseCheck *self, const char *key, const Usage *usage)
{
  if (usage->defined == NULL)
    return;
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
  if (usage->n_uses == 0 && usage->defined_again == NULL && !is_known (key))
    cw_prose_check_add_statement (
      self, "abbreviation-unused", CW_SEVERITY_NOTE, usage->defined,
      g_strdup_printf (_ ("The abbreviation “%s” is defined and never used again."), key));
}

static void
check_part (CwProseCheck *self, gboolean is_abstract)
{
  g_autoptr (GHashTable) usages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) keys = NULL;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

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
