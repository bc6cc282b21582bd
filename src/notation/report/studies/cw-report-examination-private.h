/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/studies/cw-report-laboratory-private.h"

G_BEGIN_DECLS

/* What shows something and is no examination by hand. */
#define CW_REPORT_OTHER_STUDY                                                                      \
  "(?:CT|MRI|scans?|radiograph\\w*|X-?rays?|ultraso\\w+|sonograph\\w*|\\w*tomograph\\w*|ECG|EKG|"  \
  "\\w*cardiogra\\w+|laboratory|blood "                                                            \
  "(?:tests?|cultures?|counts?|work|gas|samples?)|imaging|\\w*oscop\\w+|urinalysis|cultures?|"     \
  "tests?)\\b"
/* What tells of something else than what is seen, heard and felt. */
#define CW_REPORT_NO_FINDING                                                                       \
  "(?:\\b(?:admi(?:tted|ssion)|refer(?:red|ral)|started|treat\\w+|given|received|underwent|"       \
  "undergo|"                                                                                       \
  "performed|diagnos\\w+|discharged?|operat\\w+|surg\\w+|histor(?:y|ies)|complain\\w*|report\\w*|" \
  "presented|developed|later|after|before|followed|decided|decision|suspect\\w*|consider\\w*|"     \
  "plan(?:ned)?|done|resect\\w*|excis\\w*|removed|intra-?operat\\w*|post-?operat\\w*|procedure|"   \
  "family|mother|father|brother|sister|prescribed|therap(?:y|ies)|medication|ago|since|previous|"  \
  "incision|died|death|improv\\w+|resol\\w+|recover\\w*|\\w*histolog\\w*|\\w*patholog\\w*|"        \
  "microscop\\w*|stain\\w*|positive|we|our|informed|consent|required|because|due to|despite|"      \
  "follow-?up|month|year|week|day|hospital\\w*|clinic|asked|advised|applied|used?|uneventful|"     \
  "electro\\w+|suture|sutured|closed|drain\\w*|cause|caused|risk|smok\\w+|alcohol|married|worked|" \
  "born|birth|deliver\\w*|pregnan\\w+|signal|enhanc\\w*|hypo\\w*dens\\w+|dens\\w+|echogenic|"      \
  "figure|fig|table|placed|inserted|taken|vaccin\\w+|metastas[ei]s|\\w*immuno\\w*|collected|"      \
  "measured|confirmed|concluded|\\w*gra(?:phy|m)|"                                                 \
  "magnetic|tomogra\\w+|serum|blood (?!pressure)|plasma|urine|h(?:a)?ematolog\\w+|biochem\\w+|"    \
  "biolog\\w+|markers?|investigation|analys[ei]s|evaluation|concentration|hormon\\w+|karyotyp\\w+" \
  "|"                                                                                              \
  "sample|levels?|genetic\\w*|gene|mutation|antibod\\w+|score|scale|tube|catheter|device|"         \
  "ventilat\\w+|intubat\\w+)s?\\b|\\d (?:mg|g|ng|[um\\x{b5}\\x{3bc}]g|mmol|IU|U)\\b|"              \
  "\\b[mn\\x{b5}\\x{3bc}]?(?:g|mol)/d?L\\b)"
/* A clause that tells of something seen without saying who saw it. */
#define CW_REPORT_SEEN_ALONE                                                                       \
  "(?=(?:[\\w'(),.\\x{d7}/-]+ ){1,14}?(?:was|were|appeared|showed|revealed|demonstrated)\\b)"

/* cw-report-examination.c */
void cw_report_take_examination (CwReportReader *self,
                                 const char *system,
                                 CwReportRange range,
                                 gsize first,
                                 GArray *taken);

/* cw-report-examined.c */
void cw_report_read_examined (CwReportReader *self, GArray *taken, gboolean tells_values);

G_END_DECLS
