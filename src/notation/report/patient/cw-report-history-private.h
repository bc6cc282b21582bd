/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/patient/cw-report-patient-private.h"

G_BEGIN_DECLS

/* What was before the illness that is told. */

/* Illnesses that stay: who is said to have them had them before he came. */
#define CW_REPORT_CHRONIC                                                                          \
  "(?:(?:(?:arterial|essential|systemic|pulmonary|portal|poorly controlled|uncontrolled) "         \
  ")?hypertension|high blood pressure|(?:(?:type|insulin)[\\w -]{0,18} )?diabetes(?: mellitus)?"   \
  "(?: type (?:\\d|I{1,2})\\b)?|(?:hyper|dys)lip(?:id)?(?:a?emia|oproteina?emia)|"                 \
  "hypercholesterola?emia|(?:bronchial )?asthma|(?-i:COPD|CKD|CAD|DM|HTN|GERD|ESRD|HIV)|"          \
  "chronic (?:[\\w-]+ ){1,3}(?:disease|failure|insufficiency|infection|hepatitis|pancreatitis|"    \
  "bronchitis|sinusitis|an(?:a)?emia)|(?:coronary artery|ischa?emic heart|peripheral vascular|"    \
  "peripheral arter\\w+) disease|(?:congestive )?heart failure|atrial fibrillation|epilepsy|"      \
  "(?:hypo|hyper)thyroidism|(?:rheumatoid|psoriatic) arthritis|osteoarthritis|osteoporosis|gout|"  \
  "psoriasis|schizophrenia|depression|bipolar (?:affective )?disorder|dementia|"                   \
  "(?:substance|alcohol|drug|tobacco) (?:use|abuse|dependence)(?: disorder)?|alcoholism|"          \
  "(?:Crohn|Alzheimer|Parkinson)'?s? "                                                             \
  "disease|ulcerative colitis|systemic lupus erythematosus|multiple sclerosis|sickle cell "        \
  "(?:disease|anemia|trait)|thalass?a?emia|(?:morbid )?obesity|(?:liver )?cirrhosis|"              \
  "(?:obstructive )?sleep apno?ea|migraines?)"

#define CW_REPORT_SUBSTANCE                                                                        \
  "(?:alcohol|ethanol|tobacco|cigarettes?|"                                                        \
  "(?:(?:intravenous|IV|injection|illicit|recreational|illegal|injecting|street|i\\.v\\.) )+"      \
  "(?:drugs?|substances?)|drugs?|substances?|opioid|heroin|cocaine|cannabis|marijuana|"            \
  "amphetamine|methamphetamine)"
#define CW_REPORT_SUBSTANCE_USE                                                                    \
  "(?:use|abuse|misuse|dependenc[ey]|consumption|addiction|drinking|intake|ingestion|users?|"      \
  "abusers?)"

/* Which items of a list count. */
typedef enum
{
  CW_REPORT_ALL_ITEMS,
  CW_REPORT_NO_SYMPTOMS,
  CW_REPORT_CHRONIC_ITEMS,
} CwReportItems;

void cw_report_add_history (CwReportReader *self,
                            CwReportRange range,
                            const char *kind,
                            const char *status);
void cw_report_add_history_list (CwReportReader *self,
                                 CwReportRange list,
                                 const char *kind,
                                 const char *status,
                                 CwReportItems which);
gboolean
cw_report_add_medication (CwReportReader *self, gsize first, gsize past, const char *status);
gsize cw_report_find_history_end (CwReportReader *self, gsize first);
void cw_report_read_earlier (CwReportReader *self);
void cw_report_read_habits (CwReportReader *self);
void cw_report_read_body (CwReportReader *self);

G_END_DECLS
