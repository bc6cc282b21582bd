/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* By how much a tumour shrank, where the abstract or the case tells it. */

#define TUMOR "\\b(?:tumou?rs?|mass(?:es)?|lesions?|metastas[ei]s|nodules?|target)\\b"
#define SHRANK                                                                                     \
  "\\b(?:reduc\\w*|decreas\\w*|shr[aiu]nk\\w*|shrinkage|regress\\w*)\\b[^.;]{0,30}? (?:by|of) "    \
  "(?<n>\\d{1,3}(?:\\.\\d)?) ?(?<unit>%)|"                                                         \
  "\\b(?<n>\\d{1,3}(?:\\.\\d)?) ?(?<unit>%) (?:reduction|decrease|shrinkage|regression)\\b"

static void
add_shrinkage (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *number = cw_mention_fetch (match, "n");
  CwWordRange range, end;
  CwMention *mention;

  if (!cw_mention_get_range (match, "n", &range) || !cw_mention_get_range (match, "unit", &end) ||
      cw_mention_is_denied (self, range.first))
    return;
  range.past = end.past;
  mention = cw_mention_add (self, CW_MENTION_AMOUNT, range);
  if (mention == NULL)
    return;
  mention->quantity = cw_quantity_new (CW_COMPARATOR_NONE, number, NULL, "%");
  mention->number.low = mention->number.high = cw_quantity_get_low (mention->quantity);
  mention->is_number = TRUE;
  mention->step = cw_mention_get_step (mention->quantity);
  mention->subject = g_strdup ("shrinkage");
}

static void
read_shrinkage (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_mention_has (self, TUMOR) && cw_mention_find (self, SHRANK, 0, &match))
    add_shrinkage (self, match);
}

void
cw_mention_read_amounts (CwMentionReader *self)
{
  CwPassageKind kind = self->statement->passage->kind;

  if (kind != CW_PASSAGE_ABSTRACT && kind != CW_PASSAGE_CASE)
    return;
  read_shrinkage (self);
}
