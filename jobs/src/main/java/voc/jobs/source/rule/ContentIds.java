package voc.jobs.source.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ids of records that have none: the hash of their content, and a number where a file holds the
 * same content again. The order of fields and empty fields do not matter, so the same row has the
 * same id in every export of it, unless a scope tells them apart. One for each file; not
 * thread-safe.
 */
public final class ContentIds {
  /** 64 bits: among a billion records a clash has a chance of 3 %. */
  private static final int HEX_DIGITS = 16;

  private final SeenHashes seen = new SeenHashes();
  private final String scope;

  /** Ids that the same content has in every file. */
  public ContentIds() {
    this("");
  }

  /** Ids that the same content has only where {@code scope}, such as a file's name, is the same. */
  public ContentIds(String scope) {
    this.scope = scope;
  }

  /** The id of a record with these values. */
  public String next(Map<String, String> values) {
    String hash = hash(scope, values);
    int ordinal = seen.add(Long.parseUnsignedLong(hash, 16));
    return ordinal == 1 ? hash : hash + "-" + ordinal;
  }

  /** Hash of the values that are not blank, in order of their names. */
  public static String hash(Map<String, String> values) {
    return hash("", values);
  }

  /** The first 64 bits of the SHA-256 hash of a text. */
  public static long hash64(String text) {
    return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static String hash(String scope, Map<String, String> values) {
    MessageDigest digest = sha256();
    digest.update(scope.getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                digest.update(
                    (name + '\u001F' + value.strip() + '\u001E').getBytes(StandardCharsets.UTF_8));
              }
            });
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
