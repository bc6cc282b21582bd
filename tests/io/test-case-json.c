/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "../model/model-fixtures.h"
#include "base/cw-error.h"
#include "io/cw-case-json.h"

#define ID "01234567-89ab-7cde-8f01-23456789abcd"
#define ID_2 "01234567-89ab-7cde-8f01-23456789abce"
#define ID_3 "01234567-89ab-7cde-8f01-23456789abcf"
#define HEAD "{\"format\":\"casewright-case\",\"version\":1,\"id\":\"" ID "\",\n"

/* SHA-256 of the three bytes "abc", and their base64. */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define ABC_DATA "YWJj"

static CwSnapshot *
read_text (const char *json, GHashTable **images, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return cw_case_json_read (bytes, images, error);
}

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_text (const CwSnapshot *record, GHashTable *images)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cw_case_json_write (record, images, &error);

  g_assert_no_error (error);
  return dup_text (bytes);
}

/* ---- what goes through ---- */

static void
assert_goes_through (const CwSnapshot *record)
{
  g_autofree char *json = write_text (record, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) read = read_text (json, NULL, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  assert_equal_snapshots (record, read);
  again = write_text (read, NULL);
  g_assert_cmpstr (again, ==, json);
}

static void
test_full_case (void)
{
  for (guint variant = 0; variant < 12; variant++)
    {
      g_autoptr (CwSnapshot) record = snapshot_new_full_case (variant);
      g_autoptr (CwSnapshot) review = snapshot_new_full_review (variant);

      assert_goes_through (record);
      assert_goes_through (review);
    }
}

#define REVIEW "{\"format\":\"casewright-review\",\"version\":1,\"id\":\"" ID "\",\"review\":"
#define ROW REVIEW "{\"cases\":[{\"id\":\"" ID_2 "\","

/* A cell is written as the value within it, or as the reason why there is none. */
static void
test_cells (void)
{
  static const struct
  {
    const char *member;
    const char *name;
    const char *canonical; /* NULL when it is refused */
  } rows[] = {
    { "\"age\":{\"value\":69,\"unit\":\"a\"}", "age", "69 a" },
    { "\"age\":{\"absent\":\"not-mentioned\"}", "age", "?not-mentioned" },
    { "\"age\":{\"absent\":\"soon\"}", "age", NULL },
    { "\"age\":{\"absent\":\"none\",\"value\":3}", "age", NULL },
    { "\"age\":{\"unreadable\":\"old\"}", "age", "!old" },
    { "\"age\":\"old\"", "age", NULL },
    { "\"surgery\":false", "surgery", "no" },
    { "\"surgery\":\"no\"", "surgery", NULL },
    { "\"best-response\":\"pr\"", "best-response", "pr" },
    { "\"best-response\":\"PR\"", "best-response", NULL },
    { "\"best-response\":{\"unreadable\":\"better\"}", "best-response", "!better" },
    { "\"stage\":\"IV\"", "stage", "IV" },
    { "\"stage\":\"?not-mentioned\"", "stage", "?not-mentioned" },
    { "\"stage\":\"?maybe\"", "stage", NULL },
    { "\"stage\":\"!IV\"", "stage", NULL },
    { "\"citation\":{\"absent\":\"none\"}", "citation", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf (ROW "%s}]}}", rows[i].member);
      g_autoptr (GError) error = NULL;
      g_autoptr (CwSnapshot) record = read_text (json, NULL, &error);
      const CwSnapshot *row;

      g_test_message ("%s", rows[i].member);
      g_assert_cmpint (record == NULL, ==, rows[i].canonical == NULL);
      if (record == NULL)
        continue;
      row = record->items[cw_entity_info_find (record->info, "cases")->index]->pdata[0];
      g_assert_cmpstr (cw_snapshot_get_text (row, rows[i].name), ==, rows[i].canonical);
    }
}

static void
test_layout (void)
{
  const char *json =
    HEAD "\"case\":{\"title\":\"\",\"patient\":{\"age\":{\"value\":27,\"unit\":\"a\"}},"
         "\"adverse-events\":[{\"id\":\"" ID_2 "\",\"onset\":\"2019-05~\",\"serious\":false,"
         "\"naranjo-score\":0.10,\"duration\":{\"comparator\":\">\",\"value\":4,\"high\":20.0,"
         "\"unit\":\"mo\"},\"end\":{\"unreadable\":\"in May\"}}]}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) record = read_text (json, NULL, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = write_text (record, NULL);
  g_assert_cmpstr (written, ==,
                   "{\n  \"format\": \"casewright-case\",\n  \"version\": 1,\n  \"id\": \"" ID
                   "\",\n  \"case\": {\n    \"title\": \"\",\n    \"patient\": {\n      \"age\": "
                   "{\n        \"value\": 27,\n        \"unit\": \"a\"\n      }\n    },\n    "
                   "\"adverse-events\": [\n      {\n        \"id\": \"" ID_2
                   "\",\n        \"onset\": \"2019-05~\",\n        \"end\": {\n          "
                   "\"unreadable\": \"in May\"\n        },\n        \"duration\": {\n          "
                   "\"comparator\": \">\",\n          \"value\": 4,\n          \"high\": 20.0,\n  "
                   "        \"unit\": \"mo\"\n        },\n        \"serious\": false,\n        "
                   "\"naranjo-score\": 0.10\n      }\n    ]\n  }\n}\n");
}

static void
test_empty_case (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) record = read_text (HEAD "\"case\":{}}", NULL, &error);
  g_autoptr (CwSnapshot) fresh = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), ID);

  g_assert_no_error (error);
  assert_equal_snapshots (record, fresh);
}

