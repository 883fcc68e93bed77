// The conversation itself: read from a watermark on, and say something.
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from '../../bot/body-limit.ts';
import { originFor } from './address.ts';
import { type DirectLine, postsLimited, tokenRequired, type WithGrant } from './direct-line.ts';
import { maxActivityBytes, messageEvent, readActivity } from './incoming-activity.ts';
import { kept } from './keeping.ts';
import { activityGroup } from './outgoing-activity.ts';
import { refuse } from './refusals.ts';
import { entriesAfter, positionOf } from './transcript.ts';

export function activityRoutes(line: DirectLine): Hono<WithGrant> {
  const routes = new Hono<WithGrant>();
  const path = '/conversations/:conversation/activities';
  const limited = bodyLimit({
    maxSize: maxActivityBytes,
    onError: (context) => refuse(context, 'MessageTooLong'),
  });
  routes.get(path, tokenRequired(line), async (context) => {
    const grant = context.get('grant');
    const after = positionOf(context.req.query('watermark'));
    if (after === undefined) return refuse(context, 'BadArgument', { message: 'The watermark is not one of ours.' });
    const entries = await entriesAfter(line.host, grant.conversation, after);
    return context.json(activityGroup(entries, after, { line, grant, origin: originFor(context, line.publicUrl) }));
  });
  routes.post(path, tokenRequired(line), postsLimited(line), limited, (context) => say(context, line));
  return routes;
}

async function say(context: Context<WithGrant>, line: DirectLine): Promise<Response> {
  const read = readActivity(await context.req.text());
  if (read.kind === 'refused') return refuse(context, read.code);
  const { activity } = read;
  // What a client reports of its own accord (typing, events) says nothing a conversation would keep.
  if (activity.type !== 'message') return context.json({ id: randomUUID() });
  if ((activity.attachments ?? []).length > 0) return refuse(context, 'UseUpload');
  if ((activity.text ?? '').trim() === '' && activity.value === undefined) {
    return refuse(context, 'BadArgument', { message: 'The message is empty.' });
  }
  const event = messageEvent(activity, context.get('grant'), [], line.clock.now());
  return await kept(
    context,
    line,
    () => line.host.accept(event),
    ({ activityId }) => context.json({ id: activityId }),
  );
}
