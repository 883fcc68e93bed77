// Calls a client makes to the Direct Line server, one by one.
import { expect } from 'vitest';
import type { ChatHouse } from './chat-house.ts';

export interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly expires_in: number;
}

export async function open(house: ChatHouse): Promise<Opened> {
  const answer = await fetch(`${house.origin}/v3/directline/conversations`, { method: 'POST' });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Opened;
}

export function call(house: ChatHouse, path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
  return fetch(`${house.origin}/v3/directline${path}`, { ...init, headers });
}

export function post(house: ChatHouse, { conversationId, token }: Opened, activity: object): Promise<Response> {
  const body = JSON.stringify({ type: 'message', from: { id: 'ann' }, ...activity });
  return call(house, `/conversations/${conversationId}/activities`, token, { method: 'POST', body });
}

export async function refusalOf(answer: Response): Promise<unknown> {
  const { error } = (await answer.json()) as { error: { code: string } };
  return [answer.status, error.code];
}
