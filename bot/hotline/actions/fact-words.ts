// Why a value cannot be that of a fact, for the engineer who gave it: the policy says it in English, the shape of the fact in Chinese.
import type { FactField } from '../../desk.ts';
import type { Said } from '../../desk-action.ts';
import { factFields } from '../fact-fields.ts';

const shapes: Readonly<Record<FactField['kind'], string>> = {
  text: '1 至 200 个字符的文字',
  boolean: '是或否',
  date: '不晚于今天的日历日期,如 2026-11-21',
  instant: '时刻,如 2026-11-21T08:00:00Z',
  number: '0 至 50000 的数字',
  choice: '其中之一',
  list: '其中若干',
};

/** `names` are the facts that were given, `problems` what the policy says against their values. */
export function unfitFact(names: readonly string[], problems: readonly string[]): Said {
  const shown = names.map((name) => {
    const field = factFields.find((known) => known.name === name);
    if (field === undefined) return `没有名为“${name}”的事实`;
    const values = field.values.length === 0 ? '' : `:${field.values.join(', ')}`;
    return `${name} 须为${shapes[field.kind]}${values}`;
  });
  return { en: `${problems.join('. ')}.`, zh: `所填的值不成立。${shown.join(';')}。` };
}
