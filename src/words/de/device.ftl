known-on = { $browser } { $device ->
    [iPhone] auf einem iPhone
    [iPad] auf einem iPad
    [Chromebook] auf einem Chromebook
    [Mac] auf einem Mac
   *[other] unter { $device }
  }
browser-on = Ein Browser { $device ->
    [iPhone] auf einem iPhone
    [iPad] auf einem iPad
    [Chromebook] auf einem Chromebook
    [Mac] auf einem Mac
   *[other] unter { $device }
  }
unnamed = Ein Gerät ohne nähere Angaben
