claimed = ギフトが受け取られました
claimed-next = 日時と、書いたメッセージを見る
runs-out = 残高の一部の期限まで1週間です
runs-out-next = 何に使えるかを見る
