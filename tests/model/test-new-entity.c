/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "io/cw-case-json-private.h"
#include "io/cw-data-dictionary.h"
#include "model-fixtures.h"
#include "model/cw-history.h"

/* The promise of the field tables: a field is one member of the struct and one line in the table.
 * The entities below exist nowhere else, and everything works for them. */

#define N_(text) text

typedef enum
{
  TEST_WARD_SURGERY = 1,
  TEST_WARD_ONCOLOGY,
} TestWard;

G_DECLARE_FINAL_TYPE (TestNurse, test_nurse, TEST, NURSE, CwEntity)

struct _TestNurse
{
  CwEntity parent_instance;

  char *name;
};

static const CwField nurse_fields[] = {
  CW_TEXT (TestNurse, name, N_ ("Name"), .flags = CW_FIELD_TITLE),
};

CW_DEFINE_ENTITY (TestNurse, test_nurse, "test-nurse", N_ ("Nurse"), nurse_fields)

G_DECLARE_FINAL_TYPE (TestVisit, test_visit, TEST, VISIT, CwEntity)

struct _TestVisit
{
  CwEntity parent_instance;

  CwQuantity *body_temperature;
  int ward; /* TestWard */
  CwDate *day;
  int fasting;
  char *charge_nurse;
  GListStore *nurses; /* TestNurse */
};

static const CwFieldChoice ward_choices[] = {
  { "surgery", N_ ("Surgical ward"), NULL },
  { "oncology", N_ ("Oncological ward"), "8a.ward" },
};

static const CwField visit_fields[] = {
  CW_QUANTITY (TestVisit,
               body_temperature,
               N_ ("Body temperature"),
               .units = "Cel",
               .range = { 25, 45 },
               .hint = N_ ("Under the arm"),
               .care = "6.temperature"),
  CW_CODE (TestVisit, ward, N_ ("Ward"), ward_choices),
  CW_DATE (TestVisit, day, N_ ("Day"), .flags = CW_FIELD_IDENTIFYING),
  CW_TRISTATE (TestVisit, fasting, N_ ("Fasting")),
  CW_REFERENCE (TestVisit, charge_nurse, N_ ("Nurse in charge"), "test-nurse"),
  CW_LIST (TestVisit, nurses, N_ ("Nurses"), test_nurse_get_type),
};

CW_DEFINE_ENTITY (TestVisit, test_visit, "test-visit", N_ ("Visit"), visit_fields)

static CwEntity *
make_visit (void)
{
  CwEntity *visit = cw_entity_new (test_visit_get_type (), NULL);
  const CwEntityInfo *info = cw_entity_get_info (visit);
  CwEntity *nurse = cw_entity_insert (visit, cw_entity_info_find (info, "nurses"), 0, NULL);

  g_object_set (nurse, "name", "N.", NULL);
  g_object_set (visit, "body-temperature", "38.50 Cel", "ward", "oncology", "day", "2019-07~",
                "fasting", "no", "charge-nurse", cw_entity_get_id (nurse), NULL);
  return visit;
}

static void
test_property (void)
{
  g_autoptr (CwEntity) visit = make_visit ();
  TestVisit *members = TEST_VISIT (visit);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (visit, "body-temperature", &text, NULL);
  g_assert_cmpstr (text, ==, "38.50 Cel");
  g_assert_cmpfloat (cw_quantity_get_low (members->body_temperature), ==, 38.5);
  g_assert_cmpint (members->ward, ==, TEST_WARD_ONCOLOGY);
  g_assert_cmpint (members->fasting, ==, CW_TRISTATE_NO);
  g_assert_cmpuint (members->day->month, ==, 7);
  g_assert_false (cw_entity_set_by_name (visit, "body-temperature", "385", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "Body temperature: "));
}

static void
test_undo (void)
{
  g_autoptr (CwEntity) visit = cw_entity_new (test_visit_get_type (), NULL);
  g_autoptr (CwHistory) history = cw_history_new (visit);
  g_autofree char *text = NULL;

  g_object_set (visit, "body-temperature", "38.50", NULL);
  g_assert_cmpstr (cw_history_get_undo_label (history), ==, "Visit: Body temperature");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_null (TEST_VISIT (visit)->body_temperature);
  g_assert_true (cw_history_redo (history, NULL));
  g_object_get (visit, "body-temperature", &text, NULL);
  g_assert_cmpstr (text, ==, "38.50 Cel");
}

static void
test_json (void)
{
  g_autoptr (CwEntity) visit = make_visit ();
  g_autoptr (CwSnapshot) snapshot = cw_snapshot_new_from_entity (visit);
  g_autoptr (GBytes) bytes = cw_case_json_write (snapshot, NULL, NULL);
  g_autofree char *json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) read =
    cw_case_json_read_type (test_visit_get_type (), bytes, NULL, &error);

  g_assert_no_error (error);
  assert_equal_snapshots (snapshot, read);
  g_assert_nonnull (strstr (json, "\"value\": 38.50,"));
  g_assert_nonnull (strstr (json, "\"ward\": \"oncology\""));
  g_assert_nonnull (strstr (json, "\"fasting\": false"));
}

static void
test_dictionary (void)
{
  g_autofree char *text =
    cw_data_dictionary_write_type (test_visit_get_type (), CW_DATA_DICTIONARY_TEXT);
  g_autofree char *json =
    cw_data_dictionary_write_type (test_visit_get_type (), CW_DATA_DICTIONARY_JSON);

  g_assert_nonnull (strstr (text, "\ntest-visit\tbody-temperature\tBody temperature\tquantity\tCel"
                                  "\t25–45\t\t6.temperature\t\t1\n"));
  g_assert_nonnull (strstr (text, "\ntest-visit\tcharge-nurse\tNurse in charge\treference "
                                  "(test-nurse)\t"));
  g_assert_nonnull (strstr (text, "\ntest-nurse\tname\tName\ttext\t"));
  g_assert_nonnull (strstr (json, "\"label\": \"Oncological ward\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-entity/property", test_property);
  g_test_add_func ("/new-entity/undo", test_undo);
  g_test_add_func ("/new-entity/json", test_json);
  g_test_add_func ("/new-entity/dictionary", test_dictionary);
  return g_test_run ();
}
