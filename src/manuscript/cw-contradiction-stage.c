/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-contradiction-private.h"

/* Stage and TNM: "III" says less than "IIIA" and does not contradict it; neither do a clinical and
 * a pathological classification (UICC, TNM Classification of Malignant Tumours, 8th edition). */

/* ---- stage ---- */

typedef struct
{
  guint number; /* 1 to 4, 0 for none */
  char part[4]; /* "A", "B2" */
} Stage;

static Stage
read_stage (const char *text)
{
  static const char *const roman[] = { "IV", "III", "II", "I" };
  static const guint numbers[] = { 4, 3, 2, 1 };
  Stage stage = { 0 };

  if (g_ascii_strncasecmp (text, "stage ", 6) == 0)
    text += 6;
  if (*text >= '1' && *text <= '4')
    stage.number = (guint)(*text++ - '0');
  for (guint i = 0; stage.number == 0 && i < G_N_ELEMENTS (roman); i++)
    if (g_str_has_prefix (text, roman[i]))
      {
        stage.number = numbers[i];
        text += strlen (roman[i]);
        break;
      }
  for (guint i = 0; i < sizeof stage.part - 1 && g_ascii_isalnum (*text); i++)
    stage.part[i] = g_ascii_toupper (*text++);
  /* "IVth" or "I or II" are none that could be compared. */
  return *text == '\0' || strchr (" ,;(", *text) ? stage : (Stage){ 0 };
}

static gboolean
stages_differ (const char *one, const char *other)
{
  Stage a = read_stage (one), b = read_stage (other);
  gsize length = MIN (strlen (a.part), strlen (b.part));

  return a.number && b.number && (a.number != b.number || strncmp (a.part, b.part, length) != 0);
}

#define SYSTEMS                                                                                    \
  "\\b(?<system>FIGO|Ann Arbor|Lugano|Enneking|Masaoka|Durie|ISS|Dukes|INSS|INRGSS|BCLC|Rai|"      \
  "Binet|AJCC|UICC|TNM|COG|IRS|SIOP|Cotswolds?|Koga|Siewert|Evans|VALSG|Musshoff)\\b"

/* Whether the sentence stages by another system than the one recorded. */
static gboolean
is_other_system (CwProseCheck *self, const CwMention *mention)
{
  const char *recorded = self->root->diagnosis->stage_system;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *system = NULL;
  gboolean both_tnm;

  if (recorded == NULL ||
      !cw_patterns_match (self->text->patterns, SYSTEMS, mention->statement->words, 0, -1, &match))
    return FALSE;
  system = g_match_info_fetch_named (match, "system");
  both_tnm = cw_patterns_has (self->text->patterns, "\\b(?:AJCC|UICC|TNM)\\b", system) &&
             cw_patterns_has (self->text->patterns, "\\b(?:AJCC|UICC|TNM)\\b", recorded);
  return !both_tnm && !cw_text_has_words (recorded, system);
}

static gboolean
stage_texts_differ (const CwMention *mention, const CwMention *other)
{
  return mention->statement->passage->kind == CW_PASSAGE_ABSTRACT &&
         other->statement->passage->kind == CW_PASSAGE_CASE &&
         stages_differ (mention->subject, other->subject);
}

static void
check_stage (CwProseCheck *self, const CwMention *mention)
{
  CwDiagnosis *diagnosis = self->root->diagnosis;
  const CwMention *other;
  CwFinding *finding;

  if (diagnosis->stage == NULL)
    {
      other = cw_prose_check_find_other (self, mention, stage_texts_differ);
      if (other)
        cw_prose_check_against_prose (self, "stage-in-text", CW_SEVERITY_WARNING, mention, other);
      return;
    }
  if (!stages_differ (mention->subject, diagnosis->stage) || is_other_system (self, mention))
    return;
  finding = cw_prose_check_against_fact (self, "stage-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (diagnosis), "stage");
  cw_prose_finding_fix_fact (finding, CW_ENTITY (diagnosis), "stage", mention->subject);
}

/* ---- TNM ---- */

typedef struct
{
  char prefix[4];
  char parts[3][4]; /* of T, N and M, without their letter */
} Tnm;

static void
read_part (const char **at, char part[4])
{
  guint n = 0;

  for (; g_ascii_isalnum (**at) && strchr ("TNMcp", **at) == NULL; (*at)++)
    if (n < 3)
      part[n++] = **at;
}

static Tnm
read_tnm (const char *text)
{
  static const char letters[] = "TNM";
  Tnm tnm = { 0 };
  guint n = 0;

  for (; *text && strchr ("ycpr", *text); text++)
    if (n < sizeof tnm.prefix - 1)
      tnm.prefix[n++] = *text;
  while (*text)
    {
      const char *letter = strchr (letters, *text++);

      if (letter)
        read_part (&text, tnm.parts[letter - letters]);
    }
  return tnm;
}

/* "X" is anything, and "2" leaves open whether it was "2a" or "2b". */
static gboolean
parts_differ (const char *one, const char *other)
{
  gsize length = MIN (strlen (one), strlen (other));

  return length > 0 && *one != 'X' && *other != 'X' && strncmp (one, other, length) != 0;
}

static gboolean
tnms_differ (const char *one, const char *other)
{
  Tnm a = read_tnm (one), b = read_tnm (other);
  gboolean differs = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (a.parts); i++)
    differs |= parts_differ (a.parts[i], b.parts[i]);
  return differs && (*a.prefix == '\0' || *b.prefix == '\0' || g_str_equal (a.prefix, b.prefix));
}

static void
check_tnm (CwProseCheck *self, const CwMention *mention)
{
  CwDiagnosis *diagnosis = self->root->diagnosis;
  CwFinding *finding;

  if (diagnosis->tnm == NULL || !tnms_differ (mention->subject, diagnosis->tnm))
    return;
  finding = cw_prose_check_against_fact (self, "stage-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (diagnosis), "tnm");
  cw_prose_finding_use_fact (finding, mention, diagnosis->tnm);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (diagnosis), "tnm", mention->subject);
}

void
cw_prose_check_stages (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_STAGE)
        check_stage (self, mention);
      else if (mention->kind == CW_MENTION_TNM)
        check_tnm (self, mention);
    }
}
