package voc.nlp.corenlp;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The features of one utterance's words. Every part of a feature that several words share is made
 * once. Immutable.
 */
final class PiiTurn {
  private static final int WINDOW = 5;
  private static final int FARTHEST = 4;

  private static final FeaturePart START = FeaturePart.of("<");
  private static final FeaturePart END = FeaturePart.of(">");
  private static final FeaturePart NOTHING = FeaturePart.of("");
  private static final FeaturePart TRUE = FeaturePart.of("true");
  private static final FeaturePart FALSE = FeaturePart.of("false");
  private static final FeaturePart[] NUMBERS = numbers();

  private static final FeaturePart BIAS = FeaturePart.of("bias");
  private static final FeaturePart WORD = FeaturePart.of("w");
  private static final FeaturePart WORD_BEFORE = FeaturePart.of("w-1");
  private static final FeaturePart WORD_AFTER = FeaturePart.of("w+1");
  private static final FeaturePart WORDS_BEFORE = FeaturePart.of("w-2");
  private static final FeaturePart WORDS_AFTER = FeaturePart.of("w+2");
  private static final FeaturePart PAIR_BEFORE = FeaturePart.of("ww-");
  private static final FeaturePart PAIR_AFTER = FeaturePart.of("ww+");
  private static final FeaturePart CUE_LEFT = FeaturePart.of("L");
  private static final FeaturePart CUE_RIGHT = FeaturePart.of("R");
  private static final FeaturePart TYPE = FeaturePart.of("t");
  private static final FeaturePart TYPES_BEFORE = FeaturePart.of("tt-");
  private static final FeaturePart TYPES_AFTER = FeaturePart.of("tt+");
  private static final FeaturePart TYPES_AROUND = FeaturePart.of("ttt");
  private static final FeaturePart SHAPE = FeaturePart.of("s");
  private static final FeaturePart SHAPES = FeaturePart.of("ss");
  private static final FeaturePart PREFIX = FeaturePart.of("pre");
  private static final FeaturePart SUFFIX = FeaturePart.of("suf");
  private static final FeaturePart RUN = FeaturePart.of("run");
  private static final FeaturePart DIGITS = FeaturePart.of("d+");
  private static final FeaturePart FIRST_DIGITS = FeaturePart.of("d?");
  private static final FeaturePart STREET_NEXT = FeaturePart.of("street+1");
  private static final FeaturePart STREET_AFTER = FeaturePart.of("street+2");
  private static final FeaturePart STREET_BEFORE = FeaturePart.of("street-1");
  private static final FeaturePart LANDMARK = FeaturePart.of("landmark");
  private static final FeaturePart HOUSE = FeaturePart.of("house");
  private static final FeaturePart NAMED = FeaturePart.of("ner");
  private static final FeaturePart NAMED_BEFORE = FeaturePart.of("ner-");
  private static final FeaturePart NAMED_AFTER = FeaturePart.of("ner+");
  private static final FeaturePart ROADS = FeaturePart.of("roads");
  private static final FeaturePart NAMED_TYPE = FeaturePart.of("nert");
  private static final FeaturePart PLACE = FeaturePart.of("at");
  private static final FeaturePart FIRST = FeaturePart.of("first");
  private static final FeaturePart LAST = FeaturePart.of("last");
  private static final FeaturePart TURN = FeaturePart.of("turn");
  private static final FeaturePart LINE = FeaturePart.of("line");
  private static final FeaturePart ASKED = FeaturePart.of("asked");
  private static final FeaturePart TOPIC = FeaturePart.of("topic");
  private static final FeaturePart TOLD = FeaturePart.of("told");
  private static final FeaturePart BEFORE = FeaturePart.of("before");
  private static final FeaturePart AFTER = FeaturePart.of("after");
  private static final FeaturePart TURN_NUMBER = FeaturePart.of("turnno");

  private final List<PiiToken> tokens;
  private final PiiContext context;
  private final List<String> types;
  private final NamesSeen seen;
  private final FeaturePart[] words;
  private final FeaturePart[] typeParts;
  private final FeaturePart[] shapes;
  private final FeaturePart[] classes;
  private final FeaturePart[] readers;
  private final FeaturePart letterCase;
  private final FeaturePart roads;
  private final FeaturePart outline;
  private final FeaturePart before;
  private final FeaturePart after;
  private final FeaturePart isCustomer;
  private final FeaturePart isShort;
  private final List<FeaturePart> asked;
  private final List<FeaturePart> topics;
  private final List<FeaturePart> told;

