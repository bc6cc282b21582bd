/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/cw-entity-private.h"

/* How entities and their values are called where people read. */

/**
 * cw_entity_dup_description:
 * @self: an entity
 * @field: a scalar field of its table
 *
 * Returns: (transfer full): the value as a reader sees it; "" for not recorded
 */
char *
cw_entity_dup_description (CwEntity *self, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (self, field);

  if (text && field->kind == &cw_kind_reference)
    {
      CwEntity *target = cw_entity_lookup (cw_entity_get_root (self), text);

      return target ? cw_entity_dup_title (target) : g_strdup (text);
    }
  return cw_field_describe (field, text);
}

/* The recorded fields with a flag, at most @max of them, described and separated by commas. */
static char *
describe_flagged (CwEntity *self, CwFieldFlags flag, guint max)
{
  g_autoptr (GString) text = g_string_new (NULL);

  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    if ((field->flags & flag) && max > 0 && cw_entity_is_recorded (self, field))
      {
        g_autofree char *described = cw_entity_dup_description (self, field);

        g_string_append_printf (text, "%s%s", text->len ? ", " : "", described);
        max--;
      }
  return g_strdup (text->str);
}

/* ---- named by what it holds ---- */

/* So many rows tell what it is; all of a long panel would be no name. */
#define MAX_NAMING_ROWS 6

static gboolean
is_among (const GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)names, name, g_str_equal, NULL);
}

/* The titles of rows, each once: the same drug may be there in two doses. */
static void
add_row_names (GPtrArray *names, GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);
      g_autofree char *name = describe_flagged (row, CW_FIELD_TITLE, 1);

      if (*name && !is_among (names, name))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
}

/* One name, which may stand in a list of others. */
static char *
join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_NAMING_ROWS); i++)
    g_string_append_printf (text, "%s%s", i ? " / " : "", (const char *)names->pdata[i]);
  if (names->len > MAX_NAMING_ROWS)
    g_string_append (text, " / …");
  return g_string_free (text, FALSE);
}

/**
 * cw_entity_dup_row_names:
 * @self: an entity
 *
 * Returns: (transfer full) (nullable): what an entity without a title is called by, the names of
 *   the rows that it holds: "oxaliplatin / capecitabine"; %NULL when it has a title, or no such
 *   rows
 */
char *
cw_entity_dup_row_names (CwEntity *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    {
      if ((field->flags & CW_FIELD_TITLE) && cw_entity_is_recorded (self, field))
        return NULL;
      if (field->flags & CW_FIELD_TITLE_ROWS)
        add_row_names (names, cw_entity_get_list (self, field));
    }
  return names->len ? join_names (names) : NULL;
}

static char *
dup_name (CwEntity *self)
{
  char *title = describe_flagged (self, CW_FIELD_TITLE, 1);
  char *rows = *title ? NULL : cw_entity_dup_row_names (self);

  if (rows == NULL)
    return title;
  g_free (title);
  return rows;
}

/**
 * cw_entity_dup_title:
 * @self: an entity
 *
 * Returns: (transfer full): what to call this very entity: its title field with what tells it from
 *   others of that title, "anlotinib (8 mg, 3-6)", or else the rows that it holds, or its type
 */
char *
cw_entity_dup_title (CwEntity *self)
{
  g_autofree char *title = dup_name (self);
  g_autofree char *detail = describe_flagged (self, CW_FIELD_TITLE_DETAIL, G_MAXUINT);

  if (*title && *detail)
    return g_strdup_printf ("%s (%s)", title, detail);
  if (*title || *detail)
    return g_strdup (*title ? title : detail);
  return g_strdup (_ (cw_entity_get_info (self)->label));
}

/* Something has changed in @self: whoever is called by it is called otherwise now. */
void
cw_entity_tell_named (CwEntity *self)
{
  const CwField *list = cw_entity_get_parent_field (self);
  CwEntity *parent = cw_entity_get_parent (self);

  if (list == NULL || (list->flags & CW_FIELD_TITLE_ROWS) == 0)
    return;
  CW_FOREACH_FIELD (cw_entity_get_info (parent), field)
    if ((field->flags & CW_FIELD_TITLE) && !cw_entity_is_recorded (parent, field))
      g_object_notify (G_OBJECT (parent), field->name);
}

/**
 * cw_entity_offers:
 * @self: an entity
 * @field: a code or tristate field of its table
 * @choice: index of one of its choices, from 0
 *
 * Returns: whether the choice goes with the other values of the entity: proteinuria has no grade 4
 */
gboolean
cw_entity_offers (CwEntity *self, const CwField *field, guint choice)
{
  return field->offers == NULL || choice >= 32 || (field->offers (self) & (1u << choice)) != 0;
}

static char *
list_offered (CwEntity *self, const CwField *field)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    if (cw_entity_offers (self, field, i))
      g_string_append_printf (list, "%s%s", list->len ? ", " : "", _ (field->choices[i].label));
  return g_string_free (list, FALSE);
}

static char *
dup_offer_problem (CwEntity *self, const CwField *field, const char *text)
{
  const CwFieldChoice *choice = cw_field_get_choice (field, text);
  g_autofree char *offered = NULL;

  if (choice == NULL || cw_entity_offers (self, field, (guint)(choice - field->choices)))
    return NULL;
  offered = list_offered (self, field);
  /* Translators: a field's name, its value, and the values that would be possible. */
  return g_strdup_printf (_ ("%1$s: “%2$s” does not go with this row. Possible: %3$s."),
                          _ (field->label), _ (choice->label), offered);
}

/**
 * cw_entity_dup_problem:
 * @self: an entity
 * @field: a scalar field of its table
 *
 * Returns: (transfer full) (nullable): a sentence when the value cannot be understood, has not the
 *   form that such codes have, is no term of its vocabulary, or does not go with its siblings
 */
char *
cw_entity_dup_problem (CwEntity *self, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (self, field);
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;
  if (field->offers)
    return dup_offer_problem (self, field, text);
  if (field->doubt)
    return field->doubt (self);
  if (field->check)
    return field->check (text, &error)
             ? NULL
             : g_strdup_printf ("%s: %s", _ (field->label), error->message);
  if (*text != '!' || cw_entity_is_recorded (self, field) ||
      cw_field_parse (field, text + 1, &canonical, &error))
    return NULL;
  return g_strdup (error->message);
}
