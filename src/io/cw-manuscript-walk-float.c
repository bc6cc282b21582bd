/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-image-header.h"
#include "io/cw-manuscript-sink-private.h"

/* Figures with their pictures, and tables, that have a number. */

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

/* ---- captions ---- */

/* What of a caption was typed as text, beside the title: the first paragraph of a legend, or the
 * caption of a table. */
static const CwManuscriptBlock *
get_words (const CwManuscriptFloat *self, CwLink kind)
{
  if (kind == CW_LINK_TABLE)
    return self->words;
  return self->caption->len ? self->caption->pdata[0] : NULL;
}

/* Whether words follow the label and the title. */
gboolean
cw_manuscript_float_has_words (const CwManuscriptFloat *self, CwLink kind)
{
  const CwManuscriptBlock *words = get_words (self, kind);

  return words && (kind == CW_LINK_FIGURE || words->runs->len > CW_MANUSCRIPT_LABEL_RUNS);
}

/* Whether a label goes on counting from the one before it. Tables stand where they were typed,
 * which need not be the order in which the text points to them. */
gboolean
cw_manuscript_sink_follows (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  guint *last = &sink->last_numbers[kind == CW_LINK_TABLE];
  gboolean follows = item->number == *last + 1;

  *last = item->number;
  return follows;
}

static void
walk_caption (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind)
{
  const CwManuscriptBlock *words = get_words (item, kind);
  g_autofree char *text =
    words && kind == CW_LINK_TABLE ? cw_manuscript_block_dup_text (words) : NULL;
  const char *first = item->title ? item->title : text ? text + strlen (item->label) : NULL;

  sink->is_rtl = first && cw_manuscript_is_right_to_left (first);
  CW_EMIT (sink, begin_caption, (sink, item, kind));
  if (words)
    cw_manuscript_walk_runs (sink, words);
  sink->added_style = 0;
  CW_EMIT (sink, end_caption, (sink, item, kind));
}

/* ---- figures and tables ---- */

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
  walk_caption (sink, figure, CW_LINK_FIGURE);
  for (guint i = 1; i < figure->caption->len; i++)
    cw_manuscript_walk_line (sink, figure->caption->pdata[i], CW_LINE_LEGEND);
  CW_EMIT (sink, end_float, (sink, figure, CW_LINK_FIGURE));
}

void
cw_manuscript_walk_float_table (CwManuscriptSink *sink, const CwManuscriptFloat *table)
{
  CW_EMIT (sink, begin_float, (sink, table, CW_LINK_TABLE));
  walk_caption (sink, table, CW_LINK_TABLE);
  cw_manuscript_walk_table (sink, table->caption, 0, table->caption->len, table);
  for (guint i = 0; i < table->notes->len; i++)
    cw_manuscript_walk_line (sink, table->notes->pdata[i], CW_LINE_TABLE_NOTE);
  CW_EMIT (sink, end_float, (sink, table, CW_LINK_TABLE));
}
