package voc.jobs.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file format; {@link #code} is its name in the configuration. */
public enum Format {
  /** Open311 GeoReport v2 service requests, a JSON array. */
  OPEN311_JSON("open311-json"),
  /** New York City's 311 export. */
  NYC311_CSV("nyc311-csv"),
  /** Amazon Connect Contact Lens or Amazon Transcribe Call Analytics, one call a file. */
  CONTACT_LENS_JSON("contact-lens-json"),
  /** Any delimited file, by mapping of its columns. */
  CSV("csv"),
  /** Any array of objects (or JSON lines), by mapping of its keys. */
  JSON("json"),
  /** A schema.org FAQPage as JSON-LD. */
  FAQPAGE_JSON("faqpage-json");

  /** Formats of feedback. */
  public static final List<Format> SOURCES =
      List.of(OPEN311_JSON, NYC311_CSV, CONTACT_LENS_JSON, CSV, JSON);

  /** Formats of an FAQ. */
  public static final List<Format> FAQS = List.of(FAQPAGE_JSON, CSV, JSON);

  /** Formats of a search log. */
  public static final List<Format> SEARCHES = List.of(CSV, JSON);

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** The stable name, such as {@code open311-json}. */
  public String code() {
    return code;
  }

  /** Whether the configuration maps the columns of this format. */
  public boolean isMapped() {
    return this == CSV || this == JSON;
  }

  /** Whether files of this format are rows of delimited fields. */
  public boolean isDelimited() {
    return this == CSV || this == NYC311_CSV;
  }

  /** The format of a code, if there is one. */
  static Optional<Format> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}
