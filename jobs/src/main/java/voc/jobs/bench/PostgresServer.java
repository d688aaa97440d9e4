package voc.jobs.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of this measurement's own: a new cluster in a temporary folder, which listens on
 * this machine alone, behind a password made up for it, and goes with {@link #close}. It refuses to
 * run as root, so it runs as {@code postgres} then, the user that the package makes.
 */
final class PostgresServer implements AutoCloseable {
  private static final String USER = "voc";
  private static final String ROOT = "root";
  private static final String UNPRIVILEGED = "postgres";
  private static final long MINUTES = 2;

  /** Where Debian's packages have the programs, one folder a version. */
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /**
   * The guide's first advice for a server that has a gigabyte to itself (PostgreSQL, Resource
   * Consumption; Planner Cost Constants): memory for pages and sorts, pages that lie in memory, and
   * no compilation of queries that take milliseconds. What makes loading safe makes no search
   * faster and is off.
   */
  private static final List<String> SETTINGS =
      List.of(
          "shared_buffers=1GB",
          "work_mem=64MB",
          "maintenance_work_mem=512MB",
          "effective_cache_size=2GB",
          "random_page_cost=1.1",
          "jit=off",
          "fsync=off",
          "synchronous_commit=off",
          "max_wal_size=4GB",
          "autovacuum=off",
          "unix_socket_directories=");

  private final Path programs;
  private final Path folder;
  private final int port;
  private final String password;

  private PostgresServer(Path programs, Path folder, int port, String password) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.password = password;
  }

  /**
   * The folder of {@code initdb} and {@code pg_ctl}, the newest version's; empty if there is none.
   */
  static Optional<Path> programs() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(Path::toString).reversed());
    String path = System.getenv("PATH");
    if (path != null) {
      Arrays.stream(path.split(":", -1))
          .filter(each -> !each.isEmpty())
          .map(Path::of)
          .forEach(found::add);
    }
    return found.stream().filter(each -> Files.isExecutable(each.resolve("initdb"))).findFirst();
  }

  /**
   * Starts a server.
   *
   * @param programs as {@link #programs} says
   * @throws IOException if it does not start, with what it said
   */
  static PostgresServer start(Path programs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("voc-postgres-");
    PostgresServer server = new PostgresServer(programs, folder, freePort(), password());
    boolean started = false;
    try {
      server.start();
      started = true;
      return server;
    } finally {
      if (!started) {
        server.remove();
      }
    }
  }

  private void start() throws IOException, InterruptedException {
    Path secret = folder.resolve("password");
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, password);
    if (isRoot()) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      var user = users.lookupPrincipalByName(UNPRIVILEGED);
      Files.setOwner(secret, user);
      Files.setOwner(folder, user);
    }
    run(
        "initdb",
        "--pgdata=" + data(),
        "--username=" + USER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync");
    StringBuilder options = new StringBuilder("-h 127.0.0.1 -p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    run(
        "pg_ctl",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("log"),
        "--wait",
        "--options=" + options,
        "start");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile("voc-postgres-", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(program + " must end within " + MINUTES + " minutes and did not");
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " failed: " + Files.readString(said).strip());
      }
    } finally {
      Files.delete(said);
    }
  }

  private static boolean isRoot() {
    return ROOT.equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String password() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** A new connection; the caller closes it. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
  }

  /** Its version, as it tells. */
  String version() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show server_version")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      run("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
    } finally {
      remove();
    }
  }

  private void remove() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
