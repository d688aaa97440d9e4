package voc.nlp.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyReaderTest {
  private static final String GOOD =
      """
      words:
        hole: [hole, pit]
      departments:
        - {id: public-works, name: Public Works}
        - {id: clerk, name: City Clerk}
      topics:
        - id: streets
          name: Streets
          department: public-works
          topics:
            - id: streets/potholes
              name: Potholes
              phrases:
                - pot $hole
              rules: ['[{lemma:/pothole|crater/}]']
              unless:
                - flower pot
                - '[{tag:UH}]'
              example: A pot hole.
              not_example: [A flower pot., A pot.]
            - id: streets/names
              name: Street names
              department: clerk
              phrases: [street name]
              example: The street name is wrong.
      """;

  @TempDir Path folder;

  @Test
  void aTaxonomyIsReadInTheOrderOfTheFile() throws IOException {
    Taxonomy taxonomy = read(GOOD);
    assertThat(taxonomy.topics())
        .extracting(Topic::id)
        .containsExactly("streets/potholes", "streets/names");
    assertThat(taxonomy.departments())
        .extracting(Department::id)
        .containsExactly("public-works", "clerk");
    Topic potholes = taxonomy.topic("streets/potholes").orElseThrow();
    assertThat(potholes.notExamples()).containsExactly("A flower pot.", "A pot.");
    assertThat(potholes.rules())
        .extracting(Rule::pattern)
        .containsExactly(
            "[{lemma:/pot/}|{word:/pot/}] [{lemma:/hole|pit/}|{word:/hole|pit/}]",
            "[{lemma:/pothole|crater/}]");
    assertThat(potholes.rules().get(0).anchors())
        .containsExactly(Set.of("pot"), Set.of("hole", "pit"));
    assertThat(potholes.rules().get(1).anchors()).containsExactly(Set.of("pothole", "crater"));
    assertThat(potholes.unless()).extracting(Rule::pattern).contains("[{tag:UH}]");
  }

  @Test
  void aLeafBelongsToItsOwnDepartmentOrElseToItsParents() throws IOException {
    Taxonomy taxonomy = read(GOOD);
    assertThat(taxonomy.ownerOf("streets/potholes").name()).isEqualTo("Public Works");
    assertThat(taxonomy.ownerOf("streets/names").name()).isEqualTo("City Clerk");
    assertThat(taxonomy.parentOf("streets/names").name()).isEqualTo("Streets");
  }

  @Test
  void askingForATopicThatIsNotThereSaysSo() throws IOException {
    Taxonomy taxonomy = read(GOOD);
    assertThat(taxonomy.topic("streets/rivers")).isEmpty();
    assertThat(taxonomy.department("navy")).isEmpty();
    assertThat(taxonomy.topTopic("rivers")).isEmpty();
    assertThatThrownBy(() -> taxonomy.ownerOf("streets/rivers"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the taxonomy has no topic \"streets/rivers\"; ids look like \"streets/potholes\"");
  }

  @Test
  void theShippedTaxonomyTravelsToAnotherProcess() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(TaxonomyReader.shipped());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Taxonomy copy = (Taxonomy) in.readObject();
      assertThat(copy.topics()).isEqualTo(TaxonomyReader.shipped().topics());
      assertThat(copy.ownerOf("streets/potholes").id()).isEqualTo("public-works");
    }
  }

  @Test
  void everyShippedLeafShowsANearMissToo() {
    assertThat(TaxonomyReader.shipped().topics())
        .filteredOn(topic -> topic.notExamples().isEmpty())
        .extracting(Topic::id)
        .isEmpty();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> TaxonomyReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot read the taxonomy ")
        .hasMessageContaining("none.yaml");
  }

  @Test
  void brokenYamlIsReportedWithItsLine() {
    failsWith("departments: [\n", "taxonomy.yaml, syntax: not valid YAML: while parsing");
    failsWith("departments: [\n", "line 2, column 1");
  }

  @Test
  void anEmptyFileIsNotATaxonomy() {
    failsWith("", "must be a map of keys to values, got nothing");
  }

  @Test
  void aDoubleTopicIsNamed() {
    failsWith(
        GOOD.replace("id: streets/names", "id: streets/potholes"),
        "the topic id \"streets/potholes\" occurs twice, rename or remove one of them");
  }

  @Test
  void anUnknownDepartmentIsNamedWithThoseThatExist() {
    failsWith(
        GOOD.replace("department: clerk", "department: clark"),
        "topic \"streets/names\" belongs to the unknown department \"clark\", use one of"
            + " [public-works, clerk] or list it under \"departments\"");
  }

  @Test
  void aRuleKnowsItsLine() throws IOException {
    Topic potholes = read(GOOD).topic("streets/potholes").orElseThrow();
    assertThat(potholes.rules()).extracting(Rule::line).containsExactly(14, 15);
    assertThat(potholes.unless()).extracting(Rule::line).containsExactly(17, 18);
  }

  @Test
  void aLeafMayBeFoundByItsDescriptionOrByALearnedLabel() throws IOException {
    Taxonomy taxonomy =
        read(
            GOOD
                + """
                  - id: streets/lamps
                    name: Lamps
                    description: dark streets, lamps that are out
                  - id: streets/trees
                    name: Trees
                    description: trees along streets
                    likeness: 0.5
                    phrases: [tree]
                    example: A tree.
                  - id: streets/manner
                    name: Manner
                    description: for readers alone
                    learned: [Staff manner & attitude, Manner]
                """
                    .indent(4));
    assertThat(taxonomy.topics())
        .filteredOn(Topic::isFoundByDescription)
        .extracting(Topic::id)
        .containsExactly("streets/lamps", "streets/trees");
    assertThat(taxonomy.topic("streets/trees").orElseThrow().description())
        .isEqualTo(new Description("trees along streets", 0.5));
    assertThat(taxonomy.topicOfLabel("Manner").orElseThrow().id()).isEqualTo("streets/manner");
    assertThat(taxonomy.topicOfLabel("Other")).isEmpty();
  }

  @Test
  void labelsThatNoTopicStandsForGetAPlaceOfTheirOwn() throws IOException {
    Taxonomy taxonomy =
        read(GOOD).withLabels(List.of("Staff manner & care", "Staff manner - care", "数", "A"));
    assertThat(taxonomy.topTopic("learned").orElseThrow().topics())
        .extracting(Topic::id)
        .containsExactly(
            "learned/a",
            "learned/staff-manner-care",
            "learned/staff-manner-care-2",
            "learned/label-9579b8d3");
    assertThat(taxonomy.topicOfLabel("Staff manner - care").orElseThrow().name())
        .isEqualTo("Staff manner - care");
    assertThat(taxonomy.ownerOf("learned/a").id()).isEqualTo("unassigned");
    assertThat(read(GOOD).withLabels(List.of()).topTopics()).hasSize(1);
  }

  @Test
  void guardsAreNamed() throws IOException {
    Taxonomy taxonomy =
        read(
            GOOD.replace(
                "        unless:", "        not_when: [negated, hypothetical]\n        unless:"));
    assertThat(taxonomy.topic("streets/potholes").orElseThrow().notWhen())
        .containsExactlyInAnyOrder(Guard.NEGATED, Guard.HYPOTHETICAL);
    failsWith(
        GOOD.replace("        unless:", "        not_when: asked\n        unless:"),
        "topics[0].topics[0].not_when: unknown guard \"asked\", use negated or hypothetical");
    failsWith(
        GOOD.replace(
            "        phrases: [street name]\n", "        learned: A\n        not_when: negated\n"),
        "has \"unless\" or \"not_when\", which guard phrases and rules, but none of these");
  }

  @Test
  void aLikenessNeedsADescriptionAndLiesBetween0And1() {
    failsWith(
        GOOD.replace("phrases: [street name]", "phrases: [street name]\n        likeness: 0.6"),
        "topics[0].topics[1].likeness: there is no \"description\" that a sentence could be like");
    failsWith(
        GOOD.replace("phrases: [street name]", "description: names\n        likeness: 6"),
        "topics[0].topics[1].likeness: likeness must be above 0 and below 1, got 6.0");
    failsWith(
        GOOD.replace("phrases: [street name]", "description: names\n        likeness: high"),
        "topics[0].topics[1].likeness: must be a number, got \"high\"");
  }

  @Test
  void aLeafNeedsARule() {
    failsWith(
        GOOD.replace("        phrases: [street name]\n", ""),
        "topics[0].topics[1]: topic \"streets/names\" has nothing to be found by, give it"
            + " \"phrases\", \"rules\", \"description\" or \"learned\"");
  }

  @Test
  void aLeafNeedsAnExample() {
    failsWith(
        GOOD.replace("        example: The street name is wrong.\n", ""),
        "topics[0].topics[1]: topic \"streets/names\" has no example, give it a sentence that must"
            + " get this topic");
  }

  @Test
  void aLeafStandsUnderItsParent() {
    failsWith(
        GOOD.replace("id: streets/names", "id: parks/names"),
        "topics[0]: topic \"parks/names\" is listed under \"streets\", so its id must start with"
            + " \"streets/\"");
  }

  @Test
  void aMisspeltKeyIsAnErrorAndNotALostRule() {
    failsWith(
        GOOD.replace("unless:", "unles:"),
        "topics[0].topics[0].unles: unknown key \"unles\", use one of id, name,");
  }

  @Test
  void anIdWithCapitalsIsRefused() {
    failsWith(
        GOOD.replace("id: streets/names", "id: streets/Names"),
        "an id is lower-case letters and digits joined by hyphens, got \"Names\"");
  }

  @Test
  void aNumberWhereATextBelongsIsRefused() {
    failsWith(
        GOOD.replace("phrases: [street name]", "phrases: [311]"),
        "topics[0].topics[1].phrases[0]: must be a text, got 311; quote it");
  }

  @Test
  void phrasesSayWhatTheyCannotUnderstand() {
    failsWith(
        GOOD.replace("pot $hole", "pot $holes"),
        "topics[0].topics[0].phrases[0]: unknown word set \"$holes\", define it under \"words\" or"
            + " use one of [hole]");
    failsWith(
        GOOD.replace("pot $hole", "pot (hole)"),
        "phrases[0]: \"(hole)\" in the phrase \"pot (hole)\" is not a word; use letters and digits");
    failsWith(
        GOOD.replace("pot $hole", "pot ..."),
        "a phrase must start and end with a word that is not optional, got \"pot ...\"");
  }

  @Test
  void aWordSetHoldsSingleWords() {
    failsWith(
        GOOD.replace("[hole, pit]", "[hole, deep pit]"),
        "words.hole[1]: \"deep pit\" must be a single word; put phrases under \"phrases\"");
  }

  /** TokensRegex evaluates such an expression, down to Java methods called by reflection. */
  @Test
  void aRuleMayNotBeAProgram() {
    assertThatThrownBy(
            () -> Rule.ofPattern("[ {{ $0.getClass().forName(\"java.io.File\") != NIL }} ]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the rule \"[ {{ $0.getClass()")
        .hasMessageEndingWith("match words with {lemma:...}, {word:...} or {tag:...}");
  }

  @Test
  void aRuleThatIsAProgramIsNamedWithItsPlace() {
    failsWith(
        GOOD.replace("[{tag:UH}]", "[ {{ 1 != 2 }} ]"), "[0].topics[0].unless[1]: the rule \"[ {{");
  }

  @Test
  void aMillionBracketsAndABombOfAliasesAreNotYaml() {
    failsWith("[".repeat(1_000_000), "not valid YAML: ");
    failsWith("words: ".repeat(100_000), "not valid YAML: ");
  }

  @Test
  void aPatternsAnchorsAreOnlyThoseItCannotMatchWithout() {
    assertThat(anchors("[{lemma:/bus|Train/}] [{tag:/VB.*/}]"))
        .containsExactly(Set.of("bus", "train"));
    assertThat(anchors("[{word:\"bus\"; tag:NN}]")).containsExactly(Set.of("bus"));
    assertThat(anchors("[{lemma:/bus/}]? [{lemma:/late/}]")).isEmpty();
    assertThat(anchors("[{lemma:/bus/}] | [{lemma:/late/}]")).isEmpty();
    assertThat(anchors("[{lemma:/bus.*/}]")).isEmpty();
    assertThat(anchors("[{tag:/VB.*/}]")).isEmpty();
  }

  private static List<Set<String>> anchors(String pattern) {
    return Rule.ofPattern(pattern).anchors();
  }

  private void failsWith(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(TaxonomyException.class)
        .hasMessageContaining("taxonomy.yaml, ")
        .hasMessageContaining(message);
  }

  private Taxonomy read(String yaml) throws IOException {
    Path file = folder.resolve("taxonomy.yaml");
    Files.writeString(file, yaml, StandardCharsets.UTF_8);
    return TaxonomyReader.read(file);
  }
}
