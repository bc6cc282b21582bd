/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/cw-error.h"
#include "plot/cw-review-plot-private.h"

/* Figures of the rows of a review, and what they share. */

#define GAP 2.0

/* ---- words ---- */

/* What a row is called in a figure. */
char *
cw_review_draft_dup_name (CwReviewDraft *self, CwReportedCase *row)
{
  guint position = 0;

  if (row->citation && *row->citation)
    return g_strdup (row->citation);
  g_ptr_array_find (self->rows, row, &position);
  /* Translators: a reported case without a reference, by its place in the table */
  return g_strdup_printf (_ ("Row %u"), position + 1);
}

CwReportedCase *
cw_review_draft_find_row (CwReviewDraft *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (cw_entity_get_id (self->rows->pdata[i]), id))
      return self->rows->pdata[i];
  return NULL;
}

/* At most @max of them by name, and how many more there are. */
char *
cw_review_draft_dup_names (CwReviewDraft *self, GPtrArray *ids, guint max)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (ids->len, max); i++)
    {
      g_autofree char *name =
        cw_review_draft_dup_name (self, cw_review_draft_find_row (self, ids->pdata[i]));

      g_string_append_printf (text, "%s%s", i ? "; " : "", name);
    }
  if (ids->len > max)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", ids->len - max),
                            ids->len - max);
  return g_string_free (text, FALSE);
}

/* A cell as the printed table says it. */
char *
cw_review_draft_describe (CwReviewDraft *self, CwReportedCase *row, const char *key)
{
  const CwTableColumn *column = cw_review_table_find_column (self->columns, key);
  g_autofree char *canonical = cw_review_table_dup_cell (row, column);

  return canonical ? cw_review_table_describe_cell (self->review, column, canonical)
                   : g_strdup ("");
}

/* Breaks words into lines; returns their height. */
double
cw_review_draft_write (CwReviewDraft *self,
                       const char *text,
                       gboolean is_bold,
                       CwInk ink,
                       double x,
                       double y,
                       double width)
{
  CwPlotWords words = { text, is_bold, CW_INK_NONE, ink, -1, 0 };

  return cw_plot_write (self->draft.scene, self->draft.types, &words, x, y, width);
}

/* One line, cut off at the right edge of the figure. */
void
cw_review_draft_put (CwReviewDraft *self,
                     const char *text,
                     gboolean is_bold,
                     int fact,
                     double x,
                     double y)
{
  CwPlotWords words = { text, is_bold, CW_INK_NONE, CW_INK_TEXT, fact, 1 };

  cw_plot_write (self->draft.scene, self->draft.types, &words, x, y, self->draft.width - x);
}

/* A sentence below what was made so far; it stays in sight. */
void
cw_review_draft_add_note (CwReviewDraft *self, const char *text)
{
  self->draft.y += GAP;
  cw_plot_draft_add_sentence (&self->draft, text);
}

/* ---- facts ---- */

/* Takes @date; returns the index. Event and detail are "" until they are set. */
int
cw_review_draft_add_fact (CwReviewDraft *self,
                          const char *id,
                          const char *field,
                          char *date,
                          const char *category)
{
  CwSceneFact *fact = cw_scene_add_fact (self->draft.scene);

  fact->entity_id = g_strdup (id);
  fact->field = g_strdup (field);
  fact->date = date;
  fact->category = g_strdup (category);
  fact->event = g_strdup ("");
  fact->detail = g_strdup ("");
  fact->is_placed = TRUE;
  return (int)cw_scene_get_n_facts (self->draft.scene) - 1;
}

/* ---- responses ---- */

CwInk
cw_review_draft_get_response_ink (const CwReportedCase *row)
{
  static const struct
  {
    const char *nick;
    CwInk ink;
  } inks[] = {
    { "cr", CW_INK_RESPONSE },         { "pr", CW_INK_RESPONSE_SOFT },
    { "sd", CW_INK_EVENT_SOFT },       { "non-cr-non-pd", CW_INK_EVENT_SOFT },
    { "pd", CW_INK_PROGRESSION_SOFT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    if (g_strcmp0 (row->best_response, inks[i].nick) == 0)
      return inks[i].ink;
  return CW_INK_PAPER;
}

/* ---- all kinds ---- */

static CwScene *
draw (CwReviewDraft *self, CwPlotKind kind)
{
  switch (kind)
    {
    case CW_PLOT_SWIMMER:
      return cw_swimmer_draw (self);
    case CW_PLOT_SURVIVAL:
      return cw_survival_plot_draw (self);
    case CW_PLOT_WATERFALL:
      return cw_waterfall_draw (self);
    case CW_PLOT_FOREST:
      return cw_forest_draw (self);
    case CW_PLOT_FLOW:
      return cw_flow_plot_draw (self);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cw_plot_new_for_review:
 * @kind: which figure, one of a review
 * @review: a review
 * @options: what is drawn of it
 * @width: how wide it is to be, in points
 * @error: return location for an error
 *
 * Lays out a figure of a review. A review without the facts for it gives a figure that says so.
 *
 * Returns: (transfer full): the figure; %NULL with %CW_ERROR_NOT_FOUND when there is no such column
 */
CwScene *
cw_plot_new_for_review (CwPlotKind kind,
                        CwReview *review,
                        const CwReviewPlotOptions *options,
                        double width,
                        GError **error)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (GPtrArray) rows = cw_review_list_rows (review, options->our_case);
  const CwTableColumn *by = cw_review_table_find_column (columns, options->by);
  CwReviewDraft self = { .review = review,
                         .endpoint = options->endpoint,
                         .columns = columns,
                         .rows = rows,
                         .our_case = options->our_case,
                         .by = by };
  CwScene *scene;

  g_return_val_if_fail (cw_plot_kind_is_of_review (kind), NULL);

  if (options->by && by == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The review has no column “%s”."),
                   options->by);
      return NULL;
    }
  cw_plot_draft_init (&self.draft, width);
  if (options->in_sight > 0)
    cw_plot_draft_set_in_sight (&self.draft, options->in_sight);
  scene = draw (&self, kind);
  cw_plot_draft_clear (&self.draft);
  return scene;
}
