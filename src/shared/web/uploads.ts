import './session-data.js';
import busboy from 'busboy';
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PayloadTooLargeException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { newId } from '../database/id.js';
import { saidWhenFull } from '../files/storage-full.js';

/** Limits of an upload, documented to the sender: 50 MB a file, 10 files, 200 MB in all. */
export const LARGEST_FILE_BYTES = 50_000_000;
export const MOST_FILES = 10;
export const LARGEST_UPLOAD_BYTES = 200_000_000;
const LARGEST_FIELD_BYTES = 1_000_000;
/** What does not fit is read past and named, so that the rest can be kept. A request longer than this is not read at all. */
const LARGEST_REQUEST_BYTES = 1_000_000_000;
const MOST_NAMED = 100;

/** A file that came with a form, on disk under a temporary name until the request has been answered. */
export interface UploadedFile {
  readonly field: string;
  /** As the sender named it, without folders; never used as a path. */
  readonly filename: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A file that was not taken in, beside the files that were and the texts of the form, which are kept. */
export interface UploadFault {
  readonly field: string;
  readonly filename: string;
  /** Over 50 MB; after the tenth; or what comes after 200 MB in one request. */
  readonly reason: 'tooLarge' | 'tooMany' | 'tooMuch';
}

declare module 'express-serve-static-core' {
  interface Request {
    uploads?: readonly UploadedFile[];
    uploadFaults?: readonly UploadFault[];
  }
}

/** The files of a form's field that are not the empty place of a field left blank. */
export function uploadsOf(request: Request, field: string): readonly UploadedFile[] {
  return (request.uploads ?? []).filter((upload) => upload.field === field && upload.filename !== '');
}

/** The files of a form's field that were not taken in. */
export function uploadFaultsOf(request: Request, field: string): readonly UploadFault[] {
  return (request.uploadFaults ?? []).filter((fault) => fault.field === field);
}

/** The first file of a form's field that was not taken in, if any. */
export function uploadFaultOf(request: Request, field: string): UploadFault | undefined {
  return uploadFaultsOf(request, field)[0];
}

/** The folder of files that are on their way in, below that of the store. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

/**
 * Reads a form with files: texts into `body`, files to a temporary folder as a stream, never into memory. Only for
 * browsers that have a session, so that nobody else can fill the disk. Temporary files go when the answer has been sent. A
 * disk without room is `StorageFull`.
 */
export function readUploads(folder: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.is('multipart/form-data') || !hasSession(request)) {
      next();
      return;
    }
    const incoming = new IncomingForm(incomingFolder(folder));
    response.once('close', () => void incoming.discard());
    incoming.read(request).then(
      () => {
        next();
      },
      (error: unknown) => {
        // What still comes is read past, so that the browser gets to see the answer.
        request.resume();
        next(saidWhenFull(error));
      },
    );
  };
}

/** One form on its way in. */
class IncomingForm {
  private readonly fields: Record<string, string | string[]> = {};
  private readonly faults: UploadFault[] = [];
  private readonly files: Promise<UploadedFile | null>[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private readonly paths: string[] = [];
  private sizeBytes = 0;
  private named = 0;

  constructor(private readonly folder: string) {}

  async read(request: Request): Promise<void> {
    if (Number(request.get('content-length') ?? 0) > LARGEST_REQUEST_BYTES) throw new PayloadTooLargeException();
    await mkdir(this.folder, { recursive: true });
    const reading = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      // busboy calls a file of just the limit cut off.
      limits: { fileSize: LARGEST_FILE_BYTES + 1, files: MOST_NAMED, fieldSize: LARGEST_FIELD_BYTES, fields: 2000 },
    });
    reading.on('field', (name, value, info) => {
      if (info.valueTruncated) this.faults.push({ field: name, filename: '', reason: 'tooLarge' });
      addField(this.fields, name, value);
    });
    reading.on('file', (field, stream, { filename }) => {
      // One after the other: how much room is left is known when the one before is written.
      const file = this.last.then(() => this.take(field, stream, plainName(filename)));
      // A file that cannot be written ends the reading of the form.
      this.last = file.catch((error: unknown) => {
        reading.destroy(error instanceof Error ? error : new Error(String(error)));
      });
      this.files.push(file);
    });
    await pipeline(request, counted(), reading);
    const files = await Promise.all(this.files);
    request.body = this.fields;
    request.uploads = files.filter((file) => file !== null);
    request.uploadFaults = this.faults;
  }

  /** Removes what was written for the form, whatever became of it. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.files);
    await Promise.all(this.paths.map((path) => rm(path, { force: true })));
  }

  private async take(field: string, stream: Readable, filename: string): Promise<UploadedFile | null> {
    if (filename !== '') this.named += 1;
    if (this.named > MOST_FILES) return this.pass(stream, { field, filename, reason: 'tooMany' });
    if (this.sizeBytes >= LARGEST_UPLOAD_BYTES) return this.pass(stream, { field, filename, reason: 'tooMuch' });
    const path = join(this.folder, newId());
    this.paths.push(path);
    const hash = createHash('sha256');
    const measured = measure(hash, LARGEST_UPLOAD_BYTES - this.sizeBytes);
    await pipeline(stream, measured.through, createWriteStream(path, { flags: 'wx' }));
    const isTooLarge = 'truncated' in stream && stream.truncated === true;
    if (isTooLarge || measured.isOver()) {
      await rm(path, { force: true });
      this.faults.push({ field, filename, reason: isTooLarge ? 'tooLarge' : 'tooMuch' });
      return null;
    }
    this.sizeBytes += measured.size();
    return { field, filename, path, sizeBytes: measured.size(), sha256: hash.digest('hex') };
  }

  private pass(stream: Readable, fault: UploadFault): null {
    stream.resume();
    this.faults.push(fault);
    return null;
  }
}

/** Measures what goes through, and lets no more than so many bytes through. */
function measure(hash: Hash, mostBytes: number): { through: Transform; size: () => number; isOver: () => boolean } {
  let sizeBytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > mostBytes) {
        done();
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, size: () => sizeBytes, isOver: () => sizeBytes > mostBytes };
}

/** Ends a request that does not say how long it is, and is too long. */
function counted(): Transform {
  let sizeBytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > LARGEST_REQUEST_BYTES) done(new PayloadTooLargeException());
      else done(null, chunk);
    },
  });
}

function plainName(filename: string | undefined): string {
  return filename?.split(/[/\\]/).at(-1) ?? '';
}

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  if (name === '__proto__') return;
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else fields[name] = Array.isArray(known) ? [...known, value] : [known, value];
}

function hasSession(request: Request): boolean {
  const session: unknown = request.session;
  return typeof session === 'object' && session !== null && ('personId' in session || 'linkId' in session);
}
