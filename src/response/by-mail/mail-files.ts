import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailPart } from '../../delivery/incoming/reading/read-mail.js';
import type { UploadedFile } from '../../shared/web/uploads.js';

/** Above this a picture in the text is a photograph or a scan, not the logo of a signature. */
const LARGEST_LOGO_BYTES = 100_000;
/** Parts that come with every other mail and that nobody is meant to read. */
const SILENT = /^(application\/(pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)|text\/(x-amp-html|calendar))$/;

/** A part of a mail as it could go with the answer. */
export interface MailFile {
  /** Counted from 0, in the order of the mail. */
  readonly at: number;
  readonly filename: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** False for a logo, a signature and the like: listed, and left out unless somebody wants it. */
  readonly isMeant: boolean;
}

/** The files of a mail, each with whether its writer seems to have meant it to be read. */
export function filesOf(parts: readonly MailPart[]): readonly MailFile[] {
  return parts.map((part, at) => ({
    at,
    filename: nameOf(part, at),
    mediaType: part.mediaType,
    sizeBytes: part.content.byteLength,
    isMeant: !isLogo(part) && !SILENT.test(part.mediaType) && part.content.byteLength > 0,
  }));
}

/** Lays parts of a mail out as files as if they had been uploaded, and takes them away after the work. */
export async function withFiles<T>(
  parts: readonly MailPart[],
  chosen: readonly number[],
  work: (files: readonly UploadedFile[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hoering-mail-'));
  try {
    const files: UploadedFile[] = [];
    for (const at of chosen) {
      const part = parts[at];
      if (!part) continue;
      const path = join(folder, String(at));
      await writeFile(path, part.content, { flag: 'wx' });
      const sha256 = createHash('sha256').update(part.content).digest('hex');
      files.push({ field: 'files', filename: nameOf(part, at), path, sizeBytes: part.content.byteLength, sha256 });
    }
    return await work(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isLogo({ isEmbedded, content }: MailPart): boolean {
  return isEmbedded && content.byteLength < LARGEST_LOGO_BYTES;
}

/** A part without a name is called by its number and what it is. */
function nameOf({ filename, mediaType }: MailPart, at: number): string {
  const ending = mediaType === 'message/rfc822' ? 'eml' : (/^[a-z]+\/([a-z0-9]{1,5})$/.exec(mediaType)?.[1] ?? 'bin');
  return filename ?? `${String(at + 1)}.${ending}`;
}
