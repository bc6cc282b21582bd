/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* Values that are events by themselves: "ALT 5x ULN", "plt ↓", "LVEF 62 -> 45 %", "QTc 510 ms". */

typedef struct
{
  const char *name; /* of the vocabulary of analytes, or words in small letters */
  const char *high; /* CTCAE 5.0 term, or NULL */
  const char *low;
  /* A value above, or below, that no laboratory calls normal, in whatever unit a chart counts it; 0
   * where the units are too many to say. */
  double above;
  double below;
  /* From and to which every laboratory calls a value normal, in the same units; 0 where not said.
   */
  double normal_low;
  double normal_high;
} Quantity;

static const Quantity quantities[] = {
  { "Alanine aminotransferase", "Alanine aminotransferase increased", NULL, 100, 0, 5, 35 },
  { "Aspartate aminotransferase", "Aspartate aminotransferase increased", NULL, 100, 0, 5, 35 },
  { "Gamma-glutamyltransferase", "GGT increased", NULL, 0, 0 },
  { "Alkaline phosphatase", "Alkaline phosphatase increased", NULL, 0, 0 },
  { "Total bilirubin", "Blood bilirubin increased", NULL, 0, 0 },
  { "Creatinine", "Creatinine increased", NULL, 0, 0 },
  { "Creatine kinase", "CPK increased", NULL, 1000, 0 },
  { "Lipase", "Lipase increased", NULL, 0, 0 },
  { "Amylase", "Serum amylase increased", NULL, 0, 0 },
  { "Thyroid-stimulating hormone", "Thyroid stimulating hormone increased", NULL, 0, 0 },
  { "Hemoglobin", NULL, "Anemia", 0, 0 },
  { "Platelets", NULL, "Platelet count decreased", 0, 100, 150, 400 },
  { "Neutrophils", NULL, "Neutrophil count decreased", 0, 1.5, 2, 7 },
  { "White blood cells", NULL, "White blood cell decreased", 0, 3, 4, 10 },
  { "Lymphocytes", "Lymphocyte count increased", "Lymphocyte count decreased", 0, 0 },
  { "Sodium", "Hypernatremia", "Hyponatremia", 150, 130, 136, 144 },
  { "Potassium", "Hyperkalemia", "Hypokalemia", 5.5, 3, 3.6, 4.9 },
  { "Calcium", "Hypercalcemia", "Hypocalcemia", 0, 0 },
  { "Magnesium", "Hypermagnesemia", "Hypomagnesemia", 0, 0 },
  { "Glucose", "Hyperglycemia", "Hypoglycemia", 0, 0 },
  { "Albumin", NULL, "Hypoalbuminemia", 0, 0 },
  { "appetite", NULL, "Anorexia", 0, 0 },
  { "weight", "Weight gain", "Weight loss", 0, 0 },
  { "lvef ef", NULL, "Ejection fraction decreased", 0, 0 },
  { "inr", "INR increased", NULL, 4.5, 0, 0.8, 1.2 },
  { "qtc", "Electrocardiogram QT corrected interval prolonged", NULL, 449, 0, 350, 449 },
};

/* The quantity that the word at @at names. */
static const Quantity *
find_quantity (const CwEventReader *self, guint at)
{
  const CwVocabularyTerm *analyte = NULL;
  g_autofree char *words = NULL;

  /* "vit K 2 mg" */
  if (cw_event_reader_is (self, at, CW_EVENT_TERM) ||
      (at > 0 && cw_event_note_is_word (self, at - 1, "vit vitamin")))
    return NULL;
  words = cw_event_reader_dup (self, at, at + 1);
  analyte = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), words);
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    if ((analyte && g_str_equal (analyte->term, quantities[i].name)) ||
        cw_event_note_is_word (self, at, quantities[i].name))
      return &quantities[i];
  return NULL;
}

gboolean
cw_event_note_is_quantity (const CwEventReader *self, guint at)
{
  return find_quantity (self, at) != NULL;
}

/* "→", "->", "=>"; returns the element after it, or @at. */
guint
cw_event_note_skip_arrow (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = at < self->elements->len ? cw_event_reader_get (self, at)->first : 0;

  if (at >= self->elements->len)
    return at;
  if (strcmp (cw_scan_get (scan, token)->word, "→") == 0)
    return at + 1;
  return (cw_scan_is_sign (scan, token, '-') || cw_scan_is_sign (scan, token, '=')) &&
             cw_scan_is_sign (scan, token + 1, '>') && at + 1 < self->elements->len
           ? at + 2
           : at;
}

static double
get_number (const CwEventReader *self, guint at)
{
  return g_ascii_strtod (
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word, NULL);
}

/* "800 → 600", "100 % -> 75 %"; returns the element after the second number, or @at. */
guint
cw_event_note_skip_change (const CwEventReader *self, guint at, gboolean *is_less)
{
  guint next = at + 1, to;

  if (!cw_event_note_is_number (self, at))
    return at;
  if (cw_event_note_is_word (self, next, "mg g % mcg ug"))
    next++;
  to = cw_event_note_skip_arrow (self, next);
  if (to == next || !cw_event_note_is_number (self, to))
    return at;
  *is_less = get_number (self, to) < get_number (self, at);
  return to + 1;
}

