package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import voc.core.Span;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunFolder;
import voc.search.MentionQuery;
import voc.search.MentionResults;

/** {@code voc search WORDS}: what customers say about something. */
@Command(
    name = "search",
    description = "Searches what customers said, with facets and highlights.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every word must occur in any form; \"words in quotes\" stand together; after --, -word must not occur:",
      "  voc search -- pothole -street",
      "Options that filter may be given more than once: any of the values may hold."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int FACET_VALUES_SHOWN = 6;

  private static final List<View> VIEWS =
      List.of(
          View.of("date", row -> row.path("day").asText()),
          View.word("sentiment", "sentiment"),
          View.text("sentence", "marked"),
          View.word("department", "department").optional(),
          View.of("where", row -> row.path("file").asText() + ":" + row.path("line").asText())
              .optional());

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

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What to look for; none: the newest.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--channel",
      paramLabel = "CODE",
      description = "311, call, chat, survey, search or other.")
  private List<String> channels = new ArrayList<>();

  @Option(names = "--department", paramLabel = "ID", description = "Department addressed.")
  private List<String> departments = new ArrayList<>();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Topic, or a top-level topic with all below it.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--sentiment",
      paramLabel = "LABEL",
      description = "very negative, negative, neutral, positive, very positive or unscored.")
  private List<String> sentiments = new ArrayList<>();

  @Option(
      names = "--mark",
      paramLabel = "CODE",
      description = "Mark, such as driver/ease, or a family of them, such as crisis.")
  private List<String> marks = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", description = "First day, such as 2026-03-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Sentences on a page, up to 10000; ${DEFAULT-VALUE} without it.")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Sentences to pass over first, up to 100000.")
  private int offset;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MentionQuery query = query();
    RunFolder run = warehouse.run(terminal);
    try (PublishedIndex index = PublishedIndex.open(run, new Configuration())) {
      new SearchFilters(departments, topics).check(index);
      show(run, query, index.search(query));
    }
    return ExitCode.DONE;
  }

  private MentionQuery query() {
    try {
      return new MentionQuery(
          String.join(" ", words),
          channels,
          departments,
          topics,
          sentiments,
          marks,
          from,
          to,
          limit,
          offset);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void show(RunFolder run, MentionQuery query, MentionResults results) throws IOException {
    RowsPrinter printer = new RowsPrinter(terminal);
    List<ObjectNode> hits = results.hits().stream().map(SearchCommand::hit).toList();
    switch (output.form()) {
      case json -> printer.json(object(run, query, results, hits));
      case csv -> printer.csv(hits, COLUMNS);
      case table -> {
        printer.table(hits, VIEWS);
        summary(run, results);
      }
    }
  }

  private void summary(RunFolder run, MentionResults results) {
    if (results.total() == 0) {
      terminal.say("No sentence of run " + run.id() + " matches; try fewer words or filters");
      return;
    }
    if (results.match() == MentionResults.Match.NO_WORDS && !words.isEmpty()) {
      terminal.say("There was no word to look for: these are the newest.");
    }
    if (results.match() == MentionResults.Match.SOME_WORDS) {
      terminal.say("No sentence has all the words: these have the most of them.");
    }
    terminal.say(
        results.total() == 1
            ? "1 sentence of run " + run.id() + " matches"
            : line("%,d sentences of run %s match", results.total(), run.id()));
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

  private static ObjectNode object(
      RunFolder run, MentionQuery query, MentionResults results, List<ObjectNode> hits) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("run_id", run.id());
    object.put("query", query.words());
    object.put("total", results.total());
    object.put("match", results.match().name().toLowerCase(Locale.ROOT));
    object.putArray("hits").addAll(hits);
    ObjectNode facets = object.putObject("facets");
    put(facets, "channel", results.facets().channels());
    put(facets, "department", results.facets().departments());
    put(facets, "theme", results.facets().topLevelTopics());
    put(facets, "topic", results.facets().topics());
    put(facets, "sentiment", results.facets().sentiments());
    put(facets, "mark", results.facets().marks());
    put(facets, "month", results.facets().months());
    return object;
  }

  private static void put(ObjectNode facets, String name, List<MentionResults.ValueCount> counts) {
    ArrayNode values = facets.putArray(name);
    for (MentionResults.ValueCount count : counts) {
      values.addObject().put("value", count.value()).put("count", count.count());
    }
  }
}
