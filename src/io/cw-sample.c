/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-sample.h"

#include <gio/gio.h>

#include "io/cw-case-json.h"
#include "io/cw-sample-resource.h"

/* The sample: a published case (its source is named in it) as the facts that it reports, with
 * sections written afresh. It comes in the documented format, as any case would. */

#define FOLDER "/org/casewright/Casewright/sample/"

static CwSnapshot *
load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (cw_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes ? cw_case_json_read (bytes, NULL, error) : NULL;
}

/**
 * cw_sample_load:
 * @error: return location
 *
 * Reads the sample case that comes with the application. Its ids are the same each time.
 *
 * Returns: (transfer full) (nullable): the case; %NULL only when the application is damaged
 */
CwSnapshot *
cw_sample_load (GError **error)
{
  return load (FOLDER "desmoplastic-tumor.json", error);
}

/**
 * cw_sample_load_review:
 * @error: return location
 *
 * Reads the review that goes with the sample case: the table of the same article, with what its
 * text says of the cases as quotes. Its ids are the same each time.
 *
 * Returns: (transfer full) (nullable): the review; %NULL only when the application is damaged
 */
CwSnapshot *
cw_sample_load_review (GError **error)
{
  return load (FOLDER "desmoplastic-review.json", error);
}
