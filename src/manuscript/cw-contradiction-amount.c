/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "manuscript/cw-contradiction-private.h"

/* Laboratory values against the record; where none is recorded, and of shrinkage, those of the
 * abstract against those of the text. The text may give several, of different times: one that
 * agrees is enough. */

static gboolean
is_told_twice (const CwMention *mention, const CwMention *other)
{
  return mention->statement->passage->kind == CW_PASSAGE_ABSTRACT &&
         other->statement->passage->kind == CW_PASSAGE_CASE &&
         g_strcmp0 (mention->subject, other->subject) == 0 &&
         g_strcmp0 (mention->quantity->unit, other->quantity->unit) == 0;
}

/* "8" is what "8.2" is rounded to. */
static gboolean
is_same_number (const CwMention *mention, const CwMention *other)
{
  return fabs (mention->number.low - other->number.low) <=
         fmax (mention->step, other->step) / 2 + 1e-9;
}

static gboolean
amounts_differ (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && !is_same_number (mention, other);
}

static gboolean
amounts_agree (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && is_same_number (mention, other);
}

static void
check_told_twice (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, amounts_differ);

  if (other && !cw_prose_check_find_other (self, mention, amounts_agree))
    cw_prose_check_against_prose (self, "amount-in-text", CW_SEVERITY_WARNING, mention, other);
}

void
cw_prose_check_amounts (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_AMOUNT && !cw_prose_check_laboratory_value (self, mention))
        check_told_twice (self, mention);
    }
  cw_prose_check_laboratory_trends (self);
}
