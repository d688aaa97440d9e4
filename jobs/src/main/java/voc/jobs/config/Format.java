package voc.jobs.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file format; {@link #code} is its name in the configuration. */
public enum Format {
  OPEN311_JSON(
      "open311-json",
      Syntax.JSON,
      Mapping.NONE,
      "Open311 GeoReport v2 service requests as JSON",
      Use.FEEDBACK),
  OPEN311_XML(
      "open311-xml",
      Syntax.XML,
      Mapping.NONE,
      "Open311 GeoReport v2 service requests as XML",
      Use.FEEDBACK),
  OPEN311_CSV(
      "open311-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "Open311 service requests as CSV: GeoReport v2 and the proposed bulk format",
      Use.FEEDBACK),
  NYC311_CSV(
      "nyc311-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "New York City's 311 export in its three generations",
      Use.FEEDBACK),
  PHILADELPHIA_CSV(
      "philadelphia-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "Philadelphia's 311 export (public_cases_fc)",
      Use.FEEDBACK),
  SEECLICKFIX_JSON(
      "seeclickfix-json",
      Syntax.JSON,
      Mapping.NONE,
      "SeeClickFix API v2 issues: array or lines, nested or flattened",
      Use.FEEDBACK),
  TOUCHPOINTS_A11_CSV(
      "touchpoints-a11-csv",
      Syntax.DELIMITED,
      Mapping.QUESTIONS,
      "Touchpoints' OMB A-11 section 280 v2 export: 17 columns",
      Use.FEEDBACK),
  TOUCHPOINTS_FORM_CSV(
      "touchpoints-form-csv",
      Syntax.DELIMITED,
      Mapping.QUESTIONS,
      "Touchpoints' full export of a form",
      Use.FEEDBACK),
  QUALTRICS_CSV(
      "qualtrics-csv",
      Syntax.DELIMITED,
      Mapping.QUESTIONS,
      "Qualtrics responses as CSV: three header rows",
      Use.FEEDBACK),
  QUALTRICS_TSV(
      "qualtrics-tsv",
      Syntax.DELIMITED,
      Mapping.QUESTIONS,
      "Qualtrics responses as TSV: three header rows",
      Use.FEEDBACK),
  SURVEYMONKEY_CSV(
      "surveymonkey-csv",
      Syntax.DELIMITED,
      Mapping.QUESTIONS,
      "SurveyMonkey responses as CSV: two header rows",
      Use.FEEDBACK),
  CONTACT_LENS_JSON(
      "contact-lens-json",
      Syntax.JSON,
      Mapping.NONE,
      "Amazon Connect Contact Lens: one call or chat a file",
      Use.FEEDBACK),
  TRANSCRIBE_JSON(
      "transcribe-json",
      Syntax.JSON,
      Mapping.NONE,
      "Amazon Transcribe Call Analytics: one call a file",
      Use.FEEDBACK),
  GENESYS_JSON(
      "genesys-json", Syntax.JSON, Mapping.NONE, "Genesys Cloud transcripts", Use.FEEDBACK),
  WEBVTT("webvtt", Syntax.CUES, Mapping.NONE, "WebVTT captions of a call", Use.FEEDBACK),
  SRT("srt", Syntax.CUES, Mapping.NONE, "SubRip captions of a call", Use.FEEDBACK),
  CSV(
      "csv",
      Syntax.DELIMITED,
      Mapping.ALL,
      "Any CSV, by mapping of its columns",
      Use.FEEDBACK,
      Use.FAQ,
      Use.SEARCHES),
  TSV(
      "tsv",
      Syntax.DELIMITED,
      Mapping.ALL,
      "Any tab-separated file, by mapping of its columns",
      Use.FEEDBACK,
      Use.FAQ,
      Use.SEARCHES),
  JSON(
      "json",
      Syntax.JSON,
      Mapping.ALL,
      "Any JSON array of objects or JSON lines, by mapping of its keys",
      Use.FEEDBACK,
      Use.FAQ,
      Use.SEARCHES),
  XML(
      "xml",
      Syntax.XML,
      Mapping.ALL,
      "Any XML with one element a record, by mapping of its parts",
      Use.FEEDBACK,
      Use.FAQ,
      Use.SEARCHES),
  FAQPAGE_JSON(
      "faqpage-json", Syntax.FAQPAGE, Mapping.NONE, "A schema.org FAQPage as JSON-LD", Use.FAQ),
  FAQPAGE_HTML(
      "faqpage-html",
      Syntax.FAQPAGE,
      Mapping.NONE,
      "A web page that holds a schema.org FAQPage as JSON-LD",
      Use.FAQ),
  SEARCHGOV_CSV(
      "searchgov-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "search.gov's queries with clicks",
      Use.SEARCHES),
  SEARCHGOV_DRILLDOWN_CSV(
      "searchgov-drilldown-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "search.gov's drill-down: one search a row",
      Use.SEARCHES),
  SEARCH_CONSOLE_CSV(
      "search-console-csv",
      Syntax.DELIMITED,
      Mapping.NONE,
      "Google Search Console's queries",
      Use.SEARCHES);

  /** Formats of feedback. */
  public static final List<Format> SOURCES = of(Use.FEEDBACK);

  /** Formats of an FAQ. */
  public static final List<Format> FAQS = of(Use.FAQ);

  /** Formats of a search log. */
  public static final List<Format> SEARCHES = of(Use.SEARCHES);

  /** What the files of a format can be read for; {@link #key} is the list they stand under. */
  public enum Use {
    FEEDBACK("sources"),
    FAQ("faq"),
    SEARCHES("searches");

    private final String key;

    Use(String key) {
      this.key = key;
    }

    /** The configuration's list of such inputs. */
    public String key() {
      return key;
    }
  }

  /** How a file is cut into records. */
  public enum Syntax {
    /** Rows of fields behind a header. */
    DELIMITED,
    /** Elements of an array, or one object after another. */
    JSON,
    /** Elements below the root. */
    XML,
    /** Captions: the file is one record. */
    CUES,
    /** The questions of an FAQPage. */
    FAQPAGE
  }

  /** How much of the fields' meaning the configuration gives. */
  public enum Mapping {
    /** None: the format knows. */
    NONE,
    /** Which columns are questions, and of what kind; the format knows the others. */
    QUESTIONS,
    /** All. */
    ALL
  }

  private final String code;
  private final Syntax syntax;
  private final Mapping mapping;
  private final String description;
  private final Set<Use> uses;

  Format(String code, Syntax syntax, Mapping mapping, String description, Use first, Use... more) {
    this.code = code;
    this.syntax = syntax;
    this.mapping = mapping;
    this.description = description;
    this.uses = EnumSet.of(first, more);
  }

  /** The stable name, such as {@code open311-json}. */
  public String code() {
    return code;
  }

  /** What it is, in a line. */
  public String description() {
    return description;
  }

  /** What its files can be read for, in order. */
  public List<Use> uses() {
    return List.copyOf(uses);
  }

  /** How its files are cut into records. */
  public Syntax syntax() {
    return syntax;
  }

  /** How much of the fields' meaning the configuration gives. */
  public Mapping mapping() {
    return mapping;
  }

  /** Whether the configuration maps all columns of this format. */
  public boolean isMapped() {
    return mapping == Mapping.ALL;
  }

  /** Whether files of this format are rows of delimited fields. */
  public boolean isDelimited() {
    return syntax == Syntax.DELIMITED;
  }

  /** What separates the fields of a delimited file where the configuration does not say. */
  public char delimiter() {
    return this == TSV || this == QUALTRICS_TSV ? '\t' : ',';
  }

  /** The format of a code, if there is one. */
  static Optional<Format> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  private static List<Format> of(Use use) {
    return Arrays.stream(values()).filter(format -> format.uses.contains(use)).toList();
  }
}
