/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-date.h"
#include "io/cw-bibtex-private.h"
#include "io/cw-citation-key.h"
#include "io/cw-latex.h"
#include "io/cw-reference-date.h"
#include "io/cw-reference-further.h"
#include "io/cw-reference-private.h"

/* Publications as entries of BibTeX that BibLaTeX reads as well. */

static void
append_field (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, "  %s = {%s},\n", name, value);
}

static gboolean
has_inner_capital (const char *word, gboolean is_first)
{
  for (const char *p = word; *p; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) && !(is_first && p == word))
      return TRUE;
  return FALSE;
}

/* Styles make titles small; a word with capitals is kept as it is. */
static char *
encode_title (const char *title)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *latex = cw_latex_encode (words[i]);

      g_string_append_printf (out, has_inner_capital (words[i], i == 0) ? "%s{%s}" : "%s%s",
                              i ? " " : "", latex);
    }
  return g_string_free (out, FALSE);
}

/* A line break is an empty line, because a single break is a fold. */
static char *
encode_prose (const char *text)
{
  g_autofree char *latex = cw_latex_encode (text);
  GString *out = g_string_new (NULL);

  for (const char *p = latex; *p; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n' && p[1] != '\n')
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_balanced (const char *text)
{
  guint depth = 0;

  for (; *text; text++)
    {
      if (*text == '{')
        depth++;
      else if (*text == '}' && depth-- == 0)
        return FALSE;
    }
  return depth == 0;
}

static char *
encode (const CwBibtexRow *row, const char *text)
{
  if (row->manner == CW_BIBTEX_TITLE)
    return encode_title (text);
  if (row->manner == CW_BIBTEX_PROSE)
    return encode_prose (text);
  if (row->manner == CW_BIBTEX_VERBATIM && strpbrk (text, "{}\\") == NULL)
    return g_strdup (text);
  return cw_latex_encode (text);
}

static void
append_dates (GString *out, const CwSnapshot *publication)
{
  const char *issued = cw_snapshot_get_text (publication, "issued");
  const char *accessed = cw_snapshot_get_text (publication, "accessed");
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  if (accessed)
    append_field (out, "urldate", accessed + (*accessed == '!'));
  if (issued == NULL)
    return;
  if (*issued == '!' || g_str_has_suffix (issued, "~"))
    {
      plain = cw_latex_encode (issued + 1);
      append_field (out, *issued == '!' ? "year" : "date", *issued == '!' ? plain : issued);
      return;
    }
  parts = g_strsplit (issued, "-", 3);
  append_field (out, "year", parts[0]);
  if (parts[1])
    {
      g_autofree char *month =
        g_ascii_strdown (cw_date_get_month_name ((guint)g_ascii_strtoull (parts[1], NULL, 10)), 3);

      g_string_append_printf (out, "  month = %s,\n", month);
    }
  if (parts[1] && parts[2])
    append_field (out, "day", parts[2]);
}

/* Books and papers in books call it otherwise than articles do. */
static const char *
choose_name (const CwBibtexRow *row, const char *entry)
{
  if (strcmp (row->target, "container-title") == 0 && strcmp (entry, "article") != 0)
    return "booktitle";
  if (strcmp (row->target, "publisher") == 0 && g_str_has_suffix (entry, "thesis"))
    return "school";
  if (strcmp (row->target, "publisher") == 0 && strcmp (entry, "techreport") == 0)
    return "institution";
  return row->name;
}

static void
append_rows (GString *out, const CwSnapshot *publication, const char *entry)
{
  guint n;
  const CwBibtexRow *rows = cw_bibtex_list_rows (&n);
  const char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *text = NULL;
      g_autofree char *value = NULL;

      if (last && strcmp (last, rows[i].target) == 0)
        continue;
      last = rows[i].target;
      if (rows[i].manner == CW_BIBTEX_NAMES)
        value = cw_bibtex_dup_names (publication, last);
      else if ((text = cw_snapshot_get_text (publication, last)))
        value = encode (&rows[i], text);
      if (value)
        append_field (out, choose_name (&rows[i], entry), value);
    }
}

static void
append_further (GString *out, GPtrArray *further)
{
  static const char *const reserved[] = { "@", "key", "year", "date", "urldate", NULL };

  for (guint i = 0; i < further->len; i++)
    {
      const CwReferenceFurther *line = further->pdata[i];
      g_autofree char *latex =
        is_balanced (line->value) ? g_strdup (line->value) : cw_latex_encode (line->value);

      if (!g_strv_contains (reserved, line->tag) && strpbrk (line->tag, "=,{}\" ") == NULL)
        append_field (out, line->tag, latex);
    }
}

static const char *
choose_entry (const CwSnapshot *publication, GPtrArray *further)
{
  const char *type = cw_snapshot_get_text (publication, "type");
  const char *kept = cw_reference_further_find (further, "@");

  /* The finer type of the file it came from, as long as it still says the same. */
  if (kept && type && strcmp (cw_bibtex_type_from_name (kept), type) == 0)
    return kept;
  return cw_bibtex_type_get_name (type);
}

/**
 * cw_bibtex_write:
 * @publications: (element-type CwSnapshot): publications
 *
 * Returns: (transfer full): a BibTeX file in UTF-8
 */
GBytes *
cw_bibtex_write (GPtrArray *publications)
{
  g_autoptr (GPtrArray) keys = cw_citation_key_list (publications);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < publications->len; i++)
    {
      const CwSnapshot *publication = publications->pdata[i];
      g_autoptr (GPtrArray) further = cw_reference_further_list (publication, "bibtex");
      const char *entry = choose_entry (publication, further);

      g_string_append_printf (out, "@%s{%s,\n", entry, (char *)keys->pdata[i]);
      append_rows (out, publication, entry);
      append_dates (out, publication);
      append_further (out, further);
      g_string_append (out, "}\n\n");
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
