// When to stop. Ctrl-C under npm arrives twice within a moment: once from the terminal, once from npm.
const onePressMs = 500;

/** Resolves at the first SIGINT or SIGTERM; another one later ends the process at once. Call it before anything slow. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      const now = performance.now();
      firstAt ??= now;
      if (now - firstAt > onePressMs) process.exit(130);
      resolve(signal);
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
