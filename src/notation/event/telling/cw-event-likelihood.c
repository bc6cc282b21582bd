/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include "vocab/cw-event-weights.h"
#include "vocab/cw-word-family.h"

#include <string.h>

/* Whether the words around the name of an event, and the way in which other files find it told,
 * make it likely that it came of a treatment. */

/* So many elements to each side are looked at. */
#define WINDOW 15

/* So far away a medicine may be for all words on the way to it to be taken together. */
#define WHOLE_WAY 5

/* Longer stretches are told apart by their first word alone. */
#define LABEL_BYTES 24

/* The odds for it, as a natural logarithm, from which on an event is taken that no rule tells; and
 * from which on it is asked for in a report, where most of what happens is the disease. */
#define LIKELY 1.2
#define LIKELY_IN_REPORT 2.2

/* The odds below which what a rule tells in a report is doubtful, and those below which it is not
 * even asked for. In 2862 passages of ordinary reports, which are not about harm, the rules tell
 * 1085 events; 579 of them came of a treatment. Above the first it is 339 of 419, below the second
 * 53 of 254 (weights fitted to the other passages). */
#define DOUBTFUL 0.5
#define HOPELESS (-2)

typedef void (*TakeFeature) (const char *feature, gpointer data);

/* ---- what stands where ---- */

/* "after two cycles", "after the first dose": of a medicine, named or not. */
static gboolean
is_time_of_dose (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_CYCLES) ||
         (cw_event_reader_is (self, at, CW_EVENT_ONSET) &&
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                      "dose infusion injection vaccination chemotherapy immunotherapy"));
}

/* Whether a medicine is meant that may be the cause: not what is only given along with one. */
static gboolean
means_medicine (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
         (cw_event_reader_get (self, at)->is_medicine || is_time_of_dose (self, at) ||
          cw_event_reader_is_time_on_medicine (self, at));
}

/* What the element at @at is, where that says more than its words; or %NULL. */
static const char *
find_class (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (element->kind == CW_EVENT_TERM)
    return "EVENT";
  if (means_medicine (self, at))
    return "MEDICINE";
  if (cw_scan_get (scan, element->first)->kind == CW_TOKEN_NUMBER &&
      element->last == element->first + 1)
    return "NUMBER";
  if (cw_event_is_operation (scan, element->last - 1) &&
      !cw_event_is_test (scan, element->last - 1))
    return "OPERATION";
  if (cw_event_is_operating (scan, element->first))
    return "OPERATED";
  if (cw_event_is_operative (scan, element->first))
    return "OPERATIVE";
  if (cw_event_is_device (scan, element->first))
    return "DEVICE";
  if (cw_event_is_poison (scan, element->first))
    return "POISON";
  return cw_event_is_tumor (scan, element->last - 1) ? "TUMOR" : NULL;
}

static CwEventLabel
make_label (const CwEventReader *self, guint at)
{
  const CwToken *token = cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first);
  const char *class = find_class (self, at);
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);

  if (class)
    return (CwEventLabel){ g_strdup (class), 0 };
  return (CwEventLabel){ strlen (words) < LABEL_BYTES ? g_utf8_strdown (words, -1)
                                                      : g_strdup (token->word),
                         cw_word_family_get (token->word) };
}

void
cw_event_label_clear (CwEventLabel *self)
{
  g_free (self->text);
}

static void
label_elements (CwEventReader *self)
{
  for (guint i = self->labels->len; i < self->elements->len; i++)
    {
      CwEventLabel label = make_label (self, i);

      g_array_append_val (self->labels, label);
    }
}

/* The label of the element @offset behind or in front of the one at @at. */
static CwEventLabel
get_label (const CwEventReader *self, guint at, int offset)
{
  int place = (int)at + offset;

  if (place < 0)
    return (CwEventLabel){ (char *)"<", 0 };
  return place < (int)self->labels->len ? g_array_index (self->labels, CwEventLabel, place)
                                        : (CwEventLabel){ (char *)">", 0 };
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

/* What stands at a place, and of which family it is. */
static void
tell_label (const Taker *taker, const char *place, CwEventLabel label)
{
  tell (taker, "%s=%s", place, label.text);
  if (label.family)
    tell (taker, "%s~%u", place, label.family);
}

/* What stands at two places. */
static void
tell_pair (const Taker *taker, const char *place, CwEventLabel one, CwEventLabel other)
{
  tell (taker, "%s=%s %s", place, one.text, other.text);
}

static CwEventLabel
get_word (const CwEventReader *self, guint token)
{
  const char *word = cw_scan_get (self->lexicon.scan, token)->word;

  return (CwEventLabel){ (char *)word, cw_word_family_get (word) };
}

/* What it is called, and what is known of the name. */
static void
tell_name (const CwEventReader *self, guint at, const Taker *taker)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  tell (taker, "always");
  tell (taker, "needs=%u", element->number);
  tell (taker, "words=%u", MIN (element->last - element->first, 3));
  tell_label (taker, "first", get_word (self, element->first));
  tell_label (taker, "last", get_word (self, element->last - 1));
}

