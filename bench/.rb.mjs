// bench/redline.ts
import { existsSync, readFileSync } from "node:fs";
import { diffWords as jsdiffWords } from "diff";
import diffSequences from "diff-sequences";

// src/core/text/chain.ts
function heaviestChain(keys, weights, keyCount) {
  const best = new Int32Array(keyCount + 1).fill(-1);
  const total = [];
  const before = [];
  const weigh = (point) => total[point] ?? 0;
  let last = -1;
  for (let i = 0; i < keys.length; i++) {
    let found = -1;
    for (let at = keys[i]; at > 0; at -= at & -at) if (weigh(best[at]) > weigh(found)) found = best[at];
    before.push(found);
    total.push(weights[i] + weigh(found));
    for (let at = keys[i] + 1; at <= keyCount; at += at & -at) if (total[i] > weigh(best[at])) best[at] = i;
    if (total[i] > weigh(last)) last = i;
  }
  const chain = [];
  for (; last >= 0; last = before[last]) chain.push(last);
  return chain.reverse();
}

// src/core/limits.ts
var wordingBytesMax = 64 * 1024;
var bodyBytesMax = 32 * 1024;
var importBytesMax = 16 * 1024 * 1024;
var segmentedRunUnitsMax = 1024;
var diffStepsMax = 16384;
var requestBytesMax = 256 * 1024;

// src/core/text/myers.ts
function matchMyers(m, i, to, j, end, partly) {
  const width = to - i;
  const height = end - j;
  const reaches = [NONE];
  let d = 0;
  while (!extend(m, i, j, width, height, reaches, d) && reaches.length <= diffStepsMax) d++;
  let k = farthest(reaches, d);
  let u = reaches[cellAt(d, k)];
  const kept = u === width && u - k === height ? d : partly ? d >> 1 : -1;
  let corner = [i, j];
  for (; d >= 0; d--) {
    if (d === kept) corner = [i + u, j + u - k];
    const arrived = arrival(reaches, d, k, width, height);
    if (d <= kept) while (u > arrived) m.pairs[i + --u] = j + u - k;
    const deleted = arrived === reaches[cellAt(d - 1, k - 1)] + 1;
    u = deleted ? arrived - 1 : arrived;
    k += deleted ? -1 : 1;
  }
  return corner;
}
var NONE = -1e9;
function cellAt(d, k) {
  return 1 + (d * (d + 4) + k >> 1);
}
function extend({ x, y }, i, j, width, height, reaches, d) {
  let done = false;
  for (let k = -d; k <= d; k += 2) {
    let u = arrival(reaches, d, k, width, height);
    const last = width < height + k ? width : height + k;
    if (u >= 0) while (u < last && x[i + u] === y[j + u - k]) u++;
    if (u === width && u - k === height) done = true;
    reaches.push(u);
  }
  reaches.push(NONE);
  return done;
}
function arrival(reaches, d, k, width, height) {
  if (d === 0) return 0;
  const deleted = reaches[cellAt(d - 1, k - 1)] + 1;
  const inserted = reaches[cellAt(d - 1, k + 1)];
  const u = deleted > 0 && deleted <= width ? deleted : NONE;
  return inserted > u && inserted - k <= height ? inserted : u;
}
function farthest(reaches, d) {
  const words = (k) => 2 * reaches[cellAt(d, k)] - k;
  let found = -d;
  for (let k = -d; k <= d; k += 2) if (words(k) > words(found)) found = k;
  return found;
}

