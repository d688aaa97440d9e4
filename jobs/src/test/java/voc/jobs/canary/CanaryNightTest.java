package voc.jobs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night as an operator runs it, on files full of canaries: check, run, search, needs, gaps,
 * the pages of report and board, and a run that fails while it redacts, in processes of their own,
 * logging all that Spark says. Then every byte that they left anywhere is searched: the warehouse
 * with its tables and index, temporary folders, event logs, what was printed.
 */
@Tag("long")
class CanaryNightTest {
  private static final int FEWEST = 500;

  private static final String SECRET = "quillonesque-trebuchet-of-the-tests";

  /** Asks for the class path with the redactors that break. */
  private static final String SHADOW = "-Dtest.shadow=true";

  @TempDir static Path folder;

  @Test
  void noCanaryIsLeftAnywhere() throws Exception {
    Canaries canaries = new Canaries(4);
    Path input = Files.createDirectories(folder.resolve("input"));
    Path config = new CanaryCity(input, canaries).write();
    Files.writeString(
        config,
        Files.readString(config).replace("warehouse: warehouse", "warehouse: ../warehouse"));

    int checked = voc("check", List.of(), "check", "--by-file", "--config", config.toString());
    int ran =
        voc(
            "run",
            List.of("-Dvoc.log=info"),
            "run",
            "--debug",
            "--json",
            "--config",
            config.toString());
    int again = voc("again", List.of(), "run", "--config", config.toString());
    String warehouse = folder.resolve("warehouse").toString();
    List<Integer> asked =
        List.of(
            voc("search", List.of(), "search", "-w", warehouse, "--json", "garbage"),
            voc("needs", List.of(), "needs", "-w", warehouse, "--json"),
            voc("gaps", List.of(), "gaps", "-w", warehouse, "--json"),
            voc("entries", List.of(), "gaps", "entries", "-w", warehouse, "--json"),
            voc("pack", List.of(), "gaps", "-w", warehouse, "--pack", file("pack")),
            voc("failures", List.of(), "failures", "-w", warehouse, "--json"),
            voc("synonyms", List.of(), "synonyms", "-w", warehouse, "--json"),
            voc("page", List.of(), "report", "-w", warehouse, "-o", file("report.html")),
            voc("items", List.of(), "board", "-w", warehouse, "--json"),
            voc(
                "board",
                List.of(),
                "board",
                "-w",
                warehouse,
                "--since",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "--output",
                file("board")));
    int failed =
        voc(
            "failed",
            List.of("-Dvoc.log=info", SHADOW),
            "run",
            "--debug",
            "--config",
            config.toString());

    assertThat(List.of(checked, ran, again)).as(printed("run")).containsExactly(3, 3, 3);
    assertThat(asked).as(printed("search") + printed("page") + printed("board")).containsOnly(0);
    assertThat(Files.readString(folder.resolve("search.out"))).contains("garbage");
    assertThat(failed).as(printed("failed")).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("failed.err")))
        .as("it fails while a record is redacted, and does not say what the failure says")
        .contains("java.lang.IllegalStateException while this record was read or redacted")
        .doesNotContain("cannot redact");
    Leftovers left = Leftovers.below(folder, input);
    assertThat(left.texts().keySet())
        .as("what was searched")
        .anyMatch(name -> name.startsWith("events/"))
        .anyMatch(name -> name.startsWith("pack/"))
        .contains("report.html as read", "board/board.md as read", "board/board.json", "items.out")
        .anyMatch(name -> name.contains("/faq_gaps/") && name.endsWith("decoded"))
        .anyMatch(name -> name.contains("/faq_entries/") && name.endsWith("decoded"))
        .anyMatch(name -> name.contains("/reference/"))
        .anyMatch(name -> name.contains("/feedback/") && name.endsWith("decoded"))
        .anyMatch(name -> name.contains("/index/") && name.endsWith("decoded"));
    assertThat(String.join("", left.texts().values())).contains("[name-1]").contains("[phone]");
    assertThat(canaries.planted()).hasSizeGreaterThan(FEWEST);
    List<Canary> planted = new ArrayList<>(canaries.planted());
    planted.add(new Canary("secret", "the environment", SECRET, List.of(SECRET)));
    List<String> found = left.holding(planted);
    assertThat(found).as(found.size() + " finds of " + canaries.planted().size()).isEmpty();
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String printed(String name) throws Exception {
    String text = Files.readString(folder.resolve(name + ".err"));
    return text.substring(Math.max(0, text.length() - 4000));
  }

  /** Runs a command in a process whose every temporary file lies in the test's folder. */
  private static int voc(String name, List<String> options, String... arguments) throws Exception {
    for (String each : List.of("tmp", "spark", "events")) {
      Files.createDirectories(folder.resolve(each));
    }
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
    for (int i = 0; i < jvm.size(); i++) {
      if (jvm.get(i).startsWith("--add-opens")) {
        command.add(jvm.get(i));
      }
    }
    command.addAll(
        List.of(
            "-Xmx4g",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Dspark.local.dir=" + folder.resolve("spark"),
            "-Dspark.eventLog.enabled=true",
            "-Dspark.eventLog.compress=false",
            "-Dspark.eventLog.dir=" + folder.resolve("events").toUri(),
            "-Dvoc.home=.."));
    command.addAll(options);
    String classes = System.getProperty("java.class.path");
    command.addAll(
        List.of(
            "-cp",
            options.contains(SHADOW)
                ? BrokenRedactors.in(folder.resolve("shadow")) + File.pathSeparator + classes
                : classes,
            "voc.jobs.cli.Voc"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    Map<String, String> environment = process.environment();
    environment.put("VOC_CUSTOMER_SECRET", SECRET);
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    process.redirectOutput(new File(folder.toFile(), name + ".out"));
    process.redirectError(new File(folder.toFile(), name + ".err"));
    return process.start().waitFor();
  }
}
