/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "published-case.h"

#include <string.h>

#include "../rules/case-builder.h"
#include "io/cw-sample.h"

/* Text and facts of the published case lie beside the checkout, or where the environment says; the
 * text is no part of the sources. */
char *
published_case_read_text (void)
{
  const char *shared = g_getenv ("CASEWRIGHT_SHARED");
  g_autofree char *folder =
    shared ? g_build_filename (shared, "seed", NULL)
           : g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seed", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        char *text = NULL;

        g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
        return text;
      }
  return NULL;
}

/* Lines of a printed column become one paragraph. */
static char *
unwrap (const char *text, gsize length)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      gboolean ends_line = text[i] == '\n';
      char last = out->len ? out->str[out->len - 1] : ' ';

      if (!ends_line && (text[i] != ' ' || last != ' '))
        g_string_append_c (out, text[i]);
      else if (ends_line && last == '-' && i + 1 < length && g_ascii_islower (text[i + 1]) &&
               out->len > 1 && g_ascii_isalpha (out->str[out->len - 2]))
        g_string_truncate (out, out->len - 1);
      else if (ends_line && last != ' ' && last != '-')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

/* What stands between two strings. */
static char *
cut (const char *text, const char *from, const char *to)
{
  const char *start = strstr (text, from);
  const char *end = start ? strstr (start, to) : NULL;

  g_assert_nonnull (end);
  return unwrap (start, (gsize)(end - start));
}

/* The same without a legend that stands in the middle. */
static char *
join (char *before, char *behind)
{
  char *joined = g_strconcat (before, " ", behind, NULL);

  g_free (before);
  g_free (behind);
  return joined;
}

static void
add_section (CwEntity *root, const char *kind, char *text)
{
  build_row (root, "sections", "kind", kind, "text", text, NULL);
  g_free (text);
}

static void
set_caption (CwEntity *root, guint i, char *text)
{
  g_autoptr (CwFigure) figure = g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->figures), i);
  GListModel *panels = G_LIST_MODEL (figure->panels);

  build_set (CW_ENTITY (figure), "caption", text);
  for (guint j = 0; j < g_list_model_get_n_items (panels); j++)
    {
      g_autoptr (CwEntity) panel = g_list_model_get_item (panels, j);

      build_set (panel, "caption", NULL);
    }
  g_free (text);
}

static void
clear_sections (CwEntity *root)
{
  const CwField *sections = cw_entity_info_find (cw_entity_get_info (root), "sections");

  GListModel *list = cw_entity_get_list (root, sections);

  while (g_list_model_get_n_items (list))
    {
      g_autoptr (CwEntity) section = g_list_model_get_item (list, 0);

      cw_entity_remove (section);
    }
}

CwEntity *
published_case_new (void)
{
  g_autofree char *text = published_case_read_text ();
  g_autoptr (CwSnapshot) sample = text ? cw_sample_load (NULL) : NULL;
  CwEntity *root;

  if (sample == NULL)
    return NULL;
  root = cw_snapshot_to_entity (sample);
  clear_sections (root);
  add_section (root, "abstract-background",
               cut (text, "Intra-abdominal desmoplastic small round cell tumors (IADSRCT) are",
                    "Case presentation: "));
  add_section (root, "abstract-case-presentation",
               cut (text, "A 27-year-old man was", "Conclusions: "));
  add_section (root, "abstract-conclusions",
               cut (text, "Chemotherapy combined with anlotinib plus", "Keywords"));
  add_section (root, "introduction", cut (text, "In 1991, Gerald", "Case presentation\nIn May"));
  add_section (root, "case-presentation", cut (text, "In May 2019", "Discussion and"));
  add_section (root, "discussion",
               join (join (cut (text, "IADSRCT is a rare neoplasm in", "Fig. 1 Abdominal"),
                           cut (text, "been evaluated in retro", "Fig. 2 Histological")),
                     cut (text, "the combined treatment which may", "Fig. 3 Grade")));
  set_caption (root, 0, cut (text, "Abdominal CT showing the", " been evaluated"));
  set_caption (root, 1, cut (text, "Histological and immuno", " the combined treatment which"));
  set_caption (root, 2,
               cut (text, "Grade 3 treatment-related adverse events. A", "Table 1 Summary"));
  return root;
}
