/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwError:
 * @CW_ERROR_INVALID_VALUE: a value does not fit its field; the user corrects it.
 * @CW_ERROR_UNREADABLE: a file is damaged or is not what it should be.
 * @CW_ERROR_NEWER_VERSION: a file was written by a newer Casewright; nothing was changed.
 * @CW_ERROR_CONSTRAINT: two values cannot stand together.
 * @CW_ERROR_BUSY: somebody else holds the library.
 * @CW_ERROR_CANCELLED: the user stopped the work; nothing was written.
 * @CW_ERROR_NOT_FOUND: there is no such record, field or file.
 * @CW_ERROR_FAILED: disk, memory or system refused.
 *
 * What the caller can do about a failure, not where it happened.
 * Messages are translated sentences that name the field, value and place.
 */
typedef enum
{
  CW_ERROR_INVALID_VALUE,
  CW_ERROR_UNREADABLE,
  CW_ERROR_NEWER_VERSION,
  CW_ERROR_CONSTRAINT,
  CW_ERROR_BUSY,
  CW_ERROR_CANCELLED,
  CW_ERROR_NOT_FOUND,
  CW_ERROR_FAILED,
} CwError;

#define CW_ERROR (cw_error_quark ())

GQuark cw_error_quark (void);

G_END_DECLS
