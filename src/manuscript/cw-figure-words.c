/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-figure-pointer.h"
#include "rules/cw-finding.h"

/* Whether the text points to a figure and each of its panels, and whether the legend tells of each.
 * A set of panels is a mask: bit 0 is panel A. */

typedef guint Panels;

/* The panels of a figure that a text points to; @whole is set when it points to all of it. */
static Panels
find_panels (const char *text, guint number, gboolean *whole)
{
  g_autoptr (GArray) pointers = cw_figure_pointer_list (text);
  Panels panels = 0;

  for (guint i = 0; i < pointers->len; i++)
    {
      const CwFigurePointer *pointer = &g_array_index (pointers, CwFigurePointer, i);

      if (pointer->number != number)
        continue;
      *whole |= pointer->letters == 0;
      panels |= pointer->letters;
    }
  return panels;
}

static Panels
find_cited (const CwManuscript *manuscript, guint number, gboolean *whole)
{
  Panels panels = 0;

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      g_autofree char *text = cw_manuscript_part_dup_text (manuscript->parts->pdata[i]);

      panels |= find_panels (text, number, whole);
    }
  return panels;
}

/* The panels that a legend tells of, by letters that stand alone in it: "(A, B) CT", "A: before",
 * "C–E". "A tumour" is no panel, so that a letter counts only before or behind a sign. */
guint
cw_figure_words_find_described (const char *legend)
{
  Panels panels = 0;

  for (const char *at = legend; at && *at; at++)
    {
      gboolean is_open = at > legend && strchr ("([", at[-1]);
      gboolean is_inside = at > legend && g_ascii_isalnum (at[-1]);
      Panels found = 0;
      const char *behind = is_inside ? at : cw_figure_letters_take (at, &found);

      if (behind == at)
        continue;
      if (is_open || behind > at + 1 || (*behind && strchr (":,.)]", *behind)))
        panels |= found;
    }
  return panels;
}

/* Title and legend, a line each. */
char *
cw_figure_words_dup_legend (const CwManuscriptFloat *figure)
{
  g_autoptr (GString) text = g_string_new (figure->title);

  for (guint i = 0; i < figure->caption->len; i++)
    {
      g_autofree char *block = cw_manuscript_block_dup_text (figure->caption->pdata[i]);

      g_string_append_printf (text, "\n%s", block);
    }
  return g_strdup (text->str);
}

/* ---- findings ---- */

static void
check_panel (CwFigurePanel *panel,
             guint position,
             Panels cited,
             Panels described,
             const char *label,
             GPtrArray *findings)
{
  Panels bit = (Panels)1 << position;
  char letter = (char)('A' + position);

  if (!(cited & bit))
    cw_finding_add_to (
      findings, "figure-panel-cited", cited ? CW_SEVERITY_WARNING : CW_SEVERITY_NOTE,
      CW_ENTITY (panel), "letter",
      g_strdup_printf (_ ("The text does not point to panel %c of %s."), letter, label));
  if (!(described & bit) && (panel->caption == NULL || *panel->caption == '\0'))
    cw_finding_add_to (
      findings, "figure-panel-described", CW_SEVERITY_WARNING, CW_ENTITY (panel), "caption",
      g_strdup_printf (_ ("The legend of %s does not tell of panel %c."), label, letter));
}

static void
check_float (CwFigure *figure,
             const CwManuscriptFloat *printed,
             const CwManuscript *manuscript,
             GPtrArray *findings)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  guint n = MIN (g_list_model_get_n_items (panels), 26);
  g_autofree char *legend = cw_figure_words_dup_legend (printed);
  Panels described = cw_figure_words_find_described (legend);
  gboolean whole = FALSE;
  Panels cited = find_cited (manuscript, printed->number, &whole);

  if (!printed->is_mentioned && cited == 0 && !whole)
    cw_finding_add_to (findings, "figure-cited", CW_SEVERITY_WARNING, CW_ENTITY (figure), "label",
                       g_strdup_printf (_ ("The text does not point to %s."), printed->label));
  for (guint i = 0; n > 1 && i < n; i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);

      check_panel (panel, i, cited, described, printed->label, findings);
    }
}

/* Adds what the article leaves unsaid about a figure. */
void
cw_figure_check_words (CwFigure *figure, const CwManuscript *manuscript, GPtrArray *findings)
{
  const char *id = cw_entity_get_id (CW_ENTITY (figure));

  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *printed = manuscript->figures->pdata[i];

      if (g_strcmp0 (printed->entity_id, id) == 0)
        check_float (figure, printed, manuscript, findings);
    }
}
