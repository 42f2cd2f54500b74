known-on = { $browser } على { $device ->
    [iPhone] iPhone
    [iPad] iPad
    [Mac] Mac
   *[other] { $device }
  }
browser-on = متصفح على { $device ->
    [iPhone] iPhone
    [iPad] iPad
    [Mac] Mac
   *[other] { $device }
  }
unnamed = متصفح غير معروف النوع
