/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/cw-review-heading.h"
#include "document/cw-review-import-private.h"
#include "document/cw-review-value.h"
#include "manuscript/cw-printed-table.h"
#include "model/cw-absence.h"
#include "rules/cw-table-heading.h"

/* A table comes into a review: its columns, its rows, its footnotes. Nothing that the review has is
 * emptied by it. */

struct _CwImportTaking
{
  CwReviewImport *import; /* lent */
  CwImportPreview *preview;
  CwHistory *history; /* or NULL */
  CwReview *review;
  GPtrArray *placed; /* CwEntity: the column of the review by column of the file, or NULL */
  GPtrArray *present; /* CwTableColumn of the review, with the new ones */
  GPtrArray *targets; /* CwTableColumn of @present by column of the file, or NULL */
  gboolean is_fresh; /* the review has no rows yet: the table says which columns it has */
  guint n_taken; /* rows */
};

typedef CwImportTaking Work;

static const CwField *
get_list (CwEntity *entity, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (entity), name);
}

static CwEntity *
append (gpointer entity, const char *list)
{
  return cw_entity_insert (entity, get_list (entity, list), G_MAXUINT, NULL);
}

/* ---- columns ---- */

static CwEntity *
place_field (Work *self, const CwTableColumn *present, const CwImportColumn *from)
{
  CwEntity *column = (CwEntity *)present->column;
  g_autofree char *label = cw_review_heading_fold (present->label);
  g_autofree char *heading = cw_review_heading_fold (from->heading);
  /* What the printed table calls it of its own accord. */
  g_autofree char *usual = cw_table_heading_join (present->label, from->unit);

  if (column && !self->is_fresh)
    {
      if (present->is_hidden)
        cw_entity_set_by_name (column, "hidden", NULL, NULL);
      return column;
    }
  if (column == NULL)
    {
      column = append (self->review, "columns");
      cw_entity_set_by_name (column, "field", present->key, NULL);
    }
  if (*heading && !g_str_equal (label, heading) && !g_str_equal (usual, from->heading))
    cw_entity_set_by_name (column, "label", from->heading, NULL);
  return column;
}

static CwEntity *
place_own (Work *self, const CwImportColumn *from, guint number)
{
  CwEntity *column = append (self->review, "columns");
  g_autofree char *label = NULL;

  cw_review_import_fill_column (from, column);
  if (*from->heading == '\0')
    {
      /* Translators: a column without a heading, by its number. */
      label = g_strdup_printf (_ ("Column %u"), number);
      cw_entity_set_by_name (column, "label", label, NULL);
    }
  return column;
}

static CwEntity *
place (Work *self, guint i)
{
  const CwImportColumn *from = self->import->columns->pdata[i];
  const CwTableColumn *present = cw_review_table_find_column (self->import->present, from->key);

  if (g_str_equal (from->key, CW_IMPORT_KEY_NEW))
    return place_own (self, from, i + 1);
  return present ? place_field (self, present, from) : NULL;
}

/* A new review shows what the table has, in its order. */
static void
arrange (Work *self)
{
  GListModel *columns = G_LIST_MODEL (self->review->columns);
  guint position = 0;

  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (CwReviewColumn) column = g_list_model_get_item (columns, i - 1);

      if (column->field && !g_ptr_array_find (self->placed, column, NULL))
        cw_entity_remove (CW_ENTITY (column));
    }
  for (guint i = 0; i < self->placed->len; i++)
    if (self->placed->pdata[i])
      cw_entity_move (self->placed->pdata[i], position++);
}

static const CwTableColumn *
find_placed (const Work *self, guint i)
{
  for (guint j = 0; self->placed->pdata[i] && j < self->present->len; j++)
    {
      const CwTableColumn *column = self->present->pdata[j];

      if ((CwEntity *)column->column == self->placed->pdata[i])
        return column;
    }
  return NULL;
}

static void
place_all (Work *self)
{
  for (guint i = 0; i < self->import->columns->len; i++)
    g_ptr_array_add (self->placed, place (self, i));
  if (self->is_fresh)
    arrange (self);
  self->present = cw_review_table_list_columns (self->review);
  for (guint i = 0; i < self->placed->len; i++)
    g_ptr_array_add (self->targets, (gpointer)find_placed (self, i));
}

/* ---- cells ---- */

static void
set_cell (CwReportedCase *row, const CwTableColumn *column, const char *text)
{
  g_autofree char *old = cw_review_table_dup_cell (row, column);

  /* What was typed comes after the "!". */
  if (g_strcmp0 (old, text) != 0)
    cw_review_table_set_cell (row, column, *text == '!' ? text + 1 : text, NULL);
}

