/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-amount.h"

#include "aar-reader-unit.h"

#include <string.h>

typedef struct
{
  AarReaderDraft *draft;
  const AarLexicon *lexicon;
  gpointer node;
} Finder;

/* A word of the lexicon anywhere in @folded, also within a compound; @word gets the whole compound. */
static gboolean
find_within (const AarLexicon *lexicon, const char *key, const char *folded, char **word)
{
  const char *const *list = aar_lexicon_get_list (lexicon, "amounts", key);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *at = strstr (folded, list[i]);
      const char *start = at;

      if (at == NULL)
        continue;
      while (start > folded && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start))))
        start = g_utf8_prev_char (start);
      if (word != NULL)
        *word = g_strndup (start, at - start + strcspn (at, " .,;:()"));
      return TRUE;
    }
  return FALSE;
}

/* A number with stops between thousands and a comma before decimals. */
static const char *
parse_decimal (const char *p, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = p;

  if (!g_ascii_isdigit (*p))
    return NULL;
  for (;; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (*p == ',' && g_ascii_isdigit (p[1]) && strchr (digits->str, '.') == NULL)
        g_string_append_c (digits, '.');
      else if ((*p == '.' || *p == ' ') && strspn (p + 1, "0123456789") == 3)
        continue;
      else
        break;
    }
  *value = g_ascii_strtod (digits->str, NULL);
  return p > start ? p : NULL;
}

/**
 * aar_reader_factor_at:
 * @lexicon: the wording
 * @p: a text
 * @factor: (out): how many crowns one of the unit is
 *
 * Returns: (nullable): what follows the unit of money that @p begins with
 */
const char *
aar_reader_factor_at (const AarLexicon *lexicon, const char *p, double *factor)
{
  static const struct
  {
    const char *key;
    double factor;
  } units[] = { { "million", 1e6 }, { "thousand", 1e3 }, { "one", 1 } };

  p += strspn (p, " ");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *const *words = aar_lexicon_get_list (lexicon, "amounts", units[i].key);

      for (guint j = 0; words[j] != NULL; j++)
        {
          gsize n = strlen (words[j]);

          if (g_ascii_strncasecmp (p, words[j], n) != 0 || g_unichar_isalnum (g_utf8_get_char (p + n)))
            continue;
          *factor = units[i].factor;
          return p + n;
        }
    }
  return NULL;
}

/**
 * aar_reader_money_at:
 * @lexicon: the wording
 * @text: a text
 *
 * Returns: (nullable): what follows the unit of money that @text begins with
 */
const char *
aar_reader_money_at (const AarLexicon *lexicon, const char *text)
{
  double factor;

  return aar_reader_factor_at (lexicon, text, &factor);
}

/* An amount at @p: "2,5 mio. kr.", "750.000 kr.", "kr. 850.000". */
static const char *
parse_amount (const AarLexicon *lexicon, const char *p, gint64 *amount)
{
  double value, factor;
  const char *end = parse_decimal (p, &value);

  if (end != NULL)
    end = aar_reader_factor_at (lexicon, end, &factor);
  else if ((g_ascii_strncasecmp (p, "kr. ", 4) == 0 || g_ascii_strncasecmp (p, "kr ", 3) == 0))
    {
      p = strchr (p, ' ') + 1;
      factor = 1;
      end = parse_decimal (p, &value);
      if (end != NULL && value < 1000)
        end = NULL;
    }
  if (end == NULL)
    return NULL;
  *amount = (gint64) (value * factor + 0.5);
  return end;
}

/* The first year of the text up to @end that is not that of a day. */
static guint
find_year (const AarLexicon *lexicon, const char *text, const char *end)
{
  for (const char *p = text; p < end; p++)
    {
      AarReaderTime time;

      if (!g_ascii_isdigit (*p) || (p > text && g_ascii_isalnum (p[-1])))
        continue;
      if (aar_reader_time_parse (lexicon, p, &time) && time.occasion == AAR_READER_OCCASION_DAY)
        p += time.length - 1;
      else if (aar_reader_year_at (p) != 0)
        return aar_reader_year_at (p);
    }
  return 0;
}

