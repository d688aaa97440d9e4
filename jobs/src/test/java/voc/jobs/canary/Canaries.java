package voc.jobs.canary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes canaries, no two alike, and sentences that carry them. Half of the names are made of
 * syllables, so that no model can know them; the others are as common as names are. Seeded.
 */
final class Canaries {
  private static final List<String> GIVEN =
      List.of(
          "Maria",
          "James",
          "Linda",
          "Robert",
          "Aisha",
          "Carlos",
          "Mei",
          "David",
          "Fatima",
          "Patricia",
          "John",
          "Susan",
          "Kevin",
          "Priya",
          "Thomas",
          "Nancy",
          "Omar",
          "Karen");
  private static final List<String> FAMILY =
      List.of(
          "Gomez",
          "Johnson",
          "Nguyen",
          "Williams",
          "Kowalski",
          "Hernandez",
          "Thompson",
          "Robinson",
          "Martinez",
          "Patel",
          "Anderson",
          "Okafor",
          "Sullivan",
          "Ramirez",
          "Schmidt",
          "Jackson",
          "Rodriguez",
          "Peterson",
          "Castillo",
          "McCarthy",
          "Fernandez",
          "Goldberg");
  private static final List<String> ONSETS =
      List.of(
          "br", "tar", "quil", "zor", "mel", "fen", "gri", "hul", "jor", "kas", "lom", "nev", "pel",
          "rin", "sev", "tol", "ulf", "vash", "wend", "yar", "drom", "skel", "bax", "ciz");
  private static final List<String> RIMES =
      List.of(
          "vik", "lane", "dunc", "moth", "zek", "rell", "bart", "quist", "nado", "shaw", "lok",
          "menti", "grin", "pov", "sulo", "thorp", "wick", "xanne", "yori", "zahl");
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> AREAS =
      List.of("617", "212", "312", "415", "202", "303", "503");

  private final Random random;
  private final List<Canary> planted = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private int next;

  Canaries(long seed) {
    this.random = new Random(seed);
  }

  List<Canary> planted() {
    return Collections.unmodifiableList(planted);
  }

  /** The next kind of words in turn: a sentence or two that hold a canary. */
  String words(String input) {
    int form = next / 24;
    return switch (next++ % 24) {
      case 0 -> "My name is " + name("announced", input, form) + " and nobody has come so far.";
      case 1 ->
          "my name is "
              + lower(name("announced, lower case", input, form))
              + " and the pothole is back";
      case 2 -> "This is " + name("calling", input, form) + " calling about the garbage again.";
      case 3 -> "The street light is out. Thank you, " + name("signed", input, form);
      case 4 -> "Please fix the swings soon.\nSincerely,\n" + name("signed below", input, form);
      case 5 ->
          "I spoke with "
              + name("in running text", input, form)
              + " at the counter, who was rude to me.";
      case 6 ->
          "Mr. " + name("with a title", input, form) + " of the second floor dumps his trash here.";
      case 7 -> "Call me at " + phone(input, form) + " when the crew comes.";
      case 8 -> "my cell " + phone(input, form + 1) + " is best after five";
      case 9 -> "Write to " + email(input, form) + " please.";
      case 10 -> "my email is " + email(input, form + 2) + " thanks";
      case 11 -> "My social security number is " + ssn(input, form) + " if you need it.";
      case 12 -> "I paid with card " + card(input, form) + " and was charged twice.";
      case 13 -> "Refund it to " + iban(input, form) + " as promised.";
      case 14 -> "I live at " + home(input) + " and my basement is flooded.";
      case 15 -> "My date of birth is " + birth(input, form) + " as I told the clerk.";
      case 16 -> "My license plate is " + plate(input) + " and I was towed.";
      case 17 -> "My passport number is " + passport(input) + " and the form refused it.";
      case 18 -> "My case number is " + caseNumber(input, form) + " since last year.";
      case 19 -> "Message me, my twitter handle is " + handle(input) + " there.";
      case 20 -> "The portal blocked my IP address " + ip(input) + " twice.";
      case 21 -> "Look at " + url(input) + " for the pictures.";
      case 22 -> "my number is " + spoken("phone, spoken", input, 10) + " call me back";
      default -> "my mailing address is " + home(input) + " thank you";
    };
  }

