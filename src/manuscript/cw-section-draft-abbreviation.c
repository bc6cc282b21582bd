/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-prompt.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"

/* An abbreviation stands in full at its first use, with its letters, and in letters behind it; what
 * is used once has none. Abstract and body define their own (AMA Manual of Style, 11th edition,
 * 13.11). */

/* Where the part of the article that a section belongs to has defined letters already. */
typedef enum
{
  DEFINED_NOWHERE,
  DEFINED_BEFORE,
  DEFINED_BEHIND,
} Defined;

/* A fact in a draft that has an abbreviation. */
typedef struct
{
  const CwProseRun *run;
  char *letters;
  gboolean is_capital;
} Use;

static void
use_clear (Use *use)
{
  g_free (use->letters);
}

/* ---- uses ---- */

static gboolean
may_abbreviate (const CwProseRun *run)
{
  static const char *const names[] = { "diagnosis", "response", "best-response", "imaging", NULL };
  static const char *const wordings[] = { "value", "words", "full", "capital", NULL };

  return run->kind == CW_PROSE_FACT && g_strv_contains (names, run->text) &&
         (run->wording == NULL || g_strv_contains (wordings, run->wording));
}

static gboolean
is_in_prompt (const char *source, gsize at)
{
  gsize start = 0, end = 0;

  while (cw_prompt_find (source, end, &start, &end))
    if (at >= start && at < end)
      return TRUE;
  return FALSE;
}

/* The letters in the parentheses of "contrast-enhanced computed tomography (CT)". */
static char *
dup_letters (CwCase *root, const CwProseRun *run)
{
  g_autofree char *text = cw_fact_dup_text (root, run->text, run->target, "defined");
  char *open = text ? strrchr (text, '(') : NULL;

  return open ? g_strndup (open + 1, strcspn (open + 1, ")")) : NULL;
}

static GArray *
list_uses (CwCase *root, const char *source, const GPtrArray *blocks)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (Use));

  g_array_set_clear_func (uses, (GDestroyNotify)use_clear);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];
          Use use = { run, NULL, g_strcmp0 (run->wording, "capital") == 0 };

          if (!may_abbreviate (run) || is_in_prompt (source, run->start))
            continue;
          use.letters = dup_letters (root, run);
          if (use.letters)
            g_array_append_val (uses, use);
        }
    }
  return uses;
}

static guint
count (const GArray *uses, const char *letters, guint until)
{
  guint n = 0;

  for (guint i = 0; i < until; i++)
    n += g_str_equal (g_array_index (uses, Use, i).letters, letters);
  return n;
}

/* ---- the other sections ---- */

static const CwFieldChoice *
get_kind (CwCase *root, const char *nick)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_SECTION);

  return nick ? cw_field_get_choice (cw_entity_info_find (info, "kind"), nick) : NULL;
}

static gboolean
is_abstract (const CwFieldChoice *kind)
{
  return g_str_has_prefix (kind->nick, "abstract-");
}

static gboolean
defines (CwCase *root, const char *source, const char *letters)
{
  g_autofree char *text = cw_sentence_dup_printed (root, source);
  g_autofree char *definition = g_strdup_printf ("(%s)", letters);

  return strstr (text, definition) != NULL;
}

/* The choices of a kind of section stand in the order of reading. */
static Defined
find_definition (CwCase *root, const char *nick, const char *letters)
{
  const CwFieldChoice *own = get_kind (root, nick);
  Defined defined = DEFINED_NOWHERE;

  for (guint i = 0; own && i < g_list_model_get_n_items (G_LIST_MODEL (root->sections)); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (G_LIST_MODEL (root->sections), i);
      g_autofree char *text = cw_entity_dup_by_name (CW_ENTITY (section), "kind");
      const CwFieldChoice *kind = get_kind (root, text);

      if (kind == NULL || section->text == NULL || is_abstract (kind) != is_abstract (own) ||
          !defines (root, section->text, letters))
        continue;
      if (kind <= own)
        return DEFINED_BEFORE;
      defined = DEFINED_BEHIND;
    }
  return defined;
}

/* The same letters are looked for once: @known has what was found of them. */
static Defined
look_up_definition (GHashTable *known, CwCase *root, const char *nick, const char *letters)
{
  gpointer defined = NULL;

  if (!g_hash_table_lookup_extended (known, letters, NULL, &defined))
    {
      defined = GUINT_TO_POINTER (find_definition (root, nick, letters));
      g_hash_table_insert (known, g_strdup (letters), defined);
    }
  return GPOINTER_TO_UINT (defined);
}

/* ---- wordings ---- */

/* The diagnosis is what the whole article is about: its first section defines it for the others. */
static gboolean
introduces (const char *nick, const Use *use)
{
  return g_str_equal (use->run->text, "diagnosis") &&
         (g_str_equal (nick, "introduction") || g_str_equal (nick, "abstract-background"));
}

/* The wording of a use, or %NULL for the one that it has. */
static const char *
choose_wording (GHashTable *known, CwCase *root, const char *nick, const GArray *uses, guint i)
{
  const Use *use = &g_array_index (uses, Use, i);
  Defined defined = look_up_definition (known, root, nick, use->letters);
  gboolean is_first = count (uses, use->letters, i) == 0;
  g_autofree char *capital = NULL;

  if (defined == DEFINED_BEHIND)
    return NULL;
  if (defined == DEFINED_NOWHERE && is_first)
    {
      if (count (uses, use->letters, uses->len) < 2 && !introduces (nick, use))
        return NULL;
      return use->is_capital ? "defined-capital" : "defined";
    }
  capital = cw_fact_dup_text (root, use->run->text, use->run->target, "abbreviation-capital");
  return use->is_capital && capital ? "abbreviation-capital" : "abbreviation";
}

/**
 * cw_draft_abbreviate:
 * @root: a case
 * @nick: the kind of section that is drafted
 * @source: its draft, every term in full
 *
 * Returns: (transfer full): the draft with abbreviations
 */
char *
cw_draft_abbreviate (CwCase *root, const char *nick, const char *source)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  g_autoptr (GArray) uses = list_uses (root, source, blocks);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *out = g_string_new (NULL);
  gsize last = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      const CwProseRun *run = g_array_index (uses, Use, i).run;
      const char *wording = choose_wording (known, root, nick, uses, i);
      g_autofree char *fact =
        wording ? cw_prose_format_fact (run->text, run->target, wording) : NULL;

      if (fact == NULL)
        continue;
      g_string_append_len (out, source + last, run->start - last);
      g_string_append (out, fact);
      last = run->end;
    }
  g_string_append (out, source + last);
  return g_string_free (out, FALSE);
}
