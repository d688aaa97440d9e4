package voc.jobs.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.core.table.Tables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.search.diagnosis.AgentAnswer;
import voc.search.diagnosis.AgentAnswers;

/** What agents answered to the questions of gaps, read from the published tables. */
final class Quotes {
  /** Most quotes a page: enough to draft from. */
  private static final int MOST = 5;

  /** Shorter ones say nothing: "Yes, sure." */
  private static final int LEAST_LENGTH = 20;

  private static final Pattern REDACTED = Pattern.compile("\\[[A-Z][A-Z_ ]*(?:-[0-9a-f]{1,12})?]");

  private final Map<String, AgentAnswer> byQuestion = new HashMap<>();

  private Quotes() {}

  /**
   * Reads the answers to questions.
   *
   * @param feedbackIds of the calls and chats that asked them
   */
  static Quotes read(RunFolder run, Collection<String> feedbackIds) throws IOException {
    Quotes quotes = new Quotes();
    if (feedbackIds.isEmpty()) {
      return quotes;
    }
    Set<String> wanted = new HashSet<>(feedbackIds);
    Configuration hadoop = new Configuration();
    Map<String, SortedMap<String, Integer>> questions = new TreeMap<>();
    for (ObjectNode mention :
        ParquetTable.rows(
            run,
            Tables.MENTIONS,
            hadoop,
            row -> row.path("question").asBoolean() && wanted.contains(feedbackId(row)))) {
      questions
          .computeIfAbsent(feedbackId(mention), key -> new TreeMap<>())
          .put(mention.path("mention_id").asText(), mention.path("utterance").asInt());
    }
    for (ObjectNode call :
        ParquetTable.rows(
            run, Tables.FEEDBACK, hadoop, row -> questions.containsKey(feedbackId(row)))) {
      SortedMap<String, Integer> asked = questions.getOrDefault(feedbackId(call), new TreeMap<>());
      AgentAnswers.of(feedbackId(call), utterances(call), asked)
          .forEach(answer -> quotes.byQuestion.put(answer.questionId(), answer));
    }
    return quotes;
  }

  private static String feedbackId(ObjectNode row) {
    return row.path("feedback_id").asText();
  }

  private static List<Utterance> utterances(ObjectNode call) {
    List<Utterance> utterances = new ArrayList<>();
    for (JsonNode said : call.path("utterances")) {
      utterances.add(
          Utterance.of(Speaker.valueOf(said.path("speaker").asText()), said.path("text").asText()));
    }
    return utterances;
  }

  /** What was answered to these questions: what was said most often first, at most five. */
  List<Quote> of(Collection<String> questionIds) {
    Map<String, Quote> distinct = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    questionIds.stream()
        .sorted()
        .map(byQuestion::get)
        .filter(answer -> answer != null)
        .forEach(
            answer -> {
              String text = withoutPersonalData(answer.text());
              // Several questions in one utterance have one answer.
              if (text.length() >= LEAST_LENGTH
                  && seen.add(answer.feedbackId() + "#" + answer.utterance())) {
                distinct.merge(
                    text.toLowerCase(Locale.ROOT),
                    new Quote(text, 1, answer.feedbackId(), answer.utterance()),
                    (known, again) ->
                        new Quote(
                            known.text(),
                            known.times() + 1,
                            known.feedbackId(),
                            known.utterance()));
              }
            });
    return distinct.values().stream()
        .sorted(
            Comparator.comparingInt(Quote::times)
                .reversed()
                .thenComparing(Quote::feedbackId)
                .thenComparingInt(Quote::utterance))
        .limit(MOST)
        .toList();
  }

  /** A sentence with a mark of redaction is about one person, and of no use to others. */
  private static String withoutPersonalData(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    StringBuilder kept = new StringBuilder();
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      String sentence = text.substring(start, end);
      kept.append(REDACTED.matcher(sentence).find() ? "" : sentence);
      start = end;
    }
    return Markdown.oneLine(kept.toString());
  }
}
