package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordFaultTest {
  @Test
  void ofAValueThatMayTellAPersonTheShapeIsShown() {
    assertThat(RecordFault.quoted(" call 217-555-0134 \n or ann.lee@example.com, please do"))
        .isEqualTo("\"xxxx 999-999-9999 xx xxx.xxx@xxxxxxx.xxx…\"");
    assertThat(RecordFault.quoted("Ann Lee")).isEqualTo("\"xxx xxx\"");
    assertThat(RecordFault.quoted("03/14/1957")).isEqualTo("\"99/99/9999\"");
    assertThat(RecordFault.quoted("1768485931")).isEqualTo("\"9999999999\"");
    assertThat(RecordFault.quoted("555-0134")).isEqualTo("\"999-9999\"");
  }

  @Test
  void datesSmallNumbersAndWordsThatStandForThemAreShown() {
    assertThat(RecordFault.quoted("13/01/2011 02:27:57 PM"))
        .isEqualTo("\"13/01/2011 02:27:57 PM\"");
    assertThat(RecordFault.quoted("Very satisfied")).isEqualTo("\"Very satisfied\"");
    assertThat(RecordFault.quoted("11")).isEqualTo("\"11\"");
  }

  @Test
  void aDateThatMayBeOfBirthAndMonthsThatAreNamesShowTheirShape() {
    assertThat(RecordFault.quoted("04/12/1995")).isEqualTo("\"99/99/9999\"");
    assertThat(RecordFault.quoted("1995-04-12 08:30")).isEqualTo("\"9999-99-99 99:99\"");
    assertThat(RecordFault.quoted("12/31/2004")).isEqualTo("\"99/99/9999\"");
    assertThat(RecordFault.quoted("01/01/2005")).isEqualTo("\"01/01/2005\"");
    assertThat(RecordFault.quoted("June May")).isEqualTo("\"xxxx xxx\"");
    assertThat(RecordFault.quoted("April 5 June")).isEqualTo("\"xxxxx 9 xxxx\"");
    assertThat(RecordFault.quoted("June 31, 2026")).isEqualTo("\"June 31, 2026\"");
    assertThat(RecordFault.quoted("31 june")).isEqualTo("\"31 june\"");
    assertThat(RecordFault.quoted("May 12, 1995")).isEqualTo("\"xxx 99, 9999\"");
  }

  @Test
  void aQuotedValueIsCut() {
    assertThat(RecordFault.quoted("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "…\"");
    assertThat(RecordFault.quoted("31.01.2026")).isEqualTo("\"31.01.2026\"");
  }
}
