// bench/compile.ts
import { existsSync, readFileSync } from "node:fs";

// src/core/text/definitions.ts
var opening = '["\u201C\u201D\u201E\xAB\u300C\u300E]';
var closing = '["\u201C\u201D\xBB\u300D\u300F]';
var term = `${opening}\\s?([^"\u201C\u201D\u201E\xAB\xBB\u300C\u300D\u300E\u300F]{1,120}?)\\s?${closing}`;
var verbs = "means|shall mean|is used in the sense of|is defined as|refers to|d\xE9signe|signifie|s[\u2019']entend|significa|se entiende por|\u043E\u0437\u043D\u0430\u0447\u0430\u0435\u0442|\u043F\u043E\u043D\u0438\u043C\u0430\u0435\u0442\u0441\u044F|\u662F\u6307|\u4FC2\u6307|\u7CFB\u6307|\u6307|\u064A\u0639\u0646\u064A|\u062A\u0639\u0646\u064A|\u064A\u0642\u0635\u062F";
var named = "hereinafter (?:referred to as|called)|ci-apr\xE8s d\xE9nomm\xE9e?s?|en adelante denominad[oa]s?|\u0438\u043C\u0435\u043D\u0443\u0435\u043C[\u0430-\u044F]{2,3} \u0432 \u0434\u0430\u043B\u044C\u043D\u0435\u0439\u0448\u0435\u043C|\u4EE5\u4E0B(?:\u7B80\u79F0|\u7C21\u7A31)(?:\u4E3A|\u70BA)?|\u0627\u0644\u0645\u0634\u0627\u0631 \u0625\u0644\u064A\u0647\u0627 \u0641\u064A\u0645\u0627 \u0628\u0639\u062F \u0628\u0627\u0633\u0645";
var quotedFirst = new RegExp(`${term}\\s?(?:\\([^()]{0,80}\\)\\s?)?(?:${verbs})`, "giu");
var quotedLast = new RegExp(`(?:${named})\\s?:?\\s?(?:the |le |la |l[\u2019']|el )?${term}`, "giu");
var italicItem = /^\*([^*:：]{1,120})[:：]\*\s*\S|^\*([^*:：]{1,120})\*\s*[:：]\s*\S/u;
var plainItem = /^([^*:：.;。]{1,80})[:：]\s*\S/u;
var definitionsHeading = /definition|définition|definici|use of terms|определени|定义|定義|تعاريف|تعريف/iu;
function announcesDefinitions(heading) {
  return definitionsHeading.test(heading.normalize("NFC"));
}
function definitionsIn(text, listed) {
  const item = italicItem.exec(text) ?? (listed ? plainItem.exec(text) : null);
  const found = item ? [{ term: (item[1] ?? item[2]).trim(), passage: text }] : [];
  const quoted = [quotedFirst, quotedLast].flatMap((pattern) => [...text.matchAll(pattern)]);
  const ends = quoted.length > 0 ? sentenceEnds(text) : [];
  for (const match of quoted)
    found.push({ term: match[1].trim(), passage: sentenceAt(text, ends, match.index) });
  return found.filter(({ term: term2 }) => /[\p{L}\p{N}]/u.test(term2));
}
function sentenceEnds(text) {
  return [...text.matchAll(/[.;](?=\s)|[。；]/gu)].map(({ index }) => index + 1);
}
function sentenceAt(text, ends, at) {
  const from = ends.findLast((end) => end <= at) ?? 0;
  const to = ends.find((end) => end > at) ?? text.length;
  return text.slice(from, to).trim();
}
function usesTerm(text, wanted) {
  const within2 = text.toLowerCase();
  const words2 = wanted.toLowerCase();
  for (let at = within2.indexOf(words2); at >= 0; at = within2.indexOf(words2, at + 1)) {
    const end = at + words2.length;
    const before = within2.slice(Math.max(0, at - 2), at);
    const behind = within2.slice(end, end + 4).replace(/^(?:s|es)(?![\p{L}\p{N}])/u, "");
    if (unspaced.test(words2) || !wordEnd.test(before) && !wordStart.test(behind)) return true;
  }
  return false;
}
var wordEnd = /[\p{L}\p{M}\p{N}]$/u;
var wordStart = /^[\p{L}\p{M}\p{N}]/u;
var unspaced = /[\p{scx=Han}\p{scx=Thai}]/u;

// src/core/limits.ts
var wordingBytesMax = 64 * 1024;
var bodyBytesMax = 32 * 1024;
var importBytesMax = 16 * 1024 * 1024;
var segmentedRunUnitsMax = 1024;
var labelUnitsMax = 128;
var amendmentDepthMax = 128;
var diffStepsMax = 16384;
var requestBytesMax = 256 * 1024;

// src/core/text/numbering.ts
function parseMargin(text) {
  if (text.length > labelUnitsMax) return null;
  const found = /^([0-9]{1,9})((?:-*[A-Z])*)$/.exec(text);
  return found && { number: Number(found[1]), letters: found[2] };
}
function compareMargin(a, b) {
  const x = parseMargin(a);
  const y = parseMargin(b);
  if (!x || !y) return x ? -1 : y ? 1 : compareUnits(a, b);
  return x.number - y.number || compareUnits(x.letters, y.letters) || compareUnits(a, b);
}
function marginBetween(after, before, taken = []) {
  const used = taken instanceof Set ? taken : new Set(taken);
  const last = (after === null ? null : parseMargin(after)) ?? { number: 0, letters: "" };
  const bound = boundAfter(last, before);
  const fits = (margin) => bound === null || compareMargin(margin, bound) < 0;
  for (const start of startsAfter(last.letters)) {
    let letters = start;
    while (fits(last.number + letters) && used.has(last.number + letters)) letters = nextLetters(letters);
    if (fits(last.number + letters)) return last.number + letters;
  }
  return marginBetween(after, null, used);
}
var hyphensMax = 8;
function startsAfter(letters) {
  const starts = letters === "" ? [] : [nextLetters(letters)];
  for (let n = 0; n <= hyphensMax; n++) starts.push(`${letters}${"-".repeat(n)}A`);
  return starts;
}
function boundAfter(last, before) {
  if (before === null || !parseMargin(before)) return null;
  return compareMargin(last.number + last.letters, before) < 0 ? before : null;
}
function nextLetters(letters) {
  const last = letters.charCodeAt(letters.length - 1);
  return letters.endsWith("Z") ? `${letters}A` : letters.slice(0, -1) + String.fromCharCode(last + 1);
}
var ordinals = "bis ter quater penter sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies".split(
  " "
);
var stepsOf = new Map([...ordinals.map((word, i) => [word, i + 1]), ["quinquies", 4]]);
function nextLabel(label, n) {
  const close = /[^\p{L}\p{N}]{0,8}$/u.exec(label)[0];
  let stem = label.slice(0, label.length - close.length);
  let steps = n;
  let space = " ";
  for (let end = suffixAt(stem); end; end = suffixAt(stem)) {
    steps += end.steps;
    space = end.space;
    stem = stem.slice(0, end.from);
  }
  return `${stem}${space}${suffixFor(steps)}${close}`;
}
function suffixFor(steps) {
  const most = ordinals.length;
  const full = Math.floor((steps - 1) / most);
  return `${`${ordinals[most - 1]} `.repeat(full)}${ordinals[steps - full * most - 1]}`;
}
var suffixEnd = new RegExp(
  `(?<=[^\\p{L}]|(?<!\\p{L})\\p{L})([ \\u00a0]?)(${[...stepsOf.keys()].join("|")})$`,
  "u"
);
function suffixAt(stem) {
  const found = suffixEnd.exec(stem.slice(-labelUnitsMax));
  if (!found) return null;
  return { from: stem.length - found[0].length, steps: stepsOf.get(found[2]), space: found[1] };
}
function compareRef(a, b) {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  while (at > 0 && isDigit(a, at - 1)) at--;
  if (!isDigit(a, at) || !isDigit(b, at)) return compareUnits(a.slice(at, at + 1), b.slice(at, at + 1));
  const [x, y] = [digitsAt(a, at), digitsAt(b, at)];
  const rest = () => compareRef(a.slice(at + x.length), b.slice(at + y.length));
  return compareDigits(x, y) || rest() || compareUnits(x, y);
}
function isDigit(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}
function digitsAt(text, from) {
  let to = from;
  while (isDigit(text, to)) to++;
  return text.slice(from, to);
}
function compareDigits(a, b) {
  const [x, y] = [withoutZeros(a), withoutZeros(b)];
  return x.length - y.length || compareUnits(x, y);
}
function withoutZeros(digits) {
  return digits.charCodeAt(0) === 48 ? digits.replace(/^0+/, "") : digits;
}
function compareUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/core/text/tree.ts
function indexById(provisions) {
  return new Map(provisions.map((provision) => [provision.id, provision]));
}
function childrenOf(provisions) {
  const known = new Set(provisions.map(({ id }) => id));
  const children = /* @__PURE__ */ new Map();
  for (const provision of provisions) {
    const parent = provision.parent !== null && known.has(provision.parent) ? provision.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(provision);
    else children.set(parent, [provision]);
  }
  return children;
}

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

