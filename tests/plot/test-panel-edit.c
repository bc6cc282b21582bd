/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What a pointer does to the panels of a figure: finding them, drawing marks, cropping; and the
 * order in which images take their panels. */
#include "config.h"

#include <math.h>

#include "panel-fixtures.h"
#include "plot/cw-panel-crop-edit.h"
#include "plot/cw-panel-map.h"
#include "plot/cw-panel-mark-edit.h"

/* Three panels in a row and two below, the first of them cropped to its right half. */
static const char *const five[] = { "400x300 dark", "400x300 bright", "400x300 dark",
                                    "400x300 dark", "400x300 bright", NULL };

typedef struct
{
  CwEntity *root;
  CwFigure *figure;
  CwFigureMeasure *measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CwScene) scene = NULL;

  self->root = CW_ENTITY (build_case ());
  self->figure = build_figure (self->root, five);
  g_assert_true (cw_entity_set_by_name (CW_ENTITY (self->figure), "columns", "3", NULL));
  g_assert_true (cw_entity_set_by_name (get_panel (self->figure, 0), "crop", "0.5 0 1 1", NULL));
  scene = compose_figure (self->figure, 176, 100, &self->measure);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cw_figure_measure_free (self->measure);
  g_object_unref (self->root);
}

static const CwPanelMeasure *
get_measure (Fixture *self, guint index)
{
  return self->measure->panels->pdata[index];
}

static void
get_middle (const CwPanelMeasure *panel, double *middle)
{
  middle[0] = panel->x_mm + panel->width_mm / 2;
  middle[1] = panel->y_mm + panel->height_mm / 2;
}

/* ---- panels ---- */

static void
test_find (Fixture *self, gconstpointer data)
{
  const CwPanelMeasure *first = get_measure (self, 0);

  for (guint i = 0; i < self->measure->panels->len; i++)
    {
      double middle[2];

      get_middle (get_measure (self, i), middle);
      g_assert_cmpint (cw_panel_map_find_at (self->measure, middle[0], middle[1]), ==, (int)i);
      g_assert_cmpint (cw_panel_map_find_id (self->measure, get_measure (self, i)->panel_id), ==,
                       (int)i);
    }
  /* The white between two panels belongs to none. */
  g_assert_cmpint (cw_panel_map_find_at (self->measure, first->x_mm + first->width_mm + 0.5, 1), ==,
                   -1);
  g_assert_cmpint (cw_panel_map_find_at (self->measure, -1, 1), ==, -1);
  g_assert_cmpint (cw_panel_map_find_id (self->measure, NULL), ==, -1);
}

static void
test_step (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int from, dx, dy, to;
  } steps[] = {
    { -1, 1, 0, 0 }, { -1, -1, 0, 4 },   { -1, 0, 1, 0 },   { 0, 1, 0, 1 },
    { 2, 1, 0, 3 },  { 4, 1, 0, 4 },     { 0, -1, 0, 0 },   { 0, 0, 1, 3 },
    { 2, 0, 1, 4 },  { 3, 0, -1, 0 },    { 4, 0, -1, 2 },   { 0, 0, -1, 0 },
    { 3, 0, 1, 3 },  { 1, -1000, 0, 0 }, { 1, 1000, 0, 4 }, { 9, 0, 0, 4 },
  };
  g_autoptr (CwFigureMeasure) none = cw_figure_measure_new ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpint (cw_panel_map_step (self->measure, steps[i].from, steps[i].dx, steps[i].dy), ==,
                     steps[i].to);
  g_assert_cmpint (cw_panel_map_step (none, -1, 1, 0), ==, -1);
  g_assert_cmpint (cw_panel_map_step (none, 0, 0, 1), ==, -1);
}

static void
test_image (Fixture *self, gconstpointer data)
{
  const CwPanelMeasure *panel = get_measure (self, 0);
  double x = panel->x_mm, y = panel->y_mm + panel->height_mm / 4;

  /* Its left edge shows the middle of the image. */
  cw_panel_map_to_image (panel, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 0.25, 1e-9);
  cw_panel_map_from_image (panel, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, panel->x_mm, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, panel->y_mm + panel->height_mm / 4, 1e-9);
  x = 1e6;
  y = -1e6;
  cw_panel_map_to_image (panel, &x, &y);
  g_assert_cmpfloat (x, ==, 1);
  g_assert_cmpfloat (y, ==, 0);
}

/* ---- marks ---- */

