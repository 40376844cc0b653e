"""Writes a trained reader as one 8-bit ONNX file, with its labels, its vocabulary and a sample of what it answers."""

import argparse
import json
import os
import random

import networkx
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from . import examples as ex
from . import pieces as pc
from .examples import ATTRIBUTION, EVENTS, NAMES, SENTIMENT, STANCES
from .model import FAR, Pairs, Reader
from .scores import viterbi

VERSION = 1


class Exported(nn.Module):
    """The reader as the program runs it: ids in, probabilities out."""

    def __init__(self, reader, centre, axes, root_relation):
        super().__init__()
        self.reader, self.root = reader, root_relation
        self.register_buffer("centre", centre)
        self.register_buffer("axes", axes)

    def forward(self, pieces, words):
        r = self.reader
        states = r.encoder.above(r.encoder.below(pieces), pieces)
        mixed, whole = r.words_of(states, words)
        missing = (words == 0).to(states[0].dtype)
        names = r.names(mixed["names"]).softmax(-1)
        tags = r.tags(mixed["tree"]).argmax(-1)
        heads = torch.cat([whole["tree"][:, None], mixed["tree"]], 1)
        absent = torch.cat([torch.zeros_like(missing[:, :1]), missing], 1)
        arcs = (r.arcs(mixed["tree"], heads)[..., 0] + absent[:, None] * FAR).log_softmax(-1)
        relations = r.relations(mixed["tree"], heads)
        at_root = torch.zeros_like(relations)[:, :, :1] + FAR
        below = relations[:, :, 1:].clone()
        below = torch.cat([below[..., : self.root], torch.full_like(below[..., :1], FAR), below[..., self.root + 1 :]], -1)
        at_root = torch.cat([at_root[..., : self.root], -at_root[..., :1], at_root[..., self.root + 1 :]], -1)
        relations = torch.cat([at_root, below], 2).argmax(-1)
        attribution = r.attribution(r.with_whole(mixed["attribution"], whole["attribution"])).softmax(-1)
        pair = mixed["pairs"]
        links = r.links(mixed["attribution"], mixed["attribution"])[..., 0].sigmoid()
        stances = r.stances(pair, pair).softmax(-1)
        sentiment = r.sentiment(r.with_whole(pair, whole["pairs"])).softmax(-1)
        events = r.events(pair, pair).softmax(-1)
        directions = r.directions(pair, pair)[..., 0].sigmoid()
        vector = torch.nn.functional.normalize((mean_state(states[0], pieces) - self.centre) @ self.axes, dim=-1)
        return names, tags, arcs, relations, attribution, links, stances, sentiment, events, directions, vector


def mean_state(state, pieces):
    """The mean of a sentence's pieces, [CLS] and [SEP] among them."""
    present = (pieces != 0).to(state.dtype)[..., None]
    return (state * present).sum(1) / present.sum(1)


INPUTS = ["pieces", "words"]
OUTPUTS = ["names", "tags", "arcs", "relations", "attribution", "links", "stances", "sentiment", "events", "directions",
           "vector"]


def whitening(reader, encoded, size=128):
    """The centre and the principal axes, scaled to unit variance, of sentences' mean states (Su et al. 2021)."""
    means = []
    with torch.no_grad():
        for ids, _ in encoded:
            pieces = torch.tensor([ids])
            means.append(mean_state(reader.encoder.below(pieces), pieces)[0])
    means = torch.stack(means)
    centre = means.mean(0)
    u, s, _ = torch.linalg.svd((means - centre).T @ (means - centre) / len(means))
    return centre, u[:, :size] / s[:size].sqrt()


