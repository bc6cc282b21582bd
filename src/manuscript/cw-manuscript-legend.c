/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-figure-words-private.h"
#include "manuscript/cw-manuscript-private.h"

/* What is said of each panel, behind what the legend says of all: "(A) CT before treatment. (B)
 * Tumour cells (H&E, ×200; scale bar 50 µm)." What the legend says already is not said twice. */

static gboolean
is_ended (const char *text)
{
  gsize length = strlen (text);

  return length == 0 || strchr (".!?:;", text[length - 1]) != NULL;
}

/* ---- what is told already ---- */

static gboolean
is_stop (const char *text)
{
  return *text == '\0' || strchr (".,;:!?()", *text) != NULL;
}

/* Whether @text ends a sentence or a part of one in @legend: "Histology" is not told by the title
 * "Histology and immunohistochemistry". */
static gboolean
is_told (const char *legend, const char *text)
{
  g_autofree char *words = g_strndup (text, strlen (text) - (*text && is_ended (text) ? 1 : 0));
  gsize length = strlen (words);

  for (const char *at = strstr (legend, words); at && length > 0; at = strstr (at + 1, words))
    if (is_stop (at + length) && (at == legend || !g_ascii_isalnum (at[-1])))
      return TRUE;
  return FALSE;
}

/* ---- a panel ---- */

static void
append_detail (GString *details, const char *legend, const char *between, const char *detail)
{
  g_autofree char *text = g_strstrip (g_strdup (detail ? detail : ""));

  if (*text && !cw_text_has_words (legend, text))
    g_string_append_printf (details, "%s%s", details->len ? between : "", text);
}

/* "HE" is not told by "the". A magnification is written in many ways, "×200", "200x", and told
 * where its number is. */
static void
append_magnification (GString *details, const char *legend, const char *magnification)
{
  g_autofree char *number = g_strdup (magnification ? magnification : "");
  g_autofree char *times = NULL;

  g_strcanon (number, "0123456789.", ' ');
  g_strstrip (number);
  times = g_strconcat (number, "x", NULL);
  if (!cw_text_has_words (legend, number) && !cw_text_has_words (legend, times))
    append_detail (details, legend, ", ", magnification);
}

/* How the image was made, as far as neither the picture nor the legend says so. */
static char *
dup_details (CwFigure *figure, CwFigurePanel *panel, const char *legend)
{
  g_autoptr (GString) details = g_string_new (NULL);

  if (figure->shows_details != CW_TRISTATE_YES)
    {
      append_detail (details, legend, ", ", panel->stain);
      append_magnification (details, legend, panel->magnification);
    }
  if (panel->scale_bar && *panel->scale_bar && !cw_text_has_words (legend, panel->scale_bar))
    g_string_append_printf (details, "%sscale bar %s", details->len ? "; " : "", panel->scale_bar);
  return g_strdup (details->str);
}

/* "CT before treatment.", "Tumour cells (H&E, ×200).", "H&E, ×200." or nothing. */
static char *
dup_panel_text (CwFigure *figure, CwFigurePanel *panel, const char *legend, gboolean is_described)
{
  g_autofree char *caption = g_strstrip (g_strdup (panel->caption ? panel->caption : ""));
  g_autofree char *all = g_strconcat (legend, " ", caption, NULL);
  g_autofree char *details = dup_details (figure, panel, all);
  gboolean has_caption = *caption && !is_described && !is_told (legend, caption);
  gboolean has_stop = g_str_has_suffix (caption, ".");
  g_autoptr (GString) text = g_string_new (has_caption ? caption : details);

  if (has_caption && *details)
    {
      g_string_truncate (text, text->len - (has_stop ? 1 : 0));
      g_string_append_printf (text, " (%s)", details);
    }
  if (!is_ended (text->str))
    g_string_append_c (text, '.');
  return g_strdup (text->str);
}

static void
append_panel (GString *words, const char *letter, const char *text)
{
  g_string_append (words, words->len ? " " : "");
  if (letter)
    g_string_append_printf (words, "(%s) ", letter);
  g_string_append (words, text);
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
      g_autofree char *letter = cw_figure_panel_dup_letter (panel, i);
      g_autofree char *text = dup_panel_text (figure, panel, legend, i < 26 && described >> i & 1);

      if (*text)
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
