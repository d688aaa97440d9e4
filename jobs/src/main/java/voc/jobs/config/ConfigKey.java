package voc.jobs.config;

import java.util.Arrays;
import java.util.List;

/**
 * Every key of a configuration, declared once: what is not here is an unknown key, and {@code
 * docs/configuration.md} has one row for each.
 */
public enum ConfigKey {
  WAREHOUSE(
      Section.ROOT,
      "warehouse",
      "path",
      "required",
      "Folder of the published results; a path, or a URI of any Hadoop file system."),
  TAXONOMY(
      Section.ROOT, "taxonomy", "path", "built-in", "File of the organisation's own taxonomy."),
  AS_OF(
      Section.ROOT,
      "as_of",
      "date",
      "day of the latest feedback",
      "Last day of feedback that counts, as 2026-03-31."),
  NEEDS(Section.ROOT, "needs", "section", "", "The periods that needs are ranked over."),
  INCIDENTS(
      Section.ROOT, "incidents", "section", "", "Which 311 requests are of the same incident."),
  LIMITS(Section.ROOT, "limits", "section", "", "Data-quality limits."),
  PRIVACY(Section.ROOT, "privacy", "section", "", "What becomes of personal data."),
  DEPARTMENTS(
      Section.ROOT,
      "departments",
      "path or map",
      "none",
      "The departments: a CSV file, see Departments, or a map from id to name."),
  SOURCES(Section.ROOT, "sources", "list", "required", "Sources of feedback, at least one."),
  FAQ(Section.ROOT, "faq", "list", "none", "The questions that the organisation answers."),
  SEARCHES(
      Section.ROOT, "searches", "list", "none", "Logs of searches on the organisation's site."),

  WINDOW_DAYS(
      Section.NEEDS, "window_days", "whole number", "all", "Days up to the as-of day that count."),
  PERIOD_DAYS(
      Section.NEEDS,
      "period_days",
      "whole number",
      "30",
      "Days of the last period, which is compared with the one before it."),

  RADIUS_M(
      Section.INCIDENTS,
      "radius_m",
      "metres from 0 to 10000",
      "50",
      "Requests of a service at most this far from an incident's first request belong to it."),
  WINDOW_HOURS(
      Section.INCIDENTS,
      "window_hours",
      "hours from 0 to 8784",
      "3",
      "Requests at most this long after an incident's first request belong to it; 0.5 is half an hour."),

  MAX_REJECT_SHARE(
      Section.LIMITS,
      "max_reject_share",
      "number from 0 to 1",
      "0.05",
      "Largest share of a source's records that may be rejected before a run ends with exit code 3."),

  SMALLEST_CELL(
      Section.PRIVACY,
      "smallest_cell",
      "whole number",
      "10",
      "Figures of fewer people than this are not published, nor what would give them away; 1 publishes all."),
  REDACTION(
      Section.PRIVACY,
      "redaction",
      "map",
      "mask for every kind",
      "Kind of personal data to mask, hash or keep; address also to homes (masked, the default) or all."),
  KEEP_RAW(
      Section.PRIVACY,
      "keep_raw",
      "section",
      "nothing raw is kept",
      "Keeps raw feedback in a folder that only the owner of the run may read."),
  KEEP_RAW_FOLDER(
      Section.KEEP_RAW,
      "folder",
      "path",
      "required",
      "A folder apart from the warehouse; each run gets a folder in it."),
  KEEP_RAW_DAYS(
      Section.KEEP_RAW,
      "days",
      "whole number",
      "required",
      "Days after which a run removes what an earlier one kept."),

  INPUT_NAME(
      Section.INPUT,
      "name",
      "text",
      "required",
      "Short name, unique; the ids of its records begin with it."),
  FORMAT(Section.INPUT, "format", "format", "required", "The files' format, see Formats."),
  PATH(
      Section.INPUT,
      "path",
      "path with wildcards",
      "required",
      "The files: * matches within a folder, ** over folders; gzip, zip and zstd are unpacked."),
  ENCODING(
      Section.INPUT,
      "encoding",
      "character set",
      "detected",
      "Character set of the files, where they don't show it; unreadable bytes are counted."),
  DELIMITER(
      Section.INPUT, "delimiter", "one character", ",", "Separates fields; \"\\t\" for TSV files."),
  QUOTES(
      Section.INPUT,
      "quotes",
      "double or none",
      "double",
      "Whether double quotes enclose fields; none where a quote is a character like any other."),
  SKIP_ROWS(
      Section.INPUT,
      "skip_rows",
      "whole number",
      "0",
      "Rows after the header that are not records, such as a row of units."),
  HEADER(
      Section.INPUT,
      "header",
      "list of columns",
      "the file's first row",
      "Names of the columns of a csv or tsv file without a header row."),
  WHERE(
      Section.INPUT,
      "where",
      "map",
      "none",
      "Column to value, or to a list of values: other records are counted as left out."),
  RECORD(
      Section.INPUT,
      "record",
      "element name",
      "each child of the root",
      "For XML: the element that is one record, at any depth."),

