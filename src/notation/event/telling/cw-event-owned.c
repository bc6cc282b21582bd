/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Diseases that a sentence before said were the patient's own, or what something was given for: "a
 * patient with tuberculosis developed neuritis. Tuberculosis was cured." What is told of them
 * later tells of no effect, unless a medicine is called its cause. */

/* Elements between the verb of what came and its name. */
#define REACH 6

/* Diseases by their first letters, and the signs by which they come back. */
static const struct
{
  const char *disease;
  const char *sign;
} signs[] = {
  { "epilep", "seizure" },      { "epilep", "convulsion" },         { "schizophren", "psychosis" },
  { "schizoaff", "psychosis" }, { "schizophren", "hallucination" }, { "bipolar", "mania" },
  { "bipolar", "manic" },       { "bipolar", "depression" },        { "manic", "mania" },
  { "leuk", "blast" },          { "tubercul", "tuberculosis" },
};

static void
own (CwEventReader *self, char *variant)
{
  if (g_hash_table_contains (self->owned, variant))
    g_free (variant);
  else
    g_hash_table_insert (self->owned, variant, GUINT_TO_POINTER (self->sentence + 1));
}

/* Notes that the event at @at is the patient's own disease. */
void
cw_event_reader_note_owned (CwEventReader *self, guint at)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  char *variant = cw_event_dup_variant (words);

  if (variant)
    own (self, variant);
}

/* Notes the signs of the diseases that the sentence names. */
void
cw_event_reader_note_signs (CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint last;

  if (self->elements->len == 0)
    return;
  last = cw_event_reader_get (self, self->elements->len - 1)->last;
  for (guint i = cw_event_reader_get (self, 0)->first; i < last; i++)
    for (guint k = 0; k < G_N_ELEMENTS (signs); k++)
      if (g_str_has_prefix (cw_scan_get (scan, i)->word, signs[k].disease))
        own (self, g_strdup (signs[k].sign));
}

/* "developed renal failure": a new one, whatever there was. */
static gboolean
is_new (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return cw_event_reader_starts_with (self, i - 1,
                                            "developed developing experienced suffered induced "
                                            "caused");
      if (!cw_event_reader_is_list_part (self, i - 1) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE))
        return FALSE;
    }
  return FALSE;
}

/* Whether the event at @at is a disease that a sentence before told to be the patient's own, and
 * nothing here says that a medicine brought it. */
gboolean
cw_event_reader_is_owned (const CwEventReader *self, guint at)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  g_autofree char *variant = cw_event_dup_variant (words);
  guint sentence = variant ? GPOINTER_TO_UINT (g_hash_table_lookup (self->owned, variant)) : 0;

  if (sentence == 0 || sentence > self->sentence)
    return FALSE;
  /* "After phenytoin was stopped, seizures recurred". */
  if (cw_event_reader_starts_with (self, at + 1, "recurred returned reappeared relapsed worsened"))
    return TRUE;
  return !is_new (self, at) && cw_event_reader_find_presentation (self) == CW_EVENT_NONE &&
         !cw_event_reader_is_put_down_to_medicine (self, at) &&
         cw_event_reader_get_blame (self, at) == NULL && !cw_event_reader_is_tied (self, at);
}
