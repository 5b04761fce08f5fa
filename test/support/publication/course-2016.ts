import { ConsultationProgress } from '../../../src/consultation/consultation-progress.service.js';
import type { Consultation } from '../../../src/consultation/consultation.entity.js';
import { DraftService } from '../../../src/consultation/draft/draft.service.js';
import { OpeningService } from '../../../src/consultation/opening/opening.service.js';
import { WorkingGroupMembers } from '../../../src/consultation/working-group/working-group-members.service.js';
import type { MemberDetails } from '../../../src/consultation/working-group/working-group-member.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';
import { makeConsultation } from '../consultation/make-consultation.js';

/** The pathways for mental health and addiction, 2016–2019, as they were sent out in three rounds. */
export const PROGRAMME_2016 = 'Pakkeforløp for psykisk helse og rus';

const ROUNDS = [
  {
    title: 'Pakkeforløp psykisk helse og rus, runde 1',
    openedAt: '2017-06-26T09:00:00Z',
    deadlineOn: '2017-10-01',
    drafts: [
      'Pakkeforløp for tverrfaglig spesialisert rusbehandling (TSB)',
      'Pakkeforløp for utredning av psykiske lidelser, voksne',
      'Pakkeforløp for utredning av psykiske lidelser, barn og unge',
    ],
  },
  {
    title: 'Pakkeforløp psykisk helse og rus, runde 2',
    openedAt: '2017-12-15T09:00:00Z',
    deadlineOn: '2018-04-01',
    drafts: [
      'Pakkeforløp for behandling i psykisk helsevern, voksne',
      'Pakkeforløp for behandling i psykisk helsevern, barn og unge',
      'Pakkeforløp for psykoselidelser',
      'Pakkeforløp for spiseforstyrrelser, barn og unge',
      'Pakkeforløp for tvangslidelser',
      'Somatisk helse og levevaner',
    ],
  },
  {
    title: 'Pakkeforløp gravide og rusmidler',
    openedAt: '2018-02-20T09:00:00Z',
    deadlineOn: '2018-06-01',
    drafts: ['Pakkeforløp for gravide og rusmidler'],
  },
] as const;

/** The regional conferences of autumn 2018. */
export const CONFERENCES_2018 = [
  ['Bodø', '8.10.2018'],
  ['Tromsø', '9.10.2018'],
  ['Bergen', '15.10.2018'],
  ['Stavanger', '16.10.2018'],
  ['Oslo', '17.10.2018'],
  ['Tønsberg', '18.10.2018'],
  ['Hamar', '22.10.2018'],
  ['Førde', '23.10.2018'],
  ['Ålesund', '30.10.2018'],
  ['Steinkjer', '31.10.2018'],
  ['Trondheim', '1.11.2018'],
] as const;

/** The three rounds, opened, with the ids of their drafts by title. */
export interface Course2016 {
  readonly programmeId: string;
  readonly consultationIds: readonly string[];
  readonly draftIds: ReadonlyMap<string, string>;
}

/** Sends out the three rounds. The clock stands in the summer of 2018 when it is done. */
export async function course2016(test: TestApp, adviser: PersonActor, approver: PersonActor): Promise<Course2016> {
  const draftIds = new Map<string, string>();
  const made: Consultation[] = [];
  for (const { title, openedAt, deadlineOn, drafts } of ROUNDS) {
    test.clock.moveTo(openedAt);
    const programme = PROGRAMME_2016;
    const round = { title, programme, deadlineOn: CalendarDay.of(deadlineOn), shortDeadlineReason: 'Ferie.' };
    const consultation = await makeConsultation(test, adviser, round);
    for (const draft of drafts) {
      const input = { title: draft, shortTitle: draft.slice(0, 40), kind: 'pathway' } as const;
      const { id } = await test.app.get(DraftService).add(adviser, consultation.id, input);
      draftIds.set(draft, id);
    }
    await openRound(test, { adviser, approver }, consultation.id);
    made.push(consultation);
  }
  test.clock.moveTo('2018-07-02T09:00:00Z');
  return { programmeId: made[0]?.programmeId ?? '', consultationIds: made.map(({ id }) => id), draftIds };
}

async function openRound(
  test: TestApp,
  { adviser, approver }: { readonly adviser: PersonActor; readonly approver: PersonActor },
  id: string,
): Promise<void> {
  const progress = test.app.get(ConsultationProgress);
  await test.database.write(async (transaction) => {
    await progress.advance(transaction, adviser, id, {
      permission: 'mayEdit',
      verb: (consultation) => {
        consultation.submitForApproval('digest', adviser);
        consultation.approve('digest', approver, test.clock.now());
      },
    });
    await test.app.get(OpeningService).open(transaction, adviser, id, 'digest');
  });
}

const GROUP = [
  ['Lene Leder', 'leader', 'seniorrådgiver', 'Helsedirektoratet', true],
  ['Frida Fagansvarlig', 'professionalLead', 'professor', 'Universitetssykehuset', true],
  ['Berit Bruker', 'userRepresentative', 'brukerrepresentant', 'Landsforeningen for pårørende', true],
  ['Morten Medlem', 'member', 'fastlege', 'Holmestrand kommune', false],
] as const;

/** The working group of a draft, with invented names; one of them has not agreed to be named. */
export async function workingGroup2016(
  test: TestApp,
  adviser: PersonActor,
  { consultationId, draftId }: { readonly consultationId: string; readonly draftId: string },
): Promise<void> {
  for (const [name, role, personTitle, workplace, isPublishable] of GROUP) {
    const email = `${name.toLowerCase().replace(' ', '.')}@gruppe.example`;
    const member: MemberDetails = { name, role, personTitle, workplace, isPublishable, email, languageForm: 'nb' };
    await test.app.get(WorkingGroupMembers).add(adviser, consultationId, draftId, member);
  }
}
