/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "article-fixtures.h"

#include "manuscript/cw-prose.h"
#include "model/cw-publication.h"
#include "review-fixtures.h"
#include "writer-fixtures.h"

/* A small article with everything in it. */

#define IMAGE "00000000000000000000000000000000000000000000000000000000000000aa"

/* The smallest image there is: one grey pixel. */
static const guint8 png[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
  0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
  0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
  0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
  0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

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
get_child (CwCase *root, const char *name)
{
  return cw_entity_get_child (CW_ENTITY (root),
                              cw_entity_info_find (cw_entity_get_info (CW_ENTITY (root)), name));
}

static void
add_section (CwCase *root, const char *kind, const char *heading, const char *text)
{
  CwEntity *section = add (root, "sections");

  set (section, "kind", kind);
  set (section, "heading", heading);
  set (section, "text", text);
}

/* ---- front ---- */

static void
add_author (CwCase *root, const char *given, const char *family, CwEntity *affiliation)
{
  CwEntity *author = add (root, "authors");

  set (author, "given-names", given);
  set (author, "family-name", family);
  set (author, "degrees", "MD, PhD");
  set (author, "equal-contribution", "yes");
  if (affiliation)
    set (add (author, "affiliations"), "affiliation", cw_entity_get_id (affiliation));
}

static void
add_front (CwCase *root)
{
  CwEntity *first = add (root, "affiliations"), *second = add (root, "affiliations");
  CwEntity *author;

  set (CW_ENTITY (root), "title", "Title " HOSTILE_TEXT);
  set (CW_ENTITY (root), "running-title", "Short & sweet");
  set (first, "department", "Dept. of <Oncology>");
  set (first, "institution", HIDDEN_PLACE);
  set (first, "city", "Oslo");
  set (second, "institution", "Elsewhere & Co.");
  add_author (root, "Jörg", HIDDEN_NAME, first);
  add_author (root, "Zoë", "Müller", second);
  author = add (root, "authors");
  set (author, "family-name", "Ng");
  set (author, "corresponding", "yes");
  set (author, "email", "ng@example.org");
  set (author, "orcid", "0000-0002-1825-0097");
  set (add (root, "keywords"), "term", "α-fetoprotein [x]");
  set (add (root, "keywords"), "term", "Anlotinib");
}

/* ---- figures ---- */

static CwEntity *
add_figure (CwCase *root, const char *title, const char *caption)
{
  CwEntity *figure = add (root, "figures");

  set (figure, "title", title);
  set (figure, "caption", caption);
  return figure;
}

static CwEntity *
add_panel (CwEntity *figure, const char *letter, const char *words)
{
  CwEntity *panel = add (figure, "panels");

  set (panel, "letter", letter);
  set (panel, "image", IMAGE);
  set (panel, "alternative-text", words);
  return panel;
}

/* Of a panel whose picture is not there yet. */
static CwEntity *
add_drawing (CwEntity *figure, const char *letter, const char *caption)
{
  CwEntity *panel = add (figure, "panels");

  set (panel, "letter", letter);
  set (panel, "caption", caption);
  return panel;
}

/* ---- text ---- */

static const char story[] =
  "A *{age|adjective}* patient had a **large** mass of 2 cm^{2} with 10^{9} cells and CO_{2}; "
  "***both*** styles, *one***two**, weight {weight}.\n"
  "## Follow-up & more\n"
  "- first item [@alpha]\n- second *item*\n"
  "3. third\n4. fourth\n"
  "1. not the same list\n"
  "| Drug | Dose | Note |\n| --- | --- | --- |\n| vincristine | 2 mg | *D1* |\n| mesna | |\n"
  "See {figure:%s|A-B}, {figure:%s}, {table:%s} and {figure:gone}.\n"
  "Panels %s, and {table:blood}.\n"
  "{table:blood|caption} Blood & *counts* in 10^{9}/L [@beta] at {age}\n"
  "| Day | Cells | H_{2}O |\n| --- | --- | --- |\n| 1 | 3.2^{a} | <5 |\n"
  "| 2 | [@alpha] | {age} |\n"
  "שלום עולם, a paragraph that is read from right to left.\n"
  "1. \n"
  "%s\n"
  "- \n"
  "Greek αβγ ≥ 5 µg, 中文, e\xcc\x81, thin\xe2\x80\x89space, 5–6, “quotes” — end.";

static void
add_story (CwCase *root, CwReview *review)
{
  CwEntity *second = add_figure (root, "Never pointed to", NULL);
  CwEntity *first = add_figure (root, "Scan <1>",
                                "Before (A) and after (B) of CO_{2} [@beta].\n"
                                "A second paragraph of the legend.");
  CwEntity *mass = add_panel (first, "A", "A mass & \"arrow\"");
  g_autofree char *hostile = cw_prose_escape (HOSTILE_TEXT);
  g_autofree char *panels = NULL, *text = NULL;

  add_panel (first, "B", "No mass");
  panels =
    g_strdup_printf ("{figure:%s|%s,%s}", cw_entity_get_id (first), cw_entity_get_id (mass),
                     cw_entity_get_id (add_drawing (first, "C", "A <third> panel & its *words*")));
  text = g_strdup_printf (story, cw_entity_get_id (first), cw_entity_get_id (second),
                          cw_entity_get_id (CW_ENTITY (review)), panels, hostile);
  add_section (root, "case-presentation", NULL, text);
}

static void
add_declarations (CwCase *root)
{
  CwEntity *declarations = get_child (root, "declarations");

  set (declarations, "funding", HIDDEN_FUNDING " paid.\n- one grant\n## Grants\nTwo.");
  set (declarations, "acknowledgements", "We thank " HIDDEN_THANKS ".");
  set (declarations, "contributions", HIDDEN_NAME " wrote.");
  set (declarations, "competing-interests", "None.\n| a | b |\n| --- | --- |\n| 1 | 2 |");
  set (declarations, "consent-statement", "Written consent was given.");
  set (get_child (root, "perspective"), "text", "I feel fine.");
}

/* Without a review the text points to a table in vain. */
CwCase *
new_article (void)
{
  CwCase *root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));

  add_front (root);
  set (get_child (root, "patient"), "age", "27 a");
  add_section (root, "abstract-background", NULL, "Why [@gamma].");
  add_section (root, "abstract-conclusions", NULL, "So a {age|adjective} patient.");
  add_section (root, "introduction", "Opening",
               "Known [@gamma; @alpha; @beta], and more [@delta; @alpha; @beta; @gamma; @zeta], "
               "but [@nobody].");
  add_section (root, "discussion", NULL, NULL);
  add_section (root, "conclusions", "What we learnt", "End.");
  add_declarations (root);
  return root;
}