// src/core/text/match.ts
function matchNumbers(x, y) {
  const pairs = new Int32Array(x.length).fill(-1);
  matchStretch({ x, y, pairs }, 0, x.length, 0, y.length, 0);
  return pairs;
}
var runLengths = [5, 3, 2];
function matchStretch(m, from, to, start, end, level) {
  const words = runLengths[level];
  let [i, j] = matchMyers(m, from, to, start, end, !words);
  if (!words) while (i < to && j < end) [i, j] = matchMyers(m, i, to, j, end, true);
  else if (i < to) {
    pin(m, from, to, start, end, words);
    matchBetween(m, from, to, start, end, level + 1);
  }
}
function matchBetween(m, from, to, start, end, level) {
  let i = from;
  let j = start;
  for (let p = from; p <= to; p++) {
    const q = p < to ? m.pairs[p] : end;
    if (q < 0) continue;
    if (p > i && q > j) matchStretch(m, i, p, j, q, level);
    i = p + 1;
    j = q + 1;
  }
}
function pin(m, from, to, start, end, words) {
  const partner = partners(m, from, to, start, end, words);
  const first = [];
  const keys = [];
  const lengths = [];
  for (let i2 = 0; i2 < partner.length; i2++) {
    const j2 = partner[i2] - 1;
    if (j2 < 0) continue;
    if (j2 > 0 && partner[i2 - 1] === j2) lengths[lengths.length - 1]++;
    else {
      first.push(from + i2);
      keys.push(j2);
      lengths.push(words);
    }
  }
  let i = from;
  let j = start;
  for (const at of heaviestChain(keys, lengths, end - start))
    for (let s = 0; s < lengths[at]; s++) {
      const p = first[at] + s;
      const q = start + keys[at] + s;
      if (p < i || q < j) continue;
      m.pairs[p] = q;
      i = p + 1;
      j = q + 1;
    }
}
function partners(m, from, to, start, end, words) {
  const { x, y } = m;
  const slots = new Int32Array(2 << 32 - Math.clz32(to - from));
  const partner = new Int32Array(to - from);
  for (let i = from; i + words <= to; i++) {
    const slot = slotOf(slots, x, from, x, i, words);
    if (slots[slot]) partner[slots[slot] - 1] = -1;
    else slots[slot] = i - from + 1;
  }
  for (let j = start; j + words <= end; j++) {
    const found = slots[slotOf(slots, x, from, y, j, words)];
    if (found) partner[found - 1] = partner[found - 1] === 0 ? j - start + 1 : -1;
  }
  return partner;
}
function slotOf(slots, x, from, v, at, words) {
  let hash = 0;
  for (let s = 0; s < words; s++) hash = Math.imul(hash ^ v[at + s], 2654435761) ^ hash >>> 15;
  let slot = hash ^ hash >>> 16;
  while (slots[slot &= slots.length - 1] && !equalRun(x, from + slots[slot] - 1, v, at, words)) slot++;
  return slot;
}
function equalRun(x, i, v, j, words) {
  let s = 0;
  while (s < words && x[i + s] === v[j + s]) s++;
  return s === words;
}

// src/core/text/tokens.ts
function tokenise(text) {
  const cut = {
    text,
    words: [],
    ...text.length <= workbench.from.length ? workbench : offsets(text.length)
  };
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === UNSPACED) at = addSegments(cut, at);
    else at = add(cut, at, isOfWord(kind) ? wordEnd(text, at) : markedEnd(text, at));
  }
  const count = cut.words.length;
  return { text, words: cut.words, from: cut.from.slice(0, count), to: cut.to.slice(0, count) };
}
function isWord(token) {
  const kind = kindAt(token, 0);
  return kind >= UNSPACED && kind <= LETTER;
}
function spanText(tokens, i, j) {
  return i < j ? tokens.text.slice(tokens.from[i], tokens.to[j - 1]) : "";
}
function offsets(count) {
  return { from: new Int32Array(count), to: new Int32Array(count) };
}
var workbench = offsets(8192);
function add({ text, words, from, to }, start, end) {
  from[words.length] = start;
  to[words.length] = end;
  words.push(text.slice(start, end));
  return end;
}
var tests = [
  /\s/,
  /(?!\p{M})[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ーｰ]/u,
  /[\p{M}\u200c\u200d]/u,
  /\p{Nd}/u,
  /[\p{L}\p{N}]/u,
  /['’\-‐‑·־׳״]/,
  /[.,٫٬]/
];
var SPACE = 2;
var UNSPACED = 3;
var MARK = 4;
var DIGIT = 5;
var LETTER = 6;
var JOINER = 7;
var POINT = 8;
function kindOf(character) {
  return tests.findIndex((test) => test.test(character)) + SPACE;
}
var kinds = new Uint8Array(65536);
function kindAt(text, at) {
  return kinds[text.charCodeAt(at)] || learn(text, at);
}
function learn(text, at) {
  const width = widthAt(text, at);
  const kind = kindOf(text.slice(at, at + width));
  if (width === 1) kinds[text.charCodeAt(at)] = kind;
  return kind;
}
function widthAt(text, at) {
  return text.codePointAt(at) > 65535 ? 2 : 1;
}
function isOfWord(kind) {
  return kind >= MARK && kind <= LETTER;
}
function wordEnd(text, start) {
  let at = start;
  while (at < text.length) {
    const known = kinds[text.charCodeAt(at)];
    if (isOfWord(known)) at++;
    else if (known === SPACE || !continues(text, at)) return at;
    else at += widthAt(text, at);
  }
  return at;
}
function continues(text, at) {
  const kind = kindAt(text, at);
  if (kind === POINT) return kindAt(text, at - 1) === DIGIT && kindAt(text, at + 1) === DIGIT;
  return isOfWord(kind === JOINER ? kindAt(text, at + 1) : kind);
}
function markedEnd(text, start) {
  let at = start;
  do
    at += widthAt(text, at);
  while (at < text.length && kindAt(text, at) === MARK);
  return at;
}
var segmenter;
function addSegments(cut, start) {
  const { text } = cut;
  let end = start;
  do
    end = markedEnd(text, end);
  while (end < text.length && end - start < segmentedRunUnitsMax && kindAt(text, end) === UNSPACED);
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { index, segment } of segmenter.segment(text.slice(start, end)))
    add(cut, start + index, start + index + segment.length);
  return end;
}

