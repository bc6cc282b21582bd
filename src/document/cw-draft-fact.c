/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-private.h"

#include <string.h>

#include "model/cw-article.h"
#include "model/cw-reported-case.h"

/* One thing that a report says, on its way into the case: what it is called, the words it stands
 * on, and what has become of it. It knows neither the record nor the window. */

G_DEFINE_FINAL_TYPE (CwDraftFact, cw_draft_fact, G_TYPE_OBJECT)

enum
{
  PROP_STATE = 1,
  PROP_MATCH,
  PROP_DESCRIPTION,
  PROP_QUOTE,
  PROP_PAGE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
has_quote (const CwDraftFact *self, const CwDraftQuote *quote)
{
  for (guint i = 0; i < self->quotes->len; i++)
    if (g_str_equal (((const CwDraftQuote *)self->quotes->pdata[i])->text, quote->text))
      return TRUE;
  return FALSE;
}

/* Takes the quote. */
static void
take_quote (CwDraftFact *self, CwDraftQuote *quote)
{
  if (has_quote (self, quote))
    cw_draft_quote_free (quote);
  else
    g_ptr_array_add (self->quotes, quote);
}

/* How an event ended is told in a sentence of its own; so many of them are quoted. */
#define MOST_QUOTES 3

static void
add_further (CwDraftFact *self, const CwSourceText *text, const CwNotationSpan *span)
{
  g_array_append_val (self->spans, *span);
  if (self->quotes->len < MOST_QUOTES)
    take_quote (self, cw_draft_quote_new (text, span));
}

/* ---- making ---- */

/* The field of the case that a target names: NULL and TRUE for the case itself. */
static gboolean
find_place (const CwReportFact *fact, const CwField **place)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  const CwEntityInfo *expected = info;

  *place = NULL;
  if (strcmp (fact->target, "case") != 0)
    {
      *place = cw_entity_info_find (info, fact->target);
      if (*place == NULL || (*place)->entity_type == NULL)
        return FALSE;
      expected = cw_entity_type_get_info ((*place)->entity_type ());
    }
  return fact->item->info == expected;
}

/**
 * cw_draft_fact_new:
 * @fact: a fact of the reader; its item is taken out
 * @text: the text that was read
 *
 * Returns: (transfer full) (nullable): the fact as an object; %NULL when the case has no such place
 */
CwDraftFact *
cw_draft_fact_new (const CwReportFact *fact, const CwSourceText *text)
{
  const CwField *place;
  const CwNotationSpan *span;
  CwDraftFact *self;

  if (!find_place (fact, &place) || fact->spans->len == 0)
    return NULL;
  span = &g_array_index (fact->spans, CwNotationSpan, 0);
  self = g_object_new (CW_TYPE_DRAFT_FACT, NULL);
  self->place = place;
  self->item = g_steal_pointer (&((CwReportFact *)fact)->item);
  self->spans = g_array_copy (fact->spans);
  take_quote (self, cw_draft_quote_new (text, span));
  for (guint i = 0; i < fact->further->len; i++)
    add_further (self, text, &g_array_index (fact->further, CwNotationSpan, i));
  return self;
}

/**
 * cw_draft_fact_new_cell:
 * @row: draft id of the row
 * @column: name of a field of a reported case
 * @value: canonical text
 *
 * Returns: (transfer full): a cell of a row of a review; it stands on no words yet
 */
CwDraftFact *
cw_draft_fact_new_cell (const char *row, const char *column, const char *value)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_REPORTED_CASE);
  const CwField *field = cw_entity_info_find (info, column);
  CwDraftFact *self = g_object_new (CW_TYPE_DRAFT_FACT, NULL);
  g_autofree char *described = cw_field_describe (field, value);

  self->item = cw_snapshot_new (info, row);
  self->item->texts[field->index] = g_strdup (value);
  self->words = cw_draft_words_new (described);
  self->spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  return self;
}

/**
 * cw_draft_fact_add_span:
 * @self: a fact
 * @text: the text that was read
 * @span: where it says so, too
 *
 * Adds words on which the fact stands.
 */
void
cw_draft_fact_add_span (CwDraftFact *self, const CwSourceText *text, const CwNotationSpan *span)
{
  g_array_append_val (self->spans, *span);
  take_quote (self, cw_draft_quote_new (text, span));
}

