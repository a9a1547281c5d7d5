package io.splunkautodoc.analysis.datapath;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Paths in the order of hosts and inputs. Those of hosts with the same files are held once; a row
 * is made when it is asked for. Immutable.
 */
public final class HostPaths extends AbstractList<DataPath> implements RandomAccess {
  private final List<Ways> blocks;

  /** Which row of the list each block's first one is; one more for the end. */
  private final int[] starts;

  /**
   * Hosts that have the same paths.
   *
   * @param hosts each has all of the paths
   * @param paths as whichever of the hosts has them
   */
  record Ways(List<String> hosts, List<DataPath> paths) {
    Ways {
      hosts = List.copyOf(hosts);
      paths = List.copyOf(paths);
    }

    long rows() {
      return (long) hosts.size() * paths.size();
    }

    DataPath row(int number) {
      return paths.get(number % paths.size()).on(hosts.get(number / paths.size()));
    }

    /** The first rows; of the last host perhaps only some. */
    List<Ways> first(int rows) {
      int whole = rows / paths.size();
      Ways some = new Ways(hosts.subList(0, whole), paths);
      Ways rest = new Ways(hosts.subList(whole, whole + 1), paths.subList(0, rows % paths.size()));
      return List.of(some, rest);
    }
  }

  private HostPaths(List<Ways> blocks) {
    this.blocks = blocks.stream().filter(block -> block.rows() > 0).toList();
    this.starts = new int[this.blocks.size() + 1];
    for (int i = 0; i < this.blocks.size(); i++) {
      starts[i + 1] = Math.toIntExact(starts[i] + this.blocks.get(i).rows());
    }
  }

  /** The first of these, at most so many; what follows them is not worked out. */
  static HostPaths first(Stream<Ways> all, int most) {
    SharedParts shared = new SharedParts();
    List<Ways> blocks = new ArrayList<>();
    long rows = 0;
    for (Iterator<Ways> each = all.iterator(); rows < most && each.hasNext(); ) {
      Ways block = each.next();
      blocks.add(new Ways(block.hosts(), block.paths().stream().map(shared::of).toList()));
      rows += block.rows();
    }
    return new HostPaths(upTo(most, blocks));
  }

  /** The first of them, at most so many. */
  public HostPaths first(int most) {
    return new HostPaths(upTo(most, blocks));
  }

  private static List<Ways> upTo(int most, List<Ways> blocks) {
    List<Ways> first = new ArrayList<>();
    int left = most;
    for (Ways block : blocks) {
      if (block.rows() <= left) {
        first.add(block);
        left -= (int) block.rows();
      } else {
        first.addAll(block.first(left));
        break;
      }
    }
    return first;
  }

  /** Any paths, in their order. */
  public static HostPaths of(List<DataPath> paths) {
    List<Ways> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= paths.size(); i++) {
      if (i == paths.size() || !paths.get(i).host().equals(paths.get(from).host())) {
        blocks.add(new Ways(List.of(paths.get(from).host()), paths.subList(from, i)));
        from = i;
      }
    }
    return new HostPaths(blocks);
  }

  /**
   * Only some of them.
   *
   * @param host which hosts
   * @param path which paths, by all but the host that reads and the one that parses: it is asked
   *     once for all hosts with the same files
   */
  public HostPaths matching(Predicate<String> host, Predicate<DataPath> path) {
    return new HostPaths(blocks.stream().map(block -> matching(block, host, path)).toList());
  }

  private static Ways matching(Ways block, Predicate<String> host, Predicate<DataPath> path) {
    List<String> hosts = block.hosts().stream().filter(host).toList();
    return hosts.isEmpty()
        ? new Ways(hosts, List.of())
        : new Ways(hosts, block.paths().stream().filter(path).toList());
  }

  /** How many different ones there are in memory. */
  public int held() {
    Set<DataPath> different = Collections.newSetFromMap(new IdentityHashMap<>());
    blocks.forEach(block -> different.addAll(block.paths()));
    return different.size();
  }

  @Override
  public DataPath get(int index) {
    int found = Arrays.binarySearch(starts, index);
    int block = found >= 0 ? found : -found - 2;
    return blocks.get(block).row(index - starts[block]);
  }

  @Override
  public int size() {
    return starts[blocks.size()];
  }
}
