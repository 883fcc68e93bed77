// The lines a quotation has: each maker's own list of costs.

/** EAST 3.5.2: spare parts, labour, logistics, other expenses. */
const eastItems = ['parts', 'labour', 'logistics', 'other'] as const;

/** The five rows of 001's table. */
const lithiumItems = ['travel', 'accommodation', 'labour', 'parts', 'freight'] as const;

/** Makers whose texts name no list get the four lines. */
export function quoteItemsOf(packId: string | undefined): readonly string[] {
  return packId === 'lithium-bms' ? lithiumItems : eastItems;
}
