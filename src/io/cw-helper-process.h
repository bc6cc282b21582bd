/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CwHelperProgram:
 * @variable: environment variable that names another place, for a build that is not installed.
 * @path: where it is installed.
 *
 * A program that meets hostile bytes so that this one need not.
 */
typedef struct
{
  const char *variable;
  const char *path;
} CwHelperProgram;

/**
 * CwHelperEnd:
 * @CW_HELPER_ENDED: it ended by itself, with an exit status.
 * @CW_HELPER_OUT_OF_TIME: it took too long.
 * @CW_HELPER_CRASHED: it fell, mostly for want of memory.
 * @CW_HELPER_CANCELLED: the user stopped it.
 * @CW_HELPER_NOT_STARTED: the program could not be started.
 * @CW_HELPER_NO_MEMORY: the system has no memory for its input or output.
 *
 * How a helper ended.
 */
typedef enum
{
  CW_HELPER_ENDED,
  CW_HELPER_OUT_OF_TIME,
  CW_HELPER_CRASHED,
  CW_HELPER_CANCELLED,
  CW_HELPER_NOT_STARTED,
  CW_HELPER_NO_MEMORY,
} CwHelperEnd;

/**
 * CwHelperResult:
 * @end: how it ended.
 * @status: its exit status.
 * @output: (nullable): what it wrote; not to be believed further than it can be checked.
 * @reason: (nullable): the system's words for what failed.
 *
 * What came of a helper.
 */
typedef struct
{
  CwHelperEnd end;
  int status;
  GBytes *output;
  char *reason;
} CwHelperResult;

int cw_memory_file_new (GBytes *content);
void cw_helper_run (const CwHelperProgram *program,
                    GBytes *input,
                    CwHelperResult *result,
                    GCancellable *cancellable);
void cw_helper_result_clear (CwHelperResult *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwHelperResult, cw_helper_result_clear)

G_END_DECLS
