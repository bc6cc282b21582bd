/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* Stage and TNM of a tumour at diagnosis. Other diseases have stages too, and a tumour is staged
 * again when it comes back. */

/* Operations have stages too: "Stage 2 utilized an anterior approach". */
#define OF_OPERATION                                                                               \
  "(?! (?:utili\\w+|used|consist\\w*|involv\\w*|compris\\w*|includ\\w*|(?:was|were) "              \
  "(?:performed|done|carried)|of the (?:operation|surgery|procedure|reconstruction)|surgery|"      \
  "operation|procedure|reconstruction)\\b)"
#define STAGE                                                                                      \
  "(?<![-\\w])stage (?<stage>(?-i:IV|I{1,3}|[1-4])(?-i:[A-Da-d]?[1-3]?))\\b"                       \
  "(?! ?(?:-|/|to|or|and) ?(?:stage )?(?-i:I|V|[1-4]))" OF_OPERATION
#define TNM                                                                                        \
  "(?<tnm>\\b(?-i:y?[cp]?T(?:is|[0-4X])[a-d]?(?:\\([^()]{1,6}\\))?,? ?[cp]?N[0-3X][a-c]?"          \
  "(?:,? ?[cp]?M[01X][a-c]?)?))\\b"
#define OTHER_DISEASE                                                                              \
  "\\b(?:kidney (?:disease|injury|failure)|renal (?:disease|failure|injury|insufficiency)|"        \
  "CKD|AKI|KDIGO|ulcers?|hypertension|sarcoidosis|encephalopathy|cirrhosis|fibrosis|sleep|labou?r" \
  "|Tanner|NYHA|Steinbrocker|arthritis|heart "                                                     \
  "failure|endometriosis|pressure|osteonecrosis|retinopathy|HIV|COPD)\\b"
#define ANOTHER_TIME                                                                               \
  "\\b(?:progress\\w*|upstag\\w*|downstag\\w*|restag\\w*|recurren\\w*|relaps\\w*|previous\\w*|"    \
  "prior|history|ago|second primary|trials?|stud(?:y|ies)|patients with|cases? with|in patients)"  \
  "\\b|\\[\\d"

static void
add_stage (CwMentionReader *self, CwMentionKind kind, const char *pattern, const char *group)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) next = NULL;
  CwWordRange range;
  CwMention *mention;

  if (!cw_mention_find (self, pattern, 0, &match) || !cw_mention_get_range (match, group, &range) ||
      cw_mention_find (self, pattern, range.past, &next) ||
      cw_mention_is_denied (self, range.first))
    return;
  mention = cw_mention_add (self, kind, range);
  if (mention)
    mention->subject = cw_mention_fetch (match, group);
}

/* Of two stages in one sentence one may be that of another tumour, or the one after surgery. */
void
cw_mention_read_stage (CwMentionReader *self)
{
  if (self->statement->passage->kind > CW_PASSAGE_AROUND ||
      self->statement->passage->is_literature ||
      cw_mention_has (self, OTHER_DISEASE "|" ANOTHER_TIME))
    return;
  add_stage (self, CW_MENTION_STAGE, STAGE, "stage");
  add_stage (self, CW_MENTION_TNM, TNM, "tnm");
}
