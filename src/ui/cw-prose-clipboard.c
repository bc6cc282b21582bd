/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-clipboard.h"

#include <glib/gi18n.h>

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

/* ---- what is selected ---- */

static char *
escape_lines (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      g_autofree char *plain = *line;

      *line = cw_prose_escape (plain);
    }
  return g_strjoinv ("\n", lines);
}

/**
 * cw_prose_clipboard_find_selected:
 * @content: (nullable): what is lent by a clipboard or dragged
 *
 * Returns: (transfer full) (nullable): the prose of this program something is selected in that is
 *   lent
 */
CwProseBuffer *
cw_prose_clipboard_find_selected (GdkContentProvider *content)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GObject *buffer;

  g_value_init (&value, GTK_TYPE_TEXT_BUFFER);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  buffer = g_value_get_object (&value);
  return CW_IS_PROSE_BUFFER (buffer) && gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (buffer))
           ? g_object_ref (CW_PROSE_BUFFER (buffer))
           : NULL;
}

/**
 * cw_prose_clipboard_dup_selected:
 * @from: a buffer something is selected in
 * @to: the buffer it comes to
 *
 * Returns: (transfer full): the source of what is selected; in another case, that of its words
 */
char *
cw_prose_clipboard_dup_selected (CwProseBuffer *from, CwProseBuffer *to)
{
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (from), &start, &end);
  if (g_strcmp0 (cw_prose_buffer_get_case_id (from), cw_prose_buffer_get_case_id (to)) == 0)
    return cw_prose_buffer_dup_range (from, &start, &end);
  words = cw_prose_buffer_dup_words (from, &start, &end);
  return escape_lines (words);
}

/* ---- copying ---- */

static GdkContentProvider *
make_content (CwProseBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autoptr (CwProseClip) clip = g_object_new (CW_TYPE_PROSE_CLIP, NULL);
  g_autofree char *text = cw_prose_buffer_dup_words (buffer, start, end);
  GdkContentProvider *both[2];

  clip->case_id = g_strdup (cw_prose_buffer_get_case_id (buffer));
  clip->source = cw_prose_buffer_dup_range (buffer, start, end);
  both[0] = gdk_content_provider_new_typed (CW_TYPE_PROSE_CLIP, clip);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

static gboolean
copy (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GdkContentProvider) content = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  content = make_content (CW_PROSE_BUFFER (buffer), &start, &end);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), content);
}

static void
copy_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  copy (view);
}

static void
cut_cb (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  g_signal_stop_emission_by_name (view, "cut-clipboard");
  if (!copy (view))
    return;
  cw_prose_buffer_begin_step (CW_PROSE_BUFFER (buffer), _ ("Cut"));
  gtk_text_buffer_delete_selection (buffer, TRUE, gtk_text_view_get_editable (view));
  cw_prose_buffer_end_step (CW_PROSE_BUFFER (buffer));
}

/* ---- pasting ---- */

/* What was copied from prose of the same case, or %NULL. */
static char *
dup_copied (GdkContentProvider *content, CwProseBuffer *to)
{
  g_auto (GValue) value = G_VALUE_INIT;
  CwProseClip *clip;

  g_value_init (&value, CW_TYPE_PROSE_CLIP);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  clip = g_value_get_object (&value);
  return clip && g_strcmp0 (clip->case_id, cw_prose_buffer_get_case_id (to)) == 0
           ? g_strdup (clip->source)
           : NULL;
}

static char *
dup_lent (GdkClipboard *clipboard, CwProseBuffer *to)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_autoptr (CwProseBuffer) from = cw_prose_clipboard_find_selected (content);

  return from ? cw_prose_clipboard_dup_selected (from, to) : dup_copied (content, to);
}

static gboolean
pasting_cb (CwProseView *prose, GdkClipboard *clipboard, const GtkTextIter *place)
{
  GtkTextView *view = cw_prose_view_get_view (prose);
  CwProseBuffer *buffer = CW_PROSE_BUFFER (gtk_text_view_get_buffer (view));
  g_autofree char *source = dup_lent (clipboard, buffer);

  if (source == NULL)
    return FALSE;
  cw_prose_buffer_begin_step (buffer, _ ("Paste"));
  if (place)
    cw_prose_buffer_insert_at (buffer, place, source);
  else
    cw_prose_buffer_insert (buffer, source);
  cw_prose_buffer_end_step (buffer);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  return TRUE;
}

static void
paste_begun_cb (CwProseView *view)
{
  cw_prose_buffer_begin_step (
    CW_PROSE_BUFFER (gtk_text_view_get_buffer (cw_prose_view_get_view (view))), _ ("Paste"));
}

static void
paste_ended_cb (CwProseView *view)
{
  cw_prose_buffer_end_step (
    CW_PROSE_BUFFER (gtk_text_view_get_buffer (cw_prose_view_get_view (view))));
}

/**
 * cw_prose_clipboard_attach:
 * @view: a view whose buffer is a #CwProseBuffer
 *
 * Lets prose be cut, copied and pasted, also by the middle button, with its facts, citations and
 * styles. Each is one step of undo.
 */
void
cw_prose_clipboard_attach (CwProseView *view)
{
  GtkTextView *text = cw_prose_view_get_view (view);

  g_signal_connect (text, "copy-clipboard", G_CALLBACK (copy_cb), NULL);
  g_signal_connect (text, "cut-clipboard", G_CALLBACK (cut_cb), NULL);
  g_signal_connect (view, "pasting", G_CALLBACK (pasting_cb), NULL);
  g_signal_connect (view, "paste-begun", G_CALLBACK (paste_begun_cb), NULL);
  g_signal_connect (view, "paste-ended", G_CALLBACK (paste_ended_cb), NULL);
}
