// One real PostgreSQL for the whole test run; test files make their own databases in it.
export async function setup(): Promise<void> {}
