known-on = { $browser } sur { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Chromebook] un Chromebook
    [Mac] un Mac
   *[other] { $device }
  }
browser-on = Un navigateur sur { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Chromebook] un Chromebook
    [Mac] un Mac
   *[other] { $device }
  }
unnamed = Un appareil qui ne dit pas ce qu’il est
