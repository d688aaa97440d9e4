package voc.nlp.redact.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which words are ordinary English and therefore no name. */
public final class Words {
  private static final Set<String> ORDINARY = read("ordinary-words.txt");
  private static final Set<String> ALSO_NAMES = read("words-that-are-names.txt");

  /** "it's", "name's", "who'll". */
  private static final Pattern CONTRACTION = Pattern.compile("'(?:s|re|ll|ve|d|m)$");

  /** "contacted", "quickly", "parking"; of short words too little is left. */
  private static final Pattern INFLECTION = Pattern.compile("(?<=\\w{4})(?:ed|ly|ing)$");

  private Words() {}

  /** Whether the word, in any case, means something else than a name ("waiting", "rose"). */
  public static boolean isOrdinary(String word) {
    String plain = plain(word);
    String stem = INFLECTION.matcher(plain).replaceFirst("");
    return ORDINARY.contains(plain)
        || ORDINARY.contains(CONTRACTION.matcher(plain).replaceFirst(""))
        || ORDINARY.contains(stem)
        || !stem.equals(plain) && ORDINARY.contains(stem + "e");
  }

  /** Whether the word can be a name: it is no ordinary word, or one that is a name as well. */
  public static boolean canBeName(String word) {
    return !isOrdinary(word) || ALSO_NAMES.contains(plain(word));
  }

  private static String plain(String word) {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static Set<String> read(String resource) {
    String path = "/voc/nlp/redact/" + resource;
    try (InputStream in = Words.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path + ": build voc anew");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + path, e);
    }
  }
}
