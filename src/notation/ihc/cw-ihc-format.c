/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "model/cw-pathology.h"
#include "notation/ihc/cw-ihc-private.h"

/* From a panel back to its line. A stain is written as in a manuscript when that reads back to the
 * same row, and with every field named when it would not. */

static const char *const kept_fields[] = {
  "marker",  "as-written", "result",  "intensity", "percent",
  "pattern", "clone",      "scoring", "score",     "note",
};

/* ---- named fields ---- */

static void
append_escaped (GString *out, const char *text)
{
  for (; *text; text++)
    {
      if (strchr ("\\[]\"", *text))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text);
    }
}

char *
cw_ihc_unescape (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length)
        i++;
      g_string_append_c (out, text[i]);
    }
  return g_string_free (out, FALSE);
}

static void
append_explicit (GString *out, const CwSnapshot *stain)
{
  g_string_append_c (out, '"');
  append_escaped (out, cw_snapshot_get_text (stain, "as-written")
                         ? cw_snapshot_get_text (stain, "as-written")
                         : "");
  g_string_append_c (out, '"');
  for (guint i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    {
      const char *text = cw_snapshot_get_text (stain, kept_fields[i]);

      if (text == NULL || g_str_equal (kept_fields[i], "as-written"))
        continue;
      g_string_append_printf (out, " [%s: ", kept_fields[i]);
      append_escaped (out, text);
      g_string_append_c (out, ']');
    }
}

static gboolean
take_field (CwSnapshot *stain, const char *content, gsize length)
{
  const char *colon = memchr (content, ':', length);

  if (colon == NULL || colon[1] != ' ' || !g_utf8_validate (content, (gssize)length, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    {
      const CwField *field = cw_entity_info_find (stain->info, kept_fields[i]);
      g_autofree char *text = NULL;
      g_autofree char *canonical = NULL;

      if (strlen (kept_fields[i]) != (gsize)(colon - content) ||
          strncmp (kept_fields[i], content, (gsize)(colon - content)) != 0)
        continue;
      text = cw_ihc_unescape (colon + 2, length - (gsize)(colon + 2 - content));
      if (stain->texts[field->index] || *text == '\0' ||
          !cw_field_parse (field, text, &canonical, NULL))
        return FALSE;
      cw_ihc_set_text (stain, kept_fields[i], canonical);
      return TRUE;
    }
  return FALSE;
}

/* Reads what append_explicit() writes; NULL when it is something else. */
CwSnapshot *
cw_ihc_explicit_read (const char *text, const GArray *tokens, guint first, guint *end)
{
  const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, first);
  g_autoptr (CwSnapshot) stain = NULL;
  g_autofree char *written = NULL;
  guint i = first + 1;

  if (!g_utf8_validate (text + token->offset, token->length, NULL))
    return NULL;
  stain = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_STAIN), NULL);
  written = cw_ihc_unescape (text + token->offset + 1, (gsize)token->length - 2);
  cw_ihc_set_text (stain, "as-written", written);
  for (; i < tokens->len && g_array_index (tokens, CwIhcToken, i).kind == CW_IHC_BRACKET; i++)
    {
      const CwIhcToken *field = &g_array_index (tokens, CwIhcToken, i);

      if (!take_field (stain, text + field->offset + 1, (gsize)field->length - 2))
        break;
    }
  *end = i;
  return i > first + 1 ? g_steal_pointer (&stain) : NULL;
}

/* ---- as in a manuscript ---- */

static const char *
get_sign (const char *result)
{
  static const char *const signs[][2] = {
    { "positive", "+" },
    { "negative", "\u2212" },
    { "focal", "focal +" },
    { "equivocal", "\u00b1" },
    { "retained", "retained" },
    { "lost", "lost" },
    { "mutant", "mutant pattern" },
    { "wild-type", "wild-type pattern" },
    { "not-done", "not done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i][0], result))
      return signs[i][1];
  return result;
}

static char *
dup_score (const CwSnapshot *stain, const char *percent)
{
  static const char *const names[][2] = {
    { "tps", "TPS" },       { "cps", "CPS" },         { "ic", "IC" },
    { "allred", "Allred" }, { "h-score", "H-score" }, { "index", "index" },
  };
  const char *scoring = cw_snapshot_get_text (stain, "scoring");
  const char *score = cw_snapshot_get_text (stain, "score");

  for (guint i = 0; scoring && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], scoring))
      return g_strjoin (" ", names[i][1], score ? score : percent, NULL);
  return NULL;
}

