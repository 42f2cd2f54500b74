nothing-left = これ以上割り引くものがありません。次の機会に使えます。

status-pays = { $amount }を支払い
status-saves = { $amount }引き
status-applied = 適用済み
status-kept = 保留中
status-not-now = 今回は対象外

percent = { NUMBER($percent) }%
add-worth = あと{ $missing }のお買い物で{ $promise ->
    [off] { $worth }引きになります
    [each] 1点につき{ $worth }引きになります
    [credit] { $worth }分の特典がもらえます
   *[applies] 適用されます
  }。
add-worth-of = { $of }であと{ $missing }のお買い物をすると{ $promise ->
    [off] { $worth }引きになります
    [each] 1点につき{ $worth }引きになります
    [credit] { $worth }分の特典がもらえます
   *[applies] 適用されます
  }。
add-items = あと{ NUMBER($more) }点追加すると{ $promise ->
    [off] { $worth }引きになります
    [each] 1点につき{ $worth }引きになります
    [credit] { $worth }分の特典がもらえます
   *[applies] 適用されます
  }。
add-items-from = { $of }からあと{ NUMBER($more) }点追加すると{ $promise ->
    [off] { $worth }引きになります
    [each] 1点につき{ $worth }引きになります
    [credit] { $worth }分の特典がもらえます
   *[applies] 適用されます
  }。
up-to = { $most }までのカートで使えます。今は{ $have }です。
up-to-of = { $of }が{ $most }までのときに使えます。今は{ $have }です。
nothing-goes = カートに対象の商品がまだありません。
add-something = { $of }から何か追加すると適用されます。
sign-in = ログインすると適用されます。
first-item = 最初の商品が入ると使われます。
other-delivery = 別の配送方法で使えます。配送方法を変えると適用されます。
pays-only-for = { $of }だけに使えます。対象の商品が入ると使われます。

as-much = { $kept }と割引額が同じで、一緒には使えません。
better-off = { $kept }と一緒には使えません。そちらのほうが{ $saving }お得です。
not-with = お選びの{ $with }と一緒には使えません。
ran-out = { $date }に期限が切れました。
sleeps = 今は使えない時間帯です。{ $moment }からまた使えます。

on-sale = セール品{ NUMBER($count) }点は対象外です。
outside = 商品{ NUMBER($count) }点はこのコードの対象外です。
gift-cards = ギフトカード{ NUMBER($count) }点は割引の対象外です。
card-worth = { $worth }のギフトカードです。残りは残高に入ります。

landed = { $code }：{ $status }。
fell-away = { $code }が適用されなくなりました。コードは残っていて、足りないものを表示しています。
switched-on = { $code }が適用されました：{ $status }。

or-name = { $names }、{ $name }
