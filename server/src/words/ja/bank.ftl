confirm = 支払いの承認
ask = 末尾が{ $last_four }のカードで、{ $shop }に{ $amount }を支払いますか？
approve = 承認
decline = 拒否
demo = デモ用の銀行です。お金は動きません。
