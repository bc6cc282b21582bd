/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <string.h>

/* Running heads, feet and page numbers: lines that say the same at the edge of several pages, apart
 * from the numbers in them. A text without pages shows no edges; there a line must repeat more
 * often, and look like a head besides. */

/* Lines from an edge of the page that can be head or foot. */
#define EDGE_LINES 4
#define KEY_BYTES 120
#define REPEATED_WITHOUT_PAGES 3
#define LINES_BETWEEN_HEADS 15

/* The line with every number as "#", every white space as one blank, in small letters. */
static char *
make_key (const CwSourceLine *line)
{
  GString *key = g_string_sized_new (KEY_BYTES);
  const char *end = line->start + line->length;
  char last = ' ';

  for (const char *p = line->start; p < end && key->len < KEY_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean skip = FALSE;

      if (g_unichar_isdigit (c))
        c = '#';
      else if (cw_source_is_space (c))
        c = ' ';
      skip = (c == '#' && last == '#') || (c == ' ' && last == ' ');
      last = c < 0x80 ? (char)c : 'x';
      if (!skip)
        g_string_append_unichar (key, g_unichar_tolower (c));
    }
  return g_string_free (key, FALSE);
}

static CwSourceLine *
get_line (GArray *lines, guint i)
{
  return &g_array_index (lines, CwSourceLine, i);
}

/* A journal's own line, "Cheng et al. BMC Gastroenterology (2022) 22:388", or "Page 2 of 8". */
static gboolean
is_known_head (const char *key)
{
  static GRegex *regex;

  /* Most lines are spared the slower question. */
  if (strchr (key, '#') == NULL)
    return FALSE;
  if (g_once_init_enter (&regex))
    {
      GRegex *made = g_regex_new (
        "^(?:.{0,80}\\bet al\\.?,? .{0,80}\\(#\\) #(?:\\(#\\))?:e?#(?:[-–]#)?|page # of #)"
        "(?: page # of #)?$",
        G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave (&regex, made);
    }
  return g_regex_match (regex, key, 0, NULL);
}

/* ---- with pages ---- */

typedef struct
{
  GArray *lines;
  GHashTable *counts; /* key -> pages at whose edge it stands */
} Edges;

static guint
find_page_end (GArray *lines, guint first)
{
  guint end = first + 1;

  while (end < lines->len && get_line (lines, end)->page == get_line (lines, first)->page)
    end++;
  return end;
}

/* Line @k from the upper or lower edge of a page; NULL past the middle. */
static CwSourceLine *
get_edge_line (GArray *lines, guint first, guint end, guint k, gboolean lower)
{
  if (k >= EDGE_LINES || 2 * k >= end - first)
    return NULL;
  return get_line (lines, lower ? end - 1 - k : first + k);
}

/* The two edges are counted apart: a head and a heading at the foot have nothing in common. */
static char *
make_edge_key (const CwSourceLine *line, gboolean lower)
{
  g_autofree char *key = make_key (line);

  return g_strconcat (lower ? "v" : "^", key, NULL);
}

static void
count_edge (Edges *self, guint first, guint end, gboolean lower)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CwSourceLine *line;

  for (guint k = 0; (line = get_edge_line (self->lines, first, end, k, lower)) != NULL; k++)
    {
      g_autofree char *key = make_edge_key (line, lower);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

      if (!g_hash_table_contains (seen, key))
        g_hash_table_insert (self->counts, g_strdup (key), GUINT_TO_POINTER (count + 1));
      g_hash_table_add (seen, g_steal_pointer (&key));
    }
}

/* From the edge inwards: what stands behind a line that stays is no head. */
static void
mark_edge (Edges *self, guint first, guint end, gboolean lower)
{
  CwSourceLine *line;

  for (guint k = 0; (line = get_edge_line (self->lines, first, end, k, lower)) != NULL; k++)
    {
      g_autofree char *key = make_edge_key (line, lower);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) < 2 &&
          !is_known_head (key + 1))
        return;
      line->furniture = TRUE;
    }
}

static void
for_each_edge (Edges *self, void (*visit) (Edges *, guint, guint, gboolean))
{
  for (guint first = 0, end; first < self->lines->len; first = end)
    {
      end = find_page_end (self->lines, first);
      visit (self, first, end, FALSE);
      visit (self, first, end, TRUE);
    }
}

static void
find_on_pages (GArray *lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Edges edges = { .lines = lines, .counts = counts };

  for_each_edge (&edges, count_edge);
  for_each_edge (&edges, mark_edge);
}

/* ---- without pages ---- */

typedef struct
{
  guint count;
  guint last;
} Repeated;

/* Notes repeat themselves as well, "Day 3: no fever"; what they say must not be lost. */
static gboolean
looks_like_head (const char *key)
{
  static const char *const marks[] = { "page #", "(#) #", "et al", "www.", "http", "doi", "©" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (key, marks[i]))
      return TRUE;
  return FALSE;
}

static void
count_line (GHashTable *found, const char *key, guint i)
{
  Repeated *repeated = g_hash_table_lookup (found, key);

  if (repeated == NULL)
    {
      repeated = g_new0 (Repeated, 1);
      g_hash_table_insert (found, g_strdup (key), repeated);
    }
  else if (i - repeated->last < LINES_BETWEEN_HEADS)
    return;
  repeated->count++;
  repeated->last = i;
}

static void
find_anywhere (GArray *lines)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *key =
        get_line (lines, i)->length < KEY_BYTES ? make_key (get_line (lines, i)) : NULL;

      if (key && is_known_head (key))
        get_line (lines, i)->furniture = TRUE;
      else if (key && looks_like_head (key))
        count_line (found, key, i);
      g_ptr_array_add (keys, key && looks_like_head (key) ? g_steal_pointer (&key) : NULL);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const Repeated *repeated =
        keys->pdata[i] ? g_hash_table_lookup (found, keys->pdata[i]) : NULL;

      if (repeated && repeated->count >= REPEATED_WITHOUT_PAGES)
        get_line (lines, i)->furniture = TRUE;
    }
}

static void
remove_furniture (GArray *lines)
{
  guint kept = 0;
  gboolean parted = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      CwSourceLine line = *get_line (lines, i);

      parted = parted || line.parted;
      if (line.furniture)
        continue;
      line.parted = parted;
      parted = FALSE;
      *get_line (lines, kept++) = line;
    }
  g_array_set_size (lines, kept);
}

/**
 * cw_source_find_furniture:
 * @lines: (element-type CwSourceLine): the lines of a text
 *
 * Takes running heads, feet, page numbers and the numbers of lines out of the lines.
 */
void
cw_source_find_furniture (GArray *lines)
{
  if (lines->len == 0)
    return;
  cw_source_drop_numbers (lines);
  if (get_line (lines, 0)->page > 0)
    find_on_pages (lines);
  else
    find_anywhere (lines);
  remove_furniture (lines);
}
