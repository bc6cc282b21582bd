/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-latex.h"

#include <string.h>

#include "io/cw-clean-text.h"

/* The LaTeX that stands in bibliographies: accents, letters, Greek, symbols, fonts. Groups are
 * followed by no recursion, so that no depth of braces matters. */

static const struct
{
  char command;
  gunichar mark;
} accents[] = {
  { '\'', 0x0301 }, { '`', 0x0300 }, { '^', 0x0302 }, { '"', 0x0308 }, { '~', 0x0303 },
  { '=', 0x0304 },  { '.', 0x0307 }, { 'u', 0x0306 }, { 'v', 0x030c }, { 'H', 0x030b },
  { 'c', 0x0327 },  { 'd', 0x0323 }, { 'b', 0x0331 }, { 'r', 0x030a }, { 'k', 0x0328 },
};

/* Sorted by name, for a search by halves. An empty text is a command that only changes the font. */
static const struct
{
  const char *name;
  const char *text;
} commands[] = {
  { "AA", "Å" },
  { "AE", "Æ" },
  { "DH", "Ð" },
  { "DJ", "Đ" },
  { "Delta", "Δ" },
  { "Gamma", "Γ" },
  { "L", "Ł" },
  { "Lambda", "Λ" },
  { "NG", "Ŋ" },
  { "O", "Ø" },
  { "OE", "Œ" },
  { "Omega", "Ω" },
  { "Phi", "Φ" },
  { "Pi", "Π" },
  { "Psi", "Ψ" },
  { "SS", "ẞ" },
  { "Sigma", "Σ" },
  { "TH", "Þ" },
  { "Theta", "Θ" },
  { "Upsilon", "Υ" },
  { "Xi", "Ξ" },
  { "aa", "å" },
  { "ae", "æ" },
  { "alpha", "α" },
  { "approx", "≈" },
  { "beta", "β" },
  { "bf", "" },
  { "chi", "χ" },
  { "circ", "°" },
  { "copyright", "©" },
  { "dag", "†" },
  { "ddag", "‡" },
  { "degree", "°" },
  { "delta", "δ" },
  { "dh", "ð" },
  { "dj", "đ" },
  { "dots", "…" },
  { "em", "" },
  { "emph", "" },
  { "ensuremath", "" },
  { "epsilon", "ε" },
  { "eta", "η" },
  { "gamma", "γ" },
  { "ge", "≥" },
  { "geq", "≥" },
  { "geqslant", "≥" },
  { "i", "ı" },
  { "infty", "∞" },
  { "iota", "ι" },
  { "it", "" },
  { "j", "ȷ" },
  { "kappa", "κ" },
  { "l", "ł" },
  { "lambda", "λ" },
  { "ldots", "…" },
  { "le", "≤" },
  { "leq", "≤" },
  { "leqslant", "≤" },
  { "mathbf", "" },
  { "mathit", "" },
  { "mathrm", "" },
  { "mkbibemph", "" },
  { "mkbibquote", "" },
  { "mu", "μ" },
  { "ng", "ŋ" },
  { "nu", "ν" },
  { "o", "ø" },
  { "oe", "œ" },
  { "omega", "ω" },
  { "phi", "φ" },
  { "pi", "π" },
  { "pm", "±" },
  { "pounds", "£" },
  { "psi", "ψ" },
  { "relax", "" },
  { "rho", "ρ" },
  { "rightarrow", "→" },
  { "rm", "" },
  { "sc", "" },
  { "sigma", "σ" },
  { "sim", "∼" },
  { "ss", "ß" },
  { "sup", "" },
  { "tau", "τ" },
  { "text", "" },
  { "textalpha", "α" },
  { "textasciicircum", "^" },
  { "textasciitilde", "~" },
  { "textbackslash", "\\" },
  { "textbeta", "β" },
  { "textbf", "" },
  { "textbraceleft", "{" },
  { "textbraceright", "}" },
  { "textbullet", "•" },
  { "textcopyright", "©" },
  { "textdegree", "°" },
  { "textdelta", "δ" },
  { "textellipsis", "…" },
  { "textemdash", "—" },
  { "textendash", "–" },
  { "texteuro", "€" },
  { "textgamma", "γ" },
  { "textgreater", ">" },
  { "textit", "" },
  { "textkappa", "κ" },
  { "textless", "<" },
  { "textmd", "" },
  { "textmu", "µ" },
  { "textnormal", "" },
  { "textpm", "±" },
  { "textquotedblleft", "“" },
  { "textquotedblright", "”" },
  { "textquoteleft", "‘" },
  { "textquoteright", "’" },
  { "textregistered", "®" },
  { "textrm", "" },
  { "textsc", "" },
  { "textsl", "" },
  { "textsubscript", "" },
  { "textsuperscript", "" },
  { "texttimes", "×" },
  { "texttrademark", "™" },
  { "texttt", "" },
  { "textup", "" },
  { "th", "þ" },
  { "theta", "θ" },
  { "times", "×" },
  { "tt", "" },
  { "upsilon", "υ" },
  { "url", "" },
  { "varepsilon", "ε" },
  { "varphi", "φ" },
  { "xi", "ξ" },
  { "zeta", "ζ" },
};

