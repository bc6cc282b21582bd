/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "case-builder.h"
#include "document-fixtures.h"
#include "document/cw-export-manuscript.h"
#include "manuscript/cw-deidentify-case.h"
#include "package-fixtures.h"

/* Of a case that is to point to nobody only those pictures leave the program that somebody signed
 * off: what is looked for are the bytes themselves, and pixels of their colour. */

static const struct
{
  const char *state; /* NULL for not recorded */
  gboolean may_leave;
} panels[] = {
  { "checked", TRUE },      { "masked", TRUE },
  { "not-checked", FALSE }, { "identifiable-consented", FALSE },
  { NULL, FALSE },
};

typedef struct
{
  CwRecord *record;
  CwEntity *panels[G_N_ELEMENTS (panels)];
  GBytes *pictures[G_N_ELEMENTS (panels)];
} Case;

static void
fill (Case *self, CwDocument *document)
{
  CwEntity *figure;

  self->record = cw_document_new_case (document, "A face", NULL);
  figure = build_row (cw_record_get_root (self->record), "figures", "title", "Face", "kind",
                      "clinical-photograph", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      guint32 shade = (i + 1) << 8; /* so that no two have the same bytes */
      g_autofree char *letter = g_strdup_printf ("%c", 'A' + i);
      g_autofree char *checksum = NULL;

      self->pictures[i] = make_picture ((panels[i].may_leave ? SHOWN_BLUE : HIDDEN_RED) + shade);
      checksum = cw_document_put_image (document, self->pictures[i], "image/png", NULL);
      self->panels[i] = build_row (figure, "panels", "letter", letter, "image", checksum, NULL);
      if (panels[i].state)
        build_set (self->panels[i], "deidentification", panels[i].state);
    }
  cw_record_flush_sync (self->record, NULL);
}

static void
clear (Case *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    g_bytes_unref (self->pictures[i]);
  g_clear_object (&self->record);
}

/* Neither as they are nor as base64, of which three bytes are four letters. */
static gboolean
holds_picture (GBytes *file, GBytes *picture)
{
  gsize length;
  const guchar *bytes = g_bytes_get_data (picture, &length);
  g_autofree char *base64 = g_base64_encode (bytes, length / 3 * 3);

  return bytes_hold (file, bytes, length) || bytes_hold (file, base64, strlen (base64));
}

static void
assert_hidden (const Case *self, GBytes *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    if (!panels[i].may_leave)
      g_assert_false (holds_picture (file, self->pictures[i]));
  g_assert_cmpuint (count_pixels_of (file).n_hidden, ==, 0);
}

static const CwFinding *
find_finding (const CwDeidentified *masked, CwEntity *panel)
{
  for (guint i = 0; i < masked->findings->len; i++)
    {
      const CwFinding *finding = masked->findings->pdata[i];

      if (g_str_equal (finding->rule, "deidentify-picture") &&
          g_strcmp0 (finding->entity_id, cw_entity_get_id (panel)) == 0)
        return finding;
    }
  return NULL;
}

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  CwDocument *document = open_library (fixture);
  Case self;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;

  fill (&self, document);
  record = cw_record_snapshot (self.record);
  masked = cw_deidentify_case (record);
  g_assert_cmpuint (cw_deidentified_count (masked, CW_MASK_PICTURE), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    g_assert_cmpint (find_finding (masked, self.panels[i]) == NULL, ==, panels[i].may_leave);
  g_assert_nonnull (strstr (find_finding (masked, self.panels[2])->message, "nobody has looked"));
  g_assert_nonnull (strstr (find_finding (masked, self.panels[3])->message, "identifiable"));
  clear (&self);
  close_library (document);
}

static void
test_package (Fixture *fixture, gconstpointer data)
{
  CwDocument *document = open_library (fixture);
  Case self;
  g_autoptr (CwSubmission) plain = NULL;
  g_autoptr (CwSubmission) masked = NULL;
  GPtrArray *files;

  fill (&self, document);
  /* A journal that wants the pictures in the article as well. */
  plain = make_submission (document, self.record, "care", FALSE);
  masked = make_submission (document, self.record, "care", TRUE);
  files = cw_package_get_files (masked->package);
  for (guint i = 0; i < files->len; i++)
    {
      g_test_message ("%s", ((CwPackageFile *)files->pdata[i])->name);
      assert_hidden (&self, ((CwPackageFile *)files->pdata[i])->content);
    }
  /* What may leave is there, and the search above can find what may not. */
  g_assert_cmpuint (
    count_pixels_of (cw_package_find (masked->package, "figure-1.png")->content).n_shown, >, 0);
  g_assert_cmpuint (
    count_pixels_of (cw_package_find (masked->package, "manuscript-for-editor.docx")->content)
      .n_shown,
    >, 0);
  g_assert_true (
    holds_picture (cw_package_find (masked->package, "case-data.json")->content, self.pictures[0]));
  g_assert_true (
    holds_picture (cw_package_find (plain->package, "case-data.json")->content, self.pictures[3]));
  g_assert_cmpuint (
    count_pixels_of (cw_package_find (plain->package, "manuscript.docx")->content).n_hidden, >, 0);
  clear (&self);
  close_library (document);
}

