package voc.jobs.config;

/** Keys by which a mapping says what the columns of a file mean. */
enum MappingKey implements ConfigKey {
  CHANNEL(
      Section.MAPPING,
      "channel",
      "311, call, chat, survey, search, other",
      "required",
      "How the feedback arrived."),
  VOICE(
      Section.MAPPING,
      "voice",
      "customer or agency",
      "customer",
      "Whose words the texts are; the agency's are never scored."),
  ID(
      Section.MAPPING,
      "id",
      "column",
      "hash of the content",
      "Id of the record. Without it, identical rows of a file are numbered."),
  CUSTOMER(
      Section.MAPPING,
      "customer",
      "column",
      "none",
      "Tells one person from another; stored as a pseudonym."),
  SERVICE(Section.MAPPING, "service", "column", "none", "The service that the feedback is about."),
  AGENCY(
      Section.MAPPING,
      "agency",
      "column",
      "none",
      "The agency that it is addressed to; departments are found by it."),
  QUEUE(
      Section.MAPPING,
      "queue",
      "column",
      "none",
      "The line or team that took the call; departments are found by it."),
  SURVEY(
      Section.MAPPING,
      "survey",
      "column",
      "the source's name",
      "The survey or form; departments are found by it."),
  UPDATED(
      Section.MAPPING,
      "updated",
      "section",
      "none",
      "When the source last changed the record: the latest state of an id is kept."),
  PLACE(Section.MAPPING, "place", "section", "none", "Where the matter lies."),
  RATINGS(Section.MAPPING, "ratings", "list", "none", "Numbers that customers gave."),
  TEXTS(Section.MAPPING, "texts", "list", "none", "The words."),
  TURNS(
      Section.MAPPING,
      "turns",
      "section",
      "none",
      "The turns of a conversation, in json and xml files: each is an utterance of its speaker."),
  EMPTY_VALUES(
      Section.MAPPING,
      "empty_values",
      "list of texts",
      "none",
      "Texts that mean that nothing was answered, in any letter case."),
  IGNORE(
      Section.MAPPING,
      "ignore",
      "list of columns",
      "none",
      "Columns that are not kept, such as IP addresses; other unmapped columns become attributes."),

  TIME_COLUMN(Section.TIME, "column", "column", "", "Column that holds the time."),
  TIME_PATTERNS(
      Section.TIME,
      "patterns",
      "list of patterns",
      "[ISO]",
      "Tried in order: ISO (with or without time and offset), epoch_ms, epoch_s, or a pattern such as MM/dd/uuuu HH:mm."),
  TIME_ZONE(
      Section.TIME, "zone", "time zone", "the source's zone", "Zone of times that name none."),
  TIME_CONSTANT(
      Section.TIME,
      "constant",
      "time",
      "",
      "The same time for every record, as 2022-01-01T00:00:00Z, where the data has none."),
  TIME_FILE_MODIFIED(
      Section.TIME,
      "file_modified",
      "true",
      "",
      "true: the time at which the file was last changed."),

  ADDRESS(Section.PLACE, "address", "column", "none", "Address, district or site."),
  LATITUDE(Section.PLACE, "latitude", "column", "none", "Degrees north, WGS 84."),
  LONGITUDE(Section.PLACE, "longitude", "column", "none", "Degrees east, WGS 84."),
  X(
      Section.PLACE,
      "x",
      "column",
      "none",
      "Easting in a projection, read where latitude and longitude are absent."),
  Y(Section.PLACE, "y", "column", "none", "Northing in that projection."),
  PROJECTION(
      Section.PLACE,
      "projection",
      "nyc or PROJ string",
      "required with x and y",
      "Projection of x and y: nyc is New York's State Plane in feet; another as PROJ writes it, such as +proj=utm +zone=16 +datum=WGS84."),

  RATING_COLUMN(Section.RATING, "column", "column", "required", "Column that holds the number."),
  BEST(Section.RATING, "best", "number", "required", "The number that means the best."),
  WORST(
      Section.RATING,
      "worst",
      "number",
      "required",
      "The number that means the worst; it may be the larger."),
  NONE(
      Section.RATING,
      "none",
      "list of texts",
      "none",
      "Values that mean that nothing was answered; an empty value always does."),
  VALUES(
      Section.RATING,
      "values",
      "map",
      "none",
      "The number that a word stands for, such as Very satisfied: 5, in any letter case."),

  TEXT_COLUMN(Section.TEXT, "column", "column", "required", "Column that holds the words."),
  PROMPT_COLUMN(
      Section.TEXT,
      "prompt_column",
      "column",
      "none",
      "Column that holds the question which the words answer."),
  PROMPT(
      Section.TEXT,
      "prompt",
      "text",
      "the column's name if it ends with ?",
      "That question, the same in every record.");

  private final Entry entry;

  MappingKey(Section section, String key, String type, String fallback, String meaning) {
    this.entry = new Entry(section, key, type, fallback, meaning);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
