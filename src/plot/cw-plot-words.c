/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-plot-words.h"

#include "plot/cw-scene-private.h"

/* Puts words into a scene. */

/**
 * cw_plot_write_block:
 * @scene: a scene that is being made
 * @types: measures words
 * @words: how the words look; the text itself is in @block
 * @block: the lines
 * @x: left edge, in points
 * @y: top edge
 *
 * Puts lines that are already broken.
 */
void
cw_plot_write_block (CwScene *scene,
                     CwTypesetter *types,
                     const CwPlotWords *words,
                     const CwTextBlock *block,
                     double x,
                     double y)
{
  double height = cw_typesetter_get_line_height (types);

  for (guint i = 0; i < block->lines->len; i++)
    {
      double width = g_array_index (block->widths, double, i);
      CwSceneItem *item;

      if (words->ground)
        cw_scene_add_box (scene, x - 1, y + i * height, width + 2, height, words->ground,
                          CW_INK_NONE);
      item = cw_scene_add_text (scene, x, y + i * height, width, height, block->lines->pdata[i]);
      item->fill = words->ink ? words->ink : CW_INK_TEXT;
      item->is_bold = words->is_bold;
      cw_scene_link (scene, item, words->fact);
    }
}

/**
 * cw_plot_write:
 * @scene: a scene that is being made
 * @types: measures words
 * @words: the words
 * @x: left edge, in points
 * @y: top edge
 * @width: the widest a line may be
 *
 * Breaks words into lines and puts them.
 *
 * Returns: their height in points
 */
double
cw_plot_write (CwScene *scene,
               CwTypesetter *types,
               const CwPlotWords *words,
               double x,
               double y,
               double width)
{
  g_auto (CwTextBlock) block = { 0 };

  cw_typesetter_break (types, words->text, words->is_bold, width,
                       words->max_lines ? words->max_lines : G_MAXUINT, &block);
  cw_plot_write_block (scene, types, words, &block, x, y);
  return block.height;
}