static void
fill_row (Work *self, const CwImportRow *from, CwReportedCase *row)
{
  for (guint i = 0; i < from->n_columns; i++)
    {
      const CwImportColumn *mapped = self->import->columns->pdata[i];
      const CwTableColumn *column = self->targets->pdata[i];

      if (from->texts[i] == NULL)
        continue;
      if (column)
        set_cell (row, column, from->texts[i]);
      else if (g_str_equal (mapped->key, CW_IMPORT_KEY_SOURCE) &&
               g_strcmp0 (row->source_key, from->texts[i]) != 0)
        cw_entity_set_by_name (CW_ENTITY (row), "source-key", from->texts[i], NULL);
    }
}

/* ---- footnotes ---- */

static CwFootnote *
find_footnote (CwReview *review, const char *text)
{
  GListModel *list = G_LIST_MODEL (review->footnotes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnote) footnote = g_list_model_get_item (list, i);

      if (g_strcmp0 (footnote->text, text) == 0)
        return footnote; /* the list holds it */
    }
  return NULL;
}

static CwFootnote *
need_footnote (CwReview *review, const char *text)
{
  CwFootnote *footnote = find_footnote (review, text);

  if (footnote == NULL)
    {
      footnote = CW_FOOTNOTE (append (review, "footnotes"));
      cw_entity_set_by_name (CW_ENTITY (footnote), "text", text, NULL);
    }
  return footnote;
}

static gboolean
hangs_at (CwFootnote *footnote, const char *subject, const char *key)
{
  GListModel *list = G_LIST_MODEL (footnote->anchors);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFootnoteAnchor) anchor = g_list_model_get_item (list, i);

      if (g_strcmp0 (anchor->subject, subject) == 0 && g_strcmp0 (anchor->field, key) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
hang (Work *self, char **marks, CwEntity *subject, const char *key, gboolean is_new)
{
  for (guint i = 0; marks && marks[i]; i++)
    {
      const CwRawNote *note = cw_raw_table_find_note (self->import->table, marks[i]);
      CwFootnote *footnote = note ? need_footnote (self->review, note->text) : NULL;
      CwEntity *anchor;

      if (footnote == NULL || (!is_new && hangs_at (footnote, cw_entity_get_id (subject), key)))
        continue;
      anchor = append (footnote, "anchors");
      cw_entity_set_by_name (anchor, "subject", cw_entity_get_id (subject), NULL);
      cw_entity_set_by_name (anchor, "field", key, NULL);
    }
}

static void
hang_row (Work *self, const CwImportRow *from, CwReportedCase *row)
{
  for (guint i = 0; i < from->n_columns; i++)
    {
      const CwTableColumn *column = self->targets->pdata[i];

      if (column)
        hang (self, from->marks[i], CW_ENTITY (row), column->key, from->existing == NULL);
    }
}

/* A mark that stands nowhere was no mark. */
static void
keep_notes (Work *self)
{
  const CwRawTable *table = self->import->table;

  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwRawNote *note = table->notes->pdata[i];

      if (note->mark == NULL || find_footnote (self->review, note->text) == NULL)
        need_footnote (self->review, note->whole);
    }
}

static void
keep_terms (Work *self)
{
  g_autoptr (GString) legend = g_string_new (NULL);

  for (guint i = 0; i < self->import->table->terms->len; i++)
    {
      const CwRawTerm *term = self->import->table->terms->pdata[i];

      /* What a printed table says of its own accord is not kept. */
      if (!cw_printed_legend_knows (self->present, term->abbreviation, term->meaning))
        g_string_append_printf (legend, "%s%s, %s", legend->len ? "; " : "", term->abbreviation,
                                term->meaning);
    }
  if (legend->len)
    need_footnote (self->review, legend->str);
}

/* ---- marks ---- */

/* How the table spells an absence, when it always spells it the same. */
static char *
find_spelling (Work *self, const CwImportPreview *preview, CwAbsence absence)
{
  const char *canonical = cw_absence_get_canonical (absence), *found = NULL;

  for (guint i = 0; i < preview->rows->len; i++)
    for (guint j = 0; j < self->import->columns->len; j++)
      {
        const CwImportRow *row = preview->rows->pdata[i];
        const char *text = cw_review_import_get_cell (self->import, i, j);

        if (g_strcmp0 (row->texts[j], canonical) != 0)
          continue;
        if (found && strcmp (text, found) != 0)
          return NULL;
        found = text;
      }
  return cw_review_value_dup_line (found ? found : "");
}

static char *
dup_without_mark (const Work *self, char *spelling)
{
  gsize length = strlen (spelling);
  g_autofree char *rest = length > 1 ? g_strndup (spelling, length - 1) : NULL;

  if (rest && !cw_absence_is_ambiguous (spelling) && !cw_absence_parse (spelling) &&
      cw_raw_table_find_note (self->import->table, spelling + length - 1))
    return g_steal_pointer (&rest);
  return g_strdup (spelling);
}