// src/core/text/myers.ts
function matchMyers(matching, i, to, j, end) {
  let corner = [i, j];
  while (corner[0] < to && corner[1] < end) corner = matchPart(matching, corner[0], to, corner[1], end);
}
var NONE = -1e9;
function cellAt(d, k) {
  return 1 + (d * (d + 4) + k >> 1);
}
function matchPart(m, i, to, j, end) {
  const width = to - i;
  const height = end - j;
  const reaches = [NONE];
  let d = 0;
  while (!extend(m, i, j, width, height, reaches, d) && reaches.length <= diffStepsMax) d++;
  let k = farthest(reaches, d);
  let u = reaches[cellAt(d, k)];
  const kept = u === width && u - k === height ? d : d >> 1;
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
  const words2 = (k) => 2 * reaches[cellAt(d, k)] - k;
  let found = -d;
  for (let k = -d; k <= d; k += 2) if (words2(k) > words2(found)) found = k;
  return found;
}

// src/core/text/match.ts
function matchNumbers(x, y) {
  const pairs = new Int32Array(x.length).fill(-1);
  matchStretch({ x, y, pairs }, 0, x.length, 0, y.length, 0);
  return pairs;
}
var exactWordsMax = 176;
var runLengths = [5, 3, 2];
function matchStretch(m, from, to, start, end, level) {
  const words2 = runLengths[level];
  if (words2 === void 0 || to - from + end - start <= exactWordsMax) matchMyers(m, from, to, start, end);
  else {
    pin(m, from, to, start, end, words2);
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
function pin(m, from, to, start, end, words2) {
  const partner = partners(m, from, to, start, end, words2);
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
      lengths.push(words2);
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
function partners(m, from, to, start, end, words2) {
  const { x, y } = m;
  const slots = new Int32Array(2 << 32 - Math.clz32(to - from));
  const partner = new Int32Array(to - from);
  for (let i = from; i + words2 <= to; i++) {
    const slot = slotOf(slots, x, from, x, i, words2);
    if (slots[slot]) partner[slots[slot] - 1] = partner[i - from] = -1;
    else slots[slot] = i - from + 1;
  }
  for (let j = start; j + words2 <= end; j++) {
    const found = slots[slotOf(slots, x, from, y, j, words2)];
    if (found) partner[found - 1] = partner[found - 1] === 0 ? j - start + 1 : -1;
  }
  return partner;
}
function slotOf(slots, x, from, v, at, words2) {
  let hash = 0;
  for (let s = 0; s < words2; s++) hash = Math.imul(hash ^ v[at + s], 2654435761) ^ hash >>> 15;
  let slot = hash ^ hash >>> 16;
  while (slots[slot &= slots.length - 1] && !equalRun(x, from + slots[slot] - 1, v, at, words2)) slot++;
  return slot;
}
function equalRun(x, i, v, j, words2) {
  let s = 0;
  while (s < words2 && x[i + s] === v[j + s]) s++;
  return s === words2;
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
  for (const number2 of y) inBoth[number2] = 1;
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
function numberWords(words2, from, to, numbers) {
  const list2 = new Int32Array(to - from);
  for (let i = from; i < to; i++) {
    const known = numbers.get(words2[i]);
    list2[i - from] = known ?? numbers.size;
    if (known === void 0) numbers.set(words2[i], numbers.size);
  }
  return list2;
}
function pick(numbers, inBoth) {
  const kept = new Int32Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (inBoth[numbers[i]]) kept[count++] = i;
  return kept.subarray(0, count);
}

// src/core/text/normalise.ts
var controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
function normaliseWording(text) {
  return text.normalize("NFC").replace(controls, "").replace(/\s+/gu, " ").trim();
}

// src/core/text/spans.ts
function clusters(spans) {
  const sorted = spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const joined = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (!last || from > last.to) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}
function imageOf(edits, { from, to }) {
  return {
    from: from + shiftBefore(edits, firstFrom(edits, from)),
    to: to + shiftBefore(edits, firstFrom(edits, to + 1))
  };
}
function originOf(edits, { from, to }) {
  return { from: originPoint(edits, from, "from"), to: originPoint(edits, to, "to") };
}
function anyWithin(spans, { from, to }) {
  const next = spans[firstFrom(spans, from)];
  return next !== void 0 && next.from <= to;
}
function within(spans, { from, to }, by) {
  const found = [];
  for (let i = firstFrom(spans, from); i < spans.length && spans[i].from <= to; i++)
    found.push({ from: spans[i].from + by, to: spans[i].to + by });
  return found;
}
function firstFrom(spans, point) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (spans[middle].from < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
function shiftBefore(edits, index) {
  const edit = edits[index - 1];
  return edit ? edit.end - edit.to : 0;
}
function originPoint(edits, point, side) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (edits[middle].end < point) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low];
  return edit && edit.start <= point ? edit[side] : point - shiftBefore(edits, low);
}

// src/core/text/wording.ts
var nobody = { refs: [], parties: [] };
var nothing = { amended: [], keepers: nobody, strikers: nobody };
function baseWording(tokens, on) {
  return { voices: nobody, rank: 0, tokens, edits: [], touched: [], on };
}
function amendedWording(base, tokens, voices, rank, on) {
  const edits = diffWords(base.words, tokens.words);
  const below = on.amended.flatMap(({ touched }) => touched.map((span) => originOf(edits, span)));
  return {
    voices,
    rank,
    tokens,
    edits,
    touched: below.length > 0 ? clusters([...edits, ...below]) : edits,
    on
  };
}
function pool(voices) {
  const heard = voices.filter(({ refs, parties }) => refs.length + parties.length > 0);
  if (heard.length === 0) return nobody;
  return {
    refs: distinct(heard.map(({ refs }) => refs)),
    parties: distinct(heard.map(({ parties }) => parties))
  };
}
function distinct(lists) {
  const all = lists.length === 1 ? lists[0] : lists.flat();
  const rising = all.every((each, i) => i === 0 || all[i - 1] < each);
  return rising ? all : [...new Set(all)].sort(compareUnits);
}
function normalised(text) {
  return /^[!-~]+(?: [!-~]+)*$/.test(text) ? text : normaliseWording(text);
}
function readingOn({ words: words2, from, to }, span) {
  let reading = "";
  for (let i = span.from; i < span.to; i++) {
    const apart = i > span.from && from[i] > to[i - 1] && isWord(words2[i]) && isWord(words2[i - 1]);
    reading += apart ? ` ${words2[i]}` : words2[i];
  }
  return reading;
}
function isWord(token) {
  const unit = token.charCodeAt(0) | 32;
  return unit >= 97 && unit <= 122 || /^[\p{L}\p{M}\p{N}]/u.test(token);
}

// src/core/text/placing.ts
function place(provisions, amendments, reserves) {
  const given = sift(provisions, amendments);
  const on = /* @__PURE__ */ new Map();
  const below = /* @__PURE__ */ new Map();
  for (const amendment of given.byRef.values()) {
    const target = targetOf(amendment, given);
    if ("why" in target) given.unplaced.set(amendment.ref, target.why);
    else if ("provision" in target) push(on, target.provision, amendment);
    else if ("amendment" in target) push(below, target.amendment, amendment);
  }
  const reserved = /* @__PURE__ */ new Map();
  for (const reserve of reserves) push(reserved, reserve.provision, reserve);
  const grounds = readingOrder(childrenOf(provisions), given).map((entry) => {
    const id = entry.add?.ref ?? entry.provision.id;
    const text = entry.provision?.text ?? entry.add?.text;
    return {
      id,
      ...entry,
      words: text == null ? null : normalised(text),
      amendments: on.get(id) ?? [],
      reserves: reserved.get(id) ?? []
    };
  });
  const found = reach(grounds, below);
  for (const amendment of given.byRef.values())
    if (!found.has(amendment.ref) && !given.unplaced.has(amendment.ref))
      given.unplaced.set(amendment.ref, whyLost(amendment, given));
  for (const [ref, list2] of below)
    below.set(
      ref,
      list2.filter((amendment) => found.has(amendment.ref))
    );
  const ranks = new Map([...given.byRef.keys()].map((ref, rank) => [ref, rank]));
  return { grounds, below, ranks, unplaced: given.unplaced };
}
function hasWords(amendment) {
  return (amendment.mark === "ADD" || amendment.mark === "MOD") && typeof amendment.text === "string";
}
function sift(list2, amendments) {
  const provisions = indexById(list2);
  const unplaced = /* @__PURE__ */ new Map();
  const byRef = /* @__PURE__ */ new Map();
  for (const amendment of amendments.toSorted((a, b) => compareRef(a.ref, b.ref))) {
    if (byRef.has(amendment.ref)) unplaced.set(amendment.ref, "duplicate-ref");
    else if (isPlaced(amendment) && provisions.has(amendment.ref)) unplaced.set(amendment.ref, "duplicate-id");
    else byRef.set(amendment.ref, amendment);
  }
  for (const ref of unplaced.keys()) byRef.delete(ref);
  return { provisions, byRef, adds: new Map([...byRef].filter(([, each]) => isPlaced(each))), unplaced };
}
function isPlaced({ mark, target }) {
  return mark === "ADD" && "parent" in target;
}
function targetOf({ mark, target }, given) {
  if ("parent" in target) {
    if (mark === "ADD") return { place: true };
    const known = mark === "OTHER" && target.parent !== null && given.provisions.has(target.parent);
    return known ? { provision: target.parent } : { why: "not-a-place" };
  }
  const id = "provision" in target ? target.provision : target.amendment;
  if (given.adds.has(id)) return { provision: id };
  if ("provision" in target) return given.provisions.has(id) ? target : { why: "unknown-provision" };
  return given.byRef.has(id) ? target : { why: "unknown-amendment" };
}
function readingOrder(children, { adds }) {
  const places = /* @__PURE__ */ new Map();
  for (const add2 of adds.values())
    if ("parent" in add2.target)
      push(places, keyOf(add2.target), { parent: add2.target.parent, provision: null, add: add2 });
  const at = (parent, after) => places.get(keyOf({ parent, after })) ?? [];
  const under = (id) => [
    ...at(id, null),
    ...(children.get(id) ?? []).map((provision) => ({ parent: id, provision, add: null }))
  ];
  const order = [];
  const waiting = under(null).reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const id = entry.add?.ref ?? entry.provision.id;
    order.push(entry);
    for (const behind of at(entry.parent, id).toReversed()) waiting.push(behind);
    for (const inside of under(id).reverse()) waiting.push(inside);
  }
  return order;
}
function keyOf({ parent, after }) {
  return JSON.stringify([parent, after]);
}
function reach(grounds, below) {
  const found = new Set(grounds.flatMap(({ add: add2 }) => add2 ? [add2.ref] : []));
  let level = grounds.flatMap(({ amendments }) => amendments);
  for (let depth = 1; depth <= amendmentDepthMax && level.length > 0; depth++) {
    for (const { ref } of level) found.add(ref);
    level = level.flatMap(({ ref }) => below.get(ref) ?? []);
  }
  return found;
}
function whyLost(amendment, given) {
  const seen = /* @__PURE__ */ new Set();
  let next = amendment;
  for (; next && !seen.has(next); next = leansOn(next, given)) seen.add(next);
  if (next) return "circular";
  if (isPlaced(amendment)) return whyNowhere(amendment.target, given);
  return seen.size > amendmentDepthMax ? "too-deep" : "unknown-amendment";
}
function leansOn({ target }, given) {
  if ("parent" in target) return given.adds.get(target.after ?? target.parent ?? "");
  return given.byRef.get("provision" in target ? target.provision : target.amendment);
}
function whyNowhere({ parent, after }, { provisions, adds }) {
  const parentOf = (id) => adds.get(id)?.target ?? provisions.get(id);
  if (parent !== null && !parentOf(parent)) return "unknown-parent";
  if (after !== null && !parentOf(after)) return "unknown-anchor";
  if (after !== null && parentOf(after).parent !== parent) return "anchor-elsewhere";
  return after === null ? "unknown-parent" : "unknown-anchor";
}
function push(map, key, value) {
  const list2 = map.get(key);
  if (list2) list2.push(value);
  else map.set(key, [value]);
}

// src/core/text/reading.ts
function alternativesIn(seq, found = []) {
  for (const part of seq) {
    if (typeof part === "string") continue;
    found.push(part);
    for (const option2 of part.options) alternativesIn(option2.text, found);
  }
  return found;
}

// src/core/text/references.ts
function numbered(provisions) {
  const byMargin = new Map(provisions.flatMap(({ margin, id }) => margin ? [[margin, id]] : []));
  const byLabel = /* @__PURE__ */ new Map();
  const twice = /* @__PURE__ */ new Set();
  for (const { label, kind, id } of provisions)
    for (const key of label ? keysOf(label, kind) : []) {
      if (byLabel.has(key)) twice.add(key);
      byLabel.set(key, id);
    }
  for (const key of twice) byLabel.delete(key);
  const margins2 = [...byMargin.keys()].filter((margin) => parseMargin(margin)).sort(compareMargin);
  return { byMargin, margins: margins2, byLabel };
}
function keysOf(label, kind) {
  const plain = label.trim().toLowerCase();
  const own = kind === "article" ? /[0-9]+[a-z]*/.exec(plain) : null;
  return own ? [.../* @__PURE__ */ new Set([plain, `article ${own[0]}`])] : [plain];
}
var number = "[0-9]{1,4}[A-Z]{0,4}";
var list = `(${number}(?:(?:\\s?,\\s?|\\s?[-\u2013]\\s?|\\s(?:and|or|to|et|ou|\xE0|y|o|a|\u0438|\u043F\u043E)\\s){1,2}${number}){0,32})(?![\\p{L}\\p{N}])`;
var margins = new RegExp(`(?<![\\p{L}\\p{N}])(?:Nos?\\.?|n[\xB0\xBA]s?|n\xFAms?\\.?|\u2116)\\s?${list}`, "giu");
var containers = new RegExp(
  `(?<![\\p{L}\\p{N}])(Article|Art\xEDculo|\u0421\u0442\u0430\u0442\u044C[\u0430-\u044F]{1,3}|\u0627\u0644\u0645\u0627\u062F\u0629|\u0627\u0644\u0645\u0648\u0627\u062F|Chapter|Annex|Appendix|Appendice|Ap\xE9ndice|Annexe|Anexo)(s|es)?\\s${list}`,
  "giu"
);
var chinese = /第\s?([0-9]{1,4})\s?条/gu;
var dotted = /(?<=^|[\s(])([0-9]{1,3}(?:\.[0-9]{1,3}){1,4})(?=$|[\s),;:]|\.(?:\s|$))(?!\s?%)/gu;
var otherBefore = /(?:Resolutions?|Recommendations?|Opinions?|Decisions?|Protocols?|Documents?)\s$/iu;
var otherBehind = /^\)?\s(?:\([0-9a-z]\)\s)?(?:of|to)\s(?!(?:these|this|the present)\s)(?:the|that|its)\s+[\p{Lu}]/u;
function referencesIn(text, instrument2) {
  const found = /* @__PURE__ */ new Set();
  for (const match of text.matchAll(margins))
    if (!isOther(text, match)) for (const id of marginIds(match[1], instrument2)) found.add(id);
  for (const match of text.matchAll(containers))
    if (!isOther(text, match)) for (const id of labelIds(match[1], match[3], instrument2)) found.add(id);
  for (const [, n] of text.matchAll(chinese)) found.add(instrument2.byLabel.get(`article ${n}`));
  for (const [, label] of text.matchAll(dotted)) found.add(instrument2.byLabel.get(label));
  found.delete(void 0);
  return [...found];
}
function isOther(text, match) {
  const at = match.index;
  if (otherBefore.test(text.slice(Math.max(0, at - 24), at))) return true;
  return otherBehind.test(text.slice(at + match[0].length, at + match[0].length + 60));
}
function marginIds(cited, { byMargin, margins: margins2 }) {
  return rangesIn(cited).flatMap(
    ([from, to]) => from === to ? [byMargin.get(from)] : margins2.filter((margin) => compareMargin(from, margin) <= 0 && compareMargin(margin, to) <= 0).map((margin) => byMargin.get(margin))
  );
}
function labelIds(word, cited, { byLabel }) {
  const noun = articleWords.test(word) ? "article" : word.toLowerCase();
  const numbers = rangesIn(cited).flatMap(([from, to]) => between(from, to));
  return numbers.map((n) => byLabel.get(`${noun} ${n.toLowerCase()}`));
}
var articleWords = /^(?:art|стать|الم)/iu;
function rangesIn(cited) {
  const pairs = [];
  const range = new RegExp(`(${number})(?:(?:\\s?[-\u2013]\\s?|\\s(?:to|\xE0|a|\u043F\u043E)\\s)(${number}))?`, "giu");
  for (const [, from, to] of cited.matchAll(range))
    pairs.push([from.toUpperCase(), (to ?? from).toUpperCase()]);
  return pairs;
}
function between(from, to) {
  const [first, last] = [Number(from), Number(to)];
  if (from === to || !(last > first) || last - first > 64) return from === to ? [from] : [from, to];
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
}

// src/core/text/conflicts.ts
function ownConflicts(ground, { below }, text) {
  if (ground.amendments.length === 0) return [];
  const all = withNested(ground.amendments, below);
  const open = alternativesIn(text).filter(({ options }) => options.length > 2);
  const sups = ground.amendments.filter(({ mark }) => mark === "SUP");
  const mods = all.filter(isMod);
  const kept = ground.amendments.filter(({ mark, asserted }) => mark === "NOC" && asserted === true);
  return [
    ...overlaps(open),
    ...clash("delete-modify", sups, mods),
    ...clash("delete-keep", sups, kept),
    ...contradictions(open, ground.amendments, all)
  ];
}
function crossConflicts(placing) {
  const found = /* @__PURE__ */ new Map();
  const add2 = (id, conflicts) => found.set(id, [...found.get(id) ?? [], ...conflicts]);
  const instrument2 = surveyOf(placing);
  for (const ground of instrument2.grounds) {
    if (ground.amendments.length > 0) add2(ground.id, fromAbove(ground, instrument2));
  }
  for (const [id, conflicts] of sameLabels(instrument2)) add2(id, conflicts);
  for (const ground of instrument2.grounds) {
    if (ground.amendments.length > 0) add2(ground.id, changedDefinitions(ground, instrument2));
  }
  for (const [id, conflicts] of danglingReferences(instrument2)) add2(id, conflicts);
  return found;
}
function conflict(code, voices, provisions = []) {
  return { code, ...pool(voices), provisions: [...new Set(provisions)] };
}
function voice({ ref, parties }) {
  return { refs: [ref], parties };
}
function isMod(amendment) {
  return amendment.mark === "MOD" || amendment.mark === "ADD" && hasWords(amendment);
}
function withNested(list2, below) {
  return list2.flatMap((amendment) => [amendment, ...withNested(below.get(amendment.ref) ?? [], below)]);
}
function differ(a, b) {
  return a.length !== 1 || b.length !== 1 || a[0] !== b[0];
}
function clash(code, some, others) {
  const pairs = some.flatMap((a) => others.filter((b) => differ(a.parties, b.parties)).map((b) => [a, b]));
  return pairs.length > 0 ? [conflict(code, pairs.flat().map(voice))] : [];
}
function overlaps(open) {
  const found = /* @__PURE__ */ new Map();
  for (const { options } of open) {
    const readings = options.filter(({ base }) => !base);
    if (!readings.slice(1).some(({ parties }) => differ(parties, readings[0].parties))) continue;
    const each = conflict("text-overlap", readings);
    found.set(each.refs.join(" "), each);
  }
  return [...found.values()];
}
function contradictions(open, direct, all) {
  const refs = /* @__PURE__ */ new Map();
  const add2 = (party, list2) => refs.set(party, /* @__PURE__ */ new Set([...refs.get(party) ?? [], ...list2]));
  const of = (party, list2) => all.filter(({ ref, parties }) => list2.includes(ref) && parties.includes(party)).map(({ ref }) => ref);
  for (const { options } of open)
    for (const [party, own] of readTwice(options))
      add2(
        party,
        of(
          party,
          own.flatMap((option2) => option2.refs)
        )
      );
  for (const [party, list2] of byParty(direct))
    if (opposed(list2))
      add2(
        party,
        list2.map(({ ref }) => ref)
      );
  return [...refs].sort(([a], [b]) => compareUnits(a, b)).map(([party, list2]) => conflict("self-contradiction", [{ refs: [...list2], parties: [party] }]));
}
function readTwice(options) {
  const readings = options.filter(({ base }) => !base);
  const all = readings.flatMap(({ parties: parties2 }) => parties2);
  const parties = new Set(all);
  if (parties.size === all.length) return [];
  return [...parties].map((party) => [party, readings.filter((option2) => option2.parties.includes(party))]).filter(([, own]) => own.length > 1);
}
function byParty(list2) {
  const parties = [...new Set(list2.flatMap(({ parties: parties2 }) => parties2))];
  return new Map(parties.map((party) => [party, list2.filter(({ parties: parties2 }) => parties2.includes(party))]));
}
function opposed(list2) {
  const kinds2 = list2.map((a) => isMod(a) ? "MOD" : a.mark === "NOC" && !a.asserted ? "OTHER" : a.mark);
  return new Set(kinds2.filter((kind) => kind !== "OTHER")).size > 1;
}
function surveyOf({ grounds }) {
  return { grounds, byId: new Map(grounds.map((ground) => [ground.id, ground])) };
}
function isInside(ground, container, byId) {
  const seen = /* @__PURE__ */ new Set();
  let above = ground.parent;
  while (above !== null && above !== container && !seen.has(above)) {
    seen.add(above);
    above = byId.get(above)?.parent ?? null;
  }
  return above === container;
}
function fromAbove(ground, { grounds, byId }) {
  const sups = ground.amendments.filter(({ mark }) => mark === "SUP");
  const chapeau = ground.provision?.kind === "paragraph" || ground.provision?.kind === "item";
  const mods = ground.amendments.filter((a) => isMod(a) && !a.editorial && (chapeau || !hasWords(a)));
  if (sups.length + mods.length === 0) return [];
  const pairs = grounds.filter((inside) => isInside(inside, ground.id, byId)).flatMap(
    (inside) => [...inside.amendments, ...inside.add ? [inside.add] : []].flatMap(
      (lower) => (lower.mark === "SUP" ? mods : [...sups, ...mods]).filter(() => lower.mark !== "OTHER" && (lower.mark !== "NOC" || lower.asserted === true)).map((upper) => ({ upper, lower, id: inside.id }))
    )
  );
  return fromPairs(pairs, sups);
}
function fromPairs(pairs, sups) {
  const between2 = pairs.filter(({ upper, lower }) => differ(upper.parties, lower.parties));
  const within2 = pairs.filter((pair) => !between2.includes(pair) && sups.includes(pair.upper));
  return [
    ...["ancestor-descendant", "self-contradiction"].flatMap((code, i) => {
      const list2 = i === 0 ? between2 : within2;
      const voices = list2.flatMap(({ upper, lower }) => [voice(upper), voice(lower)]);
      return list2.length > 0 ? [
        conflict(
          code,
          voices,
          list2.map(({ id }) => id)
        )
      ] : [];
    })
  ];
}
function sameLabels({ grounds, byId }) {
  const groups = /* @__PURE__ */ new Map();
  for (const ground of grounds) {
    const label = ground.provision?.label ?? ground.add?.label;
    if (label === void 0) continue;
    const key = JSON.stringify([ground.parent, label.replace(/\s+/gu, " ").trim().toLowerCase()]);
    groups.set(key, [...groups.get(key) ?? [], ground]);
  }
  const left = ({ provision, amendments }, add2) => provision !== null && amendments.some(({ ref }) => ref === add2.twin);
  return [...groups.values()].flatMap(
    (group) => group.flatMap(({ id, add: add2 }) => {
      const others = group.filter((other) => add2 && other.id !== id && !left(other, add2));
      if (!add2 || others.length === 0) return [];
      const voices = [id, ...others.map((other) => other.id)].flatMap((each) => byId.get(each)?.add ?? []).map(voice);
      return [
        [
          id,
          [
            conflict(
              "same-label",
              voices,
              others.map((other) => other.id)
            )
          ]
        ]
      ];
    })
  );
}
function changedDefinitions(ground, { grounds, byId }) {
  const parent = ground.parent === null ? void 0 : byId.get(ground.parent);
  const heading = `${parent?.provision?.label ?? ""} ${parent ? parent.words ?? "" : ""}`;
  const changing = ground.amendments.filter((a) => a.mark === "SUP" || isMod(a) && !a.editorial);
  if (changing.length === 0) return [];
  const text = ground.words ?? "";
  const definitions = definitionsIn(text, announcesDefinitions(heading));
  const changed = definitions.map((definition) => ({
    definition,
    by: changing.filter((amendment) => changes(amendment, definition, text))
  }));
  const used = changed.flatMap(({ definition, by }) => {
    const uses2 = grounds.filter(
      (other) => other.id !== ground.id && usesTerm(other.words ?? "", definition.term)
    );
    return by.length > 0 && uses2.length > 0 ? [{ by, uses: uses2 }] : [];
  });
  if (used.length === 0) return [];
  const uses = grounds.filter((other) => used.some((each) => each.uses.includes(other))).map(({ id }) => id);
  return [conflict("changed-definition", used.flatMap(({ by }) => by).map(voice), uses)];
}
function changes(amendment, { passage }, text) {
  if (amendment.mark === "SUP") return true;
  const bare = (words2) => words2.replace(/\s+/gu, "");
  if (!hasWords(amendment)) return passage === text;
  return !bare(normalised(amendment.text)).includes(bare(passage));
}
function danglingReferences({ grounds, byId }) {
  const suppressing = grounds.filter(({ add: add2, amendments }) => !add2 && amendments.some((a) => a.mark === "SUP"));
  if (suppressing.length === 0) return [];
  const instrument2 = numbered(grounds.flatMap(({ provision }) => provision ?? []));
  const goesWith = (id, root) => id === root.id || isInside(byId.get(id), root.id, byId);
  return grounds.flatMap((ground) => {
    const targets = referencesIn(ground.words ?? "", instrument2);
    const roots = suppressing.filter(
      (root) => !goesWith(ground.id, root) && targets.some((target) => goesWith(target, root))
    );
    if (roots.length === 0) return [];
    const sups = roots.flatMap(({ amendments }) => amendments.filter(({ mark }) => mark === "SUP"));
    const lost = targets.filter((target) => roots.some((root) => goesWith(target, root)));
    return [[ground.id, [conflict("reference-to-suppressed", sups.map(voice), lost)]]];
  });
}

// src/core/text/reserve.ts
function layReserves(clusters2, reserves) {
  if (reserves.length === 0) return clusters2.map((cluster) => frameOf(cluster, []));
  const pieces = reserves.flatMap((reserve) => cutAtClusters(reserve, clusters2));
  const inside = (piece, cluster) => cluster.from <= piece.from && piece.to <= cluster.to;
  const closed = clusters2.map((cluster) => {
    const inner = nest(pieces.filter((piece) => inside(piece, cluster)));
    return frameOf(cluster, build(inner, []));
  });
  const free = pieces.filter((piece) => !clusters2.some((cluster) => inside(piece, cluster)));
  return build(nest(free), closed);
}
function frameOf(cluster, inner) {
  return { from: cluster.from, to: cluster.to, cluster, parties: [], inner };
}
function cutAtClusters(reserve, clusters2) {
  const { from, to } = reserve;
  const straddled = clusters2.filter((c) => c.from < to && from < c.to && !(from <= c.from && c.to <= to));
  const cuts = straddled.flatMap((c) => [c.from, c.to]).filter((cut) => from < cut && cut < to);
  return cutAt(reserve, cuts);
}
function cutAt(reserve, cuts) {
  const points = [reserve.from, ...cuts.toSorted((a, b) => a - b), reserve.to];
  return points.slice(1).map((to, i) => ({ ...reserve, from: points[i], to }));
}
function nest(pieces) {
  const waiting = pieces.toSorted(outerFirst);
  const nested = [];
  while (waiting.length > 0) {
    const piece = waiting.shift();
    const around = nested.findLast(
      (other) => other.from < piece.to && piece.from < other.to && other.to < piece.to
    );
    if (around) {
      waiting.push(...cutAt(piece, [around.to]));
      waiting.sort(outerFirst);
      continue;
    }
    const same = nested.findIndex((other) => other.from === piece.from && other.to === piece.to);
    if (same < 0) nested.push(piece);
    else nested[same] = { ...piece, parties: [...nested[same].parties, ...piece.parties] };
  }
  return nested.map((piece) => ({ ...piece, parties: [...new Set(piece.parties)].sort(compareUnits) }));
}
function outerFirst(a, b) {
  return a.from - b.from || b.to - a.to;
}
function build(reserves, closed) {
  const frames = [];
  let rest = closed;
  for (let i = 0; i < reserves.length; ) {
    const outer = reserves[i];
    let next = i + 1;
    while (next < reserves.length && reserves[next].from < outer.to) next++;
    const { before, held, after } = split(rest, outer);
    const inner = build(reserves.slice(i + 1, next), held);
    frames.push(...before, { ...outer, cluster: null, inner });
    rest = after;
    i = next;
  }
  return [...frames, ...rest];
}
function split(closed, { from, to }) {
  const before = closed.filter((frame) => frame.to <= from && (frame.from < from || frame.from === frame.to));
  const after = closed.filter((frame) => frame.from >= to);
  const held = closed.filter((frame) => !before.includes(frame) && !after.includes(frame));
  return { before, held, after };
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
    else at = add(cut, at, isOfWord(kind) ? wordEnd2(text, at) : markedEnd(text, at));
  }
  const count = cut.words.length;
  return { text, words: cut.words, from: cut.from.slice(0, count), to: cut.to.slice(0, count) };
}
function spanText(tokens, i, j) {
  return i < j ? tokens.text.slice(tokens.from[i], tokens.to[j - 1]) : "";
}
function offsets(count) {
  return { from: new Int32Array(count), to: new Int32Array(count) };
}
var workbench = offsets(8192);
function add({ text, words: words2, from, to }, start, end) {
  from[words2.length] = start;
  to[words2.length] = end;
  words2.push(text.slice(start, end));
  return end;
}
var tests = [
  /\s/,
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ーｰ]/u,
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
function wordEnd2(text, start) {
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
  return kind === JOINER ? kindAt(text, at + 1) >= DIGIT && isOfWord(kindAt(text, at + 1)) : isOfWord(kind);
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
  let end = start;
  do
    end = markedEnd(cut.text, end);
  while (end < cut.text.length && end - start < segmentedRunUnitsMax && kindAt(cut.text, end) === UNSPACED);
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { index, segment } of segmenter.segment(cut.text.slice(start, end)))
    add(cut, start + index, start + index + segment.length);
  return end;
}

