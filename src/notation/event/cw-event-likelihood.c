/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event-private.h"

#include "vocab/cw-event-weights.h"

#include <string.h>

/* Whether the words around the name of an event make it likely that it came of a treatment, where
 * none of the ways of telling so that other files know was used. */

/* So many elements to each side are looked at. */
#define WINDOW 15

/* Longer stretches are told apart by their first word alone. */
#define LABEL_BYTES 24

/* The odds for it, as a natural logarithm, from which on an event is taken. */
#define LIKELY 3.0

typedef void (*TakeFeature) (const char *feature, gpointer data);

/* ---- what stands where ---- */

/* Whether a medicine is named that may be the cause: not what is only given along with one. */
static gboolean
names_medicine (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
         (cw_event_reader_get (self, at)->is_medicine ||
          cw_event_reader_is_time_on_medicine (self, at));
}

static char *
dup_label (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwToken *token = cw_scan_get (self->lexicon.scan, element->first);
  g_autofree char *words = NULL;

  if (element->kind == CW_EVENT_TERM)
    return g_strdup ("EVENT");
  if (names_medicine (self, at))
    return g_strdup ("MEDICINE");
  if (token->kind == CW_TOKEN_NUMBER && element->last == element->first + 1)
    return g_strdup ("NUMBER");
  words = cw_event_reader_dup (self, at, at + 1);
  return strlen (words) < LABEL_BYTES ? g_utf8_strdown (words, -1) : g_strdup (token->word);
}

/* The label of the element @offset behind or in front of the one at @at. */
static const char *
get_label (const CwEventReader *self, guint at, int offset)
{
  int place = (int)at + offset;

  if (place < 0)
    return "<";
  return place < (int)self->labels->len ? self->labels->pdata[place] : ">";
}

static void
label_elements (CwEventReader *self)
{
  for (guint i = self->labels->len; i < self->elements->len; i++)
    g_ptr_array_add (self->labels, dup_label (self, i));
}

/* ---- features ---- */

typedef struct
{
  TakeFeature take;
  gpointer data;
} Taker;

static void G_GNUC_PRINTF (2, 3) tell (const Taker *taker, const char *format, ...)
{
  char feature[160];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (feature, sizeof feature, format, arguments);
  va_end (arguments);
  taker->take (feature, taker->data);
}

/* What it is called, and what is known of the name. */
static void
tell_name (const CwEventReader *self, guint at, const Taker *taker)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwScan *scan = self->lexicon.scan;

  tell (taker, "always");
  tell (taker, "needs=%u", element->number);
  tell (taker, "words=%u", MIN (element->last - element->first, 3));
  tell (taker, "first=%s", cw_scan_get (scan, element->first)->word);
  tell (taker, "last=%s", cw_scan_get (scan, element->last - 1)->word);
}

/* The words beside it, one by one and together. */
static void
tell_neighbours (const CwEventReader *self, guint at, const Taker *taker)
{
  for (int i = 1; i <= 4; i++)
    {
      tell (taker, "-%d=%s", i, get_label (self, at, -i));
      tell (taker, "+%d=%s", i, get_label (self, at, i));
    }
  tell (taker, "-2-1=%s %s", get_label (self, at, -2), get_label (self, at, -1));
  tell (taker, "+1+2=%s %s", get_label (self, at, 1), get_label (self, at, 2));
}

/* The words in front of and behind the list that it stands in. */
static void
tell_list (const CwEventReader *self, guint at, const Taker *taker)
{
  int before = -1, after = 1;

  while ((int)at + before >= 0 && -before < WINDOW &&
         cw_event_reader_is_list_part (self, (guint)((int)at + before)))
    before--;
  while (at + (guint)after < self->elements->len && after < WINDOW &&
         cw_event_reader_is_list_part (self, at + (guint)after))
    after++;
  tell (taker, "before=%s", get_label (self, at, before));
  tell (taker, "before2=%s %s", get_label (self, at, before - 1), get_label (self, at, before));
  tell (taker, "after=%s", get_label (self, at, after));
  tell (taker, "after2=%s %s", get_label (self, at, after), get_label (self, at, after + 1));
}

static gboolean
is_told_of (const char *label)
{
  return !g_str_equal (label, "EVENT") && !g_str_equal (label, "NUMBER") &&
         !g_str_equal (label, ".") && !g_str_equal (label, ",");
}

/* All words of the sentence around it. */
static void
tell_words (const CwEventReader *self, guint at, const Taker *taker)
{
  guint first = at > WINDOW ? at - WINDOW : 0;
  guint last = MIN (at + WINDOW + 1, self->labels->len);

  for (guint i = first; i < last; i++)
    if (is_told_of (self->labels->pdata[i]))
      tell (taker, "%s=%s", i < at ? "left" : "right", (char *)self->labels->pdata[i]);
}

/* How many elements to the left (below zero) or right the nearest medicine is named; 0 for none. */
static int
find_medicine (const CwEventReader *self, guint at)
{
  for (int i = 1; i <= WINDOW; i++)
    if (g_str_equal (get_label (self, at, -i), "MEDICINE"))
      return -i;
    else if (g_str_equal (get_label (self, at, i), "MEDICINE"))
      return i;
  return 0;
}

static void
tell_medicine (const CwEventReader *self, guint at, const Taker *taker)
{
  int medicine = find_medicine (self, at);
  const char *side = medicine < 0 ? "from" : "to";

  if (medicine == 0)
    {
      tell (taker, "no-medicine");
      return;
    }
  tell (taker, "%s-medicine=%d", side, MIN (ABS (medicine) / 2, 6));
  for (int i = MIN (medicine, 0) + 1; i < MAX (medicine, 0); i++)
    tell (taker, "%s-medicine-by=%s", side, get_label (self, at, i));
  if (ABS (medicine) <= 5)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (int i = MIN (medicine, 0) + 1; i < MAX (medicine, 0); i++)
        g_string_append_printf (words, " %s", get_label (self, at, i));
      tell (taker, "%s-medicine-through=%s", side, words->str);
    }
}

static void
tell_all (CwEventReader *self, guint at, TakeFeature take, gpointer data)
{
  Taker taker = { take, data };

  label_elements (self);
  tell_name (self, at, &taker);
  tell_neighbours (self, at, &taker);
  tell_list (self, at, &taker);
  tell_words (self, at, &taker);
  tell_medicine (self, at, &taker);
}

/* ---- what they say together ---- */

static void
add_weight (const char *feature, gpointer data)
{
  *(double *)data += cw_event_weights_get (feature);
}

/* Whether the words around the event at @at make it likely that it came of a treatment. Nothing is
 * while features are listed: the table is not to depend on the one before it. */
gboolean
cw_event_reader_is_likely (CwEventReader *self, guint at)
{
  double odds = 0;

  if (self->features)
    return FALSE;
  tell_all (self, at, add_weight, &odds);
  return odds > LIKELY;
}

static void
append_feature (const char *feature, gpointer data)
{
  g_string_append_printf (data, "\t%s", feature);
}

/* Adds a line for those who fit the weights. */
void
cw_event_reader_describe (CwEventReader *self, guint at)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  GString *line = g_string_new (words);

  tell_all (self, at, append_feature, line);
  g_ptr_array_add (self->features, g_string_free (line, FALSE));
}
