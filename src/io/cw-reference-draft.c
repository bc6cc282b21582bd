/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-reference-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/cw-reference-further.h"
#include "model/cw-publication.h"

/* One reference while it is read. Nothing that is said twice is lost: what finds its field taken
 * becomes a further field. */

#define PROBLEMS_MAX 100
#define VALUE_MAX (4 * 1024 * 1024)
/* No work has more; more than that is an attack on the memory. */
#define CONTRIBUTORS_MAX 20000

/**
 * cw_reference_draft_clear:
 * @self: a draft
 *
 * Frees what was not finished.
 */
void
cw_reference_draft_clear (CwReferenceDraft *self)
{
  for (guint i = 0; i < CW_REFERENCE_DRAFT_FIELDS; i++)
    if (self->growing[i])
      g_string_free (g_steal_pointer (&self->growing[i]), TRUE);
  g_clear_pointer (&self->item, cw_snapshot_free);
  if (self->further)
    g_string_free (g_steal_pointer (&self->further), TRUE);
}

/**
 * cw_reference_draft_begin:
 * @self: a draft
 * @line: where the reference begins
 *
 * Starts a reference; one that is open is ended.
 */
void
cw_reference_draft_begin (CwReferenceDraft *self, gsize line)
{
  if (self->item)
    cw_reference_draft_end (self);
  self->item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_PUBLICATION), NULL);
  g_return_if_fail (self->item->info->n_fields <= CW_REFERENCE_DRAFT_FIELDS);
  self->line = line;
  if (self->further == NULL)
    self->further = g_string_new (NULL);
  g_string_truncate (self->further, 0);
}

/**
 * cw_reference_draft_complain:
 * @self: a draft
 * @line: where, from 1
 * @reason: a translated sentence
 *
 * Notes what could not be read.
 */
void
cw_reference_draft_complain (CwReferenceDraft *self, gsize line, const char *reason)
{
  CwReferenceProblem *problem;

  if (self->reading->n_problems++ >= PROBLEMS_MAX)
    return;
  problem = g_new0 (CwReferenceProblem, 1);
  problem->line = line;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->reading->problems, problem);
}

static char **
get_slot (CwReferenceDraft *self, const char *name)
{
  const CwField *field = cw_entity_info_find (self->item->info, name);

  return &self->item->texts[field->index];
}

/**
 * cw_reference_draft_get:
 * @self: a draft with an open reference
 * @field: name of a scalar field
 *
 * Returns: (nullable): what was read for it so far
 */
const char *
cw_reference_draft_get (CwReferenceDraft *self, const char *field)
{
  return *get_slot (self, field);
}

static gboolean
is_prose (CwReferenceDraft *self, const char *name)
{
  return cw_entity_info_find (self->item->info, name)->kind == &cw_kind_prose;
}

