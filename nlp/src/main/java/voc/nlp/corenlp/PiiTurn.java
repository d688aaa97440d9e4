package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The features of one utterance's words. Immutable. */
final class PiiTurn {
  private static final int WINDOW = 5;

  private static final Set<String> CUES =
      Set.of(
          "name",
          "ssn",
          "social",
          "phone",
          "number",
          "mobile",
          "cell",
          "contact",
          "claim",
          "policy",
          "card",
          "address",
          "email",
          "mail",
          "e-mail",
          "call",
          "street",
          "st",
          "ave",
          "avenue",
          "road",
          "born",
          "year",
          "model",
          "make",
          "brand",
          "car",
          "zip",
          "iban",
          "license",
          "ip",
          "at",
          "by",
          "from",
          "mr",
          "mrs",
          "ms",
          "dr",
          "mayor",
          "officer",
          "live",
          "lives",
          "my",
          "is",
          "this",
          "apt",
          "suite",
          "corner",
          "intersection",
          "near",
          "account",
          "case",
          "id",
          "permit",
          "request",
          "bus",
          "route",
          "digits",
          "four",
          "last");

  private static final Set<String> ROADS =
      Set.of(
          "car",
          "cars",
          "driver",
          "drivers",
          "driving",
          "vehicle",
          "vehicles",
          "traffic",
          "truck",
          "trucks",
          "bus",
          "buses",
          "bike",
          "bikes",
          "biking",
          "bikers",
          "cyclist",
          "cyclists",
          "pedestrian",
          "pedestrians",
          "walk",
          "walking",
          "speed",
          "speeding",
          "lane",
          "lanes",
          "light",
          "lights",
          "signal",
          "crosswalk",
          "sidewalk",
          "street",
          "st",
          "ave",
          "avenue",
          "road",
          "rd",
          "intersection",
          "corner",
          "turn",
          "turning",
          "sign",
          "pothole",
          "park",
          "parking",
          "parked",
          "cross",
          "crossing",
          "mph",
          "blvd",
          "square",
          "crosswalks",
          "sidewalks",
          "streetlight",
          "hydrant",
          "block",
          "lot",
          "curb",
          "ramp",
          "bridge");

  private static final Pattern STREET =
      Pattern.compile(
          "(?i)st|street|ave|avenue|av|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|pl|place|sq|square"
              + "|ter|terrace|way|pkwy|parkway|hwy|highway|circle|row|alley|bridge|tunnel|path|trail");

  private static final Pattern LANDMARK =
      Pattern.compile(
          "(?i)park|playground|garden|gardens|common|pond|river|reservoir|beach|harbor|school|college"
              + "|university|library|church|cemetery|hospital|station|center|centre|mall|market|plaza"
              + "|rotary|island|hill|field|house|theater|theatre|museum|zoo|arboretum|department|office"
              + "|committee|council|stadium|airport|terminal|building|hall|club|company|inc|ltd");

  private final List<PiiToken> tokens;
  private final PiiContext context;
  private final String outline;
  private final List<String> types;
  private final List<String> cased;
  private final List<String> caseless;
  private final String letterCase;
  private final String roads;

  PiiTurn(
      List<PiiToken> tokens,
      List<String> types,
      PiiContext context,
      String outline,
      StockNames names) {
    this.tokens = tokens;
    this.context = context;
    this.outline = outline;
    this.types = types;
    letterCase = letterCase();
    roads = roads();
    caseless = names.caseless(tokens);
    cased = letterCase.equals("mixed") ? names.cased(tokens) : caseless;
  }

  private String letterCase() {
    int upper = 0;
    int lower = 0;
    for (PiiToken token : tokens) {
      for (int i = 0; i < token.text().length(); i++) {
        upper += Character.isUpperCase(token.text().charAt(i)) ? 1 : 0;
        lower += Character.isLowerCase(token.text().charAt(i)) ? 1 : 0;
      }
    }
    return upper == 0 ? "lower" : lower == 0 ? "upper" : "mixed";
  }

  /** How much the talk is of roads: then a capitalised word is likely a street. */
  private String roads() {
    long words = tokens.stream().filter(token -> ROADS.contains(token.lower())).count();
    return words > 2 ? "3" : String.valueOf(words);
  }

