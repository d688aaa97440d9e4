package voc.nlp.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.ModelChecksums;

/**
 * Reads a text with a pretrained transformer and gives a vector of each word piece, of the last
 * layer and of hidden ones.
 *
 * <p>One session runs on the thread that calls it and shares nothing, so that results don't depend
 * on how many threads work at once. The weights are whole numbers of 8 bits: a processor with other
 * instructions may round their sums otherwise in the last digits.
 *
 * <p>A JVM has one, {@link #shared()}: loading takes half a second and 0.1 GB outside of the heap.
 * Each thread remembers the texts that it has read last, so that sentiment, topics and what is said
 * of them need one run of a sentence. Thread-safe; lives as long as the JVM.
 */
public final class TextEncoder {
  /** BERT reads 512 word pieces at once, [CLS] and [SEP] among them. */
  private static final int PIECES_AT_ONCE = 510;

  /**
   * Characters that are read of a text, about a thousand words: pasted data must not stop the
   * night, and what a text is about and how it is meant shows early.
   */
  public static final int LONGEST = 6_000;

  private final EncoderModel model;
  private final List<Integer> layers;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final ThreadLocal<RecentTexts> recent = ThreadLocal.withInitial(RecentTexts::new);

  private TextEncoder(
      EncoderModel model,
      List<Integer> layers,
      HuggingFaceTokenizer tokenizer,
      OrtSession session) {
    this.model = model;
    this.layers = layers;
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /** The encoder of this JVM, loaded on first use, with layers 4, 6, 8, 10 and 12. */
  public static TextEncoder shared() {
    return Shared.ENCODER;
  }

  /**
   * Loads a model.
   *
   * @param layers which layers to give, from 1 (the lowest) to {@link EncoderModel#layers()}
   * @throws IllegalStateException if the model's file is damaged, or this machine can't run it
   */
  static TextEncoder load(EncoderModel model, int... layers) {
    List<Integer> wanted = new ArrayList<>();
    for (int layer : layers) {
      if (layer < 1 || layer > model.layers()) {
        throw new IllegalArgumentException(
            "layer must be in 1 to " + model.layers() + ", got " + layer);
      }
      wanted.add(layer);
    }
    ModelChecksums.require(model.weightsResource(), model.tokenizerResource());
    try {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      byte[] graph = GraphOutputs.added(bytes(model.weightsResource()), model.outputs(wanted));
      return new TextEncoder(
          model,
          List.copyOf(wanted),
          tokenizer(model),
          OrtEnvironment.getEnvironment().createSession(graph, options));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the model " + model.weightsResource() + " can't run here: " + e.getMessage(), e);
    }
  }

  private static HuggingFaceTokenizer tokenizer(EncoderModel model) {
    try (InputStream in = resource(model.tokenizerResource())) {
      return PrivateTokenizer.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = resource(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(TextEncoder.class.getResourceAsStream("/" + name), name);
  }

  /**
   * Reads a text: its first {@value #LONGEST} characters, in stretches of 510 word pieces, each by
   * itself.
   *
   * @param text any text; where it holds nothing that the model knows, the result has no pieces
   */
  public EncodedText encode(String text) {
    return recent.get().of(start(text), this::read);
  }

  /** No character is cut in two. */
  private static String start(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  private EncodedText read(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    long[] ids = encoding.getIds();
    int pieces = ids.length - 2;
    List<Span> spans = new ArrayList<>(pieces);
    CharSpan[] found = encoding.getCharTokenSpans();
    CodePoints points = CodePoints.of(text);
    for (int i = 1; i <= pieces; i++) {
      spans.add(points.span(found[i]));
    }
    List<float[][][]> windows = new ArrayList<>();
    for (int from = 0; from == 0 || from < pieces; from += PIECES_AT_ONCE) {
      int size = Math.min(PIECES_AT_ONCE, pieces - from);
      long[] window = new long[size + 2];
      window[0] = ids[0];
      System.arraycopy(ids, 1 + from, window, 1, size);
      window[size + 1] = ids[ids.length - 1];
      windows.add(run(window));
    }
    return EncodedText.of(layers, spans, windows);
  }

  /** Vectors by layer and position. */
  private float[][][] run(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]})) {
      Map<String, OnnxTensor> inputs = new TreeMap<>();
      inputs.put("input_ids", input);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      try (OrtSession.Result result = session.run(inputs)) {
        float[][][] vectors = new float[layers.size()][][];
        for (int i = 0; i < vectors.length; i++) {
          OnnxTensor output = (OnnxTensor) result.get(model.output(layers.get(i))).orElseThrow();
          vectors[i] = ((float[][][]) output.getValue())[0];
        }
        return vectors;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("a text could not be encoded: " + e.getMessage(), e);
    }
  }

  /** Loads on first use: the class initialiser runs once, under the JVM's own lock. */
  private static final class Shared {
    static final TextEncoder ENCODER = load(EncoderModel.BGE_SMALL, 4, 6, 8, 10, 12);
  }

  /** Offsets in code points, as the tokeniser counts, to those of Java. */
  private record CodePoints(int @Nullable [] starts) {
    static CodePoints of(String text) {
      int count = text.codePointCount(0, text.length());
      if (count == text.length()) {
        return new CodePoints(null);
      }
      int[] starts = new int[count + 1];
      for (int i = 0, at = 0; i <= count; i++) {
        starts[i] = at;
        if (i < count) {
          at += Character.charCount(text.codePointAt(at));
        }
      }
      return new CodePoints(starts);
    }

    Span span(CharSpan span) {
      return starts == null
          ? new Span(span.getStart(), span.getEnd())
          : new Span(starts[span.getStart()], starts[span.getEnd()]);
    }
  }
}
