/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"

G_BEGIN_DECLS

typedef struct
{
  char *directory;
  char *path;
} Fixture;

void set_up (Fixture *self, gconstpointer data);
void tear_down (Fixture *self, gconstpointer data);
CwDocument *open_library (Fixture *self);
void close_library (CwDocument *document);
CwRecord *open_record (CwDocument *document, const char *id);
void set_age (CwRecord *record, const char *text);
void assert_age (CwRecord *record, const char *expected);
void wait_saved (CwRecord *record);

G_END_DECLS
