import type { ConsultationInput } from '../../../src/consultation/consultation-input.js';
import type { Consultation } from '../../../src/consultation/consultation.entity.js';
import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { Actors } from '../../../src/identity/access/actors.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';

/** A person of the cast as an actor at their host. */
export async function actorFor(test: TestApp, personId: string): Promise<PersonActor> {
  const actor = await test.app.get(Actors).personAt(personId);
  if (!actor) throw new Error('The person has no role anywhere');
  return actor;
}

/** A hearing as a careful adviser writes it; what is not said is filled in. */
export function consultationInput(caseOfficerId: string, change: Partial<ConsultationInput> = {}): ConsultationInput {
  return {
    title: 'Pakkeforløp for gravide og rusmidler',
    caseNumber: '17/20347',
    programme: 'Pakkeforløp psykisk helse og rus',
    background: 'Direktoratet har fått i oppdrag å lage forløpet.',
    goals: 'Kvinnen og barnet får hjelp til rett tid.',
    notUnderConsultation: 'Finansieringen er ikke på høring.',
    mainChanges: 'Forløpet samler tjenester som i dag er spredt.',
    shortSummary: 'Vi ber om svar på et nytt forløp. Det gjelder gravide. Si hva som mangler.',
    contactName: 'Randi Rådgiver',
    contactPhone: '810 20 050',
    contactEmail: 'randi@helsedir.example',
    caseOfficerId,
    samiParliament: 'no',
    samiParliamentReason: 'Saken berører ikke samiske interesser direkte.',
    answers: 'oneForAll',
    deadlineOn: CalendarDay.of('2018-06-01'),
    shortDeadlineReason: '',
    signatories: [
      { name: 'Didrik Direktør', title: 'avdelingsdirektør', signing: 'onAuthority' },
      { name: 'Randi Rådgiver', title: 'seniorrådgiver', signing: 'inOwnName' },
    ],
    ...change,
  };
}

/** Makes a hearing in the database, written by the person. */
export async function makeConsultation(
  test: TestApp,
  actor: PersonActor,
  change: Partial<ConsultationInput> = {},
): Promise<Consultation> {
  return test.app.get(ConsultationService).create(actor, consultationInput(actor.id, change));
}
