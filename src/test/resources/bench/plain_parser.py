"""A plain parser of Splunk's configuration files, to compare with.

It tells what ours tells: stanzas and settings with their first and last lines, and the problems that
it can see while it reads; the bytes are kept, so that they can be written back. It leaves out what
ours does for files that are no text: UTF-16, XML, packed data.

Reads a file of texts, each behind its length in four bytes, and prints the processor's
seconds of the fastest of three rounds over all of them and how many settings there are.
"""
import struct
import sys
import time

BLANKS = " \t\v\f\r"


class Parser:
    def __init__(self, data):
        self.data = data
        self.problems = []
        self.stanzas = []
        self.settings = []
        self.keys = {}
        self.names = {}

    def problem(self, kind, line, detail="See this line."):
        self.problems.append((kind, line, detail))

    def text(self):
        data = self.data
        if data.startswith(b"\xef\xbb\xbf"):
            self.problem("byte-order-mark", 1)
            data = data[3:]
        if b"\0" in data:
            self.problem("nul-character", 1)
            data = data.replace(b"\0", "\ufffd".encode())
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as e:
            self.problem("not-utf8", data.count(b"\n", 0, e.start) + 1)
            return data.decode("latin-1")

    def parse(self):
        pending, first = None, 0
        number = 0
        for number, line in enumerate(self.text().split("\n"), 1):
            if line.endswith("\r"):
                line = line[:-1]
            stripped = line.lstrip(BLANKS)
            if pending is not None:
                if stripped.startswith("#"):
                    self.problem("comment-in-value", number)
                line = pending + "\n" + line
                pending = None
            else:
                first = number
                if not stripped:
                    continue
                if stripped.startswith("#"):
                    if len(stripped) < len(line):
                        self.problem("indented-comment", number)
                    if stripped.endswith("\\"):
                        self.problem("continued-comment", number)
                    continue
            if line.endswith("\\"):
                if line.endswith("\\\\"):
                    self.problem("double-backslash", number)
                pending = line[:-1]
                continue
            self.logical(line, first, number)
        if pending is not None:
            self.problem("continued-at-end", number)
            self.logical(pending + "\n", first, number)
        self.problems.sort(key=lambda each: each[1])
        return self

    def logical(self, line, first, last):
        stripped = line.lstrip(BLANKS + "\n")
        if not stripped or stripped.startswith("#"):
            return
        if stripped.startswith("["):
            self.header(stripped, first, last, len(stripped) < len(line))
        elif stripped.startswith(("{%", "{{")):
            self.problem("template", first)
        else:
            self.setting(stripped, first, last)

    def header(self, text, first, last, indented):
        close = text.rfind("]")
        if close < 0:
            self.problem("broken-header", first, "There is no ] in this line.")
            return
        name = text[1:close]
        if last > first:
            self.problem("continued-header", first)
        if indented:
            self.problem("indented-header", first)
        if text[close + 1 :].strip():
            self.problem("text-after-header", first)
        if not name:
            self.problem("empty-stanza-name", first)
        elif name != name.strip():
            self.problem("blank-in-header", first)
        if name in self.names:
            self.problem("duplicate-stanza", first, f"It is also in line {self.names[name]}.")
        else:
            self.names[name] = first
        self.open(name, first)

    def open(self, name, line):
        self.settings = []
        self.keys = {}
        self.stanzas.append((name, line, self.settings))

    def setting(self, text, first, last):
        key, equal, value = text.partition("=")
        key = key.rstrip(BLANKS + "\n")
        if not equal:
            self.problem("junk-line", first, "There is no = in it.")
            return
        if not key:
            self.problem("empty-key", first)
            return
        if key.startswith(";"):
            self.problem("semicolon-key", first)
        trimmed = value.strip(BLANKS + "\n ")
        if trimmed.endswith("\\") and value.endswith(tuple(BLANKS)):
            self.problem("backslash-blank", last)
        if not self.stanzas:
            self.open("default", first)
        if key in self.keys:
            self.problem("duplicate-key", first, f"Line {self.keys[key]} sets it as well.")
        self.keys[key] = first
        self.settings.append((key, trimmed, first, last))


def load(path):
    texts = []
    with open(path, "rb") as file:
        while head := file.read(4):
            texts.append(file.read(struct.unpack(">I", head)[0]))
    return texts


def main():
    texts = load(sys.argv[1])
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        count = sum(len(s[2]) for text in texts for s in Parser(text).parse().stanzas)
        best = min(best, time.process_time() - begin)
    print(f"{best:.6f} {count}")


main()
