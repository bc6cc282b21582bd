/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-typed.h"

#include "plot/cw-scene-file.h"

/* Numbers and lists of a journal profile as people type them. */

/* More than any journal counts. */
#define MOST_NUMBER 1e6
/* A profile with wider figures is refused when it is read. */
#define MOST_WIDTH 1000

/* "3,000" is three thousand; any other comma is that of a decimal number. */
static char *
dup_digits (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_auto (GStrv) parts = NULL;

  if (!g_regex_match_simple ("^[1-9][0-9]*(,[0-9]{3})+$", text, G_REGEX_DEFAULT,
                             G_REGEX_MATCH_DEFAULT))
    return g_strdelimit (g_steal_pointer (&text), ",", '.');
  parts = g_strsplit (text, ",", -1);
  return g_strjoinv ("", parts);
}

/**
 * cw_profile_typed_read_number:
 * @typed: what was typed
 * @number: (out): the number, above 0 and up to a million; 0 when nothing was typed
 *
 * Returns: whether it is such a number
 */
gboolean
cw_profile_typed_read_number (const char *typed, double *number)
{
  g_autofree char *text = dup_digits (typed);
  char *end;

  *number = g_ascii_strtod (text, &end);
  return *text == '\0' || (*end == '\0' && *number > 0 && *number <= MOST_NUMBER);
}

/**
 * cw_profile_typed_split:
 * @typed: what was typed
 *
 * Returns: (transfer full): what stands between commas, semicolons and blanks, in lower case;
 *   formats of files under the names that figures are written with
 */
GStrv
cw_profile_typed_split (const char *typed)
{
  g_autofree char *lower = g_utf8_strdown (typed, -1);
  g_auto (GStrv) parts = g_strsplit_set (lower, ",; \t", -1);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (g_str_equal (parts[i], "tif"))
      g_strv_builder_add (values, "tiff");
    else if (g_str_equal (parts[i], "jpg"))
      g_strv_builder_add (values, "jpeg");
    else if (*parts[i])
      g_strv_builder_add (values, parts[i]);
  return g_strv_builder_end (values);
}

/**
 * cw_profile_typed_is_width:
 * @value: one of a list
 *
 * Returns: whether it is a width of figures, from 1 to 1000 mm
 */
gboolean
cw_profile_typed_is_width (const char *value)
{
  char *end;
  double width = g_ascii_strtod (value, &end);

  return *end == '\0' && width >= 1 && width <= MOST_WIDTH;
}

/**
 * cw_profile_typed_is_format:
 * @value: one of a list, in lower case
 *
 * Returns: whether figures are written as it, or journals name it besides
 */
gboolean
cw_profile_typed_is_format (const char *value)
{
  static const char *const others[] = { "ai",  "bmp",  "doc", "docx", "eps",  "gif",
                                        "ppt", "pptx", "ps",  "psd",  "webp", NULL };
  CwSceneFormat format;

  return g_strv_contains (others, value) ||
         (cw_scene_format_from_nick (value, &format) && format != CW_SCENE_TABLE);
}
