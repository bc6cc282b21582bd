/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-review-writer.h"
#include "review-fixtures.h"
#include "writer-fixtures.h"

/* Tables go out as they came in, in every format. */

static CwReview *
read_published (void)
{
  CwReview *review = new_review ();
  g_autoptr (CwReviewImport) import = begin_import_file (review, "table1.html");

  cw_review_import_apply (import, NULL);
  return review;
}

/* Everything that a writer can stumble over: units, absences, formulas, own columns, markup. */
static CwReview *
read_odd (void)
{
  CwReview *review = new_review ();
  g_autoptr (CwReviewImport) import = begin_import_text (
    review, "Study,Age,PFS,Status,Size (mm),Alive?,Note <b>,Empty\n"
            "\"Müller & Söhne, 2019\",5 mo,>8,DOD,12,Yes,'=1+1,\n"
            "[2],32,4-6,alive,8,No,\"said \"\"no\"\"\",\n"
            "[3] [a],old,NR,NED,not applicable,,'@x*,\n"
            "\\LaTeX_1 {50 %},not mentioned,none,lost,-3,Yes,''quoted,\n"
            "\n[a] See <text> & more\n* Star\n\"NR, not reported; XYZ, something else\"\n"
            "All of them were men.\n");

  cw_review_import_apply (import, NULL);
  return review;
}

static GBytes *
write_well (CwReview *review, CwReviewFormat format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 2, 29, 13, 5, 9);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cw_review_write (review, NULL, NULL, format, "en-GB", date, &error);

  g_assert_no_error (error);
  return bytes;
}

/* ---- golden files ---- */

static char *
dup_text (GBytes *bytes, CwReviewFormat format)
{
  if (format == CW_REVIEW_FORMAT_DOCX)
    return dup_zip_part (bytes, "word/document.xml");
  if (format == CW_REVIEW_FORMAT_ODT)
    return dup_zip_part (bytes, "content.xml");
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_golden (CwReview *review, const char *name, CwReviewFormat format)
{
  const char *suffix = cw_review_format_get_suffix (format);
  g_autofree char *file = g_strdup_printf (
    "golden-%s.%s%s", name, suffix,
    format == CW_REVIEW_FORMAT_DOCX || format == CW_REVIEW_FORMAT_ODT ? ".xml" : "");
  g_autoptr (GBytes) bytes = write_well (review, format);
  g_autofree char *actual = dup_text (bytes, format);

  assert_golden_text ("review", file, actual);
}

static void
test_golden (void)
{
  g_autoptr (CwReview) published = read_published ();
  g_autoptr (CwReview) odd = read_odd ();

  for (CwReviewFormat format = 0; format < CW_REVIEW_FORMAT_PDF; format++)
    {
      assert_golden (published, "table1", format);
      assert_golden (odd, "odd", format);
    }
}

/* ---- there and back ---- */

static void
assert_round_trip (CwReview *review, CwReviewFormat format)
{
  g_autofree char *before = describe_review (review);
  g_autoptr (GBytes) bytes = write_well (review, format);
  g_autoptr (CwReview) again = new_review ();
  g_autoptr (CwReviewImport) import = begin_import (again, bytes);

  g_test_message ("%s", cw_review_format_get_nick (format));
  cw_review_import_apply (import, NULL);
  assert_review (again, before);
}

static void
test_round_trip (void)
{
  static const CwReviewFormat all[] = { CW_REVIEW_FORMAT_CSV, CW_REVIEW_FORMAT_TSV,
                                        CW_REVIEW_FORMAT_HTML, CW_REVIEW_FORMAT_DOCX,
                                        CW_REVIEW_FORMAT_ODT };
  g_autoptr (CwReview) published = read_published ();
  g_autoptr (CwReview) odd = read_odd ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    assert_round_trip (published, all[i]);
  /* Below the table of a document only what begins like a note is one. */
  for (guint i = 0; i < 3; i++)
    assert_round_trip (odd, all[i]);
}

static void
test_styles (void)
{
  static const char *const styles[] = { "letters", "symbols", "numbers" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (CwReview) review = read_published ();
      g_autofree char *before = describe_review (review);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CwReview) again = new_review ();
      g_autoptr (CwReviewImport) import = NULL;

      cw_entity_set_by_name (CW_ENTITY (review), "footnote-style", styles[i], NULL);
      bytes = write_well (review, CW_REVIEW_FORMAT_CSV);
      import = begin_import (again, bytes);
      cw_review_import_apply (import, NULL);
      /* Which marks they are is a matter of print. */
      assert_review (again, before);
    }
}

