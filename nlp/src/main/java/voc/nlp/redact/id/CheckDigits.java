package voc.nlp.redact.id;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * Rules that one digit of a number follows from the others. Each takes the number without
 * separators, letters in upper case, and tells whether it is right.
 */
final class CheckDigits {
  private CheckDigits() {}

  /** ISO/IEC 7812-1 annex B: from the right every second digit doubled; the sum ends in 0. */
  static boolean luhn(String digits) {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
  }

  /** J. Verhoeff, Error detecting decimal codes (1969). */
  static boolean verhoeff(String digits) {
    return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(digits);
  }

  /**
   * ISO/IEC 7064, pure MOD 97-10, of a prefix and the two digits that follow it: 97 less the rest.
   */
  static boolean complement97(String digits) {
    int body = digits.length() - 2;
    long rest = Long.parseLong(digits, 0, body, 10) % 97;
    return 97 - rest == Integer.parseInt(digits, body, digits.length(), 10);
  }

  /** ISO/IEC 7064, hybrid MOD 11,10. */
  static boolean hybrid11(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digit(digits, digits.length() - 1);
  }

  /** ISO/IEC 7064, pure MOD 11-2; the last may be X for ten. */
  static boolean pure11(String code) {
    int rest = 0;
    for (int i = 0; i < code.length() - 1; i++) {
      rest = (rest + digit(code, i)) * 2 % 11;
    }
    int check = (12 - rest) % 11;
    return (check == 10 ? 'X' : (char) ('0' + check)) == code.charAt(code.length() - 1);
  }

  /** The sum of the first digits, each times its weight. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(digits, i);
    }
    return sum;
  }

  /** Whether the sum of all digits, each times its weight, is a multiple of the modulus. */
  static boolean isMultiple(int modulus, String digits, int... weights) {
    return weighted(digits, weights) % modulus == 0;
  }

  static int digit(String code, int at) {
    return Character.digit(code.charAt(at), 36);
  }
}
