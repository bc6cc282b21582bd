/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-entity-walk.h"
#include "model/cw-registry.h"

/* The facts that prose can say: those with wordings of their own, then every recorded field. */

static const CwFactSource *const sources[] = {
  cw_fact_patient_sources,
  cw_fact_finding_sources,
  cw_fact_treatment_sources,
  cw_fact_course_sources,
};

/* ---- facts ---- */

static void
wording_free (CwFactWording *wording)
{
  g_free (wording->text);
  g_free (wording);
}

/**
 * cw_fact_free:
 * @self: (nullable) (transfer full): a fact
 */
void
cw_fact_free (CwFact *self)
{
  if (self == NULL)
    return;
  g_free (self->target);
  g_free (self->label);
  g_free (self->entity_id);
  g_ptr_array_unref (self->wordings);
  g_free (self);
}

/**
 * cw_fact_add_wording:
 * @wordings: (element-type CwFactWording): wordings of a fact
 * @nick: nick of the wording
 * @label: what it is called (`N_()`)
 * @text: (nullable) (transfer full): the fact in this wording; %NULL adds nothing
 */
void
cw_fact_add_wording (GPtrArray *wordings, const char *nick, const char *label, char *text)
{
  CwFactWording *wording;

  if (text == NULL)
    return;
  wording = g_new0 (CwFactWording, 1);
  wording->nick = nick;
  wording->label = _ (label);
  wording->text = text;
  g_ptr_array_add (wordings, wording);
}

/* Children of the case are there once; rows of lists are told apart by their id. */
static gboolean
is_row (CwEntity *entity)
{
  const CwField *field = cw_entity_get_parent_field (entity);

  return field && field->kind == &cw_kind_list;
}

/* Takes @wordings. Returns %NULL when there are none. */
static CwFact *
fact_new (const char *name, const char *label, CwEntity *entity, GPtrArray *wordings)
{
  g_autofree char *title = NULL;
  CwFact *self;

  if (wordings->len == 0)
    {
      g_ptr_array_unref (wordings);
      return NULL;
    }
  title = cw_entity_dup_title (entity);
  self = g_new0 (CwFact, 1);
  self->name = name;
  self->target = is_row (entity) ? g_strdup (cw_entity_get_id (entity)) : NULL;
  /* Translators: a kind of fact and which one it is: “Drug: anlotinib” */
  self->label = is_row (entity) ? g_strdup_printf (_ ("%s: %s"), label, title) : g_strdup (label);
  self->wordings = wordings;
  self->entity_id = g_strdup (cw_entity_get_id (entity));
  self->entity_name = cw_entity_get_info (entity)->name;
  return self;
}

static CwFact *
fact_from_source (const CwFactSource *source, CwEntity *entity)
{
  GPtrArray *wordings = g_ptr_array_new_with_free_func ((GDestroyNotify)wording_free);
  CwFact *self;

  source->word (entity, wordings);
  self = fact_new (source->name, _ (source->label), entity, wordings);
  if (self)
    self->field = source->field;
  return self;
}

static CwFact *
fact_from_field (CwEntity *entity, const CwField *field)
{
  GPtrArray *wordings = g_ptr_array_new_with_free_func ((GDestroyNotify)wording_free);
  g_autofree char *name = g_strdup_printf ("%s.%s", cw_entity_get_info (entity)->name, field->name);
  g_autofree char *label = NULL;
  CwFact *self;

  cw_fact_word_field (entity, field, wordings);
  /* Translators: a kind of thing and one of its properties: “Drug, route” */
  label = g_strdup_printf (_ ("%s, %s"), _ (cw_entity_get_info (entity)->label), _ (field->label));
  self = fact_new (g_intern_string (name), label, entity, wordings);
  if (self)
    self->field = field->name;
  return self;
}

/* ---- all of them ---- */

static void
take (GPtrArray *facts, CwFact *fact)
{
  if (fact)
    g_ptr_array_add (facts, fact);
}

