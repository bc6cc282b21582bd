/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-raw-table.h"

#include "io/cw-raw-grid-private.h"

/* A table as a file has it: texts, and nothing that knows of cases. */

CwRawCell *
cw_raw_cell_new (char *text, char **marks)
{
  CwRawCell *self = g_new0 (CwRawCell, 1);

  self->text = text;
  self->marks = marks;
  return self;
}

static void
cell_free (gpointer data)
{
  CwRawCell *self = data;

  g_free (self->text);
  g_strfreev (self->marks);
  g_free (self);
}

static void
row_free (gpointer data)
{
  CwRawRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
note_free (gpointer data)
{
  CwRawNote *self = data;

  g_free (self->mark);
  g_free (self->text);
  g_free (self->whole);
  g_free (self);
}

static void
term_free (gpointer data)
{
  CwRawTerm *self = data;

  g_free (self->abbreviation);
  g_free (self->meaning);
  g_free (self);
}

static void
problem_free (gpointer data)
{
  CwRawProblem *self = data;

  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

CwRawTable *
cw_raw_table_new (const char *name)
{
  CwRawTable *self = g_new0 (CwRawTable, 1);

  self->name = g_strdup (name);
  self->header = g_ptr_array_new_with_free_func (cell_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

CwRawRow *
cw_raw_table_add_row (CwRawTable *self, guint line)
{
  CwRawRow *row = g_new0 (CwRawRow, 1);

  row->line = line;
  row->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

void
cw_raw_table_add_problem (CwRawTable *self,
                          guint line,
                          guint column,
                          const char *text,
                          const char *reason)
{
  CwRawProblem *problem = g_new0 (CwRawProblem, 1);

  problem->line = line;
  problem->column = column;
  problem->text = g_strdup (text);
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->problems, problem);
}

/**
 * cw_raw_table_free:
 * @self: (nullable) (transfer full): a table
 *
 * Frees it.
 */
void
cw_raw_table_free (CwRawTable *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * cw_raw_table_find_term:
 * @self: a table
 * @abbreviation: what stands in a cell
 *
 * Returns: (nullable): what the legend below the table says about it
 */
const char *
cw_raw_table_find_term (const CwRawTable *self, const char *abbreviation)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const CwRawTerm *term = self->terms->pdata[i];

      if (g_str_equal (term->abbreviation, abbreviation))
        return term->meaning;
    }
  return NULL;
}

/**
 * cw_raw_table_find_note:
 * @self: a table
 * @mark: a mark at a cell
 *
 * Returns: (nullable): the footnote that explains it
 */
const CwRawNote *
cw_raw_table_find_note (const CwRawTable *self, const char *mark)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      const CwRawNote *note = self->notes->pdata[i];

      if (g_strcmp0 (note->mark, mark) == 0)
        return note;
    }
  return NULL;
}
