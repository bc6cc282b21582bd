/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-sample.h"
#include "manuscript/cw-manuscript.h"
#include "model/cw-publication.h"

#include <locale.h>
#include <string.h>

/* The article that a case makes. */

static CwEntity *
add (gpointer parent, const char *list)
{
  return cw_entity_insert (
    parent, cw_entity_info_find (cw_entity_get_info (CW_ENTITY (parent)), list), G_MAXUINT, NULL);
}

static void
set (CwEntity *entity, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (entity, field, text, &error);
  g_assert_no_error (error);
}

static CwEntity *
add_section (CwCase *root, const char *kind, const char *heading, const char *text)
{
  CwEntity *section = add (root, "sections");

  set (section, "kind", kind);
  set (section, "heading", heading);
  set (section, "text", text);
  return section;
}

static CwEntity *
get_child (CwCase *root, const char *name)
{
  return cw_entity_get_child (CW_ENTITY (root),
                              cw_entity_info_find (cw_entity_get_info (CW_ENTITY (root)), name));
}

static CwEntity *
add_work (GPtrArray *works, const char *key, const char *title)
{
  CwEntity *work = cw_entity_new (CW_TYPE_PUBLICATION, NULL);

  set (work, "citation-key", key);
  set (work, "title", title);
  g_ptr_array_add (works, work);
  return work;
}

