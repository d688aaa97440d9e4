package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure;

/**
 * Counts the people of each need by period. A person has one row for each need first, so that one
 * more period costs no further distinct count.
 */
final class NeedPeople {
  private NeedPeople() {}

  /**
   * By id of the need.
   *
   * @param tagged rows of {@link TopicMentions}
   */
  static Map<String, NeedDisclosure.People> count(Dataset<Row> tagged, NeedStage.Periods periods) {
    Column inWindow = col("day").geq(periods.windowStart());
    Column current = col("day").geq(periods.currentStart());
    Column previous =
        col("day").geq(periods.previousStart()).and(col("day").lt(periods.currentStart()));
    Column rest = inWindow.and(col("day").lt(periods.previousStart()));
    Map<String, NeedDisclosure.People> people = new TreeMap<>();
    tagged
        .groupBy("topic", "department", "person")
        .agg(
            said(current).as("current"),
            said(previous).as("previous"),
            said(rest).as("rest"),
            said(current.and(not(inWindow))).as("current_outside"),
            said(previous.and(inWindow)).as("previous_inside"),
            said(previous.and(not(inWindow))).as("previous_outside"))
        .groupBy("topic", "department")
        .agg(
            sum("current").as("current"),
            sum("previous").as("previous"),
            sum("rest").as("rest"),
            sum("current_outside").as("current_outside"),
            sum("previous_inside").as("previous_inside"),
            sum("previous_outside").as("previous_outside"))
        .collectAsList()
        .forEach(
            row ->
                people.put(
                    NeedFigures.idOf(row.getAs("department"), row.getAs("topic")), people(row)));
    return people;
  }

  private static NeedDisclosure.People people(Row row) {
    return new NeedDisclosure.People(
        row.<Long>getAs("current"),
        row.<Long>getAs("previous"),
        row.<Long>getAs("rest"),
        new NeedDisclosure.Parts(
            row.<Long>getAs("current_outside"),
            row.<Long>getAs("previous_inside"),
            row.<Long>getAs("previous_outside")));
  }

  private static Column said(Column condition) {
    return max(when(condition, lit(1L)).otherwise(lit(0L)));
  }
}
