/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-figure-words-private.h"
#include "manuscript/cw-manuscript-private.h"

/* What is said of each panel, behind what the legend says of all: "(A) CT before treatment. (B) CT
 * after two cycles." A panel that the legend names already is not told of twice. */

static gboolean
is_ended (const char *text)
{
  gsize length = strlen (text);

  return length == 0 || strchr (".!?:;", text[length - 1]) != NULL;
}

static void
append_panel (GString *words, const char *letter, const char *text)
{
  g_string_append (words, words->len ? " " : "");
  if (letter)
    g_string_append_printf (words, "(%s) ", letter);
  g_string_append_printf (words, "%s%s", text, is_ended (text) ? "" : ".");
}

static char *
compose (CwFigure *figure, const char *legend)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  guint n = g_list_model_get_n_items (panels);
  guint described = n > 1 ? cw_figure_words_find_described (legend) : 0;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);
      g_autofree char *text = g_strstrip (g_strdup (panel->caption ? panel->caption : ""));
      g_autofree char *letter = panel->letter ? g_strdup (panel->letter) : cw_figure_dup_letter (i);

      if (*text && !(i < 26 && described >> i & 1) && strstr (legend, text) == NULL)
        append_panel (words, n > 1 ? letter : NULL, text);
    }
  return words->len ? g_strdup (words->str) : NULL;
}

/* ---- the legend ---- */

static CwManuscriptBlock *
get_last_paragraph (const CwManuscriptFloat *self)
{
  CwManuscriptBlock *block =
    self->caption->len ? self->caption->pdata[self->caption->len - 1] : NULL;

  return block && block->kind == CW_PROSE_PARAGRAPH && block->runs->len ? block : NULL;
}

/* The words stand for no bytes of the legend's own source: they come behind its last one. */
static void
append_to (CwManuscriptBlock *block, const char *words)
{
  const CwManuscriptRun *last = block->runs->pdata[block->runs->len - 1];
  g_autofree char *before = cw_manuscript_block_dup_text (block);
  gsize end = last->end;
  CwManuscriptRun *run = cw_manuscript_block_add (
    block, CW_PROSE_TEXT, g_strconcat (is_ended (before) ? " " : ". ", words, NULL));

  run->start = run->end = end;
}

/* Adds to the legend of a figure what its panels say of themselves. */
void
cw_manuscript_add_panel_words (CwManuscriptFloat *self, CwFigure *source)
{
  g_autofree char *legend = cw_figure_words_dup_legend (self);
  g_autofree char *words = compose (source, legend);
  CwManuscriptBlock *block = get_last_paragraph (self);

  if (words == NULL)
    return;
  if (block)
    append_to (block, words);
  else
    cw_manuscript_add_line (self->caption, words);
}