// src/core/text/tidy.ts
var islandLettersMax = 3;
var islandSyllablesMax = 1;
function tidy(edits, a, b) {
  const joined = [];
  for (const [at, edit] of edits.entries()) {
    const last = joined.at(-1);
    const next = place(edit, last?.to ?? -1, edits[at + 1]?.from ?? -1, a, b);
    if (last && isIsland(b, last.end, next.start))
      joined[joined.length - 1] = { ...last, to: next.to, end: next.end };
    else joined.push(next);
  }
  return joined;
}
function isIsland(words, from, to) {
  let count = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!isWord(word)) continue;
    if (++count > 1 || word.length > (word < "\u2E80" ? islandLettersMax : islandSyllablesMax)) return false;
  }
  return true;
}
function place(edit, low, high, a, b) {
  const inserted = edit.from === edit.to;
  if (!inserted && edit.start !== edit.end) return edit;
  const words = inserted ? b : a;
  const first = inserted ? edit.start : edit.from;
  const end = inserted ? edit.end : edit.to;
  const meets = (by2) => edit.from + by2 === low || edit.to + by2 === high;
  const merit = (by2) => meets(by2) ? strongest : strength(words, first + by2);
  let by = 0;
  while (edit.to + by !== high && end + by < words.length && words[first + by] === words[end + by]) by++;
  let best = by;
  while (edit.from + by !== low && first + by > 0 && words[first + by - 1] === words[end + by - 1])
    if (merit(--by) > merit(best)) best = by;
  return shift(edit, best);
}
function shift({ from, to, start, end }, by) {
  return { from: from + by, to: to + by, start: start + by, end: end + by };
}
var strongest = 4;
function strength(words, at) {
  const before = words[at - 1] ?? ".";
  if (before === words[at - 2] || before === words[at]) return 1;
  if (/^[.;:!?。；：！？؛؟]/.test(before)) return 3;
  if (/^[,，、،]/.test(before)) return 2;
  return /^[\p{Ps}\p{Pi}\p{Pd}/]/u.test(before) ? 0 : 1;
}

// src/core/text/diff.ts
function diffWords(a, b) {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return editsWithin(a, b, head, a.length - tail, b.length - tail);
}
function editsWithin(a, b, head, aEnd, bEnd) {
  const numbers = /* @__PURE__ */ new Map();
  const x = numberWords(a, head, aEnd, numbers);
  const known = numbers.size;
  const y = numberWords(b, head, bEnd, numbers);
  const inBoth = new Uint8Array(known);
  for (const number of y) inBoth[number] = 1;
  const inX = pick(x, inBoth);
  const inY = pick(y, inBoth);
  const pairs = matchNumbers(
    inX.map((i) => x[i]),
    inY.map((j) => y[j])
  );
  const edits = [];
  let from = head;
  let start = head;
  for (let i = 0; i <= pairs.length; i++) {
    if (pairs[i] < 0) continue;
    const last = i === pairs.length;
    const to = last ? aEnd : head + inX[i];
    const end = last ? bEnd : head + inY[pairs[i]];
    if (to > from || end > start) edits.push({ from, to, start, end });
    from = to + 1;
    start = end + 1;
  }
  return edits;
}
function numberWords(words, from, to, numbers) {
  const list = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    const known = numbers.get(words[i]);
    list[i - from] = known ?? numbers.size;
    if (known === void 0) numbers.set(words[i], numbers.size);
  }
  return list;
}
function pick(numbers, inBoth) {
  const kept = new Int32Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (inBoth[numbers[i]]) kept[count++] = i;
  return kept.subarray(0, count);
}

