/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"

G_BEGIN_DECLS

/* One call of the program. */
struct _CwCli
{
  const CwCliCommand *command;
  GHashTable *values; /* CwCliOption -> its value, "" for a switch */
  GPtrArray *arguments;
  GCancellable *cancellable;
  CwDocument *document;
  gint64 progress_time; /* monotonic, when it was last drawn */
  gboolean progress_is_shown;
};

G_END_DECLS
