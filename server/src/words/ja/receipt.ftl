subject = { $shop }でのご注文{ $order }
thanks = { $name }さん、{ $shop }での注文{ $order }をありがとうございます。
line = { $name } × { NUMBER($quantity) }
line-every = { $name } × { NUMBER($quantity) }、{ $weeks ->
    [1] 毎週
   *[other] { $weeks }週間ごと
  }
tax = 税
tax-contained = 税（内税）
total = 合計
paid-from = { $bucket ->
    [gift] ギフトカードから支払い
    [refund] 返金から支払い
    [promotional] プロモーション特典から支払い
    [restricted] 一部の商品専用の残高から支払い
   *[points] ポイントから支払い
  }
paid-by-card = 末尾が{ $last_four }のカードで支払い
by-redirect = 決済会社のページで支払い
credit = もらえる特典（{ NUMBER($days) }日間使えます）
goes-to = お届け先：{ $address }
card = { $worth }のギフトカード
keep = このコードを持っている人がお金を使えます。大切に保管してください。
