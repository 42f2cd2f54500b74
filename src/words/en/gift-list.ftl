# What is wrong with the day.
day-odd = Choose a date and a time.
# It is over.
day-past = This is over already. Choose a later time, or send it now.
# It is too far away.
day-far = Choose a day within a year from now.
# The clocks show that hour twice.
twice = The clocks are put back then, and show this hour twice: it arrives the first time.

# A cell of the table, to a screen reader: what its column is called (`name`, `email`, `own-amount`, `own-message`, `zone`
# of `gift`), and its row.
cell-of = { $column }, row { $row }
# The button that leaves a row out, to a screen reader: it begins with what stands on it (`leave-out-label` of `gift`).
# The name may be empty.
leave-out-row = Leave out: row { $row } { $name }

# Under the field of the recipient's name.
name-missing = Enter a name.
# Under the field of the recipient's e-mail.
email-missing = Enter an e-mail address.
# Under the field of the amount.
amount-missing = Enter an amount.
# Under the field of the sender's own name.
from-missing = Enter your name, so that it is clear who it is from.
# Under a name or a message. At least 81 and at least 80 characters.
too-long = This has { NUMBER($have) } characters; { NUMBER($most) } fit. Shorten it.
# Under the field of an e-mail.
not-an-email = Check the address: it looks like bo@mail.example.
# Under the field of an e-mail: the row above that has the same.
same-as = The same address stands in row { $row }.
# Under the field of an amount. It is read with a point or with a comma.
not-an-amount = Enter an amount, like 25 or 25.50.
# Under the field of an amount: the least that is taken.
too-little = The smallest gift is { $least }.
# Under the field of an amount: the most that is taken.
too-much = The largest gift is { $most }.
# Under the field of a time zone. Their names are the same in all languages.
no-such-zone = No time zone has this name. Write it like Europe/Berlin.

# Under the field of the amount: two amounts.
between = Between { $least } and { $most }.
# Under the message: how much is written.
characters-of = { NUMBER($have) } of { NUMBER($most) } characters
# The same, when too much is written.
characters-over = { $over ->
    [one] { $over } character too many
   *[other] { $over } characters too many
  }

# In the review, after `to`: how many it goes to. `$figure` is the same number as it is written.
recipients-of = { $count ->
    [one] { $figure } recipient
   *[other] { $figure } recipients
  }
# Over the table: how many recipients there are. `$figure` is the same number as it is written.
all-ready = { $count ->
    [one] { $figure } recipient
   *[other] { $figure } recipients
  }, all of them ready.
# Over the table: how many recipients there are, and in how many rows something is wrong. `$figure` and `$faulty-figure` are
# the same numbers as they are written.
some-to-mend = { $count ->
    [one] { $figure } recipient
   *[other] { $figure } recipients
  }, { $faulty ->
    [one] { $faulty-figure } of them
   *[other] { $faulty-figure } of them
  } to mend or to leave out.
# Over the table: how many there are, more than 1000, and how many of them are to go.
too-many-of = { $count } recipients are more than one order takes. Leave out { $over }.
# Between the buttons for the rows before and after.
rows-of = Rows { $first } to { $last } of { $whole }

# A file or a text that was pasted is empty.
list-empty = There is nobody in this list. It needs a row for each recipient.
# A file is not as a file of rows has to be: where a quotation mark stands.
list-unclosed = A quotation mark in line { $line }, column { $column }, is never closed. Close it and try again.
# The header of a file has no such column.
list-lacks = The list has no column for the { $column ->
    [email] recipient e-mail
    [amount] own amount
    [message] own message
    [zone] time zone
   *[name] recipient name
  }. Add one and try again.
# Beside the table: headings of columns that say nothing, as they stand in the file.
not-read = Not read: { $names }.

# Above the preview: the recipient's name, or `somebody` of `gift` in its place.
will-see = What { $name } will see
# The same of a gift that goes on a date: when it arrives, as `arrives-at` says it.
will-see-at = What { $name } will see, { $when }
# When a gift arrives, in the sentence before this: day and hour on the recipient's clocks, as `Sunday, March 28, 2027 at
# 9:00 AM`, and the city of their time zone.
arrives-at = { $moment } in { $place }
# Under the hour, which the clocks skip on that day: the hour in its place.
skipped = The clocks are put forward then: it arrives at { $at }.
