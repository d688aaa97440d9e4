package voc.jobs.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.nlp.redact.Pseudonyms;

/**
 * Who asked to be forgotten: the warehouse's file {@code forgotten}, which every night consults, so
 * that files which still hold the person's records do not bring them back. It holds keyed digests
 * of pseudonyms and of feedback ids, never these themselves: nobody without {@code
 * VOC_CUSTOMER_SECRET} can tell whom it names. Immutable and thread-safe.
 */
public final class Forgotten implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String HEAD =
      "# Who asked to be forgotten: keyed digests, made by `voc forget` and read by every run.\n"
          + "# Without this file, records that are still in the files come back. Do not edit it.\n";

  private static final Pattern LINE = Pattern.compile("(secret|customer|feedback) ([0-9a-f]{16})");

  /** Digested with the secret, to know later whether it is still the same. */
  private static final String CHECK = "the secret of the forgotten";

  /** Nobody is forgotten. */
  public static final Forgotten NOBODY = new Forgotten(null, new TreeSet<>());

  private final @Nullable Pseudonyms secret;
  private final TreeSet<String> lines;

  private Forgotten(@Nullable Pseudonyms secret, TreeSet<String> lines) {
    this.secret = secret;
    this.lines = lines;
  }

  /** An empty list, keyed with the secret of {@code pseudonyms}. */
  static Forgotten keyedWith(Pseudonyms pseudonyms) {
    return new Forgotten(pseudonyms, new TreeSet<>());
  }

  /**
   * Parses the file.
   *
   * @param place where it lies, for messages
   * @throws WarehouseException if a line is none, or it was made with another secret
   */
  static Forgotten parse(byte[] bytes, Pseudonyms pseudonyms, String place) {
    TreeSet<String> lines = new TreeSet<>();
    String made = null;
    int number = 0;
    for (String line : new String(bytes, UTF_8).lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (line.startsWith("#")) {
        continue;
      }
      if (!matcher.matches()) {
        throw new WarehouseException(
            place
                + ":"
                + number
                + ": must be \"customer\" or \"feedback\" and 16 hexadecimal digits, got a line of "
                + line.length()
                + " characters; restore the file from a copy");
      }
      if (matcher.group(1).equals("secret")) {
        made = matcher.group(2);
      } else {
        lines.add(line);
      }
    }
    if (!pseudonyms.of(CHECK).equals(made)) {
      throw new WarehouseException(
          place
              + " must have been made with the VOC_CUSTOMER_SECRET of today, but it was made with another:"
              + " those who asked to be forgotten would come back; set the former secret, or remove"
              + " the file and forget them anew with `voc forget`");
    }
    return new Forgotten(pseudonyms, lines);
  }

  /** Whether nobody is forgotten. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many customers and feedback are listed. */
  public int size() {
    return lines.size();
  }

  /**
   * Whether a feedback is of somebody who is forgotten.
   *
   * @param feedbackId its id as stored
   * @param customer the person's pseudonym, if known
   */
  public boolean has(String feedbackId, @Nullable String customer) {
    return !lines.isEmpty()
        && (lines.contains(line("feedback", feedbackId))
            || (customer != null && lines.contains(line("customer", customer))));
  }

  /** The list with more on it. */
  public Forgotten with(@Nullable String customer, Collection<String> feedbackIds) {
    TreeSet<String> more = new TreeSet<>(lines);
    if (customer != null) {
      more.add(line("customer", customer));
    }
    feedbackIds.forEach(id -> more.add(line("feedback", id)));
    return new Forgotten(secret, more);
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("secret ").append(secret().of(CHECK)).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  /** The kind is digested too: an id that looks like a pseudonym is not one. */
  private String line(String kind, String value) {
    return kind + " " + secret().of("forgotten " + kind + " " + value);
  }

  private Pseudonyms secret() {
    if (secret == null) {
      throw new IllegalStateException("a list that is written to needs the secret");
    }
    return secret;
  }
}