static char *
dup_part (const CwManuscript *self, guint index)
{
  const CwManuscriptPart *part = self->parts->pdata[index];
  GString *out = g_string_new (part->heading ? part->heading : "-");

  for (guint i = 0; i < part->blocks->len; i++)
    {
      g_autofree char *text = cw_manuscript_block_dup_text (part->blocks->pdata[i]);

      g_string_append_printf (out, "|%s", text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_parts (const CwManuscript *self, const char *const *parts)
{
  guint n = g_strv_length ((char **)parts);

  for (guint i = 0; i < MIN (n, self->parts->len); i++)
    {
      g_autofree char *text = dup_part (self, i);

      g_assert_cmpstr (text, ==, parts[i]);
    }
  g_assert_cmpuint (self->parts->len, ==, n);
}

/* ---- numbers ---- */

static void
assert_cited (const char *typed, const CwJournalProfile *profile, const char *printed)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CwManuscript) self = NULL;
  g_autofree char *text = NULL;

  for (const char *key = "abcde"; *key; key++)
    {
      char name[] = { *key, '\0' };

      add_work (works, name, name);
    }
  add_section (root, "introduction", "Introduction", typed);
  self = cw_manuscript_new (root, works, NULL, profile);
  for (guint i = 0; i < self->parts->len && text == NULL; i++)
    if (g_str_equal (((const CwManuscriptPart *)self->parts->pdata[i])->nick, "introduction"))
      text = dup_part (self, i);
  g_assert_nonnull (text);
  g_assert_cmpstr (strchr (text, '|') + 1, ==, printed);
}

static void
test_citations (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } rows[] = {
    { "A [@b]. B [@a].", "A [1]. B [2]." },
    { "A [@c; @a; @b].", "A [1–3]." },
    { "A [@a]. B [@b]. C [@a; @b].", "A [1]. B [2]. C [1, 2]." },
    { "A [@a; @b; @c; @e].", "A [1–4]." },
    { "A [@a]. B [@b]. C [@c]. D [@d; @c; @a].", "A [1]. B [2]. C [3]. D [1, 3, 4]." },
    { "A [@a; @a].", "A [1]." },
    { "A [@gone]. B [@a].", "A [@gone]. B [1]." },
    { "A [@a][@b][@c].", "A [1–3]." },
    { "A [@a] [@b]. B [@c] and [@a].", "A [1, 2]. B [3] and [1]." },
    { "A [@a]. B [@b]. C [@b] [@a; @b][@a] D.", "A [1]. B [2]. C [1, 2] D." },
    { "A [@a][@gone][@b].", "A [1][@gone][2]." },
    { "A [@a]*[@b]*.", "A [1][2]." },
    { "| A [@a] | [@b] |\n| - | - |", "A [1]\t[2]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_cited (rows[i].text, NULL, rows[i].printed);
}

/* Raised numbers stand close to the word and behind its stop. */
static void
test_raised_citations (void)
{
  static const char *const rows[][2] = {
    { "A [@b]. B.", "A.1 B." },
    { "A [@b], B [@a]; C.", "A,1 B2; C." },
    { "A[@b].", "A.1" },
    { "*A* [@b]. B.", "A.1 B." },
    { "A [@b][@a]. B.", "A.1, 2 B." },
    { "A [@c] [@b] [@a], B.", "A,1–3 B." },
    { "A [@gone]. B.", "A [@gone]. B." },
    { "A [@b], [@a], and [@c].", "A,1,2 and.3" },
    { "A [@b]. [@a] showed", "A.1 2 showed" },
    { "A [@b] B.", "A1 B." },
    { "[@b], B.", ",1 B." },
    { "| A [@b] | . |\n| - | - |", "A1\t." },
  };
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmj-case-reports", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_cited (rows[i][0], profile, rows[i][1]);
}

/* The list has what is cited, in order, by id or by key. */
static void
test_references (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  CwEntity *first = add_work (works, "a", "Alpha");
  g_autofree char *text = NULL;
  g_autoptr (CwManuscript) self = NULL;
  const CwManuscriptReference *reference;

  add_work (works, "b", "Beta");
  add_work (works, "c", "Gamma");
  text = g_strdup_printf ("X [@c]. Y [@%s].", cw_entity_get_id (first));
  add_section (root, "introduction", NULL, text);
  self = cw_manuscript_new (root, works, NULL, NULL);
  g_assert_cmpuint (self->references->len, ==, 2);
  reference = self->references->pdata[0];
  g_assert_nonnull (strstr (reference->text, "Gamma"));
  reference = self->references->pdata[1];
  g_assert_cmpuint (reference->number, ==, 2);
  g_assert_nonnull (strstr (reference->text, "Alpha"));
}

/* Figures are numbered as they are met; those that are not come last. */
static void
test_figures (void)
{
  static const char *const titles[] = { "One", "Two", "Three" };
  static const char *const order[] = { "Three", "One", "Two" };
  static const gboolean mentioned[] = { TRUE, TRUE, FALSE };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  CwEntity *figures[3];
  g_autofree char *text = NULL, *printed = NULL;
  g_autoptr (CwManuscript) self = NULL;

  for (guint i = 0; i < 3; i++)
    {
      figures[i] = add (root, "figures");
      set (figures[i], "title", titles[i]);
    }
  text = g_strdup_printf ("See {figure:%s|A-C}, {figure:%s}, {figure:%s}, {figure:no}.",
                          cw_entity_get_id (figures[2]), cw_entity_get_id (figures[0]),
                          cw_entity_get_id (figures[2]));
  add_section (root, "case-presentation", NULL, text);
  self = cw_manuscript_new (root, NULL, NULL, NULL);
  printed = dup_part (self, 0);
  g_assert_cmpstr (printed, ==, "Case presentation|See Fig. 1A–C, Fig. 2, Fig. 1, {figure:no}.");
  for (guint i = 0; i < 3; i++)
    {
      const CwManuscriptFloat *figure = self->figures->pdata[i];

      g_assert_cmpstr (figure->title, ==, order[i]);
      g_assert_cmpuint (figure->number, ==, i + 1);
      g_assert_cmpint (figure->is_mentioned, ==, mentioned[i]);
    }
}

/* What the legend says of itself, and behind it what panels A, B and C say. */
static const struct
{
  const char *legend;
  const char *captions[3];
  const char *printed; /* NULL for no legend at all */
} legends[] = {
  { "CT scans.", { "before", "After.", NULL }, "CT scans. (A) before. (B) After." },
  { "CT scans", { "before", NULL, "late" }, "CT scans. (A) before. (C) late." },
  { NULL, { "Before", "After", NULL }, "(A) Before. (B) After." },
  { NULL, { NULL, NULL, NULL }, NULL },
  /* What is named already is not told twice. */
  { "CT before (A) and after (B).", { "before", "after", NULL }, "CT before (A) and after (B)." },
  { "CT (A–C).", { "one", "two", "three" }, "CT (A–C)." },
  { "A: before.", { "before", "after", NULL }, "A: before. (B) after." },
  { "First CT of the liver.",
    { "CT of the liver", "new", NULL },
    "First CT of the liver. (B) new." },
  /* "A tumour" is no panel. */
  { "A tumour.", { " two words ", NULL, NULL }, "A tumour. (A) two words." },
  { "- a list", { "before", NULL, NULL }, "a list|(A) before." },
};

static char *
dup_legend (const CwManuscriptFloat *printed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < printed->caption->len; i++)
    {
      g_autofree char *block = cw_manuscript_block_dup_text (printed->caption->pdata[i]);

      g_string_append_printf (text, "%s%s", i ? "|" : "", block);
    }
  return g_string_free (text, FALSE);
}

static char *
print_legend (const char *legend, const char *const *captions, guint n)
{
  g_autoptr (CwEntity) root = g_object_new (CW_TYPE_CASE, NULL);
  CwEntity *figure = add (root, "figures");
  g_autoptr (CwManuscript) self = NULL;

  set (figure, "caption", legend);
  for (guint i = 0; i < n; i++)
    set (add (figure, "panels"), "caption", captions[i]);
  self = cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
  return dup_legend (self->figures->pdata[0]);
}

static void
test_panel_words (void)
{
  static const char *const single[] = { "Before" };
  g_autofree char *alone = print_legend ("CT.", single, 1);

  for (guint i = 0; i < G_N_ELEMENTS (legends); i++)
    {
      g_autofree char *text = print_legend (legends[i].legend, legends[i].captions, 3);

      g_assert_cmpstr (text, ==, legends[i].printed ? legends[i].printed : "");
    }
  /* A panel without others has no letter. */
  g_assert_cmpstr (alone, ==, "CT. Before.");
}

/* How an image was made stands in the legend unless the legend or the picture says so. */
static const struct
{
  const char *title;
  const char *caption; /* of the figure */
  const char *panel; /* its caption */
  const char *stain;
  const char *magnification;
  const char *scale_bar;
  const char *in_picture;
  const char *printed;
} made[] = {
  { NULL, "Biopsy.", "Tumour.", "H&E", "×200", "50 µm", NULL,
    "Biopsy. (A) Tumour (H&E, ×200; scale bar 50 µm). (B) Desmin." },
  { NULL, "Biopsy.", NULL, "H&E", "×200", NULL, NULL, "Biopsy. (A) H&E, ×200. (B) Desmin." },
  { NULL, "Biopsy.", "Tumour", "H&E", "×200", NULL, "yes", "Biopsy. (A) Tumour. (B) Desmin." },
  { NULL, "Biopsy (h&e, 200x).", "Tumour", "H&E", "×200", NULL, NULL,
    "Biopsy (h&e, 200x). (A) Tumour. (B) Desmin." },
  { NULL, "(A) Tumour at ×40. (B) Desmin.", NULL, "H&E", "×40", "1 mm", NULL,
    "(A) Tumour at ×40. (B) Desmin. (A) H&E; scale bar 1 mm." },
  { NULL, "The mass at ×400.", "Tumour", "HE", "×40", NULL, NULL,
    "The mass at ×400. (A) Tumour (HE, ×40). (B) Desmin." },
  { "Histology and desmin", NULL, "Histology", NULL, NULL, NULL, NULL,
    "(A) Histology. (B) Desmin." },
};

static void
test_panel_details (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
      CwEntity *figure = add (root, "figures"), *panel = add (figure, "panels");
      g_autoptr (CwManuscript) self = NULL;
      g_autofree char *text = NULL;

      set (figure, "title", made[i].title);
      set (figure, "caption", made[i].caption);
      set (figure, "shows-details", made[i].in_picture);
      set (panel, "caption", made[i].panel);
      set (panel, "stain", made[i].stain);
      set (panel, "magnification", made[i].magnification);
      set (panel, "scale-bar", made[i].scale_bar);
      set (add (figure, "panels"), "caption", "Desmin");
      self = cw_manuscript_new (root, NULL, NULL, NULL);
      text = dup_legend (self->figures->pdata[0]);
      g_assert_cmpstr (text, ==, made[i].printed);
    }
}

