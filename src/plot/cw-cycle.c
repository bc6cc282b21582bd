/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-cycle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-dose-lane.h"
#include "plot/cw-plot-draft-private.h"

/* The picture of a cycle: a row for each drug, a column for each day. */

#define GAP 4.0
#define PADDING 2.0
#define LABEL_SHARE 0.42
/* Longer than this no cycle is. */
#define MAX_DAYS 400
/* Narrower cells have no lines between them. */
#define MIN_CELL 3.0

typedef struct
{
  CwPlotDraft draft;
  CwRegimen *regimen;
  guint n_days;
  double left; /* of the first day */
  double cell; /* width of a day */
} Cycle;

static double
get_x (const Cycle *self, guint day)
{
  return self->left + (day - 1) * self->cell;
}

/* ---- how long it is ---- */

static guint
read_length (const CwRegimen *regimen)
{
  CwRange length;

  if (!cw_range_read (regimen->cycle_length, "d", &length) || length.high < 1)
    return 0;
  return (guint)fmin (ceil (length.high), MAX_DAYS);
}

/* Without a length: as long as the longest schedule. */
static guint
find_length (const CwRegimen *regimen)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);
  guint length = read_length (regimen);

  if (length > 0)
    return length;
  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);
      CwDosePattern pattern;

      cw_dose_pattern_read (&pattern, regimen, drug);
      if (pattern.days->len)
        length = MAX (length, g_array_index (pattern.days, guint, pattern.days->len - 1));
      length = MIN (MAX (length, pattern.period), MAX_DAYS);
      cw_dose_pattern_clear (&pattern);
    }
  return length;
}

/* ---- a row ---- */

static guint
find_day (const CwDosePattern *pattern, guint day, guint n_days, gboolean given)
{
  while (day <= n_days && cw_dose_pattern_has_day (pattern, day) != given)
    day++;
  return day;
}

/* The days that are shaded, as they are written in a regimen: "1-7, 15-21". */
static char *
format_days (const Cycle *self, const CwDosePattern *pattern)
{
  GString *text = g_string_new (NULL);

  for (guint first = find_day (pattern, 1, self->n_days, TRUE); first <= self->n_days;)
    {
      guint end = find_day (pattern, first, self->n_days, FALSE);

      g_string_append_printf (text, "%s%u", text->len ? ", " : "", first);
      if (end - 1 > first)
        g_string_append_printf (text, "-%u", end - 1);
      first = find_day (pattern, end, self->n_days, TRUE);
    }
  return g_string_free (text, FALSE);
}

/* The drug by its name alone: its title has the dose, which stands in the detail. Its days as they
 * are recorded, or as days on and off make them. */
static int
tell (Cycle *self, CwDrug *drug, const CwDosePattern *pattern)
{
  CwSceneFact *fact = cw_scene_add_fact (self->draft.scene);
  g_autofree char *recorded = cw_plot_describe (CW_ENTITY (drug), "days");
  g_autofree char *days = *recorded ? g_steal_pointer (&recorded) : format_days (self, pattern);
  g_autofree char *name = cw_plot_describe (CW_ENTITY (drug), "name");

  fact->entity_id = g_strdup (cw_entity_get_id (CW_ENTITY (drug)));
  fact->field = g_strdup ("dose");
  fact->date = *days ? g_strdup_printf (_ ("Day %s"), days) : g_strdup (_ ("days not recorded"));
  fact->category = cw_entity_dup_title (CW_ENTITY (self->regimen));
  fact->event = *name ? g_steal_pointer (&name) : cw_entity_dup_title (CW_ENTITY (drug));
  fact->detail = cw_dose_describe (drug);
  fact->is_placed = TRUE;
  return (int)cw_scene_get_n_facts (self->draft.scene) - 1;
}

