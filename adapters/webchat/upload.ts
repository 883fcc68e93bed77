// Files with a message: `multipart/form-data` with the activity in it, or the bytes of one file alone.
import { type Context, Hono } from 'hono';
import { type ChannelHost, type KeptFile, keptAttachment, type RefusedFile } from '../../bot/channel.ts';
import { type DirectLine, postsLimited, tokenRequired, type WithGrant } from './direct-line.ts';
import {
  type IncomingActivity,
  maxActivityBytes,
  messageEvent,
  type ReadActivity,
  readActivity,
} from './incoming-activity.ts';
import { kept } from './keeping.ts';
import { boundaryOf, fileNameOf, MultipartError, type Part, partsOf } from './multipart.ts';
import { type RefusalCode, type RefusalDetails, refuse } from './refusals.ts';

/** One file of 25 MB, and what stands around it. */
const maxUploadBytes = 26 * 1024 * 1024;
const maxFiles = 10;

type Received =
  | { readonly kind: 'received'; readonly activity: IncomingActivity; readonly files: readonly KeptFile[] }
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly details?: RefusalDetails;
}

type Body = AsyncIterable<Uint8Array>;

export function uploadRoutes(line: DirectLine): Hono<WithGrant> {
  const routes = new Hono<WithGrant>();
  routes.post('/conversations/:conversation/upload', tokenRequired(line), postsLimited(line), async (context) => {
    // Before a single byte of the file is read.
    if (Number(context.req.header('content-length') ?? 0) > maxUploadBytes) return refuse(context, 'FileTooLarge');
    return await kept(
      context,
      line,
      () => upload(context, line),
      (response) => response,
    );
  });
  return routes;
}

async function upload(context: Context<WithGrant>, line: DirectLine): Promise<Response> {
  const received = await receive(context, line);
  if (received.kind === 'refused') return refuse(context, received.code, received.details);
  const { activity, files } = received;
  const event = messageEvent(activity, context.get('grant'), files.map(keptAttachment), line.clock.now());
  const { activityId } = await line.host.accept(event);
  return context.json({ id: activityId });
}

async function receive(context: Context, line: DirectLine): Promise<Received> {
  const body = context.req.raw.body;
  if (body === null) return { kind: 'refused', code: 'BadArgument' };
  const contentType = context.req.header('content-type') ?? '';
  if (!/^multipart\//i.test(contentType)) return await receiveOne(body, context, line);
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return { kind: 'refused', code: 'BadArgument' };
  try {
    return await receiveParts(partsOf(body, boundary), line);
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    return { kind: 'refused', code: 'BadArgument', details: { message: `${error.message}.` } };
  }
}

async function receiveOne(body: Body, context: Context, { host }: DirectLine): Promise<Received> {
  const name = fileNameOf(context.req.header('content-disposition') ?? '') ?? 'file';
  const file = await host.keepFile(body, name);
  if (file.kind === 'refused') return refusedFile(file);
  return { kind: 'received', activity: { type: 'message', value: undefined }, files: [file] };
}

async function receiveParts(parts: AsyncIterable<Part>, { host }: DirectLine): Promise<Received> {
  const files: KeptFile[] = [];
  let activity: IncomingActivity = { type: 'message', value: undefined };
  for await (const part of parts) {
    const taken = await takePart(part, host);
    if (taken?.kind === 'refused') return taken;
    if (taken?.kind === 'activity') activity = taken.activity;
    if (taken?.kind === 'kept') files.push(taken);
    if (files.length > maxFiles) return { kind: 'refused', code: 'TooManyFiles' };
  }
  if (files.length === 0)
    return { kind: 'refused', code: 'BadArgument', details: { message: 'There is no file in it.' } };
  return { kind: 'received', activity, files };
}

/** Undefined for a form field that says nothing to us. */
async function takePart(part: Part, host: ChannelHost): Promise<ReadActivity | KeptFile | Refused | undefined> {
  if (part.name === 'activity') return readActivity(await textOf(part.body));
  if (part.fileName === undefined) return undefined;
  const file = await host.keepFile(part.body, part.fileName);
  return file.kind === 'refused' ? refusedFile(file) : file;
}

function refusedFile({ name, reason }: RefusedFile): Refused {
  return { kind: 'refused', code: reason === 'type' ? 'FileType' : 'FileTooLarge', details: { file: name } };
}

async function textOf(body: Body): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxActivityBytes) throw new MultipartError('The activity is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