/* A figure that only the legend of another one speaks of is not lost. */
static void
test_legend_mentions (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  CwEntity *first = add (root, "figures"), *second = add (root, "figures");
  g_autofree char *caption = g_strdup_printf ("As {figure:%s}.", cw_entity_get_id (second));
  g_autoptr (CwManuscript) self = NULL;

  set (first, "caption", caption);
  self = cw_manuscript_new (root, NULL, NULL, NULL);
  g_assert_cmpuint (self->figures->len, ==, 2);
}

/* A table that is typed in the text is one too, and two that a line parts are two. */
static void
test_typed_tables (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwManuscript) self = NULL;

  add_section (root, "case-presentation", NULL,
               "| Day | CRP |\n| 1 | 20 |\n\nThen.\n\n| Day | LDH |\n| 1 | 200 |");
  add_section (root, "discussion", NULL, "No | table.");
  self = cw_manuscript_new (root, NULL, NULL, NULL);
  g_assert_cmpuint (cw_manuscript_count_tables (self), ==, 2);
  g_assert_cmpuint (self->tables->len, ==, 0);
}

/* ---- facts ---- */

static void
test_facts (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwManuscript) before = NULL, after = NULL;
  g_autofree char *first = NULL, *second = NULL;
  const CwManuscriptPart *part;
  const CwManuscriptRun *run;

  add_section (root, "case-presentation", NULL, "A *{age|adjective}* patient.");
  before = cw_manuscript_new (root, NULL, NULL, NULL);
  first = dup_part (before, 0);
  g_assert_cmpstr (first, ==, "Case presentation|A {age|adjective} patient.");
  set (get_child (root, "patient"), "age", "27 a");
  after = cw_manuscript_new (root, NULL, NULL, NULL);
  second = dup_part (after, 0);
  g_assert_cmpstr (second, ==, "Case presentation|A 27-year-old patient.");
  part = after->parts->pdata[0];
  run = ((CwManuscriptBlock *)part->blocks->pdata[0])->runs->pdata[1];
  g_assert_cmpint (run->style, ==, CW_PROSE_EMPHASIS);
  g_assert_cmpuint (run->start, ==, 3);
  g_assert_cmpuint (part->n_words, ==, 3);
}

