"""Values a claim can hold: dates, quantities, and the three-valued answers about them.

* ``edtf``: what a date string allows, as bounds in minutes;
* ``calendar``: day numbers in the Gregorian and the Julian calendar;
* ``compare``: relations between dates, with the answers of ``truth``;
* ``quantity``: numbers with a unit, as closed intervals of exact fractions.

Import from the modules themselves; this package re-exports nothing.
"""
