/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-plot-draft-private.h"

/* The events of a track: a mark for each with its label beside it, as many in a row as have room.
 */

#define MARK 9.0
#define GLYPH 7.0
#define GAP 3.0
#define DENSE_ROW_STEP 2.0
/* Between two events in a row. */
#define ROW_GAP 8.0
#define MAX_LINES 3
/* A label that has less room than this beside its mark stands above it. */
#define MIN_LABEL 90.0
/* So many rows are looked at for a place; more would take too long. */
#define MAX_TRIED 64

typedef enum
{
  SIDE_RIGHT,
  SIDE_LEFT,
  SIDE_ABOVE,
} Side;

typedef struct
{
  CwPlotEvent *event;
  double x0, x1; /* the mark */
  double left, right; /* mark and label */
  double label_x;
  CwTextBlock label;
  Side side;
  double height;
  guint row;
} Mark;

static void
free_mark (Mark *mark)
{
  cw_text_block_clear (&mark->label);
  g_free (mark);
}

/* ---- where the mark is ---- */

static gboolean
is_exact (const CwPlotEvent *event, const CwMoment *moment)
{
  return moment->high - moment->low < 1 && !event->is_approximate;
}

static gboolean
is_span (const CwPlotEvent *event)
{
  return event->is_ongoing || (event->end.known && event->end.high > event->start.high);
}

static void
measure_mark (const CwPlotDraft *self, Mark *mark)
{
  const CwPlotEvent *event = mark->event;
  const CwMoment *last = is_span (event) && event->end.known ? &event->end : &event->start;
  double middle;

  mark->x0 =
    event->start.known ? cw_time_axis_get_x (&self->axis, event->start.low) : self->axis.left;
  mark->x1 =
    event->is_ongoing ? self->axis.right : cw_plot_draft_get_right (self, last, event->is_computed);
  if (mark->x1 - mark->x0 >= MARK)
    return;
  middle = CLAMP ((mark->x0 + mark->x1) / 2, MARK / 2, self->width - MARK / 2);
  mark->x0 = middle - MARK / 2;
  mark->x1 = middle + MARK / 2;
}

/* ---- where the label is ---- */

static void
break_label (const CwPlotDraft *self, Mark *mark, const char *text, double width)
{
  cw_text_block_clear (&mark->label);
  cw_typesetter_break (self->types, text, FALSE, width, MAX_LINES, &mark->label);
}

/* A label may take all the room beside its mark when that saves a line. */
static void
spread_label (const CwPlotDraft *self, Mark *mark, const char *text, double room)
{
  g_auto (CwTextBlock) narrow = mark->label;

  mark->label = (CwTextBlock){ 0 };
  break_label (self, mark, text, room);
  if (mark->label.lines->len >= narrow.lines->len)
    {
      CwTextBlock wide = mark->label;

      mark->label = narrow;
      narrow = wide;
    }
}

static void
choose_side (const CwPlotDraft *self, Mark *mark, const char *text)
{
  double right = self->width - mark->x1 - GAP, left = mark->x0 - GAP;

  break_label (self, mark, text, self->width * 0.5);
  if (mark->label.lines->len > 1 && fmax (right, left) > self->width * 0.5)
    spread_label (self, mark, text, fmax (right, left));
  if (mark->label.width <= right)
    mark->side = SIDE_RIGHT;
  else if (mark->label.width <= left)
    mark->side = SIDE_LEFT;
  else if (fmax (right, left) >= MIN_LABEL)
    {
      mark->side = right >= left ? SIDE_RIGHT : SIDE_LEFT;
      break_label (self, mark, text, fmax (right, left));
    }
  else
    {
      mark->side = SIDE_ABOVE;
      break_label (self, mark, text, self->width);
    }
}

