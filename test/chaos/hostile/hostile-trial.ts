import type { HostileFile } from '../../support/hostile/hostile-file.js';
import { HostileGround, type WorkerPlace } from './hostile-ground.js';
import { HostileSender, made, type MadeFile, type Uploaded } from './hostile-sender.js';
import { settledRows, unexpectedOf, type Unexpected } from './hostile-tally.js';
import { OtherPages, percentile, type PagesSeen } from './other-pages.js';

/** As many files as an answer holds. */
const FILES_AN_ANSWER = 10;
const SENDERS_AT_ONCE = 4;
const MOST_MEGABYTES = 300;
const MOST_MILLISECONDS = 300;
const PATIENCE_SECONDS = 300;

export interface HostilePlan {
  readonly files: readonly HostileFile[];
  readonly worker: WorkerPlace;
}

export interface HostileResult {
  readonly ok: boolean;
  readonly worker: WorkerPlace;
  /** Whether ClamAV looked at the files too. */
  readonly scanned: boolean;
  readonly files: number;
  readonly verdictsAsDocumented: number;
  readonly unexpected: readonly Unexpected[];
  readonly serverErrors5xx: number;
  readonly originalsKept: number;
  readonly webStartMegabytes: number;
  readonly webPeakRssMegabytes: number;
  readonly otherPagesAsked: number;
  readonly otherPagesP50Milliseconds: number;
  readonly otherPagesP95Milliseconds: number;
  readonly otherPagesSlowestMilliseconds: number;
  /** By page, so that one slow page is not lost among the others. */
  readonly otherPagesP95ByPage: Readonly<Record<string, number>>;
  /** What else went wrong: a broken connection, a page that was not there. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** What the senders met. */
interface Storm {
  readonly senders: readonly { readonly sender: HostileSender; readonly uploaded: readonly Uploaded[] }[];
  readonly faults: readonly string[];
}

/**
 * Sends every hostile file to the built service by its pages, four senders at once, and lets the worker scan and read them,
 * while somebody else goes on using the service. Then each file must be as its document says.
 */
export class HostileTrial {
  private constructor(
    private readonly ground: HostileGround,
    private readonly plan: HostilePlan,
  ) {}

  static async run(plan: HostilePlan): Promise<HostileResult> {
    const files: MadeFile[] = [];
    for (const file of plan.files) files.push(await made(file));
    const answers = inAnswers(files);
    const ground = await HostileGround.lay(answers.length, plan.worker);
    try {
      return await new HostileTrial(ground, plan).storm(answers);
    } finally {
      await ground.clear();
    }
  }

  private async storm(answers: readonly (readonly MadeFile[])[]): Promise<HostileResult> {
    const { ground } = this;
    const others = await OtherPages.start(ground.others);
    try {
      // The first pages of a server compile what the rest find ready.
      await others.seen();
      const webStartMegabytes = await ground.web.peakMegabytes();
      const begun = performance.now();
      const storm = await this.send(answers);
      const rows = await settledRows(ground, PATIENCE_SECONDS);
      const seen = await others.seen();
      const seconds = (performance.now() - begun) / 1000;
      const found = await unexpectedOf(ground, storm.senders, rows);
      return await this.result({ ...storm, ...found, seen, seconds, webStartMegabytes });
    } finally {
      await others.stop();
    }
  }

  private async send(answers: readonly (readonly MadeFile[])[]): Promise<Storm> {
    const { origin, invited } = this.ground;
    const codeSentTo = (address: string): Promise<string> => this.ground.codeSentTo(address);
    const waiting = answers.map((files, number) => {
      const body = invited[number];
      if (!body) throw new Error('There are too few bodies');
      const { secret, invitationId } = body;
      return new HostileSender({ number, origin, secret, invitationId, codeSentTo }, files);
    });
    const senders: { sender: HostileSender; uploaded: readonly Uploaded[] }[] = [];
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      for (let sender = waiting.shift(); sender; sender = waiting.shift()) {
        try {
          senders.push({ sender, uploaded: await sender.work() });
        } catch (error) {
          faults.push(error instanceof Error ? error.message : String(error));
        }
      }
    };
    await Promise.all(Array.from({ length: SENDERS_AT_ONCE }, work));
    return { senders, faults };
  }

  private async result(all: Storm & Measured): Promise<HostileResult> {
    const { web, hasScanner } = this.ground;
    const { files, worker } = this.plan;
    const milliseconds = Object.values(all.seen.milliseconds).flat();
    const faults = [
      ...all.faults,
      ...all.seen.faults,
      ...(web.isAlive ? [] : ['The server has died', ...this.ground.said]),
    ];
    const serverErrors5xx =
      all.senders.flatMap(({ uploaded }) => uploaded).filter(({ status }) => status >= 500).length +
      faults.filter((fault) => /\b5\d\d\b/.test(fault)).length;
    const p95 = percentile(milliseconds, 0.95);
    const webPeakRssMegabytes = web.isAlive ? await web.peakMegabytes() : Number.NaN;
    const spoilt = new Set(all.unexpected.map(({ file }) => file));
    const sent = all.senders.flatMap(({ uploaded }) => uploaded);
    const verdictsAsDocumented = sent.filter(({ file }) => !spoilt.has(file.what)).length;
    const toBeKept = files.filter(({ verdict }) => verdict !== 'empty').length;
    return {
      ok:
        [all.unexpected.length, serverErrors5xx, faults.length].every((count) => count === 0) &&
        verdictsAsDocumented === files.length &&
        all.originalsKept === toBeKept &&
        webPeakRssMegabytes < MOST_MEGABYTES &&
        p95 < MOST_MILLISECONDS,
      ...{ worker, scanned: hasScanner, files: files.length, verdictsAsDocumented },
      ...{ unexpected: all.unexpected, serverErrors5xx, originalsKept: all.originalsKept },
      ...{ webStartMegabytes: all.webStartMegabytes, webPeakRssMegabytes },
      otherPagesAsked: milliseconds.length,
      otherPagesP50Milliseconds: percentile(milliseconds, 0.5),
      otherPagesP95Milliseconds: p95,
      otherPagesSlowestMilliseconds: percentile(milliseconds, 1),
      otherPagesP95ByPage: Object.fromEntries(
        Object.entries(all.seen.milliseconds).map(([page, times]) => [page, percentile(times, 0.95)]),
      ),
      faults,
      seconds: Math.round(all.seconds * 10) / 10,
    };
  }
}

interface Measured {
  readonly unexpected: readonly Unexpected[];
  readonly originalsKept: number;
  readonly seen: PagesSeen;
  readonly seconds: number;
  readonly webStartMegabytes: number;
}

/** Ten files to an answer, and no two with the same bytes in one: those are one file. */
function inAnswers(files: readonly MadeFile[]): readonly (readonly MadeFile[])[] {
  const answers: MadeFile[][] = [];
  for (const file of files) {
    const room = answers.find(
      (answer) => answer.length < FILES_AN_ANSWER && !answer.some(({ sha256 }) => sha256 === file.sha256),
    );
    if (room) room.push(file);
    else answers.push([file]);
  }
  return answers;
}
