/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What stands on a page together: texts side by side.
 */
#include "config.h"

#include "io/cw-pdf-block-private.h"

static void
clear_text (gpointer data)
{
  CwPdfText *text = data;

  g_clear_pointer (&text->rest, pango_layout_iter_free);
  g_clear_object (&text->layout);
}

/**
 * cw_pdf_block_new:
 * @padding: free space above and below the text, in points
 *
 * Makes a block without text.
 *
 * Returns: (transfer full): a block
 */
CwPdfBlock *
cw_pdf_block_new (double padding)
{
  CwPdfBlock *self = g_new0 (CwPdfBlock, 1);

  self->texts = g_array_new (FALSE, TRUE, sizeof (CwPdfText));
  g_array_set_clear_func (self->texts, clear_text);
  self->padding = padding;
  return self;
}

/**
 * cw_pdf_block_free:
 * @self: (transfer full): a block
 *
 * Throws a block away.
 */
void
cw_pdf_block_free (CwPdfBlock *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->texts);
  g_free (self->outline);
  g_free (self);
}

/**
 * cw_pdf_block_get_height:
 * @self: a block
 *
 * Measures a block.
 *
 * Returns: the height with its padding, in points
 */
double
cw_pdf_block_get_height (CwPdfBlock *self)
{
  double tallest = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->texts->len; i++)
    {
      int height = 0;

      pango_layout_get_size (g_array_index (self->texts, CwPdfText, i).layout, NULL, &height);
      tallest = MAX (tallest, (double)height / PANGO_SCALE);
    }
  return tallest + 2 * self->padding;
}
