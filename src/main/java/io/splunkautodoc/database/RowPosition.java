package io.splunkautodoc.database;

/**
 * Where a row of a run's lists stands: rows come by their file's place in the run, then by their
 * place in the file. Problems of the archives themselves come before all files, at entry -1.
 *
 * @param entry the file's position in the run, from -1
 * @param row in the file, from 0
 */
public record RowPosition(int entry, int row) {
  public RowPosition {
    if (entry < -1 || row < 0) {
      throw new IllegalArgumentException("no position: " + entry + ", " + row);
    }
  }
}
