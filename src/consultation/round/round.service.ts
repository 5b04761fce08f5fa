import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { ConsultationInput } from '../consultation-input.js';
import { ConsultationProgress } from '../consultation-progress.service.js';
import { ConsultationReader, type ConsultationOutline } from '../consultation-reader.js';
import { isOneOf } from '../consultation-status.js';
import { Consultation } from '../consultation.entity.js';
import { mayCreateConsultation } from '../consultation.policy.js';
import { ConsultationService } from '../consultation.service.js';
import { HostPeople } from '../people/host-people.js';
import { Programme } from '../programme/programme.entity.js';
import { Question } from '../question/question.entity.js';
import { RecipientChoice } from '../recipient/recipient-choice.entity.js';
import { RecipientExclusion } from '../recipient/recipient-exclusion.entity.js';
import { HearingTopics } from '../topic/hearing-topics.js';
import { ConsultationRound } from './consultation-round.entity.js';
import { RoundCopies } from './round-copies.js';
import { RoundExists, RoundTooEarly } from './round.errors.js';
import { comesAlong, ROUND_STATES } from './round.rules.js';

/** What the adviser says of the next round; everything else comes from the former. */
export interface RoundInput {
  readonly title: string;
  /** The programme that both belong to; only asked for when the former stands in none. */
  readonly programme: string;
}

/**
 * Makes the next round of a hearing («ny runde»): a hearing of its own, in draft, with the texts, contact and signatories,
 * the questions that name no draft, and whom the former chose and left out. Drafts, papers, deadline, case number and the
 * assessment of Sametinget belong to one round alone, and so does what an internal hearing sees through: its next round answers
 * for nobody until somebody starts it from an invitation. Recipients are expanded from the register anew.
 */
@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly progress: ConsultationProgress,
    private readonly consultations: ConsultationService,
    private readonly people: HostPeople,
    private readonly copies: RoundCopies,
    private readonly topics: HearingTopics,
  ) {}

  /** The hearing, for whoever may make its next round. Throws `NotFound`, `NotAllowed`, `RoundTooEarly`. */
  async formerFor(actor: PersonActor, formerId: string, via?: Transaction): Promise<Consultation> {
    const former = await this.reader.findFor(actor, formerId, 'mayEdit', via);
    if (!mayCreateConsultation(actor)) throw new NotAllowed('consultation.create');
    if (!isOneOf(ROUND_STATES, former.state)) throw new RoundTooEarly();
    return former;
  }

  /** Makes the next round, in one unit of work. Throws what `formerFor` throws, and `RoundExists`. */
  async begin(actor: PersonActor, formerId: string, input: RoundInput): Promise<Consultation> {
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, formerId);
      const former = await this.formerFor(actor, formerId, transaction);
      await this.refuseTwin(transaction, formerId, input.title);
      const outline = await this.reader.outline(formerId, transaction);
      const next = await this.consultations.createIn(
        transaction,
        actor,
        await this.inputFrom(transaction, actor, outline, input),
      );
      await this.copyQuestions(transaction, outline, next);
      await this.topics.write(transaction, next.id, await this.topics.of(formerId, transaction));
      await this.copyRecipients(transaction, actor, formerId, next);
      await this.copies.copy(transaction, actor, { former, next });
      const by = { createdAt: this.clock.now(), createdById: actor.id, createdByName: actor.name };
      await transaction.insert(ConsultationRound, { consultationId: next.id, formerId, ...by });
      await this.record(transaction, actor, next.id, { action: 'consultation.roundBegun', changes: { formerId } });
      await this.joinProgramme(transaction, actor, former, next.programmeId);
      return next;
    });
  }

  private async refuseTwin(transaction: Transaction, formerId: string, title: string): Promise<void> {
    const rounds = await transaction.findBy(ConsultationRound, { formerId });
    for (const { consultationId } of rounds) {
      if (await transaction.existsBy(Consultation, { id: consultationId, title })) throw new RoundExists();
    }
  }

  private async inputFrom(
    transaction: Transaction,
    actor: PersonActor,
    { consultation, signatories }: ConsultationOutline,
    input: RoundInput,
  ): Promise<ConsultationInput> {
    const { background, goals, notUnderConsultation, mainChanges, shortSummary } = consultation;
    const { contactName, contactPhone, contactEmail, programmeId, separateAnswers, visibility } = consultation;
    const caseOfficerId = await this.caseOfficerFor(transaction, actor, consultation);
    const programme = programmeId === null ? null : await transaction.findOneBy(Programme, { id: programmeId });
    return {
      ...{ background, goals, notUnderConsultation, mainChanges, shortSummary },
      ...{ contactName, contactPhone, contactEmail, visibility },
      title: input.title,
      caseNumber: '',
      programme: programme?.name ?? input.programme,
      caseOfficerId,
      samiParliament: 'undecided',
      samiParliamentReason: '',
      answers: separateAnswers ? 'onePerDraft' : 'oneForAll',
      deadlineOn: null,
      shortDeadlineReason: '',
      signatories: signatories.map(({ name, title, onBehalf }) => ({
        name,
        title,
        signing: onBehalf ? 'onAuthority' : 'inOwnName',
      })),
    };
  }

  /** The same as before, as long as they work at the host; otherwise whoever makes the round. */
  private async caseOfficerFor(
    transaction: Transaction,
    actor: PersonActor,
    { hostId, caseOfficerId }: Consultation,
  ): Promise<string> {
    return (await this.people.worksAt(transaction, hostId, caseOfficerId)) ? caseOfficerId : actor.id;
  }

  private async copyQuestions(
    transaction: Transaction,
    { consultation: former, questions }: ConsultationOutline,
    { id: consultationId }: Consultation,
  ): Promise<void> {
    const rows = questions
      .filter((question) => question.consultationId === former.id && comesAlong(question))
      .map((question, index) => ({ ...question, id: newId(), consultationId, position: index + 1, version: 1 }));
    if (rows.length > 0) await transaction.insert(Question, rows);
  }

  private async copyRecipients(
    transaction: Transaction,
    actor: PersonActor,
    formerId: string,
    { id: consultationId }: Consultation,
  ): Promise<void> {
    const made = { consultationId, createdAt: this.clock.now() };
    const choices = await transaction.findBy(RecipientChoice, { consultationId: formerId });
    const chosen = choices.map(({ kind, targetId }) => ({ id: newId(), kind, targetId, ...made }));
    if (chosen.length > 0) await transaction.insert(RecipientChoice, chosen);
    const exclusions = await transaction.findBy(RecipientExclusion, { consultationId: formerId });
    const left = exclusions.map(({ organisationId, groupId, name, reason }) => ({
      ...{ id: newId(), organisationId, groupId, name, reason, ...made },
      createdByName: actor.name,
    }));
    if (left.length > 0) await transaction.insert(RecipientExclusion, left);
  }

  /**
   * A hearing that stood alone joins the programme that its next round was given, unless it is approved and not yet out:
   * its programme is a part of what was approved.
   */
  private async joinProgramme(
    transaction: Transaction,
    actor: PersonActor,
    former: Consultation,
    programmeId: string | null,
  ): Promise<void> {
    if (former.programmeId !== null || former.state === 'approved' || programmeId === null) return;
    former.programmeId = programmeId;
    former.version += 1;
    await transaction.save(Consultation, former);
    const deed = { action: 'consultation.programmeJoined', changes: { programmeId } };
    await this.record(transaction, actor, former.id, deed);
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    objectId: string,
    deed: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'consultation', objectId });
  }
}
