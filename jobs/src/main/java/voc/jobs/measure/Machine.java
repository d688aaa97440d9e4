package voc.jobs.measure;

/**
 * Where figures were measured.
 *
 * @param cores processors that this JVM may use
 * @param heapBytes the most memory that it takes for its heap
 * @param jdk vendor and version of Java
 * @param system operating system and architecture
 */
public record Machine(int cores, long heapBytes, String jdk, String system) {
  /** This one. */
  public static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        property("java.vm.vendor") + " " + Runtime.version(),
        property("os.name") + " " + property("os.arch"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
