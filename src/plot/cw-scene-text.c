/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-scene-private.h"

/* A scene as words: the sentence of a fact, the table for those who cannot use the picture, and
 * every drawing operation as a line of text. */

/**
 * cw_scene_fact_dup_sentence:
 * @self: a fact
 *
 * Returns: (transfer full): all of it in one line
 */
char *
cw_scene_fact_dup_sentence (const CwSceneFact *self)
{
  g_autoptr (GString) text = g_string_new (self->date);

  g_string_append_printf (text, "%s%s: %s", text->len ? ", " : "", self->category, self->event);
  if (*self->detail)
    g_string_append_printf (text, " (%s)", self->detail);
  return g_strdup (text->str);
}

/* A cell of a table is one line without tabs. */
static void
append_cell (GString *out, const char *text, char end)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iscntrl (character) || character == 0x2028 || character == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, character);
    }
  g_string_append_c (out, end);
}

static void
append_row (GString *out,
            const char *date,
            const char *category,
            const char *event,
            const char *detail)
{
  append_cell (out, date, '\t');
  append_cell (out, category, '\t');
  append_cell (out, event, '\t');
  append_cell (out, detail, '\n');
}

/**
 * cw_scene_to_table:
 * @self: a scene
 *
 * The table twin: the same facts as rows of date, category, event and detail, separated by tabs,
 * below a row that names the columns. Figures of reviews call the first two otherwise.
 *
 * Returns: (transfer full): the table
 */
char *
cw_scene_to_table (const CwScene *self)
{
  GString *out = g_string_new (NULL);

  append_row (out, self->headings[0] ? self->headings[0] : _ ("Date"),
              self->headings[1] ? self->headings[1] : _ ("Category"), _ ("Event"), _ ("Detail"));
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CwSceneFact *fact = self->facts->pdata[i];

      append_row (out, *fact->date || self->headings[0] ? fact->date : _ ("not dated"),
                  fact->category, fact->event, fact->detail);
    }
  return g_string_free (out, FALSE);
}

static void
append_points (GString *out, const CwSceneItem *item)
{
  for (guint i = 0; i < item->n_points; i++)
    g_string_append_printf (out, " %.0f,%.0f", item->points[2 * i], item->points[2 * i + 1]);
}

static void
append_item (GString *out, const CwSceneItem *item)
{
  static const char *const kinds[] = { "box", "path", "shape", "disc", "text", "image" };

  g_string_append_printf (out, "%s %.0f,%.0f %.0fx%.0f", kinds[item->kind], item->x, item->y,
                          item->width, item->height);
  if (item->fill)
    g_string_append_printf (out, " fill=%s", cw_ink_get_nick (item->fill));
  if (item->stroke)
    g_string_append_printf (out, " stroke=%s/%.2g%s", cw_ink_get_nick (item->stroke),
                            item->line_width, item->is_dashed ? "/dashed" : "");
  if (item->halo)
    g_string_append_printf (out, " halo=%s", cw_ink_get_nick (item->halo));
  if (item->pixels)
    g_string_append_printf (out, " pixels=%ux%u", item->n_columns, item->n_rows);
  append_points (out, item);
  if (item->fact >= 0)
    g_string_append_printf (out, " fact=%d", item->fact);
  if (item->text)
    g_string_append_printf (out, "%s%s “%s”", item->is_bold ? " bold" : "",
                            item->is_upright ? " upright" : "", item->text);
  g_string_append_c (out, '\n');
}

/**
 * cw_scene_to_text:
 * @self: a scene
 *
 * Returns: (transfer full): one line for each drawing operation, places in whole points
 */
char *
cw_scene_to_text (const CwScene *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "scene %.0fx%.0f\n", self->width, self->height);
  for (guint i = 0; i < self->items->len; i++)
    append_item (out, self->items->pdata[i]);
  return g_string_free (out, FALSE);
}
