package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.search.faq.CoverageModel;

class RunCoverageTest {
  private static final Configuration HADOOP = new Configuration();

  @TempDir private Path folder;

  private RunFolder run() throws IOException {
    return Warehouse.at(folder.toString(), HADOOP).create("night");
  }

  @Test
  void theModelOfTheNightComesBack() throws IOException {
    RunFolder run = run();

    RunCoverage.write(run, Optional.of(CoverageModel.blank()), HADOOP);

    assertThat(RunCoverage.read(run, HADOOP).orElseThrow().bytes())
        .isEqualTo(CoverageModel.blank().bytes());
  }

  @Test
  void theShippedModelIsNotKept() throws IOException {
    RunFolder run = run();

    RunCoverage.write(run, Optional.empty(), HADOOP);

    assertThat(RunCoverage.read(run, HADOOP)).isEmpty();
    assertThat(Path.of(run.reference().toUri()).resolve("coverage.model")).doesNotExist();
  }

  @Test
  void aModelThatCannotBeReadIsNamedWithWhatToDo() throws IOException {
    RunFolder run = run();
    Path reference = Files.createDirectories(Path.of(run.reference().toUri()));
    Files.writeString(reference.resolve("coverage.model"), "voc-coverage 99\nsha256 \n");

    assertThatThrownBy(() -> RunCoverage.read(run, HADOOP))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("coverage.model must be a model that begins with")
        .hasMessageEndingWith("remove the run's folder, or use the version of voc that made it");
  }
}
