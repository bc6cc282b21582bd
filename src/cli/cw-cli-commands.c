/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-commands.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-choices.h"
#include "cli/cw-cli-profile.h"
#include "cli/cw-cli-work.h"

/* Everything the command line offers. Parsing, help, usage errors, the manual page and the shell
 * completion are made from these rows. */

static const CwCliOption new_options[] = {
  { "sample", 0, NULL, N_ ("add the published sample case instead of an empty one") },
  { "review", 0, NULL, N_ ("make a review instead of a case") },
  { "title", 0, "TITLE", N_ ("title of the new case or review") },
};

static const CwCliOption list_options[] = {
  { "ids", 0, NULL, N_ ("only the ids, one a line") },
  { "search", 's', "TEXT", N_ ("only records in whose text all these words begin somewhere") },
  { "kind", 'k', "KIND", N_ ("only records of this kind"), .get_choice = cw_cli_choices_get_kind },
};

static const CwCliOption export_options[] = {
  { "all", 'a', NULL, N_ ("every case of the library") },
  { "format", 'f', "FORMAT", N_ ("what to write"), .get_choice = cw_cli_choices_get_format,
    .required = TRUE },
  { "layout", 0, "LAYOUT", N_ ("layout of a CARE checklist; “form” unless given"),
    .get_choice = cw_cli_choices_get_layout },
  { "output", 'o', "FILE|DIR|-", N_ ("where to write; “-” is the standard output"),
    CW_CLI_VALUE_FILE, .required = TRUE },
  { "deidentify", 0, NULL, N_ ("mask dates, ages and what identifies, and say what wants a look") },
  { "force", 0, NULL, N_ ("replace files that are there already") },
};

static const CwCliOption import_options[] = {
  { "format", 'f', "FORMAT", N_ ("what the files hold; found by their content unless given"),
    .get_choice = cw_cli_choices_get_import_format },
  { "dry-run", 'n', NULL, N_ ("only say what would come in; the library stays as it is") },
};

static const CwCliOption fields_options[] = {
  { "format", 'f', "FORMAT", N_ ("how to write it; “text” unless given"),
    .get_choice = cw_cli_choices_get_dictionary_format },
};

static const CwCliOption figure_options[] = {
  { "output", 'o', "FILE|-", N_ ("where to write; “-” is the standard output"), CW_CLI_VALUE_FILE,
    .required = TRUE },
  { "format", 'f', "FORMAT", N_ ("what to write; told by the name of the file unless given"),
    .get_choice = cw_cli_choices_get_figure_format },
  { "width-mm", 'w', "MM", N_ ("one column or two, in millimetres; 176 unless given"),
    .get_choice = cw_cli_choices_get_figure_width },
  { "dpi", 0, "N", N_ ("pixels an inch for png, tiff and jpeg, 72 to 1200; 600 unless given") },
  { "regimen", 0, "N", N_ ("which regimen a cycle is of; the first unless given") },
  { "by", 0, "COLUMN", N_ ("the column of a review that sets groups apart") },
  { "outcome", 0, "TIME", N_ ("the time of a km: os or pfs; os unless given"),
    .get_choice = cw_cli_choices_get_outcome },
  { "without-our-case", 0, NULL, N_ ("only the published cases of a review") },
  { "number", 0, "N", N_ ("which figure of the article panels are of; the first unless given") },
  { "profile", 'p', "JOURNAL",
    N_ ("the journal that panels are checked for; that of the case unless given"),
    .check = cw_cli_check_profile },
  { "deidentify", 0, NULL, N_ ("draw a timeline that tells no date, and say what was masked") },
  { "force", 0, NULL, N_ ("replace files that are there already") },
};

static const CwCliOption check_options[] = {
  { "profile", 'p', "JOURNAL",
    N_ ("the journal by the id of its profile; that of the case unless given"),
    .check = cw_cli_check_profile },
};

static const CwCliOption manuscript_options[] = {
  { "output", 'o', "FILE|-", N_ ("where to write; “-” is the standard output"), CW_CLI_VALUE_FILE,
    .required = TRUE },
  { "format", 'f', "FORMAT", N_ ("what to write; told by the name of the file unless given"),
    .get_choice = cw_cli_choices_get_manuscript_format },
  { "profile", 'p', "JOURNAL",
    N_ ("the journal by the id of its profile; that of the case unless given"),
    .check = cw_cli_check_profile },
  { "blind", 0, NULL, N_ ("say nothing of the authors, for anonymous review") },
  { "section", 0, "SECTION", N_ ("only this section, as plain text without its heading") },
  { "deidentify", 0, NULL, N_ ("mask dates, ages and what identifies, and say what wants a look") },
  { "force", 0, NULL, N_ ("replace a file that is there already") },
};