/* ---- order ---- */

static void
fill (CwCase *root)
{
  CwEntity *declarations = get_child (root, "declarations");

  add_section (root, "conclusions", "What we learnt", "End.");
  add_section (root, "introduction", "Opening", "Begin.");
  add_section (root, "other", "Aside", "By the way.");
  add_section (root, "case-presentation", NULL, "Course.");
  add_section (root, "abstract-conclusions", NULL, "So.");
  add_section (root, "abstract-background", NULL, "Why.");
  add_section (root, "discussion", NULL, NULL);
  set (declarations, "funding", "None.");
  set (declarations, "ai-use", "No.");
  set (get_child (root, "perspective"), "text", "I feel fine.");
}

/* Without a journal everything stands as it was written. */
static void
test_own_order (void)
{
  static const char *const parts[] = {
    "Conclusions|So.",
    "Background|Why.",
    "What we learnt|End.",
    "Opening|Begin.",
    "Aside|By the way.",
    "Case presentation|Course.",
    "Perspective|I feel fine.",
    "Funding|None.",
    "Use of artificial intelligence|No.",
    NULL,
  };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwManuscript) self = NULL;

  fill (root);
  self = cw_manuscript_new (root, NULL, NULL, NULL);
  assert_parts (self, parts);
}

static void
test_journal_order (void)
{
  static const char *const parts[] = {
    "Background|Why.",
    "Conclusions|So.",
    "Background|Begin.",
    "Aside|By the way.",
    "Case presentation|Course.",
    "-|What we learnt|End.",
    "Patient's perspective|I feel fine.",
    "Ethics approval and consent to participate|Not applicable",
    "Availability of data and materials|Not applicable",
    "Funding|None.",
    "Acknowledgements|Not applicable",
    "Use of artificial intelligence|No.",
    NULL,
  };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) self = NULL;

  fill (root);
  self = cw_manuscript_new (root, NULL, NULL, profile);
  assert_parts (self, parts);
}

/* No journal makes a statement for the authors, whatever its profile says. */
static void
test_statements (void)
{
  static const char *const names[] = { "competing-interests", "funding", "contributions", NULL };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) self = NULL;

  for (guint i = 0; names[i]; i++)
    ((CwProfileSection *)cw_journal_profile_get_section (profile, names[i]))->when_empty =
      g_strdup ("Not applicable");
  self = cw_manuscript_new (root, NULL, NULL, profile);
  g_assert_cmpuint (self->parts->len, ==, 3);
  for (guint i = 0; i < self->parts->len; i++)
    g_assert_false (g_strv_contains (names, ((CwManuscriptPart *)self->parts->pdata[i])->nick));
}

