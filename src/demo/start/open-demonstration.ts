import type { INestApplicationContext } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationService } from '../../consultation/consultation.service.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Response } from '../../response/response.entity.js';
import { Database } from '../../shared/database/database.js';
import { workingDayOnOrAfter } from '../../shared/time/holidays.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswerSender } from '../answering/answer-sender.js';
import { BodiesOfHearing } from '../answering/bodies-of-hearing.js';
import type { Cast } from '../cast/cast.js';
import { RegisterSetting } from '../cast/register-setting.js';
import { openHearing } from '../content/index.js';
import { HearingPreparation } from '../hearing/hearing-preparation.js';
import { openAnswers } from './open-answers.js';

const UNSENT = ['draft', 'submittedForApproval', 'returned', 'approved'] as const;
const SILENT = { at: () => undefined };

/**
 * The hearing that is open when the service is started on an empty database. Every step can be taken again after the
 * process was stopped in the middle of it: what is there is left, and a hearing that was never sent is written anew.
 */
export class OpenDemonstration {
  private readonly database: Database;

  constructor(private readonly context: INestApplicationContext) {
    this.database = context.get(Database);
  }

  /** The directorate's register, with the real list. */
  async fillRegister({ adviser }: Cast): Promise<void> {
    const register = new RegisterSetting(this.context, adviser);
    await register.importList();
    await register.addAddresses(SILENT);
    await register.addAssociations();
    await register.setNynorsk();
  }

  /** The hearing, written, approved and on its way to the bodies. */
  async begin(cast: Cast): Promise<Consultation> {
    const sent = await this.find(cast);
    if (sent) return sent;
    await this.cancelUnsent(cast);
    const preparation = new HearingPreparation(this.context, cast, openHearing);
    const { schedule } = openHearing;
    const today = this.context.get(Clock).today();
    const months = schedule.kind === 'openNow' ? schedule.months : 0;
    const { consultationId } = await preparation.write(workingDayOnOrAfter(today.plusMonths(months)));
    await preparation.invite(consultationId);
    await preparation.writeLetters(consultationId);
    await preparation.approve(consultationId);
    await preparation.send(consultationId);
    return this.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  }

  /** The hearing when its sending has begun. */
  async find({ adviser }: Cast): Promise<Consultation | null> {
    const [sent]: { id: string }[] = await this.database.reader.query(
      `SELECT c."id" FROM "consultation" c WHERE c."hostId" = $1 AND c."caseNumber" = $2 AND c."state" <> 'cancelled'
       AND EXISTS (SELECT 1 FROM "dispatch" d WHERE d."consultationId" = c."id")`,
      [adviser.hostId, openHearing.caseNumber],
    );
    return sent ? this.database.reader.findOneBy(Consultation, { id: sent.id }) : null;
  }

  /** A few bodies answer at once; those that have answered do not answer again. */
  async answer({ adviser, summariser }: Cast, consultationId: string): Promise<void> {
    const office = {
      consultationId,
      addressee: adviser.hostName,
      registrar: summariser,
      open: (invitation: Invitation) => this.linkHolder(invitation),
    };
    const coming = openAnswers(this.context.get(Clock).today());
    const sender = await AnswerSender.to(this.context, office, coming);
    const bodies = await BodiesOfHearing.read(this.database, consultationId);
    for (const answer of coming) {
      const { id: invitationId } = bodies.of(answer);
      if (!(await this.database.reader.existsBy(Response, { invitationId }))) await sender.send(answer);
    }
  }

  /** The address at which a body answers. */
  async answerAddress(consultationId: string, body: string): Promise<string> {
    const invitation = (await BodiesOfHearing.read(this.database, consultationId)).of({ body });
    return this.context.get(ResponseLinkService).addressOf((await this.linkOf(invitation)).id);
  }

  private async linkHolder(invitation: Invitation): Promise<LinkActor> {
    const holder = await this.context.get(ResponseLinkService).find((await this.linkOf(invitation)).id);
    if (!holder) throw new Error(`${invitation.addressedName} has no link to answer by`);
    return holder;
  }

  private async linkOf({ id: invitationId }: Invitation): Promise<ResponseLink> {
    return this.database.reader.findOneOrFail(ResponseLink, {
      where: { invitationId, holderEmail: '', revokedAt: IsNull() },
      order: { serial: 'DESC' },
    });
  }

  private async cancelUnsent({ adviser }: Cast): Promise<void> {
    const { caseNumber } = openHearing;
    const where = { hostId: adviser.hostId, caseNumber, state: In([...UNSENT]) };
    for (const { id } of await this.database.reader.findBy(Consultation, where)) {
      await this.context
        .get(ConsultationService)
        .cancel(adviser, id, 'Demonstrasjonen ble stoppet før den var ferdig.');
    }
  }
}
