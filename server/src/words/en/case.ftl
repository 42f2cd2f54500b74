# The button of a letter about a report.
read = Read the answer
# The subject when the shop has answered what was reported. The report's number has letters in it.
answered-subject = { $shop } answered your report { $number }
# The shop has answered. What it says stands where its owner is signed in, and not in the letter.
answered = Hello { $name }, { $shop } has answered your report { $number }.
# What to do.
answered-next = Sign in to read the answer. You can write back there until the report is closed.
# What an answer never does.
answered-rule = Nobody from the shop asks you for a code or a password, not in an answer either.
