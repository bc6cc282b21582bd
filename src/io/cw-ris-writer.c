/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-reference-date.h"
#include "io/cw-reference-further.h"
#include "io/cw-reference-name.h"
#include "io/cw-reference-private.h"
#include "io/cw-ris-private.h"
#include "io/cw-tagged-text.h"
#include "rules/cw-contributors.h"

/* RIS, one reference after the other. */

static void
append_names (GString *out, const CwSnapshot *publication)
{
  GPtrArray *names = cw_contributors_get (publication);

  for (guint i = 0; i < names->len; i++)
    {
      const char *role = cw_contributors_get_role (names->pdata[i]);
      g_autofree char *name = cw_reference_name_dup (names->pdata[i]);

      cw_tagged_text_append (out,
                             strcmp (role, "editor") == 0       ? "ED"
                             : strcmp (role, "translator") == 0 ? "TA"
                                                                : "AU",
                             name);
    }
}

static void
append_words (GString *out, const char *tag, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "; ", -1);

  for (guint i = 0; words[i]; i++)
    cw_tagged_text_append (out, tag, words[i]);
}

/* An en dash parts the first page from the last; anything else is written as it stands. */
static void
append_pages (GString *out, const char *pages)
{
  g_auto (GStrv) ends = g_strsplit (pages, "–", -1);

  if (g_strv_length (ends) != 2 || *ends[0] == '\0' || *ends[1] == '\0')
    {
      cw_tagged_text_append (out, "SP", pages);
      return;
    }
  cw_tagged_text_append (out, "SP", ends[0]);
  cw_tagged_text_append (out, "EP", ends[1]);
}

static void
append_value (GString *out, const CwRisTag *tag, const char *text)
{
  g_autofree char *date = NULL;

  if (tag->manner == CW_RIS_WORDS)
    append_words (out, tag->tag, text);
  else if (tag->manner == CW_RIS_DATE)
    {
      date = cw_reference_date_dup_slashes (text);
      cw_tagged_text_append (out, tag->tag, date);
      if (strcmp (tag->tag, "DA") == 0 && strlen (date) >= 4 && *text != '!')
        {
          date[4] = '\0';
          cw_tagged_text_append (out, "PY", date);
        }
    }
  else
    cw_tagged_text_append (out, tag->tag, text);
}

static void
append_fields (GString *out, const CwSnapshot *publication)
{
  guint n;
  const CwRisTag *tags = cw_ris_list_tags (&n);
  const char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *text;

      if (tags[i].manner == CW_RIS_NAME || (last && strcmp (last, tags[i].target) == 0))
        continue;
      last = tags[i].target;
      text = cw_snapshot_get_text (publication, last);
      if (text && strcmp (tags[i].tag, "C2") != 0)
        append_value (out, &tags[i], text);
    }
}

static void
append_numbers (GString *out, const CwSnapshot *publication)
{
  static const struct
  {
    const char *field;
    const char *tag;
    const char *pattern;
  } rows[] = {
    { "issn", "SN", "%s" },
    { "isbn", "SN", "%s" },
    { "pmid", "U1", "%s[pmid]" },
    { "pmcid", "U2", "%s[pmcid]" },
    { "retraction", "C8", "Retraction: %s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = cw_snapshot_get_text (publication, rows[i].field);
      g_auto (GStrv) around = g_strsplit (rows[i].pattern, "%s", 2);
      g_autofree char *value = text ? g_strconcat (around[0], text, around[1], NULL) : NULL;

      if (value)
        cw_tagged_text_append (out, rows[i].tag, value);
    }
}

static const char *
choose_code (const CwSnapshot *publication, GPtrArray *further)
{
  const char *type = cw_snapshot_get_text (publication, "type");
  const char *kept = cw_reference_further_find (further, "TY");

  /* The finer code of the file it came from, as long as it still says the same. */
  if (kept && type && strcmp (cw_ris_type_from_code (kept), type) == 0)
    return kept;
  return cw_ris_type_get_code (type);
}

static void
append_reference (GString *out, const CwSnapshot *publication)
{
  g_autoptr (GPtrArray) further = cw_reference_further_list (publication, "ris");
  const char *pages = cw_snapshot_get_text (publication, "pages");

  cw_tagged_text_append (out, "TY", choose_code (publication, further));
  append_names (out, publication);
  append_fields (out, publication);
  if (pages)
    append_pages (out, pages);
  append_numbers (out, publication);
  for (guint i = 0; i < further->len; i++)
    {
      const CwReferenceFurther *line = further->pdata[i];

      if (strcmp (line->tag, "TY") != 0 && strlen (line->tag) == 2)
        cw_tagged_text_append (out, line->tag, line->value);
    }
  g_string_append (out, "ER  - \n\n");
}

/**
 * cw_ris_write:
 * @publications: (element-type CwSnapshot): publications
 *
 * Returns: (transfer full): a RIS file
 */
GBytes *
cw_ris_write (GPtrArray *publications)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < publications->len; i++)
    append_reference (out, publications->pdata[i]);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
