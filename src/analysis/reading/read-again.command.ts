import { systemActor } from '../../identity/access/actor.js';
import { AuditService } from '../../audit/audit.service.js';
import type { CommandGround, Outcome } from '../../shared/command-line/outcome.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { OutdatedTexts, type CommentLeft, type OutdatedAnswer } from './outdated-texts.js';
import { READ_ANEW_JOB } from './read-job.js';
import { ReadingAnew } from './reading-anew.js';

/** `hoering read-again`: has the files of answers read anew that an older reader had, now or by the worker. */
export class ReadAgainCommand {
  private readonly outdated: OutdatedTexts;

  constructor(private readonly the: CommandGround) {
    this.outdated = the.context.get(OutdatedTexts);
  }

  /** Reads at once, and tells what a person must read again. */
  async run(): Promise<Outcome> {
    const answers = await this.outdated.answers();
    const sums = { texts: 0, unchanged: 0, moved: 0 };
    for (const [index, { versionId }] of answers.entries()) {
      for (const { sourceId, moved } of await this.the.context.get(ReadingAnew).read(versionId)) {
        sums[sourceId === null ? 'unchanged' : 'texts'] += 1;
        sums.moved += moved;
      }
      this.the.progress.at('answers', index + 1, answers.length);
    }
    const { count: left, listed } = await this.outdated.left();
    const figures = { extractorVersion: EXTRACTOR_VERSION, answers: answers.length, ...sums, left, listed };
    return { figures, ok: true, sentences: sentencesFor(figures) };
  }

  /** Leaves the reading to the worker. */
  async queue(): Promise<Outcome> {
    const answers = await this.outdated.answers();
    for (const answer of answers) await this.ask(answer);
    return {
      figures: { queued: answers.length },
      ok: true,
      sentences: [`${answers.length} answers to be read again.`],
    };
  }

  private async ask({ versionId, consultationId, hostId }: OutdatedAnswer): Promise<void> {
    const { context, ground } = this.the;
    await ground.database.write(async (transaction) => {
      await context.get(JobQueue).add(transaction, READ_ANEW_JOB, versionId, { versionId, consultationId });
      await context.get(AuditService).record(transaction, systemActor(hostId), {
        action: 'answer.readAgain',
        objectType: 'responseVersion',
        objectId: versionId,
      });
    });
  }
}

function sentencesFor(found: {
  readonly answers: number;
  readonly texts: number;
  readonly unchanged: number;
  readonly moved: number;
  readonly left: number;
  readonly listed: readonly CommentLeft[];
}): string[] {
  const more = found.left - found.listed.length;
  return [
    `${found.answers} answers, ${found.texts} files read again, ${found.unchanged} left as they were.`,
    `${found.moved} comments moved to the new text, ${found.left} stay on the old one and are to be read again.`,
    ...found.listed.map(({ body, title, commentId }) => `  ${body}: ${title} (${commentId})`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
