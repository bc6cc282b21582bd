/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/cw-reference-date.h"
#include "io/cw-reference-name.h"
#include "io/cw-reference-private.h"
#include "io/cw-ris-private.h"
#include "io/cw-tagged-text.h"

/* RIS. A reference begins with TY and ends with ER or the next TY. */

/* What can only be understood when the whole reference is known. */
typedef struct
{
  CwReferenceDraft *draft;
  char *first_page;
  char *last_page;
  char *accession;
  gboolean is_pubmed;
} Ris;

static void
ris_clear (Ris *self)
{
  g_clear_pointer (&self->first_page, g_free);
  g_clear_pointer (&self->last_page, g_free);
  g_clear_pointer (&self->accession, g_free);
  self->is_pubmed = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ris, ris_clear)

static gboolean
is_number (const char *text)
{
  return *text && strspn (text, "0123456789") == strlen (text);
}

static void
settle_pages (Ris *self)
{
  g_autofree char *range = NULL;

  if (self->first_page == NULL && self->last_page == NULL)
    return;
  if (self->first_page && self->last_page && strcmp (self->first_page, self->last_page) != 0)
    range = g_strconcat (self->first_page, "–", self->last_page, NULL);
  else
    range = g_strdup (self->first_page ? self->first_page : self->last_page);
  cw_reference_draft_set (self->draft, "pages", "SP", range);
}

static gboolean
end_reference (Ris *self)
{
  if (self->draft->item)
    {
      settle_pages (self);
      if (self->accession && self->is_pubmed && is_number (self->accession))
        cw_reference_draft_set (self->draft, "pmid", "AN", self->accession);
      else if (self->accession)
        cw_reference_draft_keep (self->draft, "AN", self->accession);
    }
  ris_clear (self);
  return cw_reference_draft_end (self->draft);
}

static void
begin_reference (Ris *self, const char *code, gsize line)
{
  const char *type = cw_ris_type_from_code (code);

  cw_reference_draft_begin (self->draft, line);
  cw_reference_draft_set (self->draft, "type", "TY", type);
  if (*code && strcmp (cw_ris_type_get_code (type), code) != 0)
    cw_reference_draft_keep (self->draft, "TY", code);
}

/* An ISBN has ten or thirteen digits, an ISSN eight. */
static gboolean
is_isbn (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p; p++)
    {
      if (g_ascii_isdigit (*p) || ((*p == 'X' || *p == 'x') && n == 9))
        n++;
      else if (*p != '-' && *p != ' ')
        return FALSE;
    }
  return n == 10 || n == 13;
}

/* PubMed writes "35123456[pmid]" and "PMC123[pmcid]" into fields for anything. */
static gboolean
take_number (Ris *self, const char *value)
{
  const char *bracket = strchr (value, '[');
  g_autofree char *number = bracket ? g_strndup (value, (gsize)(bracket - value)) : NULL;

  if (bracket == NULL)
    return FALSE;
  if (strcmp (bracket, "[pmid]") == 0)
    cw_reference_draft_set (self->draft, "pmid", "U1", number);
  else if (strcmp (bracket, "[pmcid]") == 0)
    cw_reference_draft_set (self->draft, "pmcid", "U2", number);
  else
    return FALSE;
  return TRUE;
}

static gboolean
take_retraction (Ris *self, const char *value)
{
  if (!g_str_has_prefix (value, "Retraction: "))
    return FALSE;
  cw_reference_draft_set (self->draft, "retraction", "C8", value + strlen ("Retraction: "));
  return TRUE;
}

static void
replace_text (char **slot, const char *value)
{
  g_free (*slot);
  *slot = g_strstrip (g_strdup (value));
}

/* Tags that need more than their own value to be understood. */
static gboolean
take_special (Ris *self, const char *tag, const char *value)
{
  if (strcmp (tag, "SP") == 0 && self->first_page == NULL)
    replace_text (&self->first_page, value);
  else if (strcmp (tag, "EP") == 0 && self->last_page == NULL)
    replace_text (&self->last_page, value);
  else if (strcmp (tag, "AN") == 0 && self->accession == NULL)
    replace_text (&self->accession, value);
  else if (strcmp (tag, "SN") == 0)
    cw_reference_draft_set (self->draft, is_isbn (value) ? "isbn" : "issn", tag, value);
  else if (strcmp (tag, "M3") == 0 && g_str_has_prefix (value, "10."))
    cw_reference_draft_set (self->draft, "doi", tag, value);
  else if (strcmp (tag, "U1") == 0 || strcmp (tag, "U2") == 0)
    return take_number (self, value);
  else if (strcmp (tag, "C8") == 0)
    return take_retraction (self, value);
  else if (strcmp (tag, "C2") == 0)
    {
      if (!g_str_has_prefix (value, "PMC"))
        return FALSE;
      cw_reference_draft_set (self->draft, "pmcid", tag, value);
    }
  else
    return FALSE;
  return TRUE;
}

