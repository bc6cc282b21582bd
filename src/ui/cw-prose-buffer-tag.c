/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-buffer-private.h"

/* How styles and chips look. A chip is a stretch with a tag of its own that knows its source. */

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

GtkTextTag *
cw_prose_tags_make_chip (GtkTextBuffer *buffer, const char *source)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), "cw-source", g_strdup (source), g_free);
  return tag;
}

const char *
cw_prose_tags_get_source (GtkTextTag *tag)
{
  return g_object_get_data (G_OBJECT (tag), "cw-source");
}

void
cw_prose_tags_mark_chip (GtkTextTag *tag, gboolean is_unresolved)
{
  GdkRGBA color = is_unresolved ? UNRESOLVED_COLOR : CHIP_COLOR;

  g_object_set (tag, "background-rgba", &color, NULL);
}

/* The chip that the character behind @place belongs to, or %NULL. */
GtkTextTag *
cw_prose_tags_find_chip (const GtkTextIter *place)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (place);

  for (GSList *item = tags; item; item = item->next)
    if (cw_prose_tags_get_source (item->data))
      return item->data;
  return NULL;
}

/* Whether @place is inside a chip, not at its edge. */
static gboolean
is_inside (const GtkTextIter *place)
{
  GtkTextTag *tag = cw_prose_tags_find_chip (place);

  return tag && !gtk_text_iter_starts_tag (place, tag);
}

/* Goes to the start of the chip that @place is inside of. */
void
cw_prose_tags_go_to_chip_start (GtkTextIter *place)
{
  if (is_inside (place))
    gtk_text_iter_backward_to_tag_toggle (place, cw_prose_tags_find_chip (place));
}

/* Goes behind the chip that @place is inside of. */
void
cw_prose_tags_go_to_chip_end (GtkTextIter *place)
{
  if (is_inside (place))
    gtk_text_iter_forward_to_tag_toggle (place, cw_prose_tags_find_chip (place));
}
