# The BCP 47 tag of these words, for amounts and dates.
language = en-US
