/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-patterns.h"

#include <string.h>

/* Machine code for a pattern costs as much as looking for it in so many bytes without: twenty
 * sentences of usual length, or one that does not end. */
#define BYTES_WITHOUT_CODE (3 * 1024)

/* The patterns that a reader of English looks for, compiled when they are first needed. To compile
 * them takes longer than to read a page, so that they outlive a reading where their owner reads
 * more than one; a reading in another thread may share them. */
struct _CwPatterns
{
  GMutex mutex; /* of the table; what is compiled never changes */
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
 * much text, and kept as long as the patterns. A match that goes on keeps its own reference to the
 * old one. */
static GRegex *
ref_regex (CwPatterns *self, const char *pattern, const char *words)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
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
  return g_regex_ref (found->regex);
}

/**
 * cw_patterns_new:
 *
 * Returns: (transfer full): no patterns yet
 */
CwPatterns *
cw_patterns_new (void)
{
  CwPatterns *self = g_atomic_rc_box_new0 (CwPatterns);

  g_mutex_init (&self->mutex);
  self->table = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, pattern_free);
  return self;
}

/**
 * cw_patterns_ref:
 * @self: patterns
 *
 * Returns: (transfer full): the same, for a further owner in any thread
 */
CwPatterns *
cw_patterns_ref (CwPatterns *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CwPatterns *self = data;

  g_hash_table_unref (self->table);
  g_mutex_clear (&self->mutex);
}

/**
 * cw_patterns_unref:
 * @self: (nullable) (transfer full): patterns
 *
 * Frees them when nobody else holds them.
 */
void
cw_patterns_unref (CwPatterns *self)
{
  if (self)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * cw_patterns_match:
 * @self: patterns
 * @pattern: a pattern that is a constant of the program, or interned; capital letters do not count
 * @words: valid UTF-8
 * @first: the byte to begin at; "\\G" stands for it in a pattern
 * @past: the byte at which the words end for the pattern, or -1
 * @match: (out) (optional) (nullable) (transfer full): where it stands; %NULL when it does not, so
 *   that another pattern can be tried
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
  g_autoptr (GRegex) regex = ref_regex (self, pattern, words);

  if (g_regex_match_full (regex, words, past, (int)first, 0, match, NULL))
    return TRUE;
  if (match)
    g_clear_pointer (match, g_match_info_unref);
  return FALSE;
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
  return cw_patterns_match (self, pattern, words, 0, -1, NULL);
}