static void
place_label (const CwPlotDraft *self, Mark *mark)
{
  g_autofree char *text =
    g_strconcat (mark->event->label, mark->event->is_computed ? CW_PLOT_COMPUTED : NULL, NULL);
  double line = cw_typesetter_get_line_height (self->types);

  choose_side (self, mark, text);
  mark->label_x = mark->side == SIDE_RIGHT  ? mark->x1 + GAP
                  : mark->side == SIDE_LEFT ? mark->x0 - GAP - mark->label.width
                                            : fmin (mark->x0, self->width - mark->label.width);
  mark->left = fmin (mark->x0, mark->label_x);
  mark->right = fmax (mark->x1, mark->label_x + mark->label.width);
  mark->height = fmax (mark->label.height, line) + (mark->side == SIDE_ABOVE ? line : 0);
}

/* ---- rows ---- */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *first = *(Mark **)a, *second = *(Mark **)b;

  return (first->left > second->left) - (first->left < second->left);
}

static GPtrArray *
list_marks (const CwPlotDraft *self, CwTrack track)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify)free_mark);

  for (guint i = 0; i < self->events->len; i++)
    {
      CwPlotEvent *event = self->events->pdata[i];
      Mark *mark;

      if (event->track != track || !cw_plot_event_is_placed (event))
        continue;
      mark = g_new0 (Mark, 1);
      mark->event = event;
      measure_mark (self, mark);
      place_label (self, mark);
      g_ptr_array_add (marks, mark);
    }
  g_ptr_array_sort (marks, compare_marks);
  return marks;
}

/* Gives each mark the first row that has room; returns the height of each row. */
static GArray *
fill_rows (GPtrArray *marks)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < marks->len; i++)
    {
      Mark *mark = marks->pdata[i];

      mark->row = ends->len > MAX_TRIED ? ends->len - MAX_TRIED : 0;
      while (mark->row < ends->len &&
             g_array_index (ends, double, mark->row) + ROW_GAP > mark->left)
        mark->row++;
      if (mark->row == ends->len)
        {
          double none = 0;

          g_array_append_val (ends, none);
          g_array_append_val (heights, none);
        }
      g_array_index (ends, double, mark->row) = mark->right;
      g_array_index (heights, double, mark->row) =
        fmax (g_array_index (heights, double, mark->row), mark->height);
    }
  return heights;
}

/* ---- drawing ---- */

static CwInk
get_ink (const CwPlotEvent *event, gboolean soft)
{
  if (event->glyph == CW_GLYPH_GRADE)
    return cw_ink_for_grade (event->grade);
  if (event->is_response)
    return soft ? CW_INK_RESPONSE_SOFT : CW_INK_RESPONSE;
  if (event->track == CW_TRACK_RESPONSE && event->glyph == CW_GLYPH_DOWN)
    return CW_INK_PROGRESSION;
  return soft ? CW_INK_EVENT_SOFT : CW_INK_EVENT;
}

static void
link_mark (CwPlotDraft *self, CwSceneItem *item, const CwPlotEvent *event)
{
  /* A small mark has no room for it; its label says the same. */
  item->is_dashed = (event->is_approximate || event->is_computed) && item->width > GLYPH;
  item->line_width = 0.75;
  if (item->is_dashed && event->is_approximate)
    self->notes |= CW_NOTE_ABOUT;
  cw_scene_link (self->scene, item, event->fact);
}

static CwSceneItem *
add_shape (CwPlotDraft *self, const double *points, guint n, CwInk fill)
{
  CwSceneItem *item = cw_scene_add_points (self->scene, CW_SCENE_SHAPE, points, n);

  item->fill = fill;
  item->stroke = CW_INK_TEXT;
  return item;
}

static CwSceneItem *
add_cross (CwPlotDraft *self, double x, double y, int fact)
{
  double r = GLYPH / 2;
  CwSceneItem *item = cw_scene_add_line (self->scene, x - r, y - r, x + r, y + r, CW_INK_TEXT, 1.5);

  cw_scene_link (self->scene, item, fact);
  return cw_scene_add_line (self->scene, x - r, y + r, x + r, y - r, CW_INK_TEXT, 1.5);
}

