package voc.needs.disclosure;

/**
 * What of a FAQ entry's figures is published. Searches count as people here, as for gaps.
 *
 * <p>An entry that fewer than k people asked for keeps its row, which tells what the FAQ tells
 * anyway, without any figure. Of the others those parts are left out that are small or leave a
 * small rest: its contacts and searches within its demand, its failed searches within its searches,
 * its periods within the window. Entries are asked for by questions whose number is not published
 * by entry, so that no sum over entries gives a small one away.
 *
 * @param demand whether the demand and what follows from it are told
 * @param division whether contacts and searches are
 * @param failures whether failed searches are
 * @param periods whether the demand of both periods is
 */
public record EntryDisclosure(boolean demand, boolean division, boolean failures, boolean periods) {

  /**
   * An entry's figures.
   *
   * @param demand of the window
   * @param contacts among it
   * @param searches among it
   * @param failedSearches among those
   * @param current demand of the last period
   * @param previous demand of the one before
   */
  public record Figures(
      double demand,
      double contacts,
      double searches,
      double failedSearches,
      double current,
      double previous) {}

  /** Decides for one entry. */
  public static EntryDisclosure of(Figures figures, SmallestCell smallest) {
    long demand = Math.round(figures.demand());
    long contacts = Math.round(figures.contacts());
    long searches = Math.round(figures.searches());
    long failed = Math.round(figures.failedSearches());
    long current = Math.round(figures.current());
    long previous = Math.round(figures.previous());
    boolean told = demand == 0 || !smallest.isSmall(demand);
    boolean divided = told && tell(smallest, contacts, searches, demand - contacts - searches);
    return new EntryDisclosure(
        told,
        divided,
        divided && tell(smallest, failed, searches - failed),
        told && tell(smallest, current, previous, Math.max(0, demand - current - previous)));
  }

  private static boolean tell(SmallestCell smallest, long... parts) {
    for (long part : parts) {
      if (smallest.isSmall(part)) {
        return false;
      }
    }
    return true;
  }
}
