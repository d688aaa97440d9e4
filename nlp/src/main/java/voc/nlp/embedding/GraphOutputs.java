package voc.nlp.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Makes values inside of an ONNX graph its outputs.
 *
 * <p>A model is a message of Protocol Buffers, whose encoding says that two serialised messages one
 * after the other are read as one, merged: lists grow. So a message that holds nothing but {@code
 * graph { output { name } }} is written after the model. Source: Protocol Buffers, Encoding, "Last
 * One Wins"; field numbers from {@code onnx.proto3}.
 */
final class GraphOutputs {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;

  /** Wire type of what has a length. */
  private static final int LENGTH_DELIMITED = 2;

  private GraphOutputs() {}

  /**
   * The model with further outputs.
   *
   * @param names values of its graph, in the order that the outputs shall have
   */
  static byte[] added(byte[] model, List<String> names) {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (String name : names) {
      graph.writeBytes(field(GRAPH_OUTPUT, field(VALUE_NAME, name.getBytes(UTF_8))));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(model);
    if (!names.isEmpty()) {
      out.writeBytes(field(MODEL_GRAPH, graph.toByteArray()));
    }
    return out.toByteArray();
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    varint(out, number << 3 | LENGTH_DELIMITED);
    varint(out, content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