def write(reader, vocabulary, tags, relations, sentences, folder):
    reader.eval()
    for module in reader.modules():
        if isinstance(module, Pairs):
            module.freeze()
    tool = pc.tokenizer(vocabulary)
    centre, axes = whitening(reader, [pc.encode(tool, words, 200) for words in sentences])
    model = Exported(reader, centre, axes, relations.index("root")).eval()
    os.makedirs(folder, exist_ok=True)
    pieces = torch.tensor([[2, 5, 6, 7, 3, 0], [2, 8, 9, 10, 11, 3]])
    words = torch.tensor([[1, 3, 0], [1, 2, 4]])
    dynamic = {name: {0: "sentences", 1: name + "_length"} for name in INPUTS}
    dynamic |= {name: {0: "sentences"} | ({1: "words"} if name != "vector" else {}) for name in OUTPUTS}
    for name in ("arcs", "relations"):
        dynamic[name][2] = "heads"
    for name in ("links", "stances", "events", "directions"):
        dynamic[name][2] = "others"
    whole = os.path.join(folder, "whole.onnx")
    with torch.no_grad():
        torch.onnx.export(model, (pieces, words), whole, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=dynamic,
                          opset_version=17, dynamo=False)
    fuse(whole)
    quantize_dynamic(whole, os.path.join(folder, "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True,
                     reduce_range=True, op_types_to_quantize=["MatMul", "Gemm", "Gather", "Attention"],
                     extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})
    os.remove(whole)
    with open(os.path.join(folder, "reader-vocabulary.txt"), "w", encoding="utf-8") as out:
        out.write("\n".join(vocabulary) + "\n")
    labels = {"version": VERSION, "names": NAMES, "tags": tags, "relations": relations, "attribution": ATTRIBUTION,
              "stances": STANCES, "sentiment": SENTIMENT, "events": EVENTS}
    with open(os.path.join(folder, "reader-labels.json"), "w", encoding="utf-8") as out:
        json.dump(labels, out, indent=1)
        out.write("\n")
    sample(folder, vocabulary, labels)


def constants_to_initializers(graph, least=1 << 16):
    """Large constants become initializers, which alone are made 8-bit."""
    for node in [n for n in graph.node if n.op_type == "Constant" and len(n.attribute[0].t.raw_data) >= least]:
        tensor = onnx.TensorProto()
        tensor.CopyFrom(node.attribute[0].t)
        tensor.name = node.output[0]
        graph.initializer.append(tensor)
        graph.node.remove(node)


def fuse(path):
    """Joins what ONNX Runtime can run as one operation: layer norms and gelus."""
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    options.enable_attention = False
    options.enable_embed_layer_norm = False
    fused = optimizer.optimize_model(path, "bert", num_heads=12, hidden_size=768, optimization_options=options, opt_level=0)
    constants_to_initializers(fused.model.graph)
    if all(opset.domain != "com.microsoft" for opset in fused.model.opset_import):
        fused.model.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))
    onnx.save(fused.model, path)



# Invented sentences that the Java tests compare with this file's answers.
SAMPLE = """The foreign minister of Peru , Carla Ibáñez , said on Tuesday that Lima would not sign the treaty .
Norway has imposed sanctions on three Belarusian banks .
" We reject this accusation , " Mr. Okafor told reporters in Abuja .
MALI ACCUSES FRANCE OF ARMING REBELS
Troops from Chad crossed the border at dawn , according to Sudan 's army .
The two presidents will meet in Geneva next week to discuss the ceasefire .
Amnesty International denounced the arrests .
Ms. Tanaka did n't thank the European Union for its aid .
US - led forces struck a depot near Kirkuk , killing 12 people .
Did Portugal really vote against the resolution ?
He said .
Yes
naïve café Zürich Łódź 北京 🙂
Kenya 's opposition leader called the vote " a farce " and asked the court to annul it .
\x07 bell and \u200d joiner .
DonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonauDonau is a word of one hundred and twenty letters .
Although the envoys of Chile and Bolivia , who had met in secret for months , told their parliaments that no deal was near , two officials in La Paz said that the text of an agreement on access to the sea had been ready since March .
The Kremlin denies that it ordered the attack on the Estonian consulate .
Armenia praised Georgia , and Georgia thanked Armenia .
""".removesuffix("\n").split("\n")


