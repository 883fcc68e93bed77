// One connection to Slack's Web API: one try each, within ten seconds; every failure comes as a SlackFailure.
import { LogLevel, type webApi } from '@slack/bolt';
import type { DeskHost } from '../../bot/desk.ts';
import { slackFailure } from './errors.ts';

const timeoutMs = 10_000;

/** No retries behind our back, which could post twice; a "too many" comes to us. */
export function clientOptions(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logLevel: LogLevel.ERROR,
  };
}

/** Carries out one request; its failure is told in our terms. */
export async function guarded<T>(method: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw slackFailure(error, method);
  }
}

/** The desk's logger for everything of Bolt's: its own lines, never what they carry. */
export function quietLogger(log: DeskHost['log']) {
  return {
    debug: () => {},
    info: () => {},
    warn: (...words: unknown[]) => log.warn({ slack: String(words[0]) }, 'Slack'),
    error: (...words: unknown[]) => log.error({ slack: String(words[0]) }, 'Slack'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
