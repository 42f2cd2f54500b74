known-on = { $browser } { $device ->
    [iPhone] auf einem iPhone
    [iPad] auf einem iPad
    [Mac] auf einem Mac
   *[other] unter { $device }
  }
browser-on = einem Browser { $device ->
    [iPhone] auf einem iPhone
    [iPad] auf einem iPad
    [Mac] auf einem Mac
   *[other] unter { $device }
  }
unnamed = einem, der keine Angaben macht
