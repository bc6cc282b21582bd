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
  return cw_ihc_token_peek (tokens, i, tokens->len);
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

#define ON_WORDS 6

/* “decorated thin-walled vessels”, “was positive in the endothelium”; but “in neoplastic vessels”
 */
static gboolean
is_on_others (const char *text, const GArray *tokens, guint i)
{
  static const char *const verbs[] = {
    "decorated", "labeled", "labelled", "stained", "marked", NULL
  };
  static const char *const places[] = { "in", "within", NULL };
  static const char *const others[] = { "vessels",     "vessel",      "vasculature", "capillaries",
                                        "endothelium", "lymphocytes", NULL };
  static const char *const tumors[] = { "tumor",    "tumour",    "neoplastic", "lesional", "cells",
                                        "atypical", "malignant", "neoplasm",   NULL };
  gboolean is_place = cw_ihc_token_is_one_of (text, peek (tokens, i + 1), places);

  if (!is_place && !cw_ihc_token_is_one_of (text, peek (tokens, i), verbs))
    return FALSE;
  for (guint at = i + 1 + is_place; at <= i + ON_WORDS; at++)
    {
      const CwIhcToken *token = peek (tokens, at);

      if (token->kind != CW_IHC_WORD || token->meaning == CW_IHC_AND ||
          cw_ihc_token_is_one_of (text, token, tumors))
        return FALSE;
      if (cw_ihc_token_is_one_of (text, token, others))
        return TRUE;
    }
  return FALSE;
}

/* Whether the word of a result at @i is told of other cells than the tumor's, or of no result. */
gboolean
cw_ihc_is_elsewhere (const char *text, const GArray *tokens, guint i)
{
  static const char *const lights[] = { "highlight", "highlights", "highlighted", "highlighting",
                                        NULL };
  const CwIhcToken *token = peek (tokens, i);

  if (is_on_others (text, tokens, i))
    return TRUE;
  if (cw_ihc_token_is (text, token, "stained"))
    return is_no_finding (text, tokens, i + 1);
  if (cw_ihc_token_is (text, token, "marked"))
    return is_no_marking (text, tokens, i + 1);
  if (cw_ihc_token_is (text, token, "restricted"))
    return cw_ihc_token_is (text, peek (tokens, i + 1), "to");
  return cw_ihc_token_is_one_of (text, token, lights) && !highlights_tumor (text, tokens, i);
}

#define ENTITY_WORDS 5

static gboolean
ends_entity (const char *text, const GArray *tokens, guint i)
{
  static const char *const words[] = { "neoplasm", "leukemia", "leukaemia", NULL };
  static const char *const tumors[] = { "tumor", "tumour", NULL };
  const CwIhcToken *token = peek (tokens, i);
  const CwIhcToken *before = peek (tokens, i - 1);

  if (cw_ihc_token_is_one_of (text, token, tumors))
    return cw_ihc_token_is (text, before, "cell");
  return cw_ihc_token_is_one_of (text, token, words) ||
         (token->length > 6 &&
          g_ascii_strncasecmp (text + token->offset + token->length - 3, "oma", 3) == 0 &&
          !cw_ihc_token_is (text, token, "stroma"));
}

/* “granular cell tumor”, “clear cell carcinoma”, “diffuse large B-cell lymphoma”: whether the
 * adjective at @i is one of a kind of tumor, and says nothing of a stain. */
gboolean
cw_ihc_is_of_entity (const char *text, const GArray *tokens, guint i)
{
  static const char *const joints[] = { "of",     "in",   "with", "to",    "by",  "on",
                                        "at",     "as",   "a",    "an",    "the", "from",
                                        "within", "this", "that", "which", NULL };
  static const char *const cells[] = { "cell", "cells", "nuclei", "component", NULL };

  for (guint at = i + 1; at <= i + ENTITY_WORDS; at++)
    {
      const CwIhcToken *token = peek (tokens, at);
      const CwIhcToken *next = peek (tokens, at + 1);

      if (token->kind != CW_IHC_WORD ||
          (token->meaning != CW_IHC_UNKNOWN && token->meaning != CW_IHC_GLUE) ||
          cw_ihc_word_has_value (token, "noun") || cw_ihc_token_is_one_of (text, token, joints))
        return FALSE;
      if (ends_entity (text, tokens, at))
        return !cw_ihc_token_is_one_of (text, next, cells) &&
               !cw_ihc_word_has_value (next, "noun") && next->meaning != CW_IHC_RESULT;
    }
  return FALSE;
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

/* “in”, “of” before @i, perhaps with an article */
static gboolean
is_led_to (const CwIhcReader *self, guint i)
{
  static const char *const joints[] = { "in", "of", "involving", "for", NULL };

  if (i > 0 && cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i - 1), "the"))
    i--;
  return i > 0 && cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i - 1), joints);
}

/* “mutation” at @i: the names that “in” or “of” leads to are those of genes. */
void
cw_ihc_reader_tell_gene (CwIhcReader *self, guint i)
{
  static const char *const words[] = {
    "mutation", "mutations",     "rearrangement",  "rearrangements", "amplification", "fusion",
    "fusions",  "translocation", "translocations", "deletion",       "deletions",     "methylation",
    NULL
  };

  self->is_gene |= self->tells_gene && is_led_to (self, i);
  if (self->at_item || !cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), words))
    return;
  self->tells_gene = TRUE;
  if (self->has_header && self->header_items == 0)
    cw_ihc_reader_drop_header (self);
}

/* “No mutation of KIT or PDGFRA was found”: whether the name at @i is one of a gene. */
gboolean
cw_ihc_reader_is_gene (CwIhcReader *self, guint i)
{
  const CwIhcToken *before = i > 0 ? cw_ihc_reader_peek (self, i - 1) : NULL;

  if (!self->tells_gene || before == NULL)
    return FALSE;
  if (before->kind != CW_IHC_COMMA && before->kind != CW_IHC_SLASH &&
      !(before->kind == CW_IHC_WORD && before->meaning == CW_IHC_AND))
    self->is_gene = is_led_to (self, i);
  return self->is_gene;
}

/* Whether the comma before @i goes on with a name of a gene: “in BRAF, NRAS and KIT”; but not so
 * “in KIT, A was positive”. */
gboolean
cw_ihc_reader_goes_on_with_gene (const CwIhcReader *self, guint i)
{
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  const CwIhcToken *name = cw_ihc_reader_peek (self, i);
  const char *word = self->text + name->offset;

  if (n == 0 && name->kind == CW_IHC_WORD && name->length > 2 && g_ascii_isupper (word[0]) &&
      g_ascii_isupper (word[1]))
    n = 1;
  return n > 0 && cw_ihc_reader_peek (self, i + n)->meaning != CW_IHC_VERB;
}
