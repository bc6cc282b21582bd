/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Words for a patient, or for several. */

#define MANY                                                                                       \
  "patients children infants neonates adults women men newborns recipients volunteers boys girls " \
  "males females adolescents babies twins people individuals subjects persons"

#define PEOPLE                                                                                     \
  MANY " patient man woman boy girl child infant male female adult recipient adolescent neonate "  \
       "newborn baby gentleman lady student worker teenager toddler youth volunteer person "       \
       "individual subject smoker alcoholic addict abuser diabetic hemophiliac haemophiliac "      \
       "mother pharmacist nurse farmer twin donor athlete veteran primigravida"

/* Whether the token is a word for a patient, or for several. */
gboolean
cw_event_is_person (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, PEOPLE);
}

/* Whether it is one for several. */
gboolean
cw_event_is_people (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, MANY);
}
