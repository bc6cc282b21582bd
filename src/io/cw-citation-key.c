/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-citation-key.h"
#include "rules/cw-contributors.h"

#include <string.h>


/* The keys by which manuscripts cite: those that are recorded, and for the others the first author
 * and the year, each of them once. */

/* Signs that BibTeX reads as something else. */
static gboolean
is_allowed (gunichar letter)
{
  return letter > 0x20 && letter != 0x7f &&
         (letter > 0x7f || strchr (",{}()\"#%~=\\'@", (int)letter) == NULL);
}

static char *
clean (const char *key)
{
  GString *out = g_string_new (NULL);

  for (const char *p = key; *p; p = g_utf8_next_char (p))
    if (is_allowed (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static void
append_letters (GString *out, const char *text)
{
  g_autofree char *ascii = text ? g_str_to_ascii (text, "C") : NULL;

  for (const char *p = ascii; p && *p && out->len < 40; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (out, g_ascii_tolower (*p));
}

static char *
make_key (const CwSnapshot *publication)
{
  GPtrArray *names = cw_contributors_get (publication);
  const char *issued = cw_snapshot_get_text (publication, "issued");
  GString *key = g_string_new (NULL);

  if (names->len)
    append_letters (key, cw_snapshot_get_text (names->pdata[0], "family-name"));
  if (key->len == 0)
    append_letters (key, cw_snapshot_get_text (publication, "title"));
  if (key->len == 0)
    g_string_append (key, "reference");
  if (issued && strspn (issued, "0123456789") == 4)
    g_string_append_len (key, issued, 4);
  return g_string_free (key, FALSE);
}

/* "cheng2022", "cheng2022a", … "cheng2022z", "cheng2022aa" */
static void
append_number (GString *key, guint number)
{
  if (number >= 26)
    append_number (key, number / 26 - 1);
  g_string_append_c (key, (char)('a' + number % 26));
}

static char *
make_unique (const char *key, GHashTable *used, GHashTable *next)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (next, key));
  g_autoptr (GString) unique = g_string_new (key);

  while (g_hash_table_contains (used, unique->str))
    {
      g_string_assign (unique, key);
      append_number (unique, number++);
    }
  g_hash_table_insert (next, g_strdup (key), GUINT_TO_POINTER (number));
  g_hash_table_add (used, g_strdup (unique->str));
  return g_strdup (unique->str);
}

/**
 * cw_citation_key_list:
 * @publications: (element-type CwSnapshot): publications
 *
 * Keys that are recorded come first, so that a new reference never takes the key of an old one.
 *
 * Returns: (transfer full) (element-type utf8): a key for each of them
 */
GPtrArray *
cw_citation_key_list (GPtrArray *publications)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *keys = g_ptr_array_new_full (publications->len, g_free);

  g_ptr_array_set_size (keys, (int)publications->len);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < publications->len; i++)
      {
        const char *recorded = cw_snapshot_get_text (publications->pdata[i], "citation-key");
        g_autofree char *key = recorded ? clean (recorded) : NULL;

        if (keys->pdata[i] || (pass == 0 && (key == NULL || *key == '\0')))
          continue;
        if (pass == 1)
          {
            g_free (key);
            key = make_key (publications->pdata[i]);
          }
        keys->pdata[i] = make_unique (key, used, next);
      }
  return keys;
}
