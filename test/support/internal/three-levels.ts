import { ReadingService } from '../../../src/analysis/reading/reading.service.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { InternalHearing } from '../../../src/internal-hearing/internal-hearing.entity.js';
import { placeKey } from '../../../src/response/place.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../../src/shared/language/sorting.js';
import { Settings } from '../../../src/shared/config/settings.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { AnalysisParts } from '../analysis/analysis-on.js';
import { toolsOf } from '../analysis/hearing-in-app.js';
import type { TestApp } from '../app.js';
import { letterOf } from '../analysis/letter-read.js';
import {
  invite,
  openHearing,
  submitAnswer,
  type AnsweredHearing,
  type HearingTools,
} from '../analysis/answered-hearing.js';

/** What the three levels are built with; `AnalysisParts` and an app's services both are. */
export interface LevelTools extends HearingTools {
  readonly reading: ReadingService;
  readonly people: PersonService;
  readonly links: ResponseLinkService;
}

/** The tools of a test that has the services of analysis on an open database. */
export function levelToolsOn(parts: AnalysisParts): LevelTools {
  const { database, clock, audit } = parts;
  const keyring = new Keyring('a secret that is used in tests and nowhere else');
  return {
    ...parts,
    people: new PersonService(clock, audit),
    links: new ResponseLinkService(database, clock, keyring, new Settings()),
  };
}

/** The tools of a test that runs the whole service. */
export function levelToolsOf(test: TestApp): LevelTools {
  const get = <T>(type: abstract new (...given: never[]) => T): T => test.app.get(type);
  return {
    ...toolsOf(test),
    reading: get(ReadingService),
    people: get(PersonService),
    links: get(ResponseLinkService),
  };
}

/** One hearing of the three, with who runs it and what its members have answered. */
export interface Level {
  readonly person: PersonActor;
  /** Its drafts, sections and questions are those of the outermost hearing at every level. */
  readonly hearing: AnsweredHearing;
  /** What it answers for; null at the directorate. */
  readonly internal: InternalHearing | null;
  readonly members: readonly Invitation[];
  /** The answer of each member that has answered, in the order of `members`; read, with its comments placed. */
  readonly answers: readonly ResponseVersion[];
  /** Words that stand in this level's answers and nowhere else. */
  readonly secret: string;
}

/**
 * The directorate hears Legeforeningen among others, Legeforeningen hears its associations, and one of those hears its local
 * branches. Every hearing is open and has answers, whose comments are placed; nothing is consolidated yet.
 */
export interface ThreeLevels {
  readonly directorate: Level;
  readonly umbrella: Level;
  readonly association: Level;
}

const EVERY_ROLE: readonly HostRole[] = ['administrator', 'adviser', 'approver', 'summariser'];

export async function threeLevels(tools: LevelTools, directorate: PersonActor): Promise<ThreeLevels> {
  const outermost = await openHearing(tools, directorate);
  const bodies = ['Bodø kommune', 'Den norske legeforening'] as const;
  const top = await answered(tools, { person: directorate, hearing: outermost, internal: null }, bodies, [
    'direktoratsord',
  ]);
  const umbrella = await startedBy(tools, top, 1, 'Legeforeningen', '2018-05-01');
  const associations = ['Norsk psykiatrisk forening', 'Yngre legers forening', 'Norsk overlegeforening'] as const;
  const middle = await answered(tools, umbrella, associations, ['foreningsord', 'foreningsord', 'foreningsord']);
  const association = await startedBy(tools, middle, 0, 'Norsk psykiatrisk forening', '2018-04-10');
  const branches = ['Nordlandsgruppa', 'Vestlandsgruppa'] as const;
  const innermost = await answered(tools, association, branches, ['lokallagsord', 'lokallagsord']);
  return { directorate: top, umbrella: middle, association: innermost };
}

type Begun = Pick<Level, 'person' | 'hearing' | 'internal'>;

