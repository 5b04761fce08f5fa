import type { ConsultationInput } from '../../../src/consultation/consultation-input.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ExtensionDeed } from '../../../src/dispatch/extension/extension-deed.service.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import { Person } from '../../../src/identity/person/person.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { InternalHearing } from '../../../src/internal-hearing/internal-hearing.entity.js';
import { MeetingService } from '../../../src/internal-hearing/organ/meeting.service.js';
import { OrganService } from '../../../src/internal-hearing/organ/organ.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import { addCast, PASSWORD } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import { directoratePeople } from '../hearing.js';
import { PageClient } from '../page-client.js';
import { levelToolsOf, threeLevels, type Level, type ThreeLevels } from './three-levels.js';

/** The three levels in the whole service, with what a suite about their deadlines does to them. */
export class DeadlineGround {
  private constructor(
    private readonly test: TestApp,
    readonly levels: ThreeLevels,
  ) {}

  static async on(test: TestApp): Promise<DeadlineGround> {
    const { adviser } = await directoratePeople(test, await addCast(test));
    return new DeadlineGround(test, await threeLevels(levelToolsOf(test), adviser));
  }

  /** A hearing as it stands now. */
  now({ id }: { readonly id: string }): Promise<Consultation> {
    return this.test.database.reader.findOneByOrFail(Consultation, { id });
  }

  /** What the umbrella writes about a hearing. */
  input(title: string, deadlineOn: CalendarDay | null): ConsultationInput {
    return {
      ...{ title, caseNumber: '', programme: '', background: '', goals: '', notUnderConsultation: '' },
      ...{ mainChanges: '', shortSummary: '', contactName: '', contactPhone: '', contactEmail: '' },
      ...{ caseOfficerId: this.levels.umbrella.person.id, samiParliament: 'undecided', samiParliamentReason: '' },
      ...{ answers: 'oneForAll', deadlineOn, shortDeadlineReason: '', signatories: [] },
    };
  }

  /** Another internal hearing of the umbrella, for the same invitation, that is not out. */
  async draft(title: string, deadlineOn: CalendarDay | null = null): Promise<Consultation> {
    const { person, internal } = this.levels.umbrella;
    if (!internal) throw new Error('The umbrella answers for nobody');
    const consultations = this.test.app.get(ConsultationService, { strict: false });
    return this.test.database.write(async (transaction) => {
      const input = this.input(title, deadlineOn);
      const consultation = await consultations.createIn(transaction, person, input, internal.outerInvitationId);
      await transaction.insert(InternalHearing, { ...internal, id: newId(), consultationId: consultation.id });
      return consultation;
    });
  }

  /** Extends the deadline of a level, for all or for one body. */
  async extend({ person, hearing }: Level, newOn: string, invitationId: string | null = null): Promise<void> {
    const consultation = await this.now(hearing.consultation);
    const { reader } = this.test.database;
    const body = invitationId && (await reader.findOneByOrFail(Invitation, { id: invitationId }));
    const formerOn = body ? body.deadlineIn(consultation) : consultation.deadlineOn;
    if (!formerOn) throw new Error('There is no deadline to extend');
    await this.test.app.get(ExtensionDeed, { strict: false }).extend(person, {
      consultationId: consultation.id,
      seenFormerOn: formerOn,
      invitationId,
      newOn: CalendarDay.of(newOn),
      way: 'ownInitiative',
      askedBy: { invitationId: null, name: '' },
      reason: 'Flere ba om mer tid.',
    });
  }

  /** A new organ of the person's host, with a meeting; gives the meeting. */
  async meeting(person: PersonActor, name: string, [meetsOn, papersDueOn]: readonly [string, string]): Promise<string> {
    const organ = await this.test.app.get(OrganService, { strict: false }).add(person, name);
    const days = { meetsOn: CalendarDay.of(meetsOn), papersDueOn: CalendarDay.of(papersDueOn) };
    return (await this.test.app.get(MeetingService, { strict: false }).call(person, organ.id, days)).id;
  }

  /** A browser in which the person is signed in. */
  async signedIn({ id }: PersonActor): Promise<PageClient> {
    const { email } = await this.test.database.reader.findOneByOrFail(Person, { id });
    const people = this.test.app.get(PersonService, { strict: false });
    await this.test.database.write((transaction) =>
      people.setPassword(transaction, systemActor(null, 'test'), id, PASSWORD),
    );
    const browser = new PageClient(this.test.server);
    await browser.signIn(email);
    return browser;
  }
}
