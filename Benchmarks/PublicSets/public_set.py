"""What both scorers share: a repository's files at hand, and Isnad's articles for them."""

import json
import os
import subprocess
import tempfile


def checkout(path, into, wanted):
    """The folder with the repository's files: `path`, or `into` with the `wanted` ones if that is a
    bare git directory."""
    if os.path.isfile(os.path.join(path, "HEAD")) and os.path.isdir(os.path.join(path, "objects")):
        archive = subprocess.Popen(
            ["git", "--git-dir", path, "archive", "HEAD", *wanted], stdout=subprocess.PIPE)
        subprocess.run(["tar", "-x", "-C", into], stdin=archive.stdout, check=True)
        archive.stdout.close()
        if archive.wait() != 0:
            raise SystemExit(f"{path} can't be read by git archive.")
        return into
    return path


def commit(path):
    """The commit of the repository."""
    where = ["--git-dir", path] if os.path.isfile(os.path.join(path, "HEAD")) else ["-C", path]
    found = subprocess.run(["git", *where, "rev-parse", "HEAD"], capture_output=True, text=True)
    return found.stdout.strip() or None


def articles(isnad, files):
    """Isnad's article for each file that it could read, by file name."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        for file in files:
            lines.write(json.dumps({"file": file}) + "\n")
        lines.flush()
        with open(lines.name, encoding="utf-8") as standard_input:
            ran = subprocess.run(
                [isnad, "extract", "--json", "--lines", "-"], stdin=standard_input,
                stdout=subprocess.PIPE, text=True, encoding="utf-8")
    found = {}
    for line in ran.stdout.splitlines():
        article = json.loads(line)
        if "file" in article:
            found[article["file"]] = article
    if not found:
        raise SystemExit(f"{isnad} gave no article (exit status {ran.returncode}).")
    return found
