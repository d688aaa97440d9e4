package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.SparkSessions;
import voc.jobs.config.Privacy;
import voc.jobs.config.VocConfig;
import voc.jobs.forget.Forgetting;
import voc.jobs.forget.Person;
import voc.jobs.forget.Receipt;
import voc.jobs.warehouse.RawStore;
import voc.jobs.warehouse.Warehouse;
import voc.nlp.redact.Pseudonyms;

/** {@code voc forget}: takes a person out of everything that the warehouse keeps. */
@Command(
    name = "forget",
    description = {
      "Removes a person, or one feedback, from every kept run and keeps them out of the next ones.",
      "Everything is read again afterwards, and a receipt without personal data is stored."
    },
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{16}");

  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Whom whom = new Whom();

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "FOLDER",
      description = "Warehouse, a path or URI; else $VOC_WAREHOUSE, else the configuration's.")
  private @Nullable String location;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--dry-run", description = "Say what would be removed, and change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the receipt as one JSON object.")
  private boolean json;

  /** Exactly one of them. */
  static final class Whom {
    @Option(
        names = "--customer",
        paramLabel = "KEY",
        description =
            "The person's key as the source has it; - reads it from standard input, so that it stays"
                + " out of the shell's history.")
    private @Nullable String customer;

    @Option(
        names = "--pseudonym",
        paramLabel = "P",
        description = "The person's pseudonym, as column customer of the tables has it.")
    private @Nullable String pseudonym;

    @Option(
        names = "--feedback",
        paramLabel = "ID",
        description = "One feedback's id, as column feedback_id has it.")
    private @Nullable String feedback;
  }

  ForgetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    VocConfig configured = hasConfig() ? config.read(terminal) : null;
    Privacy privacy = configured == null ? Privacy.USUAL : configured.privacy();
    Pseudonyms pseudonyms = new Pseudonyms(RunParts.secret(config, privacy, terminal));
    Person person = person(pseudonyms);
    Configuration hadoop = new Configuration();
    Warehouse warehouse = Warehouse.at(location(configured), hadoop);
    if (configured == null) {
      warnOfWhatAWarehouseDoesNotTell();
    }
    try (SparkSession spark = SparkSessions.create()) {
      Forgetting forgetting =
          new Forgetting(
              spark,
              warehouse,
              pseudonyms,
              rawStore(privacy, hadoop),
              Clock.systemUTC(),
              dryRun || json ? words -> {} : terminal::say);
      return report(dryRun ? forgetting.tried(person) : forgetting.forget(person));
    }
  }

  /** What comes of the configuration or the environment, where there is neither. */
  private void warnOfWhatAWarehouseDoesNotTell() {
    terminal.warn(
        "Raw feedback was not looked for: a warehouse does not tell where it is kept; if privacy.keep_raw"
            + " is configured, name the configuration with --config");
    if (whom.customer != null && !RunParts.hasSecret(terminal)) {
      terminal.warn(
          RunParts.SECRET
              + " is not set: the person is looked for by the pseudonym that a text built into voc makes,"
              + " which runs with a secret do not have; set it to the runs' secret");
    }
  }

  private static @Nullable RawStore rawStore(Privacy privacy, Configuration hadoop)
      throws IOException {
    Privacy.KeepRaw keepRaw = privacy.keepRaw();
    return keepRaw == null ? null : RawStore.ifThere(keepRaw.folder(), hadoop).orElse(null);
  }

  private Person person(Pseudonyms pseudonyms) throws IOException {
    if (whom.feedback != null) {
      return Person.ofFeedback(notEmpty("--feedback", whom.feedback));
    }
    if (whom.pseudonym != null) {
      if (!PSEUDONYM.matcher(whom.pseudonym).matches()) {
        throw new UsageException(
            "--pseudonym: must be 16 hexadecimal digits, as column customer has them, got "
                + whom.pseudonym.length()
                + " characters; a source's own key goes with --customer");
      }
      return Person.ofPseudonym(whom.pseudonym);
    }
    String key = notEmpty("--customer", whom.customer == null ? "" : customer(whom.customer));
    return Person.ofPseudonym(pseudonyms.of(key));
  }

  private static String customer(String given) throws IOException {
    if (!given.equals("-")) {
      return given;
    }
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private static String notEmpty(String option, String value) {
    if (value.isBlank()) {
      throw new UsageException(option + ": must not be empty; name the person or the feedback");
    }
    return value;
  }

  /** A warehouse that is named alone has no configuration: the sample city's is not its own. */
  private boolean hasConfig() {
    return !config.isSample() || (location == null && warehouseOfEnvironment() == null);
  }

  private String location(@Nullable VocConfig configured) {
    if (location != null) {
      return location;
    }
    String fromEnvironment = warehouseOfEnvironment();
    if (fromEnvironment != null) {
      return fromEnvironment;
    }
    return configured == null ? "" : configured.warehouse();
  }

  private @Nullable String warehouseOfEnvironment() {
    return terminal.environmentVariable("VOC_WAREHOUSE");
  }

  private int report(Forgetting.Outcome outcome) throws IOException {
    Receipt receipt = outcome.receipt();
    if (json) {
      ObjectNode object = (ObjectNode) new ObjectMapper().readTree(receipt.json());
      object.put("receipt", outcome.place());
      new RowsPrinter(terminal).json(object);
    } else {
      words(outcome);
    }
    return receipt.dryRun() || receipt.left().isNothing() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void words(Forgetting.Outcome outcome) {
    Receipt receipt = outcome.receipt();
    if (!receipt.isFound()) {
      terminal.say(
          line(
              "Nothing found in %,d %s%s",
              receipt.left().runs(),
              receipt.left().runs() == 1 ? "run" : "runs",
              receipt.listed()
                  ? ": this " + receipt.asked() + " was forgotten before; 0 rows, 0 documents left"
                  : "; is the "
                      + receipt.asked()
                      + " written as in the source, and VOC_CUSTOMER_SECRET that of the runs?"));
      return;
    }
    receipt.runs().stream().filter(Receipt.Run::isConcerned).forEach(run -> say(run, receipt));
    receipt
        .keptRaw()
        .forEach(raw -> terminal.say(line("raw feedback of %s: %,d rows", raw.run(), raw.rows())));
    if (receipt.dryRun()) {
      terminal.stress("Nothing was changed; without --dry-run all of this is removed");
      return;
    }
    Receipt.Left left = receipt.left();
    String proof =
        line(
            "%,d rows, %,d documents left in %,d runs%s, read again",
            left.rows(),
            left.documents() + left.terms() + left.deletedDocuments(),
            left.runs(),
            receipt.rawRead() ? line("; %,d raw rows", left.rawRows()) : "");
    if (left.isNothing()) {
      terminal.stress(proof);
    } else {
      terminal.warn(proof + ": not all is gone; run the same command again");
    }
    terminal.say("The next nights leave the " + receipt.asked() + " out");
    terminal.say("Receipt: " + outcome.place());
    terminal.say(
        "Pages and packs (voc report, voc board, voc gaps --pack) that were written from these runs"
            + " may still tell of the "
            + receipt.asked()
            + ": no run records where they are; delete them and write them anew");
    terminal.say(
        "Backups, copies and the input files themselves are yours to clear; voc does not touch them");
  }

  private void say(Receipt.Run run, Receipt receipt) {
    String rows =
        run.rows().entrySet().stream()
            .map(table -> line("%s %,d", table.getKey(), table.getValue()))
            .collect(Collectors.joining(", "));
    terminal.say(
        line(
            "run %s: %s; %,d documents of the index%s",
            run.run(),
            rows.isEmpty() ? "no rows" : rows,
            run.documents(),
            receipt.dryRun() ? "" : "; is now " + run.revision()));
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
