/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot-fixtures.h"

#include <math.h>
#include <string.h>

#include "io/cw-sample.h"
#include "plot/cw-typesetter.h"

CwEntity *
load_sample (void)
{
  g_autoptr (CwSnapshot) snapshot = cw_sample_load (NULL);

  return cw_snapshot_to_entity (snapshot);
}

CwScene *
draw_plot (CwPlotKind kind, CwEntity *root, double width)
{
  g_autoptr (GError) error = NULL;
  CwScene *scene = cw_plot_new (kind, root, 1, width, &error);

  g_assert_no_error (error);
  assert_sound (scene);
  return scene;
}

/* Events of every kind, spread over three years by a fixed rule. */
CwEntity *
build_busy_case (guint n_events)
{
  static const char *const lists[] = { "adverse-events", "imaging", "decisions", "procedures",
                                       "supportive-drugs" };
  static const char *const dates[] = { "onset", "date", "date", "date", "start" };
  static const char *const names[] = { "as-written", "modality", "decision", "procedure", "name" };
  CwEntity *root = build_case ();

  build_row (root, "regimens", "name", "FOLFOX", "start", "2019-01-14", "end", "2021-11-30", NULL);
  for (guint i = 0; i < n_events; i++)
    {
      guint kind = i % G_N_ELEMENTS (lists), day = i * 7919 % 1000;
      g_autofree char *date =
        i % 3
          ? g_strdup_printf ("%04u-%02u-%02u", 2019 + day / 360, day / 30 % 12 + 1, day % 28 + 1)
          : g_strdup_printf ("%04u-%02u", 2019 + day / 360, day / 30 % 12 + 1);
      g_autofree char *name =
        g_strdup_printf ("Event number %u%s", i, i % 4 ? "" : " with a name that is rather long");
      CwEntity *row = build_row (root, lists[kind], dates[kind], date, names[kind], name, NULL);

      if (kind == 0)
        build_set (row, "grade", i % 2 ? "2" : "4");
    }
  return root;
}

const CwSceneFact *
find_fact (const CwScene *scene, const char *event)
{
  for (guint i = 0; i < cw_scene_get_n_facts (scene); i++)
    if (strstr (cw_scene_get_fact (scene, i)->event, event))
      return cw_scene_get_fact (scene, i);
  g_error ("no fact “%s”", event);
}

guint
count_items (const CwScene *scene, int fact, CwSceneKind kind)
{
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    n += cw_scene_get_item (scene, i)->fact == fact && cw_scene_get_item (scene, i)->kind == kind;
  return n;
}

gboolean
has_text (const CwScene *scene, const char *part)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    if (cw_scene_get_item (scene, i)->text)
      g_string_append_printf (all, "%s ", cw_scene_get_item (scene, i)->text);
  return strstr (all->str, part) != NULL;
}

/* ---- what must hold for every figure ---- */

static void
assert_inside (const CwScene *scene, const CwSceneItem *item)
{
  g_assert_true (isfinite (item->x) && isfinite (item->y));
  g_assert_cmpfloat (item->width, >=, 0);
  g_assert_cmpfloat (item->height, >=, 0);
  if (item->x < 0 || item->x + item->width > cw_scene_get_width (scene) || item->y < 0 ||
      item->y + item->height > cw_scene_get_height (scene))
    g_error ("outside of %.0f × %.0f: kind %d at %.1f,%.1f %.1f × %.1f “%s”",
             cw_scene_get_width (scene), cw_scene_get_height (scene), item->kind, item->x, item->y,
             item->width, item->height, item->text);
}

static gboolean
overlaps (const CwSceneItem *a, const CwSceneItem *b)
{
  return a->x < b->x + b->width - 0.01 && b->x < a->x + a->width - 0.01 &&
         a->y < b->y + b->height - 0.01 && b->y < a->y + a->height - 0.01;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const CwSceneItem *first = *(CwSceneItem **)a, *second = *(CwSceneItem **)b;

  return (first->y > second->y) - (first->y < second->y);
}

/* Words may not run over words. */
static void
assert_apart (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_tops);
  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const CwSceneItem *a = texts->pdata[i], *b = texts->pdata[j];

        if (b->y >= a->y + a->height)
          break;
        if (overlaps (a, b))
          g_error ("“%s” runs over “%s”", a->text, b->text);
      }
}

static void
assert_measured (CwTypesetter *types, const CwSceneItem *item)
{
  double length = item->is_upright ? item->height : item->width;

  g_assert_true (g_utf8_validate (item->text, -1, NULL));
  g_assert_cmpfloat (item->is_upright ? item->width : item->height, >=, CW_SCENE_TEXT_SIZE);
  g_assert_cmpfloat_with_epsilon (cw_typesetter_measure (types, item->text, item->is_bold), length,
                                  0.5);
}

void
assert_sound (const CwScene *scene)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (CwTypesetter) types = cw_typesetter_new ();
  guint n_facts = cw_scene_get_n_facts (scene);

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      assert_inside (scene, item);
      g_assert_cmpint (item->fact, <, (int)n_facts);
      if (item->kind != CW_SCENE_TEXT)
        continue;
      assert_measured (types, item);
      g_ptr_array_add (texts, (gpointer)item);
    }
  assert_apart (texts);
  g_assert_cmpuint (texts->len, >, 0);
  g_assert_cmpstr (cw_scene_get_title (scene), !=, "");
  g_assert_cmpstr (cw_scene_get_description (scene), !=, "");
  /* Each fact can be found where it is. */
  for (guint i = 0; i < n_facts; i++)
    g_assert_cmpfloat (cw_scene_get_fact (scene, i)->width, >, 0);
}

/* CASEWRIGHT_UPDATE_GOLDEN writes the file instead of comparing with it. */
void
assert_golden (const CwScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "plot", "golden", name, NULL);
  g_autofree char *text = cw_scene_to_text (scene);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CASEWRIGHT_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}
