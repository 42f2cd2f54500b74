known-on = { $browser } sur { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Mac] un Mac
   *[other] { $device }
  }
browser-on = un navigateur sur { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Mac] un Mac
   *[other] { $device }
  }
unnamed = un navigateur qui ne dit pas ce qu’il est
