/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-journal-profile.h"

#include <string.h>

#include "vocab/cw-journal-profile-private.h"
#include "vocab/cw-profile-resource.h"
#include "vocab/cw-search-key.h"

/* A profile in memory. What its file looks like stands in cw-journal-profile-file.c. */

#define RESOURCE_FOLDER "/org/casewright/Casewright/profiles/"
#define MAX_ID_LENGTH 64

/* Sorted; a test compares them with the folder. */
static const char *const bundled[] = {
  "bmc",
  "bmj-case-reports",
  "care",
  "cureus",
  "jmcr",
  "karger-case-reports-oncology",
  "sage-open-medical",
  "wiley-clinical-case-reports",
  "wjcc",
  NULL,
};

static void
free_section (CwProfileSection *section)
{
  g_free (section->nick);
  g_free (section->heading);
  g_free (section->when_empty);
  g_free (section);
}

static void
free_limit (CwProfileLimit *limit)
{
  g_free (limit->key);
  g_free (limit->source);
  g_free (limit->checked);
  g_free (limit->note);
  g_free (limit);
}

static void
free_rule (CwProfileRule *rule)
{
  g_free (rule->key);
  g_strfreev (rule->values);
  g_free (rule->source);
  g_free (rule->checked);
  g_free (rule->note);
  g_free (rule);
}

CwJournalProfile *
cw_journal_profile_alloc (const char *id)
{
  CwJournalProfile *self = g_new0 (CwJournalProfile, 1);

  self->id = g_strdup (id);
  self->aliases = g_new0 (char *, 1);
  self->abstract = g_ptr_array_new_with_free_func ((GDestroyNotify)free_section);
  self->body = g_ptr_array_new_with_free_func ((GDestroyNotify)free_section);
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify)free_section);
  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify)free_limit);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)free_rule);
  self->file = g_key_file_new ();
  return self;
}

/**
 * cw_journal_profile_free:
 * @self: (nullable) (transfer full): a profile
 *
 * Frees the profile.
 */
void
cw_journal_profile_free (CwJournalProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->aliases);
  g_free (self->csl_style);
  g_ptr_array_unref (self->abstract);
  g_ptr_array_unref (self->body);
  g_ptr_array_unref (self->back);
  g_ptr_array_unref (self->limits);
  g_ptr_array_unref (self->rules);
  g_key_file_unref (self->file);
  g_free (self);
}

/* ---- those that come with the application ---- */

/**
 * cw_journal_profile_list_bundled:
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the profiles that come with the
 *   application, sorted
 */
const char *const *
cw_journal_profile_list_bundled (void)
{
  return bundled;
}

/**
 * cw_journal_profile_new_bundled:
 * @id: id of a profile that comes with the application
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the profile; %NULL with %CW_ERROR_NOT_FOUND when none of
 *   that id comes with it
 */
CwJournalProfile *
cw_journal_profile_new_bundled (const char *id, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, id, CW_JOURNAL_PROFILE_ENDING, NULL);
  g_autoptr (GBytes) file = NULL;

  /* Asking the resource by name also keeps the linker from dropping it. */
  if (g_strv_contains (bundled, id))
    file =
      g_resource_lookup_data (cw_profile_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (file)
    return cw_journal_profile_load (file, id, error);
  cw_journal_profile_set_unknown (error, id);
  return NULL;
}

/* ---- what it is called ---- */

/**
 * cw_journal_profile_is_id:
 * @text: (nullable): any text
 *
 * An id is the name of a file in every file system: small letters, digits and hyphens, at most 64.
 *
 * Returns: whether a profile may be called so
 */
gboolean
cw_journal_profile_is_id (const char *text)
{
  gsize length = text ? strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") : 0;

  return length > 0 && length <= MAX_ID_LENGTH && text[length] == '\0' && text[0] != '-';
}

static gboolean
is_alike (const CwSearchKey *key, const char *name)
{
  g_autoptr (CwSearchKey) other = cw_search_key_new (name);

  return other != NULL && g_str_equal (key->compact, other->compact);
}

