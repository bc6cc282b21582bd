/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "plot/cw-page-private.h"

/* Words with their styles, which know the bytes of the field that they were typed as. */

#define RAISED 0.68
#define RAISE 0.34
#define LOWER -0.16

/* What is left to mend is seen on the paper, too. */
static const guint16 unresolved_red[] = { 0xA000, 0x1800, 0x1800 };

/* The words behind @at, all of one style. */
typedef struct
{
  gsize at;
  gsize length;
  CwProseStyle style;
  const CwManuscriptRun *run; /* or NULL for what is typed nowhere */
} Span;

void
cw_page_text_init (CwPageText *self, const CwManuscriptBlock *block)
{
  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->block = block;
}

void
cw_page_text_clear (CwPageText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
}

/* ---- words ---- */

static void
add_span (CwPageText *self, const char *words, CwProseStyle style, const CwManuscriptRun *run)
{
  g_autofree char *valid = words ? g_utf8_make_valid (words, -1) : NULL;
  Span span = { self->text->len, valid ? strlen (valid) : 0, style, run };

  if (span.length == 0)
    return;
  g_string_append_len (self->text, valid, (gssize)span.length);
  g_array_append_val (self->spans, span);
}

/* Adds words that are typed nowhere. */
void
cw_page_text_add (CwPageText *self, const char *words, CwProseStyle style)
{
  add_span (self, words, style, NULL);
}

void
cw_page_text_add_run (CwPageText *self, const CwManuscriptRun *run)
{
  add_span (self, run->text, run->style, run);
}

/* The first span that ends behind byte @at. */
static guint
find_span (const CwPageText *self, gsize at)
{
  guint low = 0, high = self->spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Span *span = &g_array_index (self->spans, Span, middle);

      if (span->at + span->length <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* ---- where they come from ---- */

/* What is printed as it is typed is found to the byte; facts and citations are found as a whole. */
static gsize
locate_byte (const Span *span, gsize at, gboolean is_end)
{
  const CwManuscriptRun *run = span->run;

  if (run->kind != CW_PROSE_TEXT)
    return is_end ? run->end : run->start;
  if (is_end && at >= span->length)
    return run->end;
  return MIN (run->start + at, run->end);
}

/* Fills in what the bytes from @start to @end of the text show. */
void
cw_page_text_locate (const CwPageText *self, gsize start, gsize end, CwPageLine *place)
{
  gboolean is_first = TRUE;

  if (self->block == NULL)
    return;
  place->field = self->block->field;
  place->paragraph = self->block->paragraph;
  for (guint i = find_span (self, start); i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);
      gsize from = MAX (span->at, start), to = MIN (span->at + span->length, end);

      if (from >= to)
        return;
      if (span->run == NULL)
        continue;
      if (is_first)
        place->start = locate_byte (span, from - span->at, FALSE);
      place->end = locate_byte (span, to - span->at, TRUE);
      is_first = FALSE;
    }
}

/* ---- setting ---- */

static PangoFontDescription *
make_font (double size, gboolean is_bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "DejaVu Serif,Serif");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (list, attribute);
}

static void
add_shift (PangoAttrList *list, double rise, double size, gsize start, gsize end)
{
  add_attribute (list, pango_attr_size_new_absolute ((int)(RAISED * size * PANGO_SCALE)), start,
                 end);
  add_attribute (list, pango_attr_rise_new ((int)(rise * size * PANGO_SCALE)), start, end);
}

static void
add_style (PangoAttrList *list, const Span *span, double size, gsize start, gsize end)
{
  if (span->style & CW_PROSE_EMPHASIS)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (span->style & CW_PROSE_STRONG)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (span->style & CW_PROSE_SUPERSCRIPT)
    add_shift (list, RAISE, size, start, end);
  else if (span->style & CW_PROSE_SUBSCRIPT)
    add_shift (list, LOWER, size, start, end);
  if (span->run && span->run->is_unresolved)
    add_attribute (
      list, pango_attr_foreground_new (unresolved_red[0], unresolved_red[1], unresolved_red[2]),
      start, end);
}

/* The styles of the bytes from @start to @end. */
static PangoAttrList *
make_attributes (const CwPageText *self, gsize start, gsize end, double size)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = find_span (self, start); i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);
      gsize from = MAX (span->at, start), to = MIN (span->at + span->length, end);

      if (from >= to)
        break;
      add_style (list, span, size, from - start, to - start);
    }
  return list;
}

/* Sets the bytes from @start to @end; @width is in points, negative for one line. */
PangoLayout *
cw_page_text_set (const CwPageText *self,
                  CwPageDraft *draft,
                  gsize start,
                  gsize end,
                  double size,
                  gboolean is_bold,
                  double width)
{
  PangoLayout *layout = pango_layout_new (draft->layout->context);
  PangoFontDescription *font = make_font (size, is_bold);
  PangoAttrList *attributes = make_attributes (self, start, end, size);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->text->str + start, (int)(end - start));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}
