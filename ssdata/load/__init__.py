"""The loader: records with their citations, their rivals and who says what."""

from ssdata.load.answer import Answer
from ssdata.load.claim import Citation, Claim, Dispute
from ssdata.load.dataset import Dataset, load
from ssdata.load.record import Record
from ssdata.load.source import Source

__all__ = ["Answer", "Citation", "Claim", "Dataset", "Dispute", "Record", "Source", "load"]
