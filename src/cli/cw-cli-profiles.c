/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-profile.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-profile-shelf.h"
#include "io/cw-json-writer.h"

/* What journals want, and where it was read. */

/* ---- JSON ---- */

static void
write_boolean (CwJsonWriter *writer, const char *key, gboolean value)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_boolean (writer, value);
}

static void
write_strings (CwJsonWriter *writer, const char *key, char **strings)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
  for (guint i = 0; strings[i]; i++)
    cw_json_writer_string (writer, strings[i]);
  cw_json_writer_end_array (writer);
}

/* Nothing is said of what is not limited. */
static void
write_bound (CwJsonWriter *writer, const char *key, double bound)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (bound > 0)
    cw_cli_write_number (writer, key, g_ascii_formatd (digits, sizeof digits, "%.10g", bound));
}

static void
write_origin (CwJsonWriter *writer,
              const char *source,
              const char *checked,
              gboolean is_verified,
              const char *note)
{
  if (source)
    cw_cli_write_text (writer, "source", source);
  if (checked)
    cw_cli_write_text (writer, "checked", checked);
  write_boolean (writer, "verified", is_verified);
  if (note)
    cw_cli_write_text (writer, "note", note);
}

static void
write_limits (CwJsonWriter *writer, const CwJournalProfile *profile)
{
  cw_json_writer_key (writer, "limits");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < profile->limits->len; i++)
    {
      const CwProfileLimit *limit = profile->limits->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "key", limit->key);
      write_bound (writer, "least", limit->least);
      write_bound (writer, "most", limit->most);
      write_origin (writer, limit->source, limit->checked, limit->is_verified, limit->note);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_rules (CwJsonWriter *writer, const CwJournalProfile *profile)
{
  cw_json_writer_key (writer, "rules");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < profile->rules->len; i++)
    {
      const CwProfileRule *rule = profile->rules->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "key", rule->key);
      write_strings (writer, "values", rule->values);
      write_origin (writer, rule->source, rule->checked, rule->is_verified, rule->note);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_sections (CwJsonWriter *writer, const char *key, const GPtrArray *sections)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "section", section->nick);
      cw_cli_write_text (writer, "heading", section->heading);
      write_boolean (writer, "required", section->is_required);
      if (section->when_empty)
        cw_cli_write_text (writer, "when-empty", section->when_empty);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_head (CwJsonWriter *writer, CwProfileShelf *shelf, const CwJournalProfile *profile)
{
  cw_cli_write_text (writer, "id", profile->id);
  cw_cli_write_text (writer, "name", profile->name);
  write_boolean (writer, "own", cw_profile_shelf_is_own (shelf, profile->id));
}

static void
write_profile (CwJsonWriter *writer, CwProfileShelf *shelf, const CwJournalProfile *profile)
{
  cw_json_writer_begin_object (writer);
  write_head (writer, shelf, profile);
  write_strings (writer, "aliases", profile->aliases);
  cw_cli_write_text (writer, "citation-mark", cw_citation_mark_to_string (profile->citation_mark));
  cw_cli_write_text (writer, "csl-style", profile->csl_style);
  write_sections (writer, "abstract", profile->abstract);
  write_sections (writer, "body", profile->body);
  write_sections (writer, "declarations", profile->back);
  write_limits (writer, profile);
  write_rules (writer, profile);
  cw_json_writer_end_object (writer);
}

static void
write_list (CwJsonWriter *writer, CwProfileShelf *shelf)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (shelf);

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "profiles");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < profiles->len; i++)
    {
      cw_json_writer_begin_object (writer);
      write_head (writer, shelf, profiles->pdata[i]);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

/* ---- text ---- */

static void
append_line (GString *out, const char *key, const char *value)
{
  g_autofree char *line = cw_cli_dup_line (value);

  g_string_append_printf (out, "%s\t%s\n", key, line);
}

static void
append_sections (GString *out, const char *key, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CwProfileSection *section = sections->pdata[i];
      g_autofree char *value =
        g_strdup_printf ("%s\t%s\t%s", section->nick, section->heading ? section->heading : "",
                         section->is_required ? _ ("required") : "");

      g_string_append_printf (out, "%s\t%s\n", key, value);
    }
}

