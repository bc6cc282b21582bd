/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-date.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"

G_DEFINE_BOXED_TYPE (CwDate, cw_date, cw_date_copy, cw_date_free)

static const char *const month_names[] = { "January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December" };

static gboolean
date_exists (guint year, guint month, guint day)
{
  if (year < 1 || year > 9999 || month > 12 || (day > 0 && month == 0))
    return FALSE;
  return day == 0 || g_date_valid_dmy (day, month, year);
}

/**
 * cw_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12, or 0 when not known
 * @day: 1 to 31, or 0 when not known
 * @approximate: whether the source says "about"
 *
 * Returns: (transfer full) (nullable): the date, or %NULL when there is no such day
 */
CwDate *
cw_date_new (guint year, guint month, guint day, gboolean approximate)
{
  CwDate *self;

  if (!date_exists (year, month, day))
    return NULL;
  self = g_new0 (CwDate, 1);
  self->year = year;
  self->month = month;
  self->day = day;
  self->approximate = approximate;
  return self;
}

/**
 * cw_date_new_unreadable:
 * @text: what was typed
 *
 * Keeps typed text that is no date, so that nothing typed is lost before it is corrected.
 *
 * Returns: (transfer full): the date
 */
CwDate *
cw_date_new_unreadable (const char *text)
{
  CwDate *self = g_new0 (CwDate, 1);

  self->unreadable = g_strdup (text);
  return self;
}

/* A run of one to @max digits that is exactly as long as it may be. */
static gboolean
take_number (const char **text, guint max, guint *value)
{
  gsize digits = strspn (*text, "0123456789");

  if (digits == 0 || digits > max)
    return FALSE;
  *value = (guint)g_ascii_strtoull (*text, NULL, 10);
  *text += digits;
  return TRUE;
}

static gboolean
read_iso (const char *text, guint *year, guint *month, guint *day)
{
  const char *rest = text;

  if (strspn (rest, "0123456789") != 4 || !take_number (&rest, 4, year))
    return FALSE;
  if (*rest == '-' || *rest == '/')
    {
      rest++;
      if (!take_number (&rest, 2, month) || *month == 0)
        return FALSE;
    }
  if (*rest == '-' || *rest == '/')
    {
      rest++;
      if (!take_number (&rest, 2, day) || *day == 0)
        return FALSE;
    }
  return *rest == '\0';
}

/* The whole name or at least three letters of it: "Sept", but not "Marker". */
static guint
month_from_name (const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (month_names); i++)
    if (g_ascii_strncasecmp (name, month_names[i], length) == 0)
      return i + 1;
  return 0;
}

/* "May 2019" and "14 May 2019": the month is a word, so the order cannot be mistaken. */
static gboolean
read_words (const char *text, guint *year, guint *month, guint *day)
{
  char name[16] = "";
  int used = 0;

  if (sscanf (text, "%2u %15[A-Za-z]%*[ .,]%4u%n", day, name, year, &used) == 3 &&
      text[used] == '\0')
    {
      if (*day == 0)
        return FALSE;
    }
  else
    {
      *day = 0;
      used = 0;
      if (sscanf (text, "%15[A-Za-z]%*[ .,]%4u%n", name, year, &used) != 2 || text[used] != '\0')
        return FALSE;
    }
  *month = month_from_name (name);
  return *month != 0 && *year >= 1000;
}

/**
 * cw_date_parse:
 * @text: "2019", "2019-07", "2019-07-14", each with "~" for about; also "July 2019" and
 *   "14 July 2019"
 * @error: return location
 *
 * Reads a partial date. Forms such as 07/14/2019, whose order depends on the country, are
 * refused rather than guessed.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with %CW_ERROR_INVALID_VALUE
 */
CwDate *
cw_date_parse (const char *text, GError **error)
{
  g_autofree char *plain = cw_text_fold_typography (text);
  char *rest = g_strstrip (plain);
  gsize length = strlen (rest);
  gboolean approximate = *rest == '~' || (length > 0 && rest[length - 1] == '~');
  guint year = 0, month = 0, day = 0;

  if (*rest == '~')
    rest++;
  else if (approximate)
    rest[length - 1] = '\0';
  rest = g_strstrip (rest);
  if (!read_iso (rest, &year, &month, &day) && !read_words (rest, &year, &month, &day))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                   _ ("“%s” is not a date. Write 2019, 2019-07 or 2019-07-14."), text);
      return NULL;
    }
  if (!date_exists (year, month, day))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("There is no such day as “%s”."),
                   text);
      return NULL;
    }
  return cw_date_new (year, month, day, approximate);
}

/**
 * cw_date_copy:
 * @self: (nullable): a date
 *
 * Returns: (transfer full) (nullable): a copy
 */
CwDate *
cw_date_copy (const CwDate *self)
{
  CwDate *copy;

  if (self == NULL)
    return NULL;
  copy = g_memdup2 (self, sizeof *self);
  copy->unreadable = g_strdup (self->unreadable);
  return copy;
}

/**
 * cw_date_free:
 * @self: (nullable) (transfer full): a date
 *
 * Frees the date.
 */
void
cw_date_free (CwDate *self)
{
  if (self == NULL)
    return;
  g_free (self->unreadable);
  g_free (self);
}

/**
 * cw_date_to_string:
 * @self: a readable date
 *
 * Returns: (transfer full): the EDTF text, which cw_date_parse() reads back
 */
char *
cw_date_to_string (const CwDate *self)
{
  const char *about;

  g_return_val_if_fail (cw_date_is_readable (self), NULL);

  about = self->approximate ? "~" : "";
  if (self->month == 0)
    return g_strdup_printf ("%04u%s", self->year, about);
  if (self->day == 0)
    return g_strdup_printf ("%04u-%02u%s", self->year, self->month, about);
  return g_strdup_printf ("%04u-%02u-%02u%s", self->year, self->month, self->day, about);
}

/**
 * cw_date_is_readable:
 * @self: (nullable): a date
 *
 * Returns: %TRUE when at least the year is known
 */
gboolean
cw_date_is_readable (const CwDate *self)
{
  return self != NULL && self->year != 0;
}

/**
 * cw_date_get_earliest:
 * @self: a readable date
 * @date: (out caller-allocates): the first day it may mean
 *
 * The approximation sign widens nothing: how wide "about" is, is for the reader to say.
 */
void
cw_date_get_earliest (const CwDate *self, GDate *date)
{
  g_return_if_fail (cw_date_is_readable (self));

  g_date_clear (date, 1);
  g_date_set_dmy (date, self->day ? self->day : 1, self->month ? self->month : 1, self->year);
}

/**
 * cw_date_get_latest:
 * @self: a readable date
 * @date: (out caller-allocates): the last day it may mean
 */
void
cw_date_get_latest (const CwDate *self, GDate *date)
{
  guint month;

  g_return_if_fail (cw_date_is_readable (self));

  month = self->month ? self->month : 12;
  g_date_clear (date, 1);
  g_date_set_dmy (date, self->day ? self->day : g_date_get_days_in_month (month, self->year), month,
                  self->year);
}

/**
 * cw_date_get_month_name:
 * @month: 1 to 12
 *
 * Returns: its English name; the first three letters are its abbreviation
 */
const char *
cw_date_get_month_name (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return month_names[month - 1];
}
