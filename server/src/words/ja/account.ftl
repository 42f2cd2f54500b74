see-balance = 残高を見る
see-account = アカウントを見る
frozen-subject = { $shop }のアカウントを凍結しました
frozen = { $name }さん、{ $shop }のアカウントは{ $moment }に凍結されました。
frozen-means = 凍結を解除するまで、残高は使われません。カードや返金は引き続き残高に入り、凍結したときに支払い中だった注文はそのまま完了します。
frozen-not-you = 心当たりがない場合は、ほかの人がログインしています。「アカウント」でその人をログアウトさせ、パスワードを変更してください。
unfrozen-subject = { $shop }のアカウントの凍結を解除しました
unfrozen = { $name }さん、{ $shop }のアカウントの凍結は{ $moment }にパスワードで解除されました。残高をまた使えます。
unfrozen-not-you = 心当たりがない場合は、すぐにもう一度凍結し、ショップに連絡してください。
runs-out-subject = 残高のうち{ $amount }は{ $date }までです
runs-out = { $name }さん、{ $bucket ->
    [gift] ギフトカードの残高のうち
    [refund] 返金の残高のうち
    [promotional] プロモーション特典のうち
    [restricted] 一部の商品専用の残高のうち
   *[points] 集めたポイントのうち
  }{ $amount }は{ $date }までです。
good-points = ポイントは、残高のページで残高に交換できます。
good-for-any = ギフトカード以外のすべての商品に使えます。
good-for-only = { $categories }だけに使えます。
runs-out-hint = 支払いでは、期限が遠いものより先に使われます。このお知らせが不要な場合は、残高のページでオフにできます。
