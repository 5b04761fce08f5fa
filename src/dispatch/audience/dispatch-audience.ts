import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { SilenceService, type Silence } from '../../response/silence/silence.service.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { divide, type DividedList } from '../dispatch-list.js';
import type { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { AnsweredBodies } from './answered-bodies.js';

/** Whose letter it is: a plan says to whom, and without one it is the announcement, to everybody invited. */
export interface AudienceOf {
  readonly consultation: Pick<Consultation, 'id' | 'deadlineOn'>;
  readonly plan: Pick<DispatchPlan, 'kind' | 'audience' | 'invitationIds'> | null;
}

const EVERYBODY: Silence = new Map();

/** Knows whom a letter is to as things stand, and why each of the other candidates does not get it. */
@Injectable()
export class DispatchAudience {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientReader,
    private readonly silence: SilenceService,
    private readonly bodies: AnsweredBodies,
  ) {}

  /** Every candidate, reached or excluded; at most four statements, whatever their number. */
  async divided(of: AudienceOf, via: Reader = this.database.reader): Promise<DividedList<Invitation>> {
    if (of.plan?.audience === 'answered') return this.answered(of.consultation.id, via);
    const candidates = await this.candidates(of, via);
    const silence = await this.silenceFor(of, via);
    const spoken = candidates.flatMap((recipient) => {
      const reason = silence.get(recipient.id) ?? null;
      return reason === null ? [] : [{ recipient, reason }];
    });
    const list = divide(candidates.filter(({ id }) => (silence.get(id) ?? null) === null));
    return { ...list, excluded: [...spoken, ...list.excluded] };
  }

  /** All who have said something: those whose answer stands, and the others with the reason. */
  private async answered(consultationId: string, via: Reader): Promise<DividedList<Invitation>> {
    const bodies = await this.bodies.of(via, consultationId);
    const excluded = bodies.flatMap(({ recipient, reason }) => (reason === null ? [] : [{ recipient, reason }]));
    const list = divide(bodies.flatMap(({ recipient, reason }) => (reason === null ? [recipient] : [])));
    return { ...list, excluded };
  }

  /** Everybody who might get the letter, in Norwegian order of names. */
  private async candidates({ consultation, plan }: AudienceOf, via: Reader): Promise<readonly Invitation[]> {
    if (plan?.audience !== 'chosen') return this.recipients.invited(consultation.id, via);
    return via.find(Invitation, {
      where: { consultationId: consultation.id, id: In([...plan.invitationIds]) },
      order: { sortKey: 'ASC', id: 'ASC' },
    });
  }

  /** Nobody who has spoken is reminded, also when they were named; what everybody must know goes to those who have answered too. */
  private async silenceFor({ consultation, plan }: AudienceOf, via: Reader): Promise<Silence> {
    const isForTheSilent = plan !== null && (plan.kind === 'reminder' || plan.audience === 'silent');
    return isForTheSilent ? this.silence.of(consultation, via) : EVERYBODY;
  }
}
