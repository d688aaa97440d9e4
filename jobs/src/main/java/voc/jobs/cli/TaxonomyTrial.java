package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.FeedbackSample;
import voc.nlp.corenlp.TaxonomyCheck;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReport;

/**
 * Tries the taxonomy on its examples and on some of the customers' texts, and shows what came of
 * it. It shows rules and examples, which the taxonomy's author wrote, never a customer's words.
 */
record TaxonomyTrial(TaxonomyReport report) {
  /** Enough to see which rules matter, some seconds' work. */
  private static final int MOST_TEXTS = 2_000;

  /** More of one kind would hide the others. */
  private static final int MOST_NAMED = 10;

  static TaxonomyTrial of(Taxonomy taxonomy, VocConfig config) throws IOException {
    TaxonomyCheck check = new TaxonomyCheck(taxonomy);
    FeedbackSample sample = new FeedbackSample(config);
    int each = MOST_TEXTS / Math.max(1, config.sources().size());
    for (SourceConfig source : config.sources()) {
      int left = each;
      for (Feedback feedback : sample.of(source, TaxonomyTrial::hasWords, each)) {
        for (Utterance utterance : feedback.utterances()) {
          if (left > 0 && isRead(utterance)) {
            check.read(utterance.text());
            left--;
          }
        }
      }
    }
    return new TaxonomyTrial(check.report());
  }

  private static boolean hasWords(Feedback feedback) {
    return feedback.utterances().stream().anyMatch(TaxonomyTrial::isRead);
  }

  private static boolean isRead(Utterance utterance) {
    return utterance.speaker() == Speaker.CUSTOMER && utterance.countsAsEnglish();
  }

  void show(Terminal terminal) {
    terminal.say(
        line(
            "Taxonomy: %,d topics, %,d rules, tried on %,d examples and %,d texts of customers",
            report.topics(), report.rules(), report.examples(), report.texts()));
    report.failures().forEach(failure -> terminal.warn("Taxonomy: " + failure));
    name(terminal, "topics that never come alone", report.collisions());
    name(terminal, "rules that change nothing", report.shadows());
    name(terminal, "rules that match nothing", report.silent());
  }

  private static void name(Terminal terminal, String what, List<?> found) {
    if (!found.isEmpty()) {
      terminal.say(line("Taxonomy: %,d %s:", found.size(), what));
      found.stream().limit(MOST_NAMED).forEach(each -> terminal.say("  " + each));
    }
    if (found.size() > MOST_NAMED) {
      terminal.say("  and others, all of them with --json");
    }
  }

  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("topics", report.topics());
    object.put("rules", report.rules());
    object.put("examples", report.examples());
    object.put("texts", report.texts());
    ArrayNode failures = object.putArray("failures");
    for (TaxonomyReport.Failure failure : report.failures()) {
      ObjectNode row = failures.addObject();
      row.put("topic", failure.topic());
      row.put("kind", failure.kind().name().toLowerCase(Locale.ROOT));
      row.put("text", failure.text());
      failure.got().forEach(row.putArray("got")::add);
    }
    ArrayNode collisions = object.putArray("collisions");
    for (TaxonomyReport.Collision collision : report.collisions()) {
      collisions
          .addObject()
          .put("topic", collision.topic())
          .put("other", collision.other())
          .put("sentences", collision.sentences());
    }
    ArrayNode shadows = object.putArray("shadows");
    for (TaxonomyReport.Shadow shadow : report.shadows()) {
      place(shadows.addObject(), shadow.rule())
          .put("behind", shadow.behind().source())
          .put("behind_line", shadow.behind().line())
          .put("matches", shadow.matches());
    }
    ArrayNode silent = object.putArray("silent");
    report.silent().forEach(rule -> place(silent.addObject(), rule));
    return object;
  }

  private static ObjectNode place(ObjectNode row, TaxonomyReport.Placed rule) {
    return row.put("topic", rule.topic())
        .put("rule", rule.rule().source())
        .put("line", rule.rule().line());
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
