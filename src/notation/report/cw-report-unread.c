/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

/* What was not read of a sentence that was read in part: "…; anlotinib was discontinued and the
 * bleeding resolved 3 days later". The author is shown these words, as the sentences in which
 * nothing was recognised. */

/* Shorter clauses say nothing that a case could record: "and was discharged". */
#define LEAST_BYTES 20

/* Where a clause can end. */
#define BOUNDARY "; |, (?:and |but |while |whereas |which |so )?| (?:and |but |while |whereas )"

/* What a clause with a verb of its own holds. An "enlarged node" is no verb: words in "-ed" count
 * before such as can follow a verb. */
#define FINITE                                                                                     \
  "\\b(?:is|are|was|were|has|had|have|did|does|could|would|will|became|began|underwent|gave|took|" \
  "fell|rose|grew|shrank|went|came|died|felt|kept|found|got|lost|made)\\b"
#define IN_ED                                                                                      \
  "\\b[a-z]{3,}ed(?: (?:to|from|on|after|within|for|over|until|again|without|during|at|the|an?|"   \
  "no|his|her|completely|gradually|spontaneously)\\b| [0-9]|[.]?$)"

/* What is read of a sentence, as the clauses are told from each other. */
typedef struct
{
  CwReportReader *reader;
  const CwReportSentence *sentence;
  const char *words;
  const guint *read; /* for each byte of the text that was given: how many before it were read */
  GHashTable *figures; /* that the values of the facts hold */
  GArray *clauses; /* CwReportRange */
} Parting;

/* ---- which bytes a fact stands on ---- */

static void
mark (GArray *changes, const CwNotationSpan *span)
{
  g_array_index (changes, gint, span->offset)++;
  g_array_index (changes, gint, span->offset + span->length)--;
}

static void
mark_all (GArray *changes, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    mark (changes, &g_array_index (spans, CwNotationSpan, i));
}

static void
mark_facts (GArray *changes, const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const CwReportFact *fact = facts->pdata[i];

      mark_all (changes, fact->spans);
      mark_all (changes, fact->further);
    }
}

/* How many bytes before each byte were read. What is known to be unread counts as looked at. */
static guint *
count_read (const CwReportReader *reader, const GArray *unread)
{
  gsize length = reader->text->raw_length;
  g_autoptr (GArray) changes = g_array_sized_new (FALSE, TRUE, sizeof (gint), (guint)length + 2);
  guint *read = g_new0 (guint, length + 2);
  gint depth = 0;

  g_array_set_size (changes, (guint)length + 2);
  mark_facts (changes, reader->facts);
  mark_facts (changes, reader->candidates);
  mark_all (changes, unread);
  for (gsize i = 0; i <= length; i++)
    {
      depth += g_array_index (changes, gint, i);
      read[i + 1] = read[i] + (depth > 0);
    }
  return read;
}

/* ---- figures ---- */

#define DIGITS "0123456789"

/* The next number at or behind @text, without the zeros before it; NULL at the end. */
static char *
next_figure (const char **text)
{
  const char *start = strpbrk (*text, DIGITS);
  gsize length = start ? strspn (start, DIGITS ".") : 0;
  char *figure;

  if (start == NULL)
    return NULL;
  *text = start + length;
  while (length > 1 && *start == '0' && start[1] != '.')
    start++, length--;
  figure = g_strndup (start, length);
  if (figure[length - 1] == '.')
    figure[length - 1] = '\0';
  return figure;
}

static void
collect_figures (GHashTable *figures, const CwSnapshot *item)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      const char *text = item->texts[field->index];
      char *figure;

      /* Words that are kept as they are do not tell that their figures were understood. */
      if (text && field->kind == &cw_kind_prose)
        text = NULL;
      while (text && (figure = next_figure (&text)) != NULL)
        g_hash_table_add (figures, figure);
      for (guint i = 0; item->items[field->index] && i < item->items[field->index]->len; i++)
        collect_figures (figures, item->items[field->index]->pdata[i]);
    }
}

static GHashTable *
list_figures (const CwReportReader *reader)
{
  GHashTable *figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < reader->facts->len; i++)
    collect_figures (figures, ((const CwReportFact *)reader->facts->pdata[i])->item);
  for (guint i = 0; i < reader->candidates->len; i++)
    collect_figures (figures, ((const CwReportFact *)reader->candidates->pdata[i])->item);
  return figures;
}

static gboolean
has_new_figure (GHashTable *figures, const char *words)
{
  char *next;

  while ((next = next_figure (&words)) != NULL)
    {
      g_autofree char *figure = next;

      if (!g_hash_table_contains (figures, figure))
        return TRUE;
    }
  return FALSE;
}

/* ---- clauses ---- */

static gboolean
has_verb (Parting *self, gsize first, gsize past, gboolean behind_comma)
{
  CwPatterns *patterns = self->reader->patterns;
  g_autofree char *words = g_strndup (self->words + first, past - first);
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;

  if (cw_patterns_has (patterns, FINITE, words))
    return TRUE;
  if (!cw_patterns_match (patterns, IN_ED, words, 0, -1, &match))
    return FALSE;
  g_match_info_fetch_pos (match, 0, &start, NULL);
  /* "…, followed to the caecum" goes on with the clause before it. */
  return start > 0 || !behind_comma;
}