static gboolean
is_main_name (const CwJournalProfile *self, const CwSearchKey *key)
{
  return is_alike (key, self->id) || is_alike (key, self->name);
}

static gboolean
is_alias (const CwJournalProfile *self, const CwSearchKey *key)
{
  for (guint i = 0; self->aliases[i]; i++)
    if (is_alike (key, self->aliases[i]))
      return TRUE;
  return FALSE;
}

/**
 * cw_journal_profile_is_called:
 * @self: a profile
 * @text: (nullable): what somebody typed
 *
 * Returns: whether @text is its id, its name or one of its other names, however it is written
 */
gboolean
cw_journal_profile_is_called (const CwJournalProfile *self, const char *text)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (text);

  return key != NULL && (is_main_name (self, key) || is_alias (self, key));
}

static const CwJournalProfile *
find_by (const GPtrArray *profiles,
         const CwSearchKey *key,
         gboolean (*matches) (const CwJournalProfile *self, const CwSearchKey *key))
{
  for (guint i = 0; key && i < profiles->len; i++)
    if (matches (profiles->pdata[i], key))
      return profiles->pdata[i];
  return NULL;
}

/**
 * cw_journal_profile_find:
 * @profiles: (element-type CwJournalProfile): where to look
 * @text: (nullable): a journal as an author typed it, %NULL for none
 *
 * Looks for the id and the name first, then for the other names.
 *
 * Returns: (transfer none) (nullable): the profile; when no journal is called so, that of CARE, or
 *   %NULL when that is not among @profiles
 */
const CwJournalProfile *
cw_journal_profile_find (const GPtrArray *profiles, const char *text)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (text);
  g_autoptr (CwSearchKey) otherwise = cw_search_key_new (CW_JOURNAL_PROFILE_DEFAULT);
  const CwJournalProfile *found = find_by (profiles, key, is_main_name);

  if (found == NULL)
    found = find_by (profiles, key, is_alias);
  return found ? found : find_by (profiles, otherwise, is_main_name);
}

/**
 * cw_journal_profile_set_name:
 * @self: a profile
 * @name: what it is called from now on
 *
 * Renames a profile of the user; its other names were those of the journal it was made from, and
 * go.
 */
void
cw_journal_profile_set_name (CwJournalProfile *self, const char *name)
{
  g_return_if_fail (name != NULL && *name != '\0');

  g_free (self->name);
  self->name = g_strdup (name);
  g_strfreev (self->aliases);
  self->aliases = g_new0 (char *, 1);
  cw_journal_profile_write_name (self);
}

/* ---- what it says ---- */

/**
 * cw_journal_profile_get_limit:
 * @self: a profile
 * @key: what is limited, see #CwProfileLimit
 *
 * Returns: (transfer none) (nullable): the limit, %NULL when there is none
 */
const CwProfileLimit *
cw_journal_profile_get_limit (const CwJournalProfile *self, const char *key)
{
  for (guint i = 0; i < self->limits->len; i++)
    {
      const CwProfileLimit *limit = self->limits->pdata[i];

      if (strcmp (limit->key, key) == 0)
        return limit;
    }
  return NULL;
}

/**
 * cw_journal_profile_get_rule:
 * @self: a profile
 * @key: what is ruled, see #CwProfileRule
 *
 * Returns: (transfer none) (nullable): the rule, %NULL when there is none
 */
const CwProfileRule *
cw_journal_profile_get_rule (const CwJournalProfile *self, const char *key)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const CwProfileRule *rule = self->rules->pdata[i];

      if (strcmp (rule->key, key) == 0)
        return rule;
    }
  return NULL;
}

/**
 * cw_journal_profile_rules:
 * @self: (nullable): a profile; none rules nothing
 * @key: what is ruled, see #CwProfileRule
 * @value: a value
 *
 * Returns: whether the profile has that rule and @value is among its values
 */
gboolean
cw_journal_profile_rules (const CwJournalProfile *self, const char *key, const char *value)
{
  const CwProfileRule *rule = self ? cw_journal_profile_get_rule (self, key) : NULL;

  return rule != NULL && g_strv_contains ((const char *const *)rule->values, value);
}

