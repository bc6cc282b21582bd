/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-ihc-private.h"

#include <string.h>

/* Words that mostly tell a result, where they tell what else was stained. */

static const CwIhcToken *
peek (const GArray *tokens, guint i)
{
  static const CwIhcToken none = { .kind = CW_IHC_STOP };

  return i < tokens->len ? &g_array_index (tokens, CwIhcToken, i) : &none;
}

/* “CD3 stained only background T cells”, “slides were stained with antibodies to A and B” */
static gboolean
is_no_finding (const char *text, const GArray *tokens, guint i)
{
  static const char *const antibodies[] = { "antibodies", "antibody", NULL };

  if (cw_ihc_token_is (text, peek (tokens, i), "only"))
    return TRUE;
  if (!cw_ihc_token_is (text, peek (tokens, i), "with") &&
      !cw_ihc_token_is (text, peek (tokens, i), "using"))
    return FALSE;
  for (guint n = 1; n <= 3; n++)
    if (cw_ihc_token_is_one_of (text, peek (tokens, i + n), antibodies))
      return TRUE;
  return FALSE;
}

#define LIT_WORDS 6

/* “A highlighted the tumor cells”, “the tumor cells were highlighted by A”: but not the vessels. */
static gboolean
highlights_tumor (const char *text, const GArray *tokens, guint i)
{
  static const char *const tumors[] = { "tumor",      "tumour",   "tumoral",    "tumoural",
                                        "neoplastic", "lesional", "malignant",  "atypical",
                                        "spindle",    "blasts",   "epithelial", "epithelioid",
                                        "large",      "leukemic", "leukaemic",  "giant",
                                        "component",  NULL };
  static const char *const others[] = { "vessels", "vessel", "lymphocytes", NULL };
  gboolean found = FALSE;

  for (guint at = i - MIN (i, LIT_WORDS); at <= i + LIT_WORDS; at++)
    {
      const CwIhcToken *token = peek (tokens, at);

      if (token->kind == CW_IHC_STOP && at < i)
        found = FALSE;
      if (token->kind == CW_IHC_STOP && at > i)
        break;
      found |= cw_ihc_token_is_one_of (text, token, tumors);
      if (at > i && cw_ihc_token_is_one_of (text, token, others))
        return FALSE;
    }
  return found;
}

/* Whether the word of a result at @i is told of other cells than the tumor's, or of no result. */
gboolean
cw_ihc_is_elsewhere (const char *text, const GArray *tokens, guint i)
{
  const CwIhcToken *token = peek (tokens, i);

  if (cw_ihc_token_is (text, token, "stained"))
    return is_no_finding (text, tokens, i + 1);
  if (cw_ihc_token_is (text, token, "restricted"))
    return cw_ihc_token_is (text, peek (tokens, i + 1), "to");
  return g_ascii_strncasecmp (text + token->offset, "highlight", strlen ("highlight")) == 0 &&
         !highlights_tumor (text, tokens, i);
}
