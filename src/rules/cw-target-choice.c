/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-target-choice.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-irecist-reading.h"
#include "rules/cw-lesion-size.h"
#include "rules/cw-range.h"

/* Which lesions RECIST 1.1 takes as targets (Eisenhauer EA et al., Eur J Cancer 2009;45:228-247,
 * sections 3.1.1 and 4.2). Authors may have measured others: the response is computed all the same,
 * but not without a word. */

static void
free_doubt (CwTargetDoubt *doubt)
{
  g_free (doubt->text);
  g_free (doubt);
}

/* Takes @text. */
static void
add_doubt (GPtrArray *doubts, gpointer entity, const char *field, char *text)
{
  CwTargetDoubt *doubt = g_new0 (CwTargetDoubt, 1);

  doubt->entity = entity;
  doubt->field = field;
  doubt->text = text;
  g_ptr_array_add (doubts, doubt);
}

/* (element-type CwLesion) */
static GPtrArray *
list_targets (CwCase *root)
{
  GListModel *list = G_LIST_MODEL (root->lesions);
  GPtrArray *targets = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);

      if (lesion->role == CW_LESION_ROLE_TARGET)
        g_ptr_array_add (targets, lesion); /* its list keeps it */
    }
  return targets;
}

/* ---- how many ---- */

/* The organ of a lesion, by which it is counted; all lymph nodes are one. %NULL when nobody says.
 */
static char *
dup_organ (const CwLesion *lesion)
{
  g_autofree char *organ = NULL;

  if (lesion->lymph_node == CW_TRISTATE_YES)
    return g_strdup (_ ("lymph nodes"));
  organ = g_strstrip (g_strdup (lesion->organ ? lesion->organ : ""));
  return *organ ? g_utf8_casefold (organ, -1) : NULL;
}

static void
check_organs (GPtrArray *doubts, CwCase *root, GPtrArray *targets)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < targets->len; i++)
    {
      char *organ = dup_organ (targets->pdata[i]);

      if (organ)
        g_hash_table_insert (
          counts, organ,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, organ)) + 1));
    }
  /* In the order of the lesions, each organ once. */
  for (guint i = 0; i < targets->len; i++)
    {
      const CwLesion *lesion = targets->pdata[i];
      g_autofree char *organ = dup_organ (lesion);
      guint n = organ ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, organ)) : 0;

      if (n <= CW_TARGET_CHOICE_MOST_PER_ORGAN)
        continue;
      add_doubt (doubts, root, "lesions",
                 g_strdup_printf (
                   /* Translators: an organ stands in the brackets, or “lymph nodes”. */
                   _ ("%u lesions in one organ (%s) are recorded as targets; RECIST 1.1 takes two "
                      "at most (section 4.2)."),
                   n, lesion->lymph_node == CW_TRISTATE_YES ? organ : lesion->organ));
      g_hash_table_remove (counts, organ);
    }
}

static void
check_number (GPtrArray *doubts, CwCase *root, GPtrArray *targets)
{
  if (targets->len > CW_TARGET_CHOICE_MOST)
    add_doubt (doubts, root, "lesions",
               g_strdup_printf (_ ("%u lesions are recorded as targets; RECIST 1.1 takes five at "
                                   "most (section 4.2)."),
                                targets->len));
}

/* ---- how large ---- */

/* The first size before treatment that is a number; %NULL when there is none. */
static CwMeasurement *
find_baseline (GPtrArray *readings, CwLesion *lesion, double *mm)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const CwRecistReading *reading = readings->pdata[i];
      CwMeasurement *measurement =
        reading->is_baseline ? cw_lesion_size_find (reading->assessment, lesion) : NULL;

      if (measurement && cw_lesion_size_read (measurement, mm) > 0)
        return measurement;
    }
  return NULL;
}

/* A lesion of which nobody says whether it is a node may be none. */
static void
check_size (GPtrArray *doubts, GPtrArray *readings, CwLesion *lesion)
{
  gboolean is_node = lesion->lymph_node == CW_TRISTATE_YES;
  double mm = 0;
  CwMeasurement *measurement = find_baseline (readings, lesion, &mm);
  g_autofree char *title = NULL, *size = NULL;

  if (measurement == NULL ||
      mm >= (is_node ? CW_TARGET_CHOICE_LEAST_NODE_MM : CW_TARGET_CHOICE_LEAST_MM))
    return;
  title = cw_entity_dup_title (CW_ENTITY (lesion));
  size = cw_range_format_number (mm, -1);
  add_doubt (doubts, measurement, measurement->diameter ? "diameter" : "state",
             g_strdup_printf (
               is_node ? _ ("%s had a short axis of %s mm at baseline; RECIST 1.1 takes a lymph "
                            "node as a target from 15 mm on (section 3.1.1).")
                       : _ ("%s had %s mm at baseline; RECIST 1.1 takes a lesion as a target from "
                            "10 mm on (section 3.1.1)."),
               title, size));
}

/* ---- public ---- */

/* Other criteria count otherwise. */
static gboolean
is_by_recist (GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const CwRecistReading *reading = readings->pdata[i];

      if (!reading->is_baseline &&
          (cw_recist_applies (reading->assessment) || cw_irecist_applies (reading->assessment)))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_target_choice_list_doubts:
 * @root: a case
 * @readings: (element-type CwRecistReading): its assessments
 *
 * Returns: (transfer full) (element-type CwTargetDoubt): what RECIST 1.1 would not have taken as a
 *   target lesion; nothing when no assessment was made by it or by iRECIST, which takes the same
 */
GPtrArray *
cw_target_choice_list_doubts (CwCase *root, GPtrArray *readings)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_doubt);
  g_autoptr (GPtrArray) targets = list_targets (root);

  if (!is_by_recist (readings))
    return doubts;
  check_number (doubts, root, targets);
  check_organs (doubts, root, targets);
  for (guint i = 0; i < targets->len; i++)
    check_size (doubts, readings, targets->pdata[i]);
  return doubts;
}

/**
 * cw_target_choice_format:
 * @doubts: (element-type CwTargetDoubt): doubts
 *
 * Returns: (transfer full): their sentences, one after the other; "" for none
 */
char *
cw_target_choice_format (GPtrArray *doubts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            ((const CwTargetDoubt *)doubts->pdata[i])->text);
  return g_string_free (text, FALSE);
}