static void
test_make (Fixture *self, gconstpointer data)
{
  const CwPanelMeasure *panel = get_measure (self, 0);
  double from[2] = { panel->x_mm, panel->y_mm }, middle[2];
  CwPanelMark mark;

  get_middle (panel, middle);
  mark = cw_panel_mark_between (CW_PANEL_MARK_ARROW, panel, from, middle);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y0, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.5, 1e-9);
  mark = cw_panel_mark_between (CW_PANEL_MARK_STAR, panel, from, middle);
  g_assert_cmpfloat (mark.x0, ==, mark.x1);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.75, 1e-9);
  /* A click in the corner makes an arrow that can be seen. */
  mark = cw_panel_mark_between (CW_PANEL_MARK_ARROWHEAD, panel, from, from);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.5, 1e-9);
  g_assert_cmpfloat (mark.x0, >, mark.x1 + 0.05);
  mark = cw_panel_mark_in_middle (CW_PANEL_MARK_CIRCLE, panel);
  g_assert_cmpfloat_with_epsilon ((mark.x0 + mark.x1) / 2, 0.75, 1e-9);
  /* Round in print. */
  g_assert_cmpfloat_with_epsilon ((mark.x1 - mark.x0) * 2 * panel->width_mm,
                                  (mark.y1 - mark.y0) * panel->height_mm, 1e-6);
}

static void
test_find_mark (Fixture *self, gconstpointer data)
{
  const CwPanelMeasure *panel = get_measure (self, 1);
  g_autoptr (GArray) marks =
    cw_panel_marks_parse ("arrow 0.1 0.1 0.5 0.5; circle 0.6 0.6 0.8 0.8; star 0.7 0.7");
  static const struct
  {
    double x, y;
    int mark;
    CwPanelMarkPart part;
  } hits[] = {
    { 0.1, 0.1, 0, CW_PANEL_MARK_START }, { 0.5, 0.5, 0, CW_PANEL_MARK_END },
    { 0.3, 0.3, 0, CW_PANEL_MARK_BODY },  { 0.7, 0.7, 2, CW_PANEL_MARK_BODY },
    { 0.75, 0.7, 1, CW_PANEL_MARK_BODY }, { 0.8, 0.8, 1, CW_PANEL_MARK_END },
    { 0.1, 0.5, -1, CW_PANEL_MARK_BODY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hits); i++)
    {
      double x = hits[i].x, y = hits[i].y;
      int mark;

      cw_panel_map_from_image (panel, &x, &y);
      mark = cw_panel_marks_find_at (marks, panel, x, y, 1);
      g_assert_cmpint (mark, ==, hits[i].mark);
      if (mark >= 0)
        g_assert_cmpint (
          cw_panel_mark_find_part (&g_array_index (marks, CwPanelMark, mark), panel, x, y, 1), ==,
          hits[i].part);
    }
}

static void
test_drag_mark (Fixture *self, gconstpointer data)
{
  const CwPanelCrop within = { 0.2, 0.2, 0.9, 0.9 };
  CwPanelMark mark = { CW_PANEL_MARK_ARROW, 0.3, 0.3, 0.5, 0.4 };

  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_BODY, 0.1, 0.1);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.5, 1e-9);
  /* It stops at the edge and keeps its shape. */
  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_BODY, 5, -5);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.9, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y0, 0.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.3, 1e-9);
  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_START, -5, 0);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.9, 1e-9);
  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_END, -0.3, 0.2);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.5, 1e-9);
  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_NOWHERE, 1, 1);
  g_assert_cmpfloat_with_epsilon (mark.x1, 0.6, 1e-9);
}

/* A mark that a crop has cut off comes back with the first step. */
static void
test_drag_lost_mark (void)
{
  const CwPanelCrop within = { 0.5, 0.5, 1, 1 };
  CwPanelMark mark = { CW_PANEL_MARK_STAR, 0.1, 0.1, 0.1, 0.1 };

  cw_panel_mark_drag (&mark, &within, CW_PANEL_MARK_END, 0.01, 0);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.5, 1e-9);
}

/* ---- crops ---- */

static void
test_find_edges (void)
{
  const CwPanelCrop crop = { 0.2, 0.3, 0.8, 0.7 };
  static const struct
  {
    double x, y;
    CwPanelCropEdges edges;
  } hits[] = {
    { 0.2, 0.5, CW_PANEL_CROP_LEFT },
    { 0.8, 0.7, CW_PANEL_CROP_RIGHT | CW_PANEL_CROP_BOTTOM },
    { 0.21, 0.29, CW_PANEL_CROP_LEFT | CW_PANEL_CROP_TOP },
    { 0.5, 0.5, CW_PANEL_CROP_ALL },
    { 0.1, 0.5, CW_PANEL_CROP_NOTHING },
    { 0.5, 0.9, CW_PANEL_CROP_NOTHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hits); i++)
    g_assert_cmpint (cw_panel_crop_find_edges (&crop, hits[i].x, hits[i].y, 0.02, 0.02), ==,
                     hits[i].edges);
}

static void
assert_crop (const CwPanelCrop *crop, double left, double top, double right, double bottom)
{
  g_autofree char *text = cw_panel_crop_to_string (crop);
  CwPanelCrop read;

  g_assert_cmpfloat_with_epsilon (crop->left, left, 1e-9);
  g_assert_cmpfloat_with_epsilon (crop->top, top, 1e-9);
  g_assert_cmpfloat_with_epsilon (crop->right, right, 1e-9);
  g_assert_cmpfloat_with_epsilon (crop->bottom, bottom, 1e-9);
  /* Whatever a pointer makes of it can be stored. */
  g_assert_true (text == NULL || cw_panel_crop_read (text, &read) == CW_PANEL_CROP_PART);
}