static void
list_source (GPtrArray *facts, CwCase *root, const CwFactSource *source)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (root), source->entity);

  for (guint i = 0; i < entities->len; i++)
    take (facts, fact_from_source (source, entities->pdata[i]));
}

static void
list_fields (GPtrArray *facts, CwEntity *entity)
{
  const CwEntityInfo *info = cw_entity_get_info (entity);

  CW_FOREACH_FIELD (info, field)
    if (cw_fact_offers_field (entity, field))
      take (facts, fact_from_field (entity, field));
}

/**
 * cw_fact_list:
 * @root: a case
 *
 * Returns: (transfer full) (element-type CwFact): everything recorded that prose can say, in the
 * order of a case
 */
GPtrArray *
cw_fact_list (CwCase *root)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_fact_free);
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (root), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    for (const CwFactSource *source = sources[i]; source->name; source++)
      list_source (facts, root, source);
  for (guint i = 0; i < entities->len; i++)
    list_fields (facts, entities->pdata[i]);
  return facts;
}

/* ---- one ---- */

static const CwFactSource *
find_source (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    for (const CwFactSource *source = sources[i]; source->name; source++)
      if (g_str_equal (source->name, name))
        return source;
  return NULL;
}

/* The entity of a type with an id, or the only one of its type. */
static CwEntity *
find_entity (CwCase *root, const char *type, const char *target)
{
  g_autoptr (GPtrArray) entities = NULL;
  CwEntity *entity;

  if (target)
    {
      entity = cw_entity_lookup (CW_ENTITY (root), target);
      return entity && g_str_equal (cw_entity_get_info (entity)->name, type) ? entity : NULL;
    }
  entities = cw_entity_collect (CW_ENTITY (root), type);
  return entities->len == 1 ? entities->pdata[0] : NULL;
}

/* Which type of entity a fact is about, "drug" of "drug.dose"; lives as long as the program. */
const char *
cw_fact_get_entity_name (const char *name)
{
  const CwFactSource *source = find_source (name);
  const char *dot = strchr (name, '.');
  g_autofree char *type = dot ? g_strndup (name, dot - name) : NULL;

  return source ? source->entity : type ? g_intern_string (type) : NULL;
}

static CwFact *
find_field (CwCase *root, const char *name, const char *target)
{
  const char *dot = strchr (name, '.');
  g_autofree char *type = dot ? g_strndup (name, dot - name) : NULL;
  CwEntity *entity = type ? find_entity (root, type, target) : NULL;
  const CwField *field = entity ? cw_entity_info_find (cw_entity_get_info (entity), dot + 1) : NULL;

  return field && cw_fact_offers_field (entity, field) ? fact_from_field (entity, field) : NULL;
}

/**
 * cw_fact_find:
 * @root: a case
 * @name: name of a fact
 * @target: (nullable): id of its entity; may be left out where there is only one
 *
 * Returns: (transfer full) (nullable): the fact, %NULL when there is none or it is not recorded
 */
CwFact *
cw_fact_find (CwCase *root, const char *name, const char *target)
{
  const CwFactSource *source = find_source (name);
  CwEntity *entity;

  if (source == NULL)
    return find_field (root, name, target);
  entity = find_entity (root, source->entity, target);
  return entity ? fact_from_source (source, entity) : NULL;
}

/**
 * cw_fact_dup_text:
 * @root: a case
 * @name: name of a fact
 * @target: (nullable): id of its entity
 * @wording: (nullable): nick of a wording; %NULL for the usual one
 *
 * Returns: (transfer full) (nullable): the fact as the article says it, %NULL when there is none,
 * it is not recorded, or it has no such wording
 */
char *
cw_fact_dup_text (CwCase *root, const char *name, const char *target, const char *wording)
{
  g_autoptr (CwFact) fact = cw_fact_find (root, name, target);

  for (guint i = 0; fact && i < fact->wordings->len; i++)
    {
      const CwFactWording *candidate = fact->wordings->pdata[i];

      if (wording == NULL || g_str_equal (candidate->nick, wording))
        return g_strdup (candidate->text);
    }
  return NULL;
}
