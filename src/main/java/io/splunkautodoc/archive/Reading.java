package io.splunkautodoc.archive;

import io.splunkautodoc.archive.LimitReachedException.Limit;
import io.splunkautodoc.archive.Refusal.Reason;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one upload. Not thread-safe. */
final class Reading {
  private final ArchiveLimits limits;
  private final String originalName;
  private final Messages messages;
  private final Telling telling;
  private final ContentReader content;
  private final SeenPaths paths = new SeenPaths();
  private final LateEntries late = new LateEntries();
  private @Nullable String at;
  private long members;

  Reading(ArchiveLimits limits, String originalName, EntrySink sink) {
    this.limits = limits;
    this.originalName = originalName;
    this.messages = new Messages(limits);
    this.telling = new Telling(sink);
    this.content = new ContentReader(limits);
  }

  ReadOutcome read(SourceInput upload) {
    Budget budget = new Budget(upload, limits.archiveBytes(), limits.compressionRatio());
    try (Unpacked unpacked = Unpacked.of(upload, budget)) {
      if (unpacked instanceof Unpacked.Archive archive) {
        readAll(archive.members());
        tellLate(archive.members().lateTypes());
      } else if (unpacked instanceof Unpacked.Single single) {
        String refused = readSingle(single);
        if (refused != null) {
          return new ReadOutcome.Unreadable(refused, null);
        }
      } else {
        return new ReadOutcome.Unreadable(Messages.NESTED_UPLOAD, null);
      }
      return telling.ended(null);
    } catch (IOException e) {
      tellLate(Map.of());
      String entry = at == null ? null : Shown.original(at);
      return telling.ended(new Telling.Stop(messages.stopped(e, entry, telling.last()), entry));
    }
  }

  private void readAll(Members archive) throws IOException {
    for (Member member = archive.next(); member != null; member = archive.next()) {
      at = member.name();
      if (++members > limits.entries()) {
        throw new LimitReachedException(Limit.ENTRIES);
      }
      read(member, archive);
      at = null;
    }
  }

  private void read(Member member, Members archive) throws IOException {
    EntryPath path = EntryPath.of(member.name());
    if (path instanceof EntryPath.Unsafe unsafe) {
      refuse(member, Reason.UNSAFE_PATH, unsafe.why());
    } else if (path instanceof EntryPath.Safe safe) {
      if (member.type() == Member.Type.FOLDER) {
        telling.folder(safe.path());
      } else {
        read(member, safe, archive);
      }
    }
  }

  private void read(Member member, EntryPath.Safe path, Members archive) throws IOException {
    switch (member.type()) {
      case LINK -> refuse(member, Reason.LINK, Messages.LINK);
      case SPECIAL -> refuse(member, Reason.SPECIAL, Messages.SPECIAL);
      case ENCRYPTED -> refuse(member, Reason.ENCRYPTED, Messages.ENCRYPTED);
      case UNSUPPORTED -> refuse(member, Reason.UNSUPPORTED, Messages.UNSUPPORTED);
      case FOLDER, FILE -> {
        if (member.statedSize() > limits.entryBytes()) {
          refuse(member, Reason.TOO_BIG, messages.tooBig());
        } else if (paths.add(path.path())) {
          readFile(member, path, archive);
        } else {
          refuse(member, Reason.DUPLICATE, Messages.DUPLICATE);
        }
      }
    }
  }

  private void readFile(Member member, EntryPath.Safe safe, Members archive) throws IOException {
    String path = safe.path();
    EntryKind kind = EntryKind.of(safe.parts());
    String original = Shown.original(member.name());
    if (kind == EntryKind.SECRET) {
      telling.entry(new EntryInfo(path, original, kind, Math.max(member.statedSize(), 0), null));
      return;
    }
    boolean wanted = kind != EntryKind.NESTED_ARCHIVE && telling.wants(path, kind);
    if (!content.read(member.content(), wanted)) {
      refuse(member, Reason.TOO_BIG, messages.tooBig());
      return;
    }
    String fault = archive.fault();
    if (fault != null) {
      refuse(member, Reason.DAMAGED, fault + "; pack it again");
      return;
    }
    EntryInfo entry = new EntryInfo(path, original, kind, content.size(), content.sha256());
    boolean waits =
        archive.tellsTypesLate()
            && content.isPathAtMost(LateEntries.LONGEST)
            && late.add(new LateEntries.Late(member.name(), entry, content.bytes()));
    if (!waits) {
      tell(entry, wanted);
    }
  }

  private void tellLate(Map<String, Member.Type> types) {
    late.tell(
        types,
        (entry, type) -> {
          if (type == null) {
            telling.entry(entry.entry(), entry.content());
          } else {
            boolean isLink = type == Member.Type.LINK;
            telling.refused(
                entry.name(),
                isLink ? Reason.LINK : Reason.SPECIAL,
                isLink ? Messages.LINK : Messages.SPECIAL);
          }
        });
  }

  private void tell(EntryInfo entry, boolean wanted) {
    telling.entry(entry, content.bytes());
    if (entry.kind() == EntryKind.NESTED_ARCHIVE) {
      telling.listedOnly(entry, Reason.NESTED_ARCHIVE, Messages.NESTED_ENTRY);
    } else if (wanted && content.bytes() == null) {
      telling.listedOnly(entry, Reason.TOO_BIG, messages.tooBigToKeep());
    }
  }

  private @Nullable String readSingle(Unpacked.Single single) throws IOException {
    String name = UploadNames.ofFile(originalName, single.compressed());
    byte[] head = single.head();
    if (head.length == 0 && !originalName.contains(".conf")) {
      return Messages.EMPTY_UPLOAD;
    }
    if (!Texts.isReadable(head, originalName)) {
      return Messages.noArchive(head);
    }
    if (!originalName.toLowerCase(Locale.ROOT).contains(".conf")) {
      name = ConfGuess.name(name, head);
    }
    at = name;
    boolean wanted = telling.wants(name, EntryKind.CONF);
    if (!content.read(single.content(), wanted)) {
      return Messages.sentence(name, messages.tooBig());
    }
    tell(
        new EntryInfo(
            name, Shown.original(originalName), EntryKind.CONF, content.size(), content.sha256()),
        wanted);
    return null;
  }

  private void refuse(Member member, Reason reason, String why) {
    telling.refused(member.name(), reason, why);
  }
}
