#!/usr/bin/env python3
"""Publication days on adbar/htmldate's own pages, beside htmldate's.

    score_htmldate.py CHECKOUT --isnad .build/release/isnad [--half a|b] [--errors N] [--json]

CHECKOUT   a clone of https://github.com/adbar/htmldate, bare or with its files; nothing is copied
           into the project. Its evaluation asks for the original day of a page that is given
           without its address, and counts a page as right, wrong or without answer.
--isnad    the program; or --ours FILE, lines {"file", "published": {"value"}} made before.
--half     only the pages of half of the hosts, so that one half can be kept out of sight.

htmldate (pip install htmldate) is asked in the same run, in both of its modes, if installed.
"""
import argparse, hashlib, json, os, subprocess, sys, tempfile
from urllib.parse import urlsplit

GOLD = ("tests/eval_mediacloud_2020.json", "tests/eval_default.json")
FOLDERS = ("tests/test_set", "tests/cache", "tests/eval")


class Checkout:
    """The files of a clone, with or without a work tree."""

    def __init__(self, path):
        self.path = path
        self.is_bare = not os.path.isdir(os.path.join(path, "tests"))
        if self.is_bare:
            listing = self.git("ls-tree", "-r", "-z", "--name-only", "HEAD", "tests")
            self.names = set(listing.decode("utf-8").split("\0"))

    def git(self, *words):
        return subprocess.run(
            ["git", "--git-dir", self.path, *words], check=True, stdout=subprocess.PIPE).stdout

    def read(self, name):
        if self.is_bare:
            return self.git("cat-file", "blob", "HEAD:" + name)
        with open(os.path.join(self.path, name), "rb") as file:
            return file.read()

    def holds(self, name):
        return name in self.names if self.is_bare else os.path.isfile(os.path.join(self.path, name))

    def page(self, file):
        # The last folder that is looked at is the one that is opened, as in its evaluation.
        for folder in FOLDERS:
            if self.holds(f"{folder}/{file}"):
                return self.read(f"{folder}/{file}")
        return None


def half(address):
    host = urlsplit(address).hostname or address
    return "ab"[hashlib.sha256(host.removeprefix("www.").encode()).digest()[0] % 2]


def peers():
    """htmldate's two modes, as its own evaluation calls them."""
    try:
        from htmldate import find_date
    except ImportError:
        print("htmldate isn't installed; pip install htmldate", file=sys.stderr)
        return {}

    def ask(markup, extensive):
        try:
            text = markup.decode("utf-8")
        except UnicodeDecodeError:
            text = markup
            try:
                from charset_normalizer import detect
                text = markup.decode(detect(markup)["encoding"] or "utf-8")
            except (ImportError, LookupError, UnicodeDecodeError):
                pass
        return find_date(text, original_date=True, extensive_search=extensive)

    return {"htmldate": lambda m: ask(m, True), "htmldate, fast": lambda m: ask(m, False)}


def isnad(program, folder, files):
    """What the program says, by file name."""
    answers = {}
    for start in range(0, len(files), 100):
        paths = [os.path.join(folder, file) for file in files[start:start + 100]]
        run = subprocess.run([program, "extract", "--json", *paths], stdout=subprocess.PIPE)
        answers.update(read_lines(run.stdout.decode("utf-8").splitlines()))
    return answers


def read_lines(lines):
    answers = {}
    for line in lines:
        article = json.loads(line)
        value = (article.get("published") or {}).get("value")
        # A month isn't a day: the evaluation asks for days.
        answers[os.path.basename(article["file"])] = value[:10] if value and len(value) > 9 else None
    return answers


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout")
    parser.add_argument("--isnad")
    parser.add_argument("--ours")
    parser.add_argument("--half", choices="ab")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--pages", help="write the pages to this folder and leave them there")
    options = parser.parse_args()

    checkout = Checkout(options.checkout)
    gold = {}
    for name in GOLD:
        gold.update(json.loads(checkout.read(name)))
    cases = {
        address: case for address, case in gold.items()
        if options.half in (None, half(address))}

    systems = {"isnad": {}} | {name: {} for name in peers()}
    askers = peers()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.pages or scratch
        os.makedirs(folder, exist_ok=True)
        files, missing = [], 0
        for case in cases.values():
            page = checkout.page(case["file"])
            if page is None:
                missing += 1
                continue
            files.append(case["file"])
            with open(os.path.join(folder, case["file"]), "wb") as out:
                out.write(page)
            for name, ask in askers.items():
                systems[name][case["file"]] = ask(page)
        if options.ours:
            with open(options.ours, encoding="utf-8") as lines:
                systems["isnad"] = read_lines(lines)
        elif options.isnad:
            systems["isnad"] = isnad(options.isnad, folder, files)
        else:
            del systems["isnad"]

    report = {"pages": len(files), "missing": missing}
    for name, answers in systems.items():
        counts = {"right": 0, "wrong": 0, "none": 0}
        shown = 0
        for address, case in cases.items():
            if case["file"] not in files:
                continue
            answer = answers.get(case["file"])
            verdict = "none" if answer is None else (
                "right" if answer == case["date"] else "wrong")
            counts[verdict] += 1
            if verdict != "right" and name == "isnad" and shown < options.errors:
                shown += 1
                peer = systems.get("htmldate", {}).get(case["file"])
                print(verdict, case["file"], "gold", case["date"], "said", answer, "peer", peer)
        report[name] = counts
    if options.json:
        print(json.dumps(report))
        return
    print(f"{len(files)} pages" + (f", {missing} missing" if missing else ""))
    for name in systems:
        print(f"{name:16}" + "  ".join(f"{key} {value}" for key, value in report[name].items()))


main()
