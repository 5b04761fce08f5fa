import { ConsultationReader } from '../consultation/consultation-reader.js';
import { Host } from '../identity/host/host.entity.js';
import { CommandRefused, type CommandGround, type Outcome } from '../shared/command-line/outcome.js';
import { Worker } from '../shared/jobs/worker.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import type { FrozenClock } from '../shared/time/clock.js';
import { AnswerRound } from './answering/answer-round.js';
import { addCast, type Cast } from './cast/cast.js';
import { RegisterSetting } from './cast/register-setting.js';
import { answers, hearing } from './content/index.js';
import { checksOf } from './figures/checks.js';
import { contentFigures } from './figures/content-figures.js';
import { countAll } from './figures/count-all.js';
import { demonstrationSentences } from './figures/sentences.js';
import { HearingPreparation, type WrittenHearing } from './hearing/hearing-preparation.js';
import { PlaceKeys } from './hearing/place-keys.js';
import { issueSummary } from './reading/summary-writing.js';
import type { SmtpSink } from './sink/smtp-sink.js';

/** When each step of the hearing of 2018 is taken. The letter's day and the deadline are the real ones. */
const STEPS = {
  register: '2018-02-01T08:00:00Z',
  writing: '2018-02-08T08:00:00Z',
  approval: '2018-02-19T12:00:00Z',
  sending: '2018-02-20T08:00:00Z',
  summary: '2018-09-14T08:00:00Z',
} as const;
const DEADLINE = CalendarDay.of('2018-06-01');

/** The instant that the clock of the demonstration begins at. */
export const DEMONSTRATION_BEGINS = STEPS.register;

/** What the demonstration has that no other command has: a clock of its own, and the mail server that its letters go to. */
export interface DemoStage {
  readonly clock: FrozenClock;
  readonly sink: SmtpSink;
}

/**
 * `hoering demo`: the whole job on the real list of February 2018, through the services that people use, against a mail
 * server in another process. Counts what came of each step, and fails when it does not add up.
 */
export class DemoCommand {
  constructor(
    private readonly the: CommandGround,
    private readonly stage: DemoStage,
  ) {}

  /** Throws `CommandRefused` when the database holds a host already. */
  async run(): Promise<Outcome> {
    const begun = performance.now();
    await this.refuseUsedDatabase();
    const { context } = this.the;
    const cast = await addCast(context, hearing);
    const register = await this.fillRegister(cast);
    const { consultationId, ...written } = await this.prepare(cast);
    await this.send(cast, consultationId);
    const outline = await context.get(ConsultationReader).outline(consultationId);
    const round = await AnswerRound.begin({ the: this.the, stage: this.stage, cast, consultationId });
    await round.answerAll(answers);
    this.stage.clock.moveTo(STEPS.summary);
    await round.readAll();
    const issue = await issueSummary(context, cast, consultationId, new PlaceKeys(outline));
    const mails = await this.stage.sink.report();
    const figures = await countAll({ context, cast, register, written, issue, mails });
    const checks = checksOf(figures, contentFigures(answers));
    const ok = checks.every((check) => check.ok);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    return {
      figures: { ok, seconds, ...figures, checks },
      sentences: demonstrationSentences(figures, checks, seconds),
      ok,
    };
  }

  private async refuseUsedDatabase(): Promise<void> {
    if (await this.the.ground.database.reader.exists(Host))
      throw new CommandRefused('The demonstration needs an empty database, and this one holds a host already.');
  }

  private async fillRegister(cast: Cast): Promise<Readonly<Record<string, number>>> {
    const setting = new RegisterSetting(this.the.context, cast.adviser);
    const counts = await setting.importList();
    const addresses = await setting.addAddresses(this.the.progress);
    const associations = await setting.addAssociations();
    return { ...counts, addresses, associations, nynorsk: await setting.setNynorsk() };
  }

  private async prepare(cast: Cast): Promise<WrittenHearing> {
    const preparation = this.preparation(cast);
    this.stage.clock.moveTo(STEPS.writing);
    const written = await preparation.write(DEADLINE);
    const { consultationId } = written;
    await preparation.invite(consultationId);
    await preparation.writeLetters(consultationId);
    this.stage.clock.moveTo(STEPS.approval);
    await preparation.approve(consultationId);
    return written;
  }

  private async send(cast: Cast, consultationId: string): Promise<void> {
    this.stage.clock.moveTo(STEPS.sending);
    const { candidates } = await this.preparation(cast).send(consultationId);
    this.stage.sink.watch((total) => {
      if (total <= candidates) this.the.progress.at('letters', total, candidates);
    });
    await this.the.context.get(Worker).drain();
  }

  private preparation(cast: Cast): HearingPreparation {
    return new HearingPreparation(this.the.context, cast, hearing);
  }
}
