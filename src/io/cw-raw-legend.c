/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-raw-grid-private.h"
#include "model/cw-absence.h"

/* The legend below a table: "NA, not available; PR, partial response". */

#define MAX_ABBREVIATION 12

/* What stands before the legend itself. */
static const char *const openings[] = { "abbreviations:", "abbreviation:", "legend:", "key:",
                                        "缩写:",          "缩写：",        "注：" };

static const char *
skip_opening (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (text, openings[i], strlen (openings[i])) == 0)
      return text + strlen (openings[i]);
  return text;
}

static gboolean
is_short (const char *word)
{
  return *word && strpbrk (word, " \t\n") == NULL && g_utf8_strlen (word, -1) <= MAX_ABBREVIATION;
}

/* "PR", "mPFS" and "N/A", but not "Note". */
static gboolean
is_abbreviation (const char *word)
{
  guint n_capitals = 0;

  if (!is_short (word))
    return FALSE;
  for (const char *p = word; *p; p++)
    n_capitals += g_ascii_isupper (*p);
  return n_capitals >= 2 || cw_absence_is_ambiguous (word);
}

static CwRawTerm *
make_term (const char *abbreviation, gsize length, const char *meaning)
{
  CwRawTerm *term = g_new0 (CwRawTerm, 1);

  term->abbreviation = g_strstrip (g_strndup (abbreviation, length));
  term->meaning = g_strstrip (g_strdup (meaning));
  if (g_str_has_suffix (term->meaning, "."))
    term->meaning[strlen (term->meaning) - 1] = '\0';
  return term;
}

static void
term_free (gpointer data)
{
  CwRawTerm *self = data;

  g_free (self->abbreviation);
  g_free (self->meaning);
  g_free (self);
}

/* "NA, not available", "NA = not available", "NA not available". */
static CwRawTerm *
read_term (const char *piece)
{
  static const char *const separators[] = { "=", ":", "：", ",", "，", " – ", " - ", " " };

  piece += strspn (piece, " \n\t");
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = strstr (piece, separators[i]);
      CwRawTerm *term;

      if (at == NULL || at == piece)
        continue;
      term = make_term (piece, (gsize)(at - piece), at + strlen (separators[i]));
      if (is_short (term->abbreviation) && *term->meaning)
        return term;
      term_free (term);
    }
  return NULL;
}

static gboolean
read_pieces (GPtrArray *terms, char *const *pieces)
{
  gboolean sure = FALSE;

  for (guint i = 0; pieces[i]; i++)
    {
      CwRawTerm *term = *g_strstrip (pieces[i]) ? read_term (pieces[i]) : NULL;

      if (term == NULL && *pieces[i])
        return FALSE;
      if (term)
        g_ptr_array_add (terms, term);
      sure |= term && is_abbreviation (term->abbreviation);
    }
  return sure;
}

/* "CR, complete response, PR, partial response": two pieces each. */
static gboolean
read_pairs (GPtrArray *terms, char *const *pieces)
{
  guint n = g_strv_length ((char **)pieces);

  for (guint i = 0; i + 1 < n; i += 2)
    {
      const char *word = g_strstrip (pieces[i]);

      if (!is_abbreviation (word) || *g_strstrip (pieces[i + 1]) == '\0')
        return FALSE;
      g_ptr_array_add (terms, make_term (word, strlen (word), pieces[i + 1]));
    }
  return n > 0 && n % 2 == 0;
}

static gboolean
all_begin_with_abbreviation (char *const *pieces)
{
  for (guint i = 0; pieces[i]; i++)
    {
      const char *piece = g_strstrip (pieces[i]);
      g_autofree char *word = g_strndup (piece, strcspn (piece, " "));

      if (!is_abbreviation (word) || strlen (word) == strlen (piece))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_commas (GPtrArray *terms, const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, ",", -1);

  if (all_begin_with_abbreviation (pieces))
    return read_pieces (terms, pieces);
  return read_pairs (terms, pieces);
}

/* Reads a text that is nothing but a legend into the table; otherwise nothing happens. */
gboolean
cw_raw_legend_read (CwRawTable *table, const char *text)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (term_free);
  const char *rest = skip_opening (text);
  gboolean is_legend;

  if (strchr (rest, ';') || strchr (rest, ',') == NULL)
    {
      g_auto (GStrv) pieces = g_strsplit (rest, ";", -1);

      is_legend = read_pieces (terms, pieces);
    }
  else
    is_legend = read_commas (terms, rest);
  if (is_legend && table)
    g_ptr_array_extend_and_steal (table->terms, g_steal_pointer (&terms));
  return is_legend;
}