// src/core/text/merge.ts
function merge(wording, reserves) {
  const whole = { from: 0, to: wording.tokens.words.length };
  return lay(plan(wording.tokens, whole, [{ wording, from: 0 }], reserves), true, true);
}
function plan(source, span, hosts, reserves) {
  if (hosts.length + reserves.length === 0) return { source, span, blocks: [] };
  const frames = layReserves(openClusters(source, span, hosts), reserves);
  return { source, span, blocks: frames.map((frame) => blockOf(source, frame)) };
}
function blockOf(source, { from, to, cluster, parties, inner }) {
  const blocks = inner.map((each) => blockOf(source, each));
  const kept = {
    plan: { source, span: { from, to }, blocks },
    base: true,
    voices: cluster ? cluster.base : { refs: [], parties }
  };
  const options = cluster ? [kept, ...groupsOf(cluster.readings).map(optionOf)] : [kept];
  return { from, to, options, edges: edgesOf(options) };
}
function edgesOf(options) {
  const { source, span } = options[0].plan;
  const front = spaceBefore(source, span.from);
  if (front !== "" && options.some(isNothing) && options.every((option2) => onlyInFront(option2, front)))
    return { head: "outside", tail: "nowhere" };
  const head = options.every(({ plan: plan2 }) => headOf(plan2) === front) ? "outside" : "inside";
  const tail = tailOf(options[0].plan);
  if (tail === null || options.some(({ plan: plan2 }) => tailOf(plan2) !== tail)) return { head, tail: "inside" };
  return { head, tail: tail === spaceBefore(source, span.to) ? "outside" : "nowhere" };
}
function isNothing({ plan: { span, blocks } }) {
  return span.from === span.to && blocks.length === 0;
}
function onlyInFront(option2, front) {
  const { plan: plan2 } = option2;
  if (isNothing(option2)) return spaceBefore(plan2.source, plan2.span.from) === front;
  return headOf(plan2) === front && tailOf(plan2) === "";
}
function headOf({ source, span, blocks }) {
  const inside = blocks[0]?.from === span.from && blocks[0].edges.head === "inside";
  return span.from === span.to || inside ? null : spaceBefore(source, span.from);
}
function tailOf({ source, span, blocks }) {
  const last = blocks.at(-1);
  if (last?.to !== span.to || last.edges.tail === "outside") return spaceBefore(source, span.to);
  return last.edges.tail === "inside" ? null : "";
}
function openClusters(source, { from, to }, hosts) {
  const touched = hosts.flatMap((host) => {
    const own = { from: host.from, to: host.from + to - from };
    return host.wording.on.amended.flatMap((wording) => within(wording.touched, own, from - host.from));
  });
  const found = clusters(touched).map((cluster) => {
    const words2 = readingOn(source, cluster);
    const base = [];
    const readings = hosts.flatMap((host) => {
      base.push(host.wording.on.keepers);
      const by = host.from - from;
      return readingsIn(
        host.wording.on.amended,
        { from: cluster.from + by, to: cluster.to + by },
        words2,
        base
      );
    });
    return { from: cluster.from, to: cluster.to, readings, base: pool(base) };
  });
  return found.filter(({ readings }) => readings.length > 0);
}
function readingsIn(amended, span, words2, base) {
  const found = [];
  for (const wording of amended) {
    if (!anyWithin(wording.touched, span)) continue;
    const own = imageOf(wording.edits, span);
    const says = readingOn(wording.tokens, own);
    if (says !== words2) {
      base.push(wording.on.strikers);
      found.push({ wording, span: own, says });
      continue;
    }
    base.push(wording.on.keepers);
    if (anyWithin(wording.edits, span)) base.push(wording.voices);
    found.push(...readingsIn(wording.on.amended, own, words2, base));
  }
  return found;
}
function lay({ source, span, blocks }, head, tail) {
  const out = [];
  let at = span.from;
  let due = head;
  for (const { from, to, options, edges } of blocks) {
    write(out, textBetween(source, at, from, due));
    if (from > at) due = true;
    const outside = edges.head === "outside";
    if (outside && due) write(out, spaceBefore(source, from));
    const inside = { head: due && !outside, tail: edges.tail === "inside" };
    out.push({ options: options.map((option2) => optionLaid(option2, inside.head, inside.tail)) });
    at = to;
    due = edges.tail === "outside";
  }
  write(out, textBetween(source, at, span.to, due));
  if (tail && (due || span.to > at)) write(out, spaceBefore(source, span.to));
  return out;
}
function optionLaid({ plan: plan2, base, voices }, head, tail) {
  return { text: lay(plan2, head, tail), base, refs: voices.refs, parties: voices.parties };
}
function write(out, text) {
  const last = out.at(-1);
  if (text === "") return;
  if (typeof last === "string") out[out.length - 1] = last + text;
  else out.push(text);
}
function textBetween(source, from, to, head) {
  if (from === to) return "";
  return (head ? spaceBefore(source, from) : "") + spanText(source, from, to);
}
function spaceBefore({ text, from, to, words: words2 }, i) {
  return text.slice(i === 0 ? 0 : to[i - 1], i === words2.length ? text.length : from[i]);
}
function groupsOf(readings) {
  if (readings.length === 1) return [readings];
  const groups = /* @__PURE__ */ new Map();
  for (const reading of readings.toSorted(byRank)) {
    const { says, wording } = reading;
    const group = groups.get(says);
    if (!group) groups.set(says, [reading]);
    else if (!isAmended(reading) || splitAlike(reading, group[0])) group.push(reading);
    else groups.set(`${says}
${wording.voices.refs[0]}`, [reading]);
  }
  return [...groups.values()];
}
function isAmended({ wording, span }) {
  return wording.on.amended.some(({ touched }) => anyWithin(touched, span));
}
function splitAlike(a, b) {
  const words2 = ({ wording, span }) => wording.tokens.words.slice(span.from, span.to);
  return words2(a).join(" ") === words2(b).join(" ");
}
function optionOf(group) {
  const { wording, span } = group[0];
  const alike = group.some(isAmended) ? group.filter((reading) => splitAlike(reading, group[0])) : [];
  const hosts = alike.map((reading) => ({ wording: reading.wording, from: reading.span.from }));
  const voices = group.length === 1 ? wording.voices : pool(group.map((reading) => reading.wording.voices));
  return { plan: plan(wording.tokens, span, hosts, []), base: false, voices };
}
function byRank(a, b) {
  return a.wording.rank - b.wording.rank;
}