static void
draw_glyph (CwPlotDraft *self, const CwPlotEvent *event, double x, double y)
{
  double r = GLYPH / 2;
  CwInk fill = event->is_open ? CW_INK_PAPER : get_ink (event, FALSE);
  const double diamond[] = { x - r, y, x, y - r, x + r, y, x, y + r };
  const double up[] = { x - r, y + r, x, y - r, x + r, y + r };
  const double down[] = { x - r, y - r, x + r, y - r, x, y + r };
  const double arrow[] = { x - r, y - r, x + r, y, x - r, y + r };
  CwSceneItem *item;

  switch (event->glyph)
    {
    case CW_GLYPH_DIAMOND:
      item = add_shape (self, diamond, 4, fill);
      break;
    case CW_GLYPH_TRIANGLE:
      item = add_shape (self, up, 3, fill);
      break;
    case CW_GLYPH_DOWN:
      item = add_shape (self, down, 3, fill);
      break;
    case CW_GLYPH_ARROW:
      item = add_shape (self, arrow, 3, fill);
      break;
    case CW_GLYPH_CROSS:
      item = add_cross (self, x, y, event->fact);
      break;
    case CW_GLYPH_DISC:
      item = cw_scene_add_disc (self->scene, x - r, y - r, GLYPH, fill, CW_INK_TEXT);
      break;
    default:
      item = cw_scene_add_box (self->scene, x - r, y - r, GLYPH, GLYPH, fill, CW_INK_TEXT);
    }
  link_mark (self, item, event);
}

/* A bar at each end of what is not sure. */
static void
add_caps (CwPlotDraft *self, const CwPlotEvent *event, double x0, double x1, double y)
{
  double r = MARK / 2 + 1;

  cw_scene_link (self->scene, cw_scene_add_line (self->scene, x0, y - r, x0, y + r, CW_INK_TEXT, 1),
                 event->fact);
  cw_scene_link (self->scene, cw_scene_add_line (self->scene, x1, y - r, x1, y + r, CW_INK_TEXT, 1),
                 event->fact);
  self->notes |= CW_NOTE_BAND;
}

static void
draw_grade (CwPlotDraft *self, const Mark *mark, double x, double y)
{
  const CwPlotEvent *event = mark->event;
  char digit[2] = { event->grade >= 1 && event->grade <= 5 ? (char)('0' + event->grade) : '?', 0 };
  double width = cw_typesetter_measure (self->types, digit, TRUE);
  double line = cw_typesetter_get_line_height (self->types);
  CwSceneItem *item =
    cw_scene_add_text (self->scene, x - width / 2, y - line / 2, width, line, digit);

  item->is_bold = TRUE;
  item->fill = cw_ink_for_text_on (get_ink (event, FALSE));
  cw_scene_link (self->scene, item, event->fact);
  self->notes |= CW_NOTE_GRADE;
}

/* Where @moment is not sure. */
static void
draw_band (CwPlotDraft *self, const Mark *mark, double y, const CwMoment *moment)
{
  const CwPlotEvent *event = mark->event;
  double r = MARK / 2;
  CwSceneItem *band =
    cw_scene_add_box (self->scene, mark->x0, y - r, mark->x1 - mark->x0, MARK,
                      event->is_open ? CW_INK_PAPER : get_ink (event, TRUE), CW_INK_TEXT);

  link_mark (self, band, event);
  if (!is_exact (event, moment))
    add_caps (self, event, mark->x0, mark->x1, y);
}