static char *
make_cell_text (CwDrug *drug)
{
  g_autofree char *dose = cw_plot_describe (CW_ENTITY (drug), "dose");
  g_autofree char *times = cw_plot_describe (CW_ENTITY (drug), "times-per-day");

  if (*dose && *times && g_strcmp0 (times, "1") != 0)
    return g_strdup_printf ("%s × %s", dose, times);
  return g_steal_pointer (&dose);
}

static void
put (Cycle *self, const char *text, double x, double y, CwInk ground, int fact)
{
  CwPlotWords words = { text, FALSE, ground, cw_ink_for_text_on (ground), fact, 1 };

  cw_plot_write (self->draft.scene, self->draft.types, &words, x, y, self->draft.width);
}

/* The dose stands in its days, or behind them when these are too narrow and the next are free. */
static void
write_dose (Cycle *self, const char *text, guint first, guint last, guint next, double y, int fact)
{
  double width = cw_typesetter_measure (self->draft.types, text, FALSE);
  double x0 = get_x (self, first), x1 = get_x (self, last + 1);

  if (width + 2 * PADDING <= x1 - x0)
    put (self, text, (x0 + x1 - width) / 2, y, CW_INK_TREATMENT, fact);
  else if (width + 2 * PADDING <= get_x (self, next) - x1)
    put (self, text, x1 + PADDING, y, CW_INK_NONE, fact);
}

static void
draw_days (Cycle *self, CwDrug *drug, const CwDosePattern *pattern, double height, int fact)
{
  g_autofree char *text = make_cell_text (drug);
  double line = cw_typesetter_get_line_height (self->draft.types);
  double y = self->draft.y + (height - line) / 2;

  for (guint first = find_day (pattern, 1, self->n_days, TRUE); first <= self->n_days;)
    {
      guint end = find_day (pattern, first, self->n_days, FALSE);
      guint next = find_day (pattern, end, self->n_days, TRUE);
      CwSceneItem *item = cw_scene_add_box (
        self->draft.scene, get_x (self, first), self->draft.y + 1,
        get_x (self, end) - get_x (self, first), height - 2, CW_INK_TREATMENT, CW_INK_NONE);

      cw_scene_link (self->draft.scene, item, fact);
      for (guint day = first + 1; day < end && self->cell >= MIN_CELL; day++)
        cw_scene_add_line (self->draft.scene, get_x (self, day), self->draft.y + 1,
                           get_x (self, day), self->draft.y + height - 1, CW_INK_TREATMENT_SOFT,
                           0.5);
      write_dose (self, text, first, end - 1, next, y, fact);
      first = next;
    }
}

static void
say_unknown (Cycle *self, double height, int fact)
{
  double line = cw_typesetter_get_line_height (self->draft.types);
  CwPlotWords words = { _ ("days not recorded"), FALSE, CW_INK_NONE, CW_INK_DIM, fact, 1 };

  cw_plot_write (self->draft.scene, self->draft.types, &words, self->left + PADDING,
                 self->draft.y + (height - line) / 2, self->draft.width - self->left - 2 * PADDING);
}

static void
draw_drug (Cycle *self, CwDrug *drug)
{
  CwPlotDraft *draft = &self->draft;
  g_auto (CwTextBlock) block = { 0 };
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (drug));
  CwPlotWords words = { NULL, FALSE, CW_INK_NONE, CW_INK_TEXT, -1, 4 };
  CwDosePattern pattern;
  CwSceneItem *ground;
  guint first = cw_scene_get_n_items (draft->scene);
  double height;

  cw_dose_pattern_read (&pattern, self->regimen, drug);
  words.fact = tell (self, drug, &pattern);
  cw_typesetter_break (draft->types, title, FALSE, self->left - GAP, words.max_lines, &block);
  height = fmax (block.height, cw_typesetter_get_line_height (draft->types)) + 2 * PADDING;
  cw_plot_write_block (draft->scene, draft->types, &words, &block, 0,
                       draft->y + (height - block.height) / 2);
  cw_scene_pin (draft->scene, first, 0);
  ground = cw_scene_add_box (draft->scene, self->left, draft->y + 1,
                             draft->width - self->left - 0.5, height - 2, CW_INK_GRID, CW_INK_NONE);
  cw_scene_link (draft->scene, ground, words.fact);
  if (pattern.days->len)
    draw_days (self, drug, &pattern, height, words.fact);
  else
    say_unknown (self, height, words.fact);
  cw_dose_pattern_clear (&pattern);
  draft->y += height;
}