// src/core/text/provisional.ts
function numbersOf(grounds) {
  const margins2 = numberMargins(grounds);
  const labels = labelsIn(grounds);
  const known = /* @__PURE__ */ new Map();
  return grounds.map(({ id, parent, provision, add: add2 }, i) => {
    const margin = margins2[i] ?? null;
    const anchor = add2 ? known.get(anchorOf(add2) ?? "") : void 0;
    const label = provision ? provision.label ?? null : add2?.label ?? (margin === null && anchor?.label ? freeLabel(anchor.label, parent, labels) : null);
    const own = { margin, label, kind: provision?.kind ?? add2?.kind ?? anchor?.kind ?? "paragraph" };
    known.set(id, own);
    return own;
  });
}
function anchorOf({ target }) {
  return "parent" in target ? target.after : null;
}
function numberMargins(grounds) {
  const given = grounds.map(({ provision }) => provision?.margin ?? null);
  const following = given.map((margin) => margin !== null && parseMargin(margin) ? margin : null);
  const used = new Set(following.filter((margin) => margin !== null));
  if (used.size === 0) return given;
  let last = null;
  const before = nextKnown(following);
  return grounds.map(({ add: add2 }, i) => {
    const margin = add2 ? marginBetween(last, before[i] ?? null, used) : given[i];
    if (add2) used.add(margin);
    if (add2 || following[i] !== null) last = margin;
    return margin;
  });
}
function nextKnown(list2) {
  const next = [];
  for (let i = list2.length - 1; i >= 0; i--) next[i] = list2[i] ?? next[i + 1] ?? null;
  return next;
}
function labelsIn(grounds) {
  return new Set(
    grounds.map(({ parent, provision, add: add2 }) => keyOf2(provision?.label ?? add2?.label ?? "", parent))
  );
}
function freeLabel(anchor, parent, taken) {
  let label = nextLabel(anchor, 1);
  while (taken.has(keyOf2(label, parent))) label = nextLabel(label, 1);
  taken.add(keyOf2(label, parent));
  return label;
}
function keyOf2(label, parent) {
  return JSON.stringify([parent, label]);
}

