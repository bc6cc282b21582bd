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

#define SAMPLE_PATH "/org/casewright/Casewright/sample/desmoplastic-tumor.json"

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
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cw_sample_get_resource (), SAMPLE_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes ? cw_case_json_read (bytes, NULL, error) : NULL;
}
