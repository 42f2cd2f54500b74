# What is wrong with the day.
day-odd = Choose a date and a time.
# It is over.
day-past = This is over already. Choose a later time, or send it now.
# It is too far away.
day-far = Choose a day within a year from now.
# The clocks show that hour twice.
twice = The clocks are put back then, and show this hour twice: it arrives the first time.
