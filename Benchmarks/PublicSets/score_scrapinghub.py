"""Scores `isnad extract` on scrapinghub/article-extraction-benchmark by its own evaluator.

Usage: score_scrapinghub.py REPOSITORY ISNAD
"""

import gzip
import json
import os
import random
import statistics
import sys
import tempfile

import public_set

DRAWS = 2_000


def body(article):
    return article.get("text") or ""


def scored(evaluate, counts):
    found = evaluate.metrics_from_tp_fp_fns(counts)
    return {"n": len(counts), "P": round(found["precision"], 4), "R": round(found["recall"], 4),
            "F1": round(found["f1"], 4)}


def main(repository, isnad):
    with tempfile.TemporaryDirectory() as scratch:
        root = public_set.checkout(
            repository, scratch,
            ["evaluate.py", "ground-truth.json", "html", "output/trafilatura.json"])
        sys.path.insert(0, root)
        import evaluate

        with open(os.path.join(root, "ground-truth.json"), encoding="utf-8") as file:
            truth = json.load(file)
        with open(os.path.join(root, "output", "trafilatura.json"), encoding="utf-8") as file:
            peer = json.load(file)
        peer = peer.get("output", peer)
        pages = os.path.join(scratch, "pages")
        os.mkdir(pages)
        files = {}
        for key in truth:
            files[key] = os.path.join(pages, key + ".html")
            with gzip.open(os.path.join(root, "html", key + ".html.gz")) as packed:
                with open(files[key], "wb") as page:
                    page.write(packed.read())
        found = public_set.articles(isnad, list(files.values()))

        def matched(key, text):
            return evaluate.string_shingle_matching(
                true=truth[key].get("articleBody", ""), pred=text)

        ours = {key: matched(key, body(found.get(files[key], {}))) for key in truth}
        theirs = {key: matched(key, peer[key].get("articleBody", "")) for key in truth}
        languages = {}
        for key in truth:
            language = found.get(files[key], {}).get("language") or "und"
            languages.setdefault(language, []).append(ours[key])
        random.seed(20191120)
        keys = list(truth)
        differences = []
        for _ in range(DRAWS):
            drawn = random.choices(keys, k=len(keys))
            differences.append(
                evaluate.metrics_from_tp_fp_fns([ours[key] for key in drawn])["f1"]
                - evaluate.metrics_from_tp_fp_fns([theirs[key] for key in drawn])["f1"])
        differences.sort()
        print(json.dumps({
            "repository": "scrapinghub/article-extraction-benchmark",
            "commit": public_set.commit(repository),
            "measured": "text",
            "isnad": scored(evaluate, list(ours.values())),
            "trafilatura": scored(evaluate, list(theirs.values())),
            "F1 minus trafilatura's": {
                "mean": round(statistics.mean(differences), 4),
                "interval95": [round(differences[DRAWS * 25 // 1000], 4),
                               round(differences[DRAWS * 975 // 1000], 4)]},
            "languages": {name: scored(evaluate, counts)
                          for name, counts in sorted(languages.items())},
        }, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2])
