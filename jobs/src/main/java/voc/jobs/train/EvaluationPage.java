package voc.jobs.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import voc.jobs.measure.Machine;

/**
 * Writes what a measurement printed into a page of Markdown, exactly as printed, with its date,
 * command and machine. A measurement has one place in the page, between two comments that name its
 * command: measured again, it takes the place of its former figures; what people wrote around it
 * stays.
 */
public final class EvaluationPage {
  private static final long BYTES_PER_GB = 1L << 30;

  private final Path page;

  /**
   * @param page a Markdown file; it is created where there is none
   */
  public EvaluationPage(Path page) {
    this.page = page;
  }

  /**
   * Puts a report into the page.
   *
   * @param command the command line that printed it, which also names its place
   * @param report as printed
   */
  public void put(String command, String report, LocalDate day, Machine machine)
      throws IOException {
    String start = "<!-- measured: " + inComment(command) + " -->\n";
    String end = "<!-- end of measured -->\n";
    String block = start + block(command, report, day, machine) + end;
    String text = Files.exists(page) ? Files.readString(page, UTF_8) : "# Evaluation\n";
    int from = text.indexOf(start);
    int to = from < 0 ? -1 : text.indexOf(end, from);
    if (from >= 0 && to < 0) {
      throw new IllegalArgumentException(
          page + " has lost the line \"" + end.strip() + "\" of " + command + "; put it back");
    }
    String changed =
        from < 0
            ? text.stripTrailing() + "\n\n" + block
            : text.substring(0, from) + block + text.substring(to + end.length());
    write(changed);
  }

  private static String block(String command, String report, LocalDate day, Machine machine) {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %.1f GB of heap, %s:%n%n    %s%n%n```%n%s```%n",
        day,
        machine.cores(),
        machine.heapBytes() / (double) BYTES_PER_GB,
        machine.jdk(),
        command,
        report.endsWith("\n") ? report : report + "\n");
  }

  /** Two hyphens would end the comment. */
  private static String inComment(String command) {
    return command.replace("--", "");
  }

  /** The page is never seen half written. */
  private void write(String text) throws IOException {
    // Not a temporary file, which nobody else could read.
    Path whole = page.resolveSibling("." + page.getFileName() + ".part");
    try {
      Files.writeString(whole, text.replace("\r\n", "\n"), UTF_8);
      Files.move(whole, page, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
