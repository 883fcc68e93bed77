// The customer's photos and papers in the thread, below the words they came with.

import type { FileView } from '../../bot/case-card.ts';
import type { DeskMessage, DeskPlace } from '../../bot/desk.ts';
import { SlackFailure } from './errors.ts';
import { keep, ownTurn, type Scene } from './poster.ts';

export async function showFiles(scene: Scene, thread: DeskPlace, messages: readonly DeskMessage[]): Promise<void> {
  for (const { messageId, files } of messages) {
    for (const [index, file] of files.entries()) await showFile(scene, thread, `file-${messageId}-${index}`, file);
  }
}

/** Slack's id of the file is remembered before the file shows, so that after a crash it can be looked for. */
async function showFile(scene: Scene, thread: DeskPlace, key: string, file: FileView): Promise<void> {
  const earlier = scene.known.get(key);
  if (earlier?.data.isDone === true) return;
  const done = (fileId: string) => keep(scene, { key, place: null, data: { fileId, isDone: true } });
  const fileId = earlier?.data.fileId;
  if (typeof fileId === 'string' && (await scene.api.findFile(fileId, thread)) !== undefined) return await done(fileId);
  await scene.prolong();
  try {
    const uploaded = await upload(scene, key, file);
    if (uploaded === undefined) return;
    await ownTurn(scene, thread.channel, 'new');
    await scene.api.showFile(uploaded, file.name, thread);
    await done(uploaded);
  } catch (error) {
    if (!(error instanceof SlackFailure) || error.kind !== 'rejected') throw error;
    // One file that Slack does not take must not hold up what comes after it; it can be seen on the staff page.
    scene.host.log.warn({ caseId: scene.caseId, slackError: error.slackError }, 'Slack refused a customer’s file');
    await done('');
  }
}

async function upload(scene: Scene, key: string, { token, name, size }: FileView): Promise<string | undefined> {
  const opened = await scene.host.openFile(token);
  if (opened === undefined) return undefined;
  const { fileId, url } = await scene.api.startUpload(name, size);
  await scene.api.putBytes(url, Buffer.concat(await Array.fromAsync(opened.bytes)));
  await keep(scene, { key, place: null, data: { fileId } });
  return fileId;
}
