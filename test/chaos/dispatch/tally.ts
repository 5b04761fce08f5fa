import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import type { DispatchGround } from './dispatch-ground.js';
import type { HeldMail } from './counting-sink.js';

/** What came of a dispatch, counted from both ends: what the sink holds and what the ledger says. */
export interface Tally {
  readonly messages: number;
  /** Bodies that got the letter. */
  readonly received: number;
  readonly neverReceived: number;
  /** Copies beyond the first. */
  readonly duplicates: number;
  /** … of a message that does not say that it may be doubled, or beyond the second copy. */
  readonly unexplainedDuplicates: number;
  /** Every body got one Message-ID, the one in the ledger, however many copies of it. */
  readonly sameMessageId: boolean;
  /** Bodies that got another letter than the ledger says. */
  readonly wrongLetters: number;
  /** Messages that were uncertain once. */
  readonly uncertainSeen: number;
  readonly uncertainResolved: number;
  readonly uncertainLeft: number;
  /** Messages that are neither handed over nor given up. */
  readonly unfinished: number;
  /** Messages with more than one attempt that ended well, according to the ledger. */
  readonly doublyAcknowledged: number;
  /** What a person did after pressing send, by the audit trail. */
  readonly manualSteps: number;
}

interface LedgerRow {
  readonly toAddress: string;
  readonly messageIdHeader: string;
  readonly state: string;
  readonly mayBeDoubled: boolean | number;
  readonly wasUncertain: number | string;
  readonly accepted: number | string;
  readonly sha256: string;
}

export async function tally(ground: DispatchGround, dispatchId: string): Promise<Tally> {
  const invited = await ground.addressesInvited();
  const rows = await ledgerOf(ground, dispatchId);
  const byAddress = grouped(ground.sink.held, ({ to }) => to);
  const byId = grouped(ground.sink.held, ({ messageId }) => messageId);
  const received = invited.filter((address) => byAddress.has(address)).length;
  const known = new Map(rows.map((row) => [row.messageIdHeader, row]));
  const uncertain = rows.filter((row) => Number(row.wasUncertain) > 0);
  return {
    messages: rows.length,
    received,
    neverReceived: invited.length - received,
    duplicates: ground.sink.held.length - byId.size,
    unexplainedDuplicates: [...byId].reduce((sum, [id, copies]) => sum + unexplained(copies.length, known.get(id)), 0),
    sameMessageId:
      rows.length === invited.length &&
      rows.every((row) =>
        (byAddress.get(row.toAddress) ?? []).every(({ messageId }) => messageId === row.messageIdHeader),
      ),
    wrongLetters: await wrongLetters(ground.sink.held, known),
    uncertainSeen: uncertain.length,
    uncertainResolved: uncertain.filter((row) => row.state === 'accepted').length,
    uncertainLeft: rows.filter((row) => row.state === 'uncertain').length,
    unfinished: rows.filter((row) => row.state !== 'accepted').length,
    doublyAcknowledged: rows.filter((row) => Number(row.accepted) > 1).length,
    manualSteps: await manualSteps(ground, dispatchId),
  };
}

function ledgerOf(ground: DispatchGround, dispatchId: string): Promise<LedgerRow[]> {
  return ground.reader.query(
    `SELECT m."toAddress", m."messageIdHeader", m."state", m."mayBeDoubled",
       (SELECT count(*) FROM "attempt" a WHERE a."messageId" = m."id" AND a."outcome" = 'uncertain') AS "wasUncertain",
       (SELECT count(*) FROM "attempt" a WHERE a."messageId" = m."id" AND a."outcome" = 'accepted') AS "accepted",
       (SELECT min(f."sha256") FROM "message_attachment" f WHERE f."messageId" = m."id" AND f."position" = 0) AS "sha256"
     FROM "message" m WHERE m."subjectType" = 'dispatch' AND m."subjectId" = $1`,
    [dispatchId],
  );
}

/** An uncertain message is sent once more, so that a second copy of a flagged one is explained, and no other copy is. */
function unexplained(copies: number, row: LedgerRow | undefined): number {
  if (!row) return copies;
  return Math.max(0, copies - (row.mayBeDoubled ? 2 : 1));
}

async function wrongLetters(held: readonly HeldMail[], known: ReadonlyMap<string, LedgerRow>): Promise<number> {
  let wrong = 0;
  for (const { messageId, to, file } of held) {
    const { attachments } = await PostalMime.parse(await readFile(file), { attachmentEncoding: 'arraybuffer' });
    const content = attachments[0]?.content ?? new ArrayBuffer();
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const row = known.get(messageId);
    const isRight = row?.toAddress === to && row.sha256 === createHash('sha256').update(bytes).digest('hex');
    if (!isRight) wrong += 1;
  }
  return wrong;
}

/** Deeds after `dispatch.started` in the same chain that were not the service's own. */
function manualSteps(ground: DispatchGround, dispatchId: string): Promise<number> {
  return ground.count(
    `"audit_entry" e JOIN "audit_entry" s ON s."chain" = e."chain" AND e."sequence" > s."sequence"
     WHERE s."action" = 'dispatch.started' AND s."objectId" = $1 AND e."actorId" <> 'system'`,
    [dispatchId],
  );
}

function grouped(
  held: readonly HeldMail[],
  keyOf: (mail: HeldMail) => string,
): ReadonlyMap<string, readonly HeldMail[]> {
  const groups = new Map<string, HeldMail[]>();
  for (const mail of held) {
    const group = groups.get(keyOf(mail));
    if (group) group.push(mail);
    else groups.set(keyOf(mail), [mail]);
  }
  return groups;
}