/**
 * cw_draft_fact_add_source:
 * @self: a cell
 * @source: a fact that the cell follows from
 * @text: the text that was read
 *
 * Adds the words of the source to those on which the cell stands: of all places where it is told
 * those whose sentences hold the words of the cell.
 */
void
cw_draft_fact_add_source (CwDraftFact *self, const CwDraftFact *source, const CwSourceText *text)
{
  g_autoptr (GPtrArray) quotes = NULL;

  quotes = cw_draft_words_choose (self->words, source->spans, text);
  while (quotes->len > 0)
    take_quote (self, g_ptr_array_steal_index (quotes, 0));
  g_array_append_vals (self->spans, source->spans->data, source->spans->len);
}

/**
 * cw_draft_fact_is_row:
 * @self: a fact
 *
 * Returns: whether it becomes a row of a list, not values of what is there already
 */
gboolean
cw_draft_fact_is_row (const CwDraftFact *self)
{
  return self->place && self->place->kind == &cw_kind_list;
}

/**
 * cw_draft_fact_set:
 * @self: a fact
 * @accepted: whether it stands in the case with its quote
 * @dismissed: whether the author does not want it
 * @match: how it agrees with the case
 *
 * Says what has become of the fact, and tells who listens when that is new.
 */
void
cw_draft_fact_set (CwDraftFact *self, gboolean accepted, gboolean dismissed, CwDraftMatch match)
{
  CwDraftState before = cw_draft_fact_get_state (self);
  CwDraftMatch old_match = self->match;

  self->accepted = accepted;
  self->dismissed = dismissed;
  self->match = match;
  if (before != cw_draft_fact_get_state (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (old_match != match)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCH]);
}

/* ---- reading ---- */

/**
 * cw_draft_fact_get_state:
 * @self: a fact
 *
 * Returns: what has become of it, as of the draft's last refresh
 */
CwDraftState
cw_draft_fact_get_state (CwDraftFact *self)
{
  if (self->accepted)
    return CW_DRAFT_ACCEPTED;
  return self->dismissed ? CW_DRAFT_DISMISSED : CW_DRAFT_OPEN;
}

/**
 * cw_draft_fact_get_match:
 * @self: a fact
 *
 * Returns: how it agrees with the case, as of the draft's last refresh
 */
CwDraftMatch
cw_draft_fact_get_match (CwDraftFact *self)
{
  return self->match;
}

/**
 * cw_draft_fact_differs:
 * @self: a fact
 *
 * Returns: whether it waits for the author to choose between the case and the report
 */
gboolean
cw_draft_fact_differs (CwDraftFact *self)
{
  return cw_draft_fact_get_state (self) == CW_DRAFT_OPEN && self->match == CW_DRAFT_OTHER;
}

/**
 * cw_draft_fact_is_candidate:
 * @self: a fact
 *
 * Returns: whether it is open, and the text may mean it without telling it, so that it is never
 *   accepted unasked
 */
gboolean
cw_draft_fact_is_candidate (CwDraftFact *self)
{
  return self->is_candidate && cw_draft_fact_get_state (self) == CW_DRAFT_OPEN;
}

/**
 * cw_draft_fact_get_doubt:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): what is asked about a candidate; %NULL for what is none
 */
const CwDraftDoubt *
cw_draft_fact_get_doubt (CwDraftFact *self)
{
  return cw_draft_fact_is_candidate (self) ? cw_draft_doubt_get (self->item->info) : NULL;
}

/**
 * cw_draft_fact_get_description:
 * @self: a fact
 *
 * Returns: what it says, in one translated line: "Patient › Age: 27 years"
 */
const char *
cw_draft_fact_get_description (CwDraftFact *self)
{
  return self->description;
}

static const CwDraftQuote *
get_first_quote (CwDraftFact *self)
{
  return self->quotes->pdata[0];
}

/**
 * cw_draft_fact_get_quote:
 * @self: a fact
 *
 * Returns: the sentence it was read from, shortened by "…" where it is long; the first of several
 */
const char *
cw_draft_fact_get_quote (CwDraftFact *self)
{
  return get_first_quote (self)->text;
}

