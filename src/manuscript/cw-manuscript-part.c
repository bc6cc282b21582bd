/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-manuscript-private.h"

/* The sections in the order of the journal, then its declarations. What the journal does not know
 * keeps its place behind what stood before it: nothing that was written is left out. */

/* The order that CARE suggests, for a case without a journal. */
static const char *const back_fields[] = {
  "care-statement",
  "ethics",
  "consent-statement",
  "data-availability",
  "competing-interests",
  "funding",
  "contributions",
  "acknowledgements",
  "ai-use",
};

/* ---- order ---- */

typedef struct
{
  CwSection *section;
  const char *nick;
  guint place;
  guint position;
} Placed;

static gboolean
is_abstract (const char *nick)
{
  return g_str_has_prefix (nick, "abstract-");
}

static const CwProfileSection *
find_section (GPtrArray *sections, const char *nick, guint *place)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      if (g_str_equal (section->nick, nick))
        {
          *place = i;
          return section;
        }
    }
  return NULL;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static char *
dup_nick (CwSection *section)
{
  const CwField *kind = cw_entity_info_find (cw_entity_get_info (CW_ENTITY (section)), "kind");
  char *nick = cw_entity_dup_text (CW_ENTITY (section), kind);

  return nick ? nick : g_strdup ("other");
}

/* The sections of the abstract, or all others, in the order of @wanted. */
static GArray *
list_placed (CwManuscriptDraft *draft, gboolean abstract, GPtrArray *wanted)
{
  GListModel *sections = G_LIST_MODEL (draft->root->sections);
  GArray *placed = g_array_new (FALSE, TRUE, sizeof (Placed));
  guint last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (sections, i);
      g_autofree char *nick = dup_nick (section);
      Placed entry = { section, g_intern_string (nick), last, i };

      if (is_abstract (nick) != abstract)
        continue;
      if (wanted && find_section (wanted, nick, &entry.place))
        last = entry.place;
      g_array_append_val (placed, entry);
    }
  g_array_sort (placed, compare_places);
  return placed;
}

/* ---- parts ---- */

static guint
count_words (const CwManuscriptPart *part)
{
  guint n = 0;

  for (guint i = 0; i < part->blocks->len; i++)
    {
      g_autofree char *text = cw_manuscript_block_dup_text (part->blocks->pdata[i]);
      g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);

      for (char **word = words; *word; word++)
        for (const char *p = *word; *p; p = g_utf8_next_char (p))
          if (g_unichar_isalnum (g_utf8_get_char (p)))
            {
              n++;
              break;
            }
    }
  return n;
}

static CwManuscriptPart *
add_part (CwManuscriptDraft *draft, CwManuscriptPartKind kind, const char *nick, CwEntity *entity)
{
  CwManuscriptPart *part = g_new0 (CwManuscriptPart, 1);

  part->kind = kind;
  part->nick = g_intern_string (nick);
  part->blocks = cw_manuscript_blocks_new ();
  part->entity_id = g_strdup (cw_entity_get_id (entity));
  g_ptr_array_add (draft->manuscript->parts, part);
  return part;
}

/* English, as the article is. */
static const char *
get_label (CwEntity *entity, const char *nick)
{
  const CwField *kind = cw_entity_info_find (cw_entity_get_info (entity), "kind");
  const CwFieldChoice *choice = kind ? cw_field_get_choice (kind, nick) : NULL;
  const char *colon = choice ? strstr (choice->label, ": ") : NULL;

  return colon ? colon + 2 : choice ? choice->label : NULL;
}

static char *
capitalize (const char *label)
{
  char *heading = g_strdup (label);

  if (heading)
    heading[0] = g_ascii_toupper (heading[0]);
  return heading;
}

/* The journal's word for a section comes first, but only once: a second section of the kind has its
 * own. */
