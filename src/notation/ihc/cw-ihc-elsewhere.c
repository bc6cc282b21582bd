/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

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

/* “marked atypia”, but “marked by A”, “marked staining”, “marked A expression” */
static gboolean
is_no_marking (const char *text, const GArray *tokens, guint i)
{
  static const char *const words[] = { "by", "for", "with", NULL };
  const CwIhcToken *next = peek (tokens, i);

  return !cw_ihc_token_is_one_of (text, next, words) && !cw_ihc_word_has_value (next, "noun") &&
         !(i < tokens->len && cw_ihc_marker_match (text, tokens, i));
}

/* Whether the word of a result at @i is told of other cells than the tumor's, or of no result. */
gboolean
cw_ihc_is_elsewhere (const char *text, const GArray *tokens, guint i)
{
  static const char *const lights[] = { "highlight", "highlights", "highlighted", "highlighting",
                                        NULL };
  const CwIhcToken *token = peek (tokens, i);

  if (cw_ihc_token_is (text, token, "stained"))
    return is_no_finding (text, tokens, i + 1);
  if (cw_ihc_token_is (text, token, "marked"))
    return is_no_marking (text, tokens, i + 1);
  if (cw_ihc_token_is (text, token, "restricted"))
    return cw_ihc_token_is (text, peek (tokens, i + 1), "to");
  return cw_ihc_token_is_one_of (text, token, lights) && !highlights_tumor (text, tokens, i);
}

/* Genes have the names of their proteins. */
static gboolean
is_gene (const char *marker)
{
  static const char *const names[] = {
    "EGFR", "ALK",  "ROS1",         "HER2",      "BRAF V600E", "c-MYC",      "BCL2",
    "BCL6", "p53",  "CD117",        "PDGFRA",    "IDH1",       "IDH1 R132H", "ATRX",
    "PTEN", "NTRK", "beta-catenin", "Cyclin D1", "MDM2",       "CDK4",       "Rb",
    "ER",   "AR",   "FH",           "BAP1",      NULL,
  };

  return g_strv_contains (names, marker) || g_str_has_prefix (marker, "FGFR");
}

/* “no EGFR or ALK mutation”: what was said of them, up to the word at @i, is said of the genes. */
void
cw_ihc_reader_drop_genes (CwIhcReader *self, guint i)
{
  static const char *const words[] = {
    "mutation",    "mutations", "rearrangement", "rearrangements", "amplification",  "gene",
    "genes",       "fusion",    "fusions",       "translocation",  "translocations", "alteration",
    "alterations", "variant",   "variants",

    NULL
  };
  guint n = self->items->len;

  if (!self->at_item || n == 0 ||
      !cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), words))
    return;
  while (n > 0 && g_array_index (self->items, CwIhcItem, n - 1).is_headed &&
         is_gene (g_array_index (self->items, CwIhcItem, n - 1).marker))
    n--;
  g_array_set_size (self->items, n);
  self->first_open = MIN (self->first_open, n);
  self->last_from = MIN (self->last_from, n);
}
