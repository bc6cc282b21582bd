/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "document/cw-care-places.h"
#include "document/cw-export.h"
#include "model/cw-article.h"

#include <string.h>

/* Where the article tells what CARE asks for. */

static CwEntity *
add (CwEntity *parent, const char *list)
{
  return cw_entity_insert (parent, cw_entity_info_find (cw_entity_get_info (parent), list),
                           G_MAXUINT, NULL);
}

static void
set (CwEntity *entity, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (entity, field, text, &error);
  g_assert_no_error (error);
}

static CwEntity *
add_section (CwEntity *root, const char *kind, const char *text)
{
  CwEntity *section = add (root, "sections");

  set (section, "kind", kind);
  set (section, "text", text);
  return section;
}

/* A case whose article says the age in the second paragraph of the case. */
static CwEntity *
build_article (CwRecord *record)
{
  CwEntity *root = cw_record_get_root (record);
  CwEntity *keyword;

  set (root, "title", "A case report");
  set (root, "target-journal", "BMC Gastroenterology");
  keyword = add (root, "keywords");
  set (keyword, "term", "sarcoma");
  set (CW_ENTITY (CW_CASE (root)->patient), "age", "27");
  set (CW_ENTITY (CW_CASE (root)->patient), "sex", "male");
  set (CW_ENTITY (CW_CASE (root)->declarations), "consent-statement", "He agreed.");
  add_section (root, "introduction", "Rare tumours teach.");
  return add_section (root, "case-presentation", "First paragraph.\nThe patient was {age} old.");
}

static CwCarePlaces *
find_places (CwDocument *document, CwRecord *record)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (GError) error = NULL;
  CwCarePlaces *places = cw_care_places_new_from_record (document, snapshot, &error);

  g_assert_no_error (error);
  return places;
}

static guint
get_item (const char *id)
{
  const CwCareItem *items = cw_care_get_items ();

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    if (g_str_equal (items[i].id, id))
      return i;
  g_assert_not_reached ();
}

static const CwCarePlace *
get_only (const CwCarePlaces *self, const char *id)
{
  GPtrArray *list = self->leaves[get_item (id)];

  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static void
test_places (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *section = build_article (record);
  g_autoptr (CwCarePlaces) places = find_places (document, record);
  const CwCarePlace *age = get_only (places, "5a"), *title = get_only (places, "1");
  const CwCarePlace *introduction = get_only (places, "4"), *consent = get_only (places, "13");
  g_autofree char *words = cw_care_places_describe_place (places, age);

  /* The title page comes first, then, without an abstract, the text. */
  g_assert_cmpuint (title->place.first_page, ==, 1);
  g_assert_cmpuint (title->place.first_line, ==, 1);
  g_assert_null (title->heading);
  g_assert_cmpuint (get_only (places, "2")->place.first_page, ==, 1);
  g_assert_cmpuint (introduction->place.first_page, ==, 2);
  g_assert_true (introduction->is_whole);
  g_assert_cmpstr (age->entity_id, ==, cw_entity_get_id (section));
  g_assert_cmpstr (age->field, ==, "text");
  g_assert_cmpuint (age->place.paragraph, ==, 2);
  g_assert_cmpuint (age->place.first_line, ==, introduction->place.first_line + 3);
  g_assert_cmpstr (words, ==, "page 2, line 9 (Case presentation, paragraph 2)");
  g_assert_cmpstr (consent->field, ==, "consent-statement");
  g_clear_object (&record);
  close_library (document);
}

/* A fact that is typed and not bound has no place; nor has what is not there. */
static void
test_unbound (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *section = build_article (record);
  g_autoptr (CwCarePlaces) places = NULL;

  set (section, "text", "The patient was 27 years old.");
  places = find_places (document, record);
  g_assert_cmpuint (places->leaves[get_item ("5a")]->len, ==, 0);
  g_assert_null (cw_care_places_describe (places, get_item ("5a")));
  g_assert_cmpuint (places->leaves[get_item ("12")]->len, ==, 0);
  g_clear_object (&record);
  close_library (document);
}

/* A journal without numbers of lines gets pages only. */
static void
test_without_numbers (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autoptr (CwCarePlaces) places = NULL;
  g_autofree char *words = NULL;

  build_article (record);
  set (cw_record_get_root (record), "target-journal", NULL);
  places = find_places (document, record);
  words = cw_care_places_describe (places, get_item ("5a"));
  g_assert_cmpstr (words, ==, "page 2 (Case presentation, paragraph 2)");
  g_clear_object (&record);
  close_library (document);
}

/* The checklist that is handed in names them. */
static void
test_sheet (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autoptr (CwSnapshot) snapshot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  build_article (record);
  snapshot = cw_record_snapshot (record);
  bytes = cw_export_record (document, snapshot, CW_EXPORT_CARE_HTML, CW_EXPORT_LAYOUT_FORM, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                  "page 2, line 9 (Case presentation, paragraph 2)"));
  g_clear_object (&record);
  close_library (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/care-places/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/care-places/unbound", Fixture, NULL, set_up, test_unbound, tear_down);
  g_test_add ("/care-places/without-numbers", Fixture, NULL, set_up, test_without_numbers,
              tear_down);
  g_test_add ("/care-places/sheet", Fixture, NULL, set_up, test_sheet, tear_down);
  return g_test_run ();
}
