package voc.needs.register;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of one need: one row of the register.
 *
 * @param id {@code department:topic}
 * @param name what the organisation calls it; null for the topic's name
 * @param kind need or want; null for what its mentions say
 * @param status how far the organisation has come with it
 * @param owner who answers for it; null if nobody does
 * @param mandate the law or other reason that demands it; null if nothing does
 * @param mergedInto id of the need that its figures count under; null if it stands for itself
 * @param splitInto ids of the needs that it was divided into; empty if it was not
 * @param formerly other ids that count under this one: its own former ones
 * @param notes anything else; null if there is nothing
 */
public record RegisterEntry(
    String id,
    @Nullable String name,
    @Nullable NeedKind kind,
    NeedStatus status,
    @Nullable String owner,
    @Nullable String mandate,
    @Nullable String mergedInto,
    List<String> splitInto,
    List<String> formerly,
    @Nullable String notes)
    implements Serializable {
  public RegisterEntry {
    splitInto = List.copyOf(splitInto);
    formerly = List.copyOf(formerly);
  }

  /** An entry of which nothing is said yet. */
  public static RegisterEntry of(String id) {
    return new RegisterEntry(
        id, null, null, NeedStatus.NEW, null, null, null, List.of(), List.of(), null);
  }
}