static const CwCliOption submit_options[] = {
  { "output", 'o', "DIR|FILE.zip", N_ ("the folder to make, or a ZIP file"), CW_CLI_VALUE_FILE,
    .required = TRUE },
  { "profile", 'p', "JOURNAL",
    N_ ("the journal by the id of its profile; that of the case unless given"),
    .check = cw_cli_check_profile },
  { "blind", 0, NULL, N_ ("add a manuscript without authors though the journal asks for none") },
  { "deidentify", 0, NULL, N_ ("mask dates, ages and what identifies, and say what wants a look") },
  { "date", 0, "DAY", N_ ("the day that all files carry; today unless given") },
  { "force", 0, NULL, N_ ("replace an earlier submission that is there already") },
};

static const CwCliOption review_options[] = {
  { "into", 0, "ID", N_ ("the review that the tables go to; a new one unless given"),
    CW_CLI_VALUE_RECORD },
  { "row", 0, "ROW", N_ ("the row that a report fills, by its id or its reference") },
  { "map", 'm', "HEADING=KEY",
    N_ ("what a column becomes: the name of a field, “new”, “source-key” or “none”; may be given "
        "more than once"),
    .repeatable = TRUE },
  { "na", 0, "MEANING",
    N_ ("what NA, NR, dashes and the like mean where the table does not say; “keep” unless given"),
    .get_choice = cw_cli_choices_get_ambiguous },
  { "table", 't', "TABLE", N_ ("which table or sheet of the file, by its number or name") },
  { "dry-run", 'n', NULL, N_ ("only say what would come in; the library stays as it is") },
  { "by", 0, "COLUMN", N_ ("the column that sets groups apart, by its key") },
  { "without-our-case", 0, NULL, N_ ("only the published cases") },
  { "outcome", 0, "TIME", N_ ("the time of a km: os or pfs; os unless given"),
    .get_choice = cw_cli_choices_get_outcome },
  { "format", 'f', "FORMAT", N_ ("what to write; a figure is told by the name of the file, too"),
    .get_choice = cw_cli_choices_get_review_format },
  { "output", 'o', "FILE|-", N_ ("where to write; “-” is the standard output"), CW_CLI_VALUE_FILE },
  { "width-mm", 'w', "MM", N_ ("one column or two, in millimetres; 176 unless given"),
    .get_choice = cw_cli_choices_get_figure_width },
  { "dpi", 0, "N", N_ ("pixels an inch for png, tiff and jpeg, 72 to 1200; 600 unless given") },
  { "force", 0, NULL, N_ ("replace a file that is there already") },
};

static const CwCliOption refs_options[] = {
  { "format", 'f', "FORMAT", N_ ("format of the files; found by their content when they come in"),
    .get_choice = cw_cli_choices_get_reference_format },
  { "output", 'o', "FILE|-", N_ ("where to write; “-” is the standard output"), CW_CLI_VALUE_FILE },
  { "force", 0, NULL, N_ ("replace a file that is there already") },
  { "dry-run", 'n', NULL, N_ ("only say what would come in; the library stays as it is") },
  { "merge", 0, NULL, N_ ("make one reference of those that are surely one work") },
  { "style", 0, "NAME", N_ ("citation style; “vancouver” unless given") },
};

#define OPTIONS(table) .options = table, .n_options = G_N_ELEMENTS (table)

