package voc.jobs.source.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.mapped.ColumnMapping;
import voc.jobs.source.mapped.Preset;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Header;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * Qualtrics' export of responses. Words are the columns whose import id ends with {@code _TEXT},
 * unless the configuration names others. Times are in the zone that the import id row names, where
 * there is one. Thread-safe.
 *
 * @see <a
 *     href="https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/understanding-your-dataset/">Understanding
 *     your data set</a>
 */
public final class QualtricsFormat implements FeedbackFormat {
  private static final List<String> PATTERNS =
      List.of("ISO", "M/d/uuuu H:mm:ss", "M/d/uuuu H:mm", "M/d/uuuu h:mm:ss a");
  private static final List<String> TIMES = List.of("RecordedDate", "EndDate", "StartDate");
  private static final FieldNames NAMES =
      Surveys.names(
          "StartDate",
          "EndDate",
          "RecordedDate",
          "Status",
          "IPAddress",
          "ResponseId",
          "RecipientLastName",
          "RecipientFirstName",
          "RecipientEmail",
          "ExternalReference",
          "LocationLatitude",
          "LocationLongitude",
          "DistributionChannel",
          "UserLanguage");
  private static final Preset PRESET =
      new Preset(
          List.of("ResponseId"),
          List.of("RecipientEmail", "ExternalReference"),
          TIMES,
          new PlaceColumns(null, "LocationLatitude", "LocationLongitude"),
          List.of(),
          List.of(),
          List.of(),
          List.of("IPAddress", "RecipientLastName", "RecipientFirstName"));

  /** As choice texts and as their numbers: 1 preview, 2 test, 9 and 25 spam in one, 17 offline. */
  private static final Set<String> PREVIEWS =
      Set.of(
          "Survey Preview",
          "Survey Test",
          "Survey Preview Spam",
          "Offline Survey Preview",
          "Offline Survey Preview Spam",
          "preview",
          "test",
          "1",
          "2",
          "9",
          "17",
          "25");

  private static final JsonMapper MAPPER = new JsonMapper();

  private final FeedbackRules rules;

  public QualtricsFormat(FeedbackRules rules) {
    this.rules = rules;
  }

  @Override
  public FieldNames names() {
    return NAMES;
  }

  @Override
  public int lookAhead() {
    return 1;
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    Header header = Surveys.header(head);
    ColumnMapping mapping =
        new ColumnMapping(
            rules,
            PRESET.withQuestions(List.of(), texts(header)),
            rules.times(PATTERNS, zone(header)));
    return Surveys.adapter(
        mapping,
        file,
        record -> {
          refusePreview(record.values());
          if (!mapping.hasQuestions()) {
            throw Surveys.unknownQuestions(
                "import id that ends with _TEXT", rules.source().input().key());
          }
        });
  }

  private static void refusePreview(Map<String, String> values) {
    for (String column : List.of("DistributionChannel", "Status")) {
      if (Surveys.holds(values, column, PREVIEWS)) {
        throw Surveys.preview(column, Surveys.value(values, column));
      }
    }
  }

  private static List<TextColumn> texts(Header header) {
    return header.kinds().entrySet().stream()
        .filter(column -> field(column.getValue(), "ImportId").endsWith("_TEXT"))
        .map(column -> new TextColumn(column.getKey(), null, null))
        .toList();
  }

  /** The zone of the times, which the import id row may name; else the source's. */
  private ZoneId zone(Header header) {
    for (String column : TIMES) {
      String zone = field(header.kind(column), "timeZone");
      if (!zone.isEmpty()) {
        try {
          return ZoneId.of(zone);
        } catch (DateTimeException e) {
          return rules.source().zone(); // No zone that anybody knows: the configuration's counts.
        }
      }
    }
    return rules.source().zone();
  }

  /** A field of an import id such as {@code {"ImportId":"QID1_TEXT"}}; empty if there is none. */
  private static String field(String importId, String name) {
    return json(importId).path(name).asText("");
  }

  private static JsonNode json(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // A cell of that row that holds no import id.
    }
  }
}
