/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* What clinicians write short in a chart, "pt devel h/a w/in 2 hrs p/vax", as the words it stands
 * for. The tokens keep their place in the text, so that what is quoted is what was written. */

typedef struct
{
  const char *written; /* words and signs in small letters, apart by spaces */
  const char *words; /* at most as many */
} Shorthand;

/* Letters that only a chart has. The longest first. */
static const Shorthand chart[] = {
  { "w / in", "within" },
  { "w / i", "within" },
  { "w / o", "without" },
  { "w / out", "without" },
  { "s / p", "after" },
  { "d / c ' d", "discontinued" },
  { "d / c ed", "discontinued" },
  { "d / ced", "discontinued" },
  { "d / c", "discontinued" },
  { "dc ' d", "discontinued" },
  { "dced", "discontinued" },
  { "dc", "discontinued" },
  { "p / w", "presented with" },
  { "c / o", "complained of" },
  { "h / o", "history of" },
  { "d / t", "due to" },
  { "b / o", "because of" },
  { "r / o", "exclude" },
  { "h / a", "headache" },
  { "h / as", "headaches" },
  { "rec ' d", "received" },
  { "dev ' d", "developed" },
  { "exp ' d", "experienced" },
  { "/ p", "after" },
  { "/ w", "with" },
  { "w /", "with" },
  { "p /", "after" },
  { "a /", "before" },
  { "c\314\204", "with" },
  { "s\314\204", "without" },
  { "p\314\204", "after" },
  { "a\314\204", "before" },
  { "pt", "patient" },
  { "pts", "patients" },
  { "devel", "developed" },
  { "dvlpd", "developed" },
  { "exp", "experienced" },
  { "recv", "received" },
  { "recvd", "received" },
  { "rcvd", "received" },
  { "rec", "received" },
  { "vax", "vaccine" },
  { "vaxs", "vaccines" },
  { "vacc", "vaccine" },
  { "inj", "injection" },
  { "inject", "injection" },
  { "injxn", "injection" },
  { "rxn", "reaction" },
  { "rxns", "reactions" },
  { "tx w /", "treated with" },
  { "tx ' d", "treated" },
  { "txd", "treated" },
  { "sz", "seizure" },
  { "szs", "seizures" },
  { "sx", "symptoms" },
  { "sxs", "symptoms" },
  { "dx", "diagnosis" },
  { "hx", "history" },
};

/* Letters that others write as well. */
static const Shorthand plain[] = {
  { "peg - asp", "pegaspargase" },
  { "@", "at" },
  { "&", "and" },
  { "approx", "approximately" },
  { "immed", "immediately" },
  { "noc", "night" },
  { "abd", "abdominal" },
  { "lt", "left" },
  { "rt", "right" },
  { "bilat", "bilateral" },
  { "sl", "slight" },
  { "sev", "severe" },
  { "gen", "generalized" },
  { "inc", "increased" },
  { "diff", "difficulty" },
  { "min", "minutes" },
  { "mins", "minutes" },
  { "mos", "months" },
};

/* What a chart says the patient was, as what the patient had. */
static const Shorthand states[] = {
  { "lethargic", "lethargy" },
  { "nauseous", "nausea" },
  { "nauseated", "nausea" },
  { "dizzy", "dizziness" },
  { "lightheaded", "lightheadedness" },
  { "itchy", "itching" },
  { "itchiness", "itching" },
  { "febrile", "fever" },
  { "feverish", "fever" },
  { "sweaty", "sweating" },
  { "diaphoretic", "sweating" },
  { "diaphoresis", "sweating" },
  { "vomited", "vomiting" },
  { "coughing", "cough" },
  { "fainted", "syncope" },
  { "syncopal episode", "syncope" },
  { "passed out", "syncope" },
  { "fussy", "irritability" },
  { "irritable", "irritability" },
  { "swollen", "swelling" },
  { "reddened", "redness" },
  { "tender", "tenderness" },
  { "tired", "fatigue" },
  { "fatigued", "fatigue" },
  { "seized", "seizure" },
  { "runny nose", "rhinorrhea" },
  { "jaundiced", "jaundice" },
  { "confused", "confusion" },
  { "agitated", "agitation" },
  { "hypotensive", "hypotension" },
  { "tachycardic", "tachycardia" },
  { "bradycardic", "bradycardia" },
  { "hypoxic", "hypoxia" },
  { "sob", "dyspnea" },
  { "drowsy", "somnolence" },
  { "constipated", "constipation" },
  { "dehydrated", "dehydration" },
  { "hives", "urticaria" },
  { "wheezy", "wheezing" },
  { "unresponsive", "unresponsiveness" },
  { "red", "redness" },
  { "firm", "induration" },
  { "screamed", "screaming" },
  { "cried", "crying" },
};

