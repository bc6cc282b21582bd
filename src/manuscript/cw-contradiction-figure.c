/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-contradiction-private.h"
#include "manuscript/cw-figure-pointer.h"

/* Panels of a figure that the text, the legend and the facts place at different times. */

static gboolean
panels_differ (const CwMention *mention, const CwMention *other)
{
  return mention->number.low == other->number.low && (mention->letters & other->letters) &&
         mention->statement != other->statement &&
         cw_time_point_differs (&mention->when, &other->when);
}

/* The pair is found from the later one, once. */
static void
check_pair (CwProseCheck *self, guint at)
{
  const CwMention *mention = self->mentions->pdata[at];
  g_autofree char *words = NULL;
  CwFinding *finding;

  for (guint i = 0; i < at; i++)
    {
      const CwMention *other = self->mentions->pdata[i];

      if (other->kind != CW_MENTION_PANELS || !panels_differ (other, mention))
        continue;
      words = cw_mention_dup_words (other);
      finding = cw_prose_check_add (
        self, "panels-in-text", CW_SEVERITY_ERROR, other,
        g_strdup_printf (_ ("The text and the legend place the panels of “%s” at different "
                            "times."),
                         words));
      cw_prose_finding_add_mention (finding, mention);
      return;
    }
}

static gboolean
is_figure (CwProseCheck *self, const char *id, const CwMention *mention)
{
  CwEntity *figure = id ? cw_entity_lookup (CW_ENTITY (self->root), id) : NULL;

  return CW_IS_FIGURE (figure) &&
         cw_figure_get_number (self->root, CW_FIGURE (figure)) == (guint)mention->number.low;
}

static void
check_fact (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->assessments);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);
      CwTimePoint when = cw_prose_check_get_time (assessment);
      g_autofree char *words = NULL;
      g_autofree char *title = NULL;
      CwFinding *finding;

      if (!is_figure (self, assessment->figure, mention) ||
          !(cw_figure_letters_read (assessment->panels) & mention->letters) ||
          !cw_time_point_differs (&mention->when, &when))
        continue;
      words = cw_mention_dup_words (mention);
      title = cw_entity_dup_title (CW_ENTITY (assessment));
      finding = cw_prose_check_add (
        self, "panels-in-text", CW_SEVERITY_ERROR, mention,
        g_strdup_printf (_ ("The text places “%s” at another time than the response assessment "
                            "“%s”, which has these panels."),
                         words, title));
      cw_finding_add_place (finding, CW_ENTITY (assessment), "panels");
      return;
    }
}

void
cw_prose_check_panels (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];
      guint before = self->findings->len;

      if (mention->kind != CW_MENTION_PANELS || !mention->when.is_known)
        continue;
      check_pair (self, i);
      if (self->findings->len == before)
        check_fact (self, mention);
    }
}
