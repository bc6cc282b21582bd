/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* What was not understood: every piece that no item used and that says something by itself. */

#define RESTS_MAX 5000

static gboolean
is_silent (const CwIhcToken *token)
{
  if (token->flags & CW_IHC_USED)
    return TRUE;
  switch ((CwIhcTokenKind)token->kind)
    {
    case CW_IHC_WORD:
      return token->meaning >= CW_IHC_FOR && token->meaning != CW_IHC_DONE;
    case CW_IHC_OPEN:
    case CW_IHC_CLOSE:
    case CW_IHC_COMMA:
    case CW_IHC_COLON:
    case CW_IHC_SLASH:
    case CW_IHC_STOP:
      return TRUE;
    default:
      return FALSE;
    }
}

/* “Ki-67 low”: how much there is of what was not read is not read either. */
static gboolean
is_amount (const CwIhcReader *self, const CwIhcToken *token)
{
  static const char *const words[] = { "low", "lower", "reduced", "decreased", NULL };

  return token->kind == CW_IHC_WORD && (cw_ihc_word_has_value (token, "much") ||
                                        cw_ihc_token_is_one_of (self->text, token, words));
}

static gboolean
ends_rest (const CwIhcReader *self, const CwIhcToken *token)
{
  if (self->result->unparsed->len >= RESTS_MAX)
    return FALSE;
  return token->kind == CW_IHC_STOP || (token->flags & (CW_IHC_USED | CW_IHC_LINE_BEFORE));
}

void
cw_ihc_rest_collect (CwIhcReader *self)
{
  gsize start = 0;
  gsize end = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const CwIhcToken *token = &g_array_index (self->tokens, CwIhcToken, i);

      if (end > start && ends_rest (self, token))
        {
          cw_notation_add_rest (self->result, self->text, start, end - start);
          start = end = 0;
        }
      if (is_silent (token) && !(end > start && is_amount (self, token)))
        continue;
      if (end == start)
        start = token->offset;
      end = token->offset + token->length;
    }
  if (end > start)
    cw_notation_add_rest (self->result, self->text, start, end - start);
}
