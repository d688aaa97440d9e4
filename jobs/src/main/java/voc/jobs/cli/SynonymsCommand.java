package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.GapTables;
import voc.jobs.config.Suggestions;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.search.vocabulary.SynonymFile;

/** {@code voc synonyms}: words of customers that the FAQ never uses, and what to do with them. */
@Command(
    name = "synonyms",
    description = {
      "Shows words that customers use and the FAQ never does, beside the FAQ's words for the same thing.",
      "",
      "What you accept is written into the file of synonyms in Solr's format. From the next run on the FAQ is"
          + " asked with it, and the run tells what that changed. What you reject is not proposed again."
    },
    mixinStandardHelpOptions = true)
final class SynonymsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.word("id", "id"),
          View.text("customers say", "words"),
          View.text("the FAQ says", "faq_words"),
          View.text("agents say", "agent_words").optional(),
          View.decimal("support", "support", 0),
          View.decimal("coverage", "coverage_without", 2),
          View.decimal("with it", "coverage_with", 2),
          View.word("state", "state").optional(),
          View.text("example", "example"),
          View.text("FAQ entry", "entry_question").optional());

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--accept",
      arity = "1..*",
      split = ",",
      paramLabel = "ID",
      description = "Writes these proposals into the file of synonyms; all takes every one.")
  private List<String> accept = List.of();

  @Option(
      names = "--reject",
      arity = "1..*",
      split = ",",
      paramLabel = "ID",
      description = "Remembers that these are no synonyms; they are not proposed again.")
  private List<String> reject = List.of();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File of synonyms; without it, the configuration's.")
  private @Nullable Path file;

  SynonymsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    if (!run.manifest().tables().containsKey(GapTables.VOCABULARY_GAPS.name())) {
      throw new UsageException(
          "run "
              + run.id()
              + " compared no words: an earlier version made it; run `voc run` first");
    }
    List<ObjectNode> published =
        ParquetTable.rows(run, GapTables.VOCABULARY_GAPS, new Configuration());
    if (accept.isEmpty() && reject.isEmpty()) {
      list(published, run);
    } else {
      decide(published, run);
    }
    return ExitCode.DONE;
  }

  private void list(List<ObjectNode> published, RunFolder run) throws IOException {
    SynonymFile.Content decided = SynonymFile.at(path()).read();
    List<ObjectNode> rows = new ArrayList<>();
    for (ObjectNode row : published) {
      String words = row.path("words").asText();
      boolean holds =
          decided.rules().rules().stream().anyMatch(rule -> rule.words().contains(words));
      if (!decided.rejected().contains(words)) {
        rows.add(row.put("state", holds ? "accepted" : "proposed"));
      }
    }
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, GapTables.VOCABULARY_GAPS);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " words of run " + run.id() + "; file: " + path());
      terminal.say(
          "support: people and searches that used the words; coverage: how far the FAQ answers"
              + " their questions");
      terminal.say("voc synonyms --accept ID, voc synonyms --reject ID: your decision");
    }
  }

  private void decide(List<ObjectNode> published, RunFolder run) throws IOException {
    List<SynonymFile.Decision> accepted = decisions(accept, published, run);
    List<SynonymFile.Decision> rejected = decisions(reject, published, run);
    for (SynonymFile.Decision both : accepted) {
      if (rejected.contains(both)) {
        throw new UsageException(
            "\"" + both.id() + "\" stands under --accept and --reject; choose one");
      }
    }
    SynonymFile synonyms = SynonymFile.at(path());
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (!rejected.isEmpty()) {
      int added = synonyms.reject(rejected, today);
      terminal.say(told(added, rejected.size(), "rejected"));
    }
    if (!accepted.isEmpty()) {
      int added = synonyms.accept(accepted, today);
      terminal.say(told(added, accepted.size(), "accepted: in force from the next run on"));
      accepted.forEach(
          decision -> terminal.say("  " + decision.words() + ", " + decision.faqWords()));
    }
    terminal.say("File: " + path());
  }

  private static String told(int added, int wanted, String what) {
    return added + " " + what + (added < wanted ? "; " + (wanted - added) + " already were" : "");
  }

  /** The proposals of ids, each once, in the order in which they are published. */
  private static List<SynonymFile.Decision> decisions(
      List<String> ids, List<ObjectNode> published, RunFolder run) {
    Map<String, SynonymFile.Decision> byId = new LinkedHashMap<>();
    for (ObjectNode row : published) {
      String id = row.path("id").asText();
      byId.put(
          id,
          new SynonymFile.Decision(
              id,
              row.path("words").asText(),
              row.path("faq_words").asText(),
              row.path("support").asDouble()));
    }
    if (ids.contains("all")) {
      return List.copyOf(byId.values());
    }
    List<SynonymFile.Decision> decisions = new ArrayList<>();
    for (String id : ids) {
      SynonymFile.Decision decision = byId.get(id);
      if (decision == null) {
        throw new UsageException(
            "there is no proposal \""
                + id
                + "\" in run "
                + run.id()
                + "; "
                + Suggestions.remedy(id, List.copyOf(byId.keySet())));
      }
      decisions.add(decision);
    }
    return decisions.stream().distinct().toList();
  }

  private Path path() throws IOException {
    return file != null ? file : warehouse.configured(terminal).synonyms();
  }
}
