package voc.explorer.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Tables;

class ReportTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "voc", "explorer", "report", "whole.html");

  @Test
  void theSameNightGivesTheSameCharactersEverywhere() throws IOException {
    String page = Report.whole(MadeUpNight.whole()).html();

    if (Boolean.getBoolean("voc.update")) {
      Files.writeString(GOLDEN, page, UTF_8);
    }
    assertThat(page).isEqualTo(Files.readString(GOLDEN, UTF_8));
  }

  @Test
  void theOrderOfRowsDoesNotMatterWhereTheTableSaysTheirPlace() {
    Map<String, List<Row>> shuffled = new TreeMap<>();
    MadeUpNight.whole()
        .tables()
        .forEach(
            (name, rows) -> {
              List<Row> others = new ArrayList<>(rows);
              // Of KPIs and maturity the order is the book's and the levels' own.
              if (!name.equals("kpis")) {
                Collections.shuffle(others, new Random(7));
              }
              shuffled.put(name, others);
            });

    assertThat(Report.whole(new ReportData(MadeUpNight.NIGHT, shuffled)).html())
        .isEqualTo(Report.whole(MadeUpNight.whole()).html());
  }

  @Test
  void theHeadlineSaysInWordsWhatMattersMostAndWhatChanged() {
    assertThat(Report.whole(MadeUpNight.whole()).page().headline())
        .containsExactly(
            "Potholes (Streets) matters most tonight: 120 people, 62\u00A0% of the sentences negative.",
            "Next come Dark <street> lights & lamps (Lights) and Waiting (No department).",
            "The law demands, whatever it ranks: Water bills (Water Utility).",
            "2 needs have moved since the night before; furthest Dark <street> lights & lamps"
                + " (Lights), from place 1 to 3.",
            "1 level has shifted; most of all Water bills (Water Utility): 2.1 times what the same"
                + " weekdays before let expect, since 20 March 2026.",
            "What the FAQ leaves open most: “How do I read my water meter?”, 38 people and"
                + " searches.",
            "Of 1 effect of finished initiatives that can be judged, 1 worked; of 1 other it can't be"
                + " told, or it is too early.",
            "1 initiative is overdue.",
            "Served and hardly heard: East side.");
  }

  @Test
  void thePagesOfTheDepartmentsAddUpToTheWhole() {
    ReportData data = MadeUpNight.whole();
    List<String> tops = new PartOfWhole(data).tops();
    Totals sum = new Totals(0, 0, 0, 0, 0, 0, 0, 0);
    for (String department : tops) {
      sum = sum.plus(Report.of(department, data).totals());
    }

    assertThat(tops).containsExactly("streets", "unassigned", "water");
    assertThat(sum).isEqualTo(Report.whole(data).totals());
    assertThat(sum).isEqualTo(new Totals(6, 4, 258, 272, 1, 240, 1, 2));
    assertThat(Report.of("water", data).html()).contains("Of the whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"streets", "lights", "water", "unassigned"})
  void aDepartmentsPageNeverQuotesAnotherOne(String department) {
    ReportData data = MadeUpNight.whole();
    String page = Report.of(department, data).html();
    Scope scope = Scope.of(department, data.rows(Tables.DEPARTMENTS));

    for (Row quote : data.rows(NeedTables.NEED_EVIDENCE)) {
      String owner = quote.text("need_id").replaceFirst(":.*", "");
      String words = quote.text("text").replaceFirst("<.*", "");
      assertThat(page.contains(words)).as(quote.text("text")).isEqualTo(scope.has(owner));
    }
    for (Row question : data.rows(GapTables.FAQ_GAP_QUESTIONS)) {
      if (!scope.has(question.text("department"))) {
        assertThat(page).doesNotContain(question.text("text"));
      }
    }
  }

  @Test
  void aDepartmentsPageQuotesTheMostCentralQuestionThatItWasAskedItself() {
    assertThat(Report.of("water", MadeUpNight.whole()).html())
        .contains("Where does the meter show litres?")
        .doesNotContain("How do I read my water meter?");
  }

  @Test
  void whyANeedMovedNamesNeedsAsPeopleCallThemAndNoneOfAnotherDepartment() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("From place 1 to 3: it stays, and passed it: Potholes (")
        .contains("From place 3 to 1: more people (reach).")
        .doesNotContain("passed it: streets:potholes");
    assertThat(Report.of("lights", MadeUpNight.whole()).html())
        .contains("From place 1 to 3: it stays, and passed it: a need of another department.")
        .doesNotContain("otholes");
  }

  @Test
  void aDepartmentsPageHoldsWhatLiesBelowIt() {
    assertThat(Report.of("streets", MadeUpNight.whole()).html())
        .contains("Dark &lt;street&gt; lights &amp; lamps");
  }

  @Test
  void whatIsWithheldIsSaidToBeAndNeverZero() {
    String page = Report.whole(MadeUpNight.whole()).html();

    assertThat(page)
        .contains("1 need without figures: fewer than 10 people, or withheld to protect them")
        .contains("Taste of the water (Water Utility)")
        .doesNotContain("must not be told")
        .doesNotContain("Must not be told");
    assertThat(page)
        .contains("Fewer than 10 requests.", "Spanish (31)", "No time (7) and no text (3).");
  }

  @Test
  void whatNobodySaidAnythingOfIsNotSaidToBeWithheld() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("1 need of the register that nobody spoke of in this night's window")
        .contains("Of 5 needs that people spoke of, 4 have figures.")
        .contains("1 need has no figures: fewer than 10 people")
        .contains("nobody is heard whose language is known</span>");
  }

  @Test
  void anEffectThatItIsTooEarlyForIsNotSaidToBeWithheld() {
    Section worked = Worked.of(new Facts(MadeUpNight.whole(), Scope.whole()));

    assertThat(((Block.Grid) worked.blocks().get(0)).rows().get(1))
        .extracting(Block.Cell::words)
        .containsExactly("Lamps by LED", "too early", "–", "–", "–");
  }

  @Test
  void aNeedIsDrawnByWeekElseByMonthAndWhatIsWithheldIsAGap() {
    OverTime overTime = new OverTime(new Facts(MadeUpNight.whole(), Scope.whole()));

    assertThat(overTime.line("streets:potholes").svg())
        .contains(
            "Feedback week by week from that of 5 January 2026 to that of 23 February 2026: 10, 11,"
                + " 12, not told, 14, 15, 16, 17")
        .containsPattern(" d=\"M[^M\"]+M[^M\"]+\"/>");
    assertThat(overTime.line("water:bills").svg())
        .contains("Feedback month by month from that of 1 January 2026")
        .contains(": 21, 22, 23");
    assertThat(overTime.line("lights:dark").svg()).isEmpty();
    assertThat(overTime.line("unassigned:waiting").svg()).contains(": 0, 0, 0, 0, 0, 0, 0, 0");
  }

  @Test
  void aDepartmentsPageDrawsItsOwnNeedsAlone() {
    OverTime overTime =
        new OverTime(
            new Facts(
                MadeUpNight.whole(),
                Scope.of("water", MadeUpNight.whole().rows(Tables.DEPARTMENTS))));

    assertThat(overTime.line("water:bills").grain()).isEqualTo("month");
    assertThat(Report.of("water", MadeUpNight.whole()).html())
        .doesNotContain("12, not told, 14")
        .contains("I-2 Plain bills went from planned to done")
        .doesNotContain("danger to life", "ark lights are new");
  }

  @Test
  void whyANeedStandsWhereItStandsIsSaidInPlainWords() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains(
            "Reaches more people than most; at least 60\u00A0% of what is said complains, asks or"
                + " requests. A quick win: 2.0 person-months, less work than most plans.")
        .contains("Thankless: 8.0 person-months, more work than most plans.")
        .doesNotContain("× impact");
  }

  @Test
  void theCutsOfTheQuadrantAreTheMediansOfAllNeedsOnEveryPage() {
    for (String page :
        List.of(
            Report.whole(MadeUpNight.whole()).html(),
            Report.of("water", MadeUpNight.whole()).html())) {
      assertThat(page).contains(">median benefit</text>", ">median effort</text>");
    }
  }

  @Test
  void theBoardsAgendaTellsInFullWhatNoOtherSectionTells() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("A few sentences tell of danger to life or body.")
        .contains("Dark lights are new, at rank 3.")
        .contains("1 need is new, of too few people to tell more.")
        .contains("told in their own sections: 1 move and 1 overdue initiative.");
  }

  @Test
  void whatWorkedTellsItsHandlingCostBeforeAndAfter() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("3,700 USD before", "2,400 USD after", "1,250 USD");
  }

  @Test
  void whatFailedSearchesCostIsToldInMoney() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("About 22 calls could be spared, 173 USD of handling")
        .contains("22 (9–36)", "491 USD");
  }

  @Test
  void aNightWithFewTablesSaysInALineEachWhatIsMissingAndWhatToDo() {
    assertThat(Report.whole(MadeUpNight.bare()).html())
        .contains("What this night cannot tell")
        .contains("Add initiatives: to the configuration")
        .contains("Add ballots: to the configuration")
        .contains("Add served: to the configuration")
        .contains("Name the FAQ in the configuration: faq.")
        .contains("Run voc run.");
  }

  @Test
  void aNightWithoutAnyFigureIsStillAPage() {
    assertThat(Report.whole(MadeUpNight.withoutOptionalColumns()).html()).endsWith("</html>\n");
    assertThat(Report.whole(new ReportData(MadeUpNight.NIGHT, Map.of())).html())
        .contains("No need was found");
  }

  @Test
  void whatCustomersSayIsTextAndNeverMarkup() {
    assertThat(Report.whole(MadeUpNight.whole()).html())
        .contains("Nobody fills the potholes &lt;b&gt;ever&lt;/b&gt;.")
        .doesNotContain("<b>")
        .doesNotContain("<script");
  }

  @Test
  void charactersThatTurnTextAroundAreTakenOut() {
    Row row = new Row(NeedTables.NEEDS, Map.of("topic_name", "a\u202Eb\u0007c\u2066\u200Fd"));

    assertThat(row.text("topic_name")).isEqualTo("a b c d");
  }

  @Test
  void aDepartmentThatTheNightDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> Report.of("parks", MadeUpNight.whole()))
        .hasMessage(
            "department must be one of [lights, streets, unassigned, water], got \"parks\"");
  }

  @Test
  void aColumnThatIsNotDeclaredIsASlip() {
    assertThatThrownBy(() -> new Row(NeedTables.NEEDS, Map.of()).text("reech"))
        .hasMessage("table needs has no column \"reech\"");
  }
}