static void
test_drag_crop (void)
{
  CwPanelCrop crop = { 0.2, 0.3, 0.8, 0.7 };

  cw_panel_crop_drag (&crop, CW_PANEL_CROP_ALL, 0.5, -0.1);
  assert_crop (&crop, 0.4, 0.2, 1, 0.6);
  cw_panel_crop_drag (&crop, CW_PANEL_CROP_LEFT, 5, 5);
  assert_crop (&crop, 0.98, 0.2, 1, 0.6);
  cw_panel_crop_drag (&crop, CW_PANEL_CROP_LEFT | CW_PANEL_CROP_BOTTOM, -5, -5);
  assert_crop (&crop, 0, 0.2, 1, 0.22);
  cw_panel_crop_drag (&crop, CW_PANEL_CROP_NOTHING, 0.1, 0.1);
  assert_crop (&crop, 0, 0.2, 1, 0.22);
  crop = cw_panel_crop_between (0.9, -3, 0.1, 0.5);
  assert_crop (&crop, 0.1, 0, 0.9, 0.5);
  crop = cw_panel_crop_between (2, 0.5, 2, 0.5);
  assert_crop (&crop, 0.98, 0.5, 1, 0.52);
}

/* ---- images ---- */

static char *
dup_images (CwFigure *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (figure->panels)); i++)
    {
      CwFigurePanel *panel = CW_FIGURE_PANEL (get_panel (figure, i));

      g_string_append_printf (text, "%s%.2s ", panel->letter, panel->image ? panel->image : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
take (CwFigure *figure, const char *digits, int first, guint place, const char *expected)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (; *digits; digits++)
    g_ptr_array_add (images, g_strnfill (64, *digits));
  g_assert_cmpuint (cw_figure_take_images (figure, images, first), ==, place);
  text = dup_images (figure);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_take (void)
{
  g_autoptr (CwEntity) root = CW_ENTITY (build_case ());
  CwFigure *figure = CW_FIGURE (build_row (root, "figures", "label", "Fig. 1", NULL));

  take (figure, "12", -1, 0, "A11 B22 ");
  cw_figure_add_panel (figure, NULL);
  cw_figure_add_panel (figure, NULL);
  /* A panel that has its image is never filled again. */
  take (figure, "3", 0, 4, "A11 B22 C- D- E33 ");
  take (figure, "456", 2, 2, "A11 B22 C44 D55 E33 F66 ");
  take (figure, "7", 99, 6, "A11 B22 C44 D55 E33 F66 G77 ");
  g_assert_cmpint (CW_FIGURE_PANEL (get_panel (figure, 2))->deidentification, ==,
                   CW_DEIDENTIFICATION_NOT_CHECKED);
}

/* What cannot be read is told from what says nothing: only the latter shows the whole. */
static void
test_crop_states (void)
{
  static const struct
  {
    const char *text;
    CwPanelCropState state;
  } rows[] = {
    { NULL, CW_PANEL_CROP_ABSENT },
    { "", CW_PANEL_CROP_ABSENT },
    { "0 0.5 1 1", CW_PANEL_CROP_PART },
    { "0 0 1 1", CW_PANEL_CROP_PART },
    { "0,0.5,1,1", CW_PANEL_CROP_UNREADABLE },
    { " ", CW_PANEL_CROP_UNREADABLE },
    { "0 0.5 1", CW_PANEL_CROP_UNREADABLE },
    { "0 0.5 1 1 1", CW_PANEL_CROP_UNREADABLE },
    { "0.9 0 0.1 1", CW_PANEL_CROP_UNREADABLE },
    { "0 nan 1 1", CW_PANEL_CROP_UNREADABLE },
    { "lower half", CW_PANEL_CROP_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwPanelCrop crop;

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (cw_panel_crop_read (rows[i].text, &crop), ==, rows[i].state);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/panel-edit/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/panel-edit/step", Fixture, NULL, set_up, test_step, tear_down);
  g_test_add ("/panel-edit/image", Fixture, NULL, set_up, test_image, tear_down);
  g_test_add ("/panel-edit/make", Fixture, NULL, set_up, test_make, tear_down);
  g_test_add ("/panel-edit/find-mark", Fixture, NULL, set_up, test_find_mark, tear_down);
  g_test_add ("/panel-edit/drag-mark", Fixture, NULL, set_up, test_drag_mark, tear_down);
  g_test_add_func ("/panel-edit/drag-lost-mark", test_drag_lost_mark);
  g_test_add_func ("/panel-edit/find-edges", test_find_edges);
  g_test_add_func ("/panel-edit/drag-crop", test_drag_crop);
  g_test_add_func ("/panel-edit/take", test_take);
  g_test_add_func ("/panel-edit/crop-states", test_crop_states);
  return g_test_run ();
}
