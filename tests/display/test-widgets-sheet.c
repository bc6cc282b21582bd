/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "test-widgets-sheet.h"

#include "base/cw-error.h"

#define TYPE_SHEET_ROW (sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (SheetRow, sheet_row, SHEET, ROW, GObject)

struct _SheetRow
{
  GObject parent_instance;
  char *texts[SHEET_COLUMNS];
};

static GParamSpec *content_pspec;

G_DEFINE_FINAL_TYPE (SheetRow, sheet_row, G_TYPE_OBJECT)

static void
sheet_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, SHEET_ROW (object)->texts[0]);
}

static void
sheet_row_finalize (GObject *object)
{
  for (guint i = 0; i < SHEET_COLUMNS; i++)
    g_free (SHEET_ROW (object)->texts[i]);
  G_OBJECT_CLASS (sheet_row_parent_class)->finalize (object);
}

static void
sheet_row_class_init (SheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sheet_row_finalize;
  G_OBJECT_CLASS (klass)->get_property = sheet_row_get_property;
  content_pspec = g_param_spec_string ("content", NULL, NULL, NULL, G_PARAM_READABLE);
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1, content_pspec);
}

static void
sheet_row_init (SheetRow *self)
{
}

static void
row_set (SheetRow *row, guint column, const char *text)
{
  g_free (row->texts[column]);
  row->texts[column] = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  g_object_notify_by_pspec (G_OBJECT (row), content_pspec);
}

static char *
dup_text (GObject *row, guint column, gpointer user_data)
{
  return g_strdup (SHEET_ROW (row)->texts[column]);
}

static gboolean
set_text (GObject *row, guint column, const char *text, gpointer user_data, GError **error)
{
  Sheet *sheet = user_data;

  if (column == SHEET_DOSE && text != NULL && *text != '\0' && !g_ascii_isdigit (*text))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, "“%s” is not a dose.", text);
      return FALSE;
    }
  g_string_append_printf (sheet->log, "set %u=%s;", column, text != NULL ? text : "-");
  row_set (SHEET_ROW (row), column, text);
  return TRUE;
}

static char *
dup_problem (GObject *row, guint column, gpointer user_data)
{
  SheetRow *self = SHEET_ROW (row);

  if (column == SHEET_RESULT && self->texts[SHEET_DRUG] != NULL && self->texts[column] == NULL)
    return g_strdup ("The result is missing.");
  return NULL;
}

static gboolean
insert_row (guint *position, gpointer user_data, GError **error)
{
  Sheet *sheet = user_data;
  g_autoptr (SheetRow) row = g_object_new (TYPE_SHEET_ROW, NULL);

  g_string_append_printf (sheet->log, "insert %u;", *position);
  g_list_store_insert (sheet->rows, *position, row);
  return TRUE;
}

static gboolean
remove_rows (GtkBitset *positions, gpointer user_data)
{
  Sheet *sheet = user_data;
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_last (&iter, positions, &row); more;
       more = gtk_bitset_iter_previous (&iter, &row))
    {
      g_string_append_printf (sheet->log, "remove %u;", row);
      g_list_store_remove (sheet->rows, row);
    }
  return TRUE;
}

static gboolean
move_row (guint from, guint to, gpointer user_data)
{
  Sheet *sheet = user_data;
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (sheet->rows), from);

  g_string_append_printf (sheet->log, "move %u %u;", from, to);
  g_list_store_remove (sheet->rows, from);
  g_list_store_insert (sheet->rows, to, row);
  return TRUE;
}

static void
begin_group (const char *label, gpointer user_data)
{
  g_string_append (((Sheet *)user_data)->log, "begin;");
}

static void
end_group (gpointer user_data)
{
  g_string_append (((Sheet *)user_data)->log, "end;");
}

static GPtrArray *
suggest_drug (const char *typed, gpointer user_data)
{
  static const char *const drugs[] = { "anlotinib", "ifosfamide", "doxorubicin", "pazopanib" };
  GPtrArray *found = cw_suggestions_new ();

  for (guint i = 0; i < G_N_ELEMENTS (drugs); i++)
    if (*typed != '\0' && g_str_has_prefix (drugs[i], typed))
      g_ptr_array_add (found, cw_suggestion_new (drugs[i], "drug"));
  return found;
}

Sheet *
sheet_new (void)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->rows = g_list_store_new (TYPE_SHEET_ROW);
  sheet->log = g_string_new (NULL);
  return sheet;
}

void
sheet_free (Sheet *sheet)
{
  g_object_unref (sheet->rows);
  g_string_free (sheet->log, TRUE);
  g_free (sheet);
}

void
sheet_add (Sheet *sheet, const char *drug, const char *result, const char *dose)
{
  g_autoptr (SheetRow) row = g_object_new (TYPE_SHEET_ROW, NULL);

  row->texts[SHEET_DRUG] = g_strdup (drug);
  row->texts[SHEET_RESULT] = g_strdup (result);
  row->texts[SHEET_DOSE] = g_strdup (dose);
  g_list_store_append (sheet->rows, row);
}

char *
sheet_dup_cell (Sheet *sheet, guint row, guint column)
{
  g_autoptr (SheetRow) object = g_list_model_get_item (G_LIST_MODEL (sheet->rows), row);

  return object != NULL ? g_strdup (object->texts[column]) : NULL;
}

void
sheet_set_cell (Sheet *sheet, guint row, guint column, const char *text)
{
  g_autoptr (SheetRow) object = g_list_model_get_item (G_LIST_MODEL (sheet->rows), row);

  row_set (object, column, text);
}

/* All rows in one line: cells between "|", rows between "/", "-" for not recorded. */
char *
sheet_dup_all (Sheet *sheet)
{
  GString *all = g_string_new (NULL);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (sheet->rows));

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < SHEET_COLUMNS; column++)
      {
        g_autofree char *text = sheet_dup_cell (sheet, row, column);
        g_string_append (all, column > 0 ? "|" : row > 0 ? "/" : "");
        g_string_append (all, text != NULL ? text : "-");
      }
  return g_string_free (all, FALSE);
}

GtkWidget *
sheet_build_grid (Sheet *sheet)
{
  static const CwGridChoice results[] = { { "positive", "Positive" },
                                          { "negative", "Negative" },
                                          { "weak", "Weakly positive" } };
  static const CwGridColumn columns[SHEET_COLUMNS] = {
    { .id = "drug",
      .title = "Drug",
      .width = -1,
      .expand = TRUE,
      .suggest = suggest_drug,
      .is_closed = TRUE },
    { .id = "result", .title = "Result", .width = 150, .choices = results, .n_choices = 3 },
    { .id = "dose", .title = "Dose", .width = 110, .numeric = TRUE },
    { .id = "note", .title = "Computed", .width = 120, .read_only = TRUE },
  };
  static const CwGridDelegate delegate = {
    .dup_text = dup_text,
    .set_text = set_text,
    .dup_problem = dup_problem,
    .insert_row = insert_row,
    .remove_rows = remove_rows,
    .move_row = move_row,
    .begin_group = begin_group,
    .end_group = end_group,
  };

  return cw_grid_new (G_LIST_MODEL (sheet->rows), columns, SHEET_COLUMNS, &delegate, sheet,
                      "Drugs");
}
