import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import { formatDay } from '../../shared/language/format.js';
import { addCast, type Cast } from '../cast/cast.js';
import { openHearing } from '../content/index.js';
import { OpenDemonstration } from './open-demonstration.js';
import { answerLines, signInLines } from './ways-in.js';

const LOOK_AGAIN_MILLISECONDS = 500;

/**
 * What the web server adds when it is started outside production: on an empty database a hearing that is open now, on the
 * real list, and at every start new ways in to it. It works while the server answers already, and says how far it is.
 */
export class DemonstrationStart {
  private readonly database: Database;
  private readonly demonstration: OpenDemonstration;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly say: (line: string) => void,
  ) {
    this.database = context.get(Database);
    this.demonstration = new OpenDemonstration(context);
  }

  /** Does nothing in production, when the settings say no, and on a database with hosts of its own. */
  async run(): Promise<void> {
    const { isProduction, demonstration } = this.context.get(Settings);
    if (isProduction || demonstration === 'no') return;
    const isBegun = await this.isBegun();
    if (!isBegun && (await this.database.reader.exists(Host))) return;
    if (!isBegun) this.say('The database is empty: a demonstration hearing is added, on the list of February 2018.');
    const cast = await addCast(this.context, openHearing);
    this.sayAll(await signInLines(this.context, cast));
    const hearing = await this.hearing(cast);
    if (hearing) await this.follow(cast, hearing);
  }

  /** True when the people are there: the first thing that is added, and what a later start must not add again. */
  private isBegun(): Promise<boolean> {
    return this.database.reader.existsBy(Person, { email: openHearing.cast.adviser.email });
  }

  /** The open hearing, made unless the database holds another that somebody began, as `hoering demo` does. */
  private async hearing(cast: Cast): Promise<Consultation | null> {
    const known = await this.demonstration.find(cast);
    if (known) return known;
    const others = await this.database.reader.findBy(Consultation, { hostId: cast.adviser.hostId });
    if (others.some(({ caseNumber }) => caseNumber !== openHearing.caseNumber)) return null;
    await this.demonstration.fillRegister(cast);
    return this.demonstration.begin(cast);
  }

  private async follow(cast: Cast, { id, openedAt }: Consultation): Promise<void> {
    this.sayAll(await answerLines(this.context, this.demonstration, id));
    if (openedAt === null) this.say('The letters are being written; the hearing opens when they are ready.');
    const { state, deadlineOn } = await this.opened(id);
    if (state !== 'open' || deadlineOn === null) return;
    await this.demonstration.answer(cast, id);
    const { baseUrl } = this.context.get(Settings);
    this.say(`The demonstration hearing is open until ${formatDay(deadlineOn, 'en')}: ${baseUrl}/horinger/${id}`);
  }

  /** Waits for the worker, in this process or another, to finish the letters. */
  private async opened(id: string): Promise<Consultation> {
    for (;;) {
      const found = await this.database.reader.findOneByOrFail(Consultation, { id });
      if (found.openedAt !== null || found.state === 'cancelled') return found;
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }

  private sayAll(lines: readonly string[]): void {
    for (const line of lines) this.say(line);
  }
}
