/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-image-row"

#include "ui/cw-image-row.h"

#include <glib/gi18n.h>

#include "model/cw-figure.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-image-intake.h"
#include "ui/cw-image-load.h"
#include "ui/cw-window.h"
#include "widgets/cw-form-row.h"

/* The picture of a figure's panel. It comes in by file, clipboard or drop and is kept in the
 * library; the row shows it small. */

#define THUMBNAIL_WIDTH 240
#define THUMBNAIL_HEIGHT 160

#define CW_TYPE_IMAGE_ROW (cw_image_row_get_type ())
G_DECLARE_FINAL_TYPE (CwImageRow, cw_image_row, CW, IMAGE_ROW, CwFormRow)

struct _CwImageRow
{
  CwFormRow parent_instance;

  CwRecord *record;
  CwEntity *entity;
  const CwField *field;
  char *shown; /* checksum of the thumbnail, or of the one being made */
  GCancellable *loading;
  GCancellable *importing;

  GtkWidget *picture;
  GtkWidget *spinner;
  GtkWidget *choose;
  GtkWidget *paste;
  GtkWidget *remove;
  GtkWidget *stop;
};

G_DEFINE_FINAL_TYPE (CwImageRow, cw_image_row, CW_TYPE_FORM_ROW)

/* ---- thumbnail ---- */

static void
thumbnail_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwImageRow *self = CW_IMAGE_ROW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = cw_image_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->picture == NULL)
    return;
  if (texture == NULL)
    {
      cw_form_row_set_problem (CW_FORM_ROW (self), error->message);
      return;
    }
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, TRUE);
}

static void
load_thumbnail (CwImageRow *self, CwDocument *document, const char *checksum)
{
  self->loading = g_cancellable_new ();
  cw_image_load_start (GTK_WIDGET (self), document, checksum, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT,
                       self->loading, thumbnail_cb);
}

static void
show_image (CwImageRow *self)
{
  g_autofree char *checksum = cw_entity_dup_text (self->entity, self->field);
  CwDocument *document = cw_window_find_document (GTK_WIDGET (self));
  gboolean recorded = checksum && *checksum;

  gtk_widget_set_visible (self->remove, recorded);
  if (document == NULL || (self->shown && g_strcmp0 (self->shown, checksum) == 0))
    return;
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_free (self->shown);
  self->shown = g_strdup (checksum);
  cw_form_row_set_problem (CW_FORM_ROW (self), NULL);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gtk_widget_set_visible (self->picture, FALSE);
  if (recorded)
    load_thumbnail (self, document, checksum);
}

/* ---- setting ---- */

static void
set_image (CwImageRow *self, const char *checksum)
{
  CwHistory *history = cw_record_get_history (self->record);

  cw_history_begin (history, checksum ? _ ("Set picture") : _ ("Remove picture"));
  cw_figure_panel_set_image (CW_FIGURE_PANEL (self->entity), checksum);
  cw_history_end (history);
  cw_record_flush (self->record);
}

static void
remove_cb (CwImageRow *self)
{
  set_image (self, NULL);
}

/* ---- taking in ---- */

static void
show_importing (CwImageRow *self, gboolean importing)
{
  gtk_widget_set_visible (self->spinner, importing);
  gtk_widget_set_visible (self->stop, importing);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), importing);
  gtk_widget_set_sensitive (self->choose, !importing);
  gtk_widget_set_sensitive (self->paste, !importing);
}

static void
intake_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwImageRow *self = CW_IMAGE_ROW (object);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) checksums = cw_image_intake_finish (result, &problems, NULL);

  g_clear_object (&self->importing);
  if (self->picture == NULL)
    return;
  if (checksums->len > 0)
    set_image (self, checksums->pdata[0]);
  show_importing (self, FALSE);
  if (problems->len > 0)
    cw_form_row_set_problem (CW_FORM_ROW (self), problems->pdata[0]);
}

/* Of several the first. */
static void
start_intake (CwImageRow *self, GPtrArray *sources)
{
  CwDocument *document = cw_window_find_document (GTK_WIDGET (self));

  if (document == NULL || self->importing || sources->len == 0)
    return;
  g_ptr_array_set_size (sources, 1);
  self->importing = g_cancellable_new ();
  cw_form_row_set_problem (CW_FORM_ROW (self), NULL);
  show_importing (self, TRUE);
  cw_image_intake_start (GTK_WIDGET (self), document, sources, NULL, self->importing, intake_cb);
}

