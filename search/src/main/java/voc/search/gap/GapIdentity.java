package voc.search.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voc.core.Question;
import voc.search.gap.Neighbours.Pair;

/**
 * Tells which of tonight's groups are gaps of the night before: those that the question which named
 * the gap would be grouped with. One to one, the likest first; the best pair is never given up for
 * a better sum, since a gap that changes its id for the sake of another would surprise.
 */
final class GapIdentity {
  private static final int ID_DIGITS = 12;

  private final List<QuestionGroup> groups;
  private final Map<Integer, KnownGap> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> ids = new ArrayList<>();

  private GapIdentity(QuestionGroups tonight, Collection<KnownGap> before) {
    groups = tonight.groups();
    List<KnownGap> left = new ArrayList<>();
    Map<String, Integer> byKey = byKey();
    before.stream()
        .sorted(Comparator.comparing(KnownGap::id))
        .forEach(
            gap -> {
              taken.add(gap.id());
              Integer group = byKey.get(Wording.key(gap.question()));
              if (group == null || known.putIfAbsent(group, gap) != null) {
                left.add(gap);
              }
            });
    matchByLikeness(left, tonight);
    nameAll();
  }

  /** By id of the gap, in the order of {@link QuestionGroups#groups}. */
  static GapIdentity of(QuestionGroups tonight, Collection<KnownGap> before) {
    return new GapIdentity(tonight, before);
  }

  /** The id of a group, by its index. */
  String id(int group) {
    return ids.get(group);
  }

  /** The run that found a group first. */
  String firstSeen(int group, String tonight) {
    KnownGap gap = known.get(group);
    return gap == null ? tonight : gap.firstSeen();
  }

  /** Groups by the words of their questions: the same words are the same matter again. */
  private Map<String, Integer> byKey() {
    Map<String, Integer> byKey = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Question question : groups.get(i).questions()) {
        byKey.put(Wording.key(question.text()), i);
      }
    }
    return byKey;
  }

  private void matchByLikeness(List<KnownGap> left, QuestionGroups tonight) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Point was = tonight.pointOf().apply(left.get(i).question());
      for (int j = 0; j < groups.size(); j++) {
        double likeness = known.containsKey(j) ? -1 : was.dot(groups.get(j).middle());
        if (likeness >= QuestionGrouper.SAME_MATTER) {
          pairs.add(new Pair(i, j, likeness));
        }
      }
    }
    pairs.sort(Pair.LIKEST_FIRST);
    Set<Integer> matched = new HashSet<>();
    for (Pair pair : pairs) {
      if (!known.containsKey(pair.other()) && matched.add(pair.one())) {
        known.put(pair.other(), left.get(pair.one()));
      }
    }
  }

  private void nameAll() {
    for (int i = 0; i < groups.size(); i++) {
      KnownGap gap = known.get(i);
      ids.add(gap != null ? gap.id() : freshId(groups.get(i).centralTerms()));
    }
  }

  /** The same for the same terms, so that a matter that comes back has its old id again. */
  private String freshId(List<String> terms) {
    String id = id(terms);
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  /** The first hexadecimal digits of the SHA-256 of the terms, so that no table of ids is kept. */
  static String id(List<String> sortedTerms) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join(" ", sortedTerms).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(text)).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
