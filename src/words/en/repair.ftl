# A character of a code, a letter or a digit, with its article: as it is put into `check-symbol` and `perhaps-symbol`.
named-symbol = { $symbol ->
    [8] an 8
    [A] an A
    [E] an E
    [F] an F
    [H] an H
    [I] an I
    [L] an L
    [M] an M
    [N] an N
    [O] an O
    [R] an R
    [S] an S
    [X] an X
   *[other] a { $symbol }
  }
# Under the field: one character does not fit. Its place in the code, and what it may be, as in `named-symbol`.
check-symbol = Check the { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
  } character: is it { $symbol }?
# Under the field: two characters that stand beside each other were taken for one another. Their places in the code.
check-swap = Check the { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
  } and { NUMBER($next, type: "ordinal") ->
    [one] { $next }st
    [two] { $next }nd
    [few] { $next }rd
   *[other] { $next }th
  } characters: are they the other way round?
# Under the field: one character was marked as unreadable, and filled in. Its place in the code.
filled-one = The { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
  } character can only be this one. Does it fit the card?
# Under the field: several characters were marked as unreadable, and filled in.
filled-several = The unreadable characters can only be these. Do they fit the card?
# Under the field, after the sentence that no code has a certain character: what may have been meant, as in `named-symbol`.
perhaps-symbol = Is it { $symbol }?
# Under the field: more characters are marked with a question mark than can be filled in. How many, three or more.
too-many-unreadable = { NUMBER($count) } characters are marked ?. Up to two can be filled in; try to read one more.

# Under the field: letters that no code has were read as what looks like them. Pairs as in `read-as`, joined by `and-pair`; and the letters, joined by `or-letter`.
read-pairs = Read { $pairs }. Such codes have no { $letters }.
# A letter, and what it was read as: O as 0.
read-as = { $letter } as { $symbol }
# Joins what `read-as` says: those so far, and one more.
and-pair = { $pairs }, { $pair }
# Joins letters: those so far, and one more.
or-letter = { $letters } or { $letter }