// src/core/text/segments.ts
function segments(a, b, edits) {
  const list = [];
  const push = (op, text) => text && list.push([op, text]);
  let kept = 0;
  let trail = "";
  for (const { from, to, start, end } of edits) {
    const old = padded(a, from, to);
    const now = padded(b, start, end);
    const lead = old[0] === " " && now[0] === " " ? 1 : 0;
    push("=", trail + between(b, kept, start) + " ".repeat(lead));
    trail = old.slice(lead).endsWith(" ") && now.slice(lead).endsWith(" ") ? " " : "";
    push("-", old.slice(lead, old.length - trail.length));
    push("+", now.slice(lead, now.length - trail.length));
    kept = end;
  }
  push("=", trail + between(b, kept, b.words.length));
  return list;
}
function collapse(text) {
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim();
}
function between(tokens, from, to) {
  return collapse(spanText(tokens, from, to));
}
function padded(tokens, from, to) {
  const before = spaceBefore(tokens, from);
  return from === to ? before : before + between(tokens, from, to) + spaceBefore(tokens, to);
}
function spaceBefore({ from, to }, i) {
  return i > 0 && from[i] > to[i - 1] ? " " : "";
}

// src/core/text/similarity.ts
var similarityMin = 0.4;
var commonWordMax = 64;
function bagOf(tokens) {
  const bag = new Int32Array(tokens.length);
  let count = 0;
  for (const token of tokens) if (isWord(token)) bag[count++] = hashOf(token);
  return bag.subarray(0, count).sort();
}
function hashOf(word) {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
  return hash;
}
function sharedWords(a, b) {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const difference = a[i] - b[j];
    if (difference <= 0) i++;
    if (difference >= 0) j++;
    if (difference === 0) shared++;
  }
  return shared;
}
function similarInOrder(from, to) {
  const holders = holdersOf(from);
  const pairs = [];
  const weights = [];
  for (const [j, bag] of to.entries())
    for (const i of likely(holders, bag, from.length)) {
      const shared = sharedWords(from[i], bag);
      if (2 * shared < similarityMin * (from[i].length + bag.length)) continue;
      pairs.push([i, j]);
      weights.push(shared);
    }
  const keys = Int32Array.from(pairs, ([i]) => i);
  return heaviestChain(keys, Int32Array.from(weights), from.length).map((at) => pairs[at]);
}
function holdersOf(bags) {
  const holders = /* @__PURE__ */ new Map();
  for (const [i, bag] of bags.entries())
    for (let at = 0; at < bag.length; at++) {
      if (bag[at] === bag[at - 1]) continue;
      const list = holders.get(bag[at]);
      if (list) list.push(i);
      else holders.set(bag[at], [i]);
    }
  return holders;
}
function likely(holders, bag, count) {
  const votes = new Int32Array(count);
  let most = 1;
  for (let at = 0; at < bag.length; at++) {
    if (bag[at] === bag[at - 1]) continue;
    const list = holders.get(bag[at]);
    if (list && list.length <= commonWordMax) {
      for (const i of list) if (++votes[i] > most) most = votes[i];
    }
  }
  const found = [];
  for (let i = count - 1; i >= 0; i--) if (2 * votes[i] >= most) found.push(i);
  return found;
}

