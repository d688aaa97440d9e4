package voc.jobs.source.faq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.Reading;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;

/**
 * A schema.org FAQPage as JSON-LD, alone or in the scripts of a web page. Thread-safe.
 *
 * <p>Source: <a href="https://schema.org/FAQPage">schema.org/FAQPage</a>.
 */
final class FaqPages {
  /** An FAQ is written by people; what is longer is something else. */
  private static final int MOST_CHARACTERS = 1 << 25;

  private static final String NO_QUESTIONS =
      "the page has no questions under \"mainEntity\"; is it a schema.org FAQPage?";

  private final Input input;

  FaqPages(Input input) {
    this.input = input;
  }

  LoadResults<FaqEntry> read(InputStream in, InputFile file) {
    TextFeed feed = new TextFeed(in, input.charset(), file.name());
    return new Reading<>(
        input, file, feed, records(feed).iterator(), (record, at) -> entry(record.object(), at));
  }

  private List<RawRecord> records(TextFeed feed) {
    StringBuilder text = new StringBuilder();
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      if (text.length() < MOST_CHARACTERS) {
        text.append((char) c);
      }
    }
    if (text.length() == MOST_CHARACTERS) {
      return List.of(
          FaqPageQuestions.broken(
              1, "the page is longer than " + MOST_CHARACTERS + " characters; split it"));
    }
    List<RawRecord> records =
        input.format() == Format.FAQPAGE_HTML
            ? inScripts(text.toString())
            : FaqPageQuestions.of(text.toString(), 1);
    return records.isEmpty() ? List.of(FaqPageQuestions.broken(1, NO_QUESTIONS)) : records;
  }

  /** The questions of each JSON-LD script; broken HTML is read as a browser would. */
  private static List<RawRecord> inScripts(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    List<RawRecord> records = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      String type = script.attr("type").strip();
      if (type.regionMatches(true, 0, "application/ld+json", 0, "application/ld+json".length())) {
        long line = Math.max(1, script.sourceRange().end().lineNumber());
        records.addAll(FaqPageQuestions.of(script.data(), line));
      }
    }
    return records;
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
