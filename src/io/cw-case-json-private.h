/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-case-json-source.h"
#include "io/cw-case-json.h"
#include "io/cw-json-writer.h"

G_BEGIN_DECLS

/* Members of the file itself that nobody knows are kept in the record's unknown members under
 * this name, which a record can therefore not use itself. */
#define CW_CASE_JSON_FILE_MEMBERS "$file"

#define CW_CASE_JSON_FORMAT "casewright-case"
#define CW_CASE_JSON_REVIEW_FORMAT "casewright-review"
#define CW_CASE_JSON_LIBRARY_FORMAT "casewright-library"

/* A kind of record: the member of the file in which it stands, and what such a file is called. */
typedef struct
{
  const char *name;
  const char *format;
  GType (*get_type) (void);
} CwCaseJsonRoot;

const CwCaseJsonRoot *cw_case_json_root_of (const CwEntityInfo *info);
const CwCaseJsonRoot *cw_case_json_root_find (CwCaseJsonSource *source);

/* A reference that was read: it is checked when every row is known. */
typedef struct
{
  const CwSnapshot *row;
  const CwField *field;
  CwJsonPlace place;
} CwCaseJsonLink;

/* What the references of a record can point to. */
typedef struct
{
  GHashTable *rows; /* id -> CwSnapshot, lent by the record */
  GHashTable *walked; /* reference -> the link from which it was reached */
  GArray *links; /* CwCaseJsonLink */
} CwCaseJsonLinks;

void cw_case_json_links_init (CwCaseJsonLinks *self);
void cw_case_json_links_clear (CwCaseJsonLinks *self);
gboolean cw_case_json_links_add_row (CwCaseJsonLinks *self, const CwSnapshot *row);
gboolean cw_case_json_links_check (CwCaseJsonLinks *self, CwCaseJsonSource *source);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwCaseJsonLinks, cw_case_json_links_clear)

gboolean cw_case_json_value_read (CwCaseJsonSource *source,
                                  CwJsonPlace place,
                                  const CwField *field,
                                  char **canonical);
gboolean cw_case_json_value_write (CwJsonWriter *writer,
                                   const CwField *field,
                                   const char *canonical,
                                   GError **error);

gboolean cw_case_json_images_read (CwCaseJsonSource *source, CwJsonPlace place, GHashTable *images);
void cw_case_json_images_write (CwJsonWriter *writer, GHashTable *images);

CwSnapshot *cw_case_json_read_type (GType root, GBytes *bytes, GHashTable **images, GError **error);
gboolean cw_case_json_write_record (CwJsonWriter *writer,
                                    const CwSnapshot *record,
                                    GHashTable *images,
                                    gboolean alone,
                                    GError **error);

G_END_DECLS
