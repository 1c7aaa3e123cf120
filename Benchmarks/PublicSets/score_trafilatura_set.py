"""Scores `isnad extract` on the documents in adbar/trafilatura's tests, by its own measure.

Usage: score_trafilatura_set.py REPOSITORY ISNAD

What must and must not be found are pieces of text, sought in what an extractor gives. Extractors
give a page's subtitle as part of their text; Isnad gives it as a field. So the text is measured
alone and with the subtitle above it, and both are printed.
"""

import json
import os
import sys
import tempfile
import types

import public_set


def own_measure(tests):
    """The set's `eval_common`, which imports trafilatura only to run it."""
    sys.path.insert(0, tests)
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        stand_in = types.ModuleType("trafilatura")
        stand_in.extract = lambda page, **options: None
        sys.modules["trafilatura"] = stand_in
    import eval_common

    return eval_common


def text_alone(article):
    return article.get("text") or None


def with_subtitle(article):
    parts = [article.get("subtitle"), article.get("text")]
    return "\n".join(part for part in parts if part) or None


def scored(matrix, documents):
    precision, recall, _, f1 = matrix.scores()
    return {"n": documents, "P": round(precision, 4), "R": round(recall, 4), "F1": round(f1, 4)}


def main(repository, isnad):
    with tempfile.TemporaryDirectory() as scratch:
        tests = os.path.join(public_set.checkout(repository, scratch, ["tests"]), "tests")
        measure = own_measure(tests)
        data = measure.load_evaldata(tests)
        measure.validate(data)
        files = {url: measure.resolve(tests, item["file"]) for url, item in data.items()}
        found = public_set.articles(isnad, sorted({file for file in files.values() if file}))
        result = {
            "repository": "adbar/trafilatura", "commit": public_set.commit(repository)}
        for name, text in (("text", text_alone), ("subtitle and text", with_subtitle)):
            whole = measure.ConfusionMatrix()
            languages = {}
            for url, item in data.items():
                article = found.get(files[url], {})
                counts = measure.count_item(item, text(article))
                whole.add(counts)
                language = article.get("language") or "und"
                entry = languages.setdefault(language, [measure.ConfusionMatrix(), 0])
                entry[0].add(counts)
                entry[1] += 1
            result[name] = {
                "all": scored(whole, len(data)),
                "languages": {key: scored(*value) for key, value in sorted(languages.items())}}
        print(json.dumps(result, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2])
