package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure;

/**
 * Counts the people of each need by period. A person has one row for each need first, so that one
 * more period costs no further distinct count; feedback without a person is one already.
 */
final class NeedPeople {
  private NeedPeople() {}

  /**
   * By id of the need.
   *
   * @param byFeedback rows of {@link NeedCounts#byFeedback}
   */
  static Map<String, NeedDisclosure.People> count(
      Dataset<Row> byFeedback, NeedStage.Periods periods) {
    Column inWindow = col("day").geq(periods.windowStart());
    Column current = col("day").geq(periods.currentStart());
    Column previous =
        col("day").geq(periods.previousStart()).and(col("day").lt(periods.currentStart()));
    Map<String, Column> spans = new LinkedHashMap<>();
    spans.put("current", current);
    spans.put("previous", previous);
    spans.put("rest", inWindow.and(col("day").lt(periods.previousStart())));
    spans.put("current_outside", current.and(not(inWindow)));
    spans.put("previous_inside", previous.and(inWindow));
    spans.put("previous_outside", previous.and(not(inWindow)));
    List<Column> own = new ArrayList<>(List.of(col("topic"), col("department")));
    List<Column> known = new ArrayList<>();
    List<Column> all = new ArrayList<>();
    spans.forEach(
        (name, condition) -> {
          own.add(said(condition).as(name));
          known.add(max(said(condition)).as(name));
          all.add(sum(name).as(name));
        });
    Dataset<Row> persons =
        byFeedback
            .where(not(NeedCounts.isOwn("person")))
            .groupBy("topic", "department", "person")
            .agg(known.get(0), known.subList(1, known.size()).toArray(Column[]::new))
            .drop("person");
    Map<String, NeedDisclosure.People> people = new TreeMap<>();
    byFeedback
        .where(NeedCounts.isOwn("person"))
        .select(own.toArray(Column[]::new))
        .unionAll(persons)
        .groupBy("topic", "department")
        .agg(all.get(0), all.subList(1, all.size()).toArray(Column[]::new))
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
    return when(condition, lit(1L)).otherwise(lit(0L));
  }
}
