package voc.nlp.redact.id;

import static voc.nlp.redact.id.CheckDigits.digit;
import static voc.nlp.redact.id.CheckDigits.isMultiple;
import static voc.nlp.redact.id.CheckDigits.weighted;

/**
 * The rules of single countries' numbers, as their offices publish them; each takes the number
 * without separators (but for the plus of Sweden's and Finland's people over 100), letters in upper
 * case, in its right length.
 */
final class NationalRules {
  private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String FINNISH_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

  /** Values of 0-9, then A-Z, at odd places of a codice fiscale (Decreto 23 dicembre 1976). */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  /** Values of a Taiwanese or Hong Kong number's letters, in the order A to Z. */
  private static final int[] TAIWANESE = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  private NationalRules() {}

  static boolean tfn(String id) {
    return isMultiple(11, id, 1, 4, 3, 7, 5, 8, 6, 9, 10);
  }

  static boolean medicare(String id) {
    return id.charAt(0) >= '2'
        && id.charAt(0) <= '6'
        && weighted(id, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(id, 8);
  }

  static boolean nhs(String id) {
    int check = 11 - weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check % 11 == digit(id, 9) && check != 10;
  }

  static boolean dni(String id) {
    int number =
        Integer.parseInt(id.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'));
    return DNI_LETTERS.charAt(number % 23) == id.charAt(8);
  }

  static boolean codiceFiscale(String id) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      char c = id.charAt(i);
      int value = c <= '9' ? c - '0' : c - 'A';
      sum += i % 2 == 0 ? ODD[value] : value;
    }
    return 'A' + sum % 26 == id.charAt(15);
  }

  static boolean nir(String id) {
    return CheckDigits.complement97(id.replace("2A", "19").replace("2B", "18"));
  }

  /** One digit of the first ten stands there twice or three times. */
  static boolean germanTaxId(String id) {
    long different = id.substring(0, 10).chars().distinct().count();
    return (different == 8 || different == 9) && CheckDigits.hybrid11(id);
  }

  static boolean bsn(String id) {
    return isMultiple(11, id, 9, 8, 7, 6, 5, 4, 3, 2, -1) && !id.startsWith("000");
  }

  static boolean belgian(String id) {
    return CheckDigits.complement97(id) || CheckDigits.complement97("2" + id);
  }

  static boolean ean13(String id) {
    return isMultiple(10, id, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
  }

  static boolean swedish(String id) {
    String digits = id.replace("+", "");
    String ten = digits.substring(digits.length() - 10);
    int month = Integer.parseInt(ten, 2, 4, 10);
    int day = Integer.parseInt(ten, 4, 6, 10) % 60;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && CheckDigits.luhn(ten);
  }

  static boolean norwegian(String id) {
    int month = Integer.parseInt(id, 2, 4, 10) % 40;
    return month >= 1
        && month <= 12
        && isMultiple(11, id, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
        && isMultiple(11, id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
  }

  static boolean finnish(String id) {
    int last = id.length() - 1;
    int number = Integer.parseInt(id.substring(0, 6) + id.substring(last - 3, last));
    return FINNISH_CHARACTERS.charAt(number % 31) == id.charAt(last);
  }

  static boolean icelandic(String id) {
    return isMultiple(11, id, 3, 2, 7, 6, 5, 4, 3, 2, 1);
  }

  /** From 1954 on; some of before 1985 have a 0 where the remainder is 10. */
  static boolean czech(String id) {
    int month = Integer.parseInt(id, 2, 4, 10) % 50 % 20;
    long rest = Long.parseLong(id, 0, 9, 10) % 11 % 10;
    return month >= 1 && month <= 12 && rest == digit(id, 9);
  }

  static boolean cnp(String id) {
    int check = weighted(id, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    int month = Integer.parseInt(id, 3, 5, 10);
    int day = Integer.parseInt(id, 5, 7, 10);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && (check == 10 ? 1 : check) == digit(id, 12);
  }

  static boolean pps(String id) {
    int second = id.length() > 8 && id.charAt(8) != 'W' ? id.charAt(8) - 'A' + 1 : 0;
    int rest = (weighted(id, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23;
    return (rest == 0 ? 'W' : (char) ('A' + rest - 1)) == id.charAt(7);
  }

  static boolean cpf(String id) {
    int first = weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    int second = weighted(id, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    return first == digit(id, 9) && second == digit(id, 10) && id.chars().distinct().count() > 1;
  }

  static boolean rut(String id) {
    int sum = 0;
    int weight = 2;
    for (int i = id.length() - 2; i >= 0; i--) {
      sum += weight * digit(id, i);
      weight = weight == 7 ? 2 : weight + 1;
    }
    int check = 11 - sum % 11;
    char expected = check == 11 ? '0' : check == 10 ? 'K' : (char) ('0' + check);
    return expected == id.charAt(id.length() - 1);
  }

  static boolean cuit(String id) {
    return (11 - weighted(id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == digit(id, 10);
  }

  static boolean taiwanese(String id) {
    int letter = TAIWANESE[id.charAt(0) - 'A'];
    int sum = letter / 10 + letter % 10 * 9;
    return (sum + weighted(id.substring(1), 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0;
  }

  /** A missing first letter counts as a blank, 36; the last may be A for ten. */
  static boolean hongKong(String id) {
    String nine = id.length() == 8 ? " " + id : id;
    int sum = 9 * (nine.charAt(0) == ' ' ? 36 : digit(nine, 0));
    for (int i = 1; i < 9; i++) {
      sum += (9 - i) * digit(nine, i);
    }
    return sum % 11 == 0;
  }

  static boolean nric(String id) {
    boolean century21 = id.charAt(0) == 'T' || id.charAt(0) == 'G';
    int rest = (weighted(id.substring(1), 2, 7, 6, 5, 4, 3, 2) + (century21 ? 4 : 0)) % 11;
    boolean citizen = id.charAt(0) == 'S' || id.charAt(0) == 'T';
    return (citizen ? "JZIHGFEDCBA" : "XWUTRQPNMLK").charAt(rest) == id.charAt(8);
  }

  static boolean nif(String id) {
    int check = 11 - weighted(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (check >= 10 ? 0 : check) == digit(id, 8);
  }

  static boolean pesel(String id) {
    int month = Integer.parseInt(id, 2, 4, 10) % 20;
    return month >= 1 && month <= 12 && isMultiple(10, id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
  }

  static boolean turkish(String id) {
    int odd = weighted(id, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    int even = weighted(id, 0, 1, 0, 1, 0, 1, 0, 1);
    int first = Math.floorMod(7 * odd - even, 10);
    int sum = (odd + even + digit(id, 9)) % 10;
    return id.charAt(0) != '0' && first == digit(id, 9) && sum == digit(id, 10);
  }
}