static void
note_database (Ris *self, const char *tag, const char *value)
{
  if ((strcmp (tag, "DB") == 0 || strcmp (tag, "DP") == 0) &&
      (g_ascii_strncasecmp (value, "PubMed", 6) == 0 ||
       g_ascii_strncasecmp (value, "MEDLINE", 7) == 0 ||
       g_ascii_strncasecmp (value, "NLM", 3) == 0))
    self->is_pubmed = TRUE;
}

/* Mendeley and others give the abbreviation beside the full title. */
static void
take_journal (Ris *self, const CwRisTag *tag, const char *value)
{
  const char *title = cw_reference_draft_get (self->draft, "container-title");

  if (title && strcmp (tag->tag, "JO") == 0 && g_ascii_strcasecmp (title, value) != 0)
    cw_reference_draft_set (self->draft, "journal-abbreviation", tag->tag, value);
  else
    cw_reference_draft_set (self->draft, tag->target, tag->tag, value);
}

static void
take_value (Ris *self, const CwRisTag *tag, const char *value)
{
  switch (tag->manner)
    {
    case CW_RIS_NAME:
      cw_reference_name_add (self->draft, tag->target, value);
      break;
    case CW_RIS_DATE:
      cw_reference_date_set (self->draft, tag->target, tag->tag, value);
      break;
    case CW_RIS_LINES:
      cw_reference_draft_append (self->draft, tag->target, "\n", value);
      break;
    case CW_RIS_WORDS:
      cw_reference_draft_append (self->draft, tag->target, "; ", value);
      break;
    case CW_RIS_SET:
    default:
      if (strcmp (tag->target, "container-title") == 0)
        take_journal (self, tag, value);
      else
        cw_reference_draft_set (self->draft, tag->target, tag->tag, value);
      break;
    }
}

static void
take_line (Ris *self, const CwTaggedText *line)
{
  const CwRisTag *tag = cw_ris_find_tag (line->tag);

  note_database (self, line->tag, line->value->str);
  if (take_special (self, line->tag, line->value->str))
    return;
  if (tag && strcmp (tag->tag, "C2") != 0)
    take_value (self, tag, line->value->str);
  else
    {
      g_autofree char *kept = g_strstrip (g_strdup (line->value->str));

      cw_reference_draft_keep (self->draft, line->tag, kept);
    }
}

static gboolean
read_line (Ris *self, const CwTaggedText *line)
{
  g_autofree char *code = NULL;

  if (line->stray_line)
    cw_reference_draft_complain (self->draft, line->stray_line,
                                 _ ("This text belongs to no reference."));
  if (strcmp (line->tag, "TY") == 0)
    {
      if (self->draft->item)
        cw_reference_draft_complain (self->draft, line->line,
                                     _ ("The reference before this line has no end (ER)."));
      if (!end_reference (self))
        return FALSE;
      code = g_strstrip (g_strdup (line->value->str));
      begin_reference (self, code, line->line);
      return TRUE;
    }
  if (strcmp (line->tag, "ER") == 0)
    return end_reference (self);
  /* Some files leave out TY, and RefWorks begins with ID. */
  if (self->draft->item == NULL)
    cw_reference_draft_begin (self->draft, line->line);
  take_line (self, line);
  return TRUE;
}

/**
 * cw_ris_read:
 * @draft: where the references go
 * @text: decoded text
 * @length: bytes of it
 *
 * Reads RIS.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
cw_ris_read (CwReferenceDraft *draft, const char *text, gsize length)
{
  g_auto (Ris) self = { .draft = draft };
  g_auto (CwTaggedText) line;

  cw_tagged_text_init (&line, text, length, 2);
  while (cw_tagged_text_next (&line))
    if (!read_line (&self, &line))
      return FALSE;
  if (line.stray_line)
    cw_reference_draft_complain (draft, line.stray_line, _ ("This text belongs to no reference."));
  if (draft->item)
    cw_reference_draft_complain (draft, draft->line, _ ("The last reference has no end (ER)."));
  return end_reference (&self);
}
