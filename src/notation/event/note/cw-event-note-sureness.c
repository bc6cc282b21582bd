/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* How sure a note is of what brought an event about: "causality definite", "prob AZA". */

static const char *
get_sureness (const CwEventReader *self, guint at)
{
  static const struct
  {
    const char *words;
    const char *attribution;
  } table[] = {
    { "definite definitely certain certainly", "definite" },
    { "probable probably prob likely", "probable" },
    { "possible possibly poss", "possible" },
    { "unlikely", "unlikely" },
    { "unrelated", "unrelated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (cw_event_note_is_word (self, at, table[i].words))
      return table[i].attribution;
  return NULL;
}

/* "causality: probable", "Naranjo 7 (probable)". */
static guint
take_named (const CwEventReader *self, guint first, guint last, const char **attribution)
{
  if (!cw_event_note_is_word (self, first, "causality causal attribution relatedness naranjo umc"))
    return first;
  for (guint i = first + 1; i < last && i < first + 5; i++)
    if ((*attribution = get_sureness (self, i)))
      return i + 1 + cw_event_reader_is (self, i + 1, CW_EVENT_CLOSE);
  return first;
}

/*
 * cw_event_note_take_sureness:
 * @first: the first element of a segment
 * @last: the one behind its last
 * @attribution: (out): the code of the attribution
 *
 * Returns: the element behind what says how sure it is; @first where nothing does
 */
guint
cw_event_note_take_sureness (const CwEventReader *self,
                             guint first,
                             guint last,
                             const char **attribution)
{
  guint next = take_named (self, first, last, attribution);

  if (next > first)
    return next;
  *attribution = get_sureness (self, first);
  if (*attribution == NULL)
    return first;
  /* "prob AZA", or the word alone. */
  if (first + 2 == last && cw_event_reader_get (self, first + 1)->is_medicine)
    return last;
  return first + 1 == last ? last : first;
}
