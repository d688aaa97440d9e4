package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import voc.core.Span;
import voc.jobs.warehouse.RunFolder;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.MentionResults.Match;
import voc.search.Original;

/** Prints sentences that were found, with facets and highlights. */
final class HitsPrinter {
  private static final int FACET_VALUES_SHOWN = 6;

  private static final List<View> VIEWS =
      List.of(
          View.of("date", row -> row.path("day").asText()),
          View.word("sentiment", "sentiment"),
          View.text("sentence", "marked"),
          View.word("department", "department").optional(),
          View.of("where", row -> row.path("file").asText() + ":" + row.path("line").asText())
              .optional());

  /** With how near each is. */
  private static final List<View> NEAREST_VIEWS =
      Stream.concat(Stream.of(View.decimal("likeness", "score", 2)), VIEWS.stream()).toList();

  /** The columns of the CSV form, in order. */
  private static final List<String> COLUMNS =
      List.of(
          "mention_id",
          "feedback_id",
          "score",
          "text",
          "marked",
          "highlights",
          "channel",
          "department",
          "topics",
          "sentiment",
          "polarity",
          "question",
          "marks",
          "time",
          "file",
          "line");

  private final Terminal terminal;

  HitsPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints a page of sentences in the form asked for, and what there is in all for people. */
  void print(OutputOption.Form form, RunFolder run, MentionQuery query, MentionResults results)
      throws IOException {
    RowsPrinter printer = new RowsPrinter(terminal);
    List<ObjectNode> hits = hits(results);
    switch (form) {
      case json -> printer.json(object(run, query, results));
      case csv -> printer.csv(hits, COLUMNS);
      case table -> {
        printer.table(hits, results.match() == Match.NEAREST ? NEAREST_VIEWS : VIEWS);
        summary(run, query, results);
      }
    }
  }

  /** The same for sentences that are like others. */
  void similar(OutputOption.Form form, RunFolder run, Original original, MentionResults results)
      throws IOException {
    if (form == OutputOption.Form.json) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("run_id", run.id());
      object.put("id", original.id());
      ArrayNode mentions = object.putArray("similar_to");
      original
          .mentions()
          .forEach(
              mention ->
                  mentions.addObject().put("mention_id", mention.id()).put("text", mention.text()));
      put(object, results);
      new RowsPrinter(terminal).json(object);
    } else {
      print(form, run, MentionQuery.ALL, results);
    }
  }

  private void summary(RunFolder run, MentionQuery query, MentionResults results) {
    if (results.total() == 0) {
      terminal.say("No sentence of run " + run.id() + " matches; try fewer words or filters");
      return;
    }
    if (results.match() == Match.NO_WORDS && !query.words().isBlank()) {
      terminal.say("There was no word to look for: these are the newest.");
    }
    if (results.match() == Match.SOME_WORDS) {
      terminal.say("No sentence has all the words: these have the most of them.");
    }
    terminal.say(
        switch (results.match()) {
          case ALL_WORDS, SOME_WORDS, NO_WORDS ->
              results.total() == 1
                  ? "1 sentence of run " + run.id() + " matches"
                  : line("%,d sentences of run %s match", results.total(), run.id());
          case NEAREST ->
              line("the %,d sentences of run %s nearest in meaning", results.total(), run.id());
          case WORDS_AND_NEAREST ->
              line(
                  "the first %,d sentences of run %s by words and meaning together",
                  results.total(), run.id());
        });
    facet("department", results.facets().departments());
    facet("topic", results.facets().topics());
    facet("sentiment", results.facets().sentiments());
    facet("mark", results.facets().marks());
    facet("channel", results.facets().channels());
    facet("month", results.facets().months());
  }

  private void facet(String name, List<MentionResults.ValueCount> counts) {
    if (!counts.isEmpty()) {
      String shown =
          counts.stream()
              .limit(FACET_VALUES_SHOWN)
              .map(count -> line("%s %,d", count.value(), count.count()))
              .collect(Collectors.joining(" · "));
      terminal.say(
          "  by " + name + ": " + shown + (counts.size() > FACET_VALUES_SHOWN ? " …" : ""));
    }
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static List<ObjectNode> hits(MentionResults results) {
    return results.hits().stream().map(HitsPrinter::hit).toList();
  }

  private static ObjectNode hit(MentionResults.Hit hit) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("mention_id", hit.mention().id());
    row.put("feedback_id", hit.mention().feedbackId());
    row.put("score", hit.score());
    row.put("text", hit.mention().text());
    row.put("marked", marked(hit));
    ArrayNode highlights = row.putArray("highlights");
    for (Span span : hit.highlights()) {
      highlights.addObject().put("start", span.start()).put("end", span.end());
    }
    row.put("channel", hit.mention().channel());
    row.put("department", hit.mention().department());
    ArrayNode topics = row.putArray("topics");
    hit.mention().topics().forEach(topics::add);
    row.put("sentiment", hit.mention().sentiment());
    row.put("polarity", hit.mention().polarity());
    row.put("question", hit.mention().question());
    ArrayNode marks = row.putArray("marks");
    hit.mention().marks().forEach(marks::add);
    row.put("time", hit.mention().time().toString());
    row.put("day", hit.mention().day().toString());
    row.put("file", hit.mention().file());
    row.put("line", hit.mention().line());
    return row;
  }

  /** The text with what matched between guillemets, readable with and without colours. */
  private static String marked(MentionResults.Hit hit) {
    StringBuilder marked = new StringBuilder(hit.mention().text());
    List<Span> highlights = hit.highlights();
    for (int i = highlights.size() - 1; i >= 0; i--) {
      marked.insert(highlights.get(i).end(), '»').insert(highlights.get(i).start(), '«');
    }
    return marked.toString();
  }

  private static ObjectNode object(RunFolder run, MentionQuery query, MentionResults results) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("run_id", run.id());
    object.put("query", query.words());
    object.put("mode", query.mode().name().toLowerCase(Locale.ROOT));
    put(object, results);
    return object;
  }

  private static void put(ObjectNode object, MentionResults results) {
    object.put("total", results.total());
    object.put("match", results.match().name().toLowerCase(Locale.ROOT));
    object.putArray("hits").addAll(hits(results));
    ObjectNode facets = object.putObject("facets");
    put(facets, "channel", results.facets().channels());
    put(facets, "department", results.facets().departments());
    put(facets, "theme", results.facets().topLevelTopics());
    put(facets, "topic", results.facets().topics());
    put(facets, "sentiment", results.facets().sentiments());
    put(facets, "mark", results.facets().marks());
    put(facets, "month", results.facets().months());
  }

  private static void put(ObjectNode facets, String name, List<MentionResults.ValueCount> counts) {
    ArrayNode values = facets.putArray(name);
    for (MentionResults.ValueCount count : counts) {
      values.addObject().put("value", count.value()).put("count", count.count());
    }
  }
}
