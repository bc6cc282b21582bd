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
} Quantity;

static const Quantity quantities[] = {
  { "Alanine aminotransferase", "Alanine aminotransferase increased", NULL },
  { "Aspartate aminotransferase", "Aspartate aminotransferase increased", NULL },
  { "Gamma-glutamyltransferase", "GGT increased", NULL },
  { "Alkaline phosphatase", "Alkaline phosphatase increased", NULL },
  { "Total bilirubin", "Blood bilirubin increased", NULL },
  { "Creatinine", "Creatinine increased", NULL },
  { "Creatine kinase", "CPK increased", NULL },
  { "Lipase", "Lipase increased", NULL },
  { "Amylase", "Serum amylase increased", NULL },
  { "Thyroid-stimulating hormone", "Thyroid stimulating hormone increased", NULL },
  { "Hemoglobin", NULL, "Anemia" },
  { "Platelets", NULL, "Platelet count decreased" },
  { "Neutrophils", NULL, "Neutrophil count decreased" },
  { "Lymphocytes", "Lymphocyte count increased", "Lymphocyte count decreased" },
  { "Sodium", "Hypernatremia", "Hyponatremia" },
  { "Potassium", "Hyperkalemia", "Hypokalemia" },
  { "Calcium", "Hypercalcemia", "Hypocalcemia" },
  { "Magnesium", "Hypermagnesemia", "Hypomagnesemia" },
  { "Glucose", "Hyperglycemia", "Hypoglycemia" },
  { "Albumin", NULL, "Hypoalbuminemia" },
  { "lvef ef", NULL, "Ejection fraction decreased" },
  { "qtc", "Electrocardiogram QT corrected interval prolonged", NULL },
};

/* From here on a corrected QT interval is an event of CTCAE 5.0 (grade 1: 450 to 480 ms). */
#define QTC_PROLONGED_MS 450

/* The quantity that the word at @at names. */
static const Quantity *
find_quantity (const CwEventReader *self, guint at)
{
  const CwVocabularyTerm *analyte = NULL;
  g_autofree char *words = NULL;

  if (cw_event_reader_is (self, at, CW_EVENT_TERM))
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
  next = cw_event_note_skip_change (self, at, is_low);
  return next;
}

/* Past the value and its unit. */
static guint
skip_value (const CwEventReader *self, guint at, guint last)
{
  while (at < last &&
         (cw_event_note_is_number (self, at) || cw_event_reader_is (self, at, CW_EVENT_SIGN) ||
          cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '/') ||
          cw_event_note_is_word (self, at, "ms g dl l mmol mg u iu umol k ul nl")) &&
         cw_event_note_take_time (self, at, last) == at)
    at++;
  return at;
}

static gboolean
is_long_interval (const CwEventReader *self, guint at, const Quantity *quantity)
{
  return g_str_equal (quantity->name, "qtc") && cw_event_note_is_number (self, at) &&
         cw_event_note_is_word (self, at + 1, "ms msec") &&
         get_number (self, at) >= QTC_PROLONGED_MS;
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
  else if (is_long_interval (self, at + 1, quantity))
    *term = quantity->high;
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
