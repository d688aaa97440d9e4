package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeIdentityTest {
  private static FoundTheme found(String... terms) {
    return new FoundTheme(
        terms[0], terms[0], List.of(terms[0]), List.of(terms), 0.5, List.of(), List.of());
  }

  private static KnownTheme known(String id, String... terms) {
    return new KnownTheme(id, List.of(terms));
  }

  private static ThemeIdentity.Identities match(
      List<KnownTheme> before, List<FoundTheme> now, ThemeOverlap overlap) {
    return ThemeIdentity.of(before, now, overlap, PlantedTalk.WORDS);
  }

  @Test
  void onTheFirstNightAllThemesAreNewAndTheirIdsComeFromTheirPhrases() {
    ThemeIdentity.Identities identities =
        match(List.of(), List.of(found("dog park"), found("permit fee")), new ThemeOverlap());

    assertThat(identities.ids())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("t-[0-9a-f]{8}"));
    assertThat(identities.changes())
        .extracting(ThemeChange::kind)
        .containsExactly(ThemeChange.Kind.NEW, ThemeChange.Kind.NEW);
    assertThat(match(List.of(), List.of(found("dog park")), new ThemeOverlap()).ids())
        .containsExactly(identities.ids().get(0));
  }

  @Test
  void aThemeKeepsItsIdWhenItsSentencesAreStillTogether() {
    ThemeIdentity.Identities identities =
        match(
            List.of(known("t-1", "dog park", "leash area"), known("t-2", "permit fee")),
            List.of(found("permit fee", "permit"), found("dog park", "dog run")),
            new ThemeOverlap().plus("t-1", 1, 19).plus("t-1", 0, 1).plus("t-2", 0, 30));

    assertThat(identities.ids()).containsExactly("t-2", "t-1");
    assertThat(identities.changes())
        .allMatch(change -> change.kind() == ThemeChange.Kind.KEPT)
        .filteredOn(change -> "t-1".equals(change.to()))
        .singleElement()
        .satisfies(change -> assertThat(change.score()).isBetween(0.6, 0.95))
        .satisfies(change -> assertThat(change.shared()).isEqualTo(19));
  }

  @Test
  void withoutSentencesOfBothNightsPhrasesTell() {
    ThemeIdentity.Identities identities =
        match(
            List.of(known("t-1", "dog park", "leash area")),
            List.of(found("library hour"), found("dog park", "leash area")),
            new ThemeOverlap());

    assertThat(identities.ids().get(1)).isEqualTo("t-1");
    assertThat(identities.changes().get(0).score()).isCloseTo(1, within(1e-6));
    assertThat(identities.changes().get(1))
        .isEqualTo(new ThemeChange(ThemeChange.Kind.NEW, null, identities.ids().get(0), null, 0));
  }

  @Test
  void ofAThemeThatSplitsTheLargerPartGoesOn() {
    ThemeIdentity.Identities identities =
        match(
            List.of(known("t-1", "dog park", "dog run", "dog licence")),
            List.of(found("dog park", "dog run"), found("dog licence")),
            new ThemeOverlap().plus("t-1", 0, 30).plus("t-1", 1, 12));

    assertThat(identities.ids().get(0)).isEqualTo("t-1");
    assertThat(identities.changes())
        .extracting(ThemeChange::kind, ThemeChange::from, ThemeChange::to, ThemeChange::shared)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ThemeChange.Kind.KEPT, "t-1", "t-1", 30L),
            org.assertj.core.groups.Tuple.tuple(
                ThemeChange.Kind.SPLIT, "t-1", identities.ids().get(1), 12L));
  }

  @Test
  void ofThemesThatMergeTheLikerOneGoesOn() {
    ThemeIdentity.Identities identities =
        match(
            List.of(known("t-1", "dog park", "dog run"), known("t-2", "dog licence")),
            List.of(found("dog park", "dog run", "dog licence")),
            new ThemeOverlap().plus("t-1", 0, 30).plus("t-2", 0, 12));

    assertThat(identities.ids()).containsExactly("t-1");
    assertThat(identities.changes())
        .extracting(ThemeChange::kind, ThemeChange::from, ThemeChange::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ThemeChange.Kind.KEPT, "t-1", "t-1"),
            org.assertj.core.groups.Tuple.tuple(ThemeChange.Kind.MERGED, "t-2", "t-1"));
  }

  @Test
  void whatIsLikeNothingIsGoneAndItsIdIsNotGivenToAnother() {
    String id = match(List.of(), List.of(found("dog park")), new ThemeOverlap()).ids().get(0);
    ThemeIdentity.Identities identities =
        match(List.of(known(id, "library hour")), List.of(found("dog park")), new ThemeOverlap());

    assertThat(identities.ids()).containsExactly(id + "-2");
    assertThat(identities.changes())
        .containsExactly(
            new ThemeChange(ThemeChange.Kind.NEW, null, id + "-2", null, 0),
            new ThemeChange(ThemeChange.Kind.GONE, id, null, null, 0));
  }
}
