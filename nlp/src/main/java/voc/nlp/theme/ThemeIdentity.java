package voc.nlp.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of tonight's themes are those of the night before, by content: the sentences that
 * they share, the phrases that they are made of and what these mean.
 *
 * <p>The likest two are one theme, then the likest of the rest: the best pair is never given up for
 * a better sum, since a theme that changes its id for the sake of another would surprise. What is
 * left over has split off, was merged, is new or gone.
 */
public final class ThemeIdentity {
  /** From this likeness on two themes are the same. */
  static final double SAME = 0.4;

  /** This share of a theme makes it a part of another. */
  private static final double MOST = 0.5;

  /**
   * Cosine of phrases that have nothing to do with each other, by bge-small-en-v1.5: its authors
   * say that its likenesses lie in [0.6, 1].
   */
  private static final double UNLIKE = 0.6;

  private static final int ID_DIGITS = 8;

  private final List<KnownTheme> before;
  private final List<FoundTheme> now;
  private final ThemeOverlap overlap;
  private final double[][] scores;
  private final @Nullable String[] ids;
  private final List<ThemeChange> changes = new ArrayList<>();

  private ThemeIdentity(
      List<KnownTheme> before,
      List<FoundTheme> now,
      ThemeOverlap overlap,
      Function<String, Vector> embedder) {
    this.before = before.stream().sorted(Comparator.comparing(KnownTheme::id)).toList();
    this.now = now;
    this.overlap = overlap;
    this.scores = new double[before.size()][now.size()];
    this.ids = new String[now.size()];
    List<Vector> were = this.before.stream().map(each -> mean(each.terms(), embedder)).toList();
    List<Vector> are = now.stream().map(each -> mean(each.terms(), embedder)).toList();
    for (int b = 0; b < were.size(); b++) {
      for (int n = 0; n < are.size(); n++) {
        scores[b][n] = score(b, n, were.get(b).dot(are.get(n)));
      }
    }
  }

  /**
   * Who is who.
   *
   * @param ids tonight's ids by index
   * @param changes one for each theme of either night, in order of kind and ids
   */
  public record Identities(List<String> ids, List<ThemeChange> changes) {
    public Identities {
      ids = List.copyOf(ids);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Gives tonight's themes their ids.
   *
   * @param before themes of the night before, in any order
   * @param now tonight's themes
   * @param overlap sentences that they share
   * @param embedder gives a phrase its vector, of length 1
   */
  public static Identities of(
      List<KnownTheme> before,
      List<FoundTheme> now,
      ThemeOverlap overlap,
      Function<String, Vector> embedder) {
    ThemeIdentity identity = new ThemeIdentity(before, now, overlap, embedder);
    identity.keep();
    identity.nameOthers();
    identity.loseOthers();
    return identity.identities();
  }

  private static Vector mean(List<String> phrases, Function<String, Vector> embedder) {
    return Vector.mean(phrases.stream().map(embedder).toList()).unit();
  }

  private double score(int b, int n, double cosine) {
    double meaning = Math.max(0, Math.min(1, (cosine - UNLIKE) / (1 - UNLIKE)));
    double words = (jaccard(before.get(b).terms(), now.get(n).terms()) + meaning) / 2;
    String id = before.get(b).id();
    return overlap.tells(id, n) ? (words + overlap.likeness(id, n)) / 2 : words;
  }

  private static double jaccard(List<String> one, List<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(new TreeSet<>(other));
    Set<String> either = new TreeSet<>(one);
    either.addAll(other);
    return both.size() / (double) either.size();
  }

  private void keep() {
    Set<Integer> left = new TreeSet<>();
    for (int b = 0; b < before.size(); b++) {
      left.add(b);
    }
    while (true) {
      int bestBefore = -1;
      int bestNow = -1;
      for (int b : left) {
        for (int n = 0; n < now.size(); n++) {
          if (ids[n] == null
              && scores[b][n] >= SAME
              && (bestBefore < 0 || scores[b][n] > scores[bestBefore][bestNow])) {
            bestBefore = b;
            bestNow = n;
          }
        }
      }
      if (bestBefore < 0) {
        return;
      }
      left.remove(bestBefore);
      ids[bestNow] = before.get(bestBefore).id();
      change(ThemeChange.Kind.KEPT, bestBefore, bestNow);
    }
  }

  private void nameOthers() {
    Set<String> taken = new TreeSet<>(before.stream().map(KnownTheme::id).toList());
    for (int n = 0; n < now.size(); n++) {
      if (ids[n] != null) {
        continue;
      }
      int theme = n;
      String id = freshId(now.get(n).core(), taken);
      taken.add(id);
      ids[n] = id;
      int origin = best(before.size(), b -> partOf(b, theme, overlap.of(theme), terms(theme)));
      if (origin >= 0) {
        change(ThemeChange.Kind.SPLIT, origin, n);
      } else {
        changes.add(new ThemeChange(ThemeChange.Kind.NEW, null, id, null, 0));
      }
    }
  }

  private void loseOthers() {
    for (int b = 0; b < before.size(); b++) {
      String id = before.get(b).id();
      int theme = b;
      if (changes.stream()
          .anyMatch(each -> each.kind() == ThemeChange.Kind.KEPT && id.equals(each.from()))) {
        continue;
      }
      int goal = best(now.size(), n -> partOf(theme, n, overlap.of(id), before.get(theme).terms()));
      if (goal >= 0) {
        change(ThemeChange.Kind.MERGED, b, goal);
      } else {
        changes.add(new ThemeChange(ThemeChange.Kind.GONE, id, null, null, 0));
      }
    }
  }

  private List<String> terms(int n) {
    return now.get(n).terms();
  }

  /**
   * Which share of one of the two is in the other, in [0, 1]: of its sentences of both nights, or
   * of its phrases where these are too few.
   */
  private double partOf(int b, int n, long sentences, List<String> phrases) {
    String id = before.get(b).id();
    if (overlap.tells(id, n)) {
      return overlap.shared(id, n) / (double) sentences;
    }
    Set<String> common = new TreeSet<>(before.get(b).terms());
    common.retainAll(new TreeSet<>(terms(n)));
    return common.size() / (double) new TreeSet<>(phrases).size();
  }

  /** The first index with the greatest share, if that is most of it; else -1. */
  private static int best(int count, ToDoubleFunction<Integer> share) {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (share.applyAsDouble(i) >= MOST
          && (best < 0 || share.applyAsDouble(i) > share.applyAsDouble(best))) {
        best = i;
      }
    }
    return best;
  }

  private void change(ThemeChange.Kind kind, int b, int n) {
    String from = before.get(b).id();
    changes.add(new ThemeChange(kind, from, ids[n], scores[b][n], overlap.shared(from, n)));
  }

  /** The same for the same phrase, so that a theme that comes back has its old id again. */
  private static String freshId(String core, Set<String> taken) {
    String id = "t-" + sha256(core).substring(0, ID_DIGITS);
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Identities identities() {
    List<String> given = new ArrayList<>();
    for (String id : ids) {
      given.add(java.util.Objects.requireNonNull(id, "every theme was named"));
    }
    return new Identities(
        given,
        changes.stream()
            .sorted(
                Comparator.comparing(ThemeChange::kind)
                    .thenComparing(each -> String.valueOf(each.from()))
                    .thenComparing(each -> String.valueOf(each.to())))
            .toList());
  }
}
