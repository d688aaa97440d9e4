package voc.needs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import voc.core.Channel;

/**
 * Chooses the at most five mentions that show a need best, from any number of candidates in bounded
 * memory.
 *
 * <p>The choice goes through the tiers of {@link EvidenceCandidate} from the best; in each it first
 * takes the best mention of every channel not yet shown, then the best of the rest; never two of
 * one person.
 *
 * <p>Use: {@link #add} candidates, one selector for each partition; {@link #merge} them; {@link
 * #best}. The order of adding and merging and repeated candidates have no influence. This holds
 * because for each channel the best mention of each of the five best persons is kept: whoever is
 * chosen next was preceded in their channel only by persons already chosen, at most four, so is
 * among the five kept.
 *
 * <p>Mutable and not safe for use by several threads at once.
 */
public final class EvidenceSelector implements Serializable {
  private static final long serialVersionUID = 1;

  /** How many mentions are shown for a need. */
  public static final int LIMIT = 5;

  /** For each channel at most {@link #LIMIT} candidates of distinct persons, best first. */
  private final EnumMap<Channel, List<EvidenceCandidate>> kept = new EnumMap<>(Channel.class);

  /**
   * Takes {@code candidate} into account.
   *
   * @throws IllegalArgumentException if another person's mention of the same id was added before,
   *     as far as that can still be seen
   */
  public void add(EvidenceCandidate candidate) {
    List<EvidenceCandidate> best =
        kept.computeIfAbsent(candidate.channel(), channel -> new ArrayList<>(LIMIT + 1));
    if (best.size() == LIMIT && candidate.compareTo(best.get(LIMIT - 1)) >= 0) {
      return;
    }
    int earlier = indexOfPerson(best, candidate.person());
    if (earlier >= 0) {
      if (best.get(earlier).compareTo(candidate) <= 0) {
        return;
      }
      best.remove(earlier);
    }
    best.add(placeFor(candidate, best), candidate);
    if (best.size() > LIMIT) {
      best.remove(LIMIT);
    }
  }

  /** Takes all candidates of {@code other} into account, which stays as it is. */
  public void merge(EvidenceSelector other) {
    other.kept().forEach(this::add);
  }

  /** The at most 30 candidates that still matter, by channel: what to store between partitions. */
  public List<EvidenceCandidate> kept() {
    return kept.values().stream().flatMap(Collection::stream).toList();
  }

  /** The mentions chosen, best first; empty only if nothing was added. */
  public List<EvidenceCandidate> best() {
    List<EvidenceCandidate> candidates = kept().stream().sorted().toList();
    Choice choice = new Choice();
    for (EvidenceCandidate.Tier tier : EvidenceCandidate.Tier.values()) {
      List<EvidenceCandidate> peers =
          candidates.stream().filter(candidate -> candidate.tier() == tier).toList();
      peers.forEach(choice::takeIfNewChannel);
      peers.forEach(choice::take);
    }
    return choice.chosen.stream().sorted().toList();
  }

  /** Ids of {@link #best}, as a need's evidence. */
  public List<String> bestIds() {
    return best().stream().map(EvidenceCandidate::mentionId).toList();
  }

  private static int placeFor(EvidenceCandidate candidate, List<EvidenceCandidate> best) {
    int found = Collections.binarySearch(best, candidate);
    if (found >= 0) {
      throw new IllegalArgumentException(
          "mention "
              + candidate.mentionId()
              + " must be of one person, got a second; give every mention its own id");
    }
    return -found - 1;
  }

  private static int indexOfPerson(List<EvidenceCandidate> candidates, String person) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).person().equals(person)) {
        return i;
      }
    }
    return -1;
  }

  /** What has been chosen so far. */
  private static final class Choice {
    private final List<EvidenceCandidate> chosen = new ArrayList<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);

    void takeIfNewChannel(EvidenceCandidate candidate) {
      if (!channels.contains(candidate.channel())) {
        take(candidate);
      }
    }

    void take(EvidenceCandidate candidate) {
      if (chosen.size() < LIMIT && persons.add(candidate.person())) {
        chosen.add(candidate);
        channels.add(candidate.channel());
      }
    }
  }
}
