/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-flow-plot-private.h"

/* Boxes with wrapped words, and the arrows between them. */

#define PADDING 4.0
#define INDENT 6.0
#define HEAD 4.0

/* The number as it was recorded, "?" where it was not. */
static char *
format_count (CwEntity *entity, const char *field)
{
  const CwField *row = cw_entity_info_find (cw_entity_get_info (entity), field);
  g_autofree char *text = cw_entity_dup_text (entity, row);
  g_autofree char *described =
    text && *text != '!' ? cw_field_describe_short (row, text) : g_strdup ("?");

  return g_strdup_printf ("n = %s", described);
}

/* Puts the number behind the last line of its words, or on a line of its own when it does not fit:
 * it is never torn apart. Returns what it adds to the height. */
static double
put_count (CwFlowPlot *self,
           const char *count,
           const CwTextBlock *block,
           int fact,
           double x,
           double y,
           double width)
{
  CwPlotDraft *draft = &self->review->draft;
  double line = cw_typesetter_get_line_height (draft->types);
  double last = g_array_index (block->widths, double, block->widths->len - 1);
  double space = cw_typesetter_measure (draft->types, " ", FALSE);
  gboolean fits = last + space + cw_typesetter_measure (draft->types, count, FALSE) <= width;
  CwPlotWords words = { count, FALSE, CW_INK_NONE, CW_INK_TEXT, fact, 1 };

  cw_plot_write (draft->scene, draft->types, &words, fits ? x + last + space : x,
                 y + block->height - (fits ? line : 0), fits ? width - last - space : width);
  return fits ? 0 : line;
}

/* Writes a number with its words, and tells it as a fact; returns the height. */
static double
write_line (CwFlowPlot *self,
            CwEntity *entity,
            const char *field,
            const char *words,
            const char *stage,
            double x,
            double y,
            double width)
{
  CwPlotDraft *draft = &self->review->draft;
  char *count = format_count (entity, field);
  g_autofree char *in_parentheses = g_strdup_printf ("(%s)", count);
  int index =
    cw_review_draft_add_fact (self->review, cw_entity_get_id (entity), field, count, stage);
  CwPlotWords line = { words, FALSE, CW_INK_NONE, CW_INK_TEXT, index, 0 };
  CwSceneFact *fact = draft->scene->facts->pdata[index];
  g_auto (CwTextBlock) block = { 0 };

  g_free (fact->event);
  fact->event = g_strdup (words);
  cw_typesetter_break (draft->types, words, FALSE, width, G_MAXUINT, &block);
  cw_plot_write_block (draft->scene, draft->types, &line, &block, x, y);
  if (block.widths->len == 0)
    return block.height;
  return block.height + put_count (self, in_parentheses, &block, index, x, y, width);
}

static double
write_exclusion (CwFlowPlot *self, CwExclusion *exclusion, double x, double y, double width)
{
  const char *reason =
    exclusion->reason && *exclusion->reason ? exclusion->reason : _ ("Reason not recorded");

  return write_line (self, CW_ENTITY (exclusion), "reports", reason, _ ("Reports excluded"), x, y,
                     width);
}

/* Those of one way of finding reports; returns the height, 0 when there are none. */
static double
write_exclusions (CwFlowPlot *self, gboolean is_other, double x, double y, double width)
{
  GListModel *list = G_LIST_MODEL (self->flow->exclusions);
  double top = y;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwExclusion) exclusion = g_list_model_get_item (list, i);

      if ((exclusion->other_methods == CW_TRISTATE_YES) == is_other)
        y += write_exclusion (self, exclusion, x, y, width);
    }
  return y - top;
}

/* The member of the struct as its field is named. */
static const char *
get_field_name (const CwFlowLine *line)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_STUDY_FLOW);

  CW_FOREACH_FIELD (info, field)
    if (field->offset == line->offset)
      return field->name;
  return NULL;
}

