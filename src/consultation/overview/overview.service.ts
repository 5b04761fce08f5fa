import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { HostKind } from '../../identity/host/host.entity.js';
import { Clock } from '../../shared/time/clock.js';
import type { RequiredPart } from '../completeness.rules.js';
import { Completeness } from '../completeness.service.js';
import { ConsultationReader, type ConsultationOutline } from '../consultation-reader.js';
import { isOneOf } from '../consultation-status.js';
import type { ConsultationTransition } from '../consultation-transition.entity.js';
import { mayCreateConsultation } from '../consultation.policy.js';
import { judgeDeadline, type DeadlineVerdict } from '../deadline/deadline.rules.js';
import { HostPeople } from '../people/host-people.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { RoundReader } from '../round/round-reader.js';
import { ROUND_STATES } from '../round/round.rules.js';
import { LetterStep } from './letter-step.js';
import { stepsOf, type Step } from './steps.rules.js';

/** All that the overview of a hearing shows. */
export interface Overview extends ConsultationOutline {
  readonly hostKind: HostKind;
  /** The name of the host of each hearing that is seen through, by the hearing's id. */
  readonly outerHosts: ReadonlyMap<string, string>;
  readonly missing: readonly RequiredPart[];
  readonly steps: readonly Step[];
  readonly programme: string;
  readonly caseOfficer: string;
  readonly transitions: readonly ConsultationTransition[];
  /** The deadline judged from the day it was opened, or today; null while there is none. */
  readonly verdict: DeadlineVerdict | null;
  readonly mayEdit: boolean;
  /** True when the person can make a next round of it. */
  readonly mayBeginRound: boolean;
  /** True when it was made as the next round of another. */
  readonly isNextRound: boolean;
}

/** Gathers where a hearing stands. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly completeness: Completeness,
    private readonly letter: LetterStep,
    private readonly programmes: ProgrammeService,
    private readonly people: HostPeople,
    private readonly clock: Clock,
    private readonly rounds: RoundReader,
  ) {}

  /** The overview, for whoever may read the hearing. */
  async of(actor: PersonActor, id: string): Promise<Overview> {
    const consultation = await this.reader.find(actor, id);
    const outline = await this.reader.outline(id);
    const missing = await this.completeness.missingIn(id);
    const hasLetter = await this.letter.hasLetter(id);
    const { deadlineOn } = consultation;
    const mayEdit = await this.reader.may(actor, consultation, 'mayEdit');
    return {
      ...outline,
      hostKind: actor.hostKind,
      outerHosts: await this.reader.outerHosts(outline),
      missing,
      steps: stepsOf(consultation, { missing, hasQuestions: outline.questions.length > 0, hasLetter }),
      programme: await this.programmes.nameOf(consultation.programmeId),
      caseOfficer: await this.people.nameOf(consultation.caseOfficerId),
      transitions: await this.reader.transitionsOf(id),
      verdict: deadlineOn && judgeDeadline(deadlineOn, { sentOn: this.clock.today(), hostKind: actor.hostKind }),
      mayEdit,
      mayBeginRound: mayEdit && mayCreateConsultation(actor) && isOneOf(ROUND_STATES, consultation.state),
      isNextRound: (await this.rounds.formerOf(id)) !== null,
    };
  }
}