/* A field of one line: every run of white space becomes one blank. */
static char *
fold_blanks (const char *value)
{
  GString *out = g_string_sized_new (strlen (value) + 1);
  gboolean gap = FALSE;

  for (const char *p = value; *p; p++)
    {
      if (g_ascii_isspace (*p))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static char *
strip_prefixes (char *value, const char *const *prefixes)
{
  for (guint i = 0; prefixes[i]; i++)
    if (g_ascii_strncasecmp (value, prefixes[i], strlen (prefixes[i])) == 0)
      {
        char *rest = g_strdup (g_strchug (value + strlen (prefixes[i])));

        g_free (value);
        value = rest;
      }
  return value;
}

static char *
normalize (const char *field, char *value)
{
  static const char *const doi[] = { "https://", "http://", "www.", "dx.",
                                     "doi.org/", "doi:",    "doi",  NULL };
  static const char *const pmid[] = { "pmid:", NULL };
  static const char *const pmcid[] = { "pmcid:", NULL };

  if (strcmp (field, "doi") == 0)
    return strip_prefixes (value, doi);
  if (strcmp (field, "pmid") == 0)
    return strip_prefixes (value, pmid);
  if (strcmp (field, "pmcid") == 0)
    return strip_prefixes (value, pmcid);
  return value;
}

static char *
prepare (CwReferenceDraft *self, const char *field, const char *value)
{
  if (strlen (value) > VALUE_MAX)
    {
      cw_reference_draft_complain (self, self->line,
                                   _ ("A value is longer than 4 MiB and was left out."));
      return NULL;
    }
  if (is_prose (self, field))
    return g_strstrip (g_strdup (value));
  return normalize (field, fold_blanks (value));
}

static gboolean
is_choice (CwReferenceDraft *self, const char *name, const char *text)
{
  const CwField *field = cw_entity_info_find (self->item->info, name);

  return field->kind != &cw_kind_code || cw_field_get_choice (field, text) != NULL;
}

/**
 * cw_reference_draft_set:
 * @self: a draft with an open reference
 * @field: name of a scalar field
 * @tag: what the format calls it
 * @value: valid UTF-8
 *
 * Sets a field. A second value that differs is kept among the further fields.
 */
void
cw_reference_draft_set (CwReferenceDraft *self,
                        const char *field,
                        const char *tag,
                        const char *value)
{
  char **slot = get_slot (self, field);
  g_autofree char *text = prepare (self, field, value);

  if (text == NULL || *text == '\0')
    return;
  if (!is_choice (self, field, text))
    cw_reference_draft_keep (self, tag, text);
  else if (*slot == NULL)
    *slot = g_steal_pointer (&text);
  else if (strcmp (*slot, text) != 0)
    cw_reference_draft_keep (self, tag, text);
}

/**
 * cw_reference_draft_append:
 * @self: a draft with an open reference
 * @field: name of a text or prose field
 * @separator: what stands between two values
 * @value: valid UTF-8
 *
 * Adds to a field that a file may name several times. The value can be got after the end of the
 * reference only.
 */
void
cw_reference_draft_append (CwReferenceDraft *self,
                           const char *field,
                           const char *separator,
                           const char *value)
{
  guint index = cw_entity_info_find (self->item->info, field)->index;
  g_autofree char *text = prepare (self, field, value);
  GString *out;

  if (text == NULL || *text == '\0')
    return;
  if (self->growing[index] == NULL)
    self->growing[index] = g_string_new (NULL);
  out = self->growing[index];
  if (out->len + strlen (text) > VALUE_MAX)
    cw_reference_draft_complain (self, self->line,
                                 _ ("A value is longer than 4 MiB and was left out."));
  else
    g_string_append_printf (out, "%s%s", out->len ? separator : "", text);
}

/* What grew by and by becomes the value. */
static void
settle (CwReferenceDraft *self)
{
  for (guint i = 0; i < self->item->info->n_fields; i++)
    if (self->growing[i])
      {
        g_free (self->item->texts[i]);
        self->item->texts[i] = g_string_free (g_steal_pointer (&self->growing[i]), FALSE);
      }
}

/**
 * cw_reference_draft_replace:
 * @self: a draft with an open reference
 * @field: name of a scalar field
 * @value: (nullable): canonical text
 *
 * Sets a field whatever stood there.
 */
void
cw_reference_draft_replace (CwReferenceDraft *self, const char *field, const char *value)
{
  char **slot = get_slot (self, field);

  g_free (*slot);
  *slot = g_strdup (value);
}

static void
set_part (CwSnapshot *item, const char *field, const char *value)
{
  g_autofree char *text = value ? fold_blanks (value) : NULL;

  if (text && *text)
    item->texts[cw_entity_info_find (item->info, field)->index] = g_steal_pointer (&text);
}

/**
 * cw_reference_draft_add_contributor:
 * @self: a draft with an open reference
 * @role: nick of a role: "author"
 * @family: family name, or the name of an organisation
 * @given: (nullable): given names
 * @suffix: (nullable): "Jr"
 *
 * Adds somebody at the end. Names that are empty are left out.
 */
void
cw_reference_draft_add_contributor (CwReferenceDraft *self,
                                    const char *role,
                                    const char *family,
                                    const char *given,
                                    const char *suffix)
{
  const CwField *list = cw_entity_info_find (self->item->info, "contributors");
  g_autofree char *name = fold_blanks (family ? family : "");
  CwSnapshot *item;

  if (*name == '\0' && (given == NULL || *given == '\0'))
    return;
  if (strlen (name) > VALUE_MAX || (given && strlen (given) > VALUE_MAX) ||
      self->item->items[list->index]->len >= CONTRIBUTORS_MAX)
    {
      cw_reference_draft_complain (
        self, self->line, _ ("A name was left out: it is too long, or there are too many."));
      return;
    }
  item = cw_snapshot_add (self->item, list, NULL);
  set_part (item, "family-name", name);
  set_part (item, "given-names", given);
  set_part (item, "suffix", suffix);
  set_part (item, "role", role);
}

/**
 * cw_reference_draft_keep:
 * @self: a draft with an open reference
 * @tag: what the format calls it
 * @value: valid UTF-8
 *
 * Keeps what no field takes, so that it can be read and written back.
 */
void
cw_reference_draft_keep (CwReferenceDraft *self, const char *tag, const char *value)
{
  if (*value == '\0')
    return;
  if (self->further->len + strlen (value) > VALUE_MAX / 2)
    cw_reference_draft_complain (self, self->line,
                                 _ ("A value is longer than 4 MiB and was left out."));
  else
    cw_reference_further_append (self->further, self->prefix, tag, value);
}

/* Managers without a field for these write them as lines of the notes. */
static gboolean
take_number (CwReferenceDraft *self, const char *line)
{
  static const struct
  {
    const char *label;
    const char *field;
  } labels[] = { { "PMID: ", "pmid" }, { "PMCID: ", "pmcid" }, { "DOI: ", "doi" } };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (line, labels[i].label) &&
        cw_reference_draft_get (self, labels[i].field) == NULL)
      {
        cw_reference_draft_set (self, labels[i].field, "note", line + strlen (labels[i].label));
        return TRUE;
      }
  return FALSE;
}

static void
take_numbers_of_note (CwReferenceDraft *self)
{
  const char *note = cw_reference_draft_get (self, "note");
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) rest = NULL;

  if (note == NULL || strstr (note, "I") == NULL)
    return;
  lines = g_strsplit (note, "\n", -1);
  rest = g_string_new (NULL);
  for (guint i = 0; lines[i]; i++)
    if (!take_number (self, lines[i]))
      g_string_append_printf (rest, "%s%s", rest->len ? "\n" : "", lines[i]);
  cw_reference_draft_replace (self, "note", rest->len ? rest->str : NULL);
}

static gboolean
says_something (const CwSnapshot *item)
{
  const CwField *list = cw_entity_info_find (item->info, "contributors");

  if (item->items[list->index]->len > 0)
    return TRUE;
  CW_FOREACH_FIELD (item->info, field)
    if (cw_field_is_scalar (field) && item->texts[field->index] && strcmp (field->name, "type"))
      return TRUE;
  return FALSE;
}

/**
 * cw_reference_draft_end:
 * @self: a draft
 *
 * Ends the open reference, if there is one. One that says nothing is not counted.
 *
 * Returns: %FALSE when the reading is to stop
 */
gboolean
cw_reference_draft_end (CwReferenceDraft *self)
{
  if (self->item == NULL)
    return !g_cancellable_is_cancelled (self->cancellable);
  settle (self);
  take_numbers_of_note (self);
  if (self->further->len > 0)
    cw_reference_draft_replace (self, "further-fields", self->further->str);
  if (says_something (self->item))
    g_ptr_array_add (self->reading->items, g_steal_pointer (&self->item));
  else
    cw_reference_draft_complain (self, self->line, _ ("The reference is empty."));
  g_clear_pointer (&self->item, cw_snapshot_free);
  return !g_cancellable_is_cancelled (self->cancellable);
}
