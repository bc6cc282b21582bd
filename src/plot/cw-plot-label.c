/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-plot-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/cw-irecist-reading.h"

/* How the events of a case are called in a figure and in its table. */

/**
 * cw_plot_describe:
 * @entity: an entity
 * @field: (nullable): name of one of its fields
 *
 * Returns: (transfer full): its value as a reader sees it; "" when it is not recorded
 */
char *
cw_plot_describe (CwEntity *entity, const char *field)
{
  const CwField *row = field ? cw_entity_info_find (cw_entity_get_info (entity), field) : NULL;

  return row ? cw_entity_dup_description (entity, row) : g_strdup ("");
}

/**
 * cw_plot_format_moment:
 * @moment: a known moment in the calendar
 *
 * Returns: (transfer full): “2019-07-14”, “2019-07” for a whole month, “2019” for a whole year,
 * else the first and the last day
 */
char *
cw_plot_format_moment (const CwMoment *moment)
{
  GDate first, last, next;

  g_date_clear (&first, 1);
  g_date_set_julian (&first, (guint32)CLAMP (moment->low, 1, 3652059));
  last = first;
  g_date_set_julian (&last, (guint32)CLAMP (moment->high, 1, 3652059));
  next = last;
  g_date_add_days (&next, 1);
  if (g_date_get_day (&first) != 1 || g_date_get_day (&next) != 1 ||
      g_date_get_year (&first) != g_date_get_year (&last))
    return cw_moment_format (moment);
  if (g_date_get_month (&first) == g_date_get_month (&last))
    return g_strdup_printf ("%04u-%02u", g_date_get_year (&first), g_date_get_month (&first));
  if (g_date_get_month (&first) == 1 && g_date_get_month (&last) == 12)
    return g_strdup_printf ("%04u", g_date_get_year (&first));
  return cw_moment_format (moment);
}

/* Dates stand in a column of their own, and notes are for the author. */
static gboolean
is_detail (CwEntity *entity, const CwField *field)
{
  static const char *const others[] = { "note", "as-written", "figure", "panels", "imaging", NULL };

  return cw_field_is_scalar (field) && field->kind != &cw_kind_date &&
         !(field->flags & (CW_FIELD_TITLE | CW_FIELD_HIDDEN | CW_FIELD_IDENTIFYING)) &&
         !g_strv_contains (others, field->name) && cw_entity_is_recorded (entity, field);
}

/**
 * cw_plot_dup_detail:
 * @entity: an entity
 *
 * Returns: (transfer full): its other facts in one line, "Grade: 3; Outcome: Resolved"
 */
char *
cw_plot_dup_detail (CwEntity *entity)
{
  g_autoptr (GString) text = g_string_new (NULL);

  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (is_detail (entity, field))
      {
        g_autofree char *value = cw_entity_dup_description (entity, field);

        g_string_append_printf (text, "%s%s: %s", text->len ? "; " : "", _ (field->label), value);
      }
  return g_strdup (text->str);
}

/**
 * cw_plot_label_date:
 * @event: an event with its moments
 * @to: (nullable): the field of its end
 * @words: (nullable): the field of its beginning in words
 *
 * Returns: (transfer full): when it was, as it is recorded; "" when nobody says
 */
char *
cw_plot_label_date (const CwPlotEvent *event, const char *to, const char *words)
{
  g_autofree char *from = cw_plot_describe (event->entity, event->field);
  g_autofree char *end = cw_plot_describe (event->entity, to);
  g_autofree char *spoken = cw_plot_describe (event->entity, words);

  if (*from == '\0' && *spoken)
    return g_steal_pointer (&spoken);
  if (g_strcmp0 (event->field, "after-cycle") == 0 && *from)
    return g_strdup_printf (_ ("after cycle %s"), from);
  if (*end)
    return g_strdup_printf ("%s – %s", *from ? from : "…", end);
  return g_steal_pointer (&from);
}

/* The first one that says something. */
static char *
choose (CwEntity *entity, const char *first, const char *second)
{
  g_autofree char *text = cw_plot_describe (entity, first);

  return *text ? g_steal_pointer (&text) : cw_plot_describe (entity, second);
}

/**
 * cw_plot_label_computed:
 * @written: what stands in the case, perhaps ""
 * @is_computed: whether @moment was counted instead of read
 * @moment: when it was
 *
 * Returns: (transfer full): @written, and behind it what was computed
 */
char *
cw_plot_label_computed (const char *written, gboolean is_computed, const CwMoment *moment)
{
  g_autofree char *interval = is_computed && moment->known ? cw_moment_format (moment) : NULL;

  if (interval == NULL)
    return g_strdup (written);
  return *written ? g_strdup_printf (_ ("%s (computed: %s)"), written, interval)
                  : g_steal_pointer (&interval);
}

/* ---- one kind each ---- */

