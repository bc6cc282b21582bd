/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-derived-private.h"
#include "rules/cw-our-case.h"

G_BEGIN_DECLS

/* Starts a cell. What is set afterwards with cw_our_case_set() is what it says. */
CwDerived *cw_our_case_add (CwOurCase *self, const char *column);
void cw_our_case_set (CwDerived *cell, const char *text);

void cw_our_case_add_treatment (CwOurCase *self, CwCase *root);
void cw_our_case_add_outcome (CwOurCase *self, CwCase *root);

G_END_DECLS
