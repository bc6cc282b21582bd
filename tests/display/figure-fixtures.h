/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "finding.h"
#include "ui/cw-figure-editor.h"
#include "ui/cw-window.h"

/* The figures page of a new case in the real window. */
typedef struct
{
  char *directory;
  char *path;
  CwWindow *window;
  CwEntity *root;
  CwFigureEditor *editor;
  CwFigureCanvas *canvas;
} Fixture;

void act (Fixture *self, const char *action);
void undo (Fixture *self);
void show_figures (Fixture *self);
void open_window (Fixture *self, CwDocumentFlags flags);
void make_directory (Fixture *self);
void set_up (Fixture *self, gconstpointer data);
void set_up_panels (Fixture *self, gconstpointer data);
void tear_down (Fixture *self, gconstpointer data);
GPtrArray *make_sources (Fixture *self, const char *names);
gboolean is_idle (Fixture *self);
void take (Fixture *self, const char *names, CwFigurePanel *first);
CwFigure *get_figure (Fixture *self);
CwFigurePanel *get_panel (Fixture *self, guint position);
char *dup_panels (Fixture *self);
void assert_panels (Fixture *self, const char *expected);
void assert_field (Fixture *self, const char *field, const char *expected);
gboolean is_composed (Fixture *self, guint n);
int run_figure_tests (void);

#define ADD(name, set_up, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
