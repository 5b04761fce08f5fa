import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { PersonActor } from '../identity/access/actor.js';
import { Database, type Transaction } from '../shared/database/database.js';
import { newId } from '../shared/database/id.js';
import { NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { foldForSearch, norwegianSortKey } from '../shared/language/sorting.js';
import { Clock } from '../shared/time/clock.js';
import type { ConsultationInput } from './consultation-input.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationRole } from './consultation-role.entity.js';
import { Consultation } from './consultation.entity.js';
import { CancellationWithoutNote } from './consultation.errors.js';
import { mayCreateConsultation } from './consultation.policy.js';
import { requireDeadline } from './deadline/require-deadline.js';
import { HostPeople } from './people/host-people.js';
import { Preparation } from './preparation.service.js';
import { ProgrammeService } from './programme/programme.service.js';
import { requireNoMoreOpen } from './outer-visibility.js';
import { RecipientList } from './recipient/recipient-list.entity.js';
import { Signatory } from './signatory.entity.js';
import { HearingTopics } from './topic/hearing-topics.js';

/** Writes hearings: begins them, changes what is said of them, stops them. */
@Injectable()
export class ConsultationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
    private readonly progress: ConsultationProgress,
    private readonly programmes: ProgrammeService,
    private readonly people: HostPeople,
    private readonly topics: HearingTopics,
  ) {}

  /** Begins a hearing at the host where the person works. Its author and its case officer become its editors. */
  async create(actor: PersonActor, input: ConsultationInput): Promise<Consultation> {
    return this.database.write((transaction) => this.createIn(transaction, actor, input));
  }

  /** The same in a unit of work that has more to do, such as a new round or an internal hearing. */
  async createIn(
    transaction: Transaction,
    actor: PersonActor,
    input: ConsultationInput,
    answersForInvitationId: string | null = null,
  ): Promise<Consultation> {
    if (!mayCreateConsultation(actor)) throw new NotAllowed('consultation.create');
    const consultation = this.begin(transaction, actor, answersForInvitationId);
    await this.write(transaction, actor, consultation, input);
    await transaction.insert(Consultation, consultation);
    await requireNoMoreOpen(transaction, consultation);
    await this.writeSignatories(transaction, consultation.id, input);
    await this.topics.write(transaction, consultation.id, input.topics ?? []);
    await this.makeEditors(transaction, consultation.id, [actor.id, consultation.caseOfficerId]);
    await this.beginRecipientList(transaction, consultation.id);
    await this.record(transaction, actor, consultation, { action: 'consultation.created', input });
    return consultation;
  }

  /** Changes what is said of a hearing. Throws `ChangedMeanwhile` when it is no longer the version that was seen. */
  async edit(actor: PersonActor, id: string, seenVersion: number, input: ConsultationInput): Promise<Consultation> {
    return this.database.write(async (transaction) => {
      const consultation = await this.preparation.begin(transaction, actor, id, 'consultation', seenVersion);
      await this.write(transaction, actor, consultation, input);
      consultation.version += 1;
      await transaction.save(Consultation, consultation);
      await requireNoMoreOpen(transaction, consultation);
      await this.writeSignatories(transaction, id, input);
      if (input.topics) await this.topics.write(transaction, id, input.topics);
      await this.makeEditors(transaction, id, [consultation.caseOfficerId]);
      await this.record(transaction, actor, consultation, { action: 'consultation.edited', input });
      return consultation;
    });
  }

  /** Stops a hearing that has not closed (avlyst), for a reason that is kept with the transition. */
  async cancel(actor: PersonActor, id: string, reason: string): Promise<Consultation> {
    if (reason.trim() === '') throw new CancellationWithoutNote();
    return this.database.write((transaction) =>
      this.progress.advance(transaction, actor, id, {
        permission: 'mayEdit',
        verb: (consultation) => {
          consultation.cancel();
        },
        note: reason.trim(),
      }),
    );
  }

  private begin(transaction: Transaction, actor: PersonActor, answersForInvitationId: string | null): Consultation {
    return transaction.create(Consultation, {
      id: newId(),
      hostId: actor.hostId,
      programmeId: null,
      answersForInvitationId,
      visibility: actor.hostKind === 'stateBody' ? 'public' : 'members',
      membersSee: 'own',
      mustNameDrafts: false,
      state: 'draft',
      createdById: actor.id,
      submittedById: null,
      submittedDigest: null,
      approvedDigest: null,
      approvedAt: null,
      approvedById: null,
      openedAt: null,
      closedAt: null,
      version: 1,
      createdAt: this.clock.now(),
    });
  }

  /** Writes the input into the hearing, and refuses a deadline that cannot stand and a case officer from elsewhere. */
  private async write(
    transaction: Transaction,
    actor: PersonActor,
    consultation: Consultation,
    input: ConsultationInput,
  ): Promise<void> {
    const { programme, signatories: _, topics: __, answers, visibility, draftNaming, ...texts } = input;
    const { deadlineOn, shortDeadlineReason } = input;
    if (deadlineOn !== null)
      await requireDeadline(transaction, consultation, { deadlineOn, shortDeadlineReason, today: this.clock.today() });
    if (!(await this.people.worksAt(transaction, consultation.hostId, input.caseOfficerId)))
      throw new NotFound('person');
    Object.assign(consultation, texts, {
      separateAnswers: answers === 'onePerDraft',
      sortKey: norwegianSortKey(input.title),
      searchText: foldForSearch(`${input.title} ${input.caseNumber}`),
      visibility: actor.hostKind === 'stateBody' ? 'public' : (visibility ?? consultation.visibility),
      mustNameDrafts: draftNaming === undefined ? consultation.mustNameDrafts : draftNaming === 'required',
    });
    consultation.programmeId = await this.programmes.named(transaction, actor, consultation.hostId, programme);
  }

  private async writeSignatories(
    transaction: Transaction,
    consultationId: string,
    input: ConsultationInput,
  ): Promise<void> {
    await transaction.delete(Signatory, { consultationId });
    const rows = input.signatories.map(({ name, title, signing }, index) => ({
      id: newId(),
      consultationId,
      position: index + 1,
      name,
      title,
      onBehalf: signing === 'onAuthority',
    }));
    if (rows.length > 0) await transaction.insert(Signatory, rows);
  }

  private async makeEditors(
    transaction: Transaction,
    consultationId: string,
    personIds: readonly string[],
  ): Promise<void> {
    for (const personId of new Set(personIds)) {
      const role = { consultationId, personId, role: 'editor' } as const;
      if (await transaction.existsBy(ConsultationRole, role)) continue;
      await transaction.insert(ConsultationRole, { ...role, id: newId(), createdAt: this.clock.now() });
    }
  }

  private async beginRecipientList(transaction: Transaction, consultationId: string): Promise<void> {
    await transaction.insert(RecipientList, {
      id: newId(),
      consultationId,
      state: 'draft',
      lockedAt: null,
      digest: null,
      version: 1,
      createdAt: this.clock.now(),
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    consultation: Consultation,
    deed: { readonly action: string; readonly input: ConsultationInput },
  ): Promise<void> {
    const object = { objectType: 'consultation', objectId: consultation.id };
    await this.audit.record(transaction, actor, { action: deed.action, ...object, changes: { ...deed.input } });
  }
}
