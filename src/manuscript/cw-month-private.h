/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

/* English names of months, as parts of patterns. */

#define CW_MONTH_NAMES_BUT_MAY                                                                     \
  "January|February|March|April|June|July|August|September|October|November|December"              \
  "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?"

/* Marchetti, Mayo and May-Thurner are people; "June-July" is none. */
#define CW_MONTH_END                                                                               \
  "(?!\\p{L})(?![-\\x{2010}-\\x{2013}](?!(?:May|" CW_MONTH_NAMES_BUT_MAY ")(?!\\p{L}))\\p{Lu})"

#define CW_MONTH_MAY "May" CW_MONTH_END
#define CW_MONTH_BUT_MAY "(?:" CW_MONTH_NAMES_BUT_MAY ")" CW_MONTH_END
#define CW_MONTH "(?:May|" CW_MONTH_NAMES_BUT_MAY ")" CW_MONTH_END