/* What comes before has a verb sooner: "he received anlotinib". */
static gboolean
may_have_verb (Parting *self, gsize first, gsize past)
{
  g_autofree char *words = g_strndup (self->words + first, past - first);

  return cw_patterns_has (self->reader->patterns, FINITE "|\\b[a-z]{3,}ed\\b", words);
}

static void
add_clause (Parting *self, gsize first, gsize past)
{
  CwReportRange clause = { first, past };

  if (past > first)
    g_array_append_val (self->clauses, clause);
}

/* Cut at semicolons, and where words with a verb of their own follow upon such. */
static void
part_clauses (Parting *self)
{
  gsize length = strlen (self->words), first = 0, segment = 0, ahead = 0;
  gboolean has_own = FALSE, bare = FALSE;

  while (segment < length)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int start = (int)length, end = (int)length;
      gboolean verb;

      if (cw_patterns_match (self->reader->patterns, BOUNDARY, self->words, segment, -1, &match))
        g_match_info_fetch_pos (match, 0, &start, &end);
      verb = has_verb (self, segment, (gsize)start, bare);
      if (segment > first && has_own && verb)
        {
          add_clause (self, first, ahead);
          first = segment;
          has_own = FALSE;
        }
      has_own |= may_have_verb (self, segment, (gsize)start);
      if (start < (int)length && self->words[start] == ';')
        {
          add_clause (self, first, (gsize)start);
          first = (gsize)end;
          has_own = FALSE;
        }
      bare = start < (int)length && self->words[start] == ',' && end - start == 2;
      ahead = (gsize)start;
      segment = (gsize)end;
    }
  add_clause (self, first, length);
}

static gboolean
is_read (const Parting *self, const CwNotationSpan *span)
{
  return self->read[span->offset + span->length] > self->read[span->offset];
}

static void
get_span (const Parting *self, const CwReportRange *clause, CwNotationSpan *span)
{
  gsize base = self->sentence->first;

  cw_report_text_get_span (self->reader->text, base + clause->first, base + clause->past, span);
}

static gboolean
is_byte_read (const Parting *self, gsize at)
{
  gsize raw = g_array_index (self->reader->text->map, guint32, self->sentence->first + at);

  return self->read[raw + 1] > self->read[raw];
}

/* A figure that no fact holds, with a verb, says something of its own, whatever the clause was read
 * for: the size in "the liver metastasis had shrunk from 52 mm to 30 mm", of which the liver is
 * known. */
static void
add_gap (Parting *self, gsize first, gsize past, GArray *unread)
{
  CwReportRange gap = { first, past };
  CwNotationSpan span;
  g_autofree char *words = NULL;

  while (gap.first < gap.past && strchr (" ,;:(", self->words[gap.first]))
    gap.first++;
  while (gap.past > gap.first && strchr (" ,;:(", self->words[gap.past - 1]))
    gap.past--;
  if (gap.past - gap.first < LEAST_BYTES)
    return;
  words = g_strndup (self->words + gap.first, gap.past - gap.first);
  if (!has_new_figure (self->figures, words) || !has_verb (self, gap.first, gap.past, TRUE))
    return;
  get_span (self, &gap, &span);
  g_array_append_val (unread, span);
}

static void
add_gaps (Parting *self, const CwReportRange *clause, GArray *unread)
{
  gsize first = clause->first;

  for (gsize i = clause->first; i < clause->past; i++)
    if (is_byte_read (self, i))
      {
        add_gap (self, first, i, unread);
        first = i + 1;
      }
  add_gap (self, first, clause->past, unread);
}

/* A sentence of which no clause was read is none that was read in part. */
static void
add_unread (Parting *self, GArray *unread)
{
  CwReportRange whole = { 0, self->sentence->past - self->sentence->first };
  CwNotationSpan span;

  get_span (self, &whole, &span);
  if (!is_read (self, &span))
    return;
  for (guint i = 0; i < self->clauses->len; i++)
    {
      const CwReportRange *clause = &g_array_index (self->clauses, CwReportRange, i);

      get_span (self, clause, &span);
      if (is_read (self, &span))
        add_gaps (self, clause, unread);
      else if (clause->past - clause->first >= LEAST_BYTES)
        g_array_append_val (unread, span);
    }
}

/*
 * cw_report_add_unread_clauses:
 * @self: a reader that has read all and settled its facts
 * @unread: (element-type CwNotationSpan): the sentences in which nothing was recognised
 *
 * Adds the clauses about the patient on which no fact stands, of sentences in which others do.
 */
void
cw_report_add_unread_clauses (CwReportReader *self, GArray *unread)
{
  g_autofree guint *read = count_read (self, unread);
  g_autoptr (GHashTable) figures = list_figures (self);
  guint n_before = unread->len;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const CwReportSentence *sentence = &g_array_index (self->sentences, CwReportSentence, i);
      gsize length = sentence->past - sentence->first;
      g_autofree char *words = NULL;
      g_autoptr (GArray) clauses = NULL;
      Parting parting;

      if (!sentence->is_patient || sentence->is_beyond || sentence->section != CW_REPORT_CASE ||
          length < LEAST_BYTES)
        continue;
      words = g_strndup (self->text->plain->str + sentence->first, length);
      clauses = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
      parting = (Parting){ self, sentence, words, read, figures, clauses };
      part_clauses (&parting);
      add_unread (&parting, unread);
    }
  if (unread->len > n_before)
    g_array_sort (unread, cw_report_compare_spans);
}
