/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "notation/ihc/cw-ihc-private.h"

/* The reader on its way through the text: the pieces it stands on, the markers of the clause that
 * is read, and those of the clauses before. */

/* ---- where the reader is ---- */

const CwIhcToken *
cw_ihc_reader_peek (const CwIhcReader *self, guint i)
{
  return cw_ihc_token_peek (self->tokens, i, self->tokens->len);
}

/* “|” between two columns */
gboolean
cw_ihc_reader_is_bar (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_OTHER && self->text[token->offset] == '|';
}

/* Whether nothing stands before the piece at @i in its line. */
gboolean
cw_ihc_reader_begins_line (const CwIhcReader *self, guint i)
{
  return i == 0 || (cw_ihc_reader_peek (self, i)->flags & CW_IHC_LINE_BEFORE);
}

/* The words from @first to before @past, in one line. */
char *
cw_ihc_reader_dup_slice (const CwIhcReader *self, guint first, guint past)
{
  const CwIhcToken *from = cw_ihc_reader_peek (self, first);
  const CwIhcToken *last = cw_ihc_reader_peek (self, past - 1);
  g_autofree char *slice = g_utf8_make_valid (self->text + from->offset,
                                              (gssize)(last->offset + last->length - from->offset));

  return g_strstrip (g_strdelimit (g_steal_pointer (&slice), "\r\n\t", ' '));
}

void
cw_ihc_reader_use (CwIhcReader *self, guint first, guint past)
{
  for (guint i = first; i < past && i < self->tokens->len; i++)
    {
      CwIhcToken *token = &g_array_index (self->tokens, CwIhcToken, i);

      if (!(token->flags & CW_IHC_UNREAD))
        token->flags |= CW_IHC_USED;
    }
}

/* Shuts off what is not to be read, but for where its clauses end. */
void
cw_ihc_reader_shut (CwIhcReader *self, guint first, guint past)
{
  for (guint i = first; i < past && i < self->tokens->len; i++)
    {
      CwIhcToken *token = &g_array_index (self->tokens, CwIhcToken, i);

      if (token->kind == CW_IHC_STOP)
        continue;
      token->kind = CW_IHC_OTHER;
      token->meaning = CW_IHC_UNKNOWN;
    }
}

CwIhcItem *
cw_ihc_reader_get_last (const CwIhcReader *self)
{
  guint n = self->items->len;

  return n ? &g_array_index (self->items, CwIhcItem, n - 1) : NULL;
}

void
cw_ihc_item_stretch (CwIhcReader *self, CwIhcItem *item, guint past)
{
  const CwIhcToken *last = cw_ihc_reader_peek (self, past - 1);

  item->end = MAX (item->end, last->offset + last->length);
}

/* ---- clauses ---- */

void
cw_ihc_reader_drop_header (CwIhcReader *self)
{
  if (self->has_header && self->header_items > 0)
    cw_ihc_reader_use (self, self->header_first, self->header_past);
  cw_ihc_facts_clear (&self->header);
  self->has_header = self->is_listed = self->is_once = self->is_placed = FALSE;
  self->header_items = 0;
}

void
cw_ihc_reader_set_header (CwIhcReader *self, CwIhcFacts *facts, guint first, guint past)
{
  const char *inherited = self->has_header && !facts->is_seen ? self->header.result : NULL;
  gboolean is_placed = inherited && self->header_items > 0 && facts->pattern && !facts->intensity &&
                       !facts->result && !facts->is_focal;

  cw_ihc_reader_drop_header (self);
  self->header = *facts;
  memset (facts, 0, sizeof *facts);
  if (self->header.result == NULL && !self->header.is_focal)
    self->header.result = inherited;
  self->has_header = TRUE;
  self->is_placed = is_placed;
  self->header_first = first;
  self->header_past = past;
  self->at_item = FALSE;
}

/* “positive for A, and the stromal cells weakly positive for A”: who says it again with a weak
 * result tells it of other cells; a strong one makes the first more exact. */
static gboolean
tells_of_others (const CwIhcFacts *earlier, const CwIhcFacts *facts)
{
  const char *intensity = earlier->intensity ? earlier->intensity : facts->intensity;

  return earlier->result && facts->result && g_strcmp0 (intensity, "1") == 0 &&
         (earlier->intensity == NULL) != (facts->intensity == NULL);
}

/* One antibody that is named again in the same text is the same stain, unless the two contradict
 * each other: “HER2 negative” of one specimen and “HER2 3+” of another. */
