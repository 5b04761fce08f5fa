import { Injectable } from '@nestjs/common';
import { Transform, type Readable } from 'node:stream';
import { PartFiles } from './part-files.js';
import type { PartialUpload } from './partial-upload.entity.js';

/** Where uploads in parts stand, each below it by its id. */
export const PARTS_ADDRESS = '/svar/opplasting/deler';

/** How far an upload has come now; or that the bytes begin elsewhere, are more than was announced, or broke off. */
export type Appended =
  | { readonly ok: true; readonly offset: number }
  | { readonly ok: false; readonly reason: 'otherOffset' | 'tooLong' | 'brokenOff' };

interface Running {
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
}

/**
 * Takes the bytes of uploads as they come, one connection at a time for each: a connection that hangs gives way to the one
 * that takes over, and what it brought stays.
 */
@Injectable()
export class PartIntake {
  private readonly running = new Map<string, Running>();

  constructor(private readonly files: PartFiles) {}

  /** Ends whatever is bringing bytes to an upload at this moment, so that how far it has come stands still. */
  async settle(id: string): Promise<void> {
    const running = this.running.get(id);
    running?.stop.abort();
    await running?.ended;
  }

  /** Appends what comes from an offset on, which must be where the upload stands. Throws `StorageFull`. */
  async append(part: PartialUpload, content: Readable, offset: number): Promise<Appended> {
    await this.settle(part.id);
    const stop = new AbortController();
    const appending = this.write(part, content, offset, stop.signal);
    const running = { stop, ended: appending.catch(() => undefined) };
    this.running.set(part.id, running);
    try {
      return await appending;
    } finally {
      if (this.running.get(part.id) === running) this.running.delete(part.id);
    }
  }

  private async write(
    { id, sizeBytes, attachmentId }: PartialUpload,
    content: Readable,
    offset: number,
    signal: AbortSignal,
  ): Promise<Appended> {
    if (attachmentId !== null || (await this.files.lengthOf(id)) !== offset)
      return { ok: false, reason: 'otherOffset' };
    const limited = atMost(sizeBytes - offset);
    // It may fail before anybody listens; whoever reads it is told all the same.
    limited.on('error', () => undefined);
    signal.addEventListener('abort', () => content.destroy(new BrokenOff()), { once: true });
    content.once('error', () => limited.destroy(new BrokenOff()));
    content.once('aborted', () => limited.destroy(new BrokenOff()));
    try {
      return { ok: true, offset: await this.files.append(id, content.pipe(limited), offset) };
    } catch (error) {
      if (error instanceof BrokenOff) return { ok: false, reason: 'brokenOff' };
      if (error instanceof TooLong) return { ok: false, reason: 'tooLong' };
      throw error;
    }
  }
}

/** The connection ended before what it announced had come, or another one took over. */
class BrokenOff extends Error {}
class TooLong extends Error {}

/** Lets so many bytes through and fails at the next, so that nobody brings more than was counted when they began. */
function atMost(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new TooLong());
      else done(null, chunk);
    },
  });
}
