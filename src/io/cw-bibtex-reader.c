/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-bibtex-private.h"
#include "io/cw-bibtex-scan.h"
#include "io/cw-latex.h"
#include "io/cw-reference-date.h"
#include "io/cw-reference-private.h"

/* Entries of BibTeX and BibLaTeX as publications. */

typedef struct
{
  CwReferenceDraft *draft;
  GHashTable *keys; /* key in lower case -> entry */
  gsize inherited_left; /* bytes that crossref may still copy: a bound for hostile files */
} Bibtex;

/* A line break was a fold; an empty line was a break. */
static char *
unfold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  while (*text)
    {
      gsize gap = strspn (text, " \t\n");
      guint n_breaks = 0;

      for (gsize i = 0; i < gap; i++)
        n_breaks += text[i] == '\n';
      for (guint i = 1; i < n_breaks; i++)
        g_string_append_c (out, '\n');
      if (gap && n_breaks < 2)
        g_string_append_c (out, ' ');
      text += gap;
      gap = strcspn (text, " \t\n");
      g_string_append_len (out, text, (gssize)gap);
      text += gap;
    }
  return g_string_free (out, FALSE);
}

static char *
decode (const CwBibtexRow *row, const char *value)
{
  g_autofree char *plain = NULL;

  if (row->manner == CW_BIBTEX_VERBATIM)
    return cw_latex_decode_verbatim (value);
  plain = cw_latex_decode (value);
  return row->manner == CW_BIBTEX_PROSE ? unfold (plain) : g_steal_pointer (&plain);
}

static gboolean
is_about_date (const char *name)
{
  static const char *const names[] = { "date", "year", "month", "day", "urldate", NULL };

  return g_strv_contains (names, name);
}

/* arXiv and PubMed numbers stand in "eprint", with the archive beside them. */
static gboolean
take_eprint (Bibtex *self, const CwBibtexEntry *entry, const CwBibtexField *field)
{
  const char *archive = cw_bibtex_entry_get (entry, "eprinttype");

  if (strcmp (field->name, "eprint") != 0 || archive == NULL ||
      (g_ascii_strcasecmp (archive, "pubmed") != 0 && g_ascii_strcasecmp (archive, "pmid") != 0))
    return FALSE;
  cw_reference_draft_set (self->draft, "pmid", "eprint", field->value);
  return TRUE;
}

static void
take_field (Bibtex *self, const CwBibtexEntry *entry, const CwBibtexField *field)
{
  const CwBibtexRow *row = cw_bibtex_find_row (field->name);
  g_autofree char *text = NULL;

  if (is_about_date (field->name) || take_eprint (self, entry, field))
    return;
  if (row && row->manner == CW_BIBTEX_NAMES)
    {
      cw_bibtex_add_names (self->draft, row->target, field->value);
      return;
    }
  if (row == NULL)
    {
      cw_reference_draft_keep (self->draft, field->name, field->value);
      return;
    }
  text = decode (row, field->value);
  cw_reference_draft_set (self->draft, row->target, field->name, text);
}

/* Year, month and day of BibTeX as one date. */
static char *
join_date (const char *year, const char *month, const char *day)
{
  guint m = month ? cw_reference_month_parse (month) : 0;
  guint d = m && day ? (guint)g_ascii_strtoull (day, NULL, 10) : 0;

  if (strlen (year) != 4 || strspn (year, "0123456789") != 4 || m == 0)
    return g_strdup (year);
  return d ? g_strdup_printf ("%s-%02u-%02u", year, m, MIN (d, 99))
           : g_strdup_printf ("%s-%02u", year, m);
}

