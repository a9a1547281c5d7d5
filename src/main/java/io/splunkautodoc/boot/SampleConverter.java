package io.splunkautodoc.boot;

import io.splunkautodoc.ingest.integrity.Sample;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code --sample} of the command line. */
final class SampleConverter implements ITypeConverter<Sample> {
  @Override
  public Sample convert(String text) {
    try {
      return Sample.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
