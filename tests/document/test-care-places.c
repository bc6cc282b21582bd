/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "document/cw-care-places.h"
#include "document/cw-export-manuscript.h"
#include "document/cw-export.h"
#include "manuscript/cw-care-told.h"
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
  CwCarePlaces *places = cw_care_places_new_from_record (document, snapshot, NULL, &error);

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
  g_assert_cmpint (introduction->telling, ==, CW_CARE_TOLD_WHOLE);
  g_assert_cmpint (age->telling, ==, CW_CARE_TOLD_BOUND);
  g_assert_cmpstr (age->entity_id, ==, cw_entity_get_id (section));
  g_assert_cmpstr (age->field, ==, "text");
  g_assert_cmpuint (age->place.paragraph, ==, 2);
  g_assert_cmpuint (age->place.first_line, ==, introduction->place.first_line + 3);
  g_assert_cmpstr (words, ==, "page 2, line 9 (Case presentation, paragraph 2)");
  g_assert_cmpstr (consent->field, ==, "consent-statement");
  g_clear_object (&record);
  close_library (document);
}

/* A place knows the very words; from any byte of the text the way leads back to the item that is
 * told there, or nearest to it. */
static void
test_very_words (Fixture *self, gconstpointer data)
{
  static const char text[] = "First paragraph.\nThe patient was {age} old.";
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *section = build_article (record);
  const char *id = cw_entity_get_id (section), *root = cw_record_get_id (record);
  g_autoptr (CwCarePlaces) places = find_places (document, record);
  const CwCarePlace *age = get_only (places, "5a"), *title = get_only (places, "1");
  gsize chip = strchr (text, '{') - text;

  g_assert_cmpuint (age->start, ==, chip);
  g_assert_cmpuint (age->end, ==, chip + strlen ("{age}"));
  g_assert_cmpuint (title->start, ==, 0);
  g_assert_cmpuint (title->end, ==, G_MAXSIZE);
  g_assert_cmpint (cw_care_places_find (places, id, "text", chip + 2), ==, get_item ("5a"));
  g_assert_cmpint (cw_care_places_find (places, id, "text", strlen (text)), ==, get_item ("5a"));
  g_assert_cmpint (cw_care_places_find (places, root, "title", 3), ==, get_item ("1"));
  g_assert_cmpint (cw_care_places_find (places, id, "heading", 0), ==, -1);
  g_assert_cmpint (cw_care_places_find (places, "nobody", "text", 0), ==, -1);
  /* A fact leads to the item that it is evidence for. */
  g_assert_cmpint (cw_care_places_find (
                     places,
                     cw_entity_get_id (CW_ENTITY (CW_CASE (cw_record_get_root (record))->patient)),
                     "sex", 0),
                   ==, get_item ("5a"));
  g_clear_object (&record);
  close_library (document);
}

/* Few words tell an item rather than the section around them, and that rather than words beside. */
static void
test_nearest (void)
{
  char id[] = "a";
  CwCarePlaces places = { NULL };
  CwCarePlace whole = { .entity_id = id, .field = "text", .start = 0, .end = G_MAXSIZE };
  CwCarePlace many = { .entity_id = id, .field = "text", .start = 10, .end = 90 };
  CwCarePlace few = { .entity_id = id, .field = "text", .start = 40, .end = 50 };

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    places.leaves[i] = g_ptr_array_new ();
  g_ptr_array_add (places.leaves[2], &whole);
  g_ptr_array_add (places.leaves[1], &many);
  g_ptr_array_add (places.leaves[0], &few);
  g_assert_cmpint (cw_care_places_find (&places, "a", "text", 45), ==, 0);
  g_assert_cmpint (cw_care_places_find (&places, "a", "text", 60), ==, 1);
  g_assert_cmpint (cw_care_places_find (&places, "a", "text", 95), ==, 2);
  g_ptr_array_set_size (places.leaves[2], 0);
  g_assert_cmpint (cw_care_places_find (&places, "a", "text", 95), ==, 1);
  g_assert_cmpint (cw_care_places_find (&places, "a", "text", 3), ==, 1);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    g_ptr_array_unref (places.leaves[i]);
}

