package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.datapath.Graph;
import io.splunkautodoc.analysis.datapath.HostPaths;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;

/**
 * Where every input's events end up, host by host.
 *
 * @param version of the deployment server
 */
public record PathsQuestion(SplunkVersion version) implements Question<PathsQuestion.Paths> {
  /** So many paths are kept; those of hosts with the same files share all but the host's name. */
  public static final int MOST = 500_000;

  /** Of a path that is held, with its lines and caveats; others may share them. */
  private static final long PATH_BYTES = 2_000;

  /**
   * The answer.
   *
   * @param all in the order of hosts and inputs
   * @param isCut whether there are more than {@link #MOST}
   */
  public record Paths(HostPaths all, boolean isCut) {}

  @Override
  public Paths answer(Upload upload) {
    HostPaths paths = traced(upload, version).first(MOST + 1);
    return new Paths(paths.first(MOST), paths.size() > MOST);
  }

  @Override
  public long weight(Paths answer) {
    return answer.all().different().size() * PATH_BYTES;
  }

  private static DataPaths traced(Upload upload, SplunkVersion version) {
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
      Paths paths = upload.answer(new PathsQuestion(version));
      return paths.isCut() ? traced(upload, version).graph() : Graph.of(paths.all());
    }

    @Override
    public long weight(Graph answer) {
      return (answer.nodes().size() + answer.edges().size()) * NODE_BYTES;
    }
  }
}
