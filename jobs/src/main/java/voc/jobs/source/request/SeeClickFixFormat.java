package voc.jobs.source.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.TimeRule;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.PlaceReader;

/**
 * SeeClickFix API v2 issues, nested or flattened. {@code summary} and {@code description} are the
 * reporter's words, comments of officials the agency's. {@code rating} counts votes, so it is no
 * rating. Thread-safe.
 */
public final class SeeClickFixFormat extends RequestFormat {
  private static final FieldNames NAMES =
      names(
          List.of(
              "id",
              "status",
              "summary",
              "description",
              "address",
              "lat",
              "lng",
              "created_at",
              "updated_at",
              "closed_at",
              "request_type.title",
              "request_type.organization",
              "reporter.id",
              "reporter.name",
              "comments"),
          Map.of("lng", List.of("lon", "long")));

  private final PlaceReader places;

  public SeeClickFixFormat(FeedbackRules rules) {
    super(rules, NAMES, List.of(TimeRule.ISO, TimeRule.EPOCH_MS));
    this.places = rules.places(new PlaceColumns("address", "lat", "lng"));
  }

  @Override
  void fill(FeedbackDraft draft, Fields fields, RawRecord record) {
    if (says(fields, "status", "closed") || says(fields, "status", "archived")) {
      closed(draft, fields, "closed_at");
    }
    draft
        .id(fields.require("id"))
        .time(times(), "created_at")
        .updated(times(), "updated_at")
        .customer(reporter(fields))
        .addressee(
            Addressee.of(
                fields.peek("request_type.organization").orElse(null),
                fields.peek("request_type.title").orElse(null)))
        .place(places);
    words(draft, fields);
    fields.take("request_type.title");
    comments(draft, fields, record);
  }

  /** The names of persons are no attributes. */
  private static @Nullable String reporter(Fields fields) {
    Optional<String> name = fields.take("reporter.name");
    return fields.take("reporter.id").or(() -> name).orElse(null);
  }

  /** Where the reporter wrote no summary, the site puts the title of the request's type there. */
  private static void words(FeedbackDraft draft, Fields fields) {
    Optional<String> description = fields.take("description");
    String title = fields.peek("request_type.title").map(RequestFormat::fold).orElse("");
    String said = description.map(RequestFormat::fold).orElse("");
    draft
        .said(
            Speaker.CUSTOMER,
            fields
                .take("summary")
                .filter(summary -> !fold(summary).equals(title) && !fold(summary).equals(said)))
        .said(Speaker.CUSTOMER, description);
  }

  /** Comments of others than officials stay an attribute: they are other people's. */
  private static void comments(FeedbackDraft draft, Fields fields, RawRecord record) {
    List<JsonNode> comments = NestedItems.of(record.object().get("comments"));
    long officials = 0;
    for (JsonNode comment : comments) {
      if (fold(comment.path("commenter").path("role").asText("")).contains("official")) {
        String words = comment.path("comment").asText("").strip();
        draft.said(Speaker.AGENCY, Optional.of(words).filter(text -> !text.isEmpty()));
        officials++;
      }
    }
    if (officials == comments.size()) {
      NestedItems.names(record.values(), "comments").forEach(fields::take);
    }
  }
}
