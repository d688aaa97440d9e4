package voc.samples.formats;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids as systems make them, from names. */
final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Ids() {}

  /** A UUID (version 3: the MD5 of the name). */
  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Letters and digits, as many as asked for, at most 20. */
  static String token(String name, int length) {
    BigInteger number = new BigInteger(uuid(name).replace("-", ""), 16);
    StringBuilder token = new StringBuilder();
    BigInteger base = BigInteger.valueOf(LETTERS.length());
    for (int i = 0; i < length; i++) {
      token.append(LETTERS.charAt(number.mod(base).intValue()));
      number = number.divide(base);
    }
    return token.toString();
  }
}
