package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.BINARY;
import static voc.core.table.ColumnType.Scalar.BOOLEAN;
import static voc.core.table.ColumnType.Scalar.DATE;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;
import static voc.core.table.ColumnType.Scalar.TIMESTAMP;

import java.util.List;
import voc.core.table.ColumnType.ListOf;
import voc.core.table.ColumnType.StructOf;
import voc.core.table.ColumnType.TextMap;

/** Every published table. {@code docs/tables.md} is generated from here. */
public final class Tables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  public static final Table FEEDBACK =
      new Table(
          "feedback",
          "Everything customers said, redacted, with where it came from.",
          "one Feedback: one thing one customer said at one time",
          List.of("feedback_id"),
          List.of(
              required("feedback_id", STRING, "source:key", "Stable id, unique over all sources."),
              required("source", STRING, "", "Name of the source in the configuration."),
              required(
                  "channel", STRING, "311, call, chat, survey, search, other", "How it arrived."),
              optional(
                  "customer",
                  STRING,
                  "",
                  "Pseudonym of the person; null where the source tells no persons apart."),
              required("time", TIMESTAMP, "", "When it was said."),
              optional("updated", TIMESTAMP, "", "When the source last changed the record."),
              required(
                  "day",
                  DATE,
                  "in the source's zone",
                  "The day on which it was said there; periods count these days."),
              required("zone", STRING, "IANA name", "The source's time zone."),
              required("department", STRING, "", "Department it was addressed to, or unassigned."),
              optional(
                  "addressee",
                  STRING,
                  "",
                  "Agency or queue it was addressed to, in the source's words."),
              optional(
                  "service",
                  STRING,
                  "",
                  "Service, request type or survey it is about, in the source's words."),
              optional("address", STRING, "", "Place as the source writes it."),
              optional("latitude", DOUBLE, "degrees north, WGS 84", "Where the matter lies."),
              optional("longitude", DOUBLE, "degrees east, WGS 84", "Where the matter lies."),
              optional(
                  "incident",
                  STRING,
                  "a feedback_id",
                  "Feedback id of the first report of the same incident; null for what is not a 311 request."),
              required(
                  "ratings",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required("name", STRING, "", "What was rated."),
                              required("value", DOUBLE, "[0, 1], 1 is best", "Normalised rating."),
                              required("original", STRING, "", "The source's own text.")))),
                  "",
                  "The customer's numbers."),
              required(
                  "utterances",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required("speaker", STRING, "", "CUSTOMER, AGENT, SYSTEM or AGENCY."),
                              required("text", STRING, "", "The redacted words."),
                              optional("prompt", STRING, "", "The survey question answered."),
                              optional(
                                  "language",
                                  STRING,
                                  "ISO 639-1, or und",
                                  "Language of a CUSTOMER's words: und is not English but unknown; null could not be told and counts as English.")))),
                  "",
                  "The words in the order spoken; only CUSTOMER's are ever scored."),
              required(
                  "attributes", new TextMap(), "", "All other fields of the source, redacted."),
              required("file", STRING, "", "File the record came from."),
              required("line", LONG, "from 1", "Line of the record's first character."),
              required(
                  "record",
                  LONG,
                  "from 1",
                  "Number of the record in the file; several may stand in one line.")));

  public static final Table MENTIONS =
      new Table(
          "mentions",
          "Sentences of customers' words with their tags. Offsets count UTF-16 code units of the utterance's text.",
          "one Mention: one sentence of a customer's words",
          List.of("feedback_id", "utterance", "start"),
          List.of(
              required("mention_id", STRING, "feedback_id#utterance.sentence", "Stable id."),
              required("feedback_id", STRING, "", "The feedback it belongs to."),
              required("source", STRING, "", "Name of the source in the configuration."),
              required("channel", STRING, "", "How it arrived."),
              optional("customer", STRING, "", "Pseudonym of the person."),
              required("time", TIMESTAMP, "", "When it was said."),
              required(
                  "day",
                  DATE,
                  "in the source's zone",
                  "The day on which it was said there; periods count these days."),
              required("department", STRING, "", "Department it was addressed to, or unassigned."),
              required("utterance", INTEGER, "from 0", "Index of the utterance in the feedback."),
              required(
                  "start", INTEGER, "characters", "Where the sentence starts in the utterance."),
              required("end", INTEGER, "characters", "Where it ends, exclusive."),
              required("text", STRING, "", "The sentence, redacted."),
              required(
                  "sentiment",
                  STRING,
                  "five classes",
                  "very negative, negative, neutral, positive or very positive; unscored where it is not English."),
              optional(
                  "polarity",
                  DOUBLE,
                  "[-1, 1]",
                  "Expected sentiment under the model's distribution; null where unscored."),
              optional(
                  "language",
                  STRING,
                  "ISO 639-1, or und",
                  "Language of its utterance; null could not be told and counts as English."),
              required(
                  "topics",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required("topic", STRING, "", "Leaf of the taxonomy."),
                              required(
                                  "start",
                                  INTEGER,
                                  "characters",
                                  "Where the telling words start in the utterance."),
                              required("end", INTEGER, "characters", "Where they end, exclusive."),
                              required(
                                  "way",
                                  STRING,
                                  "",
                                  "How it was found: rule, learned or described."),
                              required(
                                  "polarity",
                                  DOUBLE,
                                  "[-1, 1]",
                                  "What is said of this topic: of the clause that holds the words.")))),
                  "",
                  "Topics found, with the words that show why."),
              required(
                  "marks",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required(
                                  "mark",
                                  STRING,
                                  "family/name",
                                  "Such as driver/ease; see methods.md."),
                              required(
                                  "start",
                                  INTEGER,
                                  "characters",
                                  "Where the telling words start in the utterance."),
                              required(
                                  "end", INTEGER, "characters", "Where they end, exclusive.")))),
                  "",
                  "What else the sentence does or tells, with the words that show why."),
              required(
                  "phrases",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required("phrase", STRING, "lemmas", "What is named."),
                              required(
                                  "start",
                                  INTEGER,
                                  "characters",
                                  "Where the words start in the utterance."),
                              required(
                                  "end", INTEGER, "characters", "Where they end, exclusive.")))),
                  "",
                  "What a sentence without a topic names: what themes are discovered from."),
              required("question", BOOLEAN, "", "Whether it asks something."),
              optional(
                  "question_start",
                  INTEGER,
                  "characters",
                  "Where the asking words start in the utterance."),
              optional("question_end", INTEGER, "characters", "Where they end, exclusive."),
              required("file", STRING, "", "File the record came from."),
              required("line", LONG, "from 1", "Line of the record's first character."),
              optional(
                  "vector",
                  BINARY,
                  "384 signed bytes",
                  "Direction of its meaning under bge-small-en-v1.5, the largest number ±127; null where unscored.")));

  public static final Table URGENT =
      new Table(
          "urgent",
          "Sentences with words of danger to somebody's life or body, newest first: a person must look at each. They are single persons' words, for named readers only; see privacy.md.",
          "one mention with a mark of family crisis",
          List.of("rank"),
          List.of(
              required(
                  "rank",
                  INTEGER,
                  "from 1",
                  "Newest first; of the same time in order of mention_id."),
              required("mention_id", STRING, "", "The mention."),
              required("feedback_id", STRING, "", "The feedback it belongs to."),
              required(
                  "mark",
                  STRING,
                  "closed list",
                  "crisis/self-harm, crisis/violence, crisis/abuse, crisis/medical or crisis/hazard: the first of them if there are several."),
              required("words", STRING, "", "The telling words, redacted."),
              required("utterance", INTEGER, "from 0", "Index of the utterance in the feedback."),
              required("start", INTEGER, "characters", "Where the words start in the utterance."),
              required("end", INTEGER, "characters", "Where they end, exclusive."),
              required("text", STRING, "", "The sentence, redacted."),
              required("channel", STRING, "", "How it arrived."),
              required("department", STRING, "", "Department it was addressed to, or unassigned."),
              required("time", TIMESTAMP, "", "When it was said."),
              required("file", STRING, "", "File the record came from."),
              required("line", LONG, "from 1", "Line of the record's first character.")));

  public static final Table REJECTS =
      new Table(
          "rejects",
          "Records that were not accepted, each with its place and reason.",
          "one physical record that is not in feedback, the FAQ or the searches",
          List.of("source", "file", "record"),
          List.of(
              required("source", STRING, "", "Name of the source in the configuration."),
              required("file", STRING, "", "File the record stands in."),
              required("line", LONG, "from 1", "Line of its first character."),
              required("record", LONG, "from 1", "Number of the record in the file."),
              optional(
                  "pointer", STRING, "RFC 6901", "Where it stands, if the file is a JSON array."),
              required("reason", STRING, "closed list", "Which rule it broke."),
              required("detail", STRING, "", "Rule, value and remedy, redacted."),
              required(
                  "excerpt",
                  STRING,
                  "",
                  "The names of its fields, or the shape of its text (x a letter, 9 a digit)."),
              optional(
                  "duplicate_of",
                  STRING,
                  "file:line",
                  "For a duplicate: the record that is kept in its place.")));

  public static final Table DEPARTMENTS =
      new Table(
          "departments",
          "The tree of departments, with the feedback addressed to each.",
          "one department, or a unit of one",
          List.of("id"),
          List.of(
              required("id", STRING, "", "Id, as in column department of the other tables."),
              required("name", STRING, "", "Readable name."),
              optional("parent", STRING, "", "Id of what it belongs to; null at the top."),
              required("level", INTEGER, "from 1", "Depth in the tree; 1 at the top."),
              required(
                  "department", STRING, "", "Id of the department that it is, or is a unit of."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether a figure is null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("feedback", LONG, "feedback", "Addressed to it itself."),
              optional(
                  "feedback_below", LONG, "feedback", "Addressed to it or to what lies below.")));

  public static final Table UNASSIGNED =
      new Table(
          "unassigned",
          "Addressees that no department goes by: what to add to the departments' file.",
          "one way in which a source addresses feedback of department unassigned",
          List.of("source", "addressee", "service"),
          List.of(
              optional(
                  "source",
                  STRING,
                  "",
                  "Name of the source in the configuration; null in the row of all others."),
              required(
                  "addressee",
                  STRING,
                  "",
                  "Agency, queue or survey named; may be empty. Addressees of fewer people than the smallest cell are one row, \"other\"."),
              required("service", STRING, "", "Service named; may be empty."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether feedback is null: all of it comes from fewer people than the smallest cell."),
              optional("feedback", LONG, "feedback", "How much is addressed so.")));

  public static final Table STAGES =
      new Table(
          "stages",
          "What each stage of the run read, rejected and wrote: read = accepted + rejected + duplicate for every file.",
          "one stage, and within the load stage one input file",
          List.of("stage", "source", "file"),
          List.of(
              required(
                  "stage",
                  STRING,
                  "",
                  "load, tag, urgent, themes, departments, index, gaps, vocabulary, needs, failures, periods, rollup, trends, drivers, priorities, outcomes, audits, board or publish."),
              optional("source", STRING, "", "For load: the source."),
              optional("file", STRING, "", "For load: the file."),
              optional(
                  "encoding", STRING, "", "For load: the character set that the file was read in."),
              required("read", LONG, "records", "What came in."),
              required("accepted", LONG, "records", "What was taken."),
              required("rejected", LONG, "records", "What was not, see rejects."),
              required(
                  "duplicate",
                  LONG,
                  "records",
                  "What repeats another record or was replaced by its later update, see rejects."),
              required(
                  "left_out",
                  LONG,
                  "records",
                  "What the source's `where` does not select, and what is forgotten; not part of read."),
              required(
                  "forgotten",
                  LONG,
                  "records",
                  "Of those left out: records of persons who asked to be forgotten, see `voc forget`."),
              required("written", LONG, "rows or documents", "What the stage wrote."),
              required(
                  "seconds",
                  DOUBLE,
                  "s",
                  "How long the whole stage took; 0 in the rows of single files.")));

  private Tables() {}

  /** All tables, in the order in which a run fills them. */
  public static List<Table> all() {
    return List.of(
        FEEDBACK,
        MENTIONS,
        URGENT,
        ThemeTables.THEMES,
        ThemeTables.THEME_MENTIONS,
        ThemeTables.THEME_EXAMPLES,
        ThemeTables.THEME_CHANGES,
        DEPARTMENTS,
        UNASSIGNED,
        NeedTables.NEEDS,
        NeedTables.NEED_EVIDENCE,
        NeedTables.NEED_PERIODS,
        AuditTables.ORPHAN_NEEDS,
        GapTables.FAQ_GAPS,
        GapTables.FAQ_GAP_QUESTIONS,
        GapTables.FAQ_ENTRIES,
        GapTables.VOCABULARY_GAPS,
        GapTables.FAILURE_DEMAND,
        TrendTables.TRENDS,
        TrendTables.ALERTS,
        TrendTables.DRIVERS,
        PriorityTables.PRIORITIES,
        PriorityTables.BALLOT_RESULTS,
        PriorityTables.INITIATIVES,
        PriorityTables.OUTCOMES,
        AuditTables.KPIS,
        AuditTables.NOT_HEARD,
        AuditTables.CLOSURE_AUDIT,
        AuditTables.MATURITY,
        PriorityTables.BOARD,
        REJECTS,
        STAGES);
  }
}