static double
write_box (CwFlowPlot *self,
           const CwFlowBox *box,
           gboolean is_other,
           double x,
           double y,
           double width)
{
  double top = y, indent = box->heading ? INDENT : 0;
  gboolean lists_reasons = box->lines[0].offset == 0;
  const char *stage = box->heading ? _ (box->heading) : "";

  if (box->heading)
    y += cw_review_draft_write (self->review, _ (box->heading), FALSE, CW_INK_TEXT, x, y, width);
  for (guint i = 0; i < G_N_ELEMENTS (box->lines) && box->lines[i].offset; i++)
    y += write_line (self, CW_ENTITY (self->flow), get_field_name (&box->lines[i]),
                     _ (box->lines[i].words), stage, x + indent, y, width - indent);
  if (lists_reasons)
    {
      double reasons = write_exclusions (self, is_other, x + indent, y, width - indent);

      y += reasons > 0 ? reasons
                       : cw_review_draft_write (self->review, "n = ?", FALSE, CW_INK_TEXT,
                                                x + indent, y, width - indent);
    }
  return y - top;
}

/* Returns the height. The outline is put behind the words, which are measured by writing them. */
double
cw_flow_plot_draw_box (CwFlowPlot *self,
                       const CwFlowBox *box,
                       gboolean is_other,
                       double x,
                       double y)
{
  CwScene *scene = self->review->draft.scene;
  CwSceneItem *outline = cw_scene_add_box (scene, x, y, self->box, 0, CW_INK_PAPER, CW_INK_TEXT);
  double height =
    write_box (self, box, is_other, x + PADDING, y + PADDING, self->box - 2 * PADDING);

  outline->height = height + 2 * PADDING;
  return outline->height;
}

double
cw_flow_plot_draw_heading (CwFlowPlot *self, const char *text, double left, double right, double y)
{
  CwScene *scene = self->review->draft.scene;
  CwSceneItem *ground =
    cw_scene_add_box (scene, left, y, right - left, 0, CW_INK_EVENT_SOFT, CW_INK_NONE);
  double height = cw_review_draft_write (self->review, text, TRUE, CW_INK_TEXT, left + PADDING,
                                         y + 2, right - left - 2 * PADDING);

  ground->height = height + 4;
  return ground->height;
}

double
cw_flow_plot_get_phase_width (CwFlowPlot *self)
{
  return cw_typesetter_get_line_height (self->review->draft.types) + PADDING;
}

/* The name of a phase, upright beside its boxes from @top to @bottom; returns the bottom of its
 * ground, which is further down when the name is longer than they are high. */
double
cw_flow_plot_draw_phase (CwFlowPlot *self, const char *name, double top, double bottom)
{
  CwPlotDraft *draft = &self->review->draft;
  double width = cw_flow_plot_get_phase_width (self);
  double length = cw_typesetter_measure (draft->types, name, TRUE);
  double height = fmax (bottom - top, length + 2 * PADDING);
  CwSceneItem *words;

  cw_scene_add_box (draft->scene, self->phase_x, top, width, height, CW_INK_TREATMENT_SOFT,
                    CW_INK_NONE);
  words = cw_scene_add_text (draft->scene, self->phase_x + PADDING / 2, top + (height - length) / 2,
                             width - PADDING, length, name);
  words->is_bold = words->is_upright = TRUE;
  return top + height;
}

void
cw_flow_plot_draw_path (CwFlowPlot *self, const double *points, guint n_points)
{
  CwSceneItem *item =
    cw_scene_add_points (self->review->draft.scene, CW_SCENE_PATH, points, n_points);

  item->stroke = CW_INK_TEXT;
}

/* A straight line with a head, level or downwards. */
void
cw_flow_plot_draw_arrow (CwFlowPlot *self, double x0, double y0, double x1, double y1)
{
  CwScene *scene = self->review->draft.scene;
  double length = hypot (x1 - x0, y1 - y0), dx, dy;
  double head[6];

  if (length < HEAD)
    return;
  dx = (x1 - x0) / length * HEAD;
  dy = (y1 - y0) / length * HEAD;
  head[0] = x1;
  head[1] = y1;
  head[2] = x1 - dx + dy / 2;
  head[3] = y1 - dy + dx / 2;
  head[4] = x1 - dx - dy / 2;
  head[5] = y1 - dy - dx / 2;
  cw_scene_add_line (scene, x0, y0, x1 - dx, y1 - dy, CW_INK_TEXT, 0.75);
  cw_scene_add_points (scene, CW_SCENE_SHAPE, head, 3)->fill = CW_INK_TEXT;
}
