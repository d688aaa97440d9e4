package voc.nlp.redact.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.nlp.redact.pattern.FirstLook;
import voc.nlp.redact.pattern.Spans;

/**
 * Numbers by which states other than through social security know a person: tax, health, identity
 * and insurance numbers of some forty countries. Each has a shape and mostly a check digit; those
 * that are bare digits need words that announce them.
 */
public final class NationalIds {
  /** Numbers that stand alone. */
  private static final List<Kind> ALONE =
      List.of(
          kind("Canadian SIN", "\\d{3}([ -])\\d{3}\\1\\d{3}", CheckDigits::luhn),
          kind("Australian TFN", "\\d{3}([ -])\\d{3}\\1\\d{3}", NationalRules::tfn),
          kind(
              "Australian Medicare",
              "[2-6]\\d{3}([ -])\\d{5}\\1\\d(?:[ /-]\\d)?",
              NationalRules::medicare),
          kind(
              "UK National Insurance",
              "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]( ?)\\d{2}\\1\\d{2}\\1\\d{2} ?[A-D]"),
          kind(
              "US Medicare (MBI)",
              "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d(-?)[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d\\1[AC-HJKMNP-RT-Y]{2}\\d{2}"),
          kind(
              "Spanish DNI, NIE",
              "(?:\\d{8}|[XYZ][ -]?\\d{7})[ -]?[A-HJ-NP-TV-Z]",
              NationalRules::dni),
          kind(
              "Italian codice fiscale",
              "[A-Z]{6} ?[\\dLMNP-V]{2}[A-EHLMPRST][\\dLMNP-V]{2} ?[A-Z][\\dLMNP-V]{3}[A-Z]",
              NationalRules::codiceFiscale),
          kind(
              "French NIR",
              "[12]( ?)\\d{2}\\1(?:0[1-9]|1[0-2]|[2-9]\\d)\\1(?:\\d{2}|2[AB])\\1\\d{3}\\1\\d{3} ?\\d{2}",
              NationalRules::nir),
          kind("German tax id", "[1-9]\\d ?\\d{3} \\d{3} \\d{3}", NationalRules::germanTaxId),
          kind("Dutch BSN", "\\d{4}\\.\\d{2}\\.\\d{3}", NationalRules::bsn),
          kind("Belgian", "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}", NationalRules::belgian),
          kind("Swiss AHV", "756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}", NationalRules::ean13),
          kind("Swedish", "(?:19|20)?\\d{2}[01]\\d[0-3]\\d[-+]\\d{4}", NationalRules::swedish),
          kind("Norwegian", "[0-7]\\d[0-9]\\d{3} \\d{5}", NationalRules::norwegian),
          kind(
              "Finnish",
              "[0-3]\\d[01]\\d{3}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]",
              NationalRules::finnish),
          kind("Icelandic", "[0-7]\\d[01]\\d{3}-\\d{4}", NationalRules::icelandic),
          kind("Czech, Slovak", "\\d{2}[0-8]\\d[0-3]\\d/\\d{4}", NationalRules::czech),
          kind("Romanian CNP", "[1-9]\\d{2}[01]\\d[0-3]\\d{7}", NationalRules::cnp),
          kind("Irish PPS", "\\d{7}[A-W][ABHIW]?", NationalRules::pps),
          kind("Brazilian CPF", "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", NationalRules::cpf),
          kind("Chilean RUT", "\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dK]", NationalRules::rut),
          kind("Argentine CUIT", "(?:2[03-7]|3[034])-\\d{8}-\\d", NationalRules::cuit),
          kind(
              "Mexican CURP",
              "[A-Z][AEIOUX][A-Z]{2}\\d{2}[01]\\d[0-3]\\d[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d"),
          kind("Indian Aadhaar", "[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}", CheckDigits::verhoeff),
          kind("Indian PAN", "[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]"),
          kind(
              "Chinese", "[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dX]", CheckDigits::pure11),
          kind("Taiwanese", "[A-Z][12]\\d{8}", NationalRules::taiwanese),
          kind("Hong Kong", "[A-Z]{1,2}\\d{6}\\([\\dA]\\)", NationalRules::hongKong),
          kind("Singaporean NRIC", "[STFG]\\d{7}[A-Z]", NationalRules::nric),
          kind("South Korean", "\\d{2}[01]\\d[0-3]\\d-[1-8]\\d{6}"),
          kind("South African", "\\d{2}[01]\\d[0-3]\\d{5}[01][89]\\d", CheckDigits::luhn));

