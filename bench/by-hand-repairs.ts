// EAST's warranty and paid repair by hand. Clauses are named after their numbers.
import { exclusions as excluded } from '../policy/packs/east/conditions.ts';
import type { HandCase } from './by-hand.ts';
import { abroad, covered, general, holds, isCovered, isUnclearFire } from './by-hand-general.ts';
import { clause, HandVerdict } from './hand-verdict.ts';

const exclusions: ReadonlySet<string> = new Set(excluded);

const c312 = clause('3.1.2');
const c312Purchase = clause('3.1.2/purchase');
const c312Production = clause('3.1.2/production');
const c311OtherProducts = clause('3.1.1/other-products');
const c314Information = clause('3.1.4/information');
const c341A = clause('3.4.1(a)');
const c00314Warranty = clause('003 1.4/warranty');
const c00314WarrantyDesign = clause('003 1.4/warranty-design');
const c342A = clause('3.4.2(a)');
const c342ADaysAfter = clause('3.4.2(a)/days-after');
const c312Repaired = clause('3.1.2/repaired');
const c312Unstated = clause('3.1.2/unstated');
const c342B = clause('3.4.2(b)');
const c342BAccessory = clause('3.4.2(b)/accessory');
const c342J = clause('3.4.2(j)');
const c342K = clause('3.4.2(k)');
const c342KOnItsWay = clause('3.4.2(k)/on-its-way');
const c342I = clause('3.4.2(i)');
const c342IUnproven = clause('3.4.2(i)/unproven');
const c342JUnanswered = clause('3.4.2(j)/unanswered');
const c342M = clause('3.4.2(m)');
const c342Q = clause('3.4.2(q)');
const c342S = clause('3.4.2(s)');
const c342C = clause('3.4.2(c)');
const c342D = clause('3.4.2(d)');
const c342DUnclear = clause('3.4.2(d)/unclear');
const c342E = clause('3.4.2(e)');
const c342F = clause('3.4.2(f)');
const c342FEarly = clause('3.4.2(f)/early');
const c342G = clause('3.4.2(g)');
const c342GOrigin = clause('3.4.2(g)/origin');
const c342H = clause('3.4.2(h)');
const c342L = clause('3.4.2(l)');
const c342LFire = clause('3.4.2(l)/fire');
const c342N = clause('3.4.2(n)');
const c342O = clause('3.4.2(o)');
const c342P = clause('3.4.2(p)');
const c342R = clause('3.4.2(r)');
const c351A = clause('3.5.1(a)');
const c351B = clause('3.5.1(b)');
const c351 = clause('3.5.1');
const c351NoFault = clause('3.5.1/no-fault');
const c351Doubtful = clause('3.5.1/doubtful');
const c351Unstated = clause('3.5.1/unstated');

export function warranty(one: HandCase): HandVerdict {
  const said = new HandVerdict();
  general(one, said);
  covered(one, said);
  abroad(one, said);
  said.note(one.deliveryProof === true, c312);
  said.note(one.deliveryProof !== true && one.purchaseProof === true, c312Purchase);
  said.note(one.deliveryProof !== true && one.purchaseProof !== true, c312Production);
  said.review(!one.isListed, c311OtherProducts);
  said.ground(isCovered(one), c341A);
  said.ground(one.defect === 'design', c00314Warranty);
  said.review(one.defect === 'design', c00314WarrantyDesign);
  said.bar(one.isLongOver && !one.isSoonAfterRepair, c342A);
  said.review(one.isOver && !one.isLongOver && !one.isSoonAfterRepair, c342ADaysAfter);
  said.review(one.isOver && one.isSoonAfterRepair, c312Repaired);
  said.review(one.isUnstatedOver, c312Unstated);
  said.bar(one.ownBrand === false, c342B);
  said.review(one.family === 'accessory', c342BAccessory);
  said.bar(one.isLate && !one.isExcused && one.returnRequired === true, c342K);
  said.review(one.isLate && one.isExcused && one.returnRequired === true, c342KOnItsWay);
  said.bar(one.inspection === 'no-defect', c342M);
  said.bar(one.labelTampered === true, c342Q);
  said.bar(one.staffObjection === true, c342S);
  papers(one, said);
  if (one.causes.length > 0) warrantyCauses(one, said);
  return said;
}

/** What was shown of the purchase and of the fault. */
function papers(one: HandCase, said: HandVerdict): void {
  said.note(one.faultInformationProvided === false, c314Information);
  said.chore(one.faultInformationProvided === true, c342J);
  said.review(one.faultInformationProvided === false && one.isLongAsked, c342JUnanswered);
  said.bar(one.proofForged === true || (one.purchaseProof === false && one.serialGenuine === false), c342I);
  said.review(one.purchaseProof === false && !one.isChannelKnown, c342IUnproven);
}

function warrantyCauses(one: HandCase, said: HandVerdict): void {
  const { causes } = one;
  const isCorroded = holds(causes, 'corrosion', 'oxidation');
  said.bar(holds(causes, 'accident', 'abuse'), c342C);
  said.bar(
    holds(causes, 'improper-installation', 'improper-operation', 'improper-storage', 'incorrect-testing') ||
      (one.isForeignPart && one.areCausesEstablished),
    c342D,
  );
  said.review(one.isForeignPart && !one.areCausesEstablished, c342DUnclear);
  said.bar(causes.includes('unauthorised-service'), c342E);
  said.bar(causes.includes('wear') && !one.isEarlyWear, c342F);
  said.review(causes.includes('wear') && one.isEarlyWear, c342FEarly);
  said.bar(holds(causes, 'moisture', 'foreign-object', 'insects') || (isCorroded && one.areCausesEstablished), c342G);
  said.review(isCorroded && !one.areCausesEstablished, c342GOrigin);
  said.bar(causes.includes('human-damage'), c342H);
  said.bar(one.isMishandled, c342L);
  said.review(isUnclearFire(one), c342LFire);
  said.bar(holds(causes, 'unauthorised-modification', 'opened-casing'), c342N);
  said.bar(causes.includes('accessory-assembly'), c342O);
  said.bar(causes.includes('circuit-modification'), c342P);
  said.bar(one.isForceMajeure, c342R);
}

export function paidRepair(one: HandCase): HandVerdict {
  const said = new HandVerdict();
  const isExcluded = one.causes.some((cause) => exclusions.has(cause));
  general(one, said);
  said.ground(one.isOver || one.isUnstatedOver, c351A);
  said.ground(isExcluded || one.transportDamage === true, c351B);
  said.requirement(one.isBroken || isExcluded, c351);
  said.bar(one.inspection === 'no-defect', c351NoFault);
  said.review(
    one.ownBrand === false ||
      one.proofForged === true ||
      one.labelTampered === true ||
      isUnclearFire(one) ||
      one.causes.includes('fire'),
    c351Doubtful,
  );
  said.review(one.isUnstatedOver, c351Unstated);
  return said;
}
