known-on = { $browser } en { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Chromebook] un Chromebook
    [Mac] un Mac
   *[other] { $device }
  }
browser-on = Un navegador en { $device ->
    [iPhone] un iPhone
    [iPad] un iPad
    [Chromebook] un Chromebook
    [Mac] un Mac
   *[other] { $device }
  }
unnamed = Un dispositivo que no se identifica
