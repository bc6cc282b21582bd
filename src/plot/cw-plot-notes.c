/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plot/cw-plot-draft-private.h"

/* What stands below the axis: what has no time, and what the marks mean. */

#define GAP 6.0
#define INDENT 8.0

static void
write_undated (CwPlotDraft *self, const CwSceneFact *fact, int index)
{
  /* “Course: Diagnosis: …” would say it twice. */
  gboolean has_kind = strcmp (fact->category, cw_track_get_label (CW_TRACK_COURSE)) != 0;
  g_autofree char *text =
    g_strconcat (has_kind ? fact->category : "", has_kind ? ": " : "", fact->event,
                 *fact->date ? " (" : NULL, fact->date, ")", NULL);
  CwPlotWords words = { text, FALSE, CW_INK_NONE, CW_INK_TEXT, index, 3 };
  double dot = cw_typesetter_get_line_height (self->types) / 2 - 1;

  guint first = cw_scene_get_n_items (self->scene);

  cw_scene_add_disc (self->scene, 2, self->y + dot, 2, CW_INK_TEXT, CW_INK_NONE);
  cw_scene_pin (self->scene, first, 0);
  self->y += cw_plot_draft_write_sentence (self, &words, INDENT);
}

void
cw_plot_draft_add_undated (CwPlotDraft *self)
{
  CwPlotWords heading = { _ ("Not dated"), TRUE, CW_INK_NONE, CW_INK_TEXT, -1, 1 };
  gboolean is_first = TRUE;

  for (guint i = 0; i < cw_scene_get_n_facts (self->scene); i++)
    {
      const CwSceneFact *fact = cw_scene_get_fact (self->scene, i);

      if (fact->is_placed)
        continue;
      if (is_first)
        {
          self->y += GAP;
          self->y += cw_plot_draft_write_sentence (self, &heading, 0);
        }
      is_first = FALSE;
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
  self->y += GAP;
  words.text = text->str;
  self->y += cw_plot_draft_write_sentence (self, &words, 0);
}
