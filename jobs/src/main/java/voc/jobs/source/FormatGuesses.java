package voc.jobs.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
 * What a file may be, by its first 64 KB. Immutable.
 *
 * @param encoding name of its character set
 * @param delimiter what separates its fields, if it is delimited
 * @param fields its columns, keys or elements
 * @param guesses what it may be, the likeliest first; none if nothing fits
 */
public record FormatGuesses(
    String encoding, char delimiter, List<String> fields, List<FormatGuess> guesses) {
  private static final Pattern CUE_TIMES =
      Pattern.compile("(?m)^\\h*[0-9:]{4,12}([.,])[0-9]{1,3}\\h*-->");
  private static final Pattern FAQ_SCRIPT = Pattern.compile("(?i)application/ld\\+json");

  /** Fewer tell-tale fields than this share mean nothing. */
  private static final double LEAST = 0.5;

  /** Any CSV can be mapped: that it is one says little. */
  private static final double MAPPED = 0.4;

  /**
   * Guesses from the beginning of a file.
   *
   * @param in its content, unpacked; the caller closes it
   */
  public static FormatGuesses of(InputStream in) throws IOException {
    FileHead head = FileHead.of(beginning(in));
    List<String> fields = new ArrayList<>();
    List<FormatGuess> guesses = new ArrayList<>(guesses(head, fields));
    guesses.sort(
        Comparator.comparingDouble(FormatGuess::confidence)
            .thenComparingInt(FormatGuess::matched)
            .reversed()
            .thenComparing(FormatGuess::format));
    return new FormatGuesses(
        head.encoding(), head.delimiter(), List.copyOf(fields), distinct(guesses));
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

  /** A package that breaks off is guessed by what comes before the break. */
  private static byte[] beginning(InputStream in) throws IOException {
    byte[] bytes = new byte[FileHead.LENGTH];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < bytes.length; length += Math.max(0, n)) {
        n = in.read(bytes, length, bytes.length - length);
      }
    } catch (BrokenPackage e) {
      return Arrays.copyOf(bytes, length);
    }
    return Arrays.copyOf(bytes, length);
  }

  private static List<FormatGuess> guesses(FileHead head, List<String> fields) {
    String text = head.text().stripLeading();
    String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return List.of();
    }
    if (start.startsWith("webvtt")) {
      return List.of(new FormatGuess(Format.WEBVTT, 1, 1, "it begins with WEBVTT"));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      fields.addAll(head.keys());
      return scored(Syntax.JSON, ',', fields, "keys", Format.JSON);
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
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

  private static List<FormatGuess> page(String text) {
    boolean script = FAQ_SCRIPT.matcher(text).find();
    boolean faq = text.contains("FAQPage");
    if (script && faq) {
      return List.of(
          new FormatGuess(Format.FAQPAGE_HTML, 1, 2, "a web page with JSON-LD of an FAQPage"));
    }
    return List.of(
        new FormatGuess(
            Format.FAQPAGE_HTML, script ? 0.5 : 0.3, 1, "a web page; no FAQPage in its beginning"));
  }

  private static List<FormatGuess> scored(
      Syntax syntax, char delimiter, List<String> fields, String kind, Format any) {
    List<FormatGuess> guesses = new ArrayList<>();
    Set<String> folded = fields.stream().map(FormatGuesses::folded).collect(Collectors.toSet());
    for (TellTales signs : TellTales.ALL) {
      boolean read =
          syntax != Syntax.DELIMITED || (signs.format().delimiter() == '\t') == (delimiter == '\t');
      if (signs.syntax() == syntax && read) {
        int matched = matched(signs.fields(), folded);
        double share = (double) matched / signs.fields().size();
        if (share >= LEAST) {
          guesses.add(
              new FormatGuess(
                  signs.format(),
                  share,
                  matched,
                  matched + " of " + signs.fields().size() + " " + kind + " of " + signs.what()));
        }
      }
    }
    guesses.add(
        new FormatGuess(
            any, MAPPED, 0, fields.size() + " " + kind + ", which a mapping gives their meaning"));
    return guesses;
  }

  private static int matched(Collection<String> wanted, Set<String> folded) {
    return (int) wanted.stream().filter(name -> folded.contains(folded(name))).count();
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

  private static String folded(String name) {
    StringBuilder form = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!Character.isWhitespace(c) && c != '_' && c != '-') {
        form.append(c);
      }
    }
    return form.toString();
  }
}
