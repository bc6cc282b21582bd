/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* A regimen line and what stands in it: entities apart by "|", their facts by ";". An entity
 * without drug= or rt= is the regimen; "?=" is what must be left over. Basis and times per day
 * follow from dose and frequency. */
typedef struct
{
  const char *text;
  const char *gold;
} RegimenGold;
