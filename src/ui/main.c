/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <sys/prctl.h>

#include "ui/cw-application.h"
#include "ui/cw-settings.h"

static void
set_unless_user_did (const char *name, const char *value)
{
  if (g_getenv (name) == NULL)
    g_setenv (name, value, TRUE);
}

/* Forms and tables draw fastest in software; opening GL costs more than all the rest of the start. */
static void
choose_renderer (void)
{
  set_unless_user_did ("GDK_DEBUG", "gl-disable");
  set_unless_user_did ("GSK_RENDERER", "cairo");
}

/* A full quota or a reader that went away becomes an error of the write, not the end of us. */
static void
ignore_signals (void)
{
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
#ifdef CW_RELEASE
  /* A core file would hold what patients told their doctors. */
  prctl (PR_SET_DUMPABLE, 0);
#endif
}

int
main (int argc, char **argv)
{
  g_autoptr (CwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ignore_signals ();
  choose_renderer ();
  if (!cw_settings_are_installed ())
    {
      g_printerr ("%s\n", _ ("The settings of Casewright are not installed. Start it with "
                             "build-aux/run, or install it first."));
      return 1;
    }
  application = cw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
