// src/core/canonical/json.ts
var surrogate = /[\uD800-\uDFFF]/;
var loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
function isWellFormed(text) {
  return !surrogate.test(text) || !loneSurrogate.test(text);
}

// src/core/limits.ts
var wordingBytesMax = 64 * 1024;
var bodyBytesMax = 32 * 1024;
var importBytesMax = 16 * 1024 * 1024;
var segmentedRunUnitsMax = 1024;
var symbolUnitsMax = 128;
var labelUnitsMax = 128;
var amendmentDepthMax = 128;
var importFlagsMax = 1e3;
var instrumentProvisionsMax = 2e4;
var provisionDepthMax = 32;
var tableCellsMax = 1e6;
var amendmentRowsMax = 2e4;
var requestBytesMax = 256 * 1024;

// src/core/canonical/result.ts
function compareStrings(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/formats/flags.ts
function newFlagBag() {
  return { found: /* @__PURE__ */ new Map() };
}
function raise(bag, flag) {
  const key = [flag.code, flag.field ?? "", flag.provision ?? "", flag.text ?? ""].join("\0");
  const before2 = bag.found.get(key);
  if (before2 !== void 0) bag.found.set(key, { ...before2, count: before2.count + (flag.count ?? 1) });
  else if (bag.found.size < importFlagsMax) bag.found.set(key, { ...flag, count: flag.count ?? 1 });
  else if (flag.code !== "more-flags") raiseMore(bag);
}
function flagsOf(bag) {
  return [...bag.found.values()].sort(
    (a, b) => placeOf(a) - placeOf(b) || compareStrings(a.code, b.code) || compareStrings(a.text ?? "", b.text ?? "")
  );
}
function raiseMore(bag) {
  const before2 = bag.found.get("more-flags");
  bag.found.set("more-flags", { code: "more-flags", count: (before2?.count ?? 0) + 1 });
}
function placeOf(flag) {
  return flag.line ?? flag.row ?? Number.MAX_SAFE_INTEGER;
}

// src/formats/decode.ts
function decodeText(input, flags) {
  if (isTooLarge(input)) return { ok: false, why: "too-large" };
  const raw = typeof input === "string" ? input : fromUtf8(input);
  if (raw === null || !isWellFormed(raw)) return { ok: false, why: "not-text" };
  const nul = raw.indexOf("\0");
  if (nul >= 0) return { ok: false, why: "not-text", at: { line: raw.slice(0, nul).split("\n").length } };
  return { ok: true, text: withoutInvisible(withPlainLineEnds(raw), flags).normalize("NFC") };
}
function isTooLarge(input) {
  if (typeof input !== "string") return input.byteLength > importBytesMax;
  if (input.length > importBytesMax) return true;
  return input.length * 3 > importBytesMax && new TextEncoder().encode(input).length > importBytesMax;
}
function fromUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
function withPlainLineEnds(text) {
  return text.replace(/^\ufeff/, "").replace(/\r\n?|[\u000b\f\u0085\u2028\u2029]/g, "\n");
}
var invisible = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
var needlessJoiner = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+/gu;
function decodeString(text, flags) {
  if (!isWellFormed(text) || text.includes("\0")) return null;
  return withoutInvisible(withPlainLineEnds(text), flags).normalize("NFC");
}
function isPrintable(text) {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}
function withoutInvisible(text, flags) {
  const first = Math.min(...[invisible, needlessJoiner].map((pattern) => placeOf2(text, pattern)));
  if (first === Number.POSITIVE_INFINITY) return text;
  const clean = text.replace(invisible, "").replace(needlessJoiner, "");
  raise(flags, {
    code: "invisible-characters",
    line: text.slice(0, first).split("\n").length,
    count: text.length - clean.length
  });
  return clean;
}
function placeOf2(text, pattern) {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

// src/core/text/normalise.ts
var controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
function normaliseWording(text) {
  return text.normalize("NFC").replace(controls, "").replace(/\s+/gu, " ").trim();
}

// src/formats/typography.ts
function tidy(text) {
  const spaced = closeUp(text.replace(/[ \t\n]+/g, " "));
  const emphasised2 = spaced.includes("*") ? emphasis(spaced) : spaced;
  return normaliseWording(sentences(emphasised2));
}
function closeUp(line) {
  return line.replace(/(?<=[\p{L}\p{N})\]"”»*’']) ([,.;:](?=[\s)\]"”»*]|$)|[)\]])/gu, "$1").replace(/(?<=\S\*) (?=[,;:])/g, "");
}
function sentences(line) {
  return line.replace(
    /\S+/g,
    (chunk) => /[@/\\]|\..*\../.test(chunk) ? chunk : chunk.replace(/(?<=\p{Ll}[\p{Ll})])\.(?=\p{Lu}\p{L})/u, ". ")
  );
}
function emphasis(line) {
  const parts = line.split("*");
  if (parts.length % 2 === 0) return line;
  const out = [parts[0]];
  for (let i = 1; i < parts.length; i += 2)
    out.push(emphasised(parts[i - 1], parts[i], parts[i + 1]), parts[i + 1]);
  return out.join("");
}
function emphasised(before2, inner, after) {
  const bare2 = inner.trim();
  if (bare2 === "") return `*${inner}*`;
  const capital = /^\p{Lu}/u;
  const opens = inner.startsWith(" ") || /\p{Ll}/u.test(before2.slice(-1)) && capital.test(bare2) ? " " : "";
  const closes = inner.endsWith(" ") || capital.test(after) ? " " : "";
  return `${opens}*${bare2}*${closes}`;
}

// src/formats/tree.ts
function newTree(flags) {
  return { drafts: [], ids: /* @__PURE__ */ new Set(), unnumbered: /* @__PURE__ */ new Map(), flags };
}
function addDraft(tree, planned) {
  const id = freeId(tree, planned);
  tree.ids.add(id);
  const { parent, kind, label = null, margin = null, suppressed = false, line, text } = planned;
  const draft = { id, parent, kind, label, margin, suppressed, line, text };
  tree.drafts.push(draft);
  return draft;
}
function freeId(tree, planned) {
  if (!tree.ids.has(planned.id)) return planned.id;
  if (planned.otherId !== void 0 && !tree.ids.has(planned.otherId)) return planned.otherId;
  const count = (tree.unnumbered.get(`~${planned.id}`) ?? 1) + 1;
  tree.unnumbered.set(`~${planned.id}`, count);
  raise(tree.flags, { code: "duplicate-label", line: planned.line, provision: `${planned.id}~${count}` });
  return `${planned.id}~${count}`;
}
function paragraphId(tree, container) {
  const count = (tree.unnumbered.get(container ?? "") ?? 0) + 1;
  tree.unnumbered.set(container ?? "", count);
  if (container === null) return `p${count}`;
  return /(?:^|\.)(?:preamble|front)$/.test(container) ? `${container}-${count}` : `${container}.p${count}`;
}
function slugOf(words) {
  const ascii = words.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const bare2 = ascii.replace(/^-+|-+$/g, "");
  return (/^.{1,24}(?=-|$)/.exec(bare2)?.[0] ?? bare2.slice(0, 24)).replace(/-+$/, "");
}
function provisionsOf(tree) {
  return tree.drafts.map((draft) => {
    const text = tidy(draft.text);
    checkWording(tree.flags, draft, text);
    const provision = { id: draft.id, parent: draft.parent, kind: draft.kind, text };
    return {
      ...provision,
      ...draft.label === null ? {} : { label: draft.label },
      ...draft.margin === null ? {} : { margin: draft.margin },
      ...draft.suppressed ? { suppressed: true } : {}
    };
  });
}
function checkWording(flags, draft, text) {
  if (text.length * 3 > wordingBytesMax && new TextEncoder().encode(text).length > wordingBytesMax)
    raise(flags, { code: "wording-too-long", line: draft.line, provision: draft.id });
  if (!bracketsBalance(text))
    raise(flags, { code: "unbalanced-brackets", line: draft.line, provision: draft.id });
}
function bracketsBalance(text) {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open += bracket === "[" ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

// src/formats/instrument-json.ts
var kinds = [
  "preamble",
  "chapter",
  "article",
  "paragraph",
  "item",
  "annex",
  "resolution",
  "final"
];
var fields = ["id", "text", "parent", "label", "margin", "kind", "heading", "suppressed"];
function readJsonInstrument(text, flags) {
  const value = parse(text);
  if (value === void 0) return { ok: false, why: "malformed-json" };
  const list = isObject(value) ? value.provisions : value;
  if (!Array.isArray(list)) return { ok: false, why: "wrong-shape", at: { field: "provisions" } };
  if (list.length > instrumentProvisionsMax) return { ok: false, why: "too-many-provisions" };
  const title = isObject(value) && typeof value.title === "string" ? decodeString(value.title, flags) : null;
  return readItems(list, title === null ? null : tidy(title), flags);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readItems(list, title, flags) {
  const provisions = [];
  const ids = /* @__PURE__ */ new Set();
  for (const [i, item] of list.entries()) {
    const read = readItem(item, flags);
    if (typeof read === "string") return { ok: false, why: "wrong-shape", at: { item: i + 1, field: read } };
    if (ids.has(read.id)) return { ok: false, why: "duplicate-id", at: { item: i + 1, field: "id" } };
    if (read.parent !== null && !ids.has(read.parent))
      return { ok: false, why: "unknown-parent", at: { item: i + 1, field: "parent" } };
    ids.add(read.id);
    if (read.text !== null && !bracketsBalance(read.text))
      raise(flags, { code: "unbalanced-brackets", provision: read.id });
    provisions.push(read);
  }
  return { ok: true, title, provisions };
}
function readItem(item, flags) {
  if (!isObject(item)) return "id";
  for (const field of Object.keys(item))
    if (!fields.includes(field)) raise(flags, { code: "unknown-field", field });
  const wrong = names.find((field) => item[field] !== void 0 && item[field] !== null && !isName(item[field]));
  if (wrong !== void 0) return wrong;
  if (!isName(item.id)) return "id";
  const { kind, suppressed = false } = item;
  if (kind !== void 0 && !kinds.some((known) => known === kind)) return "kind";
  if (typeof suppressed !== "boolean") return "suppressed";
  const words = wordsOf(item, flags);
  if (typeof words === "string") return words;
  const provision = {
    id: item.id,
    parent: isName(item.parent) ? item.parent : null,
    kind: kind ?? (item.text === void 0 ? "article" : "paragraph"),
    text: words.text
  };
  return {
    ...provision,
    ...words.label === "" ? {} : { label: words.label },
    ...isName(item.margin) ? { margin: item.margin } : {},
    ...suppressed ? { suppressed } : {}
  };
}
var names = ["parent", "label", "margin", "heading"];
function wordsOf(item, flags) {
  const { text, heading } = item;
  if (text !== null && text !== void 0 && typeof text !== "string") return "text";
  if (text === void 0 && !isName(heading)) return "text";
  const clean = decodeString(text ?? "", flags);
  if (clean === null) return "text";
  const own = [item.label, heading].filter(isName).map(tidy);
  if (text === void 0) return { text: own.at(-1), label: own.slice(0, -1).join("") };
  const label = own.join(" \u2013 ");
  return label.length > labelUnitsMax ? "heading" : { text: text === null ? null : tidy(clean), label };
}
function isName(value) {
  if (typeof value !== "string" || value === "" || value.trim() !== value) return false;
  return value.length <= labelUnitsMax && isPrintable(value);
}

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
var ordinals = "bis ter quater penter sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies".split(
  " "
);
var stepsOf = new Map([...ordinals.map((word, i) => [word, i + 1]), ["quinquies", 4]]);
var suffixEnd = new RegExp(
  `(?<=[^\\p{L}]|(?<!\\p{L})\\p{L})([ \\u00a0]?)(${[...stepsOf.keys()].join("|")})$`,
  "u"
);
function compareUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/formats/numerals.ts
var latinAdverb = "(?:bis|ter|quater|quat|quinquies|penter|sexies|septies|octies|novies|decies|alt)";
function westernDigits(text) {
  return text.replace(
    /[٠-٩۰-۹０-９]/g,
    (digit) => String("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19".indexOf(digit) % 10)
  );
}
var romanDigits = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1]
];
function romanValue(text) {
  const lower = text.toLowerCase();
  let rest = lower;
  let value = 0;
  for (const [digit, worth] of romanDigits)
    while (rest.startsWith(digit)) {
      rest = rest.slice(digit.length);
      value += worth;
    }
  return rest === "" && value > 0 && toRoman(value) === lower ? value : null;
}
function toRoman(value) {
  let left = value;
  let out = "";
  for (const [digit, worth] of romanDigits)
    while (left >= worth) {
      out += digit;
      left -= worth;
    }
  return out;
}
var alphabets = [
  "abcdefghijklmnopqrstuvwxyz",
  "\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u043A\u043B\u043C\u043D\u043E\u043F\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044D\u044E\u044F",
  "\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638\u063A"
];
function letterOrdinal(text) {
  const lower = text.toLowerCase();
  const first = lower.charAt(0);
  if (lower === "" || [...lower].some((letter) => letter !== first)) return null;
  for (const alphabet of alphabets)
    if (alphabet.includes(first)) return alphabet.indexOf(first) + 1 + alphabet.length * (lower.length - 1);
  return null;
}
function ordinalLetter(ordinal) {
  return alphabets[0].charAt((ordinal - 1) % 26).repeat(Math.ceil(ordinal / 26));
}
function chineseValue(text) {
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === "") return null;
  const digit = (group) => group === void 0 ? 0 : "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D".indexOf(group) + 1;
  const tens = match[3] === void 0 ? 0 : digit(match[2]) || 1;
  return digit(match[1]) * 100 + tens * 10 + digit(match[4]);
}

