// @ts-check
// Who works here, at which desks, and which facts there are: asked once, and again when the watch may have changed.
import { get } from './api.js';

/**
 * @typedef {object} House
 * @property {readonly { name: string, roles: readonly string[] }[]} people
 * @property {readonly import('../../../bot/staff.ts').DeskPlan[]} desks
 * @property {readonly import('../../../bot/desk.ts').FactField[]} facts
 * @property {readonly import('../../../bot/staff.ts').OnCall[]} onCall
 */

/** @type {House} */
export const house = { people: [], desks: [], facts: [], onCall: [] };

export async function loadHouse() {
  Object.assign(house, await get('/house'));
}

/** @param {string} name */
export function factNamed(name) {
  return house.facts.find((fact) => fact.name === name);
}
