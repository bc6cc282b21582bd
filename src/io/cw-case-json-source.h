/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

#include "io/cw-json-scan.h"
#include "io/cw-json-splitter.h"

G_BEGIN_DECLS

/* Numbers a value of the text: its place among the spans. */
typedef guint CwJsonPlace;

/* The text of one record, scanned but not built into a tree: a value is a place, and what is in
 * it is read where it stands. Problems are reported here, with line and path; either the first
 * one stops the reading (@error) or up to @problems_cap are collected (@problems). */
typedef struct
{
  const char *text;
  GArray *spans;
  char *path_prefix;
  GString *scratch;
  GPtrArray *problems;
  guint problems_cap;
  GError **error;
  gboolean failed;
} CwCaseJsonSource;

gboolean cw_case_json_source_init (CwCaseJsonSource *self,
                                   GBytes *file,
                                   const CwJsonRecord *record,
                                   GPtrArray *problems,
                                   guint problems_cap,
                                   GError **error);
void cw_case_json_source_clear (CwCaseJsonSource *self);

char cw_case_json_source_get_type (const CwCaseJsonSource *self, CwJsonPlace place);
gboolean
cw_case_json_source_first (const CwCaseJsonSource *self, CwJsonPlace container, CwJsonPlace *place);
gboolean
cw_case_json_source_next (const CwCaseJsonSource *self, CwJsonPlace container, CwJsonPlace *place);
const char *cw_case_json_source_get_key (CwCaseJsonSource *self, CwJsonPlace place, gsize *length);
gboolean cw_case_json_source_find (CwCaseJsonSource *self,
                                   CwJsonPlace object,
                                   const char *name,
                                   CwJsonPlace *place);
char *cw_case_json_source_dup_string (CwCaseJsonSource *self, CwJsonPlace place);
char *cw_case_json_source_dup_raw (const CwCaseJsonSource *self, CwJsonPlace place);
void cw_case_json_source_append_member (const CwCaseJsonSource *self,
                                        CwJsonPlace place,
                                        GString *object);

gboolean cw_case_json_source_report (CwCaseJsonSource *self,
                                     CwJsonPlace place,
                                     int code,
                                     const char *sentence);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwCaseJsonSource, cw_case_json_source_clear)

/* For loops over the members of an object or the elements of an array. */
#define CW_CASE_JSON_FOREACH(source, container, place)                                             \
  for (gboolean there_ = cw_case_json_source_first (source, container, &(place)); there_;          \
       there_ = cw_case_json_source_next (source, container, &(place)))

G_END_DECLS
