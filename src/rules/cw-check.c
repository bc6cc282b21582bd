/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-check.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-check-private.h"

/* What cannot be right, or is worth a second look. Whatever a single value can say is said when
 * it is set; here stand the rules over more than one, and the ones that any field follows. A rule
 * that is not sure stays silent. */

char *
cw_check_dup_value (CwEntity *entity, const char *field)
{
  return cw_entity_dup_description (entity,
                                    cw_entity_info_find (cw_entity_get_info (entity), field));
}

/* Whether every day that one date can mean lies before every day of the other. "About" may reach
 * any distance: nothing is sure about it. */
gboolean
cw_check_is_before (const CwDate *first, const CwDate *second)
{
  GDate latest, earliest;

  if (!cw_date_is_readable (first) || !cw_date_is_readable (second) || first->approximate ||
      second->approximate)
    return FALSE;
  cw_date_get_latest (first, &latest);
  cw_date_get_earliest (second, &earliest);
  return g_date_compare (&latest, &earliest) < 0;
}

/* ---- any field ---- */

static void
check_readable (GPtrArray *findings, CwEntity *entity, const CwField *field)
{
  g_autofree char *problem = cw_entity_dup_problem (entity, field);
  g_autofree char *title = NULL;

  /* What does not go with its siblings or its vocabulary has a rule of its own. */
  if (problem == NULL || field->offers || field->doubt)
    return;
  title = cw_entity_dup_title (entity);
  /* Translators: the name of a row, then a field of it and what is wrong with its value. */
  cw_finding_add_to (findings, "unreadable-value", CW_SEVERITY_ERROR, entity, field->name,
                     g_strdup_printf (_ ("%s, %s"), title, problem));
}

static void
check_reference (GPtrArray *findings, CwEntity *entity, const CwField *field)
{
  g_autofree char *id = NULL, *title = NULL;
  CwEntity *target;

  if (field->kind != &cw_kind_reference || !cw_entity_is_recorded (entity, field))
    return;
  id = cw_entity_dup_text (entity, field);
  target = cw_entity_lookup (cw_entity_get_root (entity), id);
  if (target && cw_field_can_refer_to (field, cw_entity_get_info (target)->name))
    return;
  title = cw_entity_dup_title (entity);
  cw_finding_add_to (
    findings, "lost-reference", CW_SEVERITY_ERROR, entity, field->name,
    g_strdup_printf (_ ("%s, %s: what this pointed to is gone. Choose again or clear it."), title,
                     _ (field->label)));
}

static void
check_identifying (GPtrArray *findings, CwEntity *entity, const CwField *field)
{
  if (!(field->flags & CW_FIELD_IDENTIFYING) || !cw_entity_is_recorded (entity, field))
    return;
  cw_finding_add_to (
    findings, "identifying", CW_SEVERITY_NOTE, entity, field->name,
    g_strdup_printf (_ ("%s can point to the patient: it is masked in a de-identified export."),
                     _ (field->label)));
}

/* ---- any row ---- */

static CwDate *
get_date (CwEntity *entity, const char *name)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), name);

  return field && field->kind == &cw_kind_date ? G_STRUCT_MEMBER (CwDate *, entity, field->offset)
                                               : NULL;
}

static void
check_period (GPtrArray *findings, CwEntity *entity)
{
  const char *start_name = CW_IS_ADVERSE_EVENT (entity) ? "onset" : "start";
  CwDate *start = get_date (entity, start_name), *end = get_date (entity, "end");
  g_autofree char *title = NULL, *start_text = NULL, *end_text = NULL;

  if (!cw_check_is_before (end, start))
    return;
  title = cw_entity_dup_title (entity);
  start_text = cw_check_dup_value (entity, start_name);
  end_text = cw_check_dup_value (entity, "end");
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "end-before-start", CW_SEVERITY_ERROR, entity, "end",
      g_strdup_printf (_ ("%s ended (%s) before it began (%s)."), title, end_text, start_text)),
    entity, start_name);
}

static void check_entity (GPtrArray *findings, CwEntity *entity);

static void
check_list (GPtrArray *findings, GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      check_entity (findings, item);
    }
}

static void
check_field (GPtrArray *findings, CwEntity *entity, const CwField *field)
{
  if (field->kind == &cw_kind_list)
    check_list (findings, cw_entity_get_list (entity, field));
  else if (field->kind == &cw_kind_child)
    check_entity (findings, cw_entity_get_child (entity, field));
  else
    {
      check_readable (findings, entity, field);
      check_reference (findings, entity, field);
      check_identifying (findings, entity, field);
    }
}

static void
check_entity (GPtrArray *findings, CwEntity *entity)
{
  const CwEntityInfo *info = cw_entity_get_info (entity);

  check_period (findings, entity);
  cw_check_row (findings, entity);
  CW_FOREACH_FIELD (info, field)
    check_field (findings, entity, field);
}

/**
 * cw_check_case:
 * @root: a case
 *
 * Looks for values that cannot be understood, facts that contradict each other, and what a
 * journal would send back.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, the worst first
 */
GPtrArray *
cw_check_case (CwEntity *root)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);

  g_return_val_if_fail (CW_IS_CASE (root), findings);

  check_entity (findings, root);
  cw_check_response (findings, CW_CASE (root));
  cw_check_computed (findings, CW_CASE (root));
  cw_check_article (findings, CW_CASE (root));
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}
