/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/**
 * CwFactWording:
 * @nick: what stands behind the bar in the source: "adjective"; never renamed.
 * @label: what the wording is called, translated.
 * @text: the fact in this wording, as it stands in the article.
 *
 * A way to say a fact. The words of an article are English, whatever the language of the window.
 */
typedef struct
{
  const char *nick;
  const char *label;
  char *text;
} CwFactWording;

/**
 * CwFact:
 * @name: what stands in the braces: "age", "regimen", "drug.dose"; never renamed.
 * @target: (nullable): id of the entity, where there may be several.
 * @label: what it is called, translated: "Age at presentation", "Regimen 1: VIP".
 * @wordings: (element-type CwFactWording): the ways to say it, the usual one first.
 * @entity_id: the entity that holds the fact, or the first of those it follows from.
 * @entity_name: its type.
 * @field: (nullable): its field.
 *
 * Something recorded, or computed from what is recorded, that prose can say. Holds copies only.
 */
typedef struct
{
  const char *name;
  char *target;
  char *label;
  GPtrArray *wordings;
  char *entity_id;
  const char *entity_name;
  const char *field;
} CwFact;

GPtrArray *cw_fact_list (CwCase *root);
CwFact *cw_fact_find (CwCase *root, const char *name, const char *target);
char *cw_fact_dup_text (CwCase *root, const char *name, const char *target, const char *wording);
void cw_fact_free (CwFact *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFact, cw_fact_free)

G_END_DECLS
