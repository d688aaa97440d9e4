package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import voc.core.Channel;

/**
 * What a field holds by its name: "Recipient Email", {@code first_name}, {@code reporter.phone} are
 * personal data whatever their values look like; {@code service_name}, "Street Name" and "Incident
 * Address" are not.
 */
final class FieldKinds {
  private static final Pattern CAMEL_CASE =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A longer name is a survey's question, which only asks about such things. */
  private static final int MOST_WORDS = 6;

  private static final FieldWords WORDS = FieldWords.shipped();
  private static final Set<String> FILLERS = WORDS.list("fillers");
  private static final Set<String> PEOPLE = WORDS.list("people");
  private static final Set<String> PERSON_ALONE = WORDS.list("person-alone");
  private static final Set<String> NAME_PARTS = WORDS.list("name-parts");
  private static final Set<String> NAMES = WORDS.list("names");
  private static final Set<String> PHONES = WORDS.list("phones");
  private static final Set<String> USERS = WORDS.list("users");
  private static final Set<String> NUMBER_WORDS = WORDS.list("number-words");
  private static final Set<String> MATTERS = WORDS.list("matters");
  private static final Set<String> HOMES = WORDS.list("homes");
  private static final Set<String> ABOUT = WORDS.list("about");
  private static final Set<String> NOTHING = WORDS.list("nothing");

  /** Of a card or a social security number. */
  private static final Pattern LAST_FOUR = Pattern.compile(" last (?:4|four) (?:digits )?");

  /** "13 Oak Avenue": under "Street" it is where somebody lives, "Oak Avenue" is a street. */
  private static final Pattern HOUSE_AND_STREET =
      Pattern.compile("\\s*+#?\\d{1,6}\\p{L}?(?:[-/]\\d{1,4})?,?\\s++\\p{L}.*+", Pattern.DOTALL);

  private static final Set<String> STREETS =
      Set.of("street", "streetaddress", "address", "address1", "addr", "addr1", "address2", "home");

  /** A shifted row has a name where a number belongs. */
  private static final Set<String> COORDINATES =
      Set.of("lat", "lon", "long", "lng", "latitude", "longitude");

  /** More letters than a hemisphere's. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  /** Fields of somebody's words, however few. */
  private static final Set<String> PROSE =
      Set.of(
          "note",
          "notes",
          "comment",
          "comments",
          "description",
          "details",
          "remark",
          "remarks",
          "message",
          "explanation",
          "summary",
          "resolution",
          "feedback",
          "verbatim",
          "instructions");

