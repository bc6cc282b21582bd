/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "plot/cw-page-private.h"

/* Boxes onto pages, and the numbers of their lines. */

typedef struct
{
  CwPageLayout *layout;
  CwPage *page; /* or NULL at the beginning */
  double y; /* where the next box begins */
  double room; /* between the margins */
  guint number; /* of the last line */
} Breaker;

/* ---- memory ---- */

static void
item_clear (gpointer data)
{
  CwPageItem *item = data;

  g_clear_pointer (&item->words, pango_layout_line_unref);
  g_clear_object (&item->layout);
  g_clear_pointer (&item->scene, cw_scene_unref);
}

/* Of a box or of a page. */
GArray *
cw_page_items_new (void)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (CwPageItem));

  g_array_set_clear_func (items, item_clear);
  return items;
}

static CwPageItem
copy_item (const CwPageItem *item)
{
  CwPageItem copy = *item;

  if (copy.words)
    pango_layout_line_ref (copy.words);
  if (copy.layout)
    g_object_ref (copy.layout);
  if (copy.scene)
    cw_scene_ref (copy.scene);
  return copy;
}

void
cw_page_free (CwPage *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/* ---- lines ---- */

static GArray *
get_places (CwPageLayout *layout, const CwPageLine *line)
{
  g_autofree char *key =
    g_strdup_printf ("%s %s", line->entity_id ? line->entity_id : "", line->field);
  GArray *places = g_hash_table_lookup (layout->places, key);

  if (places)
    return places;
  places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (layout->places, g_steal_pointer (&key), places);
  return places;
}

static void
note_line (Breaker *self, CwPageLine *line, gboolean is_numbered)
{
  line->page = self->layout->pages->len;
  line->number = is_numbered ? ++self->number : 0;
  if (line->field)
    g_array_append_val (get_places (self->layout, line), self->layout->lines->len);
  g_array_append_val (self->layout->lines, *line);
}

/* ---- boxes ---- */

static void
note_entry (Breaker *self, const CwPageBox *box)
{
  CwPageEntry *entry = g_new0 (CwPageEntry, 1);

  entry->title = g_strdup (box->outline);
  entry->level = box->level;
  entry->page = self->layout->pages->len;
  entry->y = self->y;
  g_ptr_array_add (self->layout->outline, entry);
}

/* Draws what is repeated once more, without telling its lines again. */
static void
put_items (Breaker *self, const CwPageBox *box, gboolean is_repeated)
{
  for (guint i = 0; i < box->items->len; i++)
    {
      CwPageItem item = copy_item (&g_array_index (box->items, CwPageItem, i));

      item.place.x += CW_PAGE_MARGIN;
      item.place.y += self->y;
      if (item.kind == CW_PAGE_WORDS && is_repeated)
        item.kind = CW_PAGE_MARK;
      if (item.kind == CW_PAGE_WORDS)
        note_line (self, &item.place, box->is_numbered);
      g_array_append_val (self->page->items, item);
    }
}

static void
put_box (Breaker *self, const CwPageBox *box, gboolean is_repeated)
{
  if (box->outline && !is_repeated)
    note_entry (self, box);
  put_items (self, box, is_repeated);
  self->y += box->height;
}

static void
start_page (Breaker *self, const CwPageBox *box)
{
  const CwPageLayout *layout = self->layout;

  self->page = g_new0 (CwPage, 1);
  self->page->is_wide = box->is_wide;
  self->page->items = cw_page_items_new ();
  g_ptr_array_add (layout->pages, self->page);
  self->y = CW_PAGE_MARGIN;
  self->room = (box->is_wide ? layout->width : layout->height) - 2 * CW_PAGE_MARGIN;
  for (guint i = 0; box->heads && i < box->heads->len; i++)
    put_box (self, box->heads->pdata[i], TRUE);
}

/* ---- pages ---- */

/* The boxes from @first on that have to stay on one page, and their height. */
static guint
measure_group (GPtrArray *boxes, guint first, double *height)
{
  guint i = first;

  *height = 0;
  for (; i < boxes->len; i++)
    {
      const CwPageBox *box = boxes->pdata[i];

      if (i > first &&
          (box->starts_page || box->is_wide != ((CwPageBox *)boxes->pdata[first])->is_wide))
        break;
      *height += (i > first ? box->above : 0) + box->height;
      if (!box->is_kept)
        return i + 1 - first;
    }
  return i - first;
}

static gboolean
fits (const Breaker *self, const CwPageBox *box, double height)
{
  return self->y + box->above + height <= CW_PAGE_MARGIN + self->room + 0.01;
}

/* Whether @box, with what stays with it, begins a page. What would not fit on any page is broken
 * where it must be. */
static gboolean
needs_page (const Breaker *self, const CwPageBox *box, double height)
{
  if (self->page == NULL || box->starts_page || self->page->is_wide != box->is_wide)
    return TRUE;
  if (self->y <= CW_PAGE_MARGIN || height > self->room)
    return self->y > CW_PAGE_MARGIN && !fits (self, box, box->height);
  return !fits (self, box, height);
}

static void
put_group (Breaker *self, GPtrArray *boxes, guint first, guint n, double height)
{
  for (guint i = first; i < first + n; i++)
    {
      const CwPageBox *box = boxes->pdata[i];

      if (i == first ? needs_page (self, box, height) : needs_page (self, box, box->height))
        start_page (self, box);
      else if (self->y > CW_PAGE_MARGIN)
        self->y += box->above;
      put_box (self, box, FALSE);
    }
}

/* Puts the boxes onto pages. */
void
cw_page_layout_break (CwPageLayout *self, GPtrArray *boxes)
{
  Breaker breaker = { .layout = self };
  guint n;

  for (guint i = 0; i < boxes->len; i += n)
    {
      double height;

      n = measure_group (boxes, i, &height);
      put_group (&breaker, boxes, i, n, height);
    }
}
