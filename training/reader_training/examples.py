"""Reads every data set into examples: words and what is known about them."""

import csv
import glob
import json
import os
import random
import re
from dataclasses import dataclass, field

NAME_TYPES = ["PERSON", "ORGANIZATION", "LOCATION", "GROUP", "MISC"]
NAMES = ["O"] + [prefix + kind for kind in NAME_TYPES for prefix in ("B-", "I-")]
ATTRIBUTION = ["O"] + [prefix + kind for kind in ("SOURCE", "CUE", "CONTENT") for prefix in ("B-", "I-")]
STANCES = ["NONE", "POSITIVE", "NEGATIVE"]
SENTIMENT = ["NEUTRAL", "POSITIVE", "NEGATIVE"]
EVENTS = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
          "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"]

COARSE = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "LOCATION", "MISC": "MISC",
          "politician": "PERSON", "person": "PERSON", "organisation": "ORGANIZATION", "politicalparty": "ORGANIZATION",
          "country": "LOCATION", "location": "LOCATION", "event": "MISC", "election": "MISC", "misc": "MISC"}


@dataclass
class Example:
    """A sentence. What a set does not tell is None or empty."""

    source: str
    words: list
    names: list = None  # for each word, the set of labels that may be right
    tags: list = None
    heads: list = None  # 0 for the root, word numbers from 1
    relations: list = None
    attribution: list = None
    links: list = field(default_factory=list)  # (first word of the cue, first word of its source or content)
    stances: list = field(default_factory=list)  # (actor's head word, target's, label)
    sentiment: list = field(default_factory=list)  # (head word, label)
    events: list = field(default_factory=list)  # (source's head word, target's, label)


# ---- columns ---------------------------------------------------------------------------------------------------------


def conllu(path):
    """The sentences of a CoNLL-U file, each a list of rows; ranges of words and empty words are left out."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield rows
                rows = []
            elif not line.startswith("#"):
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    if rows:
        yield rows


def columns(path):
    """The sentences of a file with one word a line, its label last."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if not parts or parts[0] == "-DOCSTART-":
                if rows:
                    yield rows
                rows = []
            elif not line.startswith("#"):
                rows.append(parts)
    if rows:
        yield rows


def tree(source, rows):
    return Example(source, [r[1] for r in rows], tags=[f"{r[4]}|{r[3]}" for r in rows],
                   heads=[int(r[6]) for r in rows], relations=[r[7] for r in rows])


# ---- names -----------------------------------------------------------------------------------------------------------


def spans_of(labels):
    """The spans of a BIO sequence: first word, end, kind. A stray I- begins a span."""
    spans, start = [], None
    for i, label in enumerate(labels + ["O"]):
        kind = label[2:]
        if start is not None and (not label.startswith("I-") or kind != labels[start][2:]):
            spans.append((start, i, labels[start][2:]))
            start = None
        if start is None and label != "O":
            start = i
    return spans


def names(words, spans, demonyms, whole):
    """The labels allowed for each word. Where a set is not whole, a word outside of its spans may be of a group or misc."""
    outside = {"O"} if whole else {"O", "B-GROUP", "I-GROUP", "B-MISC", "I-MISC"}
    allowed = [outside] * len(words)
    for first, end, kind in spans:
        kind = COARSE[kind]
        if kind == "MISC" and " ".join(words[first:end]).lower() in demonyms:
            kind = "GROUP"
        for i in range(first, end):
            allowed[i] = {("B-" if i == first else "I-") + kind}
    return allowed


def _named(source, sentences, word_at, label_at, demonyms, whole):
    for rows in sentences:
        words = [r[word_at] for r in rows]
        spans = spans_of([r[label_at] for r in rows])
        spans = [s for s in spans if s[2] in COARSE]
        yield Example(source, words, names=names(words, spans, demonyms, whole))


# ---- marked text -----------------------------------------------------------------------------------------------------

