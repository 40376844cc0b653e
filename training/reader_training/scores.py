"""Scores a reader on the development sets, as the program's `evaluate` command does (greedy heads instead of trees)."""

from collections import Counter

import torch

from .examples import ATTRIBUTION, NAMES, spans_of
from .model import FAR


def viterbi(probabilities, labels):
    """The likeliest legal BIO sequence; probabilities [W, K]."""
    logp = (probabilities + 1e-9).log()
    k = len(labels)
    legal = torch.full((k, k), -1e9)
    for a, before in enumerate(labels):
        for b, after in enumerate(labels):
            if not after.startswith("I-") or before[2:] == after[2:] and before != "O":
                legal[a, b] = 0
    score = logp[0] + torch.tensor([-1e9 if l.startswith("I-") else 0.0 for l in labels])
    back = []
    for row in logp[1:]:
        best, at = (score[:, None] + legal).max(0)
        back.append(at)
        score = best + row
    path = [int(score.argmax())]
    for at in reversed(back):
        path.append(int(at[path[-1]]))
    return [labels[i] for i in reversed(path)]


def _f1(right, found, wanted):
    return 100 * 2 * right / (found + wanted) if found + wanted else 0.0


def _macro(gold, guessed, classes):
    scores = []
    for c in classes:
        right = sum(g == p == c for g, p in zip(gold, guessed))
        found, wanted = sum(p == c for p in guessed), sum(g == c for g in gold)
        scores.append(_f1(right, found, wanted))
    return sum(scores) / len(scores)


def report(reader, dev, tags, relations):
    from .train import batches, padded, states_of
    import random

    reader.eval()
    found = {}
    rng = random.Random(0)
    for name, items in dev.items():
        if name == "polnear":
            items = items[:1200]
        tally = Counter()
        gold, guessed = [], []
        for batch in batches(items, 3000, rng):
            pieces, words = padded(batch)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                states = states_of(reader, batch, pieces)
                mixed, whole = reader.words_of(states, words)
                _batch(reader, name, batch, mixed, whole, tally, gold, guessed, tags, relations)
        if name in ("ewt", "gum"):
            n = tally["words"]
            found[name] = {"uas": 100 * tally["heads"] / n, "las": 100 * tally["both"] / n, "tags": 100 * tally["tags"] / n}
        if name in ("ewt", "conllpp", "crossner"):
            found.setdefault(name, {})["names"] = _f1(tally["right"], tally["found"], tally["wanted"])
        if name == "polnear":
            found[name] = {kind: _f1(tally["right" + kind], tally["found" + kind], tally["wanted" + kind])
                           for kind in ("SOURCE", "CUE", "CONTENT")}
        if name == "dse":
            found[name] = {"macro5": _macro(gold, guessed, range(5))}
        if name in ("newsmtsc", "zsp"):
            classes = sorted(set(gold))
            found[name] = {"macro": _macro(gold, guessed, classes),
                           "accuracy": 100 * sum(g == p for g, p in zip(gold, guessed)) / max(1, len(gold))}
    return {n: {k: round(v, 1) for k, v in s.items()} for n, s in found.items()}


def _batch(reader, name, batch, mixed, whole, tally, gold, guessed, tags, relations):
    r = reader
    if name in ("ewt", "conllpp", "crossner"):
        probabilities = r.names(mixed["names"]).float().softmax(-1)
        for i, b in enumerate(batch):
            if b.example.names is None or not b.firsts:
                continue
            kinds = ("PERSON", "ORGANIZATION", "LOCATION")
            spans = {s for s in spans_of(viterbi(probabilities[i, : len(b.firsts)], NAMES)) if s[2] in kinds}
            wanted = {s for s in spans_of([next(iter(l)) if len(l) == 1 else "O" for l in b.example.names]) if s[2] in kinds}
            tally.update(right=len(spans & wanted), found=len(spans), wanted=len(wanted))
    if name in ("ewt", "gum"):
        state = mixed["tree"]
        best = r.tags(state).argmax(-1)
        rooted = torch.cat([whole["tree"][:, None], state], 1)
        arcs = r.arcs(state, rooted)[..., 0].float()
        for i, b in enumerate(batch):
            n = len(b.firsts)
            heads = arcs[i, :n, : n + 1].argmax(-1)
            labels = r.relations.chosen(state[i, :n], rooted[i, heads]).argmax(-1)
            for j in range(n):
                right = int(heads[j]) == b.example.heads[j]
                same = relations[int(labels[j])] == b.example.relations[j]
                tally.update(words=1, heads=right, both=right and same, tags=tags[int(best[i, j])] == b.example.tags[j])
            tally.update(words=len(b.example.words) - n)
    if name == "polnear":
        probabilities = r.attribution(r.with_whole(mixed["attribution"], whole["attribution"])).float().softmax(-1)
        for i, b in enumerate(batch):
            if b.firsts:
                spans = set(spans_of(viterbi(probabilities[i, : len(b.firsts)], ATTRIBUTION)))
                wanted = set(spans_of(b.example.attribution))
                for kind in ("SOURCE", "CUE", "CONTENT"):
                    some, all_ = {s for s in spans if s[2] == kind}, {s for s in wanted if s[2] == kind}
                    tally.update({"right" + kind: len(some & all_), "found" + kind: len(some), "wanted" + kind: len(all_)})
    if name == "dse":
        for i, b in enumerate(batch):
            (p, q, forward), (_, _, back) = b.example.stances
            state = mixed["pairs"][i]
            logits = r.stances.chosen(state[[p, q]], state[[q, p]]).float().softmax(-1)
            gold.append(five(forward, back))
            guessed.append(five_of(logits[0], logits[1]))
    if name == "newsmtsc":
        scores = r.sentiment(r.with_whole(mixed["pairs"], whole["pairs"])).argmax(-1)
        for i, b in enumerate(batch):
            for word, label in b.example.sentiment:
                gold.append(label)
                guessed.append(int(scores[i, word]) if word < len(b.firsts) else 0)
    if name == "zsp":
        for i, b in enumerate(batch):
            for s, t, label in b.example.events:
                gold.append(label)
                state = mixed["pairs"][i]
                guessed.append(int(r.events.chosen(state[[s]], state[[t]]).argmax(-1)))


def five(forward, back):
    """DSE's class of a pair's two stances: 0 none, 1 and 2 positive forward and back, 3 and 4 negative."""
    return {0: 0, 1: 1, 2: 3}[forward] if forward else {0: 0, 1: 2, 2: 4}[back]


def five_of(forward, back):
    none = forward[0] * back[0]
    scores = torch.stack([none, forward[1] * back[0], back[1] * forward[0], forward[2] * back[0], back[2] * forward[0]])
    return int(scores.argmax())
