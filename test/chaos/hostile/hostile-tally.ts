import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { verdictText } from '../../../src/response/attachment/file-view.js';
import { shownFilename } from '../../../src/response/attachment/filename.js';
import type { HostileGround } from './hostile-ground.js';
import type { HostileSender, Uploaded } from './hostile-sender.js';

const LOOK_AGAIN_MILLISECONDS = 250;
/** What stands in a name that is shown: no signs that steer, and no folders. */
const UNFIT = /[\p{Cc}\p{Cf}/\\]/u;

/** What became of a file in the database, once it was judged, scanned and read. */
export interface Row {
  readonly id: string;
  readonly invitationId: string;
  readonly sha256: string;
  readonly filename: string;
  readonly format: string;
  readonly verdict: string;
  readonly textState: string | null;
  readonly textReason: string | null;
  readonly scanState: string | null;
}

/** A file of which something else was found than its document says. */
export interface Unexpected {
  readonly file: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Comes back when every file was scanned and read, or there is no time left; then the rows say so. */
export async function settledRows(ground: HostileGround, patienceSeconds: number): Promise<readonly Row[]> {
  const deadline = performance.now() + patienceSeconds * 1000;
  for (;;) {
    const rows = await ground.query<Row>(
      `SELECT a."id", r."invitationId", a."sha256", a."filename", a."format", a."verdict", t."state" AS "textState",
         t."reason" AS "textReason", s."state" AS "scanState"
       FROM "attachment" a JOIN "response" r ON r."id" = a."responseId"
       LEFT JOIN "text_source" t ON t."attachmentId" = a."id" LEFT JOIN "file_scan" s ON s."sha256" = a."sha256"`,
    );
    if (rows.every(isSettled) || performance.now() > deadline) return rows;
    await wait(LOOK_AGAIN_MILLISECONDS);
  }
}

function isSettled({ textState, scanState }: Row): boolean {
  if (scanState === 'quarantined') return true;
  return textState !== null && textState !== 'waiting' && scanState !== 'waiting';
}

/** Everything that is not as documented: the verdict as it is stored and worded, the text, the scan, the name, the bytes. */
export async function unexpectedOf(
  ground: HostileGround,
  senders: readonly { readonly sender: HostileSender; readonly uploaded: readonly Uploaded[] }[],
  rows: readonly Row[],
): Promise<{ readonly unexpected: readonly Unexpected[]; readonly originalsKept: number }> {
  const unexpected: Unexpected[] = [];
  let originalsKept = 0;
  for (const { sender, uploaded } of senders) {
    const says = await sender.saysOfFiles();
    for (const each of uploaded) {
      const row = rows.find((one) => one.invitationId === each.invitationId && one.sha256 === each.file.sha256);
      const faults = row ? await faultsOf(ground, sender, { each, row, says }) : faultsWithoutRow(each);
      for (const [what, expected, found] of faults) unexpected.push({ file: each.file.what, what, expected, found });
      if (row && (await isWhole(ground, row.sha256))) originalsKept += 1;
    }
  }
  return { unexpected, originalsKept };
}

type Fault = readonly [what: string, expected: string, found: string];

interface Kept {
  readonly each: Uploaded;
  readonly row: Row;
  readonly says: ReadonlyMap<string, string>;
}

/** Only a file without a byte leaves nothing: the page says so, and asks for another. */
function faultsWithoutRow({ file, status, said }: Uploaded): readonly Fault[] {
  const isSaid = status === 422 && said.includes(shownFilename(file.filename));
  return file.verdict === 'empty' && isSaid ? [] : [['row', file.verdict, `${String(status)} ${said.slice(0, 200)}`]];
}

async function faultsOf(
  ground: HostileGround,
  sender: HostileSender,
  { each, row, says }: Kept,
): Promise<readonly Fault[]> {
  const { file } = each;
  const isHeld = ground.hasScanner && file.isInfected === true;
  const address = `/svar/vedlegg/${row.id}`;
  const sentence = verdictText({ ...row, isReadable: row.verdict === 'readable' }, 'nb');
  const page = says.get(address) ?? 'nothing';
  const served = await sender.download(address);
  const scan = ground.hasScanner ? (isHeld ? 'quarantined' : 'clean') : 'none';
  const faults: readonly (readonly [boolean, Fault])[] = [
    [row.verdict === file.verdict, ['verdict', file.verdict, row.verdict]],
    [page.includes(sentence), ['words on the page', sentence, page]],
    [!UNFIT.test(row.filename) && page.includes(row.filename), ['name', shownFilename(file.filename), row.filename]],
    [textFitsIn(each, row, isHeld), ['text', isHeld ? 'none while it is held' : wantedText(each), foundText(row)]],
    [(row.scanState ?? 'none') === scan, ['scan', scan, row.scanState ?? 'none']],
    [
      isHeld ? served.status === 403 : served.status === 200 && served.sha256 === row.sha256,
      ['download', isHeld ? '403' : '200', String(served.status)],
    ],
    [isHeld || served.isForTheDiskAlone, ['download', 'for the disk alone', 'shown by a browser']],
  ];
  return faults.filter(([isRight]) => !isRight).map(([, fault]) => fault);
}

function textFitsIn(each: Uploaded, row: Row, isHeld: boolean): boolean {
  return isHeld ? row.textState !== 'read' : foundText(row) === wantedText(each);
}

/** A file whose verdict is no text at all has that for its reason. */
function wantedText({ file }: Uploaded): string {
  return file.verdict === 'readable' ? (file.reading ?? 'text') : file.verdict;
}

function foundText({ textState, textReason }: Row): string {
  return textState === 'read' ? 'text' : (textReason ?? textState ?? 'nothing');
}

async function isWhole({ store }: HostileGround, sha256: string): Promise<boolean> {
  const bytes = await store.read(sha256).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}
