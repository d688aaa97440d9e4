package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.FaqEntry;
import voc.core.Feedback;
import voc.core.Question;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.Input;
import voc.jobs.config.Privacy;
import voc.jobs.config.SearchConfig;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.SourceReader;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.HadoopInputFiles;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.search.SearchLogReader;
import voc.jobs.stage.FileCount;
import voc.jobs.warehouse.RawStore;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;
import voc.nlp.taxonomy.Taxonomy;
import voc.search.vocabulary.SynonymFile;

/** {@code voc check}: what a run would read; writes nothing. */
@Command(
    name = "check",
    description =
        "Reads the configuration and the inputs, writes nothing, and says what a run would take.",
    footer = {
      "",
      "Exit code 2 with --file: a file has no lines of configuration.",
      "Exit code 2: an example of the taxonomy does not get its topic alone.",
      "Exit code 3: a run would publish, but past the limit of faulty records."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("source", "source"),
          View.word("kind", "kind"),
          View.number("files", "files"),
          View.number("read", "read"),
          View.number("accepted", "accepted"),
          View.number("rejected", "rejected"),
          View.number("duplicates", "duplicates"),
          View.number("left out", "left_out"));

  private static final List<View> FILE_VIEWS =
      List.of(
          View.word("source", "source"),
          View.word("file", "file"),
          View.word("encoding", "encoding"),
          View.number("read", "read"),
          View.number("accepted", "accepted"),
          View.number("rejected", "rejected"),
          View.number("duplicates", "duplicates"),
          View.number("left out", "left_out"));

  private final Terminal terminal;

  /** What feedback sources hold, by name, in the order of the configuration. */
  private final Map<String, Holdings> holdings = new LinkedHashMap<>();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--file",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Guess the format of these files instead, and show how to configure them.")
  private List<String> guessed = new ArrayList<>();

  @Option(names = "--by-file", description = "Show each file in a line of its own.")
  private boolean byFile;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!guessed.isEmpty()) {
      return guess();
    }
    VocConfig read = config.read(terminal);
    Taxonomy taxonomy = RunParts.withLabels(RunParts.taxonomy(read), RunParts.models(read));
    SynonymFile.at(read.synonyms()).read();
    requirePrivacy(read);
    compareFormats(read);
    List<SourceCheck> checks = checks(read);
    List<SourceCheck> past =
        checks.stream()
            .filter(check -> check.faultyShare() > read.maxRejectShare(check.name()))
            .toList();
    TaxonomyTrial trial = TaxonomyTrial.of(taxonomy, read);
    PlanningCheck plans = PlanningCheck.of(read, taxonomy);
    if (json) {
      ObjectNode object = object(read, checks, past);
      object.set("plans", plans.json());
      object.set("taxonomy", trial.json());
      new RowsPrinter(terminal).json(object);
    } else {
      show(read, checks, past, plans);
      strangers(read, taxonomy);
      trial.show(terminal);
    }
    if (!trial.report().passes()) {
      return ExitCode.USAGE;
    }
    boolean whole = checks.stream().allMatch(check -> check.unreadFiles().isEmpty());
    return past.isEmpty() && whole ? ExitCode.DONE : ExitCode.PAST_QUALITY_LIMIT;
  }

  private Integer guess() throws IOException {
    if (!config.isSample() || byFile) {
      throw new UsageException(
          "--file guesses by the files alone; leave out " + (byFile ? "--by-file" : "--config"));
    }
    for (String path : guessed) {
      if (Files.isDirectory(Path.of(path))) {
        throw new UsageException(
            "--file: " + path + " is a folder; name files in it, such as " + path + "/*.csv");
      }
      if (!Files.isRegularFile(Path.of(path))) {
        throw new UsageException("--file: there is no file " + path + "; name one that exists");
      }
    }
    InputFiles files = new HadoopInputFiles(Path.of("").toAbsolutePath(), new Configuration());
    FileCheck check = FileCheck.of(files, guessed);
    if (json) {
      new RowsPrinter(terminal).json(check.json());
    } else {
      check.show(terminal);
    }
    return check.isConfigured() ? ExitCode.DONE : ExitCode.USAGE;
  }

  /** What a run needs for its policy; it would stop with the same words. */
  private void requirePrivacy(VocConfig read) throws IOException {
    RunParts.requireSecret(config, read.privacy(), terminal);
    Privacy.KeepRaw keepRaw = read.privacy().keepRaw();
    if (keepRaw != null) {
      RawStore.check(keepRaw.folder(), read.warehouse(), new Configuration());
    }
  }

  private void compareFormats(VocConfig config) throws IOException {
    InputFiles files = new HadoopInputFiles(config.folder(), new Configuration());
    for (Input input : config.inputs()) {
      FormatMismatches.of(input, files, files.list(input.path())).forEach(terminal::warn);
    }
  }

  private List<SourceCheck> checks(VocConfig config) throws IOException {
    InputFiles files = new HadoopInputFiles(config.folder(), new Configuration());
    Instant latest = Clock.systemUTC().instant().plus(Duration.ofDays(1));
    List<SourceCheck> checks = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      SourceReader format = SourceReader.of(source, config.departments(), latest);
      Holdings holds = new Holdings(source.name());
      holdings.put(source.name(), holds);
      checks.add(
          SourceCheck.of(
              source.name(),
              FileCount.Kind.FEEDBACK,
              source.delivery() == SourceConfig.Delivery.INCREMENT
                  ? files.list(source.input().path())
                  : files.list(source.input()),
              file -> format.read(files.open(file.path()), file),
              Feedback::id,
              holds::take));
    }
    for (FaqConfig faq : config.faq()) {
      FaqReader reader = new FaqReader(faq);
      checks.add(
          SourceCheck.of(
              faq.name(),
              FileCount.Kind.FAQ,
              files.list(faq.input()),
              file -> reader.read(files.open(file.path()), file),
              FaqEntry::id,
              entry -> {}));
    }
    for (SearchConfig log : config.searches()) {
      SearchLogReader reader = new SearchLogReader(log, latest);
      checks.add(
          SourceCheck.of(
              log.name(),
              FileCount.Kind.SEARCHES,
              files.list(log.input()),
              file -> reader.read(files.open(file.path()), file),
              Question::id,
              search -> {}));
    }
    return checks;
  }

  private void show(
      VocConfig read, List<SourceCheck> checks, List<SourceCheck> past, PlanningCheck plans) {
    if (byFile) {
      new RowsPrinter(terminal)
          .table(checks.stream().flatMap(check -> check.fileRows().stream()).toList(), FILE_VIEWS);
    } else {
      new RowsPrinter(terminal).table(checks.stream().map(SourceCheck::json).toList(), VIEWS);
    }
    holdings.values().stream().flatMap(holds -> holds.lines().stream()).forEach(terminal::say);
    rejects(checks);
    for (SourceCheck check : checks) {
      check
          .unreadFiles()
          .forEach(
              file ->
                  terminal.warn(
                      "File " + file + " can't be read to its end: a run would exit with 3"));
    }
    for (SourceCheck check : past) {
      terminal.warn(
          line(
              "Source %s: %.1f %% of its records are faulty, over the limit of %.1f %%: a run would publish and exit with 3",
              check.name(), 100 * check.faultyShare(), 100 * read.maxRejectShare(check.name())));
    }
    plans.show(terminal);
    new PolicyPrinter(terminal).print(read);
    terminal.say("Configuration " + read.file() + " is valid");
    terminal.say("A run would publish to " + read.warehouse());
    terminal.say(
        "Which of two records of one id is kept, and what lies after the as-of day, shows in a run only");
  }

  /** Owners of topics that the organisation's departments do not list. */
  private void strangers(VocConfig read, Taxonomy taxonomy) {
    Set<String> strangers = new TreeSet<>();
    taxonomy.topics().forEach(topic -> strangers.add(taxonomy.ownerOf(topic.id()).id()));
    strangers.removeAll(read.departments().byId().keySet());
    if (!strangers.isEmpty() && !read.departments().byId().isEmpty()) {
      terminal.say(
          "Unassigned feedback is ranked under the owner of its topic, which may be a department that you do not list: "
              + String.join(", ", strangers));
    }
  }

  /** A reject's detail quotes the value that broke the rule: that may be a person's. */
  private void rejects(List<SourceCheck> checks) {
    Redactor redactor = PatternRedactor.forUnitedStates();
    for (SourceCheck check : checks) {
      check
          .first()
          .forEach(
              (reason, reject) ->
                  terminal.say(
                      line(
                          "%s: %,d %s, the first at %s:%d: %s",
                          check.name(),
                          check.rejectedFor(reason),
                          reason.label(),
                          reject.provenance().file(),
                          reject.provenance().line(),
                          redactor.redact(reject.detail()).text())));
    }
  }

  private ObjectNode object(VocConfig config, List<SourceCheck> checks, List<SourceCheck> past) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("config", config.file().toString());
    object.put("warehouse", config.warehouse());
    object.set("redaction", PolicyPrinter.json(config));
    ArrayNode sources = object.putArray("sources");
    for (SourceCheck check : checks) {
      ObjectNode source = check.json();
      Holdings holds = holdings.get(check.name());
      if (holds != null) {
        source.set("holds", holds.json());
      }
      sources.add(source);
    }
    ArrayNode names = object.putArray("past_limit");
    past.forEach(check -> names.add(check.name()));
    return object;
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
