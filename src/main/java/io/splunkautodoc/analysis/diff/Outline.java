package io.splunkautodoc.analysis.diff;

import java.util.List;

/**
 * What an answer consists of, without what it says: enough to compare it with the answer to the
 * same question about another run.
 *
 * @param items each thing that is said of anybody, in the order of the answer
 * @param groups of whom they are said
 * @param isCut whether there is more than this
 */
public record Outline(List<Identity> items, List<Group> groups, boolean isCut) {
  public Outline {
    items = List.copyOf(items);
    groups = List.copyOf(groups);
  }

  /**
   * Those of whom the same is said.
   *
   * @param whom such as hosts with the same files; one empty name where an answer is about nobody
   *     in particular
   * @param items places in the outline's list, in the order of the answer
   */
  public record Group(List<String> whom, List<Integer> items) {
    public Group {
      whom = List.copyOf(whom);
      items = List.copyOf(items);
    }
  }

  Identity identity(int item) {
    return items.get(item);
  }
}
