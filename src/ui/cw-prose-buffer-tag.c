/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-buffer-private.h"

/* How styles and chips look. */

static const struct
{
  CwProseStyle style;
  const char *name;
} styles[] = {
  { CW_PROSE_EMPHASIS, "emphasis" },
  { CW_PROSE_STRONG, "strong" },
  { CW_PROSE_SUPERSCRIPT, "superscript" },
  { CW_PROSE_SUBSCRIPT, "subscript" },
};

/* Readable on light and dark ground alike. */
#define CHIP_COLOR ((GdkRGBA){ 0.21f, 0.52f, 0.89f, 0.18f })
#define UNRESOLVED_COLOR ((GdkRGBA){ 0.88f, 0.11f, 0.14f, 0.22f })
#define RISE (4 * PANGO_SCALE)

/* The tags that a buffer of prose has. */
void
cw_prose_tags_add (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "superscript", "rise", RISE, "scale", PANGO_SCALE_SMALL,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "subscript", "rise", -RISE, "scale", PANGO_SCALE_SMALL, NULL);
  gtk_text_buffer_create_tag (buffer, "chip", "background-rgba", &CHIP_COLOR, NULL);
  gtk_text_buffer_create_tag (buffer, "unresolved", "background-rgba", &UNRESOLVED_COLOR, NULL);
}

GtkTextTag *
cw_prose_tags_get (GtkTextBuffer *buffer, CwProseStyle style)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].style == style)
      return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), styles[i].name);
  return NULL;
}

/* The styles of the character behind @place. */
CwProseStyle
cw_prose_tags_get_style (const GtkTextIter *place)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (place);
  CwProseStyle found = CW_PROSE_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (gtk_text_iter_has_tag (place, cw_prose_tags_get (buffer, styles[i].style)))
      found |= styles[i].style;
  return found;
}

/* Gives what stands between the character @start and @end a style. */
void
cw_prose_tags_apply (GtkTextBuffer *buffer, int start, const GtkTextIter *end, CwProseStyle style)
{
  GtkTextIter begin;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, start);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (style & styles[i].style)
      gtk_text_buffer_apply_tag (buffer, cw_prose_tags_get (buffer, styles[i].style), &begin, end);
}

/* Gives a chip between @start and @end its look. */
void
cw_prose_tags_apply_look (GtkTextBuffer *buffer,
                          const GtkTextIter *start,
                          const GtkTextIter *end,
                          gboolean is_unresolved)
{
  gtk_text_buffer_remove_tag_by_name (buffer, is_unresolved ? "chip" : "unresolved", start, end);
  gtk_text_buffer_apply_tag_by_name (buffer, is_unresolved ? "unresolved" : "chip", start, end);
}

/* Takes the look of a chip from what stands between the character @start and @end. */
void
cw_prose_tags_clear_look (GtkTextBuffer *buffer, int start, const GtkTextIter *end)
{
  GtkTextIter begin;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, start);
  gtk_text_buffer_remove_tag_by_name (buffer, "chip", &begin, end);
  gtk_text_buffer_remove_tag_by_name (buffer, "unresolved", &begin, end);
}