/* What only a patient does: "PT STATES". */
#define PATIENT_VERBS                                                                              \
  "states stated notice noticed has had was is seen also reports reported c complains denies "     \
  "denied exp devel recvd recv taken given developed received"

/* Letters that stand for something else when they are written otherwise: "PT" is prothrombin, "RT"
 * radiotherapy, "SL" under the tongue, "Inc." a company. */
static gboolean
is_other (const CwScan *scan, guint at, const char *written)
{
  static const char *const small[] = { "rec", "min", "mos", "inc", "gen", "a /", "p /" };
  static const char *const not_capitals[] = { "pt", "rt", "lt", "sl" };
  const CwToken *token = cw_scan_get (scan, at);

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (token->capital && g_str_equal (written, small[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (not_capitals); i++)
    if (g_str_equal (written, not_capitals[i]) && g_ascii_isupper (scan->text[token->end - 1]))
      return !cw_scan_is (scan, at + 1, PATIENT_VERBS);
  /* "d/c home", "purulent d/c": discharge. */
  if (g_str_equal (written, "d / c") || g_str_equal (written, "dc"))
    return cw_scan_is (scan, at + (written[1] == ' ' ? 3 : 1),
                       "home to from summary instructions planning") ||
           (at > 0 && cw_scan_is (scan, at - 1, "purulent vaginal nipple wound nasal serous"));
  if (g_str_equal (written, "febrile"))
    return cw_scan_is (scan, at + 1, "neutropenia neutropenias");
  if (g_str_equal (written, "red"))
    return cw_scan_is (scan, at + 1, "blood cell cells man flag");
  /* "5 g/w": a quotient. */
  return strchr (written, '/') && token->kind == CW_TOKEN_WORD && token->glued && at > 0 &&
         cw_scan_get (scan, at - 1)->kind == CW_TOKEN_NUMBER;
}

static gboolean
is_medicine (const CwScan *scan, guint at)
{
  return cw_event_is_medicine (scan, at) || cw_event_get_clipped_medicine (scan, at);
}

/* "hosp x 2 days", "DPH x 3 d": so long was something else done. */
static gboolean
is_of_care (const CwScan *scan, guint at)
{
  return at > 0 && (is_medicine (scan, at - 1) ||
                    cw_scan_is (scan, at - 1,
                                "hosp hospital hospitalized hospitalised admitted adm observed obs "
                                "tx treated treatment rx po iv im prn bid tid qid qd "
                                "held withheld stopped off paused interrupted"));
}

/* "x 3 days", "x2d": so long. */
static gboolean
is_times_of_length (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "x") && cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER &&
         (cw_event_get_unit (scan, at + 2) || cw_scan_is (scan, at + 2, "d mo mos yr yrs"));
}

/* A body temperature from which on it is fever, in °C and °F (CTCAE 5.0, "Fever", grade 1: 38.0 °C,
 * 100.4 °F), up to what nobody survives. */
#define FEVER_C 38.0
#define FEVER_F 100.4
#define HIGHEST_C 44.0
#define HIGHEST_F 111.0

static gboolean
is_feverish (const CwScan *scan, guint at)
{
  double value = cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER
                   ? g_ascii_strtod (cw_scan_get (scan, at)->word, NULL)
                   : 0;

  return (value >= FEVER_C && value < HIGHEST_C) || (value >= FEVER_F && value < HIGHEST_F);
}

/* "fever to T101", "fever T 102": named already. */
static gboolean
is_fever_before (const CwScan *scan, guint at)
{
  return (at > 0 && cw_scan_is (scan, at - 1, "fever febrile")) ||
         (at > 1 && cw_scan_is (scan, at - 1, "to of at up with") &&
          cw_scan_is (scan, at - 2, "fever febrile"));
}

/* "T 102", "temp to 103", "T101-102", "low grade temp"; how many tokens that takes. */
static guint
take_fever (const CwScan *scan, guint at)
{
  guint next = at;

  if (cw_scan_is (scan, at, "low") && cw_scan_is (scan, at + 1, "grade"))
    next = at + 2;
  else if (cw_scan_is (scan, at, "elevated high increased inc spiked spiking"))
    next = at + 1;
  if (next > at)
    return cw_scan_is (scan, next, "temp temps temperature") ? next + 1 - at : 0;
  if (!cw_scan_is (scan, at, "t temp temps temperature tmax") || is_fever_before (scan, at))
    return 0;
  for (next = at + 1;
       next < at + 4 && (cw_scan_is (scan, next, "was of to up at around about") ||
                         cw_scan_is_sign (scan, next, '@') || cw_scan_is_sign (scan, next, '=') ||
                         cw_scan_is_sign (scan, next, ':') || cw_scan_is_sign (scan, next, '>'));
       next++)
    ;
  if (!is_feverish (scan, next))
    return 0;
  return next + (cw_scan_is_hyphen (scan, next + 1) && is_feverish (scan, next + 2) ? 3 : 1) - at;
}

/* Appends to @tokens those of @words, which stand for the @taken tokens at @at. */
static void
write_words (CwScan *scan, guint at, guint taken, const char *words, GArray *tokens)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  guint n = MIN (g_strv_length (each), taken);

  for (guint i = 0; i < n; i++)
    {
      CwToken token = *cw_scan_get (scan, at + i);

      token.kind = CW_TOKEN_WORD;
      token.expanded = TRUE;
      token.word = g_string_chunk_insert_const (scan->words, each[i]);
      if (i + 1 == n)
        {
          token.start = cw_scan_get (scan, at + (n > 1 ? taken - 1 : 0))->start;
          token.end = cw_scan_get (scan, at + taken - 1)->end;
        }
      token.glued = FALSE;
      g_array_append_val (tokens, token);
    }
}

