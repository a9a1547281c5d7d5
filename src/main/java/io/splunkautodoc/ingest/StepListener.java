package io.splunkautodoc.ingest;

/** Told of each step that an upload reaches; lets tests end the process there. */
@FunctionalInterface
public interface StepListener {
  /** What production uses. */
  StepListener NONE = step -> {};

  /** Called on whatever thread reached the step, which may be an event loop: must not block. */
  void reached(Step step);
}
