// The keys of what was sent and not yet answered: all that is kept of it, until the answer is known.

const PLACE = "scrip.attempts";

export const kept = () => (localStorage.getItem(PLACE) ?? "").split(" ").filter(Boolean);

function write(keys: string[]) {
  if (keys.length) localStorage.setItem(PLACE, keys.join(" "));
  else localStorage.removeItem(PLACE);
}

export const keep = (key: string) => write([...kept(), key]);
export const settle = (key: string) => write(kept().filter((known) => known !== key));