CwReview *
new_article_review (void)
{
  CwReview *review = new_review ();
  g_autoptr (CwReviewImport) import =
    begin_import_text (review, "Study,Age,PFS,Status,Size (mm) [a],Note <b>,More,Last\n"
                               "\"Müller & Söhne, 2019\",5 mo,>8,DOD,12,=1+1,x,y\n"
                               "[2],32,4-6,alive,8 [b],\"said \"\"no\"\"\",x,y\n"
                               "\n[a] See <text> & more\n[b] Longest\n");

  cw_review_import_apply (import, NULL);
  set (CW_ENTITY (review), "title", "Cases & more");
  return review;
}

/* ---- references ---- */

static CwEntity *
add_work (GPtrArray *works, const char *key, const char *type, const char *title)
{
  CwEntity *work = cw_entity_new (CW_TYPE_PUBLICATION, NULL);

  set (work, "citation-key", key);
  set (work, "type", type);
  set (work, "title", title);
  g_ptr_array_add (works, work);
  return work;
}

static void
add_contributor (CwEntity *work, const char *given, const char *family, const char *role)
{
  CwEntity *contributor = add (work, "contributors");

  set (contributor, "given-names", given);
  set (contributor, "family-name", family);
  set (contributor, "role", role);
}

GPtrArray *
new_works (void)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  CwEntity *article = add_work (works, "alpha", "article", "Alpha <i>therapy</i> & 50 %");
  CwEntity *book = add_work (works, "beta", "book", "Beta");
  CwEntity *chapter = add_work (works, "gamma", "chapter", "Gamma");
  CwEntity *page = add_work (works, "delta", "webpage", "Delta");

  add_contributor (article, "Ke", "Cheng", "author");
  add_contributor (article, NULL, "et al.", "author");
  set (article, "container-title", "Annals of Tests");
  set (article, "issued", "2021-05");
  set (article, "volume", "12");
  set (article, "issue", "Suppl 1");
  set (article, "pages", "284–287");
  set (article, "doi", "10.1000/x_y<z>");
  add_contributor (book, NULL, "World Health Organization", "author");
  set (book, "publisher", "Press");
  set (book, "place", "Geneva");
  set (book, "edition", "4");
  set (book, "issued", "2002");
  add_contributor (chapter, "Ann B.", "Editor", "editor");
  set (chapter, "container-title", "The Book");
  set (chapter, "pages", "e12");
  set (page, "url", "https://example.org/?a=1&b=%20");
  set (page, "accessed", "2024-02-29");
  add_work (works, "zeta", NULL, NULL);
  return works;
}

/* ---- together ---- */

CwManuscript *
new_manuscript (const CwJournalProfile *profile)
{
  g_autoptr (CwCase) root = new_article ();
  g_autoptr (CwReview) review = new_article_review ();
  g_autoptr (GPtrArray) works = new_works ();

  add_story (root, review);
  return cw_manuscript_new (root, works, review, profile);
}

static GBytes *
get_picture_cb (const CwManuscriptFloat *figure, gpointer user_data)
{
  return cw_manuscript_float_count_images (figure) ? g_bytes_new_static (png, sizeof png) : NULL;
}

CwManuscriptOptions
get_article_options (const CwJournalProfile *profile)
{
  static GDateTime *date;

  if (date == NULL)
    date = g_date_time_new_utc (2024, 2, 29, 13, 5, 9);
  return (CwManuscriptOptions){
    .profile = profile,
    .language = "en",
    .date = date,
    .get_picture = get_picture_cb,
  };
}

/* ---- written ---- */

CwJournalProfile *
load_profile (const char *id)
{
  g_autoptr (GError) error = NULL;
  CwJournalProfile *profile = cw_journal_profile_new_bundled (id, &error);

  g_assert_no_error (error);
  return profile;
}

GBytes *
write_article (const CwManuscript *self,
               CwManuscriptFormat format,
               const CwManuscriptOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cw_manuscript_write (self, format, options, &error);

  g_assert_no_error (error);
  return bytes;
}

gboolean
is_archive_format (CwManuscriptFormat format)
{
  return format == CW_MANUSCRIPT_FORMAT_DOCX || format == CW_MANUSCRIPT_FORMAT_ODT;
}

char *
dup_article_text (GBytes *bytes, CwManuscriptFormat format)
{
  if (format == CW_MANUSCRIPT_FORMAT_DOCX)
    return dup_zip_part (bytes, "word/document.xml");
  if (format == CW_MANUSCRIPT_FORMAT_ODT)
    return dup_zip_part (bytes, "content.xml");
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

char *
write_article_text (const CwManuscript *self,
                    CwManuscriptFormat format,
                    const CwManuscriptOptions *options)
{
  g_autoptr (GBytes) bytes = write_article (self, format, options);

  return dup_article_text (bytes, format);
}
