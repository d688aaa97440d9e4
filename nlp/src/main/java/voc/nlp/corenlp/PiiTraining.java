package voc.nlp.corenlp;

import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import voc.core.Span;
import voc.nlp.evaluation.Label;
import voc.nlp.evaluation.LabelledConversation;
import voc.nlp.redact.PiiType;

/**
 * Learns {@link PiiWeights} from labelled conversations with CoreNLP's L-BFGS (Nocedal, Mathematics
 * of Computation 35, 1980). One thread, fixed order: the same from the same.
 */
final class PiiTraining {
  /** A feature seen less often says more about a person in the set than about people. */
  private static final int LEAST_SEEN = 3;

  private static final double PENALTY = 1.0;

  /** The other side's name, as in "hi riley": no customer's, so the sets leave it unlabelled. */
  private static final String ADDRESSED = PiiWeights.ADDRESSED;

  private static final Set<String> GREETINGS =
      Set.of(
          "hi",
          "hello",
          "hey",
          "hai",
          "hii",
          "thanks",
          "thank",
          "you",
          "u",
          "ok",
          "okay",
          "no",
          "mr",
          "morning",
          "evening",
          "afternoon",
          "sure",
          "great",
          "bye",
          "dear",
          "yes",
          "nope");

  private static final double SHARE_WITH_AGENTS = 0.25;
  private static final double SHARE_ALONE = 0.15;
  private static final int UPDATES_KEPT = 10;
  private static final double TOLERANCE = 1e-4;
  private static final int ITERATIONS = Integer.getInteger("voc.iterations", 90);

  private PiiTraining() {}

  static PiiWeights train(List<LabelledConversation> conversations, PiiFeatures features) {
    List<PiiFeatures.Described> described = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    for (LabelledConversation conversation : conversations) {
      List<PiiFeatures.Described> of = features.describe(conversation.utterances());
      for (int u = 0; u < of.size(); u++) {
        if (!of.get(u).tokens().isEmpty()) {
          described.add(of.get(u));
          labels.add(labels(of.get(u).tokens(), conversation.labels().get(u), features));
        }
      }
    }
    List<String> labelNames = labelNames(labels);
    Map<String, Integer> index = index(described);
    List<ChainObjective.Example> examples = new ArrayList<>();
    for (int e = 0; e < described.size(); e++) {
      examples.add(example(described.get(e), labels.get(e), index, labelNames));
    }
    ChainObjective objective =
        new ChainObjective(
            examples, index.size(), PiiFeatures.STEP_KINDS, labelNames.size(), PENALTY);
    QNMinimizer minimizer = new QNMinimizer(UPDATES_KEPT);
    minimizer.shutUp();

    double[] weights =
        minimizer.minimize(
            objective, TOLERANCE, new double[objective.domainDimension()], ITERATIONS);
    return PiiWeights.of(labelNames, List.copyOf(index.keySet()), PiiFeatures.STEP_KINDS, weights);
  }

  /** The conversations with text of our own: made up, with agents between, and turns alone. */
  static List<LabelledConversation> withOurs(List<LabelledConversation> conversations, long seed) {
    List<LabelledConversation> all = new ArrayList<>(conversations);
    List<LabelledConversation> chats =
        conversations.stream().filter(chat -> chat.utterances().size() > 1).toList();
    all.addAll(MadeUpTexts.of(seed));
    all.addAll(MadeUpTexts.withAgents(chats, SHARE_WITH_AGENTS, seed));
    Random random = new Random(seed);
    for (LabelledConversation chat : chats) {
      if (random.nextDouble() < SHARE_ALONE) {
        for (int u = 0; u < chat.utterances().size(); u++) {
          all.add(
              new LabelledConversation(
                  chat.set(),
                  chat.group(),
                  List.of(chat.utterances().get(u)),
                  List.of(chat.labels().get(u))));
        }
      }
    }
    return all;
  }

  private static List<String> labelNames(List<List<String>> labels) {
    TreeSet<String> names = new TreeSet<>();
    labels.forEach(names::addAll);
    names.remove(PiiWeights.OUTSIDE);
    List<String> ordered = new ArrayList<>();
    ordered.add(PiiWeights.OUTSIDE);
    ordered.addAll(names);
    return ordered;
  }

  private static Map<String, Integer> index(List<PiiFeatures.Described> described) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (PiiFeatures.Described utterance : described) {
      for (int t = 0; t < utterance.tokens().size(); t++) {
        utterance.addFeatures(t, parts -> seen.merge(FeaturePart.name(parts), 1, Integer::sum));
      }
    }
    Map<String, Integer> index = new LinkedHashMap<>();
    seen.forEach(
        (feature, times) -> {
          if (times >= LEAST_SEEN) {
            index.put(feature, index.size());
          }
        });
    return index;
  }

  private static ChainObjective.Example example(
      PiiFeatures.Described utterance,
      List<String> labels,
      Map<String, Integer> index,
      List<String> labelNames) {
    int[][] words = new int[labels.size()][];
    int[] labelled = new int[labels.size()];
    for (int t = 0; t < words.length; t++) {
      List<Integer> features = new ArrayList<>();
      utterance.addFeatures(
          t,
          parts -> {
            Integer feature = index.get(FeaturePart.name(parts));
            if (feature != null) {
              features.add(feature);
            }
          });
      words[t] = features.stream().mapToInt(Integer::intValue).toArray();
      labelled[t] = labelNames.indexOf(labels.get(t));
    }
    return new ChainObjective.Example(words, utterance.steps(), labelled, 1);
  }

  private static List<String> labels(
      List<PiiToken> tokens, List<Label> labels, PiiFeatures features) {
    List<String> names = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      PiiToken token = tokens.get(t);
      String name =
          labels.stream()
              .filter(label -> overlap(label.span(), token.span()))
              .findFirst()
              .map(PiiTraining::name)
              .orElse(PiiWeights.OUTSIDE);
      boolean isAddressed =
          name.equals(PiiWeights.OUTSIDE)
              && t > 0
              && t == tokens.size() - 1
              && GREETINGS.contains(tokens.get(t - 1).lower())
              && features.isFirstName(token);
      names.add(isAddressed ? ADDRESSED : name);
    }
    return names;
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static String name(Label label) {
    PiiType type = label.type();
    if (type != null) {
      return type.name();
    }
    if (label.name().startsWith("car_")) {
      return "(CAR)";
    }
    return switch (label.name()) {
      case "LOCATION", "place" -> "(PLACE)";
      case "ORGANIZATION" -> "(ORGANISATION)";
      case "agent" -> ADDRESSED;
      default -> PiiWeights.OUTSIDE;
    };
  }
}
