/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-patterns.h"

#include <string.h>

/* Machine code for a pattern costs as much as looking for it in so many bytes without: twenty
 * sentences of usual length, or one that does not end. */
#define BYTES_WITHOUT_CODE (3 * 1024)

/* The patterns that a reader of English looks for, compiled when they are first needed. */
struct _CwPatterns
{
  GHashTable *table; /* the pattern's address -> Pattern */
};

typedef struct
{
  GRegex *regex;
  gsize n_bytes; /* that it was looked for in */
  gboolean is_code;
} Pattern;

static void
pattern_free (gpointer data)
{
  Pattern *self = data;

  g_regex_unref (self->regex);
  g_free (self);
}

static GRegex *
compile (const char *pattern, GRegexCompileFlags flags)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES | flags, 0, &error);

  if (regex == NULL)
    g_error ("%s: %s", pattern, error->message);
  return regex;
}

/* Each pattern is compiled when it is first looked for, to machine code when it was looked for in
 * much text, and kept as long as the reader. A match that goes on keeps its own reference to the
 * old one. */
static GRegex *
get_regex (CwPatterns *self, const char *pattern, const char *words)
{
  Pattern *found = g_hash_table_lookup (self->table, pattern);

  if (found == NULL)
    {
      found = g_new0 (Pattern, 1);
      found->regex = compile (pattern, 0);
      g_hash_table_insert (self->table, (gpointer)pattern, found);
    }
  if (!found->is_code)
    found->n_bytes += strnlen (words, BYTES_WITHOUT_CODE);
  if (!found->is_code && found->n_bytes >= BYTES_WITHOUT_CODE)
    {
      g_regex_unref (found->regex);
      found->regex = compile (pattern, G_REGEX_OPTIMIZE);
      found->is_code = TRUE;
    }
  return found->regex;
}

/**
 * cw_patterns_new:
 *
 * Returns: (transfer full): no patterns yet
 */
CwPatterns *
cw_patterns_new (void)
{
  CwPatterns *self = g_new0 (CwPatterns, 1);

  self->table = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, pattern_free);
  return self;
}

/**
 * cw_patterns_free:
 * @self: (nullable) (transfer full): patterns
 *
 * Frees them.
 */
void
cw_patterns_free (CwPatterns *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->table);
  g_free (self);
}

/**
 * cw_patterns_match:
 * @self: patterns
 * @pattern: a pattern that is a constant of the program, or interned; capital letters do not count
 * @words: valid UTF-8
 * @first: the byte to begin at; "\\G" stands for it in a pattern
 * @past: the byte at which the words end for the pattern, or -1
 * @match: (out) (optional) (transfer full): where it stands
 *
 * Returns: whether the pattern stands there
 */
gboolean
cw_patterns_match (CwPatterns *self,
                   const char *pattern,
                   const char *words,
                   gsize first,
                   gssize past,
                   GMatchInfo **match)
{
  return g_regex_match_full (get_regex (self, pattern, words), words, past, (int)first, 0, match,
                             NULL);
}

/**
 * cw_patterns_has:
 * @self: patterns
 * @pattern: a pattern that is a constant of the program, or interned; capital letters do not count
 * @words: valid UTF-8
 *
 * Returns: whether the pattern stands anywhere in the words
 */
gboolean
cw_patterns_has (CwPatterns *self, const char *pattern, const char *words)
{
  return g_regex_match (get_regex (self, pattern, words), words, 0, NULL);
}
