import { Worker } from 'node:worker_threads';
import { FILE_READERS, type FileKind } from './readers';

/** What the process that started this one sends: one file, once. */
type Request = { kind: FileKind; name: string; bytes: Uint8Array };

const answer = async ({ kind, name, bytes }: Request): Promise<void> => {
  const read = await FILE_READERS[kind].load();
  const reading = await read({ name, bytes: Buffer.from(bytes) });
  process.send?.(reading, () => {
    process.disconnect();
  });
};

/** Ends this process after a while whatever it does, should the one that watches it have died meanwhile. */
const endAfter = (milliseconds: number): void => {
  const script = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds})`;
  new Worker(script, { eval: true }).unref();
};

process.once('message', (request: Request) => {
  endAfter(2 * FILE_READERS[request.kind].limits.milliseconds);
  // An error ends the process, and its last words stand in the log of the one that started it.
  void answer(request);
});
// Nobody waits for an answer any more.
process.once('disconnect', () => {
  process.exit();
});
