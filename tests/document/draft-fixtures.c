/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "draft-fixtures.h"
#include "model/cw-article.h"

const char report[] =
  "Case presentation\n\n"
  "In May 2019, a 27-year-old man visited our hospital complaining of a palpable periumbilical "
  "mass that had been present for longer than 4 months.\n\n"
  "Combined chemotherapy (vincristine 2 mg D1, epirubicin 100 mg D1, q3w) was started in July "
  "2019. The patient also received anlotinib at an initial dosage of 12 mg, once daily, 2-week "
  "on/1-week off. The patient suffered grade 3 hematochezia. Anlotinib was discontinued because of "
  "hematochezia.\f"
  "The patient was alive at the last follow-up.\n";

CwReportDraft *
make_draft (Desk *self, const char *text)
{
  return cw_report_draft_new (self->record, cw_source_text_new (text), SOURCE);
}

void
desk_set_up (Desk *self, gconstpointer data)
{
  set_up (&self->fixture, NULL);
  self->document = open_library (&self->fixture);
  self->record = cw_document_new_case (self->document, NULL, NULL);
  self->draft = make_draft (self, report);
}

void
desk_tear_down (Desk *self, gconstpointer data)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->record);
  close_library (self->document);
  tear_down (&self->fixture, NULL);
}

CwDraftFact *
find_in (CwReportDraft *draft, const char *start)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (draft)); i++)
    {
      g_autoptr (CwDraftFact) fact = g_list_model_get_item (G_LIST_MODEL (draft), i);

      if (g_str_has_prefix (cw_draft_fact_get_description (fact), start))
        return fact; /* the draft holds it */
      g_test_message ("%s", cw_draft_fact_get_description (fact));
    }
  g_error ("there is no fact “%s…”", start);
}

CwEntity *
get_root (Desk *self)
{
  return cw_record_get_root (self->record);
}

CwEntity *
get_patient (Desk *self)
{
  return CW_ENTITY (CW_CASE (get_root (self))->patient);
}

CwEntity *
insert_row (CwEntity *parent, const char *list)
{
  return cw_entity_insert (parent, cw_entity_info_find (cw_entity_get_info (parent), list),
                           G_MAXUINT, NULL);
}

guint
count_rows (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

void
assert_text (CwEntity *entity, const char *name, const char *expected)
{
  g_autofree char *text =
    cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), name));

  g_assert_cmpstr (text, ==, expected);
}

void
assert_fact (CwReportDraft *draft, CwDraftFact *fact, CwDraftState state, CwDraftMatch match)
{
  cw_report_draft_refresh (draft);
  g_assert_cmpint (cw_draft_fact_get_state (fact), ==, state);
  g_assert_cmpint (cw_draft_fact_get_match (fact), ==, match);
}

void
undo (Desk *self)
{
  g_assert_true (cw_history_undo (cw_record_get_history (self->record), NULL));
}

void
redo (Desk *self)
{
  g_assert_true (cw_history_redo (cw_record_get_history (self->record), NULL));
}
