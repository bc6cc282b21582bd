/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Drugs and regimens whose dose, or the unit of it, is told elsewhere or not at all. */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

/* All of a reading in a line: "FLOT[neoadjuvant] x4: docetaxel 50 mg/m2, …". */
static char *
dup_summary (const CwRegimenReading *reading)
{
  GString *line = g_string_new (NULL);
  const GPtrArray *drugs;
  const char *phase, *cycles;

  if (reading->regimen == NULL)
    return g_string_free (line, FALSE);
  drugs = reading->regimen->items[cw_entity_info_find (reading->regimen->info, "drugs")->index];
  phase = cw_snapshot_get_text (reading->regimen, "phase");
  cycles = cw_snapshot_get_text (reading->regimen, "cycles-planned");
  if (cw_snapshot_get_text (reading->regimen, "name"))
    g_string_append (line, cw_snapshot_get_text (reading->regimen, "name"));
  if (phase)
    g_string_append_printf (line, "[%s]", phase);
  if (cycles)
    g_string_append_printf (line, " x%s", cycles);
  for (guint i = 0; i < drugs->len; i++)
    {
      const char *dose = cw_snapshot_get_text (drugs->pdata[i], "dose");

      g_string_append_printf (line, "%s%s%s%s", i ? ", " : ": ",
                              cw_snapshot_get_text (drugs->pdata[i], "name"), dose ? " " : "",
                              dose ? dose : "");
    }
  return g_string_free (line, FALSE);
}

static void
test_lines (void)
{
  static const char *const rows[][2] = {
    { "6 cycles of liposomal doxorubicin were given", " x6: liposomal doxorubicin" },
    { "6 cycles of liposomal doxorubicin", " x6: liposomal doxorubicin" },
    { "6 cycles of liposomal doxorubicin were refused", " x6" },
    { "6 cycles of cisplatin and warfarin was stopped", " x6: cisplatin" },
    { "6 cycles of 5-fluorouracil (5-FU), leucovorin (LV), and oxaliplatin were given",
      " x6: 5-fluorouracil, leucovorin, oxaliplatin" },
    { "6 cycles of leucovorin (LV) and oxaliplatin (mFOLFOX6)", " x6: leucovorin, oxaliplatin" },
    { "6 cycles of anaemia (Hb 8) were seen", " x6" },
    { "4 cycles of mFOLFOX4 plus bevacizumab were administered", "mFOLFOX4 x4: bevacizumab" },
    { "4 additional cycles of mFOLFOX4 were administered", "mFOLFOX4 x4" },
    { "4 cycles of mFOLFOX4 were refused", " x4" },
    { "4 cycles of mFOLFOX4 and warfarin was stopped", "mFOLFOX4 x4" },
    { "4 cycles of cisplatin/5-fluorouracil", "cisplatin/5-fluorouracil x4" },
    { "endocrine therapy with tamoxifen for 5 years", ": tamoxifen" },
    { "allergy to tamoxifen for 5 years", "" },
    { "oxali 85, LV 200, 5-FU 2600 (mg/m2)", ": oxali 85 mg/m2, LV 200 mg/m2, 5-FU 2600 mg/m2" },
    { "FLOT pre-op x4 (docetaxel 50, oxali 85, 5-FU 2600 over 24h; all mg/m2, d1 q14)",
      "FLOT[neoadjuvant] x4: docetaxel 50 mg/m2, oxali 85 mg/m2, 5-FU 2600 mg/m2" },
    { "docetaxel 50, oxali 85, all mg", ": docetaxel 50 mg, oxali 85 mg" },
    { "docetaxel 50, oxali 85", "" },
    { "docetaxel 50, oxali 85, creatinine 90 mg", "" },
    { "6 cycles of leucovorin (LV) and oxaliplatin, and subsequent 6 cycles of another",
      " x6: leucovorin, oxaliplatin" },
    { "he was then scheduled for adjuvant docetaxel 75 mg/m2", "[adjuvant]: docetaxel 75 mg/m2" },
    { "docetaxel 75 mg/m2 q3w, then adjuvant radiotherapy", ": docetaxel 75 mg/m2" },
    { "methylprednisolone pulses 1 g", ": methylprednisolone 1 g" },
    { "fulvestrant 500 mg IM d1, d15 cycle 1, then d1 q28",
      ": fulvestrant 500 mg, fulvestrant 500 mg" },
    { "FLOT post-op x4: docetaxel 50 mg/m2 d1", "FLOT[adjuvant] x4: docetaxel 50 mg/m2" },
    { "POMP maintenance: MTX 20 mg/m2 weekly", "POMP[maintenance]: MTX 20 mg/m2" },
    { "INH 300 mg, RIF 600, PZA 1500, EMB 1200 od", ": INH 300 mg, RIF, PZA, EMB" },
    { "tacrolimus 2 mg bd, cyclosporine 8, ferritin 300", ": tacrolimus 2 mg" },
    { "durvalumab 1500 mg q4w as consolidation after cCRT", "[consolidation]: durvalumab 1500 mg" },
    { "capecitabine 1250 mg/m2 bd d1-14 x8 adjuvant", "[adjuvant] x8: capecitabine 1250 mg/m2" },
    { "capecitabine 1250 mg/m2 bd d1-14 x8, adjuvant radiotherapy",
      " x8: capecitabine 1250 mg/m2" },
    { "adjuvant chemotherapy with high-dose MTX, 12 g/m2 body surface area",
      "[adjuvant]: MTX 12 g/m2" },
    { "MTX, 12 g/m2 cytarabine", ": cytarabine 12 g/m2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwRegimenReading) reading = cw_regimen_parse (rows[i][0]);
      g_autofree char *summary = dup_summary (reading);

      if (!g_str_equal (summary, rows[i][1]))
        g_error ("“%s”: read as “%s”, not “%s”", rows[i][0], summary, rows[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-bare/lines", test_lines);
  return g_test_run ();
}
