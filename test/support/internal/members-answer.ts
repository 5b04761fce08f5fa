import type { Person } from '../../../src/identity/person/person.entity.js';
import { systemActor } from '../../../src/identity/access/actor.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { placeKey } from '../../../src/response/place.js';
import { PASSWORD } from '../../people/cast.js';
import { invite, submitAnswer, type AnsweredHearing } from '../analysis/answered-hearing.js';
import { toolsOf } from '../analysis/hearing-in-app.js';
import type { TestApp } from '../app.js';

/** Associations that are invited and support every draft with a remark; gives their invitations. */
export async function membersAnswer(
  service: TestApp,
  hearing: AnsweredHearing,
  names: readonly string[],
): Promise<readonly string[]> {
  const tools = toolsOf(service);
  const ids: string[] = [];
  for (const name of names) {
    const body = await invite(tools, hearing, name);
    ids.push(body.id);
    const typed = hearing.drafts.map(({ id: draftId }, index) => ({
      place: placeKey({ kind: 'draft', draftId }),
      choice: 'supports',
      text: `${name} mener at utkast ${index + 1} bør ha kortere frister.`,
    }));
    await submitAnswer(tools, hearing, body, { typed });
  }
  await service.work();
  return ids;
}

/** Somebody who may read at the host, and do nothing else there. */
export async function addReader(
  { app, database }: TestApp,
  hostId: string,
  named: { readonly name: string; readonly email: string },
): Promise<Person> {
  const [people, by] = [app.get(PersonService), systemActor(null, 'test')];
  return database.write(async (transaction) => {
    const person = await people.addPerson(transaction, by, named);
    await people.grant(transaction, by, { personId: person.id, hostId, role: 'reader' });
    await people.setPassword(transaction, by, person.id, PASSWORD);
    return person;
  });
}
