/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/cw-date.h"
#include "base/cw-error.h"
#include "base/cw-text.h"
#include "vocab/cw-journal-profile-private.h"

/* The file of a profile, a key file: [profile], then [abstract NICK], [body NICK] and [back NICK]
 * in the order of the article, [limit KEY] and [rule KEY]. Groups and keys that are not known here
 * are left alone and stand in the file when it is stored again, as comments do. */

#define MAX_FILE_BYTES (256 * 1024)
#define MAX_VALUE_BYTES 4000
#define MAX_GROUPS 500
#define MAX_NUMBER 1e9
#define MAX_WIDTH 1000 /* mm */
#define MAX_QUOTED 40

#define PROFILE_GROUP "profile"

/* What is being read, and where an error goes. */
typedef struct
{
  CwJournalProfile *profile;
  GKeyFile *file;
  const char *group;
  const char *rest; /* of the name of the group: a nick or a key */
  GError **error;
} Reader;

/* ---- sentences about errors ---- */

static char *
dup_quoted (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_QUOTED)
    return g_strdup (text);
  g_autofree char *start = g_utf8_substring (text, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

static gboolean
refuse (Reader *reader, const char *key, const char *sentence)
{
  g_autofree char *group = dup_quoted (reader->group);

  g_set_error (reader->error, CW_ERROR, CW_ERROR_UNREADABLE,
               /* Translators: the name of a journal profile, the group and key in its file, and a
                  sentence that says what is wrong there. */
               _ ("Journal profile “%s”, [%s] %s: %s"), reader->profile->id, group, key, sentence);
  return FALSE;
}

static gboolean
refuse_value (Reader *reader, const char *key, const char *format, const char *value)
{
  g_autofree char *quoted = dup_quoted (value);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", quoted, 1);
  return refuse (reader, key, sentence->str);
}

static gboolean
refuse_file (GError **error, const char *id, const char *sentence)
{
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("Journal profile “%s”: %s"), id, sentence);
  return FALSE;
}

void
cw_journal_profile_set_unknown (GError **error, const char *id)
{
  g_autofree char *quoted = dup_quoted (id);

  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no journal profile “%s”."),
               quoted);
}

/* ---- single values ---- */

static gboolean
check_text (Reader *reader, const char *key, const char *text)
{
  gsize length = strlen (text);

  if (length > MAX_VALUE_BYTES)
    return refuse (reader, key, _ ("The text is too long."));
  if (cw_text_has_controls (text, length))
    return refuse (reader, key, _ ("There is a control character in the text."));
  return TRUE;
}

/* A key that is not there, or empty, is NULL. */
static gboolean
read_text (Reader *reader, const char *key, char **text)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_key_file_has_key (reader->file, reader->group, key, NULL))
    return TRUE;
  value = g_key_file_get_string (reader->file, reader->group, key, &error);
  /* What could be read of a value that is wrong comes back together with the error. */
  if (error)
    return refuse (reader, key, error->message);
  if (!check_text (reader, key, value))
    return FALSE;
  g_strstrip (value);
  if (*value != '\0')
    *text = g_steal_pointer (&value);
  return TRUE;
}

static gboolean
read_list (Reader *reader, const char *key, char ***list)
{
  g_auto (GStrv) values = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_key_file_has_key (reader->file, reader->group, key, NULL))
    return TRUE;
  values = g_key_file_get_string_list (reader->file, reader->group, key, NULL, &error);
  if (error)
    return refuse (reader, key, error->message);
  for (guint i = 0; values && values[i]; i++)
    {
      if (!check_text (reader, key, values[i]))
        return FALSE;
      g_strstrip (values[i]);
    }
  if (values)
    {
      g_strfreev (*list);
      *list = g_steal_pointer (&values);
    }
  return TRUE;
}

static gboolean
read_boolean (Reader *reader, const char *key, gboolean *value)
{
  g_autofree char *text = NULL;

  if (!read_text (reader, key, &text))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (strcmp (text, "true") != 0 && strcmp (text, "false") != 0)
    return refuse_value (reader, key, _ ("“%s” is neither true nor false."), text);
  *value = strcmp (text, "true") == 0;
  return TRUE;
}

static gboolean
parse_number (const char *text, double *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number) && *number >= 0 && *number <= MAX_NUMBER;
}

static gboolean
read_number (Reader *reader, const char *key, double *number)
{
  g_autofree char *text = NULL;

  if (!read_text (reader, key, &text))
    return FALSE;
  if (text && !parse_number (text, number))
    return refuse_value (reader, key, _ ("“%s” is no number from 0 on."), text);
  return TRUE;
}