/**
 * cw_draft_fact_get_page:
 * @self: a fact
 *
 * Returns: the page on which it stands, from 1; 0 when the source has no pages
 */
guint
cw_draft_fact_get_page (CwDraftFact *self)
{
  return get_first_quote (self)->page;
}

/**
 * cw_draft_fact_get_quotes:
 * @self: a fact
 *
 * Returns: (element-type CwDraftQuote): all the words it stands on, at least one: a cell of a
 * review may follow from several facts
 */
const GPtrArray *
cw_draft_fact_get_quotes (CwDraftFact *self)
{
  return self->quotes;
}

/**
 * cw_draft_find_only_field:
 * @item: what a fact says
 *
 * Returns: (nullable): the only scalar field of the item that is recorded
 */
const CwField *
cw_draft_find_only_field (const CwSnapshot *item)
{
  const CwField *only = NULL;

  CW_FOREACH_FIELD (item->info, field)
    if (item->texts[field->index])
      {
        if (only)
          return NULL;
        only = field;
      }
  return only;
}

/**
 * cw_draft_fact_get_cell:
 * @self: a fact
 * @canonical: (out) (optional): canonical text of the cell
 *
 * Returns: (nullable): key of the column when it is a cell of a review; %NULL for a fact of a case
 */
const char *
cw_draft_fact_get_cell (CwDraftFact *self, const char **canonical)
{
  const CwField *field = self->item->info == cw_entity_type_get_info (CW_TYPE_REPORTED_CASE)
                           ? cw_draft_find_only_field (self->item)
                           : NULL;

  if (canonical)
    *canonical = field ? self->item->texts[field->index] : NULL;
  return field ? field->name : NULL;
}

/**
 * cw_draft_fact_get_spans:
 * @self: a fact
 * @n_spans: (out): how many, at least one
 *
 * Returns: (array length=n_spans): where it stands in the text of the draft; the first place is the
 *   one to show, the others say the same again or more of it
 */
const CwNotationSpan *
cw_draft_fact_get_spans (CwDraftFact *self, guint *n_spans)
{
  *n_spans = self->spans->len;
  return (const CwNotationSpan *)self->spans->data;
}

/**
 * cw_draft_fact_get_alternative:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): an earlier fact that says something else about the same
 * field
 */
CwDraftFact *
cw_draft_fact_get_alternative (CwDraftFact *self)
{
  return self->alternative;
}

/**
 * cw_draft_fact_get_place:
 * @self: a fact
 *
 * Returns: (nullable): the list or child of the case that it goes into; %NULL for the case itself
 */
const CwField *
cw_draft_fact_get_place (CwDraftFact *self)
{
  return self->place;
}

/* ---- object ---- */

static void
cw_draft_fact_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CwDraftFact *self = CW_DRAFT_FACT (object);

  if (id == PROP_STATE)
    g_value_set_uint (value, cw_draft_fact_get_state (self));
  else if (id == PROP_MATCH)
    g_value_set_uint (value, self->match);
  else if (id == PROP_PAGE)
    g_value_set_uint (value, cw_draft_fact_get_page (self));
  else
    g_value_set_string (value,
                        id == PROP_QUOTE ? cw_draft_fact_get_quote (self) : self->description);
}

static void
cw_draft_fact_finalize (GObject *object)
{
  CwDraftFact *self = CW_DRAFT_FACT (object);

  cw_snapshot_free (self->item);
  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self->description);
  g_ptr_array_unref (self->quotes);
  g_clear_pointer (&self->words, g_hash_table_unref);
  G_OBJECT_CLASS (cw_draft_fact_parent_class)->finalize (object);
}

static void
cw_draft_fact_class_init (CwDraftFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cw_draft_fact_finalize;
  object_class->get_property = cw_draft_fact_get_property;
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, CW_DRAFT_DISMISSED, 0, flags);
  properties[PROP_MATCH] = g_param_spec_uint ("match", NULL, NULL, 0, CW_DRAFT_OTHER, 0, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_QUOTE] = g_param_spec_string ("quote", NULL, NULL, NULL, flags);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cw_draft_fact_init (CwDraftFact *self)
{
  self->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_draft_quote_free);
}