/* Whatever the journal, nothing that was written is lost, and nothing is said twice. */
static void
test_every_journal (void)
{
  static const char *const texts[] = {
    "End.", "Begin.", "By the way.", "Course.", "So.", "Why.", "None.", "I feel fine.",
  };
  const char *const *journals = cw_journal_profile_list_bundled ();
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));

  fill (root);
  for (; *journals; journals++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (*journals, NULL);
      g_autoptr (CwManuscript) self = cw_manuscript_new (root, NULL, NULL, profile);
      GString *all = g_string_new ("");

      for (guint i = 0; i < self->parts->len; i++)
        {
          g_autofree char *part = dup_part (self, i);

          g_string_append_printf (all, "%s\n", part);
        }
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          const char *first = strstr (all->str, texts[i]);

          g_assert_nonnull (first);
          g_assert_null (strstr (first + 1, texts[i]));
        }
      g_string_free (all, TRUE);
    }
}

/* ---- the table ---- */

static char *
dup_row (const CwManuscript *self, guint row)
{
  const CwManuscriptFloat *table = self->tables->pdata[0];

  return cw_manuscript_block_dup_text (table->caption->pdata[row]);
}

/* A row whose work is known prints the number of the list, whatever was typed; the work comes
 * behind those of the text. Without a work the words stay as they are. */
static void
test_table_citations (void)
{
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwSnapshot) sample = cw_sample_load_review (NULL);
  g_autoptr (CwReview) review = CW_REVIEW (cw_snapshot_to_entity (sample));
  g_autoptr (CwEntity) work = cw_entity_new (CW_TYPE_PUBLICATION, NULL);
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (CwEntity) row = g_list_model_get_item (G_LIST_MODEL (review->cases), 1);
  g_autoptr (CwManuscript) self = NULL;
  g_autofree char *typed = NULL, *bound = NULL;

  g_ptr_array_add (works, work);
  g_assert_true (cw_entity_set_by_name (row, "publication", cw_entity_get_id (work), NULL));
  self = cw_manuscript_new (root, works, review, NULL);
  typed = dup_row (self, 1);
  bound = dup_row (self, 2);
  g_assert_true (g_str_has_prefix (typed, "Ramspott et al. [11]\t"));
  g_assert_true (g_str_has_prefix (bound, "Shi et al. [1]\t"));
  g_assert_cmpuint (self->references->len, ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (self->row_citations, cw_entity_get_id (row)), ==, "[1]");
}

/* ---- the sample ---- */

static void
test_sample (void)
{
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwSnapshot) sample_review = cw_sample_load_review (NULL);
  g_autoptr (CwCase) root = CW_CASE (cw_snapshot_to_entity (sample));
  g_autoptr (CwReview) review = CW_REVIEW (cw_snapshot_to_entity (sample_review));
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled ("bmc", NULL);
  g_autoptr (CwManuscript) self = cw_manuscript_new (root, NULL, review, profile);
  const CwManuscriptFloat *table;

  g_assert_cmpuint (self->authors->len, ==, 5);
  g_assert_cmpuint (self->keywords->len, ==, 3);
  g_assert_cmpuint (self->figures->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (((CwManuscriptFloat *)self->figures->pdata[i])->is_mentioned);
  g_assert_cmpuint (self->tables->len, ==, 1);
  table = self->tables->pdata[0];
  /* The head, six published cases and ours. */
  g_assert_cmpuint (table->caption->len, ==, 8);
  g_assert_cmpuint (cw_manuscript_count_words (self, CW_MANUSCRIPT_ABSTRACT), >, 100);
  g_assert_cmpuint (cw_manuscript_count_words (self, CW_MANUSCRIPT_ABSTRACT), <, 350);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/manuscript/citations", test_citations);
  g_test_add_func ("/manuscript/raised-citations", test_raised_citations);
  g_test_add_func ("/manuscript/references", test_references);
  g_test_add_func ("/manuscript/figures", test_figures);
  g_test_add_func ("/manuscript/legend-mentions", test_legend_mentions);
  g_test_add_func ("/manuscript/typed-tables", test_typed_tables);
  g_test_add_func ("/manuscript/panel-words", test_panel_words);
  g_test_add_func ("/manuscript/panel-details", test_panel_details);
  g_test_add_func ("/manuscript/facts", test_facts);
  g_test_add_func ("/manuscript/own-order", test_own_order);
  g_test_add_func ("/manuscript/journal-order", test_journal_order);
  g_test_add_func ("/manuscript/statements", test_statements);
  g_test_add_func ("/manuscript/every-journal", test_every_journal);
  g_test_add_func ("/manuscript/table-citations", test_table_citations);
  g_test_add_func ("/manuscript/sample", test_sample);
  return g_test_run ();
}
