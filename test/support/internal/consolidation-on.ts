import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { systemActor, type PersonActor } from '../../../src/identity/access/actor.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { ConsolidationAccess } from '../../../src/internal-hearing/consolidation/consolidation-access.js';
import { ConsolidationDesk } from '../../../src/internal-hearing/consolidation/consolidation-desk.js';
import { ConsolidationReader } from '../../../src/internal-hearing/consolidation/consolidation-reader.js';
import { InnerComments } from '../../../src/internal-hearing/consolidation/inner-comments.js';
import { OuterChoices } from '../../../src/internal-hearing/consolidation/outer-choices.js';
import { Passages } from '../../../src/internal-hearing/consolidation/passages.js';
import { Sources } from '../../../src/internal-hearing/consolidation/sources.js';
import { WrittenPassages } from '../../../src/internal-hearing/consolidation/written-passages.js';
import { placeKey } from '../../../src/response/place.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import type { AnalysisParts } from '../analysis/analysis-on.js';
import { invite, openHearing, submitAnswer, type AnsweredHearing } from '../analysis/answered-hearing.js';

/** The services that consolidate, on an open database. */
export interface ConsolidationParts {
  readonly access: ConsolidationAccess;
  readonly passages: Passages;
  readonly sources: Sources;
  readonly choices: OuterChoices;
  readonly reader: ConsolidationReader;
}

export function consolidationOn({ database, clock, audit, access: analysis }: AnalysisParts): ConsolidationParts {
  const hearings = new ConsultationReader(database);
  const access = new ConsolidationAccess(database, analysis);
  const desk = new ConsolidationDesk(database, clock, audit, access, hearings);
  const comments = new InnerComments();
  const choices = new OuterChoices(database, desk);
  return {
    access,
    choices,
    passages: new Passages(database, desk, access),
    sources: new Sources(desk, comments),
    reader: new ConsolidationReader(database, hearings, comments, new WrittenPassages(), choices),
  };
}

/** An association's hearing of its own members, where two secretaries work; and what its members say. */
export interface MembersHeard {
  readonly hearing: AnsweredHearing;
  readonly consultationId: string;
  readonly first: PersonActor;
  readonly second: PersonActor;
  /** Places of the hearing: its first draft, and the first section of that. */
  readonly draft: string;
  readonly section: string;
  member(name: string): Promise<Invitation>;
  /** A member's answer with a text at each place, read; again, a new version of it. */
  answer(member: Invitation, typed: Readonly<Record<string, string>>): Promise<ResponseVersion>;
  /** The placements of a member at a place, as they count now. */
  placementsOf(member: Invitation, place: string): Promise<readonly string[]>;
}

export async function membersHeard(parts: AnalysisParts): Promise<MembersHeard> {
  const first = parts.foreigner;
  const hearing = await openHearing(parts, first);
  const consultationId = hearing.consultation.id;
  const comments = new InnerComments();
  return {
    hearing,
    consultationId,
    first,
    second: await colleague(parts, first, 'summariser'),
    draft: placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' }),
    section: placeKey({ kind: 'section', sectionId: hearing.sections[0]?.id ?? '' }),
    member: (name) => invite(parts, hearing, name),
    answer: async (member, typed) => {
      const fields = Object.entries(typed).map(([place, text]) => ({ place, text }));
      const version = await submitAnswer(parts, hearing, member, { typed: fields });
      await parts.reading.read(version.id);
      return version;
    },
    placementsOf: async ({ id }, place) => {
      const all = await comments.all(parts.database.reader, consultationId);
      return all.filter((one) => one.invitationId === id && one.place === place).map((one) => one.placementId);
    },
  };
}

/** Somebody else who works where the person does. */
async function colleague(
  { database, clock, audit }: AnalysisParts,
  person: PersonActor,
  role: HostRole,
): Promise<PersonActor> {
  const people = new PersonService(clock, audit);
  const actor = systemActor(null, 'test');
  const name = 'Kollega Kari';
  return database.write(async (transaction) => {
    const email = `${role}@legeforeningen.example`;
    const { id } = await people.addPerson(transaction, actor, { name, email });
    await people.grant(transaction, actor, { personId: id, hostId: person.hostId, role });
    return { ...person, id, name, roles: new Set([role]) };
  });
}