// src/core/text/compile.ts
function compile(provisions, amendments, reserves = []) {
  const placing = place(provisions, amendments, reserves);
  const texts = placing.grounds.map((ground) => textOf(ground, placing));
  const numbers = numbersOf(placing.grounds);
  const across = crossConflicts(placing);
  return {
    provisions: placing.grounds.map((ground, i) => {
      const conflicts = [...ownConflicts(ground, placing, texts[i]), ...across.get(ground.id) ?? []];
      return compiled(ground, placing, texts[i], numbers[i], conflicts);
    })
  };
}
function compileProvision(provision, amendments, reserves = []) {
  const here = amendments.filter(({ target }) => !("parent" in target));
  const placing = place([provision], here, reserves);
  const ground = placing.grounds[0];
  const text = textOf(ground, placing);
  const own = { ...ground, parent: provision.parent };
  return compiled(own, placing, text, numbersOf([ground])[0], ownConflicts(ground, placing, text));
}
function compiled(ground, placing, text, numbers, conflicts) {
  const { id, parent, provision, add: add2 } = ground;
  return {
    id,
    parent,
    kind: numbers.kind,
    label: numbers.label,
    margin: numbers.margin,
    base: add2 ? null : ground.words,
    suppressed: provision?.suppressed ?? false,
    proposed: add2 !== null,
    text,
    conflicts,
    beside: besideOn(ground, placing)
  };
}
function textOf(ground, placing) {
  const { add: add2, words: words2, amendments } = ground;
  const read = reader();
  const tokens = read(words2 ?? "");
  const on = proposedOn(amendments, placing, tokens, read);
  const inner = merge(baseWording(tokens, on), reservesOn(ground, tokens));
  if (add2 && words2 === null) return inner;
  if (add2) return [{ options: [option([], true, on.strikers), option(inner, false, only(add2))] }];
  if (on.strikers.refs.length === 0) return inner;
  return [{ options: [option(inner, true, on.keepers), option([], false, on.strikers)] }];
}
function option(text, base, { refs, parties }) {
  return { text, base, refs, parties };
}
function only({ ref, parties }) {
  return pool([{ refs: [ref], parties }]);
}
function voicesOf(amendments, mark) {
  return pool(amendments.filter((each) => each.mark === mark).map(only));
}
function reader() {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const found = known.get(text) ?? tokenise(normalised(text));
    known.set(text, found);
    return found;
  };
}
function proposedOn(amendments, placing, base, read) {
  if (amendments.length === 0) return nothing;
  const amended = wordingsOn(amendments, placing, base, read);
  return { amended, keepers: voicesOf(amendments, "NOC"), strikers: voicesOf(amendments, "SUP") };
}
function wordingsOn(amendments, placing, base, read) {
  return amendments.flatMap((amendment) => {
    const nested = placing.below.get(amendment.ref) ?? [];
    if (!hasWords(amendment)) return wordingsOn(nested, placing, base, read);
    const tokens = read(amendment.text);
    const on = proposedOn(nested, placing, tokens, read);
    return [amendedWording(base, tokens, only(amendment), placing.ranks.get(amendment.ref), on)];
  });
}
function reservesOn({ provision, add: add2, reserves }, tokens) {
  const raw = provision?.text ?? add2?.text ?? "";
  const offset = (at) => tokens.text === raw ? at : normalised(raw.slice(0, at)).length;
  return reserves.flatMap(({ from, to, parties }) => {
    const [start, end] = [offset(from), offset(to)];
    const first = tokens.to.findIndex((at) => at > start);
    const last = tokens.from.findLastIndex((at) => at < end);
    return first < 0 || last < first ? [] : [{ from: first, to: last + 1, parties }];
  });
}
function besideOn({ add: add2, amendments }, { below }) {
  const found = add2 && !hasWords(add2) ? [add2.ref] : [];
  const visit = (list2, worded) => {
    for (const amendment of list2) {
      const acts = hasWords(amendment) || worded && (amendment.mark === "NOC" || amendment.mark === "SUP");
      if (!acts) found.push(amendment.ref);
      visit(below.get(amendment.ref) ?? [], hasWords(amendment));
    }
  };
  visit(amendments, !add2 || hasWords(add2));
  return found.sort(compareUnits);
}