static gboolean
is_sign (const CwEventReader *self, guint at, const char *sign)
{
  return at < self->elements->len &&
         strcmp (cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word,
                 sign) == 0;
}

/* "5x ULN", "5 × ULN", "> ULN": above the normal range. */
static guint
skip_above_normal (const CwEventReader *self, guint at, guint last)
{
  for (guint i = at; i < last && i < at + 4; i++)
    if (cw_event_note_is_word (self, i, "uln"))
      return i + 1;
  return at;
}

/* "wt +8 kg", "wt -3%": a sign at once before the number, of what is counted from a start. */
static guint
take_gain (const CwEventReader *self, guint at, gboolean *is_low)
{
  const CwScan *scan = self->lexicon.scan;

  if (at == 0 || !cw_event_note_is_word (self, at - 1, "weight") ||
      !cw_event_note_is_number (self, at + 1) ||
      !cw_scan_get (scan, cw_event_reader_get (self, at + 1)->first)->glued)
    return at;
  *is_low = cw_scan_is_sign (scan, cw_event_reader_get (self, at)->first, '-');
  return *is_low || cw_scan_is_sign (scan, cw_event_reader_get (self, at)->first, '+') ? at + 2
                                                                                       : at;
}

/* How far a value went, at @at behind the name: the element after it, and whether up or down. */
static guint
take_direction (const CwEventReader *self, guint at, guint last, gboolean *is_low)
{
  guint next = skip_above_normal (self, at, last);

  *is_low = FALSE;
  if (next > at)
    return next;
  if (is_sign (self, at, "↑") ||
      cw_event_note_is_word (self, at, "up high elevated raised increased increase rise prolonged"))
    return at + 1;
  *is_low = TRUE;
  if (is_sign (self, at, "↓") ||
      cw_event_note_is_word (self, at, "down low decreased decrease drop fall reduced"))
    return at + 1;
  next = take_gain (self, at, is_low);
  return next > at ? next : cw_event_note_skip_change (self, at, is_low);
}

#define UNITS "ms g dl l mmol mg u iu umol k ul nl kg"

/* "118 mmol/l", not the slash of "AST 410/ALT 520". */
static gboolean
is_of_value (const CwEventReader *self, guint at)
{
  if (cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '/'))
    return cw_event_note_is_word (self, at + 1, UNITS) || cw_event_note_is_number (self, at + 1);
  return cw_event_note_is_number (self, at) || cw_event_reader_is (self, at, CW_EVENT_SIGN) ||
         cw_event_note_is_word (self, at, UNITS);
}

/* Past the value and its unit. */
static guint
skip_value (const CwEventReader *self, guint at, guint last)
{
  while (at < last && is_of_value (self, at) && cw_event_note_take_time (self, at, last) == at)
    at++;
  return at;
}

/* "ALT 520", "WBC 1.8": out of the normal range whatever the laboratory; which term that is. */
static const char *
find_abnormal (const CwEventReader *self, guint at, const Quantity *quantity)
{
  double value = cw_event_note_is_number (self, at) ? get_number (self, at) : -1;

  if (value < 0 || is_sign (self, at + 1, "%"))
    return NULL;
  if (quantity->above > 0 && value > quantity->above)
    return quantity->high;
  return value < quantity->below ? quantity->low : NULL;
}

/* "plt 180", "ALT normal", where @term, of CTCAE, is that of the quantity: it is back in the normal
 * range. Returns the element after it, or @at. */
guint
cw_event_note_take_normal (const CwEventReader *self, guint at, const char *term)
{
  const Quantity *quantity = term ? find_quantity (self, at) : NULL;

  if (quantity == NULL ||
      (g_strcmp0 (quantity->high, term) != 0 && g_strcmp0 (quantity->low, term) != 0))
    return at;
  if (cw_event_note_is_word (self, at + 1, "normal norm normalised normalized"))
    return at + 2;
  return cw_event_note_is_number (self, at + 1) && quantity->normal_high > 0 &&
             get_number (self, at + 1) >= quantity->normal_low &&
             get_number (self, at + 1) <= quantity->normal_high
           ? at + 2
           : at;
}

/* A value that is an event, at @at; returns the element after it, and in @term what CTCAE calls it;
 * @at where no value stands or nothing says that it left the normal range. A grade says so too,
 * where a term exists for one side only. */
guint
cw_event_note_take_quantity (const CwEventReader *self, guint at, guint last, const char **term)
{
  const Quantity *quantity = find_quantity (self, at);
  gboolean is_low = FALSE;
  guint next;

  if (quantity == NULL)
    return at;
  next = take_direction (self, at + 1, last, &is_low);
  if (next > at + 1)
    *term = is_low ? quantity->low : quantity->high;
  else if ((*term = find_abnormal (self, at + 1, quantity)))
    ;
  else if (quantity->high && quantity->low)
    return at;
  else
    {
      next = skip_value (self, at + 1, last);
      next += cw_event_reader_is (self, next, CW_EVENT_OPEN);
      if (!cw_event_reader_is (self, next, CW_EVENT_GRADE))
        return at;
      *term = quantity->high ? quantity->high : quantity->low;
    }
  return *term ? skip_value (self, MAX (next, at + 1), last) : at;
}
