/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-clipboard.h"

#include "ui/cw-prose-buffer.h"

/* Prose keeps its facts, citations and styles on its way from one section to another. The source is
 * lent within the program only, so nothing that another program puts into the clipboard is ever
 * read as source; others get the words as they are shown. Facts mean those of one case: in another,
 * only the words are pasted. */

#define CW_TYPE_PROSE_CLIP (cw_prose_clip_get_type ())
G_DECLARE_FINAL_TYPE (CwProseClip, cw_prose_clip, CW, PROSE_CLIP, GObject)

struct _CwProseClip
{
  GObject parent_instance;

  char *case_id;
  char *source;
};

G_DEFINE_FINAL_TYPE (CwProseClip, cw_prose_clip, G_TYPE_OBJECT)

static void
cw_prose_clip_finalize (GObject *object)
{
  g_free (CW_PROSE_CLIP (object)->case_id);
  g_free (CW_PROSE_CLIP (object)->source);
  G_OBJECT_CLASS (cw_prose_clip_parent_class)->finalize (object);
}

static void
cw_prose_clip_class_init (CwProseClipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_prose_clip_finalize;
}

static void
cw_prose_clip_init (CwProseClip *self)
{
}

/* ---- copying ---- */

static GdkContentProvider *
make_content (CwProseBuffer *buffer,
              const GtkTextIter *start,
              const GtkTextIter *end,
              const char *case_id)
{
  g_autoptr (CwProseClip) clip = g_object_new (CW_TYPE_PROSE_CLIP, NULL);
  g_autofree char *text = cw_prose_buffer_dup_words (buffer, start, end);
  GdkContentProvider *both[2];

  clip->case_id = g_strdup (case_id);
  clip->source = cw_prose_buffer_dup_range (buffer, start, end);
  both[0] = gdk_content_provider_new_typed (CW_TYPE_PROSE_CLIP, clip);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

static gboolean
copy (GtkTextView *view, const char *case_id)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GdkContentProvider) content = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  content = make_content (CW_PROSE_BUFFER (buffer), &start, &end, case_id);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), content);
}

static void
copy_cb (GtkTextView *view, const char *case_id)
{
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  copy (view, case_id);
}

static void
cut_cb (GtkTextView *view, const char *case_id)
{
  g_signal_stop_emission_by_name (view, "cut-clipboard");
  if (copy (view, case_id))
    gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE,
                                      gtk_text_view_get_editable (view));
}

/* ---- pasting ---- */

/* What was copied from prose of this case, or %NULL. */
static CwProseClip *
dup_clip (GdkClipboard *clipboard, const char *case_id)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;
  CwProseClip *clip;

  g_value_init (&value, CW_TYPE_PROSE_CLIP);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  clip = g_value_get_object (&value);
  return clip && g_strcmp0 (clip->case_id, case_id) == 0 ? g_object_ref (clip) : NULL;
}

static gboolean
pasting_cb (CwProseView *prose, GdkClipboard *clipboard, const char *case_id)
{
  GtkTextView *view = cw_prose_view_get_view (prose);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (CwProseClip) clip = dup_clip (clipboard, case_id);

  if (clip == NULL)
    return FALSE;
  cw_prose_buffer_insert (CW_PROSE_BUFFER (buffer), clip->source);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
  return TRUE;
}

static void
free_case_id (gpointer case_id, GClosure *closure)
{
  g_free (case_id);
}

static void
connect_for (gpointer object, const char *signal, GCallback callback, const char *case_id)
{
  g_signal_connect_data (object, signal, callback, g_strdup (case_id), free_case_id, 0);
}

/**
 * cw_prose_clipboard_attach:
 * @view: a view whose buffer is a #CwProseBuffer
 * @case_id: the case whose facts it tells
 *
 * Lets prose be cut, copied and pasted with its facts, citations and styles.
 */
void
cw_prose_clipboard_attach (CwProseView *view, const char *case_id)
{
  connect_for (cw_prose_view_get_view (view), "copy-clipboard", G_CALLBACK (copy_cb), case_id);
  connect_for (cw_prose_view_get_view (view), "cut-clipboard", G_CALLBACK (cut_cb), case_id);
  connect_for (view, "pasting", G_CALLBACK (pasting_cb), case_id);
}
