# Nothing is missing, and there is nothing left to take from.
nothing-left = There is nothing left for it to take off. It stays for later.