/** A host of its own for the member, with one person who has every role, and its open internal hearing. */
async function startedBy(tools: LevelTools, outer: Level, member: number, name: string, day: string): Promise<Begun> {
  const invitation = outer.members[member];
  if (!invitation) throw new Error('There is no such member');
  const person = await hostWith(tools, name);
  const consultation = consultationFor(tools, outer, invitation, { person, name, day });
  const internal = await tools.database.write(async (transaction) => {
    await transaction.insert(Consultation, consultation);
    const link = await tools.links.makeFor(transaction, invitation, {
      role: 'maySubmit',
      holderName: person.name,
      holderEmail: `${person.id}@forening.example`,
      invitedByLinkId: (await tools.links.make(transaction, [invitation]))[0]?.id ?? null,
    });
    const row = transaction.create(InternalHearing, {
      id: newId(),
      consultationId: consultation.id,
      hostId: person.hostId,
      outerConsultationId: outer.hearing.consultation.id,
      outerInvitationId: invitation.id,
      outerLinkId: link.id,
      meetingId: null,
      outerDeadlineSeenOn: outer.hearing.consultation.deadlineOn,
      startedById: person.id,
      startedAt: tools.clock.now(),
    });
    await transaction.insert(InternalHearing, row);
    return row;
  });
  return { person, hearing: { ...outer.hearing, consultation }, internal };
}

async function hostWith(tools: LevelTools, name: string): Promise<PersonActor> {
  const actor = systemActor(null, 'test');
  return tools.database.write(async (transaction) => {
    const host = await tools.people.addHost(transaction, actor, { name, kind: 'association', approvalBy: 'anyone' });
    const email = `sekretar-${host.id}@forening.example`;
    const { id, name: personName } = await tools.people.addPerson(transaction, actor, {
      name: `Sigrid ${name}`,
      email,
    });
    for (const role of EVERY_ROLE)
      await tools.people.grant(transaction, actor, { personId: id, hostId: host.id, role });
    const at = { hostId: host.id, hostName: host.name, hostKind: host.kind };
    return { kind: 'person', id, name: personName, ...at, roles: new Set(EVERY_ROLE) };
  });
}

function consultationFor(
  tools: LevelTools,
  outer: Level,
  invitation: Invitation,
  of: { readonly person: PersonActor; readonly name: string; readonly day: string },
): Consultation {
  const title = `Intern høring i ${of.name}`;
  return Object.assign(new Consultation(), outer.hearing.consultation, {
    id: newId(),
    hostId: of.person.hostId,
    answersForInvitationId: invitation.id,
    visibility: 'members' as const,
    membersSee: 'own' as const,
    mustNameDrafts: true,
    title,
    caseNumber: '',
    sortKey: norwegianSortKey(title),
    searchText: foldForSearch(title),
    caseOfficerId: of.person.id,
    createdById: of.person.id,
    deadlineOn: CalendarDay.of(of.day),
    createdAt: tools.clock.now(),
  });
}

/** Invites the members, and lets as many of them answer as there are words for: at a draft, a section and a question, and the first of them in a letter. */
async function answered(
  tools: LevelTools,
  begun: Begun,
  names: readonly string[],
  words: readonly string[],
): Promise<Level> {
  const members: Invitation[] = [];
  for (const name of names) members.push(await invite(tools, begun.hearing, name));
  const answers: ResponseVersion[] = [];
  for (const [index, secret] of words.entries()) {
    const member = members[index];
    if (!member) throw new Error('There are more answers than members');
    const version = await submitAnswer(
      tools,
      begun.hearing,
      member,
      await answerOf(begun.hearing, member, secret, index === 0 ? 'withLetter' : 'fieldsOnly'),
    );
    await tools.reading.read(version.id);
    answers.push(version);
  }
  return { ...begun, members, answers, secret: words[0] ?? '' };
}

async function answerOf(
  { drafts, sections, questions }: AnsweredHearing,
  member: Invitation,
  secret: string,
  letter: 'withLetter' | 'fieldsOnly',
) {
  const [draft, section, question] = [drafts[0], sections[0], questions[0]];
  if (!draft || !section || !question) throw new Error('The hearing has too little to answer');
  const by = `${member.addressedName} (${secret})`;
  return {
    typed: [
      { place: placeKey({ kind: 'draft', draftId: draft.id }), text: `${by} støtter utkastet.` },
      { place: placeKey({ kind: 'section', sectionId: section.id }), text: `${by} mener at fristen er for kort.` },
      {
        place: placeKey({ kind: 'question', questionId: question.id, draftId: null }),
        text: `${by} synes ansvaret er uklart.`,
        choice: 'no',
      },
    ],
    files:
      letter === 'withLetter'
        ? [{ filename: 'innspill.docx', content: await letterOf(`${by} har et brev i tillegg.`) }]
        : [],
  };
}