static char *
dup_origin (const char *source, const char *checked, gboolean is_verified, const char *note)
{
  return g_strdup_printf ("%s\t%s\t%s\t%s", is_verified ? _ ("verified") : _ ("not verified"),
                          source ? source : "", checked ? checked : "", note ? note : "");
}

static void
append_limit (GString *out, const CwProfileLimit *limit)
{
  g_autofree char *origin =
    dup_origin (limit->source, limit->checked, limit->is_verified, limit->note);
  char least[G_ASCII_DTOSTR_BUF_SIZE] = "", most[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (limit->least > 0)
    g_ascii_formatd (least, sizeof least, "%.10g", limit->least);
  if (limit->most > 0)
    g_ascii_formatd (most, sizeof most, "%.10g", limit->most);
  g_string_append_printf (out, "limit\t%s\t%s–%s\t%s\n", limit->key, least, most, origin);
}

static void
append_rule (GString *out, const CwProfileRule *rule)
{
  g_autofree char *values = g_strjoinv ("; ", rule->values);
  g_autofree char *origin = dup_origin (rule->source, rule->checked, rule->is_verified, rule->note);

  g_string_append_printf (out, "rule\t%s\t%s\t%s\n", rule->key, values, origin);
}

static char *
format_profile (const CwJournalProfile *profile)
{
  GString *out = g_string_new (NULL);

  append_line (out, "id", profile->id);
  append_line (out, "name", profile->name);
  append_line (out, "citation-mark", cw_citation_mark_to_string (profile->citation_mark));
  if (profile->csl_style)
    append_line (out, "csl-style", profile->csl_style);
  append_sections (out, "abstract", profile->abstract);
  append_sections (out, "body", profile->body);
  append_sections (out, "declaration", profile->back);
  for (guint i = 0; i < profile->limits->len; i++)
    append_limit (out, profile->limits->pdata[i]);
  for (guint i = 0; i < profile->rules->len; i++)
    append_rule (out, profile->rules->pdata[i]);
  return g_string_free (out, FALSE);
}

static char *
format_list (CwProfileShelf *shelf)
{
  GString *out = g_string_new (NULL);
  GPtrArray *profiles = cw_profile_shelf_get_profiles (shelf);

  for (guint i = 0; i < profiles->len; i++)
    {
      const CwJournalProfile *profile = profiles->pdata[i];
      g_autofree char *name = cw_cli_dup_line (profile->name);

      g_string_append_printf (out, "%s\t%s\t%s\n", profile->id, name,
                              cw_profile_shelf_is_own (shelf, profile->id) ? _ ("own") : "");
    }
  return g_string_free (out, FALSE);
}

/* ---- the command ---- */

/* @profile is NULL for the list. */
static gboolean
print_json (CwProfileShelf *shelf, const CwJournalProfile *profile, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  if (profile)
    write_profile (writer, shelf, profile);
  else
    write_list (writer, shelf);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static gboolean
print_text (CwProfileShelf *shelf, const CwJournalProfile *profile, GError **error)
{
  g_autofree char *text = profile ? format_profile (profile) : format_list (shelf);

  return cw_cli_print (text, error);
}

static gboolean
print (CwCli *cli, CwProfileShelf *shelf, GError **error)
{
  const char *id = cw_cli_get_argument (cli, 0);
  const CwJournalProfile *profile = id ? cw_profile_shelf_lookup (shelf, id) : NULL;

  if (id && profile == NULL)
    return cw_cli_check_profile (id, error);
  return cw_cli_has (cli, "json") ? print_json (shelf, profile, error)
                                  : print_text (shelf, profile, error);
}

/**
 * cw_cli_run_profiles:
 * @cli: the call
 * @error: return location
 *
 * The command “profiles”: what journals want, and where it was read.
 *
 * Returns: how it went; that there were findings when a file of the user cannot be read
 */
CwCliStatus
cw_cli_run_profiles (CwCli *cli, GError **error)
{
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (NULL);
  GPtrArray *problems = cw_profile_shelf_get_problems (shelf);
  gboolean printed = print (cli, shelf, error);

  for (guint i = 0; i < problems->len; i++)
    cw_cli_complain (cli, problems->pdata[i]);
  if (!printed)
    return CW_CLI_FAILED;
  return problems->len ? CW_CLI_FINDINGS : CW_CLI_DONE;
}
