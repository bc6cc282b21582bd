/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-typesetter.h"

#include <math.h>
#include <string.h>

/* Measures words as they will be drawn, and breaks them into lines. Fonts are not hinted, so that a
 * word is as wide on the screen as in print. */

/* Letters of a label; the rest is in the table. */
#define LABEL_LETTERS 1000

struct _CwTypesetter
{
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *fonts[2];
  double line_height;
};

/**
 * cw_text_block_clear:
 * @self: a block
 *
 * Frees what it holds.
 */
void
cw_text_block_clear (CwTextBlock *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->widths, g_array_unref);
}

/**
 * cw_typesetter_prepare_context:
 * @context: the context of a layout
 *
 * Makes a point of the font a point of the figure, whatever it is drawn on.
 */
void
cw_typesetter_prepare_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * cw_typesetter_make_font:
 * @is_bold: whether it is heavy
 *
 * Returns: (transfer full): the one font of all figures
 */
PangoFontDescription *
cw_typesetter_make_font (gboolean is_bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "DejaVu Sans,Sans");
  pango_font_description_set_absolute_size (font, CW_SCENE_TEXT_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

/**
 * cw_typesetter_new:
 *
 * Returns: (transfer full): a typesetter, for one thread
 */
CwTypesetter *
cw_typesetter_new (void)
{
  CwTypesetter *self = g_new0 (CwTypesetter, 1);
  PangoRectangle extents;

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cw_typesetter_prepare_context (self->context);
  self->layout = pango_layout_new (self->context);
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    self->fonts[i] = cw_typesetter_make_font (i == 1);
  pango_layout_set_font_description (self->layout, self->fonts[1]);
  pango_layout_set_text (self->layout, "Hg", -1);
  pango_layout_get_extents (self->layout, NULL, &extents);
  self->line_height = ceil (extents.height / (double)PANGO_SCALE);
  return self;
}

/**
 * cw_typesetter_free:
 * @self: (nullable) (transfer full): a typesetter
 *
 * Frees the typesetter.
 */
void
cw_typesetter_free (CwTypesetter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * cw_typesetter_get_line_height:
 * @self: a typesetter
 *
 * Returns: the height of a line in whole points
 */
double
cw_typesetter_get_line_height (const CwTypesetter *self)
{
  return self->line_height;
}

/* What turns the direction of the words behind it, or cannot be seen. */
static gboolean
is_unwanted (gunichar character)
{
  return (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_iscntrl (character) || character == 0x2028 ||
         character == 0x2029;
}

/**
 * cw_typesetter_clean:
 * @text: (nullable): words of any origin
 * @max_letters: how many to keep at most
 *
 * Makes one line of words that can do no harm to those beside them: controls and line ends become
 * one space, marks that turn the direction are left out. What is too long ends with “…”.
 *
 * Returns: (transfer full): the line
 */
char *
cw_typesetter_clean (const char *text, gsize max_letters)
{
  /* No more bytes than that many letters can have; the rest need not even be looked at. */
  gsize length = text ? strnlen (text, max_letters * 8 + 8) : 0;
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", (gssize)length);
  g_autoptr (GString) line = g_string_sized_new (length);
  gsize n = 0;
  gboolean gap = FALSE;
  const char *p;

  for (p = valid; *p && n < max_letters; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_unwanted (character))
        continue;
      if (is_space (character))
        {
          gap = line->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, character);
      n++;
    }
  if (*p || (text && text[length]))
    g_string_append (line, "…");
  return g_strdup (line->str);
}

static double
measure (CwTypesetter *self, const char *text, gssize length)
{
  PangoRectangle extents;

  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, text, (int)length);
  pango_layout_get_extents (self->layout, NULL, &extents);
  return extents.width / (double)PANGO_SCALE;
}

/**
 * cw_typesetter_measure:
 * @self: a typesetter
 * @text: one line
 * @is_bold: whether it is heavy
 *
 * Returns: its width in points
 */
double
cw_typesetter_measure (CwTypesetter *self, const char *text, gboolean is_bold)
{
  pango_layout_set_font_description (self->layout, self->fonts[!!is_bold]);
  return measure (self, text, -1);
}

/* The longest beginning of @text that fits with “…” behind it. */
static char *
shorten (CwTypesetter *self, const char *text, double width)
{
  glong low = 0, high = g_utf8_strlen (text, -1);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *start = g_utf8_substring (text, 0, middle);
      g_autofree char *line = g_strconcat (g_strchomp (start), "…", NULL);

      if (measure (self, line, -1) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  {
    g_autofree char *start = g_utf8_substring (text, 0, low);

    return g_strconcat (g_strchomp (start), "…", NULL);
  }
}

static void
add_line (CwTypesetter *self, CwTextBlock *block, char *line)
{
  double width = measure (self, line, -1);

  g_ptr_array_add (block->lines, line);
  g_array_append_val (block->widths, width);
  block->width = fmax (block->width, width);
  block->height += self->line_height;
}

/* Where each line begins; -1 stands behind the last. */
static GArray *
find_breaks (CwTypesetter *self, const char *text, double width)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (int));
  int end = -1;

  pango_layout_set_width (self->layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (self->layout, text, -1);
  for (GSList *line = pango_layout_get_lines_readonly (self->layout); line; line = line->next)
    {
      int start = pango_layout_line_get_start_index (line->data);

      g_array_append_val (starts, start);
    }
  g_array_append_val (starts, end);
  return starts;
}

/**
 * cw_typesetter_break:
 * @self: a typesetter
 * @text: (nullable): words of any origin
 * @is_bold: whether they are heavy
 * @width: the widest a line may be, in points
 * @max_lines: how many lines there may be at most
 * @block: (out caller-allocates): the lines
 *
 * Breaks words into lines. What does not fit into the last one ends with “…”.
 */
void
cw_typesetter_break (CwTypesetter *self,
                     const char *text,
                     gboolean is_bold,
                     double width,
                     guint max_lines,
                     CwTextBlock *block)
{
  g_autofree char *clean = cw_typesetter_clean (text, LABEL_LETTERS);
  g_autoptr (GArray) starts = NULL;

  block->lines = g_ptr_array_new_with_free_func (g_free);
  block->widths = g_array_new (FALSE, FALSE, sizeof (double));
  block->width = block->height = 0;
  pango_layout_set_font_description (self->layout, self->fonts[!!is_bold]);
  starts = find_breaks (self, clean, width);
  for (guint i = 0; i + 1 < starts->len && i < max_lines; i++)
    {
      const char *start = clean + g_array_index (starts, int, i);
      int next = g_array_index (starts, int, i + 1);

      if (next < 0)
        add_line (self, block, g_strchomp (g_strdup (start)));
      else if (i + 1 == max_lines)
        add_line (self, block, shorten (self, start, width));
      else
        add_line (self, block, g_strchomp (g_strndup (start, (gsize)(clean + next - start))));
    }
}
