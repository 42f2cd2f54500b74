# The button of a gift's letter.
see = See your gift
# What a code is.
safe = Whoever has this code has the money. Keep it to yourself, as you would keep a banknote. Nobody from a shop, an office or the police will ever ask you for it.
# The subject, and the heading.
subject = { $sender } sent you a gift
# Over the heading: whose the gift is.
for-name = For { $name }
# What a gift is worth, beside the subject in a list of letters.
worth = { $amount } to spend at { $shop }
# The same under the amount, which stands over it in large figures.
to-spend = to spend at { $shop }
# How the letter begins where it is plain text.
opening = { $sender } sent you a gift: { $amount } to spend at { $shop }.
# What the sender wrote, where the letter is plain text: between quotation marks.
message = “{ $message }”
# Over the code: where it is typed. The address is a link.
or-enter = Or enter this code at { $address }
# What the button is for.
keeps = You can add it to your balance at { $shop } at once, or keep the code for later.
# Who is behind it.
who = { $sender } sent this through { $shop } on { $date }. If you are not sure that it is from { $sender }, ask before you use it.
# What the picture shows, for readers without pictures.
design = { $design ->
    [ribbon] A parcel with a bow
    [candles] A cake with candles
    [bouquet] A bunch of flowers
    [lanterns] Lanterns at night
    [firs] Fir trees in the snow
    [kite] A kite in the wind
    [tea] A pot and a cup of tea
   *[harbour] A boat before a lighthouse
  }
# What the sender of a gift is told when nobody took its letter for a day.
given-up = No mail server took the message within a day.
# The same when it came back and nobody said why.
came-back = The message came back.