/* Whatever a newer or other program adds comes back as it stood. */
static void
test_unknown (void)
{
  const char *json =
    HEAD "\"new \\\"part\\\"\": [1.50, {\"a\":null}],\n"
         "\"case\":{\"x\":1e2,\"patient\":{\"y\":{\"z\":[]}},\"authors\":[{\"id\":\"" ID_2
         "\",\"\":\"\\u0000\",\"family-name\":\"L\"}],\"w\":-0}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) record = read_text (json, NULL, &error);
  g_autoptr (CwEntity) entity = NULL;
  g_autoptr (CwSnapshot) kept = NULL;
  g_autoptr (CwSnapshot) again = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (record->unknown, ==,
                   "{\"x\":1e2,\"w\":-0,\"$file\":{\"new \\\"part\\\"\":[1.50, {\"a\":null}]}}");
  entity = cw_snapshot_to_entity (record);
  kept = cw_snapshot_new_from_entity (entity);
  written = write_text (kept, NULL);
  g_assert_nonnull (strstr (written, "  \"new \\\"part\\\"\": [1.50, {\"a\":null}]\n}"));
  g_assert_nonnull (strstr (written, "    \"x\": 1e2,\n    \"w\": -0\n  }"));
  g_assert_nonnull (strstr (written, "\"y\": {\"z\":[]}"));
  g_assert_nonnull (strstr (written, "\"\": \"\\u0000\""));
  again = read_text (written, NULL, &error);
  g_assert_no_error (error);
  assert_equal_snapshots (record, again);
}

/* A member that became a field since it was kept is read as that field. */
static void
test_unknown_became_field (void)
{
  g_autoptr (CwSnapshot) record = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), ID);
  g_autoptr (CwSnapshot) read = NULL;
  g_autofree char *json = NULL;

  record->unknown = g_strdup ("{\"title\":\"Kept\",\"doi\":\"10.1000/1\"}");
  record->texts[cw_entity_info_find (record->info, "title")->index] = g_strdup ("Recorded");
  json = write_text (record, NULL);
  read = read_text (json, NULL, NULL);
  g_assert_nonnull (read);
  g_assert_cmpstr (cw_snapshot_get_text (read, "title"), ==, "Recorded");
  g_assert_cmpstr (cw_snapshot_get_text (read, "doi"), ==, "10.1000/1");
  g_assert_null (read->unknown);
}

