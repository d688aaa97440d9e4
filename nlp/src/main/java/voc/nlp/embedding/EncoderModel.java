package voc.nlp.embedding;

import java.util.List;

/** The pretrained transformers that ship with voc. */
public enum EncoderModel {
  /**
   * BAAI's bge-small-en-v1.5 (MIT): 12 layers of 384 numbers, weights of 8 bits; its sentence
   * vector is the last layer at [CLS]. Source: Xiao and others, C-Pack: Packed Resources For
   * General Chinese Embeddings, 2023.
   */
  BGE_SMALL("bge-small-en-v1.5-q", 12);

  private final String resource;
  private final int layers;

  EncoderModel(String resource, int layers) {
    this.resource = resource;
    this.layers = layers;
  }

  /** How many layers it has. */
  public int layers() {
    return layers;
  }

  /** Numbers in a vector. */
  public int size() {
    return 384;
  }

  String weightsResource() {
    return resource + ".onnx";
  }

  String tokenizerResource() {
    return resource + "-tokenizer.json";
  }

  /** What the graph calls the vectors of a layer. */
  String output(int layer) {
    return layer == layers
        ? "last_hidden_state"
        : "/encoder/layer." + (layer - 1) + "/output/LayerNorm/Add_1_output_0";
  }

  /** Names of the outputs that the graph doesn't give by itself. */
  List<String> outputs(List<Integer> wanted) {
    return wanted.stream().filter(layer -> layer != layers).map(this::output).toList();
  }
}
