package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a made-up checkout whose path holds a blank, with a {@code java} and a
 * {@code mvn} that write down what they were asked.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "voc").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "cut",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mv",
          "printf",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "stty",
          "tail",
          "touch");

  @TempDir Path folder;
  private Path house;
  private Path bin;

  @BeforeEach
  void makeHouse() throws IOException {
    house = Files.createDirectories(folder.resolve("a house"));
    Files.createDirectories(house.resolve("jobs/src/main"));
    Files.writeString(house.resolve("pom.xml"), "<project/>");
    Files.copy(LAUNCHER, house.resolve("voc"));
    executable(house.resolve("voc"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      passTool(tool);
    }
  }

  @Test
  void withoutJavaItSaysHowToGetItAndExitsWith2() throws Exception {
    Outcome outcome = run("needs");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("voc: no Java found: install a JDK 17 or later")
        .hasLineCount(1);
  }

  @Test
  void anOldJavaIsNamedWithItsVersion() throws Exception {
    fakeJava("11.0.2");

    Outcome outcome = run("needs");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("bin/java is too old (version 11): install a JDK 17");
  }

  @Test
  void aJavaHomeWithoutJavaIsAnError() throws Exception {
    Outcome outcome = run(List.of("JAVA_HOME=/nowhere"), folder, "needs");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("JAVA_HOME is /nowhere, which has no bin/java");
  }

  @Test
  void withoutMavenItSaysHowToGetItAndExitsWith2() throws Exception {
    fakeJava("17.0.1");

    Outcome outcome = run("needs");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("voc: no mvn found: install Maven 3.8").hasLineCount(1);
  }

  @Test
  void theFirstRunBuildsAndSaysSoOnOneLine() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");

    Outcome outcome = run("needs");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .startsWith("voc: building for the first time; this can download about 1 GB")
        .hasLineCount(1);
    assertThat(builds())
        .containsExactly("-q -B -Dstyle.color=never -Dmaven.test.skip=true -pl jobs -am package");
  }

  @Test
  void itBuildsAgainOnlyWhenASourceIsNewer() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");
    run("needs");
    Outcome second = run("needs");
    assertThat(builds()).hasSize(1);
    assertThat(second.err()).isEmpty();

    Path source = Files.writeString(house.resolve("jobs/src/main/A.java"), "class A {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    Outcome third = run("needs");

    assertThat(builds()).hasSize(2);
    assertThat(third.err()).startsWith("voc: sources have changed, building");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndWhereTheLogIs() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("echo '[INFO] quiet'; echo '[ERROR] A.java:1 is wrong'; exit 1");

    Outcome outcome = run("needs");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "voc: the build failed:", "[ERROR] A.java:1 is wrong", "jobs/target/voc-build.log")
        .doesNotContain("quiet");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aFailedBuildIsTriedAgain() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("exit 1");
    run("needs");
    fakeMaven("");

    assertThat(run("needs").exitCode()).isZero();
  }

  @Test
  void argumentsWithBlanksStarsAndNothingArriveAsTheyAre() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");

    Outcome outcome = run("search", "two words", "*", "", "$HOME");

    assertThat(outcome.lines())
        .containsSubsequence("<search>", "<two words>", "<*>", "<>", "<$HOME>")
        .contains("<-jar>", "<" + house.resolve("jobs/target/voc.jar") + ">");
  }

  @Test
  void nothingInArgumentsOrOptionsIsRunByTheShell() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");
    List<String> typed =
        List.of("$(touch pwned)", "`touch pwned`", "; touch pwned", "a\n& b", "-n");

    Outcome outcome =
        run(
            List.of("VOC_JAVA_OPTS=-Da=$(touch${IFS}pwned) ;touch pwned *", "VOC_HEAP=1g;touch"),
            folder,
            typed.toArray(String[]::new));

    assertThat(outcome.out())
        .contains("<$(touch pwned)>", "<`touch pwned`>", "<; touch pwned>", "<a\n& b>", "<-n>")
        .contains("<-Xmx1g;touch>", "<-Da=$(touch${IFS}pwned)>", "<;touch>", "<*>");
    assertThat(folder.resolve("pwned")).doesNotExist();
    assertThat(house.resolve("pwned")).doesNotExist();
  }

  @Test
  void whatJavaWritesIsTheOwnersAloneUnlessAUmaskSaysElse() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");

    assertThat(run("needs").lines()).contains("<-Dvoc.umask=077>", "umask 0077");
    assertThat(run(List.of("VOC_UMASK=027"), folder, "needs").lines())
        .contains("<-Dvoc.umask=027>", "umask 0027");
    Outcome wrong = run(List.of("VOC_UMASK=u=rwx"), folder, "needs");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualToIgnoringNewLines(
            "voc: VOC_UMASK must be three or four octal digits such as 027, got \"u=rwx\"\n");
  }

  @Test
  void noMemoryIsWrittenToDiskUnlessTheUserAsksForIt() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");
    String wish = "-XX:+HeapDumpOnOutOfMemoryError";

    assertThat(run(List.of("VOC_JAVA_OPTS=" + wish), folder, "needs").lines())
        .contains("<-XX:-CreateCoredumpOnCrash>")
        .containsSubsequence("<-XX:-HeapDumpOnOutOfMemoryError>", "<" + wish + ">");
  }

  @Test
  void theExitCodeOfTheCommandIsPassedOn() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");

    assertThat(run(List.of("FAKE_EXIT=3"), folder, "needs").exitCode()).isEqualTo(3);
  }

  @Test
  void itWorksThroughASymbolicLinkAndKeepsTheUsersFolder() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("v"), Path.of("../a house/voc"));

    Outcome outcome = runCommand(List.of(), elsewhere, List.of(link.toString(), "needs"));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.lines()).contains("in " + elsewhere.toRealPath());
  }

  @Test
  void heapOptionsAndTheAbsenceOfATerminalReachJava() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");

    Outcome outcome = run(List.of("VOC_HEAP=3g", "VOC_JAVA_OPTS=-Da=1 -Db=2"), folder, "needs");

    assertThat(outcome.lines())
        .contains("<-Xmx3g>", "<-Da=1>", "<-Db=2>")
        .contains("<-Dvoc.stderr.tty=false>", "<-Dvoc.stdout.tty=false>")
        .contains("spark at 127.0.0.1")
        .noneMatch(line -> line.contains("voc.columns") || line.contains("unsafe"));
  }

  /** {@code script} of util-linux runs a command on a terminal of its own. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void onATerminalItShowsThatTimePassesAndTellsJavaItsWidth() throws Exception {
    assumeThat(Path.of("/usr/bin/script")).exists();
    fakeJava("17.0.1");
    fakeMaven("sleep 1");
    String onTerminal = "stty cols 97; '" + house.resolve("voc") + "' needs";

    Outcome outcome =
        runCommand(
            List.of(),
            folder,
            List.of("/usr/bin/script", "-qec", onTerminal, folder.resolve("typed.txt").toString()));

    assertThat(outcome.out())
        .contains("voc: building, 0 s")
        .contains("<-Dvoc.stdout.tty=true>", "<-Dvoc.stderr.tty=true>", "<-Dvoc.columns=97>");
  }

  @Test
  void aNewerJavaIsToldThatSparkReadsMemoryOutsideTheHeap() throws Exception {
    fakeJava("25");
    fakeMaven("");

    assertThat(run("needs").lines())
        .contains(
            "<--sun-misc-unsafe-memory-access=allow>", "<--enable-native-access=ALL-UNNAMED>");
  }

  @Test
  void onlyARunWritesTheArchiveOfLoadedClassesAndOthersUseIt() throws Exception {
    fakeJava("21.0.2");
    fakeMaven("");
    String archive = house.resolve("jobs/target/voc.jsa").toString();

    assertThat(run("needs").out()).doesNotContain("voc.jsa");
    assertThat(run("run", "--help").out()).doesNotContain("voc.jsa");
    assertThat(run("run").lines())
        .contains("<-XX:+AutoCreateSharedArchive>", "<-XX:SharedArchiveFile=" + archive + ">");
    Files.writeString(Path.of(archive), "");
    assertThat(run("needs").lines())
        .contains("<-XX:SharedArchiveFile=" + archive + ">")
        .doesNotContain("<-XX:+AutoCreateSharedArchive>");
  }

  @Test
  void itLocksWithAFolderWhereThereIsNoFlockAndFreesADeadOwnersLock() throws Exception {
    fakeJava("17.0.1");
    fakeMaven("");
    Files.delete(bin.resolve("flock"));
    Path lock = Files.createDirectories(house.resolve("jobs/target/voc.lock.d"));
    Files.writeString(lock.resolve("pid"), "99999999\n");

    assertThat(run("needs").exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  private record Outcome(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Outcome run(String... arguments) throws Exception {
    return run(List.of(), folder, arguments);
  }

  private Outcome run(List<String> settings, Path workingFolder, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(house.resolve("voc").toString()));
    command.addAll(List.of(arguments));
    return runCommand(settings, workingFolder, command);
  }

  private Outcome runCommand(List<String> settings, Path workingFolder, List<String> command)
      throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      builder.environment().put(parts[0], parts[1]);
    }
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended within 30 s").isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds.txt"));
  }

  /** Prints each argument in brackets on a line of its own. */
  private void fakeJava(String version) throws IOException {
    script(
        "java",
        """
        if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit 0; fi
        printf '<%%s>\\n' "$@"
        echo "in $(pwd -P)"
        echo "spark at $SPARK_LOCAL_IP"
        echo "umask $(umask)"
        exit "${FAKE_EXIT:-0}"
        """
            .formatted(version));
  }

  private void fakeMaven(String first) throws IOException {
    script(
        "mvn",
        """
        echo "$*" >>'%s/builds.txt'
        %s
        mkdir -p jobs/target && touch jobs/target/voc.jar
        """
            .formatted(folder, first));
  }

  private void script(String name, String body) throws IOException {
    Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body);
    executable(script);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A script rather than a link: what the temporary folder's removal may not follow. */
  private void passTool(String name) throws IOException {
    for (String place : List.of("/bin", "/usr/bin")) {
      Path tool = Path.of(place, name);
      if (Files.isExecutable(tool)) {
        script(name, "exec " + tool + " \"$@\"\n");
        return;
      }
    }
  }
}
