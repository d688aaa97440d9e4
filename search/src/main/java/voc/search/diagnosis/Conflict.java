package voc.search.diagnosis;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Two texts that say different things of the same matter.
 *
 * @param kind what they disagree on
 * @param entry what the FAQ entry says
 * @param other what the other entry, or agents, say
 * @param terms content terms that both have, sorted: what it is about
 */
public record Conflict(FactKind kind, Said entry, Said other, List<String> terms)
    implements Serializable {
  /** In order of entry, other and words. */
  public static final Comparator<Conflict> ORDER =
      Comparator.<Conflict, String>comparing(conflict -> conflict.entry().id())
          .thenComparing(conflict -> conflict.other().id())
          .thenComparing(Conflict::kind)
          .thenComparing(conflict -> conflict.entry().quote())
          .thenComparing(conflict -> conflict.other().quote());

  public Conflict {
    terms = List.copyOf(terms);
  }

  /**
   * One side.
   *
   * @param id of the entry, or of the feedback whose agent said it
   * @param quote the words that differ, as they stand
   */
  public record Said(String id, String quote) implements Serializable {}

  /** The same seen from the other entry. */
  public Conflict reversed() {
    return new Conflict(kind, other, entry, terms);
  }
}
