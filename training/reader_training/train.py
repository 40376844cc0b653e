"""Trains the reader on all sets at once: python -m reader_training.train --help"""

import argparse
import csv
import glob
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import base_weights, examples as ex, pieces as pc, scores
from .model import FAR, Reader

# How many times an epoch goes through each set, and how many pieces of text a batch holds.
PASSES = {"ewt": 1.5, "gum": 1.5, "conllpp": 0.8, "crossner": 6, "polnear": 0.5, "dse": 0.7, "newsmtsc": 1, "zsp": 5}
BATCH = 1600


def demonyms(resources):
    with open(os.path.join(resources, "entity", "knowledge", "countries.tsv"), encoding="utf-8") as rows:
        return {name.lower() for row in csv.DictReader(rows, delimiter="\t") for name in row["demonyms"].split("|") if name}


class Prepared:
    """An example as tensors' material: pieces, first pieces, and the kept layer's states once they are known."""

    __slots__ = ("example", "ids", "firsts", "states")

    def __init__(self, example, tool):
        self.example = example
        self.ids, self.firsts = pc.encode(tool, example.words, 250)
        self.states = None


def batches(items, size, rng):
    """Batches of items of like length, in random order."""
    order = sorted(items, key=lambda item: (len(item.ids), rng.random()))
    found, batch = [], []
    for item in order:
        if batch and (len(batch) + 1) * len(item.ids) > size:
            found.append(batch)
            batch = []
        batch.append(item)
    if batch:
        found.append(batch)
    rng.shuffle(found)
    return found


def padded(batch):
    p, w = max(len(b.ids) for b in batch), max(len(b.firsts) for b in batch)
    pieces = torch.zeros(len(batch), p, dtype=torch.long)
    words = torch.zeros(len(batch), w, dtype=torch.long)
    for i, item in enumerate(batch):
        pieces[i, : len(item.ids)] = torch.tensor(item.ids)
        words[i, : len(item.firsts)] = torch.tensor(item.firsts)
    return pieces, words


def kept_states(reader, items):
    """Runs the lower layers once for all items and keeps their states in half precision."""
    started, done = time.time(), 0
    rng = random.Random(0)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(items, 3000, rng):
            pieces, _ = padded(batch)
            states = reader.encoder.below(pieces).to(torch.bfloat16)
            for i, item in enumerate(batch):
                item.states = states[i, : len(item.ids)].clone()
            done += pieces.numel()
    print(f"lower layers: {len(items)} sentences, {done / (time.time() - started):.0f} pieces/s", flush=True)


def states_of(reader, batch, pieces):
    if batch[0].states is None:
        with torch.no_grad():
            low = reader.encoder.below(pieces)
    else:
        low = torch.zeros(*pieces.shape, batch[0].states.shape[1], dtype=torch.bfloat16)
        for i, item in enumerate(batch):
            low[i, : len(item.ids)] = item.states
    return reader.encoder.above(low.float(), pieces)


