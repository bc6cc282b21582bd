/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SCORE_MAX_FIELDS 10

/**
 * ScoreEntity:
 * @name: the entity's nick in the model.
 * @fields: the fields that are counted, the one it is recognised by first; %NULL ends them.
 *
 * An entity that is counted. Where no field tells one from the other they are taken in order.
 */
typedef struct
{
  const char *name;
  gboolean is_named;
  const char *fields[SCORE_MAX_FIELDS + 1];
} ScoreEntity;

/* What must be found: a value of each field, %NULL for none, "?" for any. */
typedef struct
{
  guint entity;
  gboolean is_optional;
  char *values[SCORE_MAX_FIELDS];
} ScoreItem;

/* A text and the items in it. */
typedef struct
{
  char *text;
  GPtrArray *items;
} ScoreString;

extern const ScoreEntity score_entities[];
guint score_entity_find (const char *name);
GPtrArray *score_gold_load (const char *path, GError **error);
gboolean score_value_is (const char *gold, const char *value);
gboolean score_value_contains (const char *gold, const char *value);

G_END_DECLS
