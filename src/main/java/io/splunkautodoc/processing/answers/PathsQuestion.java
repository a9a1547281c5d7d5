package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.datapath.Graph;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import java.util.List;

/**
 * Where every input's events end up, host by host.
 *
 * @param version of the deployment server
 */
public record PathsQuestion(SplunkVersion version) implements Question<PathsQuestion.Paths> {
  /** So many paths are kept; those of hosts with the same files share all but the host's name. */
  public static final int MOST = 500_000;

  private static final int PATH_BYTES = 64;
  private static final int DISTINCT_BYTES = 2_000;
  private static final int LIKELY_DISTINCT = 20_000;

  /**
   * The answer.
   *
   * @param all in the order of hosts and inputs
   * @param isCut whether there are more than {@link #MOST}
   */
  public record Paths(List<DataPath> all, boolean isCut) {}

  @Override
  public Paths answer(Upload upload) {
    List<DataPath> paths = traced(upload, version).stream().limit(MOST + 1L).toList();
    boolean isCut = paths.size() > MOST;
    return new Paths(isCut ? paths.subList(0, MOST) : paths, isCut);
  }

  @Override
  public long weight(Paths answer) {
    int size = answer.all().size();
    return (long) size * PATH_BYTES + (long) Math.min(size, LIKELY_DISTINCT) * DISTINCT_BYTES;
  }

  static DataPaths traced(Upload upload, SplunkVersion version) {
    return DataPaths.of(
        upload.deployment(Needs.dataPaths()),
        HostsQuestion.resolution(upload, upload.serverClasses(version)));
  }

  /**
   * The same for drawing.
   *
   * @param version of the deployment server
   */
  public record Drawn(SplunkVersion version) implements Question<Graph> {
    private static final long NODE_BYTES = 300;

    @Override
    public Graph answer(Upload upload) {
      return traced(upload, version).graph();
    }

    @Override
    public long weight(Graph answer) {
      return (answer.nodes().size() + answer.edges().size()) * NODE_BYTES;
    }
  }
}