// src/core/text/align.ts
function textInForce(provision2) {
  return provision2.suppressed ? "" : provision2.text ?? "";
}
function align(from, to, byIdentity) {
  const toOf = new Int32Array(from.length).fill(-1);
  const fromOf = new Int32Array(to.length).fill(-1);
  const alignment = { toOf, fromOf, tokens: /* @__PURE__ */ new Map() };
  if (byIdentity) pairById(alignment, from, to);
  if (!toOf.includes(-1) || !fromOf.includes(-1)) return alignment;
  pairInOrder(alignment, from, to);
  pairMoved(alignment, from, to);
  pairSimilar(alignment, from, to);
  pairByContents(alignment, from, to);
  return alignment;
}
function parentsOf(provisions) {
  const at = /* @__PURE__ */ new Map();
  return Int32Array.from(provisions, ({ id, parent }, i) => {
    const position = parent === null ? -1 : at.get(parent) ?? -1;
    at.set(id, i);
    return position;
  });
}
function pair({ toOf, fromOf }, i, j) {
  toOf[i] = j;
  fromOf[j] = i;
}
function single(partners2, first = 0, end = partners2.length) {
  const list = [];
  for (let i = first; i < end; i++) if (partners2[i] < 0) list.push(i);
  return list;
}
function pairById(alignment, from, to) {
  const at = /* @__PURE__ */ new Map();
  for (const [i, provision2] of from.entries()) at.set(provision2.id, i);
  for (const [j, provision2] of to.entries()) {
    const i = at.get(provision2.id);
    if (i !== void 0 && alignment.toOf[i] < 0) pair(alignment, i, j);
  }
}
function pairInOrder(alignment, from, to) {
  const singleFrom = single(alignment.toOf);
  const singleTo = single(alignment.fromOf);
  const keysFrom = singleFrom.map((i2) => keyOf(from[i2]));
  const keysTo = singleTo.map((j2) => keyOf(to[j2]));
  const edits = diffWords(keysFrom, keysTo);
  let i = 0;
  let j = 0;
  for (const edit of [...edits, { from: keysFrom.length, to: 0, start: 0, end: 0 }]) {
    while (i < edit.from) pair(alignment, singleFrom[i++], singleTo[j++]);
    i = edit.to;
    j = edit.end;
  }
}
function keyOf(provision2) {
  const text = textInForce(provision2);
  return text !== "" ? text : `\0${provision2.kind} ${provision2.label ?? ""}`;
}
function pairMoved(alignment, from, to) {
  const onceFrom = onlyOnce(from, single(alignment.toOf));
  const onceTo = onlyOnce(to, single(alignment.fromOf));
  for (const [text, i] of onceFrom) {
    const j = onceTo.get(text);
    if (i >= 0 && j !== void 0 && j >= 0) pair(alignment, i, j);
  }
}
function onlyOnce(provisions, among) {
  const at = /* @__PURE__ */ new Map();
  for (const i of among) {
    const text = collapse(textInForce(provisions[i]));
    if (text !== "") at.set(text, at.has(text) ? -1 : i);
  }
  return at;
}
function pairSimilar(alignment, from, to) {
  const bag = (provision2) => {
    const tokens = tokenise(textInForce(provision2));
    alignment.tokens.set(provision2, tokens);
    return bagOf(tokens.words);
  };
  for (const gap of gaps(alignment)) {
    const left = single(alignment.toOf, gap.from, gap.to);
    const right = single(alignment.fromOf, gap.start, gap.end);
    if (left.length === 0 || right.length === 0) continue;
    const similar = similarInOrder(
      left.map((i) => bag(from[i])),
      right.map((j) => bag(to[j]))
    );
    for (const [i, j] of similar) pair(alignment, left[i], right[j]);
  }
}
function gaps({ toOf, fromOf }) {
  const paired = [...toOf.keys()].filter((i) => toOf[i] >= 0);
  const partners2 = Int32Array.from(paired, (i) => toOf[i]);
  const kept = heaviestChain(partners2, new Int32Array(partners2.length).fill(1), fromOf.length);
  const list = [];
  let from = 0;
  let start = 0;
  for (const at of kept) {
    list.push({ from, to: paired[at], start, end: partners2[at] });
    from = paired[at] + 1;
    start = partners2[at] + 1;
  }
  list.push({ from, to: toOf.length, start, end: fromOf.length });
  return list;
}
function pairByContents(alignment, from, to) {
  const { toOf, fromOf } = alignment;
  const parentsFrom = parentsOf(from);
  const parentsTo = parentsOf(to);
  const elected = from.map(() => -1);
  const lead = from.map(() => 0);
  for (let i = 0; i < from.length; i++) {
    if (toOf[i] < 0) continue;
    const homes = ancestorsByKind(to, parentsTo, toOf[i]);
    for (let a = parentsFrom[i]; a >= 0; a = parentsFrom[a]) {
      const home = homes.get(from[a].kind);
      if (toOf[a] >= 0 || home === void 0) continue;
      if (lead[a] === 0) elected[a] = home;
      lead[a] += elected[a] === home ? 1 : -1;
    }
  }
  for (let i = 0; i < from.length; i++)
    if (lead[i] > 0 && fromOf[elected[i]] < 0) pair(alignment, i, elected[i]);
}
function ancestorsByKind(provisions, parents, i) {
  const nearest = /* @__PURE__ */ new Map();
  for (let a = parents[i]; a >= 0; a = parents[a])
    if (!nearest.has(provisions[a].kind)) nearest.set(provisions[a].kind, a);
  return nearest;
}

