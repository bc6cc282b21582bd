/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/cw-finding.h"

/* Whether the text points to a figure and each of its panels, and whether the legend tells of each.
 * A set of panels is a mask: bit 0 is panel A. */

typedef guint32 Panels;

static gboolean
is_letter (const char *at)
{
  return *at >= 'A' && *at <= 'Z' && !g_ascii_isalnum (at[1]);
}

/* From "B" to what stands behind "–D", or to what stands behind "B". */
static const char *
take_letters (const char *at, Panels *panels)
{
  int first = *at++ - 'A', last = first;
  const char *next = at;

  if (g_str_has_prefix (at, "–"))
    next = at + strlen ("–");
  else if (*at == '-')
    next = at + 1;
  if (next > at && is_letter (next) && *next - 'A' > first)
    {
      last = *next - 'A';
      at = next + 1;
    }
  for (int i = first; i <= last; i++)
    *panels |= (Panels)1 << i;
  return at;
}

static const char *
skip_joint (const char *at)
{
  static const char *const joints[] = { ", and ", " and ", " & ", ", ", "," };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (at, joints[i]) && is_letter (at + strlen (joints[i])))
      return at + strlen (joints[i]);
  return NULL;
}

/* Behind the number of a figure: "A", "B–D", "A, C and F". */
static Panels
read_panels (const char *at)
{
  Panels panels = 0;

  at += *at == ' ' && is_letter (at + 1);
  while (at && is_letter (at))
    at = skip_joint (take_letters (at, &panels));
  return panels;
}

/* Finds "Fig. 2", "Figs. 2", "Figure 2" in @text; @whole is set when one has no letters. */
static Panels
find_mentions (const char *text, const char *word, guint number, gboolean *whole)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  Panels panels = 0;

  for (const char *at = strstr (text, word); at; at = strstr (at + 1, word))
    {
      const char *behind = at + strlen (word);
      Panels found;

      /* In "Fig. 1" no-break spaces stand as well. */
      while (*behind && (strchr (".s ", *behind) || g_str_has_prefix (behind, "\u00a0")))
        behind += g_str_has_prefix (behind, "\u00a0") ? strlen ("\u00a0") : 1;
      if (!g_str_has_prefix (behind, digits) || g_ascii_isdigit (behind[strlen (digits)]))
        continue;
      found = read_panels (behind + strlen (digits));
      *whole |= found == 0;
      panels |= found;
    }
  return panels;
}

static Panels
find_cited (const CwManuscript *manuscript, guint number, gboolean *whole)
{
  Panels panels = 0;

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        {
          g_autofree char *text = cw_manuscript_block_dup_text (part->blocks->pdata[j]);

          panels |= find_mentions (text, "Fig", number, whole);
          panels |= find_mentions (text, "Figure", number, whole);
        }
    }
  return panels;
}

/* Letters that stand alone in a legend: "(A, B) CT", "A: before", "C–E". "A tumour" is no panel, so
 * that a letter counts only before or behind a sign. */
static Panels
find_described (const char *legend)
{
  Panels panels = 0;

  for (const char *at = legend; at && *at; at++)
    {
      gboolean is_open = at > legend && strchr ("([", at[-1]);
      const char *behind = at + 1;
      Panels found = 0;

      if (!is_letter (at) || (at > legend && g_ascii_isalnum (at[-1])))
        continue;
      behind = take_letters (at, &found);
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

/* The panels that a legend tells of: bit 0 is panel A. */
guint
cw_figure_words_find_described (const char *legend)
{
  return find_described (legend);
}

/* ---- findings ---- */

static void
add (GPtrArray *findings,
     const char *rule,
     CwSeverity severity,
     gpointer entity,
     const char *field,
     char *sentence)
{
  CwFinding *finding = cw_finding_new (rule, severity, sentence);

  cw_finding_add_place (finding, CW_ENTITY (entity), field);
  g_ptr_array_add (findings, finding);
}

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
    add (findings, "figure-panel-cited", cited ? CW_SEVERITY_WARNING : CW_SEVERITY_NOTE, panel,
         "letter",
         g_strdup_printf (_ ("The text does not point to panel %c of %s."), letter, label));
  if (!(described & bit) && (panel->caption == NULL || *panel->caption == '\0'))
    add (findings, "figure-panel-described", CW_SEVERITY_WARNING, panel, "caption",
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
  Panels described = find_described (legend);
  gboolean whole = FALSE;
  Panels cited = find_cited (manuscript, printed->number, &whole);

  if (!printed->is_mentioned && cited == 0 && !whole)
    add (findings, "figure-cited", CW_SEVERITY_WARNING, figure, "label",
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
