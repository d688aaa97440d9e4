package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.table.Tables;
import voc.jobs.SparkSuite;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

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

    DepartmentStage.Assigned assigned = new DepartmentStage(store, TREE).run(feedback());

    assertThat(store.read(Tables.DEPARTMENTS).sort("id").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[cxo,Office of the CXO,null,1,cxo,0,3]",
            "[lights,Street Lights,works,3,works,2,2]",
            "[water,Water,cxo,2,water,0,0]",
            "[works,Public Works,cxo,2,works,1,3]");
    assertThat(store.read(Tables.UNASSIGNED).sort("addressee", "service").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[s,,,1]", "[s,Parks Dept,,1]", "[s,Parks Dept,Trees,1]");
    assertThat(assigned.unassigned()).isEqualTo(3);
    assertThat(assigned.report().words())
        .isEqualTo(
            "3 of 6 feedback in 4 departments and units; 3 unassigned: \"Parks Dept\""
                + " (s) 2, nobody named (s) 1");
  }
}
