package io.splunkautodoc.analysis.datapath;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Paths in the order of hosts and inputs. Those of hosts with the same files are held once; a row
 * is made when it is asked for. Immutable.
 */
public final class HostPaths extends AbstractList<DataPath> implements RandomAccess {
  /** As whichever of their hosts has them. */
  private final List<DataPath> different;

  private final List<Block> blocks;

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
  }

  /**
   * Hosts that have the same paths.
   *
   * @param paths places among the {@linkplain #different different ones}
   */
  public record Block(List<String> hosts, List<Integer> paths) {
    public Block {
      hosts = List.copyOf(hosts);
      paths = List.copyOf(paths);
    }

    long rows() {
      return (long) hosts.size() * paths.size();
    }

    /** The first rows; of the last host perhaps only some. */
    List<Block> first(int rows) {
      int whole = rows / paths.size();
      return List.of(
          new Block(hosts.subList(0, whole), paths),
          new Block(hosts.subList(whole, whole + 1), paths.subList(0, rows % paths.size())));
    }

    Block matching(Predicate<String> host, Predicate<Integer> path) {
      List<String> some = hosts.stream().filter(host).toList();
      return new Block(some, some.isEmpty() ? List.of() : paths.stream().filter(path).toList());
    }
  }

  private HostPaths(List<DataPath> different, List<Block> all) {
    this.different = different;
    this.blocks = all.stream().filter(block -> block.rows() > 0).toList();
    this.starts = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      starts[i + 1] = Math.toIntExact(starts[i] + blocks.get(i).rows());
    }
  }

  /** The first of these, at most so many; what follows them is not worked out. */
  static HostPaths first(Stream<Ways> all, int most) {
    SharedParts shared = new SharedParts();
    Map<DataPath, Integer> places = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    long rows = 0;
    for (Iterator<Ways> each = all.iterator(); rows < most && each.hasNext(); ) {
      Ways ways = each.next();
      List<Integer> paths =
          ways.paths().stream()
              .map(path -> places.computeIfAbsent(shared.of(path), any -> places.size()))
              .toList();
      Block block = new Block(ways.hosts(), paths);
      blocks.add(block);
      rows += block.rows();
    }
    return new HostPaths(List.copyOf(places.keySet()), upTo(most, blocks));
  }

  /** The first of them, at most so many. */
  public HostPaths first(int most) {
    return new HostPaths(different, upTo(most, blocks));
  }

  private static List<Block> upTo(int most, List<Block> blocks) {
    List<Block> first = new ArrayList<>();
    int left = most;
    for (Block block : blocks) {
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
    return first(blocks.stream(), paths.size());
  }

  /**
   * Only some of them.
   *
   * @param host which hosts
   * @param path which paths, by all but the host that reads and the one that parses: it is asked
   *     once for all that do not differ in these
   */
  public HostPaths matching(Predicate<String> host, Predicate<DataPath> path) {
    BitSet asked = new BitSet();
    BitSet wanted = new BitSet();
    Predicate<Integer> isWanted =
        place -> {
          if (!asked.get(place)) {
            asked.set(place);
            wanted.set(place, path.test(different.get(place)));
          }
          return wanted.get(place);
        };
    return new HostPaths(
        different, blocks.stream().map(block -> block.matching(host, isWanted)).toList());
  }

  /** Hosts that have the same paths with these, as whichever of the hosts has them. */
  Stream<Ways> ways() {
    return blocks.stream()
        .map(block -> new Ways(block.hosts(), block.paths().stream().map(different::get).toList()));
  }

  /** Each that differs from the others by more than its host, as whichever host has it. */
  public List<DataPath> different() {
    return different;
  }

  /** Who has which of them, in the order of the list. */
  public List<Block> blocks() {
    return blocks;
  }

  @Override
  public DataPath get(int index) {
    Objects.checkIndex(index, size());
    int found = Arrays.binarySearch(starts, index);
    int number = found >= 0 ? found : -found - 2;
    Block block = blocks.get(number);
    int row = index - starts[number];
    return different
        .get(block.paths().get(row % block.paths().size()))
        .on(block.hosts().get(row / block.paths().size()));
  }

  @Override
  public int size() {
    return starts[blocks.size()];
  }
}
