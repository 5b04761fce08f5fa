import { newId } from '../../../src/shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../../src/shared/language/sorting.js';
import type { AnsweredHearing, HearingTools } from '../analysis/answered-hearing.js';
import { BulkRows } from './bulk-rows.js';
import { Chance } from './chance.js';
import { RandomAnswer, type RandomGround } from './random-answer.js';

/** How many of each there are. */
export interface RandomSize {
  readonly invited: number;
  readonly uninvited: number;
  readonly persons: number;
  /** The most comments in an answer. */
  readonly comments: number;
}

const SMALL: RandomSize = { invited: 26, uninvited: 4, persons: 4, comments: 4 };
const CATEGORIES = ['Stat og kommune', 'Helseforetak', 'Organisasjoner'];

/**
 * Answers of every kind to an open hearing, by chance: joint, endorsing, supplementing, withdrawn, replaced, late,
 * preliminary, of private persons and of the uninvited, for the whole hearing or for each draft. Written straight into the
 * tables, as the check of a count must not rest on what counts.
 */
export async function answerAtRandom(
  tools: HearingTools,
  hearing: AnsweredHearing,
  seed: number,
  size: RandomSize = SMALL,
): Promise<void> {
  const chance = new Chance(seed);
  const rows = new BulkRows();
  const at = tools.clock.now().toISOString();
  const categories = CATEGORIES.map((name, index) => addCategory(rows, hearing, { name, position: index + 1 }));
  const ground: RandomGround = {
    hearing,
    at,
    rows,
    chance,
    mostComments: size.comments,
    bodies: bodiesOf(size).map((body) => addBody(rows, hearing, { ...body, at, categories, chance })),
    register: ['Fjernby kommune', 'Utkant kommune'].map((name) => ({ name, id: addOrganisation(rows, name, at) })),
    tagIds: ['Frister', 'Ansvar', 'Kompetanse'].map((name, index) => addTag(rows, hearing, { name, index, at })),
  };
  for (const body of ground.bodies) new RandomAnswer(ground, body).add();
  await rows.write(tools.database);
}

interface Kind {
  readonly name: string;
  readonly isInvited: boolean;
  readonly isPrivatePerson: boolean;
}

function bodiesOf({ invited, uninvited, persons }: RandomSize): readonly Kind[] {
  const named = (count: number, name: string, kind: Omit<Kind, 'name'>): Kind[] =>
    Array.from({ length: count }, (_each, index) => ({ name: `${name} ${String(index + 1)}`, ...kind }));
  return [
    ...named(invited, 'Kommune', { isInvited: true, isPrivatePerson: false }),
    ...named(uninvited, 'Forening', { isInvited: false, isPrivatePerson: false }),
    ...named(persons, 'Person', { isInvited: false, isPrivatePerson: true }),
  ];
}

function addBody(
  rows: BulkRows,
  { consultation }: AnsweredHearing,
  body: Kind & { readonly at: string; readonly categories: readonly string[]; readonly chance: Chance },
): RandomGround['bodies'][number] {
  const { name, isInvited, isPrivatePerson, at, categories, chance } = body;
  const organisationId = isInvited ? addOrganisation(rows, name, at) : null;
  const id = newId();
  rows.add('invitation', {
    id,
    consultationId: consultation.id,
    hostId: consultation.hostId,
    organisationId,
    addressedName: name,
    sortKey: norwegianSortKey(name),
    searchText: foldForSearch(name),
    email: 'post@instans.example',
    languageForm: 'nb',
    isInvited,
    isPrivatePerson,
    createdAt: at,
  });
  for (const categoryId of organisationId === null ? [] : chance.some(categories, 2))
    rows.add('listing', { id: newId(), hostId: consultation.hostId, categoryId, organisationId });
  return { id, name, isPrivatePerson, organisationId };
}

function addOrganisation(rows: BulkRows, name: string, createdAt: string): string {
  const id = newId();
  const [sortKey, searchText] = [norwegianSortKey(name), foldForSearch(name)];
  rows.add('organisation', {
    id,
    name,
    sortKey,
    searchText,
    languageForm: 'nb',
    isActive: true,
    version: 1,
    createdAt,
  });
  return id;
}

function addCategory(
  rows: BulkRows,
  { consultation }: AnsweredHearing,
  { name, position }: { readonly name: string; readonly position: number },
): string {
  const id = newId();
  const { hostId } = consultation;
  rows.add('category', { id, hostId, name: `${name} ${consultation.id.slice(-6)}`, position });
  return id;
}

function addTag(
  rows: BulkRows,
  { consultation }: AnsweredHearing,
  { name, index, at }: { readonly name: string; readonly index: number; readonly at: string },
): string {
  const id = newId();
  const position = index + 1;
  rows.add('tag', { id, consultationId: consultation.id, name, definition: '', position, version: 1, createdAt: at });
  return id;
}