class Losses:
    """The loss of a batch: the sum over the tasks that its examples say something about."""

    def __init__(self, reader, tags, relations, weights):
        self.reader, self.weights = reader, weights
        self.tag = {t: i for i, t in enumerate(tags)}
        self.relation = {r: i for i, r in enumerate(relations)}
        self.name = {n: i for i, n in enumerate(ex.NAMES)}
        self.part = {a: i for i, a in enumerate(ex.ATTRIBUTION)}

    def __call__(self, batch, mixed, whole):
        mixed = {name: self.reader.dropout(state) for name, state in mixed.items()}
        total = 0.0
        if any(b.example.names is not None for b in batch):
            total = total + self.names(batch, mixed["names"])
        if batch[0].example.heads is not None:
            total = total + self.tree(batch, mixed["tree"], whole["tree"])
        if batch[0].example.attribution is not None:
            total = total + self.attribution(batch, mixed["attribution"], whole["attribution"])
        for kind in ("stances", "events"):
            if any(getattr(b.example, kind) for b in batch):
                total = total + self.pairs(batch, mixed["pairs"], kind)
        if any(b.example.sentiment for b in batch):
            total = total + self.sentiment(batch, mixed["pairs"], whole["pairs"])
        return total

    def names(self, batch, state):
        width = state.shape[1]
        allowed = torch.zeros(len(batch), width, len(ex.NAMES))
        for i, b in enumerate(batch):
            if b.example.names is not None:
                for j, labels in enumerate(b.example.names[: len(b.firsts)]):
                    for label in labels:
                        allowed[i, j, self.name[label]] = 1
        known = allowed.sum(-1) > 0
        logp = self.reader.names(state).float().log_softmax(-1)[known]
        return -(logp + (allowed[known] + 1e-9).log()).logsumexp(-1).mean()

    def tree(self, batch, state, whole):
        width = state.shape[1]
        tags = torch.full((len(batch), width), -100)
        heads, relations = tags.clone(), tags.clone()
        absent = torch.full((len(batch), width + 1), FAR)
        for i, b in enumerate(batch):
            n = len(b.firsts)
            absent[i, : n + 1] = 0
            tags[i, :n] = torch.tensor([self.tag.get(t, -100) for t in b.example.tags[:n]])
            heads[i, :n] = torch.tensor([h if h <= n else -100 for h in b.example.heads[:n]])
            relations[i, :n] = torch.tensor([self.relation.get(x, -100) for x in b.example.relations[:n]])
        r = self.reader
        loss = 0.5 * F.cross_entropy(r.tags(state).float().flatten(0, 1), tags.flatten())
        rooted = torch.cat([whole[:, None], state], 1)
        arcs = r.arcs(state, rooted)[..., 0].float() + absent[:, None]
        loss = loss + F.cross_entropy(arcs.flatten(0, 1), heads.flatten())
        known = (heads >= 0) & (relations >= 0)
        at = heads.clamp(min=0)[..., None].expand(-1, -1, rooted.shape[2])
        chosen = torch.gather(rooted, 1, at)[known]
        return loss + F.cross_entropy(r.relations.chosen(state[known], chosen).float(), relations[known])

    def attribution(self, batch, state, whole):
        labels = torch.full((len(batch), state.shape[1]), -100)
        for i, b in enumerate(batch):
            n = len(b.firsts)
            labels[i, :n] = torch.tensor([self.part[a] for a in b.example.attribution[:n]])
        r = self.reader
        loss = F.cross_entropy(r.attribution(r.with_whole(state, whole)).float().flatten(0, 1), labels.flatten())
        cues, others, right = [], [], []
        for i, b in enumerate(batch):
            starts = [j for j, a in enumerate(b.example.attribution[: len(b.firsts)]) if a in ("B-SOURCE", "B-CONTENT")]
            linked = set(b.example.links)
            for j, a in enumerate(b.example.attribution[: len(b.firsts)]):
                if a == "B-CUE":
                    cues += [(i, j)] * len(starts)
                    others += [(i, k) for k in starts]
                    right += [float((j, k) in linked) for k in starts]
        if cues:
            a, b = (state[tuple(torch.tensor(side).T)] for side in (cues, others))
            loss = loss + 0.5 * F.binary_cross_entropy_with_logits(r.links.chosen(a, b)[:, 0].float(), torch.tensor(right))
        return loss

    def pairs(self, batch, state, kind):
        found = [(i, *p) for i, b in enumerate(batch) for p in getattr(b.example, kind) if max(p[0], p[1]) < len(b.firsts)]
        if not found:
            return 0.0
        i, a, b, label = (torch.tensor(column) for column in zip(*found))
        r, first, second = self.reader, state[i, a], state[i, b]
        loss = F.cross_entropy(getattr(r, kind).chosen(first, second).float(), label, self.weights[kind],
                               label_smoothing=0.05)
        if kind == "events":
            forward, back = r.directions.chosen(first, second).float(), r.directions.chosen(second, first).float()
            loss = loss + 0.5 * F.binary_cross_entropy_with_logits(torch.cat([forward, back])[:, 0],
                                                                   torch.cat([torch.ones(len(i)), torch.zeros(len(i))]))
        return loss

    def sentiment(self, batch, state, whole):
        found = [(i, *s) for i, b in enumerate(batch) for s in b.example.sentiment if s[0] < len(b.firsts)]
        if not found:
            return 0.0
        i, a, label = (torch.tensor(column) for column in zip(*found))
        r = self.reader
        return F.cross_entropy(r.sentiment(torch.cat([state[i, a], whole[i]], -1)).float(), label, label_smoothing=0.05)


def class_weights(items, kind, classes):
    counts = np.ones(classes)
    for e in items:
        for p in getattr(e, kind):
            counts[p[-1]] += 1
    weights = (counts.sum() / counts / classes) ** 0.5
    return torch.tensor(weights / weights.mean(), dtype=torch.float)


