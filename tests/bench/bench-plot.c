/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The timeline of a crowded case: laying it out and painting it, against painting alone, which no
 * layout can be faster than. Prints Markdown. */
#include "config.h"

#include <stdio.h>

#include "plot-fixtures.h"
#include "plot/cw-scene-paint.h"

#define RUNS 15

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
get_median (GArray *seconds)
{
  g_array_sort (seconds, compare);
  return g_array_index (seconds, double, seconds->len / 2);
}

static void
paint (const CwScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int)cw_scene_get_width (scene), (int)cw_scene_get_height (scene));
  cairo_t *cairo = cairo_create (surface);

  cw_scene_paint (scene, cairo, CW_INK_ON_WHITE);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

static double
measure (CwEntity *root, gboolean lays_out)
{
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (CwScene) scene = cw_plot_new (CW_PLOT_TIMELINE, root, 0, PAGE, NULL);

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double spent;

      if (lays_out)
        {
          g_clear_pointer (&scene, cw_scene_unref);
          scene = cw_plot_new (CW_PLOT_TIMELINE, root, 0, PAGE, NULL);
        }
      paint (scene);
      spent = (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
      g_array_append_val (seconds, spent);
    }
  return get_median (seconds);
}

int
main (void)
{
  static const guint sizes[] = { 50, 500, 1500 };

  printf ("| Events | lay out and paint | paint alone | ratio |\n|---|---|---|---|\n");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CwEntity) root = build_busy_case (sizes[i]);
      double limit = measure (root, FALSE), whole = measure (root, TRUE);

      printf ("| %u | %.1f ms | %.1f ms | %.2f |\n", sizes[i], whole * 1000, limit * 1000,
              whole / limit);
    }
  return 0;
}
