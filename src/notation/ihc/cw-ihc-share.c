/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* Of which markers a share of the cells is told. */

/* “CD20 and Ki-67 20%”, “CD20 and Ki-67 (+, 20%)”: of markers that “and” joins, only Ki-67 is told
 * by a share as a rule. A slash makes one of the two. */
gboolean
cw_ihc_share_is_of_last (const CwIhcReader *self, const CwIhcFacts *facts)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);

  return facts->percent && last && g_str_equal (last->marker, "Ki-67") && last->first > 0 &&
         cw_ihc_reader_peek (self, last->first - 1)->kind != CW_IHC_SLASH;
}

/* ---- shares before a marker ---- */

/* “positive for A with a 30% rate of Ki-67”: the share stands before the only marker that is told
 * so.
 */
gboolean
cw_ihc_share_is_before (CwIhcReader *self, const CwIhcFacts *facts, guint past)
{
  const CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  guint next = cw_ihc_statement_skip_glue (self, past);
  guint n = cw_ihc_marker_match (self->text, self->tokens, next);
  const CwIhcToken *name = cw_ihc_reader_peek (self, next);
  g_autofree char *written = NULL;
  g_autofree char *marker = NULL;

  if (!facts->percent || facts->result || facts->scoring || n == 0 || (last && !last->is_bound))
    return FALSE;
  written = g_strndup (self->text + name->offset, name->length);
  marker = cw_ihc_marker_dup_name (written);
  return g_str_equal (marker, "Ki-67") && !(last && g_str_equal (last->marker, marker));
}

#define SHARE_WORDS 7

static gboolean
is_share_part (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_PERCENT || token->kind == CW_IHC_NUMBER ||
         token->kind == CW_IHC_SIGN || token->kind == CW_IHC_COMPARE ||
         token->meaning == CW_IHC_COMPARATOR || cw_ihc_token_is (self->text, token, "than") ||
         cw_ihc_token_is (self->text, token, "to");
}

/* “15% of”, “cells (15%)” */
static gboolean
is_share_of_cells (const CwIhcReader *self, guint percent)
{
  static const char *const cells[] = { "cells", "nuclei", NULL };

  if (cw_ihc_reader_peek (self, percent + 1)->kind != CW_IHC_CLOSE)
    return cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, percent + 1), "of");
  if (cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, percent + 2), "of"))
    return TRUE;
  return percent > 2 && cw_ihc_reader_peek (self, percent - 2)->kind == CW_IHC_OPEN &&
         cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, percent - 3), cells);
}

/* “about 15% of the tumor nuclei were positive for A”: a share that nothing was said of yet. */
void
cw_ihc_share_add_before (const CwIhcReader *self, guint i, CwIhcFacts *facts)
{
  guint end = i - MIN (i, SHARE_WORDS);

  if (facts->percent || g_strcmp0 (facts->result, "positive") != 0)
    return;
  while (i-- > end)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_WORD || token->kind == CW_IHC_CLOSE)
        continue;
      if (token->kind != CW_IHC_PERCENT || i == 0 || (token->flags & CW_IHC_USED) ||
          !is_share_of_cells (self, i))
        return;
      while (i > 0 && is_share_part (self, i - 1))
        i--;
      cw_ihc_percent_read (self->text, self->tokens, i, self->tokens->len, &facts->percent);
      return;
    }
}

/* “30% of the cells showed A expression” */
void
cw_ihc_share_add_to_last (CwIhcReader *self)
{
  CwIhcItem *last = cw_ihc_reader_get_last (self);
  g_auto (CwIhcFacts) share = { .result = "positive" };

  cw_ihc_share_add_before (self, last->first, &share);
  if (last->facts.percent == NULL)
    last->facts.percent = g_steal_pointer (&share.percent);
}
