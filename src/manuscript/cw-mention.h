/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"
#include "base/cw-quantity.h"
#include "manuscript/cw-case-text.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

/**
 * CwMentionKind:
 * @CW_MENTION_AGE: "a 27-year-old man": @number in years.
 * @CW_MENTION_SEX: "man": @value "male" or "female".
 * @CW_MENTION_PRONOUN: "she", "his": @value likewise.
 * @CW_MENTION_DATE: "May 2019": @date; @subject says of what: "presentation", "treatment".
 * @CW_MENTION_DURATION: "nearly 2 years": @number in days; @subject says of what.
 * @CW_MENTION_GRADE: "grade 3 hematochezia": @number, @subject is the event.
 * @CW_MENTION_RESPONSE: "partial response": @value "cr", "pr", "sd" or "pd"; @when says when.
 * @CW_MENTION_DOSE: "anlotinib 12 mg": @quantity, @subject is the drug.
 * @CW_MENTION_CYCLES: "a total of six cycles": @number.
 * @CW_MENTION_MARKER: "CD56 (+)": @value "positive" or "negative", or @number in per cent;
 *   @subject is the marker.
 * @CW_MENTION_VITAL: "was alive": @value "alive" or "dead"; @when says when.
 * @CW_MENTION_PANELS: "(Fig. 1G–I)": @number is the figure, @letters the panels; @when says when.
 * @CW_MENTION_LESIONS: "CT showed three liver metastases": @number, @subject is the organ.
 * @CW_MENTION_SIZE: "a 5.2 × 4.1 cm liver mass": @number is the longest side in millimetres, @step
 *   what its last digit says, @subject the organ if one is named.
 * @CW_MENTION_CASES: "six cases were included in our review": @number.
 * @CW_MENTION_SHARE: "4 of 6 patients were male": @number of @of cases of the review; @subject is
 *   "male", "female", "objective", "cr", "pr", "sd", "pd" or "dead".
 * @CW_MENTION_STATISTIC: "the median age was 34 years": @number over the cases of the review,
 * @step;
 *   @subject is "age", "objective-rate", "control-rate", "progression-free-survival" or
 *   "overall-survival", of times in months.
 * @CW_MENTION_CYCLE_LENGTH: "every three weeks", "q3w": @quantity, @number in days.
 * @CW_MENTION_ROUTE: "oral carboplatin": @value is the route as the facts name it, @subject the
 *   drug.
 * @CW_MENTION_LINE: "second-line": @number.
 * @CW_MENTION_STAGE: "stage IIIA": @subject is "IIIA".
 * @CW_MENTION_TNM: "cT2N1M0": @subject is that.
 * @CW_MENTION_AMOUNT: "hemoglobin was 8.2 g/dL", "shrank by 45%": @quantity, @number, @step what
 *   its last digit says, @subject the analyte by its name in the vocabulary or "shrinkage"; @value
 *   "presentation" when it was then, else @when says when.
 * @CW_MENTION_TREND: "LDH normalised": @value "rose", "fell", "normalised", "high", "low" or
 *   "normal", @subject the analyte.
 *
 * What a mention is about.
 */
typedef enum
{
  CW_MENTION_AGE,
  CW_MENTION_SEX,
  CW_MENTION_PRONOUN,
  CW_MENTION_DATE,
  CW_MENTION_DURATION,
  CW_MENTION_GRADE,
  CW_MENTION_RESPONSE,
  CW_MENTION_DOSE,
  CW_MENTION_CYCLES,
  CW_MENTION_MARKER,
  CW_MENTION_VITAL,
  CW_MENTION_PANELS,
  CW_MENTION_LESIONS,
  CW_MENTION_SIZE,
  CW_MENTION_CASES,
  CW_MENTION_SHARE,
  CW_MENTION_STATISTIC,
  CW_MENTION_CYCLE_LENGTH,
  CW_MENTION_ROUTE,
  CW_MENTION_LINE,
  CW_MENTION_STAGE,
  CW_MENTION_TNM,
  CW_MENTION_AMOUNT,
  CW_MENTION_TREND,
} CwMentionKind;

/**
 * CwTimePoint:
 * @is_known: whether there is one.
 * @is_baseline: before treatment.
 * @is_maintenance: during maintenance treatment.
 * @is_last: at the time of the report, or at the latest examination.
 * @cycle: after so many cycles, or 0.
 * @date: (nullable): the date.
 *
 * When something was, as prose says it.
 */
typedef struct
{
  gboolean is_known;
  gboolean is_baseline;
  gboolean is_maintenance;
  gboolean is_last;
  guint cycle;
  CwDate *date;
} CwTimePoint;

/**
 * CwMention:
 * @kind: what it is about.
 * @statement: (unowned): the sentence it stands in.
 * @value: (nullable): a canonical word.
 * @number: a number, or the range that the words leave open.
 * @is_number: whether there is a number.
 * @of: of how many @number is a share, or 0.
 * @step: what one in the last digit of @number stands for, or 0.
 * @is_total: of cycles, whether these are all that were given.
 * @quantity: (nullable): of ages, lengths of time, doses and amounts the number with its unit as
 * written.
 * @subject: (nullable): what it is said of.
 * @letters: panels of a figure: bit 0 for A.
 * @date: (nullable): a date.
 * @when: the time of a response, a status or a picture.
 * @first: byte in the words of the statement.
 * @past: the byte behind the last one.
 * @offset: first byte in the source of the passage.
 * @length: how many bytes it is there.
 *
 * A number or value in prose with its meaning.
 */
typedef struct
{
  CwMentionKind kind;
  const CwStatement *statement;
  const char *value;
  CwRange number;
  gboolean is_number;
  guint of;
  double step;
  gboolean is_total;
  CwQuantity *quantity;
  char *subject;
  guint letters;
  CwDate *date;
  CwTimePoint when;
  gsize first;
  gsize past;
  gsize offset;
  gsize length;
} CwMention;

void cw_mention_read (CwPatterns *patterns, CwStatement *statement);
void cw_mention_free (CwMention *self);
const char *cw_mention_find_organ (const char *text, gboolean *is_one);
double cw_mention_get_step (const CwQuantity *quantity);
char *cw_mention_dup_words (const CwMention *self);
gboolean cw_time_point_differs (const CwTimePoint *self, const CwTimePoint *other);
gboolean cw_time_point_is_same (const CwTimePoint *self, const CwTimePoint *other);

G_END_DECLS
