package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsRegisterTest {
  @TempDir private Path folder;
  private Path register;
  private String warehouse;

  @BeforeEach
  void warehouse() throws Exception {
    warehouse = TinyWarehouse.write(folder.resolve("warehouse")).toString();
    register = folder.resolve("register.csv");
  }

  private Shell.Outcome add(String... options) {
    String[] arguments = new String[5 + options.length];
    System.arraycopy(
        new String[] {"needs", "-w", warehouse, "--register", register.toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    return Shell.CRON.run(arguments);
  }

  @Test
  void aFreshRegisterHasARowForEachNeed() throws Exception {
    Shell.Outcome outcome = add();

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("3 needs of run " + TinyWarehouse.RUN + " added to " + register);
    assertThat(Files.readString(register))
        .isEqualTo(
            """
            id,topic,name,kind,status,owner,mandated,mandate,merged_into,split_into,formerly,notes
            public-works:streets/potholes,Potholes,,,new,,,,,,,
            sanitation:sanitation/bins,"Bins, carts and where to get one",,,new,,,,,,,
            water:water/bills,"'=HYPERLINK(""http://example.org"")",,,new,,,,,,,
            """);
  }

  @Test
  void whatPeopleWroteStaysByteByByte() throws Exception {
    String written =
        "\uFEFFowner, id ,notes\r\nLee,public-works:streets/potholes,\"two\nlines\"\r\n,,\r\nRoy,parks:parks/trees,kept";
    written = written.replace(" id ", "id");
    Files.writeString(register, written);

    assertThat(add().err()).contains("2 needs");
    assertThat(Files.readString(register))
        .isEqualTo(written + "\r\n,sanitation:sanitation/bins,\r\n,water:water/bills,\r\n");
    String once = Files.readString(register);
    assertThat(add().err()).contains("0 needs");
    assertThat(Files.readString(register)).isEqualTo(once);
  }

  @Test
  void aFileThatIsNoRegisterIsLeftAlone() throws Exception {
    Files.writeString(register, "name,amount\nLee,4\n");

    Shell.Outcome outcome = add();

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("must have the columns id").contains("nothing was written");
    assertThat(Files.readString(register)).isEqualTo("name,amount\nLee,4\n");
  }

  @Test
  void neitherIsOneWithAHeaderAlone() throws Exception {
    Files.writeString(register, "name,amount\n");

    assertThat(add().err()).contains("must have the columns id").contains("nothing was written");
    assertThat(Files.readString(register)).isEqualTo("name,amount\n");
  }

  @Test
  void aDepartmentAddsItsOwn() throws Exception {
    assertThat(add("--department", "sanitation").err()).contains("1 needs");
    assertThat(Files.readString(register)).contains("sanitation/bins").doesNotContain("potholes");
  }
}
