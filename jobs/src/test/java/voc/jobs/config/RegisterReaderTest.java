package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.needs.register.NeedKind;
import voc.needs.register.NeedStatus;
import voc.needs.register.Register;
import voc.needs.register.RegisterEntry;

class RegisterReaderTest {
  @TempDir private Path folder;

  private Register read(String register) throws IOException {
    Files.writeString(folder.resolve("register.csv"), register);
    return config();
  }

  private Register config() throws IOException {
    String yaml =
        "warehouse: warehouse\nregister: register.csv\n"
            + "sources:\n  - {name: a, format: open311-json, path: a.json, zone: UTC}\n";
    return ConfigReader.of(Map.of())
        .read(Files.writeString(folder.resolve("voc.yaml"), yaml))
        .planning()
        .register();
  }

  private List<String> problems(String register) {
    ConfigException wrong = catchThrowableOfType(ConfigException.class, () -> read(register));
    return wrong.problems().stream()
        .map(problem -> problem.replace(folder + "/voc.yaml:2: register: ", ""))
        .map(problem -> problem.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void withoutAFileNobodyHasSaidAnything() throws IOException {
    assertThat(config()).isEqualTo(Register.EMPTY);
  }

  @Test
  void everyColumnIsRead() throws IOException {
    Register register =
        read(
            """
            id,topic,name,kind,status,owner,mandated,mandate,merged_into,split_into,formerly,notes
            parks:parks/trees,Trees,Street trees,want,in progress,Lee,yes,Tree act 7,,parks:parks/limbs; parks:parks/stumps,parks:parks/old,By hand
            clerk:clerk/forms,,,,,,no,,clerk:clerk/permits,,,
            """);

    assertThat(register.entries())
        .containsExactly(
            new RegisterEntry(
                "parks:parks/trees",
                "Street trees",
                NeedKind.WANT,
                NeedStatus.IN_PROGRESS,
                "Lee",
                "Tree act 7",
                null,
                List.of("parks:parks/limbs", "parks:parks/stumps"),
                List.of("parks:parks/old"),
                "By hand"),
            new RegisterEntry(
                "clerk:clerk/forms",
                null,
                null,
                NeedStatus.NEW,
                null,
                null,
                "clerk:clerk/permits",
                List.of(),
                List.of(),
                null));
  }

  @Test
  void allThatIsWrongIsToldWithItsPlace() {
    assertThat(
            problems(
                """
                id,status,kind,mandated,mandate
                trees,,,,
                parks:parks/trees,finished,wish,yes,
                parks:parks/trees,done,,,Tree act 7
                ,done,,,
                """))
        .containsExactly(
            "register.csv:2 must have a need's id in id, department:topic such as parks:parks/trees,"
                + " got \"trees\"; take it from `voc needs`",
            "register.csv:3 has no kind \"wish\" to choose; use one of need, want",
            "register.csv:3 has no status \"finished\" to choose; use one of new, qualified,"
                + " planned, in progress, done, rejected",
            "register.csv:3 must name in mandate the law or other reason that demands it; add it",
            "register.csv:4 has a mandate, so mandated must be \"yes\", got \"\"; write yes, or"
                + " remove the mandate",
            "register.csv:4 repeats need \"parks:parks/trees\" of register.csv:3; remove one of the"
                + " rows",
            "register.csv:5 must have id, got none; take it from `voc needs --register`");
  }

  @Test
  void needsThatCountUnderEachOtherOrUnderTwoAreTold() {
    assertThat(
            problems(
                """
                id,merged_into,formerly
                a:a/a,b:b/b,
                b:b/b,a:a/a,
                c:c/c,,d:d/d
                d:d/d,e:e/e,
                """))
        .containsExactly(
            "register.csv:5 lets \"d:d/d\" count under \"e:e/e\", but another row lets it count under"
                + " \"c:c/c\"; keep one of them in merged_into and formerly",
            "register.csv:2 lets needs count under each other in a circle: a:a/a under b:b/b under"
                + " a:a/a; keep one of them that is merged into none",
            "register.csv:3 lets needs count under each other in a circle: b:b/b under a:a/a under"
                + " b:b/b; keep one of them that is merged into none");
  }

  @Test
  void aColumnWithoutMeaningIsTold() {
    assertThat(problems("id,owners\nparks:parks/trees,Lee\n"))
        .containsExactly(
            "register.csv:1 has no meaning for column \"owners\"; did you mean \"owner\"?");
  }
}
