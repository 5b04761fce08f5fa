import { createHash } from 'node:crypto';
import type { Acknowledged } from './upload-client.js';
import type { UploadGround } from './upload-ground.js';

/** What the clients were answered for. */
export interface Answered {
  readonly files: readonly Acknowledged[];
  /** The last text of each body that was said to be saved. */
  readonly typed: ReadonlyMap<string, string>;
  /** How many receipts each body was shown. */
  readonly receipts: ReadonlyMap<string, number>;
}

/** What is left of it. */
export interface UploadTally {
  readonly acknowledged: number;
  /** The same, by the way it was answered for. */
  readonly ways: Readonly<Record<Acknowledged['way'], number>>;
  /** Files that were answered for, and of which the row or the bytes are gone, or the bytes are others. */
  readonly acknowledgedLost: number;
  readonly typedLost: number;
  readonly receipts: number;
  readonly receiptsLost: number;
  /** Rows of files whose bytes are not there, whether anybody was answered or not. */
  readonly rowsWithoutBytes: number;
  /** Answers with more files than are allowed. */
  readonly answersOverLimit: number;
}

interface AttachmentRow {
  readonly invitationId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

const MOST_FILES = 10;

/** Looks for everything that was answered for: its row, and its bytes by their SHA-256. */
export async function tallyUploads(ground: UploadGround, answered: Answered): Promise<UploadTally> {
  const rows = await ground.query<AttachmentRow>(
    `SELECT r."invitationId", a."sha256", a."sizeBytes" FROM "attachment" a JOIN "response" r ON r."id" = a."responseId"`,
  );
  const sent = await ground.query<AttachmentRow>(
    `SELECT v."invitationId", a."sha256", a."sizeBytes" FROM "version_attachment" a JOIN "response_version" v ON v."id" = a."versionId"`,
  );
  const whole = new Map<string, boolean>();
  for (const { sha256 } of [...rows, ...sent]) if (!whole.has(sha256)) whole.set(sha256, await isWhole(ground, sha256));
  const [inAnswers, inVersions] = [keysOf(rows), keysOf(sent)];
  const lost = answered.files.filter(({ invitationId, sha256, way }) => {
    const there = way === 'receipt' ? inVersions : inAnswers;
    return !there.has(`${invitationId} ${sha256}`) || whole.get(sha256) !== true;
  });
  const countOf = (way: Acknowledged['way']): number => answered.files.filter((file) => file.way === way).length;
  return {
    acknowledged: answered.files.length,
    ways: { plain: countOf('plain'), parts: countOf('parts'), receipt: countOf('receipt') },
    acknowledgedLost: lost.length,
    typedLost: await typedLost(ground, answered.typed),
    receipts: [...answered.receipts.values()].reduce((sum, count) => sum + count, 0),
    receiptsLost: await receiptsLost(ground, answered.receipts),
    rowsWithoutBytes: rows.filter(({ sha256 }) => whole.get(sha256) !== true).length,
    answersOverLimit: await answersOverLimit(ground),
  };
}

async function isWhole({ store }: UploadGround, sha256: string): Promise<boolean> {
  const bytes = await store.read(sha256).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}

function keysOf(rows: readonly AttachmentRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ invitationId, sha256 }) => `${invitationId} ${sha256}`));
}

async function typedLost(ground: UploadGround, typed: Answered['typed']): Promise<number> {
  const rows = await ground.query<{ invitationId: string; text: string }>(
    `SELECT r."invitationId", f."text" FROM "typed_field" f JOIN "response" r ON r."id" = f."responseId"`,
  );
  const stored = new Set(rows.map(({ invitationId, text }) => `${invitationId} ${text}`));
  return [...typed].filter(([invitationId, text]) => !stored.has(`${invitationId} ${text}`)).length;
}

/** An answer that was sent twice over, since its receipt was lost on the way, has more versions than receipts. */
async function receiptsLost(ground: UploadGround, receipts: Answered['receipts']): Promise<number> {
  const rows = await ground.query<{ invitationId: string; count: number | string }>(
    `SELECT "invitationId", count(*) AS "count" FROM "response_version" GROUP BY "invitationId"`,
  );
  const versions = new Map(rows.map(({ invitationId, count }) => [invitationId, Number(count)]));
  return [...receipts].reduce((sum, [id, count]) => sum + Math.max(0, count - (versions.get(id) ?? 0)), 0);
}

async function answersOverLimit(ground: UploadGround): Promise<number> {
  const rows = await ground.query(
    `SELECT "responseId" FROM "attachment" WHERE "removedAt" IS NULL GROUP BY "responseId" HAVING count(*) > $1`,
    [MOST_FILES],
  );
  return rows.length;
}
