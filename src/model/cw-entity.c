/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-entity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "model/cw-entity-private.h"

/* An entity is a row of facts: its fields are declared in one table, and every write to one goes
 * through one setter that reports the change to the root. History, autosave and search listen
 * there and nowhere else. It knows nothing of files, SQL or widgets. */

typedef struct
{
  char *id;
  char *unknown;
  CwEntity *parent; /* weak: the parent owns us */
  const CwField *parent_field;
  guint position; /* where it was last seen in its list: where to look first */
  GHashTable *index; /* roots only, made on the first look-up: id -> entity */
} CwEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CwEntity, cw_entity, G_TYPE_OBJECT)

static guint change_signal;

#define PRIVATE(self) ((CwEntityPrivate *)cw_entity_get_instance_private (self))

gpointer
cw_entity_get_member (CwEntity *self, const CwField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

/* ---- building and freeing ---- */

/* A child that is always there has an id that follows from its parent's, so that an undone
 * removal brings back the same one. */
char *
cw_entity_derive_id (const char *parent_id, const char *name)
{
  g_autofree char *seed = g_strconcat (parent_id, "/", name, NULL);
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15,
                          hex + 18);
}

static void
attach (CwEntity *self, CwEntity *parent, const CwField *field)
{
  PRIVATE (self)->parent = parent;
  PRIVATE (self)->parent_field = field;
}

static void
make_child (CwEntity *self, const CwField *field)
{
  CwEntity **child = cw_entity_get_member (self, field);

  *child = g_object_new (field->entity_type (), NULL);
  attach (*child, self, field);
}

/**
 * cw_entity_init_lists:
 * @self: an entity under construction
 *
 * Makes the empty lists and the children that are always there. Called by CW_DEFINE_ENTITY.
 */
void
cw_entity_init_lists (CwEntity *self)
{
  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    {
      if (field->kind == &cw_kind_list)
        *(GListStore **)cw_entity_get_member (self, field) = g_list_store_new (CW_TYPE_ENTITY);
      else if (field->kind == &cw_kind_child)
        make_child (self, field);
    }
}

static void
take_id (CwEntity *self, char *id)
{
  g_free (PRIVATE (self)->id);
  PRIVATE (self)->id = id;
  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    if (field->kind == &cw_kind_child)
      take_id (cw_entity_get_child (self, field), cw_entity_derive_id (id, field->name));
}

/**
 * cw_entity_new:
 * @type: an entity type
 * @id: (nullable): its id, or %NULL for a new one
 *
 * Returns: (transfer full): an entity with nothing recorded, its own root
 */
CwEntity *
cw_entity_new (GType type, const char *id)
{
  CwEntity *self = g_object_new (type, NULL);

  take_id (self, id ? g_strdup (id) : cw_id_new ());
  return self;
}

static void
cw_entity_finalize (GObject *object)
{
  CwEntity *self = CW_ENTITY (object);
  CwEntityPrivate *priv = PRIVATE (self);

  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    {
      /* Somebody may hold a child longer than us: it becomes its own root. */
      for (guint i = 0; field->kind == &cw_kind_list &&
                        i < g_list_model_get_n_items (cw_entity_get_list (self, field));
           i++)
        {
          g_autoptr (CwEntity) item = g_list_model_get_item (cw_entity_get_list (self, field), i);

          attach (item, NULL, NULL);
        }
      if (field->kind == &cw_kind_child)
        attach (cw_entity_get_child (self, field), NULL, NULL);
      field->kind->clear (cw_entity_get_member (self, field));
    }
  g_free (priv->id);
  g_free (priv->unknown);
  g_clear_pointer (&priv->index, g_hash_table_unref);
  G_OBJECT_CLASS (cw_entity_parent_class)->finalize (object);
}

static void
cw_entity_class_init (CwEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_entity_finalize;

  /**
   * CwEntity::change:
   * @self: the root
   * @change: (transfer none): what happened
   * @entity: the entity it happened to or in
   *
   * Emitted on the root for every change anywhere below it.
   */
  change_signal =
    g_signal_new ("change", CW_TYPE_ENTITY, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  CW_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE, CW_TYPE_ENTITY);
}

