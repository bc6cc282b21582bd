/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"

/* Reading a case: the file's own members first, then the rows by their field tables, then what
 * holds them together. Nothing is handed out unless all of it is right. */

typedef struct
{
  CwCaseJsonSource source;
  CwCaseJsonLinks links;
  const CwCaseJsonRoot *root;
  CwSnapshot *record;
  GHashTable *images;
  GString *file_members;
} Reader;

static void
reader_clear (Reader *self)
{
  cw_case_json_source_clear (&self->source);
  cw_case_json_links_clear (&self->links);
  g_clear_pointer (&self->record, cw_snapshot_free);
  g_clear_pointer (&self->images, g_hash_table_unref);
  if (self->file_members)
    g_string_free (g_steal_pointer (&self->file_members), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
fail (Reader *self, CwJsonPlace place, char *sentence)
{
  g_autofree char *owned = sentence;

  return cw_case_json_source_report (&self->source, place, CW_ERROR_INVALID_VALUE, owned);
}

/* ---- rows ---- */

/* Files are written in the order of the tables, so the next field is almost always the one. */
static const CwField *
find_field (const CwEntityInfo *info, const char *key, gsize length, guint *next)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      guint index = (*next + i) % info->n_fields;
      const CwField *field = &info->fields[index];

      if (strncmp (field->name, key, length) == 0 && field->name[length] == '\0')
        {
          *next = index + 1;
          return field;
        }
    }
  return NULL;
}

static gboolean read_row (Reader *self, CwJsonPlace place, CwSnapshot *row, gboolean has_id);

static gboolean
read_scalar (Reader *self, CwJsonPlace place, CwSnapshot *row, const CwField *field)
{
  char **text = &row->texts[field->index];
  CwCaseJsonLink link = { .row = row, .field = field, .place = place };

  if (!cw_case_json_value_read (&self->source, place, field, text))
    return FALSE;
  if (*text && field->kind == &cw_kind_reference)
    g_array_append_val (self->links.links, link);
  return TRUE;
}

/* The id of a row in a list, or NULL with a problem reported. */
static char *
read_id (Reader *self, CwJsonPlace row, gboolean *go_on)
{
  g_autofree char *id = NULL;
  CwJsonPlace place;

  if (!cw_case_json_source_find (&self->source, row, "id", &place))
    *go_on = fail (self, row, g_strdup (_ ("The member “id” is missing.")));
  else if (cw_case_json_source_get_type (&self->source, place) != '"' ||
           (id = cw_case_json_source_dup_string (&self->source, place)) == NULL ||
           !cw_id_is_valid (id))
    *go_on = fail (self, place, g_strdup (_ ("“id” must be a UUID in lower case.")));
  else
    return g_steal_pointer (&id);
  return NULL;
}

static gboolean
read_item (Reader *self, CwJsonPlace place, CwSnapshot *row, const CwField *list)
{
  g_autofree char *id = NULL;
  gboolean go_on = TRUE;
  CwSnapshot *item;

  if (cw_case_json_source_get_type (&self->source, place) != '{')
    return fail (self, place,
                 g_strdup_printf (_ ("%s: Each row must be an object."), _ (list->label)));
  id = read_id (self, place, &go_on);
  if (id == NULL)
    return go_on;
  if (g_hash_table_contains (self->links.rows, id))
    return fail (self, place, g_strdup_printf (_ ("The id “%s” stands twice in this record."), id));
  item = cw_snapshot_add (row, list, id);
  return read_row (self, place, item, TRUE);
}