/* From its beginning to its end; where these are not sure it is thin. */
static void
draw_span (CwPlotDraft *self, const Mark *mark, double y)
{
  const CwPlotEvent *event = mark->event;
  double r = MARK / 2;
  double begin = cw_plot_draft_get_right (self, &event->start, TRUE);
  double end = event->is_ongoing               ? self->axis.right
               : is_exact (event, &event->end) ? mark->x1
                                               : cw_time_axis_get_x (&self->axis, event->end.low);
  CwSceneItem *item;

  begin = is_exact (event, &event->start) ? mark->x0 : CLAMP (begin, mark->x0, mark->x1);
  if (end <= begin + (event->glyph == CW_GLYPH_GRADE ? MARK : 0))
    {
      /* No day of it is sure, or fewer than its grade needs to be read on. */
      draw_band (self, mark, y, is_exact (event, &event->start) ? &event->end : &event->start);
      return;
    }
  end = CLAMP (end, begin, mark->x1);
  if (begin > mark->x0 || end < mark->x1)
    {
      item = cw_scene_add_box (self->scene, mark->x0, y - r / 2, mark->x1 - mark->x0, r,
                               get_ink (event, TRUE), CW_INK_TEXT);
      link_mark (self, item, event);
      add_caps (self, event, mark->x0, mark->x1, y);
    }
  link_mark (self,
             cw_scene_add_box (self->scene, begin, y - r, end - begin, MARK, get_ink (event, FALSE),
                               CW_INK_TEXT),
             event);
  if (event->is_ongoing)
    self->notes |= CW_NOTE_OPEN_END;
}

/* Thin from wherever it began to its end; the end is drawn as an event of that day is. Nothing
 * closes it at its left. */
static void
draw_open_start (CwPlotDraft *self, Mark *mark, double y)
{
  const CwPlotEvent *event = mark->event;
  double r = MARK / 4, begin = mark->x0;

  mark->x0 = CLAMP (cw_time_axis_get_x (&self->axis, event->end.low), begin, mark->x1 - MARK);
  cw_scene_link (self->scene,
                 cw_scene_add_box (self->scene, begin, y - r, mark->x0 - begin, 2 * r,
                                   get_ink (event, TRUE), CW_INK_NONE),
                 event->fact);
  draw_band (self, mark, y, &event->end);
  self->notes |= CW_NOTE_OPEN_START;
}

static void
draw_mark (CwPlotDraft *self, Mark *mark, double y)
{
  const CwPlotEvent *event = mark->event;
  gboolean has_grade = event->glyph == CW_GLYPH_GRADE;

  if (event->is_open)
    self->notes |= CW_NOTE_OPEN_MARK;
  if (event->is_computed)
    self->notes |= CW_NOTE_COMPUTED;
  if (!event->start.known)
    draw_open_start (self, mark, y);
  else if (is_span (event))
    draw_span (self, mark, y);
  else if (has_grade || !is_exact (event, &event->start))
    draw_band (self, mark, y, &event->start);
  else
    draw_glyph (self, event, (mark->x0 + mark->x1) / 2, y);
  if (has_grade)
    draw_grade (self, mark, (mark->x0 + mark->x1) / 2, y);
}

static void
draw (CwPlotDraft *self, Mark *mark, double top)
{
  double line = cw_typesetter_get_line_height (self->types);
  double above = mark->side == SIDE_ABOVE ? mark->label.height : 0;
  CwPlotWords words = { NULL, FALSE, CW_INK_PAPER, CW_INK_TEXT, mark->event->fact, MAX_LINES };

  cw_plot_write_block (self->scene, self->types, &words, &mark->label, mark->label_x, top);
  draw_mark (self, mark, top + above + line / 2);
}

void
cw_timeline_add_marks (CwPlotDraft *self, CwTrack track)
{
  g_autoptr (GPtrArray) marks = list_marks (self, track);
  g_autoptr (GArray) heights = fill_rows (marks);
  g_autofree double *tops = g_new (double, heights->len + 1);

  tops[0] = self->y;
  for (guint i = 0; i < heights->len; i++)
    tops[i + 1] =
      tops[i] + g_array_index (heights, double, i) + (self->is_dense ? DENSE_ROW_STEP : GAP);
  for (guint i = 0; i < marks->len; i++)
    draw (self, marks->pdata[i], tops[((Mark *)marks->pdata[i])->row]);
  self->y = tops[heights->len];
}