  /** A conversation in turns, the agent's first: questions for data, and answers. */
  List<String> turns(String input) {
    int form = next++;
    List<String> turns = new ArrayList<>();
    turns.add("Thank you for calling the city, how may I help you?");
    turns.add("hi uh " + words(input));
    turns.add("I can help with that. Can I have your last name?");
    turns.add(lower(rare("name, answered", input)));
    turns.add("And your first name please?");
    turns.add(
        form % 2 == 0
            ? "sure it's " + lower(rare("name, answered with sure", input))
            : lower(rare("name, answered", input)));
    turns.add("What is the best phone number to reach you?");
    turns.add(
        form % 2 == 0
            ? digits("phone, answered", input, 10)
            : spoken("phone, answered spoken", input, 10));
    turns.add("And your email address?");
    turns.add(email(input, form));
    turns.add("May I have your date of birth?");
    turns.add(birth(input, form + 1));
    turns.add("What is your account number?");
    turns.add("my number is " + spoken("number, split over turns", input, 5));
    turns.add("go ahead");
    turns.add(spoken("number, split over turns", input, 5));
    turns.add("And your home address?");
    turns.add(home(input));
    turns.add("Anything else?");
    turns.add("Yes, how do I appeal a parking ticket? The garbage is bad. " + words(input));
    return turns;
  }

  String name(String place, String input, int form) {
    String value =
        fresh(
            () ->
                (form % 2 == 0 ? pick(GIVEN) : syllables())
                    + " "
                    + (form % 3 == 2 ? pick(FAMILY) : syllables()));
    String last = value.substring(value.indexOf(' ') + 1);
    String first = value.substring(0, value.indexOf(' '));
    List<String> telling = new ArrayList<>(List.of(value));
    if (!FAMILY.contains(last)) {
      telling.add(last);
    }
    if (!GIVEN.contains(first)) {
      telling.add(first);
    }
    return add("name, " + place, input, value, telling);
  }

  String rare(String kind, String input) {
    String value = fresh(this::syllables);
    return add(kind, input, value, List.of(value));
  }

  /** Three digits; 311 and its like are services and no exchanges (North American plan). */
  private String exchange() {
    String exchange = (2 + random.nextInt(7)) + number(2);
    return exchange.endsWith("11") ? exchange() : exchange;
  }

  String phone(String input, int form) {
    String d = fresh(() -> pick(AREAS) + exchange() + number(4));
    String a = d.substring(0, 3);
    String b = d.substring(3, 6);
    String c = d.substring(6);
    String value =
        switch (form % 5) {
          case 0 -> "(" + a + ") " + b + "-" + c;
          case 1 -> a + "-" + b + "-" + c;
          case 2 -> a + "." + b + "." + c;
          case 3 -> "+1 " + a + " " + b + " " + c;
          default -> d;
        };
    return add("phone", input, value, List.of(value));
  }

  String email(String input, int form) {
    String user = fresh(this::syllables);
    String lower = lower(user);
    String value =
        switch (form % 4) {
          case 0 -> lower + "@example.org";
          case 1 -> "jo." + lower + "61@mail.example.com";
          case 2 -> lower + " at example dot com";
          default -> lower + "(at)example.com";
        };
    return add("e-mail", input, value, List.of(lower));
  }

  String ssn(String input, int form) {
    String d =
        fresh(
            () ->
                (1 + random.nextInt(6))
                    + number(2)
                    + (1 + random.nextInt(8))
                    + number(1)
                    + number(4));
    String value =
        form % 2 == 0 ? d.substring(0, 3) + "-" + d.substring(3, 5) + "-" + d.substring(5) : d;
    return add("ssn", input, value, List.of(value));
  }