static void
cw_entity_init (CwEntity *self)
{
}

/* ---- who and where ---- */

/**
 * cw_entity_get_info:
 * @self: an entity
 *
 * Returns: (transfer none): its type's table
 */
const CwEntityInfo *
cw_entity_get_info (CwEntity *self)
{
  return CW_ENTITY_GET_CLASS (self)->info;
}

/**
 * cw_entity_get_id:
 * @self: an entity
 *
 * Returns: its UUID, stable for ever
 */
const char *
cw_entity_get_id (CwEntity *self)
{
  return PRIVATE (self)->id;
}

/**
 * cw_entity_get_parent:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): the entity that holds it
 */
CwEntity *
cw_entity_get_parent (CwEntity *self)
{
  return PRIVATE (self)->parent;
}

/**
 * cw_entity_get_parent_field:
 * @self: an entity
 *
 * Returns: (nullable): the list or child field of the parent that holds it
 */
const CwField *
cw_entity_get_parent_field (CwEntity *self)
{
  return PRIVATE (self)->parent_field;
}

/**
 * cw_entity_get_root:
 * @self: an entity
 *
 * Returns: (transfer none): the top, such as the case
 */
CwEntity *
cw_entity_get_root (CwEntity *self)
{
  while (PRIVATE (self)->parent)
    self = PRIVATE (self)->parent;
  return self;
}

/**
 * cw_entity_get_unknown:
 * @self: an entity
 *
 * Returns: (nullable): the members of an imported JSON object that no field knows, as the text
 *   of a JSON object, kept to be written back
 */
const char *
cw_entity_get_unknown (CwEntity *self)
{
  return PRIVATE (self)->unknown;
}

static void index_entity (GHashTable *index, CwEntity *entity, gboolean add);

static void
index_children (GHashTable *index, CwEntity *entity, const CwField *field, gboolean add)
{
  GListModel *list;

  if (field->kind == &cw_kind_child)
    index_entity (index, cw_entity_get_child (entity, field), add);
  if (field->kind != &cw_kind_list)
    return;
  list = cw_entity_get_list (entity, field);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      index_entity (index, item, add);
    }
}

static void
index_entity (GHashTable *index, CwEntity *entity, gboolean add)
{
  if (add)
    g_hash_table_insert (index, g_strdup (cw_entity_get_id (entity)), entity);
  else
    g_hash_table_remove (index, cw_entity_get_id (entity));
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    index_children (index, entity, field, add);
}

/**
 * cw_entity_lookup:
 * @root: a root
 * @id: (nullable): an entity's id
 *
 * Returns: (transfer none) (nullable): the entity below @root with that id
 */
CwEntity *
cw_entity_lookup (CwEntity *root, const char *id)
{
  CwEntityPrivate *priv = PRIVATE (root);

  g_return_val_if_fail (priv->parent == NULL, NULL);

  if (priv->index == NULL)
    {
      priv->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      index_entity (priv->index, root, TRUE);
    }
  return id ? g_hash_table_lookup (priv->index, id) : NULL;
}

void
cw_entity_update_index (CwEntity *entity, gboolean add)
{
  GHashTable *index = PRIVATE (cw_entity_get_root (entity))->index;

  if (index)
    index_entity (index, entity, add);
}

guint *
cw_entity_get_position_hint (CwEntity *self)
{
  return &PRIVATE (self)->position;
}

void
cw_entity_attach (CwEntity *self, CwEntity *parent, const CwField *field)
{
  attach (self, parent, field);
}

/* ---- values ---- */

/**
 * cw_entity_dup_text:
 * @self: an entity
 * @field: a scalar field of its table
 *
 * Returns: (transfer full) (nullable): the canonical text; %NULL for not recorded
 */
