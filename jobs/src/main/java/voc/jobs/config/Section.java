package voc.jobs.config;

/** A group of {@link ConfigKey}s that stand together: one table of the documentation. */
public enum Section {
  /** The file itself. */
  ROOT,
  /** {@code themes}. */
  THEMES,
  /** {@code needs}. */
  NEEDS,
  /** {@code incidents}. */
  INCIDENTS,
  /** {@code limits}. */
  LIMITS,
  /** {@code privacy}. */
  PRIVACY,
  /** {@code privacy.keep_raw}. */
  KEEP_RAW,
  /** Each of {@code sources}, {@code faq} and {@code searches}. */
  INPUT,
  /** Each of {@code sources}. */
  SOURCE,
  /** Each of {@code sources} of a mapped format. */
  MAPPING,
  /** {@code time} of a source or search log. */
  TIME,
  /** {@code department} of a source. */
  DEPARTMENT,
  /** {@code place} of a source. */
  PLACE,
  /** Each of {@code ratings} of a source. */
  RATING,
  /** Each of {@code texts} of a source. */
  TEXT,
  /** {@code updated} of a source. */
  UPDATED,
  /** {@code turns} of a source. */
  TURNS,
  /** {@code speakers} of a source. */
  SPEAKERS,
  /** Each of {@code faq}. */
  FAQ,
  /** Each of {@code searches}. */
  SEARCH
}