  ZONE(
      Section.SOURCE,
      "zone",
      "time zone",
      "required",
      "Zone of times that name none, such as America/Chicago."),
  TIME(
      Section.SOURCE,
      "time",
      "section",
      "required for csv, tsv, json, xml and touchpoints-a11-csv",
      "Where the time comes from."),
  DEPARTMENT(
      Section.SOURCE,
      "department",
      "section",
      "what the format knows, else unassigned",
      "Where the department comes from."),
  SOURCE_DEPARTMENTS(
      Section.SOURCE,
      "departments",
      "map",
      "none",
      "The source's own words for departments: text to department id."),
  DELIVERY(
      Section.SOURCE,
      "delivery",
      "whole or increment",
      "whole",
      "whole: the files hold all there is. increment: they hold what is new, and feedback of earlier nights is kept."),
  SOURCE_MAX_REJECT_SHARE(
      Section.SOURCE,
      "max_reject_share",
      "number from 0 to 1",
      "that of limits",
      "Largest share of this source's records that may be rejected before a run ends with exit code 3."),
  SOURCE_REDACTION(
      Section.SOURCE,
      "redaction",
      "map",
      "that of privacy",
      "Kind of personal data to mask, hash or keep in this source; kinds not named are as in privacy."),
  TEXTS_ARE(
      Section.SOURCE,
      "texts_are",
      "statements or questions",
      "statements",
      "questions where every text asks something, however it is worded."),
  REGION(
      Section.SOURCE,
      "region",
      "[south, west, north, east]",
      "what the format knows, else none",
      "Degrees that all places lie between: a latitude and longitude that fit only when swapped are swapped, others outside are no place."),
  SPEAKERS(
      Section.SOURCE,
      "speakers",
      "section",
      "common names",
      "Who speaks in captions (webvtt and srt)."),

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

  DEPARTMENT_COLUMN(
      Section.DEPARTMENT, "column", "column", "", "Column that holds a department's id or name."),
  DEPARTMENT_CONSTANT(
      Section.DEPARTMENT, "constant", "department", "", "The same department for every record."),
  DEPARTMENT_FOLDER(
      Section.DEPARTMENT,
      "folder",
      "whole number",
      "",
      "The name of a folder: 1 for the one that holds the file, 2 for the one above."),

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
      "That question, the same in every record."),

  UPDATED_COLUMN(
      Section.UPDATED, "column", "column", "required", "Column that holds the time of the change."),
  UPDATED_PATTERNS(
      Section.UPDATED,
      "patterns",
      "list of patterns",
      "those of time, or [ISO]",
      "As those of time; what none of them fits stays an attribute."),

  TURNS_PATH(
      Section.TURNS, "path", "key", "required", "The list of turns; dots for inner objects."),
  TURNS_TEXT(
      Section.TURNS, "text", "key", "required", "The words of a turn, or a list of sentences."),
  TURNS_SPEAKER(Section.TURNS, "speaker", "key", "required", "Who speaks the turn."),
  TURNS_CUSTOMER(
      Section.TURNS,
      "customer",
      "list of texts",
      "required",
      "Speakers that are the customer, in any letter case."),
  TURNS_SYSTEM(
      Section.TURNS,
      "system",
      "list of texts",
      "none",
      "Speakers that are a system; all others are agents, a turn without speaker is a system's."),

  SPEAKERS_CUSTOMER(
      Section.SPEAKERS,
      "customer",
      "list of texts",
      "Customer, Caller, Client, Citizen and others",
      "Names of customers, in any letter case; nobody else is scored."),
  SPEAKERS_AGENT(
      Section.SPEAKERS,
      "agent",
      "list of texts",
      "Agent, Representative, Operator and others",
      "Names of the organisation's employees."),
  SPEAKERS_SYSTEM(
      Section.SPEAKERS,
      "system",
      "list of texts",
      "IVR, System, Bot and others",
      "Names of menus and recordings. Who has none of these names counts as system too."),

  FAQ_ID(
      Section.FAQ,
      "id",
      "column",
      "hash of the question",
      "Id of the entry. A csv, tsv, json or xml needs none of these four keys if its columns are called id, question, answer and url."),
  QUESTION(Section.FAQ, "question", "column", "question", "The question."),
  ANSWER(Section.FAQ, "answer", "column", "answer", "The answer, text or HTML."),
  URL(Section.FAQ, "url", "column", "none", "Address where it is published."),

  QUERY(
      Section.SEARCH,
      "query",
      "column",
      "query",
      "The words searched. A csv, tsv, json or xml needs none of these three keys if its columns are called query, searches and results."),
  SEARCH_COUNT(
      Section.SEARCH,
      "searches",
      "column",
      "each row is one search",
      "How often they were searched."),
  RESULTS(
      Section.SEARCH,
      "results",
      "column",
      "none",
      "How many results were found; 0 is a search without results, empty is not known."),
  SEARCH_ZONE(Section.SEARCH, "zone", "time zone", "UTC", "Zone of times that name none."),
  SEARCH_TIME(Section.SEARCH, "time", "section", "none", "Where the time comes from.");

  private final Section section;
  private final String key;
  private final String type;
  private final String fallback;
  private final String meaning;

  ConfigKey(Section section, String key, String type, String fallback, String meaning) {
    this.section = section;
    this.key = key;
    this.type = type;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** The section that it stands in. */
  public Section section() {
    return section;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** Its row in the documentation's table: key, type, default, meaning. */
  public String documentation() {
    return "| `"
        + key
        + "` | "
        + type
        + " | "
        + (fallback.isEmpty() ? "" : fallback)
        + " | "
        + meaning.replace("*", "\\*")
        + " |";
  }

  /** The keys of a section, in order. */
  static List<ConfigKey> of(Section section) {
    return Arrays.stream(values()).filter(key -> key.section == section).toList();
  }
}
