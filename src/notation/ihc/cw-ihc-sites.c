/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* Cells that need not be the tumor's: what is said of them is kept as a note. */

/* “vascular”, “stromal cells”: whether cells are named that need not be the tumor's. */
gboolean
cw_ihc_names_site (const CwIhcReader *self, guint first, guint past)
{
  static const char *const sites[] = {
    "stromal",        "vascular", "endothelial", "epithelial",
    "mesenchymal",    "lymphoid", "histiocytic", "hematopoietic",
    "haematopoietic", "neural",   "glial",       "myoid",
    "mononuclear",    NULL,
  };
  static const char *const tumors[] = { "tumor",      "tumour",   "tumoral",   "tumoural",
                                        "neoplastic", "lesional", "malignant", NULL };
  gboolean found = FALSE;

  for (guint i = first; i < past; i++)
    {
      if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), tumors))
        return FALSE;
      found |= cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), sites);
    }
  return found;
}

#define PLACE_WORDS 7

/* Past “in the epithelial component”; @i where no cells are named so. */
static guint
skip_place (const CwIhcReader *self, guint i, gboolean is_any)
{
  static const char *const places[] = { "in", "within", NULL };
  static const char *const cells[] = { "cells",      "cell",        "component", "components",
                                       "population", "populations", NULL };
  guint end = i + PLACE_WORDS;
  guint at = i + 1, past = i;

  if (!cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), places))
    return i;
  for (; at < end && cw_ihc_reader_peek (self, at)->kind == CW_IHC_WORD &&
         cw_ihc_reader_peek (self, at)->meaning == CW_IHC_GLUE;
       at++)
    if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, at), cells))
      past = at + 1;
  return past > i && (is_any || cw_ihc_names_site (self, i, past)) ? past : i;
}

/* Past “but not in the spindle cells”, “but negative in the spindle cells”, or @i. */
static guint
skip_contrast (const CwIhcReader *self, guint i)
{
  guint at = i + (cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA);
  guint past;

  if (!cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, at), "but") ||
      (cw_ihc_reader_peek (self, at + 1)->meaning != CW_IHC_RESULT &&
       !cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, at + 1), "not")))
    return i;
  past = skip_place (self, at + 2, TRUE);
  return past > at + 2 && cw_ihc_reader_peek (self, past)->meaning != CW_IHC_FOR ? past : i;
}

/**
 * cw_ihc_sites_read:
 * @self: the reader
 * @i: what stands behind a result
 *
 * “A was positive in the epithelial component but not in the spindle cells”: where it was is the
 * note of those that the result was told of.
 *
 * Returns: what stands behind it; @i when no such cells are named
 */
guint
cw_ihc_sites_read (CwIhcReader *self, guint i)
{
  guint past = skip_place (self, i, FALSE);
  g_autofree char *note = NULL;

  if (past == i)
    return i;
  past = skip_contrast (self, past);
  note = cw_ihc_reader_dup_slice (self, i, past);
  for (guint n = self->last_from; n < self->items->len; n++)
    {
      CwIhcItem *item = &g_array_index (self->items, CwIhcItem, n);

      if (item->is_bound && item->facts.note == NULL)
        cw_ihc_facts_add_note (&item->facts, note);
      if (item->is_bound && n + 1 == self->items->len)
        cw_ihc_item_stretch (self, item, past);
    }
  cw_ihc_reader_use (self, i, past);
  return past;
}
