/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-english.h"
#include "manuscript/cw-manuscript-private.h"

/* The sections in the order of the journal, then its declarations. What the journal does not know
 * keeps its place behind what stood before it: nothing that was written is left out. */

/* Declarations that every case has, in the order of its page. */
static const char *const declarations[] = {
  "care-statement",
  "ethics",
  "consent",
  "data-availability",
  "competing-interests",
  "funding",
  "contributions",
  "acknowledgements",
  "ai-use",
};

/* ---- where text is typed ---- */

typedef struct
{
  CwEntity *entity;
  const char *nick; /* what the journal calls it */
  const char *field;
  guint place; /* in the order of the journal */
  guint position; /* in the order of the case */
} Source;

static CwEntity *
get_child (CwManuscriptDraft *draft, const char *name)
{
  CwEntity *root = CW_ENTITY (draft->root);

  return cw_entity_get_child (root, cw_entity_info_find (cw_entity_get_info (root), name));
}

/* A declaration; the patient's view stands on a page of its own. */
static Source
get_declaration (CwManuscriptDraft *draft, const char *nick)
{
  gboolean is_perspective = g_str_equal (nick, "perspective");
  const char *name = is_perspective                  ? "text"
                     : g_str_equal (nick, "consent") ? "consent-statement"
                                                     : nick;
  Source source = { get_child (draft, is_perspective ? "perspective" : "declarations"),
                    g_intern_string (nick), NULL, 0, 0 };
  const CwField *field = cw_entity_info_find (cw_entity_get_info (source.entity), name);

  source.field = field ? field->name : NULL;
  return source;
}

static Source
get_section (CwSection *section)
{
  CwEntity *entity = CW_ENTITY (section);
  const CwField *kind = cw_entity_info_find (cw_entity_get_info (entity), "kind");
  g_autofree char *nick = cw_entity_dup_text (entity, kind);

  return (Source){ entity, g_intern_string (nick ? nick : "other"), "text", 0, 0 };
}

static gboolean
is_recorded (const Source *source)
{
  return source->field && cw_entity_is_recorded (
                            source->entity, cw_entity_info_find (
                                              cw_entity_get_info (source->entity), source->field));
}

/* ---- order ---- */

static const CwProfileSection *
find_wanted (GPtrArray *wanted, const char *nick, guint *place)
{
  for (guint i = 0; wanted && i < wanted->len; i++)
    {
      const CwProfileSection *section = wanted->pdata[i];

      if (!g_str_equal (section->nick, nick))
        continue;
      if (place)
        *place = i;
      return section;
    }
  return NULL;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Source *first = a, *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* The sections of the abstract, or all others, in the order of @wanted. */
static GArray *
list_sources (CwManuscriptDraft *draft, gboolean abstract, GPtrArray *wanted)
{
  GListModel *sections = G_LIST_MODEL (draft->root->sections);
  GArray *sources = g_array_new (FALSE, TRUE, sizeof (Source));
  Source perspective = get_declaration (draft, "perspective");
  guint last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (sections, i);
      Source source = get_section (section);

      if (g_str_has_prefix (source.nick, "abstract-") != abstract)
        continue;
      source.position = i;
      if (!find_wanted (wanted, source.nick, &source.place))
        source.place = last;
      last = source.place;
      if (is_recorded (&source))
        g_array_append_val (sources, source);
    }
  if (find_wanted (wanted, "perspective", &perspective.place) && is_recorded (&perspective))
    g_array_append_val (sources, perspective);
  g_array_sort (sources, compare_places);
  return sources;
}

/* ---- parts ---- */

