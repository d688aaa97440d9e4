package voc.jobs.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import voc.jobs.config.Format;
import voc.jobs.config.Format.Syntax;
import voc.jobs.source.file.BrokenPackage;

/**
 * What a file may be, by its first 64 KB, of a web page by its first 4 MB. Immutable.
 *
 * @param encoding name of its character set
 * @param delimiter what separates its fields, if it is delimited
 * @param fields its columns, keys or elements
 * @param rows values of its first records in order of the columns, if it is delimited; a row may be
 *     shorter or longer than the columns are many
 * @param guesses what it may be, the likeliest first; none if nothing fits
 * @param problem why it can't be read, with a remedy, such as "is empty; deliver it again"
 */
public record FormatGuesses(
    String encoding,
    char delimiter,
    List<String> fields,
    List<List<String>> rows,
    List<FormatGuess> guesses,
    Optional<String> problem) {
  private static final Pattern CUE_TIMES =
      Pattern.compile("(?m)^\\h*[0-9:]{4,12}([.,])[0-9]{1,3}\\h*-->");
  private static final Pattern FAQ_SCRIPT = Pattern.compile("(?i)application/ld\\+json");

  /** Fewer tell-tale fields than this share mean nothing. */
  private static final double LEAST = 0.5;

  /** Any CSV can be mapped: that it is one says little. */
  private static final double MAPPED = 0.4;

  /** Web pages often have their FAQPage at the end: of a page that much more is looked at. */
  private static final int PAGE = (4 << 20) - FileHead.LENGTH;

  /** So many records are looked into. */
  private static final int SAMPLE = 20;

  /**
   * Guesses from the beginning of a file.
   *
   * @param in its content, unpacked; the caller closes it
   */
  public static FormatGuesses of(InputStream in) throws IOException {
    Beginning start = beginning(in, FileHead.LENGTH);
    Beginning beginning =
        isPage(FileHead.of(start.bytes()).text()) ? start.plus(beginning(in, PAGE)) : start;
    FileHead head = FileHead.of(beginning.bytes());
    Optional<String> problem = beginning.fault().or(() -> problem(head));
    List<String> fields = new ArrayList<>();
    List<FormatGuess> guesses =
        new ArrayList<>(problem.isEmpty() ? guesses(head, fields) : List.of());
    guesses.sort(
        Comparator.comparingDouble(FormatGuess::confidence)
            .thenComparingInt(FormatGuess::matched)
            .reversed()
            .thenComparing(FormatGuess::format));
    boolean delimited = guesses.stream().anyMatch(guess -> guess.format().isDelimited());
    return new FormatGuesses(
        head.encoding(),
        head.delimiter(),
        List.copyOf(fields),
        delimited ? head.rows(SAMPLE + 1).stream().skip(1).toList() : List.of(),
        distinct(guesses),
        problem);
  }

  private static Optional<String> problem(FileHead head) {
    if (head.text().isBlank()) {
      return Optional.of("is empty; deliver it again");
    }
    return head.isText()
        ? Optional.empty()
        : Optional.of("is no text; export it as CSV, JSON or XML");
  }

  /** The likeliest. */
  public Optional<FormatGuess> best() {
    return guesses.stream().findFirst();
  }

  /** How sure it is that the file is of this format, in [0, 1]. */
  public double confidence(Format format) {
    return guesses.stream()
        .filter(guess -> guess.format() == format)
        .mapToDouble(FormatGuess::confidence)
        .findFirst()
        .orElse(0);
  }

  /** What was read of a file, and why there is nothing if a package can't be opened. */
  private record Beginning(byte[] bytes, Optional<String> fault) {
    Beginning plus(Beginning next) {
      byte[] all = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
      System.arraycopy(next.bytes, 0, all, bytes.length, next.bytes.length);
      return new Beginning(all, fault);
    }
  }

  /** A package that breaks off is guessed by what comes before the break. */
  private static Beginning beginning(InputStream in, int most) throws IOException {
    byte[] bytes = new byte[most];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < bytes.length; length += Math.max(0, n)) {
        n = in.read(bytes, length, bytes.length - length);
      }
    } catch (BrokenPackage e) {
      return new Beginning(
          Arrays.copyOf(bytes, length),
          length == 0 ? Optional.of("can't be read: " + e.detail(1)) : Optional.empty());
    }
    return new Beginning(Arrays.copyOf(bytes, length), Optional.empty());
  }

  private static List<FormatGuess> guesses(FileHead head, List<String> fields) {
    String text = head.text().stripLeading();
    String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
    if (start.startsWith("webvtt")) {
      return List.of(new FormatGuess(Format.WEBVTT, 1, 1, "it begins with WEBVTT"));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      fields.addAll(head.keys());
      return scored(Syntax.JSON, ',', fields, "keys", Format.JSON);
    }
    if (isPage(text)) {
      return page(text);
    }
    if (start.startsWith("<")) {
      fields.addAll(head.elements());
      return scored(Syntax.XML, ',', fields, "elements", Format.XML);
    }
    Matcher times = CUE_TIMES.matcher(text);
    if (times.find() && times.start() < 200) {
      boolean comma = times.group(1).equals(",");
      return List.of(
          new FormatGuess(
              comma ? Format.SRT : Format.WEBVTT,
              0.95,
              1,
              "it has times of cues with a " + (comma ? "comma" : "point")));
    }
    fields.addAll(head.columns());
    char delimiter = head.delimiter();
    return fields.size() < 2
        ? List.of()
        : scored(
            Syntax.DELIMITED,
            delimiter,
            fields,
            "columns",
            delimiter == '\t' ? Format.TSV : Format.CSV);
  }

  private static boolean isPage(String text) {
    String beginning = text.stripLeading();
    return beginning.regionMatches(true, 0, "<!doctype html", 0, 14)
        || beginning.regionMatches(true, 0, "<html", 0, 5);
  }

  private static List<FormatGuess> page(String text) {
    boolean script = FAQ_SCRIPT.matcher(text).find();
    boolean faq = text.contains("FAQPage");
    if (script && faq) {
      return List.of(
          new FormatGuess(Format.FAQPAGE_HTML, 1, 2, "a web page with JSON-LD of an FAQPage"));
    }
    return List.of(
        new FormatGuess(
            Format.FAQPAGE_HTML,
            script ? 0.4 : 0.3,
            1,
            "a web page; no FAQPage in its first 4 MB"));
  }

  private static List<FormatGuess> scored(
      Syntax syntax, char delimiter, List<String> fields, String kind, Format any) {
    List<FormatGuess> guesses = new ArrayList<>();
    Set<String> folded = fields.stream().map(TellTales::folded).collect(Collectors.toSet());
    for (TellTales signs : TellTales.ALL) {
      boolean read =
          syntax != Syntax.DELIMITED || (signs.format().delimiter() == '\t') == (delimiter == '\t');
      if (signs.syntax() == syntax && read) {
        TellTales.Match match = signs.match(folded);
        if (match.share() >= LEAST) {
          guesses.add(
              new FormatGuess(
                  signs.format(), match.share(), match.fields(), signs.evidence(match, kind)));
        }
      }
    }
    String unknown = guesses.isEmpty() ? "no export that voc knows by its " + kind + "; " : "";
    guesses.add(new FormatGuess(any, MAPPED, 0, unknown + "map its " + fields.size() + " " + kind));
    return guesses;
  }

  private static List<FormatGuess> distinct(List<FormatGuess> sorted) {
    List<FormatGuess> guesses = new ArrayList<>();
    for (FormatGuess guess : sorted) {
      if (guesses.stream().noneMatch(better -> better.format() == guess.format())) {
        guesses.add(guess);
      }
    }
    return List.copyOf(guesses);
  }
}