static char *
label_assessment (CwEntity *entity, const CwCourse *course)
{
  CwAssessment *assessment = CW_ASSESSMENT (entity);
  const CwCoursePoint *point = cw_course_find_point (course, assessment);
  g_autofree char *category = cw_plot_describe (entity, "overall");

  if (*category)
    return g_steal_pointer (&category);
  if (point && point->category)
    return g_strdup_printf (cw_irecist_applies (assessment) ? _ ("%s, computed by iRECIST")
                                                            : _ ("%s, computed by RECIST 1.1"),
                            cw_irecist_get_name (assessment, point->category));
  return choose (entity, "modality", "label");
}

static char *
label_change (CwEntity *entity)
{
  CwEntity *root = cw_entity_get_root (entity);
  const char *id = CW_DOSE_CHANGE (entity)->drug;
  CwEntity *drug = id ? cw_entity_lookup (root, id) : NULL;
  g_autofree char *name = drug ? cw_plot_describe (drug, "name") : g_strdup ("");
  g_autofree char *kind = choose (entity, "kind", "reason");
  g_autofree char *from = cw_plot_describe (entity, "from");
  g_autofree char *to = cw_plot_describe (entity, "to");

  return g_strconcat (name, *name && *kind ? ": " : "", kind, *from || *to ? ", " : "", from,
                      *from && *to ? " → " : "", to, NULL);
}

static char *
label_result (CwEntity *entity)
{
  CwEntity *series = cw_entity_get_parent (entity);
  g_autofree char *analyte = cw_plot_describe (series, "analyte");
  g_autofree char *value = choose (entity, "value", "text");

  return g_strconcat (analyte, *analyte && *value ? " " : "", value, NULL);
}

static char *
label_finding (CwEntity *entity)
{
  g_autofree char *system = cw_plot_describe (entity, "system");
  g_autofree char *finding = choose (entity, "value", "finding");

  return g_strconcat (system, *system && *finding ? ": " : "", finding, NULL);
}

static char *
label_radiation (CwEntity *entity)
{
  g_autofree char *site = cw_plot_describe (entity, "site");
  g_autofree char *dose = cw_plot_describe (entity, "dose");
  g_autofree char *fractions = cw_plot_describe (entity, "fractions");
  g_autofree char *place = g_strconcat (_ ("Radiotherapy"), *site ? ": " : "", site, NULL);

  if (*dose && *fractions)
    return g_strdup_printf (_ ("%s, %s in %s fractions"), place, dose, fractions);
  return *dose ? g_strconcat (place, ", ", dose, NULL) : g_steal_pointer (&place);
}

/* What was not done says so. */
static char *
label_procedure (CwEntity *entity)
{
  g_autofree char *title = cw_entity_dup_title (entity);
  g_autofree char *status = cw_plot_describe (entity, "status");

  if (*status == '\0' || CW_PROCEDURE (entity)->status == CW_PROCEDURE_STATUS_DONE)
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s (%s)", title, status);
}

static char *
label_decision (CwEntity *entity)
{
  g_autofree char *title = cw_entity_dup_title (entity);
  g_autofree char *answer = cw_plot_describe (entity, "answer");

  return *answer ? g_strdup_printf ("%s (%s)", title, answer) : g_steal_pointer (&title);
}

/* “Diagnosis: …”: a title alone does not say what it is. */
static char *
label_with_kind (CwEntity *entity)
{
  g_autofree char *title = cw_entity_dup_title (entity);
  const char *kind = _ (cw_entity_get_info (entity)->label);

  return g_str_equal (title, kind) ? g_steal_pointer (&title)
                                   : g_strdup_printf ("%s: %s", kind, title);
}

static char *
label_outcome (const CwPlotEvent *event)
{
  gboolean is_disease = event->glyph == CW_GLYPH_DIAMOND;
  g_autofree char *text =
    cw_plot_describe (event->entity, is_disease ? "disease-status" : "vital-status");

  return *text ? g_steal_pointer (&text)
               : g_strdup (is_disease ? _ ("Disease status") : _ ("Vital status"));
}

/**
 * cw_plot_label_event:
 * @event: an event
 * @course: the course of its case
 *
 * Returns: (transfer full): what the figure calls it
 */
char *
cw_plot_label_event (const CwPlotEvent *event, const CwCourse *course)
{
  CwEntity *entity = event->entity;
  g_autofree char *label = CW_IS_ASSESSMENT (entity)            ? label_assessment (entity, course)
                           : CW_IS_DOSE_CHANGE (entity)         ? label_change (entity)
                           : CW_IS_LABORATORY_RESULT (entity)   ? label_result (entity)
                           : CW_IS_EXAMINATION (entity)         ? label_finding (entity)
                           : CW_IS_RADIOTHERAPY_COURSE (entity) ? label_radiation (entity)
                           : CW_IS_PROCEDURE (entity)           ? label_procedure (entity)
                           : CW_IS_DECISION (entity)            ? label_decision (entity)
                           : CW_IS_OUTCOME (entity)             ? label_outcome (event)
                           : CW_IS_ADVERSE_EVENT (entity) ? choose (entity, "as-written", "term")
                           : event->track == CW_TRACK_COURSE || event->track == CW_TRACK_TESTS
                             ? label_with_kind (entity)
                             : cw_entity_dup_title (entity);

  return *label ? g_steal_pointer (&label) : cw_entity_dup_title (entity);
}
