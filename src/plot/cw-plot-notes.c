/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plot/cw-plot-draft-private.h"

/* What stands below the axis: what has no time, and what the marks mean. */

#define GAP 6.0
#define DENSE_GAP 4.0
#define INDENT 8.0
/* So much of a name stands among others in a line. */
#define MOST_LETTERS 200

static double
get_gap (const CwPlotDraft *self)
{
  return self->is_dense ? DENSE_GAP : GAP;
}

/* “Course: Diagnosis: …” would say it twice. */
static gboolean
has_kind (const CwSceneFact *fact)
{
  return strcmp (fact->category, cw_track_get_label (CW_TRACK_COURSE)) != 0;
}

static void
write_undated (CwPlotDraft *self, const CwSceneFact *fact, int index)
{
  gboolean is_kind_told = has_kind (fact);
  g_autofree char *text =
    g_strconcat (is_kind_told ? fact->category : "", is_kind_told ? ": " : "", fact->event,
                 *fact->date ? " (" : NULL, fact->date, ")", NULL);
  CwPlotWords words = { text, FALSE, CW_INK_NONE, CW_INK_TEXT, index, 3 };
  double dot = cw_typesetter_get_line_height (self->types) / 2 - 1;

  guint first = cw_scene_get_n_items (self->scene);

  cw_scene_add_disc (self->scene, 2, self->y + dot, 2, CW_INK_TEXT, CW_INK_NONE);
  cw_scene_pin (self->scene, first, 0);
  self->y += cw_plot_draft_write_sentence (self, &words, INDENT);
}

/* ---- several in a line ---- */

/* Words that follow each other, of one fact after the other. */
typedef struct
{
  CwPlotDraft *draft;
  double x;
  GString *run; /* of one fact in one line */
  int fact;
} Flow;

static void
end_run (Flow *self)
{
  CwPlotDraft *draft = self->draft;
  double width = cw_typesetter_measure (draft->types, self->run->str, FALSE);
  CwSceneItem *item;

  if (self->run->len == 0)
    return;
  item = cw_scene_add_text (draft->scene, self->x, draft->y, width,
                            cw_typesetter_get_line_height (draft->types), self->run->str);
  item->fill = CW_INK_TEXT;
  cw_scene_link (draft->scene, item, self->fact);
  self->x += width + cw_typesetter_measure (draft->types, " ", FALSE);
  g_string_truncate (self->run, 0);
}

static void
end_line (Flow *self)
{
  end_run (self);
  self->x = INDENT;
  self->draft->y += cw_typesetter_get_line_height (self->draft->types);
}

/* A word that is wider than a line is cut. */
static void
add_word (Flow *self, const char *word)
{
  double room = self->draft->in_sight - INDENT;
  g_autofree char *longer = g_strconcat (self->run->str, self->run->len ? " " : "", word, NULL);
  g_auto (CwTextBlock) block = { 0 };

  if (self->x + cw_typesetter_measure (self->draft->types, longer, FALSE) <= self->draft->in_sight)
    {
      g_string_assign (self->run, longer);
      return;
    }
  if (self->x > INDENT || self->run->len)
    end_line (self);
  cw_typesetter_break (self->draft->types, word, FALSE, room, 1, &block);
  g_string_assign (self->run, block.lines->pdata[0]);
}

/* Takes @text. */
static void
add_words (Flow *self, char *text, int fact)
{
  g_autofree char *own = text;
  g_autofree char *clean = cw_typesetter_clean (own, MOST_LETTERS);
  g_auto (GStrv) words = g_strsplit (clean, " ", -1);

  self->fact = fact;
  for (guint i = 0; words[i]; i++)
    add_word (self, words[i]);
  end_run (self);
}

/* How many facts from @first on are of one kind and time, so that a line can tell both once. */
static guint
count_alike (const CwPlotDraft *self, guint first)
{
  const CwSceneFact *fact = cw_scene_get_fact (self->scene, first);
  guint n = 1;

  while (has_kind (fact) && first + n < cw_scene_get_n_facts (self->scene))
    {
      const CwSceneFact *next = cw_scene_get_fact (self->scene, first + n);

      if (next->is_placed || strcmp (next->category, fact->category) != 0 ||
          strcmp (next->date, fact->date) != 0)
        break;
      n++;
    }
  return n;
}

