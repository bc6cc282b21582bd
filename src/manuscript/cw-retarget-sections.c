/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-journal-check.h"
#include "manuscript/cw-retarget-private.h"

/* Sections of two journals: new ones, those without a name, other headings, another order. */

/* All sections of a profile in one row, and where one of them stands. */
typedef struct
{
  GPtrArray *sections; /* CwProfileSection */
  GHashTable *places; /* nick -> place + 1 */
} Row;

static void
append (Row *row, const GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      CwProfileSection *section = sections->pdata[i];

      g_ptr_array_add (row->sections, section);
      if (!g_hash_table_contains (row->places, section->nick))
        g_hash_table_insert (row->places, section->nick, GUINT_TO_POINTER (row->sections->len));
    }
}

static void
row_init (Row *row, const CwJournalProfile *profile)
{
  row->sections = g_ptr_array_new ();
  row->places = g_hash_table_new (g_str_hash, g_str_equal);
  append (row, profile->abstract);
  append (row, profile->body);
  append (row, profile->back);
}

static void
row_clear (Row *row)
{
  g_ptr_array_unref (row->sections);
  g_hash_table_unref (row->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static const CwProfileSection *
row_find (const Row *row, const char *nick)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (row->places, nick));

  return place ? row->sections->pdata[place - 1] : NULL;
}

/* ---- what the article has ---- */

/* Words that a journal has printed where nothing is recorded are none of the article. */
static gboolean
has_text (CwRetarget *self, const char *nick)
{
  const GPtrArray *parts = self->after->parts;

  for (guint i = 0; i < parts->len; i++)
    {
      const CwManuscriptPart *part = parts->pdata[i];

      if (part->n_words > 0 && g_strcmp0 (part->nick, nick) == 0)
        return TRUE;
    }
  return FALSE;
}

/* ---- headings ---- */

static char *
dup_heading_change (const CwProfileSection *from, const CwProfileSection *to)
{
  const char *label = cw_journal_get_section_label (from->nick);

  if (to->heading == NULL)
    return g_strdup_printf (_ ("“%s” has no heading of its own."), from->heading);
  if (from->heading == NULL)
    return g_strdup_printf (_ ("“%s” has a heading of its own: “%s”."), label, to->heading);
  return g_strdup_printf (_ ("“%s” becomes “%s”."), from->heading, to->heading);
}

static void
compare_section (CwRetarget *self, const CwProfileSection *from, const CwProfileSection *to)
{
  if (g_strcmp0 (from->heading, to->heading) != 0)
    cw_retarget_add (self, CW_RETARGET_RENAMED, to->nick, dup_heading_change (from, to));
}

static void
add_new (CwRetarget *self, const CwProfileSection *to)
{
  const char *name = to->heading ? to->heading : cw_journal_get_section_label (to->nick);

  cw_retarget_add (self, CW_RETARGET_ADDED, to->nick,
                   /* Translators: a journal, then the heading of a section. */
                   g_strdup_printf (_ ("%s has a section “%s”."), self->to->name, name));
}

static void
add_unnamed (CwRetarget *self, const CwProfileSection *from)
{
  const char *name = from->heading ? from->heading : cw_journal_get_section_label (from->nick);

  cw_retarget_add (self, CW_RETARGET_UNNAMED, from->nick,
                   /* Translators: a journal, then the heading of a section. */
                   g_strdup_printf (_ ("%s does not name a section “%s”; its text keeps its place "
                                       "among the others."),
                                    self->to->name, name));
}

/* ---- order ---- */

/* Places in @from of the sections that both have and the article holds, in the order of @to. */
static GArray *
list_common (CwRetarget *self, const Row *from, const Row *to, GPtrArray *nicks)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < to->sections->len; i++)
    {
      const CwProfileSection *section = to->sections->pdata[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (from->places, section->nick));

      if (place == 0 || !has_text (self, section->nick))
        continue;
      g_array_append_val (places, place);
      g_ptr_array_add (nicks, section->nick);
    }
  return places;
}

/* Marks the members of a longest rising subsequence: those that keep their order. */
static gboolean *
mark_rising (const GArray *places)
{
  guint n = places->len, best = 0;
  g_autofree guint *lengths = g_new0 (guint, n + 1);
  g_autofree int *before = g_new (int, n + 1);
  gboolean *kept = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      before[i] = -1;
      for (guint j = 0; j < i; j++)
        if (g_array_index (places, guint, j) < g_array_index (places, guint, i) &&
            lengths[j] > lengths[i])
          {
            lengths[i] = lengths[j];
            before[i] = (int)j;
          }
      lengths[i]++;
      if (lengths[i] > lengths[best])
        best = i;
    }
  for (int i = n ? (int)best : -1; i >= 0; i = before[i])
    kept[i] = TRUE;
  return kept;
}

static const char *
get_name (const Row *row, const char *nick)
{
  const CwProfileSection *section = row_find (row, nick);

  return section && section->heading ? section->heading : cw_journal_get_section_label (nick);
}

static void
compare_order (CwRetarget *self, const Row *from, const Row *to)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();
  g_autoptr (GArray) places = list_common (self, from, to, nicks);
  g_autofree gboolean *kept = mark_rising (places);

  for (guint i = 0; i < nicks->len; i++)
    {
      const char *name = get_name (to, nicks->pdata[i]);

      if (kept[i])
        continue;
      cw_retarget_add (self, CW_RETARGET_MOVED, nicks->pdata[i],
                       i == 0 ? g_strdup_printf (_ ("“%s” comes first."), name)
                              : g_strdup_printf (_ ("“%s” comes behind “%s”."), name,
                                                 get_name (to, nicks->pdata[i - 1])));
    }
}

void
cw_retarget_compare_sections (CwRetarget *self)
{
  g_auto (Row) from = { NULL };
  g_auto (Row) to = { NULL };

  row_init (&from, self->from);
  row_init (&to, self->to);
  for (guint i = 0; i < to.sections->len; i++)
    {
      const CwProfileSection *section = to.sections->pdata[i];
      const CwProfileSection *other = row_find (&from, section->nick);

      if (other && has_text (self, section->nick))
        compare_section (self, other, section);
      else if (other == NULL && (section->is_required || has_text (self, section->nick)))
        add_new (self, section);
    }
  for (guint i = 0; i < from.sections->len; i++)
    {
      const CwProfileSection *section = from.sections->pdata[i];

      if (row_find (&to, section->nick) == NULL && has_text (self, section->nick))
        add_unnamed (self, section);
    }
  compare_order (self, &from, &to);
}
