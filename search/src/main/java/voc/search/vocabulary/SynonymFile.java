package voc.search.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of synonyms: rules in Solr's format, each under a comment that tells where it comes
 * from, and comments that remember what was rejected. People may edit it; what they wrote stays as
 * it is. Written whole beside the old one and put in its place in one step. One writer at a time.
 */
public final class SynonymFile {
  /** Some editors on Windows put it before UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern REJECTED = Pattern.compile("#\\s*rejected\\b[^:]*:\\s*([^,]+),.*");

  private static final List<String> HEAD =
      List.of(
          "# Words that customers use, and the FAQ's words for the same thing: Solr's synonym format.",
          "# voc synonyms writes this file and voc run reads it; lines of your own stay as they are.");

  private final Path file;

  private SynonymFile(Path file) {
    this.file = file;
  }

  /** The file at a path, which need not exist. */
  public static SynonymFile at(Path file) {
    return new SynonymFile(file);
  }

  /**
   * What the file says.
   *
   * @param rules that hold
   * @param rejected customers' words that are not to be proposed again, lower case
   */
  public record Content(SynonymRules rules, Set<String> rejected) {
    public Content {
      rejected = Set.copyOf(rejected);
    }

    /** Nothing was decided. */
    public static final Content NONE = new Content(SynonymRules.NONE, Set.of());

    /** What lines of a file say. */
    public static Content of(List<String> lines, String place) {
      Set<String> rejected = new TreeSet<>();
      for (String line : lines) {
        Matcher matcher = REJECTED.matcher(line.strip());
        if (matcher.matches()) {
          rejected.add(matcher.group(1).strip().toLowerCase(Locale.ROOT));
        }
      }
      return new Content(SynonymRules.parse(lines, place), rejected);
    }

    /** The least lines that say the same, in a fixed order. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      for (SynonymRules.Rule rule : rules.rules()) {
        lines.add(String.join(", ", rule.words()) + " => " + rule.readAs());
      }
      new TreeSet<>(rejected).forEach(words -> lines.add("# rejected: " + words + ","));
      return lines;
    }
  }

  /**
   * What somebody decided about one proposal.
   *
   * @param id of the proposal
   * @param words the customers' words
   * @param faqWords the FAQ's words
   * @param support people and searches that used the words
   */
  public record Decision(String id, String words, String faqWords, double support) {
    private String line() {
      return words + ", " + faqWords;
    }
  }

  /**
   * What holds; nothing if there is no such file.
   *
   * @throws SynonymException if a line is no rule, or the file is not UTF-8
   */
  public Content read() throws IOException {
    return content(lines());
  }

  private Content content(List<String> lines) {
    return Content.of(lines, file.toString());
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, UTF_8);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new SynonymException(
          file.toString(), "must be text in UTF-8, but has other bytes; save it as UTF-8");
    }
  }

  /**
   * Adds rules, those that are not there yet. Words that were rejected before are rejected no more.
   *
   * @return how many were added
   */
  public int accept(Collection<Decision> decisions, LocalDate day) throws IOException {
    return add(decisions, day, "accepted", "");
  }

  /**
   * Remembers what is not to be proposed again. A rule that was accepted before holds no more.
   *
   * @return how many were added
   */
  public int reject(Collection<Decision> decisions, LocalDate day) throws IOException {
    return add(decisions, day, "rejected", null);
  }

  private int add(
      Collection<Decision> decisions, LocalDate day, String verdict, @Nullable String rule)
      throws IOException {
    List<String> lines = new ArrayList<>(lines());
    Content before = content(lines);
    if (lines.isEmpty()) {
      lines.addAll(HEAD);
    }
    List<Decision> sorted =
        decisions.stream().distinct().sorted(Comparator.comparing(Decision::words)).toList();
    int added = 0;
    for (Decision decision : sorted) {
      boolean holds =
          before.rules().rules().stream()
              .anyMatch(known -> known.words().contains(decision.words()));
      if (rule != null && holds || rule == null && before.rejected().contains(decision.words())) {
        continue;
      }
      withdraw(lines, decision);
      String told =
          String.format(
              Locale.ROOT,
              "# %s %s, support %.0f, %s",
              verdict,
              decision.id(),
              decision.support(),
              day);
      if (rule == null) {
        lines.add(told + ": " + decision.line());
      } else {
        lines.add(told);
        lines.add(decision.line());
      }
      added++;
    }
    if (added > 0) {
      content(lines);
      write(String.join("\n", lines) + "\n");
    }
    return added;
  }

  /** Takes back what these commands wrote about the same words before; not what people wrote. */
  private static void withdraw(List<String> lines, Decision decision) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      Matcher rejected = REJECTED.matcher(line);
      if (rejected.matches() && rejected.group(1).strip().equals(decision.words())) {
        lines.remove(i);
      } else if (i > 0
          && line.startsWith(decision.words() + ",")
          && lines.get(i - 1).startsWith("# accepted ")) {
        lines.remove(i);
        lines.remove(--i);
      }
    }
  }

  private void write(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path beside = Files.createTempFile(folder, ".synonyms", ".part");
    try {
      Files.writeString(beside, text, UTF_8);
      keepMode(target, beside);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The night may run as another user: the mode of the file before, else readable by all. */
  private static void keepMode(Path target, Path beside) throws IOException {
    if (!beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> mode =
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(beside, mode);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
