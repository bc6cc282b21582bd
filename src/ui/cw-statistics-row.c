/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-statistics-row.h"

#include <glib/gi18n.h>

/* One number of a review, and folded away below it the rows on which it stands. */

/* The names of more rows are no use to anybody. */
#define NAMES_MAX 200

struct _CwStatisticsRow
{
  GtkWidget parent_instance;

  GString *groups; /* a line each */
  GtkWidget *box;
  GtkWidget *line;
  GtkWidget *toggle;
  GtkWidget *names; /* made when somebody wants to see them */
};

G_DEFINE_FINAL_TYPE (CwStatisticsRow, cw_statistics_row, GTK_TYPE_WIDGET)

/**
 * cw_statistics_row_name_state:
 * @state: why a cell gives no answer
 *
 * Returns: what such rows are called
 */
const char *
cw_statistics_row_name_state (CwCellState state)
{
  static const char *const names[CW_CELL_N_STATES] = {
    [CW_CELL_EVALUABLE] = N_ ("Evaluable"),
    [CW_CELL_NOT_MENTIONED] = N_ ("Not mentioned"),
    [CW_CELL_NOT_APPLICABLE] = N_ ("Not applicable"),
    [CW_CELL_EMPTY] = N_ ("Empty"),
    [CW_CELL_UNREADABLE] = N_ ("Cannot be read"),
  };

  return _ (names[state]);
}

static char *
dup_name (CwReview *review, const char *id)
{
  CwEntity *row = cw_entity_lookup (CW_ENTITY (review), id);

  /* Our case stands in no review. */
  return row ? cw_entity_dup_title (row) : g_strdup (_ ("Our case"));
}

/**
 * cw_statistics_row_add_group:
 * @self: a row
 * @review: the review
 * @label: what these rows share
 * @ids: (element-type utf8): ids of rows; none of them adds nothing
 *
 * Names rows on which the number stands.
 */
void
cw_statistics_row_add_group (CwStatisticsRow *self,
                             CwReview *review,
                             const char *label,
                             GPtrArray *ids)
{
  if (ids->len == 0)
    return;
  gtk_widget_set_opacity (self->toggle, 1);
  gtk_widget_set_sensitive (self->toggle, TRUE);
  g_string_append_printf (self->groups, "%s%s: ", self->groups->len ? "\n" : "", label);
  for (guint i = 0; i < MIN (ids->len, NAMES_MAX); i++)
    {
      g_autofree char *name = dup_name (review, ids->pdata[i]);

      g_string_append_printf (self->groups, "%s%s", i ? "; " : "", name);
    }
  if (ids->len > NAMES_MAX)
    g_string_append (self->groups, "; …");
}

static void
make_names (CwStatisticsRow *self)
{
  self->names = gtk_label_new (self->groups->str);
  gtk_label_set_wrap (GTK_LABEL (self->names), TRUE);
  gtk_label_set_selectable (GTK_LABEL (self->names), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->names), 0);
  gtk_widget_add_css_class (self->names, "cw-statistics-rows");
  gtk_box_append (GTK_BOX (self->box), self->names);
}

static void
toggled_cb (CwStatisticsRow *self)
{
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));

  if (shown && self->names == NULL)
    make_names (self);
  if (self->names)
    gtk_widget_set_visible (self->names, shown);
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle),
                            shown ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, shown,
                               -1);
}

static void
cw_statistics_row_dispose (GObject *object)
{
  g_clear_pointer (&CW_STATISTICS_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_statistics_row_parent_class)->dispose (object);
}

static void
cw_statistics_row_finalize (GObject *object)
{
  g_string_free (CW_STATISTICS_ROW (object)->groups, TRUE);
  G_OBJECT_CLASS (cw_statistics_row_parent_class)->finalize (object);
}

static void
cw_statistics_row_class_init (CwStatisticsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_statistics_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_statistics_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "statisticsrow");
}

/* A number without rows has nothing to unfold. */
static void
cw_statistics_row_init (CwStatisticsRow *self)
{
  self->groups = g_string_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->toggle = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_START);
  gtk_widget_set_opacity (self->toggle, 0);
  gtk_widget_set_sensitive (self->toggle, FALSE);
  gtk_box_append (GTK_BOX (self->line), self->toggle);
  gtk_box_append (GTK_BOX (self->box), self->line);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  toggled_cb (self);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_label (const char *text, int width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width > 0 ? width : 80);
  return label;
}

/**
 * cw_statistics_row_new:
 * @label: what is counted
 * @numbers: how much it is
 *
 * Returns: (transfer floating): a row without any rows to stand on yet
 */
GtkWidget *
cw_statistics_row_new (const char *label, const char *numbers)
{
  CwStatisticsRow *self = g_object_new (CW_TYPE_STATISTICS_ROW, NULL);
  GtkWidget *name = make_label (label, 24), *text = make_label (numbers, -1);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", label, numbers);

  gtk_widget_add_css_class (name, "cw-detail-title");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (self->line), name);
  gtk_box_append (GTK_BOX (self->line), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  return GTK_WIDGET (self);
}