/* The words of the lines that a place names. */
static char *
dup_lines (const CwPageLayout *layout, const CwCarePlace *place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cw_page_layout_get_n_lines (layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (layout, i);

      if (line->page >= place->place.first_page && line->page <= place->place.last_page &&
          line->number >= place->place.first_line && line->number <= place->place.last_line)
        {
          g_autofree char *words = g_strchomp (g_strdup (line->text));

          g_string_append_printf (text, "%s ", words);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static CwPageLayout *
lay_out (CwDocument *document, CwRecord *record)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (snapshot, NULL, NULL);
  g_autoptr (CwManuscript) manuscript =
    cw_export_new_manuscript (document, snapshot, profile, NULL, NULL);
  CwPageOptions options;

  cw_page_options_init (&options, profile);
  return cw_page_layout_new (manuscript, &options);
}

static gboolean
has_line_with (const CwPageLayout *layout, GPtrArray *places, const char *words)
{
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *text = dup_lines (layout, places->pdata[i]);

      if (strstr (text, words))
        return TRUE;
    }
  return FALSE;
}

/* A fact that is typed and not bound stands where words agree with it; what is not there has no
 * place. */
static void
test_unbound (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *section = build_article (record);
  g_autoptr (CwCarePlaces) places = NULL;
  g_autoptr (CwPageLayout) layout = NULL;

  set (section, "text", "First paragraph.\nThe patient was 27 years old.");
  places = find_places (document, record);
  layout = lay_out (document, record);
  g_assert_cmpint (get_only (places, "5a")->telling, ==, CW_CARE_TOLD_WORDS);
  g_assert_true (has_line_with (layout, places->leaves[get_item ("5a")], "27 years"));
  g_assert_cmpuint (places->leaves[get_item ("12")]->len, ==, 0);
  g_clear_object (&record);
  close_library (document);
}

static const CwCareLeaf *
get_leaf (const CwCarePlaces *self, const char *id)
{
  return &self->report->leaves[get_item (id)];
}

/* What is recorded and told nowhere is not reported; what is told otherwise is not consistent. */
static void
test_untold (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwEntity *section = build_article (record);
  CwEntity *complaint = add (root, "complaints");
  g_autoptr (CwCarePlaces) silent = NULL, telling = NULL;

  set (complaint, "complaint", "Palpitations");
  set (section, "text", "A man of 72 years came.");
  silent = find_places (document, record);
  g_assert_cmpint (get_leaf (silent, "5b")->status, ==, CW_CARE_UNTOLD);
  g_assert_cmpuint (get_leaf (silent, "5b")->gaps->len, ==, 1);
  g_assert_cmpint (get_leaf (silent, "5a")->status, ==, CW_CARE_PARTLY);
  g_assert_cmpuint (get_leaf (silent, "5a")->conflicts->len, ==, 1);

  set (section, "text", "A man of 27 years had palpitation at night.");
  telling = find_places (document, record);
  g_assert_cmpint (get_leaf (telling, "5b")->status, ==, CW_CARE_MET);
  g_assert_cmpuint (get_leaf (telling, "5b")->gaps->len, ==, 0);
  g_assert_cmpuint (get_leaf (telling, "5a")->conflicts->len, ==, 0);
  g_assert_cmpuint (telling->leaves[get_item ("5a")]->len, ==, 1);
  g_clear_object (&record);
  close_library (document);
}

/* Chips that are put together from rows are the place of each row that they name. */
static void
test_chips (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwEntity *section = build_article (record);
  CwEntity *drug = add (add (root, "regimens"), "drugs");
  CwEntity *event = add (root, "adverse-events");
  CwEntity *stain = add (add (root, "panels"), "stains");
  static const char *const items[] = { "9a", "10d", "8a" };
  g_autofree char *text = NULL;
  g_autoptr (CwCarePlaces) places = NULL;

  set (drug, "name", "cisplatin");
  set (drug, "dose", "75 mg");
  set (event, "as-written", "nausea");
  set (event, "grade", "2");
  set (stain, "marker", "CD56");
  set (stain, "result", "positive");
  text = g_strdup ("First.\nTreatment was {regimen}.\nThere was {adverse-events}.\n"
                   "The tumour was {ihc}.");
  set (section, "text", text);
  places = find_places (document, record);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_cmpint (get_only (places, items[i])->telling, ==, CW_CARE_TOLD_BOUND);
      g_assert_cmpuint (get_only (places, items[i])->place.paragraph, ==, i + 2);
    }
  g_clear_object (&record);
  close_library (document);
}

/* What only some words of a section hint at stands under its heading. */
static void
test_section (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwEntity *section = build_article (record);
  g_autoptr (CwCarePlaces) places = NULL;
  g_autoptr (CwPageLayout) layout = NULL;
  g_autofree char *words = NULL, *lines = NULL;

  set (add (root, "complaints"), "complaint", "Painful swelling behind the knee");
  set (section, "text", "A man of 27 years came with a lump near the knee.");
  places = find_places (document, record);
  layout = lay_out (document, record);
  g_assert_cmpint (get_only (places, "5b")->telling, ==, CW_CARE_TOLD_SECTION);
  lines = dup_lines (layout, get_only (places, "5b"));
  g_assert_cmpstr (g_strstrip (lines), ==, "Case presentation");
  words = cw_care_places_describe (places, get_item ("5b"));
  g_assert_nonnull (strstr (words, "(section Case presentation)"));
  g_clear_object (&record);
  close_library (document);
}