static gboolean
read_date (Reader *reader, const char *key, char **text)
{
  g_autoptr (CwDate) date = NULL;

  if (!read_text (reader, key, text))
    return FALSE;
  if (*text == NULL)
    return TRUE;
  date = cw_date_parse (*text, NULL);
  if (date == NULL || !cw_date_is_readable (date))
    return refuse_value (reader, key, _ ("“%s” is no date."), *text);
  return TRUE;
}

/* ---- groups ---- */

static gboolean
read_section (Reader *reader, GPtrArray *sections)
{
  CwProfileSection *section = g_new0 (CwProfileSection, 1);

  section->nick = g_strdup (reader->rest);
  g_ptr_array_add (sections, section);
  return read_text (reader, "heading", &section->heading) &&
         read_boolean (reader, "required", &section->is_required) &&
         read_text (reader, "when-empty", &section->when_empty);
}

static gboolean
read_abstract (Reader *reader)
{
  return read_section (reader, reader->profile->abstract);
}

static gboolean
read_body (Reader *reader)
{
  return read_section (reader, reader->profile->body);
}

static gboolean
read_back (Reader *reader)
{
  return read_section (reader, reader->profile->back);
}

/* Where it was read; both kinds of rules have that. */
static gboolean
read_origin (Reader *reader, char **source, char **checked, gboolean *is_verified, char **note)
{
  if (!read_text (reader, "source", source) || !read_date (reader, "checked", checked) ||
      !read_boolean (reader, "verified", is_verified) || !read_text (reader, "note", note))
    return FALSE;
  if (*is_verified && *source == NULL)
    return refuse (reader, "verified", _ ("It cannot be verified without a source."));
  return TRUE;
}

static gboolean
read_limit (Reader *reader)
{
  CwProfileLimit *limit = g_new0 (CwProfileLimit, 1);

  limit->key = g_strdup (reader->rest);
  g_ptr_array_add (reader->profile->limits, limit);
  if (!read_number (reader, "least", &limit->least) || !read_number (reader, "most", &limit->most))
    return FALSE;
  if (limit->most > 0 && limit->most < limit->least)
    return refuse (reader, "most", _ ("The highest number is below the least."));
  return read_origin (reader, &limit->source, &limit->checked, &limit->is_verified, &limit->note);
}

/* Whoever composes a figure relies on widths. */
static gboolean
check_widths (Reader *reader, const CwProfileRule *rule)
{
  double width;

  for (guint i = 0; strcmp (rule->key, "figure-widths") == 0 && rule->values[i]; i++)
    if (!parse_number (rule->values[i], &width) || width < 1 || width > MAX_WIDTH)
      return refuse_value (reader, "values", _ ("“%s” is no width in millimetres."),
                           rule->values[i]);
  return TRUE;
}

static gboolean
read_rule (Reader *reader)
{
  CwProfileRule *rule = g_new0 (CwProfileRule, 1);

  rule->key = g_strdup (reader->rest);
  rule->values = g_new0 (char *, 1);
  g_ptr_array_add (reader->profile->rules, rule);
  return read_list (reader, "values", &rule->values) && check_widths (reader, rule) &&
         read_origin (reader, &rule->source, &rule->checked, &rule->is_verified, &rule->note);
}

static const struct
{
  const char *prefix;
  gboolean (*read) (Reader *reader);
} groups[] = {
  { "abstract ", read_abstract }, { "body ", read_body }, { "back ", read_back },
  { "limit ", read_limit },       { "rule ", read_rule },
};

/* What no group here is called is somebody else's. */
static gboolean
read_group (Reader *reader, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (!g_str_has_prefix (name, groups[i].prefix))
        continue;
      reader->group = name;
      reader->rest = name + strlen (groups[i].prefix);
      if (!cw_journal_profile_is_id (reader->rest))
        return refuse (reader, "", _ ("The group needs a name in small letters and hyphens."));
      return groups[i].read (reader);
    }
  return TRUE;
}

static gboolean
read_mark (Reader *reader)
{
  g_autofree char *text = NULL;

  if (!read_text (reader, "citation-mark", &text))
    return FALSE;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i <= CW_CITATION_MARK_SUPERSCRIPT; i++)
    if (strcmp (cw_citation_mark_to_string (i), text) == 0)
      {
        reader->profile->citation_mark = i;
        return TRUE;
      }
  return refuse_value (reader, "citation-mark",
                       /* Translators: the three words are typed as they stand here. */
                       _ ("“%s” is none of brackets, parentheses and superscript."), text);
}

static gboolean
read_profile (Reader *reader)
{
  CwJournalProfile *self = reader->profile;

  reader->group = PROFILE_GROUP;
  if (!read_text (reader, "name", &self->name) || !read_list (reader, "aliases", &self->aliases) ||
      !read_mark (reader) || !read_text (reader, "csl-style", &self->csl_style))
    return FALSE;
  if (self->name == NULL)
    return refuse (reader, "name", _ ("The profile needs a name."));
  return TRUE;
}

