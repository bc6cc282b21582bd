/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "rules/cw-contributors.h"

/* Initials and hospital number are for the author's own use, yet they get typed into the article:
 * ICMJE, Recommendations (2024), II.E.1: no names, initials or hospital numbers. */

/* Initials that mean something else in most articles: words that cannot be left out unseen. */
static const char *const abbreviations[] = {
  "AE",  "AI",  "AJCC", "BM",  "BP", "BSA", "CEA", "CI",  "CR",  "CRP", "CT",  "DC",  "DNA", "EM",
  "ER",  "FDG", "FISH", "GI",  "GY", "HB",  "HE",  "HER", "HR",  "IF",  "IG",  "IHC", "II",  "III",
  "IM",  "IN",  "IV",   "LD",  "LN", "MI",  "MR",  "MRI", "NE",  "NGS", "NK",  "NR",  "OR",  "OS",
  "PCR", "PD",  "PET",  "PFS", "PH", "PO",  "PR",  "PS",  "QD",  "RFA", "RNA", "RT",  "SC",  "SD",
  "SMA", "TKI", "TNM",  "UK",  "US", "USA", "VI",  "WBC", "WHO", NULL,
};

/* Whether capital letters are more often something else than somebody. */
gboolean
cw_deidentify_is_abbreviation (const char *initials)
{
  return g_strv_contains (abbreviations, initials);
}

/* ASCII signs that stand between the letters of initials and the groups of a number. */
static gboolean
is_separator (gunichar letter)
{
  return letter == '-' || letter == '.' || letter == '/' || letter == '_' ||
         g_unichar_isspace (letter);
}

/* The letters and digits of @text, with @between where a separator may stand: always, or only where
 * there is one or letters and digits meet. */
static char *
dup_pattern (const char *text, const char *between, gboolean everywhere)
{
  GString *out = g_string_new ("(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])");
  gunichar before = 0;
  gboolean is_apart = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      g_autofree char *escaped = g_regex_escape_string (at, (int)(g_utf8_next_char (at) - at));

      if (is_separator (letter))
        {
          is_apart = TRUE;
          continue;
        }
      if (before &&
          (everywhere || is_apart || g_unichar_isdigit (before) != g_unichar_isdigit (letter)))
        g_string_append (out, between);
      g_string_append (out, escaped);
      before = letter;
      is_apart = FALSE;
    }
  g_string_append (out, "(?![\\p{L}\\p{N}])(?![.,]\\p{N})");
  return g_string_free (out, FALSE);
}

/* Letters and digits. */
static char *
dup_core (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));
  return g_string_free (out, FALSE);
}

static void
identifier_free (gpointer data)
{
  CwIdentifier *self = data;

  g_regex_unref (self->regex);
  g_free (self->initials);
  g_free (self);
}

/* A text of this length is no number of anything. */
#define LONGEST 100

/* Returns: (nullable): what was added. */
static CwIdentifier *
add (GPtrArray *list,
     const CwField *field,
     const char *pattern,
     GRegexCompileFlags flags,
     gboolean sure)
{
  GRegex *regex = g_regex_new (pattern, flags, 0, NULL);
  CwIdentifier *self;

  if (regex == NULL)
    return NULL;
  self = g_new0 (CwIdentifier, 1);
  self->regex = regex;
  self->field = field;
  self->is_sure = sure;
  g_ptr_array_add (list, self);
  return self;
}

/* A single letter is none: "vitamin K". Small letters are words. */
static void
add_initials (GPtrArray *list, const CwField *field, const char *text)
{
  g_autofree char *core = dup_core (text);
  g_autofree char *capital = g_utf8_strup (core, -1);
  g_autofree char *pattern = dup_pattern (capital, "\\.?[ \\x{A0}]?", TRUE);

  CwIdentifier *identifier;

  if (g_utf8_strlen (core, -1) < 2)
    return;
  identifier = add (list, field, pattern, 0, !cw_deidentify_is_abbreviation (capital));
  if (identifier)
    identifier->initials = g_steal_pointer (&capital);
}

/* A short number may count something. */
static void
add_number (GPtrArray *list, const CwField *field, const char *text)
{
  g_autofree char *core = dup_core (text);
  g_autofree char *pattern = dup_pattern (text, "[-\\x{2010}-\\x{2013} ./_]{0,3}", FALSE);
  gboolean is_short = strlen (core) < 4 && strspn (core, "0123456789") == strlen (core);

  if (*core)
    add (list, field, pattern, G_REGEX_CASELESS, !is_short);
}

/* What is recorded of @patient, which is not masked yet and may be NULL, and identifies. Initials
 * are found with and without full stops, numbers however their groups are parted, both as whole
 * words only. */
GPtrArray *
cw_identifier_list (const CwSnapshot *patient)
{
  static const struct
  {
    const char *field;
    void (*add) (GPtrArray *list, const CwField *field, const char *text);
  } kinds[] = { { "initials", add_initials }, { "record-number", add_number } };
  GPtrArray *list = g_ptr_array_new_with_free_func (identifier_free);

  for (guint i = 0; patient && i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text = cw_snapshot_get_text (patient, kinds[i].field);

      if (text && strlen (text) <= LONGEST)
        kinds[i].add (list, cw_entity_info_find (patient->info, kinds[i].field), text);
    }
  return list;
}
