import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../../src/consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import { systemActor } from '../../../src/identity/access/actor.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { SignInService } from '../../../src/identity/sign-in/sign-in.service.js';
import type { TestApp } from '../app.js';
import { ANONYMOUS, withLink, type Visitor } from '../walk/visitor.js';
import { ask } from '../walk/visitor.js';
import type { Level, ThreeLevels } from './three-levels.js';

export const LEVELS = ['directorate', 'umbrella', 'association'] as const;
export type LevelName = (typeof LEVELS)[number];

/** Somebody who comes to the three levels, the level that is theirs, and whose answers they may read there. */
export interface LevelVisitor {
  readonly visitor: Pick<Visitor, 'name' | 'cookie' | 'token'>;
  /** The hearing whose desk or portal is theirs; null for a stranger. */
  readonly home: LevelName | null;
  /** All answers for the host's own people; a member's own; none for a stranger. */
  readonly reads: 'all' | 'none' | { readonly invitationId: string };
}

const EVERY_ROLE: readonly HostRole[] = ['administrator', 'adviser', 'approver', 'summariser'];

/** The directorate, the umbrella, an association with a hearing of its own, a sibling of it, three members, and a stranger. */
export async function levelVisitors(test: TestApp, levels: ThreeLevels): Promise<readonly LevelVisitor[]> {
  const { directorate, umbrella, association } = levels;
  return [
    { visitor: ANONYMOUS, home: null, reads: 'none' },
    { visitor: await deskOf(test, 'the directorate', directorate.person.id), home: 'directorate', reads: 'all' },
    { visitor: await deskOf(test, 'the umbrella', umbrella.person.id), home: 'umbrella', reads: 'all' },
    { visitor: await deskOf(test, 'an association', association.person.id), home: 'association', reads: 'all' },
    { visitor: await deskOf(test, 'a sibling', await siblingOf(test)), home: null, reads: 'none' },
    await memberOf(test, 'a body of the directorate', 'directorate', directorate, 0),
    await memberOf(test, 'a member of the umbrella', 'umbrella', umbrella, 1),
    await memberOf(test, 'a branch of the association', 'association', association, 1),
  ];
}

async function deskOf(test: TestApp, name: string, personId: string): Promise<LevelVisitor['visitor']> {
  const address = await test.database.write((transaction) =>
    test.app.get(SignInService, { strict: false }).makeLink(transaction, personId, 600),
  );
  const entered = await ask(test, { cookie: '', token: '' }, 'POST', new URL(address).pathname);
  const cookie = entered.header('set-cookie')?.toString().split(';')[0] ?? '';
  if (entered.status !== 303 || cookie === '') throw new Error(`No way in: ${String(entered.status)}`);
  const { html } = await ask(test, { cookie, token: '' }, 'GET', '/skrivebord');
  const token = /name="_token" value="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error('No form on the desk');
  return { name, cookie, token };
}

/** A host of its own for another member of the umbrella, with every role and no hearing. */
async function siblingOf(test: TestApp): Promise<string> {
  const people = test.app.get(PersonService, { strict: false });
  const actor = systemActor(null, 'test');
  return test.database.write(async (transaction) => {
    const host = await people.addHost(transaction, actor, { name: 'Yngre legers forening', kind: 'association' });
    const given = { name: 'Yngvild Yngre', email: 'yngvild@forening.example' };
    const { id: personId } = await people.addPerson(transaction, actor, given);
    for (const role of EVERY_ROLE) await people.grant(transaction, actor, { personId, hostId: host.id, role });
    return personId;
  });
}

async function memberOf(
  test: TestApp,
  name: string,
  home: LevelName,
  level: Level,
  index: number,
): Promise<LevelVisitor> {
  const links = test.app.get(ResponseLinkService, { strict: false });
  const member = level.members[index];
  if (!member) throw new Error('There is no such member');
  const link = await test.database.write(async (transaction) => {
    const invitation = await transaction.findOneByOrFail(Invitation, { id: member.id });
    const serial = (await transaction.countBy(ResponseLink, { invitationId: member.id })) + 1;
    return (await links.make(transaction, [invitation], serial))[0];
  });
  const secret = (await links.addressOf(link?.id ?? '')).split('/').at(-1) ?? '';
  return { visitor: await withLink(test, name, secret, 'own'), home, reads: { invitationId: member.id } };
}
