import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toInstant } from '../../bot/clock.ts';
import { staffDirectory } from '../../bot/hotline/roster/directory.ts';
import { rosterOf } from '../../bot/hotline/roster/planned.ts';
import { parseStaffFile } from '../../bot/hotline/roster/staff-file.ts';
import type { StaffDirectory } from '../../bot/staff.ts';
import { aStaffFile } from '../hotline/a-staff-file.ts';
import { client, type Issuer, openIssuer } from './issuer.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const publicUrl = 'http://desk.example';
const redirectUri = `${publicUrl}/staff/sign-in/callback`;

function staff(): StaffDirectory {
  const parsed = parseStaffFile(JSON.stringify(aStaffFile), toInstant('2026-11-21T09:30Z'));
  if (parsed.problems !== undefined) throw new Error(parsed.problems.join('\n'));
  return staffDirectory(parsed.file, () => rosterOf(parsed.file));
}

let issuer: Issuer;
let desk: OpenDesk;
beforeAll(async () => {
  issuer = await openIssuer(redirectUri);
  desk = await openDesk({ publicUrl, staff: staff(), oidc: { issuer: issuer.url, ...client } });
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Leaves for the issuer; gives where to, and what the browser keeps meanwhile. */
async function leave(from: OpenDesk) {
  const response = await fetch(`${from.url}/staff/sign-in/start`, { redirect: 'manual' });
  return { to: response.headers.get('location') ?? '', cookie: cookieOf(response) };
}

async function comeBack(to: OpenDesk, back: URL, cookie: string) {
  const response = await fetch(`${to.url}${back.pathname}${back.search}`, { redirect: 'manual', headers: { cookie } });
  return { at: response.headers.get('location') ?? '', cookie: cookieOf(response) };
}

async function me(cookie: string) {
  return await (await fetch(`${desk.url}/staff/api/me`, { headers: { cookie } })).json();
}

describe('signing in with an account', () => {
  it('makes the address of the account a person of the staff file, with their roles', async () => {
    const left = await leave(desk);
    expect(left.to).toContain('code_challenge_method=S256');
    const back = await issuer.passThrough(left.to, 'wu@east.example');
    const entered = await comeBack(desk, back, left.cookie);
    expect(entered.at).toBe('/staff');
    expect(await me(entered.cookie)).toEqual({ engineer: 'Wu', roles: ['engineer', 'lead'], hasAccounts: true });
  });

  it('lets nobody in whom the staff file does not know, and says so', async () => {
    const left = await leave(desk);
    const back = await issuer.passThrough(left.to, 'eve@elsewhere.example');
    const { at, cookie } = await comeBack(desk, back, left.cookie);
    expect(decodeURIComponent(at)).toContain('#refused=This account is not on the staff list.');
    expect(await me(cookie)).toMatchObject({ engineer: null });
  });

  it('refuses a way back that another browser began, one that was changed, and one that is used twice', async () => {
    const left = await leave(desk);
    const back = await issuer.passThrough(left.to, 'wu@east.example');
    const failed = encodeURIComponent('That sign-in did not succeed. Start it again.');
    expect((await comeBack(desk, back, '')).at).toContain(failed);
    expect((await comeBack(desk, back, left.cookie.replace('=', '=x'))).at).toContain(failed);
    const other = await leave(desk);
    expect((await comeBack(desk, back, other.cookie)).at).toContain(failed);
    expect((await comeBack(desk, back, left.cookie)).at).toBe('/staff');
    expect((await comeBack(desk, back, left.cookie)).at).toContain(failed);
  });

  it('trusts no address that the issuer has not checked', async () => {
    await using doubtful = await openIssuer(redirectUri, false);
    await using other = await openDesk({ publicUrl, staff: staff(), oidc: { issuer: doubtful.url, ...client } });
    const left = await leave(other);
    const back = await doubtful.passThrough(left.to, 'wu@east.example');
    expect(decodeURIComponent((await comeBack(other, back, left.cookie)).at)).toContain('not on the staff list');
  });

  it('says that the issuer is away, and works again when it is back', async () => {
    await using lonely = await openDesk({
      ...{ publicUrl, staff: staff() },
      oidc: { issuer: 'http://127.0.0.1:9', ...client },
    });
    expect(decodeURIComponent((await leave(lonely)).to)).toContain('cannot be reached just now');
  });

  it('stands beside the printed link, by which a name of the staff file signs in and no other', async () => {
    const token = new URL(desk.signInUrl()).hash.replace('#sign-in=', '');
    const enter = async (name: string) => {
      const headers = { 'Content-Type': 'application/json', Origin: publicUrl };
      const body = JSON.stringify({ token, name });
      return await fetch(`${desk.url}/staff/api/sign-in`, { method: 'POST', headers, body });
    };
    expect((await enter('Wu')).status).toBe(200);
    const refused = await enter('Eve');
    expect([refused.status, (await refused.json()).message]).toEqual([
      403,
      'This name is not on the staff list. Write it as it stands there, or ask an administrator to add you.',
    ]);
  });
});
