package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentsTest {
  private static final String TREE =
      """
      id,name,parent,agency,queue,service,survey
      cxo,Office of the CXO,,,,,
      works,Public Works,cxo,DPW|Dept. of Public Works,,,
      lights,Street Lights,works,,Lights line,Street Light Out|Lamp,
      water,Water,cxo,,Water line,Leak,water-survey
      """;

  @TempDir private Path folder;

  private Departments read(String csv) throws IOException {
    Files.writeString(folder.resolve("departments.csv"), csv);
    Path file =
        Files.writeString(
            folder.resolve("voc.yaml"),
            """
            warehouse: w
            departments: departments.csv
            sources: [{name: s, format: open311-json, path: s.json, zone: UTC}]
            """);
    return ConfigReader.of(Map.of()).read(file).departments();
  }

  private static String resolved(Departments departments, Addressee addressee) {
    return departments.resolve(addressee, Map.of());
  }

  @Test
  void theAgencyDecidesAndTheServiceTellsWhichUnitOfIt() throws IOException {
    Departments departments = read(TREE);

    assertThat(resolved(departments, Addressee.of("dpw", null))).isEqualTo("works");
    assertThat(resolved(departments, Addressee.of("DPW ", "lamp"))).isEqualTo("lights");
    assertThat(resolved(departments, Addressee.of("DPW", "Leak"))).isEqualTo("works");
    assertThat(resolved(departments, Addressee.of("Nobody's", "Leak"))).isEqualTo("water");
    assertThat(resolved(departments, Addressee.of("Nobody's", "Noise"))).isEqualTo("unassigned");
  }

  @Test
  void withoutAnAgencyTheQueueDecidesThenTheSurveyThenTheService() throws IOException {
    Departments departments = read(TREE);

    assertThat(resolved(departments, Addressee.ofQueue("lights line"))).isEqualTo("lights");
    assertThat(resolved(departments, new Addressee(null, "Lights line", "Leak", "water-survey")))
        .isEqualTo("lights");
    assertThat(resolved(departments, new Addressee(null, null, "Lamp", "Water-Survey")))
        .isEqualTo("water");
    assertThat(resolved(departments, Addressee.of(null, "Lamp"))).isEqualTo("lights");
  }

  @Test
  void aUnitBelongsToTheDepartmentBelowTheTop() throws IOException {
    Departments departments = read(TREE);

    assertThat(departments.path("lights")).containsExactly("cxo", "works", "lights");
    assertThat(departments.departmentOf("lights")).isEqualTo("works");
    assertThat(departments.departmentOf("works")).isEqualTo("works");
    assertThat(departments.departmentOf("cxo")).isEqualTo("cxo");
    assertThat(departments.departmentOf("unassigned")).isEqualTo("unassigned");
  }

  @Test
  void departmentsWithoutATopAreTheRootsThemselves() throws IOException {
    Departments departments =
        read("id,name,parent\nworks,Public Works,\nwater,Water,\nmeters,Meters,water\n");

    assertThat(departments.departmentOf("meters")).isEqualTo("water");
    assertThat(departments.departmentOf("works")).isEqualTo("works");
  }

  @Test
  void aTreeThatIsNoneIsToldWithItsLine() {
    String file = folder.resolve("departments.csv").toString();

    assertThatThrownBy(
            () ->
                read(
                    """
                    id,name,parent,agencies
                    a,A,b,
                    b,B,a,
                    c,C,d,
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            file + ":1 has no meaning for column \"agencies\"; use one of id, name,")
        .hasMessageContaining(file + ":4 has the parent \"d\", which is no department's id; ");
    assertThatThrownBy(() -> read("id,name,parent\na,A,b\nb,B,a\n"))
        .hasMessageContaining(file + ":2 makes \"a\" its own ancestor; correct the column parent");
    assertThatThrownBy(() -> read("id,name,service\na,A,Leak\nb,B,leak\n"))
        .hasMessageContaining(
            file + ":3 names service \"leak\", which belongs to \"a\" already; name it once");
  }
}
