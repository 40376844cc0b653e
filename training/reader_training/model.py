"""The reader: an encoder that is BERT cut short, and the heads on the first piece of each word."""

import torch
import torch.nn.functional as F
from torch import nn

from .examples import ATTRIBUTION, EVENTS, NAMES, SENTIMENT, STANCES

PAD = 0
FAR = -1e4


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        b, p, width = x.shape
        split = lambda t: t.view(b, p, self.heads, width // self.heads).transpose(1, 2)
        drop = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), mask, drop)
        y = self.output(y.transpose(1, 2).reshape(b, p, width))
        x = self.attention_norm(x + F.dropout(y, self.dropout, self.training))
        y = self.outer(F.gelu(self.inner(x)))
        return self.norm(x + F.dropout(y, self.dropout, self.training))


class Encoder(nn.Module):
    """BERT's first layers. `lower` are run once for each sentence and kept; the others are tuned."""

    def __init__(self, vocabulary, layers, lower, width=768, dropout=0.1):
        super().__init__()
        self.lower = lower
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, width // 64, 4 * width, dropout) for _ in range(layers))

    @staticmethod
    def mask(pieces, dtype):
        return ((pieces == PAD).to(dtype) * FAR)[:, None, None, :]

    def below(self, pieces):
        x = self.norm(self.pieces(pieces) + self.positions(torch.arange(pieces.shape[1], device=pieces.device)))
        mask = self.mask(pieces, x.dtype)
        for layer in self.layers[: self.lower]:
            x = layer(x, mask)
        return x

    def above(self, x, pieces):
        """The states of the kept layer and of each layer above it."""
        mask, states = self.mask(pieces, x.dtype), [x]
        for layer in self.layers[self.lower :]:
            states.append(layer(states[-1], mask))
        return states


class Mix(nn.Module):
    """A learned weighting of the layers' states (Peters et al. 2018)."""

    def __init__(self, layers):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers))
        with torch.no_grad():
            self.weights[-1] = 2.0

    def forward(self, states):
        return sum(w * s for w, s in zip(self.weights.softmax(0), states))


class Pairs(nn.Module):
    """Scores of classes for each ordered pair of words: biaffine in two projections (Dozat and Manning 2017)."""

    def __init__(self, width, inner, classes, dropout, other=None):
        super().__init__()
        self.first, self.second = nn.Linear(width, inner), nn.Linear(other or width, inner)
        self.bilinear = nn.Parameter(torch.randn(classes, inner, inner) / inner)
        self.one, self.two = nn.Linear(inner, classes), nn.Linear(inner, classes, bias=False)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("frozen", None, persistent=False)

    def flat(self):
        """The bilinear weights as one matrix, [inner, classes * inner]."""
        return self.bilinear.permute(1, 0, 2).reshape(self.bilinear.shape[1], -1)

    def freeze(self):
        """Keeps that matrix as a constant, so that an exported file holds it in 8 bits."""
        self.register_buffer("frozen", self.flat().detach().contiguous(), persistent=False)

    def project(self, a, b):
        return self.dropout(F.gelu(self.first(a))), self.dropout(F.gelu(self.second(b)))

    def forward(self, a, b):
        """[B, W, W', classes] for [B, W, width] and [B, W', width]."""
        a, b = self.project(a, b)
        inner = a.shape[2]
        crossed = torch.matmul(a, self.flat() if self.frozen is None else self.frozen)
        crossed = crossed.view(a.shape[0], -1, inner)
        scores = torch.matmul(crossed, b.transpose(1, 2))
        scores = scores.view(a.shape[0], a.shape[1], -1, b.shape[1]).transpose(2, 3)
        return scores + self.one(a)[:, :, None] + self.two(b)[:, None, :]

    def chosen(self, a, b):
        """[N, classes] for [N, width] twice: of chosen pairs only."""
        a, b = self.project(a, b)
        return torch.einsum("ni,cij,nj->nc", a, self.bilinear, b) + self.one(a) + self.two(b)


class Reader(nn.Module):
    def __init__(self, vocabulary, tags, relations, layers=7, lower=4, width=768, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(vocabulary, layers, lower, width, dropout)
        mixes = ("names", "tree", "attribution", "pairs")
        self.mixes = nn.ModuleDict({name: Mix(layers - lower + 1) for name in mixes})
        self.dropout = nn.Dropout(0.2)
        self.names = nn.Linear(width, len(NAMES))
        self.tags = nn.Linear(width, tags)
        self.arcs = Pairs(width, 384, 1, 0.33)
        self.relations = Pairs(width, 128, relations, 0.33)
        self.attribution = nn.Sequential(nn.Linear(2 * width, 384), nn.GELU(), nn.Dropout(0.2), nn.Linear(384, len(ATTRIBUTION)))
        self.links = Pairs(width, 96, 1, 0.2)
        self.stances = Pairs(width, 128, len(STANCES), 0.3)
        self.events = Pairs(width, 128, len(EVENTS), 0.3)
        self.directions = Pairs(width, 96, 1, 0.2)
        self.sentiment = nn.Sequential(nn.Linear(2 * width, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, len(SENTIMENT)))

    def words_of(self, states, words):
        """For each task the mixed states: of the first piece of each word, and of the whole sentence ([CLS])."""
        at = words[:, :, None].expand(-1, -1, states[0].shape[2])
        gathered = [torch.gather(s, 1, at) for s in states]
        firsts = [s[:, 0] for s in states]
        mixed = {name: mix(gathered) for name, mix in self.mixes.items()}
        whole = {name: mix(firsts) for name, mix in self.mixes.items()}
        return mixed, whole

    @staticmethod
    def with_whole(words, whole):
        return torch.cat([words, whole[:, None].expand(-1, words.shape[1], -1)], -1)
