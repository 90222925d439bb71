"""Asking other machines: is a page still there, what is known of a DOI, is there a kept copy.

Rules put questions (``question``) and judge answers (``answer``); what lies between them is the
only part of the package that speaks with the network, and it is imported only when asked for.
"""
