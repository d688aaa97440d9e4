package voc.needs.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people say of needs. Figures come from the data, words from here; neither overwrites the
 * other.
 *
 * @param entries one a need, in the file's order
 */
public record Register(List<RegisterEntry> entries) implements Serializable {
  /** Nobody has said anything. */
  public static final Register EMPTY = new Register(List.of());

  /**
   * A register.
   *
   * @throws IllegalArgumentException if an id has two entries, counts under two others, or ids
   *     count under each other in a circle
   */
  public Register {
    entries = List.copyOf(entries);
    TreeSet<String> ids = new TreeSet<>();
    for (RegisterEntry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException(
            "need " + entry.id() + " must have one entry, got a second; remove one");
      }
    }
    NeedIdentity.of(entries);
  }

  /** Which id counts under which. */
  public NeedIdentity identity() {
    return NeedIdentity.of(entries);
  }

  /** The entry of a need that stands for itself. */
  public Optional<RegisterEntry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /**
   * What people say of a need that stands for itself, with what they said of the ids that count
   * under it: a law that demands a merged need demands the one that it counts under, and under a
   * former id all words were of the same need. What its own entry says holds.
   */
  public RegisterEntry said(String id) {
    RegisterEntry own = entry(id).orElse(RegisterEntry.of(id));
    List<RegisterEntry> counted =
        identity().previous(id).stream().flatMap(previous -> entry(previous).stream()).toList();
    List<RegisterEntry> former = new ArrayList<>(List.of(own));
    counted.stream().filter(entry -> isFormer(entry, id)).forEach(former::add);
    return new RegisterEntry(
        id,
        first(former, RegisterEntry::name),
        first(former, RegisterEntry::kind),
        former.stream()
            .map(RegisterEntry::status)
            .filter(status -> status != NeedStatus.NEW)
            .findFirst()
            .orElse(NeedStatus.NEW),
        first(former, RegisterEntry::owner),
        own.mandate() == null ? mandates(counted) : own.mandate(),
        null,
        former.stream().flatMap(entry -> entry.splitInto().stream()).distinct().toList(),
        own.formerly(),
        own.notes());
  }

  /** Whether an entry's id was only renamed until it came to be {@code id}, and never merged. */
  private boolean isFormer(RegisterEntry entry, String id) {
    RegisterEntry at = entry;
    while (!at.id().equals(id)) {
      String here = at.id();
      if (at.mergedInto() != null) {
        return false;
      }
      at =
          entries.stream()
              .filter(other -> other.formerly().contains(here))
              .findFirst()
              .orElseThrow();
    }
    return true;
  }

  private static <T> @Nullable T first(
      List<RegisterEntry> entries, Function<RegisterEntry, @Nullable T> words) {
    for (RegisterEntry entry : entries) {
      T said = words.apply(entry);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static @Nullable String mandates(List<RegisterEntry> counted) {
    TreeSet<String> mandates = new TreeSet<>();
    for (RegisterEntry entry : counted) {
      String mandate = entry.mandate();
      if (mandate != null) {
        mandates.add(mandate);
      }
    }
    return mandates.isEmpty() ? null : String.join("; ", mandates);
  }

  /** The ids of the needs that stand for themselves and that something demands. */
  public SortedSet<String> mandated() {
    NeedIdentity identity = identity();
    TreeSet<String> mandated = new TreeSet<>();
    for (RegisterEntry entry : entries) {
      if (entry.mandate() != null) {
        mandated.add(identity.of(entry.id()));
      }
    }
    return mandated;
  }

  /** Whether an id has an entry or stands in one as a former id. */
  public boolean names(String id) {
    return entries.stream()
        .anyMatch(entry -> entry.id().equals(id) || entry.formerly().contains(id));
  }

  /**
   * The words of all needs that are published: those that were heard, and those with an entry that
   * stand for themselves.
   *
   * @param heard of each need heard tonight, by its surviving id, what its mentions say that it is;
   *     null where that may not be told
   * @param firstSeen the run that published an id first, of those published before tonight
   * @param tonight id of this run, of which the needs that were never published before are
   * @return by id
   */
  public SortedMap<String, NeedWords> words(
      SortedMap<String, Optional<NeedKind>> heard,
      SortedMap<String, String> firstSeen,
      String tonight) {
    NeedIdentity identity = identity();
    SortedMap<String, NeedWords> words = new TreeMap<>();
    heard.forEach(
        (id, kind) ->
            words.put(
                id,
                words(
                    said(id),
                    kind.orElse(null),
                    firstSeen(id, identity, firstSeen).orElse(tonight))));
    for (RegisterEntry entry : entries) {
      if (!identity.isGone(entry.id()) && !heard.containsKey(entry.id())) {
        words.put(
            entry.id(),
            words(said(entry.id()), null, firstSeen(entry.id(), identity, firstSeen).orElse(null)));
      }
    }
    return words;
  }

  private NeedWords words(
      RegisterEntry entry, @Nullable NeedKind heardAs, @Nullable String firstSeen) {
    return new NeedWords(
        entry.name(),
        entry.kind() == null ? heardAs : entry.kind(),
        entry.status(),
        entry.owner(),
        entry.mandate(),
        List.copyOf(identity().previous(entry.id())),
        splitFrom(entry.id()),
        entry.splitInto(),
        firstSeen);
  }

  private List<String> splitFrom(String id) {
    return entries.stream()
        .filter(entry -> entry.splitInto().contains(id))
        .map(RegisterEntry::id)
        .sorted()
        .toList();
  }

  /** The earliest of its own, of those that count under it, and of those that it was split from. */
  private Optional<String> firstSeen(
      String id, NeedIdentity identity, SortedMap<String, String> firstSeen) {
    TreeSet<String> ids = new TreeSet<>(identity.previous(id));
    ids.add(id);
    ids.addAll(splitFrom(id));
    return earliest(ids, firstSeen);
  }

  /** Run ids begin with their time, so that their order is that of the nights. */
  private static Optional<String> earliest(
      Collection<String> ids, SortedMap<String, String> firstSeen) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(firstSeen.get(id)).stream())
        .min(String::compareTo);
  }
}
