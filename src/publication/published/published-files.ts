import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reader } from '../../shared/database/database.js';
import { RedactedVariant } from '../redaction/redacted-variant.entity.js';
import { passagesKeyOf, type WithheldOfAnswer } from '../withholding/withheld-parts.js';
import type { NotShown, PublishedFile } from './published-answer.js';
import { reasonOf } from './standing.rules.js';

const PDF = 'application/pdf';
const AT_ONCE = 500;

/** A file as it was sent with the version that counts. */
interface SentFile {
  readonly versionId: string;
  readonly attachmentId: string;
  readonly position: number;
  readonly filename: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** An answer whose files are wanted, with what is withheld of it. */
export interface FilesOf {
  readonly versionId: string;
  readonly withheld: WithheldOfAnswer;
}

/**
 * The files of published answers as the public may have them: the original, the redacted variant that was made of exactly
 * the decisions that hold now, or only a name and the reason.
 */
@Injectable()
export class PublishedFiles {
  /** By version, in the order they were sent; two statements for each five hundred answers. */
  async of(via: Reader, answers: readonly FilesOf[]): Promise<ReadonlyMap<string, readonly PublishedFile[]>> {
    const result = new Map<string, readonly PublishedFile[]>();
    for (let start = 0; start < answers.length; start += AT_ONCE) {
      const some = answers.slice(start, start + AT_ONCE);
      const sent = await sentWith(via, some);
      const variants = await variantsOf(via, some);
      for (const { versionId, withheld } of some) {
        const own = sent.filter((file) => file.versionId === versionId);
        result.set(
          versionId,
          own.map((file) => shown(file, withheld, variants)),
        );
      }
    }
    return result;
  }
}

async function sentWith(via: Reader, answers: readonly FilesOf[]): Promise<readonly SentFile[]> {
  const ids = answers.map(({ versionId }) => versionId);
  return via.query<SentFile[]>(
    `SELECT f."versionId", f."attachmentId", f."position", f."filename", a."mediaType", f."sha256", f."sizeBytes"
     FROM "version_attachment" f JOIN "attachment" a ON a."id" = f."attachmentId"
     WHERE f."versionId" IN (${ids.map((_, index) => `$${String(index + 1)}`).join(', ')})
     ORDER BY f."versionId", f."position"`,
    ids,
  );
}

async function variantsOf(via: Reader, answers: readonly FilesOf[]): Promise<readonly RedactedVariant[]> {
  const ids = answers.flatMap(({ withheld }) => withheld.passages.map(({ decision }) => decision.attachmentId ?? ''));
  return ids.length === 0 ? [] : via.findBy(RedactedVariant, { attachmentId: In([...new Set(ids)]), state: 'made' });
}

function shown(file: SentFile, withheld: WithheldOfAnswer, variants: readonly RedactedVariant[]): PublishedFile {
  const whole = withheld.attachments.filter(({ attachmentId }) => attachmentId === file.attachmentId);
  if (whole.length > 0) return named(file, reasonOf(whole));
  const passages = withheld.passages.filter(({ decision }) => decision.attachmentId === file.attachmentId);
  if (passages.length === 0) return { ...fileOf(file), isRedacted: false, notShown: null };
  const key = passagesKeyOf(passages);
  const variant = variants.find((each) => each.attachmentId === file.attachmentId && each.passagesKey === key);
  if (!variant?.sha256) return named(file, reasonOf(passages.map(({ decision }) => decision)));
  return {
    fileId: file.attachmentId,
    filename: `vedlegg-${String(file.position)}-sladdet.pdf`,
    mediaType: PDF,
    sizeBytes: variant.sizeBytes ?? 0,
    sha256: variant.sha256,
    isRedacted: true,
    notShown: null,
  };
}

function fileOf({ attachmentId: fileId, filename, mediaType, sizeBytes, sha256 }: SentFile) {
  return { fileId, filename, mediaType, sizeBytes, sha256 };
}

/** That there is a file, and nothing of it: a name, size and digest can say what it holds. */
function named({ attachmentId: fileId, position }: SentFile, notShown: NotShown | null): PublishedFile {
  const filename = `vedlegg-${String(position)}`;
  return { fileId, filename, mediaType: '', sizeBytes: 0, sha256: '', isRedacted: false, notShown };
}
