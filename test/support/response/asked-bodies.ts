import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { AssociationService } from '../../../src/register/association/association.service.js';
import { Category } from '../../../src/register/category/category.entity.js';
import { RegisterImportService } from '../../../src/register/import/register-import.service.js';
import { Organisation } from '../../../src/register/organisation/organisation.entity.js';
import { addCast } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import {
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type HearingPeople,
  type Invited,
  type PreparedHearing,
} from '../hearing.js';
import { PageClient } from '../page-client.js';
import { opened } from './open-hearing.js';

/** The last of the list is left out of the hearing by the builder of hearings. */
const LEFT_OUT = 'Åmot helselag';

/** A host whose register holds these bodies. */
export interface AskingHost {
  readonly people: HearingPeople;
  readonly categoryIds: readonly string[];
}

/** Puts bodies into the register of the directorate, each with an address; the first named are members of the umbrellas. */
export async function askingHost(
  test: TestApp,
  names: readonly string[],
  memberships: readonly (readonly [member: string, umbrella: string])[] = [],
): Promise<AskingHost> {
  const people = await directoratePeople(test, await addCast(test));
  const { adviser } = people;
  const lines = [...names, LEFT_OUT].map(
    (name, index) => `${name};Instanser;post${String(index)}@instans.example;bokmål`,
  );
  const bytes = Buffer.from(['Navn;Kategori;E-post;Målform', ...lines].join('\n'));
  const file = { filename: 'instanser.csv', bytes };
  await test.app.get(RegisterImportService, { strict: false }).carryOut(adviser, adviser.hostId, { file });
  const { reader } = test.database;
  for (const [member, umbrella] of memberships) {
    const { id: memberId } = await reader.findOneByOrFail(Organisation, { name: member });
    const { id: umbrellaId } = await reader.findOneByOrFail(Organisation, { name: umbrella });
    const days = { validFrom: test.clock.today(), validTo: null };
    await test.app.get(AssociationService, { strict: false }).add(adviser, { memberId, umbrellaId, ...days });
  }
  const categories = await reader.findBy(Category, { hostId: adviser.hostId });
  return { people, categoryIds: categories.map(({ id }) => id) };
}

/** An open hearing that asks them all. */
export async function askedHearing(
  test: TestApp,
  { people, categoryIds }: AskingHost,
  asked: { readonly title: string; readonly answers: 'oneForAll' | 'separate' },
): Promise<PreparedHearing> {
  const hearing = await prepareHearing(test, people, { title: asked.title, register: { categoryIds } });
  const separateAnswers = asked.answers === 'separate';
  await test.database.write((transaction) => transaction.update(Consultation, { id: hearing.id }, { separateAnswers }));
  await approveHearing(test, people, hearing);
  await openHearing(test, people, hearing);
  return hearing;
}

/** A body's way in to a hearing, by its name. */
export async function invitedAs(test: TestApp, hearing: PreparedHearing, name: string): Promise<Invited> {
  const where = { consultationId: hearing.id, addressedName: name };
  const { id } = await test.database.reader.findOneByOrFail(Invitation, where);
  const invited = hearing.invited.find(({ invitationId }) => invitationId === id);
  if (!invited) throw new Error(`${name} is not invited`);
  return invited;
}

/** A browser in which a body has opened the link of its letter. */
export async function openedBy(test: TestApp, hearing: PreparedHearing, name: string): Promise<PageClient> {
  return opened(test, await invitedAs(test, hearing, name));
}

/** What the coverage says of a body: the cells of its row, after whether it was asked and reached. */
export function coverageOn({ page: { $ } }: PageClient, name: string): readonly string[] {
  const row = $('tbody tr')
    .toArray()
    .find((each) => $(each).find('th').text().trim().startsWith(name));
  if (!row) throw new Error(`${name} is not in the table`);
  return $(row)
    .find('td')
    .toArray()
    .slice(2)
    .map((cell) => $(cell).text().trim());
}

/** The facts of a page by what they are called. */
export function factsOn({ page: { $ } }: PageClient): Readonly<Record<string, string>> {
  const rows = $('dl.definitions > div').toArray();
  return Object.fromEntries(
    rows.map((row) => [$(row).find('dt').first().text().trim(), $(row).find('dd').first().text().trim()] as const),
  );
}