def best_tree(arcs):
    """The heads of the maximum spanning tree with exactly one root; -1 for it. `arcs` as the file gives them."""
    count = len(arcs)
    best, best_score = None, float("-inf")
    for root in range(count):
        graph = networkx.DiGraph()
        for word in range(count):
            if word == root:
                graph.add_edge(-1, word, weight=float(arcs[word, 0]))
                continue
            for head in range(count):
                if head != word:
                    graph.add_edge(head, word, weight=float(arcs[word, head + 1]))
        tree = networkx.maximum_spanning_arborescence(graph)
        score = sum(graph[a][b]["weight"] for a, b in tree.edges)
        if score > best_score:
            best, best_score = {b: a for a, b in tree.edges}, score
    return [best[word] for word in range(count)]


def sample(folder, vocabulary, labels):
    """What the file answers to the sample, each sentence by itself: the Java tests expect the same."""
    tool = pc.tokenizer(vocabulary)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(os.path.join(folder, "reader.onnx"), options)
    rounded = lambda values: [[round(float(v), 5) for v in row] for row in values]
    found = []
    for line in SAMPLE:
        words = line.split(" ")
        ids, firsts = pc.encode(tool, words)
        answers = session.run(OUTPUTS, {"pieces": [ids], "words": [firsts]})
        names, tags, arcs, relations, attribution, links, stances, sentiment, events, directions, vector = (
            a[0] for a in answers)
        heads = best_tree(arcs)
        parts = viterbi(torch.tensor(attribution), ATTRIBUTION)
        spelled = viterbi(torch.tensor(names), NAMES)
        ends = [end - 1 for _, end, _ in ex.spans_of(spelled)]
        found.append({
            "words": words, "pieces": ids, "firsts": firsts, "names": spelled,
            "tags": [labels["tags"][i] for i in tags], "heads": heads,
            "relations": [labels["relations"][relations[word, head + 1]] for word, head in enumerate(heads)],
            "attribution": parts,
            "probabilities": {"names": rounded(names), "attribution": rounded(attribution),
                              "sentiment": rounded(sentiment), "arcs": rounded(arcs), "vector": rounded([vector])[0]},
            "links": [[i, j, round(float(links[i, j]), 5)] for i, a in enumerate(parts) if a == "B-CUE"
                      for j, b in enumerate(parts) if b in ("B-SOURCE", "B-CONTENT")],
            "pairs": [{"from": i, "to": j, "stance": rounded([stances[i, j]])[0], "events": rounded([events[i, j]])[0],
                       "direction": round(float(directions[i, j]), 5)} for i in ends for j in ends if i != j][:12],
        })
    with open(os.path.join(folder, "sample.json"), "w", encoding="utf-8") as out:
        json.dump({"version": VERSION, "sentences": found}, out, ensure_ascii=False)
        out.write("\n")


def main():
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--data", required=True, help="the folder of the data sets (see README.md)")
    parse.add_argument("--model", required=True, help="the folder that train wrote")
    parse.add_argument("--output", required=True, help="the folder for the files")
    parse.add_argument("--sentences", type=int, default=2000, help="how many the sentence vectors are fitted on")
    parse.add_argument("--threads", type=int, default=1)
    args = parse.parse_args()
    torch.set_num_threads(args.threads)
    meta = json.load(open(os.path.join(args.model, "meta.json"), encoding="utf-8"))
    reader = Reader(len(meta["vocabulary"]), len(meta["tags"]), len(meta["relations"]), meta["layers"], meta["lower"])
    state = os.path.join(args.model, "reader.pt")
    if os.path.exists(state):
        reader.load_state_dict(torch.load(state))
    sentences = [e.words for e in ex.polnear(os.path.join(args.data, "attribution", "polnear", "data", "train"))]
    sentences = random.Random(7).sample([s for s in sentences if 6 <= len(s) <= 60], args.sentences)
    write(reader, meta["vocabulary"], meta["tags"], meta["relations"], sentences, args.output)


if __name__ == "__main__":
    main()
