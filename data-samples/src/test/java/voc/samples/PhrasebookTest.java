package voc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words that the city is made of. */
class PhrasebookTest {
  private final Phrasebook words = Phrasebook.read();

  @Test
  void atLeast250PatternsDifferByMoreThanASlot() {
    List<Set<String>> distinct = new java.util.ArrayList<>();
    for (Pattern pattern : words.patterns()) {
      Set<String> own = contentWords(pattern.text());
      if (distinct.stream().noneMatch(other -> overlap(own, other) > 0.6)) {
        distinct.add(own);
      }
    }

    assertThat(distinct).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void everyTopicBelongsToAKnownDepartmentAndCanComplain() {
    assertThat(words.topics()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(words.topics().values())
        .allSatisfy(
            topic -> {
              assertThat(words.departmentName(topic.department())).isNotBlank();
              assertThat(topic.patterns()).anyMatch(pattern -> pattern.tone() == Tone.COMPLAINT);
              assertThat(topic.patterns()).hasSizeGreaterThanOrEqualTo(3);
            });
  }

  @Test
  void everySlotOfEveryPatternCanBeFilled() {
    for (Pattern pattern : words.patterns()) {
      assertThat(new Slots(words, Dice.of(pattern.text())).fill(pattern.text()))
          .as(pattern.text())
          .doesNotContain("{")
          .doesNotContain("}")
          .doesNotContain("|");
    }
  }

  @Test
  void coveredQuestionsNameAnEntryThatExistsAndGapsShareNoEntry() {
    assertThat(words.faq()).hasSizeGreaterThanOrEqualTo(45);
    for (AskedQuestion question : words.questions()) {
      if (question.entry() != null) {
        assertThat(words.faq()).containsKey(question.entry());
      } else {
        assertThat(words.faq().entrySet())
            .as("no FAQ entry holds all terms of " + question.id())
            .noneMatch(
                entry ->
                    question.terms().stream()
                        .allMatch(
                            term ->
                                (entry.getKey() + " " + entry.getValue().answer())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(term)));
      }
    }
  }

  @Test
  void phoneNumbersAreThoseKeptFreeForFiction() {
    for (int i = 0; i < 200; i++) {
      String phone = new Slots(words, Dice.of("phone" + i)).fill("{phone}");
      assertThat(phone).containsPattern("555-01\\d\\d$");
    }
  }

  @Test
  void anUnknownListIsNamedWithThoseThatExist() {
    assertThatThrownBy(() -> words.list("strete"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no word list [strete], use one of [")
        .hasMessageContaining("street");
  }

  @Test
  void aPatternWithoutAMarkIsRefused() {
    assertThatThrownBy(() -> Pattern.parse("The bus is late."))
        .hasMessage("unknown mark 'T', use one of - = ~ + ?");
  }

  @Test
  void aPatternNamesTheOtherTopicsItSpeaksOf() {
    assertThat(Pattern.parse("~ Lovely clerk, long line. @service/staff-manner"))
        .isEqualTo(
            new Pattern(Tone.MIXED, "Lovely clerk, long line.", List.of("service/staff-manner")));
  }

  @Test
  void aPlanHasOneNumberOrOneAMonth() {
    assertThatThrownBy(() -> Plan.parse("311 1/2"))
        .hasMessage("a plan has one number or one a month, got \"311 1/2\"");
    assertThatThrownBy(() -> Plan.parse("311"))
        .hasMessage("a plan reads \"311 5/6/26, call 2\", got \"311\"");
  }

  private static Set<String> contentWords(String text) {
    return Arrays.stream(
            text.replaceAll("\\{[^}]*\\}", " ").toLowerCase(Locale.ROOT).split("[^a-z']+", -1))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Jaccard similarity. */
  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }
}