/* ---- the days ---- */

static guint
find_step (Cycle *self)
{
  static const guint steps[] = { 1, 2, 7, 14, 28, 56, 112 };
  double room = cw_typesetter_measure (self->draft.types, "000", FALSE);
  guint i = 0;

  if (self->n_days < 100)
    room = cw_typesetter_measure (self->draft.types, "00", FALSE);
  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * self->cell < room + 3)
    i++;
  return steps[i];
}

static void
draw_axis (Cycle *self)
{
  CwPlotDraft *draft = &self->draft;
  guint step = find_step (self), first = cw_scene_get_n_items (draft->scene) + 1;

  cw_scene_add_line (draft->scene, self->left, draft->y, draft->width - 0.5, draft->y, CW_INK_TEXT,
                     0.75);
  put (self, _ ("Day"), 0, draft->y + 2, CW_INK_NONE, -1);
  cw_scene_pin (draft->scene, first, 0);
  for (guint day = 1; day <= self->n_days; day += step)
    {
      g_autofree char *text = g_strdup_printf ("%u", day);
      double width = cw_typesetter_measure (draft->types, text, FALSE);
      double x = get_x (self, day) + (self->cell - width) / 2;

      if (x + width <= draft->width)
        put (self, text, x, draft->y + 2, CW_INK_NONE, -1);
    }
  draft->y += 2 + cw_typesetter_get_line_height (draft->types);
}

static void
draw (Cycle *self)
{
  GListModel *drugs = G_LIST_MODEL (self->regimen->drugs);

  self->left = 0;
  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);
      g_autofree char *title = cw_entity_dup_title (CW_ENTITY (drug));
      g_autofree char *clean = cw_typesetter_clean (title, 100);

      self->left = fmax (self->left, cw_typesetter_measure (self->draft.types, clean, FALSE));
    }
  self->left = ceil (fmin (self->left, self->draft.width * LABEL_SHARE)) + GAP;
  self->cell = (self->draft.width - self->left - 0.5) / self->n_days;
  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);

      draw_drug (self, drug);
    }
  draw_axis (self);
  cw_scene_pin_column (self->draft.scene, self->left - GAP / 2, 0, self->draft.y);
}

/**
 * cw_cycle_new:
 * @regimen: a regimen
 * @width: how wide it is to be, in points
 *
 * Lays out the picture of one cycle: a row for each drug, a column for each day, the days with a
 * dose shaded and the dose in them.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_cycle_new (CwRegimen *regimen, double width)
{
  Cycle self = { .regimen = regimen, .n_days = find_length (regimen) };
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (regimen));
  CwScene *scene;

  cw_plot_draft_init (&self.draft, width);
  if (g_list_model_get_n_items (G_LIST_MODEL (regimen->drugs)) == 0)
    cw_plot_draft_add_sentence (&self.draft, _ ("No drug of this regimen is recorded yet."));
  else if (self.n_days == 0)
    cw_plot_draft_add_sentence (&self.draft,
                                _ ("Neither the length of a cycle nor the days of a drug are "
                                   "recorded, so there is no cycle to draw."));
  else
    draw (&self);
  scene =
    cw_plot_draft_finish (&self.draft, g_strdup_printf (_ ("Cycle of %s"), title),
                          g_strdup_printf (_ ("One cycle of %s: a row for each drug, a column "
                                              "for each day. The table holds the same facts "
                                              "as text."),
                                           title));
  cw_plot_draft_clear (&self.draft);
  return scene;
}
