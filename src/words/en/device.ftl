# What a device is called in the list of those that the shopper is signed in on: a browser, such as Firefox, and what it runs on. Android, Windows and Linux are named as they are.
known-on = { $browser } on { $device ->
    [iPhone] an iPhone
    [iPad] an iPad
    [Chromebook] a Chromebook
    [Mac] a Mac
   *[other] { $device }
  }
# The same, where the browser is not known.
browser-on = A browser on { $device ->
    [iPhone] an iPhone
    [iPad] an iPad
    [Chromebook] a Chromebook
    [Mac] a Mac
   *[other] { $device }
  }
# The same, where nothing is known.
unnamed = A device that does not say what it is