/* “Adverse events (During maintenance): proteinuria, grade 3; hypertension, grade 3” */
static void
write_alike (CwPlotDraft *self, guint first, guint n)
{
  g_autoptr (GString) run = g_string_new (NULL);
  Flow flow = { self, INDENT, run, -1 };
  const CwSceneFact *fact = cw_scene_get_fact (self->scene, first);
  double dot = cw_typesetter_get_line_height (self->types) / 2 - 1;
  guint n_items = cw_scene_get_n_items (self->scene);

  cw_scene_add_disc (self->scene, 2, self->y + dot, 2, CW_INK_TEXT, CW_INK_NONE);
  add_words (&flow,
             g_strconcat (fact->category, *fact->date ? " (" : "", fact->date,
                          *fact->date ? "):" : ":", NULL),
             -1);
  for (guint i = first; i < first + n; i++)
    add_words (
      &flow,
      g_strconcat (cw_scene_get_fact (self->scene, i)->event, i + 1 < first + n ? ";" : NULL, NULL),
      (int)i);
  end_line (&flow);
  cw_scene_pin (self->scene, n_items, 0);
}

void
cw_plot_draft_add_undated (CwPlotDraft *self)
{
  CwPlotWords heading = { _ ("Not dated"), TRUE, CW_INK_NONE, CW_INK_TEXT, -1, 1 };
  gboolean is_first = TRUE;
  guint n = 1;

  for (guint i = 0; i < cw_scene_get_n_facts (self->scene); i += n)
    {
      const CwSceneFact *fact = cw_scene_get_fact (self->scene, i);

      n = self->is_dense && !fact->is_placed ? count_alike (self, i) : 1;
      if (fact->is_placed)
        continue;
      if (is_first)
        {
          self->y += get_gap (self);
          self->y += cw_plot_draft_write_sentence (self, &heading, 0);
        }
      is_first = FALSE;
      if (n > 1)
        write_alike (self, i, n);
      else
        write_undated (self, fact, (int)i);
    }
}

static const struct
{
  CwPlotNotes note;
  const char *text;
} notes[] = {
  { CW_NOTE_BAND, N_ ("Band between bars: the day lies within, more is not known.") },
  { CW_NOTE_COMPUTED, N_ ("† Counted in cycles from the start of treatment.") },
  { CW_NOTE_ABOUT, N_ ("Broken outline: about this time, or counted.") },
  { CW_NOTE_BASELINE,
    N_ ("The baseline is drawn at the start of treatment; its day is not recorded.") },
  { CW_NOTE_DOSE, N_ ("Height: dose a day, relative to the highest of the drug.") },
  { CW_NOTE_SLOPE, N_ ("Slope: the day of the change lies within.") },
  { CW_NOTE_RHYTHM,
    N_ ("Stripes: days with a dose, to scale; where a slope is, their first day is not known.") },
  { CW_NOTE_DELAY, N_ ("Stripes follow the planned cycles; delays are not among them.") },
  { CW_NOTE_NO_DOSE, N_ ("Outline only: dose, or when it changed, is not recorded.") },
  { CW_NOTE_OPEN_END, N_ ("Arrow: goes on, or its end is not recorded.") },
  { CW_NOTE_OPEN_START, N_ ("Thin band, open at its left: when it began is not recorded.") },
  { CW_NOTE_GRADE, N_ ("Number: grade of the adverse event.") },
  { CW_NOTE_COUNTED, N_ ("Broken outline: counted in cycles from the start of treatment.") },
  { CW_NOTE_RESPONSE_LINE, N_ ("Broken line all across: 30 % below baseline (partial response).") },
  { CW_NOTE_PROGRESSION_LINE,
    /* xgettext:no-c-format */
    N_ ("Broken line from the nadir on: 20 % and at least 5 mm above it (progression).") },
  { CW_NOTE_OPEN_MARK, N_ ("Open mark: not done, refused or not evaluable.") },
};

void
cw_plot_draft_add_notes (CwPlotDraft *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CwPlotWords words = { .ink = CW_INK_DIM, .fact = -1 };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (self->notes & notes[i].note)
      g_string_append_printf (text, "%s%s", text->len ? " " : "", _ (notes[i].text));
  if (text->len == 0)
    return;
  self->y += get_gap (self);
  words.text = text->str;
  self->y += cw_plot_draft_write_sentence (self, &words, 0);
}
