read = 回答を読む
answered-subject = { $shop }が報告{ $number }に回答しました
answered = { $name }さん、{ $shop }が報告{ $number }に回答しました。
answered-next = ログインすると回答を読めます。報告が完了するまで、そこから返信できます。
answered-rule = ショップの者がコードやパスワードを尋ねることは、回答の中でもありません。
