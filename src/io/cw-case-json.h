/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "io/cw-json-splitter.h"
#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CW_CASE_JSON_VERSION:
 *
 * The version of the format of cases and libraries that is written; older ones are read too.
 */
#define CW_CASE_JSON_VERSION 1

/**
 * CW_CASE_JSON_SIZE_CAP:
 *
 * The largest case, with its images, in bytes. Meant for cw_json_splitter_run().
 */
#define CW_CASE_JSON_SIZE_CAP ((gsize)2 * 1024 * 1024 * 1024)

/**
 * CW_CASE_JSON_PROBLEMS_CAP:
 *
 * How many problems cw_case_json_list_problems() lists.
 */
#define CW_CASE_JSON_PROBLEMS_CAP 50

/**
 * CwImageData:
 * @media_type: such as "image/png".
 * @bytes: the file.
 *
 * An image that travels with a case. Its name is the SHA-256 checksum of its bytes.
 */
typedef struct
{
  char *media_type;
  GBytes *bytes;
} CwImageData;

CwImageData *cw_image_data_new (const char *media_type, GBytes *bytes);
void cw_image_data_free (CwImageData *self);
GHashTable *cw_image_data_new_table (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImageData, cw_image_data_free)

CwSnapshot *cw_case_json_read (GBytes *bytes, GHashTable **images, GError **error);
CwSnapshot *cw_case_json_read_record (GBytes *file,
                                      const CwJsonRecord *record,
                                      GHashTable **images,
                                      GError **error);
gboolean cw_case_json_check_header (const char *header, GError **error);
GPtrArray *cw_case_json_list_problems (GBytes *file);

GBytes *cw_case_json_write (const CwSnapshot *record, GHashTable *images, GError **error);

G_END_DECLS
