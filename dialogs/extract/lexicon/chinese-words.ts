// Words that the Chinese expressions share.
import type { FactName, FactValue } from '../../../policy/facts.ts';
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

/** `\S` in a Chinese expression is a character of the same clause: it does not reach over a comma. */
export function inClause(source: string): string {
  return source.replaceAll('\\S', '[^\\s,;!?。、]');
}

export function zh(...alternatives: readonly string[]): RegExp {
  return new RegExp(inClause(alternatives.join('|')));
}

/** A clause pattern of Chinese words alone. */
export function chineseClause<N extends FactName>(
  fact: N,
  about: string,
  says: readonly (readonly [FactValue<N>, ...(readonly string[])])[],
  unless?: string,
): ClausePattern<N> {
  return clausePattern(
    fact,
    zh(about),
    says.map(([value, ...words]) => [value, zh(...words)] as const),
    unless === undefined ? undefined : zh(unless),
  );
}

export const count = '[一两俩三仨四五六七八九十几数多\\d]';
export const unitThing = '(?:机器|设备|电源|储能|东西|主机|机柜|柜子|电池包?|产品|它|货物?|箱体|本机|这台|模块|模组)';
export const buying =
  '(?:买|购|拍(?!照|了?几张|视频|摄|下来?发)|下(?:的|了)?单|入手|入的|提的?货|采购|订购|订的|收的|淘|抢|领|拿的货)';
export const gone =
  '(?:丢|扔|没了|没有了|不见|找不[到着见回]|弄没|弄丢|遗失|删了?|烧了?|烂了?|撕了?|卖了?|收走|拿走|处理掉|当废品|不知去向|没影|飞了|落在|忘在|清理掉)';
export const harm = '(?:坏|破|裂|碎|烂|瘪|变形|损|断|扁|毁|塌|豁|崩|散架|凹|弯)';