  String card(String input, int form) {
    String fifteen = fresh(() -> "4" + number(14));
    String d = fifteen + luhn(fifteen);
    String value =
        form % 3 == 0
            ? d
            : String.join(
                form % 3 == 1 ? " " : "-",
                d.substring(0, 4),
                d.substring(4, 8),
                d.substring(8, 12),
                d.substring(12));
    return add("card", input, value, List.of(value));
  }

  private static int luhn(String fifteen) {
    int sum = 0;
    for (int i = 0; i < fifteen.length(); i++) {
      int digit = fifteen.charAt(fifteen.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }

  String iban(String input, int form) {
    String account = fresh(() -> number(18));
    int check = 98 - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
    String d = "DE" + String.format(Locale.ROOT, "%02d", check) + account;
    String value = form % 2 == 0 ? d : d.replaceAll("(.{4})(?=.)", "$1 ");
    return add("iban", input, value, List.of(value));
  }

  String home(String input) {
    String street = fresh(this::syllables);
    String value =
        (100 + random.nextInt(8000))
            + " "
            + street
            + " "
            + pick(List.of("Street", "Avenue", "Lane", "Court"));
    return add("home address", input, value, List.of(value, street));
  }

  String birth(String input, int form) {
    String value =
        fresh(
            () ->
                form % 2 == 0
                    ? String.format(
                        Locale.ROOT,
                        "%02d/%02d/%d",
                        1 + random.nextInt(12),
                        10 + random.nextInt(18),
                        1935 + random.nextInt(50))
                    : pick(List.of("March", "May", "October", "August"))
                        + " "
                        + (10 + random.nextInt(18))
                        + ", "
                        + (1935 + random.nextInt(50)));
    return add("birth date", input, value, List.of(value));
  }

  String plate(String input) {
    String value = fresh(() -> letters(3) + " " + number(4));
    return add("plate", input, value, List.of(value, value.replace(" ", "")));
  }

  String passport(String input) {
    String value = fresh(() -> letters(1) + number(8));
    return add("passport", input, value, List.of(value));
  }

  String caseNumber(String input, int form) {
    String value = fresh(() -> form % 2 == 0 ? letters(2) + "-" + number(6) : number(8));
    return add("case number", input, value, List.of(value));
  }

  String handle(String input) {
    String user = lower(fresh(this::syllables));
    String value = "@" + user + "_" + number(2);
    return add("handle", input, value, List.of(value.substring(1), user));
  }

  String ip(String input) {
    String value =
        fresh(() -> "203.0." + (1 + random.nextInt(250)) + "." + (1 + random.nextInt(250)));
    return add("ip", input, value, List.of(value));
  }

  String url(String input) {
    String user = lower(fresh(this::syllables));
    String id = number(8);
    return add(
        "url",
        input,
        "https://portal.example/account?user=" + user + "&id=" + id,
        List.of(user, id));
  }

  /** A number of this many digits, in words. */
  String spoken(String kind, String input, int length) {
    String value =
        fresh(
            () -> {
              List<String> words = new ArrayList<>();
              for (int i = 0; i < length; i++) {
                words.add(DIGITS.get(random.nextInt(10)));
              }
              return String.join(" ", words);
            });
    return add(kind, input, value, List.of(value));
  }

  String digits(String kind, String input, int length) {
    String value = fresh(() -> pick(AREAS) + (2 + random.nextInt(7)) + number(length - 4));
    return add(kind, input, value, List.of(value));
  }

  private String add(String kind, String input, String value, List<String> telling) {
    planted.add(new Canary(kind, input, value, telling));
    return value;
  }

  private String fresh(java.util.function.Supplier<String> maker) {
    String value = maker.get();
    while (!used.add(value.toLowerCase(Locale.ROOT))) {
      value = maker.get();
    }
    return value;
  }

  /** Always three parts, so that none is contained in another. */
  private String syllables() {
    String word = pick(ONSETS) + pick(RIMES) + pick(RIMES);
    while (!used.add("syllables " + word)) {
      word = pick(ONSETS) + pick(RIMES) + pick(RIMES);
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String number(int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String letters(int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("BCDFGHJKLMNPRSTVWXZ".charAt(random.nextInt(19)));
    }
    return letters.toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