  PiiTurn(
      List<PiiToken> tokens,
      List<String> types,
      PiiContext context,
      String outline,
      StockNames names) {
    this.tokens = tokens;
    this.context = context;
    this.types = types;
    String written = letterCase(tokens);
    seen = new NamesSeen(tokens, written.equals("mixed"), names);
    words = parts(tokens.stream().map(PiiToken::lower).toList());
    typeParts = parts(types);
    shapes = parts(tokens.stream().map(token -> shape(token.text())).toList());
    classes = parts(seen.classes());
    readers = parts(seen.readers().stream().map(NamesSeen.Reader::name).toList());
    letterCase = FeaturePart.of(written);
    roads = FeaturePart.of(roads(tokens));
    this.outline = FeaturePart.of(outline);
    before = FeaturePart.of(context.before());
    after = FeaturePart.of(context.after());
    isCustomer = context.isCustomer() ? TRUE : FALSE;
    isShort = tokens.size() <= 3 ? TRUE : FALSE;
    asked = List.of(parts(context.asked()));
    topics = List.of(parts(context.topics()));
    told = List.of(parts(context.told()));
  }

  private static FeaturePart[] parts(Collection<String> texts) {
    return texts.stream().map(FeaturePart::of).toArray(FeaturePart[]::new);
  }

  private static FeaturePart[] numbers() {
    FeaturePart[] numbers = new FeaturePart[13];
    for (int n = 0; n < numbers.length; n++) {
      numbers[n] = FeaturePart.of(String.valueOf(n));
    }
    return numbers;
  }

  private static String letterCase(List<PiiToken> tokens) {
    boolean upper = false;
    boolean lower = false;
    for (PiiToken token : tokens) {
      for (int i = 0; i < token.text().length(); i++) {
        upper |= Character.isUpperCase(token.text().charAt(i));
        lower |= Character.isLowerCase(token.text().charAt(i));
      }
    }
    return !upper ? "lower" : !lower ? "upper" : "mixed";
  }

  /** How much the talk is of roads: then a capitalised word is likely a street. */
  private static String roads(List<PiiToken> tokens) {
    int words = 0;
    for (PiiToken token : tokens) {
      words += TellingWords.ROADS.contains(token.lower()) ? 1 : 0;
    }
    return words > 2 ? "3" : String.valueOf(words);
  }

  /** Whether the recogniser for cased text sees a person there. */
  boolean isPerson(int t) {
    return seen.isPerson(t);
  }

  /** Tells the features of a word. */
  void addFeatures(int t, FeatureSink features) {
    addWords(t, features);
    addForm(t, features);
    addNames(t, features);
    addPlace(t, features);
    addContext(t, features);
  }

  private boolean is(Set<String> set, int t) {
    return t >= 0 && t < tokens.size() && set.contains(tokens.get(t).lower());
  }

  private FeaturePart at(FeaturePart[] parts, int t) {
    return t < 0 ? START : t >= parts.length ? END : parts[t];
  }

  private FeaturePart orNothing(FeaturePart[] parts, int t) {
    return t < 0 || t >= parts.length ? NOTHING : parts[t];
  }

  private void addWords(int t, FeatureSink features) {
    FeaturePart word = words[t];
    FeaturePart last = at(words, t - 1);
    FeaturePart next = at(words, t + 1);
    features.add(BIAS);
    features.add(WORD, word);
    features.add(WORD_BEFORE, last);
    features.add(WORD_AFTER, next);
    features.add(WORDS_BEFORE, at(words, t - 2), last);
    features.add(WORDS_AFTER, next, at(words, t + 2));
    features.add(PAIR_BEFORE, last, word);
    features.add(PAIR_AFTER, word, next);
    for (int d = 1; d <= WINDOW; d++) {
      if (is(TellingWords.CUES, t - d)) {
        features.add(CUE_LEFT, words[t - d], typeParts[t]);
      }
      if (is(TellingWords.CUES, t + d)) {
        features.add(CUE_RIGHT, words[t + d], typeParts[t]);
      }
    }
  }