static const CwProfileSection *
find_section (const GPtrArray *sections, const char *nick)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      if (strcmp (section->nick, nick) == 0)
        return section;
    }
  return NULL;
}

/**
 * cw_journal_profile_get_section:
 * @self: a profile
 * @nick: what it is, see #CwProfileSection
 *
 * Returns: (transfer none) (nullable): the section, wherever it stands; %NULL when the journal has
 *   none of that kind
 */
const CwProfileSection *
cw_journal_profile_get_section (const CwJournalProfile *self, const char *nick)
{
  const CwProfileSection *section = find_section (self->abstract, nick);

  if (section == NULL)
    section = find_section (self->body, nick);
  return section ? section : find_section (self->back, nick);
}

/**
 * cw_journal_profile_set_limit:
 * @self: a profile
 * @key: what is limited, see #CwProfileLimit
 * @least: the least number, or 0
 * @most: the highest number, or 0 for none
 * @note: why it is so, not empty
 *
 * Sets a limit against what the journal says. It has no source any more but that note.
 */
void
cw_journal_profile_set_limit (CwJournalProfile *self,
                              const char *key,
                              double least,
                              double most,
                              const char *note)
{
  CwProfileLimit *limit = (CwProfileLimit *)cw_journal_profile_get_limit (self, key);

  g_return_if_fail (cw_journal_profile_is_id (key));
  g_return_if_fail (note != NULL && *note != '\0');
  if (limit == NULL)
    {
      limit = g_new0 (CwProfileLimit, 1);
      limit->key = g_strdup (key);
      g_ptr_array_add (self->limits, limit);
    }
  limit->least = least;
  limit->most = most;
  limit->is_verified = FALSE;
  g_clear_pointer (&limit->source, g_free);
  g_clear_pointer (&limit->checked, g_free);
  g_free (limit->note);
  limit->note = g_strdup (note);
  cw_journal_profile_write_limit (self, limit);
}

/**
 * cw_journal_profile_set_rule:
 * @self: a profile
 * @key: what is ruled, see #CwProfileRule
 * @values: (array zero-terminated=1): what it says now, possibly nothing
 * @note: why it is so, not empty
 *
 * Sets a rule against what the journal says. It has no source any more but that note.
 */
void
cw_journal_profile_set_rule (CwJournalProfile *self,
                             const char *key,
                             const char *const *values,
                             const char *note)
{
  CwProfileRule *rule = (CwProfileRule *)cw_journal_profile_get_rule (self, key);

  g_return_if_fail (cw_journal_profile_is_id (key));
  g_return_if_fail (note != NULL && *note != '\0');
  if (rule == NULL)
    {
      rule = g_new0 (CwProfileRule, 1);
      rule->key = g_strdup (key);
      g_ptr_array_add (self->rules, rule);
    }
  g_strfreev (rule->values);
  rule->values = g_strdupv ((char **)values);
  rule->is_verified = FALSE;
  g_clear_pointer (&rule->source, g_free);
  g_clear_pointer (&rule->checked, g_free);
  g_free (rule->note);
  rule->note = g_strdup (note);
  cw_journal_profile_write_rule (self, rule);
}

/**
 * cw_journal_profile_set_citations:
 * @self: a profile
 * @mark: how a citation is printed
 * @csl_style: (nullable): name of the style for the list of references; %NULL for Vancouver
 *
 * Sets how works are cited.
 */
void
cw_journal_profile_set_citations (CwJournalProfile *self,
                                  CwCitationMark mark,
                                  const char *csl_style)
{
  char *style = csl_style && *csl_style ? g_strdup (csl_style) : NULL;

  self->citation_mark = mark;
  g_free (self->csl_style);
  self->csl_style = style;
  cw_journal_profile_write_citations (self);
}

/**
 * cw_citation_mark_to_string:
 * @mark: a way to print citations
 *
 * Returns: its name in files and machine-readable output, never translated
 */
const char *
cw_citation_mark_to_string (CwCitationMark mark)
{
  static const char *const nicks[] = { "brackets", "parentheses", "superscript" };

  g_return_val_if_fail ((guint)mark < G_N_ELEMENTS (nicks), NULL);

  return nicks[mark];
}
