package voc.nlp.corenlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.evaluation.Label;
import voc.nlp.evaluation.LabelledConversation;
import voc.nlp.redact.PiiType;

/**
 * Labelled text of our own, made from the templates in {@code made-up.txt} (which explains their
 * form): people, homes and numbers in many situations, and streets, parks and officials that are
 * the matter itself. The same from the same seed. For one thread.
 */
final class MadeUpTexts {
  private static final String SET = "made up";
  private static final String FILE = "/voc/nlp/redact/made-up.txt";
  private static final int COPIES_OF_TEXTS = 14;

  /** A text without slots is the same each time: enough that its words are learned. */
  private static final int COPIES_OF_FIXED_TEXTS = 4;

  private static final int COPIES_OF_CALLS = 60;
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)\\}");
  private static final Pattern MARKED =
      Pattern.compile("<(\\(?[A-Z_]+\\)?) ([^<>]*)>", Pattern.DOTALL);
  private static final String AGENT = "A: ";

  private final Random random;
  private final Map<String, List<String>> slots = new HashMap<>();
  private final List<List<String>> blocks = new ArrayList<>();

  private MadeUpTexts(long seed) {
    random = new Random(seed);
    List<String> block = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("= ")) {
        int colon = line.indexOf(": ");
        slots.put(line.substring(2, colon), List.of(line.substring(colon + 2).split(" \\| ")));
      } else if (line.isEmpty() && !block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        block.add(line);
      }
    }
    blocks.add(block);
  }

  private static List<String> lines() {
    try (InputStream in = MadeUpTexts.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All texts and calls, in a fixed order. */
  static List<LabelledConversation> of(long seed) {
    MadeUpTexts texts = new MadeUpTexts(seed);
    List<LabelledConversation> made = new ArrayList<>();
    for (List<String> block : texts.blocks) {
      boolean isCall = block.stream().anyMatch(line -> line.startsWith(AGENT));
      if (isCall) {
        for (int copy = 0; copy < COPIES_OF_CALLS; copy++) {
          made.add(texts.conversation(block, "call " + made.size()));
        }
      } else {
        for (String line : block) {
          int copies = SLOT.matcher(line).find() ? COPIES_OF_TEXTS : COPIES_OF_FIXED_TEXTS;
          for (int copy = 0; copy < copies; copy++) {
            made.add(texts.conversation(List.of(line), line));
          }
        }
      }
    }
    return made;
  }

  /**
   * Conversations of which only the customer's turns are known, with an agent's turns of our own
   * between them, so that the model learns to read questions too.
   */
  static List<LabelledConversation> withAgents(
      List<LabelledConversation> conversations, double share, long seed) {
    MadeUpTexts texts = new MadeUpTexts(seed);
    List<LabelledConversation> with = new ArrayList<>();
    for (LabelledConversation conversation : conversations) {
      if (texts.random.nextDouble() < share) {
        with.add(texts.withAgent(conversation));
      }
    }
    return with;
  }

  private LabelledConversation withAgent(LabelledConversation conversation) {
    List<Utterance> utterances = new ArrayList<>();
    List<List<Label>> labels = new ArrayList<>();
    for (int u = 0; u < conversation.utterances().size(); u++) {
      utterances.add(Utterance.of(Speaker.AGENT, question(conversation.labels().get(u))));
      labels.add(List.of());
      utterances.add(conversation.utterances().get(u));
      labels.add(conversation.labels().get(u));
    }
    return new LabelledConversation(SET, conversation.group(), utterances, labels);
  }

  private String question(List<Label> labels) {
    String slot = "ok";
    if (!labels.isEmpty()) {
      slot =
          switch (labels.get(random.nextInt(labels.size())).name()) {
            case "name" -> "ask_name";
            case "ssn" -> "ask_ssn";
            case "phone_number" -> "ask_phone";
            case "email_address" -> "ask_mail";
            case "claimid", "policyid" -> "ask_case";
            case "car_year" -> "ask_year";
            case "car_brand", "car_model" -> "ask_car";
            default -> "ok";
          };
    }
    return fill("{" + slot + "}").replaceAll("\\{[a-z]+\\}", "street");
  }

  private LabelledConversation conversation(List<String> lines, String group) {
    boolean isLower = random.nextInt(3) == 0;
    boolean isBare = isLower && random.nextBoolean();
    boolean isBegun = random.nextInt(3) == 0;
    List<Utterance> utterances = new ArrayList<>();
    List<List<Label>> labels = new ArrayList<>();
    for (String line : lines) {
      boolean isAgent = line.startsWith(AGENT);
      String filled = fill(isAgent ? line.substring(AGENT.length()) : line).replace("\\n", "\n");
      filled = isLower ? lower(filled, isBare) : isBegun ? begun(filled) : filled;
      List<Label> of = new ArrayList<>();
      String text = unmark(filled, of);
      utterances.add(Utterance.of(isAgent ? Speaker.AGENT : Speaker.CUSTOMER, text));
      labels.add(of);
    }
    return new LabelledConversation(SET, group, utterances, labels);
  }

  /** With a capital, as many begin what they type. */
  private static String begun(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** In lower case but for the kinds in the marks; bare without the marks of sentences. */
  private static String lower(String text, boolean isBare) {
    StringBuilder lower = new StringBuilder();
    Matcher kind = Pattern.compile("<\\(?[A-Z_]+\\)? ").matcher(text);
    int from = 0;
    while (kind.find()) {
      lower.append(lower(text.substring(from, kind.start()))).append(kind.group());
      from = kind.end();
    }
    lower.append(lower(text.substring(from)));
    return isBare
        ? lower.toString().replaceAll("(?<=\\w)[.,!?;](?=[\\s>]|$)", "")
        : lower.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private String fill(String template) {
    String filled = template;
    Matcher slot = SLOT.matcher(filled);
    while (slot.find()) {
      filled =
          filled.substring(0, slot.start()) + value(slot.group(1)) + filled.substring(slot.end());
      slot = SLOT.matcher(filled);
    }
    return filled;
  }

  private String value(String slot) {
    if (slot.chars().allMatch(c -> c == '9')) {
      StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
      while (digits.length() < slot.length()) {
        digits.append(random.nextInt(10));
      }
      return digits.toString();
    }
    List<String> values = slots.get(slot);
    if (values == null) {
      throw new IllegalStateException(FILE + " has no slot \"" + slot + "\"");
    }
    return values.get(random.nextInt(values.size()));
  }

  private static String unmark(String marked, List<Label> labels) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = MARKED.matcher(marked);
    int from = 0;
    while (matcher.find()) {
      text.append(marked, from, matcher.start());
      Span span = new Span(text.length(), text.length() + matcher.group(2).length());
      labels.add(label(matcher.group(1), span));
      text.append(matcher.group(2));
      from = matcher.end();
    }
    return text.append(marked.substring(from)).toString();
  }

  private static Label label(String kind, Span span) {
    return switch (kind) {
      case "PLACE" -> Label.of(span, "place", Label.Truth.PLACE);
      case "ORGANISATION" -> Label.of(span, "ORGANIZATION", Label.Truth.OTHER);
      case "CAR" -> Label.of(span, "car_model", Label.Truth.OTHER);
      case "(AGENT)" -> Label.of(span, "agent", Label.Truth.OTHER);
      default -> Label.personal(span, kind, PiiType.valueOf(kind));
    };
  }
}