static char *
dup_heading (const Placed *placed, GPtrArray *wanted, gboolean is_first)
{
  guint place;
  const CwProfileSection *section = wanted ? find_section (wanted, placed->nick, &place) : NULL;

  if (section && is_first)
    return g_strdup (section->heading);
  if (placed->section->heading)
    return g_strdup (placed->section->heading);
  return capitalize (get_label (CW_ENTITY (placed->section), placed->nick));
}

static void
add_sections (CwManuscriptDraft *draft, CwManuscriptPartKind kind, GPtrArray *wanted)
{
  g_autoptr (GArray) sections = list_placed (draft, kind == CW_MANUSCRIPT_ABSTRACT, wanted);
  const char *previous = NULL;

  for (guint i = 0; i < sections->len; i++)
    {
      const Placed *placed = &g_array_index (sections, Placed, i);
      CwManuscriptPart *part;

      if (placed->section->text == NULL || *placed->section->text == '\0')
        continue;
      part = add_part (draft, kind, placed->nick, CW_ENTITY (placed->section));
      part->heading = dup_heading (placed, wanted, g_strcmp0 (previous, placed->nick) != 0);
      cw_manuscript_add_prose (draft, part->blocks, CW_ENTITY (placed->section), "text");
      part->n_words = count_words (part);
      previous = placed->nick;
    }
}

/* ---- declarations ---- */

/* The patient's view stands among the sections of CARE but is typed on a page of its own. */
static CwEntity *
get_source (CwManuscriptDraft *draft, const char *nick, const char **field)
{
  const CwEntityInfo *info = cw_entity_get_info (CW_ENTITY (draft->root));
  gboolean is_perspective = g_str_equal (nick, "perspective");
  CwEntity *entity = cw_entity_get_child (
    CW_ENTITY (draft->root),
    cw_entity_info_find (info, is_perspective ? "perspective" : "declarations"));
  const CwField *row =
    cw_entity_info_find (cw_entity_get_info (entity), is_perspective ? "text" : nick);

  *field = row ? row->name : NULL;
  return entity;
}

static void
add_declaration (CwManuscriptDraft *draft,
                 const char *nick,
                 const char *heading,
                 const char *when_empty)
{
  const char *field;
  CwEntity *entity = get_source (draft, nick, &field);
  g_autoptr (GPtrArray) blocks = cw_manuscript_blocks_new ();
  CwManuscriptPart *part;

  if (field)
    cw_manuscript_add_prose (draft, blocks, entity, field);
  if (blocks->len == 0 && when_empty == NULL)
    return;
  part = add_part (draft, CW_MANUSCRIPT_BACK, nick, entity);
  part->heading = heading ? g_strdup (heading)
                  : field
                    ? g_strdup (cw_entity_info_find (cw_entity_get_info (entity), field)->label)
                    : NULL;
  if (blocks->len)
    g_ptr_array_extend_and_steal (part->blocks, g_steal_pointer (&blocks));
  else
    cw_manuscript_add_line (part->blocks, when_empty);
  part->n_words = count_words (part);
}

static void
add_back (CwManuscriptDraft *draft)
{
  GPtrArray *wanted = draft->profile ? draft->profile->back : NULL;
  guint place;

  for (guint i = 0; wanted && i < wanted->len; i++)
    {
      const CwProfileSection *section = wanted->pdata[i];

      add_declaration (draft, section->nick, section->heading, section->when_empty);
    }
  if (wanted == NULL || !find_section (wanted, "perspective", &place))
    add_declaration (draft, "perspective", "Patient perspective", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (back_fields); i++)
    if (wanted == NULL || !find_section (wanted, back_fields[i], &place))
      add_declaration (draft, back_fields[i], NULL, NULL);
}

/* Fills in the parts of the article. */
void
cw_manuscript_add_parts (CwManuscriptDraft *draft)
{
  const CwJournalProfile *profile = draft->profile;

  add_sections (draft, CW_MANUSCRIPT_ABSTRACT, profile ? profile->abstract : NULL);
  add_sections (draft, CW_MANUSCRIPT_BODY, profile ? profile->body : NULL);
  add_back (draft);
}