/* "15-20 %" as printed: “15–20%”. */
static char *
dup_percent (const CwSnapshot *stain)
{
  const char *percent = cw_snapshot_get_text (stain, "percent");
  GString *out;

  if (percent == NULL)
    return NULL;
  out = g_string_new (NULL);
  for (const char *at = percent; *at; at++)
    if (*at == '-')
      g_string_append (out, "\u2013");
    else if (*at != ' ')
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

static void
add_part (GPtrArray *parts, const char *text)
{
  if (text && *text)
    g_ptr_array_add (parts, g_strdup (text));
}

static void
add_result (GPtrArray *parts, const CwSnapshot *stain)
{
  static const char *const strengths[] = { "0", "weak", "moderate", "strong" };
  const char *result = cw_snapshot_get_text (stain, "result");
  const char *intensity = cw_snapshot_get_text (stain, "intensity");
  gboolean is_her2 = g_strcmp0 (cw_snapshot_get_text (stain, "scoring"), "her2") == 0;
  guint level = intensity ? (guint)(*intensity - '0') : 0;

  if (is_her2 && intensity)
    {
      g_ptr_array_add (parts, g_strconcat (intensity, level ? "+" : "", NULL));
      return;
    }
  add_part (parts, result ? get_sign (result) : NULL);
  if (intensity && level < G_N_ELEMENTS (strengths))
    add_part (parts, strengths[level]);
}

static char *
dup_manuscript (const CwSnapshot *stain, const char *name)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *percent = dup_percent (stain);
  g_autofree char *score = dup_score (stain, percent);
  const char *clone = cw_snapshot_get_text (stain, "clone");
  const char *note = cw_snapshot_get_text (stain, "note");
  g_autofree char *named = clone ? g_strconcat ("clone ", clone, NULL) : NULL;
  g_autofree char *inside = NULL;
  GString *out = g_string_new (name);

  add_result (parts, stain);
  add_part (parts, cw_snapshot_get_text (stain, "pattern"));
  /* The score takes the percentage along. */
  if (score == NULL || cw_snapshot_get_text (stain, "score"))
    add_part (parts, percent);
  add_part (parts, score);
  add_part (parts, named);
  g_ptr_array_add (parts, NULL);
  inside = g_strjoinv (", ", (char **)parts->pdata);
  if (*inside)
    g_string_append_printf (out, " (%s)", inside);
  if (note)
    {
      g_string_append (out, " [");
      append_escaped (out, note);
      g_string_append_c (out, ']');
    }
  return g_string_free (out, FALSE);
}

static gboolean
reads_back (const char *line, const CwSnapshot *stain)
{
  g_autoptr (CwNotation) read = cw_ihc_parse (line);

  if (read->items->len != 1 || read->unparsed->len != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    {
      const char *was = cw_snapshot_get_text (stain, kept_fields[i]);
      const char *is = cw_snapshot_get_text (read->items->pdata[0], kept_fields[i]);

      if (was == NULL && g_str_equal (kept_fields[i], "as-written"))
        was = cw_snapshot_get_text (stain, "marker");
      if (g_strcmp0 (was, is) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
append_stain (GString *out, const CwSnapshot *stain)
{
  const char *written = cw_snapshot_get_text (stain, "as-written");
  const char *marker = cw_snapshot_get_text (stain, "marker");
  const char *name = written ? written : marker;
  g_autofree char *line = name ? dup_manuscript (stain, name) : NULL;

  if (out->len)
    g_string_append (out, ", ");
  if (line && reads_back (line, stain))
    g_string_append (out, line);
  else
    append_explicit (out, stain);
}

/**
 * cw_ihc_format:
 * @panel: a snapshot of the entity "panel" or "stain"
 *
 * Writes stains in the style of a manuscript: “Desmin (+), EMA (−), Ki-67 (15–20%)”. A stain that
 * would not be read back the same way has each of its fields named in brackets, so that
 * cw_ihc_parse() always restores what was written; a stain without "as-written" comes back with
 * the name of its marker there. References to figures and panel letters are not written.
 *
 * Returns: (transfer full): the line, "" when there is no stain
 */
char *
cw_ihc_format (const CwSnapshot *panel)
{
  GString *out = g_string_new (NULL);
  const CwField *list;

  g_return_val_if_fail (panel != NULL, NULL);

  list = cw_entity_info_find (panel->info, "stains");
  if (list == NULL)
    append_stain (out, panel);
  for (guint i = 0; list && i < panel->items[list->index]->len; i++)
    append_stain (out, panel->items[list->index]->pdata[i]);
  return g_string_free (out, FALSE);
}

static char *
dup_words (const CwSnapshot *stain, gboolean extents)
{
  const char *pattern = cw_snapshot_get_text (stain, "pattern");
  g_auto (GStrv) words = g_strsplit (pattern ? pattern : "", ", ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (extents && g_strcmp0 (cw_snapshot_get_text (stain, "result"), "focal") == 0)
    g_ptr_array_add (kept, (gpointer) "focal");
  for (guint i = 0; words[i]; i++)
    if (cw_ihc_word_is_extent (words[i]) == extents)
      g_ptr_array_add (kept, words[i]);
  if (kept->len == 0)
    return NULL;
  g_ptr_array_add (kept, NULL);
  return g_strjoinv (", ", (char **)kept->pdata);
}

/**
 * cw_ihc_dup_extent:
 * @stain: a stain
 *
 * Returns: (transfer full) (nullable): the words of its pattern and result that say how much of the
 *   tumour is stained, such as "focal" or "diffuse"
 */
char *
cw_ihc_dup_extent (const CwSnapshot *stain)
{
  return dup_words (stain, TRUE);
}

/**
 * cw_ihc_dup_pattern:
 * @stain: a stain
 *
 * Returns: (transfer full) (nullable): its pattern without the words of cw_ihc_dup_extent()
 */
char *
cw_ihc_dup_pattern (const CwSnapshot *stain)
{
  return dup_words (stain, FALSE);
}
