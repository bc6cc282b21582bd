/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/cw-reference-date.h"
#include "io/cw-reference-further.h"
#include "io/cw-reference-name.h"
#include "io/cw-reference-private.h"
#include "io/cw-tagged-text.h"
#include "rules/cw-contributors.h"

/* NBIB, the MEDLINE display of PubMed. The tags are those of "MEDLINE/PubMed Data Element (Field)
 * Descriptions" of the National Library of Medicine. */

/* How the value of a tag is taken. */
typedef enum
{
  SET,
  WORDS, /* every tag is a keyword */
  LINES,
  NAME, /* the target is a role */
  DATE,
} Manner;

/* The first tag of a field is the one it is written with. */
static const struct
{
  const char *tag;
  Manner manner;
  const char *target;
} tags[] = {
  { "PMID", SET, "pmid" },
  { "PMC", SET, "pmcid" },
  { "TI", SET, "title" },
  { "BTI", SET, "title" },
  { "JT", SET, "container-title" },
  { "CTI", SET, "container-title" },
  { "TA", SET, "journal-abbreviation" },
  { "DP", DATE, "issued" },
  { "VI", SET, "volume" },
  { "IP", SET, "issue" },
  { "PG", SET, "pages" },
  { "EN", SET, "edition" },
  { "PB", SET, "publisher" },
  { "LA", SET, "language" },
  { "OT", WORDS, "keywords" },
  { "AB", LINES, "abstract" },
  { "GN", LINES, "note" },
  { "ISBN", SET, "isbn" },
  { "FAU", NAME, "author" },
  { "CN", NAME, "author" },
  { "FED", NAME, "editor" },
  { "ED", NAME, "editor" },
};

typedef struct
{
  CwReferenceDraft *draft;
  char *author; /* the last FAU, whose AU says nothing new */
} Nbib;

/* ---- reading ---- */

/* A line was folded at a word, and the fold is no line break of the text. */
static char *
unfold (const char *value)
{
  return g_strdelimit (g_strstrip (g_strdup (value)), "\n", ' ');
}

/* "10.1056/NEJMoa1 [doi]", "S0140-6736(20)30183-5 [pii]", "e123 [pii]" */
static gboolean
take_identifier (Nbib *self, const char *tag, const char *value)
{
  g_autofree char *number = NULL;

  if (!g_str_has_suffix (value, " [doi]"))
    return FALSE;
  number = g_strndup (value, strlen (value) - strlen (" [doi]"));
  cw_reference_draft_set (self->draft, "doi", tag, number);
  return TRUE;
}

/* "0028-4793 (Print)": the first number is the field, every line is kept. */
static void
take_issn (Nbib *self, const char *value)
{
  const char *blank = strchr (value, ' ');
  g_autofree char *number = blank ? g_strndup (value, (gsize)(blank - value)) : g_strdup (value);

  if (cw_reference_draft_get (self->draft, "issn") == NULL)
    cw_reference_draft_set (self->draft, "issn", "IS", number);
  if (blank || g_strcmp0 (cw_reference_draft_get (self->draft, "issn"), number) != 0)
    cw_reference_draft_keep (self->draft, "IS", value);
}

static void
take_publication_type (Nbib *self, const char *value)
{
  if (strcmp (value, "Retracted Publication") == 0)
    cw_reference_draft_replace (self->draft, "retraction", "retracted");
  if (strcmp (value, "Preprint") == 0)
    cw_reference_draft_replace (self->draft, "type", "preprint");
  if (strcmp (value, "Journal Article") == 0 &&
      cw_reference_draft_get (self->draft, "type") == NULL)
    cw_reference_draft_replace (self->draft, "type", "article");
  if (strcmp (value, "Journal Article") != 0)
    cw_reference_draft_keep (self->draft, "PT", value);
}

