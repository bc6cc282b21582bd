/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "vocab/cw-journal-profile-private.h"

/* The sections that a journal wants, changed in the profile and in its file. A section that stays
 * keeps all that the file says of it, known here or not. */

static const char *const prefixes[] = { "abstract ", "body ", "back " };

/**
 * cw_journal_profile_get_part:
 * @self: a profile
 * @part: a part of the article
 *
 * Returns: (transfer none) (element-type CwProfileSection): its sections in order
 */
GPtrArray *
cw_journal_profile_get_part (const CwJournalProfile *self, CwProfilePart part)
{
  GPtrArray *const parts[] = { self->abstract, self->body, self->back };

  g_return_val_if_fail ((guint)part < G_N_ELEMENTS (parts), NULL);

  return parts[part];
}

/* ---- one section ---- */

static void
write_section (CwJournalProfile *self, CwProfilePart part, const CwProfileSection *section)
{
  g_autofree char *group = g_strconcat (prefixes[part], section->nick, NULL);

  cw_journal_profile_write_text (self->file, group, "heading", section->heading);
  g_key_file_set_boolean (self->file, group, "required", section->is_required);
}

/**
 * cw_journal_profile_set_section:
 * @self: a profile
 * @section: a section of it
 * @heading: (nullable): the heading the journal wants; %NULL for none
 * @is_required: whether the journal asks for it
 *
 * Sets what a section is called.
 */
void
cw_journal_profile_set_section (CwJournalProfile *self,
                                CwProfileSection *section,
                                const char *heading,
                                gboolean is_required)
{
  char *text = heading && *heading ? g_strdup (heading) : NULL;

  g_free (section->heading);
  section->heading = text;
  section->is_required = is_required;
  for (CwProfilePart part = 0; part < CW_PROFILE_N_PARTS; part++)
    if (g_ptr_array_find (cw_journal_profile_get_part (self, part), section, NULL))
      write_section (self, part, section);
}

/* ---- all sections of a part ---- */

static gboolean
is_arranged (const GPtrArray *sections, const char *const *nicks)
{
  guint i = 0;

  for (; nicks[i] && i < sections->len; i++)
    if (strcmp (((const CwProfileSection *)sections->pdata[i])->nick, nicks[i]) != 0)
      return FALSE;
  return nicks[i] == NULL && i == sections->len;
}

/* The order of the groups is that of the article. A group without a key is a section, too. */
static void
move_group_to_end (GKeyFile *file, const char *group)
{
  g_autofree char *comment = g_key_file_get_comment (file, group, NULL, NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; keys && keys[i]; i++)
    g_ptr_array_add (values, g_key_file_get_value (file, group, keys[i], NULL));
  g_key_file_remove_group (file, group, NULL);
  g_key_file_set_boolean (file, group, "required", FALSE);
  g_key_file_remove_key (file, group, "required", NULL);
  for (guint i = 0; i < values->len; i++)
    g_key_file_set_value (file, group, keys[i], values->pdata[i]);
  if (comment && *comment)
    g_key_file_set_comment (file, group, NULL, comment, NULL);
}

/* Takes the section out of @sections, or makes one. */
static CwProfileSection *
take_section (GPtrArray *sections, const char *nick)
{
  CwProfileSection *section;

  for (guint i = 0; i < sections->len; i++)
    if (strcmp (((CwProfileSection *)sections->pdata[i])->nick, nick) == 0)
      return g_ptr_array_steal_index (sections, i);
  section = g_new0 (CwProfileSection, 1);
  section->nick = g_strdup (nick);
  return section;
}

static void
remove_groups (GKeyFile *file, CwProfilePart part, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      g_autofree char *group =
        g_strconcat (prefixes[part], ((const CwProfileSection *)sections->pdata[i])->nick, NULL);

      g_key_file_remove_group (file, group, NULL);
    }
}

/**
 * cw_journal_profile_arrange:
 * @self: a profile
 * @part: a part of the article
 * @nicks: (array zero-terminated=1): what its sections shall be, in order, each once
 *
 * Adds, removes and reorders sections. Those that stay keep their headings; new ones have none.
 *
 * Returns: whether that is a change; otherwise the file stays as it is
 */
gboolean
cw_journal_profile_arrange (CwJournalProfile *self, CwProfilePart part, const char *const *nicks)
{
  GPtrArray *sections = cw_journal_profile_get_part (self, part);
  g_autoptr (GPtrArray) arranged = g_ptr_array_new ();

  if (is_arranged (sections, nicks))
    return FALSE;
  for (guint i = 0; nicks[i]; i++)
    {
      g_autofree char *group = g_strconcat (prefixes[part], nicks[i], NULL);

      g_ptr_array_add (arranged, take_section (sections, nicks[i]));
      move_group_to_end (self->file, group);
    }
  remove_groups (self->file, part, sections);
  g_ptr_array_set_size (sections, 0);
  g_ptr_array_extend (sections, arranged, NULL, NULL);
  return TRUE;
}
