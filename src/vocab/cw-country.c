/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-country.h"

#include <string.h>

/* Names of countries as they close the address of an author: the English short names of
 * ISO 3166-1:2020, shortened where everybody does. */

static const char *const names[] = {
  "Afghanistan",
  "Albania",
  "Algeria",
  "Andorra",
  "Angola",
  "Argentina",
  "Armenia",
  "Australia",
  "Austria",
  "Azerbaijan",
  "Bahamas",
  "Bahrain",
  "Bangladesh",
  "Barbados",
  "Belarus",
  "Belgium",
  "Belize",
  "Benin",
  "Bhutan",
  "Bolivia",
  "Bosnia and Herzegovina",
  "Botswana",
  "Brazil",
  "Brunei",
  "Bulgaria",
  "Burkina Faso",
  "Burundi",
  "Cabo Verde",
  "Cambodia",
  "Cameroon",
  "Canada",
  "Central African Republic",
  "Chad",
  "Chile",
  "China",
  "Colombia",
  "Comoros",
  "Congo",
  "Costa Rica",
  "Croatia",
  "Cuba",
  "Cyprus",
  "Czechia",
  "Denmark",
  "Djibouti",
  "Dominican Republic",
  "Ecuador",
  "Egypt",
  "El Salvador",
  "Equatorial Guinea",
  "Eritrea",
  "Estonia",
  "Eswatini",
  "Ethiopia",
  "Fiji",
  "Finland",
  "France",
  "Gabon",
  "Gambia",
  "Germany",
  "Ghana",
  "Greece",
  "Guatemala",
  "Guinea",
  "Guyana",
  "Haiti",
  "Honduras",
  "Hong Kong",
  "Hungary",
  "Iceland",
  "India",
  "Indonesia",
  "Iran",
  "Iraq",
  "Ireland",
  "Israel",
  "Italy",
  "Ivory Coast",
  "Jamaica",
  "Japan",
  "Kazakhstan",
  "Kenya",
  "Kosovo",
  "Kuwait",
  "Kyrgyzstan",
  "Laos",
  "Latvia",
  "Lebanon",
  "Lesotho",
  "Liberia",
  "Libya",
  "Liechtenstein",
  "Lithuania",
  "Luxembourg",
  "Madagascar",
  "Malawi",
  "Malaysia",
  "Maldives",
  "Mali",
  "Malta",
  "Mauritania",
  "Mauritius",
  "Mexico",
  "Moldova",
  "Monaco",
  "Mongolia",
  "Montenegro",
  "Morocco",
  "Mozambique",
  "Myanmar",
  "Namibia",
  "Nepal",
  "Netherlands",
  "New Zealand",
  "Nicaragua",
  "Niger",
  "Nigeria",
  "North Macedonia",
  "Norway",
  "Oman",
  "Pakistan",
  "Palestine",
  "Panama",
  "Papua New Guinea",
  "Paraguay",
  "Peru",
  "Philippines",
  "Poland",
  "Portugal",
  "Qatar",
  "Romania",
  "Russia",
  "Rwanda",
  "Saudi Arabia",
  "Senegal",
  "Serbia",
  "Sierra Leone",
  "Singapore",
  "Slovakia",
  "Slovenia",
  "Somalia",
  "South Africa",
  "South Korea",
  "South Sudan",
  "Spain",
  "Sri Lanka",
  "Sudan",
  "Suriname",
  "Sweden",
  "Switzerland",
  "Syria",
  "Taiwan",
  "Tajikistan",
  "Tanzania",
  "Thailand",
  "Togo",
  "Trinidad and Tobago",
  "Tunisia",
  "Turkey",
  "Turkmenistan",
  "Uganda",
  "UK",
  "Ukraine",
  "United Arab Emirates",
  "Uruguay",
  "USA",
  "Uzbekistan",
  "Venezuela",
  "Vietnam",
  "Yemen",
  "Zambia",
  "Zimbabwe",
};

/* Other ways to write them, without dots. */
static const char *const others[][2] = {
  { "PR China", "China" },
  { "P R China", "China" },
  { "People's Republic of China", "China" },
  { "The People's Republic of China", "China" },
  { "Mainland China", "China" },
  { "Côte d'Ivoire", "Ivory Coast" },
  { "Czech Republic", "Czechia" },
  { "England", "UK" },
  { "Great Britain", "UK" },
  { "Northern Ireland", "UK" },
  { "Scotland", "UK" },
  { "Wales", "UK" },
  { "United Kingdom", "UK" },
  { "Islamic Republic of Iran", "Iran" },
  { "Kingdom of Saudi Arabia", "Saudi Arabia" },
  { "Korea", "South Korea" },
  { "Republic of Korea", "South Korea" },
  { "Macedonia", "North Macedonia" },
  { "Russian Federation", "Russia" },
  { "Republic of Ireland", "Ireland" },
  { "Slovak Republic", "Slovakia" },
  { "State of Qatar", "Qatar" },
  { "Taiwan ROC", "Taiwan" },
  { "The Netherlands", "Netherlands" },
  { "The Philippines", "Philippines" },
  { "Türkiye", "Turkey" },
  { "Turkiye", "Turkey" },
  { "United States", "USA" },
  { "United States of America", "USA" },
  { "US", "USA" },
  { "Viet Nam", "Vietnam" },
};

/* Capital letters count: “us” and “Us” are no country. */
static char *
fold (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GString *text = g_string_new (g_strstrip (plain));

  g_string_replace (text, "’", "'", 0);
  return g_string_free (text, FALSE);
}

/**
 * cw_country_lookup:
 * @name: the last words of an address
 *
 * Returns: (nullable): the country that they name, as tables write it: “China” for
 *   “P.R. China”; %NULL when they are no name of a country
 */
const char *
cw_country_lookup (const char *name)
{
  g_autofree char *folded = fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], folded) == 0)
      return names[i];
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (others[i][0], folded) == 0)
      return others[i][1];
  return NULL;
}