/* The short name that stands beside a full one. */
static gboolean
is_pair (const Nbib *self, const char *tag)
{
  return self->author && (strcmp (tag, "AU") == 0 || strcmp (tag, "ED") == 0);
}

static void
take_short_name (Nbib *self, const char *value)
{
  g_autofree char *name = g_strdup (value);
  char *gap = strrchr (name, ' ');

  if (gap)
    *gap++ = '\0';
  cw_reference_draft_add_contributor (self->draft, "author", name, gap, NULL);
}

static gboolean
take_notice (Nbib *self, const char *tag, const char *value)
{
  const char *known = cw_reference_draft_get (self->draft, "retraction");
  gboolean retracted = strcmp (tag, "RIN") == 0;
  gboolean concern = strcmp (tag, "ECI") == 0;

  if (!retracted && !concern && strcmp (tag, "EIN") != 0)
    return FALSE;
  /* The gravest notice counts. */
  if (retracted || (known == NULL) || (concern && strcmp (known, "retracted") != 0))
    cw_reference_draft_replace (self->draft, "retraction",
                                retracted ? "retracted"
                                : concern ? "concern"
                                          : "corrected");
  cw_reference_draft_keep (self->draft, tag, value);
  return TRUE;
}

static gboolean
take_special (Nbib *self, const char *tag, const char *value)
{
  if (strcmp (tag, "LID") == 0 || strcmp (tag, "AID") == 0)
    return take_identifier (self, tag, value);
  if (strcmp (tag, "IS") == 0)
    take_issn (self, value);
  else if (strcmp (tag, "PT") == 0)
    take_publication_type (self, value);
  else if (strcmp (tag, "AU") == 0 && self->author == NULL)
    take_short_name (self, value);
  else if (!is_pair (self, tag))
    return take_notice (self, tag, value);
  return TRUE;
}

static void
take_value (Nbib *self, guint row, const char *value)
{
  const char *target = tags[row].target;

  switch (tags[row].manner)
    {
    case NAME:
      cw_reference_name_add (self->draft, target, value);
      break;
    case DATE:
      cw_reference_date_set (self->draft, target, tags[row].tag, value);
      break;
    case WORDS:
      cw_reference_draft_append (self->draft, target, "; ", value);
      break;
    case LINES:
      cw_reference_draft_append (self->draft, target, "\n", value);
      break;
    case SET:
    default:
      cw_reference_draft_set (self->draft, target, tags[row].tag, value);
      break;
    }
}

static void
take_line (Nbib *self, const CwTaggedText *line)
{
  g_autofree char *value = unfold (line->value->str);
  gboolean taken = take_special (self, line->tag, value);

  for (guint i = 0; !taken && i < G_N_ELEMENTS (tags); i++)
    if (strcmp (tags[i].tag, line->tag) == 0)
      {
        take_value (self, i, value);
        taken = TRUE;
      }
  if (!taken)
    cw_reference_draft_keep (self->draft, line->tag, value);
  if (*line->tag == 'F')
    {
      g_free (self->author);
      self->author = g_steal_pointer (&value);
    }
}

static gboolean
begin_reference (Nbib *self, gsize line)
{
  g_clear_pointer (&self->author, g_free);
  if (!cw_reference_draft_end (self->draft))
    return FALSE;
  cw_reference_draft_begin (self->draft, line);
  return TRUE;
}

/**
 * cw_nbib_read:
 * @draft: where the references go
 * @text: decoded text
 * @length: bytes of it
 *
 * Reads NBIB. An empty line or PMID begins a reference.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
cw_nbib_read (CwReferenceDraft *draft, const char *text, gsize length)
{
  g_autofree Nbib *self = g_new0 (Nbib, 1);
  g_auto (CwTaggedText) line;
  gboolean goes_on = TRUE;

  self->draft = draft;
  cw_tagged_text_init (&line, text, length, 4);
  while (goes_on && cw_tagged_text_next (&line))
    {
      if (line.stray_line)
        cw_reference_draft_complain (draft, line.stray_line,
                                     _ ("This text belongs to no reference."));
      if (draft->item == NULL || line.after_blank || strcmp (line.tag, "PMID") == 0)
        goes_on = begin_reference (self, line.line);
      if (goes_on)
        take_line (self, &line);
    }
  g_free (self->author);
  return goes_on && cw_reference_draft_end (draft);
}

/* ---- writing ---- */