def main():
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--data", required=True, help="the folder of the data sets (see README.md)")
    parse.add_argument("--base", required=True, help="the jar with BERT-base-cased (see README.md)")
    parse.add_argument("--resources", default="../src/main/resources/org/entente", help="the project's own tables")
    parse.add_argument("--output", required=True, help="the folder for the checkpoint and the log")
    parse.add_argument("--layers", type=int, default=7)
    parse.add_argument("--lower", type=int, default=4, help="how many of the layers stay as they are")
    parse.add_argument("--vocabulary", type=int, default=16000)
    parse.add_argument("--epochs", type=float, default=4)
    parse.add_argument("--rate", type=float, default=8e-5, help="the highest learning rate of the layers")
    parse.add_argument("--head-rate", type=float, default=1e-3, help="the highest learning rate of the heads")
    parse.add_argument("--threads", type=int, default=2)
    parse.add_argument("--seed", type=int, default=7)
    parse.add_argument("--limit", type=int, help="use only so many examples of each set: to try things out")
    args = parse.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    sets = ex.load(args.data, demonyms(args.resources))
    full, variables = base_weights.read(args.base)
    kept, _ = pc.kept(full, [s for pair in sets.values() for s in pair], list(pc.project_texts(args.resources)),
                      args.vocabulary)
    vocabulary = [full[i] for i in kept]
    if args.limit:
        sets = {name: (train[: args.limit], dev[: args.limit]) for name, (train, dev) in sets.items()}
    trees = sets["ewt"][0] + sets["gum"][0]
    tags = sorted({t for e in trees for t in e.tags})
    relations = sorted({x for e in trees for x in e.relations})
    reader = Reader(len(vocabulary), len(tags), len(relations), args.layers, args.lower)
    state = base_weights.encoder_state(variables, args.layers, kept)
    reader.encoder.load_state_dict({k: torch.tensor(v) for k, v in state.items()})
    del variables, state
    for parameter in [*reader.encoder.pieces.parameters(), *reader.encoder.positions.parameters(),
                      *reader.encoder.norm.parameters(), *reader.encoder.layers[: args.lower].parameters()]:
        parameter.requires_grad = False
    os.makedirs(args.output, exist_ok=True)
    meta = {"vocabulary": vocabulary, "tags": tags, "relations": relations, "layers": args.layers, "lower": args.lower}
    json.dump(meta, open(os.path.join(args.output, "meta.json"), "w"))

    tool = pc.tokenizer(vocabulary)
    train = {name: [Prepared(e, tool) for e in pair[0]] for name, pair in sets.items()}
    dev = {name: [Prepared(e, tool) for e in pair[1]] for name, pair in sets.items()}
    train["polnear"] = [p for p in train["polnear"] if set(p.example.attribution) != {"O"} or rng.random() < 0.35]
    reader.eval()
    for name in train:
        kept_states(reader, train[name])

    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder")]
    layers = [p for p in reader.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": layers, "lr": args.rate, "weight_decay": 0.01},
                                   {"params": heads, "lr": args.head_rate, "weight_decay": 0.01}], betas=(0.9, 0.98))
    plan = []
    for epoch in range(int(np.ceil(args.epochs))):
        share = min(1.0, args.epochs - epoch)
        found = []
        for name, items in train.items():
            passes, chosen = PASSES[name] * share, []
            for _ in range(int(passes)):
                chosen.append(items)
            if passes % 1:
                chosen.append(rng.sample(items, int(len(items) * (passes % 1))))
            for some in chosen:
                found += batches(some, BATCH, rng)
        rng.shuffle(found)
        plan += found
    warm = max(1, len(plan) // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (len(plan) - step) / (len(plan) - warm))))
    losses = Losses(reader, tags, relations, {
        "stances": class_weights(sets["dse"][0], "stances", 3),
        "events": class_weights(sets["zsp"][0], "events", len(ex.EVENTS))})
    print(f"{len(plan)} steps", flush=True)

    started, sums, seen = time.time(), {}, 0
    reader.train()
    for step, batch in enumerate(plan):
        pieces, words = padded(batch)
        with torch.autocast("cpu", torch.bfloat16):
            states = states_of(reader, batch, pieces)
            mixed, whole = reader.words_of(states, words)
            loss = losses(batch, mixed, whole)
        if not torch.is_tensor(loss):
            continue
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(layers + heads, 5.0)
        optimizer.step()
        schedule.step()
        seen += pieces.numel()
        name = batch[0].example.source
        total, count = sums.get(name, (0.0, 0))
        sums[name] = (total + loss.item(), count + 1)
        if step % 100 == 99:
            means = " ".join(f"{n} {t / c:.3f}" for n, (t, c) in sorted(sums.items()))
            took = time.time() - started
            print(f"{step + 1}/{len(plan)} {seen / took:.0f} pieces/s {took / 60:.1f} min | {means}", flush=True)
            sums = {}
        if step + 1 == len(plan) or step % 1500 == 1499:
            torch.save(reader.state_dict(), os.path.join(args.output, "reader.pt"))
            report = scores.report(reader, dev, tags, relations)
            print(json.dumps({"step": step + 1} | report), flush=True)
            reader.train()


if __name__ == "__main__":
    main()
