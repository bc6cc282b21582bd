/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-choice.h"

#include <string.h>

static gboolean
equal_folded (const char *one, const char *other)
{
  g_autofree char *folded_one = g_utf8_casefold (one, -1);
  g_autofree char *folded_other = g_utf8_casefold (other, -1);

  return strcmp (folded_one, folded_other) == 0;
}

/**
 * cw_choices_copy:
 * @choices: (array length=n_choices): what to copy
 * @n_choices: number of choices
 *
 * Copies choices with their strings.
 *
 * Returns: (transfer full) (nullable): free with cw_choices_free(); %NULL for no choices
 */
CwChoice *
cw_choices_copy (const CwChoice *choices, guint n_choices)
{
  CwChoice *copy;

  if (n_choices == 0)
    return NULL;
  copy = g_new0 (CwChoice, n_choices);
  for (guint i = 0; i < n_choices; i++)
    {
      copy[i].value = g_strdup (choices[i].value);
      copy[i].label = g_strdup (choices[i].label);
    }
  return copy;
}

/**
 * cw_choices_free:
 * @choices: (nullable): what cw_choices_copy() gave
 * @n_choices: number of choices
 *
 * Frees copied choices.
 */
void
cw_choices_free (CwChoice *choices, guint n_choices)
{
  for (guint i = 0; i < n_choices; i++)
    {
      g_free ((char *)choices[i].value);
      g_free ((char *)choices[i].label);
    }
  g_free (choices);
}

/**
 * cw_choices_get_label:
 * @choices: (array length=n_choices): the choices
 * @n_choices: number of choices
 * @value: (nullable): canonical text
 *
 * Looks up what to show for a stored value.
 *
 * Returns: (nullable): the label, or %NULL when no choice has this value
 */
const char *
cw_choices_get_label (const CwChoice *choices, guint n_choices, const char *value)
{
  if (value == NULL)
    return NULL;
  for (guint i = 0; i < n_choices; i++)
    if (strcmp (choices[i].value, value) == 0)
      return choices[i].label;
  return NULL;
}

/**
 * cw_choices_get_value:
 * @choices: (array length=n_choices): the choices
 * @n_choices: number of choices
 * @text: (nullable): what was typed or pasted
 *
 * Finds the value a person means: the value itself, else a label, both without regard to case.
 *
 * Returns: (nullable): the canonical text, or %NULL when nothing fits
 */
const char *
cw_choices_get_value (const CwChoice *choices, guint n_choices, const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  for (guint i = 0; i < n_choices; i++)
    if (strcmp (choices[i].value, text) == 0)
      return choices[i].value;
  for (guint i = 0; i < n_choices; i++)
    if (equal_folded (choices[i].label, text) || equal_folded (choices[i].value, text))
      return choices[i].value;
  return NULL;
}

/**
 * cw_choice_matches:
 * @choice: a choice
 * @typed: what was typed so far
 *
 * Says whether a choice should be offered for the typed letters: a word of its label, or its
 * value, starts with them.
 *
 * Returns: %TRUE when it should be offered
 */
gboolean
cw_choice_matches (const CwChoice *choice, const char *typed)
{
  g_autofree char *needle = g_utf8_casefold (typed, -1);
  g_autofree char *label = g_utf8_casefold (choice->label, -1);
  g_autofree char *value = g_utf8_casefold (choice->value, -1);
  const char *found = label;

  if (g_str_has_prefix (value, needle))
    return TRUE;
  while ((found = strstr (found, needle)) != NULL)
    {
      const char *before = found == label ? NULL : g_utf8_find_prev_char (label, found);
      if (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)))
        return TRUE;
      found = g_utf8_next_char (found);
    }
  return FALSE;
}