/* The words beside it, one by one and together. */
static void
tell_neighbours (const CwEventReader *self, guint at, const Taker *taker)
{
  for (int i = 1; i <= 4; i++)
    {
      const char places[2][3] = { { '-', (char)('0' + i) }, { '+', (char)('0' + i) } };

      tell_label (taker, places[0], get_label (self, at, -i));
      tell_label (taker, places[1], get_label (self, at, i));
    }
  tell_pair (taker, "-2-1", get_label (self, at, -2), get_label (self, at, -1));
  tell_pair (taker, "+1+2", get_label (self, at, 1), get_label (self, at, 2));
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
  tell_label (taker, "before", get_label (self, at, before));
  tell_pair (taker, "before2", get_label (self, at, before - 1), get_label (self, at, before));
  tell_label (taker, "after", get_label (self, at, after));
  tell_pair (taker, "after2", get_label (self, at, after), get_label (self, at, after + 1));
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
  int first = -(int)MIN (at, WINDOW);
  int last = (int)MIN (self->labels->len - at - 1, WINDOW);

  for (int i = first; i <= last; i++)
    if (is_told_of (get_label (self, at, i).text))
      tell_label (taker, i < 0 ? "left" : "right", get_label (self, at, i));
}

static gboolean
is_medicine (const char *label)
{
  return g_str_equal (label, "MEDICINE");
}

/* What is done to a patient and may do harm. */
static gboolean
is_treatment (const char *label)
{
  static const char *const treatments[] = { "MEDICINE", "OPERATION", "OPERATED", "OPERATIVE",
                                            "DEVICE",   "POISON",    NULL };

  return g_strv_contains (treatments, label);
}

/* How many elements to the left (below zero) or right the nearest of a kind stands; 0 for none. */
static int
find_nearest (const CwEventReader *self, guint at, gboolean (*is_kind) (const char *label))
{
  for (int i = 1; i <= WINDOW; i++)
    if (is_kind (get_label (self, at, -i).text))
      return -i;
    else if (is_kind (get_label (self, at, i).text))
      return i;
  return 0;
}

/* The words between the event and what stands at @place, one by one. */
static void
tell_way (const CwEventReader *self, guint at, int place, const char *name, const Taker *taker)
{
  for (int i = MIN (place, 0) + 1; i < MAX (place, 0); i++)
    tell (taker, "%s-by=%s", name, get_label (self, at, i).text);
}

/* The same words together. */
static void
tell_whole_way (const CwEventReader *self,
                guint at,
                int place,
                const char *name,
                const Taker *taker)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = MIN (place, 0) + 1; i < MAX (place, 0); i++)
    g_string_append_printf (words, " %s", get_label (self, at, i).text);
  tell (taker, "%s-through=%s", name, words->str);
}

static void
tell_medicine (const CwEventReader *self, guint at, const Taker *taker)
{
  int medicine = find_nearest (self, at, is_medicine);
  const char *name = medicine < 0 ? "from-medicine" : "to-medicine";

  if (medicine == 0)
    {
      tell (taker, "no-medicine");
      return;
    }
  tell (taker, "%s=%d", name, MIN (ABS (medicine) / 2, 6));
  tell_way (self, at, medicine, name, taker);
  if (ABS (medicine) <= WHOLE_WAY)
    tell_whole_way (self, at, medicine, name, taker);
}

/* The nearest of whatever was done: a medicine, an operation, a device. */
static void
tell_treatment (const CwEventReader *self, guint at, const Taker *taker)
{
  int treatment = find_nearest (self, at, is_treatment);
  const char *name = treatment < 0 ? "from-treatment" : "to-treatment";
  const char *label = get_label (self, at, treatment).text;

  if (treatment == 0)
    {
      tell (taker, "no-treatment");
      return;
    }
  tell (taker, "%s=%s", name, label);
  tell (taker, "%s=%s %d", name, label, MIN (ABS (treatment) / 2, 6));
  tell_way (self, at, treatment, name, taker);
}

static void
tell_all (CwEventReader *self, guint at, const char *telling, TakeFeature take, gpointer data)
{
  Taker taker = { take, data };

  label_elements (self);
  tell (&taker, "told=%s", telling ? telling : "-");
  tell_name (self, at, &taker);
  tell_neighbours (self, at, &taker);
  tell_list (self, at, &taker);
  tell_words (self, at, &taker);
  tell_medicine (self, at, &taker);
  tell_treatment (self, at, &taker);
}

/* ---- what they say together ---- */

static void
add_weight (const char *feature, gpointer data)
{
  *(double *)data += cw_event_weights_get (feature);
}

static double
get_odds (CwEventReader *self, guint at, const char *telling)
{
  double odds = 0;

  tell_all (self, at, telling, add_weight, &odds);
  return odds;
}

/* What the words around the event at @at say of whether it came of a treatment, which the rule
 * @telling tells, or none. Outside of reports a rule is enough; nothing else is while features are
 * listed: the table is not to depend on the one before it. */
CwEventBelief
cw_event_reader_weigh (CwEventReader *self, guint at, const char *telling)
{
  double odds;

  if (!self->asks_doubts && (telling || self->features))
    return telling ? CW_EVENT_BELIEVED : CW_EVENT_DISMISSED;
  odds = get_odds (self, at, telling);
  if (!self->asks_doubts)
    return odds > LIKELY ? CW_EVENT_BELIEVED : CW_EVENT_DISMISSED;
  if (telling && odds >= DOUBTFUL)
    return CW_EVENT_BELIEVED;
  return odds > (telling ? HOPELESS : LIKELY_IN_REPORT) ? CW_EVENT_DOUBTED : CW_EVENT_DISMISSED;
}

static void
append_feature (const char *feature, gpointer data)
{
  g_string_append_printf (data, "\t%s", feature);
}

/* Adds a line for those who fit the weights. */
void
cw_event_reader_describe (CwEventReader *self, guint at, const char *telling)
{
  g_autofree char *words = cw_event_reader_dup (self, at, at + 1);
  GString *line = g_string_new (words);

  tell_all (self, at, telling, append_feature, line);
  g_ptr_array_add (self->features, g_string_free (line, FALSE));
}