  private void addForm(int t, FeatureSink features) {
    FeaturePart type = typeParts[t];
    FeaturePart shape = shapes[t];
    features.add(TYPE, type);
    features.add(TYPES_BEFORE, at(typeParts, t - 1), type);
    features.add(TYPES_AFTER, type, at(typeParts, t + 1));
    features.add(TYPES_AROUND, at(typeParts, t - 1), type, at(typeParts, t + 1));
    features.add(SHAPE, shape, letterCase);
    features.add(SHAPES, orNothing(shapes, t - 1), shape, orNothing(shapes, t + 1));
    addSpelling(t, features);
    if (is(TellingWords.STREET, t + 1)) {
      features.add(STREET_NEXT, shape);
    }
    if (is(TellingWords.STREET, t + 2)) {
      features.add(STREET_AFTER, shape);
    }
    if (is(TellingWords.STREET, t - 1)) {
      features.add(STREET_BEFORE, shape);
    }
    if (is(TellingWords.LANDMARK, t + 1) || is(TellingWords.LANDMARK, t + 2)) {
      features.add(LANDMARK, shape);
    }
    int number = lastNumber(t);
    if (number > 0) {
      features.add(HOUSE, NUMBERS[number], shape);
    }
  }

  private void addSpelling(int t, FeatureSink features) {
    PiiToken token = tokens.get(t);
    String lower = token.lower();
    int digits = token.digits();
    if (digits == 0 && token.isTelling()) {
      for (int n = 1; n <= 4 && n < lower.length(); n++) {
        features.add(PREFIX, FeaturePart.of(lower, 0, n));
        features.add(SUFFIX, FeaturePart.of(lower, lower.length() - n, lower.length()));
      }
    }
    if (digits > 0) {
      features.add(RUN, FeaturePart.of(run(t)));
      features.add(DIGITS, NUMBERS[Math.min(digits, 12)], at(words, t - 1));
      features.add(FIRST_DIGITS, FeaturePart.of(first(token.text())));
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

  private String type(int t) {
    return t < 0 ? "<" : t >= types.size() ? ">" : types.get(t);
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

  private void addNames(int t, FeatureSink features) {
    FeaturePart name = classes[t];
    FeaturePart reader = readers[t];
    FeaturePart shape = shapes[t];
    features.add(NAMED, name, reader, letterCase);
    features.add(NAMED_BEFORE, orNothing(classes, t - 1), name);
    features.add(NAMED_AFTER, name, orNothing(classes, t + 1));
    features.add(ROADS, roads, shape, name, reader);
    features.add(ROADS, roads, typeParts[t], at(words, t - 1));
    features.add(NAMED_TYPE, name, reader, typeParts[t], shape);
  }

  private void addPlace(int t, FeatureSink features) {
    int size = tokens.size();
    FeaturePart from = NUMBERS[Math.min(t, FARTHEST)];
    FeaturePart to = NUMBERS[Math.min(size - t, FARTHEST)];
    features.add(PLACE, from, to, typeParts[t]);
    features.add(FIRST, t == 0 ? TRUE : FALSE, LAST, t == size - 1 ? TRUE : FALSE);
    if (size <= PiiFeatures.SHORT_TURN) {
      features.add(TURN, NUMBERS[t], outline);
    }
    FeaturePart starts = tokens.get(t).startsLine() ? TRUE : FALSE;
    FeaturePart ends = t + 1 >= size || tokens.get(t + 1).startsLine() ? TRUE : FALSE;
    features.add(LINE, starts, ends, shapes[t]);
  }

  private void addContext(int t, FeatureSink features) {
    FeaturePart type = typeParts[t];
    FeaturePart turn = NUMBERS[Math.min(context.turn(), 6)];
    for (FeaturePart kind : asked) {
      features.add(ASKED, kind, type);
      features.add(ASKED, kind, isShort, type);
    }
    for (FeaturePart topic : topics) {
      features.add(TOPIC, topic, type);
    }
    for (FeaturePart kind : told) {
      features.add(TOLD, kind, type);
    }
    features.add(BEFORE, before, type);
    features.add(AFTER, after, type);
    features.add(TURN, turn, type, isCustomer);
    if (tokens.size() <= PiiFeatures.SHORT_TURN) {
      features.add(BEFORE, before, NUMBERS[t], outline);
      features.add(AFTER, after, NUMBERS[t], outline);
      features.add(TURN_NUMBER, turn, NUMBERS[t], outline);
      for (FeaturePart topic : topics) {
        features.add(TOPIC, topic, NUMBERS[t], outline);
      }
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
