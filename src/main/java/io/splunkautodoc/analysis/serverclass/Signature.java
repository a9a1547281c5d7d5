package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.BitSet;

/**
 * What is decided about a client, as bits: the server classes, and the apps' own filters of those
 * that it may belong to. Clients with equal ones get the same.
 */
record Signature(BitSet classes, BitSet maybeClasses, BitSet apps, BitSet maybeApps) {
  static Signature empty() {
    return new Signature(new BitSet(), new BitSet(), new BitSet(), new BitSet());
  }

  void setMember(int serverClass, Answer answer) {
    set(serverClass, answer, classes, maybeClasses);
  }

  void setApp(int filter, Answer answer) {
    set(filter, answer, apps, maybeApps);
  }

  Answer member(int serverClass) {
    return get(serverClass, classes, maybeClasses);
  }

  Answer app(int filter) {
    return get(filter, apps, maybeApps);
  }

  private static void set(int bit, Answer answer, BitSet yes, BitSet maybe) {
    yes.set(bit, answer == Answer.YES);
    maybe.set(bit, answer == Answer.UNKNOWN);
  }

  private static Answer get(int bit, BitSet yes, BitSet maybe) {
    if (yes.get(bit)) {
      return Answer.YES;
    }
    return maybe.get(bit) ? Answer.UNKNOWN : Answer.NO;
  }
}
