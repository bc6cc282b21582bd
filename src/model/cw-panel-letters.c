/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-panel-letters.h"

#include <string.h>

#include "model/cw-entity-walk.h"

/* The letters by which a fact names the panels that show it: "A–C, E". They mean panels, so they
 * follow when these get other letters. */

/**
 * cw_panel_letters_join:
 * @letters: (array length=n): letters of the panels of a figure in order, %NULL for those that are
 *   not meant
 * @n: how many panels there are
 *
 * Returns: (transfer full): how they are printed behind the number of the figure: "A–C, E"; "" for
 *   none
 */
char *
cw_panel_letters_join (const char *const *letters, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0, last; i < n; i = last + 1)
    {
      last = i;
      if (letters[i] == NULL)
        continue;
      while (last + 1 < n && letters[last + 1])
        last++;
      g_string_append_printf (out, "%s%s", out->len ? ", " : "", letters[i]);
      if (last > i)
        g_string_append_printf (out, "%s%s", last > i + 1 ? "–" : ", ", letters[last]);
    }
  return g_string_free (out, FALSE);
}

/* Behind blanks; 26 where no single letter stands. */
static guint
take_letter (const char **at)
{
  guint letter = CW_PANEL_LETTERS;

  *at += strspn (*at, " ");
  if (g_ascii_isupper (**at) && !g_ascii_isalpha ((*at)[1]))
    {
      letter = (guint)(**at - 'A');
      *at += 1;
    }
  return letter;
}

/* Whether a range goes on: "–" or "-". */
static gboolean
take_dash (const char **at)
{
  const char *next = *at + strspn (*at, " ");
  gsize length = g_str_has_prefix (next, "–") ? strlen ("–") : *next == '-';

  if (length > 0)
    *at = next + length;
  return length > 0;
}

/* FALSE when @text holds anything but single letters and ranges of them between commas. */
static gboolean
read_letters (const char *text, gboolean *named)
{
  for (const char *at = text;;)
    {
      guint first = take_letter (&at);
      guint last = take_dash (&at) ? take_letter (&at) : first;

      if (first >= CW_PANEL_LETTERS || last >= CW_PANEL_LETTERS || last < first)
        return FALSE;
      for (guint i = first; i <= last; i++)
        named[i] = TRUE;
      at += strspn (at, " ");
      if (*at == '\0')
        return TRUE;
      if (*at++ != ',')
        return FALSE;
    }
}

/* The letters of a fact as they are now; FALSE when they stay as they are, because they mean no
 * panel of the figure or none of theirs has moved. */
static gboolean
move_letters (const char *text, const int *places, char **moved)
{
  gboolean named[CW_PANEL_LETTERS] = { FALSE }, has_moved = FALSE;
  char letters[CW_PANEL_LETTERS][2] = { "" };
  const char *list[CW_PANEL_LETTERS] = { NULL };

  if (!read_letters (text, named))
    return FALSE;
  for (int i = 0; i < CW_PANEL_LETTERS; i++)
    {
      if (named[i] && places[i] == CW_PANEL_UNKNOWN)
        return FALSE;
      has_moved |= named[i] && places[i] != i;
      if (!named[i] || places[i] < 0 || places[i] >= CW_PANEL_LETTERS)
        continue;
      letters[places[i]][0] = (char)('A' + places[i]);
      list[places[i]] = letters[places[i]];
    }
  *moved = has_moved ? cw_panel_letters_join (list, CW_PANEL_LETTERS) : NULL;
  return has_moved;
}

static void
follow (CwEntity *fact, const char *figure, const int *places)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (fact), "panels");
  gboolean points = field && field->kind == &cw_kind_text &&
                    cw_entity_info_find (cw_entity_get_info (fact), "figure");
  g_autofree char *shown = points ? cw_entity_dup_by_name (fact, "figure") : NULL;
  g_autofree char *text = points ? cw_entity_dup_by_name (fact, "panels") : NULL;
  g_autofree char *moved = NULL;

  if (text && g_strcmp0 (shown, figure) == 0 && move_letters (text, places, &moved))
    cw_entity_set_by_name (fact, "panels", *moved ? moved : NULL, NULL);
}

/**
 * cw_panel_letters_follow:
 * @figure: a figure whose panels got other letters
 * @places: of each letter as it was before: the place from 0 that it has now, #CW_PANEL_GONE when
 *   its panel was removed, #CW_PANEL_UNKNOWN when it was that of no panel, or of several
 *
 * Sets the letters by which facts of the same case name these panels. Letters that were read in no
 * panel stay as they were typed.
 */
void
cw_panel_letters_follow (CwEntity *figure, const int places[CW_PANEL_LETTERS])
{
  g_autoptr (GPtrArray) facts = cw_entity_collect (cw_entity_get_root (figure), NULL);

  for (guint i = 0; i < facts->len; i++)
    follow (facts->pdata[i], cw_entity_get_id (figure), places);
}
