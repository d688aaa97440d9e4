package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.rmi.dgc.VMID;
import java.util.List;
import java.util.TreeMap;
import javax.management.BadAttributeValueExpException;
import org.apache.spark.api.java.function.MapFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerialFilterTest {
  static List<Object> refused() {
    return List.of(
        new BadAttributeValueExpException("x"),
        new VMID(),
        Proxy.newProxyInstance(
            SerialFilterTest.class.getClassLoader(),
            new Class<?>[] {Comparable.class},
            (Serializable & java.lang.reflect.InvocationHandler) (proxy, method, values) -> 0),
        new com.fasterxml.jackson.databind.node.POJONode("x"),
        new org.apache.commons.collections4.bag.HashBag<>(List.of("a")),
        javax.swing.KeyStroke.getKeyStroke('a'));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatAttacksAreBuiltOfIsRefused(Object object) {
    assertThatThrownBy(() -> copy(object))
        .isInstanceOf(InvalidClassException.class)
        .cause()
        .hasMessageMatching(
            "class .* is one that attacks are built of, so it is not deserialised; .*");
  }

  @Test
  void tasksAndTheirResultsPass() throws Exception {
    MapFunction<String, Integer> task = String::length;
    TreeMap<String, List<String>> result = new TreeMap<>();
    result.put("a", List.of("b"));

    @SuppressWarnings("unchecked")
    MapFunction<String, Integer> copied = (MapFunction<String, Integer>) copy(task);

    assertThat(copied.call("four")).isEqualTo(4);
    assertThat(copy(result)).isEqualTo(result);
    assertThat(copy(new byte[][] {{1}, {2}})).isEqualTo(new byte[][] {{1}, {2}});
  }

  private static Object copy(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      in.setObjectInputFilter(SerialFilter.filter());
      return in.readObject();
    }
  }
}
