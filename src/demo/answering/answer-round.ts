import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { CommandGround } from '../../shared/command-line/outcome.js';
import { Worker } from '../../shared/jobs/worker.js';
import { secondsAfter, instantFrom, type FrozenClock } from '../../shared/time/clock.js';
import type { Cast } from '../cast/cast.js';
import { answers as allAnswers, type AnswerContent } from '../content/index.js';
import { PlaceKeys } from '../hearing/place-keys.js';
import { AnswerReading } from '../reading/answer-reading.js';
import { writeCodebook } from '../reading/codebook-writing.js';
import type { SmtpSink } from '../sink/smtp-sink.js';
import { AnswerSender } from './answer-sender.js';

/** What the round is made with. */
export interface RoundGround {
  readonly the: CommandGround;
  readonly stage: { readonly clock: FrozenClock; readonly sink: SmtpSink };
  readonly cast: Cast;
  readonly consultationId: string;
}

/**
 * The time from the letters to the summary: every answer comes on its day, by the address in the e-mail that the body got,
 * and is read. One that is replaced later is worked on before, as happens, so that its comments are carried over.
 */
export class AnswerRound {
  private readonly toRead: { readonly answer: AnswerContent; readonly versionId: string }[] = [];

  private constructor(
    private readonly ground: RoundGround,
    private readonly sender: AnswerSender,
    private readonly reading: AnswerReading,
  ) {}

  static async begin(ground: RoundGround): Promise<AnswerRound> {
    const { the, cast, consultationId } = ground;
    const { context } = the;
    const open = await linksFromTheMail(ground);
    const office = { consultationId, addressee: cast.adviser.hostName, registrar: cast.summariser, open };
    const sender = await AnswerSender.to(context, office, allAnswers);
    const keys = new PlaceKeys(await context.get(ConsultationReader).outline(consultationId));
    const tagIds = await writeCodebook(context, cast.summariser, consultationId);
    const reading = new AnswerReading(context, { consultationId, summariser: cast.summariser, keys, tagIds });
    return new AnswerRound(ground, sender, reading);
  }

  /** Every answer on its day, in order; receipts go out and texts are read as they come. */
  async answerAll(answers: readonly AnswerContent[]): Promise<void> {
    const { the, stage } = this.ground;
    const superseded = new Set(answers.flatMap(({ replaces, followUpOn }) => [replaces, followUpOn]));
    for (const [index, answer] of answers.entries()) {
      stage.clock.moveTo(secondsAfter(instantFrom(`${answer.submittedOn}T08:00:00Z`), index * 60));
      const { id: versionId } = await this.sender.send(answer);
      await the.context.get(Worker).drain();
      if (superseded.has(answer.key)) await this.reading.read(answer, versionId);
      else this.toRead.push({ answer, versionId });
      the.progress.at('answers', index + 1, answers.length);
    }
  }

  /** Reads what has not been read yet, after the deadline. */
  async readAll(): Promise<void> {
    for (const [index, { answer, versionId }] of this.toRead.entries()) {
      await this.reading.read(answer, versionId);
      this.ground.the.progress.at('answers read', index + 1, this.toRead.length);
    }
  }
}

/** Opens the link that stands in the e-mail a body got. */
async function linksFromTheMail({ the, stage }: RoundGround): Promise<(invitation: Invitation) => Promise<LinkActor>> {
  const mails = await stage.sink.report();
  const addresses = new Map(mails.flatMap((mail) => mail.recipients.map((to) => [to, mail.answerAddress] as const)));
  const links = the.context.get(ResponseLinkService);
  return async ({ email, addressedName }) => {
    const secret = addresses.get(email ?? '')?.split('/svar/')[1];
    const link = secret === undefined ? null : await links.openBySecret(secret);
    if (!link) throw new Error(`${addressedName} got no letter with an address to answer at`);
    return link;
  };
}