// src/core/text/order.ts
function lines(from, to, alignment, weights) {
  const parentFrom = parentsOf(from);
  const parentTo = parentsOf(to);
  const moved = movedIn(alignment, parentFrom, parentTo, weights);
  const under = childrenOf(alignment, parentFrom, parentTo, moved);
  const list = [];
  const pending = [...under.get(ROOT) ?? []].reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    list.push(lineOf(alignment, moved, node));
    const children = under.get(node);
    if (children) for (let c = children.length - 1; c >= 0; c--) pending.push(children[c]);
  }
  return list;
}
var ROOT = 2147483647;
function lineOf({ fromOf }, moved, node) {
  return node < 0 ? { from: ~node, to: -1, moved: false } : { from: fromOf[node], to: node, moved: moved[node] === 1 };
}
function movedIn({ toOf, fromOf }, parentFrom, parentTo, weights) {
  const moved = new Uint8Array(fromOf.length);
  const siblings = /* @__PURE__ */ new Map();
  for (let j = 0; j < fromOf.length; j++) {
    const i = fromOf[j];
    if (i < 0) continue;
    const before = parentFrom[i] < 0 ? -1 : toOf[parentFrom[i]];
    const stayed = parentFrom[i] < 0 ? parentTo[j] < 0 : before >= 0 && before === parentTo[j];
    moved[j] = 1;
    if (stayed) append(siblings, before, j);
  }
  for (const children of siblings.values()) {
    const keys = Int32Array.from(children, (j) => fromOf[j]);
    const chain = heaviestChain(
      keys,
      Int32Array.from(children, (j) => weights[j] + 1),
      toOf.length
    );
    for (const at of chain) moved[children[at]] = 0;
  }
  return moved;
}
function append(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
function childrenOf(alignment, parentFrom, parentTo, moved) {
  const { under, after } = placeRemoved(alignment, parentFrom, moved);
  for (let j = 0; j < parentTo.length; j++) {
    const parent = parentTo[j] < 0 ? ROOT : parentTo[j];
    append(under, parent, j);
    for (const removed of after.get(j) ?? []) append(under, parent, removed);
  }
  return under;
}
function placeRemoved({ toOf }, parentFrom, moved) {
  const under = /* @__PURE__ */ new Map();
  const after = /* @__PURE__ */ new Map();
  const older = /* @__PURE__ */ new Map();
  for (let i = 0; i < toOf.length; i++) {
    const parent = parentFrom[i];
    const node = toOf[i];
    const sibling = older.get(parent);
    if (node >= 0 && !moved[node]) older.set(parent, node);
    else if (node < 0 && sibling !== void 0) append(after, sibling, ~i);
    else if (node < 0) append(under, nodeOf(toOf, parent), ~i);
  }
  return { under, after };
}
function nodeOf(toOf, i) {
  if (i < 0) return ROOT;
  return toOf[i] < 0 ? ~i : toOf[i];
}

// src/core/text/redline.ts
function redline(from, to, ids = "permanent") {
  const alignment = align(from, to, ids === "permanent");
  const weights = to.map((provision2) => textInForce(provision2).length);
  const provisions = lines(from, to, alignment, weights).map(
    (line) => redlined(from[line.from], to[line.to], line.moved, alignment.tokens)
  );
  return { provisions };
}
function compare(a, b) {
  return segments(a, b, tidy(diffWords(a.words, b.words), a.words, b.words));
}
function whole(op, text) {
  const shown = collapse(text);
  return shown === "" ? [] : [[op, shown]];
}
function redlined(from, to, moved, known) {
  const edits = editsOf(from, to, known);
  const edited2 = edits.some(([op]) => op !== "=");
  const change = !from ? "added" : !to ? "removed" : moved ? "moved" : edited2 ? "changed" : "same";
  return { id: (to ?? from).id, change, from: placeOf(from), to: placeOf(to), edits };
}
function editsOf(from, to, known) {
  const old = from ? textInForce(from) : "";
  const now = to ? textInForce(to) : "";
  if (old === now) return whole("=", now);
  if (!from || old === "") return whole("+", now);
  if (!to || now === "") return whole("-", old);
  return compare(known.get(from) ?? tokenise(old), known.get(to) ?? tokenise(now));
}
function placeOf(provision2) {
  if (!provision2) return null;
  return { label: provision2.label ?? null, margin: provision2.margin ?? null, parent: provision2.parent };
}

// bench/synthetic-text.ts
var vocabularySize = 4e3;
var shortWords = "the of and to in shall be a or by for any with on as that this its may not".split(" ");
var syllables = "ta re mi con ven tion al par ty or ga ni se cur net work ser vi ce o per a ble pro sion stan".split(" ");
var editsPerWord = 0.025;
function syntheticVersions(words, seed2) {
  const draw = generator(seed2);
  const pick2 = zipf(vocabulary(draw), draw);
  const from = [];
  const to = [];
  for (let count = 0; count < words; ) {
    const text = Array.from({ length: 20 + Math.floor(draw() * 181) }, () => punctuated(pick2(), draw));
    count += text.length;
    from.push(provision(from.length, text));
    to.push(provision(to.length, edited(text, pick2, draw)));
  }
  return { from, to };
}
function provision(n, words) {
  return { id: `p${n}`, parent: null, kind: "paragraph", text: words.join(" ") };
}
function generator(seed2) {
  let state = seed2 | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
function vocabulary(draw) {
  const words = new Set(shortWords);
  while (words.size < vocabularySize) words.add(madeWord(draw));
  return [...words];
}
function madeWord(draw) {
  return Array.from(
    { length: 2 + Math.floor(draw() * 3) },
    () => syllables[Math.floor(draw() * syllables.length)]
  ).join("");
}
function zipf(words, draw) {
  const sums = [];
  let total = 0;
  for (let rank = 0; rank < words.length; rank++) sums.push(total += 1 / (rank + 2.7));
  return () => words[firstAbove(sums, draw() * total)];
}
function firstAbove(sums, value) {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = low + high >> 1;
    if (sums[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function punctuated(word, draw) {
  const chance = draw();
  return chance < 0.06 ? `${word},` : chance < 0.1 ? `${word}.` : word;
}
function edited(words, pick2, draw) {
  const result = [];
  for (let i = 0; i < words.length; ) {
    if (draw() >= editsPerWord) {
      result.push(words[i++]);
      continue;
    }
    const length = 1 + Math.floor(draw() * 3);
    const kind = draw();
    if (kind < 0.8) i += length;
    if (kind < 0.6 || kind >= 0.8) for (let n = 0; n < length; n++) result.push(pick2());
  }
  return result;
}

// bench/redline.ts
var timesFaster = 5;
var tokensMin = 2e3;
var growthMax = 6;
var runs = 9;
var runMs = 20;
var jsdiffWordsMax = 3e4;
var seed = 1988;
async function benchRedline() {
  const made = syntheticVersions(1e5, seed);
  const pairs = [
    ...realPairs(),
    { name: "made, 100,000 words", ids: "permanent", ...made },
    { name: "made, 100,000 words, ids unknown", ids: "local", ...made }
  ];
  return [...pairs.flatMap(rowsOf), growth()];
}
function realPairs() {
  const files = [
    ["anti-doping 2014 \u2192 2015", "05-antidoping-2014.md", "05-antidoping-2015.md"],
    [
      "Paris drafts 23 Oct \u2192 12 Dec",
      "11-paris-agreement-23-oct-2015.md",
      "11-paris-agreement-12-dec-2015.md"
    ],
    ["Internet-Draft 00 \u2192 01", "10-draft-smoke-signals-00.txt", "10-draft-smoke-signals-01.txt"]
  ];
  const present = files.filter(([, from, to]) => existsSync(pathOf(from)) && existsSync(pathOf(to)));
  return present.map(([name, from, to]) => ({
    name,
    ids: "local",
    from: paragraphs(readFileSync(pathOf(from), "utf8")),
    to: paragraphs(readFileSync(pathOf(to), "utf8"))
  }));
}
function pathOf(name) {
  return new URL(`../../shared/data/texts/${name}`, import.meta.url);
}
function paragraphs(text) {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return parts.map((part, i) => ({ id: `p${i}`, parent: null, kind: "paragraph", text: part }));
}
function rowsOf(pair2) {
  const a = tokenise(textOf(pair2.from)).words;
  const b = tokenise(textOf(pair2.to)).words;
  const [whole2, words, cutting, theirs] = medians([
    () => redline(pair2.from, pair2.to, pair2.ids),
    () => tidy(diffWords(a, b), a, b),
    () => [...pair2.from, ...pair2.to].map(({ text }) => tokenise(text)),
    () => longestCommon(a, b)
  ]);
  const tokens = a.length + b.length;
  return [
    faster(`${pair2.name}: redline from provisions`, theirs, whole2, tokens),
    faster(`${pair2.name}: words alone, same tokens`, theirs, words, tokens),
    {
      name: `${pair2.name}: redline`,
      unit: "\xD7 tokenising",
      value: whole2 / cutting,
      bar: "none",
      ok: true,
      note: `tokenising both sides takes ${cutting.toFixed(2)} ms`
    },
    hunksRow(pair2)
  ];
}
function faster(name, theirs, ours, tokens) {
  const hasBar = tokens >= tokensMin;
  return {
    name,
    unit: "\xD7 as fast as diff-sequences",
    value: theirs / ours,
    bar: hasBar ? `at least ${timesFaster}` : "none, too short",
    ok: !hasBar || theirs >= timesFaster * ours,
    note: `${ours.toFixed(3)} ms against ${theirs.toFixed(3)} ms; ${tokens} tokens`
  };
}
function hunksRow(pair2) {
  const { from, to, part } = atMost(pair2, jsdiffWordsMax);
  const ours = hunks(from, to, pair2.ids);
  const theirs = runsOf(jsdiffWords(textOf(from), textOf(to)).map(({ added, removed }) => added || removed));
  return {
    name: `${pair2.name}: hunks`,
    unit: "hunks",
    value: ours,
    bar: `at most ${theirs} (jsdiff)`,
    ok: ours <= theirs,
    note: part
  };
}
function atMost({ from, to }, words) {
  let count = 0;
  let end = 0;
  while (end < from.length && count < words) count += from[end++].text.split(" ").length;
  if (end === from.length) return { from, to, part: "the whole text" };
  return { from: from.slice(0, end), to: to.slice(0, end), part: `the first ${count} words` };
}
function hunks(from, to, ids) {
  const { provisions } = redline(from, to, ids);
  const moves = provisions.filter(({ change }) => change === "moved").length;
  return moves + runsOf(provisions.flatMap(({ edits }) => edits.map(([op]) => op !== "=")));
}
function runsOf(marked) {
  return marked.filter((mark, i) => mark && !marked[i - 1]).length;
}
function growth() {
  const sizes = [25e3, 5e4, 1e5];
  const [small, middle, large] = medians(
    sizes.map((words) => {
      const { from, to } = syntheticVersions(words, seed);
      return () => redline(from, to);
    })
  );
  return {
    name: "made, 25,000 \u2192 100,000 words: redline",
    unit: "\xD7 the time",
    value: large / small,
    bar: `at most ${growthMax}`,
    ok: large <= growthMax * small,
    note: `${[small, middle, large].map((ms) => ms.toFixed(1)).join(", ")} ms for 25,000, 50,000, 100,000 words`
  };
}
function textOf(provisions) {
  return provisions.map(({ text }) => text).join("\n\n");
}
function longestCommon(a, b) {
  let common = 0;
  diffSequences.default(
    a.length,
    b.length,
    (i, j) => a[i] === b[j],
    (length) => {
      common += length;
    }
  );
  return common;
}
function medians(tasks) {
  const times = tasks.map(() => []);
  const repeats = tasks.map((task) => Math.max(1, Math.ceil(runMs / Math.max(0.01, cpuMs(task, 3)))));
  for (let run = 0; run < 2 * runs; run++)
    for (const [t, task] of tasks.entries()) {
      const slow = times[t].length > 2 && times[t][0] > 1e3;
      if (!slow) times[t].push(cpuMs(task, repeats[t]));
    }
  return times.map((all) => median(all.length > runs ? all.slice(runs) : all));
}
function cpuMs(task, repeats) {
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i++) task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3 / repeats;
}
function median(values) {
  return [...values].sort((x, y) => x - y)[values.length >> 1];
}

// ../../tmp/w/rb.ts
for (const r of await benchRedline()) console.log(`${r.name} | ${r.value > 100 ? r.value.toFixed(0) : r.value.toPrecision(3)} ${r.unit} | ${r.bar} | ${r.ok} | ${r.note}`);
