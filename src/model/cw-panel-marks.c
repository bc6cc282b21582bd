/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-panel-marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/cw-error.h"

/* What part of an image is shown and what is drawn on it, as one line of text each: the crop
 * "0 0.1 1 0.9", the marks "arrow 0.2 0.2 0.5 0.5; star 0.7 0.3". The text is what is stored, so
 * that history, search and files need nothing of their own. */

static const struct
{
  const char *nick;
  const char *label;
  guint n_numbers;
} kinds[CW_PANEL_MARK_N_KINDS] = {
  [CW_PANEL_MARK_ARROW] = { "arrow", N_ ("Arrow"), 4 },
  [CW_PANEL_MARK_ARROWHEAD] = { "arrowhead", N_ ("Arrowhead"), 4 },
  [CW_PANEL_MARK_CIRCLE] = { "circle", N_ ("Circle"), 4 },
  [CW_PANEL_MARK_STAR] = { "star", N_ ("Asterisk"), 2 },
};

/* No text that is worth reading is longer. */
#define MAX_LENGTH 8000

/**
 * cw_panel_mark_kind_get_label:
 * @self: a kind of mark
 *
 * Returns: its translated name
 */
const char *
cw_panel_mark_kind_get_label (CwPanelMarkKind self)
{
  g_return_val_if_fail (self < CW_PANEL_MARK_N_KINDS, NULL);

  return _ (kinds[self].label);
}

/* ---- numbers ---- */

static gboolean
read_part (const char **rest, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (*rest, &end);
  if (end == *rest || !(*number >= 0 && *number <= 1) || (*end && *end != ' '))
    return FALSE;
  *rest = end + strspn (end, " ");
  return TRUE;
}

static gboolean
read_parts (const char *text, double *numbers, guint n)
{
  text += strspn (text, " ");
  for (guint i = 0; i < n; i++)
    if (!read_part (&text, &numbers[i]))
      return FALSE;
  return *text == '\0';
}

/* A ten-thousandth of an image is less than a pixel of most. */
static void
append_part (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (CLAMP (number, 0, 1) * 10000) / 10000;

  if (out->len && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.4g", rounded));
}

/* ---- crop ---- */

/**
 * cw_panel_crop_read:
 * @text: (nullable): the edges
 * @crop: (out): the part that is shown; the whole when @text is %NULL, empty or cannot be read
 *
 * Returns: whether @text says a part, nothing, or what cannot be read
 */
CwPanelCropState
cw_panel_crop_read (const char *text, CwPanelCrop *crop)
{
  double parts[4];

  *crop = CW_PANEL_CROP_WHOLE;
  if (text == NULL || *text == '\0')
    return CW_PANEL_CROP_ABSENT;
  if (strlen (text) > MAX_LENGTH || !read_parts (text, parts, 4) ||
      parts[2] - parts[0] < CW_PANEL_CROP_LEAST - 1e-9 ||
      parts[3] - parts[1] < CW_PANEL_CROP_LEAST - 1e-9)
    return CW_PANEL_CROP_UNREADABLE;
  *crop = (CwPanelCrop){ parts[0], parts[1], parts[2], parts[3] };
  return CW_PANEL_CROP_PART;
}

/**
 * cw_panel_crop_to_string:
 * @self: a part of an image
 *
 * Returns: (transfer full) (nullable): its canonical text; %NULL for the whole, which needs none
 */
char *
cw_panel_crop_to_string (const CwPanelCrop *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_part (out, self->left);
  append_part (out, self->top);
  append_part (out, self->right);
  append_part (out, self->bottom);
  return g_str_equal (out->str, "0 0 1 1") ? NULL : g_strdup (out->str);
}

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE, sentence);
  return FALSE;
}

/**
 * cw_panel_crop_check:
 * @text: a candidate
 * @error: return location
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE unless it is empty or says a part of an image
 */
gboolean
cw_panel_crop_check (const char *text, GError **error)
{
  CwPanelCrop crop;

  return cw_panel_crop_read (text, &crop) != CW_PANEL_CROP_UNREADABLE ||
         fail (error, _ ("The part of an image is four numbers from 0 to 1: left, top, right and "
                         "bottom edge, such as “0 0.1 1 0.9”."));
}

/* ---- marks ---- */

static gboolean
read_mark (const char *text, CwPanelMark *mark)
{
  gsize length = strcspn (text, " ");
  double parts[4] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (strlen (kinds[i].nick) != length || strncmp (kinds[i].nick, text, length) != 0)
        continue;
      if (!read_parts (text + length, parts, kinds[i].n_numbers))
        return FALSE;
      if (kinds[i].n_numbers == 2)
        memcpy (parts + 2, parts, 2 * sizeof *parts);
      *mark = (CwPanelMark){ (CwPanelMarkKind)i, parts[0], parts[1], parts[2], parts[3] };
      return TRUE;
    }
  return FALSE;
}

/**
 * cw_panel_marks_parse:
 * @text: (nullable): the marks, separated by semicolons
 *
 * Returns: (transfer full) (nullable) (element-type CwPanelMark): the marks, possibly none; %NULL
 * when one cannot be read or there are more than %CW_PANEL_MARKS_MOST
 */
GArray *
cw_panel_marks_parse (const char *text)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CwPanelMark));
  g_auto (GStrv) parts = NULL;

  if (text == NULL || *text == '\0')
    return g_steal_pointer (&marks);
  if (strlen (text) > MAX_LENGTH)
    return NULL;
  parts = g_strsplit (text, ";", CW_PANEL_MARKS_MOST + 1);
  for (guint i = 0; parts[i]; i++)
    {
      CwPanelMark mark;

      if (i >= CW_PANEL_MARKS_MOST || !read_mark (g_strstrip (parts[i]), &mark))
        return NULL;
      g_array_append_val (marks, mark);
    }
  return g_steal_pointer (&marks);
}

/**
 * cw_panel_marks_to_string:
 * @marks: (element-type CwPanelMark): marks
 *
 * Returns: (transfer full) (nullable): their canonical text; %NULL for none
 */
char *
cw_panel_marks_to_string (const GArray *marks)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const CwPanelMark *mark = &g_array_index (marks, CwPanelMark, i);
      const double parts[] = { mark->x0, mark->y0, mark->x1, mark->y1 };

      g_string_append_printf (out, "%s%s", i ? "; " : "", kinds[mark->kind].nick);
      for (guint j = 0; j < kinds[mark->kind].n_numbers; j++)
        append_part (out, parts[j]);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/**
 * cw_panel_marks_check:
 * @text: a candidate
 * @error: return location
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE unless it is empty or says marks
 */
gboolean
cw_panel_marks_check (const char *text, GError **error)
{
  g_autoptr (GArray) marks = cw_panel_marks_parse (text);

  return marks ||
         fail (error, _ ("Marks are “arrow”, “arrowhead” or “circle” with four numbers from 0 to "
                         "1, or “star” with two, separated by semicolons."));
}
