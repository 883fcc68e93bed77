// SHA-256 (FIPS 180-4) in plain arithmetic, so that a pack's hash needs nothing but the language.

const primes = firstPrimes(64);
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const encoder = new TextEncoder();

const blockSize = 64;
/** A letter takes so many bytes at most, and the end of the text a block and its length. */
const widestLetter = 3;
const endSize = blockSize + 8;

/** Most texts are short: they are laid out in one place that is used again. */
const usual = new DataView(new ArrayBuffer(2 ** 14));

export function sha256(text: string): string {
  const room = text.length * widestLetter + endSize;
  const view = room > usual.byteLength ? new DataView(new ArrayBuffer(room)) : usual;
  const end = layOut(text, view);
  const state = initial.slice();
  for (let block = 0; block < end; block += blockSize) {
    extend(view, block);
    compress(state);
  }
  let hash = '';
  for (const word of state) for (let shift = 24; shift >= 0; shift -= 8) hash += spelt[(word >>> shift) & 0xff];
  return hash;
}

/** Every byte in two digits. */
const spelt = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The text in whole blocks, with a one, zeros and its length in bits behind it; where that ends. */
function layOut(text: string, view: DataView): number {
  const bytes = new Uint8Array(view.buffer);
  const { written } = encoder.encodeInto(text, bytes);
  const end = Math.ceil((written + 1 + 8) / blockSize) * blockSize;
  bytes.fill(0, written, end);
  bytes[written] = 0x80;
  view.setUint32(end - 8, Math.floor(written / 0x2000_0000));
  view.setUint32(end - 4, (written << 3) >>> 0);
  return end;
}

/** The words of one block, drawn out to one for each round; filled anew for every block. */
const schedule = new Int32Array(64);

function extend(view: DataView, block: number): void {
  for (let index = 0; index < 16; index += 1) schedule[index] = view.getInt32(block + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const near = at(schedule, index - 15);
    const far = at(schedule, index - 2);
    const small = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3);
    const large = turn(far, 17) ^ turn(far, 19) ^ (far >>> 10);
    schedule[index] = sum(sum(at(schedule, index - 16), small), sum(at(schedule, index - 7), large));
  }
}

/** Four rounds in each turn: after four, what stood in the first half stands in the second, and nothing need be moved on the way. */
function compress(state: Int32Array): void {
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let round = 0; round < 64; round += 4) {
    const first = mixed(e, f, g, h, round);
    const e1 = (d + first) | 0;
    const a1 = (first + majority(a, b, c)) | 0;
    const second = mixed(e1, e, f, g, round + 1);
    const e2 = (c + second) | 0;
    const a2 = (second + majority(a1, a, b)) | 0;
    const third = mixed(e2, e1, e, f, round + 2);
    const e3 = (b + third) | 0;
    const a3 = (third + majority(a2, a1, a)) | 0;
    const fourth = mixed(e3, e2, e1, e, round + 3);
    [h, g, f, e] = [e1, e2, e3, (a + fourth) | 0];
    [d, c, b, a] = [a1, a2, a3, (fourth + majority(a3, a2, a1)) | 0];
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
}

function mixed(e: number, f: number, g: number, h: number, round: number): number {
  const chosen = g ^ (e & (f ^ g));
  const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
  return sum(sum(sum(h, turned), chosen), sum(at(constants, round), at(schedule, round)));
}

function majority(a: number, b: number, c: number): number {
  return ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)))) | 0;
}

/** Cut to 32 bits at every step, so that no number ever need be wider. */
function sum(left: number, right: number): number {
  return (left + right) | 0;
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits after the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 0x1_0000_0000) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
