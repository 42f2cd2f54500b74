known-on = { $browser } en { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Mac] un Mac
   *[other] { $device }
  }
browser-on = un navegador en { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Mac] un Mac
   *[other] { $device }
  }
unnamed = uno que no se identifica