static gboolean
read_list (Reader *self, CwJsonPlace place, CwSnapshot *row, const CwField *list)
{
  CwJsonPlace item;

  if (cw_case_json_source_get_type (&self->source, place) != '[')
    return fail (self, place,
                 g_strdup_printf (_ ("%s: The rows must stand in an array."), _ (list->label)));
  CW_CASE_JSON_FOREACH (&self->source, place, item)
  {
    if (!read_item (self, item, row, list))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_child (Reader *self, CwJsonPlace place, CwSnapshot *row, const CwField *field)
{
  if (cw_case_json_source_get_type (&self->source, place) != '{')
    return fail (self, place,
                 g_strdup_printf (_ ("%s: The value must be an object."), _ (field->label)));
  return read_row (self, place, cw_snapshot_get_child (row, field), FALSE);
}

static gboolean
read_field (Reader *self, CwJsonPlace place, CwSnapshot *row, const CwField *field)
{
  if (cw_case_json_source_get_type (&self->source, place) == 'n')
    return fail (self, place,
                 g_strdup_printf (_ ("%s: null is no value. Leave the member out when it is not "
                                     "recorded."),
                                  _ (field->label)));
  if (field->kind == &cw_kind_list)
    return read_list (self, place, row, field);
  if (field->kind == &cw_kind_child)
    return read_child (self, place, row, field);
  return read_scalar (self, place, row, field);
}

static gboolean
key_is (const char *key, gsize length, const char *name)
{
  return strncmp (name, key, length) == 0 && name[length] == '\0';
}

/* A name with U+0000 could not be told from a shorter one once it is a C string. */
static gboolean
key_is_text (const char *key, gsize length)
{
  return memchr (key, '\0', length) == NULL;
}

/* What no field knows is kept as it stands, for the program that does. */
static gboolean
read_member (Reader *self,
             CwJsonPlace place,
             CwSnapshot *row,
             gboolean has_id,
             guint *next,
             GString *unknown)
{
  gsize length;
  const char *key = cw_case_json_source_get_key (&self->source, place, &length);
  const CwField *field;

  if (!key_is_text (key, length))
    return fail (self, place, g_strdup (_ ("The name contains the character U+0000.")));
  if (key_is (key, length, "id"))
    return has_id || fail (self, place, g_strdup (_ ("Only rows of a list have an “id”.")));
  if (key_is (key, length, CW_CASE_JSON_FILE_MEMBERS))
    return fail (self, place,
                 g_strdup_printf (_ ("The name “%s” is reserved."), CW_CASE_JSON_FILE_MEMBERS));
  field = find_field (row->info, key, length, next);
  if (field)
    return read_field (self, place, row, field);
  cw_case_json_source_append_member (&self->source, place, unknown);
  return TRUE;
}

static char *
close_unknown (GString *unknown)
{
  return unknown->len > 1 ? g_strconcat (unknown->str, "}", NULL) : NULL;
}

static gboolean
read_row (Reader *self, CwJsonPlace place, CwSnapshot *row, gboolean has_id)
{
  g_autoptr (GString) unknown = g_string_new ("{");
  CwJsonPlace member;
  guint next = 0;

  /* A child came with the row it belongs to. */
  if ((has_id || row == self->record) && !cw_case_json_links_add_row (&self->links, row))
    return fail (self, place,
                 g_strdup_printf (_ ("The id “%s” stands twice in this record."), row->id));
  CW_CASE_JSON_FOREACH (&self->source, place, member)
  {
    if (!read_member (self, member, row, has_id, &next, unknown))
      return FALSE;
  }
  row->unknown = close_unknown (unknown);
  return TRUE;
}

/* ---- the file ---- */

static gboolean
check_format (CwCaseJsonSource *source, const char *wanted)
{
  g_autofree char *format = NULL;
  g_autofree char *sentence = NULL;
  CwJsonPlace place;

  if (!cw_case_json_source_find (source, 0, "format", &place))
    return cw_case_json_source_report (
      source, 0, CW_ERROR_UNREADABLE,
      _ ("This is no file of Casewright: the member “format” is missing."));
  if (cw_case_json_source_get_type (source, place) == '"')
    format = cw_case_json_source_dup_string (source, place);
  if (g_strcmp0 (format, wanted) == 0)
    return TRUE;
  if (g_strcmp0 (format, CW_CASE_JSON_LIBRARY_FORMAT) == 0)
    sentence = g_strdup (_ ("This is a file of many cases, not of one."));
  else if (g_strcmp0 (format, CW_CASE_JSON_FORMAT) == 0 &&
           g_str_equal (wanted, CW_CASE_JSON_LIBRARY_FORMAT))
    sentence = g_strdup (_ ("This is a file of one case, not of many."));
  else
    sentence =
      g_strdup_printf (_ ("This is no file of Casewright: “format” must be “%s”."), wanted);
  return cw_case_json_source_report (source, place, CW_ERROR_UNREADABLE, sentence);
}

static gboolean
is_whole_number (const char *lexeme)
{
  return *lexeme >= '1' && *lexeme <= '9' && lexeme[strspn (lexeme, "0123456789")] == '\0';
}

static gboolean
check_version (CwCaseJsonSource *source)
{
  g_autofree char *lexeme = NULL;
  g_autofree char *sentence = NULL;
  CwJsonPlace place;

  if (!cw_case_json_source_find (source, 0, "version", &place))
    return cw_case_json_source_report (source, 0, CW_ERROR_UNREADABLE,
                                       _ ("The member “version” is missing."));
  lexeme = cw_case_json_source_dup_raw (source, place);
  if (!is_whole_number (lexeme))
    return cw_case_json_source_report (source, place, CW_ERROR_UNREADABLE,
                                       _ ("“version” must be a whole number from 1."));
  if (strlen (lexeme) < 9 && atoi (lexeme) <= CW_CASE_JSON_VERSION)
    return TRUE;
  sentence =
    g_strdup_printf (_ ("The file was written by a newer Casewright (format version %.20s; this "
                        "one reads up to %d). Nothing was read."),
                     lexeme, CW_CASE_JSON_VERSION);
  cw_case_json_source_report (source, place, CW_ERROR_NEWER_VERSION, sentence);
  return FALSE;
}

static gboolean
is_object (CwCaseJsonSource *source)
{
  if (cw_case_json_source_get_type (source, 0) == '{')
    return TRUE;
  cw_case_json_source_report (source, 0, CW_ERROR_UNREADABLE, _ ("A case must be a JSON object."));
  return FALSE;
}

/* A file of something else gets one sentence, not fifty. */
static gboolean
check_head (CwCaseJsonSource *source, const char *format)
{
  return check_format (source, format) && !source->failed && check_version (source) &&
         !source->failed;
}

static gboolean
read_file_member (Reader *self, CwJsonPlace place)
{
  const char *const known[] = { "format", "version", "id", self->root->name };
  gsize length;
  const char *key = cw_case_json_source_get_key (&self->source, place, &length);

  if (!key_is_text (key, length))
    return fail (self, place, g_strdup (_ ("The name contains the character U+0000.")));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (key_is (key, length, known[i]))
      return TRUE;
  if (key_is (key, length, "records"))
    return fail (self, place, g_strdup (_ ("A file holds either one “case” or many “records”.")));
  if (key_is (key, length, "images"))
    return cw_case_json_images_read (&self->source, place, self->images);
  cw_case_json_source_append_member (&self->source, place, self->file_members);
  return TRUE;
}

static gboolean
read_case (Reader *self, GType root)
{
  g_autofree char *id = NULL;
  gboolean go_on = TRUE;
  CwJsonPlace place;

  id = read_id (self, 0, &go_on);
  if (!go_on)
    return FALSE;
  if (!cw_case_json_source_find (&self->source, 0, self->root->name, &place))
    return fail (self, 0, g_strdup_printf (_ ("The member “%s” is missing."), self->root->name));
  if (cw_case_json_source_get_type (&self->source, place) != '{')
    return fail (self, place, g_strdup_printf (_ ("“%s” must be an object."), self->root->name));
  self->record = cw_snapshot_new (cw_entity_type_get_info (root), id);
  return read_row (self, place, self->record, FALSE) &&
         cw_case_json_links_check (&self->links, &self->source);
}

/* What is kept must be writable again: taken together it may nest one level deeper. */
static gboolean
keep_file_members (Reader *self)
{
  CwSnapshot *record = self->record;
  g_autofree char *members = close_unknown (self->file_members);
  g_autofree char *own = NULL;

  if (members == NULL || record == NULL)
    return TRUE;
  own = g_steal_pointer (&record->unknown);
  if (own)
    own[strlen (own) - 1] = '\0';
  record->unknown = g_strdup_printf ("%s%s\"%s\":%s}", own ? own : "{", own ? "," : "",
                                     CW_CASE_JSON_FILE_MEMBERS, members);
  if (cw_json_scan (record->unknown, strlen (record->unknown), G_MAXSIZE, NULL, NULL))
    return TRUE;
  return fail (self, 0,
               g_strdup (_ ("The members of the file that Casewright does not know are nested too "
                            "deeply to be kept.")));
}

/* A record of a library need not say again what it is; when it does, it must be right. */
static gboolean
has_head (CwCaseJsonSource *source)
{
  CwJsonPlace place;

  return cw_case_json_source_find (source, 0, "format", &place) ||
         cw_case_json_source_find (source, 0, "version", &place);
}

static void
read_all (Reader *self, GType root, gboolean alone)
{
  CwJsonPlace place;

  if (!is_object (&self->source))
    return;
  if ((alone || has_head (&self->source)) && !check_head (&self->source, self->root->format))
    return;
  self->images = cw_image_data_new_table ();
  self->file_members = g_string_new ("{");
  CW_CASE_JSON_FOREACH (&self->source, 0, place)
  {
    if (!read_file_member (self, place))
      return;
  }
  if (read_case (self, root))
    keep_file_members (self);
}

/* The record, or NULL when a problem was found; @root is 0 for whatever the file holds. */
static CwSnapshot *
run (GType root,
     GBytes *file,
     const CwJsonRecord *record,
     GHashTable **images,
     GPtrArray *problems,
     GError **error)
{
  g_auto (Reader) self = { 0 };
  gboolean alone = record == NULL || record->header == NULL;

  cw_case_json_links_init (&self.links);
  if (!cw_case_json_source_init (&self.source, file, record, problems, CW_CASE_JSON_PROBLEMS_CAP,
                                 error))
    return NULL;
  self.root = cw_case_json_root_find (&self.source);
  read_all (&self, root ? root : self.root->get_type (), alone);
  if (self.source.failed)
    return NULL;
  if (images)
    *images = g_steal_pointer (&self.images);
  return g_steal_pointer (&self.record);
}

/* cw_case_json_read() for a tree of another root. */
CwSnapshot *
cw_case_json_read_type (GType root, GBytes *bytes, GHashTable **images, GError **error)
{
  return run (root, bytes, NULL, images, NULL, error);
}

/**
 * cw_case_json_read:
 * @bytes: a file with one case or review
 * @images: (out) (optional) (transfer full) (element-type utf8 CwImageData): its images by their
 *   SHA-256 checksum
 * @error: return location
 *
 * Reads a case or a review, as its root says. Anything that is not exactly right is refused with a
 * sentence that names line, place and reason; members that no field knows are kept in the snapshot.
 *
 * Returns: (transfer full) (nullable): the case, or %NULL with %CW_ERROR_UNREADABLE (no JSON, or
 *   no case), %CW_ERROR_NEWER_VERSION or %CW_ERROR_INVALID_VALUE
 */
CwSnapshot *
cw_case_json_read (GBytes *bytes, GHashTable **images, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return run (0, bytes, NULL, images, NULL, error);
}

/**
 * cw_case_json_read_record:
 * @file: a file of one case or of many
 * @record: the record in it, as cw_json_splitter_run() passes it on
 * @images: (out) (optional) (transfer full) (element-type utf8 CwImageData): its images by their
 *   SHA-256 checksum
 * @error: return location
 *
 * Reads one record of a file, so that a file need not be held as a whole. May be called from any
 * thread. The header of a file of many is checked with cw_case_json_check_header(), once.
 *
 * Returns: (transfer full) (nullable): as cw_case_json_read()
 */
CwSnapshot *
cw_case_json_read_record (GBytes *file,
                          const CwJsonRecord *record,
                          GHashTable **images,
                          GError **error)
{
  g_return_val_if_fail (file != NULL && record != NULL, NULL);

  return run (0, file, record, images, NULL, error);
}

static gboolean
check_header (const char *header, GPtrArray *problems, GError **error)
{
  g_auto (CwCaseJsonSource) source = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (header, strlen (header));

  return cw_case_json_source_init (&source, bytes, NULL, problems, CW_CASE_JSON_PROBLEMS_CAP,
                                   error) &&
         check_head (&source, CW_CASE_JSON_LIBRARY_FORMAT);
}

/**
 * cw_case_json_check_header:
 * @header: the members of a file of many cases that stand before "records"
 * @error: return location
 *
 * Checks format and version of a library file.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE or %CW_ERROR_NEWER_VERSION
 */
gboolean
cw_case_json_check_header (const char *header, GError **error)
{
  g_return_val_if_fail (header != NULL, FALSE);

  return check_header (header, NULL, error);
}

/* ---- all problems ---- */

typedef struct
{
  GBytes *file;
  GPtrArray *problems;
} Survey;

static gboolean
survey_record_cb (const CwJsonRecord *record, gpointer user_data, GError **error)
{
  Survey *survey = user_data;
  CwSnapshot *snapshot = NULL;

  if (record->header == NULL || record->index > 0 ||
      check_header (record->header, survey->problems, NULL))
    snapshot = run (0, survey->file, record, NULL, survey->problems, NULL);
  cw_snapshot_free (snapshot);
  if (survey->problems->len < CW_CASE_JSON_PROBLEMS_CAP)
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, "");
  return FALSE;
}

/**
 * cw_case_json_list_problems:
 * @file: a file of one case or of many
 *
 * Reads all of the file only to say what is wrong with it, for somebody who has to correct it.
 *
 * Returns: (transfer full) (element-type utf8): at most %CW_CASE_JSON_PROBLEMS_CAP sentences,
 *   each with line and place; empty when the file can be read
 */
GPtrArray *
cw_case_json_list_problems (GBytes *file)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *header = NULL;
  g_autoptr (GError) error = NULL;
  Survey survey = { .file = file, .problems = problems };
  CwJsonFileKind kind;

  g_return_val_if_fail (file != NULL, NULL);

  kind =
    cw_json_splitter_run (file, CW_CASE_JSON_SIZE_CAP, survey_record_cb, &survey, &header, &error);
  if (kind == CW_JSON_FILE_UNREADABLE && !g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED))
    g_ptr_array_add (problems, g_strdup (error->message));
  if (kind == CW_JSON_FILE_RECORDS && problems->len == 0)
    check_header (header, problems, NULL);
  if (problems->len > CW_CASE_JSON_PROBLEMS_CAP)
    g_ptr_array_set_size (problems, CW_CASE_JSON_PROBLEMS_CAP);
  return g_steal_pointer (&problems);
}
