package voc.nlp.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a customer's key by a pseudonym: the first 16 hexadecimal digits of its HMAC-SHA-256
 * (RFC 2104). The same key and secret always give the same pseudonym, so that people can be
 * counted; without the secret nobody can find out whose it is by trying keys. Thread-safe.
 */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * 64 bits: among 10 million customers two share a pseudonym with a probability under 1 in
   * 300,000.
   */
  private static final int DIGITS = 16;

  private static final int CODE_DIGITS = 12;

  private final byte[] secret;

  /**
   * @param secret what only the organisation knows; not empty
   */
  public Pseudonyms(String secret) {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("the secret of pseudonyms must not be empty");
    }
    this.secret = secret.getBytes(UTF_8);
  }

  /** The pseudonym of a key. */
  public String of(String key) {
    return hex(key).substring(0, DIGITS);
  }

  /**
   * A code of personal data for its mark: 12 hexadecimal digits with a letter among them. No
   * customer's pseudonym can be told from it, since the kind goes in.
   *
   * @param value the value, written one way however people write it
   */
  String code(PiiType type, String value) {
    String digits = hex("mark:" + type.name() + ":" + value);
    int start = 0;
    while (digits.substring(start, start + CODE_DIGITS).chars().allMatch(Character::isDigit)) {
      start++;
    }
    return digits.substring(start, start + CODE_DIGITS);
  }

  private String hex(String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] digest = mac.doFinal(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