  /** Whether a field by its name holds somebody's words rather than a category. */
  static boolean isProse(String field) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(CAMEL_CASE.matcher(field).replaceAll(" ").toLowerCase(Locale.ROOT))
            .toList();
    return !words.isEmpty() && PROSE.contains(words.get(words.size() - 1));
  }

  /** A longer answer to a question is somebody's words. */
  private static final int MOST_WORDS_OF_ANSWER = 8;

  private FieldKinds() {}

  /**
   * The kind of personal data that a value is as a whole by its field's name; none if it is a
   * category ("yes", "by phone") or says nothing.
   */
  static Optional<PiiType> of(String field, String value, Channel channel) {
    if (!tells(value)) {
      return Optional.empty();
    }
    Optional<PiiType> kind = of(field, channel);
    if (kind.isEmpty()) {
      List<String> words = words(field);
      if (!words.isEmpty()
          && COORDINATES.contains(words.get(words.size() - 1))
          && WORD.matcher(value).find()
          && !PersonFields.isCategory(value)) {
        return Optional.of(PiiType.NAME);
      }
      boolean home =
          channel != Channel.SERVICE_REQUEST
              && !words.isEmpty()
              && words.size() <= MOST_WORDS
              && words.stream().allMatch(STREETS::contains)
              && HOUSE_AND_STREET.matcher(value).matches();
      return home ? Optional.of(PiiType.ADDRESS) : kind;
    }
    return switch (kind.get()) {
      case NAME -> kind.filter(name -> !PersonFields.isCategory(value));
      case ACCOUNT, SSN -> kind.filter(number -> value.chars().anyMatch(Character::isDigit));
      default -> kind;
    };
  }

  /** The same for the answer to a question, which may be more than the name it asks for. */
  static Optional<PiiType> ofAnswer(String question, String answer) {
    return of(question, answer, Channel.SURVEY)
        .filter(
            kind ->
                kind != PiiType.NAME
                    || isName(question)
                    || answer.strip().split("\\s+").length <= MOST_WORDS_OF_ANSWER);
  }

  private static boolean isName(String question) {
    List<String> words = words(question);
    return isName(
        words, words.get(words.size() - 1), words.size() > 1 ? words.get(words.size() - 2) : "");
  }

  /** Whether a value is told about anybody at all. */
  static boolean tells(String value) {
    String stripped = value.strip();
    return stripped.length() > 1
        && !NOTHING.contains(stripped.toLowerCase(Locale.ROOT))
        && !Marks.isMark(stripped);
  }

  /**
   * The kind of personal data that a field of this name holds.
   *
   * @param channel how the record arrived: a survey's address is the respondent's, a 311 request's
   *     is that of the matter
   */
  static Optional<PiiType> of(String field, Channel channel) {
    List<String> words = words(field);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    String all = " " + String.join(" ", words) + " ";
    if (all.contains(" ip ") || last.equals("ipaddress") || all.contains(" remote addr ")) {
      return Optional.of(PiiType.IP);
    }
    if (all.contains(" date birth ")
        || all.contains(" birth date ")
        || all.contains(" born ")
        || List.of("dob", "birthdate", "birthday", "dateofbirth").contains(last)) {
      return Optional.of(PiiType.BIRTH_DATE);
    }
    if (all.contains(" address line ")) {
      return channel == Channel.SERVICE_REQUEST ? Optional.empty() : Optional.of(PiiType.ADDRESS);
    }
    if (isAbout(words)) {
      return Optional.empty();
    }
    if (all.contains(" email ") || all.contains(" e mail ") || all.contains(" mail address ")) {
      return Optional.of(PiiType.EMAIL);
    }
    if (all.contains(" ssn ")
        || all.contains(" social security ")
        || all.equals(" social ")
        || LAST_FOUR.matcher(all).find()) {
      return Optional.of(PiiType.SSN);
    }
    if (all.contains(" passport ")) {
      return Optional.of(PiiType.PASSPORT);
    }
    if (all.contains(" driver license ")
        || all.contains(" drivers license ")
        || all.contains(" driving licence ")) {
      return Optional.of(PiiType.DRIVER_LICENSE);
    }
    if (all.contains(" license plate ")
        || last.equals("plate")
        || last.equals("vin")
        || all.contains(" plate number ")
        || all.contains(" number plate ")) {
      return Optional.of(PiiType.PLATE);
    }
    if (all.contains(" card number ") || all.contains(" card no ")) {
      return Optional.of(PiiType.CARD);
    }
    if (last.equals("iban")
        || all.contains(" bank account ")
        || all.contains(" routing number ")
        || all.equals(" account ")) {
      return Optional.of(PiiType.ACCOUNT);
    }
    if (words.stream().anyMatch(PHONES::contains)
        || all.contains(" caller number ")
        || all.contains(" caller id ")
        || all.contains(" calling number ")) {
      return Optional.of(PiiType.PHONE);
    }
    if (isUser(words, last, before)) {
      return Optional.of(PiiType.USER);
    }
    if (NUMBER_WORDS.contains(last) && (PEOPLE.contains(before) || MATTERS.contains(before))
        || all.contains(" external reference ")
        || all.contains(" external data reference ")) {
      return Optional.of(PiiType.CASE);
    }
    if (isName(words, last, before) || PersonFields.holds(words)) {
      return Optional.of(PiiType.NAME);
    }
    return isHome(words, last, before, channel) ? Optional.of(PiiType.ADDRESS) : Optional.empty();
  }

  /** "User agent" is a browser, "Support agent" is a person. */
  private static boolean isAbout(List<String> words) {
    String last = words.get(words.size() - 1);
    return words.size() > 1
        && ABOUT.contains(last)
        && !(last.equals("agent") && !words.get(words.size() - 2).equals("user"));
  }

  private static boolean isUser(List<String> words, String last, String before) {
    return words.size() == 1 && USERS.contains(last)
        || before.equals("user") && (last.equals("name") || NUMBER_WORDS.contains(last))
        || List.of("username", "screenname", "userid", "handle").contains(last)
        || before.equals("screen") && last.equals("name")
        || before.equals("profile") && last.equals("url");
  }

  private static boolean isName(List<String> words, String last, String before) {
    if (NAMES.contains(last)) {
      return true;
    }
    if (last.equals("name") || last.equals("names")) {
      return before.isEmpty() || PEOPLE.contains(before) || NAME_PARTS.contains(before);
    }
    boolean by =
        last.equals("by")
            && List.of(
                    "submitted",
                    "created",
                    "reported",
                    "requested",
                    "opened",
                    "closed",
                    "updated",
                    "taken",
                    "assigned",
                    "handled",
                    "signed")
                .contains(before);
    return by
        || last.equals("to") && before.equals("assigned")
        || words.size() == 1 && PERSON_ALONE.contains(last);
  }

  private static boolean isHome(List<String> words, String last, String before, Channel channel) {
    if (last.equals("residence")) {
      return true;
    }
    if (!last.equals("address")) {
      return false;
    }
    return HOMES.contains(before)
        || PEOPLE.contains(before)
        || channel != Channel.SERVICE_REQUEST
            && (before.isEmpty() || words.size() == 2 && before.equals("street"));
  }

  private static List<String> words(String field) {
    List<String> words = new ArrayList<>();
    String apart =
        CAMEL_CASE
            .matcher(field.replace("E-mail", "Email").replace("e-mail", "email"))
            .replaceAll(" ");
    for (String word : BETWEEN_WORDS.split(apart)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!lower.isEmpty() && !FILLERS.contains(lower)) {
        words.add(lower);
      }
    }
    return words;
  }
}
