// Whose case is it? Someone who names a case of another conversation shows that it is theirs by what only its customer knows.
import type { CaseView } from '../../dialogs/case-life/case-news.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import type { Transaction } from '../storage/database.ts';
import { viewOf } from './case-views.ts';
import { normaliseSerial } from './units.ts';

export interface Claim {
  readonly brand: string;
  readonly caseNumber: string;
  /** The customer's words. */
  readonly text: string;
  readonly timeZone: string;
}

/** The case, where the words hold the serial number of its unit, or the phone number or email left with it. */
export async function proveCase(
  trx: Transaction,
  { brand, caseNumber, text, timeZone }: Claim,
): Promise<CaseView | undefined> {
  const found = await trx
    .selectFrom('cases')
    .leftJoin('contacts', 'contacts.caseId', 'cases.caseId')
    .select(['cases.caseId', 'number', 'status', 'model', 'serialNumber', 'openedAt', 'closedAt', 'phone', 'email'])
    .where('brand', '=', brand)
    .where('number', '=', caseNumber)
    .executeTakeFirst();
  if (found === undefined || !isTheirs(found, text)) return undefined;
  const { phone: _phone, email: _email, ...row } = found;
  return await viewOf(trx, row, { caseId: null, timeZone });
}

function isTheirs(
  { serialNumber, phone, email }: { readonly serialNumber: string | null; phone: string | null; email: string | null },
  text: string,
): boolean {
  const serials = serialsIn(text).map(normaliseSerial);
  if (serialNumber !== null && serials.includes(serialNumber)) return true;
  if (
    email !== null &&
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .includes(email.toLowerCase())
  )
    return true;
  const digits = phoneDigits(phone ?? '');
  return digits.length >= fewestDigits && phoneDigits(text).endsWith(digits.slice(-fewestDigits));
}

/** Country codes and zeros in front are written in many ways; the end of a number is not. */
const fewestDigits = 8;

function phoneDigits(text: string): string {
  return text.replace(/\D/g, '');
}