static void
stop_cb (CwImageRow *self)
{
  if (self->importing)
    g_cancellable_cancel (self->importing);
}

static void
file_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sources, g_list_model_get_item (files, 0));
  start_intake (owner, sources);
}

static void
choose_cb (CwImageRow *self)
{
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), CW_FILE_IMAGE, NULL,
                          NULL, file_chosen_cb, self, NULL);
}

static void
dropped_cb (gpointer owner, GPtrArray *sources, double x, double y)
{
  start_intake (owner, sources);
}

static void
pasted_cb (gpointer owner, GPtrArray *sources)
{
  if (sources)
    start_intake (owner, sources);
  else
    cw_form_row_set_problem (owner, _ ("There is no picture in the clipboard."));
}

static void
paste_cb (CwImageRow *self)
{
  cw_image_intake_paste (GTK_WIDGET (self), pasted_cb);
}

/* ---- object ---- */

/* The value is the checksum; what is shown follows the entity. */
static void
cw_image_row_show_value (CwFormRow *row, const char *value)
{
}

static void
cw_image_row_dispose (GObject *object)
{
  CwImageRow *self = CW_IMAGE_ROW (object);

  if (self->loading)
    g_cancellable_cancel (self->loading);
  if (self->importing)
    g_cancellable_cancel (self->importing);
  g_clear_object (&self->loading);
  self->picture = NULL;
  G_OBJECT_CLASS (cw_image_row_parent_class)->dispose (object);
}

static void
cw_image_row_finalize (GObject *object)
{
  CwImageRow *self = CW_IMAGE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->entity);
  g_clear_object (&self->importing);
  g_free (self->shown);
  G_OBJECT_CLASS (cw_image_row_parent_class)->finalize (object);
}

static void
cw_image_row_class_init (CwImageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_image_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_image_row_finalize;
  CW_FORM_ROW_CLASS (klass)->show_value = cw_image_row_show_value;
}

static GtkWidget *
add_button (CwImageRow *self,
            GtkWidget *box,
            const char *label,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
cw_image_row_init (CwImageRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_START);
  gtk_widget_set_visible (self->picture, FALSE);
  gtk_widget_add_css_class (self->picture, "cw-thumbnail");
  self->choose =
    add_button (self, buttons, _ ("_Choose…"), _ ("Choose a picture"), G_CALLBACK (choose_cb));
  self->paste =
    add_button (self, buttons, _ ("_Paste"), _ ("Paste a picture"), G_CALLBACK (paste_cb));
  self->remove =
    add_button (self, buttons, _ ("_Remove"), _ ("Remove the picture"), G_CALLBACK (remove_cb));
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (buttons), self->spinner);
  self->stop =
    add_button (self, buttons, _ ("_Stop"), _ ("Stop taking in the picture"), G_CALLBACK (stop_cb));
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), buttons);
  cw_form_row_set_control (CW_FORM_ROW (self), box, self->choose);
  gtk_widget_add_controller (GTK_WIDGET (self), cw_image_intake_new_target (dropped_cb, self));
  show_importing (self, FALSE);
}

/**
 * cw_image_row_new:
 * @record: the record that is edited
 * @entity: a panel of a figure of it
 * @field: its image
 *
 * The form row of a picture. It needs to stand in a #CwWindow, whose library keeps the picture.
 *
 * Returns: (transfer floating): a #CwFormRow
 */
GtkWidget *
cw_image_row_new (CwRecord *record, CwEntity *entity, const CwField *field)
{
  CwImageRow *self = g_object_new (CW_TYPE_IMAGE_ROW, "label", _ (field->label), NULL);
  g_autofree char *detailed = g_strconcat ("notify::", field->name, NULL);

  self->record = g_object_ref (record);
  self->entity = g_object_ref (entity);
  self->field = field;
  cw_form_row_set_identifying (CW_FORM_ROW (self), (field->flags & CW_FIELD_IDENTIFYING) != 0);
  g_signal_connect_object (entity, detailed, G_CALLBACK (show_image), self, G_CONNECT_SWAPPED);
  /* Nothing is decoded before it is seen. */
  g_signal_connect (self, "map", G_CALLBACK (show_image), NULL);
  show_image (self);
  return GTK_WIDGET (self);
}
