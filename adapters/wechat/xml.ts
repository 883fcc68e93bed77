// WeChat's XML: one element with flat fields. Nothing is declared, expanded or guessed in it.
import { XMLParser } from 'fast-xml-parser';

/** Every value stays text: a `MsgId` has more digits than a number keeps. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  maxNestedTags: 8,
});

/** What stands in `<xml>`; undefined where the text is no such element. */
export function fieldsOf(xml: string): unknown {
  if (declares(xml)) return undefined;
  try {
    return (parser.parse(xml, true) as { readonly xml?: unknown }).xml;
  } catch {
    return undefined;
  }
}

/** A DTD or a comment. In CDATA the same signs are a customer's words. */
function declares(xml: string): boolean {
  const [before = '', ...others] = xml.split('<![CDATA[');
  return [before, ...others.map(afterCdata)].some((outside) => outside.includes('<!'));
}

function afterCdata(text: string): string {
  const end = text.indexOf(']]>');
  return end === -1 ? '' : text.slice(end);
}
