// What only a language model read is confirmed by the customer before anything is refused on it.
import { describe, expect, it } from 'vitest';
import type { Candidate, TurnResult } from '../../dialogs/dialog.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { inputFor } from './script.ts';

function say(state: DialogState | null, text: string, candidates: readonly Candidate[] = []): TurnResult {
  return takeTurn(state, { ...inputFor({ kind: 'message', text, files: [] }), candidates });
}

/** Answers question after question with its first option, as long as the facts asked for are not the point. */
function untilScreen(first: TurnResult, wanted: string): TurnResult {
  let result = first;
  for (let turn = 0; turn < 20 && result.state.open?.screen !== wanted; turn += 1) {
    result = say(result.state, answers[result.state.open?.screen ?? ''] ?? '1');
    if (result.state.told !== null) break;
  }
  return result;
}

const answers: Readonly<Record<string, string>> = { 'serial-number': "I don't know", 'delivery-date': '2026-11-20' };
const told = (result: TurnResult) => result.replies.map(({ text }) => text).join('\n');
const story = 'I want to return my XT2400, delivered 2026-11-20 from the official store';
const cat: Candidate = { fact: 'causes', value: ['collision'], words: 'my cat redecorated the floor with it' };

describe('a refusal that rests on a model’s reading', () => {
  const asked = untilScreen(say(null, `${story}, my cat redecorated the floor with it`, [cat]), 'reading');

  it('waits for the customer’s word', () => {
    expect(asked.state.open?.screen).toBe('reading');
    expect(asked.state.told).toBeNull();
    expect(told(asked)).toContain('did I understand this right?');
    expect(told(asked)).toMatch(/dropped|hit/i);
  });

  it('is told after a yes, and the fact is the customer’s own then', () => {
    const confirmed = say(asked.state, 'yes');
    expect(confirmed.state.facts.causes).toMatchObject({ value: ['collision'], source: 'customer' });
    expect(confirmed.state.told).toMatchObject({ return: 'ineligible' });
    expect(confirmed.state.read).toEqual([]);
  });

  it('is not told after a correction', () => {
    const correcting = say(asked.state, '2');
    expect(correcting.state.open?.screen).toBe('correct');
    expect(correcting.state.told).toBeNull();
  });
});

it('asks nothing more where the rules read it themselves', () => {
  const result = untilScreen(say(null, `${story}, I dropped it`, [cat]), 'verdict');
  expect(result.state.read).toEqual([]);
  expect(result.state.told).toMatchObject({ return: 'ineligible' });
});

it('asks nothing more where everything is granted', () => {
  const store: Candidate = { fact: 'channel', value: 'official', words: 'that place of yours' };
  const first = say(null, 'I want to return my XT2400, delivered 2026-11-20, unopened, got it in that place of yours', [
    store,
  ]);
  expect(first.state.read).toEqual(['channel']);
  expect(untilScreen(first, 'verdict').state.told).toMatchObject({ return: 'eligible' });
});

it('drops a proposal whose words are not the customer’s', () => {
  const invented: Candidate = { fact: 'owner', value: false, words: 'my brother owns it' };
  expect(say(null, story, [invented]).state.facts.owner).toBeUndefined();
});
