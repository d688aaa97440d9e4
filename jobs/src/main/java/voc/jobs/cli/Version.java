package voc.jobs.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Voc.class.getPackage().getImplementationVersion();
    return new String[] {"voc " + (version == null ? "development" : version)};
  }
}