static gboolean
joins_earlier (CwIhcReader *self, CwIhcItem *item)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_marker, item->marker));
  CwIhcItem *earlier;

  if (position == 0)
    return FALSE;
  earlier = &g_array_index (self->done, CwIhcItem, position - 1);
  if (cw_ihc_facts_disagree (&earlier->facts, &item->facts, item->marker))
    {
      cw_ihc_specimen_note (self, earlier);
      cw_ihc_specimen_note (self, item);
      return FALSE;
    }
  if (!self->is_prose)
    return FALSE;
  /* Notes are not piled up, so that the time stays linear. */
  if ((earlier->facts.note && item->facts.note) ||
      tells_of_others (&earlier->facts, &item->facts) ||
      !cw_ihc_facts_merge (&earlier->facts, &item->facts))
    return FALSE;
  earlier->end = MAX (earlier->end, item->end);
  return TRUE;
}

static void
keep (CwIhcReader *self, CwIhcItem *item)
{
  if (cw_ihc_facts_are_empty (&item->facts) ||
      self->result->items->len + self->done->len >= CW_IHC_ITEMS_MAX)
    return;
  cw_ihc_reader_use (self, item->first, item->past);
  if (joins_earlier (self, item))
    return;
  g_array_append_val (self->done, *item);
  g_hash_table_insert (self->by_marker, item->marker, GUINT_TO_POINTER (self->done->len));
  memset (item, 0, sizeof *item);
}

void
cw_ihc_reader_emit_done (CwIhcReader *self)
{
  g_hash_table_remove_all (self->by_marker);
  for (guint i = 0; i < self->done->len; i++)
    {
      CwIhcItem *item = &g_array_index (self->done, CwIhcItem, i);

      cw_notation_take_item (self->result,
                             cw_ihc_facts_to_stain (&item->facts, item->marker, item->as_written),
                             item->offset, item->end - item->offset);
    }
  g_array_set_size (self->done, 0);
}

void
cw_ihc_reader_end_items (CwIhcReader *self)
{
  for (guint i = 0; i < self->items->len; i++)
    keep (self, &g_array_index (self->items, CwIhcItem, i));
  g_array_set_size (self->items, 0);
  self->first_open = self->last_from = self->held_first = self->held_past = 0;
  self->at_item = self->has_verb = self->is_joining = FALSE;
  self->shows = self->has_noun = self->is_test = self->is_exempt = FALSE;
  self->tells_gene = self->is_gene = FALSE;
}

void
cw_ihc_reader_end_clause (CwIhcReader *self)
{
  cw_ihc_reader_end_items (self);
  cw_ihc_reader_drop_header (self);
  self->is_headed = FALSE;
}

/* ---- markers ---- */

/* “Ki-67 (MIB-1) proliferation index” is one marker with two names. */
static gboolean
repeats (CwIhcReader *self, const char *marker, guint past)
{
  CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;

  if (last == NULL || (last->is_bound && !last->is_headed) || !g_str_equal (last->marker, marker))
    return FALSE;
  last->past = past;
  cw_ihc_item_stretch (self, last, past);
  return TRUE;
}

/* Adds a marker of the text; FALSE when it only repeats the one before. */
gboolean
cw_ihc_reader_add (CwIhcReader *self,
                   const char *marker,
                   gsize offset,
                   gsize length,
                   guint first,
                   guint past)
{
  CwIhcItem item = { .offset = offset, .end = offset + length, .first = first, .past = past };
  g_autofree char *written = NULL;
  const char *other;

  written = cw_ihc_broken_dup_whole (self->text + offset, length);
  /* Where MOC-31 is named, the others are not taken for it. */
  other = self->names_moc31 ? cw_ihc_marker_find_epcam (marker, written) : NULL;
  if (other)
    marker = other;
  if (repeats (self, marker, past))
    return FALSE;
  item.marker = g_strdup (marker);
  item.as_written = g_steal_pointer (&written);
  item.is_joined = self->is_joining && self->items->len > 0;
  if (self->has_header)
    {
      cw_ihc_facts_merge (&item.facts, &self->header);
      item.is_headed = TRUE;
      item.is_bound = self->header.result || self->header.is_focal || self->header.intensity;
      self->header_items++;
    }
  g_array_append_val (self->items, item);
  if (item.is_bound)
    self->last_from = self->items->len - 1;
  if (item.is_bound && self->first_open == self->items->len - 1)
    self->first_open = self->items->len;
  if (self->is_once)
    cw_ihc_reader_drop_header (self);
  /* “expressed A, cytoplasmic B and C” */
  if (self->is_placed && self->header.pattern)
    {
      g_string_free (self->header.pattern, TRUE);
      self->header.pattern = NULL;
    }
  self->at_item = TRUE;
  self->has_verb = self->is_joining = FALSE;
  return TRUE;
}
