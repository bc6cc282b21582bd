/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "finding.h"
#include "widgets/cw-cell.h"

/* Controls over a record in a library of its own. */
typedef struct
{
  char *directory;
  char *path;
  CwDocument *document;
  CwRecord *record;
  CwEntity *root;
  CwHistory *history;
  GtkWidget *window;
  GtkWidget *shown;
  char *problem; /* what “win.show-problem” was last asked to show */
  char *pasted; /* what “win.paste-references” was last asked to bring in */
} Fixture;

void set_up (Fixture *self, gconstpointer data);
void set_up_sample (Fixture *self, gconstpointer data);
void set_up_review (Fixture *self, gconstpointer data);
void set_up_references (Fixture *self, gconstpointer data);
void reopen (Fixture *self, CwDocumentFlags flags);
void tear_down (Fixture *self, gconstpointer data);
void show (Fixture *self, GtkWidget *child);
void copy_letters (Fixture *self, gsize n);
const CwField *find_field (CwEntity *entity, const char *name);
void assert_text (CwEntity *entity, const char *name, const char *expected);
CwCell *find_editing (GtkWidget *widget);
