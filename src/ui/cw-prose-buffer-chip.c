/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-buffer-private.h"

/* Where the chips of a buffer stand. A tag for each would be looked at with every letter of its
 * line; so all share two looks, and a table in the order of the text knows which is which. */

static void
chip_free (CwProseChip *chip)
{
  g_free (chip->source);
  g_free (chip);
}

/* The table of a buffer, empty. */
GPtrArray *
cw_prose_chips_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)chip_free);
}

/* The index of the first chip that ends behind @offset, or the number of chips. */
static guint
find_index (GPtrArray *chips, int offset)
{
  guint low = 0, high = chips->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((CwProseChip *)chips->pdata[middle])->end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* The first chip that ends behind the character @offset, or %NULL. */
CwProseChip *
cw_prose_chips_find_next (CwProseBuffer *self, int offset)
{
  guint index = find_index (self->chips, offset);

  return index < self->chips->len ? self->chips->pdata[index] : NULL;
}

/* The chip that the character behind @place belongs to, or %NULL. It is gone with its text. */
CwProseChip *
cw_prose_chips_find (const GtkTextIter *place)
{
  CwProseBuffer *self = CW_PROSE_BUFFER (gtk_text_iter_get_buffer (place));
  int offset = gtk_text_iter_get_offset (place);
  CwProseChip *chip = cw_prose_chips_find_next (self, offset);

  return chip && chip->start <= offset ? chip : NULL;
}

/* Goes to the start of the chip that @place is inside of. */
void
cw_prose_chips_go_to_start (GtkTextIter *place)
{
  CwProseChip *chip = cw_prose_chips_find (place);

  if (chip && chip->start < gtk_text_iter_get_offset (place))
    gtk_text_iter_set_offset (place, chip->start);
}

/* Goes behind the chip that @place is inside of. */
void
cw_prose_chips_go_to_end (GtkTextIter *place)
{
  CwProseChip *chip = cw_prose_chips_find (place);

  if (chip && chip->start < gtk_text_iter_get_offset (place))
    gtk_text_iter_set_offset (place, chip->end);
}

/* ---- the text changes ---- */

static void
shift (GPtrArray *chips, guint first, int by)
{
  for (guint i = first; i < chips->len; i++)
    {
      CwProseChip *chip = chips->pdata[i];

      chip->start += by;
      chip->end += by;
    }
}

/* @n characters come before the character @offset, which is not inside of a chip. Returns whether
 * they come between two chips that touch, which they would look like. */
gboolean
cw_prose_chips_make_room (CwProseBuffer *self, int offset, int n)
{
  guint index = find_index (self->chips, offset);
  const CwProseChip *before = index > 0 ? self->chips->pdata[index - 1] : NULL;
  const CwProseChip *behind = index < self->chips->len ? self->chips->pdata[index] : NULL;
  gboolean is_between = before && behind && before->end == offset && behind->start == offset;

  shift (self->chips, index, n);
  return is_between;
}

/* The characters from @start to @end go, and with them whole chips. */
void
cw_prose_chips_deleted (CwProseBuffer *self, int start, int end)
{
  guint first = find_index (self->chips, start), past = first;

  while (past < self->chips->len && ((CwProseChip *)self->chips->pdata[past])->start < end)
    past++;
  if (past > first)
    g_ptr_array_remove_range (self->chips, first, past - first);
  shift (self->chips, first, start - end);
}

/* ---- chips ---- */

static void
apply_look (CwProseBuffer *self, const CwProseChip *chip)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, chip->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, chip->end);
  cw_prose_tags_apply_look (buffer, &start, &end, chip->is_unresolved);
}

/* Puts a chip in at @place, which is not inside of another and goes behind it. */
void
cw_prose_chips_put (CwProseBuffer *self,
                    GtkTextIter *place,
                    const char *text,
                    const char *source,
                    gboolean is_unresolved)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  CwProseChip *chip = g_new0 (CwProseChip, 1);

  chip->source = g_strdup (source);
  chip->is_unresolved = is_unresolved;
  chip->start = gtk_text_iter_get_offset (place);
  gtk_text_buffer_insert (buffer, place, text, -1);
  chip->end = gtk_text_iter_get_offset (place);
  g_ptr_array_insert (self->chips, (int)find_index (self->chips, chip->start), chip);
  apply_look (self, chip);
  gtk_text_buffer_get_iter_at_offset (buffer, place, chip->end);
}

/* Whether a chip points to nothing can be seen. */
void
cw_prose_chips_mark (CwProseBuffer *self, CwProseChip *chip, gboolean is_unresolved)
{
  if (chip->is_unresolved == is_unresolved)
    return;
  chip->is_unresolved = is_unresolved;
  apply_look (self, chip);
}
