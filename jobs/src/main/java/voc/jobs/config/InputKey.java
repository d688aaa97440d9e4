package voc.jobs.config;

/**
 * Keys of what is read: sources, FAQs, search logs, and who is addressed and who speaks in them.
 */
enum InputKey implements ConfigKey {
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
      "Id of the entry. A csv, tsv, json or xml needs none of these keys if its columns are called id, question, answer, url, heading, department and updated."),
  QUESTION(Section.FAQ, "question", "column", "question", "The question."),
  ANSWER(Section.FAQ, "answer", "column", "answer", "The answer, text or HTML."),
  URL(Section.FAQ, "url", "column", "none", "Address where it is published."),
  HEADING(
      Section.FAQ,
      "heading",
      "column",
      "none",
      "Headings or categories that it stands under, the outermost first; several are parted by > or ;."),
  FAQ_DEPARTMENT(
      Section.FAQ,
      "department",
      "column",
      "none",
      "The department that answers for it: an id or a name of departments, else as it is written."),
  FAQ_UPDATED(
      Section.FAQ,
      "updated",
      "column",
      "none",
      "The day of its last change: ISO, 1/31/2026 or January 31, 2026; what none of them fits is not known."),

  QUERY(
      Section.SEARCH,
      "query",
      "column",
      "query",
      "The words searched. A csv, tsv, json or xml needs none of these four keys if its columns are called query, searches, results and clicks."),
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
  CLICKS(
      Section.SEARCH,
      "clicks",
      "column",
      "none",
      "How many of these searches ended in a click on a result; empty is not known."),
  SEARCH_ZONE(Section.SEARCH, "zone", "time zone", "UTC", "Zone of times that name none."),
  SEARCH_TIME(Section.SEARCH, "time", "section", "none", "Where the time comes from.");

  private final Entry entry;

  InputKey(Section section, String key, String type, String fallback, String meaning) {
    this.entry = new Entry(section, key, type, fallback, meaning);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