static gboolean
is_counted (const char *word)
{
  for (; *word; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

/**
 * cw_manuscript_count_words_of:
 * @text: words as printed
 *
 * Returns: how many words it has: what stands between blanks and has a letter or digit, as in word
 *   processors
 */
guint
cw_manuscript_count_words_of (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint n = 0;

  for (char **word = words; *word; word++)
    n += is_counted (*word);
  return n;
}

/**
 * cw_manuscript_part_dup_text:
 * @part: a part of the article
 *
 * Returns: (transfer full): the words of its blocks without the heading, a newline between two
 */
char *
cw_manuscript_part_dup_text (const CwManuscriptPart *part)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < part->blocks->len; i++)
    {
      g_autofree char *line = cw_manuscript_block_dup_text (part->blocks->pdata[i]);

      g_string_append_printf (text, "%s%s", i ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

static guint
count_words (const CwManuscriptPart *part)
{
  g_autofree char *text = cw_manuscript_part_dup_text (part);

  return cw_manuscript_count_words_of (text);
}

/* Takes @heading. */
static CwManuscriptPart *
add_part (CwManuscriptDraft *draft, CwManuscriptPartKind kind, const Source *source, char *heading)
{
  CwManuscriptPart *part = g_new0 (CwManuscriptPart, 1);

  part->kind = kind;
  part->nick = source->nick;
  part->heading = heading;
  part->blocks = cw_manuscript_blocks_new ();
  part->entity_id = g_strdup (cw_entity_get_id (source->entity));
  g_ptr_array_add (draft->manuscript->parts, part);
  return part;
}

/* The words of the form, in English. */
static char *
dup_label (const Source *source)
{
  const CwEntityInfo *info = cw_entity_get_info (source->entity);
  const CwField *kind = cw_entity_info_find (info, "kind");
  const CwFieldChoice *choice = kind ? cw_field_get_choice (kind, source->nick) : NULL;
  const CwField *field = source->field ? cw_entity_info_find (info, source->field) : NULL;
  const char *label = choice ? choice->label : field ? field->label : source->nick;
  const char *colon = strstr (label, ": ");

  return cw_english_capitalize (g_strdup (colon ? colon + 2 : label));
}

static char *
dup_own_heading (const Source *source)
{
  if (CW_IS_SECTION (source->entity) && CW_SECTION (source->entity)->heading)
    return g_strdup (CW_SECTION (source->entity)->heading);
  return NULL;
}

/* The journal's word for a section comes first, but only once: a second section of the kind has its
 * own. */
static char *
dup_heading (const Source *source, const CwProfileSection *wanted)
{
  char *heading = wanted ? g_strdup (wanted->heading) : dup_own_heading (source);

  return heading || wanted ? heading : dup_label (source);
}

/* Where the journal wants no heading of its own the author's becomes one inside the text. */
static void
add_inner_heading (CwManuscriptPart *part, const Source *source)
{
  g_autofree char *heading = dup_own_heading (source);

  if (heading == NULL || part->heading || part->kind != CW_MANUSCRIPT_BODY)
    return;
  cw_manuscript_add_line (part->blocks, heading);
  ((CwManuscriptBlock *)part->blocks->pdata[0])->kind = CW_PROSE_HEADING;
}

static void
add_sections (CwManuscriptDraft *draft, CwManuscriptPartKind kind, GPtrArray *wanted)
{
  g_autoptr (GArray) sources = list_sources (draft, kind == CW_MANUSCRIPT_ABSTRACT, wanted);
  const char *previous = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = &g_array_index (sources, Source, i);
      gboolean is_first = g_strcmp0 (previous, source->nick) != 0;
      const CwProfileSection *section = is_first ? find_wanted (wanted, source->nick, NULL) : NULL;
      CwManuscriptPart *part = add_part (draft, kind, source, dup_heading (source, section));

      add_inner_heading (part, source);
      cw_manuscript_add_prose (draft, part->blocks, source->entity, source->field);
      part->n_words = count_words (part);
      previous = source->nick;
    }
}

/* ---- declarations ---- */

/* What the authors have to say of themselves: every article has funding or none, interests or none,
 * and somebody who wrote it, so that no words of a journal can stand for a statement that nobody
 * made. */
static const char *
get_when_empty (const char *nick, const CwProfileSection *wanted)
{
  static const char *const statements[] = { "competing-interests", "funding", "contributions",
                                            NULL };

  return wanted && !g_strv_contains (statements, nick) ? wanted->when_empty : NULL;
}

static void
add_declaration (CwManuscriptDraft *draft, const char *nick, const CwProfileSection *wanted)
{
  Source source = get_declaration (draft, nick);
  const char *when_empty = get_when_empty (nick, wanted);
  CwManuscriptPart *part;

  if (!is_recorded (&source) && when_empty == NULL)
    return;
  part = add_part (draft, CW_MANUSCRIPT_BACK, &source,
                   wanted && wanted->heading ? g_strdup (wanted->heading) : dup_label (&source));
  if (is_recorded (&source))
    cw_manuscript_add_prose (draft, part->blocks, source.entity, source.field);
  else
    cw_manuscript_add_line (part->blocks, when_empty);
  part->n_words = count_words (part);
}

static void
add_declarations (CwManuscriptDraft *draft)
{
  const CwJournalProfile *profile = draft->profile;
  GPtrArray *back = profile ? profile->back : NULL;

  for (guint i = 0; back && i < back->len; i++)
    {
      const CwProfileSection *section = back->pdata[i];

      add_declaration (draft, section->nick, section);
    }
  if (profile == NULL || cw_journal_profile_get_section (profile, "perspective") == NULL)
    add_declaration (draft, "perspective", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (declarations); i++)
    if (!find_wanted (back, declarations[i], NULL))
      add_declaration (draft, declarations[i], NULL);
}

/* Fills in the parts of the article. */
void
cw_manuscript_add_parts (CwManuscriptDraft *draft)
{
  const CwJournalProfile *profile = draft->profile;

  add_sections (draft, CW_MANUSCRIPT_ABSTRACT, profile ? profile->abstract : NULL);
  add_sections (draft, CW_MANUSCRIPT_BODY, profile ? profile->body : NULL);
  add_declarations (draft);
}
