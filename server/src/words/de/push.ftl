claimed = Ihr Geschenk wurde angenommen
claimed-next = Sehen Sie, wann das war und was Sie geschrieben haben.
runs-out = Ein Teil Ihres Guthabens läuft in einer Woche ab
runs-out-next = Sehen Sie, wofür er gilt.
