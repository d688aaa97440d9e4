package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.SparkSuite;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

class DepartmentStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Departments TREE =
      new Departments(
          List.of(
              department("cxo", "Office of the CXO", null),
              department("works", "Public Works", "cxo"),
              department("lights", "Street Lights", "works"),
              department("water", "Water", "cxo")));

  @TempDir transient Path folder;

  private static Department department(String id, String name, String parent) {
    return new Department(id, name, parent, List.of(), List.of(), List.of(), List.of());
  }

  private Dataset<Row> feedback() {
    Said said = new Said();
    Instant time = Instant.parse("2026-03-01T12:00:00Z");
    for (String department :
        List.of("works", "lights", "lights", "unassigned", "unassigned", "unassigned")) {
      said.by(null, Channel.SERVICE_REQUEST, department, time);
    }
    return said.feedback(spark())
        .withColumn("addressee", when(col("line").gt(4), lit("Parks Dept")))
        .withColumn("service", when(col("line").equalTo(6), lit("Trees")));
  }

  @Test
  void eachDepartmentHasItsOwnFeedbackAndThatOfItsUnitsAndTheUnknownAreListed() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    TableStore store = new TableStore(spark(), warehouse.create("night"));

    DepartmentStage.Assigned assigned =
        new DepartmentStage(store, TREE, SmallestCell.OFF).run(feedback());

    assertThat(store.read(Tables.DEPARTMENTS).sort("id").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[cxo,Office of the CXO,null,1,cxo,false,0,3]",
            "[lights,Street Lights,works,3,works,false,2,2]",
            "[water,Water,cxo,2,water,false,0,0]",
            "[works,Public Works,cxo,2,works,false,1,3]");
    assertThat(store.read(Tables.UNASSIGNED).sort("addressee", "service").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[s,,,false,1]", "[s,Parks Dept,,false,1]", "[s,Parks Dept,Trees,false,1]");
    assertThat(assigned.unassigned()).isEqualTo(3);
    assertThat(assigned.report().words())
        .isEqualTo(
            "3 of 6 feedback in 4 departments and units; 3 unassigned: \"Parks Dept\""
                + " (s) 2, nobody named (s) 1");
  }

  private Dataset<Row> feedback(Map<String, Integer> peopleByDepartment) {
    Said said = new Said();
    Instant time = Instant.parse("2026-03-01T12:00:00Z");
    peopleByDepartment.forEach(
        (department, people) -> {
          for (int i = 0; i < people; i++) {
            said.by(null, Channel.SERVICE_REQUEST, department, time);
          }
        });
    return said.feedback(spark())
        .withColumn(
            "addressee",
            when(col("department").equalTo("unassigned"), col("feedback_id").substr(-1, 1)))
        .withColumn("service", lit(null).cast("string"));
  }

  private List<String> rows(TableStore store, Table table, String order) {
    return store.read(table).sort(order).collectAsList().stream().map(Row::toString).toList();
  }

  @Test
  void aSmallUnitIsSuppressedAndWhatWouldGiveItAway() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    TableStore store = new TableStore(spark(), warehouse.create("night"));

    DepartmentStage.Assigned assigned =
        new DepartmentStage(store, TREE, SmallestCell.DEFAULT)
            .run(feedback(Map.of("lights", 3, "works", 40, "water", 50)));

    assertThat(rows(store, Tables.DEPARTMENTS, "id"))
        .containsExactly(
            "[cxo,Office of the CXO,null,1,cxo,false,0,93]",
            "[lights,Street Lights,works,3,works,true,null,null]",
            "[water,Water,cxo,2,water,false,50,50]",
            "[works,Public Works,cxo,2,works,true,null,43]");
    assertThat(assigned.suppressedDepartments()).isEqualTo(2);
    assertThat(assigned.unassigned()).isZero();
  }

  @Test
  void addresseesOfFewPeopleAreOneRow() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    TableStore store = new TableStore(spark(), warehouse.create("night"));

    // Ten words of four people each.
    new DepartmentStage(store, TREE, SmallestCell.DEFAULT)
        .run(feedback(Map.of("water", 50, "unassigned", 40)));

    assertThat(rows(store, Tables.UNASSIGNED, "addressee"))
        .containsExactly("[null,other,other,false,40]");
  }

  @Test
  void whatIsUnassignedIsACellAsWell() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    TableStore store = new TableStore(spark(), warehouse.create("night"));

    DepartmentStage.Assigned assigned =
        new DepartmentStage(store, TREE, SmallestCell.DEFAULT)
            .run(feedback(Map.of("water", 50, "works", 30, "unassigned", 2)));

    assertThat(assigned.unassigned()).isNull();
    assertThat(assigned.report().words())
        .isEqualTo("82 feedback in 4 departments and units, or unassigned; how many is suppressed");
    assertThat(rows(store, Tables.UNASSIGNED, "addressee"))
        .containsExactly("[null,other,other,true,null]");
    assertThat(rows(store, Tables.DEPARTMENTS, "id"))
        .contains("[cxo,Office of the CXO,null,1,cxo,true,0,null]");
  }
}
