package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Memo;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.Inputs;
import io.splunkautodoc.analysis.datapath.output.Outputs;
import io.splunkautodoc.analysis.datapath.props.PropsTable;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.datapath.transform.Parsing;
import io.splunkautodoc.analysis.datapath.transform.TransformTable;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import java.util.List;

/** What the files of some hosts say, each part read when it is first asked for. One thread's. */
final class HostParts {
  private final HostFiles files;
  private final Memo<TextSet> ownNames;
  private final Memo<EffectiveConf> inputsConf;
  private final Memo<List<Input>> inputs;
  private final Memo<PropsTable> props;
  private final Memo<Parsing> parsing;
  private final Memo<Outputs> outputs;
  private final Memo<Indexes> indexes;

  /**
   * Nothing is read yet.
   *
   * @param hosts who has the files
   * @param comparisons those of other hosts, which have much in common
   */
  HostParts(List<String> hosts, HostFiles files, Comparisons comparisons) {
    this.files = files;
    this.ownNames = new Memo<>(() -> OwnNames.of(hosts));
    this.inputsConf = new Memo<>(() -> conf("inputs"));
    this.inputs = new Memo<>(() -> List.copyOf(Inputs.of(inputsConf.get(), comparisons)));
    this.props = new Memo<>(() -> PropsTable.of(conf("props"), comparisons));
    this.parsing = new Memo<>(() -> new Parsing(props(), TransformTable.of(conf("transforms"))));
    this.outputs = new Memo<>(() -> Outputs.of(conf("outputs")));
    this.indexes = new Memo<>(() -> Indexes.of(conf("indexes")));
  }

  HostFiles files() {
    return files;
  }

  /** One type of configuration as these hosts see it; worked out at each call. */
  EffectiveConf conf(String conf) {
    return conf(files, conf);
  }

  static EffectiveConf conf(HostFiles files, String conf) {
    return Precedence.effective(files, conf, files.indexTime(), View.RUNTIME);
  }

  /** What their machines can be called. */
  TextSet ownNames() {
    return ownNames.get();
  }

  /** Those of the inputs that take what others send; found sooner than all of them. */
  List<Input> listeners() {
    return Inputs.listeners(inputsConf.get());
  }

  List<Input> inputs() {
    return inputs.get();
  }

  PropsTable props() {
    return props.get();
  }

  Parsing parsing() {
    return parsing.get();
  }

  Outputs outputs() {
    return outputs.get();
  }

  Indexes indexes() {
    return indexes.get();
  }
}
