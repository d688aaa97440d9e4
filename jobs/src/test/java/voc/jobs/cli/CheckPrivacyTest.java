package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.jobs.SmallCity.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.SmallCity;

/** What {@code voc check} says of a policy is what a run would do. */
class CheckPrivacyTest {
  @TempDir Path folder;

  private String config(String privacy) throws IOException {
    new SmallCity(folder)
        .with("survey/march.csv", survey("s1,a,03/28/2026 09:00,Sanitation,2,Bad.,Complete,x"));
    return Files.writeString(
            folder.resolve("voc.yaml"),
            "warehouse: warehouse\n"
                + "privacy: {"
                + privacy
                + "}\n"
                + "departments: {sanitation: Sanitation}\n"
                + "sources:\n"
                + SmallCity.SURVEY)
        .toString();
  }

  private Shell.Outcome check(Shell shell, String privacy) throws IOException {
    return shell.run("check", "--config", config(privacy));
  }

  @Test
  void aPolicyThatHashesNeedsTheSecretAsARunDoes() throws IOException {
    Shell.Outcome without = check(Shell.CRON, "redaction: {phone: hash}");
    Shell.Outcome with =
        check(Shell.CRON.with("VOC_CUSTOMER_SECRET", SmallCity.SECRET), "redaction: {phone: hash}");

    assertThat(without.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(without.err())
        .contains("privacy.redaction: hash needs a secret")
        .contains("VOC_CUSTOMER_SECRET is not set");
    assertThat(with.exit()).as(with.err()).isEqualTo(ExitCode.DONE);
    assertThat(with.err()).contains("masked, but hashed: phone");
  }

  @Test
  void aFolderThatARunWouldRefuseIsRefusedAndNoneIsMade() throws IOException {
    Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(
        folder.resolve("open"), PosixFilePermissions.fromString("rwxr-x---"));

    assertThat(check(Shell.CRON, "keep_raw: {folder: open, days: 7}").err())
        .contains("privacy.keep_raw.folder must be open to its owner alone");
    Shell.Outcome fresh = check(Shell.CRON, "keep_raw: {folder: fresh, days: 7}");
    assertThat(fresh.exit()).as(fresh.err()).isEqualTo(ExitCode.DONE);
    assertThat(fresh.err()).contains("A run would keep raw feedback in");
    assertThat(folder.resolve("fresh")).doesNotExist();

    Files.createDirectories(folder.resolve("warehouse"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("warehouse"));
    assertThat(check(Shell.CRON, "keep_raw: {folder: link/raw, days: 7}").err())
        .contains("privacy.keep_raw.folder must lie apart from the warehouse");
  }

  @Test
  void whereAddressesAreKeptNoneAreSaidToBeMasked() throws IOException {
    assertThat(check(Shell.CRON, "redaction: {address: keep}").err())
        .contains("but kept as it is: address, in all sources")
        .doesNotContain("somebody's home");
    assertThat(check(Shell.CRON, "redaction: {address: all}").err())
        .contains("all kinds masked; every address with a house number");
  }
}
