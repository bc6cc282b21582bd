/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-contradiction-private.h"
#include "vocab/cw-vocabulary.h"

/* Grades of events and results of stains. */

/* ---- grades ---- */

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = a ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *folded_b = b ? g_utf8_casefold (b, -1) : NULL;

  return folded_a && g_strcmp0 (folded_a, folded_b) == 0;
}

static const CwVocabularyTerm *
find_term (const char *name)
{
  return name ? cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_CTCAE), name) : NULL;
}

static gboolean
is_event (const CwAdverseEvent *event, const char *said)
{
  const CwVocabularyTerm *term = find_term (said);

  return is_same_name (event->as_written, said) || is_same_name (event->term, said) ||
         (term && (find_term (event->term) == term || find_term (event->as_written) == term));
}

static void
check_grade (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->adverse_events);
  CwAdverseEvent *against = NULL;
  g_autofree char *grade = cw_range_format_number (mention->number.low, 0);
  g_autofree char *recorded = NULL;
  CwFinding *finding;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAdverseEvent) event = g_list_model_get_item (list, i);

      if (!is_event (event, mention->subject))
        continue;
      if (event->grade <= 0 || event->grade == (int)mention->number.low)
        return;
      against = event; /* the list holds it */
    }
  if (against == NULL)
    return;
  recorded = g_strdup_printf ("%d", against->grade);
  finding = cw_prose_check_against_fact (self, "grade-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (against), "grade");
  cw_prose_finding_use_fact (finding, mention, recorded);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (against), "grade", grade);
}

void
cw_prose_check_grades (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (((const CwMention *)self->mentions->pdata[i])->kind == CW_MENTION_GRADE)
      check_grade (self, self->mentions->pdata[i]);
}

/* ---- stains ---- */

static const char *
get_result (const CwStain *stain)
{
  return stain->result == CW_STAIN_RESULT_POSITIVE   ? "positive"
         : stain->result == CW_STAIN_RESULT_NEGATIVE ? "negative"
                                                     : NULL;
}

static gboolean
percent_differs (const CwMention *mention, const CwStain *stain)
{
  CwRange recorded;

  return mention->is_number && cw_range_read (stain->percent, "%", &recorded) &&
         (mention->number.low > recorded.high || mention->number.high < recorded.low);
}

/* The stain that says otherwise; NULL when one of that marker agrees, or does not say. */
static CwStain *
find_stain (CwProseCheck *self, const CwMention *mention, const char **field)
{
  GListModel *panels = G_LIST_MODEL (self->root->panels);
  CwStain *against = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwPanel) panel = g_list_model_get_item (panels, i);
      GListModel *stains = G_LIST_MODEL (panel->stains);

      for (guint j = 0; j < g_list_model_get_n_items (stains); j++)
        {
          g_autoptr (CwStain) stain = g_list_model_get_item (stains, j);
          const char *result = get_result (stain);
          gboolean differs = mention->value && result && g_strcmp0 (mention->value, result) != 0;

          if (!is_same_name (stain->marker, mention->subject))
            continue;
          if (!differs && !percent_differs (mention, stain))
            return NULL;
          *field = differs ? "result" : "percent";
          against = stain; /* the list holds it */
        }
    }
  return against;
}

static void
check_marker (CwProseCheck *self, const CwMention *mention)
{
  const char *field = NULL;
  CwStain *against = find_stain (self, mention, &field);
  g_autofree char *percent = NULL;
  CwFinding *finding;

  if (against == NULL)
    return;
  percent = mention->quantity ? cw_quantity_to_string (mention->quantity) : NULL;
  finding = cw_prose_check_against_fact (self, "marker-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (against), field);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (against), field,
                             g_str_equal (field, "result") ? mention->value : percent);
}

void
cw_prose_check_markers (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (((const CwMention *)self->mentions->pdata[i])->kind == CW_MENTION_MARKER)
      check_marker (self, self->mentions->pdata[i]);
}
