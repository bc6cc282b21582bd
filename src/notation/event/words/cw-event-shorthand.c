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

/* The longest first. */
static const Shorthand shorthands[] = {
  { "w / in", "within" },
  { "w / i", "within" },
  { "w / o", "without" },
  { "w / out", "without" },
  { "s / p", "after" },
  { "c / o", "complained of" },
  { "h / o", "history of" },
  { "d / t", "due to" },
  { "r / o", "exclude" },
  { "h / a", "headache" },
  { "h / as", "headaches" },
  { "rec ' d", "received" },
  { "dev ' d", "developed" },
  { "exp ' d", "experienced" },
  { "w /", "with" },
  { "p /", "after" },
  { "a /", "before" },
  { "/ w", "with" },
  { "@", "at" },
  { "&", "and" },
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
  { "sz", "seizure" },
  { "szs", "seizures" },
  { "sx", "symptoms" },
  { "sxs", "symptoms" },
  { "dx", "diagnosis" },
  { "hx", "history" },
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
      return TRUE;
  /* "5 g/w": a quotient. */
  return strchr (written, '/') && token->kind == CW_TOKEN_WORD && token->glued && at > 0 &&
         cw_scan_get (scan, at - 1)->kind == CW_TOKEN_NUMBER;
}

/* "x 3 days", "x2d": so long. */
static gboolean
is_times_of_length (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "x") && cw_scan_get (scan, at + 1)->kind == CW_TOKEN_NUMBER &&
         (cw_event_get_unit (scan, at + 2) ||
          cw_scan_is (scan, at + 2, "d min mins minutes wk mo mos month yr yrs"));
}

/* Writes @words over the @taken tokens at @at; returns how many are left. */
static guint
write_words (CwScan *scan, guint at, guint taken, const char *words, GArray *tokens)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  guint n = MIN (g_strv_length (each), taken);

  for (guint i = 0; i < n; i++)
    {
      CwToken token = *cw_scan_get (scan, at + i);

      token.kind = CW_TOKEN_WORD;
      token.word = g_string_chunk_insert_const (scan->words, each[i]);
      if (i + 1 == n)
        {
          token.start = cw_scan_get (scan, at + (n > 1 ? taken - 1 : 0))->start;
          token.end = cw_scan_get (scan, at + taken - 1)->end;
        }
      token.glued = FALSE;
      g_array_append_val (tokens, token);
    }
  return n;
}

static const Shorthand *
find_shorthand (const CwScan *scan, guint at, guint *taken)
{
  for (guint i = 0; i < G_N_ELEMENTS (shorthands); i++)
    {
      *taken = cw_scan_take_phrase (scan, at, shorthands[i].written);
      if (*taken && !is_other (scan, at, shorthands[i].written))
        return &shorthands[i];
    }
  return NULL;
}

/* Puts the words in the place of what stands for them. */
void
cw_event_expand_shorthand (CwScan *scan)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (CwToken), scan->tokens->len);
  gboolean is_apart = FALSE;

  for (guint i = 0; i < scan->tokens->len;)
    {
      guint taken = 0;
      const Shorthand *shorthand = find_shorthand (scan, i, &taken);
      const char *words = shorthand ? shorthand->words : is_times_of_length (scan, i) ? "for" : NULL;

      if (words)
        write_words (scan, i, MAX (taken, 1), words, tokens);
      else
        {
          CwToken token = *cw_scan_get (scan, i);

          token.glued = token.glued && !is_apart;
          g_array_append_val (tokens, token);
        }
      is_apart = words != NULL;
      i += words ? MAX (taken, 1) : 1;
    }
  g_array_unref (scan->tokens);
  scan->tokens = tokens;
}
