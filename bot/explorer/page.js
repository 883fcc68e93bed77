// @ts-check
// The explorer's page: facts on the left, the verdict in the middle, the maker's own words on the right.
// Nothing is decided here: every change asks the server, which runs the same `decide` as everything else.
import { byId, element } from './elements.js';
import { filterFacts, markNext, showFact, showForm } from './fact-form.js';
import { language, say, speak, useWording } from './language.js';
import { colourRules, showRule, showTexts } from './texts.js';
import { showVerdicts } from './verdicts.js';
import { showTrial, tryFact } from './what-if.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {{ id: string, version: string, texts: import('./texts.js').Text[], clauses: import('./texts.js').Rule[], facts: Record<string, import('./fact-form.js').FactKind>, wording: import('./wording.ts').Wording }} PackView */

const asOf = /** @type {HTMLInputElement} */ (byId('as-of'));
const packChoice = /** @type {HTMLSelectElement} */ (byId('pack'));

/** @type {PackView} */
let pack;
/** @type {Record<string, unknown>} */
let facts = {};
/** @type {Decision | undefined} */
let decision;
/** Counts the questions to the server, so that a late answer does not replace a newer one. */
let asked = 0;

async function start() {
  asOf.value = new Date().toLocaleDateString('sv');
  const packs = await (await fetch('/policy/packs')).json();
  packChoice.append(...packs.map((/** @type {string} */ id) => element('option', { value: id }, id)));
  restore();
  packChoice.addEventListener('change', () => void openPack());
  asOf.addEventListener('change', () => void redecide());
  byId('reset').addEventListener('click', () => void clearFacts());
  byId('copy').addEventListener('click', () => void copyCertificate());
  byId('language').addEventListener('click', () => void speakTo(language === 'en' ? 'zh' : 'en'));
  byId('fact-filter').addEventListener('input', filterFacts);
  for (const tab of document.querySelectorAll('[data-opens]'))
    tab.addEventListener('click', () => openTab(tab.getAttribute('data-opens') ?? 'facts'));
  openTab('facts');
  await speakTo(new URLSearchParams(location.search).get('lang'));
}

/** @param {string | null} wanted */
async function speakTo(wanted) {
  speak(wanted);
  byId('language').textContent = language === 'en' ? '中文' : 'English';
  await openPack();
}

/** Where there is no room for all three. @param {string} name */
function openTab(name) {
  document.body.setAttribute('data-tab', name);
  for (const tab of document.querySelectorAll('[data-opens]'))
    tab.setAttribute('aria-pressed', String(tab.getAttribute('data-opens') === name));
}

/** The address holds the story, so that a link shows the same verdict to a colleague. */
function restore() {
  const story = new URLSearchParams(location.hash.slice(1));
  const wanted = [...packChoice.options].find(({ value }) => value === story.get('pack'));
  if (wanted) packChoice.value = wanted.value;
  if (story.has('asOf')) asOf.value = story.get('asOf') ?? '';
  try {
    facts = JSON.parse(story.get('facts') ?? '{}');
  } catch {
    facts = {};
  }
}

/** Where the server answers for the pack that was chosen. */
const address = () => `/policy/packs/${encodeURIComponent(packChoice.value)}`;

async function openPack() {
  pack = await (await fetch(`${address()}?lang=${language}`)).json();
  useWording(pack.wording);
  facts = Object.fromEntries(Object.entries(facts).filter(([name]) => name in pack.facts));
  showTexts(pack.texts, pack.clauses);
  showFacts();
  await redecide();
}

function showFacts() {
  showForm({ kinds: pack.facts, facts, onChange: () => void redecide() });
}

async function clearFacts() {
  facts = {};
  showFacts();
  await redecide();
}

/** @param {Record<string, unknown>} given @returns {Promise<Decision | string[]>} The decision, or what is wrong with the facts. */
async function decide(given) {
  const answer = await fetch(`${address()}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...given, asOf: asOf.value }),
  });
  const body = await answer.json();
  return answer.ok ? body : body.problems;
}

async function redecide() {
  asked += 1;
  const mine = asked;
  const story = new URLSearchParams({ pack: packChoice.value, asOf: asOf.value, facts: JSON.stringify(facts) });
  history.replaceState(null, '', `#${story}`);
  byId('print').setAttribute('href', certificateAddress());
  byId('copied').textContent = '';
  const answer = await decide(facts);
  if (mine !== asked) return;
  const problems = Array.isArray(answer) ? answer : [];
  byId('problems').textContent = problems.join('\n');
  decision = Array.isArray(answer) ? undefined : answer;
  showVerdicts(decision, { onClause: openRule, onFact: (name) => tryFact(trial(), name), onQuestion: openFacts });
  showTrial(trial());
  colourRules(decision);
  markNext(decision);
}

/** @param {readonly string[]} names */
function openFacts(names) {
  openTab('facts');
  showFact(names);
}

/** @param {string} id */
function openRule(id) {
  openTab('text');
  showRule(id);
}

function trial() {
  return { kinds: pack.facts, facts, decide, now: () => decision, keep };
}

/** @param {string} name @param {unknown} value */
function keep(name, value) {
  if (value === undefined) delete facts[name];
  else facts[name] = value;
  showFacts();
  void redecide();
}

function certificateAddress() {
  const query = new URLSearchParams({ lang: language, asOf: asOf.value, facts: JSON.stringify(facts) });
  return `${address()}/certificate?${query}`;
}

async function copyCertificate() {
  const text = await (await fetch(`${certificateAddress()}&as=json`)).text();
  const isCopied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  byId('copied').textContent = say(isCopied ? 'copied' : 'notCopied');
}

void start();
