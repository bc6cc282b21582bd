/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-connection-private.h"

/* Text as the index sees it. The tokenizer takes a run of ideographs for one word; each stands
 * alone here, so that any part of a Chinese or Japanese sentence can be found. */

#define TOKENS_MAX 32

static gboolean
stands_alone (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x0e00)
    return FALSE;
  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI || c > 0xffff;
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
append_text (GString *out, const char *text)
{
  const char *start = text;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0xe0 && stands_alone (g_utf8_get_char (p)))
      {
        const char *end = g_utf8_next_char (p);

        g_string_append_len (out, start, p - start);
        g_string_append_c (out, ' ');
        g_string_append_len (out, p, end - p);
        g_string_append_c (out, ' ');
        start = end;
      }
  g_string_append (out, start);
  g_string_append_c (out, '\n');
}

static gboolean
is_searched (const CwField *field)
{
  return cw_field_is_scalar (field) && field->kind != &cw_kind_reference &&
         field->kind != &cw_kind_image && field->kind != &cw_kind_tristate;
}

static void
append_snapshot (GString *out, const CwSnapshot *snapshot)
{
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];

      if (is_searched (field) && snapshot->texts[field->index])
        append_text (out, snapshot->texts[field->index]);
      for (guint i = 0; items && i < items->len; i++)
        append_snapshot (out, items->pdata[i]);
    }
}

char *
cw_search_text_from_snapshot (const CwSnapshot *root)
{
  GString *out = g_string_new (NULL);

  append_snapshot (out, root);
  return g_string_free (out, FALSE);
}

static void
append_token (GString *query, GString *token, gboolean prefix, guint *n_tokens)
{
  if (token->len > 0 && (*n_tokens)++ < TOKENS_MAX)
    g_string_append_printf (query, "%s\"%s\"%s", query->len ? " AND " : "", token->str,
                            prefix ? "*" : "");
  g_string_truncate (token, 0);
}

/* Nothing the user types is taken for an operator. NULL when there is no word in it. */
char *
cw_search_text_make_query (const char *search)
{
  g_autofree char *valid = g_utf8_make_valid (search, -1);
  g_autoptr (GString) token = g_string_new (NULL);
  g_autoptr (GString) query = g_string_new (NULL);
  guint n_tokens = 0;

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_word (c) || stands_alone (c) || (token->len == 0 && g_unichar_ismark (c)))
        append_token (query, token, TRUE, &n_tokens);
      else
        g_string_append_unichar (token, c);
      if (is_word (c) && stands_alone (c))
        {
          g_string_append_unichar (token, c);
          append_token (query, token, FALSE, &n_tokens);
        }
    }
  append_token (query, token, TRUE, &n_tokens);
  return query->len ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}