char *
cw_entity_dup_text (CwEntity *self, const CwField *field)
{
  return field->kind->dup (cw_entity_get_member (self, field), field);
}

static gboolean
text_is_recorded (const CwField *field, const char *text)
{
  if (text == NULL || (*text == '!' && cw_field_keeps_unreadable (field)))
    return FALSE;
  return text[strspn (text, " \t\n")] != '\0';
}

/**
 * cw_entity_is_recorded:
 * @self: an entity
 * @field: a field of its table
 *
 * Whether the field holds a fact: text with more than blanks, a readable number or date, a list
 * with an entry that is not empty.
 *
 * Returns: %FALSE for not recorded, blank or unreadable
 */
gboolean
cw_entity_is_recorded (CwEntity *self, const CwField *field)
{
  GListModel *list;

  if (cw_field_is_scalar (field))
    {
      g_autofree char *text = cw_entity_dup_text (self, field);

      return text_is_recorded (field, text);
    }
  if (field->kind == &cw_kind_child)
    return !cw_entity_is_empty (cw_entity_get_child (self, field));
  list = cw_entity_get_list (self, field);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      if (!cw_entity_is_empty (item))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_entity_is_empty:
 * @self: an entity
 *
 * Returns: whether nothing is recorded in it or below it
 */
gboolean
cw_entity_is_empty (CwEntity *self)
{
  CW_FOREACH_FIELD (cw_entity_get_info (self), field)
    if (cw_entity_is_recorded (self, field))
      return FALSE;
  return TRUE;
}

void
cw_entity_emit_change (CwEntity *self, const CwChange *change)
{
  cw_entity_tell_named (self);
  g_signal_emit (cw_entity_get_root (self), change_signal, 0, change, self);
}

/* The one place where a value changes. */
static void
assign (CwEntity *self, const CwField *field, const char *canonical)
{
  g_autofree char *old_text = cw_entity_dup_text (self, field);
  CwChange change = { .operation = CW_CHANGE_SET, .field = field->name };

  if (g_strcmp0 (old_text, canonical) == 0)
    return;
  field->kind->store (cw_entity_get_member (self, field), field, canonical);
  change.entity_name = cw_entity_get_info (self)->name;
  change.entity_id = PRIVATE (self)->id;
  change.parent_id = PRIVATE (self)->parent ? PRIVATE (PRIVATE (self)->parent)->id : NULL;
  change.old_text = old_text;
  change.new_text = (char *)canonical;
  g_object_notify (G_OBJECT (self), field->name);
  cw_entity_emit_change (self, &change);
}

/* No case has more rows that refer to each other one after the other. */
#define CHAIN_MAX 10000

/* Whether the reference would lead back to where it stands, as in "compared with itself". */
static gboolean
closes_circle (CwEntity *self, const CwField *field, const char *id)
{
  CwEntity *root = cw_entity_get_root (self);
  CwEntity *target = cw_entity_lookup (root, id);
  g_autofree char *next = NULL;

  /* A damaged library can hold a circle further on, in which the walk would never end. */
  for (guint steps = 0; target && target != self && steps < CHAIN_MAX; steps++)
    {
      if (cw_entity_get_info (target) != cw_entity_get_info (self))
        return FALSE;
      g_free (next);
      next = cw_entity_dup_text (target, field);
      target = cw_entity_lookup (root, next);
    }
  return target == self;
}

static gboolean
check_circle (CwEntity *self, const CwField *field, const char *canonical, GError **error)
{
  if (canonical == NULL || field->kind != &cw_kind_reference ||
      !closes_circle (self, field, canonical))
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("%s: The references go in a circle."),
               _ (field->label));
  return FALSE;
}

/**
 * cw_entity_set:
 * @self: an entity
 * @field: a scalar field of its table
 * @text: (nullable): the value in any spelling the kind understands; %NULL makes it not recorded
 * @error: return location
 *
 * Validates and sets. Setting an equal value does nothing.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the value does not fit; nothing changed then
 */
