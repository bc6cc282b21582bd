/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CwDialogAnswer:
 * @id: what the callback gets.
 * @label: what the button says, with a mnemonic (translated).
 * @destructive: whether choosing it loses something.
 *
 * One answer to a question. The last one is the default.
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean destructive;
} CwDialogAnswer;

#define CW_ANSWER_CANCEL "cancel"

/* The answer's id; %CW_ANSWER_CANCEL when the dialog was closed. */
typedef void (*CwAnswerFunc) (gpointer owner, const char *answer, gpointer user_data);

/**
 * CwFileKind:
 * @CW_FILE_LIBRARY: a library to open.
 * @CW_FILE_NEW_LIBRARY: where to make a library.
 * @CW_FILE_IMPORT: case files to read, one or several.
 * @CW_FILE_REPORT: the text of a report.
 * @CW_FILE_REFERENCES: files of references to read, one or several.
 * @CW_FILE_IMAGE: a picture.
 * @CW_FILE_IMAGES: pictures, one or several.
 * @CW_FILE_TABLE: a spreadsheet, or a table as text.
 * @CW_FILE_REPORTED_CASES: a table of reported cases, in any format that holds one.
 * @CW_FILE_PROFILE: a journal profile.
 * @CW_FILE_COPY: where to save a copy of a case.
 * @CW_FILE_EXPORT: where to write a table.
 * @CW_FILE_FIGURE: where to save a figure.
 * @CW_FILE_FOLDER: a folder to write into.
 *
 * What a file is chosen for.
 */
typedef enum
{
  CW_FILE_LIBRARY,
  CW_FILE_NEW_LIBRARY,
  CW_FILE_IMPORT,
  CW_FILE_REPORT,
  CW_FILE_REFERENCES,
  CW_FILE_IMAGE,
  CW_FILE_IMAGES,
  CW_FILE_TABLE,
  CW_FILE_REPORTED_CASES,
  CW_FILE_PROFILE,
  CW_FILE_COPY,
  CW_FILE_EXPORT,
  CW_FILE_FIGURE,
  CW_FILE_FOLDER,
} CwFileKind;

/* The chosen files, never empty; not called when nothing is chosen or @owner is gone. */
typedef void (*CwFilesFunc) (gpointer owner, GListModel *files, gpointer user_data);

GtkWindow *cw_dialogs_ask (GtkWindow *parent,
                           const char *heading,
                           const char *body,
                           const CwDialogAnswer *answers,
                           guint n_answers,
                           CwAnswerFunc func,
                           gpointer owner,
                           gpointer user_data);
void cw_dialogs_add_list (GtkWindow *dialog, const GPtrArray *sentences);
void cw_dialogs_tell (GtkWindow *parent, const char *heading, const char *body);
void cw_dialogs_choose_file (GtkWindow *parent,
                             CwFileKind kind,
                             const char *name,
                             GFile *folder,
                             CwFilesFunc func,
                             gpointer owner,
                             gpointer user_data);
GtkWidget *cw_dialogs_make_header (GtkWindow *window, const char *label, GCallback accepted);
void cw_dialogs_leave_parent_when_closed (GtkWindow *window);
GtkWindow *cw_dialogs_show_about (GtkWindow *parent);
GtkWindow *cw_dialogs_show_preferences (GtkWindow *parent);
GtkWindow *cw_dialogs_show_shortcuts (GtkWindow *parent);

G_END_DECLS
