package voc.jobs;

import java.io.ObjectInputFilter;

/**
 * What Java may not deserialise in this process. voc itself deserialises nothing; Spark sends its
 * tasks and their results that way, and CoreNLP's models, which come inside its jars, are written
 * so. What known attacks are built of is refused, whoever the stream is from: proxies, RMI, naming,
 * management, compiled stylesheets, functors (the chains of ysoserial; Java's JEP 290, "Filter
 * Incoming Serialization Data"). It is a list of what is refused, not of what is allowed: which
 * classes a plan of Spark or a connector of a store sends is known to nobody beforehand, and a
 * class that is missing from a list would end the night.
 */
public final class SerialFilter {
  static final String PATTERN =
      String.join(
          ";",
          "!bsh.**",
          "!clojure.**",
          "!com.fasterxml.jackson.databind.node.**",
          "!com.mchange.**",
          "!com.rometools.**",
          "!com.sun.**",
          "!groovy.**",
          "!java.awt.**",
          "!java.beans.**",
          "!java.lang.reflect.**",
          "!java.net.URL",
          "!java.rmi.**",
          "!java.security.SignedObject",
          "!javassist.**",
          "!javax.crypto.SealedObject",
          "!javax.management.**",
          "!javax.naming.**",
          "!javax.script.**",
          "!javax.swing.**",
          "!javax.xml.**",
          "!jdk.proxy*",
          "!org.apache.commons.beanutils.**",
          "!org.apache.commons.collections.**",
          "!org.apache.commons.collections4.**",
          "!org.apache.xalan.**",
          "!org.codehaus.groovy.**",
          "!org.hibernate.**",
          "!org.mozilla.javascript.**",
          "!org.python.**",
          "!org.springframework.**",
          "!sun.reflect.**",
          "!sun.rmi.**");

  private SerialFilter() {}

  /** Refuses these from now on, unless {@code -Djdk.serialFilter} has chosen otherwise. */
  public static void install() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(filter());
    }
  }

  /** Tells the class that it refuses: Java itself says only that it refused one. */
  static ObjectInputFilter filter() {
    ObjectInputFilter known = ObjectInputFilter.Config.createFilter(PATTERN);
    return input -> {
      ObjectInputFilter.Status status = known.checkInput(input);
      Class<?> type = input.serialClass();
      if (status == ObjectInputFilter.Status.REJECTED && type != null) {
        throw new SecurityException(
            "class "
                + type.getName()
                + " is one that attacks are built of, so it is not deserialised; see SECURITY.md,"
                + " \"For operators\"");
      }
      return status;
    };
  }
}
