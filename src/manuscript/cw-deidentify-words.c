/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-deidentify-case.h"

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-month-private.h"

/* A masked case whose typed words tell no date at all, for a figure: what is read as one without
 * the words around it is left out. */

#define YEAR "(?:1[89]|2[01])\\d{2}"
#define DAY "\\d{1,2}(?:st|nd|rd|th)?\\.?"
/* Behind a number that is an amount. */
#define UNIT                                                                                       \
  "(?![ \\x{A0}]?(?:(?:mc|[fpnµμmcdk])?[gGlLmM](?:y|ol|eq)?|[mµμk]?I?U|HU|[kMG]?Bq|k?Da|k?Pa"  \
  "|mmHg|ms|cells|copies|%|/|×)(?!\\p{L}))"
/* "May" is a name and a verb too, so it takes more to be a month. */
#define BEFORE_MAY                                                                                 \
  "(?<=[Ii]n |[Oo]f |[Bb]y |[Oo]n |[Tt]o |[Ss]ince |[Uu]ntil |[Tt]ill |[Dd]uring |[Ff]rom "        \
  "|[Aa]fter |[Bb]efore |[Bb]etween |[Aa]nd |[Oo]r |[Ee]arly |[Ll]ate |[Mm]id[ -]|[Ll]ast )"
#define MONTH                                                                                      \
  "(?:" DAY " (?:of )?" CW_MONTH "|" CW_MONTH_BUT_MAY "|" BEFORE_MAY CW_MONTH_MAY "|" CW_MONTH_MAY \
  "(?=,? (?:" DAY "(?!\\p{N})|" YEAR ")))"

/* "12 May 2020", "May 12, 2020", "early July", "2019-07-14", "20190714", "14-Jul-2019",
 * "14/07/19", "2019"; not "2000 mg". */
#define DATE                                                                                       \
  "(?<![\\p{L}\\p{N}])(?:"                                                                         \
  "\\d{1,2}[./-](?i:" CW_MONTH ")[./-](?:" YEAR "|\\d{2})|\\d{1,2}(?i:" CW_MONTH ")" YEAR          \
  "|" MONTH "(?:,? " DAY "(?![\\p{N}]))?(?:,? " YEAR ")?"                                          \
  "|\\d{1,2}[./-]\\d{1,2}[./-](?:" YEAR "|\\d{2})"                                                 \
  "|" YEAR "(?:[./-]\\d{1,2}){1,2}"                                                                \
  "|" YEAR "(?:0[1-9]|1[0-2])\\d{2}"                                                               \
  "|" YEAR UNIT ")(?![\\p{N}])(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?"

/* What parts words that belong together: a blank, one that keeps them on a line, the end of one. */
#define BLANKS " \\x{A0}\\x{202F}\\n"

/* @pattern with each of its blanks standing for all that parts words. What is looked for behind
 * keeps its length. */
char *
cw_deidentify_widen_blanks (const char *pattern)
{
  GString *wide = g_string_new (NULL);
  gboolean is_class = FALSE;
  guint depth = 0; /* of brackets within what is looked for behind */

  for (const char *at = pattern; *at; at++)
    {
      gboolean is_behind = g_str_has_prefix (at, "(?<=") || g_str_has_prefix (at, "(?<!");

      if (*at == '\\' && at[1])
        g_string_append_c (wide, *at++);
      else if (!is_class && *at == '(' && (depth || is_behind))
        depth++;
      else if (!is_class && *at == ')' && depth)
        depth--;
      else if (*at == '[' || *at == ']')
        is_class = *at == '[';
      if (*at == ' ' && at > pattern && is_class)
        g_string_append (wide, BLANKS);
      else if (*at == ' ' && (at == pattern || at[-1] != '\\'))
        g_string_append_printf (wide, "[" BLANKS "]%s",
                                depth || strchr ("?*+{", at[1]) ? "" : " ?");
      else
        g_string_append_c (wide, *at);
    }
  return g_string_free (wide, FALSE);
}

/* Of words that say when and nothing else, so that the shortest of them are a date. */
GRegex *
cw_deidentify_new_date_regex (void)
{
  g_autofree char *pattern = cw_deidentify_widen_blanks (DATE);

  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static void
mask_words (char **text, const GRegex *date)
{
  char *masked = g_regex_replace_literal (date, *text, -1, 0, CW_DEIDENTIFY_LEFT_OUT, 0, NULL);

  g_free (*text);
  *text = masked ? masked : g_strdup (CW_DEIDENTIFY_LEFT_OUT);
}

static void
mask (CwSnapshot *entity, const GRegex *date)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      char **text = &entity->texts[field->index];
      const GPtrArray *items = entity->items[field->index];

      if (*text && (field->kind == &cw_kind_text || field->kind == &cw_kind_prose))
        mask_words (text, date);
      else if (*text && **text == '!')
        g_clear_pointer (text, g_free);
      for (guint i = 0; items && i < items->len; i++)
        mask (items->pdata[i], date);
    }
}

/**
 * cw_deidentified_copy_for_drawing:
 * @self: a masked case
 *
 * Copies the facts for a figure that tells no date: those in typed words are left out, and so is
 * what was typed into a field that could not understand it. The days stay in their fields, so that
 * lengths of time can be drawn; the copy must not be written as data.
 *
 * Returns: (transfer full): the copy
 */
CwSnapshot *
cw_deidentified_copy_for_drawing (const CwDeidentified *self)
{
  g_autoptr (GRegex) date = cw_deidentify_new_date_regex ();
  CwSnapshot *copy = cw_snapshot_copy (self->facts);

  g_return_val_if_fail (date != NULL, copy);

  mask (copy, date);
  return copy;
}
