package voc.nlp.aspect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says what a sentence says of its targets. Immutable; thread-safe. */
public final class AspectModel {
  private final AspectWeights weights;
  private final AspectNetwork network;

  AspectModel(AspectWeights weights) {
    this.weights = weights;
    this.network = new AspectNetwork(weights);
  }

  /** The stances of each target, in their order. */
  public List<Stances> stances(ReadSentence sentence, List<Target> targets) {
    float[] pieces = network.pieces(sentence, Lens.PLAIN);
    List<Stances> stances = new ArrayList<>(targets.size());
    for (Target target : targets) {
      AspectNetwork.Opinion opinion = network.opinion(sentence, pieces, target);
      float[] shares = network.stances(opinion, opinion.hidden());
      stances.add(
          new Stances(
              shares[Stance.NEGATIVE.ordinal()],
              shares[Stance.NEUTRAL.ordinal()],
              shares[Stance.POSITIVE.ordinal()]));
    }
    return List.copyOf(stances);
  }

  void write(DataOutput out) throws IOException {
    weights.write(out);
  }

  static AspectModel read(DataInput in) throws IOException {
    return new AspectModel(AspectWeights.read(in));
  }
}
