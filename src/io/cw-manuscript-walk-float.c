/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-image-header.h"
#include "io/cw-manuscript-sink-private.h"

/* Figures with their pictures, and tables, that have a number. */

/* A table of more columns stands on pages across. */
#define PORTRAIT_COLUMNS 6

/* What a link leads to, in a word. */
const char *
cw_link_get_word (CwLink link)
{
  return link == CW_LINK_REFERENCE ? "reference" : link == CW_LINK_FIGURE ? "figure" : "table";
}

/* What stands before the number: "Fig. ". */
char *
cw_manuscript_float_dup_word (const CwManuscriptFloat *self)
{
  const char *blank = strrchr (self->label, ' ');

  return g_strndup (self->label, blank ? (gsize)(blank + 1 - self->label) : strlen (self->label));
}

/* Whether a table wants pages across. */
gboolean
cw_manuscript_float_is_wide (const CwManuscriptFloat *table)
{
  const CwManuscriptBlock *head = table->caption->len ? table->caption->pdata[0] : NULL;

  return head && head->n_cells > PORTRAIT_COLUMNS;
}

gboolean
cw_manuscript_has_wide_table (const CwManuscript *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (cw_manuscript_float_is_wide (self->tables->pdata[i]))
      return TRUE;
  return FALSE;
}

/* What a picture says to a reader who cannot see it: "A: the scan. B: the biopsy." */
char *
cw_manuscript_figure_dup_words (const CwManuscriptFloat *figure)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < figure->panels->len; i++)
    {
      const CwManuscriptPanel *panel = figure->panels->pdata[i];

      if (panel->alternative_text == NULL || !panel->has_image)
        continue;
      if (words->len > 0)
        g_string_append (words, g_str_has_suffix (words->str, ".") ? " " : ". ");
      if (panel->letter && figure->panels->len > 1)
        g_string_append_printf (words, "%s: ", panel->letter);
      g_string_append (words, panel->alternative_text);
    }
  if (words->len == 0)
    g_string_append (words, figure->title ? figure->title : figure->label);
  return g_string_free (words, FALSE);
}

/* The name of the file beside the article that holds the picture: "figure-1.png". */
char *
cw_manuscript_figure_dup_name (const CwManuscriptFloat *figure, const CwPrintPicture *picture)
{
  return g_strdup_printf ("figure-%u.%s", figure->number, picture->suffix);
}

/* The size at which a picture is printed: its own, or as much as there is room for. */
void
cw_print_picture_fit (const CwPrintPicture *self,
                      double per_pixel,
                      double max_width,
                      double max_height,
                      double *width,
                      double *height)
{
  double own_width = self->n_columns * per_pixel, own_height = self->n_rows * per_pixel;
  double scale = MIN (1, MIN (max_width / own_width, max_height / own_height));

  *width = own_width * scale;
  *height = own_height * scale;
}

/* FALSE for what is neither PNG nor JPEG, or does not say its size: no format may carry it. */
static gboolean
read_picture (CwPrintPicture *self, GBytes *file)
{
  CwImageHeader header;

  cw_image_header_read (&header, file);
  *self = (CwPrintPicture){
    .file = file,
    .media_type = cw_image_kind_get_media_type (header.kind),
    .suffix = header.kind == CW_IMAGE_KIND_JPEG ? "jpg" : "png",
    .n_columns = header.width,
    .n_rows = header.height,
  };
  return self->media_type && header.width > 0 && header.height > 0;
}

static void
walk_picture (CwManuscriptSink *sink, const CwManuscriptFloat *figure)
{
  const CwManuscriptOptions *options = sink->options;
  g_autoptr (GBytes) file = sink->class->write_picture && options->get_picture
                              ? options->get_picture (figure, options->picture_data)
                              : NULL;
  CwPrintPicture picture;

  if (file && read_picture (&picture, file))
    sink->class->write_picture (sink, figure, &picture);
}

void
cw_manuscript_walk_figure (CwManuscriptSink *sink, const CwManuscriptFloat *figure)
{
  CW_EMIT (sink, begin_float, (sink, figure, CW_LINK_FIGURE));
  walk_picture (sink, figure);
  sink->is_rtl = figure->title && cw_manuscript_is_right_to_left (figure->title);
  CW_EMIT (sink, begin_caption, (sink, figure, CW_LINK_FIGURE));
  if (figure->caption->len > 0)
    cw_manuscript_walk_runs (sink, figure->caption->pdata[0]);
  CW_EMIT (sink, end_caption, (sink, figure, CW_LINK_FIGURE));
  for (guint i = 1; i < figure->caption->len; i++)
    cw_manuscript_walk_line (sink, figure->caption->pdata[i], CW_LINE_LEGEND);
  CW_EMIT (sink, end_float, (sink, figure, CW_LINK_FIGURE));
}

void
cw_manuscript_walk_float_table (CwManuscriptSink *sink, const CwManuscriptFloat *table)
{
  sink->is_rtl = table->title && cw_manuscript_is_right_to_left (table->title);
  CW_EMIT (sink, begin_float, (sink, table, CW_LINK_TABLE));
  CW_EMIT (sink, begin_caption, (sink, table, CW_LINK_TABLE));
  CW_EMIT (sink, end_caption, (sink, table, CW_LINK_TABLE));
  cw_manuscript_walk_table (sink, table->caption, 0, table->caption->len, table);
  for (guint i = 0; i < table->notes->len; i++)
    cw_manuscript_walk_line (sink, table->notes->pdata[i], CW_LINE_TABLE_NOTE);
  CW_EMIT (sink, end_float, (sink, table, CW_LINK_TABLE));
}