// src/formats/margin.ts
function readMargin(text, last, article) {
  const next = String(last === null ? 1 : Number.parseInt(last, 10) + 1);
  return suffixed(text, last, article) ?? (text.startsWith(next) ? opened(next, text.slice(next.length), article) : null);
}
function suffixed(text, last, article) {
  const match = /^(\d{1,5})((?:-?[A-Z]){1,4})(?=\s|$|\d|\(|[a-z]{1,2}\))/.exec(text);
  if (match === null || last === null || Number(match[1]) !== Number.parseInt(last, 10)) return null;
  const margin = match[0];
  if (compareMargin(margin, last) <= 0) return null;
  return opened(margin, text.slice(margin.length), article);
}
function opened(margin, after, article) {
  const suppressed = readSuppressed(margin, after);
  if (suppressed !== null) return suppressed;
  const label = labelAt(after.trimStart(), article);
  const glued = after !== "" && !/^\s/.test(after);
  if (glued && label === null && !isWord(after)) return null;
  const rest = after.trimStart().slice(label?.length ?? 0).trim();
  return {
    margin,
    through: margin,
    label: label?.replace(/\s+/g, " ").trim() ?? null,
    rest,
    suppressed: false
  };
}
function readSuppressed(margin, after) {
  const match = /^\s*(?:(?:to|-|–)\s*(\d{1,5})\s*)?\(SUP\)\s*$/.exec(after);
  if (match === null) return null;
  const through = match[1] ?? margin;
  const count = Number.parseInt(through, 10) - Number.parseInt(margin, 10);
  return count < 0 || count > 1e3 ? null : { margin, through, label: null, rest: "", suppressed: true };
}
function isWord(after) {
  return /^[\p{L}*"“«[(]/u.test(after) && !/^(?:st|nd|rd|th|er|[B-HJ-Z])(?![\p{L}])/u.test(after);
}
var adverb = `(?:\\s?${latinAdverb})?`;
var dotted = `\\d{1,3}[A-Z]?(?:\\.\\d{1,3})+${adverb}\\)?`;
var numbered = `\\(?\\d{1,3}${adverb}\\)`;
var lettered = `\\(?[a-z]{1,4}${adverb}\\)`;
var labels = new RegExp(`^(?:(?:${dotted}|${numbered})(?:\\s*${lettered})?|${lettered})(?![\\d%])`);
function labelAt(after, article) {
  const label = labels.exec(after)?.[0];
  if (label === void 0) return null;
  const first = /^(\d{1,3}[A-Z]?)\./.exec(label)?.[1];
  return first === void 0 || article === null || first.toLowerCase() === article ? label : null;
}
var wrappedRunMin = 4;
function marginRun(lines) {
  const words = lines.filter((line) => line.level === 0);
  const gapped = words.filter((line) => line.gap);
  if (gapped.filter((line) => /^1\s+\S/.test(line.text)).length > 1) return null;
  const [strict, loose] = [runLength(gapped), runLength(words)];
  if (strict >= 2 && strict * 2 > loose) return "after-gap";
  return strict >= 1 && loose >= wrappedRunMin ? "any-line" : null;
}
function runLength(lines) {
  let last = null;
  let length = 0;
  for (const line of lines) {
    const start = readMargin(line.text, last, null);
    if (start === null) continue;
    last = start.through;
    length++;
  }
  return length;
}
function marginRange(start) {
  if (start.margin === start.through) return [start.margin];
  const [from, to] = [Number.parseInt(start.margin, 10), Number.parseInt(start.through, 10)];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
function outOfRun(text, last) {
  const match = /^(\d{1,5}[A-Z]{0,2})\s+(?:\p{Lu}|\d+\.\d|[a-z]\))/u.exec(text);
  const ahead = match === null ? 0 : Number.parseInt(match[1], 10) - Number.parseInt(last ?? "0", 10);
  return ahead > 1 && ahead <= 20 ? match[1] : null;
}

// src/formats/containers.ts
var kinds2 = {
  preamble: "preamble",
  article: "article",
  division: "chapter",
  attachment: "annex",
  section: "chapter",
  words: "chapter"
};
function kindOf(role, key) {
  return ["res", "rec", "opinion"].includes(key) ? "resolution" : kinds2[role];
}
function keepFor(open, heading) {
  if (heading.role === "attachment") return 0;
  if (heading.role === "preamble") return open[0]?.role === "attachment" ? 1 : 0;
  const key = keyOf(heading);
  const again = open.findLastIndex((container) => container.key === key);
  if (again >= 0) return again;
  if (heading.role === "section") return open.length;
  const leaf = open.findIndex(({ role }) => role === "article" || role === "preamble");
  return leaf < 0 ? open.length : leaf;
}
function keyOf(heading) {
  return heading.role === "section" ? `section-${heading.number.split(".").length}` : heading.key;
}
function keepForWords(open, level, holds) {
  const same = open.findIndex(({ role, level: other }) => role === "words" && other >= level);
  if (same >= 0) return same;
  const leaf = open.findIndex(
    ({ role, level: other }) => role === "preamble" || role === "article" && (holds || other >= level)
  );
  return leaf < 0 ? open.length : leaf;
}
function headingId(open, heading) {
  const own = [heading.key, heading.number].filter((part) => part !== "").join("-");
  const holder = open.at(-1);
  if (heading.role === "article") return articleId(open, own);
  if (heading.role === "section") return { id: sectionId(holder, heading.number) };
  return { id: holder === void 0 ? own : `${holder.id}.${own}` };
}
function articleId(open, own) {
  const apart = open.find(({ role }) => role === "attachment");
  const holder = apart ?? open.at(-1);
  const qualified = holder === void 0 ? own : `${holder.id}.${own}`;
  return apart === void 0 ? { id: own, otherId: qualified } : { id: qualified };
}
function sectionId(holder, number2) {
  if (holder === void 0) return number2;
  return `${holder.id}.${withoutPrefix(number2, holder.number)}`;
}
function withoutPrefix(numbers, holder) {
  return holder !== "" && numbers.startsWith(`${holder}.`) ? numbers.slice(holder.length + 1) : numbers;
}
function wordsId(open, words) {
  const slug = slugOf(words) || "h";
  const holder = open.findLast(({ role }) => role !== "words");
  return holder === void 0 ? slug : `${holder.id}.${slug}`;
}

// src/formats/headings.ts
var vocabulary = [
  {
    role: "preamble",
    key: "preamble",
    words: "preamble|pr\xE9ambule|pre\xE1mbulo|\u043F\u0440\u0435\u0430\u043C\u0431\u0443\u043B\u0430|\u5E8F\u8A00|\u0627\u0644\u062F\u064A\u0628\u0627\u062C\u0629|preambule",
    bare: true
  },
  { role: "article", key: "art", words: "article|art\xEDculo|articulo|\u0441\u0442\u0430\u0442\u044C\u044F|\u0627\u0644\u0645\u0627\u062F\u0629|\u0645\u0627\u062F\u0629|artikel" },
  { role: "division", key: "part", words: "part|partie|parte|\u0447\u0430\u0441\u0442\u044C|\u0627\u0644\u062C\u0632\u0621|deel" },
  { role: "division", key: "title", words: "title|titre|t\xEDtulo|titulo|titel" },
  { role: "division", key: "chapter", words: "chapter|chapitre|cap\xEDtulo|capitulo|\u0433\u043B\u0430\u0432\u0430|\u0627\u0644\u0641\u0635\u0644|hoofdstuk" },
  { role: "division", key: "section", words: "section|secci\xF3n|seccion|\u0440\u0430\u0437\u0434\u0435\u043B|\u0627\u0644\u0642\u0633\u0645|afdeling" },
  { role: "attachment", key: "annex", words: "annexe?|anexo|\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438\u0435|\u9644\u4EF6|\u0627\u0644\u0645\u0631\u0641\u0642|bijlage", bare: true },
  {
    role: "attachment",
    key: "app",
    words: "appendix|appendice|ap\xE9ndice|apendice|\u0434\u043E\u043F\u043E\u043B\u043D\u0435\u043D\u0438\u0435|\u9644\u5F55|\u0627\u0644\u062A\u0630\u064A\u064A\u0644|aanhangsel",
    bare: true
  },
  { role: "attachment", key: "res", words: "resolution|r\xE9solution|resoluci\xF3n|\u0440\u0435\u0437\u043E\u043B\u044E\u0446\u0438\u044F|\u0627\u0644\u0642\u0631\u0627\u0631", bare: true },
  {
    role: "attachment",
    key: "rec",
    words: "recommendation|recommandation|recomendaci\xF3n|\u0440\u0435\u043A\u043E\u043C\u0435\u043D\u0434\u0430\u0446\u0438\u044F",
    bare: true
  },
  { role: "attachment", key: "opinion", words: "opinion|avis|opini\xF3n|\u043C\u043D\u0435\u043D\u0438\u0435", bare: true },
  {
    role: "attachment",
    key: "final-protocol",
    words: "final protocol|protocole final|protocolo final",
    bare: true
  },
  { role: "attachment", key: "protocol", words: "protocol|protocole|protocolo|\u043F\u0440\u043E\u0442\u043E\u043A\u043E\u043B", bare: true }
];
var chinese = [
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*条/, "article", "art"],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*(?:编|部分)/, "division", "part"],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*章/, "division", "chapter"],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*节/, "division", "section"],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*号决议/, "attachment", "res"]
];
function printed(words) {
  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const forms = words.split("|").flatMap((word) => [word.toUpperCase(), capital(word), word.split(" ").map(capital).join(" ")]);
  return [...new Set(forms)].join("|");
}
var number = `(?:\\d{1,4}[A-Z]{0,2}(?:\\s?${latinAdverb})?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\p{N}])`;
var patterns = vocabulary.map((word) => ({
  ...word,
  pattern: new RegExp(
    `^([[*\\s]*(?:${printed(word.words)})(?![\\p{L}\\p{N}])\\.?\\s*(?:(?:N[oO]\\.?|[Nn][\xBA\xB0]|\u2116)\\s*)?(${number})?[\\]*]*)\\s*([.:)\u2013\u2014-]*)\\s*(.*)$`,
    "u"
  )
}));
function readHeading(line) {
  const text = westernDigits(line);
  for (const word of patterns) {
    const match = word.pattern.exec(text);
    if (match === null) continue;
    const heading = headingOf(word, match, line);
    if (heading.number !== "" || word.role === "preamble" || word.bare === true && heading.separated)
      return heading;
  }
  return chineseHeading(text, line);
}
function headingOf(word, match, line) {
  const rest = line.slice(line.length - match[4].length);
  return {
    role: word.role,
    key: word.key,
    number: numberId(match[2] ?? ""),
    label: line.slice(0, match[1].length).replace(/\*/g, "").replace(/\s+/g, " ").trim(),
    rest: unwrapped(rest),
    separated: match[3] !== "" || rest === "" || /^[*(]/.test(rest)
  };
}
function chineseHeading(text, line) {
  for (const [pattern, role, key] of chinese) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = line.slice(match[0].length).trim();
    const value = chineseValue(match[1]);
    return {
      role,
      key,
      number: String(value ?? match[1]),
      label: line.slice(0, match[0].length),
      rest,
      separated: true
    };
  }
  return null;
}
function numberId(printed2) {
  const plain2 = printed2.toLowerCase().replace(/\s+/g, "");
  const roman = plain2.length > 1 || /^[ivx]$/.test(plain2) ? romanValue(plain2) : null;
  return roman === null ? plain2 : String(roman);
}
function readSection(line) {
  const match = /^\*?((\d{1,3}(?:\.\d{1,3})*)\.?|([A-Z]{1,2}\d{0,3}(?:\.\d{1,3})*))\*?(?:$|\s+(\S.*)$)/.exec(
    westernDigits(line)
  );
  if (match === null || match[3] !== void 0 && match[4] !== void 0) return null;
  const numbered2 = (match[2] ?? match[3]).toLowerCase();
  return {
    role: "section",
    key: "",
    number: numbered2,
    label: match[1],
    rest: unwrapped(line.slice(line.length - (match[4] ?? "").length)),
    separated: true
  };
}
function unwrapped(text) {
  return text.replace(/^\*+\s*|\s*\*+$/g, "");
}

