#!/usr/bin/env python3
"""Pages a second of processor time: isnad beside other extractors, on the same pages in one run.

    Benchmarks/Peers/compare_speed.py FOLDER [--isnad "COMMAND"] [--rounds 3]

isnad is measured as a program, from bytes to JSON, its start included; the peers are measured
inside this process, once they are warm. Everything runs on one core, and the best round counts,
since other work on the machine only ever slows a round down. A figure is a JSON line.
"""

import argparse
import importlib
import json
import os
import resource
import shlex
import subprocess
import sys
import time

INSTALL = "pip install trafilatura resiliparse readability-lxml selectolax"


def trafilatura(pages):
    extract = importlib.import_module("trafilatura").extract
    return lambda page: extract(page, output_format="json", with_metadata=True)


def resiliparse(pages):
    plain = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    tree = importlib.import_module("resiliparse.parse.html").HTMLTree
    encoding = importlib.import_module("resiliparse.parse.encoding").detect_encoding
    return lambda page: plain(tree.parse_from_bytes(page, encoding(page)), main_content=True)


def readability(pages):
    document = importlib.import_module("readability").Document
    return lambda page: document(page.decode("utf-8", "replace")).summary()


def selectolax(pages):
    return importlib.import_module("selectolax.lexbor").LexborHTMLParser


PEERS = {
    "trafilatura, with fields": trafilatura,
    "resiliparse, main content": resiliparse,
    "readability-lxml": readability,
    "selectolax, parsing alone": selectolax,
}


def own_seconds(read, pages):
    """Processor seconds of one round, and how many pages the peer gave up on."""
    failed = 0
    start = time.process_time()
    for page in pages:
        try:
            read(page)
        except Exception:  # a peer that fails on a page is still compared on the others
            failed += 1
    return time.process_time() - start, failed


def program_seconds(command, files):
    """Processor seconds of one run over all files, with the lines it wrote."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command + files, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, done.stdout.count(b"\n"), after.ru_maxrss


def tell(name, count, size, seconds, **more):
    line = {
        "what": name,
        "pages": count,
        "pages a cpu second": round(count / seconds, 1),
        "MB a cpu second": round(size / 1e6 / seconds, 2),
    }
    print(json.dumps(line | more, ensure_ascii=False), flush=True)
    return count / seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="a folder of HTML pages")
    parser.add_argument("--isnad", default=".build/release/isnad extract --json")
    parser.add_argument(
        "--markup", metavar="PROGRAM", help="markup-bench, to compare parsing alone as well")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()

    names = sorted(os.listdir(options.folder)) if os.path.isdir(options.folder) else []
    files = [os.path.join(options.folder, name) for name in names]
    files = [name for name in files if os.path.isfile(name)]
    if not files:
        sys.exit(f"{options.folder} holds no pages. Name a folder of HTML pages.")
    pages = []
    for name in files:
        with open(name, "rb") as file:
            pages.append(file.read())
    size = sum(map(len, pages))
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    command = shlex.split(options.isnad)
    try:
        runs = [program_seconds(command, files) for _ in range(options.rounds + 1)][1:]
    except FileNotFoundError:
        sys.exit(f"{command[0]} isn't there. Build it with: make build")
    seconds, lines, peak = min(runs)
    if lines < len(files):
        sys.exit(f"isnad wrote {lines} lines for {len(files)} pages; no speed to compare.")
    # The peak is of the whole run, the program itself included: an upper bound for one page.
    own = tell(
        "isnad, bytes to JSON", len(files), size, seconds,
        **{
            "peak MB": round(peak / 1024, 1),
            "largest page MB": round(max(map(len, pages)) / 1e6, 2),
        },
    )

    parsing = None
    if options.markup:
        told = subprocess.run(
            [options.markup, "speed", *files], stdout=subprocess.PIPE, check=True).stdout
        speed = json.loads(told)["megabytesPerSecond"]
        parsing = tell("isnad, parsing alone", len(files), size, size / 1e6 / speed)

    missing = []
    for name, prepare in PEERS.items():
        try:
            read = prepare(pages)
        except ImportError:
            missing.append(name.split(",")[0])
            continue
        own_seconds(read, pages)
        seconds, failed = min(own_seconds(read, pages) for _ in range(options.rounds))
        # Where the peer only parses, so do we.
        ours = parsing if parsing and name.endswith("parsing alone") else own
        ratio = round(ours * seconds / len(pages), 2)
        tell(name, len(pages), size, seconds, failed=failed, **{"isnad is faster by": ratio})
    if missing:
        print(f"Not installed: {', '.join(missing)}. To compare: {INSTALL}", file=sys.stderr)


if __name__ == "__main__":
    main()