static void
append_name (GString *out, const CwSnapshot *contributor)
{
  const char *given = cw_snapshot_get_text (contributor, "given-names");
  const char *suffix = cw_snapshot_get_text (contributor, "suffix");
  const char *family = cw_snapshot_get_text (contributor, "family-name");
  gboolean editor = strcmp (cw_contributors_get_role (contributor), "editor") == 0;
  g_autofree char *initials = cw_contributors_dup_initials (given ? given : "");
  g_autofree char *full = g_strjoin ("", family ? family : "", ", ", given ? given : "",
                                     suffix ? " " : "", suffix ? suffix : "", NULL);
  g_autofree char *brief = g_strjoin ("", family ? family : "", " ", initials, suffix ? " " : "",
                                      suffix ? suffix : "", NULL);

  if (given == NULL && suffix == NULL)
    {
      cw_tagged_text_append (out, editor ? "FED" : "CN", family ? family : "");
      return;
    }
  cw_tagged_text_append (out, editor ? "FED" : "FAU", full);
  cw_tagged_text_append (out, editor ? "ED" : "AU", brief);
}

static void
append_fields (GString *out, const CwSnapshot *publication)
{
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char *text = NULL;
      g_autofree char *date = NULL;
      g_auto (GStrv) words = NULL;

      if (tags[i].manner != NAME && g_strcmp0 (last, tags[i].target) != 0)
        text = cw_snapshot_get_text (publication, tags[i].target);
      last = tags[i].target;
      if (text == NULL)
        continue;
      date = tags[i].manner == DATE ? cw_reference_date_dup_words (text) : NULL;
      words = g_strsplit (date ? date : text, tags[i].manner == WORDS ? "; " : "\n", -1);
      for (guint j = 0; words[j]; j++)
        cw_tagged_text_append (out, tags[i].tag, words[j]);
    }
}

static void
append_reference (GString *out, const CwSnapshot *publication)
{
  g_autoptr (GPtrArray) further = cw_reference_further_list (publication, "nbib");
  GPtrArray *names = cw_contributors_get (publication);
  const char *doi = cw_snapshot_get_text (publication, "doi");
  const char *issn = cw_snapshot_get_text (publication, "issn");
  const char *type = cw_snapshot_get_text (publication, "type");
  g_autofree char *lid = doi ? g_strconcat (doi, " [doi]", NULL) : NULL;

  append_fields (out, publication);
  for (guint i = 0; i < names->len; i++)
    append_name (out, names->pdata[i]);
  if (lid)
    cw_tagged_text_append (out, "LID", lid);
  if (issn && !g_str_has_prefix (cw_reference_further_find (further, "IS") ?: "", issn))
    cw_tagged_text_append (out, "IS", issn);
  if (g_strcmp0 (type, "article") == 0)
    cw_tagged_text_append (out, "PT", "Journal Article");
  for (guint i = 0; i < further->len; i++)
    {
      const CwReferenceFurther *line = further->pdata[i];

      if (strlen (line->tag) <= 4)
        cw_tagged_text_append (out, line->tag, line->value);
    }
  g_string_append_c (out, '\n');
}

/**
 * cw_nbib_write:
 * @publications: (element-type CwSnapshot): publications
 *
 * Writes what MEDLINE has a tag for; it has none for places, web addresses and citation keys.
 *
 * Returns: (transfer full): an NBIB file
 */
GBytes *
cw_nbib_write (GPtrArray *publications)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < publications->len; i++)
    append_reference (out, publications->pdata[i]);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