/* Data that are not handed in but passed on hold no more, nor what is cropped away. */
static void
test_data (Fixture *fixture, gconstpointer data)
{
  CwDocument *document = open_library (fixture);
  Case self;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  g_autoptr (GBytes) json = NULL;

  fill (&self, document);
  build_set (self.panels[1], "crop", "0.5 0 1 1");
  record = cw_record_snapshot (self.record);
  masked = cw_deidentify_case (record);
  json = cw_export_masked (document, record, masked, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM, NULL);
  assert_hidden (&self, json);
  g_assert_true (holds_picture (json, self.pictures[0]));
  g_assert_false (holds_picture (json, self.pictures[1]));
  clear (&self);
  close_library (document);
}

/* The article as every kind of file. */
static void
test_article (Fixture *fixture, gconstpointer data)
{
  CwDocument *document = open_library (fixture);
  Case self;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  CwManuscriptReport report = { 0 };

  fill (&self, document);
  record = cw_record_snapshot (self.record);
  masked = cw_deidentify_case (record);
  for (guint i = 0; i <= CW_MANUSCRIPT_N_FORMATS; i++)
    {
      CwManuscriptExport export = { .is_pdf = i == CW_MANUSCRIPT_N_FORMATS, .format = i };
      g_autoptr (GBytes) file =
        cw_export_manuscript (document, masked->facts, &export, &report, NULL);

      cw_manuscript_report_clear (&report);
      g_assert_nonnull (file);
      assert_hidden (&self, file);
    }
  clear (&self);
  close_library (document);
}

static gboolean
says_left_out (const CwSubmission *package)
{
  for (guint i = 0; i < package->checks->len; i++)
    {
      const CwSubmissionCheck *check = package->checks->pdata[i];

      if (g_str_equal (check->rule, "submission-picture") && strstr (check->message, "Fig. 1A: "))
        return TRUE;
    }
  return FALSE;
}

/* A picture of which nobody can read what is shown leaves with nobody, masked or not. */
static void
test_unreadable_crop (Fixture *fixture, gconstpointer data)
{
  CwDocument *document = open_library (fixture);
  Case self;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (CwDeidentified) masked = NULL;
  g_autoptr (CwSubmission) package = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autofree char *report = NULL;
  GPtrArray *files;

  fill (&self, document);
  build_set (self.panels[0], "crop", "0,0.5,1,1");
  cw_record_flush_sync (self.record, NULL);
  record = cw_record_snapshot (self.record);
  masked = cw_deidentify_case (record);
  json = cw_export_masked (document, record, masked, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM, NULL);
  g_assert_false (holds_picture (json, self.pictures[0]));
  g_assert_true (holds_picture (json, self.pictures[1]));
  for (guint i = 0; i <= CW_MANUSCRIPT_N_FORMATS; i++)
    {
      CwManuscriptExport export = { .is_pdf = i == CW_MANUSCRIPT_N_FORMATS, .format = i };
      g_auto (CwManuscriptReport) said = { 0 };
      g_autoptr (GBytes) file = cw_export_manuscript (document, record, &export, &said, NULL);

      g_assert_false (holds_picture (file, self.pictures[0]));
      g_assert_cmpuint (said.n_lost_pictures, ==, 1);
    }
  package = make_submission (document, self.record, "bmc", FALSE);
  files = cw_package_get_files (package->package);
  for (guint i = 0; i < files->len; i++)
    g_assert_false (holds_picture (((CwPackageFile *)files->pdata[i])->content, self.pictures[0]));
  g_assert_true (says_left_out (package));
  clear (&self);
  close_library (document);
}

/* A picture that is not in the library is missing in the article, and that is said. */
static void
test_lost (Fixture *fixture, gconstpointer data)
{
  static const CwManuscriptFormat formats[] = { CW_MANUSCRIPT_FORMAT_DOCX,
                                                CW_MANUSCRIPT_FORMAT_HTML };
  CwDocument *document = open_library (fixture);
  Case self;
  g_autofree char *other = NULL;
  g_autoptr (CwSnapshot) record = NULL;

  fill (&self, document);
  other = g_strdup (CW_FIGURE_PANEL (self.panels[0])->image);
  other[0] = other[0] == 'a' ? 'b' : 'a';
  build_set (self.panels[0], "image", other);
  record = cw_record_snapshot (self.record);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      CwManuscriptExport export = { .format = formats[i] };
      g_auto (CwManuscriptReport) said = { 0 };
      g_autoptr (GBytes) file = cw_export_manuscript (document, record, &export, &said, NULL);

      g_assert_nonnull (file);
      g_assert_cmpuint (said.n_lost_pictures, ==, 1);
    }
  clear (&self);
  close_library (document);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/masked-pictures/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("findings", test_findings);
  ADD ("package", test_package);
  ADD ("data", test_data);
  ADD ("article", test_article);
  ADD ("unreadable-crop", test_unreadable_crop);
  ADD ("lost", test_lost);
  return g_test_run ();
}