WORD = re.compile(r"(?:[A-Z]\.)+(?=\W|$)|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|St|Inc|Corp|Co|vs)\."
                  r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d[\d.,:]*\d|\w+?(?=n['’]t\b)|\w+|[^\w\s]", re.UNICODE)


def split_words(text):
    """The words of a text with their places: near enough to the treebank's convention for training."""
    return [(m.start(), m.end()) for m in WORD.finditer(text)]


ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|St|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)"
                          r"|\b[A-Z])\.$")


def split_sentences(text):
    """The sentences of a text with their places, by simple rules."""
    start = 0
    for m in re.finditer(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+", text):
        piece = text[start:m.start() + 1]
        if not m.group().startswith("\n") and m.group().startswith(".") and ABBREVIATION.search(piece):
            continue
        if text[start:m.end()].strip():
            yield start, m.end()
        start = m.end()
    if text[start:].strip():
        yield start, len(text)


PREPOSITIONS = {"of", "in", "from", "to", "for", "at", "on", "by", "with", "who", "which", "that", ",", "("}


def head_word(spans, text, first, end):
    """The head word of a phrase: the last before its first preposition or comma. None when no word lies in it."""
    inside = [i for i, (a, b) in enumerate(spans) if a < end and b > first]
    if not inside:
        return None
    for k, i in enumerate(inside):
        if k and text[spans[i][0]:spans[i][1]].lower() in PREPOSITIONS:
            return inside[k - 1]
    if len(inside) > 1 and text[spans[inside[-1]][0]:spans[inside[-1]][1]].lower() in ("'s", "’s", "'", "’", "s"):
        return inside[-2]
    return inside[-1]


def unmark(marked, opening, closing):
    """A text without its marks, and the places of what was marked, in order."""
    text, places, at = "", [], 0
    for m in re.finditer(f"{re.escape(opening)}(.*?){re.escape(closing)}", marked, re.S):
        text += marked[at:m.start()]
        places.append((len(text), len(text) + len(m.group(1))))
        text += m.group(1)
        at = m.end()
    return text + marked[at:], places


def dse(path):
    """DSE: 0 neutral, 1 and 3 positive and negative from the first marked name, 2 and 4 from the second."""
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        text, places = unmark(parts[0], "[", "]")
        if len(places) != 2:
            continue
        spans = split_words(text)
        p, q = (head_word(spans, text, *place) for place in places)
        if p is None or q is None or p == q:
            continue
        if parts[1] != text[places[0][0]:places[0][1]]:
            p, q = q, p
        forward, back = DSE[int(parts[3])]
        yield Example("dse", [text[a:b] for a, b in spans],
                      stances=[(p, q, STANCES.index(forward)), (q, p, STANCES.index(back))])


DSE = {0: ("NONE", "NONE"), 1: ("POSITIVE", "NONE"), 2: ("NONE", "POSITIVE"), 3: ("NEGATIVE", "NONE"),
       4: ("NONE", "NEGATIVE")}


def newsmtsc(path, rows=None, without=None):
    """NewsMTSC: polarity 2 negative, 4 neutral, 6 positive of each target; rows are counted by line."""
    for number, line in enumerate(open(path, encoding="utf-8")):
        if rows is not None and number not in rows or without is not None and number in without:
            continue
        row = json.loads(line)
        text = row["sentence_normalized"]
        spans = split_words(text)
        found = []
        for target in row["targets"]:
            word = head_word(spans, text, target["from"], target["to"])
            if word is not None:
                found.append((word, {2: 2, 4: 0, 6: 1}[round(target["polarity"])]))
        yield Example("newsmtsc", [text[a:b] for a, b in spans], sentiment=found)


def zsp(path, rows=None, without=None):
    """ZSP PLOVER: its YIELD is CONCEDE, its RETREAT too."""
    csv.field_size_limit(1 << 24)
    with open(path, encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t")):
            if rows is not None and number not in rows or without is not None and number in without:
                continue
            kind = root(row["gold_root"])
            example = marked_event("zsp", row["marked_sentence"], kind)
            if example:
                yield example


OLD_ROOTS = {"YIELD": "CONCEDE", "RETREAT": "CONCEDE", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT",
             "INVESTIGATE": "ACCUSE"}


def root(kind):
    """The root type of PLOVER 2 for one of its first version."""
    kind = kind.strip().upper()
    return OLD_ROOTS.get(kind, kind)


def marked_event(source, marked, kind):
    plain = re.sub(r"</?[st]>", "", marked)
    places = {}
    for mark in "st":
        before = marked.find(f"<{mark}>")
        inside = re.search(f"<{mark}>(.*?)</{mark}>", marked, re.S)
        if not inside:
            return None
        first = len(re.sub(r"</?[st]>", "", marked[:before]))
        places[mark] = (first, first + len(re.sub(r"</?[st]>", "", inside.group(1))))
    spans = split_words(plain)
    s, t = head_word(spans, plain, *places["s"]), head_word(spans, plain, *places["t"])
    if s is None or t is None or s == t or kind not in EVENTS:
        return None
    return Example(source, [plain[a:b] for a, b in spans], events=[(s, t, EVENTS.index(kind))])


def gsr(path):
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        text, kind = row["text"], root(row["event"])
        spans = split_words(text)
        try:
            ends = []
            for side in ("source", "target"):
                actor = row[side][0]["actorText"]
                at = text.find(actor)
                ends.append(head_word(spans, text, at, at + len(actor)) if at >= 0 else None)
        except (IndexError, KeyError, TypeError):
            continue
        if None in ends or ends[0] == ends[1] or kind not in EVENTS:
            continue
        yield Example("gsr", [text[a:b] for a, b in spans], events=[(*ends, EVENTS.index(kind))])


# ---- attribution -----------------------------------------------------------------------------------------------------


def _brat(path):
    spans, relations = {}, []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            kind, places = parts[1].split(" ", 1)
            spans[parts[0]] = (kind, sorted(tuple(map(int, p.split())) for p in places.split(";")))
        elif parts[0].startswith("E"):
            relations.append([p.split(":") for p in parts[1].split()])
    return spans, relations


def polnear(folder):
    """PolNeAR: one label for each word; the parts of a broken span are spans of their own."""
    for path in sorted(glob.glob(os.path.join(folder, "text", "*"))):
        text = open(path, encoding="utf-8", newline="").read()
        name = os.path.splitext(os.path.basename(path))[0]
        marks = sorted(glob.glob(os.path.join(folder, "attributions", glob.escape(name) + "_*.ann")))
        if not marks:
            continue
        spans, relations = _brat(marks[0])  # the first annotator's, where there are several
        part_of = {}
        for key, (kind, places) in spans.items():
            if kind in ("Source", "Cue", "Content"):
                for first, end in places:
                    part_of[(first, end)] = (kind.upper(), key)
        joined = {}
        for relation in relations:
            cues = [v for k, v in relation if k.startswith("Cue")]
            others = [v for k, v in relation if k.startswith(("Source", "Content"))]
            for cue in cues:
                joined.setdefault(cue, set()).update(others)
        for start, stop in split_sentences(text):
            places = [(start + a, start + b) for a, b in split_words(text[start:stop])]
            if not places:
                continue
            labels, first_word, last = ["O"] * len(places), {}, None
            for i, (a, b) in enumerate(places):
                for part, (kind, key) in part_of.items():
                    if a < part[1] and b > part[0]:
                        labels[i] = ("I-" if last == part else "B-") + kind
                        if last != part:
                            first_word.setdefault(key, []).append(i)
                        last = part
                        break
                else:
                    last = None
            links = [(c, o) for cue in joined for c in first_word.get(cue, [])
                     for other in joined[cue] for o in first_word.get(other, [])]
            yield Example("polnear", [text[a:b] for a, b in places], attribution=labels, links=links)


# ---- all of it -------------------------------------------------------------------------------------------------------


def headline(example, rng):
    """A copy of a sentence as a headline writes it: capitals at the beginning of words or everywhere, no full stop."""
    style = rng.choice([str.upper, lambda w: w[:1].upper() + w[1:]])
    copy = Example(example.source, [style(w) for w in example.words], names=example.names, tags=example.tags,
                   heads=example.heads, relations=example.relations)
    return copy


def numbers(path):
    return {int(line) for line in open(path, encoding="utf-8") if line.strip()}


def load(data, demonyms, seed=7):
    """All examples: a map from the name of a set to its training and its development examples."""
    at = lambda *parts: os.path.join(data, *parts)
    gum = sorted(glob.glob(at("parse", "gum", "*.conllu")))
    gum_dev = {"GUM_news_crane", "GUM_news_election"}
    is_dev = lambda path: os.path.splitext(os.path.basename(path))[0] in gum_dev
    mtsc_dev, zsp_dev = numbers(at("splits", "newsmtsc-dev.txt")), numbers(at("splits", "zsp-plover-dev.txt"))
    mtsc, zsp_file = at("stance", "newsmtsc", "train.jsonl"), at("events", "zsp-plover-train.tsv")

    def ewt(split):
        trees = [tree("ewt", rows) for rows in conllu(at("parse", "ud-ewt", f"en_ewt-ud-{split}.conllu"))]
        named = {}
        for e in _named("ewt", columns_uner(at("ner", "uner-ewt", f"en_ewt-ud-{split}.iob2")), 1, 2, demonyms, False):
            named[tuple(e.words)] = e.names
        for t in trees:
            t.names = named.get(tuple(t.words))
        return trees

    sets = {
        "ewt": (ewt("train"), ewt("dev")),
        "gum": ([tree("gum", r) for p in gum if not is_dev(p) for r in conllu(p)],
                [tree("gum", r) for p in gum if is_dev(p) for r in conllu(p)]),
        "conllpp": tuple(list(_named("conllpp", columns(at("ner", "conllpp", f"conllpp_{s}.txt")), 0, -1, demonyms, True))
                         for s in ("train", "dev")),
        "crossner": tuple(list(_named("crossner", columns(at("ner", "crossner-politics", f"{s}.txt")), 0, -1, demonyms, True))
                          for s in ("train", "dev")),
        "polnear": tuple(list(polnear(at("attribution", "polnear", "data", s))) for s in ("train", "dev")),
        "dse": (list(dse(at("stance", "dse", "train.txt"))), list(dse(at("stance", "dse", "valid.txt")))),
        "newsmtsc": (list(newsmtsc(mtsc, without=mtsc_dev)), list(newsmtsc(mtsc, rows=mtsc_dev))),
        "zsp": (list(zsp(zsp_file, without=zsp_dev)) + list(gsr(at("events", "plover-gsr-cameo.jsonl"))),
                list(zsp(zsp_file, rows=zsp_dev))),
    }
    rng = random.Random(seed)
    for name in ("ewt", "gum", "conllpp"):
        train = sets[name][0]
        train.extend([headline(e, rng) for e in rng.sample(train, len(train) // 12)])
    return sets


def columns_uner(path):
    """UNER's columns: number, word, label and more."""
    rows = []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) < 3:
            if rows:
                yield rows
            rows = []
        elif parts[0].isdigit():
            rows.append(parts)
    if rows:
        yield rows