static void
take_dates (Bibtex *self, const CwBibtexEntry *entry)
{
  const char *date = cw_bibtex_entry_get (entry, "date");
  const char *year = cw_bibtex_entry_get (entry, "year");
  const char *month = cw_bibtex_entry_get (entry, "month");
  const char *day = cw_bibtex_entry_get (entry, "day");
  const char *accessed = cw_bibtex_entry_get (entry, "urldate");
  g_autofree char *plain_year = year ? cw_latex_decode (year) : NULL;
  g_autofree char *plain_month = month ? cw_latex_decode (month) : NULL;
  g_autofree char *joined = year ? join_date (plain_year, plain_month, day) : NULL;

  if (date)
    cw_reference_date_set (self->draft, "issued", "date", date);
  if (joined)
    cw_reference_date_set (self->draft, "issued", "year", joined);
  if (month && (year == NULL || cw_reference_month_parse (plain_month) == 0))
    cw_reference_draft_keep (self->draft, "month", plain_month);
  if (accessed)
    cw_reference_date_set (self->draft, "accessed", "urldate", accessed);
}

/* What the book says of all its chapters. */
static void
inherit (Bibtex *self, const CwBibtexEntry *entry)
{
  static const char *const own[] = { "author", "pages",    "doi", "abstract", "note", "keywords",
                                     "url",    "crossref", "eid", "file",     NULL };
  const char *name = cw_bibtex_entry_get (entry, "crossref");
  g_autofree char *key = name ? g_ascii_strdown (name, -1) : NULL;
  const CwBibtexEntry *parent = key ? g_hash_table_lookup (self->keys, key) : NULL;

  for (guint i = 0; parent && parent != entry && i < parent->fields->len; i++)
    {
      const CwBibtexField *field = parent->fields->pdata[i];
      CwBibtexField copy = { .name = field->name, .value = field->value };
      gsize cost = strlen (field->value) + 16;

      if (cost > self->inherited_left)
        return;
      self->inherited_left -= cost;
      if (g_strv_contains (own, field->name) || cw_bibtex_find_row (field->name) == NULL)
        continue;
      if (strcmp (field->name, "title") == 0)
        copy.name = (char *)"booktitle";
      if (cw_bibtex_entry_get (entry, copy.name) == NULL)
        take_field (self, entry, &copy);
    }
  if (parent && parent != entry && cw_reference_draft_get (self->draft, "issued") == NULL)
    take_dates (self, parent);
}

static gboolean
read_entry (Bibtex *self, const CwBibtexEntry *entry)
{
  const char *type = cw_bibtex_type_from_name (entry->type);

  cw_reference_draft_begin (self->draft, entry->line);
  cw_reference_draft_set (self->draft, "type", "@", type);
  if (strcmp (cw_bibtex_type_get_name (type), entry->type) != 0)
    cw_reference_draft_keep (self->draft, "@", entry->type);
  cw_reference_draft_set (self->draft, "citation-key", "key", entry->key);
  for (guint i = 0; i < entry->fields->len; i++)
    take_field (self, entry, entry->fields->pdata[i]);
  take_dates (self, entry);
  inherit (self, entry);
  if (entry->problem)
    cw_reference_draft_complain (self->draft, entry->problem_line, entry->problem);
  return cw_reference_draft_end (self->draft);
}

/**
 * cw_bibtex_read:
 * @draft: where the references go
 * @text: decoded text
 * @length: bytes of it
 *
 * Reads BibTeX and BibLaTeX.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
cw_bibtex_read (CwReferenceDraft *draft, const char *text, gsize length)
{
  g_autoptr (GPtrArray) entries = cw_bibtex_scan (text, length, draft->cancellable);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Bibtex self = { .draft = draft, .keys = keys, .inherited_left = 4 * length + 65536 };

  for (guint i = 0; i < entries->len; i++)
    {
      CwBibtexEntry *entry = entries->pdata[i];

      g_hash_table_insert (keys, g_ascii_strdown (entry->key, -1), entry);
    }
  for (guint i = 0; i < entries->len; i++)
    if (!read_entry (&self, entries->pdata[i]))
      return FALSE;
  return !g_cancellable_is_cancelled (draft->cancellable);
}