static void
keep_spelling (Work *self, const CwImportPreview *preview, CwAbsence absence, const char *member)
{
  const CwField *field = get_list (CW_ENTITY (self->review), member);
  g_autofree char *present = cw_entity_dup_text (CW_ENTITY (self->review), field);
  g_autofree char *found = find_spelling (self, preview, absence);
  g_autofree char *spelling = found ? dup_without_mark (self, found) : NULL;
  /* The mark that the table has without being told. */
  const char *usual =
    absence == CW_ABSENCE_NOT_MENTIONED ? C_ ("absence", "NM") : C_ ("absence", "N/A");

  if (present == NULL && spelling && *spelling && strcmp (spelling, usual) != 0)
    cw_entity_set (CW_ENTITY (self->review), field, spelling, NULL);
}

static void
keep_title (Work *self)
{
  const char *title = self->import->table->title;

  if (title && self->review->table_title == NULL)
    cw_entity_set_by_name (CW_ENTITY (self->review), "table-title", title, NULL);
}

/* ---- all of it ---- */

static void
take_row (Work *self, const CwImportRow *from)
{
  CwReportedCase *row =
    from->existing ? from->existing : CW_REPORTED_CASE (append (self->review, "cases"));
  const char *publication = cw_review_import_link (self->import, from);

  fill_row (self, from, row);
  if (row->publication == NULL && publication)
    cw_entity_set_by_name (CW_ENTITY (row), "publication", publication, NULL);
  hang_row (self, from, row);
}

static void
hang_headings (Work *self)
{
  for (guint i = 0; i < self->placed->len; i++)
    if (self->placed->pdata[i])
      hang (self, ((CwImportColumn *)self->import->columns->pdata[i])->marks,
            self->placed->pdata[i], NULL, FALSE);
}

/**
 * cw_import_taking_new:
 * @import: an import, which has to stay as it is until the taking is over
 * @preview: (transfer full): what it would bring, with the mapping as it is
 * @history: (nullable): the history of the review's record
 *
 * Begins what cw_review_import_apply() does, for a window that takes some rows now and then. The
 * step of undo is open until cw_import_taking_finish(), so nothing else may change the review.
 *
 * Returns: (transfer full): the taking
 */
CwImportTaking *
cw_import_taking_new (CwReviewImport *import, CwImportPreview *preview, CwHistory *history)
{
  CwImportTaking *self = g_new0 (CwImportTaking, 1);

  self->import = import;
  self->preview = preview;
  self->history = history ? g_object_ref (history) : NULL;
  self->review = import->review;
  self->placed = g_ptr_array_new ();
  self->targets = g_ptr_array_new ();
  self->is_fresh = g_list_model_get_n_items (G_LIST_MODEL (self->review->cases)) == 0;
  if (history)
    cw_history_begin (history, _ ("Import a table"));
  place_all (self);
  hang_headings (self);
  return self;
}

/**
 * cw_import_taking_step:
 * @self: a taking
 * @n_rows: how many rows to take
 *
 * Takes the next rows into the review.
 *
 * Returns: how many rows are left
 */
guint
cw_import_taking_step (CwImportTaking *self, guint n_rows)
{
  const GPtrArray *rows = self->preview->rows;

  while (n_rows-- > 0 && self->n_taken < rows->len)
    take_row (self, rows->pdata[self->n_taken++]);
  return rows->len - self->n_taken;
}

static void
taking_free (CwImportTaking *self)
{
  cw_import_preview_free (self->preview);
  g_clear_object (&self->history);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->present);
  g_free (self);
}

/**
 * cw_import_taking_finish:
 * @self: (transfer full): a taking
 *
 * Takes what is below the rows, and ends the step of undo. Rows that are left stay outside.
 */
void
cw_import_taking_finish (CwImportTaking *self)
{
  keep_notes (self);
  keep_terms (self);
  if (self->is_fresh)
    {
      keep_spelling (self, self->preview, CW_ABSENCE_NOT_MENTIONED, "not-mentioned-mark");
      keep_spelling (self, self->preview, CW_ABSENCE_NOT_APPLICABLE, "not-applicable-mark");
    }
  keep_title (self);
  if (self->history)
    cw_history_end (self->history);
  taking_free (self);
}

/**
 * cw_review_import_apply:
 * @self: an import
 * @history: (nullable): the history of the review's record
 *
 * Brings the table into the review, as one step of undo. A row that stands there already is brought
 * up to date; a cell that the file leaves empty stays as it is. A review without rows takes the
 * columns of the table, in their order.
 */
void
cw_review_import_apply (CwReviewImport *self, CwHistory *history)
{
  CwImportTaking *taking = cw_import_taking_new (self, cw_review_import_preview (self), history);

  cw_import_taking_step (taking, G_MAXUINT);
  cw_import_taking_finish (taking);
}
