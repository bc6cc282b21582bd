/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <pango/pango.h>

#include "io/cw-pdf-flow.h"

G_BEGIN_DECLS

/* A laid-out text of a block, and how far it has been drawn. */
typedef struct
{
  PangoLayout *layout;
  PangoLayoutIter *rest;
  double x;
} CwPdfText;

G_END_DECLS
