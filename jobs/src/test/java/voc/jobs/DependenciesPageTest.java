package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DependenciesPageTest {
  private static final Path HOUSE = Path.of("..");

  @Test
  void everyDependencyOfTheParentPomIsExplained() throws Exception {
    String page = Files.readString(HOUSE.resolve("docs/dependencies.md"));

    List<String> missing = new ArrayList<>();
    for (String artifact : managedArtifacts()) {
      if (!page.contains("`" + artifact + "`")) {
        missing.add(artifact);
      }
    }
    assertThat(missing).as("dependencies of pom.xml that docs/dependencies.md lacks").isEmpty();
  }

  /** Without the project's own modules, and without Scala's version at the end. */
  private static Set<String> managedArtifacts() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(HOUSE.resolve("pom.xml").toFile())
            .getDocumentElement();
    Element management = (Element) project.getElementsByTagName("dependencyManagement").item(0);
    NodeList artifacts = management.getElementsByTagName("artifactId");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < artifacts.getLength(); i++) {
      String name = artifacts.item(i).getTextContent().replace("_${scala.binary.version}", "");
      if (!name.startsWith("voc-") && !name.equals("*")) {
        names.add(name);
      }
    }
    assertThat(names).contains("picocli", "spark-sql");
    return names;
  }
}