  /** Where both recognisers see a person. */
  List<Boolean> isPerson() {
    List<Boolean> isPerson = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      isPerson.add(
          letterCase.equals("mixed")
              && cased.get(t).equals("PERSON")
              && caseless.get(t).equals("PERSON"));
    }
    return isPerson;
  }

  /** The features of each word. */
  List<List<String>> all() {
    List<List<String>> all = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      List<String> features = new ArrayList<>();
      addWords(t, features);
      addForm(t, features);
      addNames(t, features);
      addPlace(t, features);
      addContext(t, features);
      all.add(features);
    }
    return all;
  }

  private String word(int t) {
    return t < 0 ? "<" : t >= tokens.size() ? ">" : tokens.get(t).lower();
  }

  private String type(int t) {
    return t < 0 ? "<" : t >= tokens.size() ? ">" : types.get(t);
  }

  private String at(List<String> classes, int t) {
    return t < 0 || t >= tokens.size() ? "" : classes.get(t);
  }

  private void addWords(int t, List<String> features) {
    features.add("bias");
    features.add("w " + word(t));
    features.add("w-1 " + word(t - 1));
    features.add("w+1 " + word(t + 1));
    features.add("w-2 " + word(t - 2) + " " + word(t - 1));
    features.add("w+2 " + word(t + 1) + " " + word(t + 2));
    features.add("ww- " + word(t - 1) + " " + word(t));
    features.add("ww+ " + word(t) + " " + word(t + 1));
    for (int d = 1; d <= WINDOW; d++) {
      if (CUES.contains(word(t - d))) {
        features.add("L " + word(t - d) + " " + type(t));
      }
      if (CUES.contains(word(t + d))) {
        features.add("R " + word(t + d) + " " + type(t));
      }
    }
  }

  private void addForm(int t, List<String> features) {
    PiiToken token = tokens.get(t);
    String lower = token.lower();
    String shape = shape(token.text());
    features.add("t " + type(t));
    features.add("tt- " + type(t - 1) + " " + type(t));
    features.add("tt+ " + type(t) + " " + type(t + 1));
    features.add("ttt " + type(t - 1) + " " + type(t) + " " + type(t + 1));
    features.add("s " + shape + " " + letterCase);
    features.add("ss " + shapeAt(t - 1) + " " + shape + " " + shapeAt(t + 1));
    if (token.digits() == 0 && token.isTelling()) {
      for (int n = 1; n <= 4 && n < lower.length(); n++) {
        features.add("pre " + lower.substring(0, n));
        features.add("suf " + lower.substring(lower.length() - n));
      }
    }
    if (token.digits() > 0) {
      features.add("run " + run(t));
      features.add("d+ " + Math.min(token.digits(), 12) + " " + word(t - 1));
      features.add("d? " + first(token.text()));
    }
    if (STREET.matcher(word(t + 1)).matches()) {
      features.add("street+1 " + shape);
    }
    if (STREET.matcher(word(t + 2)).matches()) {
      features.add("street+2 " + shape);
    }
    if (STREET.matcher(word(t - 1)).matches()) {
      features.add("street-1 " + shape);
    }
    if (LANDMARK.matcher(word(t + 1)).matches() || LANDMARK.matcher(word(t + 2)).matches()) {
      features.add("landmark " + shape);
    }
    int number = lastNumber(t);
    if (number > 0) {
      features.add("house " + number + " " + shape);
    }
  }

  /** How far back a number of 1 to 5 digits stands, up to 4 words; 0 if none does. */
  private int lastNumber(int t) {
    for (int d = 1; d <= 4; d++) {
      if (type(t - d).startsWith("d")) {
        return d;
      }
    }
    return 0;
  }

  /** The digits of a number's pieces with only punctuation between, such as {@code 3-3-4}. */
  private String run(int t) {
    int from = t;
    while (from > 0
        && t - from < 8
        && (type(from - 1).startsWith("d") || type(from - 1).equals("p"))) {
      from--;
    }
    StringBuilder run = new StringBuilder();
    for (int i = from; i < tokens.size() && i < from + 16; i++) {
      if (i > t && !type(i).startsWith("d") && !type(i).equals("p")) {
        break;
      }
      if (type(i).equals("p")) {
        run.append(tokens.get(i).lower());
      } else {
        run.append(tokens.get(i).digits()).append(' ');
      }
    }
    return run.toString();
  }

  private String first(String text) {
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"))
        ? text.substring(0, 3)
        : text.substring(0, 1) + text.length();
  }

  private String shapeAt(int t) {
    return t < 0 || t >= tokens.size() ? "" : shape(tokens.get(t).text());
  }

  private void addNames(int t, List<String> features) {
    String both = at(cased, t) + " " + at(caseless, t);
    features.add("ner " + both + " " + letterCase);
    features.add("ner- " + at(cased, t - 1) + " " + at(cased, t));
    features.add("ner+ " + at(cased, t) + " " + at(cased, t + 1));
    features.add("nerl- " + at(caseless, t - 1) + " " + at(caseless, t));
    features.add("nerl+ " + at(caseless, t) + " " + at(caseless, t + 1));
    features.add("roads " + roads + " " + shapeAt(t) + " " + both);
    features.add("roads " + roads + " " + type(t) + " " + word(t - 1));
    features.add("nert " + both + " " + type(t) + " " + shapeAt(t));
  }

  private void addPlace(int t, List<String> features) {
    PiiToken token = tokens.get(t);
    int size = tokens.size();
    String from = t < 4 ? String.valueOf(t) : "4";
    String to = size - t < 4 ? String.valueOf(size - t) : "4";
    features.add("at " + from + " " + to + " " + type(t));
    features.add("first " + (t == 0) + " last " + (t == size - 1));
    if (size <= PiiFeatures.SHORT_TURN) {
      features.add("turn " + t + " " + outline);
    }
    boolean endsLine = t + 1 >= size || tokens.get(t + 1).startsLine();
    features.add("line " + token.startsLine() + endsLine + " " + shapeAt(t));
  }

  private void addContext(int t, List<String> features) {
    String type = type(t);
    int turn = Math.min(context.turn(), 6);
    String place = (tokens.size() <= 3) + " " + type;
    context.asked().forEach(asked -> features.add("asked " + asked + " " + type));
    context.asked().forEach(asked -> features.add("asked " + asked + " " + place));
    context.topics().forEach(topic -> features.add("topic " + topic + " " + type));
    context.told().forEach(told -> features.add("told " + told + " " + type));
    features.add("before " + context.before() + " " + type);
    features.add("after " + context.after() + " " + type);
    features.add("turn " + turn + " " + type + " " + context.isCustomer());
    if (tokens.size() <= PiiFeatures.SHORT_TURN) {
      features.add("before " + context.before() + " " + t + " " + outline);
      features.add("after " + context.after() + " " + t + " " + outline);
      features.add("turnno " + turn + " " + t + " " + outline);
      context.topics().forEach(topic -> features.add("topic " + topic + " " + t + " " + outline));
    }
  }

  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char form =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      int last = shape.length() - 1;
      if (last < 0 || shape.charAt(last) != form) {
        shape.append(form);
      }
      if (shape.length() >= 10) {
        break;
      }
    }
    return text.length() == 1 ? shape + "1" : shape.toString();
  }
}
