/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-prose-private.h"

/* Facts, cross references and citations: what stands in braces and brackets. Braces and brackets
 * that hold anything else are text. */

/* Enough for the ids of a figure and a dozen of its panels. */
#define MAX_BRACES 512
#define MAX_CITATION 4000

static gboolean
is_name (const char *text)
{
  if (!g_ascii_islower (*text))
    return FALSE;
  return text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789.-")] == '\0';
}

static gboolean
is_key (const char *text)
{
  gsize length = strlen (text);

  return length > 0 &&
         text[strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS ":_./-+")] == '\0';
}

/* Takes what stands behind the first @separator out of @text. */
static char *
cut_at (char *text, char separator)
{
  char *behind = strchr (text, separator);

  if (behind == NULL)
    return NULL;
  *behind = '\0';
  return g_strdup (behind + 1);
}

static CwProseRun *
run_new (CwProseRunKind kind, char *text, gsize start, gsize end)
{
  CwProseRun *run = g_new0 (CwProseRun, 1);

  run->kind = kind;
  run->text = text;
  run->start = start;
  run->end = end;
  return run;
}

static gboolean
is_numbered (const char *name)
{
  return g_str_equal (name, "figure") || g_str_equal (name, "table");
}

/* The fact or cross reference whose brace opens at @start, or %NULL. */
CwProseRun *
cw_prose_read_braces (const char *source, gsize start, gsize end)
{
  const char *close = memchr (source + start, '}', MIN (end - start, MAX_BRACES));
  g_autofree char *name = NULL, *target = NULL, *wording = NULL;
  CwProseRunKind kind;
  CwProseRun *run;

  if (close == NULL)
    return NULL;
  name = g_strndup (source + start + 1, close - source - start - 1);
  wording = cut_at (name, '|');
  target = cut_at (name, ':');
  if (!is_name (name) || (target && !is_key (target)) || (wording && *wording == '\0'))
    return NULL;
  kind = is_numbered (name) ? CW_PROSE_CROSS_REFERENCE : CW_PROSE_FACT;
  run = run_new (kind, g_steal_pointer (&name), start, close - source + 1);
  run->target = g_steal_pointer (&target);
  run->wording = g_steal_pointer (&wording);
  return run;
}

/* The citation whose bracket opens at @start, or %NULL. */
CwProseRun *
cw_prose_read_citation (const char *source, gsize start, gsize end)
{
  const char *close = memchr (source + start, ']', MIN (end - start, MAX_CITATION));
  g_autofree char *inside = NULL;
  g_auto (GStrv) keys = NULL;

  if (close == NULL || source[start + 1] != '@')
    return NULL;
  inside = g_strndup (source + start + 1, close - source - start - 1);
  keys = g_strsplit (inside, ";", -1);
  for (char **key = keys; *key; key++)
    {
      g_strstrip (*key);
      if (**key != '@' || !is_key (*key + 1))
        return NULL;
      memmove (*key, *key + 1, strlen (*key));
    }
  return run_new (CW_PROSE_CITATION, g_strjoinv (" ", keys), start, close - source + 1);
}
