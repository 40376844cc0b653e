"""Writes the model of the tests into this folder: the interface of the reader model, with answers looked up by first pieces.

Needs onnx and numpy. Each word of the vocabulary below has its name label, tag, relation and attribution label.
"""

import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = """
Ana      B-PERSON       NNP|PROPN nsubj    B-SOURCE
Diaz     I-PERSON       NNP|PROPN flat     I-SOURCE
said     O              VBD|VERB  ccomp    B-CUE
that     O              IN|SCONJ  mark     B-CONTENT
Peru     B-LOCATION     NNP|PROPN nsubj    I-CONTENT
Germans  B-GROUP        NNPS|PROPN obj     I-CONTENT
Senate   B-ORGANIZATION NNP|PROPN obj      I-CONTENT
the      O              DT|DET    det      I-CONTENT
envoy    O              NN|NOUN   obj      I-CONTENT
met      O              VBD|VERB  ccomp    I-CONTENT
;        O              :|PUNCT   punct    O
.        O              .|PUNCT   punct    O
##s      O              NN|NOUN   dep      O
"""
ROWS = [line.split() for line in WORDS.strip().split("\n")]
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + [row[0] for row in ROWS]
UNKNOWN = ["", "O", "NN|NOUN", "dep", "I-CONTENT"]
TABLE = [UNKNOWN] * 4 + ROWS
NAMES = ["O"] + [b + t for t in ("PERSON", "ORGANIZATION", "LOCATION", "GROUP", "MISC") for b in ("B-", "I-")]
ATTRIBUTION = ["O"] + [b + t for t in ("SOURCE", "CUE", "CONTENT") for b in ("B-", "I-")]
TAGS = sorted({row[2] for row in TABLE})
RELATIONS = ["root"] + sorted({row[3] for row in TABLE})
STANCES = ["NONE", "POSITIVE", "NEGATIVE"]
SENTIMENT = ["NEUTRAL", "POSITIVE", "NEGATIVE"]
EVENTS = ["ACCUSE", "AGREE", "CONSULT"]

random = np.random.default_rng(3)
nodes, constants = [], []


def constant(name, value):
    constants.append(numpy_helper.from_array(np.asarray(value), name))
    return name


def node(op, inputs, output, **attributes):
    nodes.append(helper.make_node(op, inputs, [output], **attributes))
    return output


def table(name, rows, output):
    return node("Gather", [constant(name + "_of", rows), "ids"], output, axis=0)


def likely(labels, column):
    return np.array([[6.0 if row[column] == label else 0.0 for label in labels] for row in TABLE], np.float32)


def numbers(*shape):
    return random.normal(size=shape).astype(np.float32)


node("GatherElements", ["pieces", "words"], "ids", axis=1)
node("Softmax", [table("name_scores", likely(NAMES, 1), "name_scores")], "names", axis=-1)
table("tag", np.array([TAGS.index(row[2]) for row in TABLE]), "tags")
node("Softmax", [table("part_scores", likely(ATTRIBUTION, 4), "part_scores")], "attribution", axis=-1)
node("Softmax", [table("feeling", numbers(len(TABLE), 3), "feeling")], "sentiment", axis=-1)

# arcs: verbs make good heads and good roots; padded words none
table("dependent", numbers(len(TABLE), 4), "dependent")
table("head", numbers(len(TABLE), 4), "head")
node("Transpose", ["head"], "head_across", perm=[0, 2, 1])
node("MatMul", ["dependent", "head_across"], "fits")
verbs = np.array([4.0 if "VERB" in row[2] else 0.0 for row in TABLE], np.float32)
table("verb", verbs, "verb")
node("Unsqueeze", ["verb", constant("one", np.array([1]))], "verb_across")
node("Cast", [node("Equal", ["words", constant("nought", np.array(0))], "is_absent")], "absent", to=TensorProto.FLOAT)
node("Unsqueeze", [node("Mul", ["absent", constant("far", np.float32(-1e9))], "far_absent"), "one"], "absent_across")
node("Add", [node("Add", ["fits", "verb_across"], "fits_verb"), "absent_across"], "below")
node("Unsqueeze", ["verb", constant("two", np.array([2]))], "as_root")
node("LogSoftmax", [node("Concat", ["as_root", "below"], "all_arcs", axis=2)], "arcs", axis=-1)

# relations: "root" at the root, else by the dependent
table("relation", np.array([RELATIONS.index(row[3]) for row in TABLE]), "relation")
node("Unsqueeze", ["relation", "two"], "relation_down")
node("Expand", ["relation_down", node("Shape", ["below"], "pair_shape")], "relation_pairs")
node("Mul", ["relation_down", "nought"], "relation_root")
node("Concat", ["relation_root", "relation_pairs"], "relations", axis=2)


def pairs(name, classes, output):
    node("Unsqueeze", [table(name + "_first", numbers(len(TABLE), classes), name + "_i"), "two"], name + "_down")
    node("Unsqueeze", [table(name + "_second", numbers(len(TABLE), classes), name + "_j"), "one"], name + "_across")
    node("Softmax", [node("Add", [name + "_down", name + "_across"], name + "_sum")], output, axis=-1)


pairs("stance", 3, "stances")
pairs("event", len(EVENTS), "events")
node("Sigmoid", [node("Add", ["fits", constant("link", np.float32(20))], "linked")], "links")
node("Sigmoid", ["fits"], "directions")
lookup = numbers(len(TABLE), 128)
lookup[0] = 0
node("Gather", [constant("lookup", lookup), "pieces"], "embedded", axis=0)
node("ReduceSum", ["embedded", "one"], "summed", keepdims=0)
node("LpNormalization", ["summed"], "vector", axis=-1, p=2)

FLOAT, INT = TensorProto.FLOAT, TensorProto.INT64
inputs = [helper.make_tensor_value_info(name, INT, ["sentences", name + "_length"]) for name in ("pieces", "words")]
B, W = "sentences", "words_length"
outputs = [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in [
    ("names", FLOAT, [B, W, len(NAMES)]), ("tags", INT, [B, W]), ("arcs", FLOAT, [B, W, "heads"]),
    ("relations", INT, [B, W, "heads"]), ("attribution", FLOAT, [B, W, len(ATTRIBUTION)]), ("links", FLOAT, [B, W, W]),
    ("stances", FLOAT, [B, W, W, 3]), ("sentiment", FLOAT, [B, W, 3]), ("events", FLOAT, [B, W, W, len(EVENTS)]),
    ("directions", FLOAT, [B, W, W]), ("vector", FLOAT, [B, 128])]]
graph = helper.make_graph(nodes, "tiny", inputs, outputs, constants)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, os.path.join(HERE, "reader.onnx"))
with open(os.path.join(HERE, "reader-vocabulary.txt"), "w", encoding="utf-8") as out:
    out.write("\n".join(VOCABULARY) + "\n")
with open(os.path.join(HERE, "reader-labels.json"), "w", encoding="utf-8") as out:
    json.dump({"version": 1, "names": NAMES, "tags": TAGS, "relations": RELATIONS, "attribution": ATTRIBUTION,
               "stances": STANCES, "sentiment": SENTIMENT, "events": EVENTS}, out)
    out.write("\n")
