# A part of the balance: what came from gift cards. A heading, a choice, the name of a row.
gift-cards = Gift cards
# A part of the balance: what was given back.
refunds = Refunds
# A part of the balance: what came from promotions.
promotional = Promotional
# A part of the balance that pays for some shelves only, where they are not named.
restricted = Only for some goods
# A part of the balance: points.
points = Points
# The same as `restricted`, with the names of the shelves, such as Kitchen and Bath.
only-for = For { $shelves } only
# What value pays for, where it pays for everything. The value of a row `Pays for`, or after the name of a part of the balance and a comma.
any-item = any item
# The same, where it pays for some shelves only: their names, joined by `and-shelf`.
only-on = only { $shelves }
# Joins names of shelves: those so far, and one more.
and-shelf = { $shelves } and { $shelf }