gboolean
cw_entity_set (CwEntity *self, const CwField *field, const char *text, GError **error)
{
  g_autofree char *canonical = NULL;

  g_return_val_if_fail (cw_field_is_scalar (field), FALSE);

  if (!cw_field_parse (field, text, &canonical, error) ||
      !check_circle (self, field, canonical, error))
    return FALSE;
  assign (self, field, canonical);
  return TRUE;
}

/**
 * cw_entity_dup_by_name:
 * @self: an entity
 * @name: (nullable): a field's name
 *
 * Returns: (transfer full) (nullable): as cw_entity_dup_text(); also %NULL where there is no such
 *   field
 */
char *
cw_entity_dup_by_name (CwEntity *self, const char *name)
{
  const CwField *field = name ? cw_entity_info_find (cw_entity_get_info (self), name) : NULL;

  return field ? cw_entity_dup_text (self, field) : NULL;
}

/**
 * cw_entity_set_by_name:
 * @self: an entity
 * @name: a field's name
 * @text: (nullable): as for cw_entity_set()
 * @error: return location
 *
 * Returns: as cw_entity_set(); also %FALSE with %CW_ERROR_NOT_FOUND for an unknown name
 */
gboolean
cw_entity_set_by_name (CwEntity *self, const char *name, const char *text, GError **error)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (self), name);

  if (field && cw_field_is_scalar (field))
    return cw_entity_set (self, field, text, error);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no field “%s” in %s."), name,
               cw_entity_get_info (self)->name);
  return FALSE;
}

/**
 * cw_entity_set_typed:
 * @self: an entity
 * @field: a scalar field of its table
 * @text: (nullable): what stands in the entry; empty means not recorded
 * @error: return location
 *
 * For typing: a quantity, date or cell that cannot be understood (yet) is kept as it was typed, and
 * cw_entity_dup_problem() says what is wrong with it.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when not even that is possible
 */
gboolean
cw_entity_set_typed (CwEntity *self, const CwField *field, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *canonical = NULL;

  if (text && *text == '\0')
    text = NULL;
  if (!cw_field_parse (field, text, &canonical, &problem))
    {
      if (!cw_field_keeps_unreadable (field) || !cw_text_check (text, NULL))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      canonical = g_strconcat ("!", text, NULL);
    }
  if (!check_circle (self, field, canonical, error))
    return FALSE;
  assign (self, field, canonical);
  return TRUE;
}

/**
 * cw_entity_set_unknown:
 * @self: an entity
 * @json: (nullable): text of a JSON object
 *
 * Keeps members of an imported object that no field knows.
 */
void
cw_entity_set_unknown (CwEntity *self, const char *json)
{
  CwEntityPrivate *priv = PRIVATE (self);
  g_autofree char *old_text = g_steal_pointer (&priv->unknown);
  CwChange change = { .operation = CW_CHANGE_SET, .field = CW_FIELD_UNKNOWN };

  priv->unknown = g_strdup (json);
  if (g_strcmp0 (old_text, json) == 0)
    return;
  change.entity_name = cw_entity_get_info (self)->name;
  change.entity_id = priv->id;
  change.old_text = old_text;
  change.new_text = priv->unknown;
  cw_entity_emit_change (self, &change);
}

/**
 * cw_entity_load:
 * @self: an entity under construction
 * @field: a scalar field of its table
 * @canonical: (nullable): canonical text
 *
 * Sets without a change: for reading back what was stored.
 */
void
cw_entity_load (CwEntity *self, const CwField *field, const char *canonical)
{
  field->kind->store (cw_entity_get_member (self, field), field, canonical);
}

/**
 * cw_entity_set_value:
 * @self: an entity
 * @field: a scalar field of its table
 * @canonical: (nullable): canonical text that was a value before
 *
 * For undo and removal: sets what has been validated once, unreadable text included.
 */
void
cw_entity_set_value (CwEntity *self, const CwField *field, const char *canonical)
{
  assign (self, field, canonical);
}