/* Words that only begin alike, initials with a diphthong, and the end of another number. */
static void
test_words (void)
{
  static const struct
  {
    const char *list;
    const char *field;
    const char *value;
    const char *words;
    const char *item;
    gboolean is_told;
  } rows[] = {
    { "complaints", "complaint", "Hypertension", "He had hyperkalemia.", "5b", FALSE },
    { "complaints", "complaint", "Thrombocytopenia", "He had thrombosis.", "5b", FALSE },
    { "complaints", "complaint", "Hepatitis", "He had hepatomegaly.", "5b", FALSE },
    { "complaints", "complaint", "Swollen abdomen", "He had abdominal swelling.", "5b", TRUE },
    { "complaints", "complaint", "Haematochezia", "He had hematochezia.", "5b", TRUE },
    { "complaints", "complaint", "Erythema", "He had an AE.", "5b", FALSE },
    { "complaints", "complaint", "Adverse event", "He had an AE.", "5b", TRUE },
    { "complaints", "complaint", "AE", "He had an adverse event.", "5b", TRUE },
    { "radiotherapy", "dose", "5 Gy", "He received 2.5 Gy of radiation.", "9b", FALSE },
    { "radiotherapy", "dose", "5 Gy", "He received 2,5 Gy of radiation.", "9b", FALSE },
    { "radiotherapy", "dose", "5 Gy", "He received (5 Gy) of radiation.", "9b", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
      g_autoptr (CwCareReport) report = NULL;
      g_autoptr (GPtrArray) findings = g_ptr_array_new ();
      const CwCareLeaf *leaf;

      set (add (root, rows[i].list), rows[i].field, rows[i].value);
      add_section (root, "case-presentation", rows[i].words);
      report = cw_care_evaluate (root);
      cw_care_told_find (report, CW_CASE (root), NULL, findings);
      leaf = &report->leaves[get_item (rows[i].item)];
      g_test_message ("%s: %s", rows[i].value, rows[i].words);
      g_assert_cmpint (leaf->told->len > 0, ==, rows[i].is_told);
    }
}

/* "Table 1" is the table of the review, and no course of a case. */
static void
test_timeline (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *section;
  g_autoptr (CwCarePlaces) before = NULL, after = NULL;

  build_article (record);
  section = add_section (cw_record_get_root (record), "timeline", "Table 1.");
  before = find_places (document, record);
  g_assert_cmpint (get_leaf (before, "7")->status, ==, CW_CARE_MISSING);
  set (section, "text", "| Date | Event |\n| May 2019 | Lump |\n| July 2019 | Treatment |");
  after = find_places (document, record);
  g_assert_cmpint (get_leaf (after, "7")->status, ==, CW_CARE_MET);
  g_assert_cmpint (get_only (after, "7")->telling, ==, CW_CARE_TOLD_WHOLE);
  g_clear_object (&record);
  close_library (document);
}

/* ---- the published case, whose prose is bound to nothing ---- */

/* Words that stand in a line of the item; NULL for items of which the case says nothing. */
static const char *const told[CW_CARE_N_ITEMS] = {
  "Response to chemotherapy",
  "Anlotinib",
  "is rare, aggressive",
  "lump beside the navel",
  "six cycles",
  "at the price of side effects",
  "Gerald and colleagues",
  "27 years",
  "more than four months",
  NULL,
  NULL,
  NULL,
  NULL,
  "CD56",
  NULL,
  NULL,
  "Case presentation",
  "Vincristine",
  "12 mg",
  "withheld",
  "partial response",
  "CT in August 2020",
  "tolerated well",
  "hematochezia",
  NULL,
  "Apatinib",
  "explanations",
  "One patient proves no rule",
  NULL,
  NULL,
};

static void
test_sample (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) record = cw_document_new_sample (document, &error);
  g_autoptr (CwCarePlaces) places = NULL;
  g_autoptr (CwPageLayout) layout = NULL;

  g_assert_no_error (error);
  places = find_places (document, record);
  layout = lay_out (document, record);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      const CwCareLeaf *leaf = &places->report->leaves[i];
      gboolean is_reported = leaf->status == CW_CARE_MET || leaf->status == CW_CARE_PARTLY;

      g_test_message ("item %s", leaf->item->id);
      g_assert_cmpint (is_reported, ==, told[i] != NULL);
      g_assert_cmpint (places->leaves[i]->len > 0, ==, told[i] != NULL);
      if (told[i])
        g_assert_true (has_line_with (layout, places->leaves[i], told[i]));
    }
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
  g_test_add ("/care-places/very-words", Fixture, NULL, set_up, test_very_words, tear_down);
  g_test_add_func ("/care-places/nearest", test_nearest);
  g_test_add ("/care-places/unbound", Fixture, NULL, set_up, test_unbound, tear_down);
  g_test_add ("/care-places/untold", Fixture, NULL, set_up, test_untold, tear_down);
  g_test_add ("/care-places/chips", Fixture, NULL, set_up, test_chips, tear_down);
  g_test_add ("/care-places/section", Fixture, NULL, set_up, test_section, tear_down);
  g_test_add_func ("/care-places/words", test_words);
  g_test_add ("/care-places/timeline", Fixture, NULL, set_up, test_timeline, tear_down);
  g_test_add ("/care-places/sample", Fixture, NULL, set_up, test_sample, tear_down);
  g_test_add ("/care-places/without-numbers", Fixture, NULL, set_up, test_without_numbers,
              tear_down);
  g_test_add ("/care-places/sheet", Fixture, NULL, set_up, test_sheet, tear_down);
  return g_test_run ();
}
