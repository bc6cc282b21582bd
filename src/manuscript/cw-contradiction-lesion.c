/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "rules/cw-assessment-order.h"
#include "rules/cw-lesion-size.h"

/* Numbers and sizes of lesions before treatment. */

static gboolean
is_same_organ (const CwMention *mention, const CwMention *other)
{
  return g_strcmp0 (mention->subject, other->subject) == 0;
}

/* Whether one is told in the abstract and the other in the case. */
static gboolean
is_told_twice (const CwMention *mention, const CwMention *other)
{
  return mention->statement->passage->kind == CW_PASSAGE_ABSTRACT &&
         other->statement->passage->kind == CW_PASSAGE_CASE;
}

static gboolean
is_before_treatment (const CwMention *mention)
{
  return !mention->when.is_known || mention->when.is_baseline;
}

/* The lesions of an organ that were there before treatment. A node is measured otherwise. */
static GPtrArray *
list_recorded (CwProseCheck *self, const char *organ)
{
  GListModel *list = G_LIST_MODEL (self->root->lesions);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);
      const char *recorded = cw_mention_find_organ (lesion->organ, NULL);

      recorded = recorded ? recorded : cw_mention_find_organ (lesion->site, NULL);
      if (g_strcmp0 (recorded, organ) == 0 && lesion->role != CW_LESION_ROLE_NEW &&
          lesion->lymph_node != CW_TRISTATE_YES)
        g_ptr_array_add (found, lesion); /* the list holds it */
    }
  return found;
}

/* ---- how many ---- */

/* More than are recorded may have been seen: not each of them is followed. */
static void
check_count (CwProseCheck *self, const CwMention *mention)
{
  g_autoptr (GPtrArray) recorded = list_recorded (self, mention->subject);
  guint said = (guint)mention->number.low;
  g_autofree char *words = NULL;
  CwFinding *finding;

  if (said >= recorded->len || !is_before_treatment (mention))
    return;
  words = cw_mention_dup_words (mention);
  finding = cw_prose_check_add (
    self, "lesions-in-text", CW_SEVERITY_WARNING, mention,
    g_strdup_printf (ngettext ("The text says “%s”; %u lesion there is recorded before treatment.",
                               "The text says “%s”; %u lesions there are recorded before "
                               "treatment.",
                               recorded->len),
                     words, recorded->len));
  for (guint i = 0; i < recorded->len; i++)
    cw_finding_add_place (finding, recorded->pdata[i], "organ");
}

static gboolean
counts_differ (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && is_same_organ (mention, other) &&
         !cw_time_point_differs (&mention->when, &other->when) &&
         mention->number.low != other->number.low;
}

static gboolean
counts_agree (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && is_same_organ (mention, other) &&
         mention->number.low == other->number.low;
}

static void
compare_counts (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, counts_differ);

  if (other && !cw_prose_check_find_other (self, mention, counts_agree))
    cw_prose_check_against_prose (self, "lesions-in-text", CW_SEVERITY_WARNING, mention, other);
}

/* ---- how large ---- */

/* "5 cm" is what 52 mm is rounded to; between equally exact sizes only rounding is the same. */
static gboolean
is_same_size (double one, double one_step, double other, double other_step)
{
  double most = fmax (one_step, other_step);

  return fabs (one - other) <= (one_step == other_step ? most / 2 : most) + 1e-6;
}

static gboolean
sizes_agree (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && is_same_organ (mention, other) &&
         is_same_size (mention->number.low, mention->step, other->number.low, other->step);
}

static gboolean
sizes_differ (const CwMention *mention, const CwMention *other)
{
  return is_told_twice (mention, other) && is_same_organ (mention, other) &&
         !cw_time_point_differs (&mention->when, &other->when) && !sizes_agree (mention, other);
}

static guint
count_sizes (CwProseCheck *self, const CwMention *like)
{
  guint n = 0;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      n += mention->kind == CW_MENTION_SIZE &&
           mention->statement->passage->kind == like->statement->passage->kind &&
           (like->subject == NULL || is_same_organ (mention, like));
    }
  return n;
}

/* One size of the organ in the abstract and one in the case: both are of the same lesion. */
static void
compare_sizes (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, sizes_differ);

  if (other && count_sizes (self, mention) == 1 && count_sizes (self, other) == 1)
    cw_prose_check_against_prose (self, "size-in-text", CW_SEVERITY_WARNING, mention, other);
}

/* What was measured of a lesion before treatment, or NULL. */
static CwMeasurement *
find_baseline (CwProseCheck *self, CwLesion *lesion)
{
  g_autoptr (GPtrArray) assessments = cw_assessment_order_list (self->root);

  for (guint i = 0; i < assessments->len; i++)
    if (cw_assessment_order_is_baseline (assessments, i))
      return cw_lesion_size_find (assessments->pdata[i], lesion);
  return NULL;
}

static void
check_size (CwProseCheck *self, const CwMention *mention)
{
  g_autoptr (GPtrArray) recorded = list_recorded (self, mention->subject);
  CwMeasurement *measured =
    recorded->len == 1 && mention->subject ? find_baseline (self, recorded->pdata[0]) : NULL;
  g_autofree char *words = NULL;
  double mm;

  if (measured == NULL || measured->diameter == NULL || cw_lesion_size_read (measured, &mm) <= 0 ||
      !is_before_treatment (mention) || is_same_size (mention->number.low, mention->step, mm, 1))
    return;
  words = cw_quantity_to_string (measured->diameter);
  cw_prose_finding_use_fact (cw_prose_check_against_fact (self, "size-in-text", CW_SEVERITY_WARNING,
                                                          mention, CW_ENTITY (measured),
                                                          "diameter"),
                             mention, words);
}

void
cw_prose_check_lesions (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];
      guint before = self->findings->len;

      if (mention->kind == CW_MENTION_LESIONS)
        check_count (self, mention);
      else if (mention->kind == CW_MENTION_SIZE)
        check_size (self, mention);
      if (self->findings->len > before)
        continue;
      if (mention->kind == CW_MENTION_LESIONS)
        compare_counts (self, mention);
      else if (mention->kind == CW_MENTION_SIZE)
        compare_sizes (self, mention);
    }
}
