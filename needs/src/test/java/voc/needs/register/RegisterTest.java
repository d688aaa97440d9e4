package voc.needs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final String TREES = "parks:parks/trees";
  private static final String LIMBS = "parks:parks/limbs";
  private static final String STUMPS = "parks:parks/stumps";

  private static RegisterEntry entry(
      String id, @Nullable String mergedInto, List<String> splitInto, List<String> formerly) {
    return new RegisterEntry(
        id, null, null, NeedStatus.PLANNED, "Lee", null, mergedInto, splitInto, formerly, null);
  }

  private static SortedMap<String, Optional<NeedKind>> heard(String... ids) {
    SortedMap<String, Optional<NeedKind>> heard = new TreeMap<>();
    for (String id : ids) {
      heard.put(id, Optional.of(NeedKind.NEED));
    }
    return heard;
  }

  @Test
  void withoutARegisterEveryNeedIsItselfAndNew() {
    SortedMap<String, NeedWords> words =
        Register.EMPTY.words(heard(TREES), new TreeMap<>(), "night-2");

    assertThat(words)
        .containsExactly(
            Map.entry(
                TREES,
                new NeedWords(
                    null,
                    NeedKind.NEED,
                    NeedStatus.NEW,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    "night-2")));
  }

  @Test
  void aMergedNeedCountsUnderTheSurvivorOfAWholeChain() {
    Register register =
        new Register(
            List.of(
                entry(LIMBS, STUMPS, List.of(), List.of()),
                entry(STUMPS, TREES, List.of(), List.of())));

    assertThat(register.identity().of(LIMBS)).isEqualTo(TREES);
    assertThat(register.identity().of(TREES)).isEqualTo(TREES);
    assertThat(register.identity().previous(TREES)).containsExactly(LIMBS, STUMPS);
  }

  @Test
  void aNeedOfAnotherIdKeepsTheIdOfItsEntryAndTheNightThatSawItFirst() {
    Register register = new Register(List.of(entry(TREES, null, List.of(), List.of(LIMBS))));

    SortedMap<String, NeedWords> words =
        register.words(
            heard(register.identity().of(LIMBS)),
            new TreeMap<>(Map.of(LIMBS, "night-1")),
            "night-2");

    assertThat(words.keySet()).containsExactly(TREES);
    assertThat(words.get(TREES).previousIds()).containsExactly(LIMBS);
    assertThat(words.get(TREES).firstSeen()).isEqualTo("night-1");
  }

  @Test
  void whatANeedWasDividedIntoIsAsOldAsItAndTellsWhereItIsFrom() {
    Register register =
        new Register(List.of(entry(TREES, null, List.of(LIMBS, STUMPS), List.of())));

    SortedMap<String, NeedWords> words =
        register.words(heard(LIMBS), new TreeMap<>(Map.of(TREES, "night-1")), "night-2");

    assertThat(words.get(LIMBS).splitFrom()).containsExactly(TREES);
    assertThat(words.get(LIMBS).firstSeen()).isEqualTo("night-1");
    assertThat(words.get(LIMBS).status()).isEqualTo(NeedStatus.NEW);
    assertThat(words.get(TREES).splitInto()).containsExactly(LIMBS, STUMPS);
    assertThat(words.get(TREES).status())
        .as("not heard any more, but kept")
        .isEqualTo(NeedStatus.PLANNED);
  }

  @Test
  void aMergedNeedHasNoWordsOfItsOwn() {
    Register register = new Register(List.of(entry(LIMBS, TREES, List.of(), List.of())));

    assertThat(register.words(heard(TREES), new TreeMap<>(), "night").keySet())
        .containsExactly(TREES);
  }

  @Test
  void peopleOverruleWhatTheMentionsSay() {
    RegisterEntry want =
        new RegisterEntry(
            TREES,
            null,
            NeedKind.WANT,
            NeedStatus.NEW,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null);

    assertThat(new Register(List.of(want)).words(heard(TREES), new TreeMap<>(), "night").get(TREES))
        .extracting(NeedWords::kind)
        .isEqualTo(NeedKind.WANT);
  }

  @Test
  void aCircleIsToldAsOne() {
    assertThatThrownBy(
            () ->
                new Register(
                    List.of(
                        entry(LIMBS, STUMPS, List.of(), List.of()),
                        entry(STUMPS, LIMBS, List.of(), List.of()))))
        .hasMessage(
            "need parks:parks/limbs counts under parks:parks/stumps under parks:parks/limbs, a"
                + " circle; keep one of them that is merged into none");
  }

  @Test
  void oneNeedCannotCountUnderTwo() {
    assertThatThrownBy(
            () ->
                new Register(
                    List.of(
                        entry(LIMBS, STUMPS, List.of(), List.of()),
                        entry(TREES, null, List.of(), List.of(LIMBS)))))
        .hasMessageContaining("need parks:parks/limbs can count under one other need");
  }

  @Test
  void oneNeedHasOneEntry() {
    assertThatThrownBy(
            () -> new Register(List.of(RegisterEntry.of(TREES), RegisterEntry.of(TREES))))
        .hasMessage("need parks:parks/trees must have one entry, got a second; remove one");
  }

  @Test
  void mostlySuggestionsBeyondChanceMakeAWant() {
    assertThat(NeedKind.of(0, 0)).isEqualTo(NeedKind.NEED);
    assertThat(NeedKind.of(3, 0)).as("three may be chance").isEqualTo(NeedKind.NEED);
    assertThat(NeedKind.of(4, 0)).isEqualTo(NeedKind.WANT);
    assertThat(NeedKind.of(12, 10)).isEqualTo(NeedKind.NEED);
    assertThat(NeedKind.of(40, 20)).isEqualTo(NeedKind.WANT);
    assertThat(NeedKind.of(5, 50)).isEqualTo(NeedKind.NEED);
  }

  @Test
  void codesAreReadBack() {
    assertThat(NeedStatus.codes())
        .containsExactly("new", "qualified", "planned", "in progress", "done", "rejected")
        .allSatisfy(code -> assertThat(NeedStatus.ofCode(code).code()).isEqualTo(code));
    assertThatThrownBy(() -> NeedStatus.ofCode("open"))
        .hasMessageStartingWith("unknown status \"open\", use one of new, qualified");
    assertThat(NeedKind.ofCode("want")).isEqualTo(NeedKind.WANT);
    assertThatThrownBy(() -> NeedKind.ofCode("wish"))
        .hasMessage("unknown kind \"wish\", use one of need, want");
  }

  private static RegisterEntry saying(
      String id, NeedStatus status, @Nullable String owner, @Nullable String mandate) {
    return new RegisterEntry(
        id, null, null, status, owner, mandate, null, List.of(), List.of(), null);
  }

  @Test
  void aLawThatDemandsAMergedNeedDemandsTheOneThatItCountsUnder() {
    Register register =
        new Register(
            List.of(
                new RegisterEntry(
                    LIMBS,
                    "Limbs",
                    null,
                    NeedStatus.DONE,
                    "Lee",
                    "Trees Act",
                    TREES,
                    List.of(),
                    List.of(),
                    null)));

    assertThat(register.mandated()).containsExactly(TREES);
    NeedWords words = register.words(heard(TREES), new TreeMap<>(), "night-2").get(TREES);
    assertThat(words).isNotNull();
    assertThat(words.mandate()).isEqualTo("Trees Act");
    // What else was said of it was said of another need.
    assertThat(words.status()).isEqualTo(NeedStatus.NEW);
    assertThat(words.owner()).isNull();
    assertThat(words.name()).isNull();
  }

  @Test
  void whatWasSaidUnderAFormerIdIsSaidOfTheNeedUnlessItsOwnRowSaysOtherwise() {
    RegisterEntry renamed =
        new RegisterEntry(
            TREES, null, null, NeedStatus.NEW, "Kim", null, null, List.of(), List.of(LIMBS), null);
    Register register =
        new Register(List.of(saying(LIMBS, NeedStatus.PLANNED, "Lee", "Trees Act"), renamed));

    RegisterEntry said = register.said(TREES);
    assertThat(said.status()).isEqualTo(NeedStatus.PLANNED);
    assertThat(said.owner()).isEqualTo("Kim");
    assertThat(said.mandate()).isEqualTo("Trees Act");
    assertThat(register.mandated()).containsExactly(TREES);
    assertThat(register.said(STUMPS)).isEqualTo(RegisterEntry.of(STUMPS));
  }
}