static gboolean
read_all (Reader *reader)
{
  gsize n;
  g_auto (GStrv) names = g_key_file_get_groups (reader->file, &n);

  if (n > MAX_GROUPS)
    return refuse_file (reader->error, reader->profile->id, _ ("It has too many groups."));
  if (!read_profile (reader))
    return FALSE;
  for (guint i = 0; names[i]; i++)
    if (!read_group (reader, names[i]))
      return FALSE;
  return TRUE;
}

static gboolean
parse (CwJournalProfile *self, GBytes *file, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (file, &length);
  g_autoptr (GError) problem = NULL;

  if (length > MAX_FILE_BYTES)
    return refuse_file (error, self->id, _ ("The file is too large for a profile."));
  if (!cw_text_is_utf8 (text, length))
    return refuse_file (error, self->id, _ ("The text is not valid UTF-8."));
  if (!g_key_file_load_from_bytes (self->file, file, G_KEY_FILE_KEEP_COMMENTS, &problem))
    return refuse_file (error, self->id, problem->message);
  return TRUE;
}

/**
 * cw_journal_profile_load:
 * @file: what stands in the file of a profile
 * @id: its id, see cw_journal_profile_is_id()
 * @error: return location
 *
 * Reads a profile. A list may be empty, a number missing; what is there has to be right.
 *
 * Returns: (transfer full) (nullable): the profile; %NULL with %CW_ERROR_UNREADABLE and a sentence
 *   that names the group and the key
 */
CwJournalProfile *
cw_journal_profile_load (GBytes *file, const char *id, GError **error)
{
  g_autoptr (CwJournalProfile) self = NULL;
  Reader reader = { .error = error };

  g_return_val_if_fail (cw_journal_profile_is_id (id), NULL);

  self = cw_journal_profile_alloc (id);
  reader.profile = self;
  reader.file = self->file;
  if (!parse (self, file, error) || !read_all (&reader))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- writing ---- */

/**
 * cw_journal_profile_store:
 * @self: a profile
 *
 * Returns: (transfer full): what stands in its file, with all that was there before, known or not
 */
GBytes *
cw_journal_profile_store (const CwJournalProfile *self)
{
  gsize length;
  char *text = g_key_file_to_data (self->file, &length, NULL);

  return g_bytes_new_take (text, length);
}

/**
 * cw_journal_profile_copy:
 * @self: a profile
 * @id: id of the copy, see cw_journal_profile_is_id()
 *
 * Returns: (transfer full): a copy that may be changed and stored as a file of its own
 */
CwJournalProfile *
cw_journal_profile_copy (const CwJournalProfile *self, const char *id)
{
  g_autoptr (GBytes) file = cw_journal_profile_store (self);

  return cw_journal_profile_load (file, id, NULL);
}

void
cw_journal_profile_write_name (CwJournalProfile *self)
{
  g_key_file_set_string (self->file, PROFILE_GROUP, "name", self->name);
  g_key_file_remove_key (self->file, PROFILE_GROUP, "aliases", NULL);
}

static void
write_number (GKeyFile *file, const char *group, const char *key, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (number > 0)
    g_key_file_set_value (file, group, key, g_ascii_formatd (text, sizeof text, "%.10g", number));
  else
    g_key_file_remove_key (file, group, key, NULL);
}

/* What the author says has no page that it was read on. */
static void
write_origin (GKeyFile *file, const char *group, const char *note)
{
  g_key_file_remove_key (file, group, "source", NULL);
  g_key_file_remove_key (file, group, "checked", NULL);
  g_key_file_remove_key (file, group, "verified", NULL);
  g_key_file_set_string (file, group, "note", note);
}

void
cw_journal_profile_write_limit (CwJournalProfile *self, const CwProfileLimit *limit)
{
  g_autofree char *group = g_strconcat ("limit ", limit->key, NULL);

  write_number (self->file, group, "least", limit->least);
  write_number (self->file, group, "most", limit->most);
  write_origin (self->file, group, limit->note);
}

void
cw_journal_profile_write_rule (CwJournalProfile *self, const CwProfileRule *rule)
{
  g_autofree char *group = g_strconcat ("rule ", rule->key, NULL);

  g_key_file_set_string_list (self->file, group, "values", (const char *const *)rule->values,
                              g_strv_length (rule->values));
  write_origin (self->file, group, rule->note);
}

void
cw_journal_profile_write_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text)
    g_key_file_set_string (file, group, key, text);
  else
    g_key_file_remove_key (file, group, key, NULL);
}

void
cw_journal_profile_write_citations (CwJournalProfile *self)
{
  g_key_file_set_string (self->file, PROFILE_GROUP, "citation-mark",
                         cw_citation_mark_to_string (self->citation_mark));
  cw_journal_profile_write_text (self->file, PROFILE_GROUP, "csl-style", self->csl_style);
}
