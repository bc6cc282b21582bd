/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "widgets/cw-cell.h"

/* Controls over a new case in a library of its own. */
typedef struct
{
  char *directory;
  char *path;
  CwDocument *document;
  CwRecord *record;
  CwEntity *root;
  CwHistory *history;
  GtkWidget *window;
} Fixture;

void set_up (Fixture *self, gconstpointer data);
void settle (void);
void tear_down (Fixture *self, gconstpointer data);
void show (Fixture *self, GtkWidget *child);
const CwField *find_field (CwEntity *entity, const char *name);
void assert_text (CwEntity *entity, const char *name, const char *expected);
CwCell *find_editing (GtkWidget *widget);