/* What the amount is for, as far as one word tells: operation, capital, saving or income, and whether every year. */
static char *
describe (Finder *self, const char *before, const char *after)
{
  static const char *const keys[] = { "saving", "income", "capital", "operation" };
  g_autofree char *near_by = g_strconcat (before, " ", after, NULL);
  g_autofree char *folded = aar_lexicon_fold (near_by);
  g_autofree char *behind = aar_lexicon_fold (after);
  g_autofree char *what = NULL;
  const char *yearly = NULL;

  for (guint i = 0; what == NULL && i < G_N_ELEMENTS (keys); i++)
    find_within (self->lexicon, keys[i], folded, &what);
  if (find_within (self->lexicon, "yearly", behind, NULL))
    yearly = aar_lexicon_get_word (self->lexicon, "amounts", "yearly");
  if (what == NULL)
    return g_strdup (yearly);
  return yearly != NULL ? g_strconcat (what, ", ", yearly, NULL) : g_strdup (what);
}

static gboolean
has_amount (Finder *self, gint64 amount, guint year)
{
  GPtrArray *amounts = aar_plan_content_get_children (self->draft->content, AAR_TABLE_AMOUNT,
                                                      aar_record_get_id (self->node));

  for (guint i = 0; i < amounts->len; i++)
    if (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT) == amount &&
        (year == 0 || aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR) == year))
      return TRUE;
  return FALSE;
}

/**
 * aar_reader_amounts_add:
 * @draft: a plan
 * @node: (type Aar.Node): an initiative
 * @amount: whole crowns; 0 adds nothing
 * @year: the year, 0 if none is known
 * @what: (nullable): what it is for
 *
 * Files an amount.
 */
void
aar_reader_amounts_add (AarReaderDraft *draft, gpointer node, gint64 amount, guint year, const char *what)
{
  gpointer record;

  if (amount == 0)
    return;
  record = aar_reader_draft_append (draft, AAR_TABLE_AMOUNT, node);
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, amount);
  aar_record_set_integer (record, AAR_AMOUNT_YEAR, year);
  aar_record_set_text (record, AAR_AMOUNT_CURRENCY, aar_lexicon_get_word (draft->lexicon, "amounts", "currency"));
  aar_record_set_text (record, AAR_AMOUNT_WHAT, what);
}

/* Where the sentence at @p ends; the stops of "mio. kr." and of dates end none. */
static const char *
sentence_end (const char *p)
{
  for (; *p != '\0' && *p != '\n'; p++)
    if ((*p == '.' || *p == ';') && p[1] == ' ' && g_unichar_isupper (g_utf8_get_char (p + 2)))
      return p + 1;
  return p;
}

/* Amounts of years in turn: "fordeler sig over 2018 til 2020 med henholdsvis 2, 3 og 4 mio. kr." */
static guint
series_start (Finder *self, const char *sentence, const char *end)
{
  g_autofree char *text = g_strndup (sentence, end - sentence);
  g_autofree char *folded = aar_lexicon_fold (text);
  const char *series = aar_lexicon_find (self->lexicon, "amounts", "series", folded, NULL);

  return series != NULL ? find_year (self->lexicon, folded, series) : 0;
}

/* "2026: 4 500 tkr", "2027 – 5 mio. kr.": the year that the amount at @amount is labelled with. */
static guint
year_before (const char *text, const char *amount)
{
  const char *p = amount;

  while (p > text && p[-1] == ' ')
    p--;
  if (p > text && p[-1] == ':')
    p--;
  else if (p - text >= 3 && strncmp (p - 3, "–", 3) == 0)
    p -= 3;
  else
    return 0;
  while (p > text && p[-1] == ' ')
    p--;
  return p - text >= 4 && (p - text == 4 || !g_ascii_isalnum (p[-5])) ? aar_reader_year_at (p - 4) : 0;
}

/* A year that labels the next amount says nothing of this one. */
static const char *
years_end (const char *behind, const char *stop)
{
  return year_before (behind, stop) != 0 ? stop - strlen ("2026: ") : stop;
}

