package voc.jobs.source.faq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.jobs.config.Input;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.Reading;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;

/**
 * A schema.org FAQPage as JSON-LD: the questions under {@code mainEntity}, wherever that stands.
 * Thread-safe.
 *
 * <p>Source: <a href="https://schema.org/FAQPage">schema.org/FAQPage</a>.
 */
final class FaqPageJson {
  private final Input input;

  FaqPageJson(Input input) {
    this.input = input;
  }

  LoadResults<FaqEntry> read(InputStream in, InputFile file) {
    TextFeed feed = new TextFeed(in, input.charset(), file.name());
    return new Reading<>(
        input,
        file,
        feed,
        FaqPageQuestions.of(feed).iterator(),
        (record, at) -> entry(record.object(), at));
  }

  private FaqEntry entry(ObjectNode question, Provenance provenance) {
    String name =
        text(question, "name")
            .or(() -> text(question, "text"))
            .orElseThrow(() -> missing("name", "the question's words"));
    JsonNode answers = question.path("acceptedAnswer");
    JsonNode answer = answers.isArray() ? answers.path(0) : answers;
    String words =
        text(answer, "text")
            .orElseThrow(() -> missing("acceptedAnswer.text", "the answer's words"));
    Optional<String> url = text(question, "url").or(() -> text(answer, "url"));
    String id =
        text(question, "@id")
            .or(() -> text(question, "identifier"))
            .orElseGet(() -> ContentIds.hash(Map.of("question", name)));
    return FaqReader.entry(input.name(), id, name, words, url.orElse(null), provenance);
  }

  private static RecordFault missing(String field, String what) {
    return new RecordFault(
        RejectReason.MISSING_FIELD,
        "the question has no field \"" + field + "\"; add " + what + " there");
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
