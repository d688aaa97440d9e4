package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.lucene.EnglishText;

class ConflictsTest {
  /** What a FAQ says besides, so that rare terms weigh more than frequent ones. */
  private static final List<FaqEntry> BESIDES =
      List.of(
          entry("b1", "How do I pay my water bill?", "Pay online, by phone or by mail."),
          entry("b2", "How do I report a pothole?", "Report it online with the address."),
          entry("b3", "Where is City Hall?", "City Hall stands at Main Street."),
          entry("b4", "How do I get a library card?", "Bring a photo ID to any library."),
          entry("b5", "How do I adopt a pet?", "Visit the animal shelter."));

  static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.json", 1, 1));
  }

  private static Conflicts conflicts(FaqEntry... entries) {
    List<FaqEntry> all = new ArrayList<>(BESIDES);
    all.addAll(List.of(entries));
    return new Conflicts(all, new EnglishText());
  }

  private static List<Conflict> between(
      String question, String answer, String otherQuestion, String otherAnswer) {
    return conflicts(entry("x", question, answer), entry("y", otherQuestion, otherAnswer))
        .betweenEntries();
  }

  @ParameterizedTest(name = "{1} | {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I replace a broken garbage cart?|A replacement garbage cart is delivered within ten business days.|When does a new garbage cart come?|We deliver a replacement garbage cart within 15 business days.|ten business days|15 business days
          How do I reserve a picnic shelter?|A picnic shelter is $40.|What does a picnic shelter cost?|You pay 60 dollars for a picnic shelter.|$40|60 dollars
          How do I license my dog?|A dog license is 15 dollars a year.|How much is a dog license?|The fee for a dog license is 20 dollars a year.|15 dollars a year|20 dollars a year
          How many bulky items may I put out?|You may put out up to three bulky items for each pickup.|How do I schedule a bulky item pickup?|Put out up to five bulky items at each pickup.|three bulky items|five bulky items
          When are property taxes due?|Property taxes are due on May 15.|When do I have to pay property taxes?|Property taxes are due on June 1.|May 15|June 1
          What are the hours of the recycling center?|The recycling center is open from 8 a.m. to 5 p.m.|When is the recycling center open?|The recycling center is open from 9 a.m. to 4 p.m.|8 a.m. to 5 p.m.|9 a.m. to 4 p.m.
          Which day is yard waste collected?|Yard waste is collected on Mondays.|When is yard waste collected?|Yard waste is collected on Thursdays.|Mondays|Thursdays
          Can I leave my car on the street in a snow emergency?|Yes, on the odd side.|May I leave my car on the street in a snow emergency?|No. Cars on the street are towed.|Yes, on the odd side.|No.
          Is glass recycled?|Glass bottles and jars go into the recycling cart.|What about glass?|Glass bottles and jars do not go into the recycling cart.|Glass bottles and jars go into the recycling cart.|Glass bottles and jars do not go into the recycling cart.
          How do I contest a parking ticket?|You have 21 days to contest a parking ticket by mail.|How long do I have to appeal a parking ticket?|An appeal of a parking ticket must reach us within 14 days.|21 days|14 days
          Where can I get a flu shot?|Flu shots are given at every clinic. No appointment is needed.|Do I need an appointment for a flu shot?|Yes. Make an appointment online.|No appointment is needed|Yes.
          Is a flu shot free?|Flu shots are free at every clinic.|How much is a flu shot?|A flu shot is 20 dollars at a clinic.|free|20 dollars
          """)
  void entriesThatSayDifferentThingsOfOneMatterConflict(
      String question,
      String answer,
      String otherQuestion,
      String otherAnswer,
      String said,
      String otherSaid) {
    List<Conflict> conflicts = between(question, answer, otherQuestion, otherAnswer);

    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.get(0).entry()).isEqualTo(new Conflict.Said("x", said));
    assertThat(conflicts.get(0).other()).isEqualTo(new Conflict.Said("y", otherSaid));
  }

  @ParameterizedTest(name = "{1} | {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I replace a broken garbage cart?|A replacement garbage cart is delivered within ten business days.|How do I report a missed garbage pickup?|A truck returns for your garbage cart within one business day.
          How do I get a dog license?|A dog license is 15 dollars a year.|How do I get a marriage license?|A marriage license is 65 dollars.
          How do I reserve a picnic shelter?|A shelter is 40 dollars for residents.|What does a picnic shelter cost others?|A shelter is 60 dollars for non-residents.
          How do I contest a parking ticket?|You have 21 days to contest a parking ticket.|How do I pay a parking ticket?|A late penalty is added to a parking ticket after 30 days.
          When does my permit come?|A parking permit arrives within ten days.|How long does a parking permit take?|Most parking permits take 5 to 7 days.
          When does my permit come?|A parking permit arrives within two weeks.|How long does a parking permit take?|A parking permit arrives within 14 days.
          When does my cart come?|A garbage cart is delivered within five business days.|When does a garbage cart come?|A garbage cart is delivered within a week, that is 7 days.
          When is the pool open?|The pool is open on weekdays from 6 a.m. to 8 p.m.|When is the pool open on weekends?|On weekends the pool is open from 10 a.m. to 4 p.m.
          When are taxes due?|Property taxes are due on May 15 and October 15.|When is the second half of property taxes due?|The second half of property taxes is due on October 15.
          Whom do I call about water leaks?|Call 555-123-4567 about leaks in the street.|Whom do I call about dead animals?|Call 555-765-4321 about animals in the street.
          Can I recycle glass?|Yes, in the recycling cart.|Can I recycle pizza boxes?|No, they belong in the garbage.
          Is the library open on Sundays?|The main library is open on Sundays.|Are branches open on Sundays?|Branch libraries are not open on Sundays except in May.
          What does a ride cost?|A bus ride is 2 dollars.|What does a bus pass cost?|A bus pass is 60 dollars a month.
          Where can I get a flu shot?|At every clinic. No appointment is needed.|Do I need an appointment for a marriage license?|Yes. Make an appointment online.
          How do I get a dog license?|You need a rabies certificate.|How do I get a library card?|No certificate is needed.
          How old must my puppy be?|Puppies need a license from four months of age.|How long is a license good?|A dog license is good for 12 months.
          """)
  void differentMattersConditionsAndWaysOfSayingTheSameDoNot(
      String question, String answer, String otherQuestion, String otherAnswer) {
    assertThat(between(question, answer, otherQuestion, otherAnswer)).isEmpty();
  }

  @ParameterizedTest(name = "{1} | {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much is a copy of my birth certificate?|A copy is 20 dollars.|That will be thirty five dollars.|20 dollars|thirty five dollars
          How long does a birth certificate take?|Copies of a birth certificate are mailed within 5 business days.|It takes about three weeks right now.|5 business days|three weeks
          Can I order a birth certificate for my sister?|Yes. Brothers and sisters may order a birth certificate.|No, you can't do that.|Yes.|No, you can't do that.
          """)
  void anAgentWhoAnswersTheQuestionOtherwiseContradictsTheEntry(
      String question, String published, String said, String entryQuote, String agentQuote) {
    FaqEntry entry = entry("x", question, published);

    List<Conflict> conflicts = conflicts(entry).withAnswer(entry, question, said, "calls:1");

    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.get(0).entry().quote()).isEqualTo(entryQuote);
    assertThat(conflicts.get(0).other()).isEqualTo(new Conflict.Said("calls:1", agentQuote));
  }

  @ParameterizedTest(name = "{0} | {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much is a copy of my birth certificate?|A copy is 20 dollars.|It is twenty dollars.
          How much is a copy of my birth certificate?|A copy is 20 dollars.|A copy is 20 dollars, and rush mail is 15 dollars more.
          How much is a copy of my birth certificate?|A copy is 20 dollars.|It is 40 dollars if you want it expedited.
          How do I order my birth certificate?|A copy is 20 dollars.|I have 2 minutes left, and your balance is 75 dollars.
          How long does a birth certificate take?|It takes ten business days.|About ten days.
          How long does a birth certificate take?|It takes ten business days.|Let me check, give me one minute please.
          How long does a birth certificate take?|It takes ten business days.|Just five minutes.
          """)
  void anAgentWhoSaysTheSameOrSpeaksOfAnotherCaseDoesNot(
      String question, String published, String said) {
    FaqEntry entry = entry("x", "How do I order a copy of a birth certificate?", published);

    assertThat(conflicts(entry).withAnswer(entry, question, said, "calls:1")).isEmpty();
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    FaqEntry one = entry("x", "What does a picnic shelter cost?", "A picnic shelter is $40.");
    FaqEntry other = entry("y", "How do I reserve a picnic shelter?", "A picnic shelter is $60.");

    Conflict conflict = conflicts(one, other).betweenEntries().get(0);

    assertThat(conflicts(other, one).betweenEntries().get(0).reversed()).isEqualTo(conflict);
    assertThat(conflict.terms()).contains("picnic", "shelter");
  }
}
