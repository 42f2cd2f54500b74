# What somebody signed in with: a browser, such as Firefox, and what it runs on. Android, Windows and Linux are named as they are. Put in at the end of a sentence, after a colon.
known-on = { $browser } on { $device ->
    [iPhone] an iPhone
    [iPad] an iPad
    [Mac] a Mac
   *[other] { $device }
  }
# The same, where the browser is not known.
browser-on = a browser on { $device ->
    [iPhone] an iPhone
    [iPad] an iPad
    [Mac] a Mac
   *[other] { $device }
  }
# The same, where nothing is known.
unnamed = one that does not say what it is
