package voc.jobs.source.faq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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

  private static final String JSON_LD = "application/ld+json";

  /** The opening tag of a script, of at most 1,000 characters, or the beginning of a comment. */
  private static final Pattern SCRIPT_OR_COMMENT =
      Pattern.compile("<!--|<script\\b[^>]{0,1000}>", Pattern.CASE_INSENSITIVE);

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

  /**
   * The questions of each JSON-LD script. Only the scripts are given to the HTML parser: repairing
   * a hostile page's nesting takes it time that grows with the square of the page.
   */
  private static List<RawRecord> inScripts(String html) {
    List<RawRecord> records = new ArrayList<>();
    long line = 1;
    int counted = 0;
    Matcher parts = SCRIPT_OR_COMMENT.matcher(html);
    for (int from = 0; parts.find(from); ) {
      boolean comment = parts.group().startsWith("<!--");
      int end = endOf(html, comment ? "-->" : "</script", parts.end());
      if (!comment) {
        line += html.substring(counted, parts.end()).chars().filter(c -> c == '\n').count();
        counted = parts.end();
        records.addAll(questions(parts.group(), html.substring(parts.end(), end), line));
      }
      from = end;
    }
    return records;
  }

  /** Where {@code mark} stands in any letter case, or the end of the page. */
  private static int endOf(String html, String mark, int from) {
    for (int i = html.indexOf(mark.charAt(0), from);
        i >= 0;
        i = html.indexOf(mark.charAt(0), i + 1)) {
      if (html.regionMatches(true, i, mark, 0, mark.length())) {
        return i;
      }
    }
    return html.length();
  }

  /** The questions of a script, if it is one of JSON-LD. */
  private static List<RawRecord> questions(String tag, String data, long line) {
    Element script = Jsoup.parseBodyFragment(tag + "</script>").selectFirst("script");
    String type = script == null ? "" : script.attr("type").strip();
    return type.regionMatches(true, 0, JSON_LD, 0, JSON_LD.length())
        ? FaqPageQuestions.of(data, line)
        : List.of();
  }

  private FaqEntry entry(ObjectNode question, Provenance provenance) {
    String name =
        PageParticulars.text(question, "name")
            .or(() -> PageParticulars.text(question, "text"))
            .orElseThrow(() -> missing("name", "the question's words"));
    JsonNode answers = question.path("acceptedAnswer");
    JsonNode answer = answers.isArray() ? answers.path(0) : answers;
    String words =
        PageParticulars.text(answer, "text")
            .orElseThrow(() -> missing("acceptedAnswer.text", "the answer's words"));
    String id =
        PageParticulars.text(question, "@id")
            .or(() -> PageParticulars.text(question, "identifier"))
            .orElseGet(() -> ContentIds.hash(Map.of("question", name)));
    return FaqReader.entry(
        input.name(), id, name, words, PageParticulars.of(question, answer), provenance);
  }

  private static RecordFault missing(String field, String what) {
    return new RecordFault(
        RejectReason.MISSING_FIELD,
        "the question has no field \"" + field + "\"; add " + what + " there");
  }
}