static void
read_sentence (Finder *self, const char *sentence, const char *end, gboolean always)
{
  g_autofree char *text = g_strndup (sentence, end - sentence);
  g_autofree char *folded = aar_lexicon_fold (text);
  guint series, n = 0;
  const char *last = text;

  if (!always && !find_within (self->lexicon, "cue", folded, NULL))
    return;
  series = series_start (self, sentence, end);
  for (const char *p = text; *p != '\0'; p++)
    {
      gint64 amount, other;
      const char *behind, *stop;
      guint year;
      g_autofree char *before = NULL, *after = NULL, *what = NULL;

      if (p > text && (g_ascii_isalnum (p[-1]) || p[-1] == ',' || p[-1] == '.'))
        continue;
      behind = parse_amount (self->lexicon, p, &amount);
      if (behind == NULL)
        continue;
      for (stop = behind; *stop != '\0'; stop++)
        if (parse_amount (self->lexicon, stop, &other) != NULL)
          break;
      year = series != 0 ? series + n++ : year_before (text, p);
      if (year == 0)
        year = find_year (self->lexicon, behind, years_end (behind, stop));
      before = g_strndup (last, p - last);
      after = g_strndup (behind, stop - behind);
      what = describe (self, before, after);
      if (!has_amount (self, amount, year))
        aar_reader_amounts_add (self->draft, self->node, amount, year, what);
      last = behind;
      p = behind - 1;
    }
}

static void
read_text (Finder *self, const char *text, gboolean always)
{
  while (text != NULL && *text != '\0')
    {
      const char *end = sentence_end (text);

      read_sentence (self, text, end, always);
      text = end + strspn (end, " \n");
    }
}

/**
 * aar_reader_amounts_find:
 * @draft: a plan
 * @node: (type Aar.Node): an initiative
 *
 * Files the money that its texts set aside, with the year that is printed beside it.
 */
void
aar_reader_amounts_find (AarReaderDraft *draft, gpointer node)
{
  Finder self = { .draft = draft, .lexicon = draft->lexicon, .node = node };

  read_text (&self, aar_record_get_text (node, AAR_NODE_TEXT), FALSE);
  read_text (&self, aar_record_get_text (node, AAR_NODE_NOTES), FALSE);
  read_text (&self, aar_record_get_text (node, AAR_NODE_ECONOMY), TRUE);
}

/**
 * aar_reader_staffing_find:
 * @draft: a plan
 * @node: (type Aar.Node): a node
 *
 * Files the full-time equivalents that its text on resources names, by unit.
 */
void
aar_reader_staffing_find (AarReaderDraft *draft, gpointer node)
{
  const char *text = aar_record_get_text (node, AAR_NODE_RESOURCES);

  for (const char *p = text; p != NULL && *p != '\0'; p++)
    {
      double value, divisor = 1;
      const char *end = (p == text || p[-1] == ' ') ? parse_decimal (p, &value) : NULL;
      g_autofree char *rest = NULL, *unit = NULL;
      gsize length;
      gpointer staffing;

      if (end == NULL)
        continue;
      if (*end == '/' && (end = parse_decimal (end + 1, &divisor)) == NULL)
        continue;
      end += strspn (end, " ");
      rest = aar_lexicon_fold (end);
      if (aar_lexicon_find (draft->lexicon, "staffing", "unit", rest, &length) != rest || divisor == 0)
        continue;
      end += length + strspn (end + length, " ");
      rest = (g_free (rest), aar_lexicon_fold (end));
      staffing = aar_reader_draft_append (draft, AAR_TABLE_STAFFING, node);
      aar_record_set_real (staffing, AAR_STAFFING_FTE, value / divisor);
      if (aar_lexicon_find (draft->lexicon, "staffing", "in", rest, &length) != rest || end[length] != ' ')
        continue;
      unit = g_strndup (end + length + 1, strcspn (end + length + 1, " .,;:"));
      aar_record_set_integer (staffing, AAR_STAFFING_UNIT,
                              aar_record_get_id (aar_reader_unit_get (draft, unit, "centre", 0)));
    }
}