typedef struct
{
  const char *at;
  GString *out;
  gunichar mark; /* for the next letter, or 0 */
  gboolean is_math;
  gboolean is_composed; /* a mark was set */
} Decoder;

static void
put (Decoder *self, const char *text, gsize length)
{
  gunichar letter = length ? g_utf8_get_char (text) : 0;

  if (self->mark && (letter == 0x0131 || letter == 0x0237))
    g_string_append_c (self->out, letter == 0x0131 ? 'i' : 'j');
  else
    g_string_append_len (self->out, text, (gssize)length);
  if (self->mark && length > 0)
    {
      g_string_append_unichar (self->out, self->mark);
      self->mark = 0;
    }
}

static gboolean
take_accent (Decoder *self, char command, gboolean is_letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i].command == command)
      {
        self->mark = accents[i].mark;
        self->is_composed = TRUE;
        self->at += 2;
        if (is_letter)
          self->at += strspn (self->at, " ");
        return TRUE;
      }
  return FALSE;
}

static const char *
find_command (const char *name, gsize length)
{
  gsize low = 0, high = G_N_ELEMENTS (commands);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = strncmp (name, commands[middle].name, length);

      if (order == 0 && commands[middle].name[length] != '\0')
        order = -1;
      if (order == 0)
        return commands[middle].text;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

static gsize
measure_name (const char *at)
{
  gsize length = 0;

  while (g_ascii_isalpha (at[length]))
    length++;
  return length;
}

/* "\alpha beta": the blank behind a command ends it and is not shown. */
static void
take_command (Decoder *self)
{
  gsize length = measure_name (self->at + 1);
  const char *text;

  if (length == 1 && take_accent (self, self->at[1], TRUE))
    return;
  text = find_command (self->at + 1, length);
  if (text == NULL)
    put (self, self->at, length + 1);
  else
    put (self, text, strlen (text));
  self->at += length + 1;
  if (text)
    self->at += strspn (self->at, " ");
}

static void
take_backslash (Decoder *self)
{
  char next = self->at[1];

  if (g_ascii_isalpha (next))
    take_command (self);
  else if (next == '\0')
    {
      put (self, "\\", 1);
      self->at++;
    }
  else if (!take_accent (self, next, FALSE))
    {
      if (strchr ("-/!@", next) == NULL)
        put (self, strchr (" ,;:\\\n", next) ? " " : self->at + 1,
             strchr (" ,;:\\\n", next) ? 1
                                       : (gsize)(g_utf8_next_char (self->at + 1) - self->at - 1));
      self->at = g_utf8_next_char (self->at + 1);
    }
}

/* "CO$_2$": digits below and above the line have letters of their own. */
static gboolean
take_script (Decoder *self)
{
  static const char *const above[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  static const char *const below[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" };
  const char *const *digits = *self->at == '^' ? above : below;
  gboolean group = self->at[1] == '{';
  const char *end = self->at + 1 + group;

  if (!self->is_math)
    return FALSE;
  while (g_ascii_isdigit (*end))
    end++;
  if (end == self->at + 1 + group || (group && *end != '}'))
    return FALSE;
  for (const char *p = self->at + 1 + group; p < end; p++)
    put (self, digits[*p - '0'], strlen (digits[*p - '0']));
  self->at = end + group;
  return TRUE;
}

static gboolean
take_ligature (Decoder *self)
{
  static const struct
  {
    const char *from;
    const char *to;
  } ligatures[] = { { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" } };

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (g_str_has_prefix (self->at, ligatures[i].from))
      {
        put (self, ligatures[i].to, strlen (ligatures[i].to));
        self->at += strlen (ligatures[i].from);
        return TRUE;
      }
  return FALSE;
}

static void
take_character (Decoder *self)
{
  const char *next = g_utf8_next_char (self->at);

  if (*self->at == '~')
    put (self, " ", 1);
  else if (*self->at == '$')
    self->is_math = !self->is_math;
  else if (*self->at != '{' && *self->at != '}')
    put (self, self->at, (gsize)(next - self->at));
  self->at = next;
}

/**
 * cw_latex_decode:
 * @text: valid UTF-8 with LaTeX in it
 *
 * Turns commands into the letters they stand for and drops braces, fonts and formula signs.
 * Commands that are not known stay as they are.
 *
 * Returns: (transfer full): plain text
 */
char *
cw_latex_decode (const char *text)
{
  Decoder self = { .at = text };
  char *plain;

  if (strpbrk (text, "\\{}~$-`'") == NULL)
    return g_strdup (text);
  self.out = g_string_sized_new (strlen (text) + 1);
  while (*self.at)
    {
      if (*self.at == '\\')
        take_backslash (&self);
      else if ((*self.at != '^' && *self.at != '_') || !take_script (&self))
        if (!take_ligature (&self))
          take_character (&self);
    }
  plain = self.is_composed ? g_utf8_normalize (self.out->str, -1, G_NORMALIZE_NFC) : NULL;
  if (plain)
    g_string_free (self.out, TRUE);
  return plain ? plain : g_string_free (self.out, FALSE);
}

/**
 * cw_latex_decode_verbatim:
 * @text: a DOI or web address as a bibliography writes it
 *
 * Takes away the backslashes before the signs that LaTeX would stumble over, and nothing else.
 *
 * Returns: (transfer full): the address
 */
char *
cw_latex_decode_verbatim (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p; p++)
    {
      if (*p == '\\' && p[1] && strchr ("_%&#${}~", p[1]))
        p++;
      else if (*p == '{' || *p == '}')
        continue;
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static const char *
escape (gunichar letter)
{
  static const struct
  {
    gunichar letter;
    const char *text;
  } escapes[] = {
    { '\\', "\\textbackslash{}" },
    { '{', "\\textbraceleft{}" },
    { '}', "\\textbraceright{}" },
    { '$', "\\$" },
    { '&', "\\&" },
    { '#', "\\#" },
    { '%', "\\%" },
    { '_', "\\_" },
    { '^', "\\textasciicircum{}" },
    { '~', "\\textasciitilde{}" },
    { 0x2013, "--" },
    { 0x2014, "---" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if (escapes[i].letter == letter)
      return escapes[i].text;
  return NULL;
}

/* Signs that LaTeX draws together when they stand side by side. */
static guint
get_ligature_family (gunichar letter)
{
  if (letter == '-' || letter == 0x2013 || letter == 0x2014)
    return 1;
  return letter == '`' || letter == '\'' ? letter : 0;
}

/**
 * cw_latex_encode:
 * @text: plain text in UTF-8
 *
 * Returns: (transfer full): text that cw_latex_decode() reads back, with balanced braces
 */
char *
cw_latex_encode (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);

  for (const char *p = text; *p;)
    {
      gunichar letter = g_utf8_get_char (p);
      const char *escaped = escape (letter);
      const char *next = g_utf8_next_char (p);
      guint family = get_ligature_family (letter);

      if (escaped)
        g_string_append (out, escaped);
      else
        g_string_append_len (out, p, next - p);
      if (family && *next && get_ligature_family (g_utf8_get_char (next)) == family)
        g_string_append (out, "{}");
      p = next;
    }
  return g_string_free (out, FALSE);
}

/**
 * cw_latex_encode_print:
 * @text: text of any origin
 *
 * As cw_latex_encode(), for one line of a document: in the old encoding of fonts "<" and ">" would
 * print as other signs.
 *
 * Returns: (transfer full): LaTeX that prints @text
 */
char *
cw_latex_encode_print (const char *text)
{
  g_autofree char *clean = cw_clean_text (text);
  g_autofree char *encoded = NULL;
  GString *out = g_string_sized_new (strlen (clean) + 16);

  g_strdelimit (clean, "\n\t", ' ');
  encoded = cw_latex_encode (clean);
  for (const char *p = encoded; *p; p++)
    if (*p == '<')
      g_string_append (out, "\\textless{}");
    else if (*p == '>')
      g_string_append (out, "\\textgreater{}");
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

/**
 * cw_latex_append_column:
 * @out: the head of a table
 * @share: of the width of a line
 *
 * Declares a column whose text is broken into lines, but not stretched.
 */
void
cw_latex_append_column (GString *out, double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.3f", share);
  g_string_append_printf (out,
                          "\n  >{\\raggedright\\arraybackslash}"
                          "p{\\dimexpr %s\\linewidth-2\\tabcolsep}",
                          digits);
}
