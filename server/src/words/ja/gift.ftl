see = ギフトを見る
safe = このコードを持っている人がお金を使えます。現金と同じように、人に教えないでください。ショップや役所、警察の者がコードを尋ねることは決してありません。
subject = { $sender }さんからギフトが届きました
for-name = { $name }へ
worth = { $amount }を{ $shop }で使えます
to-spend = { $shop }で使えます
opening = { $sender }さんからギフトが届きました。{ $amount }を{ $shop }で使えます。
message = 「{ $message }」
or-enter = または、{ $address } でこのコードを入力してください
keeps = すぐに{ $shop }の残高に追加することも、コードのまま持っておくこともできます。
who = { $sender }さんが{ $date }に{ $shop }から贈りました。本当に{ $sender }さんからか確信が持てないときは、使う前に確認してください。
design = { $design ->
    [ribbon] リボンの付いた贈り物
    [candles] ろうそくの立ったケーキ
    [bouquet] 花束
    [lanterns] 夜のランタン
    [firs] 雪のモミの木
    [kite] 風に舞う凧
    [tea] ティーポットとお茶
   *[harbour] 灯台と船
  }
given-up = 1日たっても、どのメールサーバーにも届きませんでした。
came-back = メッセージが返送されました。
