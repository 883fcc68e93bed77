// @ts-check
// The words of the page: its own in two languages, those of the policy as the server gives them.

const own = {
  en: {
    title: 'Policy explorer',
    pack: 'Pack',
    asOf: 'Decided on',
    reset: 'Clear facts',
    copy: 'Copy certificate',
    print: 'Print certificate',
    copied: 'Copied.',
    notCopied: 'The browser would not copy. Use “Print certificate”.',
    facts: 'Facts',
    verdict: 'Verdict',
    text: 'The text',
    hint: 'Leave a fact on “not asked” and see which answers still matter.',
    find: 'Find a fact',
    findHint: 'received, damaged…',
    notAsked: 'not asked',
    cannotKnow: 'cannot be known',
    yes: 'yes',
    no: 'no',
    none: 'none of these',
    dateHint: '2026-11-09, or 2026-11',
    numberHint: 'a number',
    next: 'Next question',
    nothingNext: 'Nothing is left to ask.',
    askedNext: 'asked next',
    matters: 'still matters',
    provisional: 'provisional',
    presumed: 'Presumed for now',
    missing: 'Still missing',
    wouldChange: 'Would change it',
    deadlines: 'Last days',
    readings: 'Readings followed',
    complaint: 'Complaint',
    class: 'class',
    classOpen: 'class still open',
    path: 'How it is solved',
    promises: 'Promised',
    whatIf: 'What if…',
    whatIfHint: 'Try another answer beside the facts. They stay as they are until you keep it.',
    keep: 'Keep this answer',
    drop: 'Never mind',
    chooseFact: 'Choose a fact',
    same: 'Nothing changes.',
    for: 'For',
    ofClass: 'the class of a complaint',
    asksAbout: 'asks about',
    reading: 'Reading',
    twoWays: 'Can be read two ways',
    person: 'A person looks when',
    uses: {
      clause: 'a rule',
      informative: 'informative',
      'human-only': 'for people only',
      'out-of-scope': 'out of scope',
    },
  },
  zh: {
    title: '售后条款查询',
    pack: '条款',
    asOf: '判定日期',
    reset: '清空事实',
    copy: '复制判定书',
    print: '打印判定书',
    copied: '已复制。',
    notCopied: '浏览器不允许复制，请使用“打印判定书”。',
    facts: '事实',
    verdict: '判定',
    text: '条款原文',
    hint: '未问到的事实保持“未询问”，即可看到哪些回答仍会影响结果。',
    find: '查找事实',
    findHint: '收货、破损……',
    notAsked: '未询问',
    cannotKnow: '无法得知',
    yes: '是',
    no: '否',
    none: '都没有',
    dateHint: '2026-11-09 或 2026-11',
    numberHint: '数字',
    next: '下一个问题',
    nothingNext: '没有需要再问的了。',
    askedNext: '接下来问',
    matters: '仍有影响',
    provisional: '暂定',
    presumed: '暂按以下情况判定',
    missing: '还缺少',
    wouldChange: '可能改变结果',
    deadlines: '截止日期',
    readings: '采用的解释',
    complaint: '投诉',
    class: '等级',
    classOpen: '等级未定',
    path: '处理方式',
    promises: '服务承诺',
    whatIf: '假如……',
    whatIfHint: '试试另一个回答：在您保留之前，已填的事实不会改变。',
    keep: '保留这个回答',
    drop: '不用了',
    chooseFact: '选择一项事实',
    same: '结果不变。',
    for: '适用于',
    ofClass: '投诉等级',
    asksAbout: '涉及',
    reading: '解释',
    twoWays: '有两种读法',
    person: '以下情况由人工判断',
    uses: { clause: '规则', informative: '仅作说明', 'human-only': '仅限人工', 'out-of-scope': '不在范围内' },
  },
};

/** @typedef {import('./wording.ts').Wording} Wording */

/** @type {'en' | 'zh'} */
export let language = 'en';
/** @type {Wording} */
let wording;

/** @param {string | null} wanted */
export function speak(wanted) {
  language = (wanted ?? navigator.language).startsWith('zh') ? 'zh' : 'en';
  document.documentElement.lang = language;
  document.title = `${say('title')} · Clauseline`;
  for (const node of document.querySelectorAll('[data-say]'))
    node.textContent = say(/** @type {keyof typeof own.en} */ (node.getAttribute('data-say')));
  for (const node of document.querySelectorAll('[data-say-hint]'))
    node.setAttribute('placeholder', say(/** @type {keyof typeof own.en} */ (node.getAttribute('data-say-hint'))));
}

/** @param {Wording} given */
export function useWording(given) {
  wording = given;
}

/** @param {Exclude<keyof typeof own.en, 'uses'>|string} key @returns {string} */
export const say = (key) => /** @type {Record<string, string>} */ (/** @type {unknown} */ (own[language]))[key] ?? key;

/** @param {string} use */
export const useName = (use) => /** @type {Record<string, string>} */ (own[language].uses)[use] ?? plain(use);

/** @param {string} name */
export const factName = (name) => lookUp('labels', name);

/** @param {'labels' | 'remedies' | 'statuses' | 'roles' | 'costs' | 'payers' | 'deadlines' | 'promises' | 'units' | 'questions'} table @param {string} key */
export const lookUp = (table, key) => /** @type {Record<string, string>} */ (wording[table])[key] ?? plain(key);

/** @param {string} fact @param {unknown} value @returns {string} */
export function valueName(fact, value) {
  if (value === undefined) return say('notAsked');
  if (value === null) return say('cannotKnow');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value))
    return value.length === 0 ? say('none') : [...new Set(value.map((item) => valueName(fact, item)))].join(', ');
  const names = /** @type {Record<string, Record<string, string>>} */ (wording.values)[fact];
  return names?.[String(value)] ?? String(value);
}

/** What no language has a word for, such as the name of a rule's part. @param {string} key */
export const plain = (key) => key.replace(/-/g, ' ');
