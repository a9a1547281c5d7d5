package io.splunkautodoc.archive;

import io.splunkautodoc.archive.Recognition.Unrecognised;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out what kind an upload is, from its content: a wrong extension changes nothing. Streams,
 * within limits, and never fails on what people send: a damaged archive is judged by the part that
 * could be read. Blocking; thread-safe.
 */
public final class UploadRecognition {
  private final RecognitionLimits limits;

  public UploadRecognition(RecognitionLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks into one file.
   *
   * @param originalName as the owner gave it; only helps where the content leaves it open
   * @throws IOException where the file itself cannot be opened or read from the disk
   */
  public Recognition recognise(Path file, String originalName) throws IOException {
    try (InputStream raw = Files.newInputStream(file)) {
      SourceInput upload = new SourceInput(raw);
      Recognition found = lookInto(upload, originalName);
      upload.throwFailure();
      return found;
    }
  }

  private Recognition lookInto(SourceInput upload, String originalName) {
    TreeClues clues = new TreeClues();
    try (Unpacked unpacked =
        Unpacked.of(upload, new Budget(upload, limits.bytes(), limits.ratio()))) {
      if (unpacked instanceof Unpacked.Archive archive) {
        lookAt(archive.members(), clues);
        return clues.decide(null).recognition();
      }
      if (unpacked instanceof Unpacked.Single single) {
        return Texts.recognise(single.head(), originalName);
      }
      return new Unrecognised(UploadKind.APP_BUNDLE, "an archive inside an archive stays closed");
    } catch (IOException e) {
      return clues.decide(trouble(e)).recognition();
    }
  }

  private void lookAt(Members members, TreeClues clues) throws IOException {
    int seen = 0;
    for (Member member = members.next(); member != null; member = members.next()) {
      clues.add(member);
      if (clues.certain()) {
        return;
      }
      if (++seen > limits.entries()) {
        throw new LimitReachedException(LimitReachedException.Limit.ENTRIES);
      }
    }
  }

  private String trouble(IOException e) {
    if (e instanceof LimitReachedException reached) {
      return switch (reached.limit()) {
        case BYTES -> "only its first " + limits.bytes() + " bytes were read";
        case ENTRIES -> "only its first " + limits.entries() + " members were read";
        case RATIO -> "it unpacks to more than " + limits.ratio() + " times";
        case HEADER -> "a member has names or attributes that are too long";
      };
    }
    return "it " + (e instanceof DamagedException ? e.getMessage() : "is damaged");
  }
}