// bench/compile.ts
var provisionsInAll = 64;
var amendmentsEach = 6;
var barTimes = 10;
var runsMeasured = 80;
async function benchCompile() {
  const { provisions, source } = instrument();
  const amendments = provisions.flatMap(amendmentsOn);
  const all = [...provisions, ...amendments].map(({ text }) => text);
  const whole = ratio(
    () => compile(provisions, amendments),
    () => all.forEach(tokenise)
  );
  const one = provisions[32];
  const on = amendments.filter(({ target }) => "provision" in target && target.provision === one.id);
  const more = [...on, { ...on[0], ref: "NEW/1/1", text: reworded(one.text, 97) }];
  const few = [one, ...more].map(({ text }) => text);
  const single = ratio(
    repeated(() => compileProvision(one, more)),
    repeated(() => few.forEach(tokenise))
  );
  const note = `${source}, ${all.join(" ").length} characters; ${whole.ms.toFixed(1)} ms of CPU`;
  return [
    row("compile 64 provisions \xD7 6 amendments", whole.times, note),
    row("one amendment more: its provision alone", single.times, `${few.join(" ").length} characters`)
  ];
}
function row(name, value, note) {
  return { name, unit: "\xD7 tokenising", value, bar: `at most ${barTimes}`, ok: value <= barTimes, note };
}
function instrument() {
  const path = new URL("../../shared/data/texts/01-itr-1988.provisions.json", import.meta.url);
  const found = existsSync(path);
  const texts = found ? JSON.parse(readFileSync(path, "utf8")).provisions.map(({ text }) => text) : Array.from({ length: provisionsInAll }, (_, i) => madeText(i));
  const provisions = texts.slice(0, provisionsInAll).map(
    (text, i) => ({
      id: `p${i + 1}`,
      parent: null,
      kind: "paragraph",
      margin: `${i + 1}`,
      text
    })
  );
  return { provisions, source: found ? "ITR 1988" : "made text" };
}
var words = "Members shall ensure that administrations cooperate in the establishment operation and maintenance of the international network to provide a satisfactory quality of service".split(
  " "
);
function madeText(n) {
  return Array.from(
    { length: 30 + n * 37 % 60 },
    (_, i) => words[(i * (n + 3) + i * i % 7) % words.length]
  ).join(" ");
}
function amendmentsOn({ id, text }, n) {
  return Array.from({ length: amendmentsEach }, (_, i) => ({
    ref: `P${i}/${n}/1`,
    parties: [`P${i}`],
    mark: "MOD",
    target: { provision: id },
    text: reworded(text, n * 7 + i * 13)
  }));
}
function reworded(text, n) {
  const list2 = text.split(" ");
  const at = (i) => (n * 31 + i * 17) % (list2.length + 1);
  list2.splice(at(1), 1, words[n % words.length]);
  list2.splice(at(2), 1);
  list2.splice(at(3), 0, words[(n + 5) % words.length], words[(n + 9) % words.length]);
  list2.splice(at(4), 0, ...list2.splice(at(5), 2));
  return list2.join(" ");
}
function repeated(run) {
  return () => {
    for (let i = 0; i < 50; i++) run();
  };
}
function ratio(run, floor) {
  const [runs, floors] = [[], []];
  for (let i = 0; i < 2 * runsMeasured; i++) {
    const [a, b] = [cpuMs(run), cpuMs(floor)];
    if (i >= runsMeasured) {
      runs.push(a);
      floors.push(b);
    }
  }
  return { times: median(runs) / median(floors), ms: median(runs) };
}
function cpuMs(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}
function median(list2) {
  return list2.toSorted((a, b) => a - b)[list2.length >> 1];
}

// ../../tmp/b.ts
console.log(await benchCompile());