static const CwCliCommand commands[] = {
  { .name = "new",
    .synopsis = "[--sample|--review] [--title TITLE]",
    .summary = N_ ("make a case or a review and print its id"),
    .description =
      N_ ("The library is made when it is not there yet. The sample is a published case "
          "with its source named; added twice, the second one is a copy of its own."),
    OPTIONS (new_options),
    .run = cw_cli_run_new },
  { .name = "list",
    .synopsis = "[--ids] [--search TEXT] [--kind KIND]",
    .summary = N_ ("list the records, one a line"),
    .description = N_ ("A line holds the id, the day of the last edit, how many CARE items are "
                       "reported of those that apply, the title, the patient and the diagnosis, "
                       "separated by tabs. The record edited last comes first."),
    OPTIONS (list_options),
    .run = cw_cli_run_list },
  { .name = "show",
    .synopsis = "ID",
    .summary = N_ ("print a case as readable text"),
    .description = N_ ("Everything that is recorded, section by section, with its label. With "
                       "--json the case is written as in an export."),
    .min_arguments = 1,
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_show },
  { .name = "export",
    .synopsis = "[ID…|--all] --format FORMAT --output FILE|DIR|- [--layout LAYOUT] "
                "[--deidentify] [--force]",
    .summary = N_ ("write cases as files"),
    .description =
      N_ ("Without an id the only case of the library is written. One case goes into the file that "
          "is named, or into a folder under a name of its own; several cases go into a folder, "
          "which is made when it is not there. With --all the format json writes one file that "
          "holds the whole library, unless the output is a folder."),
    OPTIONS (export_options),
    .max_arguments = G_MAXUINT,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_export },
  { .name = "import",
    .synopsis = "FILE… [--format FORMAT] [--dry-run]",
    .summary = N_ ("bring cases from files into the library"),
    .description = N_ (
      "The library is made when it is not there yet. “-” is the standard input. A file comes in "
      "as a whole or not at all, and the ids of what came in are printed; a case that stands in "
      "the library "
      "already comes in as a copy of its own. The text of a report, as PDF, .docx, .odt, HTML or "
      "plain text, becomes "
      "a new case that holds what was recognised, each fact with its quote; the facts are listed, "
      "and so is what contradicts them or was not understood."),
    OPTIONS (import_options),
    .min_arguments = 1,
    .max_arguments = G_MAXUINT,
    .value = CW_CLI_VALUE_FILE,
    .run = cw_cli_run_import },
  { .name = "check",
    .synopsis = "[ID] [--profile JOURNAL]",
    .summary = N_ ("look for contradictions and for what CARE and the journal ask for"),
    .description =
      N_ ("The facts are held against each other, the prose against the facts, and the article "
          "with its figures and its table against what its journal wants; a case without a journal "
          "is held against CARE alone. Below a finding in the prose stand the section, the line of "
          "it and the sentence. The findings are those that “submit” lists for the same journal. "
          "Without an id the only case of the library is checked. The exit status is 1 when "
          "anything was found."),
    OPTIONS (check_options),
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_check },
  { .name = "compute",
    .synopsis = "[ID]",
    .summary = N_ ("print what follows from the facts of a case"),
    .description =
      N_ ("Body surface, doses, responses by RECIST 1.1, times to events, causality of adverse "
          "events and H-scores, each with its formula. A line holds the name, the value with its "
          "unit and the formula, separated by tabs; where a fact is missing the value is empty and "
          "the reason stands in place of the formula. Partial dates give intervals. Without an id "
          "the only case of the library is used."),
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_compute },
  { .name = "figure",
    .synopsis = "KIND [ID] --output FILE|- [--format FORMAT] [--width-mm MM] [--dpi N] "
                "[--regimen N] [--by COLUMN] [--outcome TIME] [--without-our-case] [--number N] "
                "[--profile JOURNAL] [--deidentify] [--force]",
    .summary = N_ ("draw a figure from the facts of a case or a review"),
    .description = N_ (
      "The kinds are timeline, burden (sum of tumour diameters, or the responses where none is "
      "measured) and cycle (the days of a regimen); and of a review swimmer, km (Kaplan-Meier "
      "curves), waterfall, forest and prisma (the flow diagram). The file’s name ends in .pdf, "
      ".svg, .png, "
      ".tiff, .jpg, or in .tsv or .txt for the same facts as a table of date, category, event and "
      "detail. Words are 8 points high; the height follows from the facts. The kind panels "
      "composes the images of a figure of the article, and says what the journal would object "
      "to; with --json as rules, and with the pixels an inch of each panel. Without an id the "
      "only case of the library is used."),
    OPTIONS (figure_options),
    .min_arguments = 1,
    .max_arguments = 2,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_figure },
  { .name = "facts",
    .synopsis = "[ID]",
    .summary = N_ ("list the facts that prose can be bound to"),
    .description =
      N_ ("A line holds what is typed between braces, the fact in these words and its label, "
          "separated by tabs; a fact that can be said in several ways has several lines. Without "
          "an id the only case of the library is used."),
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_facts },
  { .name = "manuscript",
    .synopsis = "[ID] --output FILE|- [--format FORMAT] [--profile JOURNAL] [--blind] "
                "[--section SECTION] [--deidentify] [--force]",
    .summary = N_ ("write the article of a case as a journal wants it"),
    .description =
      /* Translators: the names of sections are typed as they stand here. */
    N_ ("The file’s name ends in .docx, .odt, .xml (JATS), .tex, .md, .html or .txt, or --format "
        "is given. The journal is found by the case’s target journal; without one the order is "
        "that of CARE. Sections are title-page, abstract, body, declarations, references, tables, "
        "legends, and each part by its kind, such as introduction or consent. The exit status is 1 "
        "when a fact, reference or figure that the text asks for is not there; it is then printed "
        "as it is typed. Without an id the only case of the library is used."),
    OPTIONS (manuscript_options),
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_manuscript },
  { .name = "submit",
    .synopsis = "[ID] --output DIR|FILE.zip [--profile JOURNAL] [--blind] [--deidentify] "
                "[--date DAY] [--force]",
    .summary = N_ ("write everything that a journal is handed"),
    .description =
      N_ ("Manuscript, title page, cover letter, figures, table, CARE checklist, declarations, "
          "consent index, data, references, the checks that were made, a MECA manifest and "
          "checksums, as a folder or, where the name ends in .zip, as one ZIP file; other archives "
          "are not written. The same case and the same day give the same "
          "bytes. The files and the checks are listed. A folder that is there is replaced with "
          "--force, unless it holds other files or files that were changed since. The exit status "
          "is 1 when a check failed. Without an id the only case of the library is used."),
    OPTIONS (submit_options),
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_submit },
  { .name = "parse",
    .synopsis = "ihc|regimen|events|report [FILE|-]",
    .summary = N_ ("read clinical shorthand or a report and print what it says"),
    .description =
      /* Translators: ihc, regimen, events and report are typed as they stand here. */
    N_ (
      "The kind ihc reads immunohistochemistry such as “CK7 (+), EMA (−)”; regimen reads drugs "
      "and their days such as “vincristine 2 mg D1, q3w”; events reads sentences about adverse "
      "events and responses such as “grade 3 hematochezia after two cycles” and “CT showed a "
      "partial response”; report reads the plain text of a whole report and prints each fact with "
      "its quote. Without a file, or with “-”, the standard input is read. What was not "
      "understood is printed as well, with the byte it begins at. No library is needed."),
    .min_arguments = 1,
    .max_arguments = 2,
    .value = CW_CLI_VALUE_FILE,
    .get_first = cw_cli_parse_get_kind,
    .run = cw_cli_run_parse },
  { .name = "fields",
    .synopsis = "[--format FORMAT]",
    .summary = N_ ("print the data dictionary"),
    .description = N_ ("Every field of a case with its label, kind, unit, range, choices and the "
                       "CARE items it is evidence for. No library is needed."),
    OPTIONS (fields_options),
    .run = cw_cli_run_fields },
  { .name = "vocab",
    .synopsis = "import FILE|list|remove",
    .summary = N_ ("load the CTCAE file of the National Cancer Institute"),
    .description =
      N_ ("import takes the published workbook (.xlsx) or a table with the same headings as text, "
          "and keeps the wording of each grade for the user; MedDRA codes are left out. A line "
          "that cannot be used is named with the reason. list prints each vocabulary with the "
          "number of its terms, where it comes from and when it was loaded, separated by tabs. "
          "remove takes the loaded file away again. No library is needed."),
    .min_arguments = 1,
    .max_arguments = 2,
    .value = CW_CLI_VALUE_FILE,
    .run = cw_cli_run_vocab },
  { .name = "profiles",
    .synopsis = "[ID]",
    .summary = N_ ("print what journals want and where it was read"),
    .description =
      N_ ("Without an id the profiles are listed, one a line: id, name and whether it is a file of "
          "the user. With an id everything stands there that the profile says: sections, "
          "declarations, limits and rules, each with the page it was read on, the date and whether "
          "it was verified on the journal’s own page. Files of the user end in .profile and lie in "
          "the folder casewright/profiles of the user’s data. No library is needed."),
    .max_arguments = 1,
    .get_first = cw_cli_choices_get_profile,
    .run = cw_cli_run_profiles },
  { .name = "refs",
    .synopsis =
      "import FILE… [--format FORMAT] [--dry-run] | export --format FORMAT --output FILE|- "
      "[--force] | dedupe [--merge] | format [--style NAME]",
    .summary = N_ ("bring in, write out, compare and print the references"),
    .description =
      N_ ("The references belong to the library as a whole. “import” reads RIS, NBIB, BibTeX, "
          "CSL-JSON and EndNote XML, prints the ids of what came in, and names line and reason of "
          "what could not be read; “-” is the standard input. “export” writes all of them; EndNote "
          "XML can only be read. “dedupe” lists references that are one work, and with --merge "
          "joins those that surely are. “format” prints the reference list; Vancouver is built in, "
          "any other style of the Citation Style Language needs pandoc."),
    OPTIONS (refs_options),
    .min_arguments = 1,
    .max_arguments = G_MAXUINT,
    .value = CW_CLI_VALUE_FILE,
    .run = cw_cli_run_refs },
  { .name = "review",
    .synopsis = "import FILE… [--into ID] [--map HEADING=KEY]… [--na MEANING] [--table TABLE] "
                "[--dry-run] | add REPORT… [--into ID] [--row ROW] [--dry-run] | "
                "export [ID] --format FORMAT [--without-our-case] "
                "[--output FILE|-] [--force] | "
                "stats ID|FILE [--by COLUMN] [--without-our-case] | figure KIND ID --output FILE|- "
                "[--by COLUMN] [--outcome TIME] [--without-our-case] [--width-mm MM] "
                "[--format FORMAT] [--dpi N] [--force] | check ID",
    .summary = N_ ("bring tables of cases in and out, count, draw and check them"),
    .description = N_ (
      "“import” reads tables from CSV and other delimited text, workbooks (.xlsx), spreadsheets "
      "(.ods), documents (.docx, .odt) and web pages; “-” is the standard input. Columns are "
      "known by their headings, and what nothing fits becomes a column of its own. A row that "
      "the review holds already, by the key of its row, DOI, PMID or citation, is brought up to "
      "date, and no cell is emptied. The id of the review is printed; row, column, text and "
      "reason of what could not be read are named, and it is kept as it is typed. “add” makes "
      "a row of each published report, a PDF or a text: what the report says of its patient "
      "becomes cells, and its words are their evidence. A row that cites the same report is "
      "filled where it is empty; what stands there is never overwritten, and what the report "
      "does not say stays empty. The exit status is 1 when something is left to decide. “export” "
      "writes the table as it is shown, with footnotes and a legend of its abbreviations; "
      "without an id the only review of the library is written. In CSV and TSV a cell that "
      "a spreadsheet would take for a formula begins with an apostrophe, which “import” takes "
      "away again.\n\n"
      "“stats” prints medians, counts, response rates with their intervals and times to "
      "events, over all rows and over the groups that a column sets apart, and drafts the "
      "paragraph that reports them; a file is read as for import, and no library is needed; every "
      "count says how many rows give no answer. A line "
      "holds the name and the numbers, separated by a tab. “figure” draws swimmer, km, "
      "waterfall, forest or prisma as the command figure does. “check” looks for cells that "
      "contradict each other, their quotes or their reference, and for a study flow that does "
      "not add up; the exit status is 1 when anything was found. Columns are named by their "
      "keys, such as treatment-line, or by the id of a column of one’s own."),
    OPTIONS (review_options),
    .min_arguments = 1,
    .max_arguments = G_MAXUINT,
    .value = CW_CLI_VALUE_FILE,
    .get_first = cw_cli_review_get_action,
    .run = cw_cli_run_review },
  { .name = "history",
    .synopsis = "ID",
    .summary = N_ ("list what was changed in a case, by whom and when"),
    .description =
      N_ ("The oldest step comes first; undone steps stay in the list, followed by the "
          "step that undid them."),
    .min_arguments = 1,
    .max_arguments = 1,
    .value = CW_CLI_VALUE_RECORD,
    .run = cw_cli_run_history },
};

/**
 * cw_cli_commands_list:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): the command table
 */
const CwCliCommand *
cw_cli_commands_list (guint *n)
{
  *n = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * cw_cli_commands_find:
 * @name: a name
 *
 * Returns: (nullable): the command of that name
 */
const CwCliCommand *
cw_cli_commands_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}
