/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-table-caption.h"

#include <string.h>

#include "manuscript/cw-fact.h"
#include "manuscript/cw-prose.h"

/* The tables in running text that have a caption, wherever text may be typed that is printed as
 * text: sections, the patient's perspective and declarations. */

typedef struct
{
  CwCase *root;
  GPtrArray *captions;
} Search;

static void
caption_free (CwTableCaption *self)
{
  g_free (self->id);
  g_free (self->words);
  g_free (self->entity_id);
  g_free (self);
}

/* What is printed behind the label; works that are cited have no words. */
static char *
dup_words (Search *self, const CwProseBlock *block)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 1; i < block->runs->len; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];
      g_autofree char *fact =
        run->kind == CW_PROSE_FACT
          ? cw_fact_dup_text (self->root, run->text, run->target, run->wording)
          : NULL;

      g_string_append (words, run->kind == CW_PROSE_TEXT ? run->text : fact ? fact : "");
    }
  return g_strstrip (g_strdup (words->str));
}

static void
add_caption (Search *self, CwEntity *entity, const CwField *field, const CwProseBlock *block)
{
  CwTableCaption *caption = g_new0 (CwTableCaption, 1);

  caption->id = g_strdup (((const CwProseRun *)block->runs->pdata[0])->target);
  caption->words = dup_words (self, block);
  caption->entity_id = g_strdup (cw_entity_get_id (entity));
  caption->field = field->name;
  caption->start = block->start;
  g_ptr_array_add (self->captions, caption);
}

static void
search_field (Search *self, CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);
  g_autoptr (GPtrArray) blocks =
    text && strstr (text, "|" CW_PROSE_CAPTION_WORDING "}") ? cw_prose_parse (text) : NULL;

  for (guint i = 0; blocks && i < blocks->len; i++)
    if (((const CwProseBlock *)blocks->pdata[i])->kind == CW_PROSE_CAPTION)
      add_caption (self, entity, field, blocks->pdata[i]);
}

/* The letter to the editor goes with the article and is no part of it. */
static gboolean
is_printed (const CwField *field)
{
  return field->kind == &cw_kind_prose && !g_str_equal (field->name, "cover-letter");
}

static void
search_entity (Search *self, CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (is_printed (field))
      search_field (self, entity, field);
}

/**
 * cw_table_caption_list:
 * @root: a case
 *
 * Returns: (transfer full) (element-type CwTableCaption): the captions of tables in the order of
 *   the case
 */
GPtrArray *
cw_table_caption_list (CwCase *root)
{
  Search search = { root, g_ptr_array_new_with_free_func ((GDestroyNotify)caption_free) };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->sections)); i++)
    {
      g_autoptr (CwEntity) section = g_list_model_get_item (G_LIST_MODEL (root->sections), i);

      search_entity (&search, section);
    }
  search_entity (&search, CW_ENTITY (root->perspective));
  search_entity (&search, CW_ENTITY (root->declarations));
  return search.captions;
}
