known-on = { $browser } على { $device ->
    [iPhone] iPhone
    [iPad] iPad
    [Chromebook] Chromebook
    [Mac] Mac
   *[other] { $device }
  }
browser-on = متصفح على { $device ->
    [iPhone] iPhone
    [iPad] iPad
    [Chromebook] Chromebook
    [Mac] Mac
   *[other] { $device }
  }
unnamed = جهاز غير معروف النوع