/* "10 d": days. */
static gboolean
is_days (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "d") && !cw_scan_get (scan, at)->capital && at > 0 &&
         cw_scan_get (scan, at - 1)->kind == CW_TOKEN_NUMBER &&
         !(cw_scan_get (scan, at + 1)->glued &&
           cw_scan_get (scan, at + 1)->kind != CW_TOKEN_SIGN) &&
         cw_scan_get (scan, at + 1)->kind != CW_TOKEN_NUMBER &&
         !cw_scan_is_sign (scan, at + 1, '/');
}

static const Shorthand *
find_in (const CwScan *scan, guint at, const Shorthand *list, gsize n, guint *taken)
{
  for (gsize i = 0; i < n; i++)
    {
      *taken = cw_scan_take_phrase (scan, at, list[i].written);
      if (*taken && !is_other (scan, at, list[i].written))
        return &list[i];
    }
  return NULL;
}

/* Whether a chart wrote it: letters stand in it that nobody else writes. */
static gboolean
is_chart (const CwScan *scan)
{
  guint taken;

  for (guint i = 0; i < scan->tokens->len; i++)
    if (find_in (scan, i, chart, G_N_ELEMENTS (chart), &taken))
      return TRUE;
  return FALSE;
}

/* "cape ↓ 75%", "dose ↓": a dose, for the sign stands behind a medicine or says so. */
static gboolean
is_lowered (const CwScan *scan, guint at)
{
  return at > 0 && strcmp (cw_scan_get (scan, at)->word, "\u2193") == 0 &&
         (is_medicine (scan, at - 1) || cw_scan_is (scan, at - 1, "dose dosage"));
}

/* The words for what stands at @at, and how many tokens they stand for; %NULL for none. */
static const char *
find_words (const CwScan *scan, guint at, gboolean of_chart, guint *taken)
{
  const Shorthand *shorthand = find_in (scan, at, chart, G_N_ELEMENTS (chart), taken);

  if (shorthand == NULL)
    shorthand = find_in (scan, at, plain, G_N_ELEMENTS (plain), taken);
  if (shorthand == NULL && of_chart)
    shorthand = find_in (scan, at, states, G_N_ELEMENTS (states), taken);
  if (shorthand)
    return shorthand->words;
  if (of_chart && (*taken = take_fever (scan, at)))
    return "fever";
  *taken = 1;
  if (is_lowered (scan, at))
    return "reduced";
  if (is_days (scan, at))
    return "days";
  if (!is_times_of_length (scan, at))
    return cw_event_get_clipped (scan, at);
  return is_of_care (scan, at) ? "for" : "lasted";
}

/* Puts the words in the place of what stands for them; whether the text is of a chart. */
gboolean
cw_event_expand_shorthand (CwScan *scan)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (CwToken), scan->tokens->len);
  gboolean of_chart = is_chart (scan), is_apart = FALSE;
  guint taken;

  for (guint i = 0; i < scan->tokens->len; i += taken)
    {
      const char *words = find_words (scan, i, of_chart, &taken);

      if (words)
        write_words (scan, i, taken, words, tokens);
      else
        {
          CwToken token = *cw_scan_get (scan, i);

          token.glued = token.glued && !is_apart;
          g_array_append_val (tokens, token);
        }
      is_apart = words != NULL;
    }
  g_array_unref (scan->tokens);
  scan->tokens = tokens;
  return of_chart;
}

/* The text of tokens @first up to before @last, with the words for what is written short. */
char *
cw_event_dup_expanded (const CwScan *scan, guint first, guint last)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < last; i++)
    {
      const CwToken *token = cw_scan_get (scan, i);
      g_autofree char *written = cw_scan_dup (scan, i, i + 1);

      if (i > first && !token->glued)
        g_string_append_c (text, ' ');
      g_string_append (text, token->expanded ? token->word : written);
    }
  return g_string_free (text, FALSE);
}
