/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwNotationSpan:
 * @offset: first byte in the text that was read.
 * @length: how many bytes.
 *
 * Where in the text an item was found.
 */
typedef struct
{
  gsize offset;
  gsize length;
} CwNotationSpan;

/**
 * CwNotationFurther:
 * @item: index of the item.
 * @span: where more is said of it.
 *
 * Words outside of an item's span from which it has a value: "The rash resolved" three sentences
 * behind the rash.
 */
typedef struct
{
  guint item;
  CwNotationSpan span;
} CwNotationFurther;

/**
 * CwNotationRest:
 * @text: the words, as valid UTF-8.
 * @offset: first byte in the text that was read.
 * @length: how many bytes of that text; @text is longer where the bytes were no UTF-8.
 *
 * Words that were not understood.
 */
typedef struct
{
  char *text;
  gsize offset;
  gsize length;
} CwNotationRest;

/**
 * CwNotation:
 * @items: (element-type CwSnapshot): what was understood, in the order of the text.
 * @spans: (element-type CwNotationSpan): where each item of @items was found.
 * @further: (element-type CwNotationFurther): where else it has values from, in the order of the
 *   items.
 * @candidates: (element-type CwSnapshot): what may be meant, in the order of the text: the author
 *   knows. Its words are in @unparsed, too.
 * @candidate_spans: (element-type CwNotationSpan): where each of @candidates was found.
 * @unparsed: (element-type CwNotationRest): what was not, in the order of the text.
 *
 * What a reader of clinical shorthand made of a text. Nothing is dropped: what is neither in an
 * item nor in the rest is white space, punctuation or a word that was understood.
 */
typedef struct
{
  GPtrArray *items;
  GArray *spans;
  GArray *further;
  GPtrArray *candidates;
  GArray *candidate_spans;
  GPtrArray *unparsed;
} CwNotation;

CwNotation *cw_notation_new (void);
void cw_notation_free (CwNotation *self);
void cw_notation_take_item (CwNotation *self, CwSnapshot *item, gsize offset, gsize length);
void cw_notation_take_candidate (CwNotation *self, CwSnapshot *item, gsize offset, gsize length);
void cw_notation_add_further (CwNotation *self, gsize offset, gsize length);
void cw_notation_add_rest (CwNotation *self, const char *text, gsize offset, gsize length);
gboolean cw_notation_set (CwSnapshot *item, const char *name, const char *value);
void cw_notation_add_note (CwSnapshot *item, const char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwNotation, cw_notation_free)

G_END_DECLS