static void
test_damaged_record (void)
{
  static const char *const unknown[] = { "", "{", "[]", "{\"a\":1,\"a\":2}", "{\"$file\":1}" };
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);

  for (guint i = 0; i <= G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (CwSnapshot) record = cw_snapshot_new (info, ID);
      g_autoptr (GError) error = NULL;

      if (i < G_N_ELEMENTS (unknown))
        record->unknown = g_strdup (unknown[i]);
      else
        record->texts[cw_entity_info_find (info, "title")->index] = g_strdup ("\xff");
      g_assert_null (cw_case_json_write (record, NULL, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
    }
}

static GHashTable *
make_images (void)
{
  GHashTable *images = cw_image_data_new_table ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);

  g_hash_table_insert (images, g_strdup (ABC), cw_image_data_new ("image/png", bytes));
  return images;
}

static void
test_images (void)
{
  g_autoptr (CwSnapshot) record = snapshot_new_full_case (0);
  g_autoptr (GHashTable) images = make_images ();
  g_autofree char *json = write_text (record, images);
  g_autoptr (GHashTable) read_images = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) read = read_text (json, &read_images, &error);
  const CwImageData *image;

  g_assert_no_error (error);
  assert_equal_snapshots (record, read);
  g_assert_cmpuint (g_hash_table_size (read_images), ==, 1);
  image = g_hash_table_lookup (read_images, ABC);
  g_assert_cmpstr (image->media_type, ==, "image/png");
  g_assert_cmpmem (g_bytes_get_data (image->bytes, NULL), g_bytes_get_size (image->bytes), "abc",
                   3);
}

/* ---- what is refused ---- */

typedef struct
{
  const char *json;
  CwError code;
  const char *message; /* how it begins */
} Refusal;

#define CASE(members) HEAD "\"case\":{" members "}}"
#define EVENT(members) CASE ("\n\"adverse-events\":[{\"id\":\"" ID_2 "\",\n" members "}]")

