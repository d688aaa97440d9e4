package voc.jobs.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer out of a warehouse on this machine's disks. The operating system holds the
 * lock and lets go of it when the process ends, however it ends: the file that stays behind is not
 * a lock. Other file systems have no such thing; there the schedule must keep runs apart.
 */
public final class WarehouseLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final @Nullable FileChannel channel;

  private WarehouseLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Stands for a lock where the file system has none. */
  static WarehouseLock none() {
    return new WarehouseLock(null);
  }

  /**
   * Locks a local warehouse.
   *
   * @throws WarehouseException if another run writes to it, naming its process
   */
  static WarehouseLock of(Path warehouse, Instant now) throws IOException {
    Files.createDirectories(warehouse);
    Path file = warehouse.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!acquired(channel)) {
      String owner = Files.readString(file).strip();
      channel.close();
      throw new WarehouseException(
          "another run is writing to "
              + warehouse
              + (owner.isEmpty() ? "" : " (" + owner + ")")
              + "; wait until it has ended, or stop it, and run again");
    }
    String owner =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + now.truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner.getBytes(UTF_8)));
    return new WarehouseLock(channel);
  }

  /** Whether no other run can be writing: true where there is a lock at all. */
  public boolean isExclusive() {
    return channel != null;
  }

  private static boolean acquired(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another run of this very process has it.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
