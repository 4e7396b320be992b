"""How a page is built: lines, furniture, label/value pairs, headings, list items, paragraphs, sentences."""

from extractors.layout.blocks import Block, Kind, Layout, Section
from extractors.layout.label_table import Label
from extractors.layout.labels import Pair, Style
from extractors.layout.reader import read_layout
from extractors.layout.sentences import sentences

__all__ = ["Block", "Kind", "Label", "Layout", "Pair", "Section", "Style", "read_layout", "sentences"]