  /** Rules for bare digits, by their number: any of them will do. */
  private static final List<Kind> DIGITS =
      List.of(
          kind("SIN, Israel", "\\d{9}", CheckDigits::luhn),
          kind("TFN", "\\d{9}", NationalRules::tfn),
          kind("BSN", "\\d{9}", NationalRules::bsn),
          kind("Portuguese NIF", "\\d{9}", NationalRules::nif),
          kind("NHS", "\\d{10}", NationalRules::nhs),
          kind("Medicare", "\\d{10}", NationalRules::medicare),
          kind("Swedish", "\\d{10}|\\d{12}", NationalRules::swedish),
          kind("Czech", "\\d{10}", NationalRules::czech),
          kind("CPF", "\\d{11}", NationalRules::cpf),
          kind("German tax id, Croatian OIB", "\\d{11}", CheckDigits::hybrid11),
          kind("PESEL", "\\d{11}", NationalRules::pesel),
          kind("Norwegian", "\\d{11}", NationalRules::norwegian),
          kind("Belgian", "\\d{11}", NationalRules::belgian),
          kind("Turkish", "\\d{11}", NationalRules::turkish),
          kind("Aadhaar", "\\d{12}", CheckDigits::verhoeff),
          kind("CNP", "\\d{13}", NationalRules::cnp),
          kind("South African", "\\d{13}", CheckDigits::luhn));

  /** After these words it is one even if mistyped. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:nhs|nino|ni (?:number|no)|national (?:insurance|id\\w*)|social insurance|cpf|aadh?aar|uidai"
              + "|dni|nif|bsn|burgerservice\\w*|pesel|tfn|tax file|medicare|medicaid|codice fiscale|nir|insee"
              + "|personnummer|personal (?:identity|identification)|hetu|kennitala|cpr|f[øo]dselsnummer"
              + "|steuer\\w{2,20}|identifikationsnummer|tax(?:payer)? (?:id\\w*|number|no)|itin|tin|cnp|oib|egn|rut|cuit"
              + "|ahv|pps|nric|curp|citizen id|identity (?:card|number|no)|id card|health (?:card|insurance|id))\\b"
              + "[^.!?\\n]{0,40}$");

  /** After these words, if a rule holds. */
  private static final Pattern HINTED =
      Pattern.compile(
          "(?i)\\b(?:sin|ids?|identity|identification|insurance|tax|citizen|national|resident|patient|health"
              + "|ssn|social)\\b[^.!?\\n]{0,40}$");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d])(?<!\\d[./-])\\d(?:[ ./-]?\\d){7,14}(?![\\d])(?![./-]\\d)");

  private static final int CONTEXT = 60;

  /** Texts with fewer digits hold no number that stands alone. */
  private static final int FEWEST_DIGITS = 4;

  private NationalIds() {}

  /** Where such numbers stand by themselves. */
  public static List<Span> alone(String text) {
    List<Span> spans = new ArrayList<>();
    if (text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
      return spans;
    }
    for (Kind kind : ALONE) {
      for (Span span : Spans.of(kind.shape(), text)) {
        if (kind.holds(span.in(text))) {
          spans.add(span);
        }
      }
    }
    return spans.stream().distinct().sorted().toList();
  }

  /** Where such numbers stand by the words before them. */
  public static List<Span> inContext(String text) {
    List<Span> spans = new ArrayList<>();
    if (!FirstLook.hasDigit(text)) {
      return spans;
    }
    for (Span span : Spans.of(NUMBER, text)) {
      String before = text.substring(Math.max(0, span.start() - CONTEXT), span.start());
      if (NAMED.matcher(before).find()
          || HINTED.matcher(before).find() && isRight(Kind.compact(span.in(text)))) {
        spans.add(span);
      }
    }
    return spans;
  }

  private static boolean isRight(String digits) {
    return DIGITS.stream()
        .anyMatch(kind -> kind.shape().matcher(digits).matches() && kind.holds(digits));
  }

  private static Kind kind(String name, String shape) {
    return kind(name, shape, code -> true);
  }

  private static Kind kind(String name, String shape, Predicate<String> rule) {
    Pattern bounded =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<!\\d[./-])(?:" + shape + ")(?![\\p{L}\\p{N}])(?![./-]\\d)",
            Pattern.CASE_INSENSITIVE);
    return new Kind(name, bounded, rule);
  }

  /**
   * One country's number.
   *
   * @param name whose it is
   * @param shape how it is written
   * @param rule what its digits must fulfil, without separators and in upper case
   */
  private record Kind(String name, Pattern shape, Predicate<String> rule) {
    boolean holds(String written) {
      return rule.test(compact(written));
    }

    static String compact(String written) {
      return written.replaceAll("[^A-Za-z0-9+]", "").toUpperCase(Locale.ROOT);
    }
  }
}
