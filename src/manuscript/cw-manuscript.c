/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-manuscript-private.h"
#include "model/cw-publication.h"
#include "rules/cw-vancouver.h"

/* The article as it is printed, put together from the case. */

/* ---- memory ---- */

static void
part_free (CwManuscriptPart *part)
{
  g_free (part->heading);
  g_free (part->entity_id);
  g_ptr_array_unref (part->blocks);
  g_free (part);
}

static void
author_free (CwManuscriptAuthor *author)
{
  g_free (author->given_names);
  g_free (author->family_name);
  g_free (author->degrees);
  g_free (author->orcid);
  g_free (author->email);
  g_array_unref (author->affiliations);
  g_free (author);
}

static void
float_free (CwManuscriptFloat *self)
{
  g_free (self->label);
  g_free (self->title);
  g_free (self->entity_id);
  g_ptr_array_unref (self->caption);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->panels);
  g_free (self);
}

static void
reference_free (CwManuscriptReference *reference)
{
  g_free (reference->text);
  cw_snapshot_free (reference->publication);
  g_free (reference);
}

static CwManuscript *
manuscript_new (void)
{
  CwManuscript *self = g_new0 (CwManuscript, 1);

  self->authors = g_ptr_array_new_with_free_func ((GDestroyNotify)author_free);
  self->affiliations = g_ptr_array_new_with_free_func (g_free);
  self->keywords = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)float_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)float_free);
  self->text_tables = g_ptr_array_new_with_free_func ((GDestroyNotify)float_free);
  self->numbered = g_hash_table_new (g_str_hash, g_str_equal);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify)reference_free);
  self->row_citations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->citations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * cw_manuscript_free:
 * @self: (nullable) (transfer full): an article
 *
 * Frees it.
 */
void
cw_manuscript_free (CwManuscript *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->running_title);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->keywords);
  g_hash_table_unref (self->numbered);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->text_tables);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->references);
  g_hash_table_unref (self->row_citations);
  g_hash_table_unref (self->citations);
  g_free (self->reference_note);
  g_free (self->review_note);
  g_free (self);
}

/* ---- references ---- */

/* Works are found by their id and by their citation key; of two with one key the first counts. */
static GHashTable *
index_works (GPtrArray *publications)
{
  GHashTable *works = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = publications ? publications->len : 0; i-- > 0;)
    {
      CwPublication *work = publications->pdata[i];

      if (work->citation_key)
        g_hash_table_insert (works, work->citation_key, work);
    }
  for (guint i = 0; publications && i < publications->len; i++)
    {
      CwEntity *work = publications->pdata[i];

      g_hash_table_insert (works, (gpointer)cw_entity_get_id (work), work);
    }
  return works;
}

static void
add_references (CwManuscriptDraft *draft)
{
  for (guint i = 0; i < draft->cited->len; i++)
    {
      CwManuscriptReference *reference = g_new0 (CwManuscriptReference, 1);

      reference->number = i + 1;
      reference->publication = cw_snapshot_new_from_entity (draft->cited->pdata[i]);
      reference->text = cw_vancouver_format (reference->publication);
      g_ptr_array_add (draft->manuscript->references, reference);
    }
}

/**
 * cw_manuscript_new:
 * @root: a case
 * @publications: (nullable) (element-type CwPublication): the works of the library
 * @review: (nullable): the review that the case belongs to, whose table is printed
 * @profile: (nullable): the journal; %NULL prints the sections in the order of the case
 *
 * Puts the article together. What a citation or cross reference points to is numbered by its first
 * place, and so are tables in the text; figures and a review that are not mentioned come behind.
 *
 * Returns: (transfer full): the article as it is now
 */
CwManuscript *
cw_manuscript_new (CwCase *root,
                   GPtrArray *publications,
                   CwReview *review,
                   const CwJournalProfile *profile)
{
  g_autoptr (GHashTable) works = index_works (publications);
  g_autoptr (GPtrArray) cited = g_ptr_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) captions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) mentioned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CwManuscriptDraft draft = {
    .root = root,
    .review = review,
    .profile = profile,
    .manuscript = manuscript_new (),
    .works = works,
    .cited = cited,
    .figures = figures,
    .tables = tables,
    .captions = captions,
    .mentioned = mentioned,
  };

  cw_manuscript_find_tables (&draft);
  cw_manuscript_add_front (&draft);
  cw_manuscript_add_parts (&draft);
  cw_manuscript_add_floats (&draft);
  add_references (&draft);
  return draft.manuscript;
}

/**
 * cw_manuscript_list_publications:
 * @self: an article
 *
 * Returns: (transfer container) (element-type CwSnapshot): the works in its list of references, in
 *   the order of their numbers, possibly none; the article owns them
 */
GPtrArray *
cw_manuscript_list_publications (const CwManuscript *self)
{
  GPtrArray *publications = g_ptr_array_new ();

  for (guint i = 0; i < self->references->len; i++)
    g_ptr_array_add (publications,
                     ((CwManuscriptReference *)self->references->pdata[i])->publication);
  return publications;
}

/**
 * cw_manuscript_count_words:
 * @self: an article
 * @kind: abstract, body or declarations
 *
 * Returns: how many words these parts have together, headings not counted
 */
guint
cw_manuscript_count_words (const CwManuscript *self, CwManuscriptPartKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const CwManuscriptPart *part = self->parts->pdata[i];

      n += part->kind == kind ? part->n_words : 0;
    }
  return n;
}

/**
 * cw_manuscript_count_tables:
 * @self: an article
 *
 * Returns: how many tables a journal counts: that of the review and those typed in the text
 */
guint
cw_manuscript_count_tables (const CwManuscript *self)
{
  return self->tables->len + self->n_typed_tables;
}

/**
 * cw_manuscript_dup_place:
 * @entity_id: the entity in which something is typed
 * @field: its field
 *
 * Returns: (transfer full): a key for the blocks of an article that are typed there
 */
char *
cw_manuscript_dup_place (const char *entity_id, const char *field)
{
  return g_strdup_printf ("%s %s", entity_id, field);
}
