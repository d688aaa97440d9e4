package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What ships, by the bill of materials that {@code mvn verify} writes of the whole house before its
 * modules are built. Without the network Maven passes over that step, and this test over an absent
 * bill.
 */
class BillOfMaterialsTest {
  private static final Path BILL = Path.of("..", "target", "bom.json");
  private static final Path PAGE = Path.of("..", "docs", "dependencies.md");

  /**
   * Licences that GPL v3 takes (Free Software Foundation, "Various Licenses and Comments about
   * Them"), by SPDX's names and by those that poms use. EPL-2.0 and CDDL are not among them: what
   * has these has the GPL with Classpath Exception or another one beside them.
   */
  private static final Set<String> COMPATIBLE =
      Set.of(
          "0BSD",
          "Apache License, 2.0",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "GNU General Public License Version 3",
          "GNU General Public License, version 2 with the GNU Classpath Exception",
          "GPL-2.0-with-classpath-exception",
          "GPL-3.0-or-later",
          "MIT",
          "Mozilla Public License version 2.0",
          "The GNU General Public License (GPL), Version 2, With Classpath Exception",
          "The GNU Lesser General Public License, Version 2.1",
          "Unicode-3.0");

  /** Where a pom names no licence, or one that is not the licence in its jar or its sources. */
  private static final Map<String, String> LOOKED_UP =
      Map.of(
          "com.sun.xml.bind:jaxb-impl", "GPL-2.0-with-classpath-exception",
          "com.thoughtworks.paranamer:paranamer", "BSD-3-Clause",
          "de.bwaldvogel:liblinear", "BSD-3-Clause",
          "org.apache.datasketches:datasketches-memory", "Apache-2.0",
          "org.apache.xbean:xbean-asm9-shaded", "Apache-2.0",
          "org.dflib.jjava:jjava-jupyter", "Apache-2.0",
          "org.jline:jline-native", "BSD-3-Clause",
          "org.jline:jline-terminal", "BSD-3-Clause");

  private static JsonNode bill = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void readBill() throws IOException {
    assumeThat(BILL).exists();
    bill = new ObjectMapper().readTree(BILL.toFile());
    // A build of a few modules writes the bill of these.
    assumeThat(bill.path("components").findValuesAsText("name")).contains("voc-jobs");
  }

  @Test
  void itIsACompleteBillWithChecksums() {
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.path("components").size()).isGreaterThan(100);
    for (JsonNode component : bill.path("components")) {
      if (!component.path("group").asText().equals("voc")) {
        assertThat(component.path("hashes").findValuesAsText("alg"))
            .as("checksums of %s", name(component))
            .contains("SHA-256");
      }
    }
  }

  @Test
  void everyPartHasALicenceThatTheGplTakes() {
    Map<String, List<String>> others = new TreeMap<>();
    for (JsonNode component : bill.path("components")) {
      List<String> licences = licences(component);
      if (licences.stream().noneMatch(COMPATIBLE::contains)) {
        others.put(name(component), licences);
      }
    }
    assertThat(others)
        .as("look the licence up; leave the part out or add it here and to docs/dependencies.md")
        .isEmpty();
  }

  @Test
  void licencesThatWereLookedUpStandOnThePage() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(LOOKED_UP.keySet().stream().map(name -> name.substring(name.indexOf(':') + 1)))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  private static String name(JsonNode component) {
    return component.path("group").asText() + ":" + component.path("name").asText();
  }

  /** Several licences of a pom are a choice, as Maven's reference of the pom says. */
  private static List<String> licences(JsonNode component) {
    String lookedUp = LOOKED_UP.get(name(component));
    List<String> names = new ArrayList<>();
    if (lookedUp != null) {
      names.add(lookedUp);
    }
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      names.add(licence.path("id").asText(licence.path("name").asText()));
      Stream.of(choice.path("expression").asText().split("[()]| OR ")).forEach(names::add);
    }
    return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }
}