/* ---- what others say ---- */

static void
test_empty (void)
{
  g_autoptr (CwReview) nothing = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  g_autoptr (CwReview) columns = new_review ();

  for (CwReviewFormat format = 0; format < CW_REVIEW_N_FORMATS; format++)
    {
      g_autoptr (GBytes) one = write_well (nothing, format);
      g_autoptr (GBytes) other = write_well (columns, format);

      g_assert_cmpuint (g_bytes_get_size (other), >, 20);
      g_assert_nonnull (one);
    }
}

static void
test_well_formed (void)
{
  static const CwReviewFormat xml[] = { CW_REVIEW_FORMAT_HTML, CW_REVIEW_FORMAT_JATS,
                                        CW_REVIEW_FORMAT_DOCX, CW_REVIEW_FORMAT_ODT };
  g_autoptr (CwReview) odd = read_odd ();

  for (guint i = 0; i < G_N_ELEMENTS (xml); i++)
    {
      g_autoptr (GBytes) bytes = write_well (odd, xml[i]);
      g_autofree char *text = dup_text (bytes, xml[i]);

      assert_well_formed (text);
    }
}

static void
test_jats_schema (void)
{
  g_autofree char *schema =
    dup_schema ("jats-1.3-publishing-xsd", "JATS-journalpublishing1-3-mathml3.xsd", "xmllint");
  const char *arguments[] = { "xmllint", "--noout", "--nonet", "--schema", schema, "%", NULL };

  for (guint i = 0; schema && i < 2; i++)
    {
      g_autoptr (CwReview) review = i ? read_odd () : read_published ();
      g_autoptr (GBytes) bytes = write_well (review, CW_REVIEW_FORMAT_JATS);

      g_assert_true (run_tool (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                               "table.xml", arguments));
    }
}

static void
test_odt_schema (void)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml",
                                       "META-INF/manifest.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (parts) * 2; i++)
    {
      g_autofree char *schema = dup_schema ("odf-1.3-rng",
                                            i / 2 == 3 ? "OpenDocument-v1.3-manifest-schema.rng"
                                                       : "OpenDocument-v1.3-schema.rng",
                                            "jing");
      const char *arguments[] = { "jing", "-i", schema, "%", NULL };
      g_autoptr (CwReview) review = i % 2 ? read_odd () : read_published ();
      g_autoptr (GBytes) bytes = write_well (review, CW_REVIEW_FORMAT_ODT);
      g_autofree char *text = dup_zip_part (bytes, parts[i / 2]);

      if (schema == NULL)
        return;
      g_assert_true (run_tool (text, strlen (text), "part.xml", arguments));
    }
}

static void
test_docx_schema (void)
{
  const char *validator = g_getenv ("CASEWRIGHT_OOXML_VALIDATOR");
  const char *arguments[] = { validator, "%", NULL };

  if (validator == NULL)
    {
      g_test_skip ("CASEWRIGHT_OOXML_VALIDATOR does not name the validator of Office Open XML");
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CwReview) review = i ? read_odd () : read_published ();
      g_autoptr (GBytes) bytes = write_well (review, CW_REVIEW_FORMAT_DOCX);

      g_assert_true (run_tool (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                               "table.docx", arguments));
    }
}

static void
test_pdf (void)
{
  g_autoptr (CwReview) review = read_published ();
  g_autoptr (GBytes) bytes = write_well (review, CW_REVIEW_FORMAT_PDF);
  g_autoptr (GBytes) again = write_well (review, CW_REVIEW_FORMAT_PDF);

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "%PDF-"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/review-writer/golden", test_golden);
  g_test_add_func ("/review-writer/round-trip", test_round_trip);
  g_test_add_func ("/review-writer/styles", test_styles);
  g_test_add_func ("/review-writer/empty", test_empty);
  g_test_add_func ("/review-writer/well-formed", test_well_formed);
  g_test_add_func ("/review-writer/jats-schema", test_jats_schema);
  g_test_add_func ("/review-writer/odt-schema", test_odt_schema);
  g_test_add_func ("/review-writer/docx-schema", test_docx_schema);
  g_test_add_func ("/review-writer/pdf", test_pdf);
  return g_test_run ();
}
