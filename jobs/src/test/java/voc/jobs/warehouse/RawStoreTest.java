package voc.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.SparkSuite;
import voc.jobs.rows.FeedbackRows;

class RawStoreTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  @TempDir transient Path folder;

  private RawStore store(String name) throws IOException {
    return RawStore.at(
        folder.resolve(name).toString(),
        folder.resolve("warehouse").toString(),
        new Configuration());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void itsFoldersAreOpenToTheirOwnerAlone() throws IOException {
    String kept =
        store("srv/raw")
            .keep("20260406T030000Z", spark().createDataFrame(List.of(), FeedbackRows.SCHEMA));

    assertThat(permissions(folder.resolve("srv/raw"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("srv/raw/20260406T030000Z"))).isEqualTo("rwx------");
    assertThat(kept).endsWith("/srv/raw/20260406T030000Z");
    assertThat(folder.resolve("srv/raw/20260406T030000Z/feedback")).isDirectory();
  }

  @Test
  void aFolderThatOthersMayEnterIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(
        folder.resolve("open"), PosixFilePermissions.fromString("rwxr-x---"));

    assertThatThrownBy(() -> store("open"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("privacy.keep_raw.folder must be open to its owner alone")
        .hasMessageContaining("run chmod 700 on it");
  }

  @Test
  void aLinkIntoTheWarehouseIsRefused() throws IOException {
    Path inside = folder.resolve("warehouse/raw");
    Files.createDirectories(inside);
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(folder.resolve("link"), inside);

    assertThatThrownBy(() -> store("link"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("must lie apart from the warehouse");
  }

  @Test
  void whatIsOlderThanItsDaysIsRemovedAndNothingElse() throws IOException {
    RawStore store = store("raw");
    for (String name : List.of("20260401T030000Z", "20260329T030000Z", "notes")) {
      Files.createDirectories(folder.resolve("raw").resolve(name));
    }

    assertThat(store.expire(Instant.parse("2026-04-06T03:00:00Z"), Duration.ofDays(7)))
        .isEqualTo(1);
    assertThat(folder.resolve("raw/20260329T030000Z")).doesNotExist();
    assertThat(folder.resolve("raw/20260401T030000Z")).exists();
    assertThat(folder.resolve("raw/notes")).exists();
  }
}
