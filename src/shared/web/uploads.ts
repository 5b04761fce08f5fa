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

/** Limits of an upload, documented to the sender: 50 MB a file, 10 files, 200 MB in all. */
export const LARGEST_FILE_BYTES = 50_000_000;
export const MOST_FILES = 10;
export const LARGEST_UPLOAD_BYTES = 200_000_000;
const LARGEST_FIELD_BYTES = 1_000_000;

/** A file that came with a form, on disk under a temporary name until the request has been answered. */
export interface UploadedFile {
  readonly field: string;
  /** As the sender named it, without folders; never used as a path. */
  readonly filename: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A file that was not taken in, beside the texts of the form, which are kept. */
export interface UploadFault {
  readonly field: string;
  readonly filename: string;
  readonly reason: 'tooLarge' | 'tooMany';
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

/** The first file of a form's field that was too large or one too many, if any. */
export function uploadFaultOf(request: Request, field: string): UploadFault | undefined {
  return request.uploadFaults?.find((fault) => fault.field === field);
}

/**
 * Reads a form with files: texts into `body`, files to a temporary folder as a stream, never into memory. Only for
 * browsers that have a session, so that nobody else can fill the disk. Temporary files go when the answer has been sent.
 */
export function readUploads(folder: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.is('multipart/form-data') || !hasSession(request)) {
      next();
      return;
    }
    receive(request, join(folder, 'incoming')).then(
      (received) => {
        response.once('close', () => void discard(received));
        next();
      },
      (error: unknown) => {
        next(error);
      },
    );
  };
}

async function receive(request: Request, folder: string): Promise<readonly UploadedFile[]> {
  if (Number(request.get('content-length') ?? 0) > LARGEST_UPLOAD_BYTES) throw new PayloadTooLargeException();
  await mkdir(folder, { recursive: true });
  const fields: Record<string, string | string[]> = {};
  const files: Promise<UploadedFile | UploadFault>[] = [];
  const faults: UploadFault[] = [];
  const reading = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { fileSize: LARGEST_FILE_BYTES, files: MOST_FILES, fieldSize: LARGEST_FIELD_BYTES, fields: 2000 },
  });
  reading.on('field', (name, value, info) => {
    if (info.valueTruncated) faults.push({ field: name, filename: '', reason: 'tooLarge' });
    addField(fields, name, value);
  });
  reading.on('file', (field, stream, info) => {
    const file = keep(field, stream, info, folder);
    file.catch(() => undefined);
    files.push(file);
  });
  reading.on('filesLimit', () => faults.push({ field: '', filename: '', reason: 'tooMany' }));
  await pipeline(request, reading);
  const settled = await Promise.all(files);
  const kept = settled.filter((file) => 'path' in file);
  request.body = fields;
  request.uploads = kept;
  request.uploadFaults = [...faults, ...settled.filter((file) => 'reason' in file)];
  return kept;
}

async function keep(
  field: string,
  stream: Readable,
  info: { readonly filename?: string | undefined },
  folder: string,
): Promise<UploadedFile | UploadFault> {
  const path = join(folder, newId());
  const hash = createHash('sha256');
  const measured = measure(hash);
  const filename = info.filename?.split(/[/\\]/).at(-1) ?? '';
  await pipeline(stream, measured.through, createWriteStream(path, { flags: 'wx' }));
  if ('truncated' in stream && stream.truncated) {
    await rm(path, { force: true });
    return { field, filename, reason: 'tooLarge' };
  }
  return { field, filename, path, sizeBytes: measured.size(), sha256: hash.digest('hex') };
}

function measure(hash: Hash): { through: Transform; size: () => number } {
  let sizeBytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, size: () => sizeBytes };
}

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  if (name === '__proto__') return;
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else fields[name] = Array.isArray(known) ? [...known, value] : [known, value];
}

async function discard(files: readonly UploadedFile[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file.path, { force: true })));
}

function hasSession(request: Request): boolean {
  const session: unknown = request.session;
  return typeof session === 'object' && session !== null && ('personId' in session || 'linkId' in session);
}