// src/formats/reader.ts
function enter(reader, draft, container) {
  reader.open.push(container);
  reader.levels = [];
  reader.current = draft;
  reader.mode = "heading";
}
function containerFor(reader, line) {
  const container = reader.open.at(-1);
  if (container !== void 0) return container.id;
  if (reader.hasPreamble || !reader.hasStructure || reader.tree.drafts.length > 0) return null;
  const draft = addDraft(reader.tree, {
    id: "preamble",
    parent: null,
    kind: "preamble",
    line: line.number,
    text: ""
  });
  reader.open.push({ id: draft.id, key: "preamble", role: "preamble", number: "", level: 0 });
  return draft.id;
}
function openParagraph(reader, line, text) {
  const inside = reader.levels.findLast((level) => level.indent + 1 < line.indent);
  const parent = inside?.id ?? containerFor(reader, line);
  const front = parent === null && reader.hasPreamble;
  const id = paragraphId(reader.tree, front ? "front" : parent);
  reader.current = addDraft(reader.tree, { id, parent, kind: "paragraph", line: line.number, text });
  reader.mode = "words";
}
function goOn(reader, line, words) {
  if (reader.current === null || reader.mode === "heading") openParagraph(reader, line, words);
  else reader.current.text += ` ${words}`;
}

// src/formats/open-heading.ts
var plainHeadingUnitsMax = 120;
function structural(line) {
  if (line.level > 0) return readHeading(line.text) ?? readSection(line.text);
  const heading = line.gap ? readHeading(line.text) : null;
  if (heading === null || heading.rest === "") return heading;
  if (heading.role === "preamble")
    return /^\p{Lu}/u.test(heading.rest) && !/^\*?\[/.test(line.text) ? heading : null;
  const short = line.alone && !isText(line.text);
  const runIn = heading.role === "article" && heading.separated && /^\p{Lu}/u.test(heading.rest);
  return short || runIn ? heading : null;
}
function isTitle(line, next) {
  return line.level === 0 && line.alone && next !== void 0 && !isText(line.text) && /^[*(]?\p{L}/u.test(line.text);
}
function isTitleHere(reader, line, next) {
  if (!takesTitle(reader) || !isTitle(line, next)) return false;
  return reader.open.at(-1).role !== "article" || structural(next) === null;
}
function isText(rest) {
  return rest.length > plainHeadingUnitsMax || /[.;:,]$/.test(rest);
}
function openHeading(reader, line, heading) {
  reader.open.length = keepFor(reader.open, heading);
  const runIn = line.level === 0 && isText(heading.rest);
  const draft = addDraft(reader.tree, {
    ...headingId(reader.open, heading),
    parent: reader.open.at(-1)?.id ?? null,
    kind: kindOf(heading.role, heading.key),
    label: heading.label,
    line: line.number,
    text: runIn ? "" : heading.rest
  });
  const { role, number: number2 } = heading;
  enter(reader, draft, { id: draft.id, key: keyOf(heading), role, number: number2, level: line.level });
  if (runIn) openParagraph(reader, line, heading.rest);
}
function openWords(reader, line, next) {
  if (takesTitle(reader)) reader.current.text = line.text;
  else openPart(reader, line, next);
}
function takesTitle(reader) {
  const role = reader.open.at(-1)?.role;
  return reader.mode === "heading" && reader.current?.text === "" && role !== "words" && role !== "preamble";
}
function openPart(reader, line, next) {
  const holds = next === void 0 ? void 0 : structural(next)?.role;
  const apart = afterFinal(reader);
  const anew = reader.mode === "final" || apart && (holds === "preamble" || holds === "article");
  const inside = holds === "article" || holds === "division";
  reader.open.length = anew ? 0 : keepForWords(reader.open, line.level, inside);
  const role = apart && reader.open.length === 0 ? "attachment" : "words";
  const draft = addDraft(reader.tree, {
    id: wordsId(reader.open, line.text),
    parent: reader.open.at(-1)?.id ?? null,
    kind: kindOf(role, ""),
    line: line.number,
    text: line.text
  });
  const container = {
    id: draft.id,
    key: apart ? "after-final" : "words",
    role,
    number: "",
    level: line.level
  };
  enter(reader, draft, container);
}
function afterFinal(reader) {
  return reader.mode === "final" || reader.open[0]?.key === "after-final";
}

// src/formats/enumerators.ts
var adverb2 = `(?:\\s?(${latinAdverb}))?`;
var shapes = [
  new RegExp(`^()(\\d{1,3})${adverb2}([.)])(?:\\s+|(?=\\p{Lu})|$)`, "u"),
  new RegExp(`^(\\()(\\d{1,3})${adverb2}(\\))\\s*`, "u"),
  new RegExp(`^()([\\p{Ll}\u0623-\u064A]{1,5})(?:\\s(${latinAdverb}))?(\\)\\.?:?)\\s*`, "u"),
  new RegExp(`^(\\()([\\p{Ll}\u0623-\u064A]{1,5})(?:\\s(${latinAdverb}))?(\\))\\s*`, "u"),
  /^()([\p{Ll}]{1,5})()(\.)(?:\s+|$)/u,
  /^()([A-Z]|[IVX]{1,5})()(\.)(?:\s+|$)/u,
  /^(\()([A-Z]|[IVX]{1,5})()(\))\s*/u
];
function readEnumerator(line, expected) {
  const text = westernDigits(line);
  const found = option(text) ?? dotted2(text, expected) ?? chinese2(text) ?? simple(text);
  if (found === null) return null;
  return {
    ...found,
    label: line.slice(0, found.label.length),
    rest: line.slice(line.length - found.rest.length)
  };
}
function option(text) {
  const match = /^\*?(\[?Option\s+(\d{1,2}|[IVX]{1,4}))(?:\s*:\*?|\*:?|$)\s*/.exec(text);
  if (match === null) return null;
  const ordinal = romanValue(match[2]) ?? Number(match[2]);
  const readings = [{ style: "option", ordinal, part: `option-${ordinal}`, inserted: false }];
  return { label: match[1], rest: text.slice(match[0].length), readings, dotted: null };
}
function dotted2(text, expected) {
  const glued = expected.find((label) => text.startsWith(label) && gluedTo(text.slice(label.length), label));
  const spaced = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3})+)${adverb2}[.):]*(?=\\s|$)`, "u").exec(text);
  if (glued !== void 0 && spaced?.[0] !== glued)
    return dottedOf(glued, text.slice(glued.length), glued, "");
  if (spaced === null) return null;
  return dottedOf(spaced[0], text.slice(spaced[0].length), spaced[1], spaced[2] ?? "");
}
function gluedTo(rest, label) {
  return /^\p{L}/u.test(rest) || rest.startsWith(`${label} `);
}
function dottedOf(label, rest, numbers, latin) {
  const parts = numbers.split(".");
  const ordinal = Number(parts.at(-1));
  const readings = [
    { style: `dotted-${parts.length}`, ordinal, part: `${ordinal}${latin}`, inserted: latin !== "" }
  ];
  return { label, rest: rest.trim(), readings, dotted: [...parts.slice(0, -1), `${parts.at(-1)}${latin}`] };
}
function chinese2(text) {
  const match = /^(?:（([一二三四五六七八九十]{1,3})）|([一二三四五六七八九十]{1,3})、)\s*/.exec(text);
  if (match === null) return null;
  const ordinal = chineseValue(match[1] ?? match[2]);
  if (ordinal === null) return null;
  const style = match[1] === void 0 ? "chinese" : "chinese-()";
  const readings = [{ style, ordinal, part: String(ordinal), inserted: false }];
  return { label: match[0].trim(), rest: text.slice(match[0].length), readings, dotted: null };
}
function simple(text) {
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (match === null) continue;
    const readings = readingsOf(match[2], match[3] ?? "", `${match[1]}${match[4].charAt(0)}`);
    if (readings.length > 0)
      return { label: match[0].trim(), rest: text.slice(match[0].length), readings, dotted: null };
  }
  return null;
}
function readingsOf(token, latin, punctuation) {
  const inserted = latin !== "";
  if (/^\d/.test(token)) {
    const ordinal = Number(token);
    return [{ style: `digit${punctuation}`, ordinal, part: `${ordinal}${latin}`, inserted }];
  }
  const upper = /^[A-Z]/.test(token) ? "upper-" : "";
  const letter = letterOrdinal(token);
  const roman = /^[ivx]+$/i.test(token) ? romanValue(token) : null;
  const readings = [];
  if (letter !== null)
    readings.push({
      style: `${upper}letter${punctuation}`,
      ordinal: letter,
      part: `${ordinalLetter(letter)}${latin}`,
      inserted
    });
  if (roman !== null)
    readings.push({
      style: `${upper}roman${punctuation}`,
      ordinal: roman,
      part: `${toRoman(roman)}${latin}`,
      inserted
    });
  return readings;
}

// src/formats/items.ts
function placeItem(levels, item, indent, before2) {
  if (item.dotted !== null) return placeDotted(levels, item, before2);
  const near = levels.flatMap((level, i) => Math.abs(level.indent - indent) <= 1 ? [i] : []);
  const place = continuing(levels, near, item.readings) ?? starting(levels, near, item.readings, indent, before2) ?? continuing(levels, [...levels.keys()], item.readings) ?? jumping(levels, near, item.readings, indent, before2);
  return place === null ? null : { ...place, keep: Math.min(place.keep, provisionDepthMax) };
}
function pauseAfter(text) {
  const end = text.slice(-12).trimEnd();
  if (/[:：][\]*]*$/.test(end)) return "colon";
  return /(?:[.;,!?)\]”"»*。；]|(?:^|\s)(?:and|or|et|ou|y|o|и|или))$/u.test(end) ? "pause" : "words";
}
function continuing(levels, open, readings) {
  for (const i of [...open].reverse())
    for (const reading of readings)
      if (continues(levels[i], reading)) return { keep: i, reading, skipped: false };
  return null;
}
function continues(level, reading) {
  if (level.style !== reading.style) return false;
  return reading.ordinal === level.ordinal + 1 || reading.ordinal === level.ordinal && reading.inserted;
}
function starting(levels, near, readings, indent, before2) {
  const reading = readings.find(({ ordinal }) => ordinal === 1);
  if (reading === void 0 || before2 === "words") return null;
  const again = near.findLast((i) => levels[i].style === reading.style);
  const nested = levels.findLastIndex((level) => level.indent <= indent + 1) + 1;
  return { keep: again === void 0 || before2 === "colon" ? nested : again, reading, skipped: false };
}
function jumping(levels, near, readings, indent, before2) {
  if (before2 !== "gap") return null;
  const later = near.findLast(
    (i) => readings.some(({ style, ordinal }) => style === levels[i].style && ordinal > levels[i].ordinal)
  );
  if (later !== void 0)
    return {
      keep: later,
      reading: readings.find(({ style }) => style === levels[later].style),
      skipped: true
    };
  const reading = readings.find(({ style }) => /^(?:digit|option)/.test(style));
  if (reading === void 0) return null;
  const again = near.findLast((i) => levels[i].style === reading.style);
  return {
    keep: again ?? levels.findLastIndex((level) => level.indent <= indent + 1) + 1,
    reading,
    skipped: true
  };
}
function placeDotted(levels, item, before2) {
  const prefixes = item.dotted.map((_, i) => item.dotted.slice(0, i).join("."));
  const keep = levels.findLastIndex((level) => level.numbers !== "" && prefixes.includes(level.numbers)) + 1;
  const reading = item.readings[0];
  const next = levels[keep];
  const follows = next === void 0 ? reading.ordinal === 1 : continues(next, reading);
  if (!follows && before2 !== "gap") return null;
  return { keep, reading, skipped: !follows };
}
function expectedLabels(levels, container) {
  const open = [...levels.map(({ numbers }) => numbers), container].filter((numbers) => numbers !== "");
  const next = open.filter((numbers) => numbers.includes(".")).map(successor);
  const first = open.map((numbers) => `${numbers}.1`);
  return [...first, ...next].sort((a, b) => b.length - a.length);
}
function successor(numbers) {
  const parts = numbers.split(".");
  return [...parts.slice(0, -1), Number.parseInt(parts.at(-1), 10) + 1].join(".");
}

// src/formats/open-item.ts
function marginAt(reader, line) {
  if (reader.run === null || reader.run === "after-gap" && !line.gap) return null;
  const article = reader.open.find(({ role }) => role === "article")?.number ?? null;
  return readMargin(line.text, reader.lastMargin, article);
}
function openMargin(reader, line, start) {
  for (const margin of marginRange(start))
    reader.current = addDraft(reader.tree, {
      id: margin,
      parent: reader.open.at(-1)?.id ?? null,
      kind: /^\(?[a-z]{1,4}\s*[a-z]*\)$/.test(start.label ?? "") ? "item" : "paragraph",
      label: start.label,
      margin,
      suppressed: start.suppressed,
      line: line.number,
      text: start.rest
    });
  reader.levels = [];
  reader.mode = "margin";
  reader.lastMargin = start.through;
}
function itemAt(reader, line) {
  if (reader.mode === "margin" || reader.mode === "final") return null;
  const item = readEnumerator(line.text, expectedLabels(reader.levels, reader.open.at(-1)?.number ?? ""));
  if (item === null) return null;
  const place = placeItem(reader.levels, item, line.indent, before(reader, line));
  return place === null ? null : { item, place };
}
function before(reader, line) {
  const text = reader.current?.text ?? "";
  const pause = text === "" ? "gap" : pauseAfter(text);
  return pause === "colon" || !line.gap ? pause : "gap";
}
function openItem(reader, line, { item, place }) {
  reader.levels.length = Math.min(place.keep, reader.levels.length);
  const holder = reader.levels.at(-1);
  const parent = holder?.id ?? containerFor(reader, line);
  const own = item.dotted === null ? place.reading.part : withoutPrefix(item.dotted.join("."), holderNumbers(reader, holder));
  const draft = addDraft(reader.tree, {
    id: parent === null ? own : parent === "preamble" ? paragraphId(reader.tree, parent) : `${parent}.${own}`,
    parent,
    kind: holder === void 0 && /^(?:digit|dotted|chinese|option)/.test(place.reading.style) ? "paragraph" : "item",
    label: item.label,
    line: line.number,
    text: item.rest
  });
  if (place.skipped) raise(reader.flags, { code: "number-gap", line: line.number, provision: draft.id });
  reader.levels.push({ ...levelOf(item, place), indent: line.indent, id: draft.id });
  reader.current = draft;
  reader.mode = "item";
  openNested(reader, line);
}
function openNested(reader, line) {
  const outer = reader.current;
  const item = readEnumerator(outer.text, []);
  const reading = item?.readings.find(({ style, ordinal }) => ordinal === 1 && /\)$|^option$/.test(style));
  if (item === null || reading === void 0 || reader.levels.length > provisionDepthMax) return;
  outer.text = "";
  openItem(reader, line, { item, place: { keep: reader.levels.length, reading, skipped: false } });
}
function holderNumbers(reader, holder) {
  return holder?.numbers ?? reader.open.at(-1)?.number ?? "";
}
function levelOf(item, { reading }) {
  const digits = /^digit/.test(reading.style) ? reading.part : "";
  return { style: reading.style, ordinal: reading.ordinal, numbers: item.dotted?.join(".") ?? digits };
}

// src/formats/instrument-lines.ts
function readLines(source, flags) {
  const reader = newReader(source, flags);
  for (let i = titleBlock(reader); i < reader.lines.length; i++) {
    const line = reader.lines[i];
    const next = reader.lines[i + 1];
    take(reader, line, openingOf(reader, line, next), next);
    if (reader.tree.drafts.length > instrumentProvisionsMax) return { ok: false, why: "too-many-provisions" };
  }
  return { ok: true, title: reader.title, provisions: provisionsOf(reader.tree) };
}
function newReader(source, flags) {
  const roles = new Set(source.lines.map((line) => structural(line)?.role));
  return {
    lines: source.lines,
    tree: newTree(flags),
    flags,
    run: marginRun(source.lines),
    hasPreamble: roles.has("preamble"),
    hasStructure: roles.has("article") || roles.has("division"),
    title: source.title,
    open: [],
    levels: [],
    current: null,
    mode: "words",
    lastMargin: null
  };
}
function titleBlock(reader) {
  const end = reader.lines.findIndex((line) => line.level === 0 || structural(line) !== null);
  const block = reader.lines.slice(0, end < 0 ? reader.lines.length : end);
  if (block.length === 0) return plainTitle(reader);
  const first = block[0].level === 1;
  reader.title ??= (first ? block[0] : block.at(-1)).text;
  return first ? 1 : block.length;
}
function plainTitle(reader) {
  const [first, second] = reader.lines;
  const treaty = reader.hasStructure || reader.hasPreamble || reader.run !== null;
  if (first === void 0 || !treaty || reader.title !== null || structural(first) !== null) return 0;
  const begins = marginAt(reader, first) !== null || itemAt(reader, first) !== null;
  if (begins || !isTitle(first, second)) return 0;
  reader.title = first.text;
  return 1;
}
function openingOf(reader, line, next) {
  const heading = structural(line);
  if (heading !== null) return { opens: "heading", heading };
  if (line.level > 0) return { opens: "words" };
  const start = marginAt(reader, line);
  if (start !== null) return { opens: "margin", start };
  if (line.gap && finalFormula.test(line.text)) return { opens: "final" };
  if (listItem.test(line.text)) return { opens: "list-item" };
  const found = itemAt(reader, line);
  if (found !== null) return { opens: "item", found };
  return { opens: isTitleHere(reader, line, next) ? "words" : "nothing" };
}
function take(reader, line, opening2, next) {
  switch (opening2.opens) {
    case "heading":
      openHeading(reader, line, opening2.heading);
      break;
    case "words":
      openWords(reader, line, next);
      break;
    case "margin":
      openMargin(reader, line, opening2.start);
      break;
    case "final":
      openFinal(reader, line);
      break;
    case "list-item":
      goOn(reader, line, `- ${line.text.replace(/^[-–—•·▪*]\s*/u, "")}`);
      break;
    case "item":
      openItem(reader, line, opening2.found);
      break;
    case "nothing":
      continueOrOpen(reader, line);
  }
}
var finalFormula = /^(?:IN WITNESS WHEREOF|In witness whereof|DONE (?:at|in)|EN FOI DE QUOI|En foi de quoi|FAIT (?:à|en)|EN FE DE LO CUAL|En fe de lo cual|HECHO (?:en|a)|В УДОСТОВЕРЕНИЕ|В удостоверение|СОВЕРШЕНО|以资证明|وإثباتا لما تقدم|TEN BLIJKE WAARVAN)/u;
var listItem = /^(?:[-–—•·▪]\s*(?=[\p{L}"“(*])|\*\s)/u;
function openFinal(reader, line) {
  if (reader.mode === "final") {
    goOn(reader, line, line.text);
    return;
  }
  const apart = reader.open.find(({ role }) => role === "attachment");
  reader.open = apart === void 0 ? [] : [apart];
  const id = apart === void 0 ? "final" : `${apart.id}.final`;
  reader.current = addDraft(reader.tree, {
    id,
    parent: apart?.id ?? null,
    kind: "final",
    line: line.number,
    text: line.text
  });
  reader.levels = [];
  reader.mode = "final";
}
function continueOrOpen(reader, line) {
  const joined = reader.mode === "margin" || reader.mode === "final" || belongsToItem(reader, line);
  if (line.gap && reader.mode === "margin") noteOutOfRun(reader, line);
  if (reader.mode === "item" && reader.current?.text === "") reader.current.text = line.text;
  else if (line.gap && !joined) openBeside(reader, line);
  else goOn(reader, line, line.text);
}
function belongsToItem(reader, line) {
  const item = reader.levels.at(-1);
  return item !== void 0 && item.id === reader.current?.id && line.indent > item.indent + 1;
}
function openBeside(reader, line) {
  const inside = reader.levels.findLastIndex((level) => level.indent + 1 < line.indent) + 1;
  reader.levels.length = Math.min(reader.levels.length, Math.max(inside, 1));
  openParagraph(reader, line, line.text);
}
function noteOutOfRun(reader, line) {
  const found = outOfRun(line.text, reader.lastMargin);
  if (found !== null) raise(reader.flags, { code: "number-out-of-run", line: line.number, text: found });
}

// src/formats/inline.ts
function inlineText(line, number2, labels2, flags) {
  const noted = withoutFootnotes(line, number2, flags);
  const linked2 = withoutLinks(noted, number2, labels2, flags);
  return withoutEmphasis(unescaped(entities(withoutTags(linked2, number2, flags))));
}
function withoutFootnotes(line, number2, flags) {
  return line.replace(/<sup>([^<]*)<\/sup>/gi, (_, inner) => {
    const text = inner.trim();
    if (!/^(?:[*†‡§]|\d{1,3}\)|\(\d{1,3}\))/.test(text)) return superscript(text);
    raise(flags, { code: "footnote", line: number2, text: text.replace(/\s+/g, " ") });
    return "";
  }).replace(/\[\^([\p{L}\p{N}-]{1,32})\](?!:)/gu, (_, label) => {
    raise(flags, { code: "footnote", line: number2, text: `[^${label}]` });
    return "";
  });
}
function superscript(text) {
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(Number(digit))) : text;
}
function withoutLinks(line, number2, labels2, flags) {
  const dropped = (words) => {
    raise(flags, { code: "link-target", line: number2 });
    return words;
  };
  return line.replace(/\[([^[\]]{1,2000})\]\(([^\s()]{1,2000})\)/g, (_, words) => dropped(words)).replace(
    /\[([^[\]]{1,2000})\]\[([^[\]]{1,200})\]/g,
    (whole2, words, label) => labels2.has(label.toLowerCase()) ? dropped(words) : whole2
  );
}
var knownTags = /<\/?(?:meta|br|p|span|div|sup|sub|i|em|b|strong|u|a|small|font|table|thead|tbody|tr|td|th|ul|ol|li|hr|img)(?:\s[^<>]{0,2000})?\s?\/?>/gi;
function withoutTags(line, number2, flags) {
  return line.replace(knownTags, (tag) => {
    raise(flags, { code: "markup", line: number2, text: /[a-z]+/i.exec(tag)[0].toLowerCase() });
    return /^<\/?(?:br|p|div|tr|td|th|li|hr)\b/i.test(tag) ? " " : "";
  });
}
var namedEntities = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "\u2013",
  mdash: "\u2014"
};
function entities(line) {
  return line.replace(
    /&(?:#39|([a-z]{2,5}));/g,
    (whole2, name) => name === void 0 ? "'" : namedEntities[name] ?? whole2
  );
}
function unescaped(line) {
  return line.replace(/\\([\\`*_{}[\]()#+\-.!<>~|"'&])/g, "$1");
}
function withoutEmphasis(line) {
  return line.replace(/\*\*|__(?=\S)|(?<=\S)__/g, "").replace(/(^|[\s([])_([^_\s](?:[^_]{0,2000}[^_\s])?)_(?![\p{L}\p{N}_])/gu, "$1*$2*");
}

// src/formats/lines.ts
function textSource(text) {
  return { title: null, lines: linked(text.split("\n").map((raw, i) => lineOf(raw, raw.trim(), i + 1, 0))) };
}
function markdownSource(text, flags) {
  const raws = text.split("\n");
  const body = frontMatterEnd(raws);
  const labels2 = linkLabels(raws);
  const lines = raws.map((raw, i) => i < body ? blank(i + 1) : markdownLine(raw, i + 1, labels2, flags));
  return { title: titleOf(raws.slice(0, body)), lines: linked(lines) };
}
function lineOf(raw, text, number2, level) {
  const margin = /^[\s>]*/.exec(raw)[0].replace(/\t/g, "    ");
  return { number: number2, indent: margin.length, text, level };
}
function blank(number2) {
  return { number: number2, indent: 0, text: "", level: 0 };
}
function linked(lines) {
  const open = (line) => line === void 0 || line.text === "" || line.level > 0;
  return lines.map((line, i) => ({ ...line, gap: open(lines[i - 1]), alone: open(lines[i + 1]) })).filter((line) => line.text !== "");
}
var notText = [
  /^\s*\{:[^{}]*\}\s*$/,
  // attribute list
  /^\s*\*\s+TOC\s*$/,
  // its table of contents
  /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/,
  // rule
  /^\s{0,3}\[[^\]^][^\]]*\]:\s*\S+/
  // link definition
];
function markdownLine(raw, number2, labels2, flags) {
  const note = /^\s{0,3}\[\^[^\]]{1,32}\]:\s*(.*)$/.exec(raw);
  if (note !== null) raise(flags, { code: "footnote", line: number2, text: raw.trim() });
  if (note !== null || notText.some((pattern) => pattern.test(raw))) return blank(number2);
  const heading = /^ {0,3}(#{1,6})\s*([^#\s].*)$/.exec(raw);
  const words = heading === null ? raw.replace(/^(\s*)(?:>\s?)+/, "$1") : heading[2].replace(/[\s#]+$/, "");
  return lineOf(raw, inlineText(words, number2, labels2, flags).trim(), number2, heading?.[1]?.length ?? 0);
}
function linkLabels(raws) {
  const labels2 = raws.map((raw) => /^\s{0,3}\[([^\]^][^\]]*)\]:\s*\S+/.exec(raw)?.[1]?.toLowerCase());
  return new Set(labels2.filter((label) => label !== void 0));
}
function frontMatterEnd(raws) {
  if (raws[0]?.trimEnd() !== "---") return 0;
  const end = raws.findIndex((raw, i) => i > 0 && raw.trimEnd() === "---");
  return end < 0 || end > 100 ? 0 : end + 1;
}
function titleOf(matter) {
  const found = matter.map((raw) => /^title:\s*(\S.*)$/.exec(raw)?.[1]).find((value) => value !== void 0);
  return found === void 0 ? null : found.trim().replace(/^(["'])(.*)\1$/, "$2");
}

// src/formats/instrument.ts
function readInstrument(input, options = {}) {
  const flags = newFlagBag();
  const decoded = decodeText(input, flags);
  if (!decoded.ok) return decoded;
  const format = options.format ?? formatOf(decoded.text);
  const read = format === "json" ? readJsonInstrument(decoded.text, flags) : readLines(
    format === "markdown" ? markdownSource(decoded.text, flags) : textSource(decoded.text),
    flags
  );
  if (!read.ok) return read;
  if (read.provisions.length === 0) return { ok: false, why: "empty" };
  return { ...read, flags: flagsOf(flags) };
}
function formatOf(text) {
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return "json";
  return /^ {0,3}#{1,6}\s*[^#\s]|<sup>|\]\([^\s()]+\)|^---\ntitle:/m.test(text) ? "markdown" : "text";
}

// src/core/text/symbol.ts
function parseSymbol(text) {
  if (text.length > symbolUnitsMax) return refuse(symbolUnitsMax);
  const authors = [];
  let at = 0;
  for (let found = take2(authorPart, text, at); found; found = take2(authorPart, text, at)) {
    authors.push(found[1]);
    at += found[0].length;
  }
  const document = take2(documentPart, text, at);
  if (!document || authors.length === 0) return refuse(at);
  at += document[0].length;
  const suffixes = readSuffixes(text, at);
  const item = take2(itemPart, text, suffixes.at);
  const end = suffixes.at + (item ? item[0].length : 0);
  if (end !== text.length) return refuse(end);
  const bare2 = { authors, document: document[1], ...suffixes.found };
  const symbol = item ? { ...bare2, item: Number(item[1]) } : bare2;
  return printSymbol(symbol).length > symbolUnitsMax ? refuse(text.length) : { ok: true, symbol };
}
function printSymbol(symbol) {
  const revision = symbol.revision > 0 ? `(Rev.${symbol.revision})` : "";
  const corrigendum = symbol.corrigendum === void 0 ? "" : `(Corr.${symbol.corrigendum})`;
  return `${documentOf(symbol)}${revision}${corrigendum}${itemOf(symbol)}`;
}
function documentOf(symbol) {
  const addenda = symbol.addenda.map((n) => `(Add.${n})`).join("");
  return `${symbol.authors.join("/")}/${symbol.document}${addenda}`;
}
var authorPart = /(?!XX(?:[/(]|$))([A-Z]{1,8}(?:-[A-Z]{1,8}){0,3})\//y;
var documentPart = /0{0,4}([1-9][0-9]{0,5}|XX)/y;
var suffixPart = /\((Add|Rev|Corr)\.([1-9][0-9]{0,3})\)|([ARC])([1-9][0-9]{0,3})/y;
var itemPart = /\/0{0,4}([1-9][0-9]{0,5})/y;
function refuse(at) {
  return { ok: false, why: "malformed-symbol", at };
}
function take2(part, text, at) {
  part.lastIndex = at;
  return part.exec(text);
}
function itemOf(symbol) {
  return symbol.item === void 0 ? "" : `/${symbol.item}`;
}
function readSuffixes(text, start) {
  const addenda = [];
  const rest = { revision: 0, corrigendum: 0 };
  let at = start;
  for (let found = take2(suffixPart, text, at); found; found = take2(suffixPart, text, at)) {
    const kind = (found[1] ?? found[3])[0];
    const n = Number(found[2] ?? found[4]);
    if (kind === "A" && rest.revision + rest.corrigendum === 0) addenda.push(n);
    else if (kind === "R" && rest.revision + rest.corrigendum === 0) rest.revision = n;
    else if (kind === "C" && rest.corrigendum === 0) rest.corrigendum = n;
    else break;
    at += found[0].length;
  }
  const { revision, corrigendum } = rest;
  return { at, found: corrigendum > 0 ? { addenda, revision, corrigendum } : { addenda, revision } };
}

// src/formats/proposal-fields.ts
var plain = { editorial: false, asserted: false, transfer: false };
var marks = /* @__PURE__ */ new Map([
  ["ADD", { ...plain, mark: "ADD" }],
  ["ADD*", { ...plain, mark: "ADD", transfer: true }],
  ["MOD", { ...plain, mark: "MOD" }],
  ["(MOD)", { ...plain, mark: "MOD", editorial: true }],
  ["SUP", { ...plain, mark: "SUP" }],
  ["SUP*", { ...plain, mark: "SUP", transfer: true }],
  ["NOC", { ...plain, mark: "NOC" }],
  ["NOC!", { ...plain, mark: "NOC", asserted: true }],
  ["<U>NOC</U>", { ...plain, mark: "NOC", asserted: true }],
  ["_NOC_", { ...plain, mark: "NOC", asserted: true }],
  ["OTHER", { ...plain, mark: "OTHER" }]
]);
function readMark(cell) {
  return marks.get(cell.replace(/\s+/g, "").toUpperCase()) ?? null;
}
function readParties(cell) {
  const parties = cell.split(/[;,\n]/).map((party) => party.trim());
  return [...new Set(parties.filter((party) => party !== ""))].sort();
}
function readYes(cell) {
  if (/^(?:yes|y|true|1|x)$/i.test(cell)) return true;
  return /^(?:no|n|false|0|)$/i.test(cell) ? false : null;
}
function readTarget(cell) {
  if (cell.startsWith("{")) return objectTarget(parse(cell));
  const amendment = /^amendment:\s*(\S.*)$/.exec(cell);
  if (amendment !== null) return { amendment: amendment[1] };
  const place = /^(?:under:\s*(\S+))?[\s,]*(?:after:\s*(\S.*))?$/.exec(cell);
  if (place !== null && (place[1] ?? place[2]) !== void 0)
    return { under: place[1], after: place[2] ?? null };
  return cell === "" || /^(?:under|after|amendment):/.test(cell) ? null : { on: cell };
}
function objectTarget(value) {
  if (!isObject(value)) return null;
  const keys = Object.keys(value).sort().join();
  const { provision, parent, after, amendment = value.proposal } = value;
  if (keys === "provision" && isId(provision)) return { on: provision };
  if ((keys === "amendment" || keys === "proposal") && isId(amendment)) return { amendment };
  if (keys === "after" && isId(after)) return { under: void 0, after };
  if (keys === "parent" && isIdOrNull(parent)) return { under: parent, after: null };
  if (keys === "after,parent" && isIdOrNull(parent) && isIdOrNull(after)) return { under: parent, after };
  return null;
}
function isId(value) {
  return typeof value === "string" && value !== "";
}
function isIdOrNull(value) {
  return value === null || isId(value);
}

// src/formats/csv.ts
import Papa from "papaparse";
function readCsv(text) {
  const delimiter = delimiterOf(text);
  if (countOf(text, delimiter) + countOf(text, "\n") > tableCellsMax)
    return { ok: false, why: "too-many-cells" };
  const parsed = Papa.parse(text, { delimiter, newline: "\n", skipEmptyLines: false });
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken !== void 0) return { ok: false, why: "malformed-csv", at: { row: (broken.row ?? 0) + 1 } };
  return { ok: true, rows: parsed.data.map((row) => row.map(unguarded)) };
}
function delimiterOf(text) {
  const header = text.slice(0, text.indexOf("\n") + 1 || text.length).slice(0, 1e4);
  const counted = [",", ";", "	"].map((delimiter) => [countOf(header, delimiter), delimiter]);
  return counted.reduce((most, next) => next[0] > most[0] ? next : most)[1];
}
function countOf(text, character) {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
var formula = /^'*(?:[ \u3000]*[=+\-@＝＋－＠]|[\t\r\n])/;
function unguarded(cell) {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

// src/formats/proposal-rows.ts
var fields2 = [
  "ref",
  "parties",
  "mark",
  "target",
  "text",
  "reasons",
  "label",
  "kind",
  "asserted",
  "twin"
];
var required = ["ref", "mark", "target"];
function csvRows(text, flags) {
  const table = readCsv(text);
  if (!table.ok) return table;
  const header = (table.rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const missing = required.find((field) => !header.includes(field));
  if (missing !== void 0) return { ok: false, why: "missing-column", at: { row: 1, field: missing } };
  const twice = fields2.find((field) => header.indexOf(field) !== header.lastIndexOf(field));
  if (twice !== void 0) return { ok: false, why: "duplicate-column", at: { row: 1, field: twice } };
  for (const name of header)
    if (name !== "" && !isField(name)) raise(flags, { code: "unknown-column", row: 1, field: name });
  const rows = table.rows.map((cells, i) => ({ cells, row: i + 1 })).slice(1);
  return {
    ok: true,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).map((row) => named(header, row, flags))
  };
}
function isField(name) {
  return fields2.some((field) => field === name);
}
function named(header, { cells, row }, flags) {
  if (cells.slice(header.length).some((cell) => cell.trim() !== "")) raise(flags, { code: "extra-cells", row });
  const pairs = fields2.map((field) => [field, cells[header.indexOf(field)]?.trim()]);
  return { row, cells: Object.fromEntries(pairs.filter(([, cell]) => cell !== void 0)) };
}
function jsonRows(text, flags) {
  const value = parse(text);
  if (value === void 0) return { ok: false, why: "malformed-json" };
  const list = isObject(value) ? value.proposals : value;
  if (!Array.isArray(list)) return { ok: false, why: "wrong-shape" };
  const rows = [];
  for (const [i, item] of list.entries()) {
    const cells = isObject(item) ? cellsOf(item, i + 1, flags) : "";
    if (typeof cells === "string")
      return { ok: false, why: "wrong-shape", at: { row: i + 1, ...cells === "" ? {} : { field: cells } } };
    rows.push({ row: i + 1, cells });
  }
  return { ok: true, rows };
}
function cellsOf(item, row, flags) {
  const cells = {};
  for (const [name, value] of Object.entries(item)) {
    if (!isField(name)) raise(flags, { code: "unknown-field", row, field: name });
    else if (value !== null && value !== void 0) {
      const cell = cellOf(name, value);
      const clean = cell === null ? null : decodeString(cell, flags);
      if (clean === null) return name;
      cells[name] = clean.trim();
    }
  }
  return cells;
}
function cellOf(name, value) {
  if (typeof value === "string") return value;
  if (name === "parties" && Array.isArray(value) && value.every((party) => typeof party === "string"))
    return value.join(";");
  if (name === "target" && isObject(value)) return JSON.stringify(value);
  if (name === "asserted" && typeof value === "boolean") return value ? "yes" : "no";
  return name === "target" && Number.isSafeInteger(value) ? String(value) : null;
}

// src/formats/proposal-targets.ts
function namesOf(base, written) {
  const byName = /* @__PURE__ */ new Map();
  const labels2 = /* @__PURE__ */ new Map();
  for (const provision of base ?? [])
    if (provision.label !== void 0)
      labels2.set(bare(provision.label), labels2.has(bare(provision.label)) ? null : provision);
  for (const [label, provision] of labels2) if (provision !== null) byName.set(label, provision);
  for (const provision of base ?? [])
    if (provision.margin !== void 0) byName.set(provision.margin, provision);
  for (const provision of base ?? []) byName.set(provision.id, provision);
  return { base: base ?? null, byName, written };
}
function bare(label) {
  return label.replace(/\s+/g, " ").trim();
}
function resolveTarget(written, mark, names2) {
  if ("amendment" in written) return onAmendment(written.amendment, names2);
  if ("on" in written) return mark === "ADD" ? newNumber(written.on, names2) : onProvision(written.on, names2);
  if (mark !== "ADD") return { ok: false, why: "not-a-place" };
  const parent = written.under === void 0 ? parentOf(written.after, names2, 0) : written.under === null ? null : anchor(written.under, names2);
  const after = written.after === null ? null : anchor(written.after, names2);
  if (parent === void 0 || after === void 0) return { ok: false, why: "unknown-target" };
  return { ok: true, target: { parent, after } };
}
function onAmendment(ref, names2) {
  const amendment = printedRef(ref);
  if (amendment === null || !names2.written.has(amendment)) return { ok: false, why: "unknown-amendment" };
  return { ok: true, target: { amendment } };
}
function onProvision(name, names2) {
  const provision = names2.base === null ? name : names2.byName.get(bare(name))?.id;
  if (provision !== void 0) return { ok: true, target: { provision } };
  return printedRef(name) === null ? { ok: false, why: "unknown-target" } : onAmendment(name, names2);
}
function newNumber(name, names2) {
  const margin = parseMargin(name);
  if (margin === null || margin.letters === "" || names2.byName.has(name))
    return { ok: false, why: "not-a-place" };
  if (names2.base === null) return { ok: true, target: { parent: null, after: String(margin.number) } };
  const before2 = names2.base.filter(
    (provision) => provision.margin !== void 0 && compareMargin(provision.margin, name) < 0
  );
  const last = before2.reduce(
    (most, next) => most !== null && compareMargin(most.margin, next.margin) > 0 ? most : next,
    null
  );
  if (last === null) return { ok: false, why: "unknown-target" };
  return { ok: true, target: { parent: last.parent, after: last.id } };
}
function anchor(name, names2) {
  const ref = printedRef(name);
  if (ref !== null && names2.written.has(ref)) return ref;
  return names2.base === null ? name : names2.byName.get(bare(name))?.id;
}
function parentOf(name, names2, depth) {
  const written = names2.written.get(printedRef(name) ?? "");
  if (written === void 0) return names2.base === null ? null : names2.byName.get(bare(name))?.parent;
  if (!("after" in written) || depth > amendmentDepthMax) return void 0;
  if (written.under !== void 0) return written.under === null ? null : anchor(written.under, names2);
  return parentOf(written.after, names2, depth + 1);
}
function printedRef(text) {
  const parsed = parseSymbol(text.trim());
  return parsed.ok ? printSymbol(parsed.symbol) : null;
}

// src/formats/proposals.ts
function readProposals(input, options) {
  const flags = newFlagBag();
  const decoded = decodeText(input, flags);
  if (!decoded.ok) return decoded;
  const table = options.format === "csv" ? csvRows(decoded.text, flags) : jsonRows(decoded.text, flags);
  if (!table.ok) return table;
  if (table.rows.length === 0) return { ok: false, why: "empty" };
  if (table.rows.length > amendmentRowsMax) return { ok: false, why: "too-many-rows" };
  return readRows(table.rows, options.base, flags);
}
function readRows(rows, base, flags) {
  const drafts = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const draft = readRow(row, flags);
    if ("fault" in draft) return { ok: false, why: draft.fault, at: { row: row.row, field: draft.field } };
    if (drafts.has(draft.ref)) return { ok: false, why: "duplicate-ref", at: { row: row.row, field: "ref" } };
    drafts.set(draft.ref, draft);
  }
  return resolved([...drafts.values()], base, flags);
}
function resolved(drafts, base, flags) {
  const names2 = namesOf(base, new Map(drafts.map(({ ref, written }) => [ref, written])));
  const amendments = [];
  for (const draft of drafts) {
    const found = resolveTarget(draft.written, draft.mark.mark, names2);
    if (!found.ok) return { ok: false, why: found.why, at: { row: draft.row, field: "target" } };
    const { ref, parties, mark, rest, asserted } = draft;
    amendments.push({
      ref,
      parties,
      mark: mark.mark,
      target: found.target,
      ...rest,
      ...mark.editorial ? { editorial: true } : {},
      ...asserted ? { asserted: true } : {}
    });
  }
  const reasons = drafts.filter((draft) => draft.reasons !== "").map((draft) => [draft.ref, draft.reasons]);
  return { ok: true, amendments, reasons: new Map(reasons), flags: flagsOf(flags) };
}
function readRow(row, flags) {
  const { cells } = row;
  const parsed = parseSymbol(cells.ref ?? "");
  if (!parsed.ok) return { fault: cells.ref ? "malformed-symbol" : "missing-value", field: "ref" };
  const mark = readMark(cells.mark ?? "");
  if (mark === null) return { fault: cells.mark ? "unknown-mark" : "missing-value", field: "mark" };
  const written = readTarget(cells.target ?? "");
  if (written === null) return { fault: cells.target ? "malformed-target" : "missing-value", field: "target" };
  const parties = partiesOf(row, parsed.symbol.authors, flags);
  if (!parties.every(isName2)) return { fault: "malformed-value", field: "parties" };
  const asserted = readYes(cells.asserted ?? "");
  if (asserted === null) return { fault: "malformed-value", field: "asserted" };
  const rest = restOf(row, mark, flags);
  if ("fault" in rest) return rest;
  const ref = printedRef(cells.ref);
  return {
    row: row.row,
    ref,
    parties,
    mark,
    written,
    rest,
    asserted: assertedOf(row, mark, asserted, flags),
    reasons: tidy(cells.reasons ?? "")
  };
}
function partiesOf(row, authors, flags) {
  const named3 = readParties(row.cells.parties ?? "");
  if (named3.length > 0) return named3;
  raise(flags, { code: "parties-from-ref", row: row.row, field: "parties" });
  return [...new Set(authors)].sort();
}
function assertedOf(row, mark, asserted, flags) {
  if (asserted && mark.mark !== "NOC")
    raise(flags, { code: "value-ignored", row: row.row, field: "asserted" });
  return mark.mark === "NOC" && (mark.asserted || asserted);
}
function restOf({ row, cells }, mark, flags) {
  const { label = "", kind = "", twin = "" } = cells;
  if (label !== "" && !isName2(label)) return { fault: "malformed-value", field: "label" };
  if (kind !== "" && !isKind(kind)) return { fault: "malformed-value", field: "kind" };
  const other = twin === "" ? null : printedRef(twin);
  if (twin !== "" && other === null) return { fault: "malformed-symbol", field: "twin" };
  if (mark.transfer && other === null) raise(flags, { code: "twin-missing", row, field: "twin" });
  const text = textOf({ row, cells }, mark, flags);
  return {
    ...text === void 0 ? {} : { text },
    ...label === "" ? {} : { label },
    ...kind === "" ? {} : { kind },
    ...other === null ? {} : { twin: other }
  };
}
function textOf({ row, cells }, { mark }, flags) {
  const text = tidy(decodeString(cells.text ?? "", flags) ?? "");
  if (mark === "ADD" || mark === "MOD" || mark === "OTHER") {
    if (text === "" && mark !== "OTHER") raise(flags, { code: "text-missing", row, field: "text" });
    return text === "" ? null : text;
  }
  if (text !== "") raise(flags, { code: "value-ignored", row, field: "text" });
  return void 0;
}
var kinds3 = ["preamble", "chapter", "article", "paragraph", "item", "annex", "resolution", "final"];
function isKind(kind) {
  return kinds3.includes(kind);
}
function isName2(name) {
  return name.length <= labelUnitsMax && isPrintable(name);
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
    else at = add(cut, at, kind <= MARK ? wordEnd(text, at) : markedEnd(text, at));
  }
  const count = cut.words.length;
  return { text, words: cut.words, from: cut.from.slice(0, count), to: cut.to.slice(0, count) };
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
var LETTER = 1;
var DIGIT = 2;
var MARK = 3;
var JOINER = 4;
var POINT = 5;
var SPACE = 6;
var UNSPACED = 7;
var SYMBOL = 8;
var SURROGATE = 9;
var kinds4 = new Uint8Array(65536);
function kindAt(text, at) {
  const unit = text.charCodeAt(at);
  const kind = kinds4[unit] || learn(unit);
  return kind === SURROGATE ? kindOf2(characterAt(text, at)) : kind;
}
function learn(unit) {
  const isHigh = unit >= 55296 && unit < 56320;
  const kind = isHigh ? SURROGATE : kindOf2(String.fromCharCode(unit));
  kinds4[unit] = kind;
  return kind;
}
function characterAt(text, at) {
  return String.fromCodePoint(text.codePointAt(at));
}
var unspacedScripts = /^(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
function kindOf2(character) {
  if (/\s/.test(character)) return SPACE;
  if (/['’\-‐‑·־׳״]/.test(character)) return JOINER;
  if (/[.,٫٬]/.test(character)) return POINT;
  if (unspacedScripts.test(character)) return UNSPACED;
  if (/[\p{M}\u200c\u200d]/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : SYMBOL;
}
function wordEnd(text, start) {
  let at = start;
  for (; ; ) {
    while (at < text.length && isKnownWord(kinds4[text.charCodeAt(at)])) at++;
    const kind = at < text.length ? kindAt(text, at) : SPACE;
    if (kind > POINT) return at;
    if (kind === JOINER && !isWord2(text, at + 1)) return at;
    if (kind === POINT && !(isDigit(text, at - 1) && isDigit(text, at + 1))) return at;
    at += kinds4[text.charCodeAt(at)] === SURROGATE ? 2 : 1;
  }
}
function isKnownWord(kind) {
  return kind > 0 && kind <= MARK;
}
function isWord2(text, at) {
  return at < text.length && kindAt(text, at) <= DIGIT;
}
function isDigit(text, at) {
  return at < text.length && kindAt(text, at) === DIGIT;
}
function markedEnd(text, start) {
  let at = start;
  do
    at += text.codePointAt(at) > 65535 ? 2 : 1;
  while (at < text.length && kindAt(text, at) === MARK);
  return at;
}
var segmenter;
function addSegments(cut, start) {
  const end = unspacedEnd(cut.text, start);
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { index, segment } of segmenter.segment(cut.text.slice(start, end)))
    add(cut, start + index, start + index + segment.length);
  return end;
}
function unspacedEnd(text, start) {
  let at = start;
  do
    at = markedEnd(text, at);
  while (at < text.length && at - start < segmentedRunUnitsMax && kindAt(text, at) === UNSPACED);
  return at;
}

// src/core/assessment/words.ts
function wordsOf2(text) {
  const { words, from, to } = tokenise(text);
  const placed = [];
  for (const [i, token] of words.entries()) {
    if (!/\p{L}/u.test(token) || /^\d+(?:st|nd|rd|th)$/i.test(token)) continue;
    placed.push({ word: plainWord(token), from: from[i], to: to[i] });
  }
  return placed;
}
function plainWord(token) {
  const lower = token.normalize("NFC").toLowerCase().replace(/[‐‑]/g, "-").replace(/’/g, "'");
  return lower.replace(/'s$|'$/, "");
}
function wordIndex(texts) {
  const counts = /* @__PURE__ */ new Map();
  for (const text of texts)
    for (const entry of entriesOf(text)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => compareStrings(a, b)));
}
function entriesOf(text) {
  const words = wordsOf2(text);
  return words.flatMap(({ word, to }, i) => {
    const next = words[i + 1];
    const spaced = next !== void 0 && isCombining(word) && isBlank(text, to, next.from);
    return spaced ? [word, `${word} ${next.word}`] : [word];
  });
}
function isBlank(text, from, to) {
  return text.slice(from, to).trim() === "";
}
var combiningForms = [
  "anti",
  "bio",
  "counter",
  "crypto",
  "cyber",
  "electro",
  "geo",
  "hyper",
  "micro",
  "multi",
  "nano",
  "neuro",
  "non",
  "radio",
  "socio",
  "tele"
];
function isCombining(word) {
  return combiningForms.includes(word);
}
function tailOf(word) {
  const form = combiningForms.find((first) => word.startsWith(first) && word.length >= first.length + 4);
  return form === void 0 ? null : word.slice(form.length).replace(/^[- ]/, "");
}
var irregular = new Map(
  [
    ["analyses", "analysis"],
    ["bases", "basis"],
    ["crises", "crisis"],
    ["criteria", "criterion"],
    ["phenomena", "phenomenon"],
    ["children", "child"],
    ["men", "man"],
    ["women", "woman"],
    ["feet", "foot"],
    ["lives", "life"],
    ["selves", "self"],
    ["appendices", "appendix"],
    ["indices", "index"],
    ["matrices", "matrix"],
    ["arisen arose", "arise"],
    ["begun began", "begin"],
    ["borne bore born", "bear"],
    ["bound", "bind"],
    ["brought", "bring"],
    ["built", "build"],
    ["chosen chose", "choose"],
    ["dealt", "deal"],
    ["drawn drew", "draw"],
    ["driven drove", "drive"],
    ["found", "find"],
    ["given gave", "give"],
    ["grown grew", "grow"],
    ["held", "hold"],
    ["kept", "keep"],
    ["known knew", "know"],
    ["laid", "lay"],
    ["led", "lead"],
    ["left", "leave"],
    ["lent", "lend"],
    ["lost", "lose"],
    ["made", "make"],
    ["meant", "mean"],
    ["met", "meet"],
    ["paid", "pay"],
    ["risen rose", "rise"],
    ["said", "say"],
    ["seen saw", "see"],
    ["sent", "send"],
    ["shown", "show"],
    ["sought", "seek"],
    ["sold", "sell"],
    ["spent", "spend"],
    ["spoken spoke", "speak"],
    ["taken took", "take"],
    ["taught", "teach"],
    ["told", "tell"],
    ["understood", "understand"],
    ["undertaken undertook", "undertake"],
    ["withdrawn withdrew", "withdraw"],
    ["won", "win"],
    ["written wrote", "write"]
  ].flatMap(([forms, lemma]) => forms.split(" ").map((form) => [form, lemma]))
);
var whole = new Set(
  "bring during evening everything morning nothing something anything thing string spring king ring hundred sacred naked wicked kindred".split(
    " "
  )
);
function inflections(word) {
  const nouns = [word, ...singulars(word)];
  const verbs2 = nouns.flatMap(verbForms);
  const forms = [...nouns, ...verbs2];
  return [.../* @__PURE__ */ new Set([...forms, ...forms.map((form) => irregular.get(form) ?? form)])];
}
function singulars(word) {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}
function verbForms(word) {
  const match = whole.has(word) || word.endsWith("eed") ? null : /^(.*[aeiouy].*?)(ing|ied|ed)$/.exec(word);
  if (match === null) return [];
  const stem = match[1];
  if (match[2] === "ied") return [`${stem}y`];
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...stem.length >= 3 ? [stem] : [], ...stem.length >= 2 ? [`${stem}e`] : [], ...single];
}
var derivations = [
  ["ization", "ize", ""],
  ["isation", "ise", ""],
  ["ation", "ate", "e", ""],
  ["ition", "ite", "e", ""],
  ["tion", "t", "te"],
  ["sion", "d", "de", "s", "se", "t"],
  ["bility", "ble"],
  ["ity", "e", ""],
  ["acy", "ate"],
  ["ancy", "ant"],
  ["ency", "ent"],
  ["ance", "e", "", "ant"],
  ["ence", "e", "", "ent"],
  ["ment", ""],
  ["ness", ""],
  ["ship", ""],
  ["ally", "al", ""],
  ["bly", "ble"],
  ["ly", ""],
  ["inal", "e"],
  ["ical", "ic", "y"],
  ["ial", "", "e", "y"],
  ["al", "", "e"],
  ["ative", "ate", "e", ""],
  ["ive", "e", ""],
  ["ator", "ate"],
  ["er", "", "e"],
  ["or", "", "e"],
  ["ant", "", "e"],
  ["ent", "", "e"],
  ["able", "", "e"],
  ["ible", "", "e"],
  ["ful", ""],
  ["less", ""],
  ["ize", ""],
  ["ise", ""],
  ["ist", ""],
  ["ism", ""],
  ["age", "", "e"],
  ["ery", "er"],
  ["ure", "", "e"]
];
function stems(word) {
  const tail = tailOf(word);
  const found = /* @__PURE__ */ new Set([...inflections(word), ...tail === null ? [] : inflections(tail)]);
  for (const form of found)
    for (const [suffix, ...before2] of derivations)
      if (form.endsWith(suffix) && form.length - suffix.length >= 3)
        for (const ending of before2) found.add(form.slice(0, form.length - suffix.length) + ending);
  return [...found].filter((stem) => stem.length >= 3);
}
var functionWords = new Set(
  "a about above after again against all also although among an and another any are as at be because been before being below between both but by can cannot could did do does doing done down during each either else etc even every few for from further had has have having he hence her here hereby herein hereinafter hereof hereto hereunder his how however i if in inter alia into is it its itself least less may might more most moreover much must neither no nor not notwithstanding of off on once one only onto or other others otherwise ought our out over own per pursuant rather same shall she should since so some such than that the their theirs them themselves then thence there thereby therefore therefrom therein thereof thereon thereto thereunder these they this those through throughout thus to together too toward towards two under unless until up upon us via was we were what whatever when whenever where whereas whereby wherein whereof whereupon wherever whether which whichever while who whoever whom whose why will with within without would yet you your bis ter quater".split(" ")
);
function isFunctionWord(word) {
  return functionWords.has(word) || word.length < 2;
}

// src/core/assessment/vocabulary.ts
function isEnglish(language) {
  return language === "en" || language.startsWith("en-");
}
function isTexts(base) {
  return Array.isArray(base);
}
function vocabularyOf(base, language) {
  const counts = /* @__PURE__ */ new Map();
  for (const [entry, count] of isTexts(base) ? wordIndex(base) : base)
    for (const word of spellings(entry)) counts.set(word, (counts.get(word) ?? 0) + count);
  const words = [...counts.keys()].sort(compareStrings);
  const english = isEnglish(language);
  return {
    english,
    counts,
    byForm: grouped(words, english ? inflections : (word) => [word]),
    byStem: english ? grouped(words, stems) : /* @__PURE__ */ new Map()
  };
}
function spellings(entry) {
  if (entry.includes(" ")) return [entry.replaceAll(" ", "")];
  return entry.includes("-") ? [entry.replaceAll("-", ""), ...entry.split("-").filter((part) => part !== "")] : [entry];
}
function grouped(words, keysOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const word of words)
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group === void 0) groups.set(key, [word]);
      else group.push(word);
    }
  return groups;
}
function sameWord(vocabulary2, word) {
  if (!vocabulary2.english) return vocabulary2.counts.has(word) ? [word] : [];
  const found = new Set(inflections(word).flatMap((form) => vocabulary2.byForm.get(form) ?? []));
  if (isCombining(word)) {
    for (const other of vocabulary2.counts.keys())
      if (other.startsWith(word) && tailOf(other) !== null) found.add(other);
  }
  return [...found].sort(compareStrings);
}
function familyOf(vocabulary2, word) {
  const same = new Set(sameWord(vocabulary2, word));
  const kin = /* @__PURE__ */ new Set();
  for (const stem of vocabulary2.english ? stems(word) : [])
    for (const other of vocabulary2.byStem.get(stem) ?? [])
      if (!same.has(other) && !isFunctionWord(other) && (stem.length >= 4 || stem === word || stem === other))
        kin.add(other);
  return [...kin].sort(
    (a, b) => sharedStart(b, word) - sharedStart(a, word) || a.length - b.length || compareStrings(a, b)
  );
}
function sharedStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

// src/core/assessment/terms.ts
function newTerms(base, text, language = "en") {
  const vocabulary2 = vocabularyOf(base, language);
  const met = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  for (const unit of unitsOf(text, vocabulary2)) {
    if (isKnown(vocabulary2, unit)) continue;
    const key = keyOf2(keys, unit.word, vocabulary2);
    const entry = met.get(key) ?? { forms: /* @__PURE__ */ new Set(), at: [] };
    entry.forms.add(unit.word);
    entry.at.push({ from: unit.from, to: unit.to });
    met.set(key, entry);
  }
  return [...met.values()].map(({ forms, at }) => newTerm(vocabulary2, [...forms], at)).sort(byNovelty);
}
function newTerm(vocabulary2, forms, at) {
  const term2 = [...forms].sort((a, b) => a.length - b.length || compareStrings(a, b))[0];
  const [relative] = familyOf(vocabulary2, term2);
  return { term: term2, count: at.length, at, inBase: false, ...relative === void 0 ? {} : { relative } };
}
function byNovelty(a, b) {
  const known = Number(a.relative !== void 0) - Number(b.relative !== void 0);
  return known || b.count - a.count || compareStrings(a.term, b.term);
}
function keyOf2(keys, word, { english }) {
  const forms = english ? inflections(word) : [word];
  const key = forms.map((form) => keys.get(form)).find((known) => known !== void 0) ?? word;
  for (const form of forms) if (!keys.has(form)) keys.set(form, key);
  return key;
}
function unitsOf(text, vocabulary2) {
  const words = wordsOf2(text);
  if (!vocabulary2.english) return words.map((word) => ({ ...word, parts: [] }));
  const solid = new Set(words.map(({ word }) => word));
  const isTerm = (joined) => vocabulary2.counts.has(joined) || solid.has(joined);
  const units = [];
  for (let i = 0; i < words.length; i++) {
    const pair = spacedPair(text, words[i], words[i + 1], isTerm);
    units.push(...pair === null ? hyphenated(words[i], isTerm) : [pair]);
    if (pair !== null) i++;
  }
  return units.filter(({ word }) => !isFunctionWord(word));
}
function spacedPair(text, a, b, isTerm) {
  if (b === void 0 || a.word.includes("-") || b.word.includes("-") || !isBlank(text, a.to, b.from))
    return null;
  if (isFunctionWord(a.word) || isFunctionWord(b.word)) return null;
  const word = a.word + b.word;
  return isCombining(a.word) || isTerm(word) ? { word, from: a.from, to: b.to, parts: [a.word, b.word] } : null;
}
function hyphenated(placed, isTerm) {
  const parts = placed.word.split("-");
  if (parts.length === 1) return [{ ...placed, parts: [] }];
  const joined = parts.join("");
  if (isCombining(parts[0]) || isTerm(joined)) return [{ ...placed, word: joined, parts }];
  let from = placed.from;
  return parts.flatMap((word) => {
    const unit = { word, from, to: from + word.length, parts: [] };
    from += word.length + 1;
    return word === "" ? [] : [unit];
  });
}
function isKnown(vocabulary2, { word, parts }) {
  if (sameWord(vocabulary2, word).length > 0) return true;
  return parts.length > 0 && parts.every((part) => isFunctionWord(part) || sameWord(vocabulary2, part).length > 0);
}

// src/core/text/definitions.ts
var opening = '["\u201C\u201D\u201E\xAB\u300C\u300E]';
var closing = '["\u201C\u201D\xBB\u300D\u300F]';
var term = `${opening}\\s?([^"\u201C\u201D\u201E\xAB\xBB\u300C\u300D\u300E\u300F]{1,120}?)\\s?${closing}`;
var verbs = "means|shall mean|is used in the sense of|is defined as|refers to|d\xE9signe|signifie|s[\u2019']entend|significa|se entiende por|\u043E\u0437\u043D\u0430\u0447\u0430\u0435\u0442|\u043F\u043E\u043D\u0438\u043C\u0430\u0435\u0442\u0441\u044F|\u662F\u6307|\u4FC2\u6307|\u7CFB\u6307|\u6307|\u064A\u0639\u0646\u064A|\u062A\u0639\u0646\u064A|\u064A\u0642\u0635\u062F";
var named2 = "hereinafter (?:referred to as|called)|ci-apr\xE8s d\xE9nomm\xE9e?s?|en adelante denominad[oa]s?|\u0438\u043C\u0435\u043D\u0443\u0435\u043C[\u0430-\u044F]{2,3} \u0432 \u0434\u0430\u043B\u044C\u043D\u0435\u0439\u0448\u0435\u043C|\u4EE5\u4E0B(?:\u7B80\u79F0|\u7C21\u7A31)(?:\u4E3A|\u70BA)?|\u0627\u0644\u0645\u0634\u0627\u0631 \u0625\u0644\u064A\u0647\u0627 \u0641\u064A\u0645\u0627 \u0628\u0639\u062F \u0628\u0627\u0633\u0645";
var quotedFirst = new RegExp(`${term}\\s?(?:\\([^()]{0,80}\\)\\s?)?(?:${verbs})`, "giu");
var quotedLast = new RegExp(`(?:${named2})\\s?:?\\s?(?:the |le |la |l[\u2019']|el )?${term}`, "giu");
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

// src/core/assessment/defined-terms.ts
function definedTerms(provisions) {
  const listing = definitionArticles(provisions);
  return provisions.flatMap(({ id, parent, text }) => {
    const found = text === null ? [] : termsIn(text, parent !== null && listing.has(parent));
    const once = new Map(found.map((definition) => [definition.term, { ...definition, provision: id }]));
    return [...once.values()];
  });
}
function termsIn(text, listed) {
  const plain2 = text.replaceAll("``", "\u201C");
  const found = definitionsIn(plain2, listed).filter(({ term: term2, passage }) => {
    if (passage === plain2 && plain2.startsWith("*")) return listed;
    return !plain2.startsWith(term2) || /^[:：]\s*(?:\p{Lu}|\p{Lo})/u.test(plain2.slice(term2.length));
  });
  const bare2 = listed ? /^\*([^*[\].:：]{1,100})\*(?=\s|$)/.exec(plain2) : null;
  const all = bare2 === null ? found : [{ term: bare2[1], passage: plain2 }, ...found];
  return all.map(({ term: term2, passage }) => ({ term: term2.replace(/^the /i, "").trim(), passage }));
}
function definitionArticles(provisions) {
  const ids = /* @__PURE__ */ new Set();
  for (const { id, parent, kind, text } of provisions) {
    const holds = kind === "article" || kind === "chapter" || kind === "annex";
    if (holds && announcesDefinitions(text ?? "") || parent !== null && ids.has(parent)) ids.add(id);
  }
  return ids;
}

// ../../tmp/fm-perf.ts
var M = 1 << 20;
var rep = (s, n = M) => s.repeat(Math.ceil(n / s.length));
var cases = {
  a: rep("a"),
  words: rep("word "),
  spaces: "x" + rep(" ") + "y",
  nbsp: "x" + rep("\xA0") + "y",
  stars: rep("*x"),
  starsp: rep("* "),
  open: rep("["),
  close: rep("]"),
  links: rep("[a]("),
  links2: rep("[a][b]"),
  links3: rep("[a"),
  sup: rep("<sup>"),
  sup2: rep("<sup>* x"),
  tag: rep("<p "),
  under: rep("_a "),
  amp: rep("&amp;"),
  hash: rep("# a\n"),
  h2: rep("## Article 1\n"),
  nums: rep("1. a\n"),
  nums2: rep("1.\n\n"),
  deep: Array.from({ length: 1400 }, (_, i) => " ".repeat(i) + "1. a").join("\n\n"),
  dots: rep("1.1.1.1.1."),
  quotes: rep('"a '),
  bullets: rep("- a\n"),
  digits: rep("1"),
  margin: Array.from({ length: 15e3 }, (_, i) => `${i + 1} text`).join("\n\n"),
  pre: rep("Preamble x\n\n"),
  article: rep("Article "),
  colon: rep("a:\n"),
  gt: rep(">"),
  fm: "---\n" + rep("a: b\n"),
  inwit: rep("IN WITNESS WHEREOF x\n\n"),
  dash: rep("-"),
  ref: rep("[^1]"),
  def: rep("[a]: b\n"),
  zw: rep("\u200B"),
  bs: rep("\\"),
  chin: rep("\u7F51\u7EDC\u5B89\u5168"),
  chin2: rep("\u7B2C\u4E00\u6761 a\n"),
  hy: rep("a-"),
  opt: rep("Option 1: a\n\n"),
  nl: rep("\n"),
  tabs: rep("	"),
  roman: rep("i) a\n\n"),
  crlf: rep("a\r\n\r\n"),
  dotsp: rep("a. B."),
  us: rep("__")
};
for (const [k, s] of Object.entries(cases)) for (const format of ["text", "markdown"]) {
  const t = performance.now();
  let out;
  try {
    out = readInstrument(s, { format });
  } catch (e) {
    out = { ok: "THROW", why: e };
  }
  const ms = performance.now() - t;
  if (ms > 700 || out.ok === "THROW") console.log(k, format, Math.round(ms), out.ok, out.ok === true ? out.provisions.length : out.why);
}
for (const [k, s] of Object.entries(cases)) {
  for (const [n, f] of Object.entries({ terms: () => newTerms(["security base text"], s), def: () => definedTerms([{ id: "a", parent: null, kind: "article", text: "Definitions" }, { id: "b", parent: "a", kind: "paragraph", text: s }]), csv: () => readProposals("ref,mark,target,text\n" + s, { format: "csv" }), json: () => readProposals(s, { format: "json" }), commas: () => readProposals("ref,mark,target" + rep(",", 8 * M), { format: "csv" }), deepjson: () => [readProposals(rep("[", 8 * M), { format: "json" }), readInstrument(rep('[{"a":', 8 * M)), readInstrument(rep('{"a":', 4 * M), { format: "json" })] })) {
    if ((n === "commas" || n === "deepjson") && k !== "a") continue;
    const t = performance.now();
    let err;
    try {
      f();
    } catch (e) {
      err = e;
    }
    const ms = performance.now() - t;
    if (ms > 700 || err) console.log(n, k, Math.round(ms), err?.message);
  }
}
