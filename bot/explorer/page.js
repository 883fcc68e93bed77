// @ts-check
// The explorer's page: facts on the left, the verdict in the middle, the maker's own words on the right.
// Nothing is decided here: every change asks the server, which runs the same `decide` as everything else.
import { byId, element } from './elements.js';
import { filterFacts, markNext, showForm } from './fact-form.js';
import { colourRules, showRule, showTexts } from './texts.js';
import { showVerdicts } from './verdicts.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {{ id: string, version: string, texts: import('./texts.js').Text[], clauses: import('./texts.js').Rule[], facts: Record<string, import('./fact-form.js').FactKind> }} PackView */

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
  byId('copy').addEventListener('click', () => void copyDecision());
  byId('fact-filter').addEventListener('input', filterFacts);
  await openPack();
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

async function openPack() {
  pack = await (await fetch(`/policy/packs/${packChoice.value}`)).json();
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

async function redecide() {
  asked += 1;
  const mine = asked;
  const story = new URLSearchParams({ pack: pack.id, asOf: asOf.value, facts: JSON.stringify(facts) });
  history.replaceState(null, '', `#${story}`);
  const answer = await fetch(`/policy/packs/${pack.id}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...facts, asOf: asOf.value }),
  });
  const body = await answer.json();
  if (mine !== asked) return;
  byId('problems').textContent = answer.ok ? '' : body.problems.join('\n');
  decision = answer.ok ? body : undefined;
  showVerdicts(decision, showRule);
  colourRules(decision);
  markNext(decision);
}

async function copyDecision() {
  await navigator.clipboard.writeText(JSON.stringify(decision, null, 2));
  byId('copied').textContent = 'Copied.';
}

void start();
