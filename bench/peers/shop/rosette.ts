// The engraved figure of a public id, in two inks: domain/src/rosette.rs says how it is drawn.

const CURVES = 16;
const POINTS = 60;
const TURN = 720;
const ONE = 10_000;

function cos(angle: number): number {
  const turned = ((angle % TURN) + TURN) % TURN;
  const folded = turned > TURN / 2 ? TURN - turned : turned;
  const [sign, acute] = folded > TURN / 4 ? [-1, TURN / 2 - folded] : [1, folded];
  const half = (TURN * TURN) / 4;
  return sign * Math.trunc(((half - 4 * acute * acute) * ONE) / (half + acute * acute));
}

function chance(id: string): (limit: number) => number {
  const bits = (value: bigint) => BigInt.asUintN(64, value);
  let now = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id)) now = bits((now ^ BigInt(byte)) * 0x100000001b3n);
  now |= 1n;
  return (limit) => {
    now ^= now >> 12n;
    now = bits(now ^ (now << 25n));
    now ^= now >> 27n;
    return Number((bits(now * 0x2545f4914f6cdd1dn) >> 33n) % BigInt(limit));
  };
}

function family(lobes: number, beat: number, phase: number, middle: number, swing: number): string {
  let path = "";
  for (let curve = 0; curve < CURVES; curve += 1) {
    const shift = Math.trunc((curve * TURN) / (CURVES * 4));
    const points = Array.from({ length: POINTS }, (_, point) => {
      const angle = (point * TURN) / POINTS;
      const wave = cos(lobes * angle + phase + shift) * cos((beat * angle) / 2 + Math.trunc(phase / 2) - shift);
      const radius = middle * ONE + swing * Math.trunc(wave / ONE);
      const at = (way: number) => 200 + Math.round((Math.trunc(radius / 100) * way * 100) / (ONE * ONE));
      return [at(cos(angle)), at(cos(angle - TURN / 4))];
    });
    path += smooth(points);
  }
  return path;
}

/** A closed curve of quadratic pieces that meet in the middles of neighbouring points. */
function smooth(points: number[][]): string {
  const between = ([a, b]: number[], [c, d]: number[]) => [Math.trunc((a + c) / 2), Math.trunc((b + d) / 2)];
  let control = points[0];
  let at = between(points[points.length - 1], control);
  let path = `M${at.join(" ")}`;
  for (const [place, next] of [...points.slice(1), points[0]].entries()) {
    const end = between(control, next);
    const to = `${end[0] - at[0]} ${end[1] - at[1]}`;
    path += place ? `t${to}` : `q${control[0] - at[0]} ${control[1] - at[1]} ${to}`;
    [at, control] = [end, [2 * end[0] - control[0], 2 * end[1] - control[1]]];
  }
  return `${path}z`;
}

export function rosette(id: string): [string, string] {
  const below = chance(id);
  const lobes = 5 + below(5);
  const beat = 2 * (1 + below(4));
  const phase = below(TURN);
  const first = family(lobes, beat, phase, 118 + below(16), 44 + below(22));
  const inner = 3 + below(6);
  return [first, family(inner, beat, below(TURN), 96 + below(20), 52 + below(24))];
}
