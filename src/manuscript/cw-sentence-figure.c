/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-sentence.h"

#include <string.h>

#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-prose.h"
#include "model/cw-entity-walk.h"

/* Which figure shows what a sentence says. */

/* What stands behind the number of a figure: letters, and what joins them. */
static gboolean
are_letters (const char *panels)
{
  for (const char *at = panels; *at; at = g_utf8_next_char (at))
    if (!g_ascii_isalpha (*at) && !strchr (" ,-&", *at) && !g_str_has_prefix (at, "–"))
      return FALSE;
  return *panels != '\0';
}

/* "B–D" of single letters, each of them once and in order; %NULL where there are others. */
static char *
join_letters (GPtrArray *letters)
{
  const char *seen[26] = { NULL };
  g_autofree char *joined = NULL;

  for (guint i = 0; i < letters->len; i++)
    {
      const char *letter = letters->pdata[i];

      if (g_ascii_isupper (letter[0]) && letter[1] == '\0')
        seen[letter[0] - 'A'] = letter;
    }
  joined = cw_panel_letters_join (seen, G_N_ELEMENTS (seen));
  return *joined ? g_steal_pointer (&joined) : NULL;
}

/* The figure of an entity, or of the stains of a panel. */
static char *
dup_figure (CwEntity *entity, char **panels)
{
  g_autoptr (GPtrArray) stains = cw_entity_collect (entity, "stain");
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_free);
  char *figure = NULL;

  if (stains->len == 0 || cw_entity_info_find (cw_entity_get_info (entity), "figure"))
    {
      *panels = cw_entity_dup_by_name (entity, "panels");
      return cw_entity_dup_by_name (entity, "figure");
    }
  for (guint i = 0; i < stains->len; i++)
    {
      g_autofree char *own = cw_entity_dup_by_name (stains->pdata[i], "figure");
      char *letter = own && (!figure || g_str_equal (own, figure))
                       ? cw_entity_dup_by_name (stains->pdata[i], "panels")
                       : NULL;

      if (figure == NULL)
        figure = g_steal_pointer (&own);
      if (letter)
        g_ptr_array_add (letters, letter);
    }
  *panels = join_letters (letters);
  return figure;
}

/**
 * cw_sentence_point_to_figure:
 * @root: a case
 * @entity: an entity of it
 *
 * Returns: (transfer full) (nullable): the source of a cross reference to the figure, and the
 *   panels, that show @entity or its stains; %NULL when no figure is recorded for it
 */
char *
cw_sentence_point_to_figure (CwCase *root, CwEntity *entity)
{
  g_autofree char *panels = NULL;
  g_autofree char *figure = dup_figure (entity, &panels);
  CwEntity *target = figure ? cw_entity_lookup (CW_ENTITY (root), figure) : NULL;
  g_autofree char *bound = NULL;

  if (!CW_IS_FIGURE (target))
    return NULL;
  if (panels && are_letters (panels))
    bound = cw_panel_pointer_bind (CW_FIGURE (target), panels);
  return cw_prose_format_fact ("figure", figure, bound);
}