static const Refusal refusals[] = {
  { "", CW_ERROR_UNREADABLE, "Line 1, column 1 (top level): " },
  { "[]", CW_ERROR_UNREADABLE, "Line 1, top level: A case must be a JSON object." },
  { "{}", CW_ERROR_UNREADABLE, "Line 1, top level: This is no file of Casewright" },
  { "{\"format\":\"x\"}", CW_ERROR_UNREADABLE, "Line 1, /format: This is no file of Casewright" },
  { "{\"format\":\"casewright-library\",\"version\":1,\"records\":[]}", CW_ERROR_UNREADABLE,
    "Line 1, /format: This is a file of many cases" },
  { "{\"format\":\"casewright-case\"}", CW_ERROR_UNREADABLE,
    "Line 1, top level: The member “version” is missing." },
  { "{\"format\":\"casewright-case\",\"version\":2}", CW_ERROR_NEWER_VERSION,
    "Line 1, /version: The file was written by a newer Casewright (format version 2;" },
  { "{\"format\":\"casewright-case\",\"version\":99999999999999999999}", CW_ERROR_NEWER_VERSION,
    "Line 1, /version: " },
  { "{\"format\":\"casewright-case\",\"version\":1.0}", CW_ERROR_UNREADABLE, "Line 1, /version: " },
  { "{\"format\":\"casewright-case\",\"version\":\"1\"}", CW_ERROR_UNREADABLE,
    "Line 1, /version: " },
  { "{\"format\":\"casewright-case\",\"version\":0}", CW_ERROR_UNREADABLE, "Line 1, /version: " },
  { "{\"format\":\"casewright-case\",\"version\":1,\"case\":{}}", CW_ERROR_INVALID_VALUE,
    "Line 1, top level: The member “id” is missing." },
  { "{\"format\":\"casewright-case\",\"version\":1,\"id\":\"x\",\"case\":{}}",
    CW_ERROR_INVALID_VALUE, "Line 1, /id: “id” must be a UUID" },
  { HEAD "\"x\":1}", CW_ERROR_INVALID_VALUE, "Line 1, top level: The member “case” is missing." },
  { HEAD "\"case\":[]}", CW_ERROR_INVALID_VALUE, "Line 2, /case: “case” must be an object." },
  { HEAD "\"case\":null}", CW_ERROR_INVALID_VALUE, "Line 2, /case: " },
  { HEAD "\"case\":{},\"records\":[]}", CW_ERROR_INVALID_VALUE, "Line 2, /records: " },
  { HEAD "\"case\":{},\"x\\u0000\":1}", CW_ERROR_INVALID_VALUE, "Line 2, " },
  { CASE ("\"x\\u0000\":1"), CW_ERROR_INVALID_VALUE, "Line 2, " },
  { CASE ("\"id\\u0000\":1"), CW_ERROR_INVALID_VALUE, "Line 2, " },
  { CASE ("\"title\":\"a\",\"title\":\"b\""), CW_ERROR_UNREADABLE, "Line 2, column " },
  { CASE ("\"title\":\"a\",\"titl\\u0065\":\"b\""), CW_ERROR_UNREADABLE, "Line 2, column " },
  { CASE ("\"id\":\"" ID "\""), CW_ERROR_INVALID_VALUE, "Line 2, /case/id: Only rows of a list" },
  { CASE ("\"patient\":{\"id\":\"" ID_2 "\"}"), CW_ERROR_INVALID_VALUE,
    "Line 2, /case/patient/id: " },
  { CASE ("\"$file\":{}"), CW_ERROR_INVALID_VALUE, "Line 2, /case/$file: " },
  /* Types. */
  { CASE ("\"title\":5"), CW_ERROR_INVALID_VALUE,
    "Line 2, /case/title: Title: The value must be a text, not a number." },
  { CASE ("\"title\":null"), CW_ERROR_INVALID_VALUE,
    "Line 2, /case/title: Title: null is no value. Leave the member out" },
  { CASE ("\"title\":[\"a\"]"), CW_ERROR_INVALID_VALUE, "Line 2, /case/title: " },
  { CASE ("\"title\":{\"unreadable\":\"a\"}"), CW_ERROR_INVALID_VALUE, "Line 2, /case/title: " },
  { CASE ("\"title\":\"two\\nlines\""), CW_ERROR_INVALID_VALUE, "Line 2, /case/title: Title: " },
  { CASE ("\"title\":\"\\u0001\""), CW_ERROR_INVALID_VALUE, "Line 2, /case/title: Title: " },
  { CASE ("\"authors\":{}"), CW_ERROR_INVALID_VALUE, "Line 2, /case/authors: Authors: " },
  { CASE ("\"authors\":null"), CW_ERROR_INVALID_VALUE, "Line 2, /case/authors: Authors: null" },
  { CASE ("\"authors\":[\"L\"]"), CW_ERROR_INVALID_VALUE, "Line 2, /case/authors/0: Authors: " },
  { CASE ("\"patient\":[]"), CW_ERROR_INVALID_VALUE, "Line 2, /case/patient: Patient: " },
  { CASE ("\"authors\":[{\"family-name\":\"L\"}]"), CW_ERROR_INVALID_VALUE,
    "Line 2, /case/authors/0: The member “id” is missing." },
  { EVENT ("\"serious\":\"yes\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/serious: Serious: The value must be true or false, not a "
    "text." },
  { EVENT ("\"serious\":1"), CW_ERROR_INVALID_VALUE, "Line 4, /case/adverse-events/0/serious: " },
  /* Codes by their word only. */
  { EVENT ("\"grade\":\"6\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/grade: Grade: “6” is not one of the choices: 1, 2, 3, 4, 5." },
  { EVENT ("\"grade\":3"), CW_ERROR_INVALID_VALUE, "Line 4, /case/adverse-events/0/grade: " },
  { EVENT ("\"grade\":\"\""), CW_ERROR_INVALID_VALUE, "Line 4, /case/adverse-events/0/grade: " },
  { EVENT ("\"grading-system\":\"CTCAE v5.0\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/grading-system: Graded by: “CTCAE v5.0” is not one of the "
    "choices: ctcae-5, ctcae-4, ctcae-3, who, rtog, astct, not-stated." },
  /* Quantities. */
  { EVENT ("\"naranjo-score\":\"4\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/naranjo-score: Naranjo score: The value must be a number" },
  { EVENT ("\"naranjo-score\":14"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/naranjo-score: Naranjo score: 14 is outside" },
  { EVENT ("\"naranjo-score\":1e400"), CW_ERROR_UNREADABLE, "Line 4, column " },
  { EVENT ("\"naranjo-score\":0.12345678901234567890123456789012345678901"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/naranjo-score: Naranjo score: " },
  { EVENT ("\"naranjo-score\":{\"value\":4,\"unit\":\"mg\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/naranjo-score: Naranjo score: " },
  { EVENT ("\"duration\":{\"value\":4,\"unit\":\"mg\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/duration: Resolved after: " },
  { EVENT ("\"duration\":{\"value\":4,\"unit\":\"\"}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"duration\":{\"value\":4,\"units\":\"mo\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/duration/units: Resolved after: A value can have" },
  { EVENT ("\"duration\":{\"unit\":\"mo\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/duration: Resolved after: The member “value” is missing." },
  { EVENT ("\"duration\":{\"value\":\"4 mo\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/duration/value: " },
  { EVENT ("\"duration\":{\"value\":null}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/duration/value: " },
  { EVENT ("\"duration\":{\"value\":4,\"high\":3}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"duration\":{\"value\":4,\"comparator\":\"!=\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, " },
  { EVENT ("\"duration\":{\"value\":4,\"comparator\":\"\"}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"duration\":{\"unreadable\":\"x\",\"value\":4}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"duration\":{\"unreadable\":\"\\u0007\"}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"duration\":{}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  /* Masked dates. */
  { EVENT ("\"onset\":{\"masked\":\"in May\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/onset: Onset: “in May” is no interval since presentation" },
  { EVENT ("\"onset\":{\"masked\":\"month 3\",\"unreadable\":\"x\"}"), CW_ERROR_INVALID_VALUE,
    "Line 4, " },
  { EVENT ("\"duration\":{\"masked\":\"month 3\"}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  /* Dates. */
  { EVENT ("\"onset\":2019"), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/onset: Onset: The value must be a text, not a number." },
  { EVENT ("\"onset\":\"2019-02-29\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/onset: Onset: There is no such day as “2019-02-29”." },
  { EVENT ("\"onset\":\"May 2019\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/onset: Onset: “May 2019” is not written as in ISO 8601: "
    "“2019-05”." },
  { EVENT ("\"onset\":\"\""), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"onset\":\"!2019\""), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"onset\":{\"value\":2019}"), CW_ERROR_INVALID_VALUE, "Line 4, " },
  /* Checks of single fields. */
  /* Identifiers and references. */
  { EVENT ("\"figure\":\"" ID_3 "\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/figure: Figure: There is no row with the id “" ID_3 "”" },
  { EVENT ("\"figure\":\"" ID_2 "\""), CW_ERROR_INVALID_VALUE,
    "Line 4, /case/adverse-events/0/figure: Figure: The id belongs to a row of “adverse-event”, "
    "not of “figure”." },
  { EVENT ("\"figure\":\"\""), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { EVENT ("\"figure\":\"Figure 1\""), CW_ERROR_INVALID_VALUE, "Line 4, " },
  { CASE ("\"authors\":[{\"id\":\"" ID_2 "\"},\n{\"id\":\"" ID_2 "\"}]"), CW_ERROR_INVALID_VALUE,
    "Line 3, /case/authors/1: The id “" ID_2 "” stands twice in this record." },
  { CASE ("\"authors\":[{\"id\":\"" ID "\"}]"), CW_ERROR_INVALID_VALUE,
    "Line 2, /case/authors/0: The id “" ID "” stands twice in this record." },
  { CASE ("\"authors\":[{\"id\":\"01234567-89AB-7cde-8f01-23456789abcd\"}]"),
    CW_ERROR_INVALID_VALUE, "Line 2, /case/authors/0/id: " },
  { CASE ("\"imaging\":[{\"id\":\"" ID_2 "\",\"compared-with\":\"" ID_2 "\"}]"),
    CW_ERROR_INVALID_VALUE,
    "Line 2, /case/imaging/0/compared-with: Compared with: The references go in a circle." },
  { CASE ("\"imaging\":[{\"id\":\"" ID_2 "\",\"compared-with\":\"" ID_3 "\"},{\"id\":\"" ID_3
          "\",\"compared-with\":\"" ID_2 "\"}]"),
    CW_ERROR_INVALID_VALUE,
    "Line 2, /case/imaging/0/compared-with: Compared with: The references go in a circle." },
  /* Images. */
  { HEAD "\"case\":{},\"images\":[]}", CW_ERROR_INVALID_VALUE, "Line 2, /images: " },
  { HEAD "\"case\":{},\"images\":{\"abc\":{}}}", CW_ERROR_INVALID_VALUE, "Line 2, /images/abc: " },
  { HEAD "\"case\":{},\"images\":{\"" ABC "\":{\"media-type\":\"image/png\"}}}",
    CW_ERROR_INVALID_VALUE, "Line 2, /images/" },
  { HEAD "\"case\":{},\"images\":{\"" ABC "\":{\"media-type\":\"text/html\",\"data\":\"" ABC_DATA
         "\"}}}",
    CW_ERROR_INVALID_VALUE, "Line 2, /images/" },
  { HEAD "\"case\":{},\"images\":{\"" ABC "\":{\"media-type\":\"image/png\",\"data\":\"YWJ\"}}}",
    CW_ERROR_INVALID_VALUE, "Line 2, /images/" },
  { HEAD "\"case\":{},\"images\":{\"" ABC "\":{\"media-type\":\"image/png\",\"data\":\"YWJk\"}}}",
    CW_ERROR_INVALID_VALUE, "Line 2, /images/" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *refusal = &refusals[i];
      g_autoptr (GHashTable) images = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CwSnapshot) record = read_text (refusal->json, &images, &error);

      g_test_message ("%s", refusal->json);
      g_assert_null (record);
      g_assert_null (images);
      g_assert_error (error, CW_ERROR, (int)refusal->code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, refusal->message));
    }
}

/* Decoded data of another image under this checksum is the last thing refused above; the right
 * ones pass. */
static void
test_spellings_accepted (void)
{
  static const char *const accepted[] = {
    HEAD "\"case\":{},\"images\":{\"" ABC "\":{\"media-type\":\"image/png\",\"data\":\"" ABC_DATA
         "\"}}}",
    EVENT ("\"duration\":4"),
    EVENT ("\"duration\":{\"value\":\"007\",\"unit\":\"d\"}"),
    EVENT ("\"duration\":{\"unreadable\":\"\"}"),
    CASE ("\"\\u0074itle\":\"a\\/b\""),
    CASE ("\"authors\":[]"),
    CASE ("\"patient\":{}"),
    CASE ("\"imaging\":[{\"id\":\"" ID_2 "\",\"compared-with\":\"" ID_3 "\"},{\"id\":\"" ID_3
          "\"}]"),
    " \n" HEAD "\"case\":{}}\n\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CwSnapshot) record = read_text (accepted[i], NULL, &error);

      g_test_message ("%s", accepted[i]);
      g_assert_no_error (error);
      g_assert_nonnull (record);
    }
}

static void
test_problems (void)
{
  const char *json =
    EVENT ("\"grade\":\"6\",\n\"serious\":1,\n\"term\":\"kept\",\n\"figure\":\"" ID_3
           "\",\n\"duration\":{\"value\":-1}");
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GPtrArray) problems = cw_case_json_list_problems (bytes);

  g_assert_cmpuint (problems->len, ==, 4);
  g_assert_true (g_str_has_prefix (problems->pdata[0], "Line 4, /case/adverse-events/0/grade: "));
  g_assert_true (g_str_has_prefix (problems->pdata[1], "Line 5, /case/adverse-events/0/serious: "));
  g_assert_true (
    g_str_has_prefix (problems->pdata[2], "Line 8, /case/adverse-events/0/duration: "));
  g_assert_true (g_str_has_prefix (problems->pdata[3], "Line 7, /case/adverse-events/0/figure: "));
}

/* Every refusal is found by the survey too, and a good file has none. */
static void
test_problems_agree (void)
{
  g_autoptr (CwSnapshot) record = snapshot_new_full_case (3);
  g_autoptr (GBytes) good = cw_case_json_write (record, NULL, NULL);
  g_autoptr (GPtrArray) none = cw_case_json_list_problems (good);

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (refusals[i].json, strlen (refusals[i].json));
      g_autoptr (GPtrArray) problems = cw_case_json_list_problems (bytes);

      g_test_message ("%s", refusals[i].json);
      /* As a library, an empty one is right. */
      if (strstr (refusals[i].json, "casewright-library"))
        g_assert_cmpuint (problems->len, ==, 0);
      else
        g_assert_cmpuint (problems->len, >=, 1);
    }
}

static void
test_problems_end (void)
{
  g_autoptr (GString) json = g_string_new (HEAD "\"case\":{\"authors\":[0");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (json, ",0");
  g_string_append (json, "]}}");
  bytes = g_bytes_new (json->str, json->len);
  problems = cw_case_json_list_problems (bytes);
  g_assert_cmpuint (problems->len, ==, CW_CASE_JSON_PROBLEMS_CAP);
}

/* Every beginning of a good file is refused and none crashes. */
static void
test_truncated (void)
{
  g_autoptr (CwSnapshot) record = snapshot_new_full_case (1);
  g_autoptr (GBytes) bytes = cw_case_json_write (record, NULL, NULL);
  gsize length = g_bytes_get_size (bytes);

  for (gsize n = 0; n + 2 < length; n += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (cw_case_json_read (part, NULL, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
    }
}

/* Any byte changed: read or refused, never a crash; what is read can be written. */
static void
test_mutated (void)
{
  g_autoptr (CwSnapshot) record = snapshot_new_full_case (2);
  g_autoptr (GBytes) bytes = cw_case_json_write (record, NULL, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  static const char alphabet[] = "{}[]\",:\\0123456789-.eEntfalsu \n\001\x80\xff!~$";
  gsize length = g_bytes_get_size (bytes);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *text = dup_text (bytes);
      g_autoptr (GBytes) mutated = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CwSnapshot) read = NULL;

      for (guint j = 0; j <= i % 3; j++)
        text[g_rand_int_range (random, 0, (gint32)length)] =
          alphabet[g_rand_int_range (random, 0, (gint32)sizeof alphabet - 1)];
      mutated = g_bytes_new (text, length);
      read = cw_case_json_read (mutated, NULL, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      g_clear_error (&error);
      written = read ? cw_case_json_write (read, NULL, &error) : NULL;
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-json/full-case", test_full_case);
  g_test_add_func ("/case-json/cells", test_cells);
  g_test_add_func ("/case-json/layout", test_layout);
  g_test_add_func ("/case-json/empty-case", test_empty_case);
  g_test_add_func ("/case-json/unknown", test_unknown);
  g_test_add_func ("/case-json/unknown-became-field", test_unknown_became_field);
  g_test_add_func ("/case-json/damaged-record", test_damaged_record);
  g_test_add_func ("/case-json/images", test_images);
  g_test_add_func ("/case-json/refusals", test_refusals);
  g_test_add_func ("/case-json/spellings-accepted", test_spellings_accepted);
  g_test_add_func ("/case-json/problems", test_problems);
  g_test_add_func ("/case-json/problems-agree", test_problems_agree);
  g_test_add_func ("/case-json/problems-end", test_problems_end);
  g_test_add_func ("/case-json/truncated", test_truncated);
  g_test_add_func ("/case-json/mutated", test_mutated);
  return g_test_run ();
}
